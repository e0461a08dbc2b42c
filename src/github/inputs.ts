import { didYouMean } from "../base/text.ts";

/** Environment variables by name, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** An input the action does not have; the runner only warns of it and passes it on all the same. */
export interface UnknownInput {
  readonly name: string;
  /** The input that was probably meant. */
  readonly suggestion: string | null;
}

export interface Inputs {
  /** What is not empty, by the input's name in action.yml, trimmed. */
  readonly values: ReadonlyMap<string, string>;
  readonly unknown: readonly UnknownInput[];
}

/** Reads the step's inputs: `with:` and the defaults arrive as `INPUT_…`, spaces as underscores, hyphens as they are. */
export function readInputs(env: Environment, known: readonly string[]): Inputs {
  const names = new Map(known.map((name) => [variableName(name), name]));
  const values = new Map<string, string>();
  const unknown: UnknownInput[] = [];
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith(PREFIX) || value === undefined) {
      continue;
    }
    const name = names.get(variable);
    if (name === undefined) {
      const written = variable.slice(PREFIX.length).toLowerCase();
      unknown.push({ name: written, suggestion: didYouMean(written, known) });
    } else if (value.trim() !== "") {
      values.set(name, value.trim());
    }
  }
  return { values, unknown };
}

/** One sentence for a person about an input the action does not have. */
export function describeUnknownInput({ name, suggestion }: UnknownInput): string {
  const advice = suggestion === null ? "remove it from the step's `with:`" : `did you mean \`${suggestion}\`?`;
  return `unknown input \`${name}\`: ${advice}`;
}

const PREFIX = "INPUT_";

function variableName(input: string): string {
  return PREFIX + input.replaceAll(" ", "_").toUpperCase();
}
