/** The attempts at one task, and how many of them passed. */
export interface TaskAttempts {
  readonly attempts: number;
  readonly passed: number;
}

/**
 * pass@1, pass@2, …: how likely at least one of k attempts at a task passes, as the mean over the tasks. k ends at the
 * smallest number of attempts, so that every value is of the same tasks. For each task the unbiased estimator
 * 1 - C(n-c,k)/C(n,k), for n attempts of which c passed (Chen et al. 2021, "Evaluating Large Language Models Trained on
 * Code", section 2.1).
 */
export function passAtK(tasks: readonly TaskAttempts[]): readonly number[] {
  const maxK = tasks.reduce((smallest, { attempts }) => Math.min(smallest, attempts), tasks[0]?.attempts ?? 0);
  const sums = Array.from({ length: maxK }, () => 0);
  for (const { attempts, passed } of tasks) {
    // C(n-c,k)/C(n,k) as a product, because the binomials themselves overflow.
    let nonePassed = 1;
    for (let k = 1; k <= maxK; k += 1) {
      nonePassed *= Math.max(0, attempts - passed - k + 1) / (attempts - k + 1);
      sums[k - 1] = (sums[k - 1] ?? 0) + 1 - nonePassed;
    }
  }
  return sums.map((sum) => sum / tasks.length);
}
