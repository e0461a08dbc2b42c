import { groupBy } from "../base/group-by.ts";
import { plural } from "../base/text.ts";
import { trialLabel } from "../results/labels.ts";
import type { RunResult } from "../results/run-result.ts";
import type { ExceptionInfo, Failure } from "../results/trial.ts";
import { type JudgedTrial, judgedTrials } from "./judged-trials.ts";
import { logsOfTrial, type TailLimits, tailText } from "./log-tails.ts";
import { code, codeBlock, folded, inline } from "./markdown.ts";
import { oneLine } from "./plain-text.ts";

const NAMED_TRIALS = 3;

interface FailedTrial extends JudgedTrial {
  readonly failure: Failure;
}

/** The exceptions of benchmarks by their names, the most frequent first, each with the log of the first of its trials. */
export function exceptionBlocks(
  run: RunResult,
  logTails: ReadonlyMap<string, string>,
  limits: TailLimits,
): readonly string[] {
  const groups = [...trialsByException(run)].toSorted(([, left], [, right]) => right.length - left.length);
  const blocks = groups.slice(0, limits.tails).map(([name, trials]) => exceptionBlock(name, trials, logTails, limits));
  const rest = groups.slice(limits.tails);
  if (rest.length === 0) {
    return blocks;
  }
  const names = rest.map(([name, trials]) => `${code(name, 60)} in ${plural(trials.length, "trial")}`);
  return [...blocks, folded(plural(rest.length, "more exception"), names.slice(0, 100).join(", "))];
}

function trialsByException(run: RunResult): ReadonlyMap<string, readonly FailedTrial[]> {
  const failed = judgedTrials(run).flatMap((judged) => {
    const { failure } = judged.trial.outcome;
    return failure === null || judged.job.shape.trials === "one" ? [] : [{ ...judged, failure }];
  });
  return groupBy(failed, ({ failure }) => failure.exception.type);
}

function exceptionBlock(
  name: string,
  trials: readonly FailedTrial[],
  logTails: ReadonlyMap<string, string>,
  { linesEach }: TailLimits,
): string {
  const hasTail = ({ trial }: FailedTrial) => logsOfTrial(trial).some((log) => (logTails.get(log) ?? "").trim() !== "");
  const told = trials.find(hasTail) ?? trials[0];
  if (told === undefined) {
    return "";
  }
  const named = trials.slice(0, NAMED_TRIALS).map(({ trial, job }) => oneLine(trialLabel(trial, job), 55));
  const more = trials.length - named.length;
  const title = `${oneLine(name, 60)} in ${plural(trials.length, "trial")}: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  const tails = logsOfTrial(told.trial).flatMap((log) => {
    const text = tailText(logTails.get(log) ?? "", linesEach);
    return text === "" ? [] : [`End of ${code(log)}:\n\n${codeBlock(text)}`];
  });
  return folded(title, [aboutTrial(told), ...tails].join("\n\n"));
}

/** `astropy-1, cause agent: timed out after 3000 s; files in trials/astropy-1__x` */
function aboutTrial({ trial, job, failure }: FailedTrial): string {
  const files = trial.files === null ? "" : `; files in ${code(trial.files)}`;
  return `${inline(trialLabel(trial, job), 200)}, cause ${failure.cause}: ${messageOf(failure.exception)}${files}`;
}

function messageOf({ message }: ExceptionInfo): string {
  return message.trim() === "" ? "no message" : inline(message, 500);
}
