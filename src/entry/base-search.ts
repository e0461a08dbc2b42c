import type { FoundBase } from "../app/compare-with-base.ts";
import type { Redactor } from "../base/redact.ts";
import type { RunRecord } from "../results/run-result.ts";
import type { Settings } from "../settings/settings.ts";
import type { MainStep } from "./step.ts";

// Loaded when they are needed: a run starts sooner without statistics, and most have no baseline.

/** The base that a step is to be compared with; null where it asks for none. Never rejects. */
export async function searchBase(step: MainStep): Promise<FoundBase | null> {
  if (step.settings.baseline.kind === "none") {
    return null;
  }
  const { findBase } = await import("./find-base.ts");
  return await findBase(step);
}

/** The record with its comparison, where there was something to compare with. */
export async function compareWithFound(
  record: RunRecord,
  found: FoundBase | null,
  settings: Settings,
  redactor: Redactor,
): Promise<RunRecord> {
  if (found === null) {
    return record;
  }
  const { withBaseline } = await import("./baseline.ts");
  return withBaseline(record, found, settings, (text) => redactor.text(text));
}
