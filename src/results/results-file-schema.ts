import { z } from "zod";

const count = () => z.int().min(0);
const seconds = () => z.number().min(0);
/** ISO 8601 in UTC. */
const time = () => z.string();

const verdict = z.enum(["passed", "failed", "errored", "cancelled"]);

const cause = z.enum([
  "script",
  "agent",
  "provider",
  "verifier",
  "harness",
  "infrastructure",
  "deadline",
  "cancelled",
  "missing",
  "unknown",
]);

const exceptionInfo = z.object({ exception_type: z.string(), exception_message: z.string() });

const tokens = z.object({ input: count().nullable(), cache: count().nullable(), output: count().nullable() });

const phase = z.object({
  started_at: time().nullable(),
  finished_at: time().nullable(),
  duration_sec: seconds().nullable(),
});

const passAtK = () =>
  z
    .record(z.string(), z.number())
    .describe("by k: how likely one of k attempts at a task passes; an unmeasured attempt did not pass");

const rate = () => z.number().min(0).max(1).nullable();
const cost = () =>
  z.number().nullable().describe("what the trials that told their cost add up to; null where none did");

const agentFields = {
  agent: z.string().nullable().describe("name of the agent"),
  agent_label: z.string().nullable().describe("tells the agent entries of one job apart"),
  agent_config_sha256: z.string().nullable().describe("digest of the whole agent entry"),
  model: z.string().nullable(),
};

/** Rates divide by the expected trials, and are null where those are unknown. */
const statisticsFields = {
  expected_trials: count().nullable(),
  n_passed: count(),
  pass_rate: rate().describe("passed trials divided by the expected trials"),
  coverage: rate().describe("measured trials divided by the expected trials"),
  pass_at_k: passAtK(),
  cost_usd: cost(),
  cost_reported: count().describe("how many trials told their cost"),
};

const group = {
  ...statisticsFields,
  n_trials: count(),
  n_unmeasured: count(),
  score: z
    .number()
    .nullable()
    .describe("sum of the trials' scores divided by the expected trials; null without a score"),
};

/** What files of the first versions do not have. */
const laterTrialFields = z
  .object({
    ...agentFields,
    trial_name: z.string().nullable().describe("the name Harbor gave the trial"),
    dataset: z.string().nullable(),
    task_id: z.string().nullable().describe("the name by which the dataset selects the task"),
    task_checksum: z.string().nullable(),
    attempt: z.int().min(1).describe("counted for each agent entry and task, by start time"),
    passed: z.boolean(),
    rewards: z.record(z.string(), z.number()).nullable().describe("every reward by its name"),
    tokens: tokens.nullable().describe("null is not 0; input includes what came from the cache"),
    cost_usd: z.number().nullable().describe("null is not 0"),
    phases: z.record(z.string(), phase).describe("environment_setup, agent_setup, agent_execution, verifier"),
    files: z.string().nullable().describe("directory of the trial's files, relative to this file"),
    runs: z.int().min(1).describe("how often it was run; more than once where it was not measured at first"),
  })
  .partial();

const laterJobFields = z
  .object({
    ...statisticsFields,
    pass_at_k: passAtK().describe("as in by_agent; empty unless there is exactly one agent entry"),
    pass_score: z.number().describe("reward from which a trial passed"),
    tokens: tokens.describe("sums over the trials that told them"),
    by_agent: z.array(z.object({ ...agentFields, ...group })).describe("one for each configuration of an agent"),
    by_dataset: z.array(z.object({ dataset: z.string().nullable(), ...group })),
    harbor_version: z.string().nullable(),
    partial: z.string().nullable().describe("what was left out on purpose"),
    faults: z.array(z.string()).describe("why the job as a whole was not measured as it was meant to be"),
    retries: z
      .array(
        z.object({
          round: count(),
          n_trials: count().nullable().describe("null for all of the job"),
          sandbox_id: z.string().nullable(),
          log: z.string().nullable(),
        }),
      )
      .describe("runs that repeated trials which were not measured at first"),
    remarks: z.array(z.string()).describe("what to know to read the numbers rightly"),
  })
  .partial();

const trial = z.object({
  task_name: z.string(),
  status: z.enum(["completed", "failed"]).describe("failed if and only if exception_info is set"),
  cause: cause.nullable().describe("who has to act on the exception; null without one"),
  measured: z.boolean().describe("whether there is a measurement; without one the trial counts 0"),
  score: z.number().nullable().describe("null where there is none, which the gate counts as 0"),
  exit_code: z.int().nullable(),
  exception_info: exceptionInfo.nullable(),
  started_at: time().nullable(),
  finished_at: time().nullable(),
  duration_sec: seconds().nullable(),
  log: z.string().nullable().describe("path of the raw output, relative to this file"),
  ...laterTrialFields.shape,
});

const job = z.object({
  config: z.string().describe("path of the job file"),
  config_sha256: z.string(),
  type: z.enum(["bash", "harbor"]),
  job_name: z.string(),
  namespace: z.string().nullable(),
  experiment_id: z.string().nullable(),
  image: z.string(),
  labels: z.record(z.string(), z.string()),
  verdict,
  status: z.enum(["completed", "failed", "cancelled"]).describe("completed if and only if every trial is"),
  score: z
    .number()
    .nullable()
    .describe("sum of the trials' scores divided by the expected trials; null without a score"),
  n_trials: count(),
  n_completed: count(),
  n_failed: count(),
  n_unmeasured: count(),
  duration_sec: seconds(),
  sandbox_id: z.string().nullable(),
  log: z.string().nullable(),
  ...laterJobFields.shape,
  trials: z.array(trial),
});

const resultsFile = z
  .object({
    schema_version: z.literal(1),
    verdict,
    reasons: z.array(z.string()).describe("why the verdict is not passed; empty when it is"),
    jobs: z.array(job),
    n_trials: count(),
    n_completed: count(),
    n_failed: count(),
    score: z.number().nullable().describe("the score of the only job; null with several, which have no honest mean"),
    started_at: time(),
    finished_at: time(),
    run: z.object({
      repository: z.string().nullable(),
      sha: z.string().nullable().describe("the commit under test"),
      run_id: z.int().nullable(),
      attempt: z.int().nullable(),
      leg: z.string().nullable().describe("which matrix job of a workflow"),
    }),
    tool: z.object({ name: z.string(), version: z.string() }),
  })
  .describe("What a run of ROCK jobs came to. Fields may be added; their meaning does not change within a version.");

/** The content of results.json. */
export type ResultsFile = z.infer<typeof resultsFile>;

/** A results file, or what is wrong with it: one sentence each, with the place in the file. */
export type ResultsFileReading =
  | { readonly ok: true; readonly value: ResultsFile }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads what some run wrote, this one or another; fields that a newer version added are dropped. */
export function readResultsFile(json: unknown, place: string): ResultsFileReading {
  const version = z.object({ schema_version: z.number() }).safeParse(json).data?.schema_version;
  if (version !== undefined && version !== 1) {
    const problem = `${place}: schema_version is ${version}, and only 1 is known here; use the version of this tool that wrote it`;
    return { ok: false, problems: [problem] };
  }
  const parsed = resultsFile.safeParse(json);
  if (parsed.success) {
    return { ok: true, value: parsed.data };
  }
  return {
    ok: false,
    problems: parsed.error.issues.map(({ path, message }) => `${place}: ${pathText(path)}: ${message}`),
  };
}

/** `jobs[0].trials[2].score` */
function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return text === "" ? "the whole file" : text.replace(/^\./, "");
}

/** The JSON Schema of results.json, which allows fields that are not known yet. */
export function resultsFileJsonSchema(): Readonly<Record<string, unknown>> {
  return { title: "results.json of rock-job-action", ...z.toJSONSchema(resultsFile, { io: "input" }) };
}
