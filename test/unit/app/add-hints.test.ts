import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { addHints } from "../../../src/app/add-hints.ts";
import { hintOfLog } from "../../../src/job/bash/hint-of-log.ts";
import { DEFAULT_GATE } from "../../../src/results/gate.ts";
import type { TrialResult } from "../../../src/results/trial.ts";
import { benchmark, verified } from "../results/benchmark.ts";
import { job, measured, run } from "../results/results.ts";

async function hintsOf(script: string, log: string, trial: TrialResult = measured("hello", 1)) {
  const directory = await mkdtemp(path.join(os.tmpdir(), "hints-"));
  try {
    await mkdir(path.join(directory, "logs"));
    await writeFile(path.join(directory, "logs/hello.log"), log);
    const result = await addHints(run([job([trial])]), [{ hintOfLog: hintOfLog(script) }], directory);
    return result.jobs[0]?.remarks;
  } finally {
    await rm(directory, { recursive: true });
  }
}

test("a script that went on after a command was not found gets one hint", async () => {
  const said = [
    "promptfoo was not found and the script went on; begin it with `set -e`, so that it ends where a command fails",
  ];
  const bash =
    "one\n/tmp/x/job/script: line 2: promptfoo: command not found\n/tmp/x/job/script: line 3: other: command not found\n";
  assert.deepEqual(await hintsOf("promptfoo eval\nother\necho done\n", bash), said);
  assert.deepEqual(await hintsOf("promptfoo eval\n", "/tmp/x/job/script: 2: promptfoo: not found\n"), said);
  assert.deepEqual(await hintsOf("promptfoo eval\n", "/tmp/x/job/script: line 2: promptfoo: not found\n"), said);
});

test("no hint where the script ends at the first failure, failed, or only talks of it", async () => {
  const bash = "/tmp/x/job/script: line 2: promptfoo: command not found\n";
  for (const script of [
    "set -e\nx\n",
    "set -euo pipefail\n",
    "set -o errexit\n",
    "#!/bin/bash -e\nx\n",
    "#!/bin/bash\nset -u -e\n",
  ]) {
    assert.deepEqual(await hintsOf(script, bash), [], script);
  }
  assert.deepEqual(await hintsOf("x\n", bash, measured("hello", 0, 127)), []);
  assert.deepEqual(await hintsOf("x\n", "the page was not found\nprompt: command not found\n"), []);
});

test("a score above 1 beside a min-score below 1 gets a hint", async () => {
  const jobs = [job([measured("hello", 82)])];
  const remarks = async (minScore: number | null, one = jobs) => {
    const result = await addHints(run(one, { gate: { ...DEFAULT_GATE, minScore } }), [], "/nowhere");
    return result.jobs[0]?.remarks;
  };
  assert.deepEqual(await remarks(0.8), ["a score of 82 is above 1 and min-score is 0.8: is one of them a percentage?"]);
  assert.deepEqual(await remarks(80), []);
  assert.deepEqual(await remarks(null), []);
  assert.deepEqual(await remarks(0.8, [job([measured("hello", 1)])]), []);
  assert.deepEqual(await remarks(0.8, [benchmark([verified("a", 0), verified("b", 3)])]), [
    "a score of 3 is above 1 and min-score is 0.8: is one of them a percentage?",
  ]);
});
