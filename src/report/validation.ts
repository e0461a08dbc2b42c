import { plural } from "../base/text.ts";
import { code, inline } from "./markdown.ts";

/** A job file that was only checked. */
export interface CheckedJob {
  readonly config: string;
  readonly jobName: string;
}

export interface ValidationReport {
  readonly headline: string;
  readonly body: string;
}

/** What a check that is green without a measurement says, so that nobody takes it for one. */
export function validationReport(jobs: readonly CheckedJob[]): ValidationReport {
  const shown = jobs.slice(0, 20).map(({ config, jobName }) => `- ${code(config, 120)}: ${inline(jobName, 80)}`);
  const more = jobs.length - shown.length;
  const list = [...shown, ...(more > 0 ? [`- and ${plural(more, "more job")}`] : [])].join("\n");
  return {
    headline: `☑️ checked only, nothing measured · ${plural(jobs.length, "job")} valid`,
    body: `The job files are right. No job ran, so this says nothing about the change.\n\n${list}`,
  };
}
