/** An option that only the terminal has, as its help and docs/reference.md show it; texts are Markdown. */
export interface TerminalOption {
  readonly flags: string;
  readonly meaning: string;
  readonly default: string;
  /** Commander's name of the option it cannot be combined with. */
  readonly excludes: string | null;
}

/** The options of `run` that are no settings; `validate` has `--local` too. */
export const RUN_OPTIONS = {
  local: {
    flags: "--local",
    meaning: "Run the jobs on this machine, without a ROCK server; the same as `--base-url local`.",
    default: "",
    excludes: "baseUrl",
  },
  out: {
    flags: "--out <directory>",
    meaning: "Where results, reports and logs are written.",
    default: "rock-results",
    excludes: null,
  },
  json: {
    flags: "--json",
    meaning: "Print `results.json` on standard output, and everything else on standard error.",
    default: "",
    excludes: null,
  },
  quiet: {
    flags: "--quiet",
    meaning: "Show no logs and no progress, only warnings and the result.",
    default: "",
    excludes: null,
  },
  debug: {
    flags: "--debug",
    meaning: "Show one line for every request to ROCK, never a header or a body.",
    default: "",
    excludes: null,
  },
} as const satisfies Readonly<Record<string, TerminalOption>>;

/** The options of `report` that are no settings. */
export const REPORT_OPTIONS = {
  out: {
    flags: "--out <directory>",
    meaning:
      "Where the reports are written: results.json, report.html, summary.md, comment.md, junit.xml and metrics.txt.",
    default: "nowhere",
    excludes: null,
  },
  json: RUN_OPTIONS.json,
} as const satisfies Readonly<Record<string, TerminalOption>>;

/** The options of `compare` that are no settings. */
export const COMPARE_OPTIONS = {
  json: {
    flags: "--json",
    meaning: "Print the comparison as JSON on standard output, and everything else on standard error.",
    default: "",
    excludes: null,
  },
} as const satisfies Readonly<Record<string, TerminalOption>>;

/** The options that only `validate` has. */
export const VALIDATE_OPTIONS = {
  harborYaml: {
    flags: "--harbor-yaml",
    meaning: "Print just the configuration that Harbor is given, as YAML; secret values are hidden.",
    default: "",
    excludes: null,
  },
  showSecrets: {
    flags: "--show-secrets",
    meaning: "With `--harbor-yaml`: print secret values too.",
    default: "",
    excludes: null,
  },
} as const satisfies Readonly<Record<string, TerminalOption>>;
