import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFile, mkdtemp, rm, symlink } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { type LocalServer, startLocalServer } from "../../../src/local/server.ts";
import { bashJob, runEngine } from "../../contract/engine.ts";
import { runWork } from "../../contract/sandbox-work.ts";

const BUSYBOX = ["/bin/busybox", "/usr/bin/busybox"].find((candidate) => {
  try {
    execFileSync(candidate, ["true"]);
    return true;
  } catch {
    return false;
  }
});
const skip = BUSYBOX === undefined ? "busybox is not installed" : false;

let server: LocalServer;
let tools: string;

before(async () => {
  // A sandbox whose only programs are busybox's, as in an Alpine image.
  tools = await mkdtemp(path.join(os.tmpdir(), "busybox-"));
  if (BUSYBOX !== undefined) {
    await copyFile(BUSYBOX, path.join(tools, "busybox"));
    for (const name of execFileSync(BUSYBOX, ["--list"], { encoding: "utf8" }).trim().split("\n")) {
      await symlink("busybox", path.join(tools, name));
    }
  }
  server = await startLocalServer({ token: null, environment: { PATH: tools } });
});

after(async () => {
  await server.close();
  await rm(tools, { recursive: true, force: true });
});

const run = async (job: string, files = {}) =>
  await runEngine({ url: server.url, authorization: null }, { "job.yaml": job }, { files });

test("a sandbox with nothing but busybox runs jobs, collects, uploads and ends them", { skip }, async () => {
  const script = '#!/bin/sh\necho hi; echo 0.5 >"$ROCK_ARTIFACT_DIR/score.json"; exit 7';
  await using failed = await run(bashJob(script));
  assert.equal(failed.job.trials[0]?.exitCode, 7);
  assert.deepEqual(failed.job.trials[0]?.outcome.kind === "measured" && failed.job.trials[0].outcome.reward, 0.5);
  assert.equal(failed.log.toString(), "hi\n");

  const target = path.join(server.directory, "uploaded");
  const uploads = `environment: {uploads: [[d, ${target}/d], [f, ${target}/f]]}\n`;
  await using uploaded = await run(bashJob(`#!/bin/sh\ncat ${target}/d/a ${target}/f`, uploads), {
    "d/a": "A",
    f: "F",
  });
  assert.equal(uploaded.log.toString(), "AF");

  await using late = await run(bashJob("#!/bin/sh\n(setsid sleep 100 &)\necho a; sleep 100", "timeout: 1\n"));
  assert.equal(late.job.trials[0]?.outcome.failure?.cause, "deadline");
});

test("busybox alone brings files while the job runs", { skip }, async () => {
  const script = "mkdir r r/a; cd r; echo 1 >a/result.json; echo 1 >result.json; sleep 4; rm -r a; exit 3";
  await using finished = await runWork(
    { url: server.url, authorization: null },
    {
      inputs: ({ artifacts }) => ({
        script: `#!/bin/sh\ncd ${artifacts}; ${script}`,
        results: `${artifacts}/r`,
        live: ["result.json", "*/result.json"],
      }),
    },
  );
  assert.deepEqual(finished.report.end, { kind: "exited", exitCode: 3 });
  // Its shell compares ages by whole seconds, so that a file may come twice.
  const live = finished.taken.filter(({ when }) => when === "live").map((file) => file.path);
  assert.deepEqual([...new Set(live)].sort(), ["a/result.json", "result.json"]);
});

test("a script for bash is refused in one sentence where there is no bash", { skip }, async () => {
  await using finished = await run(bashJob("echo never"));
  const message = finished.job.trials[0]?.outcome.failure?.exception.message ?? "";
  assert.match(
    message,
    /^the image python:3\.11 has no bash, which runs the script; start the script with #!\/bin\/sh/,
  );
});
