import assert from "node:assert/strict";
import { test } from "node:test";
import { piecesOf } from "../../../src/page/ansi.ts";
import { isError, markFound } from "../../../src/page/log-lines.ts";

const COLOURS: readonly (readonly [what: string, line: string, pieces: readonly (readonly [string, string])[]])[] = [
  ["plain text", "plain", [["plain", ""]]],
  [
    "a colour until it ends",
    "a\x1b[31mb\x1b[0mc",
    [
      ["a", ""],
      ["b", "ansi-1"],
      ["c", ""],
    ],
  ],
  ["several codes at once", "\x1b[1;4;92mb", [["b", "ansi-10 bold underlined"]]],
  [
    "no code, which ends all",
    "\x1b[31ma\x1b[mb",
    [
      ["a", "ansi-1"],
      ["b", ""],
    ],
  ],
  [
    "one of 256 colours",
    "\x1b[38;5;196mred\x1b[39m.",
    [
      ["red", "ansi-9"],
      [".", ""],
    ],
  ],
  ["one of all colours", "\x1b[38;2;10;120;10mgreen", [["green", "ansi-2"]]],
  [
    "a background, which is left out",
    "\x1b[48;5;22;31mred\x1b[44m!",
    [
      ["red", "ansi-1"],
      ["!", "ansi-1"],
    ],
  ],
];

for (const [what, line, pieces] of COLOURS) {
  test(`a line has ${what}`, () => {
    assert.deepEqual(
      piecesOf([line])[0]?.map(({ text, look }) => [text, look]),
      pieces,
    );
  });
}

test("a colour goes on in the next line", () => {
  const looks = piecesOf(["\x1b[33mone", "two\x1b[0m", "three"]).map((pieces) => pieces.map(({ look }) => look));
  assert.deepEqual(looks, [["ansi-3"], ["ansi-3"], [""]]);
});

test("a search finds words over the border of two colours, each time they are there", () => {
  const [pieces = []] = piecesOf(["an er\x1b[31mror, an ERROR"]);
  const marked = markFound(pieces, "error").map(({ text, isFound }) => (isFound ? `[${text}]` : text));
  assert.deepEqual(marked, ["an ", "[er]", "[ror]", ", an ", "[ERROR]"]);
  assert.ok(markFound(pieces, "").every(({ isFound }) => !isFound));
});

const ERRORS = [
  "Traceback (most recent call last):",
  "ValueError: no such value",
  "  app.errors.HTTPException: 500",
  "E       AssertionError: arrays differ",
  "FAILED tests/test_a.py::test_b",
  "error: cannot find module",
  "sh: promptfoo: command not found",
];
const OTHERS = ["0 errors", "no error was found", "INFO errors=0", "test_error_message PASSED", "terror: a film"];

for (const line of ERRORS) {
  test(`"${line}" looks like an error`, () => assert.ok(isError(line)));
}
for (const line of OTHERS) {
  test(`"${line}" does not`, () => assert.ok(!isError(line)));
}
