import { standingOf } from "../results/passing.ts";
import type { RunResult } from "../results/run-result.ts";
import { codeBlock, folded } from "./markdown.ts";
import { oneLine, plainText } from "./plain-text.ts";

/** How much of the logs is shown. */
export interface TailLimits {
  readonly tails: number;
  readonly linesEach: number;
}

const MAX_LINE = 400;

/** The ends of the logs of trials that did not pass, folded, one block each. */
export function logTailBlocks(
  run: RunResult,
  logTails: ReadonlyMap<string, string>,
  limits: TailLimits,
): readonly string[] {
  const trials = run.jobs.flatMap((job) =>
    job.trials.map((trial) => ({ trial, standing: standingOf(job, trial, run.gate.passScore) })),
  );
  const wanted = (["not passed", "unmeasured"] as const).flatMap((standing) =>
    trials.filter((one) => one.standing === standing),
  );
  const seen = new Set<string>();
  return wanted
    .flatMap(({ trial }) => {
      const text = trial.log === null || seen.has(trial.log) ? undefined : logTails.get(trial.log);
      if (text === undefined || text.trim() === "") {
        return [];
      }
      seen.add(trial.log ?? "");
      return [tailBlock(trial.taskName, text, limits.linesEach)];
    })
    .slice(0, limits.tails);
}

function tailBlock(taskName: string, text: string, maxLines: number): string {
  const lines = plainText(text).trimEnd().split("\n");
  const shown = lines
    .slice(-maxLines)
    .map((line) => (line.length > MAX_LINE ? `${line.slice(0, MAX_LINE).toWellFormed()}…` : line));
  return folded(`${oneLine(taskName, 120)}: end of the log`, codeBlock(shown.join("\n")));
}
