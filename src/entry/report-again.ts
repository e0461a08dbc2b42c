import { judgeAgain } from "../app/judge-again.ts";
import { createRedactor } from "../base/redact.ts";
import type { Baseline } from "../results/baseline.ts";
import type { RunResult } from "../results/run-result.ts";
import { MISUSE_EXIT_CODE } from "../results/verdict.ts";
import { gateOf, givenGate } from "../settings/given-gate.ts";
import { secretValues } from "../settings/settings.ts";
import { unfinishedRun } from "./reports.ts";
import { type Step, termsOf } from "./step.ts";
import { judgeOwn, linksOf, publishJudged, reportProblems, tellJudged, writeReports } from "./step-reports.ts";
import { trustOf } from "./trust.ts";

/**
 * `mode: report`: judges the results of other runs and publishes that. The files may come from a fork, so they decide
 * nothing: where this repository's secrets are at hand the whole gate is the inputs', the pull request and its head are the
 * event's, and what the files say of either is an error where it differs.
 */
export async function reportAgain(given: ReadonlyMap<string, string>, step: Step): Promise<number> {
  const { context, env, settings } = step;
  const rules = trustOf(context).serverFromFile ? givenGate(settings, given) : gateOf(settings);
  const redactor = createRedactor(secretValues(settings));
  // If this process is killed, these say so; post publishes them.
  await writeReports(await judgeOwn(unfinishedRun(termsOf(step), new Date()), [], step), step, redactor);
  const judged = await judgeAgain(settings.results, env.GITHUB_WORKSPACE ?? process.cwd(), rules);
  const problems = judged.ok ? contradictions(judged.value.result, step) : judged.problems;
  if (!judged.ok || problems.length > 0) {
    await reportProblems(
      problems.map((message) => ({ file: "", line: 1, column: 1, message, remedy: "" })),
      step,
    );
    return MISUSE_EXIT_CODE;
  }
  const { sources } = judged.value;
  const links = linksOf(step);
  const { extras, baseline, ...others } = judged.value.result;
  const result = {
    ...others,
    baseline: withOwnBases(baseline, links.repositoryUrl),
    extras: { ...extras, ...links },
  };
  return await publishJudged(result, await tellJudged(result, sources, step, redactor), step);
}

/** A link in a comment of ours leads only into the repository that the comment is in. */
function withOwnBases(baseline: Baseline | null, repositoryUrl: string | null): Baseline | null {
  const isOwn = (url: string) => repositoryUrl !== null && url.startsWith(`${repositoryUrl}/`);
  const bases = baseline?.bases.map((base) => (base.url !== null && isOwn(base.url) ? base : { ...base, url: null }));
  return baseline && { ...baseline, bases: bases ?? [] };
}

/** What the results say of where they come from, and GitHub says otherwise. */
function contradictions({ run }: RunResult, { context }: Step): readonly string[] {
  const { owner, name } = context.repository;
  const repository = `${owner}/${name}`;
  return [
    ...(run.repository === null || run.repository.toLowerCase() === repository.toLowerCase()
      ? []
      : [`the results are of the repository ${run.repository}, and this workflow runs in ${repository}`]),
    ...(run.sha === null || run.sha === context.sha
      ? []
      : [`the results are of the commit ${run.sha}, and this workflow reports on ${context.sha}`]),
    ...(run.pullRequest === null || context.pullRequest === null || run.pullRequest === context.pullRequest
      ? []
      : [`the results are of pull request ${run.pullRequest}, and this workflow reports on ${context.pullRequest}`]),
  ];
}
