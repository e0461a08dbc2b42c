import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { after, test } from "node:test";
import { contractCases } from "../cases.ts";
import { bashJob, runEngine } from "../engine.ts";
import { type RealRock, realRockAvailable, startRealRock } from "./real-rock.ts";

for (const version of ["1.11", "1.7"] as const) {
  if (realRockAvailable(version)) {
    const rock = await startRealRock({ version });
    after(async () => await rock.stop());
    contractCases(`real ${version}`, () => ({ url: rock.url, authorization: null }), { ownFileSystem: rock.isolated });
    logCases(rock);
  } else {
    // Where nothing may be skipped, the missing server is a failure.
    const skip = process.env["ROCK_TEST_SKIP_NOTHING"] === undefined;
    test(`real ${version}`, { skip: skip && "not installed: test/contract/real-rock/install.sh" }, () => {
      throw new Error(`rl-rock ${version} is not installed: run test/contract/real-rock/install.sh`);
    });
  }
}

/** What only the real server can show: what it writes into its own logs. */
function logCases(rock: RealRock): void {
  test(`real ${rock.version}: a secret that the script does not print is nowhere in ROCK's own logs`, async () => {
    const secret = `k3y-${process.pid}-not-to-be-logged`;
    const script = 'test "$(printf %s "$KEY" | wc -c)" -gt 20 && echo checked';
    await using finished = await runEngine(
      { url: rock.url, authorization: null },
      { "job.yaml": bashJob(script, "environment: {env: {KEY: '${KEY}'}}\n") },
      { secrets: new Map([["KEY", secret]]) },
    );
    assert.equal(finished.log.toString(), "checked\n");
    const logs = await readLogs(rock.logDirectory);
    const [sandbox] = finished.journal.keys();
    assert.ok(logs.has(`sandboxes/${sandbox}/command.log`), "the logs of the job's sandbox are among them");
    const encoded = Buffer.from(secret).toString("base64").slice(0, -4);
    const leaking = [...logs].filter(([, text]) => text.includes(secret) || text.includes(encoded));
    assert.deepEqual(
      leaking.map(([file]) => file),
      [],
    );
  });
}

async function readLogs(directory: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const texts = files.map(async (file) => [path.relative(directory, file), await readFile(file, "latin1")] as const);
  return new Map(await Promise.all(texts));
}
