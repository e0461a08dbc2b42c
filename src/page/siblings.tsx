import type { VNode } from "preact";
import type { PageData, PageTrial } from "../report/html/page-data.ts";
import { byline, duration, NOTHING, score } from "./figures.ts";
import { StandingMark } from "./marks.tsx";
import type { Navigation } from "./route.ts";

const MOST = 12;

interface SiblingsProps {
  readonly data: PageData;
  readonly trial: PageTrial;
  readonly navigation: Navigation;
}

/** The other trials of this task, each a step away, or beside this one. */
export function Siblings({ data, trial, navigation }: SiblingsProps): VNode | null {
  const others = data.trials.filter((other) => other !== trial && other.taskKey === trial.taskKey);
  if (others.length === 0) {
    return null;
  }
  const named = (other: PageTrial) => byline(other, data) || (data.jobs[other.job]?.label ?? other.task);
  const more = others.length - MOST;
  return (
    <details class="siblings" open>
      <summary>
        Other trials of this task <span class="muted">{others.length}</span>
      </summary>
      <ul>
        {others.slice(0, MOST).map((other) => (
          <li>
            <StandingMark standing={other.standing} />
            <a href={navigation.to({ trial: other.id })}>{named(other)}</a>
            <span class="muted">
              {[other.exception, score(other.reward), duration(other.durationSec)]
                .filter((part) => part !== "" && part !== NOTHING)
                .join(" · ")}
            </span>
            <a href={navigation.to({ beside: other.id })} aria-label={`Side by side with ${named(other)}`}>
              Side by side
            </a>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="muted">and {more} more</p>}
    </details>
  );
}
