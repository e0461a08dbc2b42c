import { createHash } from "node:crypto";
import { bashLocalPaths, checkBashJob } from "../job/bash/parse.ts";
import { planBashJob } from "../job/bash/work.ts";
import { type JobDocument, problemsIn, readJobDocument } from "../job/document.ts";
import { uniqueNames } from "../job/job-name.ts";
import { detectKind, type KindName } from "../job/kind.ts";
import {
  type JobOverrides,
  type LocalPath,
  type PlannedJob,
  problemAt,
  type ResolvedPath,
  type Trust,
} from "../job/plan.ts";
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
  /** 32 random hex digits, new at every call. */
  readonly newId: () => string;
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
  const kind = detectKind(document);
  if (!kind.ok) {
    return invalid(problemsIn(document, kind.problems));
  }
  // Whatever one step finds wrong, the next one looks at the rest, so that a file need not be mended twice.
  const checked = await checkJob(kind.value, document);
  const resolved = await resolveLocalPaths(document, checked.localPaths, preparation);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const planned = checked.plan(sha256, resolved.ok ? resolved.value : [], preparation);
  const problems = problemsIn(document, [
    ...checked.problems,
    ...(resolved.ok ? [] : resolved.problems),
    ...(planned.ok ? secretsInName(document, planned.value, preparation.secrets) : planned.problems),
  ]);
  return problems.length > 0 ? invalid(problems) : planned;
}

/** A document held against the schema of its kind, and what is still to do. */
interface CheckedJob {
  readonly problems: readonly Problem[];
  readonly localPaths: readonly LocalPath[];
  readonly plan: (sha256: string, resolved: readonly ResolvedPath[], preparation: Preparation) => Parsed<PlannedJob>;
}

async function checkJob(kind: KindName, document: JobDocument): Promise<CheckedJob> {
  switch (kind) {
    case "bash": {
      const { value: input, problems } = checkBashJob(document);
      return {
        problems,
        localPaths: bashLocalPaths(document, input),
        plan: (sha256, resolved, { overrides, trust, now }) =>
          planBashJob({ document, sha256, input }, resolved, overrides, trust, now),
      };
    }
    case "harbor": {
      // Loaded when it is needed: a Bash Job starts sooner without it.
      const [{ checkHarborJob, harborLocalPaths }, { planHarborJob }] = await Promise.all([
        import("../job/harbor/parse.ts"),
        import("../job/harbor/plan.ts"),
      ]);
      const { value: input, problems } = checkHarborJob(document);
      return {
        problems,
        localPaths: harborLocalPaths(document, input),
        plan: (sha256, resolved, { overrides, trust, newId }) =>
          planHarborJob({ document, sha256, input }, resolved, overrides, trust, newId().slice(0, 8)),
      };
    }
  }
}

function secretsInName(document: JobDocument, job: PlannedJob, secrets: readonly string[]): readonly Problem[] {
  const remedy = "names are in file names and in every report; take the secret out of job_name";
  return [...secrets, ...job.secrets].some((secret) => job.jobName.includes(secret))
    ? [problemAt(document, ["job_name"], "job_name contains a secret", remedy)]
    : [];
}
