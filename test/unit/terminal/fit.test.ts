import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { parseArgv } from "../../../src/terminal/argv.ts";
import { endText } from "../../../src/terminal/end.ts";
import { cutBetweenWords, wrapWords } from "../../../src/terminal/fit.ts";
import { benchmarkJob } from "../report/benchmark-runs.ts";
import { job, measured, run } from "../results/results.ts";

const visible = (line: string) => line.replace(/\x1b\[[\d;]*m/g, "").length;

test("lines are wrapped between words, below each other, and what fits stays as it is", () => {
  assert.equal(wrapWords("a  b   c\nd", 8), "a  b   c\nd");
  assert.equal(wrapWords("one two three four", 9), "one two\n  three\n  four");
  assert.equal(wrapWords("  one two three", 11), "  one two\n    three");
  assert.equal(
    wrapWords("see https://rock.example/a/long/one now", 12),
    "see\n  https://rock.example/a/long/one\n  now",
  );
  assert.equal(wrapWords("\x1b[31mone\x1b[0m two three", 8), "\x1b[31mone\x1b[0m two\n  three");
});

test("wrapping loses and adds no word, and no line is too long that has two", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "é", "-", "/"), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.integer({ min: 10, max: 60 }), (words, width) => {
      const wrapped = wrapWords(words.join(" "), width);
      assert.deepEqual(wrapped.split(/\s+/), words);
      for (const line of wrapped.split("\n")) {
        assert.ok(visible(line) <= width || line.trim().split(" ").length === 1, line);
      }
    }),
  );
});

test("a status line that is too long ends between its parts, or else between words", () => {
  assert.equal(cutBetweenWords("6 of 50 done, score 0.50", 30), "6 of 50 done, score 0.50");
  assert.equal(cutBetweenWords("6 of 50 done, score 0.50 so far, 4 running", 40), "6 of 50 done, score 0.50 so far …");
  assert.equal(cutBetweenWords("starting a sandbox", 12), "starting a …");
  assert.equal(cutBetweenWords("astropy__astropy-7606", 8), "astropy_");
});

test("the table of the jobs fits into 80 columns, with long names on separate lines", () => {
  const name = "a-job-with-a-name-of-more-than-forty-characters";
  const result = run([benchmarkJob({ tasks: 50 }, { jobName: name }), job([measured("hello", 0.5)])]);
  const lines = endText(result, [], false, 80).split("\n");
  const table = lines.slice(lines.findIndex((line) => /^ +verdict/.test(line)));
  assert.ok(
    table.every((line) => line.length <= 80),
    table.join("\n"),
  );
  assert.equal(table[1], `  ${name}`);
  assert.match(table[2] ?? "", /^ {4}\w+ +0\.6 +30 +15 +5 +42m10s/);
  assert.match(endText(result, [], false), new RegExp(`^  ${name}  \\w+ `, "m"));
});

test("help fits into 80 columns", async () => {
  for (const words of [["--help"], ["run", "--help"], ["validate", "--help"], ["local-server", "--help"]]) {
    const help = await parseArgv(words, {}, "1.2.3");
    assert.ok(help.kind === "answer");
    for (const line of help.text.split("\n")) {
      assert.ok(line.length <= 80, line);
    }
  }
});
