import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { PlannedJob } from "../../../src/job/plan.ts";
import { type LocalServer, startLocalServer } from "../../../src/local/server.ts";
import { livingSandboxes } from "../../contract/cases.ts";
import { type EngineRun, runEngine } from "../../contract/engine.ts";

let server: LocalServer;

before(async () => {
  server = await startLocalServer({ token: null, environment: process.env });
});

after(async () => {
  await server.close();
});

const WELL = `job_name: well\nscript: |\n  echo fine; echo 0.5 >"$ROCK_ARTIFACT_DIR/score.json"\n`;
const BROKEN = `job_name: broken\nscript: echo hi; echo 1 >"$ROCK_ARTIFACT_DIR/score.json"\n`;

function bug(): never {
  throw new TypeError("undefined is not a function");
}

const PARTS: Readonly<Record<string, (job: PlannedJob) => PlannedJob>> = {
  "what makes the sandbox's inputs": (job) => ({ ...job, work: { ...job.work, inputs: bug } }),
  "what opens the reader": (job) => ({ ...job, openReader: bug }),
  "what takes a result": (job) => ({ ...job, openReader: (...given) => ({ ...job.openReader(...given), take: bug }) }),
  "what makes the outcome": (job) => ({
    ...job,
    openReader: (...given) => ({ ...job.openReader(...given), outcome: bug }),
  }),
};

async function runBesideBroken(breakIt: (job: PlannedJob) => PlannedJob, retryErrored = 0) {
  return await runEngine(
    { url: server.url, authorization: null },
    { "broken.yaml": BROKEN, "well.yaml": WELL },
    { replan: (job) => (job.work.job === "broken" ? breakIt(job) : job), retryErrored },
  );
}

async function assertOnlyBrokenErrored({ result, events, journal }: EngineRun): Promise<void> {
  assert.equal(result.verdict.kind, "errored");
  assert.deepEqual(
    result.verdict.jobs.map(({ kind }) => kind),
    ["errored", "passed"],
  );
  const [outcome] = result.jobs[1]?.trials ?? [];
  assert.equal(outcome?.outcome.kind === "measured" && outcome.outcome.reward, 0.5);
  assert.equal(result.verdict.reasons.length, 1, result.verdict.reasons.join("\n"));
  assert.match(
    result.verdict.reasons[0] ?? "",
    /^broken: .*a bug in rock-job-action ended this job: undefined is not a function; please report it/,
  );
  const told = events.flatMap((event) => (event.kind === "debug" ? [event] : []));
  assert.match(told[0]?.message ?? "", /TypeError: undefined is not a function\n {4}at .*bug/);
  assert.deepEqual(await livingSandboxes({ url: server.url, authorization: null }), []);
  assert.deepEqual(new Set([...journal.values()].map(({ status }) => status)), new Set(["closed"]));
}

for (const [part, breakIt] of Object.entries(PARTS)) {
  test(`a bug in ${part} of one job leaves the others' results, and no sandbox`, async () => {
    await using finished = await runBesideBroken(breakIt);
    await assertOnlyBrokenErrored(finished);
  });
}

test("a bug is not run again", async () => {
  await using finished = await runBesideBroken((job) => ({ ...job, openReader: bug }), 2);
  await assertOnlyBrokenErrored(finished);
  assert.equal(finished.result.jobs[0]?.runs.length, 1);
});

test("a bug in what runs trials again leaves what the first run said", async () => {
  await using finished = await runBesideBroken((job) => {
    const start = { ...job.work.start, image: "fail-pull" };
    return { ...job, work: { ...job.work, start }, repeat: bug };
  }, 1);
  const [broken] = finished.result.jobs;
  assert.match(broken?.trials[0]?.outcome.failure?.exception.type ?? "", /SandboxStartFailed/);
  assert.match(broken?.faults.join() ?? "", /a bug in rock-job-action/);
  assert.deepEqual(
    finished.result.verdict.jobs.map(({ kind }) => kind),
    ["errored", "passed"],
  );
});

const BUGS_OF_A_ROUND: Readonly<Record<string, (job: PlannedJob) => PlannedJob>> = {
  "what the next round is made of": (job) => ({
    ...job,
    repeat: (trials, round) => (round === 2 ? bug() : job.repeat(trials, round)),
  }),
  "what takes its result": (job) => ({
    ...job,
    repeat: (trials, round) =>
      job.repeat(trials, round).map((one) => ({
        ...one,
        openReader: (...given) => ({
          ...one.openReader(...given),
          outcome: (report) => ({ ...one.openReader(...given).outcome(report), trials: undefined as never }),
        }),
      })),
  }),
};

for (const [part, breakIt] of Object.entries(BUGS_OF_A_ROUND)) {
  test(`a bug after a round of repeated runs, in ${part}, leaves that round's runs in the record`, async () => {
    await using finished = await runBesideBroken((job) => {
      const work = { ...job.work, start: { ...job.work.start, image: "fail-pull" } };
      return breakIt({
        ...job,
        work,
        repeat: (...given) => job.repeat(...given).map((one) => ({ ...one, work })),
      });
    }, 2);
    const [broken] = finished.result.jobs;
    assert.match(broken?.faults.join() ?? "", /a bug in rock-job-action/);
    assert.deepEqual(
      broken?.runs.map(({ round, end }) => [round, end.kind]),
      [
        [0, "lost"],
        [1, "lost"],
      ],
    );
    assert.match(broken?.trials[0]?.outcome.failure?.exception.type ?? "", /SandboxStartFailed/);
  });
}
