import { bashReader } from "./bash/results.ts";
import type { JobReader } from "./job-reader.ts";

/**
 * Opens the reader of a running job's results from what its work says of them (`SandboxWork.reading`); null where that is
 * no kind of job. `job` is the job's name; `place` tells where a file that it leaves goes in our results directory.
 */
export async function openReader(
  reading: unknown,
  job: string,
  place: (path: string) => string,
): Promise<JobReader | null> {
  const kind: unknown = Object(reading).kind;
  if (kind === "bash") {
    return bashReader(job);
  }
  // Loaded when it is needed: a Bash Job starts sooner without it.
  const [{ isHarborTerms }, { harborReader }] = await Promise.all([
    import("./harbor/reading.ts"),
    import("./harbor/results.ts"),
  ]);
  return isHarborTerms(reading) ? harborReader({ ...reading, place }) : null;
}
