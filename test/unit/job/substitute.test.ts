import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { substitute } from "../../../src/job/substitute.ts";

test("text without a dollar sign is never changed", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const plain = text.replaceAll("$", "");
      assert.deepEqual(
        substitute(plain, () => "x"),
        { ok: true, text: plain },
      );
    }),
  );
});

test("any text can be written literally by doubling the dollar before a brace", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("$", "{", "}", "a", ":-", "${", " ")), (parts) => {
      const text = parts.join("");
      const written = text.replaceAll("${", () => "$${");
      const result = substitute(written, () => undefined);
      assert.deepEqual(result, { ok: true, text });
    }),
  );
});

test("every defined name is replaced by exactly its value, whatever the value holds", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (before, value, after) => {
      const [left, right] = [before.replaceAll("$", ""), after.replaceAll("$", "")];
      const result = substitute(`${left}\${NAME}${right}`, (name) => (name === "NAME" ? value : undefined));
      assert.deepEqual(result, { ok: true, text: left + value + right });
    }),
  );
});
