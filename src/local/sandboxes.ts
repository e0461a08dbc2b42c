import { describeError } from "../base/errors.ts";
import { fault, type Reply, type RockVersion, success } from "./envelope.ts";
import type { StartRequest, StatusRequest } from "./requests.ts";
import {
  cameUp,
  deleteDueAt,
  deleted,
  isAlive,
  isExpired,
  newSandbox,
  type Owner,
  refreshed,
  type Sandbox,
  stopped,
} from "./sandbox.ts";
import { parseSize } from "./size.ts";
import { AGENT_PORT, isPlaced, startView, statusView } from "./status-view.ts";
import type { Workplace } from "./workplace.ts";

/** What the registry of sandboxes needs done in the world. */
export interface SandboxEffects {
  readonly now: () => number;
  /** 32 lowercase hex, new at every call. */
  readonly newId: () => string;
  readonly makeWorkplace: (id: string, stopped: AbortSignal) => Promise<Workplace>;
  /** Ends every process of a workplace and removes its directory; rejects when some of that cannot be done. */
  readonly clear: (workplace: Workplace) => Promise<void>;
}

/** The sandbox is there and takes commands, or in ROCK's words it is not. */
export type Opened =
  | { readonly kind: "open"; readonly workplace: Workplace }
  | { readonly kind: "refused"; readonly reply: Reply };

interface Entry {
  sandbox: Sandbox;
  /** Null for a sandbox that will never come up, and until its directory is made. */
  workplace: Workplace | null;
  /** Settled once `workplace` is what it will be. */
  prepared: Promise<void>;
  readonly stop: AbortController;
  /** Set while the sandbox is being stopped. */
  stopping: Promise<Reply> | null;
}

/** Why an image called `reject…` is refused. */
const NO_ROOM = "no capacity (simulated)";

const ID_USED_BEFORE = "(sqlite3.IntegrityError) UNIQUE constraint failed: sandbox_record.sandbox_id";

/** A sandbox's id is the name of its directory. */
const USABLE_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/** All sandboxes of a server, from their start until long after their end, and what ROCK answers about them. */
export class Sandboxes {
  readonly #entries = new Map<string, Entry>();
  /** Every id that was ever recorded: using one again is an error of ROCK's database. */
  readonly #recorded = new Set<string>();
  #closed = false;
  readonly #version: RockVersion;
  readonly #effects: SandboxEffects;
  readonly #port: () => number;

  constructor(version: RockVersion, port: () => number, effects: SandboxEffects) {
    this.#version = version;
    this.#port = port;
    this.#effects = effects;
  }

  async start(request: StartRequest, owner: Owner): Promise<Reply> {
    const wanted = request.sandbox_id?.trim() ?? "";
    const id = wanted === "" ? this.#effects.newId() : wanted;
    const refusal = this.#refusal(id, request);
    if (refusal !== null) {
      return refusal;
    }
    const sandbox = newSandbox(id, request, owner, this.#recorded.has(id), this.#effects.now());
    if (sandbox.boot === "rejected" && this.#version === "1.7") {
      return { kind: "exception", text: NO_ROOM };
    }
    const stop = new AbortController();
    const entry: Entry = { sandbox, workplace: null, prepared: Promise.resolve(), stop, stopping: null };
    // Known before anything is waited for, so that a second request for the same id is refused.
    this.#entries.set(id, entry);
    this.#recorded.add(id);
    return await this.#boot(entry);
  }

  #refusal(id: string, request: StartRequest): Reply | null {
    const known = this.#entries.get(id)?.sandbox;
    if (this.#closed) {
      return { kind: "exception", text: "the server is being closed" };
    }
    if (!USABLE_ID.test(id)) {
      return fault(`Sandbox id ${JSON.stringify(id)} cannot be used: it takes letters, digits and ._- on this server`);
    }
    if (known !== undefined && isAlive(known)) {
      return fault(`Sandbox ${id} already exists`);
    }
    if (parseSize(request.memory) === null) {
      return fault(`Invalid memory size: ${request.memory}`);
    }
    return request.disk !== null && parseSize(request.disk) === null
      ? fault(`Invalid disk size: ${request.disk}`)
      : null;
  }

  async #boot(entry: Entry): Promise<Reply> {
    switch (entry.sandbox.boot) {
      case "unrecorded":
        return { kind: "exception", text: ID_USED_BEFORE };
      case "rejected":
        return this.#rejected(entry, NO_ROOM);
      case "comes-up":
        entry.prepared = this.#prepare(entry);
        try {
          await entry.prepared;
        } catch (error) {
          return this.#rejected(entry, describeError(error));
        }
        break;
      case "hangs":
      case "pull-fails":
        break;
    }
    return success(startView(entry.sandbox, this.#version));
  }

  async #prepare(entry: Entry): Promise<void> {
    entry.workplace = await this.#effects.makeWorkplace(entry.sandbox.id, entry.stop.signal);
  }

  /** The record stays, pending, until the next scan for idle sandboxes. */
  #rejected(entry: Entry, reason: string): Reply {
    const { sandbox } = entry;
    entry.sandbox = { ...sandbox, boot: "rejected", autoClearMinutes: 0, expiresAt: this.#effects.now() };
    const text = `Sandbox ${sandbox.id} submission failed and has been marked for immediate deletion: ${reason}`;
    return { kind: "fault", code: 5000, reason: text };
  }

  /** A sandbox becomes running when someone asks after it and finds it up. */
  status({ sandbox_id: id, include_all_states: all }: StatusRequest): Reply {
    const entry = this.#entries.get(id);
    if (entry === undefined || (!all && !isAlive(entry.sandbox))) {
      return this.#version === "1.7"
        ? { kind: "exception", text: "'NoneType' object has no attribute 'get'" }
        : fault(`Sandbox ${id} not found`);
    }
    const now = this.#effects.now();
    if (entry.sandbox.state === "pending" && entry.workplace !== null && entry.stopping === null) {
      entry.sandbox = cameUp(entry.sandbox, now);
    }
    if (isAlive(entry.sandbox)) {
      entry.sandbox = refreshed(entry.sandbox, now);
    }
    return success(statusView(entry.sandbox, isAnswering(entry), this.#port(), this.#version));
  }

  /** `/is_alive` never fails: what it cannot find is not alive. */
  isAlive(id: string): Reply {
    const status = this.status({ sandbox_id: id, include_all_states: false });
    const entry = this.#entries.get(id);
    return status.kind === "success" && entry !== undefined
      ? success({ is_alive: isAnswering(entry), message: "local" })
      : success({ is_alive: false, message: `sandbox ${id} is alive failed` });
  }

  /** Looks up a sandbox for a command or a file, which counts as use of it. */
  open(id: string): Opened {
    const entry = this.#entries.get(id);
    if (entry !== undefined && isAlive(entry.sandbox)) {
      entry.sandbox = refreshed(entry.sandbox, this.#effects.now());
    }
    if (entry === undefined || !isAlive(entry.sandbox) || !isPlaced(entry.sandbox, this.#version)) {
      return refused(`sandbox ${id} not started`);
    }
    if (entry.stopping !== null) {
      return refused("Service unavailable: Upstream server is not reachable.");
    }
    return entry.sandbox.state === "running" && entry.workplace !== null
      ? { kind: "open", workplace: entry.workplace }
      : // What a failed look-up in the port mapping prints.
        refused(`<Port.PROXY: ${AGENT_PORT}>`);
  }

  async stop(id: string): Promise<Reply> {
    const entry = this.#entries.get(id);
    if (entry?.sandbox.state === "deleted") {
      return { kind: "exception", text: "Can't Stop when in Deleted." };
    }
    if (entry === undefined || entry.sandbox.state === "stopped") {
      return success(`${id} stopped`);
    }
    entry.stopping ??= this.#stop(entry);
    return await entry.stopping;
  }

  async #stop(entry: Entry): Promise<Reply> {
    const { id } = entry.sandbox;
    entry.stop.abort();
    try {
      await entry.prepared.catch(() => undefined);
      if (entry.workplace !== null) {
        await this.#effects.clear(entry.workplace);
      }
    } catch (error) {
      return { kind: "exception", text: describeError(error) };
    } finally {
      entry.stopping = null;
    }
    entry.sandbox = stopped(entry.sandbox, this.#effects.now());
    if (this.#version === "1.7") {
      this.#entries.delete(id);
    }
    return success(`${id} stopped`);
  }

  delete(id: string): Reply {
    const entry = this.#entries.get(id);
    if (entry !== undefined && isAlive(entry.sandbox)) {
      const { state } = entry.sandbox;
      return fault(`Sandbox ${id} cannot be deleted: current state is '${state}', must be stopped or archived first`);
    }
    if (entry?.sandbox.state === "stopped") {
      entry.sandbox = deleted(entry.sandbox, this.#effects.now());
    }
    return success(`${id} deleted`);
  }

  restart(id: string): Reply {
    const state = this.#entries.get(id)?.sandbox.state;
    if (state === undefined) {
      return fault(`Sandbox ${id} not found`);
    }
    return state === "stopped"
      ? fault("restart is not supported by the embedded server")
      : fault(`Sandbox ${id} cannot be restarted: current state is '${state}'`);
  }

  /** All records, oldest first. */
  records(): readonly Sandbox[] {
    return [...this.#entries.values()].map((entry) => entry.sandbox);
  }

  /** Stops what was idle for too long, and deletes what was kept long enough after its stop. */
  async scan(): Promise<void> {
    const now = this.#effects.now();
    const expired = [...this.#entries.values()].filter((entry) => isExpired(entry.sandbox, now));
    for (const entry of this.#entries.values()) {
      const due = deleteDueAt(entry.sandbox);
      if (due !== null && due <= now) {
        entry.sandbox = deleted(entry.sandbox, now);
      }
    }
    await Promise.all(expired.map(async (entry) => await this.stop(entry.sandbox.id)));
  }

  /** Stops every sandbox and starts no more; rejects with the reasons of those that would not stop. */
  async stopAll(): Promise<void> {
    this.#closed = true;
    const living = [...this.#entries.values()].filter((entry) => isAlive(entry.sandbox));
    const replies = await Promise.all(living.map(async (entry) => await this.stop(entry.sandbox.id)));
    const failures = replies.flatMap((reply) => (reply.kind === "exception" ? [reply.text] : []));
    if (failures.length > 0) {
      throw new Error(failures.join("; "));
    }
  }

  /** The process groups of all commands that may still run. */
  groups(): ReadonlySet<number> {
    return new Set([...this.#entries.values()].flatMap((entry) => [...(entry.workplace?.groups.ids ?? [])]));
  }
}

function isAnswering(entry: Entry): boolean {
  return entry.sandbox.state === "running" && entry.stopping === null;
}

function refused(text: string): Opened {
  return { kind: "refused", reply: { kind: "exception", text } };
}
