import type { Fault, SeenRequest } from "./faulty-gateway.ts";

/** `sh -c … …/control.sh WORD NAME DIRECTORY …`, or `sh -c … prepare WORD DIRECTORY`. */
function programOf({ endpoint, body }: SeenRequest): readonly string[] {
  if (endpoint !== "/execute") {
    return [];
  }
  const { command } = JSON.parse(body.toString()) as { command: readonly string[] };
  return command.slice(3);
}

/** What a request asks of the control script, its name first; `prepare` comes before there is one. Empty for other requests. */
export function controlCommand(request: SeenRequest): readonly string[] {
  const [program = "", , ...command] = programOf(request);
  return program === "prepare" ? [program] : program.endsWith("/control.sh") ? command : [];
}

/** An answer in place of the control script's, or of what prepares the sandbox; what it complains of is a failure. */
export function controlAnswer(request: SeenRequest, printed: string, complaint = ""): Fault {
  const [, word = ""] = programOf(request);
  const result = { exit_code: complaint === "" ? 0 : 1, stdout: `${word}\n${printed}`, stderr: complaint };
  return { kind: "answer", status: 200, body: JSON.stringify({ status: "Success", result }) };
}

/** The name alone; null for other requests. */
export function commandOf(request: SeenRequest): string | null {
  return controlCommand(request)[0] ?? null;
}
