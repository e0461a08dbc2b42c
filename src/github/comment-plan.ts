import { compareRuns, type Marker } from "./comment-marker.ts";

/** One of our own comments for one step and leg. */
export interface OwnComment {
  readonly id: number;
  readonly url: string;
  readonly marker: Marker;
}

export type WritePlan =
  | { readonly kind: "create" }
  | { readonly kind: "update"; readonly comment: OwnComment }
  /** A newer run has reported already. */
  | { readonly kind: "yield"; readonly to: OwnComment };

/** What to write, given the comments that are there: never over a newer run's, and never a second one. */
export function planWrite(own: readonly OwnComment[], marker: Marker): WritePlan {
  const newest = keeper(own);
  if (newest === null) {
    return { kind: "create" };
  }
  return compareRuns(newest.marker, marker) > 0 ? { kind: "yield", to: newest } : { kind: "update", comment: newest };
}

export type SettlePlan =
  | { readonly kind: "settled"; readonly comment: OwnComment; readonly surplus: readonly OwnComment[] }
  /** A newer run wrote one of its own meanwhile. */
  | { readonly kind: "yield"; readonly to: OwnComment; readonly surplus: readonly OwnComment[] }
  /** An older run wrote over ours meanwhile. */
  | { readonly kind: "write-again" };

/**
 * What to do after writing `written`, given a fresh look. Runs that write at the same time reach the same view of
 * which comment stays: the newest run's, and among several of that run the first one.
 */
export function planSettling(own: readonly OwnComment[], written: OwnComment): SettlePlan {
  const stays = keeper(own);
  if (stays === null) {
    // The listing lags behind the write.
    return { kind: "settled", comment: written, surplus: [] };
  }
  const surplus = own.filter((comment) => comment.id !== stays.id);
  const order = compareRuns(stays.marker, written.marker);
  if (order < 0) {
    return { kind: "write-again" };
  }
  return order === 0 ? { kind: "settled", comment: stays, surplus } : { kind: "yield", to: stays, surplus };
}

function keeper(own: readonly OwnComment[]): OwnComment | null {
  const [first = null] = own.toSorted((left, right) => compareRuns(right.marker, left.marker) || left.id - right.id);
  return first;
}
