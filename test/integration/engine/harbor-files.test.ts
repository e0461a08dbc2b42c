import assert from "node:assert/strict";
import { lstat, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import type { JobResult } from "../../../src/results/job.ts";
import { livingSandboxes } from "../../contract/cases.ts";
import type { EngineRun } from "../../contract/engine.ts";
import type { Scenario } from "../../fakes/harbor/scenario.ts";
import { type HarborServer, startHarborServer } from "./harbor-server.ts";

/** A tar of a hostile image: names in the directory `climbs` climb, those in `rooted` are absolute. */
const HOSTILE_TAR = `
for tar in /bin/tar /usr/bin/tar; do [ -x $tar ] && break; done
exec $tar -P --transform='s,^\\./climbs/,./../../../../climbed-,' --transform='s,^\\./rooted/,/tmp/rooted-,' "$@"`;

let harbor: HarborServer;

before(async () => {
  harbor = await startHarborServer();
});

after(async () => {
  assert.deepEqual(await livingSandboxes(harbor.server), []);
  await harbor[Symbol.asyncDispose]();
});

function standings({ trials }: JobResult): readonly string[] {
  return trials.map(
    ({ taskName, outcome }) => `${taskName}: ${outcome.kind === "measured" ? outcome.reward : outcome.failure.cause}`,
  );
}

function messagesOf({ events }: EngineRun): string {
  return events.flatMap((event) => ("message" in event ? [event.message] : [])).join("\n");
}

/** Every entry below the run's directory, with what it is. */
async function entriesBelow(directory: string): Promise<readonly string[]> {
  const names = await readdir(directory, { recursive: true });
  return await Promise.all(
    names.map(async (name) => {
      const about = await lstat(path.join(directory, name));
      return `${about.isFile() ? "file" : about.isDirectory() ? "directory" : "other"} ${name}`;
    }),
  );
}

const ODD_RESULTS: readonly [title: string, scenario: Scenario, reason: RegExp][] = [
  ["half a result.json", { tasks: { odd: { reward: 1, result: "half" } } }, /cannot be read: it is not complete JSON$/],
  [
    "a result.json of 50 MB",
    { tasks: { odd: { reward: 1, result: 50_000_000 } } },
    /cannot be read: it has 5\d{7} bytes, and at most 8388608 are read$/,
  ],
  [
    "no result.json",
    { tasks: { odd: { reward: 1, result: "none" } } },
    /^Harbor ended without a result of this trial$/,
  ],
];

for (const [title, scenario, reason] of ODD_RESULTS) {
  test(`${title}: that trial is missing with its reason, all others are kept`, async () => {
    await using finished = await harbor.run({
      tasks: ["good", "odd", "wrong"],
      scenario: { ...scenario, tasks: { ...scenario.tasks, wrong: { reward: 0 } } },
    });
    assert.equal(finished.job.expectedTrials, 3);
    assert.equal(finished.job.trials.length, 3);
    const odd = finished.job.trials.find(({ taskName }) => taskName === "odd");
    assert.equal(odd?.outcome.kind, "unmeasured");
    assert.equal(odd?.outcome.failure?.cause, "missing");
    assert.match(odd?.outcome.failure?.exception.message ?? "", reason);
    const others = finished.job.trials.filter(({ taskName }) => taskName !== "odd");
    assert.deepEqual(
      others
        .map(({ outcome }) => outcome.kind === "measured" && outcome.reward)
        .toSorted((left, right) => Number(left) - Number(right)),
      [0, 1],
    );
    assert.deepEqual(finished.job.faults, []);
  });
}

test("links, devices and pipes: nothing of them is taken, and it is said", async () => {
  const scenario: Scenario = {
    tasks: { good: { reward: 1 }, late: { reward: 1, seconds: 2 } },
    litters: true,
    lingers: 3,
  };
  await using finished = await harbor.run({ tasks: ["good", "late"], scenario });
  const entries = await entriesBelow(finished.directory);
  assert.deepEqual(
    entries.filter((entry) => entry.startsWith("other")),
    [],
  );
  const passwd = await readFile("/etc/passwd", "utf8");
  for (const file of finished.outputFiles) {
    assert.ok(!(await finished.output(file)).toString("latin1").includes(passwd), file);
  }
  // A link to a result and a pipe are no results, and Harbor makes no such directories.
  assert.deepEqual(standings(finished.job).toSorted(), ["good: 1", "late: 1", "passwd: missing", "pipe: missing"]);
  assert.deepEqual(finished.job.faults, ["Harbor left 4 results where 2 were expected"]);
  assert.equal(finished.result.verdict.kind, "errored");
  const messages = messagesOf(finished);
  for (const left of [
    "agent/link-inside",
    "agent/link-outside",
    "agent/pipe",
    "linked__0000000",
    "pipe__00000000/result.json",
  ]) {
    assert.match(messages, new RegExp(`left out: .*${left}`), left);
  }
  // The hard link is a file like any other, and names are made such that every system takes them.
  assert.ok(
    finished.outputFiles.some((file) => file.endsWith("agent/hard-link")),
    finished.outputFiles.join("\n"),
  );
  assert.ok(
    finished.outputFiles.some((file) => file.endsWith("agent/12%3A30%3A05.txt")),
    finished.outputFiles.join("\n"),
  );
  assert.ok(
    finished.outputFiles.some((file) => file.endsWith("agent/back%5Cslash.txt")),
    finished.outputFiles.join("\n"),
  );
  assert.match(messages, /characters that artifacts refuse/);
});

test("an image whose tar climbs: nothing outside the results directory, and it is said", async () => {
  await using hostile = await startHarborServer({ tar: HOSTILE_TAR });
  const scenario: Scenario = { litters: true };
  await using finished = await hostile.run({ tasks: ["good"], scenario });
  assert.deepEqual((await readdir(finished.directory)).toSorted(), ["results", "workspace"]);
  assert.deepEqual(
    (await readdir("/tmp")).filter((name) => name.startsWith("rooted-")),
    [],
  );
  const messages = messagesOf(finished);
  assert.match(messages, /left out: "\.\/\.\.\/\.\.\/\.\.\/\.\.\/climbed-file": unsafe path/);
  assert.match(messages, /left out: "\/tmp\/rooted-file": unsafe path/);
  assert.ok(standings(finished.job).includes("good: 1"), standings(finished.job).join("\n"));
});

test("trials with names that are hard to bear in paths", async () => {
  const tasks = ["with:colon", "new\nline", "-rf", "...", "a b*c", "ümlaut", "$(id)`id`"];
  await using finished = await harbor.run({ tasks });
  assert.deepEqual(finished.job.trials.map(({ taskName }) => taskName).toSorted(), tasks.toSorted());
  for (const trial of finished.job.trials) {
    assert.equal(trial.outcome.kind === "measured" && trial.outcome.reward, 1, trial.taskName);
    assert.ok(finished.outputFiles.includes(`${trial.files}/result.json`), `${trial.taskName}: ${trial.files}`);
    assert.ok(finished.outputFiles.includes(trial.log ?? ""), `${trial.taskName}: ${trial.log}`);
  }
});

test("secrets are in no file, log line or message, however Harbor writes them", async () => {
  const secrets = new Map([
    ["OSS_ID", "LTAI5tAccessKeyIdOfTheTest"],
    ["OSS_SECRET", 's3cr3t/of+the"oss\\registry'],
    ["PLAIN", 'plain-v4lue "quoted" of the test'],
    ["MODEL_KEY", "sk-abcdefgh-of-the-agent-0123456789xyz"],
  ]);
  const registry = {
    oss_access_key_id: "${OSS_ID}",
    oss_access_key_secret: "${OSS_SECRET}",
    oss_bucket: "bucket",
    split: "test",
  };
  await using finished = await harbor.run(
    {
      scenario: { datasets: { swe: ["astropy-1"] }, keepsUnknown: true, tasks: { "*": { reward: 1 } } },
      environment: { env: { SETTING: "${PLAIN}", OTHER_TOKEN: "${MODEL_KEY}" } },
      more: {
        datasets: [{ name: "swe", registry }],
        agents: [{ name: "swe", env: { API_KEY: "${MODEL_KEY}", SETTING: "${PLAIN}" } }],
      },
    },
    () => ({ secrets }),
  );
  assert.equal(finished.result.verdict.kind, "passed", finished.result.verdict.reasons.join("\n"));
  const files = await Promise.all(
    finished.outputFiles.map(async (file) => `${file}\n${(await finished.output(file)).toString()}`),
  );
  const everything = [
    ...files,
    finished.log.toString(),
    JSON.stringify(finished.events),
    JSON.stringify(finished.result),
  ];
  const handed = await finished.notes.configuration(1);
  for (const [name, value] of secrets) {
    assert.ok(handed.includes(JSON.stringify(value).slice(1, -1)), `${name} reached Harbor`);
    const short = `${value.slice(0, 4)}****${value.slice(-3)}`;
    for (const form of [value, JSON.stringify(value).slice(1, -1), short, JSON.stringify(short).slice(1, -1)]) {
      const at = everything.find((text) => text.includes(form));
      assert.equal(at?.slice(0, 2000), undefined, `${name} as ${form}`);
    }
  }
});

test("a secret in a task's name is in no path of the results, and the paths lead to the trial's files", async () => {
  const secret = "tok3n-of-somebody";
  await using finished = await harbor.run({ tasks: ["good", `with-${secret}`] }, () => ({
    secrets: new Map([["TOKEN", secret]]),
  }));
  const trial = finished.job.trials.find(({ taskName }) => taskName.includes("with-"));
  assert.ok(!finished.outputFiles.join("\n").includes(secret), finished.outputFiles.join("\n"));
  assert.match(trial?.files ?? "", /^trials\/with-hidden/);
  assert.ok(finished.outputFiles.includes(`${trial?.files}/result.json`), trial?.files ?? "");
  assert.ok(finished.outputFiles.includes(trial?.log ?? ""), trial?.log ?? "");
});
