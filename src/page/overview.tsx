import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { PageData, PageTrial } from "../report/html/page-data.ts";
import { Charts } from "./charts.tsx";
import type { Column } from "./columns.ts";
import { Comparison } from "./comparison.tsx";
import { Failures } from "./failures.tsx";
import { Foot } from "./foot.tsx";
import { Jobs } from "./jobs.tsx";
import type { Navigation } from "./route.ts";
import { Toolbar } from "./toolbar.tsx";
import { TrialContent } from "./trial-content.tsx";
import { TrialTable } from "./trial-table.tsx";
import { Verdict } from "./verdict.tsx";

/** The answer, then what did not pass, then everything. */
export function Overview(props: {
  readonly data: PageData;
  readonly columns: readonly Column[];
  readonly shown: readonly PageTrial[];
  readonly navigation: Navigation;
}): VNode {
  const { data, columns, shown, navigation } = props;
  const [first, ...others] = data.trials;
  const { change } = navigation;
  // Made once: what is typed into the search changes the table alone.
  const answer = useMemo(
    () => (
      <>
        <Verdict data={data} />
        <Comparison data={data} />
        {data.trials.length > 1 && <Failures data={data} change={change} />}
        {data.trials.length > 1 && <Charts data={data} />}
      </>
    ),
    [data, change],
  );
  return (
    <main class="page">
      {answer}
      {first !== undefined && others.length === 0 && (
        <TrialContent data={data} trial={first} index={0} navigation={navigation} />
      )}
      {others.length > 0 && (
        <section class="section" aria-label="Trials">
          <Toolbar data={data} columns={columns} shown={shown} navigation={navigation} />
          <TrialTable data={data} columns={columns} shown={shown} navigation={navigation} />
        </section>
      )}
      <Jobs data={data} />
      <Foot facts={data.facts} />
    </main>
  );
}
