import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { extname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Clock } from "../base/time.ts";
import { type ArtifactFile, findArtifactFiles, stageFiles } from "./artifact-files.ts";
import { readReply, type UploadOrder, type UploadReply } from "./artifact-order.ts";
import type { ActionContext } from "./context.ts";
import { withDeadline } from "./deadline.ts";
import type { Environment } from "./inputs.ts";

export type ArtifactResult =
  | {
      readonly kind: "uploaded";
      readonly name: string;
      readonly id: number;
      readonly url: string;
      /** SHA-256 of the archive in hex; empty when the client does not tell. */
      readonly digest: string;
      /** Paths that were not uploaded because they are no regular files. */
      readonly left: readonly string[];
    }
  /** The directory has no file. */
  | { readonly kind: "empty" }
  /** This platform or this job has no artifacts. */
  | { readonly kind: "unavailable"; readonly reason: string }
  | { readonly kind: "failed"; readonly error: Error };

export interface ArtifactRequest {
  readonly directory: string;
  /** Already made of allowed characters. */
  readonly name: string;
  /** Appended once where the run has an artifact of that name already. */
  readonly conflictSuffix: string;
  /** null leaves it to the repository. */
  readonly retentionDays: number | null;
  readonly deadlineMs: number;
  /** The runner's variables: where the artifact service is, and how to get there. */
  readonly env: Environment;
  readonly context: Pick<ActionContext, "platform" | "serverUrl" | "repository" | "runId">;
  /** Where files whose names GitHub does not allow are put under other names. */
  readonly temporaryDirectory: string;
  /** The script that calls `uploadInWorker`. */
  readonly worker: URL;
  /** What the client prints on its way, for debug logging. */
  readonly note: (line: string) => void;
}

/** Uploads the regular files of a directory as one artifact. Never rejects. */
export async function uploadArtifact(request: ArtifactRequest, clock: Clock): Promise<ArtifactResult> {
  return await publishing(request, clock, async () => {
    const { files, left } = await findArtifactFiles(request.directory);
    return files.length === 0
      ? null
      : {
          left,
          run: async (signal) =>
            await withStagedFiles(request, files, async (staged) => {
              const order = { ...staged, archives: true };
              return await upload(request, "", (name) => ({ ...order, name }), signal);
            }),
        };
  });
}

/**
 * Uploads one file of the directory as it is, so that a browser shows it instead of downloading an archive; the artifact
 * is called `name` with the file's ending. Never rejects.
 */
export async function uploadFile(request: ArtifactRequest, file: string, clock: Clock): Promise<ArtifactResult> {
  return await publishing(request, clock, async () => {
    const { files } = await findArtifactFiles(request.directory);
    return files.every(({ path }) => path !== file)
      ? null
      : { left: [], run: async (signal) => await uploadUnarchived(request, file, signal) };
  });
}

/** What there is to upload, once it is known. */
interface Uploading {
  readonly left: readonly string[];
  readonly run: (signal: AbortSignal) => Promise<Uploaded>;
}

async function publishing(
  request: ArtifactRequest,
  clock: Clock,
  prepare: () => Promise<Uploading | null>,
): Promise<ArtifactResult> {
  const reason = whyUnavailable(request.env, request.context);
  if (reason !== null) {
    return { kind: "unavailable", reason };
  }
  try {
    const uploading = await prepare();
    if (uploading === null) {
      return { kind: "empty" };
    }
    const { left, run } = uploading;
    const { id, digest, name } = await withDeadline(clock, request.deadlineMs, "the upload of the artifact", run);
    const { platform, serverUrl, repository, runId } = request.context;
    const place = platform === "gitea" ? encodeURIComponent(name) : id;
    const url = `${serverUrl}/${repository.owner}/${repository.name}/actions/runs/${runId}/artifacts/${place}`;
    return { kind: "uploaded", name, id, url, digest, left };
  } catch (cause) {
    return { kind: "failed", error: new Error("the artifact could not be uploaded", { cause }) };
  }
}

/** Artifacts of this kind exist on github.com, ghe.com and Gitea; the client refuses every other host. */
function whyUnavailable(
  env: Environment,
  { platform, serverUrl }: Pick<ActionContext, "platform" | "serverUrl">,
): string | null {
  const { hostname } = new URL(serverUrl);
  if (platform === "github" && !/(?:^github\.com|\.ghe\.com|\.localhost)$/i.test(hostname)) {
    return `${hostname} does not take artifacts of this kind (only github.com, ghe.com and Gitea do)`;
  }
  const missing = ["ACTIONS_RESULTS_URL", "ACTIONS_RUNTIME_TOKEN"].find((name) => !env[name]);
  return missing === undefined ? null : `${missing} is not set: this runner offers no artifact service`;
}

type StagedOrder = Pick<UploadOrder, "directory" | "files" | "retentionDays">;

async function withStagedFiles<T>(
  { directory, retentionDays, temporaryDirectory }: ArtifactRequest,
  files: readonly ArtifactFile[],
  use: (order: StagedOrder) => Promise<T>,
): Promise<T> {
  const names = files.map((file) => file.name);
  if (files.every((file) => file.name === file.path)) {
    return await use({ directory, files: names, retentionDays });
  }
  await mkdir(temporaryDirectory, { recursive: true });
  const staged = await mkdtemp(join(temporaryDirectory, "artifact-"));
  try {
    await stageFiles(directory, files, staged);
    return await use({ directory: staged, files: names, retentionDays });
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}

/** The artifact is called like the file, so the file gets each name that is tried. */
async function uploadUnarchived(request: ArtifactRequest, file: string, signal: AbortSignal): Promise<Uploaded> {
  const { directory, temporaryDirectory, retentionDays } = request;
  await mkdir(temporaryDirectory, { recursive: true });
  const staged = await mkdtemp(join(temporaryDirectory, "artifact-"));
  try {
    const orderFor = async (name: string): Promise<UploadOrder> => {
      await stageFiles(directory, [{ path: file, name }], staged);
      return { name, directory: staged, files: [name], retentionDays, archives: false };
    };
    return await upload(request, extname(file), orderFor, signal);
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}

interface Uploaded {
  readonly id: number;
  readonly digest: string;
  readonly name: string;
}

async function upload(
  request: ArtifactRequest,
  ending: string,
  orderFor: (name: string) => UploadOrder | Promise<UploadOrder>,
  signal: AbortSignal,
): Promise<Uploaded> {
  const names = [request.name, `${request.name}-${request.conflictSuffix}`].map((name) => name + ending);
  for (const name of names) {
    const reply = await askWorker(request, await orderFor(name), signal);
    switch (reply.kind) {
      case "uploaded":
        return { ...reply, name };
      case "failed":
        throw new Error(reply.message);
      case "name-taken":
        continue;
    }
  }
  throw new Error(`this run already has artifacts called ${names.join(" and ")}; set another \`artifact-name\``);
}

/**
 * Runs the client in a separate thread. It has no deadline, cannot be aborted, prints as it likes, reads the
 * process's environment, and throws inside event handlers: a thread can be ended, and none of that reaches the job.
 */
async function askWorker(request: ArtifactRequest, order: UploadOrder, signal: AbortSignal): Promise<UploadReply> {
  signal.throwIfAborted();
  const worker = new Worker(request.worker, {
    workerData: order,
    env: clientEnvironment(request.env),
    stdout: true,
    stderr: true,
  });
  for (const output of [worker.stdout, worker.stderr]) {
    output.setEncoding("utf8").on("data", (text: string) => noteLines(text, request.note));
  }
  try {
    const reply = await new Promise<unknown>((resolve, reject) => {
      worker.once("message", (message: unknown) => resolve(message));
      worker.once("error", (error: Error) => reject(error));
      worker.once("exit", (code) => reject(new Error(`the upload ended without a result (exit code ${code})`)));
      signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    });
    return readReply(reply);
  } finally {
    await worker.terminate();
  }
}

/** Where the service is and how to get there; neither inputs nor secrets. */
function clientEnvironment(env: Environment): Record<string, string> {
  const wanted =
    /^(?:ACTIONS_(?:RESULTS_URL|RUNTIME_TOKEN|ORCHESTRATION_ID|ARTIFACT_\w+)|GITHUB_(?:SERVER_URL|RETENTION_DAYS)|(?:https?|all|no)_proxy)$/i;
  const entries = Object.entries(env).flatMap(([name, value]) =>
    value !== undefined && wanted.test(name) ? [[name, value] as const] : [],
  );
  // The client asks only this name whether there is such a service, and not the service.
  const name = env["GITEA_ACTIONS"] === "true" ? { GITHUB_SERVER_URL: "https://github.com" } : {};
  return { ...Object.fromEntries(entries), ...name };
}

/** What the client says to people; its workflow commands name signed URLs and are not passed on. */
function noteLines(text: string, note: (line: string) => void): void {
  for (const line of text.split(/[\r\n]+/)) {
    if (line.trim() !== "" && !line.includes("::")) {
      note(line.trim());
    }
  }
}
