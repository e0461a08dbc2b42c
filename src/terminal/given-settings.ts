import { SETTINGS, type SettingName } from "../settings/table.ts";

/** Environment variables by name, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Settings as texts, and how each is written where it came from. */
export interface GivenSettings {
  readonly values: ReadonlyMap<SettingName, string>;
  readonly place: (name: SettingName) => string;
}

/** Options by commander's name for them; a repeated one is a list. */
export type ParsedOptions = Readonly<Record<string, unknown>>;

/** Puts settings together from arguments, flags and, where there is no flag, environment variables. */
export function givenSettings(
  mode: "run" | "validate" | "report",
  paths: readonly string[],
  options: ParsedOptions,
  env: Environment,
): GivenSettings {
  const values = new Map<SettingName, string>([
    ["mode", mode],
    [mode === "report" ? "results" : "config", paths.join("\n")],
  ]);
  const places = new Map<SettingName, string>([["config", "CONFIG"]]);
  for (const { name, flag, variable } of SETTINGS) {
    const fromFlag = flag === null ? "" : textOf(options[optionKey(flag.name)]);
    const fromEnvironment = variable === null ? "" : (env[variable] ?? "");
    if (flag !== null) {
      places.set(name, flag.name);
    }
    if (name === "base-url" && options["local"] === true) {
      values.set(name, "local");
    } else if (fromFlag !== "") {
      values.set(name, fromFlag);
    } else if (variable !== null && fromEnvironment !== "") {
      values.set(name, fromEnvironment);
      places.set(name, variable);
    }
  }
  return { values, place: (name) => places.get(name) ?? name };
}

/** What is wrong with flags, before their values become texts. Never repeats a value. */
export function repeatedFlagProblems(options: ParsedOptions): readonly string[] {
  const secrets = listOf(options["secret"]);
  const empty = SETTINGS.flatMap(({ flag }) =>
    flag !== null && options[optionKey(flag.name)] === "" ? [flag.name] : [],
  );
  const variables = listOf(options["env"]);
  return [
    // `--min-score="$UNSET"` must not switch the gate off.
    ...empty.map((name) => `error: ${name} is empty; give it a value or leave it out`),
    // A value in an argument would be in the shell's history and in the list of processes.
    ...(secrets.every((name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
      ? []
      : ["error: --secret takes only the name of an environment variable, whose value is the secret"]),
    ...(variables.some((variable) => /[\r\n]/.test(variable))
      ? ["error: --env takes no value of several lines; give it with --secret NAME, or in the job file"]
      : []),
  ];
}

function textOf(option: unknown): string {
  return option === true ? "true" : typeof option === "string" ? option : listOf(option).join("\n");
}

function listOf(option: unknown): readonly string[] {
  return Array.isArray(option) ? option.map(String) : [];
}

/** `--max-failed` → `maxFailed`. */
function optionKey(flag: string): string {
  return flag.replace(/^--/, "").replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
