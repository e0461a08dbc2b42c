import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { PageData, PageTrial } from "../report/html/page-data.ts";
import { byline } from "./figures.ts";
import { StandingMark } from "./marks.tsx";
import { hashOf, type Navigation } from "./route.ts";
import { TrialContent } from "./trial-content.tsx";

interface TrialProps {
  readonly data: PageData;
  readonly trial: PageTrial;
  /** The trials of the table, in its order. */
  readonly shown: readonly PageTrial[];
  readonly navigation: Navigation;
}

/** One trial, with a way back and to its neighbours in the table. */
export function TrialView({ data, trial, shown, navigation }: TrialProps): VNode {
  const title = useRef<HTMLHeadingElement>(null);
  const place = shown.indexOf(trial);
  const before = place > 0 ? shown[place - 1] : undefined;
  const after = place >= 0 ? shown[place + 1] : undefined;
  useEffect(() => title.current?.focus({ preventScroll: true }), [trial]);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !(event.target instanceof HTMLInputElement)) {
        navigation.go({ trial: "", beside: "" });
      }
    };
    addEventListener("keydown", leave);
    return () => removeEventListener("keydown", leave);
  }, [navigation]);
  return (
    <main class="page">
      <nav class="way" aria-label="Trials">
        <a href={hashOf({ ...navigation.route, trial: "", beside: "" })}>← All trials</a>
        <span class="neighbours">
          {before !== undefined && <a href={navigation.to({ trial: before.id })}>Previous</a>}
          {place >= 0 && (
            <span class="muted">
              {place + 1} of {shown.length}
            </span>
          )}
          {after !== undefined && <a href={navigation.to({ trial: after.id })}>Next</a>}
        </span>
      </nav>
      <header class="trial-head">
        <h1 ref={title} tabIndex={-1}>
          <StandingMark standing={trial.standing} /> <span class="sentence">{trial.task}</span>
        </h1>
        <p class="muted">{byline(trial, data)}</p>
      </header>
      <TrialContent data={data} trial={trial} index={data.trials.indexOf(trial)} navigation={navigation} />
    </main>
  );
}
