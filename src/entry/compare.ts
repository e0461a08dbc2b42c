import { compareRecords } from "../app/compare-records.ts";
import { readMerged } from "../app/compare-with-base.ts";
import { judgeComparison } from "../app/judge-comparison.ts";
import { toComparison } from "../results/baseline-file.ts";
import { exitCodeOf, MISUSE_EXIT_CODE } from "../results/verdict.ts";
import { gateOf } from "../settings/given-gate.ts";
import { parseSettings, settingProblemText } from "../settings/settings.ts";
import type { Command } from "../terminal/argv.ts";
import { comparisonText } from "../terminal/comparison.ts";
import { fitted } from "../terminal/fit.ts";
import { problemsText } from "../terminal/problems.ts";
import { openScreen } from "../terminal/screen.ts";
import { criteriaOf } from "./baseline.ts";

/** `rock-job compare`: says what changed between two runs, from their records alone. */
export async function compareOnTerminal(command: Extract<Command, { kind: "compare" }>): Promise<number> {
  const { values, place } = command.settings;
  const parsed = parseSettings(values, place, () => undefined);
  const readings = await Promise.all(
    [command.base, command.new].map(async (file) => await readMerged(file, process.cwd())),
  );
  const [base, now] = readings;
  if (!parsed.ok || !base?.ok || !now?.ok) {
    const problems = [
      ...(parsed.ok ? [] : parsed.problems.map(settingProblemText)),
      ...readings.flatMap((reading) => (reading.ok ? [] : reading.problems)),
    ];
    const errors = openScreen(process.stderr, process.env);
    errors.write(fitted(problemsText(problems, errors.colour, "compared"), errors));
    return MISUSE_EXIT_CODE;
  }
  const comparison = compareRecords(base.value, now.value, criteriaOf(parsed.value));
  if (command.json) {
    process.stdout.on("error", () => undefined);
    process.stdout.write(`${JSON.stringify(toComparison(comparison), null, 2)}\n`);
  }
  const screen = openScreen(command.json ? process.stderr : process.stdout, process.env);
  screen.write(fitted(comparisonText(comparison, screen.colour), screen));
  return exitCodeOf(judgeComparison(comparison, gateOf(parsed.value)), null);
}
