import { nestsTooDeep } from "../../base/json-depth.ts";
import { plural } from "../../base/text.ts";
import type { PageCall, PageStep, PageTrajectory } from "./page-data.ts";
import { pageText } from "./page-text.ts";

const MOST_STEPS = 500;
const LONGEST_TEXT = 12_000;
const MOST_PARTS = 50;

/**
 * A trajectory in ATIF (Harbor's models/trajectories, versions 1.0 to 1.8), as the page shows it; null where the text is
 * none. An agent wrote it, so nothing of it is believed: what has another form is left out.
 */
export function readTrajectory(path: string, text: string): PageTrajectory | null {
  const document = parsed(text);
  if (!isRecord(document) || !Array.isArray(document["steps"]) || nestsTooDeep(document)) {
    return null;
  }
  const steps = document["steps"].filter(isRecord);
  const shown = steps.slice(0, MOST_STEPS);
  const start = timeOf(shown.find((step) => timeOf(step) !== null));
  return {
    path,
    agent: agentOf(document["agent"]),
    steps: shown.map((step) => pageStep(step, start)),
    stepsLeftOut: steps.length - shown.length,
  };
}

type Fields = Readonly<Record<string, unknown>>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function recordsIn(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isRecord).slice(0, MOST_PARTS) : [];
}

function agentOf(agent: unknown): string {
  if (!isRecord(agent)) {
    return "";
  }
  const parts = [agent["name"], agent["version"], agent["model_name"]];
  return shortened(parts.filter((part) => typeof part === "string" && part !== "").join(" · "), 200);
}

function pageStep(step: Fields, start: number | null): PageStep {
  const time = timeOf(step);
  const { source } = step;
  const observation = step["observation"];
  return {
    source: source === "system" || source === "user" ? source : "agent",
    atSec: time === null || start === null ? null : Math.max(0, (time - start) / 1000),
    message: contentText(step["message"]),
    reasoning: contentText(step["reasoning_content"]),
    calls: recordsIn(step["tool_calls"]).map(pageCall),
    observations: isRecord(observation) ? recordsIn(observation["results"]).map(observationText) : [],
  };
}

function timeOf(step: Fields | undefined): number | null {
  const time = step?.["timestamp"];
  const parsed = typeof time === "string" ? Date.parse(time) : Number.NaN;
  return Number.isFinite(parsed) ? parsed : null;
}

function pageCall(call: Fields): PageCall {
  const name = call["function_name"];
  return { name: shortened(typeof name === "string" ? name : "", 200), arguments: argumentsText(call["arguments"]) };
}

/** One argument that is a text is shown as such, so that its lines are lines. */
function argumentsText(value: unknown): string {
  if (!isRecord(value)) {
    return value === undefined || value === null ? "" : shortened(JSON.stringify(value));
  }
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && typeof only?.[1] === "string") {
    return shortened(only[1]);
  }
  const lines = entries.map(([key, part]) => `${key}: ${typeof part === "string" ? part : JSON.stringify(part)}`);
  return shortened(lines.join("\n"));
}

function observationText(result: Fields): string {
  const references = Array.isArray(result["subagent_trajectory_ref"]) ? result["subagent_trajectory_ref"].length : 0;
  const subagents = references === 0 ? "" : `(${plural(references, "trajectory", "trajectories")} of subagents)`;
  return [contentText(result["content"]), subagents].filter((part) => part !== "").join("\n");
}

/** A text, or parts of which some may be images, which are named. */
function contentText(content: unknown): string {
  if (typeof content === "string") {
    return shortened(content);
  }
  const parts = recordsIn(content).map((part) => {
    const source = isRecord(part["source"]) ? part["source"]["path"] : null;
    const place = typeof source === "string" ? ` ${source}` : "";
    return typeof part["text"] === "string" ? part["text"] : `[${String(part["type"])}${place}]`;
  });
  return shortened(parts.join("\n"));
}

function shortened(text: string, longest = LONGEST_TEXT): string {
  const left = text.length - longest;
  const shown = left > longest / 10 ? `${text.slice(0, longest)}\n… ${left} more characters` : text;
  return pageText(shown, LONGEST_TEXT * 2);
}
