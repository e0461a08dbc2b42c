import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { harborScript } from "../../../../src/job/harbor/script.ts";

/** How each shell that is here is called. */
const SHELLS = [["bash"], ["dash"], ["busybox", "sh"]].flatMap(([program = "", ...rest]) => {
  const { status, stdout } = spawnSync("sh", ["-c", `command -v ${program}`], { encoding: "utf8" });
  return status === 0 ? [{ name: program, command: [stdout.trim(), ...rest] }] : [];
});

/** Without it, as on macOS, nothing can leave the script's group. */
const skip = spawnSync("sh", ["-c", "command -v setsid"]).status === 0 ? false : "there is no setsid";

interface Ended {
  readonly status: number | null;
  readonly errors: string;
}

/** A directory with programs that stand in for those of an image, and the script for it. */
async function inImage(
  programs: Readonly<Record<string, string>>,
  use: (image: {
    readonly directory: string;
    readonly configuration: string;
    readonly run: (shell: readonly string[]) => { readonly process: ChildProcess; readonly ended: Promise<Ended> };
  }) => Promise<void>,
): Promise<void> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "harbor-script-"));
  // Docker answers unless a case says otherwise, so that none is started on this machine.
  for (const [name, body] of Object.entries({ docker: "exit 0", ...programs })) {
    await writeFile(path.join(directory, name), `#!/bin/sh\ncd ${directory}\n${body}\n`);
    await chmod(path.join(directory, name), 0o755);
  }
  const configuration = path.join(directory, "harbor.yaml");
  const jobsDirectory = path.join(directory, "it's jobs");
  const script = harborScript({ configuration, jobsDirectory, jobDirectory: `${jobsDirectory}/a`, image: "bench:1" });
  await writeFile(path.join(directory, "script"), script);
  await writeFile(configuration, "job_name: a\n");
  try {
    await use({
      directory,
      configuration,
      run: (shell) => {
        const [program = "", ...rest] = shell;
        // Detached, it leads its own group.
        const script = spawn(program, [...rest, path.join(directory, "script")], {
          detached: true,
          env: { PATH: `${directory}:/usr/bin:/bin`, HOME: directory },
          stdio: ["ignore", "ignore", "pipe"],
        });
        let errors = "";
        script.stderr.on("data", (text: Buffer) => {
          errors += text.toString();
        });
        const ended = new Promise<Ended>((resolve) => script.on("close", (status) => resolve({ status, errors })));
        return { process: script, ended };
      },
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    assert.ok(tries < 500, "it did not happen within 10 s");
    await sleep(20);
  }
}

const READS_AND_RUNS = `
[ "$1 $2 $3" = "jobs start -c" ] || exit 9
cp "$4" read; mkdir -p "it's jobs/a"; sleep 0.5; [ -e "$4" ] || exit 8
echo "{}" >"it's jobs/a/config.json"; until [ -e go ]; do sleep 0.05; done; exit 5`;

for (const { name: shell, command } of SHELLS) {
  test(`${shell}: Harbor's status is the script's, and its configuration goes once it was read`, async () => {
    await inImage({ harbor: READS_AND_RUNS }, async ({ directory, configuration, run }) => {
      const { ended } = run(command);
      await until(() => existsSync(path.join(directory, "it's jobs/a/config.json")));
      await until(() => !existsSync(configuration));
      await writeFile(path.join(directory, "go"), "");
      assert.deepEqual(await ended, { status: 5, errors: "" });
      assert.equal(await readFile(path.join(directory, "read"), "utf8"), "job_name: a\n");
    });
  });

  test(`${shell}: an image without Harbor is named in one sentence`, async () => {
    await inImage({}, async ({ configuration, run }) => {
      assert.deepEqual(await run(command).ended, {
        status: 127,
        errors: "harbor is not installed in the image bench:1; choose one that has it on its PATH\n",
      });
      assert.ok(existsSync(configuration), "whoever put it there removes it");
    });
  });

  test(`${shell}: Harbor is not started where the job's directory has files of another run`, async () => {
    await inImage({ harbor: "echo >begun; exit 0" }, async ({ directory, run }) => {
      await mkdir(path.join(directory, "it's jobs/a/good__abc"), { recursive: true });
      const { status, errors } = await run(command).ended;
      assert.equal(status, 73);
      assert.match(
        errors,
        /^the job's directory .*it's jobs\/a already holds the files of another run; remove it, .*\n$/,
      );
      assert.ok(!existsSync(path.join(directory, "begun")));
    });
  });

  test(`${shell}: a Harbor that ends before it starts anything leaves no configuration`, async () => {
    await inImage({ harbor: "echo invalid >&2; exit 1" }, async ({ configuration, run }) => {
      assert.deepEqual(await run(command).ended, { status: 1, errors: "invalid\n" });
      assert.ok(!existsSync(configuration));
    });
  });

  test(`${shell}: a signal to the whole group ends the script only after Harbor`, async () => {
    const harbor = "trap 'sleep 1; echo results >written; exit 3' TERM; echo >begun; while :; do sleep 0.1; done";
    await inImage({ harbor }, async ({ directory, run }) => {
      const { process: script, ended } = run(command);
      await until(() => existsSync(path.join(directory, "begun")));
      process.kill(-(script.pid ?? 0), "SIGTERM");
      assert.equal((await ended).status, 3);
      assert.equal(await readFile(path.join(directory, "written"), "utf8"), "results\n");
    });
  });

  test(`${shell}: a Docker daemon is started where the image has one, and outlives the signal`, { skip }, async () => {
    const programs = {
      docker: "[ -e ready ]",
      dockerd: "trap 'echo >signalled' TERM; echo started >>daemon; sleep 0.5; echo >ready; sleep 1",
      // What looks for a daemon among the processes of this machine.
      grep: "[ -e daemon ]",
      harbor: "cat daemon >order; kill -TERM 0; sleep 0.2; exit 4",
    };
    await inImage(programs, async ({ directory, run }) => {
      assert.equal((await run(command).ended).status, 143);
      assert.equal(await readFile(path.join(directory, "order"), "utf8"), "started\n");
      assert.ok(!existsSync(path.join(directory, "signalled")));
    });
  });

  test(`${shell}: a Docker daemon that cannot run is said, and Harbor runs all the same`, async () => {
    const programs = { docker: "exit 1", dockerd: "echo no permission >&2", grep: "exit 1", harbor: "exit 0" };
    await inImage(programs, async ({ run }) => {
      const { status, errors } = await run(command).ended;
      assert.equal(status, 0);
      assert.match(errors, /^warning: Docker does not answer in this sandbox, .*: no permission\n$/);
    });
  });
}
