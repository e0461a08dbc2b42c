import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { benchmarkJob } from "./benchmark-job.ts";
import { livingSandboxes } from "./cases.ts";
import { bashJob, type ContractServer } from "./engine.ts";
import { attach, logOf, openWatcher, sandboxOf, startOther } from "./taken-over.ts";

const SECRETS = { API_KEY: 'sk-"one"-and-more' };

/** A job whose process was killed ends in another one, which has nothing but its record. */
export function takeOverCases(name: string, server: () => ContractServer, hasHarbor: boolean): void {
  const isAlive = async (record: string) => (await livingSandboxes(server())).includes(sandboxOf(record));

  void test(`${name}: another process gets the log, score and files of a job whose process was killed`, async () => {
    const script = [
      "echo begun $API_KEY; head -c 300000 /dev/zero | tr '\\0' x; echo",
      'sleep 2; echo $API_KEY; cd "$ROCK_ARTIFACT_DIR"; echo 0.5 >score.json; echo kept >file; echo end',
    ].join("\n");
    const job = bashJob(script, 'environment: {env: {API_KEY: "${API_KEY}"}}\n');
    const other = await startOther(server(), job, SECRETS);
    await other.kill();
    assert.ok(!other.record.includes("sk-"), other.record);
    await using watcher = await openWatcher(SECRETS);
    const { report, outcome } = await attach(other.record, SECRETS, watcher, server().authorization);
    assert.deepEqual(report.end, { kind: "exited", exitCode: 0 });
    assert.deepEqual(outcome.trials[0]?.outcome, { kind: "measured", reward: 0.5, failure: null });
    assert.equal(await logOf(watcher), `begun ***\n${"x".repeat(300_000)}\n***\nend\n`);
    assert.equal(await readFile(path.join(watcher.directory, "files/file"), "utf8"), "kept\n");
    assert.deepEqual(
      watcher.journal.map(([, status]) => status),
      ["opened", "closed"],
    );
    assert.ok(!(await isAlive(other.record)));
  });

  if (hasHarbor) {
    void test(`${name}: another process gets the trials of a benchmark whose process was killed`, async () => {
      const job = benchmarkJob({ tasks: ["good", "wrong", "slow-good"] });
      const other = await startOther(server(), job, {});
      await other.kill();
      await using watcher = await openWatcher({});
      const { report, outcome } = await attach(other.record, {}, watcher, server().authorization);
      assert.deepEqual(report.end, { kind: "exited", exitCode: 0 });
      assert.deepEqual(outcome.faults, []);
      const rewards = outcome.trials.map((trial) => (trial.outcome.kind === "measured" ? trial.outcome.reward : null));
      assert.deepEqual(
        rewards.toSorted((a, b) => Number(a) - Number(b)),
        [0, 1, 1],
      );
      assert.match(await logOf(watcher), /Mean: 0.667/);
      assert.ok(!(await isAlive(other.record)));
    });
  }
}
