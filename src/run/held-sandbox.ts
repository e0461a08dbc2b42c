import { CREATE_WINDOW_MS } from "./stop-sandbox.ts";

/** The sandbox of one piece of work, as far as there is one to stop. */
export type HeldSandbox =
  /** ROCK never heard of one. */
  | { readonly kind: "none" }
  /** Its create was sent, and no answer came yet. `sentAt` is in milliseconds since the epoch. */
  | { readonly kind: "asked"; readonly sandboxId: string; readonly sentAt: number }
  /** ROCK took it on; it may be up. */
  | { readonly kind: "accepted"; readonly sandboxId: string }
  /** It ran commands. */
  | { readonly kind: "up"; readonly sandboxId: string }
  /** It was stopped after a failed start, or could not be and stays in the journal. */
  | { readonly kind: "released"; readonly sandboxId: string };

export function sandboxIdOf(held: HeldSandbox): string | null {
  return held.kind === "none" ? null : held.sandboxId;
}

/** When an unknown id begins to mean that there is no sandbox, in milliseconds since the epoch. */
export function absenceProvesFrom(held: HeldSandbox): number {
  return held.kind === "asked" ? held.sentAt + CREATE_WINDOW_MS : 0;
}
