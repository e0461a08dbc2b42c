import { fitsInHeader, withoutScheme } from "../base/http-header.ts";
import { isTooShortToHide } from "../base/redact.ts";
import type { Limit } from "../results/gate.ts";
import type { MaxDrop } from "../results/max-drop.ts";
import type { FailOn } from "../results/verdict.ts";
import { type LookUp, readHeaders, readNames, readPaths, readSecrets, readVariables } from "./lines.ts";
import { type Reader, type Reading, read, refused } from "./reading.ts";
import {
  readAnyText,
  readArtifactName,
  readChoice,
  readDuration,
  readLimit,
  readMaxDrop,
  readNumber,
  readPercentage,
  readRoutingName,
  readSignificance,
  readSwitch,
  readWholeNumber,
} from "./scalars.ts";
import { readServerUrl } from "./server-url.ts";
import {
  COMMENT_CHOICES,
  defaultOf,
  FAIL_ON_CHOICES,
  MAX_CONCURRENCY,
  MAX_RETRIES,
  MODE_CHOICES,
  type SettingName,
} from "./table.ts";

/** All settings of a run, whichever way they came. null and empty leave the choice to the job file or the surroundings. */
export interface Settings {
  /** Paths and globs of job files; at least one, but in the mode `report`. */
  readonly config: readonly string[];
  /** In the mode `report`, and only there: results files, or directories with some; at least one. */
  readonly results: readonly string[];
  /** An http(s) URL without a trailing slash, or `local`. */
  readonly baseUrl: string | null;
  /** Secret. With or without a leading `Bearer`, as it was given. */
  readonly authorization: string | null;
  /** Values are secret. */
  readonly extraHeaders: ReadonlyMap<string, string>;
  readonly cluster: string | null;
  readonly namespace: string | null;
  readonly experimentId: string | null;
  /** Secret values by variable name. */
  readonly secrets: ReadonlyMap<string, string>;
  /** Values that may be seen, by variable name; shares no name with `secrets`. */
  readonly env: ReadonlyMap<string, string>;
  readonly timeoutSec: number | null;
  readonly maxFailed: Limit;
  readonly minScore: number | null;
  readonly passScore: number;
  /** Percentage. */
  readonly minPassRate: number | null;
  readonly maxUnmeasured: Limit | null;
  /** What to compare with; a name is a path or a branch. */
  readonly baseline: BaselineChoice;
  readonly maxDrop: MaxDrop | null;
  readonly maxNewlyFailing: number | null;
  readonly requireBaseline: boolean;
  /** Two-sided. */
  readonly significance: number;
  /** Names of metrics. */
  readonly lowerIsBetter: readonly string[];
  /** Which verdicts fail the step or the process. */
  readonly failOn: FailOn;
  readonly rewardKey: string | null;
  readonly retryErrored: number;
  /** Names and patterns of tasks; empty for all. */
  readonly taskNames: readonly string[];
  readonly nTasks: number | null;
  readonly concurrency: number;
  readonly mode: (typeof MODE_CHOICES)[number];
  readonly uploadArtifact: boolean;
  readonly artifactName: string | null;
  readonly artifactRetentionDays: number | null;
  readonly comment: (typeof COMMENT_CHOICES)[number];
  readonly check: boolean;
  readonly prNumber: number | null;
  /** As given: any text, or the matrix as JSON; empty without a matrix. */
  readonly leg: string;
  readonly summary: boolean;
  readonly streamLogs: boolean;
  readonly keepSandbox: boolean | null;
  /** Secret. */
  readonly githubToken: string | null;
}

export type BaselineChoice = { readonly kind: "none" | "auto" } | { readonly kind: "named"; readonly name: string };

/** Something wrong in a setting. Holds nothing of a value that may be secret. */
export interface SettingProblem {
  /** How the setting is written where it was given: `max-failed`, `--max-failed`. */
  readonly setting: string;
  readonly message: string;
  readonly remedy: string;
}

export type ParsedSettings =
  | { readonly ok: true; readonly value: Settings }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] };

type Readings<Values> = { readonly [Name in keyof Values]: Reading<Values[Name]> & { readonly name: SettingName } };

/**
 * Reads every setting and tells all problems at once. `given` has texts by setting name, where empty means not given;
 * `place` says how a setting is written on this surface; `lookUp` finds environment variables for `secrets`.
 */
export function parseSettings(
  given: ReadonlyMap<string, string>,
  place: (name: SettingName) => string,
  lookUp: LookUp,
): ParsedSettings {
  const textOf = (name: SettingName) => given.get(name)?.trim() || defaultOf(name);
  const always = <Value>(name: SettingName, reader: Reader<Value>) => ({ name, ...reader(textOf(name)) });
  const ifGiven = <Value>(name: SettingName, reader: Reader<Value>) => ({
    name,
    ...(textOf(name) === "" ? read(null) : reader(textOf(name))),
  });
  const mode = always("mode", readChoice(MODE_CHOICES));
  const isReport = mode.ok && mode.value === "report";
  const baseline = always("baseline", isReport ? refuseBaseline : readBaseline);
  // Of results that are judged again, the comparison is in the results.
  const isCompared = isReport || !baseline.ok || baseline.value.kind !== "none";
  const ofBaseline = <Value>(reading: Reading<Value>) => (isCompared ? reading : needsBaseline(reading));
  // A fork's workflow has no secrets, and its job files should be checked all the same.
  const findSecret =
    mode.ok && mode.value === "validate" ? (name: string) => lookUp(name) || `(secret ${name})` : lookUp;
  const secrets = always("secrets", (text) => readSecrets(text, findSecret));
  const readings: Readings<Settings> = {
    config: isReport ? always("config", readNames) : always("config", readPaths),
    results: always("results", isReport ? readResultPaths : refuseResults),
    baseUrl: ifGiven("base-url", readServerUrl),
    authorization: ifGiven("authorization", readToken),
    extraHeaders: always("extra-headers", readHeaders),
    cluster: ifGiven("cluster", readRoutingName),
    namespace: ifGiven("namespace", readRoutingName),
    experimentId: ifGiven("experiment-id", readRoutingName),
    secrets,
    env: always("env", (text) => withoutSecrets(readVariables(text), secrets)),
    timeoutSec: ifGiven("timeout", readDuration),
    maxFailed: always("max-failed", readLimit),
    minScore: ifGiven("min-score", readNumber),
    passScore: always("pass-score", readNumber),
    minPassRate: ifGiven("min-pass-rate", readPercentage),
    maxUnmeasured: ifGiven("max-unmeasured", readLimit),
    baseline,
    maxDrop: ifGiven("max-drop", (text) => ofBaseline(readMaxDrop(text))),
    maxNewlyFailing: ifGiven("max-newly-failing", (text) =>
      ofBaseline(readWholeNumber(0, Number.MAX_SAFE_INTEGER)(text)),
    ),
    requireBaseline: always("require-baseline", (text) => {
      const reading = readSwitch(text);
      return reading.ok && reading.value ? ofBaseline(reading) : reading;
    }),
    significance: always("significance", readSignificance),
    lowerIsBetter: always("lower-is-better", readNames),
    failOn: always("fail-on", readChoice(FAIL_ON_CHOICES)),
    rewardKey: ifGiven("reward-key", readAnyText),
    retryErrored: always("retry-errored", readWholeNumber(0, MAX_RETRIES)),
    taskNames: always("task-names", readNames),
    nTasks: ifGiven("n-tasks", readWholeNumber(1, Number.MAX_SAFE_INTEGER)),
    concurrency: always("concurrency", readWholeNumber(1, MAX_CONCURRENCY)),
    mode,
    uploadArtifact: always("upload-artifact", readSwitch),
    artifactName: ifGiven("artifact-name", readArtifactName),
    artifactRetentionDays: ifGiven("artifact-retention-days", readWholeNumber(1, 400)),
    comment: always("comment", readChoice(COMMENT_CHOICES)),
    check: always("check", readSwitch),
    prNumber: ifGiven("pr-number", readWholeNumber(1, Number.MAX_SAFE_INTEGER)),
    leg: always("leg", readAnyText),
    summary: always("summary", readSwitch),
    streamLogs: always("stream-logs", readSwitch),
    keepSandbox: ifGiven("keep-sandbox", readSwitch),
    githubToken: ifGiven("github-token", readToken),
  };
  return join(readings, place);
}

/** `--max-failed: "0.05" is neither …; write 5% …`. */
export function settingProblemText({ setting, message, remedy }: SettingProblem): string {
  return `${setting}: ${message}; ${remedy}`;
}

/** Every secret value, for masking and redacting; of a token with its scheme also the token alone. */
export function secretValues(settings: Settings): readonly string[] {
  const { authorization, extraHeaders, secrets, githubToken } = settings;
  const tokens = [authorization, githubToken, ...extraHeaders.values()].flatMap((value) =>
    value === null ? [] : [value, withoutScheme(value)],
  );
  // A header may hold no more than a route or a version.
  return [...new Set([...tokens, ...secrets.values()])].filter((value) => !isTooShortToHide(value));
}

/** What `${NAME}` in a job file stands for. Scripts get `env` as it is, and of the secrets only what their file names. */
export function lookUpIn({ env, secrets }: Settings): (name: string) => string | undefined {
  return (name) => secrets.get(name) ?? env.get(name);
}

function readResultPaths(text: string): Reading<readonly string[]> {
  const paths = readNames(text);
  return paths.ok && paths.value.length === 0
    ? refused("no results are named", "name at least one results.json, or a directory with one")
    : paths;
}

function refuseResults(text: string): Reading<readonly string[]> {
  return text === ""
    ? read([])
    : refused("results are only read with mode: report", "set `mode: report`, or remove it");
}

function readBaseline(text: string): Reading<BaselineChoice> {
  return read(text === "none" || text === "auto" ? { kind: text } : { kind: "named", name: text });
}

function refuseBaseline(text: string): Reading<BaselineChoice> {
  return text === "none"
    ? read({ kind: "none" })
    : refused("the results have the comparison that their run made", "remove it; a run with a baseline makes one");
}

/** Without one the rule would hold whatever happened. */
function needsBaseline<Value>(reading: Reading<Value>): Reading<Value> {
  return reading.ok
    ? refused("there is no baseline to compare with", "say with `baseline` what to compare with")
    : reading;
}

/** A text that is sent in an HTTP header and must be hidden. */
function readToken(text: string): Reading<string> {
  if (!fitsInHeader(text)) {
    return refused("the token has characters that no HTTP header can carry", "is it complete, and in one line?");
  }
  return isTooShortToHide(withoutScheme(text))
    ? refused("the token has fewer than 4 characters", "is it complete?")
    : read(text);
}

function withoutSecrets(
  env: Reading<ReadonlyMap<string, string>>,
  secrets: Reading<ReadonlyMap<string, string>>,
): Reading<ReadonlyMap<string, string>> {
  const both = env.ok && secrets.ok ? [...env.value.keys()].filter((name) => secrets.value.has(name)) : [];
  return both.length === 0
    ? env
    : refused(`${both.join(", ")} is among the secrets too`, "give every variable in one of the two");
}

function join(readings: Readings<Settings>, place: (name: SettingName) => string): ParsedSettings {
  const problems = Object.values(readings).flatMap((reading) =>
    reading.ok ? [] : reading.faults.map((fault) => ({ setting: place(reading.name), ...fault })),
  );
  if (problems.length > 0) {
    return { ok: false, problems };
  }
  const values = Object.entries(readings).map(([key, reading]) => [key, reading.ok ? reading.value : null]);
  return { ok: true, value: Object.fromEntries(values) as Settings };
}
