import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { realRockAvailable, startRealRock } from "../../contract/real-rock/real-rock.ts";
import { repositoryDirectory } from "../../directories.ts";
import { processWritingTo } from "./process-memory.ts";
import { TimedLines } from "./timed-lines.ts";

/** A server that is measured on. */
export interface BenchServer extends AsyncDisposable {
  readonly name: string;
  readonly url: string;
  readonly authorization: string | null;
  /** The process that serves this sandbox's requests, if it can be found. */
  agentOf(sandboxId: string): number | null;
}

/** The release of ROCK that is measured on. */
export const ROCK_VERSION = "1.11";

/** ROCK's own server, or null and a sentence on stderr where it is not installed. */
export async function startReal(): Promise<BenchServer | null> {
  if (!realRockAvailable(ROCK_VERSION)) {
    process.stderr.write(
      `no figures on a real ROCK server: run test/contract/real-rock/install.sh ${ROCK_VERSION} first\n`,
    );
    return null;
  }
  const server = await startRealRock({ version: ROCK_VERSION });
  return {
    name: `real ROCK ${ROCK_VERSION}`,
    url: server.url,
    authorization: null,
    // Each sandbox has its own process, whose output goes to a file with the sandbox's id.
    agentOf: (sandboxId) => processWritingTo(`${sandboxId}.output`),
    [Symbol.asyncDispose]: async () => await server.stop(),
  };
}

/** The embedded server as the terminal starts it, from the committed dist; its sandboxes inherit of the environment. */
export async function startEmbedded(environment: NodeJS.ProcessEnv = process.env): Promise<BenchServer> {
  const cli = path.join(repositoryDirectory(), "dist", "cli", "index.js");
  const child = spawn(process.execPath, [cli, "local-server"], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const lines = new TimedLines(child.stdout);
  const { text: url } = await lines.first(/^http/);
  const { text: variables } = await lines.first(/ROCK_AUTHORIZATION=/);
  return {
    name: "embedded",
    url,
    authorization: variables.replace(/^.*ROCK_AUTHORIZATION=/, ""),
    agentOf: () => child.pid ?? null,
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
