import type { JobReader } from "../job-reader.ts";
import { resultsAreOfAnotherRun } from "./job-end.ts";
import { LiveTrials } from "./live-trials.ts";
import { harborOutcome } from "./outcome.ts";
import type { HarborReading } from "./reading.ts";
import { HarborFiles } from "./result-files.ts";

/** Reads what Harbor wrote of a Bench Job: while it runs, to show how it goes; after its end, to tell what was measured. */
export function harborReader(reading: HarborReading): JobReader {
  const soFar = new LiveTrials(reading);
  const files = new HarborFiles(reading, (directory, trial) => soFar.add(directory, trial));
  return {
    wants: (path) => files.wants(path),
    take: (file, when) => files.take(file, when),
    news: () => soFar.takeNews(),
    progress: () => soFar.progress(files),
    outcome: (report) =>
      harborOutcome(
        resultsAreOfAnotherRun(report) ? new HarborFiles(reading, () => undefined) : files,
        report,
        reading,
      ),
  };
}
