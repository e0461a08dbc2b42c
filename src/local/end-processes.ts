import { setTimeout as sleep } from "node:timers/promises";
import { belonging, type ProcessTable, type Quarry } from "./process-table.ts";

/** A process that was killed is gone within milliseconds; one stuck in the kernel may never be. */
const ROUNDS = 60;
const LONGEST_PAUSE_MS = 200;

/** Ends all processes of a quarry and returns the ids of those that will not go. */
export async function endProcesses(
  quarry: Quarry,
  table: () => Promise<ReturnType<ProcessTable>>,
): Promise<readonly number[]> {
  killGroups(quarry);
  for (let round = 0; ; round += 1) {
    const left = belonging(await table(), quarry);
    if (left.length === 0 || round === ROUNDS) {
      return left;
    }
    kill(left);
    await sleep(pauseMs(round));
  }
}

/** The same for a process that is about to exit, when nothing can be waited for any more. */
export function endProcessesNow(quarry: Quarry, table: ProcessTable): void {
  killGroups(quarry);
  for (let round = 0; round < ROUNDS; round += 1) {
    const left = belonging(table(), quarry);
    if (left.length === 0) {
      return;
    }
    kill(left);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs(round));
  }
}

/** Reads the table once for all who ask at the same time: many sandboxes are often stopped together. */
export function shared(table: ProcessTable): () => Promise<ReturnType<ProcessTable>> {
  let next: Promise<ReturnType<ProcessTable>> | null = null;
  return async () => {
    next ??= new Promise((resolve, reject) => {
      setImmediate(() => {
        next = null;
        try {
          resolve(table());
        } catch (error) {
          reject(error);
        }
      });
    });
    return await next;
  };
}

function killGroups(quarry: Quarry): void {
  for (const group of quarry.groups) {
    signal(-group, "SIGKILL");
  }
}

/** Stopped first, so that none can start another while its neighbours are being killed. */
function kill(pids: readonly number[]): void {
  for (const name of ["SIGSTOP", "SIGKILL"] as const) {
    for (const pid of pids) {
      signal(pid, name);
    }
  }
}

function pauseMs(round: number): number {
  return Math.min(2 * 2 ** round, LONGEST_PAUSE_MS);
}

/** Returns false when there is no such process (any more), or it is not ours to signal. */
export function signal(target: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(target, name);
  } catch {
    return false;
  }
}
