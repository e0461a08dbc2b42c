import assert from "node:assert/strict";
import { realpathSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { type Executed, isRunning, type Json, resultOf, type Serving, serving, until } from "./rock-calls.ts";

const FAILED = { stdout: "", stderr: "", exit_code: -1 };
const printed = (stdout: string, exitCode = 0, stderr = "") => ({ stdout, stderr, exit_code: exitCode });

describe("execute", () => {
  let server: Serving;
  let id: string;
  before(async () => {
    server = await serving();
    id = await server.started();
    await server.sh(id, "mkdir sub; printf 'echo plain\\n' >plain");
  });
  after(async () => await server.close());

  const cases: readonly (readonly [string, string | readonly string[], Json, Executed])[] = [
    ["an exit code", ["sh", "-c", "echo out; echo err >&2; exit 7"], {}, printed("out\n", 7, "err\n")],
    ["a signal", ["sh", "-c", "kill -9 $$"], {}, printed("", -9)],
    ["another signal", ["sh", "-c", "kill -15 $$"], {}, printed("", -15)],
    ["a text without a shell is a program's name", "echo hi", {}, FAILED],
    ["a program's name", "true", {}, printed("")],
    ["a shell's command", "echo hi; exit 3", { shell: true }, printed("hi\n", 3)],
    ["a list for a shell", ["echo $0 $1", "a", "b"], { shell: true }, printed("a b\n")],
    ["a lenient flag", "echo $((1+1))", { shell: "yes" }, printed("2\n")],
    ["no such program", ["/no/such/program"], {}, FAILED],
    ["a directory", ["/tmp"], {}, FAILED],
    ["an empty list", [], {}, FAILED],
    ["an empty text", "", {}, FAILED],
    ["an empty shell's command", "", { shell: true }, printed("")],
    ["a NUL", ["echo", "a\0b"], {}, FAILED],
    ["a directory that is not there", ["true"], { cwd: "/no/such" }, FAILED],
    ["a directory without a name", ["true"], { cwd: "" }, FAILED],
    ["a file for a directory", ["true"], { cwd: "/etc/passwd" }, FAILED],
    ["a relative directory", ["sh", "-c", "basename $PWD"], { cwd: "sub" }, printed("sub\n")],
    ["the check of a failure", ["false"], { check: true, error_msg: "m" }, FAILED],
    ["the check of a success", ["echo", "k"], { check: true }, printed("k\n")],
    ["an argument of 128 KiB", ["true", "a".repeat(131_072)], {}, FAILED],
    ["a slightly shorter argument", ["true", "a".repeat(131_071)], {}, printed("")],
    ["more arguments than fit", ["true", ...Array.from({ length: 200 }, () => "a".repeat(100_000))], {}, FAILED],
    ["bytes that are no UTF-8", ["printf", "a\\377\\342\\202"], {}, printed("a\\xff\\xe2\\x82")],
    ["line ends and NULs", ["printf", "a\\r\\nb\\0"], {}, printed("a\r\nb\0")],
    ["an end of its input at once", ["cat"], {}, printed("")],
    ["a variable's name with =", ["true"], { env: { "A=B": "1" } }, FAILED],
    ["a variable's value with a NUL", ["true"], { env: { A: "\0" } }, FAILED],
    ["no time at all", ["true"], { timeout: 0 }, FAILED],
    ["less than no time", ["true"], { timeout: -1 }, FAILED],
    ["too little time", ["sh", "-c", "echo lost; sleep 60"], { timeout: 0.2 }, FAILED],
    ["all the time in the world", ["true"], { timeout: null }, printed("")],
    ["a time as a text", ["true"], { timeout: "60" }, printed("")],
    ["a time longer than a timer", ["true"], { timeout: 1e9 }, printed("")],
  ];
  for (const [name, command, more, expected] of cases) {
    test(name, async () => {
      const answered = await server.execute(id, command, more);
      assert.deepEqual(answered.body, { status: "Success", message: null, error: null, result: expected });
    });
  }

  test("half a surrogate pair cannot be sent on", async () => {
    const answered = await server.execute(id, ["echo", "\ud800"]);
    assert.match(String(answered.body["error"]), /surrogates not allowed/);
  });

  test("sixteen megabytes of output arrive", async () => {
    const { stdout, exit_code } = await server.sh(id, "head -c 16000000 /dev/zero | tr '\\0' x");
    assert.deepEqual([stdout.length, exit_code], [16_000_000, 0]);
  });

  test("the answer waits for everyone who holds the output", async () => {
    const { stdout } = await server.sh(id, "(sleep 0.3; echo late) & echo early");
    assert.equal(stdout, "early\nlate\n");
  });

  test("the answer does not wait for who let go of the output", async () => {
    const { stdout } = await server.sh(id, "sleep 60 >/dev/null 2>&1 & echo $!");
    assert.ok(isRunning(Number(stdout)));
  });

  test("a timeout ends the command, not its children", async () => {
    const result = resultOf(
      await server.execute(id, ["sh", "-c", "sleep 60 & echo $$ $! >pids; wait"], { timeout: 0.3 }),
    );
    assert.deepEqual(result, FAILED);
    const [command, child] = (await server.sh(id, "cat pids")).stdout.trim().split(" ").map(Number);
    assert.deepEqual([isRunning(command ?? 0), isRunning(child ?? 0)], [false, true]);
  });
});

test("a command goes on when its request has waited too long", async () => {
  await using server = await serving({ requestLimitMs: 200 });
  const id = await server.started();
  await server.sh(id, "mkfifo gate");
  assert.deepEqual(await server.sh(id, "cat gate >result"), FAILED);
  await server.sh(id, "echo through >gate; until [ -s result ]; do sleep 0.01; done");
  assert.equal((await server.sh(id, "cat result")).stdout, "through\n");
});

test("a command goes on when the client goes away", async () => {
  await using server = await serving();
  const id = await server.started();
  await server.sh(id, "mkfifo gate");
  const aborting = new AbortController();
  const waiting = fetch(`${server.url}/apis/envs/sandbox/v1/execute`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ sandbox_id: id, command: "echo started >began; cat gate >result", shell: true }),
    signal: aborting.signal,
  });
  await until(async () => (await server.sh(id, "cat began")).stdout !== "");
  aborting.abort();
  await assert.rejects(waiting, { name: "AbortError" });
  await server.sh(id, "echo through >gate; until [ -s result ]; do sleep 0.01; done");
  assert.equal((await server.sh(id, "cat result")).stdout, "through\n");
});

test("a sandbox has its own directory, home and temporary directory, and nothing of the runner's secrets", async () => {
  const environment = {
    PATH: process.env["PATH"],
    LANG: "C.UTF-8",
    LC_TIME: "C",
    LC_TOKEN: "secret",
    TERM: "dumb",
    USER: "someone",
    SHELL: "/bin/sh",
    TZ: "UTC",
    GITHUB_TOKEN: "secret",
    ACTIONS_RUNTIME_URL: "secret",
    RUNNER_TEMP: "secret",
    INPUT_SECRETS: "secret",
    STATE_x: "secret",
    SSH_AUTH_SOCK: "secret",
    MY_API_KEY: "secret",
    DATABASE_URL: "secret",
    HOME: "/home/someone",
  };
  await using server = await serving({ environment });
  const id = await server.started();
  const directory = path.join(server.directory, id);
  const { stdout } = await server.sh(id, "env; pwd; ls -ld . | cut -c1-10; mktemp; touch ~/x && ls ~");
  const lines = stdout.split("\n");
  assert.ok(!stdout.includes("secret"), stdout);
  for (const line of [
    "LANG=C.UTF-8",
    "LC_TIME=C",
    "TERM=dumb",
    "USER=someone",
    "SHELL=/bin/sh",
    "TZ=UTC",
    `PATH=${process.env["PATH"]}`,
    `HOME=${directory}/home`,
    `TMPDIR=${directory}/tmp`,
    `ROCK_LOCAL_SANDBOX=${directory}`,
    realpathSync(directory),
    "drwx------",
    "x",
  ]) {
    assert.ok(lines.includes(line), `${line} in ${stdout}`);
  }
  assert.ok(lines.some((line) => line.startsWith(`${directory}/tmp/`)));
});

test("env replaces the whole environment but for the mark of the sandbox", async () => {
  await using server = await serving();
  const id = await server.started();
  const directory = path.join(server.directory, id);
  const result = resultOf(await server.execute(id, ["/usr/bin/env"], { env: { A: "1", B: "two words" } }));
  assert.equal(result["stdout"], `A=1\nB=two words\nROCK_LOCAL_SANDBOX=${directory}\n`);
});
