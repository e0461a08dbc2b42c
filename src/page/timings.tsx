import type { VNode } from "preact";
import type { PageTrial } from "../report/html/page-data.ts";
import { duration } from "./figures.ts";

const TITLES: Readonly<Record<PageTrial["phases"][number]["name"], string>> = {
  environment_setup: "Environment",
  agent_setup: "Agent's setup",
  agent_execution: "Agent",
  verifier: "Verifier",
};

/** Where the time of a trial went, as one bar. */
export function Timings({ trial }: { readonly trial: PageTrial }): VNode | null {
  const phases = trial.phases.flatMap(({ name, durationSec }) =>
    durationSec === null || durationSec <= 0 ? [] : [{ name, durationSec }],
  );
  if (phases.length === 0) {
    return null;
  }
  return (
    <div class="timings">
      <div class="timing-bar" aria-hidden="true">
        {phases.map(({ name, durationSec }) => (
          <span class={name} style={{ flexGrow: durationSec }} />
        ))}
      </div>
      <ul aria-label="Timings">
        {phases.map(({ name, durationSec }) => (
          <li>
            <span class={`key ${name}`} aria-hidden="true" />
            {TITLES[name]} <b>{duration(durationSec)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
