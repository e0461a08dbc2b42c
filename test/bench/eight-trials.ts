import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { benchmarkJob, EIGHT_TRIALS, withSpy } from "../contract/benchmark-job.ts";
import { harborVariables, realHarborAvailable } from "../contract/real-rock/real-rock.ts";
import { sandboxStartMs } from "./measuring/bare-client.ts";
import { writeJobFiles } from "./measuring/job-files.ts";
import type { Place } from "./measuring/place.ts";
import { runBySdk, SDK_NAME, type SdkRun } from "./measuring/python-sdk.ts";
import type { BenchServer } from "./measuring/servers.ts";
import { median } from "./measuring/statistics.ts";
import { milliseconds, type Row, seconds, type Table } from "./measuring/table.ts";
import { runOnTerminal } from "./measuring/terminal.ts";

/** Where the time of one run went, in milliseconds. */
interface Round {
  readonly total: number;
  /** How long Harbor ran in the sandbox. */
  readonly harbor: number;
  /** The same trials by `harbor jobs start` without ROCK and without us, right before. */
  readonly byHand: number;
  readonly bareStart: number;
  readonly processStart: number;
  readonly start: number;
  readonly upload: number;
  readonly launch: number;
  readonly watch: number;
  readonly collect: number;
  readonly stop: number;
  readonly report: number;
}

/** A benchmark by real Harbor: all of the time above Harbor's own is ours or the server's. */
export async function eightTrials({ real, quick }: Place): Promise<Table | null> {
  if (real === null || !realHarborAvailable()) {
    return null;
  }
  const rounds: Round[] = [];
  for (let count = quick ? 1 : 3; count > 0; count -= 1) {
    rounds.push(await measureRound(real));
  }
  const sdk = quick ? null : await runBySdk(real, benchmarkJob(EIGHT_TRIALS));
  if (sdk !== null) {
    assert.deepEqual([sdk.score, sdk.nCompleted, sdk.nFailed], [0.5, 6, 2], sdk.says);
  }
  const middle = (pick: (round: Round) => number) => median(rounds.map((round) => pick(round)));
  const harbor = middle((round) => round.harbor);
  const bareStart = middle((round) => round.bareStart);
  const show = (figure: string, must: string, ours: string, theirs: string | null = null): Row => ({
    figure,
    must,
    values: [ours, ...(sdk === null ? [] : [theirs])],
  });
  const part = (name: string, pick: (round: Round) => number) => show(`  ${name}`, "", milliseconds(middle(pick)));
  return {
    title: `8 trials of 4 tasks by Harbor, two of 5 s (median of ${rounds.length})`,
    columns: [real.name, ...(sdk === null ? [] : [SDK_NAME])],
    rows: [
      show("total, from the start of the CLI to its exit", "", seconds(middle(({ total }) => total)), sdkTotal(sdk)),
      show("Harbor's own time in it", "", seconds(harbor)),
      show("Harbor's own time by hand, on this machine", "", seconds(middle(({ byHand }) => byHand))),
      show("start of a sandbox, by a bare client", "", milliseconds(bareStart)),
      show(
        "total above Harbor in it and the start",
        "1 s",
        milliseconds(middle(overhead)),
        sdk === null ? null : milliseconds(sdk.seconds * 1000 - harbor - bareStart),
      ),
      part("Node and our start", ({ processStart }) => processStart),
      part("start of the sandbox above the bare client's", (round) => round.start - round.bareStart),
      part("upload", ({ upload }) => upload),
      part("launch", ({ launch }) => launch),
      part("watch above Harbor's own time", (round) => round.watch - round.harbor),
      part("collect", ({ collect }) => collect),
      part("stop", ({ stop }) => stop),
      part("report and exit", ({ report }) => report),
    ],
  };
}

function overhead({ total, harbor, bareStart }: Round): number {
  return total - harbor - bareStart;
}

function sdkTotal(sdk: SdkRun | null): string | null {
  return sdk === null ? null : `${sdk.seconds} s`;
}

async function measureRound(server: BenchServer): Promise<Round> {
  const byHand = await harborMs();
  const bareStart = await sandboxStartMs(server);
  const job = benchmarkJob({ ...EIGHT_TRIALS, environment: { env: withSpy("timed") } });
  await using run = await runOnTerminal(server, { "job.yaml": job });
  const { exitCode, endedAt } = await run.end;
  assert.equal(exitCode, 1, run.lines.tail());
  const results = JSON.parse((await run.output("results.json")).toString()) as {
    readonly score: number;
    readonly n_completed: number;
    readonly n_failed: number;
  };
  assert.deepEqual([results.score, results.n_completed, results.n_failed], [0.5, 6, 2]);
  const [, harbor] = /^harbor ran (\d+) ms$/m.exec((await run.output("logs/bench.log")).toString()) ?? [];
  const at = async (pattern: RegExp) => (await run.lines.first(pattern)).at;
  const starting = await at(/\] starting a sandbox$/);
  const uploading = await at(/\] uploading files$/);
  const launching = await at(/\] launching the script$/);
  const running = await at(/\] running$/);
  const collecting = await at(/\] collecting files$/);
  const stopping = await at(/\] stopping the sandbox$/);
  const ended = await at(/\] 4 of 8 passed/);
  return {
    total: endedAt - run.startedAt,
    harbor: Number(harbor),
    byHand,
    bareStart,
    processStart: starting - run.startedAt,
    start: uploading - starting,
    upload: launching - uploading,
    launch: running - launching,
    watch: collecting - running,
    collect: stopping - collecting,
    stop: ended - stopping,
    report: endedAt - ended,
  };
}

/** Harbor without ROCK and without us, on what of the job file is Harbor's. */
async function harborMs(): Promise<number> {
  const { environment, agents, tasks, n_attempts, job_name } = JSON.parse(benchmarkJob(EIGHT_TRIALS)) as Readonly<
    Record<string, unknown>
  >;
  const configuration = { environment, agents, tasks, n_attempts, job_name, jobs_dir: "jobs" };
  await using files = await writeJobFiles({ "harbor.yaml": JSON.stringify(configuration) });
  const { directory } = files;
  const startedAt = performance.now();
  const child = spawn("harbor", ["jobs", "start", "-c", "harbor.yaml"], {
    cwd: directory,
    env: { ...process.env, ...harborVariables() },
    stdio: "ignore",
  });
  await once(child, "exit");
  const elapsed = performance.now() - startedAt;
  const result = JSON.parse(await readFile(path.join(directory, "jobs/bench/result.json"), "utf8")) as {
    readonly n_total_trials: number;
  };
  assert.equal(result.n_total_trials, 8);
  return elapsed;
}
