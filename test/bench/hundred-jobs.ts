import assert from "node:assert/strict";
import { SERVER_LIMITS } from "../../src/rock/budget.ts";
import { startCountingGateway } from "./measuring/counting-gateway.ts";
import { bashJob } from "./measuring/job-files.ts";
import { type Place, row } from "./measuring/place.ts";
import type { BenchServer } from "./measuring/servers.ts";
import { mostWithin } from "./measuring/statistics.ts";
import { megabytes, seconds, type Table } from "./measuring/table.ts";
import { runOnTerminal } from "./measuring/terminal.ts";

const LIVE_LINES = 8;
const BULK_LINES = 10_000;
/** How many requests to one server may be under way at once. */
const REQUEST_BUDGET = SERVER_LIMITS.waiting + SERVER_LIMITS.prompt + SERVER_LIMITS.start;

interface Crowd {
  readonly wall: number;
  readonly requests: number;
  readonly mostInSecond: number;
  readonly mostInFlight: number;
  readonly peakBytes: number | null;
}

/** Many jobs at once, each with different lines at its own pace, a piece of bulk, a score and an exit code. */
export async function hundredJobs({ servers, quick }: Place): Promise<Table> {
  const count = quick ? 20 : 100;
  const crowds: Crowd[] = [];
  for (const server of servers) {
    crowds.push(await measureCrowd(server, count));
  }
  return {
    title: `${count} jobs at once, each of ${LIVE_LINES / 2} s`,
    columns: servers.map(({ name }) => name),
    rows: [
      row("wall time, every log and result right", "", crowds, ({ wall }) => seconds(wall)),
      row("requests in all", "", crowds, ({ requests }) => String(requests)),
      row("requests in the busiest second", "330", crowds, ({ mostInSecond }) => String(mostInSecond)),
      row("requests in flight at most", String(REQUEST_BUDGET), crowds, ({ mostInFlight }) => String(mostInFlight)),
      row("memory of the CLI at most", "", crowds, ({ peakBytes }) => megabytes(peakBytes)),
    ],
  };
}

async function measureCrowd(server: BenchServer, count: number): Promise<Crowd> {
  await using gateway = await startCountingGateway(server.url);
  const numbers = Array.from({ length: count }, (_, index) => index);
  const jobs = Object.fromEntries(numbers.map((number) => [`${nameOf(number)}.yaml`, jobOf(number)]));
  const flags = ["--concurrency", String(count)];
  await using run = await runOnTerminal(server, jobs, { flags, url: gateway.url });
  const { exitCode, endedAt } = await run.end;
  assert.equal(exitCode, 1, run.lines.tail());
  const results = JSON.parse((await run.output("results.json")).toString()) as {
    readonly n_failed: number;
    readonly jobs: readonly {
      readonly job_name: string;
      readonly score: number;
      readonly log: string;
      readonly trials: readonly { readonly exit_code: number }[];
    }[];
  };
  assert.equal(results.jobs.length, count);
  assert.equal(results.n_failed, numbers.filter((number) => exitCodeOf(number) !== 0).length);
  for (const number of numbers) {
    const job = results.jobs.find(({ job_name: name }) => name === nameOf(number));
    assert.deepEqual([job?.score, job?.trials[0]?.exit_code], [number / 100, exitCodeOf(number)], nameOf(number));
    assert.equal((await run.output(job?.log ?? "")).toString(), logOf(number), nameOf(number));
  }
  const mostInFlight = gateway.mostInFlight();
  assert.ok(mostInFlight <= REQUEST_BUDGET, `${mostInFlight} requests in flight`);
  return {
    wall: endedAt - run.startedAt,
    requests: gateway.requestTimes.length,
    mostInSecond: mostWithin(gateway.requestTimes, 1000),
    mostInFlight,
    peakBytes: run.memory.peak(),
  };
}

function nameOf(number: number): string {
  return `crowd-${number}`;
}

function exitCodeOf(number: number): number {
  return number % 4 === 3 ? number : 0;
}

function jobOf(number: number): string {
  return bashJob(
    nameOf(number),
    `
for line in $(seq ${LIVE_LINES}); do echo "${nameOf(number)} line $line"; sleep 0.5; done
seq ${BULK_LINES}
echo '{"score": ${number / 100}}' >"$ROCK_ARTIFACT_DIR/score.json"
exit ${exitCodeOf(number)}
`,
  );
}

function logOf(number: number): string {
  const live = Array.from({ length: LIVE_LINES }, (_, index) => `${nameOf(number)} line ${index + 1}\n`);
  const bulk = Array.from({ length: BULK_LINES }, (_, index) => `${index + 1}\n`);
  return [...live, ...bulk].join("");
}
