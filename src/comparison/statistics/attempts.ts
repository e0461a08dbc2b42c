import { passAtK, type TaskAttempts } from "../../results/pass-at-k.ts";

/** pass@k of one task: how likely at least one of k attempts passes (Chen et al. 2021, as in `results`). */
export function passAtKOfTask(task: TaskAttempts, k: number): number {
  return passAtK([task])[k - 1] ?? Number.NaN;
}

/**
 * pass^k of one task: how likely all of k attempts pass, estimated without bias by C(passed, k) / C(attempts, k). Yao et
 * al. 2024, "τ-bench: A Benchmark for Tool-Agent-User Interaction in Real-World Domains".
 */
export function passPowerKOfTask({ attempts, passed }: TaskAttempts, k: number): number {
  let allPassed = 1;
  for (let picked = 0; picked < k; picked += 1) {
    // A product, because the binomials themselves overflow.
    allPassed *= Math.max(0, passed - picked) / (attempts - picked);
  }
  return allPassed;
}

/** pass^1, pass^2, … as means over tasks; k ends at the smallest number of attempts, as for pass@k. */
export function passPowerK(tasks: readonly TaskAttempts[]): readonly number[] {
  const maxK = tasks.length === 0 ? 0 : Math.min(...tasks.map(({ attempts }) => attempts));
  return Array.from(
    { length: maxK },
    (_, index) => tasks.reduce((sum, task) => sum + passPowerKOfTask(task, index + 1), 0) / tasks.length,
  );
}
