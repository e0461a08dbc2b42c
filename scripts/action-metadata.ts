import { stringify } from "yaml";
import { OUTPUT_NAMES } from "../src/github/outputs.ts";
import { GATE_SETTINGS } from "../src/settings/given-gate.ts";
import { SETTINGS, type Setting } from "../src/settings/table.ts";
import { OUTPUT_MEANINGS } from "./output-meanings.ts";

const HEADER = "# Written by scripts/generate.ts from the table in src/settings/table.ts; change it there.\n";

/** The text of action.yml. */
export function actionMetadata(): string {
  const inputs = SETTINGS.flatMap((setting) => (setting.input === null ? [] : [inputOf(setting)]));
  const metadata = {
    name: "Run ROCK jobs",
    description: "Run ROCK jobs (a script or an agent benchmark) in sandboxes and gate a pull request on the result",
    branding: { icon: "check-circle", color: "blue" },
    inputs: Object.fromEntries(inputs),
    outputs: Object.fromEntries(OUTPUT_NAMES.map((name) => [name, { description: OUTPUT_MEANINGS[name] }])),
    runs: { using: "node24", main: "dist/main/index.js", post: "dist/post/index.js", "post-if": "always()" },
  };
  return HEADER + stringify(metadata, { lineWidth: 0 });
}

function inputOf(setting: Setting): readonly [string, Readonly<Record<string, string | boolean>>] {
  const { name, meaning } = setting;
  // A default would arrive as if it were given, and where results are judged again only what is given counts.
  const isRule = GATE_SETTINGS.has(name);
  const otherwise = isRule && setting.default !== "" ? `\`${setting.default}\`` : setting.otherwise;
  const isRequired = otherwise === "required";
  const absent = ["", "none", "required"].includes(otherwise) ? "" : ` Default: ${otherwise}.`;
  const fallback = isRule ? "" : setting.input?.expression || setting.default;
  return [
    name,
    {
      description: meaning + absent,
      ...(isRequired ? { required: true } : {}),
      ...(fallback === "" ? {} : { default: fallback }),
    },
  ];
}
