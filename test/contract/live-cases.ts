import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { StartedSandbox } from "../../src/work/sandbox-work.ts";
import type { ContractServer } from "./engine.ts";
import { runWork, type TakenFile, type WorkOptions, type WorkRun } from "./sandbox-work.ts";

const LIVE = ["result.json", "*/result.json"];

/** What holds of files that are brought while a job runs, on every server. */
export function liveCases(name: string, server: () => ContractServer): void {
  const contract = (title: string, body: () => Promise<void>) => {
    void test(`${name}: ${title}`, body);
  };
  /** Runs a script in whose working directory the results are. */
  const run = async (script: string, options: Partial<WorkOptions> = {}): Promise<WorkRun> =>
    await runWork(server(), {
      inputs: (sandbox) => ({
        script: `#!/bin/sh\nmkdir -p ${results(sandbox)}\ncd ${results(sandbox)}\n${script}`,
        results: results(sandbox),
        live: LIVE,
      }),
      ...options,
    });

  contract("files arrive while the job runs, each time they change, and once more at its end", async () => {
    const script = [
      "echo 1 >result.json; mkdir a b; echo a >a/result.json; echo other >a/other.json",
      "sleep 3; echo 2 >result.json; echo b >b/result.json",
      "sleep 4; echo 3 >result.json; rm -r a; echo end",
    ].join("\n");
    const ended = { at: 0 };
    await using finished = await run(script, {
      onEvent: (event) => {
        if (event.kind === "log") {
          ended.at = Date.now();
        }
      },
    });
    const live = finished.taken.filter((file) => file.when === "live" && file.at < ended.at);
    assert.deepEqual(live.map(told), ["a/result.json a", "result.json 1", "b/result.json b", "result.json 2"]);
    const final = finished.taken.filter((file) => file.when === "final");
    assert.deepEqual(final.map(told).sort(), ["b/result.json b", "result.json 3"]);
    assert.equal(finished.report.collection.kind, "complete");
    assert.equal(await readFile(path.join(finished.directory, "files/result.json"), "utf8"), "3\n");
    assert.deepEqual(await files(finished), ["a/result.json", "b/result.json", "result.json"]);
  });

  contract("a line of the log does not wait for a round of files, nor a file for the log", async () => {
    const script = [
      "i=0; while [ $i -lt 60 ]; do mkdir t$i; head -c 700000 /dev/zero >t$i/result.json; i=$((i + 1)); done",
      "i=0; while [ $i -lt 30 ]; do date +%s%3N; sleep 0.2; i=$((i + 1)); done",
    ].join("\n");
    const delays: number[] = [];
    await using finished = await run(script, {
      onEvent: (event) => {
        if (event.kind === "log") {
          const [first] = event.text.split("\n");
          delays.push(Date.now() - Number(first));
        }
      },
    });
    assert.ok(Math.max(...delays) < 1_500, `a line came ${Math.max(...delays)} ms late`);
    const live = finished.taken.filter((file) => file.when === "live");
    assert.ok(live.length >= 60, `${live.length} files came live`);
  });

  contract("what cannot be brought live does no harm and comes in the end", async () => {
    const script = [
      "mkdir large link pipe dir dir/result.json",
      "head -c 1100000 /dev/zero >large/result.json; ln -s /etc/passwd link/result.json",
      "mkfifo pipe/result.json; echo 1 >result.json; sleep 4",
    ].join("\n");
    await using finished = await run(script);
    assert.deepEqual([...new Set(finished.taken.filter(isLive).map(({ path }) => path))], ["result.json"]);
    assert.deepEqual(finished.report.end, { kind: "exited", exitCode: 0 });
    const unreadable = finished.taken.filter(({ when, content }) => when === "final" && content.kind === "unreadable");
    assert.deepEqual(unreadable.map(({ path }) => path).sort(), [
      "dir/result.json",
      "large/result.json",
      "link/result.json",
      "pipe/result.json",
    ]);
  });

  contract("after a cancel the files that arrived are kept", async () => {
    const script = "mkdir a; echo a >a/result.json; sleep 3; mkdir b; echo b >b/result.json; echo now; sleep 60";
    const startedAt = { cancel: 0 };
    await using finished = await run(script, {
      onEvent: (event, { cancel }) => {
        if (event.kind === "log") {
          startedAt.cancel = Date.now();
          cancel();
        }
      },
    });
    assert.deepEqual(finished.report.end, { kind: "stopped", reason: "interrupted" });
    assert.ok(Date.now() - startedAt.cancel < 7_000);
    assert.deepEqual(await files(finished), ["a/result.json", "b/result.json"]);
    assert.deepEqual(finished.taken.map(told), ["a/result.json a", "b/result.json b"]);
  });

  contract("after a deadline the results are those that the script wrote in its grace", async () => {
    const script =
      "trap 'sleep 1; echo ended >result.json; exit 3' TERM\necho begun >result.json\nwhile :; do sleep 0.1; done";
    await using finished = await run(script, { deadlineMs: 3_000 });
    assert.deepEqual(finished.report.end, { kind: "stopped", reason: "deadline" });
    assert.deepEqual(finished.taken.map(told), ["result.json begun", "result.json ended"]);
  });

  contract("a results directory that the script never made is no error", async () => {
    await using finished = await runWork(server(), {
      inputs: (sandbox) => ({ script: "#!/bin/sh\nexit 127", results: results(sandbox), live: LIVE }),
    });
    assert.deepEqual(finished.report.end, { kind: "exited", exitCode: 127 });
    assert.equal(finished.report.collection.kind, "complete");
    assert.deepEqual(finished.taken, []);
  });

  contract("private files are the job's alone and do not outlive the script", async () => {
    await using finished = await runWork(server(), {
      inputs: ({ directory }) => ({
        script: `#!/bin/sh\ncat ${directory}/private.yaml\nls -ld ${directory} ${directory}/private.yaml | cut -c1-10 | sort\nkill -9 $$`,
        files: new Map([["private.yaml", "a: b\n"]]),
        // What is left there comes back.
        results: directory,
      }),
    });
    assert.deepEqual(finished.report.end, { kind: "exited", exitCode: 137 });
    assert.equal(await log(finished), "a: b\n-rw-------\ndrwx------\n");
    const left = await files(finished);
    assert.ok(left.includes("job/script") && !left.includes("private.yaml"), left.join(" "));
  });

  contract("a sandbox tells what it was filed under", async () => {
    const seen: StartedSandbox[] = [];
    const inputs = (sandbox: StartedSandbox) => {
      seen.push(sandbox);
      return { script: "#!/bin/sh\n:" };
    };
    await using unnamed = await runWork(server(), { inputs });
    await using named = await runWork(server(), { inputs, namespace: "team" });
    assert.equal(unnamed.report.end.kind, "exited");
    assert.equal(named.report.end.kind, "exited");
    assert.deepEqual(
      seen.map(({ namespace, experimentId }) => [namespace, experimentId]),
      [
        ["default", "default"],
        ["team", "default"],
      ],
    );
  });
}

function results({ directory }: StartedSandbox): string {
  return `${directory}/jobs/bench`;
}

function isLive({ when }: TakenFile): boolean {
  return when === "live";
}

function told({ path: file, content }: TakenFile): string {
  return `${file} ${content.kind === "bytes" ? Buffer.from(content.bytes).toString().trim() : content.reason}`;
}

async function files({ directory }: WorkRun): Promise<readonly string[]> {
  const entries = await readdir(path.join(directory, "files"), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return paths.map((file) => path.relative(path.join(directory, "files"), file)).sort();
}

async function log({ directory }: WorkRun): Promise<string> {
  return await readFile(path.join(directory, "logs/case.log"), "utf8");
}
