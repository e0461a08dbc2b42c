import { uploadInWorker } from "../../../src/github/artifact-worker.ts";

/** What dist's own entry for the thread does. */
await uploadInWorker();
