import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { text } from "node:stream/consumers";
import { realRockPython } from "../../contract/real-rock/real-rock.ts";
import { repositoryDirectory } from "../../directories.ts";
import { writeJobFiles } from "./job-files.ts";
import { watchMemory } from "./process-memory.ts";
import { type BenchServer, ROCK_VERSION } from "./servers.ts";

/** What ROCK's own Python SDK made of a job. */
export interface SdkRun {
  /** Without Python's start and its imports. */
  readonly seconds: number;
  /** Its verdict in a few words. */
  readonly says: string;
  readonly score: number | null;
  readonly nCompleted: number | null;
  readonly nFailed: number | null;
  readonly logCharacters: number | null;
  readonly peakBytes: number | null;
}

export const SDK_NAME = `Python SDK ${ROCK_VERSION}`;
export const SDK_SCRIPT = path.join(repositoryDirectory(), "test", "contract", "real-rock", "sdk-job.py");

/** Runs one job file by the SDK on a real server. Only where the server is installed, the SDK is. */
export async function runBySdk(server: BenchServer, job: string): Promise<SdkRun> {
  await using files = await writeJobFiles({ "job.yaml": job });
  const child = spawn(realRockPython(ROCK_VERSION), [SDK_SCRIPT, "job.yaml"], {
    cwd: files.directory,
    env: { ...process.env, ROCK_BASE_URL: server.url },
    stdio: ["ignore", "pipe", "ignore"],
  });
  await once(child, "spawn");
  const memory = watchMemory(child.pid ?? -1);
  const printed = await text(child.stdout);
  memory.stop();
  const answer = JSON.parse(printed.trim().split("\n").at(-1) ?? "") as {
    readonly seconds: number;
    readonly error?: string;
    readonly status?: string;
    readonly exit_code?: number;
    readonly score?: number;
    readonly n_completed?: number;
    readonly n_failed?: number;
    readonly trials?: readonly { readonly log_characters: number }[];
  };
  return {
    seconds: answer.seconds,
    says: answer.error?.slice(0, 60) ?? `${answer.status}, exit code ${answer.exit_code}`,
    score: answer.score ?? null,
    nCompleted: answer.n_completed ?? null,
    nFailed: answer.n_failed ?? null,
    logCharacters: answer.trials?.[0]?.log_characters ?? null,
    peakBytes: memory.peak(),
  };
}
