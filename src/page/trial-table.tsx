import type { VNode } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { PageData, PageTrial } from "../report/html/page-data.ts";
import { type Column, columnsWithin, narrowColumns } from "./columns.ts";
import { NOTHING } from "./figures.ts";
import { StandingMark } from "./marks.tsx";
import type { Navigation } from "./route.ts";
import { type Row, rowsOf } from "./rows.ts";
import { useWidth, useWindowRows } from "./virtual.ts";

interface TableProps {
  readonly data: PageData;
  readonly columns: readonly Column[];
  readonly shown: readonly PageTrial[];
  readonly navigation: Navigation;
}

/** Below this a row is two lines: the task, and what became of it. */
const NARROW = 640;
const ROW = 36;
const NARROW_ROW = 60;

/** All trials that were asked for; only those to be seen are in the page. */
export function TrialTable({ data, columns, shown, navigation }: TableProps): VNode {
  const body = useRef<HTMLDivElement>(null);
  const width = useWidth(body);
  const isNarrow = width < NARROW;
  const height = isNarrow ? NARROW_ROW : ROW;
  const { group } = navigation.route;
  const rows = useMemo(() => rowsOf(shown, group, data), [shown, group, data]);
  const { from, to } = useWindowRows(body, rows.length, height);
  const fitting = useMemo(
    () => (isNarrow ? narrowColumns(columns) : columnsWithin(columns, width)),
    [columns, width, isNarrow],
  );
  const { active, onKeyDown, onFocus } = useRowKeys(rows, height, body);
  const left = columns.length - fitting.length;
  return (
    <>
      <div
        class={isNarrow ? "table narrow" : "table"}
        role="table"
        aria-label="Trials"
        aria-rowcount={rows.length + 1}
        style={{ "--columns": fixed(fitting), "--row": `${height}px` }}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" class="table-head">
          <div role="row" class="row" aria-rowindex={1}>
            {fitting.map((column) => (
              <Head column={column} navigation={navigation} />
            ))}
          </div>
        </div>
        <div role="rowgroup" class="table-body" ref={body} style={{ height: `${rows.length * height}px` }}>
          <div role="presentation" style={{ transform: `translateY(${from * height}px)` }}>
            {rows.slice(from, to).map((row, index) => (
              <Line
                key={row.kind === "trial" ? row.trial.id : `group ${row.name}`}
                row={row}
                index={from + index}
                columns={fitting}
                isNarrow={isNarrow}
                isActive={active === from + index}
                onFocus={onFocus}
                navigation={navigation}
              />
            ))}
          </div>
        </div>
      </div>
      {shown.length === 0 && <p class="muted empty">No trial is like that.</p>}
      {left > 0 && !isNarrow && shown.length > 0 && (
        <p class="muted print-hidden">
          Not shown here:{" "}
          {columns
            .filter((column) => !fitting.includes(column))
            .map(({ title }) => title)
            .join(", ")}
          . A trial&apos;s own page has them, and so has a wider window.
        </p>
      )}
    </>
  );
}

/** The same tracks in every row: without `auto`, rows of one table would differ. */
function fixed(columns: readonly Column[]): string {
  return columns.map(({ width, share }) => (share === 0 ? `${width}px` : `minmax(${width}px, ${share}fr)`)).join(" ");
}

function Head({ column, navigation }: { readonly column: Column; readonly navigation: Navigation }): VNode {
  const { key, title, isNumber } = column;
  const { sort } = navigation.route;
  const order = sort === key ? "ascending" : sort === `-${key}` ? "descending" : "none";
  // The first click on a number shows the largest, on a word the first.
  const [first, second] = isNumber ? [`-${key}`, key] : [key, `-${key}`];
  const next = sort === first ? second : sort === second ? "" : first;
  return (
    <div role="columnheader" class={isNumber ? "cell number" : "cell"} aria-sort={order}>
      <button type="button" onClick={() => navigation.change({ sort: next })}>
        {title}
        <span aria-hidden="true" class="order">
          {order === "ascending" ? " ↑" : order === "descending" ? " ↓" : ""}
        </span>
      </button>
    </div>
  );
}

interface LineProps {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly isNarrow: boolean;
  readonly isActive: boolean;
  readonly onFocus: (index: number) => void;
  readonly navigation: Navigation;
}

function Line({ row, index, columns, isNarrow, isActive, onFocus, navigation }: LineProps): VNode {
  if (row.kind === "group") {
    return (
      <div role="row" class="row group" aria-rowindex={index + 2}>
        <div role="cell" aria-colspan={columns.length}>
          <b>{row.name}</b>{" "}
          <span class="muted">
            {row.passed} of {row.trials} passed
          </span>
        </div>
      </div>
    );
  }
  const { trial } = row;
  return (
    <div
      role="row"
      class={`row trial ${trial.standing === "not passed" ? "bad" : trial.standing}`}
      aria-rowindex={index + 2}
    >
      {columns.map((column) => {
        const { key, isNumber, text } = column;
        const content = text(trial);
        if (key === "standing") {
          return (
            <div role="cell" class="cell">
              <StandingMark standing={trial.standing} />
            </div>
          );
        }
        if (key === "task") {
          return (
            <div role="cell" class="cell task" title={content}>
              <a
                href={navigation.to({ trial: trial.id })}
                tabIndex={isActive ? 0 : -1}
                data-row={index}
                onFocus={() => onFocus(index)}
              >
                {content}
              </a>
            </div>
          );
        }
        return (
          <div role="cell" class={isNumber ? "cell number" : "cell"} title={isNumber ? undefined : content}>
            {isNarrow ? narrowText(key, content) : content}
          </div>
        );
      })}
    </div>
  );
}

function narrowText(key: string, content: string): string {
  return content === NOTHING ? "" : key === "attempt" ? `#${content}` : content;
}

/** One row at a time can be reached by Tab; arrows, Home and End go to the others, also to those not in the page yet. */
function useRowKeys(rows: readonly Row[], height: number, body: { readonly current: HTMLElement | null }) {
  const [active, setActive] = useState(0);
  const wanted = useRef<number | null>(null);
  const count = rows.length;
  useEffect(() => setActive((before) => firstTrial(rows, Math.min(before, Math.max(0, count - 1)), 1)), [rows, count]);
  useEffect(() => {
    if (wanted.current !== null) {
      const link = body.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`);
      if (link) {
        wanted.current = null;
        link.focus({ preventScroll: true });
      }
    }
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 15,
      PageUp: -15,
      Home: -count,
      End: count,
    };
    const step = steps[event.key];
    if (step === undefined || target.dataset["row"] === undefined || body.current === null) {
      return;
    }
    event.preventDefault();
    const aim = Math.min(count - 1, Math.max(0, active + step));
    const next = firstTrial(rows, aim, step > 0 && step < count ? 1 : step === -count ? 1 : -1);
    wanted.current = next;
    setActive(next);
    const top = body.current.getBoundingClientRect().top + next * height;
    if (top < 2 * height) {
      scrollBy(0, top - 3 * height);
    } else if (top > innerHeight - 2 * height) {
      scrollBy(0, top - innerHeight + 3 * height);
    }
  };
  return { active, onKeyDown, onFocus: setActive };
}

/** Titles of groups are passed by. */
function firstTrial(rows: readonly Row[], at: number, step: 1 | -1): number {
  for (const direction of [step, -step]) {
    for (let index = at; index >= 0 && index < rows.length; index += direction) {
      if (rows[index]?.kind === "trial") {
        return index;
      }
    }
  }
  return 0;
}
