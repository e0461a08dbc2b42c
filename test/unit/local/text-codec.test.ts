import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decodeOutput, decodeText } from "../../../src/local/text-codec.ts";

const bytes = (latin1: string) => Buffer.from(latin1, "latin1");

test("output that is no UTF-8 has its bad bytes escaped", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["plain\r\n\0", "plain\r\n\0"],
    ["a\xff\xc0b", "a\\xff\\xc0b"],
    ["\xe2\x82", "\\xe2\\x82"],
    ["\xe2\x82\xac", "€"],
    ["\xf0\x9f\xe2\x82\xac", "\\xf0\\x9f€"],
    ["\xed\xa0\x80|\xf4\x90\x80\x80|\xe0\x80\xaf|\xc3(", "\\xed\\xa0\\x80|\\xf4\\x90\\x80\\x80|\\xe0\\x80\\xaf|\\xc3("],
    ["\xef\xbb\xbfhi\x80", "\ufeffhi\\x80"],
  ];
  for (const [printed, shown] of cases) {
    assert.equal(decodeOutput([bytes(printed)]), shown);
  }
});

test("output decodes the same however it was cut, and valid UTF-8 is untouched", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), (text, cut) => {
      const whole = Buffer.from(text);
      const at = cut % (whole.length + 1);
      assert.equal(decodeOutput([whole.subarray(0, at), whole.subarray(at)]), whole.toString());
    }),
  );
});

test("a file's text is read as Python does", () => {
  const german = Buffer.from("gr\u00fc\u00dfe");
  const cases: readonly (readonly [Buffer, string | null, string | null, string | null])[] = [
    [bytes("one\r\ntwo\rthree\n\r\r\n"), null, null, "one\ntwo\nthree\n\n\n"],
    [german, null, null, "grüße"],
    [german, "UTF-8", null, "grüße"],
    [german, "utf8", "no such handler", "grüße"],
    [german, "latin-1", null, "gr\u00c3\u00bc\u00c3\u009fe"],
    [german, "ISO 8859-1", null, "gr\u00c3\u00bc\u00c3\u009fe"],
    [german, "ascii", null, null],
    [german, "ascii", "strict", null],
    [german, "us-ascii", "ignore", "gre"],
    [german, "ascii", "replace", "gr\ufffd\ufffd\ufffd\ufffde"],
    [german, "ascii", "backslashreplace", "gr\\xc3\\xbc\\xc3\\x9fe"],
    [german, "no such encoding", null, null],
    [bytes("a\xffb"), null, null, null],
    [bytes("a\xffb"), null, "ignore", "ab"],
    [bytes("a\xffb"), null, "replace", "a\ufffdb"],
    [bytes("a\xe2\x82b"), null, "replace", "a\ufffdb"],
    [bytes("a\xffb"), null, "backslashreplace", "a\\xffb"],
    [bytes("a\xffb"), null, "surrogateescape", null],
    [bytes("a\xffb\r"), "latin1", null, "a\u00ffb\n"],
    [bytes("\xef\xbb\xbfhi"), null, null, "\ufeffhi"],
    [bytes("\xef\xbb\xbfhi"), "utf-8-sig", null, "hi"],
    [bytes(""), "ascii", null, ""],
  ];
  for (const [content, encoding, errors, text] of cases) {
    assert.equal(decodeText(content, encoding, errors), text, `${content.toString("latin1")} ${encoding} ${errors}`);
  }
});
