import type { VNode } from "preact";
import type { PageTrial } from "../report/html/page-data.ts";
import { duration } from "./figures.ts";
import { Section } from "./marks.tsx";
import { trialHash } from "./route.ts";

const BINS = 24;
const HEIGHT = 120;
const ORDER = ["passed", "not passed", "unmeasured"] as const;
const TONES = { passed: "good", "not passed": "bad", unmeasured: "unsure" } as const;

/** How long trials took, and what became of those. */
export function DurationChart({ trials }: { readonly trials: readonly PageTrial[] }): VNode {
  const seconds = trials.map(({ durationSec }) => durationSec ?? 0).toSorted((left, right) => left - right);
  const longest = seconds.at(-1) ?? 1;
  const step = longest / BINS || 1;
  const bins = Array.from({ length: BINS }, () => ({ passed: 0, "not passed": 0, unmeasured: 0 }));
  for (const { durationSec, standing } of trials) {
    const bin = bins[Math.min(BINS - 1, Math.floor((durationSec ?? 0) / step))];
    if (bin !== undefined) {
      bin[standing] += 1;
    }
  }
  const fullest = Math.max(1, ...bins.map((bin) => ORDER.reduce((sum, standing) => sum + bin[standing], 0)));
  const median = seconds[Math.floor(seconds.length / 2)] ?? 0;
  const slowest = trials.find(({ durationSec }) => durationSec === longest);
  return (
    <Section title="Durations" class="chart" note={`half took less than ${duration(median)}`}>
      <svg
        class="histogram"
        height={HEIGHT}
        role="img"
        aria-label={`Durations from ${duration(seconds[0] ?? 0)} to ${duration(longest)}, half less than ${duration(median)}`}
      >
        {bins.map((bin, index) => {
          let top = HEIGHT;
          return ORDER.map((standing) => {
            const height = (bin[standing] / fullest) * HEIGHT;
            top -= height;
            return height === 0 ? null : (
              <rect
                class={TONES[standing]}
                x={`${(index / BINS) * 100}%`}
                width={`${(1 / BINS) * 100 - 0.4}%`}
                y={top}
                height={height}
              />
            );
          });
        })}
        <line class="axis" x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} />
      </svg>
      <p class="axis-x" aria-hidden="true">
        <span>0s</span>
        <span>{duration(longest / 2)}</span>
        <span>{duration(longest)}</span>
      </p>
      {slowest !== undefined && (
        <p class="muted">
          The longest: <a href={trialHash(slowest.id)}>{slowest.task}</a>
        </p>
      )}
    </Section>
  );
}
