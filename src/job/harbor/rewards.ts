import type { TrialResult } from "../../results/trial.ts";
import { metricsBeside } from "../metrics.ts";
import { fieldsOf, numberOf, textOf } from "./fields.ts";

/** The reward that counts, of all that a verifier gave; the others are metrics. */
export type Reward =
  | { readonly kind: "given"; readonly value: number; readonly metrics: TrialResult["metrics"] }
  | { readonly kind: "none" }
  | { readonly kind: "unusable"; readonly type: string; readonly message: string };

/** The name that ROCK's SDK looks for, and that Harbor gives the number in `reward.txt`. */
const USUAL_KEY = "reward";

const NAMED_IN_A_MESSAGE = 5;

/**
 * Which reward counts: the one `reward-key` names; else `reward`; else a lone one under whatever name, as Harbor's
 * metrics and pass@k take it. Several without a `reward` are not summed or averaged: nobody said what that would mean.
 */
export function chooseReward(rewards: unknown, rewardKey: string | null): Reward {
  const given = fieldsOf(rewards);
  const keys = Object.keys(given);
  if (keys.length === 0) {
    return { kind: "none" };
  }
  const named = namesOf(keys);
  if (rewardKey !== null && !Object.hasOwn(given, rewardKey)) {
    const message = `the verifier gave no reward called ${rewardKey}, as reward-key asks for, but ${named}`;
    return { kind: "unusable", type: "RewardKeyMissing", message };
  }
  const key = rewardKey ?? (Object.hasOwn(given, USUAL_KEY) ? USUAL_KEY : keys.length === 1 ? keys[0] : undefined);
  if (key === undefined) {
    const message = `the verifier gave several rewards (${named}) and none called reward; say with reward-key which one counts`;
    return { kind: "unusable", type: "RewardAmbiguous", message };
  }
  const value = numberOf(given[key]);
  if (value === null) {
    const message = `the verifier's reward ${textOf(key, 100) ?? '""'} is ${shown(given[key])}, which is not a finite number`;
    return { kind: "unusable", type: "RewardNotFinite", message };
  }
  const numbers = Object.fromEntries(keys.map((name) => [name, numberOf(given[name])]));
  return { kind: "given", value, metrics: metricsBeside(key, numbers) };
}

/** A verifier gives a handful; more would be kept for every trial. */
const MOST_REWARDS = 100;

/** Every reward that is a number; null when the verifier gave none. */
export function numericRewards(rewards: unknown): Readonly<Record<string, number>> | null {
  const numbers = Object.entries(fieldsOf(rewards)).flatMap(([key, value]) => {
    const number = numberOf(value);
    return number === null ? [] : [[textOf(key) ?? "", number] as const];
  });
  return numbers.length === 0 ? null : Object.fromEntries(numbers.slice(0, MOST_REWARDS));
}

function namesOf(keys: readonly string[]): string {
  const named = keys.slice(0, NAMED_IN_A_MESSAGE).map((key) => textOf(key, 100) ?? '""');
  const more = keys.length - named.length;
  return more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
}

function shown(value: unknown): string {
  return typeof value === "object" && value !== null ? "a list or a mapping" : (textOf(String(value), 50) ?? "empty");
}
