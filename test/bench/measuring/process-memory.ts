import { readdirSync, readFileSync, readlinkSync } from "node:fs";

const SAMPLE_MS = 20;

/** Follows a process until it ends; figures in bytes, null where the system does not tell (Linux does). */
export interface MemoryWatch {
  /** The most memory it ever had, as seen last. */
  peak(): number | null;
  /** How much that is above what it had when the watch began. */
  growth(): number | null;
  stop(): void;
}

/** The kernel keeps the peak itself, so that a sample now and then loses only what came after the last one. */
export function watchMemory(pid: number): MemoryWatch {
  const first = field(pid, "VmRSS");
  let peak: number | null = null;
  const sample = () => {
    peak = field(pid, "VmHWM") ?? peak;
  };
  sample();
  const timer = setInterval(sample, SAMPLE_MS);
  return {
    peak: () => peak,
    growth: () => (peak === null || first === null ? null : Math.max(0, peak - first)),
    stop: () => clearInterval(timer),
  };
}

function field(pid: number, name: string): number | null {
  try {
    const line = readFileSync(`/proc/${pid}/status`, "utf8")
      .split("\n")
      .find((candidate) => candidate.startsWith(`${name}:`));
    return line === undefined ? null : Number.parseInt(line.slice(name.length + 1), 10) * 1024;
  } catch {
    return null;
  }
}

/** The oldest process whose standard output is a file with this name, and the ids of all whose command line has a text. */
export function processWritingTo(fileName: string): number | null {
  const found = processIds().filter((pid) => outputOf(pid).endsWith(`/${fileName}`));
  return found.length === 0 ? null : Math.min(...found);
}

export function processesNaming(text: string): readonly number[] {
  return processIds().filter((pid) => commandLine(pid).includes(text));
}

function processIds(): readonly number[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function outputOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/fd/1`);
  } catch {
    return "";
  }
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
