import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { cut, cutEarly } from "../../../src/base/cut.ts";
import { createRedactor } from "../../../src/base/redact.ts";
import { base64Spellings, spellings } from "./redact-spellings.ts";

test("a text that is cut ends with dots, in whole characters", () => {
  assert.equal(cut("abc", 3), "abc");
  assert.equal(cut("abcd", 3), "ab…");
  assert.equal(cut("a🔑🔑", 3), "a🔑🔑");
  assert.equal(cut("a🔑🔑", 2), "a…");
  const { text } = withoutSecrets();
  assert.equal(text(cutEarly("abc", 3)), "abc");
  assert.equal(text(cutEarly("abcd", 3)), "ab…");
  assert.equal(text(cutEarly("a🔑🔑", 3)), "a…");
});

test("what a cut left of a secret is hidden, and no more than that", () => {
  const redactor = createRedactor(["ghp_0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX", "other"]);
  const text = (longest: number) =>
    redactor.text(cutEarly("_----: ghp_0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX!", longest));
  assert.equal(text(48), "_----: ***!");
  assert.equal(text(47), "_----: …");
  assert.equal(text(10), "_----: …");
  assert.equal(text(6), "_----…");
  assert.equal(
    redactor.text(`a ${cutEarly("the other one", 10)}, and ${cutEarly("x other", 6)}`),
    "a the ***…, and x …",
  );
});

const VALUES = [
  "ghp_0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX",
  `p"a's\\s/w<o>r&d %41+=~!$`,
  "пароль-密码-🔑-é",
  "two\nlines of it",
];

for (const [how, spell] of [
  ...spellings,
  ...[...base64Spellings].map(
    ([name, encode]) => [`base64 ${name}`, (value: string) => encode(Buffer.from(value))] as const,
  ),
]) {
  test(`wherever a text is cut, nothing is left of a secret spelled ${how}`, () => {
    for (const value of VALUES) {
      const redactor = createRedactor([value]);
      const spelled = spell(value);
      for (let longest = 3; longest < spelled.length + 2; longest += 1) {
        const redacted = redactor.text(cutEarly(`: ${spelled}`, longest));
        // Base64 also depends on what surrounds a value, in its first and its last characters.
        assert.match(redacted, how.startsWith("base64") ? /^: .{0,3}(?:\*\*\*.{0,3}(?:%3D)*)?…$/ : /^: …$/, spelled);
      }
    }
  });
}

test("cutting first and hiding then shows no more than hiding first", () => {
  const letters = fc.constantFrom("a", "b", "c", "\n", "%", "\\", "🔑");
  const secrets = fc.array(fc.string({ unit: letters, minLength: 6, maxLength: 8 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(
      secrets,
      fc.string({ unit: letters, maxLength: 60 }),
      fc.integer({ min: 1, max: 60 }),
      (values, text, longest) => {
        fc.pre(values.every((value) => Array.from(value.trim()).length >= 4));
        const redactor = createRedactor(values);
        const early = redactor.text(cutEarly(text, longest)).replace(/…$/, "");
        assert.ok(redactor.text(text).startsWith(early), JSON.stringify({ values, text, early }));
      },
    ),
    { numRuns: 3000 },
  );
});

function withoutSecrets() {
  const redactor = createRedactor([]);
  return { text: (text: string) => redactor.text(text) };
}
