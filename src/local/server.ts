import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdir, mkdtemp, realpath } from "node:fs/promises";
import type { Server } from "node:http";
import { type AddressInfo, isIPv6 } from "node:net";
import os from "node:os";
import path from "node:path";
import { endProcesses, endProcessesNow, shared } from "./end-processes.ts";
import type { RockVersion } from "./envelope.ts";
import { createHttpServer } from "./http-listener.ts";
import { processTable } from "./process-table.ts";
import { removeSandboxDirectory, removeServerDirectory } from "./remove-directory.ts";
import { Sandboxes } from "./sandboxes.ts";
import { postWatchman } from "./watchman.ts";
import { inheritedEnvironment, makeWorkplace, type Workplace } from "./workplace.ts";

export interface LocalServerOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The address to listen on; loopback unless told otherwise. */
  readonly host?: string;
  /** What requests must carry as `Authorization: Bearer …` or `XRL-Authorization: Bearer …`; null asks for nothing. */
  readonly token: string | null;
  /** Where the server makes its one directory; the system's directory for temporary files by default. */
  readonly parentDirectory?: string;
  /** Whose answers are given; 1.11 by default. */
  readonly version?: RockVersion;
  /** Milliseconds between two looks for idle sandboxes. */
  readonly autoClearScanMs?: number;
  /** The machine's environment, of which sandboxes inherit a harmless part. */
  readonly environment: NodeJS.ProcessEnv;
  /** Milliseconds a command may keep a request; ROCK's own limit is the default. */
  readonly requestLimitMs?: number;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

export interface LocalServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** The directory that holds everything of the server and its sandboxes. */
  readonly directory: string;
  /** Stops every sandbox and removes the directory; rejects with what could not be ended or removed. */
  close(): Promise<void>;
}

const LOOPBACK = "127.0.0.1";
const SCAN_MS = 10_000;
const REQUEST_LIMIT_MS = 85_000;
/** A sandbox's id never starts with a dot, so this cannot be one's directory. */
const UPLOADS = ".uploads";

/**
 * Serves ROCK's HTTP API with sandboxes that are processes of this machine. They run as the user of this process and see
 * its files: this isolates nothing, it only cleans up.
 */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const parent = await realpath(options.parentDirectory ?? os.tmpdir());
  const directory = await mkdtemp(path.join(parent, "rock-local-"));
  const uploads = path.join(directory, UPLOADS);
  const inherited = inheritedEnvironment(options.environment);
  const table = processTable(process.platform, process.pid);
  const sharedTable = shared(table);
  const newId = () => randomBytes(16).toString("hex");

  const sandboxes = new Sandboxes(options.version ?? "1.11", port, {
    now: options.now ?? Date.now,
    newId,
    makeWorkplace: async (id, stopped) => await makeWorkplace(path.join(directory, id), inherited, stopped),
    clear: async (workplace) => await clear(workplace, sharedTable),
  });
  const http = createHttpServer(options.token, {
    version: options.version ?? "1.11",
    sandboxes,
    port,
    requestLimitMs: options.requestLimitMs ?? REQUEST_LIMIT_MS,
    newUploadPath: () => path.join(uploads, newId()),
  });
  function port(): number {
    return (http.address() as AddressInfo | null)?.port ?? 0;
  }

  const watchman = postWatchman(directory);
  const leaveNothing = () => {
    endProcessesNow({ directory, groups: sandboxes.groups() }, table);
    removeServerDirectory(directory);
    watchman.dismiss();
  };
  process.once("exit", leaveNothing);
  const scan = setInterval(() => void sandboxes.scan(), options.autoClearScanMs ?? SCAN_MS);
  scan.unref();

  const close = async () => {
    clearInterval(scan);
    try {
      await sandboxes.stopAll();
    } finally {
      await closeServer(http);
      process.removeListener("exit", leaveNothing);
      leaveNothing();
    }
  };
  try {
    await mkdir(uploads);
    http.listen(options.port ?? 0, options.host ?? LOOPBACK);
    await once(http, "listening");
  } catch (error) {
    await close();
    throw error;
  }
  const host = options.host ?? LOOPBACK;
  return { url: `http://${isIPv6(host) ? `[${host}]` : host}:${port()}`, directory, close };
}

async function clear(workplace: Workplace, table: ReturnType<typeof shared>): Promise<void> {
  const left = await endProcesses({ directory: workplace.directory, groups: workplace.groups.ids }, table);
  if (left.length > 0) {
    throw new Error(`processes ${left.join(", ")} of ${workplace.directory} do not end; kill them by hand`);
  }
  await removeSandboxDirectory(workplace.directory);
}

/** Answers what is being answered, then hangs up. */
async function closeServer(http: Server): Promise<void> {
  if (http.listening) {
    const closed = once(http, "close");
    http.close();
    http.closeIdleConnections();
    // Requests that still wait here have no sandbox any more.
    setImmediate(() => http.closeAllConnections());
    await closed;
  }
}
