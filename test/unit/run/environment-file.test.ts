import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { variableValueProblem } from "../../../src/base/variables.ts";
import { environmentFile } from "../../../src/run/environment-file.ts";

test("every value that is not refused comes out of a shell byte for byte", () => {
  const directory = mkdtempSync(path.join(os.tmpdir(), "environment-file-"));
  const file = path.join(directory, "environment");
  try {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (value) => {
        fc.pre(variableValueProblem("VALUE", value) === null);
        writeFileSync(file, environmentFile(new Map([["VALUE", value]])));
        const printed = execFileSync("sh", ["-c", `. "${file}"; printf %s "$VALUE"`]);
        assert.deepEqual(printed, Buffer.from(value));
      }),
      { numRuns: 60 },
    );
  } finally {
    rmSync(directory, { recursive: true });
  }
});
