import { plural } from "../../base/text.ts";
import { formatDuration } from "../../base/time.ts";
import type { AgentEntry } from "../../results/trial.ts";
import type { Connection, SandboxInputs, SandboxWork, StartedSandbox } from "../../work/sandbox-work.ts";
import { chooseConnection, credentialNotices, insecureTokenWarnings } from "../connection.ts";
import { environmentOf, jobVariables, keepingNotices, keepsSandbox, sandboxSpec } from "../environment.ts";
import type { JobFile, JobOverrides, PlannedJob, RepeatedRun, ResolvedPath, Trust } from "../plan.ts";
import { invalid, type Parsed, valid } from "../problem.ts";
import { pyyamlText } from "../pyyaml-text.ts";
import { handedSecrets } from "../secret-names.ts";
import { agentEntries, type HarborAgentEntry } from "./agent-entries.ts";
import { mayGoBetter } from "./causes.ts";
import { type HarborConfiguration, harborConfiguration } from "./configuration.ts";
import { harborFingerprint } from "./fingerprint.ts";
import { harborJobName } from "./job-name.ts";
import { HARBOR_LEAVES } from "./left-files.ts";
import { harborSecrets } from "./parse.ts";
import type { HarborTerms } from "./reading.ts";
import { repeatedJobs } from "./repeat.ts";
import { RESULT_FILES } from "./result-files.ts";
import { harborReader } from "./results.ts";
import type { HarborInput } from "./schema.ts";
import { HARBOR_GRACE_MS, harborScript } from "./script.ts";
import { selectTasks } from "./select-tasks.ts";
import { harborTimeoutSec, timeoutWarnings } from "./timeout.ts";

/** Harbor goes by the ending. */
const CONFIGURATION_FILE = "harbor.yaml";

/** What Harbor writes while it runs that tells how its trials stand, in the job's directory and in each trial's. */
const LIVE_FILES = ["lock.json", "config.json", "result.json", "*/result.json"];

/** What a configuration is made for where no sandbox is known yet. */
const NO_SANDBOX = { id: null, namespace: null, artifacts: "/data/logs/user-defined" };

/** A Harbor Bench Job → the work for its sandbox. `hex` are 8 random digits for a job without a name. */
export function planHarborJob(
  job: JobFile<HarborInput>,
  resolved: readonly ResolvedPath[],
  overrides: JobOverrides,
  trust: Trust,
  hex: string,
): Parsed<PlannedJob> {
  const { document, sha256 } = job;
  const environment = environmentOf(job.input);
  const choice = chooseConnection(document, environment, overrides, trust);
  const selected = selectTasks(document, job.input, overrides);
  if (!choice.ok || !selected.ok) {
    return invalid([...(choice.ok ? [] : [choice.problem]), ...(selected.ok ? [] : selected.problems)]);
  }
  const input = selected.value;
  const jobName = harborJobName(input, hex);
  const uploads = (environment.uploads ?? []).map(([, target], index) => ({
    source: resolved[index]?.absolute ?? "",
    target,
  }));
  const terms: RunTerms = { jobName, connection: choice.connection, uploads, overrides };
  const entries = agentEntries(input, overrides.secrets);
  const first = runOf(input, entries, terms, null);
  const { start } = first.work;
  return valid({
    config: document.file,
    configSha256: sha256,
    type: "harbor",
    shape: { trials: "many", passedBy: "reward" },
    jobName,
    namespace: start.namespace,
    experimentId: start.experimentId,
    labels: input.labels ?? {},
    secrets: harborSecrets(input),
    shown: {
      label: "Harbor configuration",
      text: pyyamlText(harborConfiguration(input, jobName, NO_SANDBOX, overrides)),
      format: "yaml",
    },
    leaves: HARBOR_LEAVES,
    hintOfLog: null,
    // It may have all that it was to measure, and run on.
    remarkAtDeadline: `the job was ended at its timeout of ${formatDuration(first.work.deadlineMs / 1000)}`,
    agents: entries,
    fingerprint: harborFingerprint(input, first.work, overrides),
    partial: partialText(overrides),
    remarks: referenceRemarks(entries),
    notices: [...credentialNotices(environment, overrides), ...keepingNotices(environment, overrides)],
    warnings: [...insecureTokenWarnings(choice.connection), ...timeoutWarnings(input, overrides.timeoutSec)],
    openReader: first.openReader,
    work: first.work,
    isWorthRepeating: ({ outcome }) => outcome.kind === "unmeasured" && mayGoBetter(outcome.failure),
    repeat: (trials, round) => {
      // A jobs_dir can outlive its sandbox, and another run's results in the job's directory are refused.
      const again = (index: number): RunTerms => ({ ...terms, jobName: `${jobName}_again-${round}-${index + 1}` });
      return trials === "all"
        ? [runOf(input, entries, again(0), null)]
        : repeatedJobs(input, trials).map((repeated, index) => {
            const own = entries.slice(repeated.agent, repeated.agent + 1);
            return runOf(repeated.input, own, again(index), repeated.trials);
          });
    },
  });
}

/** What the runs of one job have in common. */
interface RunTerms extends Pick<SandboxWork, "uploads"> {
  readonly jobName: string;
  readonly connection: Connection;
  readonly overrides: JobOverrides;
}

/** `entries` are those of the whole job that the run's agents are, in their order. */
function runOf(
  input: HarborInput,
  entries: readonly AgentEntry[],
  terms: RunTerms,
  trials: number | null,
): RepeatedRun {
  const { jobName, connection, uploads, overrides } = terms;
  const environment = environmentOf(input);
  const start = sandboxSpec(input, overrides);
  const handed = harborConfiguration(input, jobName, NO_SANDBOX, overrides);
  const configurations = listOfObjects(handed["agents"]);
  const agents = entries.map((entry, index) => ({ entry, configuration: configurations[index] ?? {} }));
  const reading: HarborTerms = {
    kind: "harbor",
    configuration: handed,
    agents,
    rewardKey: overrides.rewardKey,
    passScore: overrides.passScore,
    verifierDisabled: input.verifier?.disable ?? false,
  };
  const env = jobVariables(environment, overrides);
  return {
    trials,
    work: {
      job: jobName,
      connection,
      start,
      autoStop: !keepsSandbox(environment, overrides),
      uploads,
      inputs: (sandbox) => sandboxInputs(harborConfiguration(input, jobName, sandbox, overrides), sandbox, start.image),
      env,
      secrets: handedSecrets([handed, [...env]], overrides.secrets, harborSecrets(input)),
      reading,
      deadlineMs: (overrides.timeoutSec ?? harborTimeoutSec(input)) * 1000,
      graceMs: HARBOR_GRACE_MS,
    },
    openReader: (_, place) => harborReader({ ...reading, place }),
  };
}

function sandboxInputs(configuration: HarborConfiguration, sandbox: StartedSandbox, image: string): SandboxInputs {
  const results = `${configuration.jobs_dir}/${configuration.job_name}`;
  return {
    script: harborScript({
      configuration: `${sandbox.directory}/${CONFIGURATION_FILE}`,
      jobsDirectory: configuration.jobs_dir,
      jobDirectory: results,
      image,
    }),
    files: new Map([[CONFIGURATION_FILE, pyyamlText(configuration)]]),
    results,
    required: RESULT_FILES,
    live: LIVE_FILES,
  };
}

function listOfObjects(value: unknown): readonly object[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "object" && item !== null) : [];
}

function partialText({ taskNames, nTasks }: JobOverrides): string | null {
  const names = taskNames.length === 0 ? [] : [`only the tasks ${taskNames.join(", ")}`];
  const count = nTasks === null ? [] : [`at most ${plural(nTasks, "task")} of each dataset`];
  const parts = [...names, ...count];
  return parts.length === 0 ? null : parts.join(", ");
}

/** Someone who reads the score has to know that it is no agent's. */
function referenceRemarks(entries: readonly HarborAgentEntry[]): readonly string[] {
  const names = new Set(entries.flatMap(({ name, isReference }) => (isReference ? [name] : [])));
  return [...names].map((name) =>
    name === "nop"
      ? "the agent nop does nothing: its score is what the tasks give away"
      : "the agent oracle runs the tasks' own solutions: its score tells of the tasks and not of an agent",
  );
}
