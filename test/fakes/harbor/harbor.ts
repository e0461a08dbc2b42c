/**
 * A stand-in for Harbor 0.24: understands `harbor jobs start -c FILE`, and writes what Harbor writes, in its order and
 * form, with trials that end as a scenario in the file says (scenario.ts) instead of running agents.
 */
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { Job } from "./job.ts";
import { type Fields, fieldsOf, jobConfiguration, listOf } from "./models.ts";
import type { Scenario, Terms } from "./scenario.ts";

const [group, command, option, file = ""] = process.argv.slice(2);
if (group !== "jobs" || command !== "start" || option !== "-c" || path.extname(file) !== ".yaml") {
  process.stderr.write("Usage: harbor jobs start -c FILE.yaml\n");
  process.exit(2);
}
const text = readFileSync(file, "utf8");
const handed = fieldsOf(parse(text, { version: "1.1" }));
const terms = termsOf(handed);
noteStart(terms, text);
const { endsAtOnce, configures = {}, keepsUnknown = false } = terms.scenario;
if (endsAtOnce !== undefined) {
  process.stderr.write(endsAtOnce.says);
  process.exit(endsAtOnce.code);
}
const stop = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => stop.abort());
}
process.exit(await new Job(jobConfiguration(configured(handed, configures), keepsUnknown), terms, stop.signal).run());

function termsOf(configuration: Fields): Terms {
  const { notes = null, scenario = {} } = fieldsOf(fieldsOf(configuration["environment"])["kwargs"]);
  const directory = notes as string | null;
  const runs = directory === null ? 0 : startsIn(directory);
  const chosen = Array.isArray(scenario) ? (scenario[runs] ?? scenario.at(-1)) : scenario;
  return { scenario: chosen as Scenario, notes: directory };
}

/** How often the stand-in started with these notes before. */
function startsIn(notes: string): number {
  try {
    return readFileSync(path.join(notes, "starts"), "utf8").split("\n").length - 1;
  } catch {
    return 0;
  }
}

/** For the test: its process, and what it was handed. */
function noteStart({ notes }: Terms, configuration: string): void {
  if (notes !== null) {
    writeFileSync(path.join(notes, `configuration-${startsIn(notes) + 1}.yaml`), configuration);
    appendFileSync(path.join(notes, "starts"), `${process.pid}\n`);
  }
}

function configured(configuration: Fields, changes: Readonly<Record<string, unknown>>): Fields {
  const copy = structuredClone(configuration);
  for (const [place, value] of Object.entries(changes)) {
    const keys = place.split(".");
    const last = keys.pop() ?? "";
    const parent = keys.reduce<unknown>((part, key) => memberOf(part, key), copy);
    Object.assign(parent as object, { [last]: value });
  }
  return copy;
}

function memberOf(part: unknown, key: string): unknown {
  return Array.isArray(part) ? listOf(part)[Number(key)] : fieldsOf(part)[key];
}
