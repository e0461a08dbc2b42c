import assert from "node:assert/strict";
import { test } from "node:test";
import { createRedactor, isTooShortToHide } from "../../../src/base/redact.ts";
import { base64Spellings, spellings } from "./redact-spellings.ts";

const VALUES: ReadonlyMap<string, string> = new Map([
  ["a token", "ghp_0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX"],
  ["an alphanumeric one of four", "k9Zt"],
  ["quotes, backslashes and signs", `p"a's\\s/w<o>r&d %41+=~!$`],
  ["spaces within", "correct horse battery staple"],
  ["other scripts and beyond", "пароль-密码-🔑-é"],
  ["escapes that are no escapes", "a\\nb\\u0041%20&amp;c"],
  ["backslashes and a quote", `\\\\\\"\\`],
  ["only percent signs", "%%%%%%"],
  ["a tab and a line break", "first\tpart\nsecond part"],
]);

for (const [how, spell] of spellings) {
  test(`hides a value spelled ${how}`, () => {
    for (const [what, value] of VALUES) {
      assert.equal(createRedactor([value]).text(`before <${spell(value)}> after`), "before <***> after", what);
    }
  });
}

for (const [how, spell] of base64Spellings) {
  test(`hides a value in base64 ${how}, at every alignment`, () => {
    for (const [what, value] of VALUES) {
      for (const before of ["", "x", "xy", "x".repeat(75)]) {
        const redacted = createRedactor([value]).text(spell(Buffer.from(`${before}${value}\0yz`)));
        assert.match(redacted, /\*\*\*/, what);
        // What is left may hold the characters that also depend on the neighbours, and no more.
        const left = decodeURIComponent(redacted)
          .replaceAll(/\s|\\n|\\/g, "")
          .split("***");
        assert.ok(Math.max(...left.map((part) => Buffer.from(part, "base64").length)) < before.length + 6, what);
      }
    }
  });
}

const LINES =
  "-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nab\nBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\n-----END KEY-----\n";

const CASES: readonly {
  readonly it: string;
  readonly secrets: readonly string[];
  readonly text: string;
  readonly redacted: string;
}[] = [
  { it: "hides every occurrence", secrets: ["s3cret"], text: "s3cret, s3cret", redacted: "***, ***" },
  { it: "joins touching finds", secrets: ["s3cret"], text: "s3crets3cret", redacted: "***" },
  { it: "hides both of two that overlap", secrets: ["abcdef", "defghi"], text: "-abcdefghi-", redacted: "-***-" },
  {
    it: "hides the longer of two that begin alike",
    secrets: ["token", "token-long"],
    text: "token-long token",
    redacted: "*** ***",
  },
  { it: "hides one within another", secrets: ["inner", "an inner one"], text: "an inner one", redacted: "***" },
  { it: "ignores white space around a value", secrets: ["  s3cret\n"], text: "s3cret!", redacted: "***!" },
  { it: "hides a value of many lines as one", secrets: [LINES], text: `key:\n${LINES}`, redacted: "key:\n***\n" },
  {
    it: "hides each line alone, except those under four characters",
    secrets: [LINES],
    text: LINES.replaceAll("\n", "\n  | "),
    redacted: "***\n  | ***\n  | ab\n  | ***\n  | ***\n  | ",
  },
  {
    it: "leaves what is nearly a secret",
    secrets: ["s3cret"],
    text: "s3cre t3cret S3CRET",
    redacted: "s3cre t3cret S3CRET",
  },
  {
    it: "leaves an unfinished one at the end",
    secrets: ["s3cret"],
    text: "the end: s3cre",
    redacted: "the end: s3cre",
  },
  {
    it: "does not take a letter after a backslash for itself",
    secrets: ["secret"],
    text: "C:\\secret",
    redacted: "C:\\***",
  },
  {
    it: "finds a value after an escape of another character",
    secrets: ["name"],
    text: "\\name \\\\name",
    redacted: "\\*** \\\\***",
  },
  { it: "finds nothing in an empty text", secrets: ["s3cret"], text: "", redacted: "" },
];

for (const { it, secrets, text, redacted } of CASES) {
  test(it, () => {
    assert.equal(createRedactor(secrets).text(text), redacted);
  });
}

test("without secrets changes nothing", () => {
  const redactor = createRedactor([]);
  assert.equal(redactor.text("anything"), "anything");
  assert.equal(Buffer.from(redactor.stream().push(Buffer.from("anything"))).toString(), "anything");
});

test("refuses a value that is too short to hide, by its name and without repeating it", () => {
  assert.throws(
    () => createRedactor([{ name: "PIN", value: "xyz" }]),
    (error: Error) => {
      return error.message.includes("PIN") && !error.message.includes("xyz");
    },
  );
  assert.equal(isTooShortToHide(" abc\n"), true);
  assert.equal(isTooShortToHide("abcd"), false);
});

test("passes bytes that are no UTF-8 as they are", () => {
  const bytes = Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28, 0xe9]);
  const stream = createRedactor(["é-secret"]).stream();
  assert.deepEqual(Buffer.concat([stream.push(bytes), stream.end()]), bytes);
});

const LIVE: readonly { readonly it: string; readonly text: string; readonly shown: string }[] = [
  { it: "a finished line", text: "all tests passed\n", shown: "all tests passed\n" },
  { it: "a line that ends as base64 of a secret begins", text: "see c\n", shown: "see c\n" },
  { it: "what precedes a secret that has begun", text: "the value is s3c", shown: "the value is " },
  { it: "a finished secret", text: "the value is s3cret-value", shown: "the value is ***" },
];

for (const { it, text, shown } of LIVE) {
  test(`a stream passes on at once ${it}`, () => {
    const stream = createRedactor(["s3cret-value"]).stream();
    assert.equal(Buffer.from(stream.push(Buffer.from(text))).toString(), shown);
  });
}

test("a stream does not keep the memory of what it was given", () => {
  const stream = createRedactor(["s3cret-value"]).stream();
  const chunk = Buffer.from("the value is s3c");
  stream.push(chunk);
  chunk.fill("x");
  assert.equal(Buffer.from(stream.push(Buffer.from("ret"))).toString(), "");
  assert.equal(Buffer.from(stream.end()).toString(), "s3cret");
});
