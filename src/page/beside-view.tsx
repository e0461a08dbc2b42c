import type { VNode } from "preact";
import { useState } from "preact/hooks";
import {
  type PageData,
  type PageStep,
  type PageText,
  type PageTrajectory,
  type PageTrial,
  trialKey,
} from "../report/html/page-data.ts";
import { byline } from "./figures.ts";
import { LogView } from "./log-view.tsx";
import { StandingMark } from "./marks.tsx";
import { type Opening, usePacked } from "./packs.ts";
import { hashOf, type Navigation } from "./route.ts";
import { Step } from "./trajectory-view.tsx";
import { factsOf } from "./trial-facts.tsx";

interface BesideProps {
  readonly data: PageData;
  readonly left: PageTrial;
  readonly right: PageTrial;
  readonly navigation: Navigation;
}

/** Two trials side by side: their numbers, their steps from the first one that differs, and what they wrote. */
export function BesideView({ data, left, right, navigation }: BesideProps): VNode {
  const sides = [left, right] as const;
  const trajectories = [useTrajectory(data, left), useTrajectory(data, right)] as const;
  const texts = [useTexts(data, left), useTexts(data, right)] as const;
  return (
    <main class="page">
      <nav class="way" aria-label="Trials">
        <a href={hashOf({ ...navigation.route, beside: "" })}>← {left.task}</a>
        <a href={hashOf({ ...navigation.route, trial: "", beside: "" })}>All trials</a>
      </nav>
      <h1 class="visually-hidden">
        {left.task} and {right.task} side by side
      </h1>
      <table class="plain beside-facts">
        <thead>
          <tr>
            <td />
            {sides.map((trial) => (
              <th scope="col">
                <a href={navigation.to({ trial: trial.id, beside: "" })}>{byline(trial, data) || trial.task}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Result</th>
            {sides.map(({ standing }) => (
              <td>
                <StandingMark standing={standing} />
              </td>
            ))}
          </tr>
          {factRows(left, right).map(([label, one, other]) => (
            <tr class={one === other ? "" : "differs"}>
              <th scope="row">{label}</th>
              <td>{one}</td>
              <td>{other}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Trajectories left={trajectories[0]} right={trajectories[1]} />
      <div class="columns">
        {texts.map((opening, index) => (
          <div>
            {opening.kind === "open" &&
              opening.value.map((text) => (
                <>
                  <h2>{text.what}</h2>
                  <LogView text={text} title={`${text.what} of ${sides[index]?.id ?? ""}`} />
                </>
              ))}
          </div>
        ))}
      </div>
    </main>
  );
}

function useTexts(data: PageData, trial: PageTrial): Opening<readonly PageText[]> {
  return usePacked("texts", trial.textsIn, trialKey(data.trials.indexOf(trial)));
}

function useTrajectory(data: PageData, trial: PageTrial): Opening<PageTrajectory> {
  return usePacked("trajectories", trial.trajectoryIn, trialKey(data.trials.indexOf(trial)));
}

function factRows(
  left: PageTrial,
  right: PageTrial,
): readonly (readonly [label: string, one: string, other: string])[] {
  const [one, other] = [left, right].map((trial) => new Map([["Exception", trial.exception], ...factsOf(trial)]));
  const labels = new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])]);
  return [...labels]
    .map((label) => [label, one?.get(label) ?? "", other?.get(label) ?? ""] as const)
    .filter(([, value, beside]) => value !== "" || beside !== "");
}

function Trajectories(props: {
  readonly left: Opening<PageTrajectory>;
  readonly right: Opening<PageTrajectory>;
}): VNode | null {
  const { left, right } = props;
  const [isAllShown, setAllShown] = useState(false);
  if (left.kind !== "open" || right.kind !== "open") {
    return null;
  }
  const [one, other] = [left.value.steps, right.value.steps];
  const parting = firstDifference(one, other);
  const from = isAllShown ? 0 : parting;
  const rows = Array.from({ length: Math.max(one.length, other.length) - from }, (_, index) => from + index);
  return (
    <section class="section" aria-label="Steps">
      <header class="section-head">
        <h2>Steps</h2>
        <p class="muted">
          {parting === 0 ? "They differ from the first step on." : `The first ${parting} are the same.`}{" "}
          {parting > 0 && (
            <button type="button" class="quiet" onClick={() => setAllShown(!isAllShown)}>
              {isAllShown ? "Hide them" : "Show them"}
            </button>
          )}
        </p>
      </header>
      {rows.map((index) => (
        <div class={index === parting ? "columns parting" : "columns"}>
          {[one[index], other[index]].map((step) => (
            <div class={`step ${step?.source ?? "missing"}`}>
              {step === undefined ? <p class="muted">no step {index + 1}</p> : <Step step={step} number={index + 1} />}
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}

function firstDifference(one: readonly PageStep[], other: readonly PageStep[]): number {
  const content = (step: PageStep | undefined) =>
    JSON.stringify(step && [step.source, step.message, step.calls, step.observations]);
  let index = 0;
  while (index < one.length && content(one[index]) === content(other[index])) {
    index += 1;
  }
  return index;
}
