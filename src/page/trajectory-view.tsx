import type { VNode } from "preact";
import type { PageStep, PageTrajectory } from "../report/html/page-data.ts";
import { duration } from "./figures.ts";
import { Folded } from "./folded.tsx";

/** What the agent did, step by step. */
export function TrajectoryView({ trajectory }: { readonly trajectory: PageTrajectory }): VNode {
  const { agent, steps, stepsLeftOut, path } = trajectory;
  return (
    <div class="trajectory">
      <p class="muted">
        {agent !== "" && `${agent} · `}
        {path}
      </p>
      <ol>
        {steps.map((step, index) => (
          <li class={`step ${step.source}`}>
            <Step step={step} number={index + 1} />
          </li>
        ))}
      </ol>
      {stepsLeftOut > 0 && <p class="muted">{stepsLeftOut} more steps are in the file.</p>}
    </div>
  );
}

export function Step({ step, number }: { readonly step: PageStep; readonly number: number }): VNode {
  const { source, atSec, message, reasoning, calls, observations } = step;
  return (
    <>
      <p class="step-head">
        <b>{number}</b> {source}
        {atSec !== null && <span class="muted"> +{duration(atSec)}</span>}
      </p>
      {reasoning !== "" && (
        <details class="reasoning">
          <summary>Reasoning</summary>
          <Folded text={reasoning} class="prose" />
        </details>
      )}
      {message !== "" && <Folded text={message} class="prose" />}
      {calls.map((call) => (
        <div class="call">
          <p class="call-name">{call.name}</p>
          {call.arguments !== "" && <Folded text={call.arguments} class="code" />}
        </div>
      ))}
      {observations
        .filter((observation) => observation !== "")
        .map((observation) => (
          <Folded text={observation} class="code observation" />
        ))}
    </>
  );
}
