import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { repositoryDirectory } from "../directories.ts";
import { CLI, runNode, withDirectory } from "./terminal.ts";
import { assertInputsExist, INPUTS, parseYaml } from "./workflow-inputs.ts";

const REPOSITORY = repositoryDirectory();
const COMMAND = "node dist/cli/index.js ";

/** Every page that shows examples, by its path. */
async function pages(): Promise<ReadonlyMap<string, string>> {
  const docs = await readdir(path.join(REPOSITORY, "docs"));
  const files = ["README.md", "examples/README.md", ...docs.sort().map((name) => `docs/${name}`)];
  const texts = files.map(async (file) => [file, await readFile(path.join(REPOSITORY, file), "utf8")] as const);
  return new Map(await Promise.all(texts));
}

/** The blocks of code in one language. */
function blocksOf(page: string, language: string): readonly string[] {
  const blocks = page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"));
  return [...blocks].map(([, block = ""]) => block);
}

/** The lines of all shell blocks, with continued lines joined. */
function shellLines(page: string): readonly string[] {
  return blocksOf(page, "sh").flatMap((block) => block.replaceAll(/\\\n\s*/g, "").split("\n"));
}

function isJobFile(block: string): boolean {
  return /^(?:script|script_path|agents):/m.test(block);
}

/** Of another CI system; `other-ci.test.ts` runs those. */
function isForOtherCi(block: string): boolean {
  return /^# \.(?:gitlab-ci|buildkite\/pipeline)\.yml\n/.test(block);
}

/** Where the page tells its reader to save the block: the comment in its first line. */
function placeOf(block: string): string | undefined {
  return /^# (\S+\.ya?ml)\n/.exec(block)?.[1];
}

/** A directory as a fresh clone has it, with the job files that the page shows and what they refer to. */
async function withClone(page: string, use: (directory: string) => Promise<void>): Promise<void> {
  await withDirectory(async (directory) => {
    await symlink(path.join(REPOSITORY, "dist"), path.join(directory, "dist"));
    await cp(path.join(REPOSITORY, "examples"), path.join(directory, "examples"), { recursive: true });
    for (const empty of ["src", "bench/data"]) {
      await mkdir(path.join(directory, empty), { recursive: true });
    }
    await writeFile(path.join(directory, "bench/run.sh"), "true\n");
    for (const [index, block] of blocksOf(page, "yaml").filter(isJobFile).entries()) {
      await writeFile(path.join(directory, placeOf(block) ?? `bench/unnamed-${index}.yaml`), block);
    }
    await use(directory);
  });
}

async function runLine(line: string, directory: string) {
  const env = { ...process.env, FORCE_COLOR: undefined, ROCK_BASE_URL: "local", MODEL_API_KEY: "opens-nothing" };
  const child = spawn("sh", ["-c", line], { cwd: directory, env });
  const [output, errors, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { exitCode: exitCode as unknown, output: output + errors };
}

for (const [file, page] of await pages()) {
  const blocks = blocksOf(page, "yaml");
  const jobFiles = blocks.filter(isJobFile);
  const others = blocks.filter((block) => !isJobFile(block) && !isForOtherCi(block));
  const commands = shellLines(page).filter((line) => line.startsWith(COMMAND));

  if (others.length > 0) {
    test(`${file}: workflows and lists of inputs have inputs that exist`, () => {
      for (const block of others) {
        const used = assertInputsExist(block, `${file}: ${block}`);
        const keys = parseYaml(block, file).flatMap((document) => Object.keys(document ?? {}));
        assert.ok(used > 0 || keys.every((key) => INPUTS.has(key)), `${file}: no input and no workflow in ${block}`);
      }
    });
  }

  if (jobFiles.length > 0) {
    test(`${file}: job files are valid`, async () => {
      await withClone(page, async (directory) => {
        const words = [CLI, "validate", "bench/*.yaml", "--local", "--secret", "MODEL_API_KEY"];
        const { exitCode, stdout, stderr } = await runNode(words, directory, { MODEL_API_KEY: "opens-nothing" });
        assert.equal(exitCode, 0, stderr);
        assert.match(stdout, new RegExp(`^${jobFiles.length} jobs? valid; nothing was started$`, "m"));
      });
    });
  }

  if (commands.length > 0) {
    test(`${file}: every command ends as the page says`, async () => {
      await withClone(page, async (directory) => {
        for (const line of commands) {
          const said = /# exit code (\d+)/.exec(line)?.[1] ?? "0";
          const { exitCode, output } = await runLine(line, directory);
          assert.equal(exitCode, Number(said), `${line}\n${output}`);
        }
      });
    });
  }
}

test("the README shows a workflow, a job file, a command that needs no install step, and the one that runs the tests", async () => {
  const readme = (await pages()).get("README.md") ?? "";
  const blocks = blocksOf(readme, "yaml");
  assert.ok(blocks.some((block) => assertInputsExist(block, block) > 0));
  assert.ok(blocks.some(isJobFile));
  assert.ok(shellLines(readme).includes(`${COMMAND}run --local examples/bash/hello.yaml`));
  assert.ok(shellLines(readme).some((line) => line.startsWith("npm cit")));
});

test("every npm script that a page names exists", async () => {
  const { scripts } = JSON.parse(await readFile(path.join(REPOSITORY, "package.json"), "utf8")) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  assert.ok("test" in scripts, "`npm cit` is `npm ci` and `npm test`");
  for (const [file, page] of await pages()) {
    for (const [, name = ""] of page.matchAll(/npm run ([\w:-]+)/g)) {
      assert.ok(name in scripts, `${file}: npm run ${name}`);
    }
  }
});
