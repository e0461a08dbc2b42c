import { scoreText } from "../base/figures.ts";
import { plural } from "../base/text.ts";
import { countTrials } from "../results/job.ts";
import type { RunResult } from "../results/run-result.ts";
import { comparisonWords } from "./comparison.ts";
import { costOf, coverageText, passedText, reportedCost } from "./rates.ts";
import type { Report } from "./report.ts";
import { tallyOf, verdictSymbol } from "./standing.ts";

/**
 * All in one line: `❌ failed · score 0.00 · 0 of 1 passed`, and of a benchmark
 * `✅ passed · 31 of 50 passed (62%) · score 0.62 · 47 of 50 measured · $12.30`. Plain text of ours only.
 */
export function headline(report: Report): string {
  if (report.kind === "refused") {
    const nothing = report.mode === "report" ? "nothing was judged" : "nothing was started";
    return `${verdictSymbol("errored")} errored · ${nothing} · ${plural(report.problems.length, "problem")}`;
  }
  const { run } = report;
  const { kind } = run.verdict;
  const hasTasks = run.jobs.some(({ shape }) => shape.trials === "many") && tallyOf(run).total > 0;
  const figures = hasTasks ? benchmarkFigures(run) : [...scorePart(run), countsPart(run)];
  const words = comparisonWords(run.baseline);
  return [`${verdictSymbol(kind)} ${kind}`, ...(words === "" ? [] : [words]), ...figures].join(" · ");
}

function benchmarkFigures(run: RunResult): readonly string[] {
  const tally = tallyOf(run);
  const isTotalKnown = run.jobs.every((job) => job.expectedTrials !== null);
  const figures = [
    passedText(tally, isTotalKnown),
    ...scorePart(run),
    coverageText(tally),
    reportedCost(costOf(run.jobs), tally.total),
  ];
  return figures.filter((figure) => figure !== "");
}

/** The score of the only job, where it is one: not of a run that was not measured or not finished. */
function scorePart({ verdict, jobs }: RunResult): readonly string[] {
  const [job, ...others] = jobs;
  if (job === undefined || others.length > 0 || verdict.kind === "errored" || verdict.kind === "cancelled") {
    return [];
  }
  const { score } = countTrials(job);
  return score === null ? [] : [`score ${scoreText(score)}`];
}

function countsPart(run: RunResult): string {
  const { total, passed, unmeasured } = tallyOf(run);
  if (total === 0) {
    return "no trial ran";
  }
  return `${passed} of ${total} passed${unmeasured > 0 ? `, ${unmeasured} unmeasured` : ""}`;
}
