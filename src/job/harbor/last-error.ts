/** `ValueError: …`, also with its module before it: how Python ends a traceback, and rich its drawing of one. */
const ERROR = /^(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Exit|Interrupt|NotFound|Timeout)\b: .*$/;
/** Whoever draws boxes and tables, or whole documents, says nothing in the last line. */
const PROSE = /^[\p{L}\d][^\u2500-\u257f]{0,299}$/u;

/** An error's text may be wrapped, and may be a list of what is wrong. */
const MORE_LINES = 3;

/** What Harbor's log says of its end, to stand after how it ended. The log is redacted, so that it may be cut. */
export function lastWords(logEnd: string): string {
  const lines = logEnd.replaceAll(/\x1b\[[\d;]*m/g, "").split(/\r?\n/);
  const error = lines.findLastIndex((line) => ERROR.test(line));
  if (error >= 0) {
    const following = lines.slice(error + 1, error + 1 + MORE_LINES);
    const end = following.indexOf("");
    const words = [lines[error], ...following.slice(0, end < 0 ? undefined : end)].join(" ");
    return `: ${oneLine(words)}`;
  }
  const last = lines.findLast((line) => line.trim() !== "")?.trim() ?? "";
  return PROSE.test(last) ? `; its log ends with: ${oneLine(last)}` : "; its log says why";
}

const LONGEST = 400;

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).toWellFormed()}…` : line;
}
