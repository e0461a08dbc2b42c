import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { readLogTails } from "../../../src/app/read-log-tails.ts";
import { benchmarkJob, benchmarkTrial } from "../report/benchmark-runs.ts";
import { run } from "../results/results.ts";

test("the ends of the logs that a report may show are read, and a log that is none is left out", async (t) => {
  const directory = await mkdtemp(path.join(os.tmpdir(), "tails-"));
  t.after(async () => await rm(directory, { recursive: true }));
  const failure = { cause: "agent", exception: { type: "AgentTimeoutError", message: "late" } } as const;
  const trials = [
    benchmarkTrial("late", { kind: "measured", reward: 0, failure }),
    benchmarkTrial("low", { kind: "measured", reward: 0, failure: null }),
    benchmarkTrial("gone", { kind: "measured", reward: 0, failure: null }),
    benchmarkTrial("good", { kind: "measured", reward: 1, failure: null }),
  ];
  const place = (name: string, file: string) => `artifacts/swe-bench/trials/${name}__01/${file}`;
  const write = async (name: string, file: string, text: string) => {
    await mkdir(path.join(directory, path.dirname(place(name, file))), { recursive: true });
    await writeFile(path.join(directory, place(name, file)), text);
  };
  await write("late", "trial.log", `${"x".repeat(50_000)}\nlast\n`);
  await mkdir(path.join(directory, place("late", "exception.txt")), { recursive: true });
  await write("low", "trial.log", "one\ntwo\n");
  await write("good", "trial.log", "fine\n");
  const tails = await readLogTails(directory, run([benchmarkJob({ tasks: 0 }, { trials, expectedTrials: 4 })]));
  assert.deepEqual(Object.fromEntries(tails), {
    [place("late", "trial.log")]: "last",
    [place("low", "trial.log")]: "one\ntwo",
  });
});
