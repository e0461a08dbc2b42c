import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { type LocalServer, type LocalServerOptions, startLocalServer } from "../../../src/local/server.ts";

export type Json = Readonly<Record<string, unknown>>;

/** An answer of a server: its status and its body. */
export interface Answered {
  readonly status: number;
  readonly body: Json;
}

/** A server under test that is closed at the end of its block, and calls to it as a client of ROCK would make them. */
export interface Serving extends LocalServer, AsyncDisposable {
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  get(path: string): Promise<Answered>;
  upload(fields: Readonly<Record<string, string>>, file?: string | Uint8Array<ArrayBuffer>): Promise<Answered>;
  /** Starts a sandbox, waits until it is up and returns its id. */
  started(start?: Json): Promise<string>;
  /** Runs a shell command and returns ROCK's result of it. */
  sh(sandboxId: string, command: string, more?: Json): Promise<Executed>;
  /** Runs a command and returns what `/execute` answered. */
  execute(sandboxId: string, command: string | readonly string[], more?: Json): Promise<Answered>;
}

export interface Executed {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit_code: number;
}

export const PREFIX = "/apis/envs/sandbox/v1";

export async function serving(options: Partial<LocalServerOptions> = {}): Promise<Serving> {
  const server = await startLocalServer({ token: null, environment: process.env, ...options });
  const authorization: Record<string, string> =
    typeof options.token === "string" ? { authorization: `Bearer ${options.token}` } : {};
  const call = async (path: string, init: RequestInit) => {
    const headers = { ...authorization, ...(init.headers as Record<string, string> | undefined) };
    const response = await fetch(`${server.url}${PREFIX}${path}`, { ...init, headers });
    return { status: response.status, body: (await response.json()) as Json };
  };
  const post: Serving["post"] = async (path, body, headers = {}) =>
    await call(path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  const execute: Serving["execute"] = async (sandboxId, command, more = {}) =>
    await post("/execute", { sandbox_id: sandboxId, command, timeout: 60, ...more });
  return {
    ...server,
    post,
    execute,
    get: async (path) => await call(path, { method: "GET" }),
    upload: async (fields, file) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) {
        form.set(name, value);
      }
      if (file !== undefined) {
        form.set("file", new Blob([file]), "local-name");
      }
      return await call("/upload", { method: "POST", body: form });
    },
    started: async (start = {}) => {
      const id = newId();
      const answered = await post("/start_async", { image: "any", sandbox_id: id, ...start });
      if (answered.body["status"] !== "Success") {
        throw new Error(JSON.stringify(answered.body));
      }
      await call(`/get_status?sandbox_id=${id}`, { method: "GET" });
      return id;
    },
    sh: async (sandboxId, command, more = {}) => {
      const answered = await execute(sandboxId, ["sh", "-c", command], more);
      return answered.body["result"] as Executed;
    },
    [Symbol.asyncDispose]: async () => await server.close(),
  };
}

export function newId(): string {
  return randomBytes(16).toString("hex");
}

/** Whether a process runs; one that has ended but was not waited for does not. */
export function isRunning(pid: number): boolean {
  try {
    const state = execFileSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" }).trim();
    return state !== "" && !state.startsWith("Z");
  } catch {
    return false;
  }
}

/** Waits for something that happens in another process or at another time, of which nobody tells. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export function resultOf(answered: Answered): Json {
  return answered.body["result"] as Json;
}
