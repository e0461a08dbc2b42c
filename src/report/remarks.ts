import { plural } from "../base/text.ts";
import type { JobResult } from "../results/job.ts";
import { jobLabel } from "../results/labels.ts";
import type { RunResult } from "../results/run-result.ts";
import { inline } from "./markdown.ts";

/** Above all other remarks: the numbers are of less than the job file says. */
const PARTIAL = "**Partial run:** ";

/** What a reader has to know to read the numbers rightly, each said once and short, above everything but the headline. */
export function remarkLines({ jobs }: RunResult, shown: number): string {
  const partial = saidOnce(jobs, (job) => (job.partial === null ? [] : [job.partial]));
  const remarks = saidOnce(jobs, (job) => [...job.remarks, ...repeated(job)]);
  const lines = [...partial.map((line) => `> ${PARTIAL}${line}`), ...remarks.map((line) => `> ${line}`)];
  const more = lines.length - shown;
  return [...lines.slice(0, shown), ...(more > 0 ? [`> and ${plural(more, "more remark")}`] : [])].join("\n>\n");
}

/** A sentence that is true of some jobs only begins with their names. */
function saidOnce(jobs: readonly JobResult[], sentencesOf: (job: JobResult) => readonly string[]): readonly string[] {
  const told = new Map<string, string[]>();
  for (const job of jobs) {
    for (const sentence of sentencesOf(job)) {
      const names = told.get(sentence) ?? [];
      told.set(sentence, names);
      names.push(jobLabel(job));
    }
  }
  return Array.from(told, ([sentence, names]) => {
    const whose = names.length === jobs.length ? "" : `${inline(listed(names), 200)}: `;
    return whose + inline(sentence, 500);
  });
}

/** How often trials were run again: who reads the numbers may want to know how hard they were to get. */
function repeated({ trials, runs: sandboxRuns }: JobResult): readonly string[] {
  const count = trials.filter(({ runs }) => runs > 1).length;
  if (count === 0) {
    return [];
  }
  const rounds = Math.max(0, ...sandboxRuns.map(({ round }) => round));
  const often = rounds > 1 ? `, in ${plural(rounds, "round")}` : "";
  return [`${plural(count, "trial")} ${count === 1 ? "was" : "were"} run again after not being measured${often}`];
}

function listed(names: readonly string[]): string {
  const more = names.length - 3;
  return `${names.slice(0, 3).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
