import { existsSync } from "node:fs";
import path from "node:path";
import { claimResultsDirectory, writeRunFiles } from "../app/write-results.ts";
import { createRedactor } from "../base/redact.ts";
import type { Problem } from "../job/problem.ts";
import { DEFAULT_GATE } from "../results/gate.ts";
import { NO_EXTRAS } from "../results/run-result.ts";
import { judge } from "../results/verdict.ts";
import { gateOf } from "../settings/given-gate.ts";
import { type Settings, secretValues } from "../settings/settings.ts";
import type { Environment } from "../terminal/given-settings.ts";
import type { RunPlace } from "../terminal/run-place.ts";
import { isAlive } from "./is-alive.ts";
import { makeReports, redactProblem, refusedRun } from "./reports.ts";
import { TOOL } from "./tool.ts";

/** Why a run on the terminal started nothing. */
export interface Refusal {
  readonly ok: false;
  /** Null where they are what is wrong. */
  readonly settings: Settings | null;
  readonly problems: readonly Problem[];
}

/**
 * Writes the reports of a run that was refused, for the CI system that collects them. Earlier results stay as they are, but
 * not in a CI system, where they would be taken for those of this run.
 */
export async function reportRefusal(
  directory: string,
  place: RunPlace,
  { settings, problems }: Refusal,
  env: Environment,
): Promise<void> {
  const isInCi = (env["CI"] ?? "") !== "" || place.links.runUrl !== null;
  if (!isInCi && existsSync(path.join(directory, "results.json"))) {
    return;
  }
  const claim = await claimResultsDirectory(directory, { pid: process.pid, isAlive });
  if (claim.kind === "unfit") {
    return;
  }
  try {
    const redactor = createRedactor(settings === null ? [] : secretValues(settings));
    const terms = {
      gate: settings === null ? DEFAULT_GATE : gateOf(settings),
      concurrency: 1,
      retryErrored: 0,
      run: place.run,
      tool: TOOL,
    };
    const record = refusedRun(
      terms,
      problems.map((problem) => redactProblem(problem, redactor)),
      new Date(),
    );
    const result = judge({ ...record, extras: { ...NO_EXTRAS, ...place.links } });
    await writeRunFiles(directory, makeReports(result, redactor).files);
  } finally {
    await claim.release();
  }
}
