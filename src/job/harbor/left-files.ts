import type { LeftFiles } from "../plan.ts";

/** Of the job, or of one of its trials; deeper down are an agent's own files. */
const ACCOUNT = /^(?:[^/]+\/)?(?:config|lock|result)\.json$/;

/** What Harbor leaves: a directory for each trial, and files that repeat its configuration. */
export const HARBOR_LEAVES: LeftFiles = {
  directories: "of trials",
  shortensSecrets: (path) => ACCOUNT.test(path),
};
