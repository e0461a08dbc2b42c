import assert from "node:assert/strict";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { Packs } from "../../../../src/report/html/packs.ts";
import { pageText } from "../../../../src/report/html/page-text.ts";
import { readTrajectory } from "../../../../src/report/html/trajectory.ts";

const TEXTS: readonly (readonly [what: string, text: string, shown: string])[] = [
  ["colours stay", "\x1b[1;31mred\x1b[0m", "\x1b[1;31mred\x1b[0m"],
  ["other sequences go", "\x1b[2J\x1b]0;title\x07here\x1b[3A", "here"],
  ["overwritten progress is as it ended", "10%\r50%\r100%\nnext\r\n", "100%\nnext"],
  ["characters that turn the direction go", "a\u202eb\u2066c", "abc"],
  ["half a character becomes a whole one", "\ud800", "\ufffd"],
];

for (const [what, text, shown] of TEXTS) {
  test(`in a text of the page, ${what}`, () => {
    assert.equal(pageText(text), shown);
  });
}

test("a long line is cut and says how much more there is", () => {
  assert.equal(pageText(`${"x".repeat(5000)}\nend`), `${"x".repeat(4000)} … 1000 more characters\nend`);
});

test("a trajectory is read in any of its forms, and what has another form is left out", () => {
  const document = {
    schema_version: "ATIF-v1.8",
    agent: { name: "terminus", version: "2", model_name: null },
    steps: [
      { source: "system", message: "Be brief.", timestamp: "2026-11-20T10:00:00Z" },
      {
        source: "user",
        message: [
          { type: "text", text: "Look" },
          { type: "image", source: { path: "a.png" } },
        ],
      },
      "no step",
      {
        source: "agent",
        timestamp: "2026-11-20T10:00:07.5Z",
        message: "I look.",
        reasoning_content: "Hm.",
        tool_calls: [
          { function_name: "bash", arguments: { command: "ls\npwd" } },
          { function_name: "edit", arguments: { path: "a", lines: [1, 2] } },
        ],
        observation: { results: [{ content: "a.png" }, { subagent_trajectory_ref: [{ trajectory_id: "x" }] }, 7] },
      },
    ],
  };
  const trajectory = readTrajectory("t/agent/trajectory.json", JSON.stringify(document));
  assert.equal(trajectory?.agent, "terminus · 2");
  assert.deepEqual(trajectory?.steps, [
    { source: "system", atSec: 0, message: "Be brief.", reasoning: "", calls: [], observations: [] },
    { source: "user", atSec: null, message: "Look\n[image a.png]", reasoning: "", calls: [], observations: [] },
    {
      source: "agent",
      atSec: 7.5,
      message: "I look.",
      reasoning: "Hm.",
      calls: [
        { name: "bash", arguments: "ls\npwd" },
        { name: "edit", arguments: "path: a\nlines: [1,2]" },
      ],
      observations: ["a.png", "(1 trajectory of subagents)"],
    },
  ]);
});

for (const text of ["", "[]", "{", '{"steps":{}}', "null", `{"steps":[${"[".repeat(5000)}${"]".repeat(5000)}]}`]) {
  test(`${JSON.stringify(text.slice(0, 20))} is no trajectory`, () => {
    assert.equal(readTrajectory("a", text), null);
  });
}

test("a trajectory of thousands of long steps is cut", () => {
  const steps = Array.from({ length: 2000 }, () => ({ source: "agent", message: "y".repeat(20_000) }));
  const trajectory = readTrajectory("a", JSON.stringify({ steps }));
  assert.deepEqual([trajectory?.steps.length, trajectory?.stepsLeftOut], [500, 1500]);
  assert.match(trajectory?.steps[0]?.message ?? "", /y+\n… 8000 more characters$/);
});

test("packs keep to their room, and what came first has it", () => {
  const noise = (seed: number) =>
    Array.from({ length: 2000 }, (_, index) => ((index * 7919 + seed * 104_729) % 99_991).toString(36)).join("");
  const packs = new Packs(100_000);
  for (let index = 0; index < 100; index += 1) {
    packs.add(`trial-${index}`, [noise(index)]);
  }
  packs.close();
  assert.ok(packs.characters <= 100_000);
  assert.equal(packs.packed.join("").length, packs.characters);
  const kept = [...packs.places.keys()];
  assert.ok(kept.length > 0 && kept.length < 100);
  assert.deepEqual(
    kept,
    Array.from(kept, (_, index) => `trial-${index}`),
  );
  const first = packs.packed[packs.places.get("trial-0") ?? -1] ?? "";
  const opened = JSON.parse(gunzipSync(Buffer.from(first, "base64")).toString()) as Record<string, unknown>;
  assert.deepEqual(opened["trial-0"], [noise(0)]);
});
