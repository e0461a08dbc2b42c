import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { describeError } from "../base/errors.ts";
import { readOrder, type UploadOrder, type UploadReply } from "./artifact-order.ts";

/** The whole life of the upload's thread: one order, one reply. To be called by the script the thread runs. */
export async function uploadInWorker(): Promise<void> {
  const reply = await carryOut(readOrder(workerData));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin
  parentPort?.postMessage(reply);
}

async function carryOut({ name, directory, files, retentionDays, archives }: UploadOrder): Promise<UploadReply> {
  try {
    const { DefaultArtifactClient } = await import("@actions/artifact");
    const paths = files.map((file) => join(directory, file));
    const options = { ...(retentionDays === null ? {} : { retentionDays }), skipArchive: !archives };
    const { id, digest } = await new DefaultArtifactClient().uploadArtifact(name, paths, directory, options);
    return id === undefined
      ? { kind: "failed", message: "GitHub gave the artifact no id" }
      : { kind: "uploaded", id, digest: digest ?? "" };
  } catch (error) {
    const message = describeError(error);
    return /\(409\)|already exists/i.test(message) ? { kind: "name-taken" } : { kind: "failed", message };
  }
}
