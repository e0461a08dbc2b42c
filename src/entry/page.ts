import type { ResultSource } from "../app/read-result-files.ts";
import { describeError } from "../base/errors.ts";
import type { Redactor } from "../base/redact.ts";
import type { RunResult } from "../results/run-result.ts";

/**
 * Writes report.html into a directory, from the results in it or elsewhere. It only shows what the other reports say too, so
 * a failure is a warning: returned, or null.
 */
export async function tryWritePage(
  directory: string,
  run: RunResult,
  sources: readonly ResultSource[],
  redactor: Redactor,
): Promise<string | null> {
  try {
    // Loaded when it is needed: the page's program is large, and a run starts sooner without it.
    const { writePage } = await import("../app/write-page.ts");
    await writePage(directory, run, sources, redactor);
    return null;
  } catch (error) {
    return `no report.html: ${describeError(error)}; the other reports are complete`;
  }
}
