import { artifactName } from "../github/artifact-files.ts";
import type { Step } from "./step.ts";

/** What the artifact with the results is called: job, leg and attempt tell it from the others of its workflow run. */
export function resultsArtifactName({ settings, context }: Pick<Step, "settings" | "context">): string {
  const { job, leg, attempt } = context;
  const parts = ["rock-results", job, leg, `attempt-${attempt}`].filter((part) => part !== "");
  return settings.artifactName ?? artifactName(parts.join("-"));
}

/** The page's artifact, which is called so with `.html` after it. */
export function pageArtifactName(step: Pick<Step, "settings" | "context">): string {
  return resultsArtifactName(step).replace(/^rock-results-/, "rock-report-");
}

/** Whether an earlier run of this step may have called its artifact so: another attempt, and after a conflict a longer name. */
export function isArtifactOf(name: string, step: Pick<Step, "settings" | "context">): boolean {
  const ours = resultsArtifactName(step);
  const stem = step.settings.artifactName ?? ours.replace(/\d+$/, "");
  return name === ours || (name.startsWith(stem) && /^\d*(?:-[0-9a-f]{16})?$/.test(name.slice(stem.length)));
}
