import { RockError } from "../rock/errors.ts";
import { BEFORE_LAUNCH, retryDelayMs } from "../rock/retry.ts";
import type { Rock, StartRequest } from "../rock/rock.ts";
import type { SandboxSpec } from "../work/sandbox-work.ts";
import type { ShellSurroundings } from "./sandbox-shell.ts";
import type { Surroundings } from "./surroundings.ts";

/** ROCK waits up to 60 s for its scheduler before it answers. */
const SUBMIT_MS = 120_000;

/** How asking ROCK for a sandbox ended. */
export type Creation =
  /** `sentAt` is when it was sent first, in milliseconds since the epoch. */
  | { readonly kind: "accepted"; readonly sentAt: number }
  /** ROCK never heard of it, so there is nothing to stop. */
  | { readonly kind: "unheard"; readonly error: unknown }
  /** ROCK itself said no. */
  | { readonly kind: "refused"; readonly error: RockError }
  /** No answer settled it: a sandbox may still come up. `sentAt` is when it was sent last. */
  | { readonly kind: "unanswered"; readonly error: unknown; readonly sentAt: number };

/**
 * Asks for a sandbox. It is in the journal before ROCK can hear of it, with the time at which it was sent, which may be
 * minutes after this call. Repeating is safe under the same id: ROCK answers a second create with `already exists`.
 */
export async function createSandbox(
  spec: SandboxSpec,
  sandboxId: string,
  rock: Rock,
  surroundings: Surroundings & ShellSurroundings,
  onSending: (sentAt: number) => void,
): Promise<Creation> {
  const { clock, journal, random, stop } = surroundings;
  const startupMs = spec.startupTimeoutSec * 1000;
  const sent: number[] = [];
  const sinceFirst = () => clock.now() - (sent[0] ?? clock.now());
  const beforeSending = async () => {
    const now = clock.now();
    await journal.opened({ sandboxId, origin: rock.origin, createdAt: now });
    onSending(now);
    sent.push(now);
  };
  let mayHaveBegun = false;
  for (let attempt = 1; ; attempt += 1) {
    const sentBefore = sent.length;
    const timeoutMs = Math.max(1_000, Math.min(SUBMIT_MS, startupMs - sinceFirst()));
    try {
      const options = { timeoutMs, signal: stop, beforeSending };
      await rock.startAsync(startRequest(spec, sandboxId), identityHeaders(spec), options);
      return { kind: "accepted", sentAt: sent[0] ?? clock.now() };
    } catch (error) {
      const last = sent.at(-1);
      if (last === undefined) {
        return { kind: "unheard", error };
      }
      if (isAlreadyThere(error)) {
        return { kind: "accepted", sentAt: sent[0] ?? last };
      }
      if (isRefusal(error) && !mayHaveBegun) {
        return { kind: "refused", error };
      }
      mayHaveBegun ||= sent.length > sentBefore && !(error instanceof RockError && !error.reached);
      const leftMs = Math.min(BEFORE_LAUNCH.forMs, startupMs) - sinceFirst();
      if (!stop.aborted && isPassing(error) && leftMs > 0) {
        const pauseMs = Math.max(retryDelayMs(BEFORE_LAUNCH, attempt, random()), error.retryAfterMs);
        // A cancel shows in the next try, which is not sent any more.
        await clock.sleep(Math.min(pauseMs, leftMs), stop).catch(() => undefined);
      } else if (mayHaveBegun) {
        return { kind: "unanswered", error, sentAt: last };
      } else {
        await journal.closed(sandboxId);
        return { kind: "unheard", error };
      }
    }
  }
}

/** The id is random and ours: somebody between us and ROCK sent our create twice, or the first answer was lost. */
function isAlreadyThere(error: unknown): boolean {
  return isRefusal(error) && /already exists/i.test(error.message);
}

function isRefusal(error: unknown): error is RockError {
  return error instanceof RockError && error.kind === "refused";
}

function isPassing(error: unknown): error is RockError {
  return error instanceof RockError && error.kind !== "refused" && error.transient;
}

function startRequest(spec: SandboxSpec, sandboxId: string): StartRequest {
  return {
    sandbox_id: sandboxId,
    image: spec.image,
    image_os: spec.imageOs,
    auto_clear_time_minutes: spec.autoClearMinutes,
    startup_timeout: spec.startupTimeoutSec,
    memory: spec.memory,
    cpus: spec.cpus,
    ...(spec.limitCpus === null ? {} : { limit_cpus: spec.limitCpus }),
    ...(spec.numGpus === null ? {} : { num_gpus: spec.numGpus }),
    ...(spec.acceleratorType === null ? {} : { accelerator_type: spec.acceleratorType }),
    ...(spec.disk === null ? {} : { disk: spec.disk }),
    ...(spec.registryUsername === null ? {} : { registry_username: spec.registryUsername }),
    ...(spec.registryPassword === null ? {} : { registry_password: spec.registryPassword }),
    ...(spec.useKataRuntime ? { use_kata_runtime: true } : {}),
    ...(spec.autoArchiveSeconds === null ? {} : { auto_archive_seconds: spec.autoArchiveSeconds }),
    ...(spec.autoDeleteSeconds === null ? {} : { auto_delete_seconds: spec.autoDeleteSeconds }),
  };
}

/** Only /start_async reads these headers; each defaults to the literal `default` on the server. */
function identityHeaders(spec: SandboxSpec): Readonly<Record<string, string>> {
  return {
    ...(spec.userId === null ? {} : { "X-User-Id": spec.userId }),
    ...(spec.experimentId === null ? {} : { "X-Experiment-Id": spec.experimentId }),
    ...(spec.namespace === null ? {} : { "X-Namespace": spec.namespace }),
    ...(spec.cluster === null ? {} : { "X-Cluster": spec.cluster }),
  };
}
