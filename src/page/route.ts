import { useCallback, useEffect, useRef, useState } from "preact/hooks";

/** What the address says after `#`: which trial is open, and which rows of the table are shown how. */
export interface Route {
  readonly trial: string;
  /** The trial that stands beside it. */
  readonly beside: string;
  readonly search: string;
  readonly standing: string;
  readonly job: string;
  readonly agent: string;
  readonly dataset: string;
  readonly cause: string;
  readonly exception: string;
  readonly group: string;
  /** A column's name, with `-` before it for the largest first; empty for those that did not pass first. */
  readonly sort: string;
}

export const NOWHERE: Route = {
  trial: "",
  beside: "",
  search: "",
  standing: "",
  job: "",
  agent: "",
  dataset: "",
  cause: "",
  exception: "",
  group: "",
  sort: "",
};

const KEYS = Object.keys(NOWHERE) as readonly (keyof Route)[];

export function readRoute(hash: string): Route {
  const words = new URLSearchParams(hash.replace(/^#/, "").replaceAll("+", "%2B"));
  const found = KEYS.flatMap((key) => {
    const value = words.get(key);
    return value === null ? [] : [[key, value] as const];
  });
  return { ...NOWHERE, ...Object.fromEntries(found) };
}

export function hashOf(route: Route): string {
  const words = KEYS.flatMap((key) => (route[key] === "" ? [] : [`${key}=${encodeURIComponent(route[key])}`]));
  return `#${words.join("&")}`;
}

/** The address of a trial, whatever the table shows. */
export function trialHash(id: string): string {
  return hashOf({ ...NOWHERE, trial: id });
}

export interface Navigation {
  readonly route: Route;
  /** Goes on in the same view: the address follows, and the browser's way back does not fill up. */
  readonly change: (changes: Partial<Route>) => void;
  /** An address for a link: a step that the browser can go back. */
  readonly to: (changes: Partial<Route>) => string;
  readonly go: (changes: Partial<Route>) => void;
}

/** A browser refuses to change the address for every letter that somebody types. */
const ADDRESS_LATER_MS = 300;

export function useRoute(): Navigation {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    const follow = () => setRoute(readRoute(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const change = useCallback((changes: Partial<Route>) => {
    setRoute((before) => {
      const next = { ...before, ...changes };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => history.replaceState(null, "", hashOf(next)), ADDRESS_LATER_MS);
      return next;
    });
  }, []);
  const to = (changes: Partial<Route>) => hashOf({ ...route, ...changes });
  const go = (changes: Partial<Route>) => {
    clearTimeout(timer.current);
    history.replaceState(null, "", hashOf(route));
    location.hash = to(changes);
  };
  return { route, change, to, go };
}
