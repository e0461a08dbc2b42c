import assert from "node:assert/strict";
import { test } from "node:test";
import { startLocalServer } from "../../../src/local/server.ts";
import { logOf } from "../../../src/results/job.ts";
import { SERVER_LIMITS } from "../../../src/rock/budget.ts";
import { livingSandboxes } from "../../contract/cases.ts";
import { runEngine } from "../../contract/engine.ts";
import { startFaultyGateway } from "../../fakes/rock/faulty-gateway.ts";

test("a hundred jobs at once: every log complete, every result right, the request budget kept", async () => {
  const server = await startLocalServer({ token: null, environment: process.env });
  const gateway = await startFaultyGateway(server.url, () => null);
  try {
    const numbers = Array.from({ length: 100 }, (_, index) => index);
    const jobs = Object.fromEntries(
      numbers.map((number) => [
        `job-${number}.yaml`,
        `job_name: job-${number}\nscript: |\n  for i in 1 2 3; do echo "${number} line $i"; sleep 0.3; done\n  echo ${number / 100} >"$ROCK_ARTIFACT_DIR/score.json"; exit $((${number} % 3))\n`,
      ]),
    );
    await using finished = await runEngine({ url: gateway.url, authorization: null }, jobs, { concurrency: 100 });
    for (const [number, job] of finished.result.jobs.entries()) {
      const [trial] = job.trials;
      assert.equal(trial?.exitCode, number % 3, JSON.stringify(trial));
      assert.equal(trial?.outcome.kind === "measured" && trial.outcome.reward, number / 100);
      const lines = [1, 2, 3].map((line) => `${number} line ${line}\n`);
      assert.equal((await finished.output(logOf(job) ?? "")).toString(), lines.join(""));
    }
    assert.ok(
      gateway.peakInFlight <= SERVER_LIMITS.waiting + SERVER_LIMITS.prompt + SERVER_LIMITS.start,
      String(gateway.peakInFlight),
    );
    const notices = finished.events.flatMap((event) => (event.kind === "notice" ? [event.message] : []));
    assert.deepEqual(notices.slice(1), [], "what is true of every sandbox of a server is said once");
    assert.deepEqual(await livingSandboxes({ url: server.url, authorization: null }), []);
  } finally {
    await gateway[Symbol.asyncDispose]();
    await server.close();
  }
});
