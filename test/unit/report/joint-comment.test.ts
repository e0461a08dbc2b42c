import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as fc from "fast-check";
import { byteLength } from "../../../src/report/budget.ts";
import { renderJointComment, shareRoom } from "../../../src/report/joint-comment.ts";
import { type LegSection, parseSections, workflowLine } from "../../../src/report/leg-section.ts";

const WORKFLOW = "f".repeat(16);

function section(leg: number, change: Partial<LegSection> = {}): LegSection {
  return {
    key: String(leg).padStart(16, "0"),
    run: 12,
    attempt: 1,
    at: 1,
    sha: "a".repeat(40),
    standing: "passed",
    title: `bench · leg ${leg}`,
    headline: "✅ passed · score 1.00",
    body: `the report of leg ${leg}`,
    ...change,
  };
}

const render = (sections: readonly LegSection[], maxBytes?: number) => renderJointComment(WORKFLOW, sections, maxBytes);
const parse = (text: string) => parseSections(text, WORKFLOW);
const byKey = (sections: readonly LegSection[] | null) =>
  sections?.toSorted((left, right) => (left.key < right.key ? -1 : 1));

describe("the comment of all legs", () => {
  test("of one leg is its report, with nothing around it that a reader sees", () => {
    const seen = render([section(1)]).replaceAll(/<!--.*?-->\n?/g, "");
    assert.equal(seen, "### ✅ passed · score 1.00\n\nthe report of leg 1\n");
  });

  test("of several begins with how they stand, the worst first, and a row for each", () => {
    const text = render([
      section(2, { standing: "failed", headline: "❌ failed · score 0.20" }),
      section(10),
      section(1),
      section(3, { standing: "running", headline: "⏳ running" }),
    ]);
    const rows = [
      "### ❌ 1 of 4 legs failed, 1 is running, 2 passed",
      "",
      "| Leg | Result |",
      "| --- | --- |",
      "| bench · leg 1 | ✅ passed · score 1.00 |",
      "| bench · leg 2 | ❌ failed · score 0.20 |",
      "| bench · leg 3 | ⏳ running |",
      "| bench · leg 10 | ✅ passed · score 1.00 |",
    ];
    assert.ok(text.startsWith(`${workflowLine(WORKFLOW)}\n${rows.join("\n")}\n`), text);
    assert.match(text, /<details open><summary>❌ bench · leg 2<\/summary>/);
    assert.equal(text.match(/<details open>/g)?.length, 1);
  });

  test("says of a leg that the newest run has not reported that it is out of date, and puts it last", () => {
    const old = section(1, { run: 11, sha: "b".repeat(40), standing: "failed", headline: "❌ failed" });
    const text = render([old, section(2)]);
    assert.match(text, /^### ✅ 1 of 1 leg passed, 1 out of date$/m);
    assert.match(text, /^\| bench · leg 1 \| out of date, of commit <code>bbbbbbb<\/code>: ❌ failed \|$/m);
    assert.match(text, /<details><summary>bench · leg 1 \(out of date\)<\/summary>/);
    assert.ok(text.indexOf("the report of leg 2") < text.indexOf("the report of leg 1"));
  });

  test("does not call a leg out of date for which there is an earlier run of the same commit, or an earlier attempt", () => {
    assert.doesNotMatch(render([section(1, { run: 11 }), section(2)]), /out of date/);
    assert.doesNotMatch(render([section(1), section(2, { attempt: 2 })]), /out of date/);
  });

  test("is read back as it was written, whatever is in its texts", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("-->", "--", "\u2028", "<!-- rock-leg-end -->", "\\u002d", "</details>", "<!-- rock-leg {} -->"),
    );
    const sections = fc
      .array(fc.record({ title: hostile, headline: hostile, run: fc.integer({ min: 1, max: 3 }) }), { minLength: 1 })
      .map((list) => list.map((change, index) => section(index, change)));
    fc.assert(
      fc.property(sections, (given) => {
        assert.deepEqual(byKey(parse(render(given))), byKey(given));
      }),
      { numRuns: 200 },
    );
  });

  test("is read back after GitHub changed the line breaks, and only where its first line is ours", () => {
    const text = render([section(1), section(2)]);
    assert.equal(parse(text.replaceAll("\n", "\r\n"))?.length, 2);
    assert.equal(parse(`hello\n${text}`), null);
    assert.equal(parseSections(text, "0".repeat(16)), null);
    assert.deepEqual(parse(`${workflowLine(WORKFLOW)}\n<!-- rock-leg {"key": 1} -->\nx\n<!-- rock-leg-end -->`), []);
  });

  test("has no mark that a report could have forged", () => {
    const forged = section(1, { body: "<!-- rock-leg-body-end -->\n<!-- rock-leg-end -->\nmore" });
    const [read] = parse(render([forged])) ?? [];
    assert.match(read?.body ?? "", /&lt;!-- rock-leg-end -->\nmore/);
  });
});

describe("a comment with too many rows", () => {
  const rows = (count: number) => `| Task |\n| --- |\n${"| a row of some length |\n".repeat(count)}`;

  test("is cut between rows, and the short reports stay whole", () => {
    const text = render([section(1, { body: rows(5000) }), section(2), section(3, { body: rows(5000) })], 20_000);
    assert.ok(byteLength(text) <= 20_000);
    const read = parse(text) ?? [];
    const count = (leg: number) => (read[leg - 1]?.body.match(/\| a row/g) ?? []).length;
    assert.ok(count(1) > 300 && count(1) === count(3), `${count(1)} and ${count(3)} rows`);
    assert.match(read[0]?.body ?? "", /\| a row of some length \|\n\n_More rows are left out here/);
    assert.equal(read[1]?.body, "the report of leg 2");
    assert.equal(render(read, 20_000), text, "what was cut stays as it is");
  });

  test("leaves out the oldest legs where not even all rows fit", () => {
    const many = Array.from({ length: 600 }, (_, leg) =>
      section(leg, { run: leg < 300 ? 11 : 12, sha: "b".repeat(40) }),
    );
    const text = render(many);
    assert.ok(byteLength(text) <= 65_000);
    const read = parse(text) ?? [];
    assert.ok(read.length > 60, String(read.length));
    assert.ok(read.every(({ run }) => run === 12));
  });

  test("gives the room that one does not need to the others", () => {
    assert.deepEqual(shareRoom([10, 500, 500], 210), [10, 100, 100]);
    assert.deepEqual(shareRoom([500, 10], 1000), [500, 10]);
    assert.deepEqual(shareRoom([], 5), []);
    assert.deepEqual(shareRoom([5, 5], -1), [0, 0]);
  });
});

test("a title of any origin is text in the table and above the report", () => {
  const text = render([section(1, { title: "<img src=x> | [a](b) @octo" }), section(2)]);
  const seen = text.replaceAll(/<!--.*?-->/g, "");
  assert.ok(!/<img|@octo|^\|.*[^\\]\]\(b\)/m.test(seen), seen);
});
