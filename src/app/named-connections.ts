import { parseBashJob } from "../job/bash/parse.ts";
import { readJobDocument } from "../job/document.ts";
import { chooseConnection, connectionOfSettings, environmentOf } from "../job/environment.ts";
import type { Connection } from "../job/work.ts";
import { findJobFiles } from "./find-job-files.ts";
import type { Preparation } from "./prepare-jobs.ts";

/**
 * The servers that settings and job files name, as far as they can be read: what a job file uploads may be gone by now, and
 * one file that is broken must not keep the sandboxes of the others running.
 */
export async function namedConnections(preparation: Preparation): Promise<readonly Connection[]> {
  const { overrides, trust, lookUp } = preparation;
  const ofSettings = connectionOfSettings(overrides);
  if (ofSettings !== null) {
    return [ofSettings];
  }
  const { files } = await findJobFiles(preparation.configs, preparation);
  return files.flatMap(({ file, bytes }) => {
    const document = readJobDocument(bytes, file, lookUp);
    const input = document.ok ? parseBashJob(document.value) : document;
    if (!document.ok || !input.ok) {
      return [];
    }
    const choice = chooseConnection(document.value, environmentOf(input.value), overrides, trust);
    return choice.ok ? [choice.connection] : [];
  });
}
