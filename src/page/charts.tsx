import type { VNode } from "preact";
import type { PageData, PageGroup } from "../report/html/page-data.ts";
import { CostChart } from "./cost-chart.tsx";
import { DurationChart } from "./duration-chart.tsx";
import { IntervalChart } from "./interval-chart.tsx";

/** The charts that tell something of this run. */
export function Charts({ data }: { readonly data: PageData }): VNode | null {
  const { agents, datasets, trials } = data;
  const isSplit = datasets.length > 1;
  const timed = trials.filter(({ durationSec }) => durationSec !== null);
  const seconds = timed.map(({ durationSec }) => durationSec ?? 0);
  const isSpread = timed.length >= 8 && Math.max(...seconds) > 1.5 * Math.min(...seconds);
  const priced = agents.filter(({ meanCostUsd, score }) => meanCostUsd !== null && score !== null);
  const charts = [
    ...(hasRates(agents)
      ? [<IntervalChart title={agents.length > 1 ? "By agent" : "Pass rate"} groups={agents} />]
      : []),
    ...(isSplit && hasRates(datasets) ? [<IntervalChart title="By dataset" groups={datasets} />] : []),
    ...(priced.length > 1 ? [<CostChart agents={priced} />] : []),
    ...(isSpread ? [<DurationChart trials={timed} />] : []),
  ];
  return charts.length === 0 ? null : <div class="charts">{charts}</div>;
}

/** Of trials whose number nobody knows there is no rate. */
function hasRates(groups: readonly PageGroup[]): boolean {
  return groups.some(({ passRate }) => passRate !== null);
}
