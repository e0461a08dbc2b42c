import assert from "node:assert/strict";
import { test } from "node:test";
import { bashLocalPaths, checkBashJob } from "../../../src/job/bash/parse.ts";
import { planBashJob } from "../../../src/job/bash/work.ts";
import { problemsIn, readJobDocument } from "../../../src/job/document.ts";
import { detectKind } from "../../../src/job/kind.ts";
import type { JobOverrides, PlannedJob, Trust } from "../../../src/job/plan.ts";
import { problemText } from "../../../src/job/problem.ts";
import { NO_OVERRIDES } from "./no-overrides.ts";

const TRUSTED: Trust = { serverFromFile: true, localServer: true, event: "push" };
const NOON = new Date(2026, 10, 21, 12, 0, 5);

function documentOf(source: string) {
  const document = readJobDocument(Buffer.from(source), "job.yaml", () => undefined);
  assert.ok(document.ok, JSON.stringify(document));
  return document.value;
}

function problemsOf(source: string): readonly string[] {
  const document = documentOf(source);
  const kind = detectKind(document);
  const { problems } = kind.ok ? checkBashJob(document) : kind;
  return problemsIn(document, problems).map(problemText);
}

function plan(
  source: string,
  overrides: Partial<JobOverrides> = {},
  trust: Trust = TRUSTED,
  scriptFile = "echo from file\n",
): PlannedJob | readonly string[] {
  const document = documentOf(source);
  const input = checkBashJob(document);
  assert.deepEqual(problemsIn(document, input.problems), []);
  const resolved = bashLocalPaths(document, input.value).map(({ path, purpose }) => ({
    absolute: `/workspace/${path}`,
    text: purpose === "script" ? scriptFile : null,
  }));
  const job = { kind: "bash" as const, document, sha256: "0".repeat(64), input: input.value };
  const planned = planBashJob(job, resolved, { ...NO_OVERRIDES, ...overrides }, trust, NOON);
  return planned.ok ? planned.value : planned.problems.map(problemText);
}

function planned(source: string, overrides: Partial<JobOverrides> = {}): PlannedJob {
  const result = plan(source, overrides);
  assert.ok("work" in result, JSON.stringify(result));
  return result;
}

test("the kind is detected as ROCK detects it", () => {
  const cases: readonly (readonly [string, "bash" | "harbor" | RegExp])[] = [
    ["script: x", "bash"],
    ["{}", "bash"],
    ["job_name: a", "bash"],
    ["experiment_id: e", "harbor"],
    ["script: x\nexperiment_id: e", "bash"],
    ["agents: []", "harbor"],
    ["experiment_id: e\ndatasets: []", "harbor"],
    ["script: x\nagents: []", /^job\.yaml:2:1: agents belongs to a Harbor Bench Job/],
    [
      "rock_agent_config: {run_cmd: x}",
      /^job\.yaml:1:1: rock_agent_config belongs to ROCK's "Install Agent in Sandbox"/,
    ],
    ["run_cmd: claude -p {prompt}\nagent_type: x", /Install Agent in Sandbox/],
  ];
  for (const [source, expected] of cases) {
    const kind = detectKind(documentOf(source));
    if (typeof expected === "string") {
      assert.deepEqual(kind, { ok: true, value: expected }, source);
    } else {
      assert.ok(!kind.ok, source);
      assert.match(kind.problems.map(problemText)[0] ?? "", expected);
    }
  }
});

test("mistakes in a Bash Job are found with their place and a remedy", () => {
  const inEnvironment = (line: string) => `script: x\nenvironment:\n  ${line}\n`;
  const cases: readonly (readonly [string, RegExp])[] = [
    ["job_name: a\n", /^job\.yaml:1:1: the job has no script; add `script: \|`/],
    ["script: x\nscript_path: y\n", /^job\.yaml:2:14: script and script_path exclude each other/],
    ['script: " "\n', /^job\.yaml:1:9: script is empty/],
    ["scirpt: x\nscript: y\n", /^job\.yaml:1:1: unknown key scirpt; did you mean script\?/],
    ["script: x\ntimeout: soon\n", /^job\.yaml:2:10: timeout must be a number/],
    ["script: x\ntimeout: 1h\n", /^job\.yaml:2:10: timeout must be a number; write seconds, here 3600$/],
    ['script: x\ntimeout: "1h30m"\n', /write seconds, here 5400$/],
    [inEnvironment("startup_timeout: 10m"), /startup_timeout must be a number; write seconds, here 600$/],
    [inEnvironment("cpus: many"), /cpus must be a number; write a number$/],
    [
      "script: x\nenvironment: python:3.11\n",
      /^job\.yaml:2:14: environment must be a mapping; write each of its fields on a separate, indented line below it$/,
    ],
    ["script: x\ntimeout: 0\n", /timeout must be at least 1/],
    ["script: x\ntimeout: 1.5\n", /timeout must be a whole number/],
    ["script: 5\n", /^job\.yaml:1:9: script must be text; put the value in quotes/],
    ["script: x\njob_name: a b\n", /job_name "a b" has characters other than .*; a-b would do/],
    ["script: x\njob_name: ../../etc\n", /job_name .*; etc would do/],
    ["script: x\njob_name: ..\n", /is a directory name/],
    ["script: x\nlabels: [a]\n", /labels must be a mapping of names to text/],
    ["script: x\nlabels: {n: 1}\n", /^job\.yaml:2:13: labels\.n must be text; put the value in quotes/],
    [inEnvironment("memroy: 8g"), /^job\.yaml:3:3: unknown key environment\.memroy; did you mean memory\?/],
    [inEnvironment("memory: lots"), /environment\.memory is not a size; write a number and a unit/],
    [inEnvironment("cpus: 0"), /environment\.cpus must be more than 0/],
    [inEnvironment("image: ''"), /environment\.image must not be empty/],
    [inEnvironment("auto_stop: maybe"), /environment\.auto_stop must be true or false/],
    [inEnvironment("sandbox_id: abc"), /sandbox_id cannot be chosen/],
    [inEnvironment("image_os: windows"), /Windows sandboxes are not supported/],
    [inEnvironment("image_os: beos"), /must be one of linux, windows/],
    [inEnvironment("base_url: ftp://x"), /base_url is not an http or https URL/],
    [inEnvironment("base_url: http://user:pw@x"), /base_url contains a user name or a password/],
    [inEnvironment("env: {1A: x}"), /"1A" is not a variable name/],
    [inEnvironment("env: {UID: '0'}"), /UID belongs to the shell/],
    [inEnvironment("env: {A: 1}"), /environment\.env\.A must be text; put the value in quotes/],
    [inEnvironment("extra_headers: {'a b': c}"), /not a valid HTTP header/],
    [inEnvironment("uploads: [[a]]"), /environment\.uploads\.0/],
    [inEnvironment("uploads: [[a, data]]"), /the upload target "data" is not absolute/],
    [inEnvironment("uploads: [[a, /]]"), /is no place for files/],
    [inEnvironment("uploads: [[a, /proc/x]]"), /is no place for files/],
    [inEnvironment("uploads: [[a, /x/../../y]]"), /must not contain \.\./],
    [inEnvironment("registry_password: abc"), /registry_password is shorter than 4 characters/],
    [inEnvironment("oss_mirror: {enabled: true}"), /oss_mirror is not supported for Bash Jobs yet/],
    [inEnvironment("proxy: {enabled: true}"), /request proxy is not supported yet/],
    ["script: x\nnamespace: a\nenvironment: {namespace: b}\n", /namespace a and environment\.namespace b differ/],
    [inEnvironment("{auto_archive_seconds: 1, auto_delete_seconds: 2}"), /exclude each other/],
  ];
  for (const [source, expected] of cases) {
    assert.match(problemsOf(source).join("\n"), expected, source);
  }
});

test("all problems of a file are reported, in its order", () => {
  const problems = problemsOf("scirpt: x\ntimeout: -1\nenvironment:\n  memroy: 1\n  cpus: many\n");
  assert.deepEqual(
    problems.map((problem) => problem.split(":")[1]),
    ["1", "2", "4", "5"],
  );
});

test("the shape of the published claw_eval example is accepted", () => {
  const job = planned(`
script_path: run_claw_eval.sh
timeout: 7200
environment:
  image: "registry.example/claw:1"
  base_url: "https://rock.example"
  cluster: "c1"
  xrl_authorization: "token-1234"
  memory: "64g"
  cpus: 16
  auto_stop: true
  uploads:
    - [".", "/tmp/claw-eval-config"]
  env:
    RUN_CMD: "claw-eval run"
`);
  const { id, namespace, experimentId } = { id: "0".repeat(32), namespace: null, experimentId: null };
  const inputs = job.work.inputs({ id, namespace, experimentId, directory: "/tmp/job", artifacts: "/data/logs" });
  assert.equal(inputs.script, "echo from file\n");
  assert.equal(inputs.results, "/data/logs");
  assert.deepEqual(job.work.uploads, [{ source: "/workspace/.", target: "/tmp/claw-eval-config" }]);
  assert.deepEqual(job.work.connection, {
    baseUrl: "https://rock.example",
    headers: { "XRL-Authorization": "Bearer token-1234" },
  });
  assert.equal(job.work.start.cluster, "c1");
  assert.equal(job.work.autoStop, true);
  assert.deepEqual(job.secrets, ["token-1234"]);
  assert.equal(job.jobName, "2026-11-21__12-00-05");
});

test("a setting that is given wins over the file", () => {
  const source = `
script: x
timeout: 60
namespace: file
experiment_id: file
environment:
  {base_url: "http://file", cluster: file, xrl_authorization: file-token, extra_headers: {X-Key: file-key}, env: {A: file, B: file}}
`;
  const file = planned(source);
  assert.equal(file.work.deadlineMs, 60_000);
  assert.deepEqual(file.work.connection.headers, { "XRL-Authorization": "Bearer file-token", "X-Key": "file-key" });
  const given = planned(source, {
    baseUrl: "https://given/",
    authorization: "Bearer given-token",
    extraHeaders: new Map([["x-other", "o"]]),
    cluster: "given",
    namespace: "given",
    experimentId: "given",
    timeoutSec: 5,
    env: new Map([["A", "given"]]),
    keepSandbox: true,
  });
  assert.deepEqual(given.work.connection, {
    baseUrl: "https://given",
    headers: { "XRL-Authorization": "Bearer given-token", "x-other": "o" },
  });
  assert.deepEqual([given.work.start.cluster, given.namespace, given.experimentId], ["given", "given", "given"]);
  assert.equal(given.work.deadlineMs, 5_000);
  assert.deepEqual(
    [...given.work.env],
    [
      ["A", "given"],
      ["B", "file"],
    ],
  );
  assert.equal(given.work.autoStop, false);
});

test("a token of the file never goes to a server that the settings name", () => {
  const job = planned("script: x\nenvironment: {base_url: 'http://a', xrl_authorization: file-token}\n", {
    baseUrl: "http://b",
  });
  assert.deepEqual(job.work.connection.headers, {});
});

test("a token over plain http to another machine is warned of", () => {
  const warnings = (baseUrl: string, authorization: string | null = "tok3n") =>
    planned("script: x\n", { baseUrl, authorization }).warnings;
  const said = "the token goes to rock.example over plain http, where whoever is on the way can read it; use https";
  assert.deepEqual(warnings("http://rock.example:8080/x"), [said]);
  for (const baseUrl of [
    "https://rock.example",
    "http://localhost:8080",
    "http://127.0.0.2",
    "http://[::1]:80",
    "local",
  ]) {
    assert.deepEqual(warnings(baseUrl), [], baseUrl);
  }
  assert.deepEqual(warnings("http://rock.example", null), []);
  assert.equal(warnings("http://127.0.0.example.org").length, 1);
});

test("what chooses tasks is refused for a script, which has none", () => {
  const source = "script: x\nenvironment: {base_url: 'https://x'}\n";
  for (const overrides of [{ nTasks: 2 }, { taskNames: ["a"] }]) {
    assert.match(
      JSON.stringify(plan(source, overrides)),
      /`n-tasks` and `task-names` choose among the tasks of a benchmark, and this is a Bash Job.*run it without them/,
    );
  }
});

test("where the author may not be trusted, the file chooses no server and the runner runs no job", () => {
  const untrusted: Trust = { serverFromFile: false, localServer: false, event: "pull_request_target" };
  const source = "script: x\nenvironment: {base_url: 'http://evil'}\n";
  assert.match(
    JSON.stringify(plan(source, {}, untrusted)),
    /on pull_request_target the job file may not choose the server/,
  );
  assert.match(JSON.stringify(plan(source, { baseUrl: "local" }, untrusted)), /may not run on the runner itself/);
  assert.ok("work" in plan(source, { baseUrl: "http://ours" }, untrusted));
  assert.match(JSON.stringify(plan("script: x\n")), /no ROCK server is named/);
});

test("only a sandbox that may stay gets a long idle limit", () => {
  const minutes = (environment: string) =>
    planned(`script: x\nenvironment: {base_url: "http://x", ${environment}}\n`).work.start.autoClearMinutes;
  assert.equal(minutes("auto_clear_seconds: 7200"), 5);
  assert.equal(minutes("auto_clear_seconds: 7200, auto_stop: false"), 120);
  assert.equal(minutes("auto_clear_seconds: 10, auto_stop: false"), 3);
  assert.equal(minutes("auto_stop: no"), 60);
});

test("numbers and booleans that came as text are taken, as pydantic takes them", () => {
  const job = planned(
    'script: x\ntimeout: "90"\nenvironment: {base_url: "http://x", cpus: "0.5", auto_stop: "False"}\n',
  );
  assert.equal(job.work.deadlineMs, 90_000);
  assert.equal(job.work.start.cpus, 0.5);
  assert.equal(job.work.autoStop, false);
});

test("what travels as an HTTP header must fit into one", () => {
  for (const line of ["namespace: 实验", "environment: {cluster: é}", 'environment: {extra_headers: {X-A: "ü"}}']) {
    assert.match(problemsOf(`script: x\n${line}\n`).join("\n"), /has characters that no HTTP header can carry/, line);
  }
});

test("a script with Windows line ends is refused, and one with some of them is said to have them", () => {
  const server = 'environment: {base_url: "http://x"}\n';
  assert.deepEqual(plan(`script: "echo a\\r\\necho b\\r\\n"\n${server}`), [
    "job.yaml:1:9: the script has Windows line ends (CRLF), with which bash fails; save it with LF; in a repository, `*.sh text eol=lf` in .gitattributes keeps it so",
  ]);
  assert.match(
    JSON.stringify(plan(`script_path: a.sh\n${server}`, {}, TRUSTED, "echo a\r\n")),
    /job\.yaml:1:14: a\.sh has Windows line ends/,
  );
  assert.match(
    planned(`script: "echo a\\r\\necho b\\n"\n${server}`).notices.join(),
    /^some lines of the script end in CRLF/,
  );
  // YAML takes its own line ends out of a block.
  assert.equal(planned(`script: |\r\n  echo a\r\n${server}`).shown.text, "echo a\n");
});

test("no sandbox is promised to stay on the embedded server, which ends with the run", () => {
  assert.match(
    JSON.stringify(plan("script: x\n", { baseUrl: "local", keepSandbox: true })),
    /`keep-sandbox` keeps nothing on `local`: its sandboxes end with this run; leave it out, or start `rock-job local-server`/,
  );
  const { work, notices } = planned("script: x\nenvironment: {auto_stop: false}\n", { baseUrl: "local" });
  assert.deepEqual([work.autoStop, work.start.autoClearMinutes < 60], [true, true]);
  assert.deepEqual(notices, ["auto_stop: false keeps nothing on `local`: its sandboxes end with this run"]);
});

test("a setting can take back that a sandbox is kept", () => {
  const source = 'script: x\nenvironment: {base_url: "http://x", auto_stop: false}\n';
  assert.equal(planned(source, { keepSandbox: false }).work.autoStop, true);
  assert.equal(planned(source, { keepSandbox: true }).work.autoStop, false);
});
