import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { open } from "node:fs/promises";
import path from "node:path";
import { bashJob } from "./measuring/job-files.ts";
import { type Place, row } from "./measuring/place.ts";
import { watchMemory } from "./measuring/process-memory.ts";
import type { BenchServer } from "./measuring/servers.ts";
import { megabytes, seconds, type Table } from "./measuring/table.ts";
import { runOnTerminal } from "./measuring/terminal.ts";

const UPLOAD_BYTES = 1_000_000_000;
const CHUNK_BYTES = 4_000_000;

interface Uploaded {
  readonly ms: number;
  readonly peakBytes: number | null;
  readonly agentGrowth: number | null;
}

/** One large file of noise, its checksum taken by the script in the sandbox. */
export async function upload({ servers }: Place): Promise<Table> {
  const results: Uploaded[] = [];
  for (const server of servers) {
    results.push(await measureUpload(server));
  }
  return {
    title: "upload of 1 GB",
    columns: servers.map(({ name }) => name),
    rows: [
      row("time, checksum equal", "", results, ({ ms }) => seconds(ms)),
      row("speed", "", results, ({ ms }) => `${Math.round(UPLOAD_BYTES / 1000 / ms)} MB/s`),
      row("memory of the CLI at most", "", results, ({ peakBytes }) => megabytes(peakBytes)),
      row("growth of the sandbox's agent", "", results, ({ agentGrowth }) => megabytes(agentGrowth)),
    ],
  };
}

async function measureUpload(server: BenchServer): Promise<Uploaded> {
  const target = `/tmp/rock-bench-${process.pid}-${Date.now()}/noise`;
  const script = `sha256sum ${target}`;
  const job = bashJob("upload", script, `environment: {uploads: [[noise, ${target}]]}\n`);
  let checksum = "";
  const prepare = async (directory: string) => {
    checksum = await writeNoise(path.join(directory, "noise"));
  };
  await using run = await runOnTerminal(server, { "upload.yaml": job }, { prepare });
  const { text } = await run.lines.first(/\] sandbox [0-9a-f]{32}/);
  const uploading = await run.lines.first(/\] uploading files$/);
  const agent = server.agentOf(/\] sandbox ([0-9a-f]{32})/.exec(text)?.[1] ?? "");
  const agentMemory = agent === null ? null : watchMemory(agent);
  const launching = await run.lines.first(/\] launching the script$/);
  agentMemory?.stop();
  const { exitCode } = await run.end;
  assert.equal(exitCode, 0, run.lines.tail());
  assert.equal((await run.output("logs/upload.log")).toString(), `${checksum}  ${target}\n`);
  return { ms: launching.at - uploading.at, peakBytes: run.memory.peak(), agentGrowth: agentMemory?.growth() ?? null };
}

/** Writes the file and returns its SHA-256. */
async function writeNoise(file: string): Promise<string> {
  const hash = createHash("sha256");
  await using handle = await open(file, "w");
  for (let written = 0; written < UPLOAD_BYTES; written += CHUNK_BYTES) {
    const chunk = randomBytes(CHUNK_BYTES);
    hash.update(chunk);
    await handle.write(chunk);
  }
  return hash.digest("hex");
}
