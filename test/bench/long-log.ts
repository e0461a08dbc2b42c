import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { bashJob } from "./measuring/job-files.ts";
import { type Place, row } from "./measuring/place.ts";
import { runBySdk, SDK_NAME } from "./measuring/python-sdk.ts";
import type { BenchServer } from "./measuring/servers.ts";
import { median } from "./measuring/statistics.ts";
import { megabytes, seconds, type Table } from "./measuring/table.ts";
import { runOnTerminal } from "./measuring/terminal.ts";

const LOG_BYTES = 16 * 1024 * 1024;

/**
 * The log is made first and then printed at once, the hardest case: all of it is still to be fetched when the script ends.
 * The script notes when it has printed everything; here, sandbox and client read the same clock.
 */
const JOB = bashJob(
  "long-log",
  `
made=$(mktemp)
head -c 13000000 /dev/urandom | base64 | head -c ${LOG_BYTES} >"$made"
sha256sum <"$made" | cut -d' ' -f1 >"$ROCK_ARTIFACT_DIR/checksum"
cat "$made"
date +%s%3N >"$ROCK_ARTIFACT_DIR/printed-at"
rm -f "$made"
`,
);

interface Round {
  readonly total: number;
  /** Milliseconds from the end of the printing until the whole log was here. */
  readonly untilFetched: number;
  readonly untilExit: number;
  readonly peakBytes: number | null;
}

export async function longLog({ servers, real, quick }: Place): Promise<Table> {
  const rounds: Round[][] = servers.map(() => []);
  for (let count = quick ? 1 : 5; count > 0; count -= 1) {
    for (const [index, server] of servers.entries()) {
      rounds[index]?.push(await measureRound(server));
    }
  }
  const sdk = real === null || quick ? null : await runBySdk(real, JOB);
  const middle = (pick: (round: Round) => number) => (all: readonly Round[]) =>
    seconds(median(all.map((round) => pick(round))));
  return {
    title: "16 MB of log (median)",
    columns: [...servers.map(({ name }) => name), ...(sdk === null ? [] : [SDK_NAME])],
    rows: [
      row(
        "total",
        "",
        rounds,
        middle(({ total }) => total),
        sdk && `${sdk.seconds} s: ${sdk.logCharacters} chars`,
      ),
      row(
        "from the end of the printing until all is fetched",
        "1.5 s",
        rounds,
        middle(({ untilFetched }) => untilFetched),
      ),
      row(
        "… until the CLI has exited, all bytes equal",
        "",
        rounds,
        middle(({ untilExit }) => untilExit),
      ),
      row(
        "memory of the CLI at most",
        "150 MB",
        rounds,
        (all) => megabytes(Math.max(...all.map(({ peakBytes }) => peakBytes ?? 0)) || null),
        megabytes(sdk?.peakBytes ?? null),
      ),
    ],
  };
}

async function measureRound(server: BenchServer): Promise<Round> {
  await using run = await runOnTerminal(server, { "long-log.yaml": JOB });
  const { exitCode, endedAt } = await run.end;
  assert.equal(exitCode, 0, run.lines.tail());
  const log = await run.output("logs/long-log.log");
  assert.equal(log.length, LOG_BYTES);
  const checksum = (await run.output("artifacts/long-log/checksum")).toString().trim();
  assert.equal(createHash("sha256").update(log).digest("hex"), checksum);
  const printedAt = Number((await run.output("artifacts/long-log/printed-at")).toString());
  const fetched = await run.lines.first(/\] collecting files$/);
  return {
    total: endedAt - run.startedAt,
    untilFetched: fetched.at - printedAt,
    untilExit: endedAt - printedAt,
    peakBytes: run.memory.peak(),
  };
}
