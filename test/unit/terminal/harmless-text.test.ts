import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { harmlessText, harmlessWords } from "../../../src/terminal/harmless-text.ts";

const ESC = "\x1b";

test("what a terminal obeys is taken out, text and colours stay", () => {
  const cases: readonly (readonly [name: string, text: string, plain: string, coloured: string])[] = [
    ["text", "a\tb ü 漢 🎉", "a\tb ü 漢 🎉", "a\tb ü 漢 🎉"],
    ["blank lines beside a control character", "  \n\x07a", "  \na", "  \na"],
    ["blank lines", "\n  \n\na \n", "\n  \n\na \n", "\n  \n\na \n"],
    ["colours", `${ESC}[1;31mred${ESC}[0m`, "red", `${ESC}[1;31mred${ESC}[0m${ESC}[0m`],
    ["colours by number", `${ESC}[38:2::1:2:3mx`, "x", `${ESC}[38:2::1:2:3mx${ESC}[0m`],
    ["cursor movement", `a${ESC}[2A${ESC}[1;1Hb${ESC}[2Jc`, "abc", "abc"],
    ["private modes", `${ESC}[?1049h${ESC}[?25lx`, "x", "x"],
    ["something like a colour", `${ESC}[>4;2mx${ESC}[?4m`, "x", "x"],
    ["title", `${ESC}]0;owned\x07x`, "x", "x"],
    ["link", `${ESC}]8;;http://a${ESC}\\text${ESC}]8;;${ESC}\\`, "text", "text"],
    ["clipboard", `${ESC}]52;c;aGk=${ESC}\\x`, "x", "x"],
    ["device control", `${ESC}Pq#0${ESC}\\x`, "x", "x"],
    ["reset, charset, keypad", `${ESC}c${ESC}(0${ESC}=x`, "x", "x"],
    ["eight-bit sequences", "\x9b2Ja\x9d0;t\x9cb", "a0;tb", "a0;tb"],
    ["a string without an end", `${ESC}]0;title`, "]0;title", "]0;title"],
    ["an escape at the end", `x${ESC}`, "x", "x"],
    ["an escape in an escape", `${ESC}${ESC}[0m[2Jx`, "x", `${ESC}[0m[2Jx${ESC}[0m`],
    ["bell, backspace, delete, NUL", "a\x07\x08\x7f\0b", "ab", "ab"],
    ["lines", "a\r\nb\nc", "a\nb\nc", "a\nb\nc"],
    ["a progress bar", "10%\r50%\r100%", "100%", "100%"],
    ["a progress bar that ends its line", "10%\r100%\r\nnext", "100%\nnext", "100%\nnext"],
  ];
  for (const [name, text, plain, coloured] of cases) {
    assert.equal(harmlessText(text, false), plain, `${name}, plain`);
    assert.equal(harmlessText(text, true), coloured, `${name}, coloured`);
  }
});

test("nothing that a terminal obeys is left, whatever came", () => {
  const piece = fc.constantFrom(
    ESC,
    "[",
    "]",
    "P",
    "m",
    "0",
    ";",
    "?",
    "H",
    "\\",
    "\x07",
    "\x9b",
    "\x9c",
    "\r",
    "\n",
    "a",
    "é",
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, (raw) => {
      assert.match(harmlessText(raw, false), /^[^\p{Cc}]*(?:\n[^\p{Cc}]*)*$/u);
      const withoutColours = harmlessText(raw, true).replace(/\x1b\[[\d;:]*m/g, "");
      assert.match(withoutColours, /^[^\p{Cc}]*(?:\n[^\p{Cc}]*)*$/u);
    }),
    { numRuns: 2000 },
  );
});

test("words of any origin stay in one line", () => {
  assert.equal(harmlessWords(`one\r\n  two${ESC}[2J\tthree `), "one two three");
});

test("words of any origin do not turn the direction of ours", () => {
  assert.equal(harmlessWords("\u202egnp.exe\u202c \u2066x\u2069\u200f"), "gnp.exe x");
});
