import { createHash, randomBytes } from "node:crypto";
import { AFTER_LAUNCH } from "../rock/retry.ts";
import { SandboxProblem, type SandboxShell, type SandboxWitness } from "./sandbox-shell.ts";

/** The file in the job's private directory; its first line is its name. */
export const DIGESTS_FILE = "secrets";

/** A secret of this process is not the one that the job was started with. */
export class OtherSecrets extends SandboxProblem {
  override readonly name = "OtherSecrets";
}

/** What tells later whether a secret still has the value that the job was handed, and not what that is. */
export function digestsFile(secrets: ReadonlyMap<string, string>): string {
  const salt = randomBytes(16).toString("hex");
  const digests = Object.fromEntries([...secrets].map(([name, value]) => [name, digest(salt, name, value)]));
  return `${DIGESTS_FILE}\n${JSON.stringify({ salt, digests })}\n`;
}

/**
 * Refuses secrets that are not those the job was started with, because what it printed would not be hidden. `names` are
 * those of the job's secrets.
 */
export async function requireSameSecrets(
  names: readonly string[],
  secrets: ReadonlyMap<string, string>,
  shell: SandboxShell,
  witness: SandboxWitness,
  signal: AbortSignal,
): Promise<void> {
  if (names.length === 0) {
    return;
  }
  const patience = { retry: AFTER_LAUNCH, signal, witness };
  const path = `${shell.facts.directory}/${DIGESTS_FILE}`;
  // ROCK reads a missing file as an empty one; this finds out whether the directory is there.
  await shell.control({ name: "sum", arguments: [path], seconds: 10 }, patience);
  const { salt, digests } = readDigests(await shell.readNamed(path, patience));
  const others = names.filter((name) => {
    const value = secrets.get(name);
    return value === undefined || digests.get(name) !== digest(salt, name, value);
  });
  if (others.length > 0) {
    const [is, values] = others.length === 1 ? ["is", "value"] : ["are", "values"];
    throw new OtherSecrets(
      `${others.join(", ")} ${is} not what the job was started with, so that its output could not be hidden; attach with the same ${values}`,
    );
  }
}

/** Whatever else is there is nobody's digest. */
function readDigests(text: string): { readonly salt: string; readonly digests: ReadonlyMap<string, unknown> } {
  try {
    const parsed = Object(JSON.parse(text)) as Readonly<Record<string, unknown>>;
    return { salt: String(parsed["salt"]), digests: new Map(Object.entries(Object(parsed["digests"]) as object)) };
  } catch {
    return { salt: "", digests: new Map() };
  }
}

function digest(salt: string, name: string, value: string): string {
  return createHash("sha256").update([salt, name, value].join("\0")).digest("hex");
}
