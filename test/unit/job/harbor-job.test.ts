import assert from "node:assert/strict";
import { test } from "node:test";
import { type JobDocument, problemsIn, readJobDocument } from "../../../src/job/document.ts";
import { agentEntries } from "../../../src/job/harbor/agent-entries.ts";
import { type HarborConfiguration, harborConfiguration } from "../../../src/job/harbor/configuration.ts";
import { harborJobName } from "../../../src/job/harbor/job-name.ts";
import { checkHarborJob, harborLocalPaths, harborSecrets } from "../../../src/job/harbor/parse.ts";
import type { HarborInput } from "../../../src/job/harbor/schema.ts";
import { selectTasks, type TaskSelection } from "../../../src/job/harbor/select-tasks.ts";
import { harborTimeoutSec } from "../../../src/job/harbor/timeout.ts";
import { jobNameProblem } from "../../../src/job/job-name.ts";
import { problemText } from "../../../src/job/problem.ts";

const JOB = "experiment_id: e\ntasks: [{path: /t}]\n";
const SECRETS = new Map([
  ["ATTEMPTS", "3"],
  ["KEY", "a-key-of-the-registry"],
]);

function documentOf(source: string): JobDocument {
  const document = readJobDocument(Buffer.from(source), "job.yaml", (name) => SECRETS.get(name));
  assert.ok(document.ok, JSON.stringify(document));
  return document.value;
}

function problemsOf(source: string): readonly string[] {
  const document = documentOf(source);
  return problemsIn(document, checkHarborJob(document).problems).map(problemText);
}

function inputOf(source: string): HarborInput {
  const document = documentOf(source);
  const { value, problems } = checkHarborJob(document);
  assert.deepEqual(problemsIn(document, problems).map(problemText), [], source);
  return value;
}

test("mistakes in a Harbor Bench Job are found with their place and a remedy", () => {
  const inEnvironment = (line: string) => `${JOB}environment:\n  ${line}\n`;
  const inDataset = (fields: string) => `experiment_id: e\ndatasets:\n  - ${fields}\n`;
  const cases: readonly (readonly [string, RegExp])[] = [
    ["tasks: [{path: /t}]\n", /^job\.yaml:1:1: experiment_id is missing; add `experiment_id:`[^\n]*$/],
    ["experiment_id: ''\ntasks: [{path: /t}]\n", /^job\.yaml:1:16: experiment_id must not be empty[^\n]*$/],
    [
      "experiment_id: 5\ntasks: [{path: /t}]\n",
      /^job\.yaml:1:16: experiment_id must be text; put the value in quotes$/,
    ],
    ["experiment_id: e\n", /^job\.yaml:1:1: the job has neither datasets nor tasks, so Harbor would refuse it; add/],
    ["experiment_id: e\ndatasets: []\ntasks:\n", /neither datasets nor tasks/],
    [`${JOB}agents: []\n`, /^job\.yaml:3:9: agents is empty, so Harbor would run no trial; name an agent/],
    [`${JOB}agents:\n`, /agents must be a list; write a list$/],
    [`${JOB}agnets: []\n`, /^job\.yaml:3:1: unknown key agnets; did you mean agents\?$/],
    [
      `${JOB}agents: [{modle_name: m}]\n`,
      /^job\.yaml:3:11: unknown key agents\.0\.modle_name; did you mean model_name\?$/,
    ],
    [`${JOB}agents: [{env: {A: 1}}]\n`, /^job\.yaml:3:20: agents\.0\.env\.A must be text; put the value in quotes$/],
    [`${JOB}agents: [{max_timeout_sec: -1}]\n`, /agents\.0\.max_timeout_sec must be at least 0/],
    [`${JOB}agents: [{kwargs: {a: [2026-01-01]}}]\n`, /^job\.yaml:3:24: agents\.0\.kwargs\.a\.0 is a date or another/],
    [
      `${JOB}agents: [{kwargs: {a: 98765432109876543210}}]\n`,
      /kwargs\.a is a number that JSON cannot hold exactly; put/,
    ],
    [`${JOB}job_name: a b\n`, /^job\.yaml:3:11: job_name "a b" has characters other than .*; a-b would do$/],
    [`${JOB}n_attempts: 0\n`, /^job\.yaml:3:13: n_attempts must be at least 1/],
    [`${JOB}jobs_dir: jobs\n`, /^job\.yaml:3:11: jobs_dir "jobs" is not absolute; remove it, or/],
    [`${JOB}jobs_dir: /\n`, /jobs_dir "\/" is no place for files/],
    [`${JOB}labels: {n: 1}\n`, /^job\.yaml:3:13: labels\.n must be text/],
    [`${JOB}metrics: [{type: median}]\n`, /metrics\.0\.type must be one of sum, min, max, mean, uv-script/],
    [`${JOB}metrics: [{type: uv-script}]\n`, /^job\.yaml:3:11: metrics\.0 is a uv-script without a script; add/],
    [`${JOB}verifier: {mode: nativ}\n`, /verifier\.mode must be one of harbor, native/],
    [`${JOB}verifier: {native_config: {imge: i}}\n`, /unknown key verifier\.native_config\.imge; did you mean image\?/],
    [`${JOB}orchestrator: {retry: {max_retries: -1}}\n`, /orchestrator\.retry\.max_retries must be at least 0/],
    [`${JOB}artifacts: [/a, 5]\n`, /^job\.yaml:3:17: artifacts\.1 must be text or a mapping/],
    [`${JOB}artifacts: [{destination: d}]\n`, /^job\.yaml:3:13: artifacts\.0\.source is missing; add it$/],
    [`${JOB}artifacts: [{source: s, dest: d}]\n`, /^job\.yaml:3:25: unknown key artifacts\.0\.dest; /],
    ["experiment_id: e\ntasks: [{git_url: u}]\n", /^job\.yaml:2:9: tasks\.0\.path is missing; add it$/],
    [inDataset("{}"), /^job\.yaml:3:5: datasets\.0 names no dataset; add `registry:` and `name:`, or `path:`/],
    [inDataset("{name: d}"), /^job\.yaml:3:5: datasets\.0 has no registry; add/],
    [inDataset("{registry: {}}"), /^job\.yaml:3:5: datasets\.0 has a registry but no name; add `name:`/],
    [inDataset("{path: /d, name: d}"), /^job\.yaml:3:22: datasets\.0 has a path, which excludes name; remove path, or/],
    [
      inDataset("{name: d, registry: {url: u, path: p}}"),
      /^job\.yaml:3:40: datasets\.0\.registry has both url and path/,
    ],
    [
      inDataset("{name: d, registry: {url: u, split: s}}"),
      /^job\.yaml:3:41: datasets\.0\.registry has url, which an OSS registry does not have, and split, which only/,
    ],
    [inDataset("{name: d, registry: {splt: s}}"), /unknown key datasets\.0\.registry\.splt; did you mean split\?/],
    [inDataset("{name: d, registry: {oss_access_key_id: abc}}"), /oss_access_key_id is shorter than 4 characters/],
    [inDataset("{path: /d, n_tasks: 0}"), /datasets\.0\.n_tasks must be at least 1/],
    [
      inEnvironment("experiment_id: f"),
      /^job\.yaml:4:18: experiment_id e and environment\.experiment_id f differ; write/,
    ],
    [`namespace: a\n${inEnvironment("namespace: b")}`, /namespace a and environment\.namespace b differ/],
    [inEnvironment("memroy: 8g"), /^job\.yaml:4:3: unknown key environment\.memroy; did you mean memory\?/],
    [inEnvironment("type: podman"), /environment\.type must be one of docker, /],
    [inEnvironment("sandbox_id: abc"), /sandbox_id cannot be chosen/],
    [inEnvironment("proxy: {enabled: true}"), /^job\.yaml:4:10: the request proxy is not supported yet; set enabled/],
    [
      inEnvironment("proxy: {recording_file: a, replay_file: b}"),
      /proxy\.recording_file and proxy\.replay_file exclude/,
    ],
    [inEnvironment("mounts_json: [{a: .inf}]"), /environment\.mounts_json\.0\.a is a number that JSON cannot hold/],
  ];
  for (const [source, expected] of cases) {
    assert.match(problemsOf(source).join("\n"), expected, source);
  }
});

test("all problems are reported at once, of the schema and across fields, in the order of the file", () => {
  const problems = problemsOf(`job_name: a b
agents: [{nmae: oracle}]
datasets: [{path: /d, name: d}]
n_attempts: many
environment:
  experiment_id: f
  sandbox_id: x
  env: {A: "\${UNDEFINED}"}
experiment_id: e
`);
  const places = problems.map((problem) => problem.split(":").slice(1, 3).join(":"));
  assert.deepEqual(places, ["1:11", "2:11", "3:29", "4:13", "6:18", "7:15", "8:13"], problems.join("\n"));
});

test("an OSS mirror is Harbor's own and is taken", () => {
  inputOf(`${JOB}environment: {oss_mirror: {enabled: true, oss_bucket: b}}\n`);
});

test("what came from a secret may stand where a number is wanted", () => {
  const input = inputOf(`${JOB}n_attempts: "\${ATTEMPTS}"\ndebug: "\${DEBUG:-yes}"\n`);
  assert.deepEqual([input.n_attempts, input.debug], [3, true]);
});

test("the secrets of the file are known: of the gateway, the images, the mirror, tracking and each registry", () => {
  const secrets = harborSecrets(
    inputOf(`experiment_id: e
environment:
  xrl_authorization: Bearer token-1234
  registry_password: password-1
  oss_mirror: {oss_access_key_id: mirror-id, oss_access_key_secret: mirror-secret}
  tracking: {api_key: tracking-key}
datasets:
  - {path: /d}
  - {name: a, registry: {oss_access_key_id: first-id, oss_access_key_secret: first-secret}}
  - {name: b, registry: {oss_access_key_id: first-id, oss_access_key_secret: "\${KEY}", oss_bucket: bucket}}
`),
  );
  assert.deepEqual([...secrets].sort(), [
    "Bearer token-1234",
    "a-key-of-the-registry",
    "first-id",
    "first-secret",
    "mirror-id",
    "mirror-secret",
    "password-1",
    "token-1234",
    "tracking-key",
  ]);
});

test("only uploads are local paths: tasks and datasets are in the sandbox", () => {
  const document = documentOf(
    "experiment_id: e\ntasks: [{path: /t}]\ndatasets: [{path: d}]\nenvironment: {uploads: [[data, /d]]}\n",
  );
  const paths = harborLocalPaths(document, checkHarborJob(document).value);
  assert.deepEqual(
    paths.map(({ purpose, path, position }) => [purpose, path, position.line]),
    [["upload", "data", 4]],
  );
});

test("the timeout follows the first agent, unless one is written", () => {
  const cases: readonly (readonly [string, number])[] = [
    ["", 7200],
    ["timeout: 7200\nagents: [{max_timeout_sec: 100}]", 7200],
    ["timeout: 60\ntimeout_multiplier: 4", 60],
    ["agents: [{max_timeout_sec: 100}]", 700],
    ["agents: [{max_timeout_sec: 0, override_timeout_sec: 50}]", 650],
    ["agents: [{override_timeout_sec: 100.9}]\ntimeout_multiplier: 1.5", 751],
    ["agents: [{}, {max_timeout_sec: 100}]", 7200],
    ["timeout_multiplier: 0.5", 3600],
    ["timeout_multiplier: 0", 7200],
  ];
  for (const [lines, seconds] of cases) {
    assert.equal(harborTimeoutSec(inputOf(`${JOB}${lines}\n`)), seconds, lines);
  }
});

test("a job without a name is called like its dataset and its only task", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["tasks: [{path: /t}]", "01234567"],
    ["datasets: [{path: /sets/one}]", "01234567"],
    ["datasets: [{name: org/set, registry: {}}]", "set_01234567"],
    ["datasets: [{name: org/set, registry: {}, task_names: [org/a__b-1]}]", "set_a__b-1_01234567"],
    ["datasets: [{name: set, registry: {}, task_names: [a, b]}]", "set_01234567"],
    ["datasets: [{name: 'a set; rm', registry: {}, task_names: ['a*']}]", "a-set-rm_a_01234567"],
    ["datasets: [{name: set/, registry: {}, task_names: ['..']}]", "01234567"],
    ["job_name: mine\ndatasets: [{name: set, registry: {}}]", "mine"],
  ];
  for (const [lines, name] of cases) {
    assert.equal(harborJobName(inputOf(`experiment_id: e\n${lines}\n`), "01234567"), name);
  }
  const long = `datasets: [{name: ${"n".repeat(300)}, registry: {}, task_names: [${"t".repeat(300)}]}]`;
  assert.equal(jobNameProblem(harborJobName(inputOf(`experiment_id: e\n${long}\n`), "01234567")), null);
});

test("agents that differ in anything are different entries", () => {
  const entries = agentEntries(
    inputOf(`${JOB}agents:
  - {name: oracle, kwargs: {a: 1, b: 2}}
  - {name: oracle, kwargs: {b: 2, a: 1}, env: {}, model_name: null}
  - {name: oracle, kwargs: {a: 2, b: 2}}
  - {name: oracle, kwargs: {a: 1, b: 2}, env: {A: b}}
  - {name: swe-agent, model_name: p/m}
  - {import_path: mine:Agent}
  - {name: nop}
  - {}
  - {name: oracle}
`),
    new Map(),
  );
  assert.deepEqual(
    entries.map(({ index, name, model, isReference }) => [index, name, model, isReference]),
    [
      [0, "oracle", null, true],
      [1, "oracle", null, true],
      [2, "oracle", null, true],
      [3, "oracle", null, true],
      [4, "swe-agent", "p/m", false],
      [5, "mine:Agent", null, false],
      [6, "nop", null, true],
      [7, "oracle", null, true],
      [8, "oracle", null, true],
    ],
  );
  const digests = entries.map(({ configSha256 }) => configSha256);
  assert.equal(digests[0], digests[1]);
  assert.equal(digests[7], digests[8]);
  assert.equal(new Set(digests).size, 7);
  assert.match(digests[0] ?? "", /^[0-9a-f]{64}$/);
  const [only, ...others] = agentEntries(inputOf(JOB), new Map());
  assert.deepEqual([only?.name, only?.configSha256, others], ["oracle", digests[8], []]);
});

test("the digest of an agent is of a secret's name and not of its value", () => {
  const digestOf = (value: string) => {
    const input = inputOf(`${JOB}agents: [{name: oracle, env: {KEY: "token ${value}"}}]\n`);
    return agentEntries(input, new Map([["KEY", value]]))[0]?.configSha256;
  };
  assert.equal(digestOf("first-value"), digestOf("second-value"));
  const plain = agentEntries(inputOf(`${JOB}agents: [{name: oracle, env: {KEY: "token first-value"}}]\n`), new Map());
  assert.notEqual(plain[0]?.configSha256, digestOf("first-value"));
});

const SANDBOX = { id: "abc", namespace: "default", artifacts: "/data/logs/user-defined" };

function configurationOf(
  lines: string,
  overrides: Partial<Parameters<typeof harborConfiguration>[3]> = {},
  sandbox: Partial<typeof SANDBOX> | { readonly id: null; readonly namespace: null } = {},
): HarborConfiguration {
  const none = { env: new Map<string, string>(), namespace: null, experimentId: null };
  return harborConfiguration(inputOf(`${JOB}${lines}\n`), "job", { ...SANDBOX, ...sandbox }, { ...none, ...overrides });
}

test("a setting that is given wins over the file in what Harbor is handed, too", () => {
  const lines = "namespace: file\nenvironment: {env: {A: file, B: file}, oss_mirror: {namespace: x, experiment_id: x}}";
  const { namespace, experiment_id, environment } = configurationOf(lines, {
    env: new Map([
      ["B", "given"],
      ["C", "given"],
    ]),
    namespace: "given",
    experimentId: "given",
  });
  const { env, oss_mirror } = environment as Readonly<Record<string, unknown>>;
  assert.deepEqual([namespace, experiment_id], ["given", "given"]);
  assert.deepEqual(env, { A: "file", B: "given", C: "given" });
  assert.deepEqual(oss_mirror, { enabled: false, namespace: "given", experiment_id: "given" });
});

test("the sandbox fills the namespace and the labels that the file leaves out, and is where the results go", () => {
  const started = configurationOf("", {}, { artifacts: "/elsewhere/abc" });
  assert.deepEqual(
    [started["namespace"], started["labels"], started.jobs_dir, started.job_name],
    ["default", { rock_sandbox_image: "python:3.11", rock_sandbox_id: "abc" }, "/elsewhere/abc/jobs", "job"],
  );
  const unstarted = configurationOf("environment: {image: i}", {}, { id: null, namespace: null });
  assert.deepEqual([unstarted["labels"], "namespace" in unstarted], [{ rock_sandbox_image: "i" }, false]);
  const explicit = configurationOf("jobs_dir: /mine\nlabels: {rock_sandbox_id: mine}", {}, { artifacts: "/elsewhere" });
  assert.equal(explicit.jobs_dir, "/mine");
  assert.deepEqual(explicit["labels"], { rock_sandbox_image: "python:3.11", rock_sandbox_id: "mine" });
});

function selected(lines: string, selection: Partial<TaskSelection>): HarborInput | readonly string[] {
  const document = documentOf(`experiment_id: e\n${lines}\n`);
  const { value } = checkHarborJob(document);
  const result = selectTasks(document, value, { taskNames: [], nTasks: null, ...selection });
  return result.ok ? result.value : result.problems.map(problemText);
}

test("a smoke run has the tasks that were chosen, of every dataset and of the list", () => {
  const tasks = "tasks: [{path: /t/good/}, {path: /t/wrong}, {path: 'repo/slow-good', git_url: u}]";
  const both = `datasets: [{path: /d, task_names: [x], exclude_task_names: [y], n_tasks: 9}]\n${tasks}`;
  const chosen = selected(both, { taskNames: ["*good", "z"], nTasks: 1 });
  assert.ok("datasets" in chosen);
  assert.deepEqual(chosen.datasets, [
    { path: "/d", task_names: ["*good", "z"], exclude_task_names: ["y"], n_tasks: 1 },
  ]);
  assert.deepEqual(chosen.tasks, [{ path: "/t/good/" }]);
  const names = (lines: string, selection: Partial<TaskSelection>) => {
    const result = selected(lines, selection);
    return "tasks" in result ? result.tasks?.map(({ path }) => path) : result;
  };
  assert.deepEqual(names(tasks, {}), ["/t/good/", "/t/wrong", "repo/slow-good"]);
  assert.deepEqual(names(tasks, { taskNames: ["good"] }), ["/t/good/"]);
  assert.deepEqual(names(tasks, { taskNames: ["[!g]*"] }), ["/t/wrong", "repo/slow-good"]);
  assert.deepEqual(names(tasks, { nTasks: 2 }), ["/t/good/", "/t/wrong"]);
  assert.deepEqual(names(both, { taskNames: ["x"] }), []);
  assert.deepEqual(names(tasks, { taskNames: ["GOOD", "no"] }), [
    "job.yaml:2:8: no task of the job is called GOOD or no; `task-names` may name good, wrong, slow-good",
  ]);
  // Of a dataset with a mistake nobody knows which tasks it has.
  assert.deepEqual(names(`datasets: [{path: /d, n_taks: 1}]\n${tasks}`, { taskNames: ["x"] }), []);
});
