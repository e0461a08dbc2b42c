import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import path from "node:path";

/** The variable by which the processes of a sandbox are known; its value is the sandbox's directory. */
export const MARKER = "ROCK_LOCAL_SANDBOX";

/** One living process of this machine; zombies are none. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  /** The marker's value in its environment, null when it has none or belongs to another user. */
  readonly marker: string | null;
  /** Its working directory where it may matter: of a process without marker that nobody waits for. */
  readonly directory: string | null;
}

/** Reads all processes, in one go so that nothing else of ours happens meanwhile. */
export type ProcessTable = () => readonly Process[];

/** What the processes to be ended have in common. */
export interface Quarry {
  /** A sandbox's directory, or the server's, which holds those of all sandboxes. */
  readonly directory: string;
  /** Process groups that commands of the sandbox were started in. */
  readonly groups: ReadonlySet<number>;
}

/**
 * Which processes belong to a quarry: those with its marker, those in its groups, orphans that cleared their
 * environment but still stand in its directory, and whatever descends from these.
 */
export function belonging(processes: readonly Process[], quarry: Quarry): readonly number[] {
  const found = new Set(processes.filter((process) => isOurs(process, quarry)).map((process) => process.pid));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const process of processes) {
      if (found.has(process.parent)) {
        found.add(process.pid);
      }
    }
  }
  return [...found];
}

function isOurs(process: Process, quarry: Quarry): boolean {
  return (
    quarry.groups.has(process.group) ||
    isWithin(process.marker, quarry.directory) ||
    (process.parent === 1 && isWithin(process.directory, quarry.directory))
  );
}

function isWithin(place: string | null, directory: string): boolean {
  return place === directory || (place?.startsWith(`${directory}${path.sep}`) ?? false);
}

/** The table of this machine. `ownPid` is left out of it. */
export function processTable(platform: NodeJS.Platform, ownPid: number): ProcessTable {
  const read = platform === "linux" ? readProc : readPs;
  return () => read().filter((process) => process.pid !== ownPid);
}

function readProc(): readonly Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const status = quietly(() => readFileSync(`/proc/${name}/stat`, "latin1"));
      // `PID (NAME) STATE PARENT GROUP …`, where NAME may hold spaces and parentheses.
      const [state, parent, group] = status?.slice(status.lastIndexOf(")") + 2).split(" ") ?? [];
      if (state === undefined || state === "Z" || state === "X") {
        return [];
      }
      const variables = quietly(() => readFileSync(`/proc/${name}/environ`, "utf8"));
      const marker = markerIn(variables?.split("\0") ?? []);
      const adrift = marker === null && parent === "1";
      const directory = adrift ? quietly(() => readlinkSync(`/proc/${name}/cwd`)) : null;
      return [{ pid: Number(name), parent: Number(parent), group: Number(group), marker, directory }];
    });
}

/** macOS has no /proc; its `ps -E` prints the environment after the command, though not that of system programs. */
function readPs(): readonly Process[] {
  const options = ["-A", "-ww", "-E", "-o", "pid=,ppid=,pgid=,stat=,command="];
  return parsePs(
    quietly(() => execFileSync("ps", options, { encoding: "utf8", maxBuffer: 1 << 28, stdio: "pipe" })) ?? "",
  );
}

/** Lines of `PID PARENT GROUP STATE COMMAND ENVIRONMENT`. */
export function parsePs(output: string): readonly Process[] {
  return output.split("\n").flatMap((line) => {
    const [pid = "", parent, group, state = "Z", ...words] = line.trim().split(/\s+/);
    return pid === "" || state.startsWith("Z")
      ? []
      : [{ pid: Number(pid), parent: Number(parent), group: Number(group), marker: markerIn(words), directory: null }];
  });
}

function markerIn(variables: readonly string[]): string | null {
  const found = variables.find((variable) => variable.startsWith(`${MARKER}=`));
  return found?.slice(MARKER.length + 1) ?? null;
}

/** A process may end while it is being looked at, or belong to someone else. */
function quietly<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}
