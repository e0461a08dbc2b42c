import { plural } from "../base/text.ts";
import { formatDuration } from "../base/time.ts";
import type { RunEvent } from "../run/surroundings.ts";
import { TrialsStatus } from "./trials-status.ts";

type Phase = Extract<RunEvent, { readonly kind: "phase" }>["phase"];

const DOING: Readonly<Record<Phase, string>> = {
  preflight: "checking the server",
  start: "starting a sandbox",
  upload: "uploading files",
  launch: "launching the script",
  watch: "running",
  collect: "collecting files",
  stop: "stopping the sandbox",
};

export function describePhase(phase: Phase): string {
  return DOING[phase];
}

/** What is known of a job while it runs. */
interface RunningJob {
  readonly since: number;
  readonly phase: Phase;
  readonly trials: TrialsStatus;
}

const SPINNER = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const FRAME_MS = 100;
const MOST_LINES = 10;

/** The jobs of a run by where they are, for a status of a few lines. Times are milliseconds. */
export class RunningJobs {
  readonly #running = new Map<string, RunningJob>();
  readonly #total: number;
  #ended = 0;

  constructor(total: number) {
    this.#total = total;
  }

  reached(job: string, phase: Phase, now: number): void {
    const { since, trials } = this.#running.get(job) ?? { since: now, trials: new TrialsStatus() };
    this.#running.set(job, { since, phase, trials });
  }

  /** How the trials of a running job stand; of one that is not running, a status nobody sees. */
  trials(job: string): TrialsStatus {
    return this.#running.get(job)?.trials ?? new TrialsStatus();
  }

  ended(job: string): void {
    this.#running.delete(job);
    this.#ended += 1;
  }

  /** One line a running job, the longest running first, and one for all when there are several. */
  lines(now: number, rows: number): readonly string[] {
    const room = Math.max(1, Math.min(MOST_LINES, rows - 3));
    const jobs = [...this.#running];
    const shown = jobs.slice(0, room);
    const width = Math.max(0, ...shown.map(([name]) => name.length));
    const spinner = SPINNER[Math.floor(now / FRAME_MS) % SPINNER.length] ?? "";
    const lines = shown.map(([name, { since, phase, trials }]) => {
      const doing = (phase === "watch" ? trials.words() : null) ?? DOING[phase];
      return `${spinner} ${name.padEnd(width)}  ${formatDuration((now - since) / 1000)}  ${doing}`;
    });
    const waiting = this.#total - this.#ended - jobs.length;
    const overall = `  ${this.#ended} of ${plural(this.#total, "job")} ended, ${jobs.length} running, ${waiting} waiting`;
    return this.#total > 1 && jobs.length > 0 ? [...lines, overall] : lines;
  }
}
