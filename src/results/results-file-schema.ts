import { z } from "zod";
import { baseline } from "./baseline-schema.ts";

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
  name: z.enum(["environment_setup", "agent_setup", "agent_execution", "verifier"]),
  started_at: time().nullable(),
  finished_at: time().nullable(),
  duration_sec: seconds().nullable(),
});

const passAtK = () =>
  z
    .record(z.string(), z.number())
    .describe("by k: how likely one of k attempts at a task passes; an unmeasured attempt did not pass");

/** Above 1 where there are more results than the job asks for, which is a fault. */
const rate = () => z.number().min(0).nullable();
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

const key = z
  .object({
    agent_entry: z.int().min(0).nullable().describe("place among the job's agents; null where it has none"),
    dataset: z.string().nullable(),
    task_name: z.string(),
    task_key: z.string().nullable().describe("tells tasks of one name apart"),
    attempt: z.int().min(1).describe("counted for each agent entry and task, by start time"),
  })
  .describe("what tells the trial from every other one of its job");

const trial = z.object({
  key,
  status: z.enum(["completed", "failed"]).describe("failed if and only if exception_info is set"),
  cause: cause.nullable().describe("who has to act on the exception; null without one"),
  measured: z.boolean().describe("whether there is a measurement; without one the trial counts 0"),
  score: z.number().nullable().describe("null where there is no measurement, or a script left no score"),
  metrics: z.record(z.string(), z.number()).describe("other measured numbers by name; empty without a measurement"),
  exit_code: z.int().nullable(),
  exception_info: exceptionInfo.nullable(),
  started_at: time().nullable(),
  finished_at: time().nullable(),
  duration_sec: seconds().nullable(),
  log: z.string().nullable().describe("path of the raw output, relative to this file"),
  ...agentFields,
  trial_name: z.string().nullable().describe("the name Harbor gave the trial"),
  task_id: z.string().nullable().describe("the name by which the dataset selects the task"),
  task_checksum: z.string().nullable(),
  passed: z.boolean(),
  rewards: z.record(z.string(), z.number()).nullable().describe("every reward by its name"),
  tokens: tokens.nullable().describe("null is not 0; input includes what came from the cache"),
  cost_usd: z.number().nullable().describe("null is not 0"),
  phases: z.array(phase).describe("environment_setup, agent_setup, agent_execution, verifier"),
  files: z.string().nullable().describe("directory of the trial's files, relative to this file"),
  from_run: count().describe("which of the job's runs it comes from, by its place among them"),
  runs: z.int().min(1).describe("how often it was run; more than once where it was not measured at first"),
});

const sandboxRun = z
  .object({
    scope: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("job") }),
      z.object({ kind: z.literal("trials"), count: count() }),
    ]),
    round: count().describe("0 at first; each further round repeats what was not measured"),
    origin: z
      .discriminatedUnion("kind", [
        z.object({ kind: z.literal("this") }),
        z.object({ kind: z.literal("earlier"), run_id: z.int().nullable(), attempt: z.int().nullable() }),
      ])
      .describe("whether it was executed for this record, or for that of an earlier workflow run or attempt"),
    sandbox_id: z.string().nullable(),
    log: z.string().nullable().describe("path relative to this file"),
    started_at: time().nullable(),
    finished_at: time().nullable(),
    end: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("exited"), exit_code: z.int() }),
      z.object({ kind: z.literal("deadline") }),
      z.object({ kind: z.literal("cancelled") }),
      z.object({ kind: z.literal("lost"), reason: z.string() }),
    ]),
  })
  .describe("one piece of the job's work on one sandbox");

const rule = z.object({
  name: z.string(),
  held: z.boolean(),
  because: z.string(),
  blames: z.enum(["change", "measurement"]).nullable().describe("null where the rule held"),
  value: z.number().nullable().describe("the number that the rule compared; null where it is unknown"),
  limit: z
    .number()
    .nullable()
    .describe("the number it was compared with; in trials where the gate has a percentage of them"),
  unit: z.string().describe("of both numbers: trials, faults, score, percent, tasks or jobs"),
});

const job = z.object({
  config: z.string().describe("path of the job file"),
  config_sha256: z.string(),
  type: z.string().describe("the kind of the job file: bash or harbor"),
  shape: z.object({
    trials: z.enum(["one", "many"]).describe("one trial, which has the job's name, or those of tasks"),
    passed_by: z.enum(["exit-code", "reward"]).describe("what makes a measured trial pass"),
  }),
  job_name: z.string(),
  namespace: z.string().nullable(),
  experiment_id: z.string().nullable(),
  image: z.string(),
  labels: z.record(z.string(), z.string()),
  leg: z
    .object({
      workflow: z.string().nullable(),
      job: z.string().nullable().describe("the job of the workflow"),
      step: z.string().nullable(),
      matrix: z.string().nullable().describe("which matrix job; null without a matrix"),
      label: z.string().describe("what tells it from the other legs"),
    })
    .nullable()
    .describe("the leg that ran it, where records of several were merged"),
  verdict,
  rules: z.array(rule).describe("the gate's rules as they were evaluated; empty where the job was not judged"),
  status: z.enum(["completed", "failed", "cancelled"]).describe("completed if and only if every trial is"),
  cancelled: z.boolean(),
  score: z.number().nullable().describe("sum of the trials' scores divided by the expected trials"),
  n_trials: count(),
  n_completed: count(),
  n_failed: count(),
  n_unmeasured: count(),
  started_at: time(),
  finished_at: time(),
  duration_sec: seconds(),
  runs: z.array(sandboxRun),
  ...statisticsFields,
  pass_at_k: passAtK().describe("as in by_agent; empty unless there is exactly one agent entry"),
  pass_score: z.number().describe("reward from which a trial passed"),
  tokens: tokens.describe("sums over the trials that told them"),
  agents: z.array(
    z.object({ index: count(), name: z.string(), model: z.string().nullable(), config_sha256: z.string() }),
  ),
  by_agent: z.array(z.object({ ...agentFields, ...group })).describe("one for each configuration of an agent"),
  by_dataset: z.array(z.object({ dataset: z.string().nullable(), ...group })),
  fingerprint: z
    .object({
      datasets: z.record(z.string(), z.string().nullable()).describe("version by name; null where none is chosen"),
      verifier: z.string(),
      reward_key: z.string().nullable(),
      memory: z.string(),
      cpus: z.number(),
      attempts: count(),
      timeouts: z.string(),
    })
    .describe("what has to be the same in two runs for their numbers to be comparable, with image, Harbor and agents"),
  harbor_version: z.string().nullable(),
  partial: z.string().nullable().describe("what was left out on purpose"),
  faults: z.array(z.string()).describe("why the job as a whole was not measured as it was meant to be"),
  remarks: z.array(z.string()).describe("what to know to read the numbers rightly"),
  trials: z.array(trial),
});

const limit = z
  .string()
  .regex(/^\d+(?:\.\d+)?(?:e-?\d+)?%?$/)
  .refine((text) => Number.isFinite(Number.parseFloat(text)), "expected a finite number")
  .describe("a count, or a share such as 5%");

const gate = z
  .object({
    max_failed: limit,
    min_score: z.number().nullable(),
    pass_score: z.number(),
    min_pass_rate: z.number().nullable().describe("percent of the expected trials"),
    max_unmeasured: limit.nullable(),
    max_drop: z
      .string()
      .regex(/^\d+(?:\.\d+)?%?$/)
      .nullable()
      .describe("points, or a share of the base's score such as 5%"),
    max_newly_failing: count().nullable(),
    require_baseline: z.boolean(),
  })
  .describe("what the run was judged by; null means no rule of that name");

const problem = z.object({
  file: z.string().describe("empty where it is no file's fault"),
  line: z.int(),
  column: z.int(),
  message: z.string(),
  remedy: z.string(),
});

const resultsFile = z
  .object({
    schema_version: z.literal(1),
    verdict,
    reasons: z.array(z.string()).describe("why the verdict is not passed; empty when it is"),
    mode: z.enum(["run", "report"]).describe("what was asked for: to run jobs, or to judge what others ran"),
    problems: z.array(problem).describe("what is wrong with the configuration; then nothing was started or judged"),
    unjudged: z.string().nullable().describe("why there is nothing to judge; null where the jobs were judged"),
    gate,
    rules: z.array(rule).describe("the gate's rules about the comparison with a base"),
    baseline,
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
      workflow: z.string().nullable(),
      job: z.string().nullable().describe("the job of the workflow"),
      step: z.string().nullable(),
      event: z.string().nullable(),
      ref: z.string().nullable(),
      base_ref: z.string().nullable().describe("the branch that a pull request is to be merged into"),
      pull_request: z.int().nullable(),
      commit: z
        .string()
        .nullable()
        .describe("what was checked out, which of a pull request may be GitHub's merge commit"),
      parent: z.string().nullable().describe("the first parent of that commit"),
    }),
    links: z.object({ repository: z.string().nullable(), run: z.string().nullable() }),
    notes: z.array(z.string()).describe("what else happened: a sandbox that was kept, a log that was cut"),
    log_tails: z.record(z.string(), z.string()).describe("the ends of the logs that a report may show, by path"),
    tool: z.object({ name: z.string(), version: z.string() }),
  })
  .describe(
    "The record of a run of ROCK jobs: judging, comparing and reporting need nothing else. Fields may be added; their meaning does not change within a version.",
  );

/** The content of results.json. */
export type ResultsFile = z.infer<typeof resultsFile>;

/** What was read, or what is wrong with it: one sentence each, with the place in the file. */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly string[] };

const PROBLEMS_TOLD = 5;

/** Reads what some run wrote, this one or another; fields that a newer version added are dropped. */
export function readResultsFile(json: unknown, place: string): Reading<ResultsFile> {
  const version = z.object({ schema_version: z.number() }).safeParse(json).data?.schema_version;
  if (version !== undefined && version !== 1) {
    const problem = `${place}: schema_version is ${version}, and only 1 is known here; use the version of this tool that wrote it`;
    return { ok: false, problems: [problem] };
  }
  const parsed = resultsFile.safeParse(json);
  if (parsed.success) {
    return { ok: true, value: parsed.data };
  }
  const { issues } = parsed.error;
  const told = issues.slice(0, PROBLEMS_TOLD).map(({ path, message }) => `${place}: ${pathText(path)}: ${message}`);
  const more = issues.length - told.length;
  return { ok: false, problems: more > 0 ? [...told, `${place}: and ${more} more problems`] : told };
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
