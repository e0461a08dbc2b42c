import type { PageData, PageTrial } from "../report/html/page-data.ts";
import type { Column } from "./columns.ts";
import type { Route } from "./route.ts";

/** A line of the table: a trial, or the title of a group of them. */
export type Row =
  | { readonly kind: "trial"; readonly trial: PageTrial }
  | { readonly kind: "group"; readonly name: string; readonly trials: number; readonly passed: number };

/** By what rows can be narrowed down or grouped. */
export const FACETS = ["standing", "job", "agent", "dataset", "cause", "exception"] as const;
export type Facet = (typeof FACETS)[number];

export const FACET_TITLES: Readonly<Record<Facet | "task", string>> = {
  standing: "Result",
  job: "Job",
  agent: "Agent",
  dataset: "Dataset",
  cause: "Cause",
  exception: "Exception",
  task: "Task",
};

/** What stands in an address for a trial without an exception, a cause or a dataset. */
export const NONE = "none";

export function facetOf(trial: PageTrial, facet: Facet | "task", { jobs }: Pick<PageData, "jobs">): string {
  switch (facet) {
    case "job":
      return jobs[trial.job]?.label ?? NONE;
    case "cause":
      return trial.cause ?? NONE;
    case "standing":
    case "agent":
    case "dataset":
    case "exception":
    case "task":
      return trial[facet] === "" ? NONE : trial[facet];
  }
}

/** Each trial's words in lower case, made once. */
export function searchTexts({ trials, jobs }: PageData): ReadonlyMap<PageTrial, string> {
  return new Map(
    trials.map((trial) => {
      const { id, task, agent, dataset, exception, message, cause, standing } = trial;
      const words = [id, task, agent, dataset, exception, message, cause ?? "", standing, jobs[trial.job]?.label ?? ""];
      return [trial, words.join("\n").toLowerCase()];
    }),
  );
}

/** The trials that the address asks for, sorted. Every word of the search has to be found. */
export function trialsFor(
  data: PageData,
  route: Route,
  columns: readonly Column[],
  texts: ReadonlyMap<PageTrial, string>,
): readonly PageTrial[] {
  const words = route.search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const facets = FACETS.filter((facet) => route[facet] !== "");
  const found = data.trials.filter((trial) => {
    const text = texts.get(trial) ?? "";
    return (
      facets.every((facet) => facetOf(trial, facet, data) === route[facet]) &&
      words.every((word) => text.includes(word))
    );
  });
  const column = columns.find(({ key }) => key === route.sort.replace(/^-/, ""));
  return column === undefined ? found : sorted(found, column, route.sort.startsWith("-"));
}

/** What has no value stands last, whichever way. */
function sorted(trials: readonly PageTrial[], { value }: Column, isDescending: boolean): readonly PageTrial[] {
  const sign = isDescending ? -1 : 1;
  return trials
    .map((trial) => ({ trial, at: value(trial) }))
    .toSorted(({ at: left }, { at: right }) => {
      const isEmpty = [left, right].map((at) => at === null || at === "");
      if (isEmpty[0] || isEmpty[1]) {
        return Number(isEmpty[0]) - Number(isEmpty[1]);
      }
      return (
        sign *
        (typeof left === "number" ? left - Number(right) : left === right ? 0 : String(left) < String(right) ? -1 : 1)
      );
    })
    .map(({ trial }) => trial);
}

/** Rows for the table: as they are, or below the titles of their groups, the one with most that did not pass first. */
export function rowsOf(trials: readonly PageTrial[], group: string, data: PageData): readonly Row[] {
  if (!isGroupable(group)) {
    return trials.map((trial) => ({ kind: "trial", trial }));
  }
  const groups = new Map<string, PageTrial[]>();
  for (const trial of trials) {
    const name = facetOf(trial, group, data);
    const members = groups.get(name) ?? [];
    groups.set(name, members);
    members.push(trial);
  }
  const titled = [...groups].map(([name, members]) => ({
    name,
    members,
    passed: members.filter(({ standing }) => standing === "passed").length,
  }));
  return titled
    .toSorted((left, right) => right.members.length - right.passed - (left.members.length - left.passed))
    .flatMap(({ name, members, passed }) => [
      { kind: "group" as const, name, trials: members.length, passed },
      ...members.map((trial) => ({ kind: "trial" as const, trial })),
    ]);
}

export function isGroupable(name: string): name is Facet | "task" {
  return Object.hasOwn(FACET_TITLES, name);
}
