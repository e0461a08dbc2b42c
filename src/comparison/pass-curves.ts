import { passAtK, type TaskAttempts } from "../results/pass-at-k.ts";
import type { ArmTrial } from "./arm.ts";
import { type TaskPair, whyNotCompared } from "./pair-tasks.ts";
import { PASS_RATE, valuesOf } from "./quantity.ts";
import { passPowerK } from "./statistics/attempts.ts";

/** For k = 1, 2, …: how likely one of k attempts passes, and how likely all of them do, over the compared tasks. */
export interface PassCurves {
  readonly passAtK: readonly number[];
  readonly passPowerK: readonly number[];
}

/** Of the attempts that were measured; k ends at the smallest number of them in either run. */
export function passCurvesOf(tasks: readonly TaskPair[]): { readonly base: PassCurves; readonly new: PassCurves } {
  const compared = tasks.filter((task) => whyNotCompared(task) === null);
  const base = compared.map((task) => countsOf(task.base));
  const now = compared.map((task) => countsOf(task.new));
  const [baseCurves, newCurves] = [curvesOf(base), curvesOf(now)];
  const maxK = Math.min(baseCurves.passAtK.length, newCurves.passAtK.length);
  return { base: upTo(maxK, baseCurves), new: upTo(maxK, newCurves) };
}

function countsOf(trials: readonly ArmTrial[]): TaskAttempts {
  const passes = valuesOf(trials, PASS_RATE);
  return { attempts: passes.length, passed: passes.filter((passed) => passed === 1).length };
}

function curvesOf(tasks: readonly TaskAttempts[]): PassCurves {
  return { passAtK: passAtK(tasks), passPowerK: passPowerK(tasks) };
}

function upTo(maxK: number, { passAtK, passPowerK }: PassCurves): PassCurves {
  return { passAtK: passAtK.slice(0, maxK), passPowerK: passPowerK.slice(0, maxK) };
}
