import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "yaml";
import { actionMetadata } from "../../../scripts/action-metadata.ts";
import { fillTables, REFERENCE_TABLES } from "../../../scripts/reference-tables.ts";
import { GATE_SETTINGS } from "../../../src/settings/given-gate.ts";
import { parseSettings } from "../../../src/settings/settings.ts";
import { SETTINGS } from "../../../src/settings/table.ts";

test("action.yml has every input with its default, and every default is one the action itself accepts", () => {
  const { inputs, runs } = parse(actionMetadata()) as {
    readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
    readonly runs: unknown;
  };
  assert.deepEqual(
    Object.keys(inputs),
    SETTINGS.flatMap(({ name, input }) => (input === null ? [] : [name])),
  );
  assert.equal(inputs["leg"]?.default, "${{ toJSON(matrix) }}");
  assert.equal(inputs["github-token"]?.default, "${{ github.token }}");
  assert.equal(inputs["config"]?.required, true);
  assert.deepEqual(runs, {
    using: "node24",
    main: "dist/main/index.js",
    post: "dist/post/index.js",
    "post-if": "always()",
  });
  const given = new Map(Object.entries(inputs).map(([name, input]) => [name, input.default ?? ""]));
  for (const [name, text] of given) {
    assert.equal(typeof (inputs[name]?.default ?? ""), "string", `${name}: the runner takes text only`);
    given.set(name, text.startsWith("${{") ? "" : text);
  }
  given.set("config", "a.yaml");
  const parsed = parseSettings(
    given,
    (name) => name,
    () => undefined,
  );
  assert.equal(parsed.ok, true, JSON.stringify(parsed));
});

test("an input that mirrors the job file has no default, so that the file decides", () => {
  for (const name of ["base-url", "cluster", "namespace", "experiment-id", "timeout", "env"]) {
    const setting = SETTINGS.find((candidate) => candidate.name === name);
    assert.equal(setting?.default, "", name);
  }
});

test("an input that is a rule of the gate has no default, so that a report knows which rules were given", () => {
  const { inputs } = parse(actionMetadata()) as {
    readonly inputs: Readonly<Record<string, { readonly default?: string; readonly description: string }>>;
  };
  for (const name of GATE_SETTINGS) {
    assert.equal(inputs[name]?.default, undefined, name);
  }
  assert.match(inputs["max-failed"]?.description ?? "", / Default: `0`\.$/);
});

test("names and flags are unique and in kebab case", () => {
  const names = SETTINGS.map(({ name }) => name);
  const flags = SETTINGS.flatMap(({ flag }) => (flag === null ? [] : [flag.name]));
  assert.equal(new Set(names).size, names.length);
  assert.equal(new Set(flags).size, flags.length);
  for (const name of [...names, ...flags.map((flag) => flag.replace(/^--/, ""))]) {
    assert.match(name, /^[a-z]+(?:-[a-z]+)*$/);
  }
});

test("tables go between their markers and leave the rest alone; a second time changes nothing", () => {
  const markers = Object.keys(REFERENCE_TABLES).map(
    (name) => `## ${name}\n\n<!-- ${name} -->\nold\n<!-- /${name} -->\n`,
  );
  const filled = fillTables(`# Title\n\n${markers.join("\n")}\nThe end.\n`);
  assert.match(filled, /^# Title\n\n## inputs\n\n<!-- inputs -->\n\n\| input \| meaning \| default \|\n/);
  assert.match(filled, /\| `max-failed` \| [^|]+ \| `0` \|\n/);
  assert.match(filled, /\| `--base-url <url>`, `ROCK_BASE_URL` \| /);
  assert.match(filled, /\| `--harbor-yaml` \| /);
  assert.match(filled, /\| `--max-drop <drop>` \| [^|]+ \| no limit \|\n/);
  assert.match(
    filled,
    /<!-- flags-of-report -->\n\n\| flag \| meaning \| default \|\n\| --- \| --- \| --- \|\n\| `--out <directory>` \| /,
  );
  assert.match(filled, /<!-- \/flags -->\n\nThe end\.\n$/);
  assert.doesNotMatch(filled, /\bold\b/);
  assert.equal(fillTables(filled), filled);
});

test("a missing marker is named", () => {
  assert.throws(() => fillTables("# Title\n"), /put <!-- inputs --> and <!-- \/inputs --> where it belongs/);
});
