import type { SandboxWork } from "../../work/sandbox-work.ts";
import { chooseConnection, credentialNotices, insecureTokenWarnings } from "../connection.ts";
import type { JobDocument } from "../document.ts";
import { environmentOf, jobVariables, keepingNotices, keepsSandbox, sandboxSpec, secretsOf } from "../environment.ts";
import type { EnvironmentInput } from "../environment-schema.ts";
import { defaultJobName } from "../job-name.ts";
import { windowsLineEnds } from "../line-ends.ts";
import { type JobFile, type JobOverrides, type PlannedJob, problemAt, type ResolvedPath, type Trust } from "../plan.ts";
import { invalid, type Parsed, type Problem, valid } from "../problem.ts";
import { handedSecrets } from "../secret-names.ts";
import { hintOfLog } from "./hint-of-log.ts";
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
  const [first, ...rest] = resolved;
  const script = input.script ?? first?.text ?? "";
  const problems = [...lineEndProblems(document, input, script), ...selectionProblems(document, overrides)];
  if (!choice.ok || problems.length > 0) {
    return invalid([...(choice.ok ? [] : [choice.problem]), ...problems]);
  }
  const jobName = input.job_name ?? defaultJobName(now);
  const sources = input.script_path == null ? resolved : rest;
  const start = sandboxSpec(input, overrides);
  const env = jobVariables(environment, overrides);
  const secrets = secretsOf(environment);
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
    env,
    secrets: handedSecrets([script, [...env]], overrides.secrets, secrets),
    reading: { kind: "bash" },
    deadlineMs: (overrides.timeoutSec ?? input.timeout ?? DEFAULT_TIMEOUT_SEC) * 1000,
    graceMs: GRACE_MS,
  };
  return valid({
    config: document.file,
    configSha256: sha256,
    type: "bash",
    shape: { trials: "one", passedBy: "exit-code" },
    jobName,
    namespace: start.namespace,
    experimentId: start.experimentId,
    labels: input.labels ?? {},
    secrets,
    shown: { label: "script", text: script, format: "script" },
    leaves: { directories: "any", shortensSecrets: () => false },
    hintOfLog: hintOfLog(script),
    // Its one trial says it.
    remarkAtDeadline: null,
    agents: [],
    fingerprint: {
      datasets: {},
      verifier: "the script",
      rewardKey: null,
      memory: start.memory,
      cpus: start.cpus,
      attempts: 1,
      timeouts: `job ${work.deadlineMs / 1000} s`,
    },
    partial: null,
    remarks: [],
    openReader: bashReader,
    isWorthRepeating: ({ outcome }) => outcome.kind === "unmeasured" && outcome.failure.cause === "infrastructure",
    repeat: () => [{ work, openReader: bashReader, trials: null }],
    warnings: insecureTokenWarnings(choice.connection),
    notices: [
      ...lineEndNotices(script),
      ...experimentNotices(input, environment),
      ...credentialNotices(environment, overrides),
      ...keepingNotices(environment, overrides),
    ],
    work,
  });
}

/** Running all of it would look like having run the part. */
function selectionProblems(document: JobDocument, { taskNames, nTasks }: JobOverrides): readonly Problem[] {
  const message = "`n-tasks` and `task-names` choose among the tasks of a benchmark, and this is a Bash Job";
  return taskNames.length === 0 && nTasks === null ? [] : [problemAt(document, [], message, "run it without them")];
}

/** Such a script fails at its first line, in words that nobody understands. */
function lineEndProblems(document: JobDocument, input: BashInput, script: string): readonly Problem[] {
  if (windowsLineEnds(script) !== "all") {
    return [];
  }
  const [key, name] = input.script_path == null ? ["script", "the script"] : ["script_path", input.script_path];
  const remedy = "save it with LF; in a repository, `*.sh text eol=lf` in .gitattributes keeps it so";
  return [problemAt(document, [key], `${name} has Windows line ends (CRLF), with which bash fails`, remedy)];
}

/** It may be meant: the text of a here-document, say. */
function lineEndNotices(script: string): readonly string[] {
  return windowsLineEnds(script) === "some"
    ? ["some lines of the script end in CRLF; bash takes the CR for a part of the line"]
    : [];
}

function experimentNotices(input: BashInput, environment: EnvironmentInput): readonly string[] {
  const [ours, theirs] = [input.experiment_id, environment.experiment_id];
  return ours != null && theirs != null && ours !== theirs
    ? [`experiment_id ${ours} overrides environment.experiment_id ${theirs}`]
    : [];
}
