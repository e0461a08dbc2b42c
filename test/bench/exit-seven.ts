import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { sandboxStartMs } from "./measuring/bare-client.ts";
import { bashJob } from "./measuring/job-files.ts";
import { type Place, row } from "./measuring/place.ts";
import { runBySdk, SDK_NAME, type SdkRun } from "./measuring/python-sdk.ts";
import type { BenchServer } from "./measuring/servers.ts";
import { median } from "./measuring/statistics.ts";
import { milliseconds, seconds, type Table } from "./measuring/table.ts";
import { runOnTerminal } from "./measuring/terminal.ts";

const SCRIPT_MS = 1_000;
const JOB = bashJob("seven", "sleep 1; echo hi; exit 7");

/** Where the time of one run went, in milliseconds. */
interface Round {
  readonly total: number;
  /** From the request for a sandbox until it is alive, asked for by a bare client right before. */
  readonly bareStart: number;
  readonly processStart: number;
  readonly start: number;
  readonly upload: number;
  readonly launch: number;
  /** From the script's end until it is known. */
  readonly seen: number;
  readonly collect: number;
  readonly stop: number;
  readonly report: number;
  /** From a script's end until it is known, where the script took a time that nothing can be tuned to. */
  readonly seenAnyTime: number;
}

/** A job that does next to nothing: all of its time above its own second is ours or the server's. */
export async function exitSeven({ servers, real, quick }: Place): Promise<Table> {
  const rounds: Round[][] = servers.map(() => []);
  const bareNode: number[] = [];
  for (let count = quick ? 3 : 9; count > 0; count -= 1) {
    for (const [index, server] of servers.entries()) {
      rounds[index]?.push(await measureRound(server));
    }
    bareNode.push(await bareNodeMs());
  }
  const sdk = real === null ? null : await runBySdk(real, JOB);
  const middle = (pick: (round: Round) => number) => (all: readonly Round[]) =>
    milliseconds(median(all.map((round) => pick(round))));
  const part = (name: string, pick: (round: Round) => number) => row(`  ${name}`, "", rounds, middle(pick));
  return {
    title: "sleep 1; echo hi; exit 7 (median)",
    columns: [...servers.map(({ name }) => name), ...(sdk === null ? [] : [SDK_NAME])],
    rows: [
      row(
        "total, from the start of the CLI to its exit",
        "",
        rounds,
        (all) => seconds(median(all.map(({ total }) => total))),
        sdkTotal(sdk),
      ),
      row(
        "start of a sandbox, by a bare client",
        "",
        rounds,
        middle(({ bareStart }) => bareStart),
      ),
      row("total above start and script", "500 ms", rounds, middle(overhead), sdkOverhead(sdk, rounds[0])),
      part(`Node and our start (bare node: ${milliseconds(median(bareNode))})`, ({ processStart }) => processStart),
      part("start of the sandbox above the bare client's", ({ start, bareStart }) => start - bareStart),
      part("upload", ({ upload }) => upload),
      part("launch", ({ launch }) => launch),
      part("end of the script until it is known", ({ seen }) => seen),
      part("collect", ({ collect }) => collect),
      part("stop", ({ stop }) => stop),
      part("report and exit", ({ report }) => report),
      row(
        "end of a script of 1 to 2 s until it is known",
        "",
        rounds,
        middle(({ seenAnyTime }) => seenAnyTime),
      ),
      row("… at most", "", rounds, (all) => milliseconds(Math.max(...all.map(({ seenAnyTime }) => seenAnyTime)))),
    ],
  };
}

function overhead({ total, bareStart }: Round): number {
  return total - bareStart - SCRIPT_MS;
}

function sdkTotal(sdk: SdkRun | null): string | null {
  return sdk === null ? null : `${sdk.seconds} s: ${sdk.says}`;
}

function sdkOverhead(sdk: SdkRun | null, onReal: readonly Round[] = []): string | null {
  return sdk === null
    ? null
    : milliseconds(sdk.seconds * 1000 - SCRIPT_MS - median(onReal.map(({ bareStart }) => bareStart)));
}

async function measureRound(server: BenchServer): Promise<Round> {
  const bareStart = await sandboxStartMs(server);
  await using run = await runOnTerminal(server, { "seven.yaml": JOB });
  const { exitCode, endedAt } = await run.end;
  assert.equal(exitCode, 1, run.lines.tail());
  assert.equal((await run.output("logs/seven.log")).toString(), "hi\n");
  const results = JSON.parse((await run.output("results.json")).toString()) as {
    readonly verdict: string;
    readonly n_failed: number;
    readonly jobs: readonly { readonly trials: readonly { readonly exit_code: number }[] }[];
  };
  assert.deepEqual([results.verdict, results.n_failed, results.jobs[0]?.trials[0]?.exit_code], ["failed", 1, 7]);

  const at = async (pattern: RegExp) => (await run.lines.first(pattern)).at;
  const starting = await at(/\] starting a sandbox$/);
  const uploading = await at(/\] uploading files$/);
  const launching = await at(/\] launching the script$/);
  const running = await at(/\] running$/);
  const collecting = await at(/\] collecting files$/);
  const stopping = await at(/\] stopping the sandbox$/);
  const ended = await at(/\] not passed/);
  return {
    total: endedAt - run.startedAt,
    bareStart,
    processStart: starting - run.startedAt,
    start: uploading - starting,
    upload: launching - uploading,
    launch: running - launching,
    seen: collecting - running - SCRIPT_MS,
    collect: stopping - collecting,
    stop: ended - stopping,
    report: endedAt - ended,
    seenAnyTime: await untilEndIsKnown(server),
  };
}

async function untilEndIsKnown(server: BenchServer): Promise<number> {
  const duration = (1 + Math.random()).toFixed(3);
  const job = bashJob("any-time", `sleep ${duration}; date +%s%3N`);
  await using run = await runOnTerminal(server, { "any-time.yaml": job });
  const known = await run.lines.first(/\] collecting files$/);
  await run.end;
  return known.at - Number((await run.output("logs/any-time.log")).toString());
}

async function bareNodeMs(): Promise<number> {
  const startedAt = performance.now();
  await once(spawn(process.execPath, ["-e", "0"]), "exit");
  return performance.now() - startedAt;
}
