import type { VNode } from "preact";
import type { PageTrial } from "../report/html/page-data.ts";
import { cost, count, duration, metric, score } from "./figures.ts";

/** The numbers of a trial; what it has not is not there. */
export function TrialFacts({ trial }: { readonly trial: PageTrial }): VNode {
  const facts = factsOf(trial);
  return (
    <dl class="figures">
      {facts.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function factsOf(trial: PageTrial): readonly (readonly [label: string, value: string])[] {
  const { reward, rewards, metrics, exitCode, durationSec, costUsd, tokens, runs, startedAt } = trial;
  const named = { ...rewards, ...metrics };
  // The reward that counts is there already.
  const others = Object.entries(named).filter(([name, value]) => name !== "reward" || value !== reward);
  const told = (label: string, value: number | null | undefined, text: (value: number) => string) =>
    value === null || value === undefined ? [] : [[label, text(value)] as const];
  return [
    ...told("Score", reward, score),
    ...others.map(([name, value]) => [name, metric(value)] as const),
    ...told("Exit code", exitCode, String),
    ...told("Took", durationSec, duration),
    ...told("Cost", costUsd, cost),
    ...told("Tokens in", tokens?.input, count),
    ...told("from the cache", tokens?.cache, count),
    ...told("Tokens out", tokens?.output, count),
    ...told("Runs", runs > 1 ? runs : null, String),
    ...(startedAt === null ? [] : [["Started", startedAt.replace("T", " ").replace(/(?:\.\d+)?Z$/, " UTC")] as const]),
  ];
}
