import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { readCheckout, readOrigin } from "../../../src/app/read-checkout.ts";

let directory: string;
let repository: string;

function git(where: string, ...words: readonly string[]): string {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "init.defaultBranch=main"];
  return execFileSync("git", [...identity, "-C", where, ...words], { encoding: "utf8", stdio: "pipe" }).trim();
}

before(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), "read-checkout-"));
  repository = path.join(directory, "repository");
  git(directory, "init", "--quiet", "repository");
  const commit = (message: string) => git(repository, "commit", "--quiet", "--allow-empty", "-m", message);
  commit("first");
  git(repository, "branch", "change");
  commit("on main");
  git(repository, "checkout", "--quiet", "change");
  commit("the change\n\nparent 0000000000000000000000000000000000000000");
  git(repository, "checkout", "--quiet", "main");
  git(repository, "merge", "--quiet", "--no-ff", "-m", "merge", "change");
});

after(async () => {
  await rm(directory, { recursive: true });
});

test("the parents of a merge commit are the branch that was merged into and what was merged, also in a shallow clone", async () => {
  const [commit = "", parent = "", secondParent = ""] = ["HEAD", "HEAD^1", "HEAD^2"].map((revision) =>
    git(repository, "rev-parse", revision),
  );
  const expected = { commit, parent, secondParent };
  assert.deepEqual(await readCheckout(repository), expected);
  git(directory, "clone", "--quiet", "--depth", "1", `file://${repository}`, "shallow");
  assert.deepEqual(await readCheckout(path.join(directory, "shallow")), expected);
});

test("a first commit has no parent, and where nothing is checked out there is nothing", async () => {
  git(repository, "checkout", "--quiet", "HEAD^1^1");
  assert.equal((await readCheckout(repository))?.parent, null);
  git(directory, "init", "--quiet", "empty");
  assert.equal(await readCheckout(path.join(directory, "empty")), null);
  assert.equal(await readCheckout(os.tmpdir()), null);
  assert.equal(await readCheckout(path.join(directory, "absent")), null);
});

test("the remote and the branch are what git says, and null where it says nothing", async () => {
  git(directory, "init", "--quiet", "named");
  const named = path.join(directory, "named");
  assert.deepEqual(await readOrigin(named), { url: null, ref: "refs/heads/main" });
  git(named, "remote", "add", "origin", "git@git.example.com:octo/bench.git");
  git(named, "commit", "--quiet", "--allow-empty", "-m", "first");
  git(named, "checkout", "--quiet", "--detach");
  assert.deepEqual(await readOrigin(named), { url: "git@git.example.com:octo/bench.git", ref: null });
  assert.deepEqual(await readOrigin(path.join(directory, "absent")), { url: null, ref: null });
});
