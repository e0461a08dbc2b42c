import { rm } from "node:fs/promises";
import { emptyStartResult, type FailureShape, type Reply, type RockVersion, success } from "./envelope.ts";
import { execute } from "./execute.ts";
import { placeUpload, readTextFile, writeTextFile } from "./files.ts";
import { batchReply, type Listing, listReply } from "./list-sandboxes.ts";
import { receiveUpload } from "./receive-upload.ts";
import * as requests from "./requests.ts";
import type { Owner } from "./sandbox.ts";
import type { Sandboxes } from "./sandboxes.ts";
import type { Checked } from "./validation.ts";
import type { Workplace } from "./workplace.ts";

/** One request, its token checked and its path known. */
export interface Incoming {
  readonly query: URLSearchParams;
  readonly header: (name: string) => string | null;
  /** Reads the whole body as JSON; a body that is none is answered without the endpoint. */
  readonly json: () => Promise<Body>;
  readonly body: AsyncIterable<Uint8Array>;
}

export type Body = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reply: Reply };

/** What endpoints work on. */
export interface Machinery {
  readonly version: RockVersion;
  readonly sandboxes: Sandboxes;
  readonly port: () => number;
  /** Longest time a command may keep a request, in milliseconds. */
  readonly requestLimitMs: number;
  /** A new path for a file that is being received, outside every sandbox. */
  readonly newUploadPath: () => string;
}

export interface Endpoint extends FailureShape {
  readonly method: "GET" | "POST";
  readonly handle: (incoming: Incoming, machinery: Machinery) => Promise<Reply>;
}

/** The endpoints of a release, by their path below ROCK's prefix. */
export function endpoints(version: RockVersion): ReadonlyMap<string, Endpoint> {
  const startFailure = emptyStartResult(version);
  const common: readonly (readonly [string, Endpoint])[] = [
    [
      "/start_async",
      { method: "POST", message: "async start sandbox failed", faultResult: startFailure, handle: start },
    ],
    ["/get_status", { method: "GET", message: "get sandbox status failed", faultResult: {}, handle: status }],
    ["/is_alive", { method: "GET", message: "get sandbox is alive failed", faultResult: {}, handle: alive }],
    ["/execute", { method: "POST", message: "execute command failed", faultResult: null, handle: runCommand }],
    ["/read_file", { method: "POST", message: "read file failed", faultResult: null, handle: readFile }],
    ["/write_file", { method: "POST", message: "write file failed", faultResult: null, handle: writeFile }],
    ["/upload", { method: "POST", message: "upload file failed", faultResult: null, handle: upload }],
    ["/stop", { method: "POST", message: "stop sandbox failed", faultResult: null, handle: stop }],
    ["/sandboxes", { method: "GET", message: "list sandboxes failed", faultResult: EMPTY_LIST, handle: list }],
    [
      "/sandboxes/batch",
      { method: "POST", message: "batch get sandbox status failed", faultResult: { statuses: null }, handle: batch },
    ],
    ["/create_session", { method: "POST", message: "create session failed", faultResult: null, handle: session }],
    ["/run_in_session", { method: "POST", message: "run in session failed", faultResult: null, handle: runInSession }],
    ["/close_session", { method: "POST", message: "close session failed", faultResult: null, handle: session }],
    ["/get_token", { method: "GET", message: "get token failed", faultResult: null, handle: token }],
  ];
  const later: readonly (readonly [string, Endpoint])[] = [
    ["/delete", { method: "POST", message: "delete sandbox failed", faultResult: {}, handle: remove }],
    ["/restart", { method: "POST", message: "restart sandbox failed", faultResult: startFailure, handle: restart }],
  ];
  return new Map(version === "1.7" ? common : [...common, ...later]);
}

const EMPTY_LIST = { items: [], total: 0, has_more: false };

async function start(incoming: Incoming, { version, sandboxes }: Machinery): Promise<Reply> {
  return await withBody(
    incoming,
    (body) => requests.checkStart(body, version),
    async (request) => await sandboxes.start(request, ownerOf(incoming)),
  );
}

function ownerOf({ header }: Incoming): Owner {
  return {
    userId: header("x-user-id") ?? "default",
    experimentId: header("x-experiment-id") ?? "default",
    namespace: header("x-namespace") ?? "default",
  };
}

async function status(incoming: Incoming, { version, sandboxes }: Machinery): Promise<Reply> {
  return await whenValid(requests.checkStatus(incoming.query, version), (request) => sandboxes.status(request));
}

async function alive(incoming: Incoming, { version, sandboxes }: Machinery): Promise<Reply> {
  const checked = requests.checkStatus(incoming.query, version);
  return await whenValid(checked, (request) => sandboxes.isAlive(request.sandbox_id));
}

async function stop(incoming: Incoming, { version, sandboxes }: Machinery): Promise<Reply> {
  return await withBody(
    incoming,
    (body) => requests.checkStop(body, version),
    async (request) => await sandboxes.stop(request.sandbox_id),
  );
}

async function remove(incoming: Incoming, { sandboxes }: Machinery): Promise<Reply> {
  return await withBody(incoming, requests.checkSandboxOnly, (request) => sandboxes.delete(request.sandbox_id));
}

async function restart(incoming: Incoming, { sandboxes }: Machinery): Promise<Reply> {
  return await withBody(incoming, requests.checkSandboxOnly, (request) => sandboxes.restart(request.sandbox_id));
}

async function list({ query }: Incoming, machinery: Machinery): Promise<Reply> {
  return listReply(query, listing(machinery));
}

async function batch(incoming: Incoming, machinery: Machinery): Promise<Reply> {
  return await withBody(incoming, requests.checkBatch, (request) =>
    batchReply(request.sandbox_ids, listing(machinery)),
  );
}

function listing({ version, sandboxes, port }: Machinery): Listing {
  return { sandboxes: sandboxes.records(), port: port(), version };
}

async function runCommand(incoming: Incoming, machinery: Machinery): Promise<Reply> {
  return await withBody(
    incoming,
    (body) => requests.checkExecute(body, machinery.version),
    async (request) =>
      await inSandbox(request, machinery, async (workplace) => {
        const executed = await execute(request, workplace, machinery.requestLimitMs);
        switch (executed.kind) {
          case "finished":
            return success({ stdout: executed.stdout, stderr: executed.stderr, exit_code: executed.exitCode });
          case "failed":
            return success({ stdout: "", stderr: "", exit_code: -1 });
          case "unreachable":
            return { kind: "exception", text: "Service unavailable: Upstream server is not reachable." };
        }
      }),
  );
}

async function readFile(incoming: Incoming, machinery: Machinery): Promise<Reply> {
  return await withBody(
    incoming,
    (body) => requests.checkReadFile(body, machinery.version),
    async (request) =>
      await inSandbox(request, machinery, async ({ directory }) =>
        success({ content: await readTextFile(request, directory) }),
      ),
  );
}

async function writeFile(incoming: Incoming, machinery: Machinery): Promise<Reply> {
  return await withBody(
    incoming,
    (body) => requests.checkWriteFile(body, machinery.version),
    async (request) =>
      await inSandbox(request, machinery, async ({ directory }) => {
        const written = await writeTextFile(request, directory);
        // 1.7 always says false, even when the file was written.
        return success({ success: written && machinery.version !== "1.7", message: "" });
      }),
  );
}

async function upload(incoming: Incoming, machinery: Machinery): Promise<Reply> {
  const received = machinery.newUploadPath();
  try {
    const form = await receiveUpload(incoming.header("content-type") ?? "", incoming.body, received);
    if (!form.ok) {
      return { kind: "plain", status: 400, body: { detail: form.message } };
    }
    return await whenValid(
      requests.checkUpload(form, machinery.version),
      async (request) =>
        await inSandbox(request, machinery, async ({ directory }) => {
          const name = await placeUpload(received, request.target_path, directory);
          // 1.7 always says false, even when the file was placed.
          return name === null || machinery.version === "1.7"
            ? success({ success: false, message: "", file_name: "" })
            : success({ success: true, message: "", file_name: name });
        }),
    );
  } finally {
    await rm(received, { force: true });
  }
}

async function session(incoming: Incoming, machinery: Machinery): Promise<Reply> {
  return await withBody(
    incoming,
    (body) => requests.checkSession(body, machinery.version),
    async (request) => await inSandbox(request, machinery, async () => NO_SESSIONS),
  );
}

async function runInSession(incoming: Incoming, machinery: Machinery): Promise<Reply> {
  return await withBody(
    incoming,
    (body) => requests.checkRunInSession(body, machinery.version),
    async (request) => await inSandbox(request, machinery, async () => NO_SESSIONS),
  );
}

const NO_SESSIONS: Reply = {
  kind: "exception",
  text: "sessions are not supported by the embedded server; use /execute",
};

/** ROCK without an object store configured has no token to give, and says so with an empty success. */
async function token(): Promise<Reply> {
  return success(null);
}

async function withBody<T>(
  incoming: Incoming,
  check: (body: unknown) => Checked<T>,
  proceed: (request: T) => Reply | Promise<Reply>,
): Promise<Reply> {
  const body = await incoming.json();
  return body.ok ? await whenValid(check(body.value), proceed) : body.reply;
}

async function whenValid<T>(checked: Checked<T>, proceed: (request: T) => Reply | Promise<Reply>): Promise<Reply> {
  return checked.ok ? await proceed(checked.value) : { kind: "invalid", violations: checked.violations };
}

async function inSandbox(
  request: object & { readonly sandbox_id: string },
  { sandboxes }: Machinery,
  act: (workplace: Workplace) => Promise<Reply>,
): Promise<Reply> {
  const opened = sandboxes.open(request.sandbox_id);
  if (opened.kind === "refused") {
    return opened.reply;
  }
  // ROCK passes requests on as UTF-8, which has no place for half a surrogate pair.
  if (!allWellFormed(request)) {
    return { kind: "exception", text: "'utf-8' codec can't encode character: surrogates not allowed" };
  }
  return await act(opened.workplace);
}

function allWellFormed(value: unknown): boolean {
  if (typeof value === "string") {
    return value.isWellFormed();
  }
  if (value instanceof Map) {
    return [...value].every(allWellFormed);
  }
  return typeof value !== "object" || value === null || Object.values(value).every(allWellFormed);
}
