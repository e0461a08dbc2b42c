import { systemClock } from "../base/time.ts";
import { runUrl } from "../github/context.ts";
import type { PlannedJob } from "../job/plan.ts";
import { liveReport } from "../report/live-report.ts";
import type { JobResult } from "../results/job.ts";
import type { RunEvent } from "../run/surroundings.ts";
import type { LegWords } from "./leg-comment.ts";
import { LiveCounts } from "./live-counts.ts";
import type { Step } from "./step.ts";
import { type LiveTarget, tellWhileRunning } from "./tell-while-running.ts";

const WORD_MS = 30_000;

export interface LiveStep {
  readonly show: (event: RunEvent) => void;
  readonly jobEnded: (job: JobResult) => void;
  readonly stop: () => void;
}

/** Says in the comment and the check run how the jobs stand while they run. A failure here is a warning at the end, if it lasts. */
export function tellStep(jobs: readonly PlannedJob[], { context, settings, comment, check, log }: Step): LiveStep {
  const counts = new LiveCounts(jobs, settings);
  const startedAt = new Date();
  const { owner, name } = context.repository;
  const fixed = {
    startedAt,
    jobFiles: [...new Set(jobs.map(({ config }) => config))],
    sha: context.sha,
    repositoryUrl: `${context.serverUrl}/${owner}/${name}`,
    runUrl: runUrl(context),
  };
  const inComment: LiveTarget<LegWords> = {
    sharers: () => comment.running(),
    tell: async (words, signal) => {
      const { kind } = await comment.tell(words, { settle: false, signal, deadlineMs: WORD_MS });
      log.debug(`the comment while the jobs run: ${kind}`);
      return kind === "posted" || kind === "failed" ? "go-on" : "stop";
    },
  };
  const inCheck: readonly LiveTarget<LegWords>[] =
    check === null
      ? []
      : [
          {
            sharers: () => 1,
            tell: async (words, signal) => {
              const { kind } = await check.progress(words, signal);
              log.debug(`the check run while the jobs run: ${kind}`);
              return kind === "denied" ? "stop" : "go-on";
            },
          },
        ];
  const telling = tellWhileRunning(() => liveReport({ ...fixed, ...counts.all }), [inComment, ...inCheck], systemClock);
  return {
    show: (event) => counts.show(event),
    jobEnded: (job) => counts.jobEnded(job),
    stop: () => telling.stop(),
  };
}
