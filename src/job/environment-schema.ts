import { z } from "zod";
import { anyMap, filledText, flag, number, positiveNumber, text, textMap, wholeNumber } from "./fields.ts";

/** `8g`, `512Mi`, `1073741824`: what ROCK's `parse_size_to_bytes` reads. Without flags, which a JSON Schema cannot have. */
const size = () => z.string().regex(/^\s*\d+(?:\.\d+)?\s*(?:[kKmMgGtTpP][iI]?[bB]?|[bB])?\s*$/, "is not a size");

/** A pair `[local path, absolute path in the sandbox]`. */
const upload = () => z.tuple([filledText(), filledText()]);

const ossMirrorFields = {
  enabled: flag().nullish().describe("Copy the job's files to an OSS bucket."),
  oss_bucket: text().nullish(),
  namespace: text().nullish(),
  experiment_id: text().nullish(),
  oss_access_key_id: text().nullish(),
  oss_access_key_secret: text().nullish(),
  oss_region: text().nullish(),
  oss_endpoint: text().nullish(),
};

const proxyFields = {
  enabled: flag().nullish().describe("Record or replay the agent's OpenAI requests."),
  recording_file: text().nullish(),
  replay_file: text().nullish(),
  host: text().nullish(),
  port: wholeNumber(1).nullish(),
  model_service_package: text().nullish(),
};

const trackingFields = {
  enabled: flag().nullish(),
  api_key: text().nullish(),
  params: anyMap().nullish(),
};

/** SandboxConfig and EnvironmentConfig of rl-rock 1.7 to 1.11, and the documented `auto_stop`. */
export const environmentFields = {
  base_url: text().nullish().describe("URL of the ROCK server; the `base-url` setting wins."),
  xrl_authorization: text().nullish().describe("Token for the gateway; the `authorization` setting wins."),
  extra_headers: textMap().nullish().describe("More HTTP headers for the ROCK server."),
  route_key: text().nullish().describe("Sent as ROUTE-KEY, as rl-rock 1.7 did."),
  cluster: text().nullish().describe("Target cluster, sent as X-Cluster."),
  user_id: text().nullish().describe("Sent as X-User-Id."),
  namespace: text().nullish(),
  experiment_id: text().nullish(),
  image: filledText().nullish().describe("Container image of the sandbox; default python:3.11."),
  image_os: z.enum(["linux", "windows"]).nullish(),
  memory: size().nullish().describe("Memory, such as 8g; default 8g."),
  cpus: positiveNumber().nullish().describe("CPUs; default 2."),
  limit_cpus: positiveNumber().nullish().describe("Hard limit of CPUs."),
  num_gpus: number().nullish(),
  accelerator_type: text().nullish(),
  disk: size().nullish().describe("Disk quota, such as 50G."),
  registry_username: text().nullish(),
  registry_password: text().nullish(),
  use_kata_runtime: flag().nullish(),
  sandbox_id: text().nullish().describe("Not allowed: every run needs a new id."),
  startup_timeout: positiveNumber().nullish().describe("Seconds the sandbox may take to be up; default 600."),
  auto_clear_seconds: wholeNumber(1).nullish().describe("Idle seconds after which ROCK clears a kept sandbox."),
  auto_archive_seconds: wholeNumber(0).nullish(),
  auto_delete_seconds: wholeNumber(0).nullish(),
  auto_stop: flag().nullish().describe("Stop the sandbox after the job; default true."),
  uploads: z.array(upload()).nullish().describe("Pairs of a local path and an absolute path in the sandbox."),
  env: textMap().nullish().describe("Environment variables of the job."),
  oss_mirror: z.strictObject(ossMirrorFields).nullish(),
  proxy: z.strictObject(proxyFields).nullish(),
  tracking: z.strictObject(trackingFields).nullish(),
};

export const environmentSchema = z.strictObject(environmentFields);

export type EnvironmentInput = z.infer<typeof environmentSchema>;

/** The fields that every kind of job has. */
export const jobFields = {
  job_name: text().nullish().describe("Name used in logs and artifact paths; letters, digits, `.`, `_` and `-`."),
  namespace: text().nullish(),
  experiment_id: text().nullish(),
  labels: textMap().nullish(),
  timeout: wholeNumber(1).nullish().describe("Seconds the job may run; default 7200."),
};
