import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { judgeAgain } from "../app/judge-again.ts";
import { writeRunFiles } from "../app/write-results.ts";
import { createRedactor } from "../base/redact.ts";
import { checkExitCode, MISUSE_EXIT_CODE } from "../results/verdict.ts";
import { givenGate } from "../settings/given-gate.ts";
import { parseSettings, settingProblemText } from "../settings/settings.ts";
import type { Command } from "../terminal/argv.ts";
import { endText } from "../terminal/end.ts";
import { columnsOf, fitted } from "../terminal/fit.ts";
import { problemsText } from "../terminal/problems.ts";
import { openScreen } from "../terminal/screen.ts";
import { leftFiles } from "./left-files.ts";
import { tryWritePage } from "./page.ts";
import { makeReports } from "./reports.ts";

/** `rock-job report`. Records have no secrets, so that there is nothing to hide. Returns the exit code. */
export async function reportOnTerminal(command: Extract<Command, { kind: "report" }>): Promise<number> {
  const screen = openScreen(command.json ? process.stderr : process.stdout, process.env);
  const refuse = (problems: readonly string[]) => {
    const errors = openScreen(process.stderr, process.env);
    errors.write(fitted(problemsText(problems, errors.colour, "judged"), errors));
    return MISUSE_EXIT_CODE;
  };
  const { values, place } = command.settings;
  const parsed = parseSettings(values, place, () => undefined);
  if (!parsed.ok) {
    return refuse(parsed.problems.map(settingProblemText));
  }
  const judged = await judgeAgain(command.results, process.cwd(), givenGate(parsed.value, values));
  if (!judged.ok) {
    return refuse(judged.problems);
  }
  const { result, sources } = judged.value;
  const nothingHidden = createRedactor([]);
  const { files } = makeReports(result, nothingHidden);
  const directory = command.out === null ? null : path.resolve(command.out);
  if (directory !== null) {
    const [source, ...others] = command.results.map((one) => path.resolve(one));
    const isSource = others.length === 0 && (source === directory || source === path.join(directory, "results.json"));
    if (existsSync(path.join(directory, "results.json")) && !isSource) {
      return refuse([`--out: ${command.out} holds results already; name another directory`]);
    }
    await mkdir(directory, { recursive: true });
    await writeRunFiles(directory, files);
    const failure = await tryWritePage(directory, result, sources, nothingHidden);
    if (failure !== null) {
      screen.write(fitted(`warning: ${failure}\n`, screen));
    }
  }
  if (command.json) {
    process.stdout.on("error", () => undefined);
    process.stdout.write(files["results.json"]);
  }
  const left = directory === null ? [] : leftFiles(directory, command.out ?? "");
  screen.write(fitted(endText(result, left, screen.colour, columnsOf(screen)), screen));
  return checkExitCode(result.verdict.kind, parsed.value.failOn, null);
}
