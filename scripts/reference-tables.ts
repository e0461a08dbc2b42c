import { OUTPUT_NAMES } from "../src/github/outputs.ts";
import { COMPARISON_SETTINGS } from "../src/settings/given-gate.ts";
import { SETTINGS, type Setting } from "../src/settings/table.ts";
import {
  COMPARE_OPTIONS,
  REPORT_OPTIONS,
  RUN_OPTIONS,
  type TerminalOption,
  VALIDATE_OPTIONS,
} from "../src/terminal/options.ts";
import { OUTPUT_MEANINGS } from "./output-meanings.ts";

/** The tables of docs/reference.md by the name of their markers. */
export const REFERENCE_TABLES: Readonly<Record<string, () => string>> = {
  inputs: () =>
    table(
      ["input", "meaning", "default"],
      SETTINGS.filter((setting) => setting.input !== null).map((setting) => [
        code(setting.name),
        setting.meaning,
        defaultCell(setting, setting.input.expression),
      ]),
    ),
  outputs: () =>
    table(
      ["output", "meaning"],
      OUTPUT_NAMES.map((name) => [code(name), OUTPUT_MEANINGS[name]]),
    ),
  "flags-of-validate": () => optionTable(VALIDATE_OPTIONS),
  "flags-of-report": () => optionTable(REPORT_OPTIONS),
  "flags-of-compare": () => settingTable(COMPARISON_SETTINGS, COMPARE_OPTIONS),
  flags: () =>
    table(
      ["flag or variable", "meaning", "default"],
      [
        ...SETTINGS.filter((setting) => setting.flag !== null || setting.variable !== null).map(settingRow),
        ...Object.values(RUN_OPTIONS).map(optionRow),
      ],
    ),
};

/** Puts every table between its markers. Throws an error that names the markers that are missing. */
export function fillTables(markdown: string): string {
  return Object.entries(REFERENCE_TABLES).reduce(
    (filled, [name, make]) => fillTable(filled, "docs/reference.md", name, make()),
    markdown,
  );
}

/** Puts one table between its markers. */
export function fillTable(markdown: string, file: string, name: string, table: string): string {
  const opening = `<!-- ${name} -->`;
  const closing = `<!-- /${name} -->`;
  const start = markdown.indexOf(opening);
  const end = markdown.indexOf(closing, start);
  if (start < 0 || end < 0) {
    throw new Error(`${file} has no place for a table: put ${opening} and ${closing} where it belongs`);
  }
  return `${markdown.slice(0, start + opening.length)}\n\n${table}\n${markdown.slice(end)}`;
}

function settingRow(setting: Setting): readonly string[] {
  const { flag, variable } = setting;
  const written = flag === null ? [] : [flag.value === null ? flag.name : `${flag.name} <${flag.value}>`];
  const repeated = flag?.repeatable ? " Can be repeated." : "";
  const names = [...written, ...(variable === null ? [] : [variable])].map(code).join(", ");
  return [
    names,
    (setting.onTerminal ?? setting.meaning) + repeated,
    flag !== null && flag.value === null ? "" : defaultCell(setting, ""),
  ];
}

function optionTable(options: Readonly<Record<string, TerminalOption>>): string {
  return table(["flag", "meaning", "default"], Object.values(options).map(optionRow));
}

/** Settings that are flags of a command, and its own options. */
function settingTable(names: ReadonlySet<string>, options: Readonly<Record<string, TerminalOption>>): string {
  const settings = SETTINGS.filter(({ name }) => names.has(name)).map(settingRow);
  return table(["flag", "meaning", "default"], [...settings, ...Object.values(options).map(optionRow)]);
}

function optionRow({ flags, meaning, default: fallback }: TerminalOption): readonly string[] {
  return [code(flags), meaning, fallback];
}

function defaultCell(setting: Setting, expression: string): string {
  const fallback = expression || setting.default;
  return fallback === "" ? setting.otherwise : code(fallback);
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  return line(header) + line(header.map(() => "---")) + rows.map(line).join("");
}
