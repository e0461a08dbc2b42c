import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { cancelProcess } from "../../fakes/runner/processes.ts";
import { lineLike, runPost, startStep } from "../../fakes/runner/runner.ts";

const ACTION = `
name: sample
inputs:
  base-url: { default: "" }
  leg: { default: "\${{ toJSON(matrix) }}" }
  github-token: { default: "\${{ github.token }}" }
outputs:
  answer: {}
runs:
  using: node24
  main: main.mjs
  post: post.mjs
  post-if: always()
`;

/** An action whose main and post parts are given as text. */
class SampleAction implements AsyncDisposable {
  readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  static async create(main: string, post = ""): Promise<SampleAction> {
    const directory = await mkdtemp(join(tmpdir(), "sample-action-"));
    await writeFile(join(directory, "action.yml"), ACTION);
    const head = 'import { appendFileSync } from "node:fs"; const env = process.env;\n';
    await writeFile(join(directory, "main.mjs"), head + main);
    await writeFile(join(directory, "post.mjs"), head + post);
    return new SampleAction(directory);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.directory, { recursive: true, force: true });
  }
}

test("inputs arrive with their defaults, unknown ones too, hyphens kept", async () => {
  await using action = await SampleAction.create(
    'for (const key of Object.keys(env).filter((k) => k.startsWith("INPUT_")).sort()) console.log(key + "=" + env[key]);',
  );
  await using step = await startStep({
    actionDirectory: action.directory,
    inputs: { "base-url": "http://x", "my input": "1" },
    matrix: { os: "linux" },
    token: "t0ken",
  });
  const { log, conclusion } = await step.exit;
  assert.deepEqual(log, [
    "INPUT_BASE-URL=http://x",
    "INPUT_GITHUB-TOKEN=t0ken",
    "INPUT_LEG={",
    '  "os": "linux"',
    "}",
    "INPUT_MY_INPUT=1",
  ]);
  assert.equal(conclusion, "success");
});

test("outputs, state and summary are read from their files, and post gets the state", async () => {
  await using action = await SampleAction.create(
    `appendFileSync(env.GITHUB_OUTPUT, "answer<<EOF\\ntwo\\nlines\\nEOF\\nanswer2=a=b\\n");
     appendFileSync(env.GITHUB_STATE, "sandbox-1={}\\n");
     appendFileSync(env.GITHUB_STEP_SUMMARY, "# hi\\n");
     process.exitCode = 1;`,
    'console.log(env["STATE_sandbox-1"], env.GITHUB_STATE !== undefined);',
  );
  await using main = await startStep({ actionDirectory: action.directory });
  const end = await main.exit;
  assert.deepEqual(
    [...end.outputs],
    [
      ["answer", "two\nlines"],
      ["answer2", "a=b"],
    ],
  );
  assert.deepEqual([end.summary, end.exitCode, end.conclusion], ["# hi\n", 1, "failure"]);
  await using post = await runPost(main);
  assert.deepEqual((await post.exit).log, ["{} true"]);
});

test("a torn file keeps the pairs before the tear and fails the step", async () => {
  await using action = await SampleAction.create('appendFileSync(env.GITHUB_STATE, "a=1\\nb<<EOF\\nhalf");');
  await using step = await startStep({ actionDirectory: action.directory });
  const { state, problems, conclusion } = await step.exit;
  assert.deepEqual([[...state], conclusion], [[["a", "1"]], "failure"]);
  assert.match(problems[0] ?? "", /EOF/);
});

test("the log is masked from the mask on, also in base64; annotations and groups are carried out", async () => {
  await using action = await SampleAction.create(`
    console.log("s3cretvalue");
    console.log("::add-mask::s3cretvalue");
    console.log("a s3cretvalue b " + Buffer.from("s3cretvalue").toString("base64"));
    console.error("  ::error file=a.yml,line=3,col=5::100%25 wrong%0Ahere");
    console.log("text ##[group]title");
    console.log("::debug::not shown");`);
  await using step = await startStep({ actionDirectory: action.directory });
  const { log, raw, annotations } = await step.exit;
  assert.ok(log.includes("s3cretvalue"));
  assert.ok(log.includes("a *** b ***"));
  assert.ok(log.includes("##[group]title"));
  assert.equal(raw.length, 6);
  assert.deepEqual(annotations, [
    {
      level: "error",
      message: "100% wrong\nhere",
      properties: new Map([
        ["file", "a.yml"],
        ["line", "3"],
        ["col", "5"],
      ]),
    },
  ]);
});

test("a cancel sends SIGINT first, and the step is cancelled", async () => {
  await using action = await SampleAction.create(`
    process.on("SIGINT", () => { console.log("stopping"); clearInterval(timer); });
    const timer = setInterval(() => {}, 1000);
    console.log("ready");`);
  await using step = await startStep({ actionDirectory: action.directory });
  await lineLike(step, /ready/);
  const end = await step.cancel();
  assert.deepEqual([end.exitCode, end.conclusion, end.log.at(-1)], [0, "cancelled", "stopping"]);
});

test("a kill leaves what was written, and post still runs", async () => {
  await using action = await SampleAction.create(
    'appendFileSync(env.GITHUB_STATE, "id=7\\n"); console.log("ready"); setInterval(() => {}, 1000);',
    "console.log(env.STATE_id);",
  );
  await using main = await startStep({ actionDirectory: action.directory });
  await lineLike(main, /ready/);
  const end = await main.kill();
  assert.deepEqual([end.exitCode, end.signal, end.conclusion], [null, "SIGKILL", "failure"]);
  await using post = await runPost(main);
  assert.deepEqual((await post.exit).log, ["7"]);
});

test("a process that heeds no signal is killed in the end", async () => {
  const script =
    'for (const s of ["SIGINT", "SIGTERM"]) process.on(s, () => console.log(s)); setInterval(() => {}, 1000); console.log("ready");';
  const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  const heard: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => heard.push(...text.trim().split("\n")));
  await once(child.stdout, "data");
  const exit = once(child, "exit");
  await cancelProcess(child, [
    ["SIGINT", 300],
    ["SIGTERM", 300],
  ]);
  assert.deepEqual(await exit, [null, "SIGKILL"]);
  assert.deepEqual(heard, ["ready", "SIGINT", "SIGTERM"]);
});

test("what a step leaves running ends with its job", async () => {
  await using action = await SampleAction.create(`
    const { spawn } = await import("node:child_process");
    const child = spawn("sleep", ["1000"], { detached: true, stdio: "ignore" });
    child.unref();
    console.log("child " + child.pid);`);
  const step = await startStep({ actionDirectory: action.directory });
  await step.exit;
  const pid = Number((await lineLike(step, /^child/)).split(" ")[1]);
  assert.ok(process.kill(pid, 0));
  await step[Symbol.asyncDispose]();
  // A killed orphan whose parent has not looked yet is a zombie, which runs no more.
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "gone");
  assert.match(status, /^gone$|\) Z /);
});

test("a repository's secrets are masked from the first line on", async () => {
  await using action = await SampleAction.create('console.log("value is hunter22");');
  await using step = await startStep({ actionDirectory: action.directory, secrets: ["hunter22"] });
  assert.deepEqual((await step.exit).log, ["value is ***"]);
});
