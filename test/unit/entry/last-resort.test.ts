import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

/** Runs a program that knows a secret and then throws where nobody catches; returns what it said and its exit code. */
async function lastWords(secret: string): Promise<{ readonly code: unknown; readonly said: string }> {
  const room = pathToFileURL(path.resolve(import.meta.dirname, "../../../src/entry")).href;
  const program = `
    import { endAsErroredWhenUncaught } from "${room}/last-resort.js";
    import { KnownSecrets } from "${room}/known-secrets.js";
    const secrets = new KnownSecrets();
    endAsErroredWhenUncaught(secrets, (message) => console.log(message));
    secrets.add([process.argv[1]]);
    setTimeout(() => { throw new Error("cannot open /tmp/" + process.argv[1]); });
  `;
  return await new Promise((resolve) => {
    execFile(process.execPath, ["--input-type=module", "--eval", program, "--", secret], (error, stdout) =>
      resolve({ code: error?.code, said: stdout }),
    );
  });
}

test("an error that nobody caught is errored, and its text hides the secrets that are known by then", async () => {
  assert.deepEqual(await lastWords("hunter22-hunter22"), {
    code: 3,
    said: "rock-job-action stopped because of a bug: cannot open /tmp/***\n",
  });
});
