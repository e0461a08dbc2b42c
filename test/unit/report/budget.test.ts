import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { byteLength, fitRows } from "../../../src/report/budget.ts";

const leftOut = (rows: number) => `${rows} left out`;

const TABLE = ["| a |", "| --- |", ...Array.from({ length: 9 }, (_, row) => `| row ${row} |`)].join("\n");

test("a text that fits stays as it is", () => {
  assert.equal(fitRows(TABLE, byteLength(TABLE), leftOut), TABLE);
});

const CASES: readonly {
  readonly it: string;
  readonly text: string;
  readonly maxBytes: number;
  readonly fitted: string;
}[] = [
  {
    it: "cuts a table between rows and counts the missing ones",
    text: TABLE,
    maxBytes: 60,
    fitted: "| a |\n| --- |\n| row 0 |\n| row 1 |\n| row 2 |\n\n6 left out",
  },
  { it: "does not part a table's head from its rule", text: TABLE, maxBytes: 19, fitted: "11 left out" },
  {
    it: "closes a block of code",
    text: "log\n````text\none\n```\ntwo\nthree\n````\nmore of it",
    maxBytes: 40,
    fitted: "log\n````text\none\n```\n````\n\n3 left out",
  },
  {
    it: "closes folded parts around a block of code",
    text: "<details><summary>a</summary>\n\n```\none\ntwo\nthree four five six\n```\n\n</details>\n\n12345678901234567890",
    maxBytes: 75,
    fitted: "<details><summary>a</summary>\n\n```\none\ntwo\n```\n\n2 left out\n\n</details>",
  },
  {
    it: "leaves closed parts alone",
    text: "```\na\n```\nsome rows\nand more of them",
    maxBytes: 32,
    fitted: "```\na\n```\nsome rows\n\n1 left out",
  },
  { it: "is empty where not even the count fits", text: TABLE, maxBytes: 5, fitted: "" },
  { it: "is empty without any room", text: TABLE, maxBytes: -1, fitted: "" },
];

for (const { it, text, maxBytes, fitted } of CASES) {
  test(it, () => {
    const result = fitRows(text, maxBytes, leftOut);
    assert.equal(result, fitted);
    assert.ok(byteLength(result) <= Math.max(0, maxBytes));
  });
}

const row = fc.oneof(
  fc.string({ maxLength: 30, unit: fc.constantFrom(..."ab |éж🔑`~".split("")) }),
  fc.constantFrom("```", "````text", "~~~", "<details><summary>x</summary>", "</details>", "| --- |", "", "| a | b |"),
);

test("whatever the text, the result fits, ends at a row and is whole Unicode", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), fc.integer({ min: -5, max: 400 }), (rows, maxBytes) => {
      const text = rows.join("\n");
      const result = fitRows(text, maxBytes, (count) => `…${count} more`);
      assert.ok(result === text || byteLength(result) <= Math.max(0, maxBytes));
      assert.ok(result.isWellFormed() || !text.isWellFormed());
      const [kept = ""] = result.split(/\n?(?:\n[`~]{3,})?\n\n…|^…/);
      assert.ok(
        result === text || result === "" || kept === "" || text.startsWith(`${kept}\n`),
        JSON.stringify({ text, result }),
      );
    }),
    { numRuns: 3000 },
  );
});

test("the rows that are shown and those left out are all rows", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 20, unit: fc.constantFrom(..."xyéж🔑 ".split("")) }), { maxLength: 60 }),
      fc.nat(900),
      (cells, max) => {
        const rows = cells.map((cell) => `| ${cell} |`);
        const text = ["| head |", "| --- |", ...rows].join("\n");
        const result = fitRows(text, max, leftOut);
        const shown = result.split("\n").filter((line) => line.startsWith("| ")).length;
        const missing = Number(/(\d+) left out$/.exec(result)?.[1] ?? 0);
        assert.ok(result === "" || shown + missing === rows.length + 2);
      },
    ),
  );
});
