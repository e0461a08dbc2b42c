import { mkdir } from "node:fs/promises";
import path from "node:path";
import { signal } from "./end-processes.ts";
import { MARKER } from "./process-table.ts";

/** Where and how the commands of one sandbox run. */
export interface Workplace {
  /** The sandbox's directory: where its commands start, and what relative paths are relative to. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly groups: ProcessGroups;
  /** Aborted when the sandbox is being stopped. */
  readonly stopped: AbortSignal;
}

/** Makes a sandbox's directory below the server's, with a home and a place for temporary files. */
export async function makeWorkplace(
  directory: string,
  inherited: Readonly<Record<string, string>>,
  stopped: AbortSignal,
): Promise<Workplace> {
  const home = path.join(directory, "home");
  const temporary = path.join(directory, "tmp");
  for (const each of [directory, home, temporary]) {
    await mkdir(each, { mode: 0o700 });
  }
  const environment = { ...inherited, HOME: home, TMPDIR: temporary, [MARKER]: directory };
  return { directory, environment, groups: new ProcessGroups(), stopped };
}

/** The process groups of a sandbox's commands that may still have members. */
export class ProcessGroups {
  readonly #ids = new Set<number>();

  get ids(): ReadonlySet<number> {
    return this.#ids;
  }

  opened(id: number): void {
    this.#ids.add(id);
  }

  /** The command ended; an empty group is forgotten, since its number may become another's. */
  leaderEnded(id: number): void {
    if (!signal(-id, 0)) {
      this.#ids.delete(id);
    }
  }
}

const INHERITED = new Set(["PATH", "LANG", "LANGUAGE", "TERM", "USER", "LOGNAME", "SHELL", "TZ"]);
const FALLBACK_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";

/**
 * What a sandbox inherits of the machine's environment: enough to find programs and to speak the user's language, and
 * nothing that could be a secret. A container would inherit nothing at all.
 */
export function inheritedEnvironment(environment: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  const kept = Object.entries(environment).flatMap(([name, value]) =>
    value !== undefined && mayInherit(name) ? [[name, value] as const] : [],
  );
  return { PATH: FALLBACK_PATH, ...Object.fromEntries(kept) };
}

function mayInherit(name: string): boolean {
  return (INHERITED.has(name) || name.startsWith("LC_")) && !/TOKEN|SECRET|PASSWORD|KEY|AUTH/i.test(name);
}
