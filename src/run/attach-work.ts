import type { Rock } from "../rock/rock.ts";
import type { ResultFileReader } from "../work/result-files.ts";
import type { RunningWork } from "../work/running-work.ts";
import type { SandboxReport } from "../work/sandbox-report.ts";
import { stopAtEnd } from "./end-work.ts";
import { followWork } from "./follow-work.ts";
import { isOutside, lossOf } from "./loss.ts";
import { LostSandbox } from "./lost-sandbox.ts";
import { openShell } from "./sandbox-shell.ts";
import { OtherSecrets, requireSameSecrets } from "./secret-digests.ts";
import { WORK_LIMITS, type WorkLimits, type WorkSurroundings } from "./work-surroundings.ts";

/**
 * Takes over a job that another process launched, and follows it to its end. The other process, where it still watches,
 * notices and ends. `secrets` are what `surroundings.output` hides, by their names: where one that the job was handed is
 * missing or another, this rejects with `OtherSecrets` before a byte of the job is written, and the job runs on.
 */
export async function attachWork(
  running: RunningWork,
  secrets: ReadonlyMap<string, string>,
  rock: Rock,
  reader: ResultFileReader,
  surroundings: WorkSurroundings,
  limits: WorkLimits = WORK_LIMITS,
): Promise<SandboxReport> {
  const { clock, journal, stop } = surroundings;
  const { sandboxId, launchedAt, directory, artifacts, tools } = running;
  const shell = openShell(rock, sandboxId, { directory, artifacts, tools: new Set(tools) }, surroundings);
  const takeOver = async () => await journal.opened({ sandboxId, origin: rock.origin, createdAt: launchedAt });
  try {
    const witness = new LostSandbox(shell, surroundings, "while nobody watched its job");
    await requireSameSecrets(running.secrets, secrets, shell, witness, stop);
  } catch (error) {
    if (error instanceof OtherSecrets || !(isOutside(error) || stop.aborted)) {
      throw error;
    }
    await takeOver();
    await stopAtEnd(running, rock, { kind: "up", sandboxId }, surroundings);
    return {
      end: stop.aborted
        ? { kind: "stopped", reason: "interrupted" }
        : { kind: "lost", phase: "watch", loss: lossOf(error) },
      sandboxId,
      launchedAt,
      endedAt: clock.now(),
      collection: { kind: "none" },
      log: null,
      logEnd: "",
    };
  }
  await takeOver();
  return await followWork(running, shell, rock, reader, surroundings, limits);
}
