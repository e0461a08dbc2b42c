import type { Command as Program } from "commander";
import { COMPARISON_SETTINGS, GATE_SETTINGS } from "../settings/given-gate.ts";
import { SETTINGS, type Setting } from "../settings/table.ts";
import {
  type Environment,
  type GivenSettings,
  givenSettings,
  type ParsedOptions,
  repeatedFlagProblems,
} from "./given-settings.ts";
import { CONFIG_HELP, EXIT_CODES, flagHelp, HELP_WIDTH, JOB_HELP, optionHelp, PROGRAM_HELP, SEE_HELP } from "./help.ts";
import { COMPARE_OPTIONS, REPORT_OPTIONS, RUN_OPTIONS, type TerminalOption, VALIDATE_OPTIONS } from "./options.ts";

/** What a command line asks for. */
export type Command =
  | {
      readonly kind: "run";
      readonly settings: GivenSettings;
      /** Directory of the results, as written. */
      readonly out: string;
      readonly json: boolean;
      readonly quiet: boolean;
      readonly debug: boolean;
    }
  | {
      readonly kind: "validate";
      readonly settings: GivenSettings;
      /** The whole plan, or only what Harbor is given. */
      readonly shows: "plan" | "harbor-yaml" | "harbor-yaml-with-secrets";
    }
  | {
      readonly kind: "report";
      /** Results files, or directories with one, as written. */
      readonly results: readonly string[];
      /** Of these, only the rules of the gate count that are given. */
      readonly settings: GivenSettings;
      /** Directory of the reports, as written; null to write none. */
      readonly out: string | null;
      readonly json: boolean;
    }
  | {
      readonly kind: "compare";
      /** A results file, or a directory with some, as written. */
      readonly base: string;
      readonly new: string;
      /** Of these, only those of `COMPARISON_SETTINGS` count. */
      readonly settings: GivenSettings;
      readonly json: boolean;
    }
  /** Port 0 takes a free one. */
  | { readonly kind: "local-server"; readonly port: number }
  /** Help or the version, for standard output; exit code 0. */
  | { readonly kind: "answer"; readonly text: string }
  /** What is wrong with the command line, for standard error; exit code `MISUSE_EXIT_CODE`. */
  | { readonly kind: "misuse"; readonly text: string };

/** Reads the arguments after the program's name; tokens come from the environment, since arguments can be seen by others. */
export async function parseArgv(argv: readonly string[], env: Environment, version: string): Promise<Command> {
  const { Command, CommanderError } = await import("commander");
  let written = "";
  const write = (text: string) => {
    written += text;
  };
  const asked: Command[] = [];
  const program = new Command("rock-job")
    .description("Run ROCK jobs in sandboxes and gate on their results.")
    .version(version, "-V, --version", "print the version")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: write,
      writeErr: write,
      getOutHelpWidth: () => HELP_WIDTH,
      getErrHelpWidth: () => HELP_WIDTH,
    })
    .addHelpText("after", PROGRAM_HELP);
  addCommands(program, env, (command) => asked.push(command));
  try {
    program.parse([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      throw error;
    }
    const text = error.code === "commander.help" || error.exitCode === 0 ? written : written + SEE_HELP;
    return { kind: error.exitCode === 0 ? "answer" : "misuse", text };
  }
  const [command] = asked;
  return command ?? { kind: "misuse", text: SEE_HELP };
}

function addCommands(program: Program, env: Environment, ask: (command: Command) => void): void {
  const run = addJobCommand(program, "run", "run job files; exit code 0 only when every job passed");
  for (const option of Object.values(RUN_OPTIONS)) {
    addOption(run, option);
  }
  run.action((config: string[], options: ParsedOptions) => {
    const { out, json, quiet, debug } = options;
    ask(
      misuseOf(options) ?? {
        kind: "run",
        settings: givenSettings("run", config, options, env),
        out: typeof out === "string" ? out : RUN_OPTIONS.out.default,
        json: json === true,
        quiet: quiet === true,
        debug: debug === true,
      },
    );
  });

  const validate = addJobCommand(program, "validate", "check job files and print what would run; starts nothing");
  for (const option of [RUN_OPTIONS.local, ...Object.values(VALIDATE_OPTIONS)]) {
    addOption(validate, option);
  }
  validate.action((config: string[], options: ParsedOptions) => {
    const settings = givenSettings("validate", config, options, env);
    ask(misuseOf(options) ?? shownOf(options, (shows) => ({ kind: "validate", settings, shows })));
  });

  const report = program
    .command("report")
    .description("judge results again, merge those of several runs, and write their reports; runs nothing")
    .argument("<results...>", "A results.json, or a directory with one; several are merged.")
    .addHelpText("after", EXIT_CODES);
  for (const setting of SETTINGS.filter(({ name }) => GATE_SETTINGS.has(name) || name === "fail-on")) {
    addSetting(report, setting);
  }
  for (const option of Object.values(REPORT_OPTIONS)) {
    addOption(report, option);
  }
  report.action((results: string[], options: ParsedOptions) => {
    const { out, json } = options;
    const settings = givenSettings("report", results, options, {});
    ask(
      misuseOf(options) ?? {
        kind: "report",
        results,
        settings,
        out: typeof out === "string" ? out : null,
        json: json === true,
      },
    );
  });

  const compare = program
    .command("compare")
    .description("say whether a run is better or worse than another one, and how sure that is; runs nothing")
    .argument("<base>", "The results to compare with: a results.json, or a directory with one.")
    .argument("<new>", "The results in question.")
    .addHelpText("after", EXIT_CODES);
  for (const setting of SETTINGS.filter(({ name }) => COMPARISON_SETTINGS.has(name))) {
    addSetting(compare, setting);
  }
  for (const option of Object.values(COMPARE_OPTIONS)) {
    addOption(compare, option);
  }
  compare.action((base: string, now: string, options: ParsedOptions) => {
    const settings = givenSettings("report", [base, now], options, {});
    ask(misuseOf(options) ?? { kind: "compare", base, new: now, settings, json: options["json"] === true });
  });

  program
    .command("local-server")
    .description("serve ROCK's HTTP API on this machine until stopped; prints its URL on the first line")
    .option("--port <number>", optionHelp("Port on the loopback interface.", "a free one"))
    .action(({ port = "0" }: { readonly port?: string }) => {
      const valid = /^\d{1,5}$/.test(port) && Number(port) <= 65_535;
      ask(
        valid
          ? { kind: "local-server", port: Number(port) }
          : misuse(["error: --port takes a whole number from 0 to 65535"]),
      );
    });
}

type Shown = Extract<Command, { readonly kind: "validate" }>["shows"];

function shownOf(options: ParsedOptions, validate: (shows: Shown) => Command): Command {
  const secrets = options["showSecrets"] === true;
  if (options["harborYaml"] === true) {
    return validate(secrets ? "harbor-yaml-with-secrets" : "harbor-yaml");
  }
  return secrets ? misuse(["error: --show-secrets belongs to --harbor-yaml"]) : validate("plan");
}

function addJobCommand(program: Program, name: string, description: string): Program {
  const command = program
    .command(name)
    .description(description)
    .argument("<config...>", CONFIG_HELP)
    .addHelpText("after", JOB_HELP);
  for (const setting of SETTINGS) {
    addSetting(command, setting);
  }
  return command;
}

function addSetting(command: Program, setting: Setting): void {
  const { flag } = setting;
  if (flag === null) {
    return;
  }
  const flags = flag.value === null ? flag.name : `${flag.name} <${flag.value}>`;
  if (flag.repeatable) {
    const collect = (value: string, earlier: readonly string[] = []) => [...earlier, value];
    command.option(flags, flagHelp(setting), collect);
  } else {
    command.option(flags, flagHelp(setting));
  }
}

function addOption(program: Program, { flags, meaning, default: fallback, excludes }: TerminalOption): void {
  const option = program.createOption(flags, optionHelp(meaning, fallback));
  program.addOption(excludes === null ? option : option.conflicts(excludes));
}

function misuseOf(options: ParsedOptions): Command | null {
  const problems = repeatedFlagProblems(options);
  return problems.length === 0 ? null : misuse(problems);
}

function misuse(problems: readonly string[]): Command {
  return { kind: "misuse", text: `${problems.join("\n")}\n${SEE_HELP}` };
}
