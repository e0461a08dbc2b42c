import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { prepareJobs } from "../../../src/app/prepare-jobs.ts";
import { problemText } from "../../../src/job/problem.ts";
import { NO_OVERRIDES } from "../job/no-overrides.ts";

async function prepare(files: Readonly<Record<string, string>>, configs = ["job.yaml"]) {
  const workspace = await mkdtemp(path.join(os.tmpdir(), "prepare-jobs-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(workspace, name)), { recursive: true });
      await writeFile(path.join(workspace, name), content);
    }
    return await prepareJobs({
      configs,
      workspace,
      directory: workspace,
      filesFromAnywhere: false,
      overrides: NO_OVERRIDES,
      lookUp: () => undefined,
      secrets: [],
      trust: { serverFromFile: true, localServer: true, event: "push" },
      now: new Date(0),
      newId: () => "0".repeat(32),
    });
  } finally {
    await rm(workspace, { recursive: true });
  }
}

async function remediesOf(source: string): Promise<readonly string[]> {
  const prepared = await prepare({ "job.yaml": source });
  return prepared.ok ? [] : prepared.problems.map(problemText);
}

async function problemsOf(source: string): Promise<readonly string[]> {
  const prepared = await prepare({ "job.yaml": source });
  return prepared.ok ? [] : prepared.problems.map((problem) => problemText({ ...problem, remedy: "" }));
}

test("everything that is wrong with a file is reported at once, in its order, whoever finds it", async () => {
  const cases: readonly (readonly [name: string, source: string, expected: readonly string[]])[] = [
    [
      "an undefined name, an unknown key, a missing file and no server",
      "job_name: ${NAME}\nscript_path: absent.sh\nenvironment:\n  memroy: 8g\n  uploads: [[absent, /x]]\n",
      [
        "job.yaml:1:11: NAME is not defined",
        "job.yaml:2:14: absent.sh does not exist",
        "job.yaml:4:3: unknown key environment.memroy",
        "job.yaml:4:3: no ROCK server is named",
        "job.yaml:5:14: absent does not exist",
      ],
    ],
    [
      "no script beside an unknown key",
      "whatever: 1\nenvironment: {base_url: 'http://x'}\n",
      ["job.yaml:1:1: unknown key whatever", "job.yaml:1:1: the job has no script"],
    ],
    [
      "a script that is misspelt is not said to be missing too",
      "scirpt: x\nenvironment: {base_url: 'http://x'}\n",
      ["job.yaml:1:1: unknown key scirpt"],
    ],
    [
      "a script that is no text is not said to be missing too",
      "script: 5\nenvironment: {base_url: 'http://x'}\n",
      ["job.yaml:1:9: script must be text"],
    ],
    [
      "what the schema finds and what goes across fields",
      "script: x\ntimeout: soon\nnamespace: a\nenvironment: {base_url: 'ftp://x', namespace: b, env: {UID: '1', A: 1}}\n",
      [
        "job.yaml:2:10: timeout must be a number",
        "job.yaml:4:25: base_url is not an http or https URL",
        "job.yaml:4:47: namespace a and environment.namespace b differ",
        "job.yaml:4:61: UID belongs to the shell and cannot be set",
        "job.yaml:4:69: environment.env.A must be text",
      ],
    ],
    [
      "nothing follows from a reference that is undefined",
      [
        "script_path: ${A}",
        "job_name: ${A} b",
        "timeout: ${A}",
        "environment:",
        "  {base_url: '${A}', memory: '${A}', cpus: '${A}', env: '${A}', uploads: [['${A}', '${A}'], [absent, /x]]}",
      ].join("\n"),
      [
        "job.yaml:1:14: A is not defined",
        "job.yaml:2:11: A is not defined",
        "job.yaml:3:10: A is not defined",
        "job.yaml:5:15: A is not defined",
        "job.yaml:5:31: A is not defined",
        "job.yaml:5:45: A is not defined",
        "job.yaml:5:58: A is not defined",
        "job.yaml:5:77: A is not defined",
        "job.yaml:5:85: A is not defined",
        "job.yaml:5:94: absent does not exist",
      ],
    ],
    [
      "nor by way of an alias",
      "script: x\ntimeout: &a '${A}'\nenvironment: {base_url: 'http://x', cpus: *a}\n",
      ["job.yaml:2:14: A is not defined"],
    ],
    [
      "a key that is no text is reported once",
      "script: x\nenvironment: {base_url: 'http://x', on: 1, image: ''}\n",
      ["job.yaml:2:37: the key on is not text", "job.yaml:2:51: environment.image must not be empty"],
    ],
    [
      "a mistake in a dataset says nothing about its tasks",
      "experiment_id: e\nenvironment: {base_url: 'http://x'}\ndatasets:\n  - path: /d\n    n_taks: 2\n",
      ["job.yaml:5:5: unknown key datasets.0.n_taks"],
    ],
    [
      "a job without datasets and tasks is one problem",
      "experiment_id: e\nagents: [{name: oracle}]\nenvironment: {base_url: 'http://x'}\n",
      ["job.yaml:1:1: the job has neither datasets nor tasks, so Harbor would refuse it"],
    ],
    [
      "what makes the kind unclear ends it, but not without the undefined names",
      "script: ${A}\nagents: []\nlabels: {a: '${A}'}\n",
      [
        "job.yaml:2:1: agents belongs to a Harbor Bench Job, but the file has a script, which makes it a Bash Job",
        "job.yaml:3:14: A is not defined",
      ],
    ],
  ];
  for (const [name, source, expected] of cases) {
    assert.deepEqual(await problemsOf(source), expected, name);
  }
});

test("a job file that is not there has no position", async () => {
  const prepared = await prepare({}, ["absent.yaml", "bench/*.yaml"]);
  assert.ok(!prepared.ok);
  assert.deepEqual(prepared.problems.map(problemText), [
    "absent.yaml matches no file; is the repository checked out, and is the path right from its root?",
    "bench/*.yaml matches no file; is the repository checked out, and is the path right from its root?",
  ]);
});

test("an unknown key is answered with what was meant, or where it belongs", async () => {
  const bash = (lines: string) => `script: x\nenvironment:\n  base_url: http://x\n${lines}`;
  const harbor = (lines: string) =>
    `experiment_id: e\ntasks: [{path: /t}]\nenvironment: {base_url: 'http://x'}\n${lines}`;
  const cases: readonly (readonly [source: string, problem: string])[] = [
    [bash("  imgae: i\n"), "4:3: unknown key environment.imgae; did you mean image?"],
    [bash("  cpsu: 1\n"), "4:3: unknown key environment.cpsu; did you mean cpus?"],
    [bash("image: i\n"), "4:1: unknown key image; it belongs below environment"],
    [bash("  timeout: 5\n"), "4:3: unknown key environment.timeout; it belongs one level up, beside environment"],
    [harbor("agents: [{nmae: a}]\n"), "4:11: unknown key agents.0.nmae; did you mean name?"],
    [harbor("n_concurrent_trials: 4\n"), "4:1: unknown key n_concurrent_trials; it belongs below orchestrator"],
    [harbor("model_name: m\n"), "4:1: unknown key model_name; it belongs below an entry of agents"],
    [
      harbor("orchestrator: {retry: {n_concurrent_trials: 4}}\n"),
      "4:24: unknown key orchestrator.retry.n_concurrent_trials; it belongs one level up, beside retry",
    ],
    [
      harbor("agents: [{name: a, n_attempts: 4}]\n"),
      "4:20: unknown key agents.0.n_attempts; it belongs one level up, beside agents",
    ],
    [
      harbor("max_timeout_sec: 4\n"),
      "4:1: unknown key max_timeout_sec; it belongs below verifier or an entry of agents",
    ],
  ];
  for (const [source, problem] of cases) {
    assert.deepEqual(await remediesOf(source), [`job.yaml:${problem}`], source);
  }
});

test("a plain Harbor job file is answered with what to add", async () => {
  const plain = "agents: [{name: oracle}]\ndatasets: [{path: /d}]\n";
  const [first, ...others] = await remediesOf(plain);
  assert.equal(
    first,
    "job.yaml:1:1: experiment_id is missing; add `experiment_id:` with the name of the experiment; a Harbor Bench Job needs one, and under `environment:` the `image` of a sandbox that has Harbor",
  );
  assert.deepEqual(others, [
    "job.yaml:1:1: no ROCK server is named; set `base-url`, or environment.base_url; `local` runs on this machine",
  ]);
});

test("a list of two is shown by an example", async () => {
  assert.deepEqual(await remediesOf("script: x\nenvironment: {base_url: 'http://x', uploads: [./data]}\n"), [
    "job.yaml:2:47: environment.uploads.0 must be a list of two; write it as [./data, /data]",
  ]);
});
