import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { logOf } from "../../src/results/job.ts";
import type { Cause } from "../../src/results/trial.ts";
import type { Phase } from "../../src/work/sandbox-report.ts";
import { bashJob, type ContractServer, type EngineOptions, type EngineRun, runEngine } from "./engine.ts";

/** What differs between servers by design, not by mistake. */
export interface ServerTraits {
  /** True when a sandbox has its own file system, as a container has. */
  readonly ownFileSystem: boolean;
}

/**
 * The sandboxes of a server that are alive or starting. The list alone does not tell: that of 1.7 may keep the record of a
 * sandbox that is gone, when a question after its state met its stop.
 */
export async function livingSandboxes(server: ContractServer): Promise<readonly string[]> {
  const ask = async (path: string): Promise<unknown> => {
    const headers: Record<string, string> =
      server.authorization === null ? {} : { authorization: `Bearer ${server.authorization}` };
    return await (await fetch(`${server.url}/apis/envs/sandbox/v1${path}`, { headers })).json();
  };
  const { result } = (await ask("/sandboxes?page=1&page_size=500")) as { result: { items: { sandbox_id: string }[] } };
  const listed = result.items.map((item) => item.sandbox_id);
  const known = await Promise.all(
    listed.map(async (id) => (await ask(`/get_status?sandbox_id=${id}`)) as { status: string }),
  );
  return listed.filter((_, index) => known[index]?.status === "Success");
}

/** One set of cases for every server: what holds on the real one must hold on the embedded one, and the other way round. */
export function contractCases(name: string, server: () => ContractServer, traits: ServerTraits): void {
  const contract = (title: string, body: () => Promise<void>) => {
    void test(`${name}: ${title}`, body);
  };
  const run = async (job: string, options: EngineOptions = {}): Promise<EngineRun & AsyncDisposable> => {
    const finished = await runEngine(server(), { "job.yaml": job }, options);
    await assertNothingLeft(finished);
    return finished;
  };

  async function assertNothingLeft(finished: EngineRun): Promise<void> {
    const left = [...finished.journal.values()].filter((entry) => entry.status !== "closed");
    assert.deepEqual(left, [], "the journal has no open sandbox");
    const living = await livingSandboxes(server());
    assert.deepEqual(
      living.filter((id) => finished.journal.has(id)),
      [],
      "no sandbox of the run is alive",
    );
  }

  contract("the exit code of a script is the job's", async () => {
    await using finished = await run(bashJob("sleep 1; echo hi; exit 7"));
    const [trial] = finished.job.trials;
    assert.equal(finished.result.verdict.kind, "failed");
    assert.deepEqual(finished.result.verdict.reasons, [
      "1 of 1 trial failed, max-failed is 0 (BashExitCode with exit code 7)",
    ]);
    assert.equal(trial?.exitCode, 7);
    assert.equal(trial?.outcome.failure?.exception.type, "BashExitCode");
    assert.equal(finished.log.toString(), "hi\n");
  });

  contract("a script that succeeds passes, and has no score unless it leaves one", async () => {
    await using finished = await run(bashJob("echo fine"));
    assert.equal(finished.result.verdict.kind, "passed");
    assert.deepEqual(finished.job.trials[0]?.outcome, { kind: "measured", reward: null, failure: null });
  });

  contract("what the script leaves in its artifact directory comes back", async () => {
    const script = [
      'test "$ROCK_ARTIFACT_DIR" = "$ROCK_BASH_JOB_ARTIFACT_DIR" || exit 9',
      'cd "$ROCK_ARTIFACT_DIR"',
      `echo '{"task_score": 0.75, "passed": True}' >score.json`,
      'mkdir -p "logs/a b"; : >logs/empty; head -c 3000000 /dev/zero >"logs/a b/zeros"; ln -s /etc/passwd link',
    ].join("\n");
    await using finished = await run(bashJob(script));
    assert.deepEqual(finished.job.trials[0]?.outcome, { kind: "measured", reward: 0.75, failure: null });
    assert.deepEqual(
      finished.outputFiles.filter((file) => file.startsWith("artifacts")),
      ["artifacts/case/logs/a b/zeros", "artifacts/case/logs/empty", "artifacts/case/score.json"],
    );
    assert.deepEqual(await finished.output("artifacts/case/logs/a b/zeros"), Buffer.alloc(3_000_000));
    const warnings = finished.events.filter((event) => event.kind === "warning");
    assert.match(JSON.stringify(warnings), /link.*only plain files/);
  });

  contract("hard links, names that artifacts refuse and what is no file come back as far as they can", async () => {
    const script = [
      'cd "$ROCK_ARTIFACT_DIR"',
      "echo shared >a; ln a b; echo noon >12:00.log; mkfifo pipe",
      `! command -v python3 || python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("socket")'`,
    ].join("\n");
    await using finished = await run(bashJob(script));
    assert.deepEqual(
      finished.outputFiles.filter((file) => file.startsWith("artifacts")),
      ["artifacts/case/12%3A00.log", "artifacts/case/a", "artifacts/case/b"],
    );
    assert.equal((await finished.output("artifacts/case/b")).toString(), "shared\n");
    const messages = finished.events.flatMap((event) => ("message" in event ? [event.message] : []));
    assert.match(messages.join("\n"), /1 file of the job has a name with characters that artifacts refuse/);
    assert.match(messages.join("\n"), /pipe.*a fifo, only plain files/);
    if (finished.log.length > 0) {
      assert.match(messages.join("\n"), /socket ignored/);
    }
  });

  contract("a score file that is there but cannot be read is never taken for none", async () => {
    const hidden = 'ln -s nowhere "$ROCK_ARTIFACT_DIR/score.json"';
    await using link = await run(bashJob(hidden));
    assert.equal(link.job.trials[0]?.outcome.failure?.cause, "verifier");
    await using gone = await run(bashJob('rm -rf "$ROCK_ARTIFACT_DIR"; : >"$ROCK_ARTIFACT_DIR"'));
    assert.equal(gone.job.trials[0]?.outcome.failure?.cause, "infrastructure");
    assert.equal(gone.result.verdict.kind, "errored");
  });

  contract("a script that works in its own directory cannot meet our files there", async () => {
    await using finished = await run(
      bashJob('cd "$(dirname "$0")"; echo "0 3 0" >exit; echo x >exit-codes.txt; echo y >log; ls; exit 7'),
    );
    assert.equal(finished.job.trials[0]?.exitCode, 7);
    assert.equal(finished.log.toString(), "exit\nexit-codes.txt\nlog\nscript\n");
  });

  contract("every byte of a large log arrives, binary ones included", async () => {
    const script =
      "head -c 5000000 /dev/urandom >random; sha256sum random >&2; cat random; printf '\\r\\n\\033[1mend'; rm random";
    await using finished = await run(bashJob(script));
    const lineEnd = finished.log.indexOf(0x0a);
    const [checksum] = finished.log.subarray(0, lineEnd).toString().split(" ");
    const body = finished.log.subarray(lineEnd + 1, lineEnd + 1 + 5_000_000);
    assert.equal(createHash("sha256").update(body).digest("hex"), checksum);
    assert.equal(finished.log.subarray(lineEnd + 1 + 5_000_000).toString(), "\r\n\u001b[1mend");
  });

  contract("a line is shown while the job still runs", async () => {
    const seen: string[] = [];
    await using finished = await run(bashJob("echo first; sleep 2; echo second"), {
      onEvent: (event) => {
        if (event.kind === "log" || (event.kind === "phase" && event.phase === "collect")) {
          seen.push(event.kind === "log" ? event.text : "collect");
        }
      },
    });
    assert.deepEqual(seen, ["first", "second", "collect"]);
    assert.equal(finished.result.verdict.kind, "passed");
  });

  contract("the last lines of a pipe that outlives the script are kept", async () => {
    await using finished = await run(bashJob("exec > >(sed 's/^/> /') 2>&1\nfor i in 1 2 3; do echo $i; done"));
    assert.equal(finished.log.toString(), "> 1\n> 2\n> 3\n");
  });

  contract("variables arrive byte for byte, and only the script sees them", async () => {
    const value = 'it\'s "quoted" $HOME `x` \\ é\nsecond line\ttab';
    const env = `environment: {env: {TRICKY: ${JSON.stringify(value)}, directory: /nowhere, PATH: "/usr/bin:/bin"}}\n`;
    await using finished = await run(bashJob('printf %s "$TRICKY"; echo "|$directory|$FROM_SETTINGS"', env), {
      overrides: { env: new Map([["FROM_SETTINGS", "given"]]) },
    });
    assert.equal(finished.log.toString(), `${value}|/nowhere|given\n`);
  });

  contract("files and directories are uploaded before the script starts", async () => {
    const target = traits.ownFileSystem ? "/tmp/workspace/in" : `/tmp/rock-contract-${process.pid}`;
    const env = `environment: {uploads: [[data, ${target}/data], [tool.sh, ${target}/tool], [empty, ${target}/empty]]}\n`;
    const random = Buffer.alloc(20_000_000, "0123456789abcdef\n");
    await using finished = await run(
      bashJob(`cd ${target}; find . -type f | sort; cat data/sub/b; sha256sum <data/large; wc -c <empty`, env),
      {
        files: { "data/a": "A", "data/sub/b": "B\n", "data/large": random, "tool.sh": "#!/bin/sh\n", empty: "" },
      },
    );
    const sum = createHash("sha256").update(random).digest("hex");
    assert.equal(finished.log.toString(), `./data/a\n./data/large\n./data/sub/b\n./empty\n./tool\nB\n${sum}  -\n0\n`);
  });

  contract("an upload target that cannot be made fails the job before it starts", async () => {
    const env = "environment: {uploads: [[a, /etc/passwd/x]]}\n";
    await using finished = await run(bashJob("echo never", env), { files: { a: "A" } });
    assertUnmeasured(finished, "infrastructure", "upload");
    assert.equal(finished.log.length, 0);
  });

  contract("a timeout ends every process of the job, and is not a failure of the script", async () => {
    const marker = `98${process.pid}`;
    const script = `echo start\n(setsid sleep ${marker} &)\n(sleep ${marker} &)\ntrap 'echo asked' TERM\nwhile :; do sleep 0.1; done`;
    await using finished = await run(bashJob(script, "timeout: 2\n"));
    assertUnmeasured(finished, "deadline", null);
    assert.equal(finished.result.verdict.kind, "errored");
    assert.match(finished.log.toString(), /^start\n[\s\S]*asked\n/);
    assert.deepEqual(await processesOf(`sleep ${marker}`), []);
  });

  contract("a cancel while the job runs keeps the log and leaves no sandbox", async () => {
    await using finished = await run(bashJob("echo started; sleep 60"), {
      onEvent: (event, cancel) => {
        if (event.kind === "log") {
          cancel();
        }
      },
    });
    assertUnmeasured(finished, "cancelled", null);
    assert.equal(finished.result.verdict.kind, "cancelled");
    assert.equal(finished.log.toString(), "started\n");
  });

  for (const phase of ["start", "upload", "launch", "collect"] as const) {
    contract(`a cancel in the phase ${phase} leaves no sandbox and is never green`, async () => {
      await using finished = await run(
        bashJob(phase === "collect" ? "echo 1 >$ROCK_ARTIFACT_DIR/score.json" : "sleep 60"),
        {
          onEvent: (event, cancel) => {
            if (event.kind === "phase" && event.phase === phase) {
              cancel();
            }
          },
        },
      );
      assert.equal(finished.result.verdict.kind, "cancelled");
    });
  }

  contract("an image that is refused, or cannot be pulled, is reported in one sentence", async () => {
    for (const [image, words] of [
      ["reject-me", /refused POST \/start_async: .*no capacity/],
      ["fail-pull-me", /could not start with image fail-pull-me: image_pull failed: .*not found/],
    ] as const) {
      await using finished = await run(bashJob("echo never", `environment: {image: ${image}}\n`));
      assertUnmeasured(finished, "infrastructure", "start");
      assert.match(finished.job.trials[0]?.outcome.failure?.exception.message ?? "", words);
      assert.equal(finished.result.verdict.kind, "errored");
    }
  });

  contract("a sandbox that never comes up is given up at its limit and stopped", async () => {
    await using finished = await run(bashJob("echo never", "environment: {image: never-start, startup_timeout: 2}\n"));
    assertUnmeasured(finished, "infrastructure", "start");
    assert.match(
      finished.job.trials[0]?.outcome.failure?.exception.message ?? "",
      /was not up after 2 s .*raise environment\.startup_timeout/,
    );
  });

  contract(
    "what was not measured is run again on a new sandbox, as often as asked, and what was measured is not",
    async () => {
      const script = bashJob("echo $$; kill -9 $PPID; sleep 30");
      await using finished = await run(script, { retryErrored: 2 });
      const [job] = finished.result.jobs;
      assert.deepEqual(
        job?.runs.map(({ round, end }) => [round, end.kind]),
        [0, 1, 2].map((round) => [round, "lost"]),
      );
      assert.equal(new Set(job?.runs.map(({ sandboxId }) => sandboxId)).size, 3);
      assert.equal(job?.trials.length, 1);
      assert.equal(job?.trials[0]?.runs, 3);
      assert.equal(finished.result.verdict.kind, "errored");
      await using failed = await run(bashJob("exit 7"), { retryErrored: 2 });
      assert.deepEqual(
        failed.result.jobs[0]?.runs.map(({ end }) => end),
        [{ kind: "exited", exitCode: 7 }],
      );
    },
  );

  contract("a wrapper that is killed is a lost job, never a finished one", async () => {
    await using finished = await run(bashJob("echo before; kill -9 $PPID; sleep 30; echo after"));
    assertUnmeasured(finished, "infrastructure", "collect");
    assert.equal(finished.log.toString(), "before\n");
  });

  contract("a script that deletes the job's private directory loses the job, in plain words", async () => {
    for (const then of ["sleep 300", "exit 0"]) {
      await using finished = await run(bashJob(`echo before; sleep 1; rm -rf "\${0%/job/*}"; ${then}`));
      assertUnmeasured(finished, "infrastructure", "watch");
      assert.match(
        finished.job.trials[0]?.outcome.failure?.exception.message ?? "",
        /^the job's private directory \S+\/\.rock-job-\w+ in the sandbox was deleted while the job ran, most likely by its script/,
      );
      assert.equal(finished.log.toString(), "before\n");
    }
  });

  contract("auto_stop: false keeps the sandbox, and says so", async () => {
    await using finished = await runEngine(server(), {
      "job.yaml": bashJob("echo hi", "environment: {auto_stop: false}\n"),
    });
    const [entry] = [...finished.journal.values()];
    assert.equal(entry?.status, "kept");
    assert.match(JSON.stringify(finished.events), /is kept \(auto_stop: false\); ROCK clears it after 60 idle minutes/);
    const id = entry?.sandboxId ?? "";
    // Under load ROCK 1.7 answers as if a living sandbox were not there: it swallows errors of its store.
    const isListed = async () => (await livingSandboxes(server())).includes(id);
    for (let tries = 0; tries < 20 && !(await isListed()); tries += 1) {
      await setTimeout(250);
    }
    assert.ok(await isListed(), "the kept sandbox is alive");
    await stop(server(), id);
  });

  contract("several jobs run side by side, each with its own log and result", async () => {
    const names = Array.from({ length: 6 }, (_, index) => `job-${index}`);
    const jobs = Object.fromEntries(
      names.map((name, index) => [`${name}.yaml`, `job_name: ${name}\nscript: "echo ${name}; exit ${index % 2}"\n`]),
    );
    await using finished = await runEngine(server(), jobs);
    assert.equal(finished.result.verdict.kind, "failed");
    for (const [index, job] of finished.result.jobs.entries()) {
      assert.equal((await finished.output(logOf(job) ?? "")).toString(), `job-${index}\n`);
      assert.equal(job.trials[0]?.exitCode, index % 2);
    }
    await assertNothingLeft(finished);
  });

  contract("a secret that the script prints is in no file and no event", async () => {
    const secret = `s3cr3t-${process.pid}-value`;
    const script =
      'echo "$KEY"; for i in $(seq 1 ${#KEY}); do printf %s "$(printf %s "$KEY" | cut -c$i)"; sleep 0.02; done; echo; printf %s "$KEY" | base64; echo "$KEY" >"$ROCK_ARTIFACT_DIR/leak"';
    await using finished = await run(bashJob(script, "environment: {env: {KEY: '${KEY}'}}\n"), {
      secrets: new Map([["KEY", secret]]),
    });
    const encoded = Buffer.from(secret).toString("base64").replace(/=+$/, "").slice(0, -1);
    const everything = [
      finished.log,
      JSON.stringify(finished.events),
      JSON.stringify(finished.result),
      await finished.output("artifacts/case/leak"),
    ].join("\n");
    assert.ok(!everything.includes(secret), "the secret itself");
    assert.ok(!everything.includes(encoded), "its base64 form");
    assert.match(finished.log.toString(), /\*\*\*/);
  });
}

function assertUnmeasured(finished: EngineRun, cause: Cause, phase: Phase | null): void {
  const outcome = finished.job.trials[0]?.outcome;
  assert.equal(outcome?.kind, "unmeasured", JSON.stringify(outcome));
  assert.equal(outcome?.failure?.cause, cause, JSON.stringify(outcome));
  if (phase !== null) {
    const phases = finished.events.flatMap((event) =>
      event.kind === "phase" && event.phase !== "stop" ? [event.phase] : [],
    );
    assert.equal(phases.at(-1), phase);
  }
}

async function stop(server: ContractServer, id: string): Promise<void> {
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (server.authorization !== null) {
    headers.authorization = `Bearer ${server.authorization}`;
  }
  const body = JSON.stringify({ sandbox_id: id });
  await fetch(`${server.url}/apis/envs/sandbox/v1/stop`, { method: "POST", headers, body });
}

/** Command lines on this machine that contain a text, the real server's sandboxes included. */
async function processesOf(text: string): Promise<readonly string[]> {
  const { execFileSync } = await import("node:child_process");
  const lines = execFileSync("ps", ["-eo", "args"], { encoding: "utf8" }).split("\n");
  return lines.filter((line) => line.includes(text) && !line.startsWith("ps "));
}
