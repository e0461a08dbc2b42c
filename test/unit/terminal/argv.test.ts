import assert from "node:assert/strict";
import { test } from "node:test";
import { parseSettings } from "../../../src/settings/settings.ts";
import { SETTINGS } from "../../../src/settings/table.ts";
import { type Command, parseArgv } from "../../../src/terminal/argv.ts";

async function parse(line: string | readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Command> {
  return await parseArgv(typeof line === "string" ? line.split(" ").filter(Boolean) : line, env, "1.2.3");
}

async function valuesOf(
  line: string | readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, string>>> {
  const command = await parse(line, env);
  assert.ok(command.kind === "run" || command.kind === "validate", JSON.stringify(command));
  return Object.fromEntries(command.settings.values);
}

async function misuseOf(line: string | readonly string[]): Promise<string> {
  const command = await parse(line);
  assert.ok(command.kind === "misuse", JSON.stringify(command));
  return command.text;
}

test("run takes job files, and flags before and after them", async () => {
  const line =
    "run --max-failed 5% a.yaml b/*.yaml --min-score -0.5 --timeout 90m --concurrency 8 --cluster c --namespace n --experiment-id e --keep-sandbox --base-url http://rock:8080";
  assert.deepEqual(await valuesOf(line), {
    mode: "run",
    config: "a.yaml\nb/*.yaml",
    "max-failed": "5%",
    "min-score": "-0.5",
    timeout: "90m",
    concurrency: "8",
    cluster: "c",
    namespace: "n",
    "experiment-id": "e",
    "keep-sandbox": "true",
    "base-url": "http://rock:8080",
  });
});

test("repeated --env and --secret become lines, and do not eat the job files", async () => {
  const line = ["run", "--env", "A=1", "--env", "B=x y", "--secret", "KEY", "a.yaml", "--secret", "PEM"];
  assert.deepEqual(await valuesOf(line), { mode: "run", config: "a.yaml", env: "A=1\nB=x y", secrets: "KEY\nPEM" });
});

test("what only the terminal has is apart from the settings", async () => {
  const bare = await parse("run a.yaml");
  assert.ok(bare.kind === "run");
  const { out, json, quiet, debug } = bare;
  assert.deepEqual({ out, json, quiet, debug }, { out: "rock-results", json: false, quiet: false, debug: false });
  const full = await parse("run a.yaml --out there --json --quiet --debug");
  assert.ok(full.kind === "run");
  assert.deepEqual([full.out, full.json, full.quiet, full.debug], ["there", true, true, true]);
});

test("--local is base-url local, and excludes another one", async () => {
  assert.equal((await valuesOf("run a.yaml --local"))["base-url"], "local");
  assert.equal((await valuesOf("validate a.yaml --local"))["base-url"], "local");
  assert.match(
    await misuseOf("run a.yaml --local --base-url http://rock"),
    /'--local' cannot be used with option '--base-url/,
  );
});

test("the environment holds the token, and what no flag gives", async () => {
  const env = {
    ROCK_BASE_URL: "http://from-environment",
    ROCK_AUTHORIZATION: "tok-en-1",
    ROCK_EXTRA_HEADERS: "X-A: b",
    ROCK_OTHER: "x",
  };
  assert.deepEqual(await valuesOf("run a.yaml", env), {
    mode: "run",
    config: "a.yaml",
    "base-url": "http://from-environment",
    authorization: "tok-en-1",
    "extra-headers": "X-A: b",
  });
  assert.equal((await valuesOf("run a.yaml --base-url http://flag", env))["base-url"], "http://flag");
  assert.equal((await valuesOf("run a.yaml --local", env))["base-url"], "local");
  assert.equal((await valuesOf("run a.yaml", { ROCK_BASE_URL: "" }))["base-url"], undefined);
});

test("a problem names the flag or the variable that it came from", async () => {
  const command = await parse("run a.yaml --max-failed 0.05 --env 1", { ROCK_BASE_URL: "x" });
  assert.ok(command.kind === "run");
  const parsed = parseSettings(command.settings.values, command.settings.place, () => undefined);
  assert.deepEqual(parsed.ok ? [] : parsed.problems.map(({ setting }) => setting), [
    "ROCK_BASE_URL",
    "--env",
    "--max-failed",
  ]);
});

test("validate and local-server", async () => {
  assert.deepEqual(await valuesOf("validate a.yaml --timeout 5"), { mode: "validate", config: "a.yaml", timeout: "5" });
  const shown = async (line: string) => {
    const command = await parse(line);
    return command.kind === "validate" ? command.shows : command.kind;
  };
  assert.equal(await shown("validate a.yaml"), "plan");
  assert.equal(await shown("validate a.yaml --harbor-yaml"), "harbor-yaml");
  assert.equal(await shown("validate a.yaml --harbor-yaml --show-secrets"), "harbor-yaml-with-secrets");
  assert.deepEqual(await parse("local-server"), { kind: "local-server", port: 0 });
  assert.deepEqual(await parse("local-server --port 8080"), { kind: "local-server", port: 8080 });
});

test("misuse says what is wrong, suggests what was meant and where help is", async () => {
  const cases: readonly (readonly [line: string, text: RegExp])[] = [
    ["run", /missing required argument 'config'/],
    ["validate", /missing required argument 'config'/],
    ["rnu a.yaml", /unknown command 'rnu'\n\(Did you mean run\?\)/],
    ["run a.yaml --max-faild 1", /unknown option '--max-faild'\n\(Did you mean --max-failed\?\)/],
    ["run a.yaml --max-failed", /'--max-failed <limit>' argument missing/],
    ["validate a.yaml --json", /unknown option '--json'/],
    ["validate a.yaml --show-secrets", /--show-secrets belongs to --harbor-yaml/],
    ["run a.yaml --authorization x", /unknown option '--authorization'/],
    ["local-server --port 65536", /--port takes a whole number from 0 to 65535/],
    ["local-server --port http", /--port takes a whole number/],
    ["local-server a.yaml", /too many arguments/],
    ["", /Usage: rock-job/],
  ];
  for (const [line, text] of cases) {
    assert.match(await misuseOf(line), text, line);
  }
  assert.match(await misuseOf("run"), /See rock-job --help/);
});

test("a secret's value on the command line is refused and not repeated", async () => {
  for (const value of ["KEY=hunter22", "hunter-22"]) {
    const text = await misuseOf(["run", "a.yaml", "--secret", value]);
    assert.match(text, /--secret takes only the name of an environment variable/);
    assert.doesNotMatch(text, /hunter/);
  }
  const lines = await misuseOf(["run", "a.yaml", "--env", "A=one\nB=two"]);
  assert.match(lines, /--env takes no value of several lines/);
});

test("help tells commands, every flag and variable, and the exit codes", async () => {
  const program = await parse("--help");
  assert.ok(program.kind === "answer");
  for (const expected of ["run ", "validate ", "local-server ", "--version", "Exit codes:", "130, 143"]) {
    assert.ok(program.text.includes(expected), expected);
  }
  const run = await parse("run --help");
  assert.ok(run.kind === "answer");
  for (const { flag, variable } of SETTINGS) {
    for (const name of [flag?.name, variable]) {
      assert.ok(name === undefined || name === null || run.text.includes(name), String(name));
    }
  }
  assert.doesNotMatch(run.text, /`|undefined/);
  assert.deepEqual(await parse("--version"), { kind: "answer", text: "1.2.3\n" });
});
