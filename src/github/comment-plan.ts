/** One leg's part of the comment, as far as it matters who wrote it when. */
export interface Part {
  readonly key: string;
  readonly run: number;
  readonly attempt: number;
  /** Milliseconds since the epoch; tells what one attempt said first and last. */
  readonly at: number;
}

/** Negative when `left` is of an older run or attempt, positive when of a newer one, 0 for the same. */
export function compareRuns(left: Part, right: Part): number {
  return left.run - right.run || left.attempt - right.attempt;
}

/**
 * Everything that was ever seen, each leg's part in its newest version. So a part that one writer overwrote, not knowing
 * it, comes back with whoever saw it.
 */
export function newestParts<P extends Part>(...lists: readonly (readonly P[])[]): readonly P[] {
  const newest = new Map<string, P>();
  for (const part of lists.flat()) {
    const present = newest.get(part.key);
    if (present === undefined || compareRuns(part, present) > 0 || (sameRun(part, present) && part.at > present.at)) {
      newest.set(part.key, part);
    }
  }
  return [...newest.values()];
}

/** Whether `present` has every one of `wanted`, or a newer version of it. */
export function hasAll(present: readonly Part[], wanted: readonly Part[]): boolean {
  return wanted.every((part) => {
    const found = present.find(({ key }) => key === part.key);
    const order = found === undefined ? -1 : compareRuns(found, part);
    return order > 0 || (order === 0 && found !== undefined && found.at >= part.at);
  });
}

function sameRun(left: Part, right: Part): boolean {
  return compareRuns(left, right) === 0;
}
