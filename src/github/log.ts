/** An annotation's title, and where it points; lines and columns count from 1. */
export interface Place {
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** The log of the step, as the runner reads it from our standard output. */
export interface ActionLog {
  /** Prints text of any origin; nothing in it can act as a workflow command. */
  info(text: string): void;
  /** Opens a foldable group; groups do not nest. */
  group(title: string): void;
  endGroup(): void;
  notice(message: string, place?: Place): void;
  warning(message: string, place?: Place): void;
  error(message: string, place?: Place): void;
  /** Shown only in jobs with debug logging. */
  debug(message: string): void;
  /** Hides a value in everything that is logged from now on. */
  mask(value: string): void;
}

/** A log on `write`, which gets whole lines with their line break. `debug` says whether debug lines are wanted. */
export function createActionLog(write: (text: string) => void, debug: boolean): ActionLog {
  const command = (name: string, message: string, place?: Place) => write(`${formatCommand(name, message, place)}\n`);
  return {
    info: (text) => write(harmlessLines(text)),
    group: (title) => command("group", title),
    endGroup: () => command("endgroup", ""),
    notice: (message, place) => command("notice", message, place),
    warning: (message, place) => command("warning", message, place),
    error: (message, place) => command("error", message, place),
    debug: (message) => {
      if (debug) {
        command("debug", message);
      }
    },
    mask: (value) => {
      for (const line of maskableLines(value)) {
        command("add-mask", line);
      }
    },
  };
}

/** `::name file=…,line=…,col=…::message`, escaped so that the message stays one command. */
export function formatCommand(name: string, message: string, place?: Place): string {
  const { title, file, line, column } = place ?? {};
  const properties = Object.entries({ title, file, line, col: column }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  return `::${name}${properties.length === 0 ? "" : ` ${properties.join(",")}`}::${escapeData(message)}`;
}

/** Characters that take no room and that a comparison of texts may skip. */
const INVISIBLE = String.raw`\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}`;

/** Two colons at the start of a line, after any kind of space: .NET trims U+0085 and others that JavaScript does not. */
const LEADING_COLONS = new RegExp(String.raw`^([\s\p{Z}${INVISIBLE}]*):(?=[${INVISIBLE}]*:)`, "u");

/** `##[` is a command wherever it stands in a line. */
const HASHES_AND_BRACKET = new RegExp(String.raw`(#[${INVISIBLE}]*#[${INVISIBLE}]*)\[`, "gu");

/**
 * Text as log lines that the runner takes for nothing but text: a backslash before a leading `::` and inside every
 * `##[`. It is a visible character because the runner compares with rules that skip invisible ones.
 */
export function harmlessLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => `${harmless(line)}\n`)
    .join("");
}

function harmless(line: string): string {
  return line.replace(LEADING_COLONS, "$1\\:").replace(HASHES_AND_BRACKET, "$1\\[");
}

/**
 * The lines of a secret that can be masked alone. The runner masks every line of what it is given, however short, and
 * a mask for `}` would make the whole log unreadable; our own redactor still knows the value as a whole.
 */
function maskableLines(value: string): readonly string[] {
  const lines = value.split(/[\r\n]+/).map((line) => line.trim());
  return lines.filter((line) => line.length >= SHORTEST_MASK);
}

const SHORTEST_MASK = 4;

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
