import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { PageText } from "../report/html/page-data.ts";
import { type Piece, piecesOf } from "./ansi.ts";
import { bytes } from "./figures.ts";
import { isError, markFound } from "./log-lines.ts";
import { useBoxRows } from "./virtual.ts";

const LINE = 20;
const MOST_SEEN = 32;

interface LogProps {
  readonly text: PageText;
  readonly title: string;
}

/** The end of a log: colours, a search, and the way to what looks like an error. Only lines to be seen are in the page. */
export function LogView({ text, title }: LogProps): VNode {
  const box = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState("");
  const [at, setAt] = useState<number | null>(null);
  const lines = useMemo(() => piecesOf(text.text.split("\n")), [text]);
  const plain = useMemo(() => lines.map((pieces) => pieces.map((piece) => piece.text).join("")), [lines]);
  const errors = useMemo(() => plain.flatMap((line, index) => (isError(line) ? [index] : [])), [plain]);
  const word = search.toLowerCase();
  const found = useMemo(
    () => (word === "" ? [] : plain.flatMap((line, index) => (line.toLowerCase().includes(word) ? [index] : []))),
    [plain, word],
  );
  const { from, to } = useBoxRows(box, lines.length, LINE);
  const longest = useMemo(() => plain.reduce((most, line) => Math.max(most, line.length), 0), [plain]);
  const go = (line: number | undefined) => {
    if (line !== undefined && box.current !== null) {
      setAt(line);
      box.current.scrollTop = Math.max(0, line * LINE - box.current.clientHeight / 3);
    }
  };
  // The end is what usually matters.
  useLayoutEffect(() => {
    if (box.current !== null) {
      box.current.scrollTop = box.current.scrollHeight;
    }
  }, [text]);
  useEffect(() => go(found.at(-1)), [found]);
  return (
    <div class="log">
      <div class="log-bar">
        <input
          type="search"
          class="search"
          value={search}
          placeholder="Search"
          aria-label={`Search in ${title}`}
          spellcheck={false}
          onInput={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Enter" && go(event.shiftKey ? before(found, at) : after(found, at))}
        />
        {word !== "" && (
          <span class="muted" role="status">
            {found.length} {found.length === 1 ? "line" : "lines"}
          </span>
        )}
        {found.length > 1 && (
          <Steps what="found line" back={() => go(before(found, at))} on={() => go(after(found, at))} />
        )}
        {errors.length > 0 && word === "" && (
          <button type="button" class="quiet" onClick={() => go(before(errors, at))}>
            {at === null || !errors.includes(at) ? "Jump to the last error" : "Error before that"}
          </button>
        )}
        <span class="path muted">
          {text.bytesBefore > 0 && `the end; ${bytes(text.bytesBefore)} before it are in `}
          {text.path}
        </span>
      </div>
      <div
        class="log-box"
        ref={box}
        role="region"
        aria-label={title}
        tabIndex={0}
        style={{ height: `${Math.min(lines.length, MOST_SEEN) * LINE + 18}px` }}
      >
        <div class="log-lines" style={{ height: `${lines.length * LINE}px`, minWidth: `${longest + 8}ch` }}>
          <div style={{ transform: `translateY(${from * LINE}px)` }}>
            {lines.slice(from, to).map((pieces, index) => (
              <Line
                key={from + index}
                pieces={pieces}
                number={from + index}
                word={word}
                kind={at === from + index ? "at" : isError(plain[from + index] ?? "") ? "error" : ""}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

interface LineProps {
  readonly pieces: readonly Piece[];
  readonly number: number;
  readonly word: string;
  readonly kind: string;
}

function Line({ pieces, number, word, kind }: LineProps): VNode {
  return (
    <div class={`log-line ${kind}`}>
      <span class="line-number" aria-hidden="true">
        {number + 1}
      </span>
      <bdi dir="ltr">
        {markFound(pieces, word).map(({ text, look, isFound }) =>
          isFound ? <mark>{text}</mark> : look === "" ? text : <span class={look}>{text}</span>,
        )}
      </bdi>
    </div>
  );
}

interface StepsProps {
  readonly what: string;
  readonly back: () => void;
  readonly on: () => void;
}

function Steps({ what, back, on }: StepsProps): VNode {
  return (
    <span class="steps">
      <button type="button" class="quiet" aria-label={`The ${what} before`} onClick={back}>
        ↑
      </button>
      <button type="button" class="quiet" aria-label={`The next ${what}`} onClick={on}>
        ↓
      </button>
    </span>
  );
}

/** The line before the one that is looked at, or the last one, round and round. */
function before(lines: readonly number[], at: number | null): number | undefined {
  return lines.findLast((line) => at !== null && line < at) ?? lines.at(-1);
}

function after(lines: readonly number[], at: number | null): number | undefined {
  return lines.find((line) => at !== null && line > at) ?? lines[0];
}
