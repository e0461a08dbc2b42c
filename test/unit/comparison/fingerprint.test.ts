import assert from "node:assert/strict";
import { test } from "node:test";
import { compareFingerprints, type Fingerprint } from "../../../src/comparison/fingerprint.ts";
import { SAME_MACHINES } from "./runs.ts";

const FIELDS: readonly {
  readonly field: string;
  readonly changed: Partial<Fingerprint>;
  readonly kind: "with warnings" | "not comparable";
}[] = [
  { field: "dataset", changed: { datasets: { "swe-bench": "1.0" } }, kind: "not comparable" },
  { field: "dataset", changed: { datasets: {} }, kind: "not comparable" },
  {
    field: "version of dataset terminal-bench",
    changed: { datasets: { "terminal-bench": "2.1" } },
    kind: "not comparable",
  },
  { field: "reward key", changed: { rewardKey: "f1" }, kind: "not comparable" },
  { field: "pass score", changed: { passScore: 0.5 }, kind: "not comparable" },
  { field: "verifier", changed: { verifier: "judge" }, kind: "not comparable" },
  { field: "image", changed: { image: "python:3.12" }, kind: "with warnings" },
  { field: "memory", changed: { memory: "4g" }, kind: "with warnings" },
  { field: "number of CPUs", changed: { cpus: 4 }, kind: "with warnings" },
  { field: "Harbor version", changed: { harborVersion: "0.26.0" }, kind: "with warnings" },
  { field: "number of attempts", changed: { attempts: 3 }, kind: "with warnings" },
  { field: "timeouts", changed: { timeouts: "600s" }, kind: "with warnings" },
  // What one of the runs does not tell cannot be said to differ.
  { field: "verifier", changed: { verifier: null }, kind: "with warnings" },
  {
    field: "version of dataset terminal-bench",
    changed: { datasets: { "terminal-bench": null } },
    kind: "with warnings",
  },
];

for (const { field, changed, kind } of FIELDS) {
  test(`another ${JSON.stringify(changed)} is named: ${kind}`, () => {
    for (const [base, now] of [
      [SAME_MACHINES, { ...SAME_MACHINES, ...changed }],
      [{ ...SAME_MACHINES, ...changed }, SAME_MACHINES],
    ] as const) {
      const result = compareFingerprints(base, now);
      assert.equal(result.kind, kind);
      const named = result.kind === "not comparable" ? result.because : "warnings" in result ? result.warnings : [];
      assert.deepEqual(
        named.map((one) => one.field),
        [field],
      );
    }
  });
}

test("equal fingerprints are the same, and so are datasets in another order", () => {
  assert.deepEqual(compareFingerprints(SAME_MACHINES, { ...SAME_MACHINES }), { kind: "same" });
  const [one, other] = [
    { a: "1", b: "2" },
    { b: "2", a: "1" },
  ].map((datasets) => ({ ...SAME_MACHINES, datasets }));
  assert.deepEqual(compareFingerprints(one ?? SAME_MACHINES, other ?? SAME_MACHINES), { kind: "same" });
});

test("a dataset more is no difference: its tasks are new", () => {
  const datasets = { ...SAME_MACHINES.datasets, "swe-bench": "1.0" };
  assert.deepEqual(compareFingerprints(SAME_MACHINES, { ...SAME_MACHINES, datasets }), { kind: "same" });
});
