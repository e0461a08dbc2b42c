import { createHash } from "node:crypto";
import { bashLocalPaths, parseBashJob } from "../job/bash/parse.ts";
import { planBashJob } from "../job/bash/work.ts";
import { type JobDocument, readJobDocument } from "../job/document.ts";
import { uniqueNames } from "../job/job-name.ts";
import { detectKind } from "../job/kind.ts";
import type { JobOverrides, PlannedJob, Trust } from "../job/plan.ts";
import { invalid, type Parsed, type Problem, valid } from "../job/problem.ts";
import type { LookUp } from "../job/substitute.ts";
import { type FoundFile, findJobFiles } from "./find-job-files.ts";
import { resolveLocalPaths } from "./local-paths.ts";
import type { Places } from "./workspace.ts";

/** What turns paths and settings into jobs. */
export interface Preparation extends Places {
  readonly configs: readonly string[];
  readonly overrides: JobOverrides;
  readonly lookUp: LookUp;
  /** Values that no name may contain: names are in paths and in every report. */
  readonly secrets: readonly string[];
  readonly trust: Trust;
  readonly now: Date;
}

/** Finds, reads and plans every job file, or tells all problems of all of them. Starts nothing. */
export async function prepareJobs(preparation: Preparation): Promise<Parsed<readonly PlannedJob[]>> {
  const { files, faults } = await findJobFiles(preparation.configs, preparation);
  const planned = await Promise.all(files.map(async (file) => await prepareJob(file, preparation)));
  const problems = [
    ...faults.map(({ pattern, message, remedy }) => ({ file: pattern, line: 1, column: 1, message, remedy })),
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
  const { overrides, trust, now } = preparation;
  const document = readJobDocument(bytes, file, preparation.lookUp);
  if (!document.ok) {
    return document;
  }
  const kind = detectKind(document.value);
  if (!kind.ok) {
    return kind;
  }
  if (kind.value === "harbor") {
    return invalid([notSupportedYet(file)]);
  }
  const input = parseBashJob(document.value);
  if (!input.ok) {
    return input;
  }
  const resolved = await resolveLocalPaths(document.value, bashLocalPaths(document.value, input.value), preparation);
  if (!resolved.ok) {
    return resolved;
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const job = { kind: kind.value, document: document.value, sha256, input: input.value };
  const planned = planBashJob(job, resolved.value, overrides, trust, now);
  const names =
    planned.ok &&
    [...preparation.secrets, ...planned.value.secrets].some((secret) => planned.value.jobName.includes(secret));
  return names ? invalid([secretInName(document.value)]) : planned;
}

function secretInName(document: JobDocument): Problem {
  const remedy = "names are in file names and in every report; take the secret out of job_name";
  return { file: document.file, ...document.locate(["job_name"]), message: "job_name contains a secret", remedy };
}

function notSupportedYet(file: string): Problem {
  const message = "this is a Harbor Bench Job, which is not supported yet";
  return { file, line: 1, column: 1, message, remedy: "Bash Jobs (`script` or `script_path`) are" };
}
