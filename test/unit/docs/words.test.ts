import assert from "node:assert/strict";
import { test } from "node:test";
import { readTexts } from "./pages.ts";

interface Tic {
  readonly phrase: RegExp;
  readonly instead: string;
}

/** A phrase, also where a line of a text or a comment breaks inside it. */
function phrase(words: string): RegExp {
  return new RegExp(words.replaceAll(" ", String.raw`\s+(?:(?:\*|//|#)\s+)?`), "gi");
}

/** Phrases that nobody would say aloud, and what to write instead. */
const TICS: readonly Tic[] = [
  { phrase: phrase(String.raw`\bmend(?:s|ed|ing)?\b`), instead: "fix" },
  { phrase: phrase(String.raw`\bminds?\b`), instead: "say what it does: checks, respects, works with" },
  { phrase: phrase(String.raw`\bpassed over\b`), instead: "ignored, left out" },
  { phrase: phrase(String.raw`\bthe word (?:on|that)\b`), instead: "a remark, a note" },
  { phrase: phrase(String.raw`\b(?:comes?|coming|came) to\b`), instead: "is, becomes, adds up" },
  {
    phrase: phrase(String.raw`\b(?:is|are|was|were|be|been) told\b(?! apart)|\btold of\b`),
    instead: "say who tells whom",
  },
  { phrase: phrase(String.raw`\bdoes with\b`), instead: "say what it does" },
  { phrase: phrase(String.raw`(?<!\bout )\bof (?:its|their) own\b`), instead: "its own, or a separate one" },
];

/** A clause as the subject. In a comment it may stand alone, as a name for what follows; there only a sentence counts. */
const CLAUSE_AS_SUBJECT: Tic = {
  phrase: /(?:^[-*>#|\d. ]*|[.:;] |\*\*)What [^?|\n]*?\.(?:\s|\*|$)/gm,
  instead: "begin with the subject",
};
const CLAUSE_AS_SUBJECT_IN_A_COMMENT: Tic = {
  phrase: /[.;] What [^?|\n]*?\.(?:\s|$)/gm,
  instead: "begin with the subject",
};

function findTics(text: string, isProse = true): readonly string[] {
  const tics = [...TICS, isProse ? CLAUSE_AS_SUBJECT : CLAUSE_AS_SUBJECT_IN_A_COMMENT];
  return tics.flatMap(({ phrase, instead }) =>
    [...text.matchAll(phrase)].map((found) => {
      const line = text.slice(0, found.index).split("\n").length;
      return `line ${line}, "${found[0].trim()}": write ${instead}`;
    }),
  );
}

const PROSE = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "action.yml", "docs", "examples"];
const CODE = ["src", "scripts", "test", "schema", ".github", ".ci", "package.json"];
/** It quotes what it looks for. */
const THIS_FILE = "test/unit/docs/words.test.ts";
/** Lists that a program made. */
const MADE = /\.(?:txt|json\.gz)$/;

for (const { file, text } of readTexts(...PROSE)) {
  test(`${file} is in plain English`, () => {
    assert.deepEqual(findTics(text), []);
  });
}

for (const place of CODE) {
  test(`${place} is in plain English`, () => {
    const texts = readTexts(place).filter(({ file }) => file !== THIS_FILE && !MADE.test(file));
    const found = texts.flatMap(({ file, text }) => findTics(text, false).map((tic) => `${file}: ${tic}`));
    assert.deepEqual(found, []);
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

test("a phrase is found across the lines of a comment", () => {
  assert.equal(findTics(" * It gets a session\n * of its own, because", false).length, 1);
  assert.equal(findTics("// of its\n  // own", false).length, 1);
});

test("a comment may begin with a name for what follows, and may not have a clause as the subject of a sentence", () => {
  assert.deepEqual(findTics("/** What a program prints. */", false), []);
  assert.equal(findTics("/** Cuts it. What is left is shown. */", false).length, 1);
});

test("plain sentences and questions are not", () => {
  assert.deepEqual(
    findTics(
      "# What may a job file contain?\n\nIt says what went wrong. What is a leg? Its own image. It ran out of its own time; they are told apart.\n",
    ),
    [],
  );
});
