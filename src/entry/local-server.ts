import { randomBytes } from "node:crypto";
import { isSystemError } from "../base/errors.ts";
import { systemClock } from "../base/time.ts";
import { MISUSE_EXIT_CODE } from "../results/verdict.ts";
import { TOKEN_VARIABLE } from "./local-server-process.ts";
import { listenForStop } from "./stop-signal.ts";

/** Nearly 25 days, the longest a timer can be. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The `local-server` command: serves until a signal comes. Its URL is the first line, what a client needs follows. */
export async function serveOnTerminal(port: number): Promise<number> {
  const { startLocalServer } = await import("../local/server.ts");
  const token = randomBytes(24).toString("hex");
  const stop = listenForStop(
    () => undefined,
    () => undefined,
  );
  let server: Awaited<ReturnType<typeof startLocalServer>>;
  try {
    server = await startLocalServer({ port, token, environment: process.env });
  } catch (error) {
    if (!isSystemError(error)) {
      throw error;
    }
    process.stderr.write(
      `error: the server cannot listen on port ${port}: ${error.message}; choose another, or none\n`,
    );
    return MISUSE_EXIT_CODE;
  }
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
