import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import { test } from "node:test";
import { repositoryDirectory } from "../directories.ts";
import { CLI, runNode, withDirectory } from "./terminal.ts";
import { assertInputsExist } from "./workflow-inputs.ts";

const REPOSITORY = repositoryDirectory();

async function filesBelow(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}

/** What an example needs, and how it must end on the embedded server. */
interface Example {
  readonly flags: (directory: string) => readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly score: number | null;
  readonly log: RegExp;
  /** Files the job leaves, by what they must contain. */
  readonly files: Readonly<Record<string, RegExp>>;
}

const PLAIN = { flags: () => [], env: {} };

/** Every Bash Job below examples/, by its path there; harbor-examples.test.ts has the Harbor Bench Jobs. */
const EXAMPLES: Readonly<Record<string, Example>> = {
  "bash/hello.yaml": { ...PLAIN, score: null, log: /^hello from \w+\n$/, files: {} },
  "bash/score.yaml": {
    ...PLAIN,
    score: 0.75,
    log: /^keep spaces: wrong: 'a b' is not 'a {2}b'$/m,
    files: {
      "report.txt": /^count words: right\nsort lines: right\nraise letters: right\nkeep spaces: wrong/,
      "score.json": /^\{"score": 0\.75\}\n$/,
    },
  },
  "bash/uploads.yaml": {
    flags: (directory) => ["--env", `INPUTS=${path.join(directory, "inputs")}`],
    env: {},
    score: 1,
    log: /^first\.txt has 7 words, wanted are 7\nsecond\.txt has 9 words, wanted are 9\n$/,
    files: { "score.json": /^\{"score": 1\}\n$/, "words.txt": /^first\.txt 7\nsecond\.txt 9\n$/ },
  },
  "bash/claw-eval/claw-eval.yaml": {
    flags: (directory) => ["--secret", "MODEL_API_KEY", "--env", `TASKS=${path.join(directory, "tasks")}`],
    env: { MODEL_API_KEY: "a-key-that-opens-nothing" },
    score: 1,
    log: /^model stand-in, with a key of 24 characters\nadd: 2 \+ 3 = 5\nmultiply: 6 \* 7 = 42\nremainder: 17 % 5 = 2\n/,
    files: {
      "score.json": /^\{"task_score": 1\.0000, "passed": True, "tasks": 3\}\n$/,
      "traces/add.txt": /^question: 2 \+ 3\nanswer: 5\nwanted: 5\n$/,
      "traces/multiply.txt": /answer: 42/,
      "traces/remainder.txt": /answer: 2/,
    },
  },
};

interface ResultsFile {
  readonly verdict: string;
  readonly jobs: readonly {
    readonly job_name: string;
    readonly score: number | null;
    readonly runs: readonly { readonly log: string }[];
  }[];
}

test("every job file below examples/ is tested here", async () => {
  const files = await filesBelow(path.join(REPOSITORY, "examples"));
  const found = files.filter((file) => file.endsWith(".yaml") && !file.startsWith("harbor/"));
  assert.deepEqual(found, Object.keys(EXAMPLES).sort());
});

for (const [file, example] of Object.entries(EXAMPLES)) {
  const jobFile = `examples/${file}`;

  test(`${jobFile} runs on this machine, and its result, log and files are what it promises`, async () => {
    await withDirectory(async (directory) => {
      const out = path.join(directory, "results");
      const words = [CLI, "run", jobFile, "--local", "--out", out, ...example.flags(directory)];
      const { exitCode, stdout, stderr } = await runNode(words, REPOSITORY, example.env);
      assert.equal(exitCode, 0, stdout + stderr);
      const results = JSON.parse(await readFile(path.join(out, "results.json"), "utf8")) as ResultsFile;
      const [job] = results.jobs;
      assert.ok(job);
      assert.deepEqual([results.verdict, results.jobs.length, job.score], ["passed", 1, example.score]);
      assert.match(await readFile(path.join(out, job.runs[0]?.log ?? "?"), "utf8"), example.log);
      const artifacts = path.join(out, "artifacts", job.job_name);
      assert.deepEqual(await filesBelow(artifacts), Object.keys(example.files).sort());
      for (const [name, content] of Object.entries(example.files)) {
        assert.match(await readFile(path.join(artifacts, name), "utf8"), content);
      }
    });
  });

  test(`${jobFile} is valid, and its plan shows no secret`, async () => {
    const words = [CLI, "validate", jobFile, "--base-url", "https://rock.example.com", ...example.flags("/tmp")];
    const { exitCode, stdout, stderr } = await runNode(words, REPOSITORY, example.env);
    assert.equal(exitCode, 0, stderr);
    assert.match(stdout, /^1 job valid; nothing was started$/m);
    for (const secret of Object.values(example.env)) {
      assert.ok(!stdout.includes(secret));
    }
  });
}

test("a job file whose secret is not given is refused with its place", async () => {
  const { exitCode, stderr } = await runNode(
    [CLI, "validate", "--local", "examples/bash/claw-eval/claw-eval.yaml"],
    REPOSITORY,
  );
  assert.equal(exitCode, 2);
  assert.match(stderr, /^error: examples\/bash\/claw-eval\/claw-eval\.yaml:20:20: MODEL_API_KEY is not defined/m);
});

test("the example workflows use the action, with inputs it has", async () => {
  const directory = path.join(REPOSITORY, "examples/workflows");
  const files = await filesBelow(directory);
  const benchmarks = [
    "benchmark-gate.yml",
    "benchmark-on-label.yml",
    "better-or-worse.yml",
    "both-arms.yml",
    "nightly-agents.yml",
  ];
  assert.deepEqual(files, [...benchmarks, "nightly.yml", "pull-request.yml"]);
  for (const file of files) {
    assert.ok(assertInputsExist(await readFile(path.join(directory, file), "utf8"), file) > 0, file);
  }
});

test("validate --harbor-yaml prints what Harbor is given, with secrets only when they are asked for", async () => {
  const names = "HARBOR_IMAGE OPENAI_BASE_URL OPENAI_API_KEY MODEL OSS_BUCKET OSS_DATASET_PATH OSS_REGION OSS_ENDPOINT";
  const all = `${names} OSS_ACCESS_KEY_ID OSS_ACCESS_KEY_SECRET`.split(" ");
  const env = Object.fromEntries(all.map((name) => [name, `value-of-${name}`]));
  const words = [
    CLI,
    "validate",
    "examples/harbor/swe.yaml",
    "--harbor-yaml",
    ...all.flatMap((name) => ["--secret", name]),
  ];
  const hidden = await runNode(words, REPOSITORY, env);
  assert.equal(hidden.exitCode, 0, hidden.stderr);
  assert.match(hidden.stdout, /^agents:|\nagents:/);
  assert.doesNotMatch(hidden.stdout, /value-of-OPENAI_API_KEY/);
  const shown = await runNode([...words, "--show-secrets"], REPOSITORY, env);
  assert.match(shown.stdout, /OPENAI_API_KEY: "value-of-OPENAI_API_KEY"/);
  const bash = await runNode([CLI, "validate", "examples/bash/hello.yaml", "--harbor-yaml", "--local"], REPOSITORY);
  assert.equal(bash.exitCode, 2);
  assert.match(bash.stderr, /none of these is a Harbor Bench Job/);
});

test("what an earlier run left stays until another one starts", async () => {
  await withDirectory(async (directory) => {
    const out = path.join(directory, "results");
    // A CI system would take them for the results of the run that was refused.
    const run = async (file: string) =>
      await runNode([CLI, "run", file, "--local", "--out", out], REPOSITORY, { CI: "" });
    assert.equal((await run("examples/bash/hello.yaml")).exitCode, 0);
    assert.ok((await filesBelow(out)).includes("results.json"));
    const before = await filesBelow(out);
    assert.equal((await run("examples/bash/none.yaml")).exitCode, 2);
    assert.deepEqual(await filesBelow(out), before);
    assert.equal((await run("examples/bash/score.yaml")).exitCode, 0);
    assert.ok(!(await filesBelow(out)).includes("logs/hello.log"));
  });
});

test("a directory that another run is writing is refused, and which run it is is said", async () => {
  await withDirectory(async (directory) => {
    const out = path.join(directory, "results");
    const words = [CLI, "run", "examples/bash/hello.yaml", "--local", "--out", out];
    await mkdir(out);
    await writeFile(path.join(out, "run.lock"), `${process.pid}\n`);
    const refused = await runNode(words, REPOSITORY);
    assert.equal(refused.exitCode, 2);
    assert.match(
      refused.stdout,
      new RegExp(`is being written by another run \\(process ${process.pid}; if it is none, remove run\\.lock there`),
    );
    await rm(path.join(out, "run.lock"));
    assert.equal((await runNode(words, REPOSITORY)).exitCode, 0);
    assert.ok(!(await filesBelow(out)).includes("run.lock"));
  });
});

test("a port that is taken is a mistake of the command line, in one sentence", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address() as AddressInfo;
  const { exitCode, stderr } = await runNode([CLI, "local-server", "--port", String(port)], REPOSITORY);
  taken.close();
  assert.equal(exitCode, 2);
  assert.match(stderr, /^error: the server cannot listen on port \d+: .*EADDRINUSE.*; choose another, or none\n$/);
});
