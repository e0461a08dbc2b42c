import { z } from "zod";

/** What the upload's thread is given. */
export interface UploadOrder {
  readonly name: string;
  readonly directory: string;
  /** Relative to the directory. */
  readonly files: readonly string[];
  readonly retentionDays: number | null;
  /** Without an archive there is one file, and the artifact is called like it. */
  readonly archives: boolean;
}

/** What it answers. */
export type UploadReply =
  | { readonly kind: "uploaded"; readonly id: number; readonly digest: string }
  | { readonly kind: "name-taken" }
  | { readonly kind: "failed"; readonly message: string };

const Order = z.object({
  name: z.string(),
  directory: z.string(),
  files: z.array(z.string()),
  retentionDays: z.int().nullable(),
  archives: z.boolean(),
});

const Reply = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("uploaded"), id: z.int(), digest: z.string() }),
  z.object({ kind: z.literal("name-taken") }),
  z.object({ kind: z.literal("failed"), message: z.string() }),
]);

export function readOrder(message: unknown): UploadOrder {
  return Order.parse(message);
}

export function readReply(message: unknown): UploadReply {
  return Reply.parse(message);
}
