import { formatDuration } from "../base/time.ts";
import { limitText } from "../results/gate.ts";
import type { JobResult } from "../results/job.ts";
import type { RunResult } from "../results/run-result.ts";
import { code, folded, inline, table } from "./markdown.ts";

/** What ran, exactly: the rules, and each job's file, image and sandbox; folded. */
export function jobDetails(run: RunResult): string {
  const jobs = run.jobs.length === 0 ? [] : [table(HEAD, run.jobs.map(jobRow))];
  return folded("Details", [...jobs, settingsLine(run)].join("\n\n"));
}

const HEAD = ["Job", "Job file", "SHA-256", "Image", "Sandbox", "Namespace", "Experiment", "Labels", "Duration"];

function jobRow(job: JobResult): readonly string[] {
  const labels = Object.entries(job.labels).map(([name, value]) => `${name}=${value}`);
  return [
    inline(job.jobName, 80),
    code(job.config, 120),
    code(job.configSha256.slice(0, 12)),
    code(job.image, 200),
    job.sandboxId === null ? "" : code(job.sandboxId),
    inline(job.namespace ?? "", 80),
    inline(job.experimentId ?? "", 80),
    inline(labels.join(", ")),
    formatDuration(job.durationSec),
  ];
}

function settingsLine({ gate, run, tool, startedAt }: RunResult): string {
  const parts = [
    `max-failed ${limitText(gate.maxFailed)}`,
    ...(gate.minScore === null ? [] : [`min-score ${gate.minScore}`]),
    `started ${inline(startedAt)}`,
    ...(run.attempt === null ? [] : [`attempt ${run.attempt}`]),
    `${inline(tool.name)} ${inline(tool.version)}`,
  ];
  return parts.join(" · ");
}
