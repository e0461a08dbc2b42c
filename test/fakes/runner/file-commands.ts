/** The pairs of an output, state or environment file, or the reason the runner fails the step for. */
export interface FilePairs {
  /** Pairs before a malformed entry count; of one name the last counts. */
  readonly pairs: ReadonlyMap<string, string>;
  readonly problem: string | null;
}

/** Reads `NAME=VALUE` lines and `NAME<<DELIMITER … DELIMITER` blocks as the runner does on Linux and macOS. */
export function readPairs(text: string): FilePairs {
  const lines = splitLines(text);
  const pairs = new Map<string, string>();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const equals = line.indexOf("=");
    const heredoc = line.indexOf("<<");
    if (line === "") {
      continue;
    }
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs.set(line.slice(0, equals), line.slice(equals + 1));
      continue;
    }
    const delimiter = heredoc > 0 ? line.slice(heredoc + 2) : "";
    if (delimiter === "") {
      return { pairs, problem: `Invalid format '${line}'` };
    }
    const end = lines.indexOf(delimiter, index + 1);
    if (end < 0) {
      return { pairs, problem: `Invalid value. Matching delimiter not found '${delimiter}'` };
    }
    pairs.set(line.slice(0, heredoc), lines.slice(index + 1, end).join("\n"));
    index = end;
  }
  return { pairs, problem: null };
}

function splitLines(text: string): readonly string[] {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
