import { setMaxListeners } from "node:events";

export type SignalName = "SIGINT" | "SIGTERM";

/** The one controller of a process: a signal from a person or from the runner aborts it. */
export interface StopSignal {
  readonly signal: AbortSignal;
  /** The first signal that came; null while there was none. */
  received(): SignalName | null;
}

/** Listens for signals; calls `onFirst` at the first and `onSecond` at every later one. */
export function listenForStop(onFirst: (name: SignalName) => void, onSecond: (name: SignalName) => void): StopSignal {
  const controller = new AbortController();
  // Every request of every job listens, so that the usual limit of ten means nothing here.
  setMaxListeners(0, controller.signal);
  let first: SignalName | null = null;
  const listen = (event: NodeJS.Signals, name: SignalName) => {
    process.on(event, () => {
      if (first === null) {
        first = name;
        controller.abort(new Error(`cancelled by ${event}`));
        onFirst(name);
      } else {
        onSecond(name);
      }
    });
  };
  listen("SIGINT", "SIGINT");
  listen("SIGTERM", "SIGTERM");
  listen("SIGHUP", "SIGTERM");
  // Windows has no SIGTERM: its runner sends Ctrl-Break instead.
  listen("SIGBREAK", "SIGTERM");
  return { signal: controller.signal, received: () => first };
}
