import type { VNode } from "preact";
import {
  type PageData,
  type PageText,
  type PageTrajectory,
  type PageTrial,
  trialKey,
} from "../report/html/page-data.ts";
import { Folded } from "./folded.tsx";
import { LogView } from "./log-view.tsx";
import { type Opening, usePacked } from "./packs.ts";
import type { Navigation } from "./route.ts";
import { Siblings } from "./siblings.tsx";
import { Tabs } from "./tabs.tsx";
import { Timings } from "./timings.tsx";
import { TrajectoryView } from "./trajectory-view.tsx";
import { TrialFacts } from "./trial-facts.tsx";

interface ContentProps {
  readonly data: PageData;
  readonly trial: PageTrial;
  /** Its place in the data. */
  readonly index: number;
  readonly navigation: Navigation;
}

const TITLES: Readonly<Record<PageText["what"], string>> = {
  exception: "Exception",
  verifier: "Verifier",
  log: "Log",
};

/** What there is to know of a trial: what went wrong, its numbers, and what it wrote and did. */
export function TrialContent({ data, trial, index, navigation }: ContentProps): VNode {
  const texts = usePacked<readonly PageText[]>("texts", trial.textsIn, trialKey(index));
  const trajectory = usePacked<PageTrajectory>("trajectories", trial.trajectoryIn, trialKey(index));
  return (
    <>
      {trial.exception !== "" && (
        <div class={`callout ${trial.standing === "unmeasured" ? "unsure" : "bad"}`}>
          <b>{trial.exception}</b> {trial.cause !== null && <span class="muted">{trial.cause}</span>}
          <Folded text={trial.message} class="message" />
        </div>
      )}
      <TrialFacts trial={trial} />
      <Timings trial={trial} />
      <Siblings data={data} trial={trial} navigation={navigation} />
      <Written trial={trial} texts={texts} trajectory={trajectory} />
    </>
  );
}

function Written(props: {
  readonly trial: PageTrial;
  readonly texts: Opening<readonly PageText[]>;
  readonly trajectory: Opening<PageTrajectory>;
}): VNode {
  const { trial, texts, trajectory } = props;
  const broken = [texts, trajectory].find((opening) => opening.kind === "broken");
  const tabs = [
    ...(texts.kind === "open"
      ? texts.value.map((text) => ({
          name: TITLES[text.what],
          content: <LogView key={text.path} text={text} title={TITLES[text.what]} />,
        }))
      : []),
    ...(trajectory.kind === "open"
      ? [
          {
            name: `Trajectory (${trajectory.value.steps.length})`,
            content: <TrajectoryView trajectory={trajectory.value} />,
          },
        ]
      : []),
  ];
  const isOpening = texts.kind === "opening" || trajectory.kind === "opening";
  return (
    <>
      {broken !== undefined && (
        <p class="notice" role="alert">
          {broken.message}
        </p>
      )}
      {tabs.length > 0 && <Tabs key={trial.id} tabs={tabs} label="What the trial wrote" />}
      {tabs.length === 0 && !isOpening && <p class="muted">{elsewhere(trial)}</p>}
    </>
  );
}

/** Where its files are, when none is in the page. */
function elsewhere({ files, log }: PageTrial): string {
  const path = files ?? log;
  return path === null ? "The trial left no file." : `Its files are not in this page; look for ${path} in the results.`;
}
