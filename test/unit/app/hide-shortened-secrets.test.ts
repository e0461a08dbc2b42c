import assert from "node:assert/strict";
import { test } from "node:test";
import { hideShortenedSecrets } from "../../../src/app/hide-shortened-secrets.ts";
import { resultPlaces } from "../../../src/app/result-places.ts";
import { createRedactor } from "../../../src/base/redact.ts";
import { HARBOR_LEAVES } from "../../../src/job/harbor/left-files.ts";
import type { LeftFiles } from "../../../src/job/plan.ts";

function hidden(text: string, chunk: number, secrets: readonly string[] = []): string {
  const stream = hideShortenedSecrets(createRedactor(secrets).stream());
  const bytes = Buffer.from(text);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += chunk) {
    parts.push(Buffer.from(stream.push(bytes.subarray(at, at + chunk))));
  }
  return Buffer.concat([...parts, stream.end()]).toString();
}

test("a secret as Harbor shortens it is hidden, however the file is cut into chunks", () => {
  const cases: readonly (readonly [string, string])[] = [
    ['{"OPENAI_API_KEY": "sk-1****def", "PLAIN": "x"}', '{"OPENAI_API_KEY": "***", "PLAIN": "x"}'],
    ['["sk-1****def","abcd****xyz"]', '["***","***"]'],
    ['["--env", "API_KEY=abcd****xyz"]', '["--env", "***"]'],
    ['{"K": "p\\"\\\\\\u00e4****é\\"z"}', '{"K": "***"}'],
    ['{"K": "ééäö****ü😀ß"}', '{"K": "***"}'],
    // Tells nothing.
    ['{"K": "****"}', '{"K": "****"}'],
    ['{"a": "**** is a row of stars, and so is ****"}', '{"a": "**** is a row of stars, and so is ****"}'],
    ["{}", "{}"],
    ["", ""],
    [`{"a": "${"x".repeat(3000)}", "K": "abcd****xyz"}`, `{"a": "${"x".repeat(3000)}", "K": "***"}`],
  ];
  for (const [text, expected] of cases) {
    for (const chunk of [1, 7, 100_000]) {
      assert.equal(hidden(text, chunk), expected, `${text.slice(0, 60)} by ${chunk}`);
    }
  }
});

test("what the redactor looks for is still found", () => {
  const text = '{"KEY": "abcd****xyz", "value": "abcdefghuvwxyz"}';
  for (const chunk of [1, 30, 1000]) {
    assert.equal(hidden(text, chunk, ["abcdefghuvwxyz"]), '{"KEY": "***", "value": "***"}');
  }
});

test("which files are Harbor's accounts of its configuration", () => {
  const script: LeftFiles = { directories: "any", shortensSecrets: () => false };
  const jobs = [
    { leaves: HARBOR_LEAVES, work: { job: "bench" } },
    { leaves: script, work: { job: "script" } },
  ] as unknown as Parameters<typeof resultPlaces>[0];
  const { shortensSecrets } = resultPlaces(jobs);
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["bench", "config.json", true],
    ["bench", "a__1/lock.json", true],
    ["bench~retry-1", "a__1/result.json", true],
    ["bench", "a__1/agent/result.json", false],
    ["bench", "my-config.json", false],
    ["script", "config.json", false],
  ];
  for (const [job, path, expected] of cases) {
    assert.equal(shortensSecrets(job, path), expected, `${job} ${path}`);
  }
});
