import { bashLocalPaths, checkBashJob } from "./bash/parse.ts";
import { planBashJob } from "./bash/work.ts";
import { type JobDocument, problemsIn } from "./document.ts";
import { detectKind, type KindName } from "./kind.ts";
import type { CommonInput, JobOverrides, LocalPath, PlannedJob, ResolvedPath, Trust } from "./plan.ts";
import { invalid, type Parsed, type Problem, valid } from "./problem.ts";

/** What a plan depends on besides the file. */
export interface PlanTerms {
  readonly overrides: JobOverrides;
  readonly trust: Trust;
  readonly now: Date;
  /** 32 random hex digits, new at every call. */
  readonly newId: () => string;
}

/** A document held against the schema of its kind, and what is still to do. */
export interface CheckedJob {
  readonly input: CommonInput;
  readonly problems: readonly Problem[];
  readonly localPaths: readonly LocalPath[];
  /** `resolved` answers `localPaths`, in the same order. */
  readonly plan: (sha256: string, resolved: readonly ResolvedPath[], terms: PlanTerms) => Parsed<PlannedJob>;
}

/** Tells the kind of a job and checks what it says. Where not even the kind is clear, it says nothing else. */
export async function checkJob(document: JobDocument): Promise<Parsed<CheckedJob>> {
  const kind = detectKind(document);
  return kind.ok ? valid(await checkKind(kind.value, document)) : invalid(problemsIn(document, kind.problems));
}

async function checkKind(kind: KindName, document: JobDocument): Promise<CheckedJob> {
  switch (kind) {
    case "bash": {
      const { value: input, problems } = checkBashJob(document);
      return {
        input,
        problems,
        localPaths: bashLocalPaths(document, input),
        plan: (sha256, resolved, { overrides, trust, now }) =>
          planBashJob({ document, sha256, input }, resolved, overrides, trust, now),
      };
    }
    case "harbor": {
      // Loaded when it is needed: a Bash Job starts sooner without it.
      const [{ checkHarborJob, harborLocalPaths }, { planHarborJob }] = await Promise.all([
        import("./harbor/parse.ts"),
        import("./harbor/plan.ts"),
      ]);
      const { value: input, problems } = checkHarborJob(document);
      return {
        input,
        problems,
        localPaths: harborLocalPaths(document, input),
        plan: (sha256, resolved, { overrides, trust, newId }) =>
          planHarborJob({ document, sha256, input }, resolved, overrides, trust, newId().slice(0, 8)),
      };
    }
  }
}
