import type { Rock } from "../rock/rock.ts";
import type { ResultFileReader } from "../work/result-files.ts";
import type { SandboxReport } from "../work/sandbox-report.ts";
import type { SandboxWork } from "../work/sandbox-work.ts";
import { followWork } from "./follow-work.ts";
import { openWork } from "./open-work.ts";
import { WORK_LIMITS, type WorkLimits, type WorkSurroundings } from "./work-surroundings.ts";

/**
 * Runs one piece of work on one sandbox: start, upload, launch, watch, collect, stop. Every failure becomes the report's
 * `end`, a bug in this program too. The sandbox is stopped on every way out.
 */
export async function runSandboxWork(
  work: SandboxWork,
  rock: Rock,
  reader: ResultFileReader,
  surroundings: WorkSurroundings,
  limits: WorkLimits = WORK_LIMITS,
): Promise<SandboxReport> {
  const opened = await openWork(work, rock, surroundings, limits);
  return opened.kind === "ended"
    ? opened.report
    : await followWork(opened.running, opened.shell, rock, reader, surroundings, limits);
}
