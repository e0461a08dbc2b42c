import type { ConfiguredAgent } from "./agent-matching.ts";
import { isObject } from "./fields.ts";

/** How one Bench Job's results are to be read. */
export interface HarborReading {
  /** Where a file of Harbor's job directory goes, relative to the results directory. */
  readonly place: (path: string) => string;
  /** What Harbor was handed, as an object. */
  readonly configuration: object;
  readonly agents: readonly ConfiguredAgent[];
  /** Which reward counts; null for `reward`, or the only one. */
  readonly rewardKey: string | null;
  /** Reward from which a trial passed. */
  readonly passScore: number;
  /** The job file tells Harbor to verify nothing. */
  readonly verifierDisabled: boolean;
}

/** The part of it that is known when the job is planned, as plain data. */
export interface HarborTerms extends Omit<HarborReading, "place"> {
  readonly kind: "harbor";
}

/** Whether JSON is such a part, in the form that this version writes. */
export function isHarborTerms(value: unknown): value is HarborTerms {
  return (
    isObject(value) &&
    value["kind"] === "harbor" &&
    isObject(value["configuration"]) &&
    Array.isArray(value["agents"]) &&
    value["agents"].every((agent) => isObject(agent) && isEntry(agent["entry"]) && isObject(agent["configuration"])) &&
    (value["rewardKey"] === null || typeof value["rewardKey"] === "string") &&
    typeof value["passScore"] === "number" &&
    typeof value["verifierDisabled"] === "boolean"
  );
}

function isEntry(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value["index"] === "number" &&
    typeof value["name"] === "string" &&
    typeof value["configSha256"] === "string" &&
    (value["model"] === null || typeof value["model"] === "string")
  );
}
