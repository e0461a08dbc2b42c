import assert from "node:assert/strict";
import { repositoryDirectory } from "../directories.ts";
import { startStep } from "../fakes/runner/runner.ts";
import { bashJob, writeJobFiles } from "./measuring/job-files.ts";
import { type Place, row } from "./measuring/place.ts";
import type { BenchServer } from "./measuring/servers.ts";
import { percentile } from "./measuring/statistics.ts";
import { milliseconds, type Table } from "./measuring/table.ts";
import { runOnTerminal } from "./measuring/terminal.ts";
import type { TimedLine } from "./measuring/timed-lines.ts";

/** Lines come at random, so that they meet a waiting request in every state. */
const LONGEST_PAUSE_SEC = 0.6;

/** How long a line that the script prints takes until it is on our output; the script prints the time into each. */
export async function liveLatency({ servers, quick }: Place): Promise<Table> {
  const lines = quick ? 15 : 40;
  const onTerminal: number[][] = [];
  const inAction: number[][] = [];
  for (const server of servers) {
    onTerminal.push(await terminalDelays(server, lines));
    inAction.push(await actionDelays(server, lines));
  }
  const rows = (where: string, delays: readonly number[][]) => [
    row(`${where}: median`, "", delays, (all) => milliseconds(percentile(all, 50))),
    row(`${where}: p95`, "", delays, (all) => milliseconds(percentile(all, 95))),
    row(`${where}: longest`, "1000 ms", delays, (all) => milliseconds(Math.max(...all))),
  ];
  return {
    title: `from a line's print to our output, ${lines} lines`,
    columns: servers.map(({ name }) => name),
    rows: [...rows("CLI", onTerminal), ...rows("Action", inAction)],
  };
}

function tickingJob(lines: number): string {
  const pauses = Array.from({ length: lines }, () => (Math.random() * LONGEST_PAUSE_SEC).toFixed(3));
  return bashJob("ticks", `for pause in ${pauses.join(" ")}; do sleep $pause; echo "tick $(date +%s%3N)"; done`);
}

function delaysOf(arrived: readonly TimedLine[], lines: number): number[] {
  const delays = arrived.flatMap(({ text, at }) => {
    const printedAt = /^tick (\d+)$/.exec(text)?.[1];
    return printedAt === undefined ? [] : [at - Number(printedAt)];
  });
  assert.equal(delays.length, lines);
  return delays;
}

async function terminalDelays(server: BenchServer, lines: number): Promise<number[]> {
  await using run = await runOnTerminal(server, { "ticks.yaml": tickingJob(lines) });
  const { exitCode } = await run.end;
  assert.equal(exitCode, 0, run.lines.tail());
  return delaysOf(run.lines.all, lines);
}

async function actionDelays(server: BenchServer, lines: number): Promise<number[]> {
  await using files = await writeJobFiles({ "ticks.yaml": tickingJob(lines) });
  await using step = await startStep({
    actionDirectory: repositoryDirectory(),
    workspace: files.directory,
    inputs: {
      config: "ticks.yaml",
      "base-url": server.url,
      authorization: server.authorization ?? "",
      "upload-artifact": "false",
      comment: "never",
    },
  });
  const arrived: TimedLine[] = [];
  for await (const text of step.lines) {
    arrived.push({ text, at: Date.now() });
  }
  const { exitCode, log } = await step.exit;
  assert.equal(exitCode, 0, log.join("\n"));
  return delaysOf(arrived, lines);
}
