import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { z } from "zod";
import { repositoryDirectory } from "../../directories.ts";

const GATE = "all-checks";
const workflow = z.object({
  jobs: z.record(z.string(), z.object({ needs: z.union([z.string(), z.array(z.string())]).default([]) })),
});

test("the one check that is required for merging waits for every other job", () => {
  const file = path.join(repositoryDirectory(), ".github/workflows/ci.yml");
  const { jobs } = workflow.parse(parse(readFileSync(file, "utf8")));
  const others = Object.keys(jobs).filter((job) => job !== GATE);
  assert.deepEqual(new Set([jobs[GATE]?.needs].flat()), new Set(others));
});
