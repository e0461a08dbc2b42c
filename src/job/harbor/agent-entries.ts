import { createHash } from "node:crypto";
import { canonicalJson } from "../../base/canonical-json.ts";
import type { AgentEntry } from "../../results/trial.ts";
import { withSecretNames } from "../secret-names.ts";
import { agentConfiguration } from "./configuration.ts";
import type { HarborAgent, HarborInput } from "./schema.ts";

/** An entry of `agents`; its digest covers the whole entry with its defaults, and of a secret only its name. */
export interface HarborAgentEntry extends AgentEntry {
  /** It runs the task's own solution, or nothing: that measures tasks, not an agent. Harbor looks at the name first. */
  readonly isReference: boolean;
}

/** Without a name and an import path Harbor runs this one. */
const DEFAULT_AGENT = "oracle";

export function agentEntries(input: HarborInput, secrets: ReadonlyMap<string, string>): readonly HarborAgentEntry[] {
  return (input.agents ?? [{}]).map((written, index) => {
    const agent: HarborAgent =
      written.name == null && written.import_path == null ? { ...written, name: DEFAULT_AGENT } : written;
    const name = agent.name ?? agent.import_path ?? DEFAULT_AGENT;
    return {
      index,
      name,
      model: agent.model_name ?? null,
      configSha256: createHash("sha256")
        .update(canonicalJson(withSecretNames(agentConfiguration(agent), secrets)))
        .digest("hex"),
      isReference: name === "oracle" || name === "nop",
    };
  });
}
