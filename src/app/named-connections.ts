import { checkJob } from "../job/check-job.ts";
import { chooseConnection, connectionOfSettings } from "../job/connection.ts";
import { problemsIn, readJobDocument } from "../job/document.ts";
import { environmentOf } from "../job/environment.ts";
import type { Connection } from "../work/sandbox-work.ts";
import { findJobFiles } from "./find-job-files.ts";
import type { Preparation } from "./prepare-jobs.ts";

/**
 * The servers that job files are run on, each with the credentials that its file and the settings give, as far as the files
 * can be read: what a job file uploads may be gone by now, and one file that is broken must not keep the sandboxes of the
 * others running. Where none can be read, what the settings say alone.
 */
export async function namedConnections(preparation: Preparation): Promise<readonly Connection[]> {
  const { overrides, trust, lookUp } = preparation;
  const { files } = await findJobFiles(preparation.configs, preparation);
  const choices = await Promise.all(
    files.map(async ({ file, bytes }) => {
      const read = readJobDocument(bytes, file, lookUp);
      const checked = read.ok ? await checkJob(read.value) : read;
      if (!read.ok || !checked.ok || problemsIn(read.value, checked.value.problems).length > 0) {
        return null;
      }
      return chooseConnection(read.value, environmentOf(checked.value.input), overrides, trust);
    }),
  );
  const ofFiles = choices.flatMap((choice) => (choice?.ok ? [choice.connection] : []));
  const ofSettings = connectionOfSettings(overrides);
  const all = ofFiles.length === 0 && ofSettings !== null ? [ofSettings] : ofFiles;
  return [...new Map(all.map((connection) => [JSON.stringify(connection), connection])).values()];
}
