import type { OutputName } from "../src/github/outputs.ts";

/** What the action's outputs mean; texts are Markdown. */
export const OUTPUT_MEANINGS: Readonly<Record<OutputName, string>> = {
  verdict:
    "`passed`, `failed` (measured, and not good enough), `errored` (not measured), `cancelled`, or `validated` with `mode: validate`. It is `errored` from the start, so that it is true even after a kill.",
  score:
    "Score of the job. Empty with several jobs, which have no honest mean, when a script left none, and when no trial was expected.",
  "n-trials": "Trials over all jobs; expected ones that left no result count too.",
  "n-completed": "Trials without an exception, over all jobs.",
  "n-failed": "Trials with an exception, over all jobs.",
  "n-passed":
    "Trials that passed, over all jobs: by exit code and `min-score`, or by a reward of at least `pass-score`.",
  "n-unmeasured": "Trials that were not measured, over all jobs.",
  "pass-rate": "Share of the expected trials that passed, from 0 to 1. Empty with several jobs.",
  "cost-usd": "What the trials that told their cost came to; empty when none did. The report says how many did.",
  "results-path": "Path of `results.json` on the runner.",
  "junit-path": "Path of `junit.xml` on the runner.",
  "artifact-id": "Id of the uploaded artifact; empty when there is none.",
  "artifact-url": "URL of the uploaded artifact; empty when there is none.",
  "artifact-digest": "SHA-256 of the uploaded artifact; empty when there is none.",
  "comment-url": "URL of the comment on the pull request; empty when there is none.",
};
