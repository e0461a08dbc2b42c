import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { judgeAgain } from "../../src/app/judge-again.ts";
import { createRedactor } from "../../src/base/redact.ts";
import { makeReports } from "../../src/entry/reports.ts";
import { toResultsFile } from "../../src/results/results-file.ts";
import { benchmarkJob } from "../unit/report/benchmark-runs.ts";
import { run } from "../unit/results/results.ts";
import { row } from "./measuring/place.ts";
import { megabytes, milliseconds, type Table } from "./measuring/table.ts";

const LEGS = 20;
const TRIALS = 5_000;

interface Measured {
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakBytes: number;
}

/** How long one report of many legs takes in a process that does nothing else: read, merged, judged, rendered. */
export async function mergedLegs(): Promise<Table> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "merged-legs-"));
  try {
    for (let leg = 0; leg < LEGS; leg += 1) {
      const one = run([benchmarkJob({ tasks: TRIALS / LEGS, suffix: `-${leg}` })]);
      const file = toResultsFile({ ...one, run: { ...one.run, leg: `leg ${leg}` } });
      await mkdir(path.join(directory, `leg-${leg}`));
      await writeFile(path.join(directory, `leg-${leg}`, "results.json"), JSON.stringify(file, null, 2));
    }
    const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), directory], { encoding: "utf8" });
    assert.equal(child.status, 0, child.stderr);
    const measured = [JSON.parse(child.stdout) as Measured];
    return {
      title: "one report of 20 legs with 5,000 trials",
      columns: ["20 × 250"],
      rows: [
        row("time", "2 s", measured, ({ ms }) => milliseconds(ms)),
        row("of the processor", "", measured, ({ cpuMs }) => milliseconds(cpuMs)),
        row("memory of the process at most", "300 MB", measured, ({ peakBytes }) => megabytes(peakBytes)),
      ],
    };
  } finally {
    await rm(directory, { recursive: true });
  }
}

async function measure(directory: string): Promise<Measured> {
  const startedAt = performance.now();
  const judged = await judgeAgain([directory], directory, {});
  assert.ok(judged.ok, JSON.stringify(judged));
  const { result } = judged.value;
  const trials = result.jobs.flatMap((job) => job.trials);
  assert.deepEqual([result.jobs.length, trials.length], [LEGS, TRIALS]);
  makeReports(result, createRedactor([]));
  return {
    ms: performance.now() - startedAt,
    cpuMs: process.cpuUsage().user / 1000,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}

const [, script, directory] = process.argv;
if (script === fileURLToPath(import.meta.url) && directory !== undefined) {
  process.stdout.write(JSON.stringify(await measure(directory)));
}
