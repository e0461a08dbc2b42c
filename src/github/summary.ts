import { stat } from "node:fs/promises";
import { clipBytes } from "../base/text.ts";
import { appendOnce } from "./file-commands.ts";

/** Above 1 MiB GitHub shows nothing at all; the rest is for the marks the runner puts in place of secrets. */
const LARGEST_SUMMARY = 1024 * 1024 - 16 * 1024;

const CUT = "\n\n_The summary was cut here: GitHub shows at most 1 MiB. The artifact has all of it._\n";

export type SummaryResult =
  | { readonly kind: "written" }
  | { readonly kind: "cut"; readonly bytes: number }
  | { readonly kind: "unavailable"; readonly reason: string };

/** Appends finished Markdown to the job summary; cuts it at a line border where GitHub would refuse all of it. */
export async function appendSummary(file: string | undefined, markdown: string): Promise<SummaryResult> {
  if (file === undefined || file === "") {
    return { kind: "unavailable", reason: "GITHUB_STEP_SUMMARY is not set: this runner has no job summaries" };
  }
  const present = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  const text = `${markdown.trimEnd()}\n`;
  const room = LARGEST_SUMMARY - present;
  if (Buffer.byteLength(text) <= room) {
    await appendOnce(file, text);
    return { kind: "written" };
  }
  const clipped = clipBytes(text, room - Buffer.byteLength(CUT));
  const whole = clipped.slice(0, clipped.lastIndexOf("\n") + 1);
  if (whole === "") {
    return { kind: "unavailable", reason: "the job summary of this step is full" };
  }
  await appendOnce(file, whole + CUT);
  return { kind: "cut", bytes: Buffer.byteLength(text) - Buffer.byteLength(whole) };
}
