import type { OutputName } from "../src/github/outputs.ts";

/** What the action's outputs mean; texts are Markdown. */
export const OUTPUT_MEANINGS: Readonly<Record<OutputName, string>> = {
  verdict:
    "`passed`, `failed` (measured, and not good enough), `errored` (not measured), `cancelled`, or `validated` with `mode: validate`. It is `errored` until the end, so it is right even if the step is killed.",
  score:
    "Score of the job. Empty with several jobs, whose scores have no meaningful mean, when a script left none, and when no trial was expected.",
  "n-trials": "Number of trials in all jobs, including those that left no result.",
  "n-completed": "Number of trials without an exception, in all jobs.",
  "n-failed": "Number of trials with an exception, in all jobs.",
  "n-passed":
    "Number of trials that passed, in all jobs. A script passes by its exit code and `min-score`, a trial of a benchmark by a reward of at least `pass-score`.",
  "n-unmeasured": "Number of trials that were not measured, in all jobs.",
  "pass-rate": "Share of the expected trials that passed, from 0 to 1. Empty with several jobs.",
  "cost-usd":
    "Sum of the costs that trials reported, in US dollars; empty when none reported any. The report says how many did.",
  conclusion:
    "What the comparison with the baseline says: `worse`, `better`, `no-evidence`, `too-few`, `incomplete` or `not-comparable`. Empty without a baseline, and with several jobs.",
  "score-change": "By how much the mean score of the compared tasks changed. Empty where nothing was compared.",
  "results-path": "Path of `results.json` on the runner.",
  "junit-path": "Path of `junit.xml` on the runner.",
  "artifact-id": "Id of the uploaded artifact; empty when there is none.",
  "artifact-url": "URL of the uploaded artifact; empty when there is none.",
  "artifact-digest": "SHA-256 of the uploaded artifact; empty when there is none.",
  "report-url": "URL that opens `report.html` in the browser; empty when it was not uploaded.",
  "comment-url": "URL of the comment on the pull request; empty when there is none.",
};
