import type { Gate } from "../results/gate.ts";
import type { Settings } from "./settings.ts";
import type { SettingName } from "./table.ts";

/** Which rule of the gate each setting is. */
const RULES = {
  "max-failed": "maxFailed",
  "min-score": "minScore",
  "pass-score": "passScore",
  "min-pass-rate": "minPassRate",
  "max-unmeasured": "maxUnmeasured",
  "max-drop": "maxDrop",
  "max-newly-failing": "maxNewlyFailing",
  "require-baseline": "requireBaseline",
} as const satisfies Partial<Record<SettingName, keyof Gate>>;

/** The settings that are the gate. */
export const GATE_SETTINGS: ReadonlySet<string> = new Set(Object.keys(RULES));

/** The settings of a comparison of two results. */
export const COMPARISON_SETTINGS: ReadonlySet<string> = new Set<SettingName>([
  "max-drop",
  "max-newly-failing",
  "significance",
  "lower-is-better",
]);

/** The rules that were given, and no others: where results are judged again, the others stay as they were. */
export function givenGate(settings: Settings, given: ReadonlyMap<string, string>): Partial<Gate> {
  const rules = Object.entries(RULES).filter(([name]) => (given.get(name) ?? "").trim() !== "");
  return Object.fromEntries(rules.map(([, rule]) => [rule, settings[rule]]));
}

/** All rules, given or by default. */
export function gateOf(settings: Settings): Gate {
  return Object.fromEntries(Object.values(RULES).map((rule) => [rule, settings[rule]])) as unknown as Gate;
}
