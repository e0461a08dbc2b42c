import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { createInterface } from "node:readline";
import { systemClock } from "../base/time.ts";
import type { Connection } from "../job/work.ts";
import type { Host } from "./host.ts";
import { listenForStop } from "./stop-signal.ts";

/** Carries the token to the server's process; sandboxes never see it. */
const TOKEN_VARIABLE = "ROCK_LOCAL_SERVER_TOKEN";
const START_MS = 15_000;
/** Nearly 25 days, the longest a timer can be. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export interface LocalServerProcess {
  readonly connection: Connection;
  /** Ends the server, and with it every sandbox on it. */
  close(): Promise<void>;
}

/**
 * Starts the embedded server as a process of its own that ends when its standard input does: so its sandboxes end with
 * us even when we are killed, and a Ctrl-C meant for us does not reach it before we have stopped them.
 */
export async function startLocalServerProcess(host: Host, env: NodeJS.ProcessEnv): Promise<LocalServerProcess> {
  const token = randomBytes(24).toString("hex");
  const script = path.join(host.distDirectory, "local-server", "index.js");
  const child = spawn(process.execPath, [script], {
    stdio: ["pipe", "pipe", "inherit"],
    detached: true,
    env: { ...env, [TOKEN_VARIABLE]: token },
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const baseUrl = await new Promise<string>((resolve, reject) => {
    const fail = (cause?: Error) => {
      clearTimeout(timer);
      child.stdin.destroy();
      child.kill("SIGKILL");
      reject(new Error("the embedded ROCK server did not start", { cause }));
    };
    const timer = setTimeout(fail, START_MS);
    child.once("error", fail);
    child.once("close", () => fail());
    createInterface({ input: child.stdout }).once("line", (line) => {
      clearTimeout(timer);
      resolve(line);
    });
  });
  return {
    connection: { baseUrl, headers: { Authorization: `Bearer ${token}` } },
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

/** The `local-server` command: serves until a signal comes. Its URL is the first line, what a client needs follows. */
export async function serveOnTerminal(port: number): Promise<number> {
  const { startLocalServer } = await import("../local/server.ts");
  const token = randomBytes(24).toString("hex");
  const stop = listenForStop(
    () => undefined,
    () => undefined,
  );
  const server = await startLocalServer({ port, token, environment: process.env });
  process.stdout.write(`${server.url}\nROCK_BASE_URL=${server.url} ROCK_AUTHORIZATION=${token}\n`);
  await systemClock.sleep(MAX_TIMER_MS, stop.signal).catch(() => undefined);
  await server.close();
  return 0;
}

/** The process that `startLocalServerProcess` starts: serves until its standard input ends. */
export async function serveUntilInputEnds(): Promise<void> {
  const { startLocalServer } = await import("../local/server.ts");
  const { [TOKEN_VARIABLE]: token = null, ...environment } = process.env;
  const server = await startLocalServer({ token, environment });
  // Whoever asked for the URL may be gone before it reads it; then the input has ended too.
  process.stdout.on("error", () => undefined);
  process.stdout.write(`${server.url}\n`);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => undefined);
  }
  process.stdin.resume();
  await new Promise((resolve) => process.stdin.once("close", resolve));
  await server.close();
}
