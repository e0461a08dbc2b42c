import { oneLine, plainText } from "./plain-text.ts";

const MAX_INLINE = 300;

/** Takes no room and keeps GitHub from reading a name, a number or an address. */
const BREAK = "\u200b";

/**
 * Text of any origin as one line of Markdown that shows just this text, in a table or outside: no markup, no link, no
 * mention, no reference to an issue, no picture. At most `maxCharacters` of it are shown.
 */
export function inline(text: string, maxCharacters: number = MAX_INLINE): string {
  return escape(withoutReferences(oneLine(text.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, ""), maxCharacters)));
}

/** The same in the font of code. */
export function code(text: string, maxCharacters: number = MAX_INLINE): string {
  return `<code>${inline(text, maxCharacters)}</code>`;
}

function withoutReferences(text: string): string {
  return text
    .replaceAll(/@(?=[\w-])/g, `@${BREAK}`)
    .replaceAll(/#(?=\d)/g, `#${BREAK}`)
    .replaceAll(/GH-(?=\d)/gi, (match) => match + BREAK)
    .replaceAll(/:(?=\/\/)/g, `:${BREAK}`)
    .replaceAll(/www(?=\.)/gi, (match) => match + BREAK)
    .replaceAll(/:(?=[a-z+-][\w+-]*:)/gi, `:${BREAK}`);
}

function escape(text: string): string {
  return entities(text)
    .replaceAll(/[\\`*[\]|~]/g, "\\$&")
    .replaceAll(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\_")
    .replace(/^[#+=-]/, "\\$&")
    .replace(/^(\d+)(?=[.)](?:\s|$))/, "$1\\");
}

function entities(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("$", "&#36;");
}

/** A link with a finished Markdown text; the text alone where the address is none of the web. */
export function link(text: string, url: string | null): string {
  if (url === null || !/^https?:/.test(url) || !URL.canParse(url)) {
    return text;
  }
  const address = new URL(url).href.replaceAll(
    /[()<>\\`|*_~[\]]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${text}](${address})`;
}

/** Lines of any origin as a block of code. */
export function codeBlock(text: string): string {
  const lines = plainText(text).replaceAll("<!--", `<${BREAK}!--`).replace(/\n+$/, "");
  const longest = Array.from(lines.matchAll(/`+/g)).reduce((most, [run]) => Math.max(most, run.length), 2);
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${lines}\n${fence}`;
}

/** A part that is folded until the reader opens it; `title` is text of any origin, `content` finished Markdown. */
export function folded(title: string, content: string): string {
  // GitHub reads no Markdown within the line of the tags.
  const safeTitle = entities(withoutReferences(oneLine(title, MAX_INLINE)));
  return `<details><summary>${safeTitle}</summary>\n\n${content}\n\n</details>`;
}

/** A table of finished cells. Columns without a cell in any row are left out. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const used = head.map((_, column) => rows.some((row) => (row[column] ?? "") !== ""));
  const line = (cells: readonly string[]) => `| ${cells.filter((_, column) => used[column]).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
