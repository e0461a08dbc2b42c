import assert from "node:assert/strict";
import { test } from "node:test";
import { brokenAsSeen, hanging, unchanged } from "./simulated-runs.ts";

/** A small form of `npm run bench calibration`, with fixed seeds: how often a conclusion is wrong, or fails to be drawn. */

const PAIRS = 400;

/** What at most 2.5% in truth may show in so many pairs, three standard errors above. */
const AT_MOST = 0.025 + 3 * Math.sqrt((0.025 * 0.975) / PAIRS);

for (const tasks of [20, 89, 200]) {
  for (const attempts of [1, 3]) {
    for (const unmeasured of [0, 0.05]) {
      const measuring = { tasks, attempts, unmeasured };
      test(`two runs of one agent are rarely called different: ${JSON.stringify(measuring)}`, () => {
        const rates = unchanged(measuring, PAIRS, 1);
        assert.ok(rates.worse <= AT_MOST, `worse: ${rates.worse}`);
        assert.ok(rates.better <= AT_MOST, `better: ${rates.better}`);
      });
    }
  }
}

for (const tasks of [50, 89, 200]) {
  test(`a drop of the size that ${tasks} tasks are said to show is mostly seen`, () => {
    const { worse } = brokenAsSeen({ tasks, attempts: 1, unmeasured: 0 }, PAIRS, 2);
    assert.ok(worse >= 0.79, `worse: ${worse}`);
  });
}

for (const [tasks, atMost] of [
  [89, 0.2],
  [200, 0.02],
] as const) {
  test(`a new agent that hangs on 9% of ${tasks} tasks is hardly ever green`, () => {
    const { incomplete, worse } = hanging({ tasks, attempts: 1, unmeasured: 0 }, 0.09, PAIRS, 3);
    assert.ok(1 - incomplete - worse <= atMost, `green: ${1 - incomplete - worse}`);
  });
}
