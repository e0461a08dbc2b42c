import { releaseSandboxes } from "../../src/app/release-sandboxes.ts";
import { type Clock, systemClock } from "../../src/base/time.ts";
import { openServers } from "../../src/run/servers.ts";
import { livingSandboxes } from "./cases.ts";
import type { ContractServer, EngineRun } from "./engine.ts";

/** Does what post does after a run, on the server itself; returns how it went for each sandbox that was left open. */
export async function releaseLeft(
  server: ContractServer,
  { journal }: EngineRun,
  clock: Clock = systemClock,
): Promise<readonly string[]> {
  const servers = openServers({
    clock,
    onRequest: () => undefined,
    hide: (text) => text,
    proxyFor: () => null,
    startLocal: async () => await Promise.reject(new Error("not needed")),
  });
  const headers: Record<string, string> =
    server.authorization === null ? {} : { "XRL-Authorization": `Bearer ${server.authorization}` };
  const rock = await servers.connect({ baseUrl: server.url, headers });
  const open = [...journal.values()].filter((entry) => entry.status === "open");
  const releases = await releaseSandboxes(open, () => [rock], clock, clock.now() + 90_000);
  servers.close();
  return releases.map(({ outcome }) => outcome.kind);
}

/** Which of the sandboxes that a run ever asked for are alive. */
export async function leftAlive(server: ContractServer, { events }: EngineRun): Promise<readonly string[]> {
  const own = new Set(events.flatMap((event) => (event.kind === "sandbox" ? [event.sandboxId] : [])));
  return (await livingSandboxes(server)).filter((id) => own.has(id));
}
