import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { createRedactor } from "../../../src/base/redact.ts";
import { plainText } from "../../../src/report/plain-text.ts";
import { harmlessText, harmlessWords } from "../../../src/terminal/harmless-text.ts";

const ESC = "\x1b";
const SECRET = "s3cret-value";

/** What tools put into the middle of a word. */
const CODES: ReadonlyMap<string, string> = new Map([
  ["grep's colours", `${ESC}[01;31m${ESC}[K`],
  ["the end of grep's colours", `${ESC}[m${ESC}[K`],
  ["a colour of a rainbow", `${ESC}[39m${ESC}[38;2;255;100;0m`],
  ["a colour by colons", `${ESC}[38:2::255:100:0m`],
  ["a link", `${ESC}]8;;file:///home/ü/log.txt${ESC}\\`],
  ["a title", `${ESC}]0;title\x07`],
  ["a cursor movement", `${ESC}[12;40H${ESC}[?25l`],
  ["a character set", `${ESC}(B`],
  ["an eight-bit colour", "\x9b31m"],
  ["an eight-bit string", `${ESC}Pq#0\x9c`],
  ["control characters", "\0\x07\x7f"],
  ["an escape that begins nothing", `${ESC}\0`],
  ["a space without width", "\u200b"],
  ["a turn of direction", "\u202e"],
  ["a byte order mark", "\ufeff"],
  ["a soft hyphen", "\u00ad"],
  ["colours escaped for JSON", "\\u001b[01;31m\\u001b[K"],
  ["colours escaped for a shell", "\\033[0m"],
]);

for (const [what, codes] of CODES) {
  test(`a secret with ${what} in it is hidden, wherever that is, whole or byte by byte`, () => {
    const redactor = createRedactor([SECRET]);
    for (let at = 1; at < SECRET.length; at += 1) {
      const text = `<${SECRET.slice(0, at)}${codes}${SECRET.slice(at)}>`;
      assert.equal(redactor.text(text), "<***>");
      const stream = redactor.stream();
      const pieces = Array.from(Buffer.from(text), (byte) => stream.push(Uint8Array.of(byte)));
      assert.equal(Buffer.concat([...pieces, stream.end()]).toString(), "<***>");
    }
    assert.equal(redactor.text(`<${Array.from(SECRET).join(codes)}>`), "<***>");
  });

  test(`base64 of a secret with ${what} in it is hidden`, () => {
    const encoded = Buffer.from(`x${SECRET}y`).toString("base64");
    const middle = encoded.length / 2;
    const redacted = createRedactor([SECRET]).text(`${encoded.slice(0, middle)}${codes}${encoded.slice(middle)}`);
    assert.match(redacted, /^.{2}\*\*\*.{3}$/);
  });
}

test("what stands around a secret stays, and so does what only begins like one", () => {
  const redactor = createRedactor([SECRET]);
  assert.equal(redactor.text(`${ESC}[1m${SECRET}${ESC}[0m!`), `${ESC}[1m***${ESC}[0m!`);
  const text = `s3c${ESC}[0mret ${ESC}[31ms3cret-${ESC}[0m\n${ESC}[`;
  assert.equal(redactor.text(text), text);
});

test("a secret that has such characters itself is hidden too", () => {
  const secret = `ab\x01c${ESC}[1d\u200be`;
  assert.equal(createRedactor([secret]).text(`<${secret}>`), "<***>");
});

test("no secret is put together by taking away what is not seen", () => {
  const letters = fc.constantFrom("a", "b", "c");
  const secret = fc.string({ unit: letters, minLength: 4, maxLength: 6 });
  const piece = fc.oneof(
    letters,
    letters,
    fc.constantFrom(...CODES.values(), ..."[]m0;?\\\x07\n ".split(""), ESC, "\x9c", "é"),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
  const withSecret = secret.chain((value) =>
    fc.record({
      value: fc.constant(value),
      text: fc
        .tuple(text, fc.array(fc.constantFrom(...CODES.values(), ""), { minLength: 6, maxLength: 6 }), text)
        .map(
          ([before, codes, after]) => before + Array.from(value, (one, at) => one + (codes[at] ?? "")).join("") + after,
        ),
    }),
  );
  fc.assert(
    fc.property(withSecret, ({ value, text: raw }) => {
      const redacted = createRedactor([value]).text(raw);
      for (const shown of [plainText(redacted), harmlessText(redacted, false), harmlessWords(redacted)]) {
        assert.ok(!shown.includes(value), JSON.stringify({ value, raw, redacted, shown }));
      }
    }),
    { numRuns: 3000 },
  );
});

test("hiding one secret does not put another one together, and redacting again changes nothing", () => {
  const redactor = createRedactor([SECRET, "another secret"]);
  const around: readonly (readonly [string, string, string])[] = [
    [`s3cret${ESC}[`, "", "m-value"],
    [`s3cret${ESC}]0;${"x".repeat(300)}`, "", "\x07-value"],
    [`s3cret${ESC}(`, "", "B-value"],
    ["s3cret\x9b", " ", "m-value"],
  ];
  for (const [before, between, after] of around) {
    const redacted = redactor.text(`${before}${between}another secret${after}`);
    assert.equal(plainText(redacted).includes(SECRET), false, JSON.stringify(redacted));
    assert.equal(redactor.text(redacted), redacted);
  }
  const bracket = createRedactor(["_('b42uSFg[", "a #&\n;a'"]);
  const redacted = bracket.text(`_(''b42uSFg${ESC}[a #&\n;a'`);
  assert.equal(redacted, "***");
});
