import assert from "node:assert/strict";
import { test } from "node:test";
import { startLocalServer } from "../../../src/local/server.ts";
import { logOf } from "../../../src/results/job.ts";
import { livingSandboxes } from "../../contract/cases.ts";
import { runEngine } from "../../contract/engine.ts";
import { startFaultyGateway } from "../../fakes/rock/faulty-gateway.ts";

test("behind a gateway that repeats answers, every one of many jobs has its own result and log", async () => {
  const server = await startLocalServer({ token: null, environment: process.env });
  let count = 0;
  const gateway = await startFaultyGateway(server.url, () => {
    count += 1;
    return count % 7 === 3 ? { kind: "stale" } : count % 7 === 5 ? { kind: "repeat" } : null;
  });
  try {
    const numbers = Array.from({ length: 80 }, (_, index) => index);
    // The log of every tenth job comes in pieces.
    const linesOf = (number: number) => (number % 10 === 0 ? 50_000 : 3);
    const jobs = Object.fromEntries(
      numbers.map((number) => [
        `job-${number}.yaml`,
        `job_name: job-${number}\nscript: |\n  sleep 0.5; yes "line of ${number}" | head -n ${linesOf(number)}; sleep 0.5\n  exit $((${number} % 2))\n`,
      ]),
    );
    await using finished = await runEngine({ url: gateway.url, authorization: null }, jobs, { concurrency: 80 });
    for (const [number, job] of finished.result.jobs.entries()) {
      const [trial] = job.trials;
      assert.equal(trial?.exitCode, number % 2, JSON.stringify(trial));
      const log = (await finished.output(logOf(job) ?? "")).toString();
      assert.ok(log === `line of ${number}\n`.repeat(linesOf(number)), `job ${number}: ${log.slice(0, 80)}`);
    }
    const strays = finished.events.filter((event) => event.kind === "request" && event.outcome === "stray");
    assert.ok(strays.length > 20, String(strays.length));
    assert.deepEqual(await livingSandboxes({ url: server.url, authorization: null }), []);
  } finally {
    await gateway[Symbol.asyncDispose]();
    await server.close();
  }
});
