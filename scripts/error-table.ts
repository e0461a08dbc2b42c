import type { ErrorText } from "./error-texts.ts";
import type { ErrorFamily } from "./job-errors.ts";
import { NOT_SHOWN, RUN_TIME_ERRORS } from "./run-time-errors.ts";

/** Texts that no entry of the catalogue covers, and entries that cover no text. */
export interface CatalogueGaps {
  readonly uncovered: readonly string[];
  readonly unused: readonly string[];
}

/** A message and what to do. */
type Row = readonly [message: string, remedy: string];

const FAMILIES: readonly ErrorFamily[] = RUN_TIME_ERRORS.flatMap(({ errors }) => errors);

export function catalogueGaps(texts: readonly ErrorText[]): CatalogueGaps {
  const alone = texts.filter(({ remedy }) => remedy === null).map(({ message }) => message);
  const entries = [...FAMILIES.map(({ says }) => says), ...NOT_SHOWN];
  return {
    uncovered: alone.filter((message) => !entries.some((says) => covers(says, message))),
    unused: entries.filter((says) => !alone.some((message) => covers(says, message))),
  };
}

function covers(says: string, message: string): boolean {
  const pattern = says.split("…").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${pattern.join("[^]*")}$`).test(message);
}

/** The tables of docs/troubleshooting.md: what is wrong before anything starts, from the code, then the catalogue. */
export function errorTables(texts: readonly ErrorText[]): string {
  const configuration = texts.flatMap(({ message, remedy }): readonly Row[] =>
    remedy === null ? [] : [[generalized(message), remedy]],
  );
  const unique = new Map(configuration.map((row) => [JSON.stringify(row), row]));
  const rows = [...unique.values()].filter((row) => row[0] !== "the file …" && !isDouble(row, unique));
  return [
    section("In a setting or a job file", rows),
    ...RUN_TIME_ERRORS.map(({ when, errors }) =>
      section(
        when,
        errors.map(({ says, todo }): Row => [says, todo]),
      ),
    ),
  ].join("\n");
}

/** `is not a whole number from 1 to 400` is one row for all limits. */
function generalized(message: string): string {
  return message.replace(/ from \d+(?: to (?:\d+|…))?$/, " from … to …");
}

/** `the file must be …` says no more than `… must be …`, nor `…: … belongs to the shell` than the same without its place. */
function isDouble([message, remedy]: Row, rows: ReadonlyMap<string, Row>): boolean {
  const general = [message.replace(/^the file/, "…"), message.replace(/^…: /, "")];
  return general.some((one) => one !== message && rows.has(JSON.stringify([one, remedy])));
}

function section(title: string, rows: readonly Row[]): string {
  const lines = rows.map(([message, remedy]) => `| ${cell(message)} | ${cell(remedy)} |\n`);
  return `### ${title}\n\n| message | what to do |\n| --- | --- |\n${lines.join("")}`;
}

/** Text as Markdown shows it as it stands; code stays code. */
function cell(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : part.replaceAll("<", "&lt;").replaceAll(/([*_$])/g, "\\$1")))
    .join("")
    .replaceAll("|", "\\|")
    .replaceAll(/\n/g, " ");
}
