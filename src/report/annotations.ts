import { clipBytes, plural } from "../base/text.ts";
import type { ConfigurationProblem } from "../results/configuration-problem.ts";
import { jobLabel, trialLabel } from "../results/labels.ts";
import type { RunResult } from "../results/run-result.ts";
import { rewardOf } from "../results/trial.ts";
import { headline } from "./headline.ts";
import { type JudgedTrial, judgedTrials } from "./judged-trials.ts";
import { oneLine, plainText } from "./plain-text.ts";
import type { Report } from "./report.ts";

/** A note that GitHub shows at the run and, with a place, on the line of the file. Plain text. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  /** Line and column count from 1. */
  readonly line?: number;
  readonly column?: number;
}

/** GitHub shows ten of each level a step. */
const MAX_PER_LEVEL = 10;
const MAX_TRIALS = 8;
/** The runner cuts messages at 4096 characters. */
const MAX_MESSAGE_BYTES = 4000;
const MAX_TITLE = 200;

/** Every problem of the configuration at its place; of a run first the reasons of its verdict, then trials that did not pass. */
export function annotationsOf(report: Report): readonly Annotation[] {
  return report.kind === "refused" ? problemAnnotations(report.problems) : runAnnotations(report.run);
}

function problemAnnotations(problems: readonly ConfigurationProblem[]): readonly Annotation[] {
  if (problems.length <= MAX_PER_LEVEL) {
    return problems.map(problemAnnotation);
  }
  const shown = problems.slice(0, MAX_PER_LEVEL - 1);
  const rest = problems.slice(MAX_PER_LEVEL - 1);
  const list = rest.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${oneLine(message, 200)}`);
  return [...shown.map(problemAnnotation), annotation("error", plural(rest.length, "more problem"), list.join("\n"))];
}

function problemAnnotation({ file, line, column, message, remedy }: ConfigurationProblem): Annotation {
  const text = annotation("error", oneLine(message, MAX_TITLE), remedy === "" ? message : `${message}; ${remedy}`);
  return file === "" ? text : { ...text, file, line, column };
}

function runAnnotations(run: RunResult): readonly Annotation[] {
  const { kind, reasons } = run.verdict;
  // A failed trial within what may fail is no error of a green check, nor is what a cancel left undone.
  const level = kind === "failed" || kind === "errored" ? "error" : "warning";
  const [only, ...others] = run.jobs;
  // Of several jobs each reason begins with its job's name already.
  const whose = only !== undefined && others.length === 0 ? `${jobLabel(only)}: ` : "";
  const text = reasons.map((reason) => whose + reason).join("\n");
  const why = reasons.length === 0 ? [] : [annotation(level, headline({ kind: "run", run }), text)];
  const failed = judgedTrials(run).filter(({ standing }) => standing !== "passed");
  return [...why, ...failed.slice(0, MAX_TRIALS).map((one) => trialAnnotation(one, level))];
}

function trialAnnotation({ trial, job, standing }: JudgedTrial, level: Annotation["level"]): Annotation {
  const exception = trial.outcome.failure?.exception;
  const reward = rewardOf(trial);
  const score = reward === null ? "it left no score" : `its score is ${reward}`;
  const message = exception === undefined ? score : `${exception.type}: ${exception.message}`;
  const [label, name] = [trialLabel(trial, job), jobLabel(job)];
  // The trial of a Bash Job has the name of its job.
  const whose = trial.taskName === job.jobName ? name : `${name}, ${label}`;
  return annotation(level, `${oneLine(label, 120)}: ${standing}`, `${oneLine(whose, 200)}: ${standing}: ${message}`);
}

function annotation(level: Annotation["level"], title: string, message: string): Annotation {
  return { level, title, message: clipBytes(plainText(message), MAX_MESSAGE_BYTES) };
}
