import type { ConfiguredAgent } from "./agent-matching.ts";

/** How one Bench Job's results are to be read. */
export interface HarborReading {
  /** Where a file of Harbor's job directory goes, relative to the results directory. */
  readonly place: (path: string) => string;
  /** What Harbor was handed, as an object. */
  readonly configuration: object;
  readonly agents: readonly ConfiguredAgent[];
  /** Which reward counts; null for `reward`, or the only one. */
  readonly rewardKey: string | null;
  /** Reward from which a trial passed. */
  readonly passScore: number;
  /** The job file tells Harbor to verify nothing. */
  readonly verifierDisabled: boolean;
}
