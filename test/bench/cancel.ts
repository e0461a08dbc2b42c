import assert from "node:assert/strict";
import { truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./measuring/bare-client.ts";
import { bashJob } from "./measuring/job-files.ts";
import { type Place, row } from "./measuring/place.ts";
import { processesNaming } from "./measuring/process-memory.ts";
import type { BenchServer } from "./measuring/servers.ts";
import { seconds, type Table } from "./measuring/table.ts";
import { runOnTerminal } from "./measuring/terminal.ts";

const UPLOAD_BYTES = 4 * 1024 ** 3;

/** A moment at which a run is interrupted: right after this line, and a little later. */
interface Moment {
  readonly name: string;
  readonly line: RegExp;
  readonly laterMs: number;
  readonly more: string;
}

/** From SIGINT to the exit of the process. Afterwards nothing of the sandbox may be alive. */
export async function cancel({ servers, quick }: Place): Promise<Table> {
  const upload = `environment: {uploads: [[large, /tmp/rock-bench-${process.pid}/large]]}\n`;
  const moments: readonly Moment[] = [
    { name: "the create is under way", line: /\] sandbox [0-9a-f]{32}/, laterMs: 5, more: "" },
    {
      name: "the image is being pulled",
      line: /\] starting a sandbox$/,
      laterMs: 500,
      more: "environment: {image: never-start}\n",
    },
    { name: "files are being uploaded", line: /\] uploading files$/, laterMs: 300, more: upload },
    { name: "the script runs", line: /^script \d+ runs$/, laterMs: 100, more: "" },
  ];
  const repetitions = quick ? 1 : 3;
  const rows = [];
  for (const moment of moments) {
    const longest: (number | null)[] = [];
    for (const server of servers) {
      const measured: number[] = [];
      for (let count = repetitions; count > 0 && isPossible(moment, server); count -= 1) {
        measured.push(await measureCancel(server, moment));
      }
      longest.push(measured.length === 0 ? null : Math.max(...measured));
    }
    rows.push(row(`while ${moment.name}`, "7 s", longest, (ms) => (ms === null ? null : seconds(ms))));
  }
  return {
    title: `SIGINT to exit, no sandbox left (longest of ${repetitions})`,
    columns: servers.map(({ name }) => name),
    rows,
  };
}

/** The embedded server pulls nothing. */
function isPossible({ more }: Moment, server: BenchServer): boolean {
  return server.name !== "embedded" || !more.includes("never-start");
}

async function measureCancel(server: BenchServer, moment: Moment): Promise<number> {
  // A number that no other process on this machine waits for, to find what is left of this script.
  const marker = String(100_000 + Math.floor(Math.random() * 1e9));
  const job = bashJob("cancel", `echo "script ${marker} runs"; sleep ${marker}`, moment.more);
  await using run = await runOnTerminal(server, { "cancel.yaml": job }, { prepare: writeLargeFile });
  await run.lines.first(moment.line);
  await sleep(moment.laterMs);
  const interruptedAt = Date.now();
  run.interrupt();
  const { exitCode, endedAt } = await run.end;
  assert.equal(exitCode, 130, run.lines.tail());
  const sandbox = await run.lines.first(/\] sandbox [0-9a-f]{32}/);
  const sandboxId = /\] sandbox ([0-9a-f]{32})/.exec(sandbox.text)?.[1] ?? "";
  assert.equal(await isAlive(server, sandboxId), false, `sandbox ${sandboxId} is alive after the cancel`);
  assert.deepEqual(processesNaming(marker), [], "a process of the script is alive after the cancel");
  const results = JSON.parse((await run.output("results.json")).toString()) as { readonly verdict: string };
  assert.equal(results.verdict, "cancelled");
  return endedAt - interruptedAt;
}

/** So large that the upload lasts longer than the run; it takes no room, being one hole. */
async function writeLargeFile(directory: string): Promise<void> {
  const file = path.join(directory, "large");
  await writeFile(file, "");
  await truncate(file, UPLOAD_BYTES);
}
