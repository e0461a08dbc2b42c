import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { writeRunningWork } from "../../../src/work/running-work.ts";
import { livingSandboxes } from "../../contract/cases.ts";
import { bashJob } from "../../contract/engine.ts";
import {
  attach,
  followOne,
  logOf,
  openOne,
  openWatcher,
  planOne,
  sandboxOf,
  startOther,
} from "../../contract/taken-over.ts";
import { type HarborServer, harborJob, startHarborServer } from "./harbor-server.ts";

const SECRETS = { API_KEY: 'sk-"one"-and-more', OTHER: "nobody-is-handed-this" };
const ENVIRONMENT = 'environment: {env: {API_KEY: "${API_KEY}"}}\n';

let harbor: HarborServer;

before(async () => {
  harbor = await startHarborServer();
});

after(async () => {
  await harbor[Symbol.asyncDispose]();
});

async function isAlive(sandboxId: string): Promise<boolean> {
  return (await livingSandboxes(harbor.server)).includes(sandboxId);
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

void describe("a job whose process was killed", { concurrency: 4 }, () => {
  test("another process gets a benchmark's trials, and its sandbox is stopped", async () => {
    const scenario = { tasks: { wrong: { reward: 0 }, slow: { reward: 1, seconds: 2 } } };
    const job = harborJob(
      {
        tasks: ["good", "wrong", "slow"],
        scenario,
        environment: { env: { API_KEY: "${API_KEY}" } },
        more: { agents: [{ name: "one", env: { KEY: "${API_KEY}" } }] },
      },
      null,
    );
    const other = await startOther(harbor.server, job, SECRETS);
    await other.kill();
    assert.ok(!other.record.includes("sk-"), other.record);
    await using watcher = await openWatcher(SECRETS);
    const { report, outcome } = await attach(other.record, SECRETS, watcher);
    assert.deepEqual(report.end, { kind: "exited", exitCode: 0 });
    assert.deepEqual(outcome.faults, []);
    const rewards = outcome.trials.map(({ outcome }) => (outcome.kind === "measured" ? outcome.reward : null));
    assert.deepEqual(
      rewards.toSorted((a, b) => Number(a) - Number(b)),
      [0, 1, 1],
    );
    assert.ok(!(await isAlive(sandboxOf(other.record))));
  });

  test("its end is known however late another process comes", async () => {
    const other = await startOther(harbor.server, bashJob("echo 1; exit 3"), {});
    await other.kill();
    await using watcher = await openWatcher({});
    const { report } = await attach(other.record, {}, watcher);
    assert.deepEqual(report.end, { kind: "exited", exitCode: 3 });
    assert.equal(await logOf(watcher), "1\n");
  });

  test("another value of a secret is refused by its name, nothing is written, and the job runs on", async () => {
    const script = "echo $API_KEY; sleep 1; exit 3";
    const other = await startOther(harbor.server, bashJob(script, ENVIRONMENT), SECRETS);
    await other.kill();
    const changed = { ...SECRETS, API_KEY: "sk-another" };
    {
      await using watcher = await openWatcher(changed);
      await assert.rejects(attach(other.record, changed, watcher), /^OtherSecrets: API_KEY is not what the job was/);
      assert.deepEqual(await readdir(watcher.directory), []);
      assert.deepEqual(watcher.journal, []);
    }
    {
      await using watcher = await openWatcher({});
      await assert.rejects(attach(other.record, {}, watcher), /started with API_KEY, which has no value here/);
    }
    assert.ok(await isAlive(sandboxOf(other.record)));
    await using watcher = await openWatcher(SECRETS);
    const { report } = await attach(other.record, { API_KEY: SECRETS.API_KEY }, watcher);
    assert.deepEqual(report.end, { kind: "exited", exitCode: 3 });
    assert.equal(await logOf(watcher), "***\n");
  });
});

test("whoever watched a job before ends when another one attaches, and leaves it the sandbox", async () => {
  await using first = await openWatcher(SECRETS);
  await using second = await openWatcher(SECRETS);
  const script = 'echo begun; until [ -e "$ROCK_ARTIFACT_DIR/go" ]; do sleep 0.1; done; echo end; exit 3';
  const planned = await planOne(harbor.server, bashJob(script, ENVIRONMENT), SECRETS);
  const rock = await first.connect(harbor.server);
  const opened = await openOne(planned, rock, first);
  const { running } = opened;
  const following = followOne(opened, rock, first);
  await until(() => first.events.some((event) => event.kind === "log"));
  const attached = attach(writeRunningWork(running, planned.work.secrets), SECRETS, second);
  const { end, collection } = await following;
  assert.deepEqual(end, { kind: "stopped", reason: "superseded" });
  assert.deepEqual(collection, { kind: "none" });
  assert.deepEqual(first.journal.at(-1), [running.sandboxId, "handed over"]);
  assert.ok(await isAlive(running.sandboxId));
  const go = ["sh", "-c", 'echo; : >"$1/go"', "sh", running.artifacts];
  await rock.execute(
    running.sandboxId,
    { command: go, word: "", timeoutSec: 10, kind: "prompt" },
    { timeoutMs: 20_000, signal: null },
  );
  const { report } = await attached;
  assert.deepEqual(report.end, { kind: "exited", exitCode: 3 });
  assert.equal(await logOf(second), "begun\nend\n");
  assert.ok(existsSync(path.join(second.directory, "files/go")));
  assert.ok(!(await isAlive(running.sandboxId)));
});
