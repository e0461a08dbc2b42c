import assert from "node:assert/strict";
import { test } from "node:test";
import { differenceText, intervalText, pText, sizeText } from "../../../src/comparison/figures.ts";

const P_VALUES = [
  [0.00098, "p < 0.001"],
  [0.0215, "p = 0.021"],
  [0.0496, "p = 0.04960"],
  [0.0504, "p = 0.050"],
  [0.05, "p = 0.050"],
  [0.344, "p = 0.34"],
  [0.999, "p = 1"],
  [1, "p = 1"],
] as const;

for (const [pValue, text] of P_VALUES) {
  test(`a p-value of ${pValue} reads ${text}`, () => {
    assert.equal(pText(pValue, 0.05), text);
  });
}

test("differences have a sign, unless they read 0", () => {
  assert.equal(differenceText(-0.0899, "share"), "−9.0 points");
  assert.equal(differenceText(0.2, "share"), "+20.0 points");
  assert.equal(differenceText(-0.0004, "share"), "0.0 points");
  assert.equal(differenceText(-12.3456, "other"), "−12.346");
  assert.equal(intervalText({ low: -0.172, high: -0.0254 }, "share", 0.05), "95% −17.2 to −2.5");
  assert.equal(intervalText({ low: 1, high: 2 }, "other", 0.001), "99.9% +1.000 to +2.000");
});

const SIZES = [
  [0.1497, "15 points"],
  [0.0481, "4.8 points"],
  [0.0049, "0.49 points"],
  [1, "100 points"],
  [0, "0 points"],
] as const;

for (const [size, text] of SIZES) {
  test(`a size of ${size} reads ${text}`, () => {
    assert.equal(sizeText(size, "share"), text);
  });
}
