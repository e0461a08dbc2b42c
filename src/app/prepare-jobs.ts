import { createHash } from "node:crypto";
import { checkJob, type PlanTerms } from "../job/check-job.ts";
import { type JobDocument, problemsIn, readJobDocument } from "../job/document.ts";
import { uniqueNames } from "../job/job-name.ts";
import { type PlannedJob, problemAt } from "../job/plan.ts";
import { invalid, type Parsed, type Problem, valid } from "../job/problem.ts";
import type { LookUp } from "../job/substitute.ts";
import { type FoundFile, findJobFiles } from "./find-job-files.ts";
import { resolveLocalPaths } from "./local-paths.ts";
import type { Places } from "./workspace.ts";

/** What turns paths and settings into jobs. */
export interface Preparation extends Places, PlanTerms {
  readonly configs: readonly string[];
  readonly lookUp: LookUp;
  /** Values that no name may contain: names are in paths and in every report. */
  readonly secrets: readonly string[];
}

/** Finds, reads and plans every job file, or tells all problems of all of them. Starts nothing. */
export async function prepareJobs(preparation: Preparation): Promise<Parsed<readonly PlannedJob[]>> {
  const { files, faults } = await findJobFiles(preparation.configs, preparation);
  const planned = await Promise.all(files.map(async (file) => await prepareJob(file, preparation)));
  const problems = [
    ...faults.map(({ message, remedy }) => ({ file: "", line: 1, column: 1, message, remedy })),
    ...planned.flatMap((plan) => (plan.ok ? [] : plan.problems)),
  ];
  if (problems.length > 0) {
    return invalid(problems);
  }
  const jobs = planned.flatMap((plan) => (plan.ok ? [plan.value] : []));
  const names = uniqueNames(jobs.map((job) => job.jobName));
  return valid(jobs.map((job, index) => ({ ...job, work: { ...job.work, job: names[index] ?? job.jobName } })));
}

async function prepareJob({ file, bytes }: FoundFile, preparation: Preparation): Promise<Parsed<PlannedJob>> {
  const read = readJobDocument(bytes, file, preparation.lookUp);
  if (!read.ok) {
    return read;
  }
  const document = read.value;
  const checked = await checkJob(document);
  if (!checked.ok) {
    return checked;
  }
  // Whatever one step finds wrong, the next one looks at the rest, so that a file need not be fixed twice.
  const { localPaths, plan } = checked.value;
  const resolved = await resolveLocalPaths(document, localPaths, preparation);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const planned = plan(sha256, resolved.ok ? resolved.value : [], preparation);
  const problems = problemsIn(document, [
    ...checked.value.problems,
    ...(resolved.ok ? [] : resolved.problems),
    ...(planned.ok ? secretsInName(document, planned.value, preparation.secrets) : planned.problems),
  ]);
  return problems.length > 0 ? invalid(problems) : planned;
}

function secretsInName(document: JobDocument, job: PlannedJob, secrets: readonly string[]): readonly Problem[] {
  const remedy = "names are in file names and in every report; take the secret out of job_name";
  return [...secrets, ...job.secrets].some((secret) => job.jobName.includes(secret))
    ? [problemAt(document, ["job_name"], "job_name contains a secret", remedy)]
    : [];
}
