import assert from "node:assert/strict";
import { installHarbor } from "../fakes/harbor/install.ts";
import type { Scenario } from "../fakes/harbor/scenario.ts";
import { harborJob } from "../integration/engine/harbor-server.ts";
import { row } from "./measuring/place.ts";
import { type BenchServer, startEmbedded } from "./measuring/servers.ts";
import { megabytes, seconds, type Table } from "./measuring/table.ts";
import { runOnTerminal } from "./measuring/terminal.ts";

interface Size {
  readonly name: string;
  readonly trials: number;
  readonly scenario: Scenario;
}

const SIZES: readonly Size[] = [
  {
    name: "2,000 trials, 400 MB",
    trials: 2_000,
    scenario: { tasks: { "*": { reward: 1, files: { number: 2, bytes: 100_000 } } } },
  },
  { name: "5,000 trials", trials: 5_000, scenario: {} },
  { name: "5,000, two files each", trials: 5_000, scenario: { isBare: true } },
];

interface Round {
  /** Milliseconds. */
  readonly running: number;
  readonly download: number;
  readonly stop: number;
  readonly report: number;
  readonly peakBytes: number | null;
}

/** A stand-in for Harbor leaves the files, on the embedded server: what is measured is how they come back. */
export async function benchmarkFiles(): Promise<Table> {
  await using harbor = await installHarbor();
  await using server = await startEmbedded(harbor.environment);
  const rounds: Round[] = [];
  for (const size of SIZES) {
    rounds.push(await measureRound(server, size));
  }
  const time = (pick: (round: Round) => number) => (round: Round) => seconds(pick(round));
  return {
    title: "files of a benchmark, embedded server",
    columns: SIZES.map(({ name }) => name),
    rows: [
      row(
        "Harbor runs",
        "",
        rounds,
        time(({ running }) => running),
      ),
      row(
        "packing, download, unpacking",
        "",
        rounds,
        time(({ download }) => download),
      ),
      row(
        "then: the sandbox is stopped, results are judged",
        "",
        rounds,
        time(({ stop }) => stop),
      ),
      row(
        "then: every report is written",
        "3 s",
        rounds,
        time(({ report }) => report),
      ),
      row("memory of the CLI at most", "300 MB", rounds, ({ peakBytes }) => megabytes(peakBytes)),
    ],
  };
}

async function measureRound(server: BenchServer, { trials, scenario }: Size): Promise<Round> {
  const more = {
    datasets: [{ name: "many", registry: { url: "https://registry.example" } }],
    orchestrator: { n_concurrent_trials: 16 },
  };
  const job = harborJob({ scenario: { datasets: { many: trials }, ...scenario }, more }, null);
  await using run = await runOnTerminal(server, { "bench.yaml": job });
  const { exitCode, endedAt } = await run.end;
  assert.equal(exitCode, 0, run.lines.tail());
  const at = async (line: RegExp) => (await run.lines.first(line)).at;
  const collecting = await at(/\] collecting files$/);
  const stopping = await at(/\] stopping the sandbox$/);
  const stopped = await at(/\] \d+ of \d+ passed, /);
  return {
    running: collecting - run.startedAt,
    download: stopping - collecting,
    stop: stopped - stopping,
    report: endedAt - stopped,
    peakBytes: run.memory.peak(),
  };
}
