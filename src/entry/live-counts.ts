import type { PlannedJob } from "../job/plan.ts";
import type { JobResult } from "../results/job.ts";
import { type TrialGate, tallyTrials } from "../results/passing.ts";
import type { RunEvent } from "../run/surroundings.ts";

export interface Counts {
  /** Null until it is known. */
  readonly total: number | null;
  readonly passed: number;
  readonly notPassed: number;
  readonly unmeasured: number;
}

/** Counts the trials of all jobs while they run. The end of a job overrides whatever was said before. */
export class LiveCounts {
  readonly #jobs = new Map<string, Counts>();
  readonly #gate: TrialGate;

  constructor(jobs: readonly PlannedJob[], gate: TrialGate) {
    this.#gate = gate;
    for (const { work, shape } of jobs) {
      this.#jobs.set(work.job, { total: shape.trials === "one" ? 1 : null, passed: 0, notPassed: 0, unmeasured: 0 });
    }
  }

  show(event: RunEvent): void {
    if (event.kind === "progress") {
      const { total, done, passed, unmeasured } = event.progress;
      this.#jobs.set(event.job, { total, passed, notPassed: done - passed - unmeasured, unmeasured });
    }
  }

  jobEnded(job: JobResult): void {
    this.#jobs.set(job.jobName, tallyTrials(job, this.#gate));
  }

  get all(): Counts {
    const counts = [...this.#jobs.values()];
    const sum = (pick: (one: Counts) => number) => counts.reduce((total, one) => total + pick(one), 0);
    return {
      total: counts.some(({ total }) => total === null) ? null : sum(({ total }) => total ?? 0),
      passed: sum(({ passed }) => passed),
      notPassed: sum(({ notPassed }) => notPassed),
      unmeasured: sum(({ unmeasured }) => unmeasured),
    };
  }
}
