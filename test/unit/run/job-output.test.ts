import assert from "node:assert/strict";
import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { readWatchAnswer, type WatchAnswer } from "../../../src/run/watch-answer.ts";
import { processesNaming } from "../../bench/measuring/process-memory.ts";
import { type Place, type ShellName, shellPath, withScript } from "./control-script.ts";

const CAP = 1024 * 1024;
const WHOLE = { kind: "whole" };

interface Job {
  readonly place: Place;
  /** Waits for more than `offset` bytes of log, or the end. */
  readonly news: (offset: number) => Promise<WatchAnswer>;
  /** Waits for the end. */
  readonly end: () => Promise<Extract<WatchAnswer, { state: "exited" }>>;
  readonly log: () => Promise<string>;
}

/** Launches a script, which finds the directory for its and the test's own files in $1. */
async function launch(place: Place, script: string, cap = CAP, seconds = 7200): Promise<Job> {
  const { control, directory, outside } = place;
  await mkdir(path.join(directory, "job"));
  await writeFile(path.join(directory, "job/script"), `#!/bin/sh\nset -- "${outside}"\n${script}\n`);
  assert.match(await control("launch", String(cap), String(seconds), "10", "sh"), /^\d+ /);
  let turn = 0;
  const news = async (offset: number) => {
    turn += 1;
    return readWatchAnswer(await control("watch", String(offset), "1000000", "200", String(turn), "-"));
  };
  const end = async () => {
    for (;;) {
      const answer = await news(2 ** 40);
      if (answer.state !== "running") {
        assert.equal(answer.state, "exited");
        return answer;
      }
    }
  };
  return { place, news, end, log: async () => await readFile(path.join(directory, "log"), "latin1") };
}

const GO = 'until [ -e "$1/go" ]; do sleep 0.01; done';

async function go({ place }: Job): Promise<void> {
  await writeFile(path.join(place.outside, "go"), "");
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds().catch(() => false))) {
    await sleep(10);
  }
}

/** The process that reads the output at the moment. */
async function readerOf({ place }: Job): Promise<number> {
  return Number(await readFile(path.join(place.directory, "draining"), "utf8"));
}

async function parentOf(process: number): Promise<number> {
  const stat = await readFile(`/proc/${process}/stat`, "latin1");
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

function numbered(count: number): string {
  return Array.from({ length: count }, (_, index) => `${index + 1}\n`).join("");
}

for (const shell of ["bash", "dash", "busybox"] as const satisfies readonly ShellName[]) {
  const missing = shellPath(shell) === null ? `${shell} is not installed` : false;
  const skip = process.platform === "linux" ? missing : "there is no /proc here";
  // Most of their time is waiting.
  void describe(`on ${shell}`, { concurrency: 6 }, () => outputCases(shell, skip));
}

function outputCases(shell: ShellName, skip: string | false): void {
  const onShell = (title: string, script: string, check: (job: Job) => Promise<void>, cap = CAP) => {
    void test(title, { skip }, async () => {
      await withScript(async (place) => await check(await launch(place, script, cap)), shell);
    });
  };

  onShell(
    "a script that opens its output anew, by any name, loses no line",
    `i=0; for name in /dev/stderr /dev/stdout /proc/self/fd/2; do
       echo $((i += 1)) >$name
       while [ $((i % 334)) -gt 0 ]; do echo $((i += 1)); done
     done; exit 7`,
    async (job) => {
      const { exitCode, log, logSize } = await job.end();
      assert.equal(await job.log(), numbered(1002));
      assert.deepEqual([exitCode, log, logSize], [7, WHOLE, numbered(1002).length]);
    },
  );

  for (const [what, replace] of [
    ["nothing", ":"],
    ["a pipe", "mkfifo"],
    ["a directory", "mkdir"],
  ]) {
    onShell(
      `a log in whose place the script puts ${what} is said to have gaps`,
      `echo lost; log=$(dirname "$0")/../log; until [ -s "$log" ]; do sleep 0.01; done
       rm "$log"; ${replace} "$log"; exit 3`,
      async (job) => {
        const { exitCode, log, logSize } = await job.end();
        assert.deepEqual([exitCode, log, logSize], [3, { kind: "gaps" }, 0]);
      },
    );
  }

  onShell("a line is in the log at once", `echo first; ${GO}; echo second; exit 3`, async (job) => {
    const first = await job.news(0);
    assert.equal(first.state, "running");
    assert.equal(Buffer.from(first.news).toString(), "first\n");
    await go(job);
    assert.equal((await job.end()).exitCode, 3);
    assert.equal(await job.log(), "first\nsecond\n");
  });

  onShell("a script may close its output", `echo last; exec >&- 2>&-; ${GO}; exit 5`, async (job) => {
    await job.news(0);
    await go(job);
    const { exitCode, log } = await job.end();
    assert.deepEqual([exitCode, log], [5, WHOLE]);
    assert.equal(await job.log(), "last\n");
  });

  onShell(
    "what goes on in the background holds the end up only for a moment",
    "sleep 60 & echo $!; exit 3",
    async (job) => {
      const { exitCode, log } = await job.end();
      process.kill(Number(await job.log()));
      assert.deepEqual([exitCode, log], [3, WHOLE]);
    },
  );

  onShell(
    "what is still on its way through a pipe when the script ends is in the log",
    `mkfifo "$1/way"; { cat "$1/way"; echo end; } & exec >"$1/way"; i=0; while [ $i -lt 1002 ]; do i=$((i + 1)); echo $i; done`,
    async (job) => {
      const { exitCode, log, logSize } = await job.end();
      assert.deepEqual([exitCode, log], [0, WHOLE]);
      assert.equal((await job.log()).slice(0, logSize), `${numbered(1002)}end\n`);
    },
  );

  onShell(
    "the last output before a job is ended is in the log",
    `trap 'echo asked; exit 4' TERM; echo first; while :; do sleep 0.01; done`,
    async (job) => {
      await job.news(0);
      assert.equal(await job.place.control("end", "100", "cancel"), "left 0");
      const { exitCode, log } = await job.end();
      assert.deepEqual([exitCode, log], [4, WHOLE]);
      assert.match(await job.log(), /^first\n(?:Terminated\n)?asked\n$/);
    },
  );

  onShell(
    "a log that reached its limit ends there, and the script does not",
    "head -c 300000 /dev/zero; echo more; exit 3",
    async (job) => {
      const { exitCode, log, logSize } = await job.end();
      assert.equal(exitCode, 3);
      assert.equal(logSize, 65_536);
      assert.equal(await job.log(), "\0".repeat(65_536));
      assert.equal(log?.kind, "cut");
      const beyond = log?.kind === "cut" ? (log.beyond ?? 0) : 0;
      assert.ok(beyond > 0 && beyond <= 300_005 - 65_536, String(beyond));
    },
    65_536,
  );

  onShell(
    "another process goes on where what drains the output is killed, and that is said",
    `echo first; ${GO}; i=0; while [ $i -lt 1002 ]; do i=$((i + 1)); echo $i; done; exit 3`,
    async (job) => {
      await job.news(0);
      const reader = await readerOf(job);
      process.kill(reader, "SIGKILL");
      while ((await readerOf(job)) === reader) {
        await sleep(5);
      }
      await go(job);
      const { exitCode, log } = await job.end();
      assert.deepEqual([exitCode, log], [3, { kind: "gaps" }]);
      assert.equal(await job.log(), `first\n${numbered(1002)}`);
    },
  );

  onShell(
    "where nothing drains the output any more, that is said, whatever the script's end is",
    `echo first; trap '' PIPE; ${GO}; echo lost; exit 0`,
    async (job) => {
      await job.news(0);
      const reader = await readerOf(job);
      process.kill(await parentOf(reader), "SIGKILL");
      process.kill(reader, "SIGKILL");
      await go(job);
      const { exitCode, log } = await job.end();
      assert.deepEqual([exitCode, log], [0, { kind: "gaps" }]);
      assert.equal(await job.log(), "first\n");
    },
  );

  const TRAP = "trap 'echo ended; exit 4' TERM; echo begun; while :; do sleep 0.05; done";

  void test("its limit ends a script that nobody watches, and the end says so", { skip }, async () => {
    await withScript(async (place) => {
      const job = await launch(place, TRAP, CAP, 1);
      const { exitCode, cause, log } = await job.end();
      assert.deepEqual([exitCode, cause, log], [4, "deadline", WHOLE]);
      // Some shells say that the signal ended their `sleep` too.
      assert.match(await job.log(), /^begun\n(?:Terminated\n)?ended\n$/);
    }, shell);
  });

  onShell("the end says who ended the script, also where the disk is full", TRAP, async (job) => {
    await job.news(0);
    await symlink("/dev/full", path.join(job.place.directory, "exit.new"));
    assert.equal(await job.place.control("end", "100", "cancel"), "left 0");
    const { exitCode, cause } = await job.end();
    assert.deepEqual([exitCode, cause], [4, "cancel"]);
  });

  onShell(
    "a script is asked once to end, however many ask for that at the same time",
    "trap 'echo asked' TERM; echo begun; while :; do sleep 0.05; done 2>/dev/null",
    async (job) => {
      await job.news(0);
      const end = async (cause: string) => await job.place.control("end", "5", cause);
      assert.deepEqual(await Promise.all([end("deadline"), end("deadline"), end("cancel")]), [
        "left 0",
        "left 0",
        "left 0",
      ]);
      assert.equal((await job.end()).exitCode, 137);
      assert.equal((await job.log()).replaceAll("Terminated\n", ""), "begun\nasked\n");
    },
  );

  for (const [what, act] of [
    ["its script", async (job: Job) => await go(job)],
    ["its directory", async ({ place }: Job) => await rm(place.directory, { recursive: true })],
  ] as const) {
    onShell(`what keeps the time of a job is gone soon after ${what}`, GO, async (job) => {
      const keeper = () => processesNaming(`${job.place.directory}/control.sh\0deadline\0`);
      await until(async () => keeper().length === 1);
      await act(job);
      await until(async () => keeper().length === 0);
      await go(job);
    });
  }

  onShell("nobody ended a script that ended by itself, whatever comes after", "exit 3", async (job) => {
    await job.end();
    assert.equal(await job.place.control("end", "0", "deadline"), "left 0");
    const { exitCode, cause } = await job.end();
    assert.deepEqual([exitCode, cause], [3, "script"]);
  });

  onShell("an older watch learns which one came after it", `${GO}; exit 3`, async (job) => {
    const older = job.place.control("watch", "0", "1000000", "200", "first-1", "-");
    await until(async () => (await readFile(path.join(job.place.directory, "turn"), "utf8")) === "first-1\n");
    const newer = job.place.control("watch", "0", "1000000", "200", "second-1", "-");
    const answer = readWatchAnswer(await older);
    assert.equal(answer.state === "superseded" ? answer.by : answer.state, "second-1");
    await go(job);
    assert.equal(readWatchAnswer(await newer).state, "exited");
  });

  void test(`a log that cannot be written has gaps, and the script goes on`, { skip }, async () => {
    await withScript(async (place) => {
      // Not even root gets past this limit of four KiB, as it would past a file's mode.
      const file = path.join(place.directory, "control.sh");
      const script = await readFile(file, "utf8");
      await writeFile(file, script.replace(/^launch\(\) \{$/m, "launch() {\n  ulimit -f 8"));
      const job = await launch(place, "head -c 300000 /dev/zero; echo more; exit 3");
      const { exitCode, log } = await job.end();
      assert.deepEqual([exitCode, log], [3, { kind: "gaps" }]);
      assert.equal((await job.log()).length, 4096);
    }, shell);
  });
}

test("another user whom the script becomes may open its output anew, too", {
  skip: process.getuid?.() === 0 && shellPath("dash") !== null ? false : "only root becomes another user",
}, async () => {
  await withScript(async (place) => {
    const become = "su nobody -s /bin/sh -c";
    const job = await launch(place, `echo 1; ${become} 'echo 2 >/dev/stderr'; ${become} 'echo 3 >/dev/stdout'; echo 4`);
    const { exitCode, log } = await job.end();
    assert.equal(await job.log(), numbered(4));
    assert.deepEqual([exitCode, log], [0, WHOLE]);
  });
});
