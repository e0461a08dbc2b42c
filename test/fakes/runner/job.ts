import { randomUUID } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { type ActionDefinition, inputVariables } from "./action-definition.ts";
import { readPairs } from "./file-commands.ts";
import type { Masker } from "./masker.ts";

export interface StepOptions {
  /** The folder that holds action.yml. */
  readonly actionDirectory: string;
  /** What the step's `with:` says. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload: unknown };
  /** Wins over the stand-in's own GITHUB_… and RUNNER_… variables, so that a test can place the job. */
  readonly env?: Readonly<Record<string, string>>;
  /** The matrix of the job, for defaults such as `${{ toJSON(matrix) }}`. */
  readonly matrix?: unknown;
  readonly token?: string;
  /** Values of the repository's secrets: masked in the log before the step starts. */
  readonly secrets?: readonly string[];
  /** The checked-out repository; an empty directory when not given. */
  readonly workspace?: string;
  /** The node that runs the action; this process's own when not given. */
  readonly node?: string;
  /** Debug logging, as in a job that was re-run with it. */
  readonly debug?: boolean;
}

/** What the steps of one action in one job share. */
export interface Job {
  readonly options: StepOptions;
  readonly definition: ActionDefinition;
  readonly masker: Masker;
  readonly directory: string;
  readonly workspace: string;
  /** Every process of the job carries it, so that orphans can be found. */
  readonly trackingId: string;
}

export interface StepFiles {
  readonly output: string;
  readonly state: string;
  readonly summary: string;
  readonly env: string;
  readonly path: string;
  readonly event: string;
  readonly temp: string;
}

/** Fresh files for every step, as the runner makes them. */
export async function createStepFiles(job: Job): Promise<StepFiles> {
  const temp = join(job.directory, "temp");
  const commands = join(temp, "_runner_file_commands");
  await mkdir(commands, { recursive: true });
  const suffix = randomUUID();
  const create = async (name: string) => {
    const file = join(commands, `${name}_${suffix}`);
    await writeFile(file, "");
    return file;
  };
  const event = join(temp, "event.json");
  await writeFile(event, JSON.stringify(job.options.event?.payload ?? {}));
  return {
    output: await create("set_output"),
    state: await create("save_state"),
    summary: await create("step_summary"),
    env: await create("set_env"),
    path: await create("add_path"),
    event,
    temp,
  };
}

/** What a step left in its files, and why the runner could not read some of it. */
export interface StepFileContents {
  readonly outputs: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  readonly summary: string;
  readonly problems: readonly string[];
}

export async function readStepFiles(files: StepFiles): Promise<StepFileContents> {
  const output = readPairs(await readFile(files.output, "utf8"));
  const state = readPairs(await readFile(files.state, "utf8"));
  const env = readPairs(await readFile(files.env, "utf8"));
  const problems = [output, state, env].flatMap(({ problem }) => (problem === null ? [] : [problem]));
  return { outputs: output.pairs, state: state.pairs, summary: await readFile(files.summary, "utf8"), problems };
}

/** The variables of a step in the order the runner sets them: later ones win. */
export function stepEnvironment(
  job: Job,
  files: StepFiles,
  state: ReadonlyMap<string, string>,
  node: string,
): Readonly<Record<string, string>> {
  const { options, definition } = job;
  const eventName = options.event?.name ?? "push";
  const github = {
    token: options.token ?? "job-token",
    event_name: eventName,
    event: options.event?.payload ?? {},
  };
  const contexts = { github, matrix: options.matrix ?? null, job: { status: "success" } };
  return {
    PATH: [dirname(node), process.env["PATH"] ?? ""].join(delimiter),
    HOME: process.env["HOME"] ?? job.directory,
    CI: "true",
    ...placeOfJob(eventName),
    ...options.env,
    ...Object.fromEntries([...state].map(([name, value]) => [`STATE_${name}`, value])),
    ...inputVariables(definition, options.inputs ?? {}, contexts),
    GITHUB_ACTION_PATH: options.actionDirectory,
    GITHUB_ENV: files.env,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_OUTPUT: files.output,
    GITHUB_PATH: files.path,
    GITHUB_STATE: files.state,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_WORKSPACE: job.workspace,
    RUNNER_TEMP: files.temp,
    RUNNER_TRACKING_ID: job.trackingId,
    ...(options.debug === true ? { RUNNER_DEBUG: "1" } : {}),
  };
}

function placeOfJob(eventName: string): Readonly<Record<string, string>> {
  return {
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION: "__self",
    GITHUB_ACTOR: "octocat",
    GITHUB_EVENT_NAME: eventName,
    GITHUB_JOB: "bench",
    GITHUB_REF: "refs/heads/main",
    GITHUB_REPOSITORY: "octo/bench",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_ID: "9000000001",
    GITHUB_RUN_NUMBER: "12",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_SHA: "a".repeat(40),
    GITHUB_WORKFLOW: "bench",
    GITHUB_WORKFLOW_REF: "octo/bench/.github/workflows/bench.yml@refs/heads/main",
    RUNNER_ARCH: "X64",
    RUNNER_ENVIRONMENT: "self-hosted",
    RUNNER_NAME: "stand-in",
    RUNNER_OS: "Linux",
  };
}
