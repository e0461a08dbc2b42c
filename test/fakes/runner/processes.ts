import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import type { Readable } from "node:stream";

/** How long the runner waits after SIGINT and after SIGTERM, in milliseconds. */
const CANCEL_STEPS: readonly (readonly [NodeJS.Signals, number])[] = [
  ["SIGINT", 7500],
  ["SIGTERM", 2500],
];

/** How long it waits for the output to end after the process did. */
const OUTPUT_MS = 5000;

export interface ProcessEnd {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Waits for the process, then for its output, which a child may hold open for a while. */
export async function processEnd(child: ChildProcess, outputs: readonly Readable[]): Promise<ProcessEnd> {
  const closed = Promise.all(outputs.map(async (output) => await once(output, "close")));
  const [exitCode, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  await withPatience(closed, OUTPUT_MS);
  for (const output of outputs) {
    output.destroy();
  }
  return { exitCode, signal };
}

/** Ends a process as a cancelled job does. Only the process itself is signalled, not its children. */
export async function cancelProcess(child: ChildProcess, steps = CANCEL_STEPS): Promise<void> {
  for (const [signal, patience] of steps) {
    if (hasEnded(child)) {
      return;
    }
    const exited = once(child, "exit");
    child.kill(signal);
    await withPatience(exited, patience);
  }
  if (!hasEnded(child)) {
    child.kill("SIGKILL");
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function withPatience(event: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([event, patience]);
  clearTimeout(timer);
}

/** Kills what still carries the tracking id. Linux only: elsewhere there is no /proc to find it by. */
export async function killOrphans(trackingId: string): Promise<void> {
  const names = await readdir("/proc").catch(() => []);
  for (const pid of names.filter((name) => /^\d+$/.test(name)).map(Number)) {
    const env = await readFile(`/proc/${pid}/environ`, "utf8").catch(() => "");
    if (env.split("\0").includes(`RUNNER_TRACKING_ID=${trackingId}`)) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It ended by itself meanwhile.
      }
    }
  }
}
