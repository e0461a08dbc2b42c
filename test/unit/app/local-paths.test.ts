import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { prepareJobs } from "../../../src/app/prepare-jobs.ts";
import { problemText } from "../../../src/job/problem.ts";
import { NO_OVERRIDES } from "../job/no-overrides.ts";

/** `workspace/` with job files and links, beside `secret`, which no job file of a workflow may read. */
let directory: string;

before(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), "local-paths-"));
  await mkdir(path.join(directory, "workspace/bench/data"), { recursive: true });
  await writeFile(path.join(directory, "secret"), "of the runner");
  await symlink(path.join(directory, "secret"), path.join(directory, "workspace/bench/link"));
  await symlink("../..", path.join(directory, "workspace/bench/up"));
  await symlink("data", path.join(directory, "workspace/bench/inside"));
});

after(async () => {
  await rm(directory, { recursive: true });
});

async function problemsOf(job: string, config = "bench/job.yaml"): Promise<readonly string[]> {
  const workspace = path.join(directory, "workspace");
  await writeFile(path.join(workspace, "bench/job.yaml"), job);
  const prepared = await prepareJobs({
    configs: [config],
    workspace,
    directory: workspace,
    filesFromAnywhere: false,
    overrides: NO_OVERRIDES,
    lookUp: () => undefined,
    secrets: [],
    trust: { serverFromFile: true, localServer: true, event: "pull_request" },
    now: new Date(0),
    newId: () => "0".repeat(32),
  });
  return prepared.ok ? [] : prepared.problems.map(problemText);
}

const outside = () =>
  [
    ["a path that climbs", "../../secret"],
    ["a link", "link"],
    ["a way through a link", "up/secret"],
    ["an absolute path", path.join(directory, "secret")],
  ] as const;

test("a job file of a workflow takes nothing from outside the repository, by no path and by no link", async () => {
  for (const [what, place] of outside()) {
    for (const job of [
      `script_path: ${place}\nenvironment: {base_url: 'http://x'}\n`,
      `script: x\nenvironment: {base_url: 'http://x', uploads: [[${place}, /data]]}\n`,
    ]) {
      const problems = await problemsOf(job);
      assert.equal(problems.length, 1, `${what}: ${job}`);
      assert.match(problems[0] ?? "", /is outside the workspace; move it into the repository$/, `${what}: ${job}`);
    }
  }
});

test("a job file outside the repository is refused, and a link that stays inside is followed", async () => {
  const [problem = ""] = await problemsOf("script: x\n", "bench/up/secret");
  assert.match(problem, /is outside the workspace; job files of a workflow stay in the repository$/);
  const inside = "script: x\nenvironment: {base_url: 'http://x', uploads: [[inside, /data]]}\n";
  assert.deepEqual(await problemsOf(inside), []);
});
