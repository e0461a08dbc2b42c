import { emptyStartResult, type RockVersion } from "./envelope.ts";
import { deleteDueAt, isAlive, type Sandbox, type Transition } from "./sandbox.ts";

type Json = Readonly<Record<string, unknown>>;

const HOST = { host_name: "local", host_ip: "127.0.0.1" };
/** In place of the versions of ROCK's gateway and of its agent in the sandbox. */
const EMBEDDED = { gateway_version: "embedded", swe_rex_version: "embedded" };

/** The port of ROCK's agent inside a sandbox, whose absence tells that the sandbox is not up yet. */
export const AGENT_PORT = 22555;

/** What `/start_async` answers. */
export function startView(sandbox: Sandbox, version: RockVersion): Json {
  const disk = version === "1.7" ? {} : { disk: sandbox.disk, disk_limit_rootfs: sandbox.disk };
  const common = { code: null, exit_code: null, failure_reason: null };
  return { ...common, ...emptyStartResult(version), ...HOST, ...disk, sandbox_id: sandbox.id };
}

/** What `/get_status` answers; `answering` says whether the sandbox takes commands at this moment. */
export function statusView(sandbox: Sandbox, answering: boolean, port: number, version: RockVersion): Json {
  const known = isAlive(sandbox) || sandbox.startedAt !== null;
  return {
    ...common(sandbox, version),
    ...EMBEDDED,
    status: known ? phases(sandbox) : null,
    // 1.7 cannot answer without a mapping; later it is null as long as there are no ports.
    port_mapping: (known ? portMapping(sandbox, port) : null) ?? (version === "1.7" ? {} : null),
    host_name: isPlaced(sandbox, version) ? HOST.host_name : null,
    host_ip: isPlaced(sandbox, version) ? HOST.host_ip : null,
    is_alive: answering,
    ...(version === "1.7" ? {} : dueTimes(sandbox)),
  };
}

/**
 * One sandbox in `/sandboxes/batch` and `/sandboxes`. These come from ROCK's database, which knows phases and ports only
 * once the sandbox was seen alive, and in which `is_alive` is always true.
 */
export function listView(sandbox: Sandbox, port: number, version: RockVersion): Json {
  const seen = sandbox.state !== "pending";
  const placed = isPlaced(sandbox, version);
  return {
    ...common(sandbox, version),
    gateway_version: null,
    swe_rex_version: null,
    status: seen ? phases(sandbox) : {},
    port_mapping: (seen ? portMapping(sandbox, port) : null) ?? {},
    host_name: placed ? HOST.host_name : null,
    host_ip: placed ? HOST.host_ip : "default",
    is_alive: true,
    ...(version === "1.7" ? {} : { auto_stop_time: null, auto_archive_time: null, auto_delete_time: null }),
  };
}

/** The record's fields that `/sandboxes` can be filtered by. ROCK compares texts with what it stored, so numbers never match. */
export function listFields(sandbox: Sandbox): ReadonlyMap<string, string> {
  return new Map([
    ["sandbox_id", sandbox.id],
    ["image", sandbox.image],
    ["state", sandbox.state],
    ["user_id", sandbox.owner.userId],
    ["experiment_id", sandbox.owner.experimentId],
    ["namespace", sandbox.owner.namespace],
    ["memory", sandbox.memory],
    ["host_ip", HOST.host_ip],
    ["host_name", HOST.host_name],
  ]);
}

/** Whether the record says where the sandbox is; without that, commands are refused as `not started`. */
export function isPlaced(sandbox: Sandbox, version: RockVersion): boolean {
  return sandbox.boot !== "rejected" && (sandbox.boot !== "unrecorded" || version === "1.7");
}

function common(sandbox: Sandbox, version: RockVersion): Json {
  const fields = {
    sandbox_id: sandbox.id,
    state: sandbox.state,
    image: sandbox.image,
    user_id: sandbox.owner.userId,
    experiment_id: sandbox.owner.experimentId,
    namespace: sandbox.owner.namespace,
    cpus: sandbox.cpus,
    memory: sandbox.memory,
  };
  if (version === "1.7") {
    return { ...fields, disk_limit_rootfs: null, disk_limit_log: null };
  }
  return {
    ...fields,
    num_gpus: sandbox.numGpus,
    accelerator_type: sandbox.acceleratorType,
    disk: sandbox.disk,
    disk_limit_rootfs: sandbox.disk,
    start_time: timestamp(sandbox.startedAt),
    stop_time: timestamp(sandbox.stoppedAt),
    create_time: timestamp(sandbox.createdAt),
    archive_time: null,
    delete_time: timestamp(sandbox.deletedAt),
    state_history: sandbox.history.map(transitionView),
  };
}

function dueTimes(sandbox: Sandbox): Json {
  const archiveSeconds = sandbox.state === "stopped" ? sandbox.autoArchiveSeconds : null;
  return {
    auto_stop_time: isAlive(sandbox) ? timestamp(sandbox.expiresAt) : null,
    auto_archive_time:
      archiveSeconds === null || sandbox.stoppedAt === null
        ? null
        : timestamp(sandbox.stoppedAt + archiveSeconds * 1000),
    auto_delete_time: timestamp(deleteDueAt(sandbox)),
  };
}

function phases(sandbox: Sandbox): Json {
  switch (sandbox.boot) {
    case "comes-up": {
      const run = sandbox.state === "pending" ? "running" : "success";
      return startPhases(["success", "image pull success"], [run, `docker run ${run}`]);
    }
    case "pull-fails":
      return startPhases(["failed", `Failed to pull image ${sandbox.image}: not found`], ["waiting", "waiting"]);
    case "hangs":
      return startPhases(["running", "image pull running"], ["waiting", "docker run waiting"]);
    default:
      return {};
  }
}

function startPhases(pull: readonly [string, string], run: readonly [string, string]): Json {
  const phase = ([status, message]: readonly [string, string]) => ({ status, message });
  return { image_pull: phase(pull), docker_run: phase(run) };
}

function portMapping(sandbox: Sandbox, port: number): Json | null {
  return sandbox.boot === "comes-up" ? { [AGENT_PORT]: port, 8080: 8080, 22: 22 } : null;
}

function transitionView(transition: Transition): Json {
  const { from, to, event, at } = transition;
  return { from_state: from, to_state: to, event, timestamp: timestamp(at) };
}

/** Whole seconds with an offset, as ROCK writes times. */
function timestamp(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString().replace(/\.\d+Z$/, "+00:00");
}
