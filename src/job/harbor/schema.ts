import { z } from "zod";
import { environmentFields, jobFields } from "../environment-schema.ts";
import { anyMap, filledText, flag, numberFrom, text, textMap, wholeNumber } from "../fields.ts";

/** Optional here, null is refused, and nullish: as ROCK's pydantic models have it, where a missing value is not a null. */
const texts = () => z.array(text());

const agentSchema = z.strictObject({
  name: text().nullish().describe("An agent that Harbor knows, such as swe-agent; without any, Harbor runs oracle."),
  import_path: text().nullish().describe("An agent of your own: module.path:ClassName."),
  model_name: text().nullish().describe("provider/model."),
  override_timeout_sec: numberFrom(0).nullish(),
  override_setup_timeout_sec: numberFrom(0).nullish(),
  max_timeout_sec: numberFrom(0).nullish(),
  kwargs: anyMap().optional().describe("Arguments of the agent."),
  env: textMap().optional(),
});

/** Which of ROCK's registries it is follows from its keys: `path` local, `url` or `name` remote, otherwise OSS. */
const registrySchema = z.strictObject({
  name: text().nullish(),
  url: filledText().optional().describe("Remote registry: where its registry.json is."),
  path: filledText().optional().describe("Local registry: path of a registry.json in the sandbox."),
  split: text().nullish().describe("OSS registry: with revision, it is the version when none is given."),
  revision: text().nullish(),
  oss_dataset_path: text().nullish(),
  oss_access_key_id: text().nullish(),
  oss_access_key_secret: text().nullish(),
  oss_region: text().nullish(),
  oss_endpoint: text().nullish(),
  oss_bucket: text().nullish(),
});

const datasetSchema = z.strictObject({
  path: filledText().optional().describe("A dataset that is a directory in the sandbox; excludes registry and name."),
  registry: registrySchema.optional().describe("Where the dataset is registered: remote, local or OSS."),
  name: filledText().optional().describe("Name of the dataset in its registry."),
  version: text().nullish(),
  overwrite: flag().optional(),
  download_dir: filledText().nullish(),
  task_names: texts().nullish().describe("Tasks to run; `*`, `?` and `[…]` are patterns."),
  exclude_task_names: texts().nullish(),
  n_tasks: wholeNumber(1).nullish().describe("At most this many tasks of the dataset."),
});

const taskSchema = z.strictObject({
  path: filledText().describe("Directory of the task: in the sandbox, or in the git repository."),
  git_url: text().nullish(),
  git_commit_id: text().nullish(),
  overwrite: flag().optional(),
  download_dir: filledText().nullish(),
  source: text().nullish(),
});

const retrySchema = z.strictObject({
  max_retries: wholeNumber(0).optional(),
  include_exceptions: texts().nullish(),
  exclude_exceptions: texts().nullish(),
  wait_multiplier: numberFrom(0).optional(),
  min_wait_sec: numberFrom(0).optional(),
  max_wait_sec: numberFrom(0).optional(),
});

const orchestratorSchema = z.strictObject({
  type: z.enum(["local", "queue"]).optional(),
  n_concurrent_trials: wholeNumber(1).optional().describe("Trials at a time; default 4."),
  quiet: flag().optional(),
  retry: retrySchema.optional(),
  kwargs: anyMap().optional(),
});

const nativeConfigSchema = z.strictObject({
  image: text().nullish(),
  script: text().nullish(),
  oss_deps: textMap().optional(),
  template: z.strictObject({ name: text().nullish(), revision: text().nullish() }).nullish(),
});

const verifierSchema = z.strictObject({
  override_timeout_sec: numberFrom(0).nullish(),
  max_timeout_sec: numberFrom(0).nullish(),
  disable: flag().optional(),
  patch: flag().nullish(),
  mode: z.enum(["harbor", "native"]).nullish(),
  native_config: nativeConfigSchema.optional(),
  env: textMap().optional(),
});

const metricSchema = z.strictObject({
  type: z.enum(["sum", "min", "max", "mean", "uv-script"]).optional(),
  kwargs: anyMap().optional(),
});

const artifactSchema = z.union([text(), z.strictObject({ source: text(), destination: text().nullish() })]);

/** RockEnvironmentConfig: the sandbox's fields, and Harbor's own. */
const environmentSchema = z.strictObject({
  ...environmentFields,
  type: z.enum(["docker", "daytona", "e2b", "modal", "runloop", "gke", "rock"]).nullish(),
  import_path: text().nullish(),
  force_build: flag().optional(),
  delete: flag().optional(),
  override_cpus: wholeNumber(1).nullish(),
  override_memory_mb: wholeNumber(1).nullish(),
  override_storage_mb: wholeNumber(1).nullish(),
  override_gpus: wholeNumber(0).nullish(),
  suppress_override_warnings: flag().optional(),
  mounts_json: z.array(anyMap()).nullish(),
  oss_deps: textMap().optional(),
  kwargs: anyMap().optional(),
});

const multiplier = () => numberFrom(0);

/** HarborJobConfig of rl-rock 1.7 to 1.11: an agent benchmark, run by Harbor in one sandbox. */
export const harborSchema = z.strictObject({
  ...jobFields,
  experiment_id: filledText().describe("Required: the experiment this job belongs to."),
  labels: textMap().optional(),
  timeout: wholeNumber(1)
    .optional()
    .describe("Seconds the job may run; by default what the first agent may take, and 10 minutes."),
  environment: environmentSchema.optional().describe("The sandbox, and the environments that Harbor makes in it."),
  jobs_dir: text().optional().describe("Absolute path in the sandbox below which Harbor writes its results."),
  n_attempts: wholeNumber(1).optional().describe("Attempts of each agent at each task; default 1."),
  timeout_multiplier: multiplier().optional(),
  agent_timeout_multiplier: multiplier().nullish(),
  verifier_timeout_multiplier: multiplier().nullish(),
  agent_setup_timeout_multiplier: multiplier().nullish(),
  environment_build_timeout_multiplier: multiplier().nullish(),
  debug: flag().optional(),
  orchestrator: orchestratorSchema.optional(),
  verifier: verifierSchema.optional(),
  metrics: z.array(metricSchema).optional(),
  agents: z.array(agentSchema).optional(),
  datasets: z.array(datasetSchema).optional(),
  tasks: z.array(taskSchema).optional(),
  artifacts: z.array(artifactSchema).optional(),
});

/** Without the required key, so that a file that lacks it is checked in all else. */
export const harborInputSchema = harborSchema.partial({ experiment_id: true });

export type HarborInput = z.infer<typeof harborInputSchema>;
export type HarborEnvironment = z.infer<typeof environmentSchema>;
export type HarborAgent = z.infer<typeof agentSchema>;
export type HarborDataset = z.infer<typeof datasetSchema>;
export type HarborRegistry = z.infer<typeof registrySchema>;
