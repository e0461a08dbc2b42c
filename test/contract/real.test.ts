import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { archiveCases } from "./archive-cases.ts";
import { benchmarkCases } from "./benchmark-cases.ts";
import { benchmarkDistCases } from "./benchmark-dist-cases.ts";
import { contractCases, livingSandboxes } from "./cases.ts";
import { eightTrialsCases } from "./eight-trials.ts";
import { bashJob, runEngine } from "./engine.ts";
import { faultCases } from "./fault-cases.ts";
import { filesBelow } from "./files-below.ts";
import { harborCases } from "./harbor-cases.ts";
import { liveCases } from "./live-cases.ts";
import { logCases } from "./log-cases.ts";
import { type RealRock, realHarborAvailable, realRockAvailable, startRealRock } from "./real-rock/real-rock.ts";
import { runWork } from "./sandbox-work.ts";
import { takeOverCases } from "./take-over-cases.ts";

/** Set where the real server must not be missing, so that a check which ran nothing cannot pass. */
const REQUIRED = process.env.ROCK_TEST_REAL === "required";

for (const version of ["1.11", "1.7"] as const) {
  if (!REQUIRED && !realRockAvailable(version)) {
    test(`real ${version}`, { skip: `not installed: test/contract/real-rock/install.sh ${version}` }, () => undefined);
    continue;
  }
  let rock: RealRock;
  before(async () => {
    rock = await startRealRock({ version });
  });
  after(async () => await rock.stop());
  const server = () => ({ url: rock.url, authorization: null });
  const name = `real ${version}`;
  const hasHarbor = REQUIRED || realHarborAvailable();
  // Side by side, because most of their time is waiting, and each start of Harbor takes seconds.
  void describe(`${name}, side by side`, { concurrency: 4 }, () => {
    if (hasHarbor) {
      eightTrialsCases(name, server, version === "1.11" ? ["0", "2"] : ["2"]);
    }
    archiveCases(name, server);
    logCases(name, server);
    faultCases(name, server);
    takeOverCases(name, server, hasHarbor && version === "1.11");
    contractCases(name, server, {
      get ownFileSystem() {
        return rock.isolated;
      },
    });
    // Harbor in a sandbox is the same on every release.
    if (hasHarbor && version === "1.11") {
      benchmarkDistCases(name, server, () => rock.logDirectory);
      benchmarkCases(name, server);
      harborCases(name, server, () => rock.logDirectory);
    }
  });
  // How soon something is seen is asserted in these.
  liveCases(name, server);
  if (!hasHarbor) {
    test(`${name}, Harbor`, { skip: "not installed: test/contract/real-rock/install.sh harbor" }, () => undefined);
  }

  test(`${name}: a container that died while the server calls it running is a lost job`, async (context) => {
    if (!rock.isolated) {
      context.skip("process 1 is not the sandbox's own here");
      return;
    }
    // Its agent ends once it has answered what it was asked.
    const script = "#!/bin/sh\necho started; sleep 1; kill -TERM 1; sleep 1; echo dying; sleep 300";
    let isDying = false;
    await using finished = await runWork(server(), {
      inputs: () => ({ script }),
      deadlineMs: 3_600_000,
      onEvent: (event, { pass }) => {
        isDying ||= event.kind === "log" && event.text.includes("dying");
        if (isDying && event.kind === "request" && event.path === "/get_status") {
          pass(60_000);
        }
      },
    });
    const { end, sandboxId } = finished.report;
    assert.match(
      end.kind === "lost" ? end.loss.message : end.kind,
      /^ROCK has not reached its agent in the sandbox for 3 minutes, although it lists the sandbox as running/,
    );
    assert.ok(!(await livingSandboxes(server())).includes(sandboxId ?? ""), "it was stopped");
  });

  test(`${name}: a secret that the script does not print is nowhere in ROCK's own logs`, async () => {
    const secret = `quiet-secret-${process.pid}`;
    const script = 'test -n "$KEY" || exit 9; printf %s "$KEY" | wc -c';
    const job = bashJob(script, "environment: {env: {KEY: '${KEY}'}}\n");
    await using finished = await runEngine(server(), { "job.yaml": job }, { secrets: new Map([["KEY", secret]]) });
    assert.equal(finished.job.trials[0]?.exitCode, 0);
    const logs = await filesBelow(rock.logDirectory);
    assert.ok(logs.size > 2, "there are logs to look at");
    const encoded = Buffer.from(secret).toString("base64").slice(0, -4);
    const leaking = [...logs]
      .filter(([, text]) => text.includes(secret) || text.includes(encoded))
      .map(([file]) => file);
    assert.deepEqual(leaking, []);
    assert.ok(
      [...logs.values()].some((text) => text.includes("control.sh")),
      "and they hold what we asked for",
    );
  });
}
