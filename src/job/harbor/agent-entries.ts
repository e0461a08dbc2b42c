import { createHash } from "node:crypto";
import { byText } from "../../base/text.ts";
import type { AgentEntry } from "../../results/trial.ts";
import { agentConfiguration } from "./configuration.ts";
import type { HarborAgent, HarborInput } from "./schema.ts";

/** An entry of `agents`; its digest covers the whole entry with its defaults, and says nothing of the values in it. */
export interface HarborAgentEntry extends AgentEntry {
  /** It runs the task's own solution, or nothing: that measures tasks, not an agent. Harbor looks at the name first. */
  readonly isReference: boolean;
}

/** Without a name and an import path Harbor runs this one. */
const DEFAULT_AGENT = "oracle";

export function agentEntries(input: HarborInput): readonly HarborAgentEntry[] {
  return (input.agents ?? [{}]).map((written, index) => {
    const agent: HarborAgent =
      written.name == null && written.import_path == null ? { ...written, name: DEFAULT_AGENT } : written;
    const name = agent.name ?? agent.import_path ?? DEFAULT_AGENT;
    return {
      index,
      name,
      model: agent.model_name ?? null,
      configSha256: createHash("sha256")
        .update(canonicalJson(agentConfiguration(agent)))
        .digest("hex"),
      isReference: name === "oracle" || name === "nop",
    };
  });
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => byText(left, right)))
      : part,
  );
}
