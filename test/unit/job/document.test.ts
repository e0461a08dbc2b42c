import assert from "node:assert/strict";
import { test } from "node:test";
import { readJobDocument } from "../../../src/job/document.ts";
import { problemText } from "../../../src/job/problem.ts";

const names = new Map([
  ["TOKEN", "s3cr3t"],
  ["EMPTY", ""],
]);

function read(source: string | Uint8Array) {
  const bytes = typeof source === "string" ? Buffer.from(source) : source;
  return readJobDocument(bytes, "job.yaml", (name) => names.get(name));
}

function problemsOf(source: string | Uint8Array): readonly string[] {
  const parsed = read(source);
  return (parsed.ok ? parsed.value.problems : parsed.problems).map(problemText);
}

function valueOf(source: string): unknown {
  const parsed = read(source);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return JSON.parse(JSON.stringify(parsed.value.value));
}

test("a problem names file, line and column, and what to do", () => {
  const cases: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ["empty file", "", /^job\.yaml:1:1: the file is empty; write a job/],
    ["only a comment", "# nothing\n", /the file is empty/],
    ["a list", "- a\n", /the file is not a mapping/],
    [
      "two documents",
      "a: 1\n---\nb: 2\n",
      /^job\.yaml:2:1: not valid YAML of a job: the file has several documents, divided by ---; put each job into a separate file$/,
    ],
    ["a key twice", "a: 1\na: 2\n", /^job\.yaml:2:1: not valid YAML: .*unique.*; keep one of the two$/],
    ["a tab", "a:\n\tb: 1\n", /^job\.yaml:2:\d: not valid YAML: .*; indent with spaces$/],
    ["an unclosed quote", 'a: "b\n', /not valid YAML/],
    ["not UTF-8", new Uint8Array([0x61, 0x3a, 0x20, 0xff, 0xfe]), /^job\.yaml:1:1: the file is not UTF-8/],
    ["over 1 MiB", `a: ${"x".repeat(1024 * 1024)}`, /1 MiB/],
    [
      "a prototype key",
      "environment:\n  env:\n    __proto__: {a: b}\n",
      /^job\.yaml:3:5: the key __proto__ is not allowed/,
    ],
    [
      "a key that YAML 1.1 reads as true",
      "labels: {on: x}\n",
      /^job\.yaml:1:10: the key on is not text; put it in quotes/,
    ],
    [
      "an undefined name",
      "a: 1\nb: x-${NOPE}\n",
      /^job\.yaml:2:6: NOPE is not defined; add NOPE to `secrets` or `env`/,
    ],
    ["a malformed reference", 'a: "${not ok}"\n', /^job\.yaml:1:5: \$\{not ok\} is not a reference/],
    ["an unclosed reference", "a: ${TOKEN\n", /is not a reference/],
    [
      "a placeholder of a template",
      "environment:\n  image: <your-image>\n",
      /^job\.yaml:2:10: <your-image> was left from a template/,
    ],
    ["a placeholder in capitals", 'a: "<YOUR_XRL_TOKEN>"\n', /<YOUR_XRL_TOKEN> was left/],
  ];
  for (const [name, source, expected] of cases) {
    const problems = problemsOf(source);
    assert.equal(problems.length >= 1, true, name);
    assert.match(problems[0] ?? "", expected, name);
  }
});

test("an alias bomb is refused without being expanded", () => {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const item = level === 0 ? '"lol"' : `*l${level - 1}`;
    return `l${level}: &l${level} [${Array(10).fill(item).join(", ")}]`;
  });
  assert.match(problemsOf(levels.join("\n"))[0] ?? "", /uses of one YAML alias/);
});

test("all problems of a file are reported at once, in its order", () => {
  const problems = problemsOf("a: ${X}\nb: <your-b>\nc: ${Y}\n");
  assert.deepEqual(
    problems.map((problem) => problem.split(":").slice(1, 3).join(":")),
    ["1:4", "2:4", "3:4"],
  );
});

test("names are replaced in values, never in keys and never in the script", () => {
  const source = [
    "script: echo ${TOKEN} ${UNDEFINED} $${TOKEN} <your-thing>",
    "environment:",
    "  env: {A: 'x${TOKEN}y', B: '${EMPTY:-d}', C: '${NOPE:-}', D: '$${TOKEN}', E: '${EMPTY}', script: '${TOKEN}'}",
    "  uploads: [['${TOKEN}', /x]]",
  ].join("\n");
  assert.deepEqual(valueOf(source), {
    script: "echo ${TOKEN} ${UNDEFINED} $${TOKEN} <your-thing>",
    environment: {
      env: { A: "xs3cr3ty", B: "d", C: "", D: "${TOKEN}", E: "", script: "s3cr3t" },
      uploads: [["s3cr3t", "/x"]],
    },
  });
});

test("a value that was put in is not looked at again", () => {
  const parsed = readJobDocument(Buffer.from("a: ${A}\n"), "job.yaml", (name) => (name === "A" ? "${B}" : "never"));
  assert.ok(parsed.ok);
  assert.equal(parsed.value.value.a, "${B}");
});

test("YAML means what PyYAML makes of it", () => {
  const source =
    "base: &b {x: 1, y: yes}\nmerged: {<<: *b, x: 2}\noctal: 010\nsmall: 1e-5\nlarge: 1.0e+3\nletter: n\nzero: 0o10\n";
  assert.deepEqual(valueOf(source), {
    base: { x: 1, y: true },
    merged: { x: 2, y: true },
    octal: 8,
    small: "1e-5",
    large: 1000,
    letter: "n",
    zero: "0o10",
  });
});

test("a value is located, and a missing one by what is around it", () => {
  const parsed = read("environment:\n  uploads:\n    - [a, /b]\n    - [c, d]\n");
  assert.ok(parsed.ok);
  const document = parsed.value;
  assert.deepEqual(document.locate(["environment", "uploads", 1, 1]), { line: 4, column: 11 });
  assert.deepEqual(document.locateKey(["environment", "uploads"]), { line: 2, column: 3 });
  assert.deepEqual(document.locate(["environment", "image"]), { line: 2, column: 3 });
});
