import { completeRecord } from "../app/complete-record.ts";
import { writeRunFiles } from "../app/write-results.ts";
import type { Redactor } from "../base/redact.ts";
import type { RecordExtras, RunRecord, RunResult } from "../results/run-result.ts";
import { judge } from "../results/verdict.ts";
import type { Command } from "../terminal/argv.ts";
import { endText } from "../terminal/end.ts";
import { columnsOf, fitted } from "../terminal/fit.ts";
import type { Screen } from "../terminal/screen.ts";
import { leftFiles } from "./left-files.ts";
import { tryWritePage } from "./page.ts";
import { makeReports } from "./reports.ts";

/** What the end of a run on a terminal needs besides its record. */
export interface RunEnding {
  /** Warnings of the run, which its reports show. */
  readonly notes: readonly string[];
  readonly links: Pick<RecordExtras, "repositoryUrl" | "runUrl">;
  readonly directory: string;
  readonly command: Extract<Command, { kind: "run" }>;
  readonly redactor: Redactor;
  readonly screen: Screen;
}

/** Judges a run on a terminal, writes its reports and tells how it ended. */
export async function endRun(
  record: RunRecord,
  { notes, links, directory, command, redactor, screen }: RunEnding,
): Promise<RunResult> {
  const result = judge(await completeRecord(record, directory, { ...links, notes }));
  const { files } = makeReports(result, redactor);
  await writeRunFiles(directory, files);
  const noPage = await tryWritePage(directory, result, [{ prefix: "", directory }], redactor);
  if (command.json) {
    process.stdout.on("error", () => undefined);
    process.stdout.write(files["results.json"]);
  }
  const end = endText(result, leftFiles(directory, command.out), screen.colour, columnsOf(screen));
  screen.write(`\n${fitted(redactor.text(end), screen)}`);
  if (noPage !== null) {
    screen.write(fitted(redactor.text(`warning: ${noPage}\n`), screen));
  }
  return result;
}
