import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { code, codeBlock, folded, inline, link, table } from "../../../src/report/markdown.ts";
import { oneLine, plainText } from "../../../src/report/plain-text.ts";

const BREAK = "\u200b";

const INLINE: readonly { readonly what: string; readonly text: string; readonly shown: string }[] = [
  { what: "plain words", text: "all 3 tests, in 2.5 s (ok)", shown: "all 3 tests, in 2.5 s (ok)" },
  { what: "a pipe", text: "a|b", shown: "a\\|b" },
  { what: "code", text: "`rm`", shown: "\\`rm\\`" },
  { what: "emphasis", text: "*a* ~b~ __c__", shown: "\\*a\\* \\~b\\~ \\_\\_c\\_\\_" },
  { what: "an underscore within a word", text: "max_failed", shown: "max_failed" },
  { what: "a tag", text: '<img src="x">', shown: '&lt;img src="x"&gt;' },
  { what: "an entity", text: "&lt;", shown: "&amp;lt;" },
  { what: "a comment", text: "a<!-- rock-job-action key=1 -->b", shown: "ab" },
  { what: "a comment without an end", text: "a<!-- b", shown: "a" },
  { what: "a link", text: "[a](http://b)", shown: `\\[a\\](http:${BREAK}//b)` },
  { what: "an address", text: "see https://x.y and www.x.y", shown: `see https:${BREAK}//x.y and www${BREAK}.x.y` },
  { what: "an address after an underscore", text: "_www.x.y", shown: `\\_www${BREAK}.x.y` },
  { what: "a mention", text: "@octocat a@b.c", shown: `@${BREAK}octocat a@${BREAK}b.c` },
  { what: "an issue", text: "fixes #1, o/r#2, GH-3", shown: `fixes #${BREAK}1, o/r#${BREAK}2, GH-${BREAK}3` },
  { what: "an emoji", text: ":tada:", shown: `:${BREAK}tada:` },
  { what: "mathematics", text: "$x$", shown: "&#36;x&#36;" },
  { what: "a heading", text: "# a", shown: "\\# a" },
  { what: "a list", text: "- a", shown: "\\- a" },
  { what: "a numbered list", text: "1. a", shown: "1\\. a" },
  { what: "a version", text: "1.2.3", shown: "1.2.3" },
  { what: "several lines", text: " a\r\nb\n\n\tc ", shown: "a b c" },
  { what: "colours", text: "\u001b[31mred\u001b[0m", shown: "red" },
  { what: "text that turns around", text: "a\u202eb", shown: "ab" },
];

for (const { what, text, shown } of INLINE) {
  test(`inline text shows ${what} as written`, () => {
    assert.equal(inline(text), shown);
  });
}

test("inline text is cut between characters and before it is escaped", () => {
  assert.equal(inline("🔑🔑🔑🔑", 3), "🔑🔑…");
  assert.equal(inline("||||", 2), "\\|…");
});

test("inline text has no line break, no tag and no bare pipe, whatever it is made of", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."a|\\<>!-\n\r\t`[]()&@#1 :".split("")), maxLength: 60 }),
      (text) => {
        const shown = inline(text);
        assert.doesNotMatch(shown, /[\r\n<>]/);
        assert.doesNotMatch(shown.replaceAll(/\\./g, ""), /[|`[\]]/);
      },
    ),
    { numRuns: 2000 },
  );
});

test("code is a tag, because a span of backquotes cannot hold every text within a table", () => {
  assert.equal(code("a|`b`"), "<code>a\\|\\`b\\`</code>");
});

test("a block of code is fenced longer than any run of backquotes in it", () => {
  assert.equal(codeBlock("a"), "```text\na\n```");
  assert.equal(codeBlock("a\n````\nb"), "`````text\na\n````\nb\n`````");
});

test("a block of code cannot hold a comment that could be taken for ours", () => {
  assert.doesNotMatch(codeBlock("<!-- rock-job-action key=1 -->"), /<!--/);
});

test("a folded part's title is text, in which GitHub reads no Markdown", () => {
  assert.equal(
    folded("a_b <c> | *d*", "body"),
    "<details><summary>a_b &lt;c&gt; | *d*</summary>\n\nbody\n\n</details>",
  );
});

const LINKS: readonly (readonly [string | null, string])[] = [
  ["https://github.com/o/r/actions/runs/1", "[run](https://github.com/o/r/actions/runs/1)"],
  ["https://x.y/a b(c)|d", "[run](https://x.y/a%20b%28c%29%7Cd)"],
  ["javascript:alert(1)", "run"],
  ["https://", "run"],
  [null, "run"],
];

test("a link leads to the web or is no link", () => {
  for (const [url, shown] of LINKS) {
    assert.equal(link("run", url), shown);
  }
});

test("a table leaves out columns that no row uses", () => {
  assert.equal(
    table(
      ["a", "b", "c"],
      [
        ["1", "", "2"],
        ["", "", "3"],
      ],
    ),
    "| a | c |\n| --- | --- |\n| 1 | 2 |\n|  | 3 |",
  );
});

const PRINTED: readonly { readonly what: string; readonly text: string; readonly shown: string }[] = [
  { what: "a progress bar as it ended", text: "10%\r50%\r100%\r\nnext\r\n", shown: "100%\nnext\n" },
  { what: "a title and a link without their sequences", text: "\x1b]0;title\x07a\x1b]8;;http://x\x1b\\b", shown: "ab" },
  { what: "tabs and line breaks", text: "a\tb\nc", shown: "a\tb\nc" },
  { what: "half a character as a replacement", text: "a\ud83d", shown: "a\ufffd" },
  { what: "no control characters", text: "a\0\b\x7f\x9db", shown: "ab" },
  { what: "eight-bit colours without their sequences, as a terminal does", text: "a\x9b31mb", shown: "ab" },
];

for (const { what, text, shown } of PRINTED) {
  test(`printed text shows ${what}`, () => {
    assert.equal(plainText(text), shown);
  });
}

test("one line never has more characters than asked for", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.integer({ min: 1, max: 40 }), (text, max) => {
      assert.ok(Array.from(oneLine(text, max)).length <= max);
    }),
  );
});
