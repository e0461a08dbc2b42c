/** Time as the engine sees it; tests and the composition roots pass their own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason as soon as it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The real clock. Its timers keep the process alive only while someone waits for them. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    signal?.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(done, ms);
      function done() {
        signal?.removeEventListener("abort", aborted);
        resolve();
      }
      function aborted() {
        clearTimeout(timer);
        reject(signal?.reason as Error);
      }
      signal?.addEventListener("abort", aborted, { once: true });
    });
  },
};

/** `90` (seconds), `45s`, `90m`, `2h`, `1h30m` → seconds; null when it is none of these or not positive. */
export function parseDuration(text: string): number | null {
  const plain = /^\d+(?:\.\d+)?$/.exec(text.trim());
  if (plain) {
    const seconds = Number(text);
    return seconds > 0 && Number.isFinite(seconds) ? seconds : null;
  }
  const parts = /^(?:(\d+)h)?\s*(?:(\d+)m)?\s*(?:(\d+)s)?$/.exec(text.trim());
  if (!parts || parts[0] === "") {
    return null;
  }
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const total = hours * 3600 + minutes * 60 + seconds;
  return total > 0 ? total : null;
}

/** Seconds → `0.8s`, `12s`, `4m12s`, `1h05m`. */
export function formatDuration(seconds: number): string {
  if (seconds < 9.95) {
    return `${seconds.toFixed(1)}s`;
  }
  const whole = Math.round(seconds);
  if (whole < 60) {
    return `${whole}s`;
  }
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) {
    return `${minutes}m${String(whole % 60).padStart(2, "0")}s`;
  }
  return `${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, "0")}m`;
}
