import { plural } from "../base/text.ts";
import { formatDuration } from "../base/time.ts";
import type { ConfigurationProblem } from "../results/configuration-problem.ts";
import type { RecordExtras, RunResult } from "../results/run-result.ts";
import { measuredTooLittle } from "../results/verdict.ts";
import { byteLength, fitRows } from "./budget.ts";
import { comparisonSection } from "./comparison.ts";
import { exceptionBlocks } from "./exceptions.ts";
import { headline } from "./headline.ts";
import { jobDetails } from "./job-details.ts";
import { commitUrl, lineUrl, runName } from "./links.ts";
import { logTailBlocks, type TailLimits } from "./log-tails.ts";
import { code, inline, link } from "./markdown.ts";
import { overviewText } from "./overview.ts";
import { remarkLines } from "./remarks.ts";
import { identityOf, type Page, type PublishedLinks, type Report } from "./report.ts";
import type { ReportModel } from "./report-model.ts";
import { scoreTablesText } from "./score-table.ts";

/** How much of a report a place has room for. */
export interface PageLimits {
  readonly maxBytes: number;
  readonly reasons: number;
  readonly rows: number;
  readonly tails: TailLimits;
}

/** As long as any real address, so that a page that fits with them fits afterwards. */
const LONGEST_LINKS: PublishedLinks = {
  pageUrl: `https://report.invalid/${"0".repeat(177)}`,
  artifactUrl: `https://artifact.invalid/${"0".repeat(175)}`,
};

/**
 * A report as Markdown: the verdict, what to know, why, the scores, what ran, and folded below it exceptions, logs and
 * details. Rows that do not fit are left out and counted.
 */
export function reportPage(model: ReportModel, limits: PageLimits): Page {
  const { report, extras } = model;
  const title = `### ${headline(report)}`;
  const notes = extras.notes.slice(0, 10).map((note) => `> ${inline(note)}`);
  const head = (links: PublishedLinks) => [title, pageLink(report, links)].filter((part) => part !== "").join("\n\n");
  const foot = (links: PublishedLinks) => [...notes, whatRan(report, extras, links)].join("\n\n");
  const details = report.kind === "run" ? detailBlocks(report.run, extras, limits).join("\n\n") : "";
  const body =
    report.kind === "run" ? runBody(report.run, model, limits) : problemList(report.problems, report, extras);

  const most = byteLength(head(LONGEST_LINKS)) + byteLength(foot(LONGEST_LINKS)) + 3 * byteLength("\n\n");
  let room = limits.maxBytes - most;
  // The table matters more than the details, but does not push them all out.
  const bodyPart = fitRows(body, room - Math.min(byteLength(details), Math.floor(room / 3)), leftOut);
  room -= byteLength(bodyPart);
  const detailPart = fitRows(details, room, leftOut);
  return (links) => {
    const parts = [head(links), bodyPart, foot(links), detailPart].filter((part) => part !== "");
    return fitRows(parts.join("\n\n"), limits.maxBytes, leftOut);
  };
}

/** The way to everything, where there is more to see than what is wrong with the configuration. */
function pageLink(report: Report, { pageUrl }: PublishedLinks): string {
  return pageUrl === null || report.kind === "refused"
    ? ""
    : `**${link("Open the report", pageUrl)}**: every trial, log and chart`;
}

function runBody(run: RunResult, { overview, scores }: ReportModel, limits: PageLimits): string {
  const parts = [
    comparisonSection(run, limits.rows),
    remarkLines(run, limits.reasons),
    reasonList(run, limits.reasons),
    overviewText(overview, limits.rows),
    scoreTablesText(scores, limits.rows),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function reasonList({ verdict, jobs }: RunResult, shown: number): string {
  const more = verdict.reasons.length - shown;
  const lines = verdict.reasons.slice(0, shown).map((reason) => `- ${inline(reason, 500)}`);
  const nothing = measuredTooLittle(verdict, jobs)
    ? "Not enough was measured to judge the change."
    : "This says nothing about the change: it could not be measured.";
  return [
    ...(verdict.kind === "errored" ? [nothing] : []),
    [...lines, ...(more > 0 ? [`- and ${plural(more, "more reason")}`] : [])].join("\n"),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function problemList(problems: readonly ConfigurationProblem[], report: Report, extras: RecordExtras): string {
  return problems
    .map((problem) => `- ${problemPlace(problem, report, extras)}${inline(problem.message)}${remedy(problem)}`)
    .join("\n");
}

function problemPlace({ file, line, column }: ConfigurationProblem, report: Report, extras: RecordExtras): string {
  if (file === "") {
    return "";
  }
  const url = lineUrl(extras, identityOf(report).sha, file, line);
  return `${link(code(`${file}:${line}:${column}`), url)} `;
}

function remedy(problem: ConfigurationProblem): string {
  return problem.remedy === "" ? "" : `; ${inline(problem.remedy)}`;
}

/** `Bench / test · bench/x.yaml · python 3.12 · commit c0ffeec · attempt 2 · took 1.4s · logs and results · workflow run` */
function whatRan(report: Report, extras: RecordExtras, { artifactUrl }: PublishedLinks): string {
  const { sha, attempt, leg, workflow, job } = identityOf(report);
  const parts = [
    workflow === null || job === null ? "" : inline(`${workflow} / ${job}`, 100),
    report.kind === "run" ? jobFiles(report.run) : "",
    leg === null ? "" : inline(leg, 100),
    sha === null ? "" : `commit ${link(code(sha.slice(0, 7)), commitUrl(extras, sha))}`,
    attempt === null || attempt === 1 ? "" : `attempt ${attempt}`,
    report.kind === "run" ? took(report.run) : "",
    artifactUrl === null ? "" : link("logs and results", artifactUrl),
    extras.runUrl === null ? "" : link(runName(extras.runUrl), extras.runUrl),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

function jobFiles({ jobs }: RunResult): string {
  const [first, ...others] = new Set(jobs.map((job) => job.config));
  if (first === undefined) {
    return "";
  }
  return others.length === 0 ? code(first, 120) : plural(others.length + 1, "job file");
}

function took({ startedAt, finishedAt }: RunResult): string {
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  return Number.isFinite(seconds) && seconds >= 0 ? `took ${formatDuration(seconds)}` : "";
}

function detailBlocks(run: RunResult, extras: RecordExtras, limits: PageLimits): readonly string[] {
  const tails = limits.tails;
  return [
    ...exceptionBlocks(run, extras.logTails, tails),
    ...logTailBlocks(run, extras.logTails, tails),
    jobDetails(run),
  ];
}

function leftOut(rows: number): string {
  return `_${plural(rows, "more row")} left out here; results.json has all of it._`;
}
