import assert from "node:assert/strict";
import { test } from "node:test";
import { readTexts } from "./pages.ts";

/** Phrases that nobody would say aloud, and what to write instead. */
const TICS: readonly { readonly phrase: RegExp; readonly instead: string }[] = [
  { phrase: /\bmend(?:s|ed|ing)?\b/gi, instead: "fix" },
  { phrase: /\bminds?\b/gi, instead: "say what it does: checks, respects, works with" },
  { phrase: /\bpassed over\b/gi, instead: "ignored, left out" },
  { phrase: /\b(?:the|a) word (?:on|that)\b/gi, instead: "a remark, a note" },
  { phrase: /\b(?:comes?|coming|came) to\b/gi, instead: "is, becomes, adds up" },
  { phrase: /\b(?:is|are|was|were|be|been) told\b|\btold of\b/gi, instead: "say who tells whom" },
  { phrase: /\bdoes with\b/gi, instead: "say what it does" },
  { phrase: /\bof (?:its|their) own\b/gi, instead: "its own, or a separate one" },
  {
    phrase: /(?:^[-*>#|\d. ]*|[.:;] |\*\*)What [^?|\n]*?\.(?:\s|\*|$)/gm,
    instead: "begin with the subject",
  },
];

function findTics(text: string): readonly string[] {
  return TICS.flatMap(({ phrase, instead }) =>
    [...text.matchAll(phrase)].map((found) => {
      const line = text.slice(0, found.index).split("\n").length;
      return `line ${line}, "${found[0].trim()}": write ${instead}`;
    }),
  );
}

const PLACES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "action.yml", "docs", "examples", "src/settings"];

for (const { file, text } of readTexts(...PLACES)) {
  test(`${file} is in plain English`, () => {
    assert.deepEqual(findTics(text), []);
  });
}

test("phrases that nobody would say are found, in any line and in any form", () => {
  const odd = [
    "Run it again, or mend that.",
    "a gate that minds forks",
    "no exception is to be passed over",
    "the word on the mix-up",
    "this is what it comes to",
    "the user is told which",
    "what the post step does with it",
    "a directory of its own",
    "A title\n\nWhat ROCK itself logs is ROCK's.",
    "- **What comes back is not trusted.** It is checked.",
  ];
  for (const text of odd) {
    assert.equal(findTics(text).length, 1, text);
  }
});

test("plain sentences and questions are not", () => {
  assert.deepEqual(
    findTics("# What may a job file contain?\n\nIt says what went wrong. What is a leg? Its own image.\n"),
    [],
  );
});
