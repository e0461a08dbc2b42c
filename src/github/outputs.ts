import { randomUUID } from "node:crypto";
import { appendOnce, formatPair } from "./file-commands.ts";

/** The outputs of the action, in the order of action.yml. */
export const OUTPUT_NAMES = [
  "verdict",
  "score",
  "n-trials",
  "n-completed",
  "n-failed",
  "n-passed",
  "n-unmeasured",
  "pass-rate",
  "cost-usd",
  "conclusion",
  "score-change",
  "results-path",
  "junit-path",
  "artifact-id",
  "artifact-url",
  "artifact-digest",
  "report-url",
  "comment-url",
] as const;

export type OutputName = (typeof OUTPUT_NAMES)[number];

export type Outputs = Readonly<Record<OutputName, string>>;

/** What a later step should believe if nothing more is written: not measured, no trial, no score, nothing published. */
export function pessimisticOutputs(): Outputs {
  return {
    verdict: "errored",
    score: "",
    "n-trials": "0",
    "n-completed": "0",
    "n-failed": "0",
    "n-passed": "0",
    "n-unmeasured": "0",
    "pass-rate": "",
    "cost-usd": "",
    conclusion: "",
    "score-change": "",
    "results-path": "",
    "junit-path": "",
    "artifact-id": "",
    "artifact-url": "",
    "artifact-digest": "",
    "report-url": "",
    "comment-url": "",
  };
}

/** Appends outputs to the file GITHUB_OUTPUT names; of one output the last value counts. */
export async function writeOutputs(file: string, outputs: Partial<Outputs>): Promise<void> {
  const newDelimiter = () => `end-${randomUUID()}`;
  const pairs = OUTPUT_NAMES.flatMap((name) => {
    const value = outputs[name];
    return value === undefined ? [] : [formatPair(name, value, newDelimiter)];
  });
  await appendOnce(file, pairs.join(""));
}
