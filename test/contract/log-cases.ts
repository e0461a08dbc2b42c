import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { ARCHIVE_LIMITS } from "../../src/run/archive-intake.ts";
import type { StartedSandbox } from "../../src/work/sandbox-work.ts";
import { bashJob, type ContractServer, type EngineRun, runEngine } from "./engine.ts";
import { runWork, type WorkRun } from "./sandbox-work.ts";

/** What holds of a script's output, on every server. */
export function logCases(serverName: string, server: () => ContractServer): void {
  const contract = (title: string, body: () => Promise<void>) => {
    void test(`${serverName}: ${title}`, body);
  };
  const run = async (script: string) => await runEngine(server(), { "job.yaml": bashJob(script) });

  const names = ["/dev/stderr", "/dev/stdout", ...(existsSync("/proc/self/fd/2") ? ["/proc/self/fd/2"] : [])];
  for (const name of names) {
    contract(`a script that opens ${name} anew loses no line of its log`, async () => {
      const script = [
        "for i in $(seq 500); do echo $i; done",
        `echo warning >${name}`,
        "for i in $(seq 501 1000); do echo $i >&2; done",
        `echo last >${name}`,
      ].join("\n");
      await using finished = await run(script);
      const lines = [...numbers(1, 500), "warning", ...numbers(501, 1000), "last", ""];
      assert.equal(finished.log.toString(), lines.join("\n"));
      assert.deepEqual(warningsOf(finished), []);
    });
  }

  contract("a script that sends its output through tee loses no line of its log", async () => {
    const script = [
      'exec > >(tee "$ROCK_ARTIFACT_DIR/copy")',
      "for i in $(seq 500); do echo $i; done",
      "echo one >/dev/stderr",
      "for i in $(seq 501 1000); do echo $i; done",
      "echo two >/dev/stderr",
    ].join("\n");
    await using finished = await run(script);
    // The two ways to the log are not equally long.
    const lines = finished.log.toString().split("\n");
    assert.deepEqual(
      lines.filter((line) => /^\d/.test(line)),
      numbers(1, 1000),
    );
    assert.deepEqual(
      lines.filter((line) => !/^\d/.test(line)),
      ["one", "two", ""],
    );
    const copy = await finished.output("artifacts/case/copy");
    assert.equal(copy.toString(), [...numbers(1, 1000), ""].join("\n"));
  });

  contract("daemons that keep the script's output open neither hold up the job's end nor are warned of", async () => {
    await using finished = await run("(setsid sleep 60 &)\nnohup sleep 60 &\necho last; exit 3");
    assert.equal(finished.job.trials[0]?.exitCode, 3);
    assert.equal(finished.log.toString(), "last\n");
    assert.deepEqual(warningsOf(finished), []);
  });

  /** Runs a script that knows the job's private directory. */
  const runIn = async (script: (sandbox: StartedSandbox) => string, logBytes = 65_536) =>
    await runWork(server(), {
      inputs: (sandbox) => ({ script: `#!/bin/sh\n${script(sandbox)}` }),
      limits: { logBytes, archive: ARCHIVE_LIMITS },
    });

  contract("a log that reaches its limit ends there, is warned of once, and does not stop the script", async () => {
    await using finished = await runIn(
      () => "echo begun; sleep 1; head -c 300000 /dev/zero; echo lost; sleep 1; exit 3",
    );
    assert.deepEqual(finished.report.end, { kind: "exited", exitCode: 3 });
    const log = await logOf(finished);
    assert.equal(log.length, 65_536);
    assert.match(log.slice(0, 10), /^begun\n\0+$/);
    assert.match(
      warningsOf(finished).join("\n"),
      /^the script printed more than its log may hold; what came after 65536 bytes is not in it: \d+ bytes or more$/,
    );
  });

  contract("no more of a log is taken than its limit, even of one that grew past it", async () => {
    await using finished = await runIn(
      ({ directory }) => `echo begun; sleep 1; head -c 300000 /dev/zero >>${directory}/log; sleep 1; exit 3`,
    );
    assert.deepEqual(finished.report.end, { kind: "exited", exitCode: 3 });
    assert.equal((await logOf(finished)).length, 65_536);
    assert.equal(warningsOf(finished).length, 1);
  });

  contract("a log of which something may be missing is warned of, once", async () => {
    await using finished = await runIn(
      ({ directory }) => `echo begun; sleep 1; kill -9 "$(cat ${directory}/draining)"; sleep 1; echo last; exit 3`,
    );
    assert.deepEqual(finished.report.end, { kind: "exited", exitCode: 3 });
    assert.equal(await logOf(finished), "begun\nlast\n");
    assert.match(
      warningsOf(finished).join("\n"),
      /^some of what the script printed may be missing from its log: .*killed.*$/,
    );
  });
}

function numbers(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

async function logOf({ directory }: WorkRun): Promise<string> {
  return await readFile(path.join(directory, "logs/case.log"), "latin1");
}

function warningsOf({ events }: Pick<EngineRun, "events">): readonly string[] {
  return events.flatMap((event) => (event.kind === "warning" ? [event.message] : []));
}
