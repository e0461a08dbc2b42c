import type { SeenRequest } from "../../fakes/rock/faulty-gateway.ts";

/** Which command of the control script an execute request carries; `prepare` for the first one, null for no execute. */
export function controlCommand(request: SeenRequest): string | null {
  if (request.endpoint !== "/execute") {
    return null;
  }
  const { command } = JSON.parse(request.body.toString()) as { command: string[] };
  return command[1]?.endsWith("control.sh") === true ? (command[2] ?? null) : "prepare";
}
