import fc from "fast-check";
import type { Baseline, ComparedQuantity, ComparedSet } from "../../../src/results/baseline.ts";
import type { Gate, Limit } from "../../../src/results/gate.ts";
import type { JobResult, SandboxRun } from "../../../src/results/job.ts";
import type { RunRecord } from "../../../src/results/run-result.ts";
import { soundTrial } from "../../../src/results/sound-trial.ts";
import type { AgentEntry, Failure, TrialResult } from "../../../src/results/trial.ts";

/** Texts that anybody may have written; each differs from our own words by its beginning. */
const free = () => fc.string({ unit: "binary", maxLength: 12 }).map((text) => `free text ${text}`);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const number = () => fc.oneof(fc.double(), fc.integer({ min: -3, max: 100 }), fc.constantFrom(0, 1, 0.5, Number.NaN));
const time = () => fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
const numbered = () => fc.dictionary(free(), number(), { maxKeys: 3 });

const failure = (): fc.Arbitrary<Failure> =>
  fc.record({
    cause: fc.constantFrom(
      "agent",
      "provider",
      "verifier",
      "harness",
      "infrastructure",
      "deadline",
      "missing",
      "unknown",
    ),
    exception: fc.record({ type: free(), message: free() }),
  });

function trials(agents: readonly AgentEntry[]): fc.Arbitrary<TrialResult> {
  return fc
    .record({
      taskName: free(),
      taskKey: maybe(free()),
      taskId: maybe(free()),
      taskChecksum: maybe(free()),
      trialName: maybe(free()),
      dataset: maybe(free()),
      agent: agents.length === 0 ? fc.constant(null) : maybe(fc.constantFrom(...agents)),
      attempt: fc.integer({ min: 1, max: 5 }),
      outcome: fc.oneof(
        fc.record({ kind: fc.constant("measured" as const), reward: maybe(number()), failure: maybe(failure()) }),
        fc.record({ kind: fc.constant("unmeasured" as const), failure: failure() }),
      ),
      exitCode: maybe(fc.integer({ min: 0, max: 255 })),
      startedAt: maybe(time()),
      finishedAt: maybe(time()),
      durationSec: maybe(number()),
      log: maybe(fc.constant("logs/a.log")),
      rewards: maybe(numbered()),
      metrics: numbered(),
      tokens: maybe(fc.record({ input: maybe(number()), cache: maybe(number()), output: maybe(number()) })),
      costUsd: maybe(number()),
      phases: fc.array(
        fc.record({
          name: fc.constantFrom("environment_setup", "agent_setup", "agent_execution", "verifier"),
          startedAt: maybe(time()),
          finishedAt: maybe(time()),
          durationSec: maybe(number()),
        }),
        { maxLength: 4 },
      ),
      files: maybe(fc.constant("trials/a")),
      fromRun: fc.nat(2),
      runs: fc.integer({ min: 1, max: 3 }),
    })
    .map(soundTrial);
}

const sandboxRuns = (): fc.Arbitrary<SandboxRun> =>
  fc.record({
    scope: fc.oneof(
      fc.constant({ kind: "job" as const }),
      fc.record({ kind: fc.constant("trials" as const), count: fc.nat(9) }),
    ),
    round: fc.nat(3),
    origin: fc.oneof(
      fc.constant({ kind: "this" as const }),
      fc.record({
        kind: fc.constant("earlier" as const),
        runId: maybe(fc.nat()),
        attempt: maybe(fc.integer({ min: 1, max: 9 })),
      }),
    ),
    sandboxId: maybe(fc.constant("ab".repeat(16))),
    log: maybe(fc.constant("logs/a.log")),
    startedAt: maybe(time()),
    finishedAt: maybe(time()),
    end: fc.oneof(
      fc.record({ kind: fc.constant("exited" as const), exitCode: fc.integer({ min: 0, max: 255 }) }),
      fc.constantFrom({ kind: "deadline" as const }, { kind: "cancelled" as const }),
      fc.record({ kind: fc.constant("lost" as const), reason: free() }),
    ),
  });

function jobs(): fc.Arbitrary<JobResult> {
  const names = fc.array(fc.record({ name: free(), model: maybe(free()), configSha256: fc.constantFrom("a1", "b2") }), {
    maxLength: 3,
  });
  const entries = names.map((all) => all.map((entry, index) => ({ ...entry, index })));
  return entries.chain((agents) =>
    fc.record({
      config: free(),
      configSha256: fc.constant("cd".repeat(32)),
      type: fc.constantFrom("bash", "harbor"),
      shape: fc.record({
        trials: fc.constantFrom("one" as const, "many" as const),
        passedBy: fc.constantFrom("exit-code" as const, "reward" as const),
      }),
      jobName: free(),
      namespace: maybe(free()),
      experimentId: maybe(free()),
      image: free(),
      labels: fc.dictionary(free(), free(), { maxKeys: 3 }),
      leg: maybe(
        fc.record({
          workflow: maybe(free()),
          job: maybe(free()),
          step: maybe(free()),
          matrix: maybe(free()),
          label: free(),
        }),
      ),
      runs: fc.array(sandboxRuns(), { minLength: 3, maxLength: 4 }),
      trials: fc.array(trials(agents), { maxLength: 6 }),
      expectedTrials: maybe(fc.nat(8)),
      faults: fc.array(free(), { maxLength: 2 }),
      agents: fc.constant(agents),
      fingerprint: fc.record({
        datasets: fc.dictionary(free(), maybe(free()), { maxKeys: 2 }),
        verifier: free(),
        rewardKey: maybe(free()),
        memory: free(),
        cpus: fc.double({ min: 0, max: 64, noNaN: true }),
        attempts: fc.integer({ min: 1, max: 9 }),
        timeouts: free(),
      }),
      harborVersion: maybe(free()),
      partial: maybe(free()),
      remarks: fc.array(free(), { maxLength: 2 }),
      cancelled: fc.boolean(),
      startedAt: time(),
      finishedAt: time(),
      durationSec: fc.double({ min: 0, max: 1e6, noNaN: true }),
    }),
  );
}

const limits = (): fc.Arbitrary<Limit> =>
  fc.oneof(
    fc.record({ kind: fc.constant("count" as const), count: fc.nat(9) }),
    fc.record({ kind: fc.constant("percent" as const), percent: fc.double({ min: 0, max: 100, noNaN: true }) }),
  );

const gates = (): fc.Arbitrary<Gate> =>
  fc.record({
    maxFailed: limits(),
    minScore: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
    passScore: fc.double({ min: 0, max: 1, noNaN: true }),
    minPassRate: maybe(fc.double({ min: 0, max: 100, noNaN: true })),
    maxUnmeasured: maybe(limits()),
    maxDrop: maybe(
      fc.record({
        kind: fc.constantFrom("points", "percent"),
        value: fc.nat(9999).map((hundredths) => hundredths / 100),
      }),
    ),
    maxNewlyFailing: maybe(fc.nat(9)),
    requireBaseline: fc.boolean(),
  });

/** What JSON can hold, and −0 is not among it. */
const finite = () => fc.integer({ min: -9999, max: 9999 }).map((hundredths) => hundredths / 100);

const CONCLUSIONS = ["not-comparable", "incomplete", "worse", "better", "too-few", "no-evidence"] as const;

const quantities = (name: fc.Arbitrary<string>): fc.Arbitrary<ComparedQuantity> =>
  fc.record({
    name,
    scale: fc.constantFrom("share", "other"),
    base: finite(),
    new: finite(),
    difference: finite(),
    interval: maybe(fc.record({ low: finite(), high: finite(), method: fc.constantFrom("Tango", "BCa bootstrap") })),
    pValue: fc.double({ min: 0, max: 1, noNaN: true }),
    test: fc.constant("exact sign-flip test"),
    direction: fc.constantFrom("worse", "better", "no-evidence", "too-few"),
  });

/** The direction of the score is that of the conclusion. */
const withDirection = <Set extends ComparedSet>(set: Set): Set => {
  const { conclusion, score } = set;
  const direction = conclusion === "incomplete" || conclusion === "not-comparable" ? "no-evidence" : conclusion;
  return { ...set, score: score && { ...score, direction } };
};

const comparedSet = {
  conclusion: fc.constantFrom(...CONCLUSIONS),
  lacking: maybe(fc.constantFrom("base" as const, "new" as const)),
  compared: fc.nat(9),
  score: maybe(quantities(fc.constant("score"))),
  detectableDrop: maybe(finite()),
  newlyFailing: fc.array(free(), { maxLength: 2 }),
  newlyPassing: fc.array(free(), { maxLength: 2 }),
  unstable: fc.array(free(), { maxLength: 2 }),
};

const baselines = (): fc.Arbitrary<Baseline> =>
  fc.record({
    bases: fc.array(
      fc.record({
        name: free(),
        url: maybe(fc.constant("https://github.com/octo/bench/actions/runs/12")),
        commit: maybe(free()),
        finishedAt: time(),
        distance: maybe(fc.nat(99)),
      }),
      { maxLength: 2 },
    ),
    missing: fc.array(free(), { maxLength: 2 }),
    uncompared: fc.array(free(), { maxLength: 2 }),
    jobs: fc.array(
      fc
        .record({
          job: free(),
          sentence: free(),
          ...comparedSet,
          notCompared: fc.array(free(), { maxLength: 2 }),
          slower: fc.array(free(), { maxLength: 2 }),
          dearer: fc.array(free(), { maxLength: 2 }),
          differences: fc.array(fc.record({ field: free(), base: free(), new: free() }), { maxLength: 2 }),
          quantities: fc.array(quantities(free()), { maxLength: 2 }),
          history: fc.array(
            fc.record({
              commit: maybe(free()),
              finishedAt: time(),
              score: maybe(finite()),
              passRate: maybe(finite()),
              costUsd: maybe(finite()),
              durationSec: finite(),
            }),
            { maxLength: 2 },
          ),
          groups: fc.array(
            fc.record({ agent: maybe(free()), dataset: maybe(free()), ...comparedSet }).map(withDirection),
            { maxLength: 2 },
          ),
        })
        .map(withDirection),
      { maxLength: 2 },
    ),
    onlyInBase: fc.array(free(), { maxLength: 2 }),
    onlyInNew: fc.array(free(), { maxLength: 2 }),
  });

/** Records of any kind, as a run could have left them. */
export function runRecords(): fc.Arbitrary<RunRecord> {
  return fc.record({
    mode: fc.constantFrom("run", "report"),
    jobs: fc.array(jobs(), { maxLength: 3 }),
    problems: fc.array(
      fc.record({ file: free(), line: fc.nat(99), column: fc.nat(99), message: free(), remedy: free() }),
      { maxLength: 1 },
    ),
    unjudged: maybe(free()),
    baseline: maybe(baselines()),
    gate: gates(),
    startedAt: time(),
    finishedAt: time(),
    run: fc.record({
      repository: maybe(fc.constant("octo/bench")),
      sha: maybe(fc.constant("c0ffee")),
      runId: maybe(fc.nat()),
      attempt: maybe(fc.integer({ min: 1, max: 9 })),
      leg: maybe(fc.constantFrom("", "linux")),
      workflow: maybe(free()),
      job: maybe(free()),
      step: maybe(free()),
      event: maybe(fc.constant("push")),
      ref: maybe(free()),
      baseRef: maybe(free()),
      pullRequest: maybe(fc.nat()),
      commit: maybe(fc.constant("c0ffee")),
      parent: maybe(fc.constant("beef")),
    }),
    tool: fc.constant({ name: "rock-job-action", version: "0.1.0" }),
    extras: fc.record({
      repositoryUrl: maybe(fc.constant("https://github.com/octo/bench")),
      runUrl: maybe(fc.constant("https://github.com/octo/bench/actions/runs/1")),
      notes: fc.array(free(), { maxLength: 2 }),
      logTails: fc
        .dictionary(fc.constantFrom("logs/a.log", "logs/b.log"), free())
        .map((tails) => new Map(Object.entries(tails))),
    }),
  });
}
