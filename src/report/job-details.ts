import { formatDuration } from "../base/time.ts";
import { limitText } from "../results/gate.ts";
import type { JobResult } from "../results/job.ts";
import { agentLabel } from "../results/labels.ts";
import type { RunResult } from "../results/run-result.ts";
import type { AgentEntry } from "../results/trial.ts";
import { code, folded, inline, table } from "./markdown.ts";

/** What ran, exactly: the rules, and each job's file, image and sandbox; folded. */
export function jobDetails(run: RunResult): string {
  const jobs = run.jobs.length === 0 ? [] : [table(HEAD, run.jobs.map(jobRow))];
  return folded("Details", [...jobs, settingsLine(run)].join("\n\n"));
}

const HEAD = [
  "Job",
  "Job file",
  "SHA-256",
  "Agents",
  "Harbor",
  "Image",
  "Sandbox",
  "Namespace",
  "Experiment",
  "Labels",
  "Duration",
];

const MOST_AGENTS = 20;

function jobRow(job: JobResult): readonly string[] {
  const labels = Object.entries(job.labels).map(([name, value]) => `${name}=${value}`);
  return [
    inline(job.jobName, 80),
    code(job.config, 120),
    code(job.configSha256.slice(0, 12)),
    agentsCell(job.agents),
    inline(job.harborVersion ?? "", 40),
    code(job.image, 200),
    job.runs
      .flatMap(({ sandboxId }) => sandboxId ?? [])
      .map((id) => code(id))
      .join(" "),
    inline(job.namespace ?? "", 80),
    inline(job.experimentId ?? "", 80),
    inline(labels.join(", ")),
    formatDuration(job.durationSec),
  ];
}

/** The start of the SHA-256 tells entries of one name apart, also from those of another run. */
function agentsCell(agents: readonly AgentEntry[]): string {
  const told = agents.slice(0, MOST_AGENTS).map((entry) => {
    return `${inline(agentLabel(entry, agents), 80)} ${code(entry.configSha256.slice(0, 12))}`;
  });
  return [...told, ...(agents.length > MOST_AGENTS ? [`${agents.length - MOST_AGENTS} more`] : [])].join(", ");
}

function settingsLine({ gate, jobs, run, tool, startedAt }: RunResult): string {
  const isByReward = jobs.some(({ shape }) => shape.passedBy === "reward");
  const parts = [
    `max-failed ${limitText(gate.maxFailed)}`,
    ...(gate.minScore === null ? [] : [`min-score ${gate.minScore}`]),
    ...(isByReward ? [`pass-score ${gate.passScore}`] : []),
    ...(gate.minPassRate === null ? [] : [`min-pass-rate ${gate.minPassRate}%`]),
    ...(gate.maxUnmeasured === null ? [] : [`max-unmeasured ${limitText(gate.maxUnmeasured)}`]),
    `started ${inline(startedAt)}`,
    ...(run.attempt === null ? [] : [`attempt ${run.attempt}`]),
    `${inline(tool.name)} ${inline(tool.version)}`,
  ];
  return parts.join(" · ");
}
