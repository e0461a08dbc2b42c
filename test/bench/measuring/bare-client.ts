import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { BenchServer } from "./servers.ts";

/** The least a client must do, as a yardstick: shares no code with the program that is measured. */
type Answer = { readonly status?: string; readonly result?: { readonly is_alive?: boolean; readonly state?: string } };

const PREFIX = "/apis/envs/sandbox/v1";
const POLL_MS = 5;

/** Milliseconds from the request for a sandbox until the server calls it alive. The sandbox is stopped afterwards. */
export async function sandboxStartMs(server: BenchServer): Promise<number> {
  const sandboxId = randomBytes(16).toString("hex");
  const startedAt = performance.now();
  await post(server, "/start_async", {
    sandbox_id: sandboxId,
    image: "python:3.11",
    memory: "8g",
    cpus: 2,
    auto_clear_time_minutes: 5,
  });
  while (!(await isAlive(server, sandboxId))) {
    await sleep(POLL_MS);
  }
  const elapsed = performance.now() - startedAt;
  await post(server, "/stop", { sandbox_id: sandboxId });
  return elapsed;
}

/** Whether anything of a sandbox may still run. */
export async function isAlive(server: BenchServer, sandboxId: string): Promise<boolean> {
  const answer = await send(server, `/get_status?sandbox_id=${sandboxId}&include_all_states=true`, { method: "GET" });
  return answer.status === "Success" && answer.result?.is_alive === true && answer.result.state !== "stopped";
}

async function post(server: BenchServer, endpoint: string, body: object): Promise<void> {
  const headers = { "content-type": "application/json" };
  const answer = await send(server, endpoint, { method: "POST", headers, body: JSON.stringify(body) });
  if (answer.status !== "Success") {
    throw new Error(`${server.name} refused ${endpoint}: ${JSON.stringify(answer)}`);
  }
}

interface BareRequest {
  readonly method: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function send(server: BenchServer, endpoint: string, request: BareRequest): Promise<Answer> {
  const authorization = server.authorization === null ? {} : { authorization: `Bearer ${server.authorization}` };
  const headers = { ...authorization, ...request.headers };
  const answer = await fetch(`${server.url}${PREFIX}${endpoint}`, { ...request, headers });
  return (await answer.json()) as Answer;
}
