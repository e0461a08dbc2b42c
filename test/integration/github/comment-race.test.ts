import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { type LegSection, parseSections } from "../../../src/report/leg-section.ts";
import { BOT, bodies, publish, section, startGitHub, text, WORKFLOW } from "./comment-writing.ts";

describe("the comment of many legs", () => {
  const LEGS = Array.from({ length: 20 }, (_, index) => index + 1);

  /** 20 legs write at once; returns the legs whose words are in the comment. */
  async function race(earlier: readonly LegSection[]): Promise<void> {
    await using github = await startGitHub();
    const slow = { kind: "before", act: async () => await setTimeout(Math.random() * 80) } as const;
    github.arm({ path: /comments/ }, slow);
    if (earlier.length > 0) {
      github.repository.addComment(7, BOT, text(...earlier));
    }
    const results = await Promise.all(
      LEGS.map(
        async (leg) => await publish(github, { part: section(12, {}, leg), deadlineMs: 600_000, secondMs: 100 }),
      ),
    );
    assert.deepEqual([...new Set(results.map(({ kind }) => kind))], ["posted"]);
    assert.equal(github.repository.comments.length, 1);
    const said = parseSections(bodies(github)[0] ?? "", WORKFLOW) ?? [];
    const ours = said.filter(({ run }) => run === 12).map(({ title }) => Number(title.replace("leg ", "")));
    assert.deepEqual(
      ours.toSorted((left, right) => left - right),
      LEGS,
    );
    assert.equal(said.length, Math.max(LEGS.length, ...earlier.map(({ key }) => Number(key))));
  }

  const BATCH = 5;

  /** Several at once, each on a GitHub that is its alone. */
  async function races(times: number, earlier: readonly LegSection[]): Promise<void> {
    for (let done = 0; done < times; done += BATCH) {
      await Promise.all(Array.from({ length: BATCH }, async () => await race(earlier)));
    }
  }

  test("who all create it at once end with one, and none is lost", async () => await races(25, []));

  test("who all update it at once lose none, nor a leg that did not run this time", async () => {
    const earlier = [...LEGS, 21].map((leg) => section(11, {}, leg));
    await races(25, earlier);
  });

  test("has what a leg said again after another wrote over it that had looked before", async () => {
    await using github = await startGitHub();
    const comment = github.repository.addComment(7, BOT, text(section(11), section(11, {}, 2)));
    const stale = text(section(11), section(12, {}, 2));
    const overwrite = { kind: "after", act: () => void setTimeout(150).then(() => (comment.body = stale)) } as const;
    github.arm({ method: "PATCH" }, overwrite, 1);
    assert.equal((await publish(github)).kind, "posted");
    assert.deepEqual(bodies(github), [text(section(12), section(12, {}, 2))]);
  });

  test("is not written again where a leg says what it said before", async () => {
    await using github = await startGitHub();
    await publish(github, { part: section(12) });
    await publish(github, { part: section(12, { at: 2 }) });
    assert.equal(github.requests.filter(({ method, path }) => method !== "GET" && !/graphql/.test(path)).length, 1);
  });
});
