import { checkBashJob } from "../job/bash/parse.ts";
import { chooseConnection, connectionOfSettings } from "../job/connection.ts";
import { problemsIn, readJobDocument } from "../job/document.ts";
import { environmentOf } from "../job/environment.ts";
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
    const read = readJobDocument(bytes, file, lookUp);
    if (!read.ok) {
      return [];
    }
    const document = read.value;
    const checked = checkBashJob(document);
    if (problemsIn(document, checked.problems).length > 0) {
      return [];
    }
    const choice = chooseConnection(document, environmentOf(checked.value), overrides, trust);
    return choice.ok ? [choice.connection] : [];
  });
}
