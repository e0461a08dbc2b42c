import type { VNode } from "preact";
import type { PageGroup } from "../report/html/page-data.ts";
import { cost, score } from "./figures.ts";
import { Section } from "./marks.tsx";

const HEIGHT = 220;

/** What an agent's trial costs against what it scores: up and to the left is better. */
export function CostChart({ agents }: { readonly agents: readonly PageGroup[] }): VNode {
  const points = agents.map(({ name, meanCostUsd, score }) => ({ name, usd: meanCostUsd ?? 0, score: score ?? 0 }));
  const mostUsd = Math.max(...points.map(({ usd }) => usd)) * 1.1 || 1;
  const most = Math.max(1, ...points.map((point) => point.score));
  const least = Math.min(0, ...points.map((point) => point.score));
  const x = (usd: number) => `${(usd / mostUsd) * 100}%`;
  const y = (value: number) => HEIGHT - ((value - least) / (most - least)) * HEIGHT;
  return (
    <Section title="Cost against score" class="chart" note="mean of a trial">
      <div class="scatter">
        <span class="axis-y" aria-hidden="true">
          <span>{score(most)}</span>
          <span>score</span>
          <span>{score(least)}</span>
        </span>
        <svg height={HEIGHT} role="img" aria-label="Cost against score by agent; the list below has the numbers">
          {[0.25, 0.5, 0.75].map((part) => (
            <line class="grid" x1="0" x2="100%" y1={part * HEIGHT} y2={part * HEIGHT} />
          ))}
          <line class="axis" x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} />
          <line class="axis" x1="0" x2="0" y1="0" y2={HEIGHT} />
          {points.map((point, index) => (
            <>
              <circle class="value" cx={x(point.usd)} cy={y(point.score)} r="9" />
              <text x={x(point.usd)} y={y(point.score)}>
                {index + 1}
              </text>
            </>
          ))}
        </svg>
        <span class="axis-x" aria-hidden="true">
          <span>$0</span>
          <span>cost of a trial</span>
          <span>{cost(mostUsd)}</span>
        </span>
      </div>
      <ol class="legend">
        {points.map((point) => (
          <li>
            {point.name}{" "}
            <span class="muted">
              {cost(point.usd)}, score {score(point.score)}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
