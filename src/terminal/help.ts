import { SETTINGS, type Setting } from "../settings/table.ts";
import { wrapWords } from "./fit.ts";

/** The width help is wrapped to. */
export const HELP_WIDTH = 80;

export const EXIT_CODES = `
Exit codes:
  0  every job passed
  1  failed: measured, and not good enough
  2  wrong usage or configuration; nothing was started
  3  errored: could not be measured
  130, 143  cancelled`;

export const PROGRAM_HELP = `
Try it on this machine, without a ROCK server:
  rock-job run --local examples/bash/hello.yaml
${EXIT_CODES}`;

const VARIABLES = SETTINGS.flatMap(({ variable, flag, meaning }) =>
  variable === null ? [] : [[variable, flag === null ? meaning : `The same as ${flag.name}, which wins.`] as const],
);

export const JOB_HELP = `
Environment variables:
${VARIABLES.map(([name, meaning]) => `  ${name}\n${wrapWords(`    ${plain(meaning)}`, HELP_WIDTH)}`).join("\n")}
  NO_COLOR
    No colours.
  FORCE_COLOR
    Colours even where the output is not a terminal.

A setting given here wins over the job file.
${EXIT_CODES}`;

/** The only setting that is an argument. */
export const CONFIG_HELP = flagHelp(SETTINGS[0]);

export const SEE_HELP = "See rock-job --help, or rock-job run --help.\n";

/** What an option does, and what counts without it. */
export function optionHelp(meaning: string, otherwise: string): string {
  return plain(otherwise === "" ? meaning : `${meaning} Default: ${otherwise}.`);
}

/** What a setting's flag does, and what counts without it. */
export function flagHelp(setting: Setting): string {
  const { flag, default: fallback, otherwise } = setting;
  const shown = flag?.value == null ? "" : fallback || otherwise;
  return optionHelp(
    (setting.onTerminal ?? setting.meaning) + (flag?.repeatable ? " Can be repeated." : ""),
    shown === "none" ? "" : shown,
  );
}

/** Markdown's code marks are noise on a terminal. */
function plain(markdown: string): string {
  return markdown.replaceAll("`", "");
}
