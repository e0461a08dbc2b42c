import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { bcaInterval } from "../../../src/comparison/statistics/bootstrap.ts";
import { tailByConvolution, tailByHalves } from "../../../src/comparison/statistics/exact-flips.ts";
import { fillWithIndices, randomBits } from "../../../src/comparison/statistics/random.ts";
import { signFlipTest } from "../../../src/comparison/statistics/sign-flip.ts";
import { randomFrom } from "./simulated-runs.ts";

/** Multiplied by π, whole numbers are on no lattice, and take the other way. */
const offLattice = (values: readonly number[]) => values.map((value) => value * Math.PI);

test("adding up distributions and counting both halves give the same chance", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20, size: "max" });
  fc.assert(
    fc.property(sizes, fc.nat(180), (sizes, observed) => {
      const sorted = Float64Array.from(sizes).sort();
      const total = sorted.reduce((sum, size) => sum + size, 0);
      const added = tailByConvolution(sorted, (total + observed) / 2);
      const counted = tailByHalves(sorted, observed);
      assert.ok(Math.abs(added - counted) < 1e-12, `${added} is not ${counted}`);
    }),
  );
});

test("random flips agree with all flips", () => {
  const random = randomFrom(1);
  for (const count of [21, 32, 33, 64, 100, 1000]) {
    for (const shift of [0, 1, 2]) {
      const differences = Array.from(
        { length: count },
        () => Math.round(random() * 40 - 20) + shift * Math.sign(random() - 0.4),
      );
      const exact = signFlipTest(differences);
      const sampled = signFlipTest(offLattice(differences));
      assert.deepEqual([exact.method.kind, sampled.method], ["exact", { kind: "random", flips: 100_000 }]);
      const standardError = Math.sqrt((exact.pValue * (1 - exact.pValue)) / 100_000);
      assert.ok(
        Math.abs(sampled.pValue - exact.pValue) <= 5 * standardError + 2e-5,
        `${count}: ${sampled.pValue} is not ${exact.pValue}`,
      );
    }
  }
});

test("means that differ by rounding alone are equal, so that ties of sums are seen", () => {
  const thirds = [1 / 3, 2 / 3, 1 - 1 / 3, -(1 - 2 / 3), 0.1 + 0.2 - 0.3 + 1 / 3];
  assert.equal(signFlipTest(thirds).pValue, signFlipTest([1, 2, 2, -1, 1]).pValue);
});

test("means of up to five attempts are exact at hundreds of tasks", () => {
  const random = randomFrom(2);
  const mean = () => {
    const attempts = 3 + Math.floor(random() * 3);
    return Math.floor(random() * (attempts + 1)) / attempts;
  };
  assert.deepEqual(signFlipTest(Array.from({ length: 500 }, () => mean() - mean())).method, { kind: "exact" });
});

test("thousands of differences of one unit are exact, however unlikely", () => {
  const { pValue, method } = signFlipTest([...Array(2000).fill(-1), ...Array(3000).fill(1)]);
  assert.deepEqual(method, { kind: "exact" });
  // 2 × binom.cdf(2000, 5000, ½)
  assert.ok(Math.abs(pValue / (2 * 6.501155002602663e-46) - 1) < 1e-9, String(pValue));
  assert.ok(signFlipTest(Array(5000).fill(1)).pValue > 0);
});

for (const bound of [1, 2, 3, 1000, 65_536, 65_537, 100_000]) {
  test(`indices below ${bound} are all equally likely`, () => {
    const cells = Math.min(bound, 8);
    const counts = Array.from({ length: cells }, () => 0);
    const indices = new Uint32Array(40_000);
    fillWithIndices(indices, bound, randomBits(1));
    for (const index of indices) {
      assert.ok(index < bound);
      const cell = Math.floor((index * cells) / bound);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    const expected = counts.map(
      (_, cell) => ((Math.ceil(((cell + 1) * bound) / cells) - Math.ceil((cell * bound) / cells)) / bound) * 40_000,
    );
    for (const [cell, count] of counts.entries()) {
      const wanted = expected[cell] ?? 0;
      assert.ok(Math.abs(count - wanted) <= 5 * Math.sqrt(wanted), `${count} of ${wanted} in part ${cell}`);
    }
  });
}

test("an interval of values that are all equal is not known", () => {
  assert.equal(bcaInterval(Array(30).fill(0), 0.05), null);
  assert.equal(bcaInterval([], 0.05), null);
});

test("a skewed mean has a longer interval on its long side", () => {
  const values = Array.from({ length: 50 }, (_, place) => Math.exp(place / 10));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const interval = bcaInterval(values, 0.05);
  assert.ok(interval !== null && interval.high - mean > 1.2 * (mean - interval.low));
});
