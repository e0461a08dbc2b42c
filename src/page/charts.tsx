import type { VNode } from "preact";
import type { PageData } from "../report/html/page-data.ts";
import { CostChart } from "./cost-chart.tsx";
import { DurationChart } from "./duration-chart.tsx";
import { IntervalChart } from "./interval-chart.tsx";
import type { Navigation } from "./route.ts";

/** The charts that tell something of this run. */
export function Charts({
  data,
  navigation,
}: {
  readonly data: PageData;
  readonly navigation: Navigation;
}): VNode | null {
  const { agents, datasets, trials } = data;
  const isSplit = datasets.length > 1;
  const timed = trials.filter(({ durationSec }) => durationSec !== null);
  const priced = agents.filter(({ meanCostUsd, score }) => meanCostUsd !== null && score !== null);
  const charts = [
    ...(agents.length > 0
      ? [<IntervalChart title={agents.length > 1 ? "By agent" : "Pass rate"} groups={agents} />]
      : []),
    ...(isSplit ? [<IntervalChart title="By dataset" groups={datasets} />] : []),
    ...(priced.length > 1 ? [<CostChart agents={priced} />] : []),
    ...(timed.length > 4 ? [<DurationChart trials={timed} navigation={navigation} />] : []),
  ];
  return charts.length === 0 ? null : <div class="charts">{charts}</div>;
}
