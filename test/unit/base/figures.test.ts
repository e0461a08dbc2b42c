import assert from "node:assert/strict";
import { test } from "node:test";
import { costText, percentText, scoreText } from "../../../src/base/figures.ts";

const CASES: readonly (readonly [got: string, wanted: string])[] = [
  [scoreText(0), "0.00"],
  [scoreText(-0.0001), "0.00"],
  [scoreText(0.5), "0.50"],
  [scoreText(1 / 3), "0.333"],
  [scoreText(12), "12.00"],
  [costText(0), "$0.00"],
  [costText(12.3), "$12.30"],
  [costText(0.0123), "$0.01"],
  [costText(0.0031), "$0.003"],
  [costText(1e-30), "$0.00000000000000000000"],
  [percentText(0, 50), "0%"],
  [percentText(31, 50), "62%"],
  [percentText(1, 5000), "<1%"],
  [percentText(4999, 5000), ">99%"],
  [percentText(50, 50), "100%"],
];

for (const [got, wanted] of CASES) {
  test(`a figure is written as ${wanted}`, () => {
    assert.equal(got, wanted);
  });
}
