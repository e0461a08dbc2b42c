/** One setting and the places where it can be given; texts are Markdown. */
export interface Setting {
  /** As in the action's `with:`. */
  readonly name: string;
  readonly meaning: string;
  /** What it means as an argument, where that differs. */
  readonly onTerminal?: string;
  /** What counts where nothing is given, in the setting's own notation; empty when the setting is then absent. */
  readonly default: string;
  /** What an absent setting means, in words; empty where the default says it. */
  readonly otherwise: string;
  /** An input of the action; `expression` is its default there, which the runner fills in. */
  readonly input: { readonly expression: string } | null;
  /** An option of the terminal: `--name`, with `value` in angle brackets when it takes one. */
  readonly flag: { readonly name: string; readonly value: string | null; readonly repeatable: boolean } | null;
  /** The environment variable that holds it on a terminal, where no flag gives it. */
  readonly variable: string | null;
}

export const COMMENT_CHOICES = ["auto", "always", "never"] as const;
export const FAIL_ON_CHOICES = ["any", "failed", "never"] as const;
export const MODE_CHOICES = ["run", "validate", "report"] as const;

export const MAX_CONCURRENCY = 100;
export const MAX_RETRIES = 10;

const INPUT = { expression: "" };

function flag(name: string, value: string | null, repeatable = false): Setting["flag"] {
  return { name, value, repeatable };
}

/** Settings in the order in which they are documented. */
export const SETTINGS = [
  {
    name: "config",
    meaning:
      "Job files to run: paths or globs, one per line. A glob that matches nothing is an error. Not needed with `mode: report`.",
    onTerminal: "Job files to run: paths, or globs in quotes. A glob that matches nothing is an error.",
    default: "",
    otherwise: "required",
    input: INPUT,
    flag: null,
    variable: null,
  },
  {
    name: "base-url",
    meaning: "URL of the ROCK server, or `local` to run the jobs on this machine without one.",
    default: "",
    otherwise: "`environment.base_url` of the job file",
    input: INPUT,
    flag: flag("--base-url", "url"),
    variable: "ROCK_BASE_URL",
  },
  {
    name: "authorization",
    meaning: "Token for the gateway in front of the ROCK server, with or without `Bearer`.",
    default: "",
    otherwise: "none",
    input: INPUT,
    flag: null,
    variable: "ROCK_AUTHORIZATION",
  },
  {
    name: "extra-headers",
    meaning:
      "More HTTP headers for the ROCK server: `Name: value`, one per line. Their values are hidden like secrets.",
    default: "",
    otherwise: "none",
    input: INPUT,
    flag: null,
    variable: "ROCK_EXTRA_HEADERS",
  },
  {
    name: "cluster",
    meaning: "ROCK cluster to start the sandboxes on.",
    default: "",
    otherwise: "the job file's, else the server's",
    input: INPUT,
    flag: flag("--cluster", "name"),
    variable: null,
  },
  {
    name: "namespace",
    meaning: "ROCK namespace of the jobs.",
    default: "",
    otherwise: "the job file's",
    input: INPUT,
    flag: flag("--namespace", "name"),
    variable: null,
  },
  {
    name: "experiment-id",
    meaning: "ROCK experiment the jobs belong to.",
    default: "",
    otherwise: "the job file's",
    input: INPUT,
    flag: flag("--experiment-id", "id"),
    variable: null,
  },
  {
    name: "secrets",
    meaning:
      "Secrets that job files use as `${NAME}`, one per line: `NAME` for the value of the environment variable of that name, or `NAME=value`. The values are hidden in every log, file and comment.",
    onTerminal:
      "Environment variable with a secret that job files use as `${NAME}`. Its value is hidden in every log and file.",
    default: "",
    otherwise: "none",
    input: INPUT,
    flag: flag("--secret", "name", true),
    variable: null,
  },
  {
    name: "env",
    meaning: "Variables for scripts and agents: `NAME=value`, one per line. Job files can use them as `${NAME}` too.",
    onTerminal: "Variable for job files, scripts and agents.",
    default: "",
    otherwise: "none",
    input: INPUT,
    flag: flag("--env", "name=value", true),
    variable: null,
  },
  {
    name: "timeout",
    meaning: "How long a job's script or benchmark may run: seconds, or a time such as `90m`.",
    default: "",
    otherwise: "the job file's, else the time its first agent may take plus 10 minutes, else 7200",
    input: INPUT,
    flag: flag("--timeout", "time"),
    variable: null,
  },
  {
    name: "max-failed",
    meaning:
      "How many trials of a job may have an exception: a number, or a share of the expected trials such as `5%`. For a script, an exit code other than 0 is an exception.",
    default: "0",
    otherwise: "",
    input: INPUT,
    flag: flag("--max-failed", "limit"),
    variable: null,
  },
  {
    name: "min-score",
    meaning: "Lowest score with which a job passes.",
    default: "",
    otherwise: "no lowest score",
    input: INPUT,
    flag: flag("--min-score", "score"),
    variable: null,
  },
  {
    name: "pass-score",
    meaning: "Lowest reward with which a trial of a benchmark passes.",
    default: "1",
    otherwise: "",
    input: INPUT,
    flag: flag("--pass-score", "reward"),
    variable: null,
  },
  {
    name: "min-pass-rate",
    meaning:
      "Share of a job's expected trials that must pass, such as `60%`. A benchmark in which no trial passes fails unless this is `0%`.",
    default: "",
    otherwise: "one trial of a benchmark",
    input: INPUT,
    flag: flag("--min-pass-rate", "percentage"),
    variable: null,
  },
  {
    name: "max-unmeasured",
    meaning:
      "How many trials of a job may stay unmeasured, for example because the model's server was down: a number or a share.",
    default: "",
    otherwise: "as many as `max-failed` allows",
    input: INPUT,
    flag: flag("--max-unmeasured", "limit"),
    variable: null,
  },
  {
    name: "baseline",
    meaning:
      "What to compare with, to say whether the change made the agent better or worse. `auto`: the run of this workflow at the commit that the change is based on, which needs `actions: read`. A branch: the run at its newest commit that was measured. A path, which begins with `./` or `/` or ends in `.json`: a `results.json`, or a directory with one. `none`: nothing.",
    onTerminal:
      "Results to compare with, to say whether the agent got better or worse: a `results.json`, or a directory with one.",
    default: "none",
    otherwise: "",
    input: INPUT,
    flag: flag("--baseline", "results"),
    variable: null,
  },
  {
    name: "max-drop",
    meaning:
      "How far the score may drop below the baseline's: `3` means points, `5%` means percent of the baseline's score. A drop that may be chance never fails.",
    default: "",
    otherwise: "no limit",
    input: INPUT,
    flag: flag("--max-drop", "drop"),
    variable: null,
  },
  {
    name: "max-newly-failing",
    meaning:
      "How many tasks may fail that passed in the baseline. Tasks also flip by chance, so a low number fails runs in which nothing got worse.",
    default: "",
    otherwise: "no limit",
    input: INPUT,
    flag: flag("--max-newly-failing", "tasks"),
    variable: null,
  },
  {
    name: "require-baseline",
    meaning:
      "Whether a run is errored when there is nothing to compare it with. If `false`, the report says so, and the check may still pass.",
    default: "false",
    otherwise: "",
    input: INPUT,
    flag: flag("--require-baseline", null),
    variable: null,
  },
  {
    name: "significance",
    meaning:
      "A change counts if chance alone makes one this large, up or down, in less than this share of runs. A number between 0 and 0.5.",
    default: "0.05",
    otherwise: "",
    input: INPUT,
    flag: flag("--significance", "p"),
    variable: null,
  },
  {
    name: "lower-is-better",
    meaning: "Names of metrics where a lower value is better, one per line.",
    onTerminal: "Name of a metric where a lower value is better.",
    default: "",
    otherwise: "cost, tokens and duration",
    input: INPUT,
    flag: flag("--lower-is-better", "metric", true),
    variable: null,
  },
  {
    name: "fail-on",
    meaning:
      "Which verdicts fail the step. `any`: every verdict except passed. `failed`: only failed, which blames the change; an outage is only a warning. `never`: none. A cancel always fails the step. Outputs and reports still show the true verdict.",
    onTerminal:
      "Which verdicts end with an exit code other than 0. `any`: every verdict except passed. `failed`: only failed, which blames the change; an outage is only a warning. `never`: none. A cancel always does. The reports still show the true verdict.",
    default: "any",
    otherwise: "",
    input: INPUT,
    flag: flag("--fail-on", "verdicts"),
    variable: null,
  },
  {
    name: "reward-key",
    meaning: "Name of the reward that counts, where a verifier gives several and none is called `reward`.",
    default: "",
    otherwise: "`reward`, or the only one",
    input: INPUT,
    flag: flag("--reward-key", "name"),
    variable: null,
  },
  {
    name: "retry-errored",
    meaning:
      "How many times to run trials again that were not measured and may succeed next time, for example after a failure of the infrastructure or of the model's provider. A measured trial is never run again.",
    default: "0",
    otherwise: "",
    input: INPUT,
    flag: flag("--retry-errored", "times"),
    variable: null,
  },
  {
    name: "task-names",
    meaning:
      "Run only these tasks of a benchmark, one name or pattern per line. The report says that the run is partial.",
    onTerminal: "Run only this task of a benchmark, a name or a pattern. The report says that the run is partial.",
    default: "",
    otherwise: "the job file's",
    input: INPUT,
    flag: flag("--task-names", "name", true),
    variable: null,
  },
  {
    name: "n-tasks",
    meaning: "Run only this many tasks of every dataset, the first ones. The report says that the run is partial.",
    default: "",
    otherwise: "the job file's",
    input: INPUT,
    flag: flag("--n-tasks", "tasks"),
    variable: null,
  },
  {
    // Four sandboxes of ROCK's default size are 8 CPUs and 32 GB: a fair share of a cluster that others use too.
    name: "concurrency",
    meaning: `How many jobs run at once, 1 to ${MAX_CONCURRENCY}.`,
    default: "4",
    otherwise: "",
    input: INPUT,
    flag: flag("--concurrency", "jobs"),
    variable: null,
  },
  {
    name: "mode",
    meaning:
      "`run`; `validate` to only check the job files, which works for forks because it needs no secrets; or `report` to judge and publish the results of other runs.",
    default: "run",
    otherwise: "",
    input: INPUT,
    flag: null,
    variable: null,
  },
  {
    name: "results",
    meaning:
      "With `mode: report`: paths, one per line. Each is a `results.json`, a directory with one, or a directory of such directories. Several results are merged.",
    default: "",
    otherwise: "none",
    input: INPUT,
    flag: null,
    variable: null,
  },
  {
    name: "upload-artifact",
    meaning: "Whether to upload logs, results and the jobs' files as an artifact.",
    default: "true",
    otherwise: "",
    input: INPUT,
    flag: null,
    variable: null,
  },
  {
    name: "artifact-name",
    meaning: "Name of the artifact. It must be unique in the workflow run, among all matrix legs and attempts.",
    default: "",
    otherwise: "made of job, leg and attempt",
    input: INPUT,
    flag: null,
    variable: null,
  },
  {
    name: "artifact-retention-days",
    meaning: "For how many days to keep the artifact, 1 to 400; the repository may allow fewer.",
    default: "",
    otherwise: "the repository's",
    input: INPUT,
    flag: null,
    variable: null,
  },
  {
    name: "comment",
    meaning:
      "Whether to comment on the pull request. `auto`: if there is one and the token allows it. `always`: fail if that is impossible. `never`: no comment.",
    default: "auto",
    otherwise: "",
    input: INPUT,
    flag: null,
    variable: null,
  },
  {
    name: "check",
    meaning:
      "Whether to write a check run for this leg, in progress while it runs, with the report and annotations. If the run did not pass, but `fail-on` keeps the step green, it is neutral. Needs `checks: write`.",
    default: "false",
    otherwise: "",
    input: INPUT,
    flag: null,
    variable: null,
  },
  {
    name: "pr-number",
    meaning: "Pull request to comment on.",
    default: "",
    otherwise: "the event's, else the commit's",
    input: INPUT,
    flag: null,
    variable: null,
  },
  {
    name: "leg",
    meaning: "Tells the matrix legs of a job apart in comments and artifact names.",
    default: "",
    otherwise: "",
    input: { expression: "${{ toJSON(matrix) }}" },
    flag: null,
    variable: null,
  },
  {
    name: "summary",
    meaning: "Whether to write the job summary.",
    default: "true",
    otherwise: "",
    input: INPUT,
    flag: null,
    variable: null,
  },
  {
    name: "stream-logs",
    meaning: "Whether to show the jobs' logs while they run.",
    default: "true",
    otherwise: "",
    input: INPUT,
    flag: null,
    variable: null,
  },
  {
    name: "keep-sandbox",
    meaning: "Leave the sandboxes running after their jobs, so that you can look into them. ROCK clears them later.",
    default: "",
    otherwise: "the opposite of the job file's `environment.auto_stop`",
    input: INPUT,
    flag: flag("--keep-sandbox", null),
    variable: null,
  },
  {
    name: "github-token",
    meaning:
      "Token for the comment (needs `pull-requests: write`), for the check run (`checks: write`), for finding the run to compare with (`actions: read`), and for comparing job files with those of the base branch (`contents: read`).",
    default: "",
    otherwise: "",
    input: { expression: "${{ github.token }}" },
    flag: null,
    variable: null,
  },
] as const satisfies readonly Setting[];

export type SettingName = (typeof SETTINGS)[number]["name"];

/** What the setting is when nobody gives it; an input's expression counts only in the action. */
export function defaultOf(name: SettingName): string {
  return SETTINGS.find((setting) => setting.name === name)?.default ?? "";
}
