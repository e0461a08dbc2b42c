import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { contractCases } from "./cases.ts";
import { bashJob, runEngine } from "./engine.ts";
import { harborCases } from "./harbor-cases.ts";
import { liveCases } from "./live-cases.ts";
import { type RealRock, realHarborAvailable, realRockAvailable, startRealRock } from "./real-rock/real-rock.ts";

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
  contractCases(`real ${version}`, server, {
    get ownFileSystem() {
      return rock.isolated;
    },
  });
  liveCases(`real ${version}`, server);
  // Harbor in a sandbox is the same on every release.
  if (version === "1.11" && (REQUIRED || realHarborAvailable())) {
    harborCases(`real ${version}`, server, () => rock.logDirectory);
  } else if (version === "1.11") {
    test("real Harbor", { skip: "not installed: test/contract/real-rock/install.sh harbor" }, () => undefined);
  }

  test(`real ${version}: a secret that the script does not print is nowhere in ROCK's own logs`, async () => {
    const secret = `quiet-secret-${process.pid}`;
    const script = 'test -n "$KEY" || exit 9; printf %s "$KEY" | wc -c';
    const job = bashJob(script, "environment: {env: {KEY: '${KEY}'}}\n");
    await using finished = await runEngine(server(), { "job.yaml": job }, { secrets: new Map([["KEY", secret]]) });
    assert.equal(finished.job.trials[0]?.exitCode, 0);
    const logs = await allFiles(rock.logDirectory);
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

async function allFiles(directory: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, "latin1")] as const)));
}
