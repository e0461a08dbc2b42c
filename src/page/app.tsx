import type { VNode } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { PageData, PageTrial } from "../report/html/page-data.ts";
import { BesideView } from "./beside-view.tsx";
import { columnsOf } from "./columns.ts";
import { Overview } from "./overview.tsx";
import { hashOf, NOWHERE, useRoute } from "./route.ts";
import { searchTexts, trialsFor } from "./rows.ts";
import { TrialView } from "./trial-view.tsx";

export function App({ data }: { readonly data: PageData }): VNode {
  const navigation = useRoute();
  const { route } = navigation;
  const columns = useMemo(() => columnsOf(data), [data]);
  const texts = useMemo(() => searchTexts(data), [data]);
  const shown = useMemo(() => trialsFor(data, route, columns, texts), [data, route, columns, texts]);
  const trial = trialOf(data, route.trial);
  const beside = trialOf(data, route.beside);
  useScroll(trial === null ? "" : route.trial);
  if (trial !== null && beside !== null && trial !== beside) {
    return <BesideView data={data} left={trial} right={beside} navigation={navigation} />;
  }
  if (trial !== null) {
    return <TrialView data={data} trial={trial} shown={shown} navigation={navigation} />;
  }
  return (
    <>
      {route.trial !== "" && (
        <p class="notice" role="alert">
          This run has no trial called <b>{route.trial}</b>. <a href={hashOf(NOWHERE)}>See all trials</a>
        </p>
      )}
      <Overview data={data} columns={columns} shown={shown} navigation={navigation} />
    </>
  );
}

function trialOf({ trials }: PageData, id: string): PageTrial | null {
  return id === "" ? null : (trials.find((trial) => trial.id === id) ?? null);
}

/** A trial is shown from its top, and on the way back the table is where it was. */
function useScroll(trial: string): void {
  const last = useRef({ trial, top: 0 });
  useEffect(() => {
    const remember = () => {
      if (last.current.trial === "") {
        last.current.top = scrollY;
      }
    };
    addEventListener("scroll", remember, { passive: true });
    return () => removeEventListener("scroll", remember);
  }, []);
  useEffect(() => {
    if (last.current.trial !== trial) {
      last.current.trial = trial;
      scrollTo(0, trial === "" ? last.current.top : 0);
    }
  }, [trial]);
}
