import type { VNode } from "preact";
import type { PageGroup, PageInterval } from "../report/html/page-data.ts";
import { percent, score } from "./figures.ts";
import { Section } from "./marks.tsx";

const MOST = 12;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** Pass rate and score of each group, each with its interval, on one scale from 0 to 1. */
export function IntervalChart({
  title,
  groups,
}: {
  readonly title: string;
  readonly groups: readonly PageGroup[];
}): VNode {
  const more = groups.length - MOST;
  const hasScores = groups.some((group) => group.score !== null && !isNear(group.score, group.passRate));
  return (
    <Section title={title} class="chart" note="with the 95% interval over tasks (Wilson)">
      <div class="scale" aria-hidden="true">
        <svg height="18">
          {TICKS.map((tick) => (
            <text x={`${tick * 100}%`} y="12">
              {percent(tick)}
            </text>
          ))}
        </svg>
      </div>
      <ul class="intervals">
        {groups.slice(0, MOST).map((group) => (
          <li>
            <p class="group-name" title={group.name}>
              {group.name} <span class="muted">{group.tasks} tasks</span>
            </p>
            <Bar what="passed" value={group.passRate} interval={group.passInterval} text={percent} />
            {hasScores && group.score !== null && (
              <Bar what="score" value={group.score} interval={group.scoreInterval} text={score} />
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p class="muted">and {more} more</p>}
    </Section>
  );
}

function isNear(one: number, other: number | null): boolean {
  return other !== null && Math.abs(one - other) < 0.0005;
}

interface BarProps {
  readonly what: "passed" | "score";
  readonly value: number | null;
  readonly interval: PageInterval | null;
  readonly text: (value: number) => string;
}

function Bar({ what, value, interval, text }: BarProps): VNode {
  if (value === null) {
    return <p class="muted">{what}: not known</p>;
  }
  const range = interval === null ? "" : `${text(interval.low)} to ${text(interval.high)}`;
  const place = (part: number) => `${Math.min(1, Math.max(0, part)) * 100}%`;
  return (
    <div class={`bar ${what}`}>
      <svg
        class="bar-line"
        height="20"
        role="img"
        aria-label={`${what} ${text(value)}${range === "" ? "" : `, ${range}`}`}
      >
        {TICKS.map((tick) => (
          <line class="grid" x1={place(tick)} x2={place(tick)} y1="0" y2="20" />
        ))}
        {interval !== null && (
          <>
            <line class="range" x1={place(interval.low)} x2={place(interval.high)} y1="10" y2="10" />
            <line class="end" x1={place(interval.low)} x2={place(interval.low)} y1="6" y2="14" />
            <line class="end" x1={place(interval.high)} x2={place(interval.high)} y1="6" y2="14" />
          </>
        )}
        <circle class="value" cx={place(value)} cy="10" r="5" />
      </svg>
      <span class="bar-text">
        <b>{text(value)}</b> {what} <span class="muted">{range}</span>
      </span>
    </div>
  );
}
