import { createHash } from "node:crypto";
import { RockError } from "../rock/errors.ts";
import { BEFORE_LAUNCH } from "../rock/retry.ts";
import { CONTROL } from "./sandbox-scripts/control.ts";
import { type Patience, SandboxProblem, type SandboxShell } from "./sandbox-shell.ts";

const CONTROL_SHA256 = createHash("sha256").update(CONTROL).digest("hex");

/**
 * Uploads the control script and the given small files, and checks that all arrived whole: servers up to 1.8 answer every
 * upload with `success: false`, newer ones with true even where a directory was in the way.
 */
export async function uploadJobFiles(
  shell: SandboxShell,
  files: ReadonlyMap<string, Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  const patience = { retry: BEFORE_LAUNCH, signal };
  const all = new Map([["control.sh", Buffer.from(CONTROL) as Uint8Array], ...files]);
  for (let attempt = 1; ; attempt += 1) {
    await Promise.all([...all].map(async ([name, bytes]) => await shell.upload(name, bytes, patience)));
    const paths = [...all.keys()].map((name) => `${shell.facts.directory}/${name}`);
    const wanted = [...all].map(([name, bytes]) => (name === "control.sh" ? CONTROL_SHA256 : sha256(bytes)));
    const found = await tryChecksums(shell, paths, patience);
    if (wanted.every((sum, index) => found[index] === sum)) {
      return;
    }
    if (attempt === 3) {
      throw new SandboxProblem("the uploaded job files do not have the checksums they were sent with");
    }
  }
}

/** A damaged control script cannot check itself, which then shows as another failure: no checksum matches. */
async function tryChecksums(
  shell: SandboxShell,
  paths: readonly string[],
  patience: Patience,
): Promise<readonly string[]> {
  try {
    return (await shell.control({ name: "sum", arguments: paths, seconds: 10 }, patience)).trim().split("\n");
  } catch (error) {
    if (error instanceof RockError) {
      throw error;
    }
    return [];
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
