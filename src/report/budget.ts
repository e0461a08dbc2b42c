/** What is open where a text is cut, and has to be closed there. */
type OpenPart = { readonly kind: "details" } | { readonly kind: "fence"; readonly mark: string };

/** Lines that hold other lines together and tell nothing themselves. */
const FRAME = /^\s*$|^<\/?details|^(?:`{3,}|~{3,})\S*$/;
const TABLE_RULE = /^\|(?:\s*:?-+:?\s*\|)+$/;

export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}

/**
 * Markdown that fits into `maxBytes` of UTF-8. What is too much is cut at the end, between two rows; folded parts and
 * blocks of code that are open there are closed, and `leftOut` says in one line how many rows are missing. The empty
 * string where not even that fits.
 */
export function fitRows(text: string, maxBytes: number, leftOut: (rows: number) => string): string {
  if (byteLength(text) <= maxBytes) {
    return text;
  }
  const lines = text.split("\n");
  let rowsLeft = lines.filter((line) => !FRAME.test(line)).length;
  let open: readonly OpenPart[] = [];
  let kept = 0;
  let bytes = 0;
  let best = "";
  for (const [index, line] of lines.entries()) {
    if (bytes > maxBytes) {
      break;
    }
    if (!TABLE_RULE.test(line)) {
      const end = ending(open, leftOut(rowsLeft), index > 0);
      if (bytes + byteLength(end) <= maxBytes) {
        best = end;
        kept = index;
      }
    }
    bytes += byteLength(line) + (index > 0 ? 1 : 0);
    rowsLeft -= FRAME.test(line) ? 0 : 1;
    open = openAfter(line, open);
  }
  return lines.slice(0, kept).join("\n") + best;
}

function ending(open: readonly OpenPart[], notice: string, isAfterText: boolean): string {
  const inner = open.at(-1);
  const fence = inner?.kind === "fence" ? `\n${inner.mark}` : "";
  const details = open.filter((part) => part.kind === "details").map(() => "\n\n</details>");
  return `${fence}${isAfterText ? "\n\n" : ""}${notice}${details.join("")}`;
}

function openAfter(line: string, open: readonly OpenPart[]): readonly OpenPart[] {
  const inner = open.at(-1);
  const mark = /^(?:`{3,}|~{3,})/.exec(line)?.[0];
  if (inner?.kind === "fence") {
    const closes = mark !== undefined && line.trimEnd() === mark && mark.startsWith(inner.mark);
    return closes ? open.slice(0, -1) : open;
  }
  if (mark !== undefined) {
    return [...open, { kind: "fence", mark }];
  }
  if (line.startsWith("</details>")) {
    return open.slice(0, -1);
  }
  return line.startsWith("<details") ? [...open, { kind: "details" }] : open;
}
