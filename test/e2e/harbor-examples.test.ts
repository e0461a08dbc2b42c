import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { problemsIn, readJobDocument } from "../../src/job/document.ts";
import { agentEntries } from "../../src/job/harbor/agent-entries.ts";
import { harborConfiguration } from "../../src/job/harbor/configuration.ts";
import { harborJobName } from "../../src/job/harbor/job-name.ts";
import { checkHarborJob, harborSecrets } from "../../src/job/harbor/parse.ts";
import { detectKind } from "../../src/job/kind.ts";
import { problemText } from "../../src/job/problem.ts";
import type { LookUp } from "../../src/job/substitute.ts";
import { repositoryDirectory } from "../directories.ts";

const DIRECTORY = path.join(repositoryDirectory(), "examples/harbor");

interface Example {
  /** The names that the inputs `secrets` and `env` must give. */
  readonly names: readonly string[];
  readonly jobName: string;
  readonly agent: string;
  readonly model: string;
  readonly variables: readonly string[];
  readonly mode: string | undefined;
}

const OSS = [
  "OSS_BUCKET",
  "OSS_DATASET_PATH",
  "OSS_REGION",
  "OSS_ENDPOINT",
  "OSS_ACCESS_KEY_ID",
  "OSS_ACCESS_KEY_SECRET",
];
const SWE: Example = {
  names: ["HARBOR_IMAGE", "OPENAI_BASE_URL", "OPENAI_API_KEY", "MODEL", ...OSS],
  jobName: "SWE-bench_Verified_astropy__astropy-7606_0123abcd",
  agent: "swe-agent",
  model: "custom_openai/given-MODEL",
  variables: ["OPENAI_BASE_URL", "OPENAI_API_KEY"],
  mode: undefined,
};

const EXAMPLES: Readonly<Record<string, Example>> = {
  "swe.yaml": SWE,
  "swe-native.yaml": { ...SWE, mode: "native" },
  "terminal-bench.yaml": {
    names: ["HARBOR_IMAGE", "LLM_BASE_URL", "LLM_API_KEY", "MODEL", ...OSS],
    jobName: "terminal-bench-2-test_crack-7z-hash_0123abcd",
    agent: "openhands",
    model: "given-MODEL",
    variables: ["LLM_BASE_URL", "LLM_API_KEY"],
    mode: undefined,
  },
};

function check(file: string, lookUp: LookUp) {
  const read = readJobDocument(readFileSync(path.join(DIRECTORY, file)), file, lookUp);
  assert.ok(read.ok, JSON.stringify(read));
  assert.deepEqual(detectKind(read.value), { ok: true, value: "harbor" });
  const { value, problems } = checkHarborJob(read.value);
  return { input: value, problems: problemsIn(read.value, problems).map(problemText) };
}

test("every Harbor example is tested here", () => {
  assert.deepEqual(readdirSync(DIRECTORY).sort(), Object.keys(EXAMPLES).sort());
});

for (const [file, example] of Object.entries(EXAMPLES)) {
  test(`examples/harbor/${file} is valid with its secrets, and is the job it says`, () => {
    const { input, problems } = check(file, (name) => (example.names.includes(name) ? `given-${name}` : undefined));
    assert.deepEqual(problems, []);
    assert.deepEqual([...harborSecrets(input)].sort(), ["given-OSS_ACCESS_KEY_ID", "given-OSS_ACCESS_KEY_SECRET"]);
    const [agent, ...others] = agentEntries(input, new Map());
    assert.deepEqual([agent?.name, agent?.model, others], [example.agent, example.model, []]);
    const name = harborJobName(input, "0123abcd");
    assert.equal(name, example.jobName);
    const sandbox = { id: null, namespace: null, artifacts: "/data/logs/user-defined" };
    const none = { env: new Map<string, string>(), namespace: null, experimentId: null };
    const handed = JSON.parse(JSON.stringify(harborConfiguration(input, name, sandbox, none))) as {
      readonly environment: { readonly env: Readonly<Record<string, string>> };
      readonly verifier: { readonly mode?: string };
      readonly datasets: readonly { readonly version: string }[];
    };
    const variables = Object.fromEntries(example.variables.map((variable) => [variable, `given-${variable}`]));
    assert.deepEqual(handed.environment.env, variables);
    assert.equal(handed.verifier.mode, example.mode);
    assert.equal(handed.datasets[0]?.version, "test");
  });

  test(`examples/harbor/${file} tells every name that is not given`, () => {
    const { problems } = check(file, () => undefined);
    const named = problems.map(
      (problem) => /^[\w.-]+:\d+:\d+: (\w+) is not defined; add \1 to /.exec(problem)?.[1] ?? problem,
    );
    assert.deepEqual([...named].sort(), [...example.names].sort());
  });
}
