import manifest from "../../package.json" with { type: "json" };
import type { ToolIdentity } from "../results/run-result.ts";

export const TOOL: ToolIdentity = { name: manifest.name, version: manifest.version };
