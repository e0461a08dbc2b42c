import { describePlan } from "../app/describe-plan.ts";
import type { Redactor } from "../base/redact.ts";
import { appendSummary } from "../github/summary.ts";
import type { PlannedJob } from "../job/plan.ts";
import { validationReport } from "../report/validation.ts";
import { tellCheck } from "./leg-check.ts";
import type { Step } from "./step.ts";

/** Says in summary and check run that job files were checked and nothing was measured; no comment, as nothing changed. */
export async function publishValidation(
  jobs: readonly PlannedJob[],
  redactor: Redactor,
  { env, settings, log, check }: Step,
): Promise<void> {
  const { headline, body } = validationReport(jobs.map(describePlan));
  const words = { headline: redactor.text(headline), body: redactor.text(body) };
  if (settings.summary) {
    const summary = await appendSummary(env.GITHUB_STEP_SUMMARY, `### ${words.headline}\n\n${words.body}`);
    if (summary.kind === "unavailable") {
      log.warning(`no job summary: ${summary.reason}`);
    }
  }
  if (check !== null) {
    tellCheck(await check.conclude({ ...words, standing: "errored" }, 0, []), log);
  }
}
