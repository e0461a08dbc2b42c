import {
  chooseConnection,
  credentialNotices,
  environmentOf,
  jobVariables,
  keepsSandbox,
  sandboxSpec,
  secretsOf,
} from "../environment.ts";
import type { EnvironmentInput } from "../environment-schema.ts";
import { defaultJobName } from "../job-name.ts";
import type { JobFile, JobOverrides, PlannedJob, ResolvedPath, Trust } from "../plan.ts";
import { invalid, type Parsed, valid } from "../problem.ts";
import type { SandboxWork } from "../work.ts";
import { bashReader } from "./results.ts";
import type { BashInput } from "./schema.ts";
import { SCORE_FILE } from "./score-file.ts";

const DEFAULT_TIMEOUT_SEC = 7200;
/** After its deadline a script gets this long to write down what it has. */
const GRACE_MS = 5_000;

/** A Bash Job → the work for its sandbox. `resolved` answers `bashLocalPaths`, in the same order. */
export function planBashJob(
  job: JobFile<BashInput>,
  resolved: readonly ResolvedPath[],
  overrides: JobOverrides,
  trust: Trust,
  now: Date,
): Parsed<PlannedJob> {
  const { document, input, sha256 } = job;
  const environment = environmentOf(input);
  const choice = chooseConnection(document, environment, overrides, trust);
  if (!choice.ok) {
    return invalid([choice.problem]);
  }
  const jobName = input.job_name ?? defaultJobName(now);
  const [first, ...rest] = resolved;
  const script = input.script ?? first?.text ?? "";
  const sources = input.script_path == null ? resolved : rest;
  const start = sandboxSpec(input, overrides);
  const work: SandboxWork = {
    job: jobName,
    connection: choice.connection,
    start,
    autoStop: !keepsSandbox(environment, overrides),
    uploads: (environment.uploads ?? []).map(([, target], index) => ({
      source: sources[index]?.absolute ?? "",
      target,
    })),
    inputs: ({ artifacts }) => ({
      script,
      files: new Map(),
      results: artifacts,
      required: [SCORE_FILE],
      live: [],
    }),
    env: jobVariables(environment, overrides),
    deadlineMs: (overrides.timeoutSec ?? input.timeout ?? DEFAULT_TIMEOUT_SEC) * 1000,
    graceMs: GRACE_MS,
  };
  return valid({
    config: document.file,
    configSha256: sha256,
    type: "bash",
    jobName,
    namespace: start.namespace,
    experimentId: start.experimentId,
    labels: input.labels ?? {},
    secrets: secretsOf(environment),
    shown: { label: "script", text: script },
    agents: [],
    partial: null,
    remarks: [],
    openReader: bashReader,
    repeat: () => [{ work, openReader: bashReader, trials: null }],
    notices: [...experimentNotices(input, environment), ...credentialNotices(environment, overrides)],
    work,
  });
}

function experimentNotices(input: BashInput, environment: EnvironmentInput): readonly string[] {
  const [ours, theirs] = [input.experiment_id, environment.experiment_id];
  return ours != null && theirs != null && ours !== theirs
    ? [`experiment_id ${ours} overrides environment.experiment_id ${theirs}`]
    : [];
}
