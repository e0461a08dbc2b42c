import { relativePath } from "./archive-names.ts";

/** A file that was not packed, because with it there would be more than is taken. */
export interface LeftOut {
  readonly path: string;
  readonly size: number;
}

/** What the control script's `pack` says of the job's files. */
export type PackAnswer =
  | { readonly kind: "packing" }
  | { readonly kind: "absent" }
  | { readonly kind: "empty" }
  | { readonly kind: "unknown"; readonly line: string }
  | {
      readonly kind: "packed";
      readonly size: number;
      readonly checksum: string;
      readonly tarStatus: string;
      /** Which of the files that must come back were there. */
      readonly present: readonly string[];
      /** Those that results are read from, and the first of the others. */
      readonly leftOut: readonly LeftOut[];
      /** How many more were left out. */
      readonly moreLeftOut: number;
      /** How many were left out because of a line break in their names. */
      readonly unlisted: number;
      readonly complaints: readonly string[];
    };

/** Reads `STATE SIZE SUM STATUS` and the lines after it. */
export function readPackAnswer(text: string): PackAnswer {
  const [line = "", ...rest] = text.trim().split("\n");
  const [state, size, checksum, tarStatus] = line.split(" ");
  if (state === "packing" || state === "absent" || state === "empty") {
    return { kind: state };
  }
  if (state !== "packed" || checksum === undefined || tarStatus === undefined || !/^\d+$/.test(size ?? "")) {
    return { kind: "unknown", line };
  }
  const present: string[] = [];
  const leftOut: LeftOut[] = [];
  const complaints: string[] = [];
  let [omitted, unlisted] = [0, 0];
  for (const more of rest) {
    const [, word, first = "", second] = /^(present|left|omitted) (\S+)(?: (.*))?$/.exec(more) ?? [];
    const path = relativePath(second ?? "");
    if (word === "present") {
      present.push(more.slice("present ".length));
    } else if (word === "left" && path !== null) {
      leftOut.push({ path, size: Number(first) });
    } else if (word === "omitted") {
      [omitted, unlisted] = [Number(first), Number(second)];
    } else {
      complaints.push(more);
    }
  }
  return {
    kind: "packed",
    size: Number(size),
    checksum,
    tarStatus,
    present,
    leftOut,
    moreLeftOut: Math.max(0, omitted - leftOut.length),
    unlisted,
    complaints,
  };
}
