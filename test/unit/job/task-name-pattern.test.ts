import assert from "node:assert/strict";
import { test } from "node:test";
import { matchesTaskName } from "../../../src/job/harbor/task-name-pattern.ts";

test("a task's name is matched as Python's fnmatch does", () => {
  const cases: readonly (readonly [pattern: string, name: string, matches: boolean])[] = [
    ["good", "good", true],
    ["good", "Good", false],
    ["good", "very-good", false],
    ["*", "", true],
    ["*good", "slow-good", true],
    ["org/*", "org/a/b", true],
    ["a?c", "abc", true],
    ["a?c", "a😀c", true],
    ["a?c", "ac", false],
    ["a.c", "abc", false],
    ["task-[12]", "task-2", true],
    ["task-[!12]", "task-2", false],
    ["task-[1-3]", "task-2", true],
    ["task-[3-1]", "task-2", false],
    ["task-[!3-1]", "task-2", true],
    ["[]a]", "]", true],
    ["[!]a]", "]", false],
    ["[^a]", "^", true],
    ["[a-]", "-", true],
    ["[a", "[a", true],
    ["[]", "[]", true],
    ["(a|b)+", "a", false],
    ["(a|b)+", "(a|b)+", true],
    ["a\\b", "a\\b", true],
    ["*", "a\nb", true],
  ];
  for (const [pattern, name, matches] of cases) {
    assert.equal(matchesTaskName(name, [pattern]), matches, `${pattern} on ${name}`);
  }
  assert.equal(matchesTaskName("b", ["a", "b"]), true);
  assert.equal(matchesTaskName("b", []), false);
});
