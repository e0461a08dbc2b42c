import assert from "node:assert/strict";
import { test } from "node:test";
import {
  lookUpIn,
  parseSettings,
  type Settings,
  secretValues,
  settingProblemText,
} from "../../../src/settings/settings.ts";

const variables = new Map([
  ["API_KEY", "sk-from-the-environment"],
  ["PEM", "-----BEGIN-----\nMIIEpAIBAAKCAQEA\n-----END-----\n"],
  ["EMPTY", ""],
  ["SHORT", "abc"],
]);

function parse(given: Readonly<Record<string, string>>) {
  const all = new Map(Object.entries({ config: "bench/hello.yaml", ...given }));
  return parseSettings(
    all,
    (name) => `\`${name}\``,
    (name) => variables.get(name),
  );
}

function settingsOf(given: Readonly<Record<string, string>>): Settings {
  const parsed = parse(given);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return parsed.value;
}

function problemsOf(given: Readonly<Record<string, string>>): readonly string[] {
  const parsed = parse(given);
  return parsed.ok ? [] : parsed.problems.map(settingProblemText);
}

test("without anything but a job file, the job file decides and the defaults are careful", () => {
  assert.deepEqual(settingsOf({}), {
    config: ["bench/hello.yaml"],
    results: [],
    failOn: "any",
    baseUrl: null,
    authorization: null,
    extraHeaders: new Map(),
    cluster: null,
    namespace: null,
    experimentId: null,
    secrets: new Map(),
    env: new Map(),
    timeoutSec: null,
    maxFailed: { kind: "count", count: 0 },
    minScore: null,
    passScore: 1,
    minPassRate: null,
    maxUnmeasured: null,
    baseline: { kind: "none" },
    maxDrop: null,
    maxNewlyFailing: null,
    requireBaseline: false,
    significance: 0.05,
    lowerIsBetter: [],
    rewardKey: null,
    retryErrored: 0,
    taskNames: [],
    nTasks: null,
    concurrency: 4,
    mode: "run",
    uploadArtifact: true,
    artifactName: null,
    artifactRetentionDays: null,
    comment: "auto",
    check: false,
    prNumber: null,
    leg: "",
    summary: true,
    streamLogs: true,
    keepSandbox: null,
    githubToken: null,
  } satisfies Settings);
});

test("every setting is read from its own notation", () => {
  const cases: readonly (readonly [setting: string, text: string, key: keyof Settings, value: unknown])[] = [
    ["config", "a.yaml\n\n  b/*.yaml \r\na.yaml", "config", ["a.yaml", "b/*.yaml"]],
    ["base-url", "https://rock.example.com/", "baseUrl", "https://rock.example.com"],
    ["base-url", "http://10.0.0.1:8080/gate/way", "baseUrl", "http://10.0.0.1:8080/gate/way"],
    ["base-url", "local", "baseUrl", "local"],
    ["authorization", "Bearer abcd", "authorization", "Bearer abcd"],
    ["cluster", "vpc-nt-a", "cluster", "vpc-nt-a"],
    ["timeout", "5400", "timeoutSec", 5400],
    ["timeout", "90m", "timeoutSec", 5400],
    ["timeout", "1h30m", "timeoutSec", 5400],
    ["max-failed", "3", "maxFailed", { kind: "count", count: 3 }],
    ["max-failed", "5%", "maxFailed", { kind: "percent", percent: 5 }],
    ["max-failed", "2.5 %", "maxFailed", { kind: "percent", percent: 2.5 }],
    ["max-failed", "100%", "maxFailed", { kind: "percent", percent: 100 }],
    ["min-score", "0.8", "minScore", 0.8],
    ["min-score", "-1", "minScore", -1],
    ["min-score", "1e-3", "minScore", 0.001],
    ["min-score", "0", "minScore", 0],
    ["concurrency", "100", "concurrency", 100],
    ["mode", "validate", "mode", "validate"],
    ["summary", "False", "summary", false],
    ["keep-sandbox", "TRUE", "keepSandbox", true],
    ["comment", "never", "comment", "never"],
    ["pr-number", "42", "prNumber", 42],
    ["artifact-name", "rock results", "artifactName", "rock results"],
    ["artifact-retention-days", "90", "artifactRetentionDays", 90],
    ["leg", '{\n  "python": "3.12"\n}', "leg", '{\n  "python": "3.12"\n}'],
    ["leg", "null", "leg", "null"],
    ["baseline", "auto", "baseline", { kind: "auto" }],
    ["baseline", "main", "baseline", { kind: "named", name: "main" }],
    ["significance", "0.01", "significance", 0.01],
    ["lower-is-better", "latency\ncost", "lowerIsBetter", ["latency", "cost"]],
    ["min-score", "   ", "minScore", null],
    ["summary", "", "summary", true],
  ];
  for (const [setting, text, key, value] of cases) {
    assert.deepEqual(settingsOf({ [setting]: text })[key], value, `${setting}: ${text}`);
  }
});

test("a slip is refused with what to write instead", () => {
  const cases: readonly (readonly [setting: string, text: string, problem: RegExp])[] = [
    ["config", " \n ", /^`config`: no job file is named; name at least one/],
    ["base-url", "rock.example.com", /is not an http or https URL; write it as https:/],
    ["base-url", "ftp://rock.example.com", /is not an http or https URL/],
    ["base-url", "Local", /is not an http or https URL/],
    ["base-url", "https://me:hunter22@rock.example.com", /contains a user name or a password/],
    ["base-url", "https://rock.example.com/?a=b", /has a query/],
    ["base-url", "https://rock.example.com/#a", /has a query or a fragment/],
    ["base-url", "https://rock.example.com/apis/envs/sandbox/v1/", /ends in \/apis\/envs\/sandbox\/v1/],
    ["authorization", "abc", /has fewer than 4 characters/],
    ["authorization", "Bearer x", /has fewer than 4 characters/],
    ["authorization", "abcd\nefgh", /no HTTP header can carry/],
    ["cluster", "vpc\nnt", /no HTTP header can carry/],
    ["namespace", "größe", /no HTTP header can carry/],
    ["timeout", "0", /is not a duration above zero; write seconds, such as 5400, or a time such as 90m/],
    ["timeout", "90 minutes", /is not a duration/],
    ["timeout", "25000h", /longer than 24 days/],
    [
      "max-failed",
      "0.05",
      /^`max-failed`: "0\.05" is neither a number of trials nor a percentage; write 5% for that share/,
    ],
    ["max-failed", "0.07", /write 7% for/],
    ["max-failed", "-1", /neither a number of trials nor a percentage; write a whole number such as 2/],
    ["max-failed", "1.5", /neither/],
    ["max-failed", "101%", /more than all trials/],
    ["max-failed", "5 percent", /neither/],
    ["min-score", "80%", /is not a number; write a decimal number/],
    ["min-score", "0,8", /is not a number/],
    ["min-score", "Infinity", /is not a number/],
    ["min-score", "1e999", /is not a number/],
    ["min-score", "0x10", /is not a number/],
    ["concurrency", "0", /is not a whole number from 1 to 100/],
    ["concurrency", "101", /is not a whole number from 1 to 100/],
    ["mode", "validat", /is not one of run, validate, report; did you mean validate\?/],
    ["summary", "yes", /"yes" is neither true nor false/],
    ["keep-sandbox", "ture", /"ture" is neither true nor false/],
    ["stream-logs", "1", /neither true nor false/],
    ["comment", "allways", /did you mean always\?/],
    ["comment", "no", /use one of these/],
    ["pr-number", "#12", /is not a whole number from 1;/],
    ["pr-number", "9007199254740993", /is not a whole number from 1;/],
    ["artifact-name", "a/b", /cannot be the name of an artifact/],
    ["artifact-name", "a\nb", /cannot be the name of an artifact/],
    ["artifact-retention-days", "0", /from 1 to 400/],
  ];
  for (const [setting, text, problem] of cases) {
    const problems = problemsOf({ [setting]: text });
    assert.equal(problems.length, 1, `${setting}: ${text}: ${problems.join(" | ")}`);
    assert.match(problems[0] ?? "", problem);
  }
});

test("all problems are reported at once", () => {
  const problems = problemsOf({ config: "", timeout: "soon", summary: "maybe", env: "1A=b\nC" });
  assert.deepEqual(
    problems.map((problem) => problem.split(":")[0]),
    ["`config`", "`env`", "`env`", "`timeout`", "`summary`"],
  );
});

test("a setting is named as it is written where it was given", () => {
  const parsed = parseSettings(
    new Map([
      ["config", "a.yaml"],
      ["max-failed", "x"],
    ]),
    (name) => `--${name}`,
    () => undefined,
  );
  assert.equal(parsed.ok, false);
  assert.deepEqual(parsed.ok ? [] : parsed.problems.map((problem) => problem.setting), ["--max-failed"]);
});

test("job files may refer to variables and secrets, and no name is in both", () => {
  const lookUp = lookUpIn(settingsOf({ env: "MODEL=small", secrets: "API_KEY" }));
  assert.deepEqual(["MODEL", "API_KEY", "PATH"].map(lookUp), ["small", "sk-from-the-environment", undefined]);
  const [problem, ...more] = problemsOf({ env: "API_KEY=x", secrets: "API_KEY" });
  assert.match(problem ?? "", /^`env`: API_KEY is among the secrets too; give every variable in one of the two/);
  assert.deepEqual(more, []);
});

test("every secret value is known for masking, a token also without its scheme", () => {
  const settings = settingsOf({
    authorization: "Bearer tok-en-1",
    "extra-headers": "X-Api-Key: head-er-1\nAuthorization: Basic dXNlcjpwdw==\nRoute: v1",
    secrets: "API_KEY\nPEM\nOTHER=a=b c",
    "github-token": "ghs_12345",
    env: "SEEN=not secret",
  });
  assert.deepEqual(
    new Set(secretValues(settings)),
    new Set([
      "Bearer tok-en-1",
      "tok-en-1",
      "head-er-1",
      "Basic dXNlcjpwdw==",
      "dXNlcjpwdw==",
      "sk-from-the-environment",
      "-----BEGIN-----\nMIIEpAIBAAKCAQEA\n-----END-----\n",
      "a=b c",
      "ghs_12345",
    ]),
  );
});
