import type { VNode } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { PageData, PageTrial } from "../report/html/page-data.ts";
import type { Column } from "./columns.ts";
import type { Navigation, Route } from "./route.ts";
import { FACET_TITLES, FACETS, type Facet, facetOf, NONE } from "./rows.ts";

interface ToolbarProps {
  readonly data: PageData;
  readonly columns: readonly Column[];
  readonly shown: readonly PageTrial[];
  readonly navigation: Navigation;
}

interface Choice {
  readonly value: string;
  readonly trials: number;
}

const NOTHING_CHOSEN: Partial<Route> = {
  search: "",
  standing: "",
  job: "",
  agent: "",
  dataset: "",
  cause: "",
  exception: "",
};

/** Search, narrowing down, grouping and sorting. Nothing is offered that has one choice. */
export function Toolbar({ data, columns, shown, navigation }: ToolbarProps): VNode {
  const { route, change } = navigation;
  const facets = useMemo(
    () =>
      FACETS.map((facet) => ({ facet, choices: choicesOf(data, facet) })).filter(
        ({ choices }) => choices.length > 1 && choices.length < data.trials.length,
      ),
    [data],
  );
  const isNarrowed = Object.keys(NOTHING_CHOSEN).some((key) => route[key as keyof Route] !== "");
  const groups = [...facets.map(({ facet }) => facet), ...(hasRepeatedTasks(data) ? (["task"] as const) : [])];
  return (
    <div class="toolbar">
      <div class="toolbar-line">
        <h2>Trials</h2>
        <p class="muted" role="status">
          {shown.length === data.trials.length ? shown.length : `${shown.length} of ${data.trials.length}`}
        </p>
        <Search search={route.search} change={change} />
        {isNarrowed && (
          <button class="quiet" type="button" onClick={() => change(NOTHING_CHOSEN)}>
            Show all
          </button>
        )}
      </div>
      <div class="toolbar-line selects">
        {facets.map(({ facet, choices }) => (
          <Choose
            label={FACET_TITLES[facet]}
            value={route[facet]}
            none="all"
            choices={choices.map(({ value, trials }) => ({ value, text: `${value} (${trials})` }))}
            choose={(value) => change({ [facet]: value })}
          />
        ))}
        {groups.length > 0 && (
          <Choose
            label="Group by"
            value={route.group}
            none="nothing"
            choices={groups.map((group) => ({ value: group, text: FACET_TITLES[group].toLowerCase() }))}
            choose={(group) => change({ group })}
          />
        )}
        <Choose
          label="Sort by"
          value={route.sort}
          none="what needs a look"
          choices={columns.flatMap(({ key, title, isNumber }) => [
            { value: key, text: isNumber ? `${title}, smallest first` : title },
            ...(isNumber ? [{ value: `-${key}`, text: `${title}, largest first` }] : []),
          ])}
          choose={(sort) => change({ sort })}
        />
      </div>
    </div>
  );
}

function Search({ search, change }: { readonly search: string; readonly change: Navigation["change"] }): VNode {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
      if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        input.current?.focus();
      }
    };
    addEventListener("keydown", focus);
    return () => removeEventListener("keydown", focus);
  }, []);
  return (
    <input
      ref={input}
      class="search"
      type="search"
      value={search}
      placeholder="Search tasks, agents, exceptions  ( / )"
      aria-label="Search trials"
      spellcheck={false}
      onInput={(event) => change({ search: event.currentTarget.value })}
    />
  );
}

function Choose(props: {
  readonly label: string;
  readonly value: string;
  readonly none: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly choose: (value: string) => void;
}): VNode {
  const { label, value, none, choices, choose } = props;
  return (
    <label class={value === "" ? "choose" : "choose chosen"}>
      <span>{label}</span>
      <select aria-label={label} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option value={choice.value}>{choice.text}</option>
        ))}
      </select>
    </label>
  );
}

function choicesOf(data: PageData, facet: Facet): readonly Choice[] {
  const counts = new Map<string, number>();
  for (const trial of data.trials) {
    const value = facetOf(trial, facet, data);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, trials]) => ({ value, trials }))
    .toSorted(
      (left, right) => Number(left.value === NONE) - Number(right.value === NONE) || right.trials - left.trials,
    );
}

function hasRepeatedTasks({ trials }: PageData): boolean {
  return new Set(trials.map(({ taskKey }) => taskKey)).size < trials.length;
}
