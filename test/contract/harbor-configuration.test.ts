import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import * as fc from "fast-check";
import { z } from "zod";
import { byText } from "../../src/base/text.ts";
import { type JobDocument, problemsIn, readJobDocument } from "../../src/job/document.ts";
import { type HarborConfiguration, harborConfiguration } from "../../src/job/harbor/configuration.ts";
import { harborJobName } from "../../src/job/harbor/job-name.ts";
import { checkHarborJob } from "../../src/job/harbor/parse.ts";
import { type HarborInput, harborSchema } from "../../src/job/harbor/schema.ts";
import { harborTimeoutSec } from "../../src/job/harbor/timeout.ts";
import { problemText } from "../../src/job/problem.ts";
import { pyyamlText } from "../../src/job/pyyaml-text.ts";
import { repositoryDirectory } from "../directories.ts";
import { REFUSED_BY_BOTH, REFUSED_HERE, SAME, TAKEN_HERE } from "./harbor-jobs.ts";
import { type RealRockVersion, realRockAvailable, realRockPython } from "./real-rock/real-rock.ts";

/** Set where the real server must not be missing, so that a check which ran nothing cannot pass. */
const REQUIRED = process.env.ROCK_TEST_REAL === "required";

const SANDBOX = { id: "0".repeat(32), namespace: "team", artifacts: "/data/logs/user-defined" };
const NO_OVERRIDES = { env: new Map<string, string>(), namespace: null, experimentId: null };

type HandedOver =
  | { readonly configuration: Readonly<Record<string, unknown>>; readonly timeout: number }
  | { readonly error: string };

interface Answer {
  readonly jobs: readonly HandedOver[];
  readonly texts: readonly unknown[];
}

/** Asks ROCK's SDK and PyYAML about everything in one process, because starting one takes a second. */
function askPython(version: RealRockVersion, jobs: readonly string[], texts: readonly string[]): Answer {
  const script = path.join(repositoryDirectory(), "test/contract/real-rock/harbor-yaml.py");
  const { stdout, stderr, status } = spawnSync(realRockPython(version), [script], {
    input: JSON.stringify({ jobs, texts, sandbox: SANDBOX }),
    maxBuffer: 64 * 1024 * 1024,
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout) as Answer;
}

function fileOf(job: string): string {
  return `experiment_id: e\n${job}\n`;
}

interface Checked {
  readonly document: JobDocument;
  readonly input: HarborInput;
  readonly problems: readonly string[];
}

function check(job: string): Checked {
  const read = readJobDocument(Buffer.from(fileOf(job)), "job.yaml", () => undefined);
  assert.ok(read.ok, JSON.stringify(read));
  const { value, problems } = checkHarborJob(read.value);
  return { document: read.value, input: value, problems: problemsIn(read.value, problems).map(problemText) };
}

function configure(job: string): HarborConfiguration {
  const { input, problems } = check(job);
  assert.deepEqual(problems, [], job);
  return harborConfiguration(input, harborJobName(input, "0123abcd"), SANDBOX, NO_OVERRIDES);
}

/** ROCK writes its sets in any order. */
function inOrder(configuration: Readonly<Record<string, unknown>>): unknown {
  return JSON.parse(JSON.stringify(configuration), (key, value: unknown) =>
    /^(?:in|ex)clude_exceptions$/.test(key) && Array.isArray(value) ? value.map(String).sort(byText) : value,
  );
}

/** What rl-rock 1.7 did not hand over yet. */
function asIn17(configuration: HarborConfiguration): Readonly<Record<string, unknown>> {
  const { labels, verifier, ...others } = structuredClone(configuration) as Readonly<Record<string, object>>;
  const { rock_sandbox_image: image, ...written }: Readonly<Record<string, unknown>> = { ...labels };
  const { env, ...oldVerifier }: Readonly<Record<string, unknown>> = { ...verifier };
  assert.ok(image);
  assert.deepEqual(env, {});
  const { rock_sandbox_id: id, ...without } = written;
  return { ...others, verifier: oldVerifier, labels: id === SANDBOX.id ? without : written };
}

for (const version of ["1.11", "1.7"] as const) {
  if (!REQUIRED && !realRockAvailable(version)) {
    const skip = `not installed: test/contract/real-rock/install.sh ${version}`;
    test(`rl-rock ${version}: the configuration handed to Harbor`, { skip }, () => undefined);
    continue;
  }
  test(`rl-rock ${version}: Harbor is handed the same configuration, value by value`, () => {
    const cases = Object.entries(SAME).filter(([, { notIn17 }]) => version !== "1.7" || notIn17 === undefined);
    assert.ok(cases.length >= 40);
    const ours = cases.map(([, { job }]) => configure(job));
    const answer = askPython(
      version,
      cases.map(([, { job }]) => fileOf(job)),
      ours.map(pyyamlText),
    );
    for (const [index, [name, { job }]] of cases.entries()) {
      const [theirs, mine, read] = [answer.jobs[index], ours[index], answer.texts[index]];
      assert.ok(theirs && "configuration" in theirs && mine, `${name}: ${JSON.stringify(theirs)}`);
      assert.deepEqual(inOrder(version === "1.7" ? asIn17(mine) : mine), inOrder(theirs.configuration), name);
      assert.equal(harborTimeoutSec(check(job).input), theirs.timeout, `${name}: timeout`);
      assert.deepEqual(read, mine, `${name}: what PyYAML reads of our text`);
    }
  });
}

const skip = REQUIRED || realRockAvailable("1.11") ? false : "not installed: test/contract/real-rock/install.sh 1.11";

test("rl-rock refuses what we refuse, but for the differences in docs/harbor.md", { skip }, async () => {
  const both = Object.entries(REFUSED_BY_BOTH);
  const here = Object.entries(REFUSED_HERE).flatMap(([name, jobs]) => jobs.map((job) => [name, job] as const));
  const taken = Object.entries(TAKEN_HERE).flatMap(([name, jobs]) => jobs.map((job) => [name, job] as const));
  const cases = [...both, ...here, ...taken];
  const { jobs } = askPython(
    "1.11",
    cases.map(([, job]) => fileOf(job)),
    [],
  );
  for (const [index, [name, job]] of cases.entries()) {
    const theirs = jobs[index];
    assert.ok(theirs);
    const isOursOnly = index >= both.length && index < both.length + here.length;
    assert.equal("error" in theirs, !isOursOnly, `${name}: ${job}: ${JSON.stringify(theirs)}`);
    const { problems } = check(job);
    assert.equal(problems.length > 0, index < both.length + here.length, `${name}: ${job}: ${problems.join("\n")}`);
  }
  const page = await readFile(path.join(repositoryDirectory(), "docs/harbor.md"), "utf8");
  for (const name of [...Object.keys(REFUSED_HERE), ...Object.keys(TAKEN_HERE)]) {
    assert.ok(page.includes(`| ${name} `), `docs/harbor.md has no row "${name}"`);
  }
});

test("what PyYAML reads of our text is what was written, whatever that is", { skip }, () => {
  const anything = fc.dictionary(
    fc.oneof(fc.string({ unit: "binary" }), fc.string({ minLength: 1100, maxLength: 1200 })),
    fc.jsonValue({ stringUnit: "binary", depthSize: "medium" }),
    { noNullPrototype: true },
  );
  const values = fc
    .sample(anything, { numRuns: 200, seed: 1 })
    .map((value) => ({ ...value, "": [[], {}, [[]], null] }));
  const { texts } = askPython("1.11", [], values.map(pyyamlText));
  for (const [index, value] of values.entries()) {
    assert.deepEqual(texts[index], JSON.parse(JSON.stringify(value)));
  }
});

/** `agents[].kwargs` and the like: every field of a schema, or every field that a value uses. */
function fieldsOf(schema: unknown, place: string, value?: { readonly of: unknown }): readonly string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return fieldsOf(schema.unwrap(), place, value);
  }
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => fieldsOf(option, place, value));
  }
  if (schema instanceof z.ZodArray) {
    const items = value === undefined ? [undefined] : Array.isArray(value.of) ? value.of.map((of) => ({ of })) : [];
    return items.flatMap((item) => fieldsOf(schema.element, `${place}[]`, item));
  }
  if (!(schema instanceof z.ZodObject)) {
    return [];
  }
  return Object.entries(schema.shape).flatMap(([key, inner]) => {
    const part: unknown = value === undefined ? undefined : Reflect.get(Object(value.of), key);
    if (value !== undefined && part === undefined) {
      return [];
    }
    const name = place === "" ? key : `${place}.${key}`;
    return [name, ...fieldsOf(inner, name, value === undefined ? undefined : { of: part })];
  });
}

test("the compared jobs use every field there is", () => {
  const used = Object.values(SAME).flatMap(({ job }) => fieldsOf(harborSchema, "", { of: check(job).document.value }));
  assert.deepEqual([...new Set(used)].sort(), [...new Set(fieldsOf(harborSchema, ""))].sort());
});
