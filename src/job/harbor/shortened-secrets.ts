import { isDeepStrictEqual } from "node:util";

/**
 * Whether Harbor wrote what it was handed. It replaces the value of a variable whose name sounds secret by `****`, by
 * `abcd****xyz`, or by `${NAME}` where its own environment has it (harbor/utils/env.py); such a value counts as equal
 * when it can be the short form of ours.
 */
export function equalButForSecrets(ours: unknown, written: unknown, path: string): boolean {
  if (typeof ours === "string" && typeof written === "string") {
    return ours === written || isShortFormOf(ours, written) || written === `\${${lastSegment(path)}}`;
  }
  return isDeepStrictEqual(ours, written);
}

function isShortFormOf(ours: string, written: string): boolean {
  const characters = Array.from(ours);
  const short =
    characters.length <= 8 ? "****" : `${characters.slice(0, 4).join("")}****${characters.slice(-3).join("")}`;
  return written === short;
}

function lastSegment(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf(".")) + 1);
}
