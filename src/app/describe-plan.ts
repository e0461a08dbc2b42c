import { plural } from "../base/text.ts";
import { formatDuration } from "../base/time.ts";
import type { PlannedJob } from "../job/plan.ts";

/** What would run, in words; names of headers and variables are shown, their values never. */
export interface PlanDescription {
  readonly config: string;
  readonly type: string;
  readonly jobName: string;
  readonly lines: readonly (readonly [label: string, value: string])[];
}

export function describePlan(job: PlannedJob): PlanDescription {
  const { work } = job;
  const { start } = work;
  const optional = (label: string, value: string | number | null): readonly (readonly [string, string])[] =>
    value === null || value === "" ? [] : [[label, String(value)]];
  return {
    config: job.config,
    type: job.type,
    jobName: work.job,
    lines: [
      ["server", work.connection.baseUrl || "not named; `base-url` has to name it for a run"],
      ...optional("headers", Object.keys(work.connection.headers).join(", ")),
      ...optional("cluster", start.cluster),
      ...optional("namespace", job.namespace),
      ...optional("experiment", job.experimentId),
      ["image", start.image],
      [
        "sandbox",
        `${plural(start.cpus, "CPU")}, ${start.memory} memory${start.disk === null ? "" : `, ${start.disk} disk`}`,
      ],
      ["timeout", formatDuration(work.deadlineMs / 1000)],
      [
        "after the job",
        work.autoStop
          ? "the sandbox is stopped"
          : `the sandbox is kept; ROCK clears it after ${start.autoClearMinutes} idle minutes`,
      ],
      ...optional("variables", [...work.env.keys()].join(", ")),
      ...work.uploads.map(({ source, target }) => ["upload", `${source} to ${target}`] as const),
      ...optional(
        "labels",
        Object.entries(job.labels)
          .map(([name, value]) => `${name}=${value}`)
          .join(", "),
      ),
      ...job.warnings.map((warning) => ["warning", warning] as const),
      ...job.notices.map((notice) => ["note", notice] as const),
      [job.shown.label, job.shown.text.trimEnd()],
    ],
  };
}
