import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Connection } from "../work/sandbox-work.ts";
import type { Host } from "./host.ts";

/** Carries the token to the server's process; sandboxes never see it. */
export const TOKEN_VARIABLE = "ROCK_LOCAL_SERVER_TOKEN";
const START_MS = 15_000;

export interface LocalServerProcess {
  readonly connection: Connection;
  /** Ends the server, and with it every sandbox on it. */
  close(): Promise<void>;
}

/**
 * Starts the embedded server as a separate process that ends when its standard input does: so its sandboxes end with
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
