/**
 * Prints how fast the committed dist is: beside its own bounds, on ROCK's own server and on the embedded one, and where
 * it is installed beside ROCK's Python SDK. Nothing about time is asserted, everything about results is: exit code 1 when
 * one was wrong. Times of one run can be compared with one another, those of two runs hardly. Needs Linux. `calibration`
 * prints no times, but how often a comparison of two runs is wrong.
 *
 *     node build/test/bench/bench.js [--quick] [NAME]...
 */
import os from "node:os";
import { parseArgs } from "node:util";
import { describeError } from "../../src/base/errors.ts";
import { actionStart } from "./action-start.ts";
import { benchmarkFiles } from "./benchmark-files.ts";
import { calibration } from "./calibration.ts";
import { cancel } from "./cancel.ts";
import { comparisonSpeed } from "./comparison-speed.ts";
import { eightTrials } from "./eight-trials.ts";
import { exitSeven } from "./exit-seven.ts";
import { hundredJobs } from "./hundred-jobs.ts";
import { liveLatency } from "./live-latency.ts";
import { longLog } from "./long-log.ts";
import type { Benchmark } from "./measuring/place.ts";
import { startEmbedded, startReal } from "./measuring/servers.ts";
import { tableText } from "./measuring/table.ts";
import { mergedLegs } from "./merged-legs.ts";
import { page } from "./page.ts";
import { redactor } from "./redactor.ts";
import { upload } from "./upload.ts";

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  "action-start": actionStart,
  redactor,
  "exit-seven": exitSeven,
  "live-latency": liveLatency,
  "long-log": longLog,
  cancel,
  upload,
  "hundred-jobs": hundredJobs,
  "eight-trials": eightTrials,
  "benchmark-files": benchmarkFiles,
  comparison: comparisonSpeed,
  "merged-legs": mergedLegs,
  page,
  calibration,
};
/** Takes long and much room. */
const NOT_QUICK = new Set(["upload", "benchmark-files", "calibration"]);

const { values, positionals } = parseArgs({
  options: { quick: { type: "boolean", default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => BENCHMARKS[name] === undefined);
if (unknown.length > 0) {
  throw new Error(`no benchmark ${unknown.join(", ")}; there are ${Object.keys(BENCHMARKS).join(", ")}`);
}
const wanted = Object.entries(BENCHMARKS).filter(([name]) =>
  positionals.length > 0 ? positionals.includes(name) : !(values.quick && NOT_QUICK.has(name)),
);

await using embedded = await startEmbedded();
await using real = await startReal();
const place = { servers: real === null ? [embedded] : [real, embedded], real, quick: values.quick };

const cores = os.cpus();
process.stdout.write(`${cores.length} × ${cores[0]?.model}, Node ${process.versions.node}\n\n`);
for (const [name, benchmark] of wanted) {
  try {
    const table = await benchmark(place);
    process.stdout.write(table === null ? `${name}: what it needs is not installed\n\n` : `${tableText(table)}\n`);
  } catch (error) {
    process.exitCode = 1;
    process.stdout.write(`${name}: WRONG: ${describeError(error)}\n\n`);
  }
}
