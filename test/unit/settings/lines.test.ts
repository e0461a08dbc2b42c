import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { readHeaders, readSecrets, readVariables } from "../../../src/settings/lines.ts";
import type { Reading } from "../../../src/settings/reading.ts";

const variables = new Map([
  ["API_KEY", "sk-1234"],
  ["PEM", "first\nsecond\n"],
  ["EMPTY", ""],
  ["BLANK", "   \n "],
  ["SHORT", "abc"],
  ["NUL", "abcd\0efgh"],
]);

function secretsOf(text: string): Reading<ReadonlyMap<string, string>> {
  return readSecrets(text, (name) => variables.get(name));
}

function entriesOf(reading: Reading<ReadonlyMap<string, string>>): readonly (readonly [string, string])[] {
  assert.ok(reading.ok, JSON.stringify(reading));
  return [...reading.value];
}

function faultsOf(reading: Reading<unknown>): readonly string[] {
  return reading.ok ? [] : reading.faults.map(({ message, remedy }) => `${message}; ${remedy}`);
}

test("a secret is a name, whose value the environment has, or a name with its value", () => {
  assert.deepEqual(entriesOf(secretsOf("API_KEY\r\n\n  PEM  \nTOKEN=ab=cd ef \n_x9=12345")), [
    ["API_KEY", "sk-1234"],
    ["PEM", "first\nsecond\n"],
    ["TOKEN", "ab=cd ef"],
    ["_x9", "12345"],
  ]);
  assert.deepEqual(entriesOf(secretsOf("")), []);
});

test("a wrong secret is named by its place and never repeated", () => {
  const cases: readonly (readonly [text: string, fault: RegExp])[] = [
    ["API_KEY\nNAME: pa55word", /^entry 2 is neither NAME nor NAME=value; give a secret of several lines as NAME/],
    ["pa55 word", /^entry 1 is neither/],
    ["1NAME=pa55word", /^entry 1 is neither/],
    ["=pa55word", /^entry 1 is neither/],
    [
      "pa55word",
      /^entry 1 names an environment variable that is not set; set it, in a workflow under the step's `env:`/,
    ],
    ["NAME=", /^entry 1 has no value; is the secret defined, and does this run get it\?/],
    ["EMPTY", /^entry 1 has no value/],
    ["BLANK", /^entry 1 has no value/],
    ["NAME=abc", /^entry 1 has fewer than 4 characters, too few to hide/],
    ["SHORT", /^entry 1 has fewer than 4 characters/],
    ["NUL", /^entry 1 has a value that no environment can hold/],
    ["LINENO=pa55word", /^entry 1 has a name that belongs to the shell; rename it/],
    ["API_KEY\nAPI_KEY=pa55word", /^entry 2 has the name of entry 1; keep one of the two/],
    [`NAME=${"pa55word".repeat(20_000)}`, /^entry 1 has a value that no environment can hold/],
  ];
  for (const [text, fault] of cases) {
    const [first, ...more] = faultsOf(secretsOf(text));
    assert.match(first ?? "", fault, text.slice(0, 40));
    assert.deepEqual(more, []);
    assert.doesNotMatch(first ?? "", /pa55/);
  }
});

test("a secret that is not set is named, where what was written can be nothing but a name", () => {
  const said = (text: string) => faultsOf(secretsOf(text)).map((fault) => fault.split(";")[0]);
  assert.deepEqual(said("API_KEY\nMODEL_API_KEY\nOPENAI_API_KEY=\nGH2_TOKEN"), [
    "entry 2 names MODEL_API_KEY, an environment variable that is not set",
    "entry 3 (OPENAI_API_KEY) has no value",
    "entry 4 names GH2_TOKEN, an environment variable that is not set",
  ]);
  // A line of a secret that was pasted as a whole may look like this.
  for (const piece of [
    "MIIEvQIBADANBgkqhkiG9w0",
    "JBSWY3DPEHPK3PXP",
    "AKIA7QF_9X2M4K8Z1",
    "sk_live_abcdef",
    "token",
    "ABC_123456",
  ]) {
    assert.deepEqual(said(piece), ["entry 1 names an environment variable that is not set"], piece);
  }
});

test("no message about secrets or headers has a piece of them, whatever was written", () => {
  const piece = fc.string({
    unit: fc.constantFrom("Q", "Z", "7", "=", ":", "/", " ", "\n"),
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(piece, (text) => {
      const words = text.match(/[QZ7]{2,}/g) ?? [];
      for (const fault of [...faultsOf(secretsOf(text)), ...faultsOf(readHeaders(text))]) {
        assert.equal(
          words.some((word) => fault.includes(word)),
          false,
          fault,
        );
      }
    }),
  );
});

test("headers are names and values, each name once", () => {
  assert.deepEqual(entriesOf(readHeaders("X-Api-Key: a:b c\nROUTE-KEY:one")), [
    ["X-Api-Key", "a:b c"],
    ["ROUTE-KEY", "one"],
  ]);
  const cases: readonly (readonly [text: string, fault: RegExp])[] = [
    ["X-Api-Key pa55word", /^entry 1 is not an HTTP header/],
    ["X Api: pa55word", /^entry 1 is not an HTTP header/],
    ["X-Api-Key:", /^entry 1 is not an HTTP header/],
    ["X-Api-Key: pä55word", /^entry 1 is not an HTTP header/],
    ["Content-Length: 1", /^entry 1 sets Content-Length, which belongs to the request itself; remove it/],
    ["X-A: pa55\nx-a: word", /^entry 2 has the name of entry 1/],
  ];
  for (const [text, fault] of cases) {
    const [first] = faultsOf(readHeaders(text));
    assert.match(first ?? "", fault, text);
    assert.doesNotMatch(first ?? "", /pa55|word/);
  }
});

test("variables are names with values; names that belong to the shell are refused", () => {
  assert.deepEqual(entriesOf(readVariables("A=1\nB=\nC=x=y z")), [
    ["A", "1"],
    ["B", ""],
    ["C", "x=y z"],
  ]);
  const cases: readonly (readonly [text: string, fault: RegExp])[] = [
    ["NAME", /^entry 1 has no name before a =; write NAME=value/],
    ["=value", /^entry 1 has no name before a =/],
    ["A-B=1", /^entry 1: "A-B" is not a variable name/],
    ["A =1", /^entry 1: "A " is not a variable name/],
    ["UID=0", /^entry 1: UID belongs to the shell/],
    ["A=1\nA=2", /^entry 2 has the name of entry 1/],
  ];
  for (const [text, fault] of cases) {
    assert.match(faultsOf(readVariables(text))[0] ?? "", fault, text);
  }
});
