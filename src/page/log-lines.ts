import type { Piece } from "./ansi.ts";

/** What usually says why something did not work. */
const ERROR =
  /^\s*(?:[\w.]+\.)?\w*(?:Error|Exception|Panic)\b|\bTraceback\b|\b(?:FATAL|FAILED|ERROR|CRITICAL)\b|\b(?:fatal|error|panic):|^E\s{2,}\S|command not found|[Ss]egmentation fault|No such file or directory/;

export function isError(line: string): boolean {
  return ERROR.test(line);
}

/** A piece that was found is marked; what is found twice in a piece is marked twice. */
export interface MarkedPiece extends Piece {
  readonly isFound: boolean;
}

/** Cuts the pieces of a line where a search finds something, which may reach over several of them. */
export function markFound(pieces: readonly Piece[], search: string): readonly MarkedPiece[] {
  const line = pieces
    .map(({ text }) => text)
    .join("")
    .toLowerCase();
  const found: boolean[] = [];
  let at = search === "" ? -1 : line.indexOf(search);
  while (at >= 0) {
    found.fill(false, found.length, at);
    for (let index = at; index < at + search.length; index += 1) {
      found[index] = true;
    }
    at = line.indexOf(search, at + search.length);
  }
  if (found.length === 0) {
    return pieces.map((piece) => ({ ...piece, isFound: false }));
  }
  const marked: MarkedPiece[] = [];
  let start = 0;
  for (const { text, look } of pieces) {
    let from = 0;
    while (from < text.length) {
      const isFound = found[start + from] === true;
      let to = from + 1;
      while (to < text.length && (found[start + to] === true) === isFound) {
        to += 1;
      }
      marked.push({ text: text.slice(from, to), look, isFound });
      from = to;
    }
    start += text.length;
  }
  return marked;
}
