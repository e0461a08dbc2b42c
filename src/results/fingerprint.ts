/**
 * What has to be the same in two runs of a job for their numbers to be comparable, beside its image, Harbor's version, its
 * agents and its tasks' checksums, which the job has already. No part of it tells anything of a secret but its name.
 */
export interface Fingerprint {
  /** The version of each dataset by its name or path; null where none is chosen. */
  readonly datasets: Readonly<Record<string, string | null>>;
  /** How results are verified, in words or JSON. */
  readonly verifier: string;
  /** Which reward counts; null for the one called `reward`, or the only one. */
  readonly rewardKey: string | null;
  readonly memory: string;
  readonly cpus: number;
  /** Of each agent at each task. */
  readonly attempts: number;
  /** Every limit of time that the job sets, in words. */
  readonly timeouts: string;
}
