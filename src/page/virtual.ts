import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Rows beyond the edges that are there already. */
const OVERSCAN = 10;
/** Paper has no end to scroll to, and some has to be left. */
const MOST_PRINTED = 500;

/** The rows that are in the page: from the first one to before the last. */
export interface Shown {
  readonly from: number;
  readonly to: number;
}

/** Which of a list's rows are to be seen as the window scrolls, all of one height; when printed, the first ones. */
export function useWindowRows(list: RefObject<HTMLElement | null>, rows: number, height: number): Shown {
  const [view, setView] = useState<Shown>({ from: 0, to: Math.min(rows, 60) });
  useEffect(() => {
    let frame = 0;
    let isPrinting = false;
    const measure = () => {
      frame = 0;
      if (isPrinting) {
        return;
      }
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const from = Math.max(0, Math.floor(-top / height) - OVERSCAN);
      const to = from + Math.ceil(innerHeight / height) + 2 * OVERSCAN;
      setView((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    const later = () => {
      frame = frame === 0 ? requestAnimationFrame(measure) : frame;
    };
    const print = () => {
      isPrinting = true;
      setView({ from: 0, to: MOST_PRINTED });
    };
    const stopPrinting = () => {
      isPrinting = false;
      measure();
    };
    measure();
    addEventListener("scroll", later, { passive: true });
    addEventListener("resize", later);
    addEventListener("beforeprint", print);
    addEventListener("afterprint", stopPrinting);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener("scroll", later);
      removeEventListener("resize", later);
      removeEventListener("beforeprint", print);
      removeEventListener("afterprint", stopPrinting);
    };
  }, [list, rows, height]);
  const from = Math.min(view.from, Math.max(0, rows - 1));
  return { from, to: Math.min(rows, view.to) };
}

/** The same in a box that scrolls. */
export function useBoxRows(box: RefObject<HTMLElement | null>, rows: number, height: number): Shown {
  const [view, setView] = useState<Shown>({ from: 0, to: 80 });
  useEffect(() => {
    const element = box.current;
    const measure = () => {
      const from = Math.max(0, Math.floor((element?.scrollTop ?? 0) / height) - OVERSCAN);
      const to = from + Math.ceil((element?.clientHeight ?? 0) / height) + 2 * OVERSCAN;
      setView((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    measure();
    element?.addEventListener("scroll", measure, { passive: true });
    addEventListener("resize", measure);
    return () => {
      element?.removeEventListener("scroll", measure);
      removeEventListener("resize", measure);
    };
  }, [box, rows, height]);
  return { from: Math.min(view.from, rows), to: Math.min(rows, view.to) };
}

/** The width of an element as it changes. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(() => document.documentElement.clientWidth);
  useEffect(() => {
    if (element.current === null) {
      return undefined;
    }
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) {
        setWidth(Math.round(entry.contentRect.width));
      }
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
