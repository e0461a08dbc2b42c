import { unreachable } from "../base/errors.ts";
import { formatDuration } from "../base/time.ts";
import type { JobResult } from "../results/job.ts";
import type { TrialGate } from "../results/passing.ts";
import type { RunEvent } from "../run/surroundings.ts";
import { benchmarkWords, countForPeople, scoreWords } from "./counts.ts";
import { fitted } from "./fit.ts";
import { harmlessText, harmlessWords } from "./harmless-text.ts";
import { createLiveStatus } from "./live-status.ts";
import { paint } from "./paint.ts";
import { describePhase, RunningJobs } from "./running-jobs.ts";
import type { Screen } from "./screen.ts";
import { trialLine } from "./trials-status.ts";

export interface ProgressSettings {
  /** Jobs of the run, to tell whether lines need a job's name. */
  readonly jobs: number;
  /** Decides which trials passed. */
  readonly gate: TrialGate;
  /** Only notices and warnings. */
  readonly quiet: boolean;
  /** One line for every request, and where a bug came from. */
  readonly debug: boolean;
}

export interface Ticking {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Calls `tick` every `ms` milliseconds until the returned function is called. */
  readonly every: (ms: number, tick: () => void) => () => void;
}

/** Real time. The timer alone does not keep the process alive. */
export const systemTicking: Ticking = {
  now: () => Date.now(),
  every: (ms, tick) => {
    const timer = setInterval(tick, ms);
    timer.unref();
    return () => clearInterval(timer);
  },
};

/** What a person sees of a run while it goes on. */
export interface Progress {
  readonly show: (event: RunEvent) => void;
  readonly jobEnded: (job: JobResult) => void;
  /** A message of the program's own. */
  readonly say: (text: string) => void;
  /** Takes the status away; what is written later stays below. */
  readonly close: () => void;
}

const TICK_MS = 100;

/** A status that is drawn over on a live screen, plain lines elsewhere. */
export function createProgress(screen: Screen, settings: ProgressSettings, ticking: Ticking): Progress {
  const colours = paint(screen.colour);
  const status = createLiveStatus(screen);
  const running = new RunningJobs(settings.jobs);
  const animated = screen.live && !settings.quiet;
  const draw = () => status.draw(running.lines(ticking.now(), screen.rows()));
  const stopTicking = animated ? ticking.every(TICK_MS, draw) : () => undefined;

  const line = (text: string) => status.above(`${fitted(text, screen)}\n`);
  const about = (job: string, text: string) => line(`${colours.faint(`[${job}]`)} ${text}`);
  const unlessQuiet = (write: () => void) => {
    if (!settings.quiet) {
      write();
    }
  };

  const showLog = (job: string, text: string) => {
    const prefix = settings.jobs > 1 ? colours.faint(`${job} | `) : "";
    const lines = harmlessText(text, screen.colour).split("\n");
    status.above(lines.map((each) => `${prefix}${each}\n`).join(""));
  };

  const showTrial = (job: string, text: string) => (settings.jobs > 1 ? about(job, text) : line(text));
  const tellTrials = (job: string) => {
    const words = running.trials(job).wordsToTell(ticking.now());
    if (words !== null) {
      about(job, words);
    }
  };

  const show = (event: RunEvent): void => {
    switch (event.kind) {
      case "phase":
        running.reached(event.job, event.phase, ticking.now());
        return animated ? draw() : unlessQuiet(() => about(event.job, describePhase(event.phase)));
      case "sandbox":
        return unlessQuiet(() => about(event.job, `sandbox ${event.sandboxId} (${harmlessWords(event.image)})`));
      case "log":
        return unlessQuiet(() => showLog(event.job, event.text));
      case "trial":
        running.trials(event.job).ended(event.trial);
        return unlessQuiet(() => showTrial(event.job, trialLine(event.trial, colours)));
      case "progress":
        running.trials(event.job).progressed(event.progress);
        return animated ? draw() : unlessQuiet(() => tellTrials(event.job));
      case "kept":
        return about(event.job, harmlessWords(event.message));
      case "notice":
        return unlessQuiet(() => about(event.job, harmlessWords(event.message)));
      case "warning":
        return about(event.job, `${colours.unsure("warning:")} ${harmlessWords(event.message)}`);
      case "debug":
        return settings.debug ? about(event.job, colours.faint(harmlessText(event.message, false))) : undefined;
      case "request":
        return settings.debug ? line(colours.faint(describeRequest(event))) : undefined;
      default:
        return unreachable(event);
    }
  };

  return {
    show,
    jobEnded: (job) => {
      running.ended(job.jobName);
      unlessQuiet(() => about(job.jobName, describeEnd(job, settings.gate)));
      if (animated) {
        draw();
      }
    },
    say: (text) => line(harmlessText(text, screen.colour)),
    close: () => {
      stopTicking();
      status.draw([]);
    },
  };
}

function describeRequest(event: Extract<RunEvent, { readonly kind: "request" }>): string {
  return `${event.method} ${harmlessWords(event.path)} ${harmlessWords(event.outcome)} ${Math.round(event.ms)}ms`;
}

/** Trials and score; whether that is enough is said at the end, when every rule was evaluated. */
function describeEnd(job: JobResult, gate: TrialGate): string {
  const time = formatDuration(job.durationSec);
  if (job.cancelled) {
    return `cancelled after ${time}`;
  }
  if (job.shape.trials === "many") {
    return `${benchmarkWords(job, gate)}, ${time}`;
  }
  const { passed, notPassed, unmeasured, score } = countForPeople(job, gate);
  const counts = [
    [passed, "passed"],
    [notPassed, "not passed"],
    [unmeasured, "unmeasured"],
  ].flatMap(([count, word]) => (count === 0 ? [] : [job.trials.length === 1 ? word : `${count} ${word}`]));
  return [counts.join(", ") || "no trial ran", ...scoreWords(score), time].join(", ");
}
