import { plural } from "../base/text.ts";
import { harmlessText, harmlessWords } from "./harmless-text.ts";
import { paint } from "./paint.ts";

/** A job as it would run, in words; secrets are already hidden. */
export interface PlanEntry {
  /** Path of the job file. */
  readonly config: string;
  readonly type: string;
  readonly jobName: string;
  readonly lines: readonly (readonly [label: string, value: string])[];
}

/** What `validate` prints when everything is right. */
export function planText(plan: readonly PlanEntry[], colour: boolean): string {
  const colours = paint(colour);
  const jobs = plan.map(({ config, type, jobName, lines }) => {
    const width = Math.max(0, ...lines.map(([label]) => label.length));
    const title = `${colours.strong(harmlessWords(jobName))}  ${colours.faint(`${type} job, ${harmlessWords(config)}`)}`;
    const body = lines.map(([label, value]) => `  ${label.padEnd(width)}  ${indented(value, width + 4)}`);
    return `${[title, ...body].join("\n")}\n`;
  });
  return `${jobs.join("\n")}\n${colours.good(`${plural(plan.length, "job")} valid`)}; nothing was started\n`;
}

/** A value of several lines stays below its first one. */
function indented(value: string, width: number): string {
  return harmlessText(value, false)
    .trimEnd()
    .replaceAll("\n", `\n${" ".repeat(width)}`);
}
