import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { describeUnknownInput, readInputs } from "../../../src/github/inputs.ts";

const KNOWN = ["base-url", "max-failed", "config", "my input"];

describe("inputs", () => {
  test("are found by the runner's name rule, trimmed; empty ones are not there", () => {
    const env = {
      "INPUT_BASE-URL": " http://x \n",
      "INPUT_MAX-FAILED": "",
      INPUT_CONFIG: "  ",
      INPUT_MY_INPUT: "a\nb",
      PATH: "/bin",
    };
    const { values, unknown } = readInputs(env, KNOWN);
    assert.deepEqual(
      [...values],
      [
        ["base-url", "http://x"],
        ["my input", "a\nb"],
      ],
    );
    assert.deepEqual(unknown, []);
  });

  const misspelt = [
    { variable: "INPUT_BASEURL", name: "baseurl", suggestion: "base-url" },
    { variable: "INPUT_MAX_FAILED", name: "max_failed", suggestion: "max-failed" },
    { variable: "INPUT_CONFIGS", name: "configs", suggestion: "config" },
    { variable: "INPUT_KUBERNETES", name: "kubernetes", suggestion: null },
  ];
  for (const { variable, name, suggestion } of misspelt) {
    test(`${name} is unknown, even when it is empty`, () => {
      assert.deepEqual(readInputs({ [variable]: "" }, KNOWN).unknown, [{ name, suggestion }]);
    });
  }

  test("an unknown input is reported with what was meant, or with what to do", () => {
    assert.equal(
      describeUnknownInput({ name: "baseurl", suggestion: "base-url" }),
      "unknown input `baseurl`: did you mean `base-url`?",
    );
    assert.match(describeUnknownInput({ name: "x", suggestion: null }), /remove it/);
  });
});
