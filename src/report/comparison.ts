import { costText, metricText, scoreText } from "../base/figures.ts";
import { plural } from "../base/text.ts";
import { formatDuration } from "../base/time.ts";
import { differenceText, rangeText } from "../comparison/figures.ts";
import type {
  Baseline,
  BaseRun,
  ComparedGroup,
  ComparedJob,
  ComparedQuantity,
  ConclusionKind,
  HistoryPoint,
} from "../results/baseline.ts";
import type { RunResult } from "../results/run-result.ts";
import { code, folded, inline, link, table } from "./markdown.ts";

const SYMBOLS: Readonly<Record<ConclusionKind, string>> = {
  worse: "📉",
  better: "📈",
  "no-evidence": "➖",
  "too-few": "❔",
  incomplete: "❔",
  "not-comparable": "❔",
};

/**
 * What changed against the base: for each job the answer, the tasks to look at and the numbers, and folded below it what was
 * compared besides. The empty string where nobody asked. At most `shown` names and rows are in sight.
 */
export function comparisonSection({ baseline, startedAt, extras }: RunResult, shown: number): string {
  if (baseline === null) {
    return "";
  }
  const { jobs, bases, missing, onlyInBase, onlyInNew } = baseline;
  const parts = [
    ...missing.map((reason) => `> **No baseline:** ${inline(reason, 500)}`),
    ...jobs.map((job) => jobPart(job, jobs.length > 1, shown)),
    ...bases.map((base) => basePart(base, startedAt, extras.repositoryUrl)),
    listPart("Only in the base run", onlyInBase, shown),
    listPart("Only in this run", onlyInNew, shown),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** `8.0 points worse`, for a headline; the empty string where there is nothing to say. */
export function comparisonWords(baseline: Baseline | null): string {
  const jobs = baseline?.jobs ?? [];
  const [only, ...others] = jobs;
  if (only === undefined) {
    return "";
  }
  if (others.length === 0) {
    return conclusionWords(only);
  }
  const kinds = ["worse", "better"] as const;
  const counts = kinds.map((kind) => ({ kind, count: jobs.filter(({ conclusion }) => conclusion === kind).length }));
  return counts
    .flatMap(({ kind, count }) => (count > 0 ? [`${kind} in ${count} of ${jobs.length} jobs`] : []))
    .join(", ");
}

function conclusionWords({ conclusion, score }: ComparedJob): string {
  switch (conclusion) {
    case "worse":
    case "better":
      return score === null ? conclusion : `${sizeWords(score)} ${conclusion}`;
    case "no-evidence":
      return "no evidence of a change";
    case "too-few":
      return "too few tasks to tell a change";
    case "incomplete":
      return "comparison incomplete";
    case "not-comparable":
      return "not comparable with the base";
  }
}

function sizeWords({ difference, scale }: ComparedQuantity): string {
  return differenceText(Math.abs(difference), scale).replace("+", "");
}

function jobPart(job: ComparedJob, several: boolean, shown: number): string {
  const name = several ? `${inline(job.job, 80)}: ` : "";
  const decided = job.score === null ? [] : [job.score];
  const others = job.quantities.filter(isTold);
  return [
    `${SYMBOLS[job.conclusion]} ${name}**${inline(job.sentence, 1000)}**`,
    listPart("Newly failing", job.newlyFailing, shown),
    listPart("Newly passing", job.newlyPassing, shown),
    decided.length === 0 ? "" : quantityTable([...decided, ...others.filter(({ name }) => name === "pass rate")]),
    foldedPart(
      job,
      others.filter(({ name }) => name !== "pass rate"),
      shown,
    ),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** A quantity that is 0 everywhere, such as the cost of an agent that tells none, is none. */
export function isTold(quantity: ComparedQuantity): boolean {
  return quantity.base !== 0 || quantity.new !== 0;
}

function foldedPart(job: ComparedJob, quantities: readonly ComparedQuantity[], shown: number): string {
  const content = [
    job.groups.length === 0 ? "" : groupTable(job.groups),
    quantities.length === 0 ? "" : quantityTable(quantities),
    historyLine(job.history),
    listPart("Unstable: some attempts passed and some did not", job.unstable, shown),
    listPart("Slower", job.slower, shown),
    listPart("More expensive", job.dearer, shown),
    listPart("Not compared", job.notCompared, shown),
  ].filter((part) => part !== "");
  return content.length === 0 ? "" : folded("What else was compared", content.join("\n\n"));
}

function quantityTable(quantities: readonly ComparedQuantity[]): string {
  const rows = quantities.map((quantity) => [
    inline(quantity.name, 40),
    valueText(quantity.base, quantity),
    valueText(quantity.new, quantity),
    signedText(quantity.difference, quantity),
    intervalText(quantity),
  ]);
  return table(["", "base", "new", "difference", "interval"], rows);
}

/** Both ends in the units of the quantity; the empty string where it has no interval. */
export function intervalText(quantity: ComparedQuantity): string {
  const { interval, name, scale } = quantity;
  if (interval === null) {
    return "";
  }
  return name === "duration" || name === "cost"
    ? `${signedText(interval.low, quantity)} to ${signedText(interval.high, quantity)}`
    : rangeText(interval, scale);
}

function groupTable(groups: readonly ComparedGroup[]): string {
  const rows = groups.map(({ agent, dataset, conclusion, compared, score }) => [
    agent === null ? "" : inline(agent, 60),
    dataset === null ? "" : inline(dataset, 60),
    `${SYMBOLS[conclusion]} ${conclusion}`,
    String(compared),
    score === null ? "–" : valueText(score.base, score),
    score === null ? "–" : valueText(score.new, score),
    score === null ? "–" : differenceText(score.difference, score.scale),
    score?.interval ? rangeText(score.interval, score.scale) : "",
  ]);
  return table(["agent", "dataset", "conclusion", "tasks", "base", "new", "difference", "interval"], rows);
}

/** A value in the units of the quantity. */
export function valueText(value: number, { name, scale }: ComparedQuantity): string {
  switch (name) {
    case "duration":
      return formatDuration(value);
    case "cost":
      return costText(value);
    default:
      return scale === "share" ? scoreText(value) : metricText(value);
  }
}

/** A difference in the units of the quantity, with a real minus. */
export function signedText(value: number, quantity: ComparedQuantity): string {
  if (quantity.name !== "duration" && quantity.name !== "cost") {
    return differenceText(value, quantity.scale);
  }
  return `${value < 0 ? "−" : "+"}${valueText(Math.abs(value), quantity)}`;
}

const BARS = "▁▂▃▄▅▆▇█";

/** `Score of the last 4 base runs: ▂▅▄▇ (0.59, 0.62, 0.61, 0.66)`; two are no line. */
function historyLine(history: readonly HistoryPoint[]): string {
  const scores = history.flatMap(({ score }) => (score === null ? [] : [score]));
  if (scores.length < 3) {
    return "";
  }
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  const bar = (score: number) =>
    BARS[high === low ? 3 : Math.round(((score - low) / (high - low)) * (BARS.length - 1))];
  const last = scores.slice(-5).map(scoreText).join(", ");
  return `Score of the last ${scores.length} base runs: ${scores.map(bar).join("")} (latest: ${last})`;
}

/** Seconds; a base that is younger was measured beside this run. */
const SHORTEST_AGE = 60;

function basePart(
  { name, url, commit, finishedAt, distance }: BaseRun,
  startedAt: string,
  repositoryUrl: string | null,
): string {
  const commitUrl = commit === null || repositoryUrl === null ? null : `${repositoryUrl}/commit/${commit}`;
  const older = (Date.parse(startedAt) - Date.parse(finishedAt)) / 1000;
  const parts = [
    `Compared with ${link(inline(name, 120), url)}`,
    commit === null ? "" : `commit ${link(code(commit.slice(0, 7)), commitUrl)}`,
    distance === null || distance === 0 ? "" : `${plural(distance, "commit")} before the one this change is based on`,
    older >= SHORTEST_AGE ? `measured ${formatDuration(Math.round(older))} earlier` : "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

function listPart(title: string, names: readonly string[], shown: number): string {
  if (names.length === 0) {
    return "";
  }
  const more = names.length - shown;
  const listed = names.slice(0, shown).map((name) => code(name, 120));
  return `${title}: ${listed.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
