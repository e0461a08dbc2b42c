import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { readCheckout } from "../../../src/app/read-checkout.ts";
import { openActionsApi } from "../../../src/github/actions-api.ts";
import { readArchiveEntry } from "../../../src/github/archive-entry.ts";
import { type BaseSearch, findBaseRun } from "../../../src/github/base-run.ts";
import { findFairBase } from "../../../src/github/fair-base.ts";
import type { FakeWorkflowRun } from "../../fakes/github/actions.ts";
import { FakeGitHub } from "../../fakes/github/server.ts";
import { writeZip } from "../../fakes/github/zip-writer.ts";
import { GitRepository } from "./git-repository.ts";

/**
 * main is first – second – third; the change branched off at the second commit, and GitHub's merge commit puts it on the
 * third. Queued is the same in a merge queue; rebased is the change on top of the third.
 */
interface Commits {
  readonly first: string;
  readonly second: string;
  readonly third: string;
  readonly head: string;
  readonly merged: string;
  readonly queued: string;
  readonly rebased: string;
  /** On top of the merge commit, as if that had become main. */
  readonly aftermerge: string;
}

type Name = keyof Commits;

async function makeHistory(repository: GitRepository): Promise<Commits> {
  const first = await repository.commit("first");
  const second = await repository.commit("second");
  await repository.git("checkout", "--quiet", "-b", "change");
  const head = await repository.commit("the change");
  await repository.git("checkout", "--quiet", "main");
  const third = await repository.commit("third");
  const onTop = async (branch: string, make: () => Promise<string>) => {
    await repository.git("checkout", "--quiet", "-b", branch, "main");
    return await make();
  };
  const merged = await onTop("merged", async () => await repository.merge("change"));
  const aftermerge = await repository.commit("another change");
  const queued = await onTop("queued", async () => await repository.commit("squashed by the queue"));
  const rebased = await onTop("rebased", async () => await repository.commit("the change again"));
  return { first, second, third, head, merged, queued, rebased, aftermerge };
}

interface Case {
  readonly what: string;
  readonly event: string;
  readonly checkedOut: Name;
  /** GITHUB_SHA, where it is not what is checked out. */
  readonly trigger?: Name;
  /** The head that the payload names. */
  readonly head?: Name;
  readonly baseRef?: string;
  readonly runs: readonly (Partial<FakeWorkflowRun> & {
    readonly at: Name;
    readonly lost?: "no artifact" | "expired";
  })[];
  /** The commit and the distance; or what is missing. */
  readonly found: readonly [at: Name, distance: number | null] | RegExp;
  /** What else is done to the clone. */
  readonly prepare?: (clone: string) => Promise<void>;
}

const ON_MAIN = [{ at: "first" }, { at: "second" }, { at: "third" }] as const;
const PULL = { event: "pull_request", baseRef: "main", head: "head" } as const;

const CASES: readonly Case[] = [
  { what: "GitHub's merge commit", ...PULL, checkedOut: "merged", runs: ON_MAIN, found: ["third", 0] },
  {
    what: "GitHub's merge commit while the payload names an older head",
    ...PULL,
    head: "first",
    checkedOut: "merged",
    runs: ON_MAIN,
    found: ["third", 0],
  },
  {
    what: "GitHub's merge commit without a run at its parent",
    ...PULL,
    checkedOut: "merged",
    runs: [{ at: "first" }, { at: "second" }],
    found: ["second", 1],
  },
  {
    what: "the head itself",
    ...PULL,
    checkedOut: "head",
    trigger: "merged",
    runs: ON_MAIN,
    found: ["second", 0],
  },
  { what: "a rebased change", ...PULL, checkedOut: "rebased", trigger: "merged", runs: ON_MAIN, found: ["third", 0] },
  {
    what: "the merge commit in pull_request_target",
    event: "pull_request_target",
    baseRef: "main",
    head: "head",
    checkedOut: "merged",
    trigger: "third",
    runs: ON_MAIN,
    found: ["third", 0],
  },
  {
    what: "the head in pull_request_target",
    event: "pull_request_target",
    baseRef: "main",
    head: "head",
    checkedOut: "head",
    trigger: "third",
    runs: ON_MAIN,
    found: ["second", 0],
  },
  { what: "a merge queue", event: "merge_group", checkedOut: "queued", runs: ON_MAIN, found: ["third", 0] },
  {
    what: "a run of a merge queue, whose commit became the base branch's",
    ...PULL,
    checkedOut: "merged",
    runs: [{ at: "third", event: "merge_group" }],
    found: ["third", 0],
  },
  { what: "a push", event: "push", checkedOut: "third", runs: [{ at: "second" }], found: ["second", null] },
  {
    what: "a schedule, after another night on the same commit",
    event: "schedule",
    checkedOut: "third",
    runs: [{ at: "second" }, { at: "third", event: "schedule" }],
    found: ["third", null],
  },
  {
    what: "a dispatch",
    event: "workflow_dispatch",
    checkedOut: "third",
    runs: [{ at: "first" }],
    found: ["first", null],
  },
  {
    what: "a re-run, which is no base of itself",
    event: "push",
    checkedOut: "third",
    runs: [{ at: "second" }, { at: "third", id: 4711 }],
    found: ["second", null],
  },
  {
    what: "a base run that was cancelled",
    ...PULL,
    checkedOut: "merged",
    runs: [{ at: "second" }, { at: "third", lost: "no artifact" }],
    found: ["second", 1],
  },
  {
    what: "a fork's run on its branch main",
    ...PULL,
    checkedOut: "merged",
    runs: [{ at: "second" }, { at: "third", headRepository: "mallory/bench" }],
    found: ["second", 1],
  },
  {
    what: "a run of a change",
    ...PULL,
    checkedOut: "merged",
    runs: [{ at: "second" }, { at: "third", event: "pull_request" }],
    found: ["second", 1],
  },
  {
    what: "another workflow of the same name",
    ...PULL,
    checkedOut: "merged",
    runs: [{ at: "second" }, { at: "third", workflow: "other.yml" }],
    found: ["second", 1],
  },
  {
    what: "a run of a branch that was merged, at a commit of the branch",
    ...PULL,
    checkedOut: "aftermerge",
    trigger: "aftermerge",
    runs: [{ at: "second" }, { at: "head" }],
    found: ["second", 3],
  },
  {
    what: "no run at all",
    ...PULL,
    checkedOut: "merged",
    runs: [],
    found: /^no run of bench\.yml measured [0-9a-f]{7} or a commit before it; let it run on pushes/,
  },
  {
    what: "expired results only",
    ...PULL,
    checkedOut: "merged",
    runs: [{ at: "third", lost: "expired" }],
    found: /^no run of bench\.yml left results to compare with \(https:\S+: its artifacts have expired\)$/,
  },
  {
    what: "a run on a commit that is no ancestor",
    ...PULL,
    checkedOut: "merged",
    runs: [{ at: "queued" }],
    found: /^no run of bench\.yml measured/,
  },
  {
    what: "a clone that belongs to somebody else",
    ...PULL,
    checkedOut: "merged",
    runs: ON_MAIN,
    found: ["third", 0],
    prepare: async (clone) => {
      if (process.getuid?.() === 0) {
        await chown(clone, 12_345, 12_345);
      }
    },
  },
];

let origin: GitRepository;
let commits: Commits;

before(async () => {
  origin = await GitRepository.create();
  commits = await makeHistory(origin);
  for (const name of Object.keys(commits) as Name[]) {
    await origin.git("branch", `at-${name}`, commits[name]);
  }
});

after(async () => {
  await origin[Symbol.asyncDispose]();
});

/** A shallow clone is what actions/checkout makes; git knows less in it. */
const CLONES = [
  ...CASES.map((one) => ({ ...one, depth: ["--depth", "1"] })),
  ...CASES.slice(0, 4).map((one) => ({ ...one, what: `${one.what}, in a whole clone`, depth: [] })),
];

for (const one of CLONES) {
  test(`${one.what}: the fair base is ${String(one.found)}`, async () => {
    await using github = await FakeGitHub.start();
    const directory = await mkdtemp(path.join(os.tmpdir(), "base-run-"));
    try {
      const clone = path.join(directory, "clone");
      const branch = ["--branch", `at-${one.checkedOut}`];
      await origin.git("clone", "--quiet", ...branch, ...one.depth, `file://${origin.directory}`, clone);
      await one.prepare?.(clone);
      for (const [sha, parents] of await origin.history()) {
        github.actions.commits.set(sha, parents);
      }
      github.actions.branches.set("main", commits.third);
      await addRuns(github, one, directory);
      const search = await searchFor(github, one, clone);
      if (one.found instanceof RegExp) {
        assert.equal(search.kind, "missing");
        assert.match(search.kind === "missing" ? search.reason : "", one.found);
      } else {
        const [at, distance] = one.found;
        assert.equal(search.kind, "found", JSON.stringify(search));
        assert.deepEqual(search.kind === "found" && [search.run.headSha, search.distance], [commits[at], distance]);
        assert.deepEqual(search.kind === "found" && search.result, { measured: commits[at] });
      }
      const asked = github.requests.filter(({ path: asked }) => asked.startsWith("/repos/"));
      assert.ok(asked.length <= 12, asked.map((request) => request.path).join("\n"));
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });
}

async function addRuns(github: FakeGitHub, { runs }: Case, directory: string): Promise<void> {
  for (const [index, { at, lost, ...changes }] of runs.entries()) {
    const run = {
      id: 100 + index,
      number: 1 + index,
      workflow: "bench.yml",
      event: "push",
      headSha: commits[at],
      headRepository: "octo/bench",
      createdAt: new Date(Date.UTC(2026, 10, 1 + index)).toISOString(),
      ...changes,
    };
    github.actions.runs.push(run);
    if (lost !== "no artifact") {
      const archive = path.join(directory, `${run.id}.zip`);
      await writeFile(
        archive,
        writeZip({ "logs/a.log": "a log\n", "results.json": JSON.stringify({ measured: run.headSha }) }),
      );
      github.actions.artifacts.push({
        id: 1000 + index,
        runId: run.id,
        name: "rock-results-bench-attempt-1",
        archive,
        expired: lost === "expired",
      });
    }
  }
}

async function searchFor(
  github: FakeGitHub,
  { event, baseRef = "", checkedOut, trigger = checkedOut, head = trigger }: Case,
  clone: string,
): Promise<BaseSearch<object>> {
  const signal = AbortSignal.timeout(30_000);
  const repository = { owner: "octo", name: "bench" };
  const api = await openActionsApi({
    context: { apiUrl: github.apiUrl, graphqlUrl: github.graphqlUrl, repository },
    token: "job-token",
    userAgent: "test",
    signal,
    worthWaiting: () => false,
  });
  const known = {
    eventName: event,
    baseRef,
    sha: commits[head],
    triggerSha: commits[trigger],
    pullRequest: baseRef === "" ? null : 7,
  };
  const base = await findFairBase(known, await readCheckout(clone), api);
  assert.ok(base !== null && base !== "unknown branch");
  return await findBaseRun(api, {
    context: { repository, workflowFile: ".github/workflows/bench.yml", runId: 4711 },
    base,
    isOurs: (name) => name.startsWith("rock-results-bench"),
    read: async ({ id }) => {
      const content = await readArchiveEntry(await api.archiveUrl(id), "results.json", 1024, signal);
      return content === null ? "no results.json" : (JSON.parse(content.toString()) as object);
    },
  });
}

test("an archive is read in parts, and whole where the server sends none", async () => {
  await using github = await FakeGitHub.start();
  const directory = await mkdtemp(path.join(os.tmpdir(), "base-run-"));
  try {
    const archive = path.join(directory, "results.zip");
    const logs = Array.from({ length: 20_000 }, (_, index) => [`logs/trial-${index}.log`, "a line"]);
    const files = {
      "logs/large.log": randomBytes(8_000_000),
      ...(Object.fromEntries(logs) as Record<string, string>),
      "results.json": "{}",
      "hostile.json": "0".repeat(5000),
    };
    await writeFile(archive, writeZip(files));
    github.actions.artifacts.push({ id: 1, runId: 1, name: "results", archive, expired: false });
    const signal = AbortSignal.timeout(30_000);
    const api = await openActionsApi({
      context: { apiUrl: github.apiUrl, graphqlUrl: github.graphqlUrl, repository: { owner: "octo", name: "bench" } },
      token: "job-token",
      userAgent: "test",
      signal,
      worthWaiting: () => false,
    });
    for (const servesParts of [true, false]) {
      github.requests.length = 0;
      github.actions.servesParts = servesParts;
      const read = async (name: string) => await readArchiveEntry(await api.archiveUrl(1), name, 1000, signal);
      assert.equal(String(await read("results.json")), "{}");
      const asked = github.requests.filter(({ path: asked }) => asked.startsWith("/account/downloads/"));
      assert.ok(asked.length < 10, `${asked.length} requests for a directory of 20,000 files`);
      assert.equal(await read("other.json"), null);
      await assert.rejects(read("hostile.json"), /hostile\.json has 5000 bytes, and at most 1000 are read/);
    }
    await writeFile(archive, "no archive");
    await assert.rejects(readArchiveEntry(await api.archiveUrl(1), "results.json", 1000, signal));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
