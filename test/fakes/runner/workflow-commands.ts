/** A workflow command as the runner understands it. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

/** What the runner acts on in a line of a step's output; any other name leaves the line ordinary output. */
export const COMMANDS: readonly string[] = [
  "add-mask",
  "add-matcher",
  "add-path",
  "debug",
  "echo",
  "endgroup",
  "error",
  "group",
  "notice",
  "remove-matcher",
  "save-state",
  "set-env",
  "set-output",
  "stop-commands",
  "warning",
];

/** What .NET trims, which is not what JavaScript trims: U+0085 but not U+FEFF. */
const LEADING_SPACE = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/**
 * Reads a line of output as the runner does: `::name key=value::data` after leading space, else `##[name key=value]data`
 * anywhere in the line. `extra` are names that count beside the known ones, such as the token that ends `stop-commands`.
 */
export function parseCommand(line: string, extra: readonly string[] = []): WorkflowCommand | null {
  return parseColons(line.replace(LEADING_SPACE, ""), extra) ?? parseBrackets(line, extra);
}

function parseColons(line: string, extra: readonly string[]): WorkflowCommand | null {
  const end = line.startsWith("::") ? line.indexOf("::", 2) : -1;
  if (end < 0) {
    return null;
  }
  const info = splitInfo(line.slice(2, end), extra);
  return (
    info && {
      name: info.name,
      properties: readProperties(info.rest.trim(), ",", unescapeProperty),
      data: unescapeData(line.slice(end + 2)),
    }
  );
}

function parseBrackets(line: string, extra: readonly string[]): WorkflowCommand | null {
  const start = line.indexOf("##[");
  const end = start < 0 ? -1 : line.indexOf("]", start);
  if (end < 0) {
    return null;
  }
  const info = splitInfo(line.slice(start + 3, end), extra);
  return (
    info && {
      name: info.name,
      properties: readProperties(info.rest, ";", unescapeBracket),
      data: unescapeBracket(line.slice(end + 1)),
    }
  );
}

function splitInfo(info: string, extra: readonly string[]): { readonly name: string; readonly rest: string } | null {
  const space = info.indexOf(" ");
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase();
  const known = COMMANDS.includes(name) || extra.some((one) => one.toLowerCase() === name);
  return known ? { name, rest: space < 0 ? "" : info.slice(space + 1) } : null;
}

function readProperties(
  text: string,
  separator: string,
  unescape: (value: string) => string,
): ReadonlyMap<string, string> {
  const pairs = text.split(separator).flatMap((part): readonly (readonly [string, string])[] => {
    const equals = part.indexOf("=");
    return equals > 0 && equals < part.length - 1 ? [[part.slice(0, equals), unescape(part.slice(equals + 1))]] : [];
  });
  return new Map(pairs);
}

function unescapeData(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

function unescapeProperty(text: string): string {
  const lines = text.replaceAll("%0D", "\r").replaceAll("%0A", "\n");
  return lines.replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%");
}

function unescapeBracket(text: string): string {
  const lines = text.replaceAll("%3B", ";").replaceAll("%0D", "\r").replaceAll("%0A", "\n");
  return lines.replaceAll("%5D", "]").replaceAll("%25", "%");
}
