import type { JobResult } from "../results/job.ts";
import { jobLabel } from "../results/labels.ts";
import type { TrialGate } from "../results/passing.ts";
import type { RunResult } from "../results/run-result.ts";
import { type Statistics, statisticsOf } from "../results/statistics.ts";

/** One number, with the labels that tell it from the others of its family. */
interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number | null;
}

interface Family {
  readonly name: string;
  readonly help: string;
  readonly samples: readonly Sample[];
}

const FIGURES: readonly {
  readonly name: string;
  readonly help: string;
  readonly of: (statistics: Statistics) => number | null;
}[] = [
  { name: "rock_job_score", help: "Mean reward of the expected trials.", of: ({ score }) => score },
  {
    name: "rock_job_pass_ratio",
    help: "Share of the expected trials that passed, from 0 to 1.",
    of: ({ passRate }) => passRate,
  },
  { name: "rock_job_trials_expected", help: "Trials the job was meant to have.", of: ({ expected }) => expected },
  { name: "rock_job_trials_passed", help: "Trials that passed.", of: ({ passed }) => passed },
  {
    name: "rock_job_trials_not_passed",
    help: "Trials that were measured and did not pass.",
    of: ({ notPassed }) => notPassed,
  },
  {
    name: "rock_job_trials_unmeasured",
    help: "Trials that could not be measured.",
    of: ({ unmeasured, expected, trials }) => unmeasured + Math.max(0, (expected ?? 0) - trials),
  },
  {
    name: "rock_job_cost_usd",
    help: "Cost in US dollars, of the trials that report one.",
    of: ({ costUsd }) => costUsd.total,
  },
];

/**
 * The numbers of a run in OpenMetrics' text format, a gauge each; one that is not known is left out. Several agents of a
 * benchmark are told apart by a label.
 */
export function renderOpenMetrics(run: RunResult): string {
  const rows = run.jobs.flatMap((job) => rowsOf(job, run.gate));
  const families: readonly Family[] = [
    ...FIGURES.map(({ name, help, of }) => ({
      name,
      help,
      samples: rows.map(({ labels, statistics }) => ({ labels, value: of(statistics) })),
    })),
    {
      name: "rock_job_metric",
      help: "Mean of another number that trials reported beside their reward.",
      samples: run.jobs.flatMap(metricsOf),
    },
    {
      name: "rock_job_duration_seconds",
      help: "How long the job took.",
      samples: run.jobs.map((job) => ({ labels: { job: jobLabel(job) }, value: job.durationSec })),
    },
  ];
  return `${[...families.flatMap(familyLines), "# EOF"].join("\n")}\n`;
}

function rowsOf(job: JobResult, gate: TrialGate) {
  const labels = { job: jobLabel(job) };
  const { byAgent, ...whole } = statisticsOf(job, gate);
  const agents = byAgent.length < 2 ? [] : byAgent;
  return [
    { labels, statistics: whole },
    ...agents.map((each) => ({ labels: { ...labels, agent: each.label }, statistics: each })),
  ];
}

function metricsOf(job: JobResult): readonly Sample[] {
  const names = [...new Set(job.trials.flatMap(({ metrics }) => Object.keys(metrics)))].sort();
  return names.map((name) => {
    const values = job.trials.flatMap(({ metrics }) => metrics[name] ?? []);
    const total = values.reduce((sum, value) => sum + value, 0);
    return { labels: { job: jobLabel(job), name }, value: total / values.length };
  });
}

function familyLines({ name, help, samples }: Family): readonly string[] {
  const lines = samples.flatMap(({ labels, value }) =>
    value === null || !Number.isFinite(value) ? [] : [`${name}{${labelText(labels)}} ${Number(value.toPrecision(12))}`],
  );
  return lines.length === 0 ? [] : [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines];
}

function labelText(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${escape(value)}"`)
    .join(",");
}

/** GitLab's reader ends a line at `#` wherever it stands (lib/gitlab/ci/parsers/metrics/generic.rb of gitlab). */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replaceAll("#", "no. ")
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll(/[\r\n]+/g, "\\n");
}
