import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { artifactName, nameInArtifact } from "../../../src/github/artifact-files.ts";

describe("the name of an artifact", () => {
  const cases = [
    { text: "rock-results", name: "rock-results" },
    { text: "bench python: 3.12, os: linux", name: "bench-python-3.12,-os-linux" },
    { text: 'a/b\\c"d', name: "a-b-c-d" },
    { text: "::", name: "results" },
    { text: "x".repeat(300), name: "x".repeat(200) },
  ];
  for (const { text, name } of cases) {
    test(`${text.slice(0, 30)} becomes ${name.slice(0, 30)}`, () => assert.equal(artifactName(text), name));
  }
});

test("files keep their paths, forbidden characters are replaced, and no two names are the same", () => {
  const names = nameInArtifact(["a_b", "a:b", "a?b", "dir/x|y.log", "ok.txt"]);
  assert.deepEqual(
    names.map((file) => file.name),
    ["a_b", "a_b~2", "a_b~3", "dir/x_y.log", "ok.txt"],
  );
});
