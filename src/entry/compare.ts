import { compareRecords, type RecordComparison } from "../app/compare-records.ts";
import { comparisonJson } from "../app/comparison-json.ts";
import { judgeComparison } from "../app/judge-comparison.ts";
import { readRecords } from "../app/read-records.ts";
import { type MaxDrop, parseMaxDrop } from "../comparison/max-drop.ts";
import { SCORE } from "../comparison/quantity.ts";
import { mergeRecords } from "../results/merge-records.ts";
import type { Reading } from "../results/results-file-schema.ts";
import type { RunRecord } from "../results/run-result.ts";
import { exitCodeOf, MISUSE_EXIT_CODE } from "../results/verdict.ts";
import type { Command } from "../terminal/argv.ts";
import { comparisonText } from "../terminal/comparison.ts";
import { problemsText } from "../terminal/problems.ts";
import { openScreen } from "../terminal/screen.ts";

/** `rock-job compare`: says what changed between two runs, from their records alone. */
export async function compareOnTerminal(command: Extract<Command, { kind: "compare" }>): Promise<number> {
  const [base, now] = await Promise.all([command.base, command.new].map(readMerged));
  const maxDrop = command.maxDrop === null ? null : parseMaxDrop(command.maxDrop);
  const problems = [
    ...(command.maxDrop !== null && maxDrop === null
      ? ["--max-drop: write a number of points such as 3, or percent such as 5%"]
      : []),
    ...[base, now].flatMap((reading) => (reading === undefined || reading.ok ? [] : reading.problems)),
  ];
  if (!base?.ok || !now?.ok || problems.length > 0) {
    const errors = openScreen(process.stderr, process.env);
    errors.write(problemsText(problems, errors.colour));
    return MISUSE_EXIT_CODE;
  }
  const { significance, lowerIsBetter } = command;
  const settings = { quantity: SCORE, significance, maxDrop, lowerIsBetter: new Set(lowerIsBetter) };
  return show(compareRecords(base.value, now.value, settings), maxDrop, command.json);
}

async function readMerged(place: string): Promise<Reading<RunRecord>> {
  const records = await readRecords([place], process.cwd());
  // The gates of a base may be older than today's; they are not compared.
  return records.ok ? mergeRecords(records.value, true) : records;
}

function show(comparison: RecordComparison, maxDrop: MaxDrop | null, json: boolean): number {
  if (json) {
    process.stdout.on("error", () => undefined);
    process.stdout.write(`${JSON.stringify(comparisonJson(comparison), null, 2)}\n`);
  }
  const screen = openScreen(json ? process.stderr : process.stdout, process.env);
  const jobs = comparison.jobs.map(({ job, sentence, comparison: { overall } }) => ({
    job,
    sentence,
    conclusion: overall.conclusion.kind,
    newlyFailing: overall.tasks.newlyFailing.map(({ task }) => task.task),
    newlyPassing: overall.tasks.newlyPassing.map(({ task }) => task.task),
  }));
  screen.write(comparisonText(jobs, comparison, screen.colour));
  return exitCodeOf(judgeComparison(comparison, maxDrop), null);
}
