import { formatDuration } from "../base/time.ts";
import type { ActionLog } from "../github/log.ts";
import type { JobResult } from "../results/job.ts";
import { type TrialGate, tallyTrials } from "../results/passing.ts";
import type { RunEvent } from "../run/surroundings.ts";
import { benchmarkWords, countForPeople, scoreWords } from "../terminal/counts.ts";
import { TrialsStatus, trialLine } from "../terminal/trials-status.ts";

export interface ActionView {
  readonly show: (event: RunEvent) => void;
  readonly jobEnded: (job: JobResult) => void;
  /** What the reports should mention: warnings, and sandboxes that stay. */
  readonly notes: readonly string[];
  readonly close: () => void;
}

export interface ActionViewOptions {
  readonly jobs: number;
  /** Decides which trials passed. */
  readonly gate: TrialGate;
  readonly streamLogs: boolean;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * Events as lines of the Action log. One job has a fold for its preparation and one for its log; of several, whose lines
 * mix, each line begins with its job's name, because folds cannot overlap.
 */
export function showInActionLog(log: ActionLog, { jobs, gate, streamLogs, now }: ActionViewOptions): ActionView {
  const several = jobs > 1;
  const notes: string[] = [];
  let folded = false;
  let ended = 0;
  const fold = (title: string | null) => {
    if (folded) {
      log.endGroup();
    }
    folded = title !== null && !several;
    if (title !== null && folded) {
      log.group(title);
    }
  };
  const statuses = new Map<string, TrialsStatus>();
  const trialsOf = (job: string) => {
    const status = statuses.get(job) ?? new TrialsStatus();
    statuses.set(job, status);
    return status;
  };
  const say = (job: string, text: string) => log.info(several ? text.replace(/^/gm, `${job} | `) : text);

  return {
    show: (event) => {
      switch (event.kind) {
        case "sandbox":
          say(event.job, `sandbox ${event.sandboxId} with image ${event.image}`);
          return;
        case "phase":
          if (event.phase === "start") {
            fold(`Prepare ${event.job}`);
          } else if (event.phase === "watch") {
            fold(streamLogs ? `Log of ${event.job}` : null);
          } else if (event.phase === "collect") {
            fold(null);
          }
          if (event.phase === "watch") {
            say(event.job, "the script runs");
          }
          return;
        case "log":
          if (streamLogs) {
            say(event.job, event.text);
          }
          return;
        case "trial":
          trialsOf(event.job).ended(event.trial);
          say(event.job, trialLine(event.trial));
          return;
        case "progress": {
          trialsOf(event.job).progressed(event.progress);
          const words = trialsOf(event.job).wordsToTell(now());
          if (words !== null) {
            say(event.job, words);
          }
          return;
        }
        case "notice":
          say(event.job, event.message);
          return;
        case "kept":
          notes.push(`${event.job}: ${event.message}`);
          log.notice(`${event.job}: ${event.message}`);
          return;
        case "warning":
          notes.push(`${event.job}: ${event.message}`);
          log.warning(`${event.job}: ${event.message}`);
          return;
        case "debug":
          log.debug(`${event.job}: ${event.message}`);
          return;
        case "request":
          log.debug(`${event.method} ${event.path} ${event.outcome} ${event.ms} ms`);
      }
    },
    jobEnded: (job) => {
      fold(null);
      ended += 1;
      log.info(`${jobLine(job, gate)}${several ? ` (${ended} of ${jobs} jobs done)` : ""}`);
    },
    notes,
    close: () => fold(null),
  };
}

function jobLine(job: JobResult, gate: TrialGate): string {
  const { total, notPassed, unmeasured } = tallyTrials(job, gate);
  const isMeasured = total > 0 && unmeasured === 0;
  const word = !isMeasured ? "unmeasured" : notPassed > 0 ? "not passed" : "passed";
  const symbol = !isMeasured ? "?" : notPassed > 0 ? "✗" : "✓";
  const { score } = countForPeople(job, gate);
  const words =
    job.shape.trials === "one" && total === 1 ? [word, ...scoreWords(score)].join(", ") : benchmarkWords(job, gate);
  return `${symbol} ${job.jobName}: ${words} in ${formatDuration(job.durationSec)}`;
}
