import { spawnSync } from "node:child_process";
import { linkSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Leaves in a job's directory what no archive should bring back, and files with names that not everybody takes. */
export function litter(jobDirectory: string): void {
  const [first] = readdirSync(jobDirectory).filter((name) => statSync(path.join(jobDirectory, name)).isDirectory());
  const trial = path.join(jobDirectory, first ?? ".");
  const agent = path.join(trial, "agent");
  symlinkSync("../result.json", path.join(agent, "link-inside"));
  symlinkSync("/etc/passwd", path.join(agent, "link-outside"));
  linkSync(path.join(trial, "trial.log"), path.join(agent, "hard-link"));
  symlinkSync("/etc", path.join(jobDirectory, "linked__0000000"));
  mkdirSync(path.join(jobDirectory, "passwd__0000000"));
  symlinkSync("/etc/passwd", path.join(jobDirectory, "passwd__0000000", "result.json"));
  mkdirSync(path.join(jobDirectory, "pipe__00000000"));
  spawnSync("mkfifo", [path.join(jobDirectory, "pipe__00000000", "result.json"), path.join(agent, "pipe")]);
  // Only the superuser may, and not in every container.
  spawnSync("mknod", [path.join(agent, "device"), "c", "1", "3"]);
  writeFileSync(path.join(agent, "12:30:05.txt"), "a time\n");
  writeFileSync(path.join(agent, "back\\slash.txt"), "a name of another system\n");
  // What a hostile tar may make of these, the test says.
  for (const directory of ["climbs", "rooted"]) {
    mkdirSync(path.join(jobDirectory, directory));
    writeFileSync(path.join(jobDirectory, directory, "file"), "out of place\n");
  }
  mkdirSync(path.join(jobDirectory, "..."));
  writeFileSync(path.join(jobDirectory, "...", "dots.txt"), "a name of dots\n");
}
