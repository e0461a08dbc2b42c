import { plural } from "../base/text.ts";
import type { LegSection } from "./leg-section.ts";
import { code, inline, link } from "./markdown.ts";

/** What is known of a run while its jobs run. */
export interface LiveStatus {
  readonly startedAt: Date;
  readonly jobFiles: readonly string[];
  /** Null until every job has said how many trials it has. */
  readonly total: number | null;
  readonly passed: number;
  readonly notPassed: number;
  readonly unmeasured: number;
  readonly sha: string;
  readonly repositoryUrl: string;
  readonly runUrl: string;
}

/** What a leg says while its jobs run. Nothing in it changes only because time passes. */
export function liveReport(status: LiveStatus): Pick<LegSection, "standing" | "headline" | "body"> {
  const { startedAt, jobFiles, sha, repositoryUrl, runUrl } = status;
  const [first = "", ...others] = jobFiles;
  const parts = [
    others.length === 0 ? code(first, 120) : plural(jobFiles.length, "job file"),
    `commit ${link(code(sha.slice(0, 7)), `${repositoryUrl}/commit/${sha}`)}`,
    `started at ${inline(startedAt.toISOString().slice(11, 16))} UTC`,
    link("workflow run", runUrl),
  ];
  return {
    standing: "running",
    headline: ["⏳ running", ...doneSoFar(status)].join(" · "),
    body: `The verdict comes when all jobs have ended.\n\n${parts.join(" · ")}`,
  };
}

/** `12 of 50 trials done: 9 passed, 2 not passed, 1 unmeasured` */
function doneSoFar({ total, passed, notPassed, unmeasured }: LiveStatus): readonly string[] {
  const done = passed + notPassed + unmeasured;
  if (done === 0 && (total === null || total < 2)) {
    return [];
  }
  const counts = [
    ...(passed > 0 ? [`${passed} passed`] : []),
    ...(notPassed > 0 ? [`${notPassed} not passed`] : []),
    ...(unmeasured > 0 ? [`${unmeasured} unmeasured`] : []),
  ];
  const all = total === null ? plural(done, "trial") : `${done} of ${plural(total, "trial")}`;
  return [[`${all} done`, ...(counts.length === 0 ? [] : [counts.join(", ")])].join(": ")];
}
