import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { realRockPython } from "../contract/real-rock/real-rock.ts";
import { repositoryDirectory, testCacheDirectory } from "../directories.ts";
import { readActionDefinition } from "../fakes/runner/action-definition.ts";
import { createStepFiles, type Job, stepEnvironment } from "../fakes/runner/job.ts";
import { Masker } from "../fakes/runner/masker.ts";
import { bashJob, writeJobFiles } from "./measuring/job-files.ts";
import type { Place } from "./measuring/place.ts";
import { SDK_NAME, SDK_SCRIPT } from "./measuring/python-sdk.ts";
import { ROCK_VERSION } from "./measuring/servers.ts";
import { median } from "./measuring/statistics.ts";
import { milliseconds, type Table } from "./measuring/table.ts";

interface Node {
  readonly name: string;
  readonly path: string;
}

/** From the start of the committed action to its first request to ROCK, beside a Node that does nothing. */
export async function actionStart({ real, quick }: Place): Promise<Table> {
  await using server = await startRecordingServer();
  await using files = await writeJobFiles({ "job.yaml": bashJob("start", "echo hi") });
  const nodes: readonly Node[] = [{ name: `Node ${process.versions.node}`, path: process.execPath }, ...node24()];
  const times = nodes.map(() => ({ bare: [] as number[], action: [] as number[] }));
  for (let count = quick ? 5 : 15; count > 0; count -= 1) {
    for (const [index, node] of nodes.entries()) {
      times[index]?.bare.push(await bareNodeMs(node));
      times[index]?.action.push(await actionMs(node, files.directory, server));
    }
  }
  const sdk = real === null ? null : await sdkMs(files.directory, server);
  return {
    title: `start of the action (median of ${times[0]?.bare.length})`,
    columns: [...nodes.map(({ name }) => name), ...(sdk === null ? [] : [SDK_NAME])],
    rows: [
      {
        figure: "to its first request",
        must: "",
        values: [...times.map(({ action }) => milliseconds(median(action))), sdk === null ? null : milliseconds(sdk)],
      },
      { figure: "node -e 0", must: "", values: times.map(({ bare }) => milliseconds(median(bare))) },
      {
        figure: "to its first request, above bare Node",
        must: "150 ms",
        values: times.map(({ bare, action }) => milliseconds(median(action) - median(bare))),
      },
    ],
  };
}

/** The Node that GitHub runs the action on, where it was installed for the tests or npx can get it. */
function node24(): readonly Node[] {
  const installed = path.join(testCacheDirectory(), "tools", "node24", "bin", "node");
  try {
    const found = existsSync(installed)
      ? installed
      : execFileSync("npx", ["--yes", "node@24", "-p", "process.execPath"], { encoding: "utf8" }).trim();
    const version = execFileSync(found, ["-p", "process.versions.node"], { encoding: "utf8" }).trim();
    return version === process.versions.node ? [] : [{ name: `Node ${version}`, path: found }];
  } catch (error) {
    process.stderr.write(`no figures on Node 24: ${error instanceof Error ? error.message : String(error)}\n`);
    return [];
  }
}

async function bareNodeMs(node: Node): Promise<number> {
  const startedAt = performance.now();
  await once(spawn(node.path, ["-e", "0"]), "exit");
  return performance.now() - startedAt;
}

async function actionMs(node: Node, workspace: string, server: RecordingServer): Promise<number> {
  const options = {
    actionDirectory: repositoryDirectory(),
    inputs: { config: "job.yaml", "base-url": server.url, "upload-artifact": "false", comment: "never" },
  };
  const definition = await readActionDefinition(options.actionDirectory);
  const directory = path.join(workspace, "runner");
  await mkdir(directory, { recursive: true });
  const job: Job = { options, definition, masker: new Masker(), directory, workspace, trackingId: "bench" };
  const env = stepEnvironment(job, await createStepFiles(job), new Map(), node.path);
  const main = path.join(options.actionDirectory, definition.runs.main);
  return await untilFirstRequest(server, node.path, [main], env);
}

async function sdkMs(workspace: string, server: RecordingServer): Promise<number> {
  const env = { ...process.env, ROCK_BASE_URL: server.url };
  return await untilFirstRequest(
    server,
    realRockPython(ROCK_VERSION),
    [SDK_SCRIPT, path.join(workspace, "job.yaml")],
    env,
  );
}

async function untilFirstRequest(
  server: RecordingServer,
  program: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const requested = server.nextRequest();
  const startedAt = performance.now();
  const child = spawn(program, words, { env, stdio: "ignore" });
  const exited = once(child, "exit");
  const requestedAt = await Promise.race([requested, exited.then(() => null)]);
  child.kill("SIGKILL");
  await exited;
  if (requestedAt === null) {
    throw new Error(`${words.join(" ")} ended without a request`);
  }
  return requestedAt - startedAt;
}

interface RecordingServer extends AsyncDisposable {
  readonly url: string;
  /** When the next request comes, by `performance.now()`. It gets no answer. */
  nextRequest(): Promise<number>;
}

async function startRecordingServer(): Promise<RecordingServer> {
  const server = http.createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    nextRequest: async () => {
      await once(server, "request");
      return performance.now();
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
