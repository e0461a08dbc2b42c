import { cut } from "../base/cut.ts";
import type { Journal, JournalEntry } from "../run/surroundings.ts";
import { appendOnce, formatPair } from "./file-commands.ts";
import type { Environment } from "./inputs.ts";

/** A kill tore larger records in measurements; none of this size. */
const LARGEST_RECORD = 1500;

const PREFIX = "sandbox-";

/** What main ended with. */
export const EXIT_CODE_STATE = "exit-code";

/** Main wrote reports; what it left before is of no run, or of another one. */
export const REPORTED_STATE = "reported";

/** `open` may still run; `kept` is meant to; `closed` is verifiably gone. */
export type SandboxStatus = "open" | "closed" | "kept";

export interface JournaledSandbox extends JournalEntry {
  readonly status: SandboxStatus;
}

/** What post finds of main's journal. */
export interface JournalReading {
  readonly sandboxes: readonly JournaledSandbox[];
  /** What could not be understood, for warnings; such entries are not acted on. */
  readonly problems: readonly string[];
}

/**
 * A journal in the file GITHUB_STATE names: one small appended pair for every change, of which post sees the last as
 * `STATE_sandbox-<id>`. The runner reads the file even after a kill.
 */
export function createStateJournal(file: string): Journal {
  const entries = new Map<string, JournalEntry>();
  const record = async (entry: JournalEntry, status: SandboxStatus) => {
    const { sandboxId, origin, createdAt } = entry;
    await saveState(file, PREFIX + sandboxId, JSON.stringify({ status, origin, createdAt }));
  };
  const change = async (sandboxId: string, status: SandboxStatus) => {
    const entry = entries.get(sandboxId);
    if (entry === undefined) {
      throw new Error(`sandbox ${sandboxId} was never opened in this journal`);
    }
    await record(entry, status);
  };
  return {
    opened: async (entry) => {
      entries.set(entry.sandboxId, entry);
      await record(entry, "open");
    },
    closed: async (sandboxId) => await change(sandboxId, "closed"),
    kept: async (sandboxId) => await change(sandboxId, "kept"),
    handedOver: async (sandboxId) => await change(sandboxId, "kept"),
  };
}

/** Saves a value for post, which gets it as `STATE_<name>`. */
export async function saveState(file: string, name: string, value: string): Promise<void> {
  const pair = formatPair(name, value, () => {
    throw new Error(`the state ${name} must be one line`);
  });
  if (Buffer.byteLength(pair) > LARGEST_RECORD) {
    throw new Error(`the state ${name} is longer than ${LARGEST_RECORD} bytes`);
  }
  await appendOnce(file, pair);
}

/** A value that main saved; null when it did not get that far. */
export function readState(env: Environment, name: string): string | null {
  return env[`STATE_${name}`] ?? null;
}

/** Reads the journal that main left. Accepts only ids and origins this action could have written. */
export function readJournal(env: Environment): JournalReading {
  const sandboxes: JournaledSandbox[] = [];
  const problems: string[] = [];
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith(`STATE_${PREFIX}`) || value === undefined) {
      continue;
    }
    const entry = readEntry(variable.slice(`STATE_${PREFIX}`.length), value);
    if (typeof entry === "string") {
      problems.push(`the saved state ${JSON.stringify(cut(variable, 60))} is ignored: ${entry}`);
    } else {
      sandboxes.push(entry);
    }
  }
  return { sandboxes, problems };
}

/** The entry, or why it is not one. */
function readEntry(sandboxId: string, value: string): JournaledSandbox | string {
  if (!/^[0-9a-f]{32}$/.test(sandboxId)) {
    return "the sandbox id is not 32 hexadecimal digits";
  }
  const fields = parseRecord(value);
  if (fields === null) {
    return "the record is cut off or no JSON object";
  }
  const { status, origin, createdAt } = fields;
  if (status !== "open" && status !== "closed" && status !== "kept") {
    return "its status is not open, closed or kept";
  }
  if (typeof origin !== "string" || !isOrigin(origin)) {
    return "its origin is not the scheme, host and port of an http(s) URL";
  }
  if (typeof createdAt !== "number" || !Number.isSafeInteger(createdAt) || createdAt <= 0) {
    return "its creation time is no time";
  }
  return { sandboxId, status, origin, createdAt };
}

function parseRecord(value: string): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : null;
  } catch {
    return null;
  }
}

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && (url.protocol === "http:" || url.protocol === "https:") && url.origin === text;
}
