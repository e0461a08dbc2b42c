import type { RunEvent } from "../run/surroundings.ts";

/** Where a word of ours stands: a secret that is the same word must not turn one event into another. */
const OWN_WORDS: ReadonlySet<string> = new Set(["kind", "phase", "standing"]);

/**
 * An event with every text in it replaced by what `hide` makes of it; a field that is added later is no exception. The
 * lines of a log were redacted on their way to the disk.
 */
export function redactEvent(event: RunEvent, hide: (text: string) => string): RunEvent {
  return event.kind === "log" ? { ...event, job: hide(event.job) } : (hiddenIn(event, hide) as RunEvent);
}

function hiddenIn(value: unknown, hide: (text: string) => string): unknown {
  if (typeof value === "string") {
    return hide(value);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, OWN_WORDS.has(key) ? part : hiddenIn(part, hide)]),
  );
}
