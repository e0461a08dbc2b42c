import { plural } from "../base/text.ts";
import {
  broken,
  type Compared,
  formatBelow,
  formatScore,
  type Gate,
  held,
  inTrials,
  type Limit,
  limitInTrials,
  limitText,
  type Rule,
} from "./gate.ts";
import { countedScore, countTrials, type JobResult, missingTrials } from "./job.ts";
import { nameTrials } from "./labels.ts";
import { reaches, standingOf, tallyTrials } from "./passing.ts";
import { isMeasured, type TrialResult, trialScore, trialStatus } from "./trial.ts";

/** Counts what ROCK's Job calls failed: trials with an exception, whether or not they have a reward. */
export function maxFailedRule(job: JobResult, limit: Limit): Rule {
  const total = job.expectedTrials ?? job.trials.length;
  const allowed = limitInTrials(limit, total);
  const failed = job.trials.filter((trial) => trialStatus(trial) === "failed");
  const compared = inTrials(failed.length, allowed);
  if (failed.length <= allowed) {
    return held("max-failed", compared, `${failed.length} failed, max-failed is ${limitText(limit)}`);
  }
  const isTested = job.trials.some(isMeasured);
  const counts = `${failed.length} of ${plural(total, "trial")} failed, max-failed is ${limitText(limit)}`;
  const others = failed.filter((trial) => !failedByItself(trial));
  if (!isTested || others.length === failed.length) {
    return broken("max-failed", compared, `${counts} (${nameTrials(failed, job)})`, "measurement");
  }
  if (failed.length - others.length > allowed) {
    return broken("max-failed", compared, `${counts} (${nameTrials(failed, job)})`, "change");
  }
  const unmeasured = `of these ${others.length} ${others.length === 1 ? "was" : "were"} not measured`;
  return broken("max-failed", compared, `${counts}; ${unmeasured} (${nameTrials(others, job)})`, "measurement");
}

/**
 * An exception of the agent or the verifier is a finding about what is tested, also where no reward came of it: unlike
 * one of the infrastructure, another run would not change it.
 */
function failedByItself(trial: TrialResult): boolean {
  const cause = trial.outcome.failure?.cause;
  return isMeasured(trial) || cause === "agent" || cause === "verifier";
}

export function minScoreRule(job: JobResult, minScore: number): Rule {
  const score = countedScore(job);
  const compared: Compared = { value: score, limit: minScore, unit: "score" };
  if (score !== null && reaches(score, minScore)) {
    return held("min-score", compared, `score ${formatScore(score)}, min-score ${minScore}`);
  }
  const measured = job.trials.filter(isMeasured);
  const measuredMean = measured.reduce((sum, trial) => sum + trialScore(trial), 0) / measured.length;
  if (score === null || measured.length === 0 || !reaches(measuredMean, minScore)) {
    return broken(
      "min-score",
      compared,
      lowScoreText(job, score, minScore),
      measured.length > 0 ? "change" : "measurement",
    );
  }
  const counted = `score ${formatBelow(score, minScore)} counts the ${unmeasuredOf(job)} unmeasured as 0`;
  const alone = `the ${measured.length} measured alone have ${formatScore(measuredMean)}`;
  return broken("min-score", compared, `${counted}; ${alone}; ${minScore} needed (min-score)`, "measurement");
}

function unmeasuredOf(job: JobResult): number {
  return countTrials(job).nUnmeasured + missingTrials(job);
}

function lowScoreText(job: JobResult, counted: number | null, minScore: number): string {
  if (counted === null) {
    return `the score is unknown, min-score is ${minScore}`;
  }
  if (countTrials(job).score !== null) {
    return `score ${formatBelow(counted, minScore)} is below min-score ${minScore}`;
  }
  return `the script left no score.json in $ROCK_ARTIFACT_DIR, which counts as score 0: below min-score ${minScore}`;
}

/** Blames the change where the rate would be too low even if every trial that was not measured had passed. */
export function minPassRateRule(job: JobResult, minPassRate: number, gate: Gate): Rule {
  const { expectedTrials } = job;
  const { passed, unmeasured } = tallyTrials(job, gate);
  if (expectedTrials === null || expectedTrials === 0) {
    const compared: Compared = { value: null, limit: minPassRate, unit: "percent" };
    return broken(
      "min-pass-rate",
      compared,
      `the pass rate is unknown, min-pass-rate is ${minPassRate}%`,
      "measurement",
    );
  }
  const percent = (count: number) => (count * 100) / expectedTrials;
  const compared: Compared = { value: percent(passed), limit: minPassRate, unit: "percent" };
  if (reaches(percent(passed), minPassRate)) {
    return held("min-pass-rate", compared, `${formatScore(percent(passed))}% passed, min-pass-rate is ${minPassRate}%`);
  }
  const share = `${formatBelow(percent(passed), minPassRate)}%`;
  if (job.trials.some(isMeasured) && reaches(percent(passed + unmeasured), minPassRate)) {
    const best = `the ${unmeasured} unmeasured could make it ${formatScore(percent(passed + unmeasured))}%`;
    return broken(
      "min-pass-rate",
      compared,
      `${share} passed; ${best}; ${minPassRate}% needed (min-pass-rate)`,
      "measurement",
    );
  }
  const counts = `${passed} of ${plural(expectedTrials, "trial")} (${share}) passed`;
  const others = job.trials.filter((trial) => standingOf(job, trial, gate) !== "passed");
  const named = others.length === 0 ? "" : ` (${nameTrials(others, job)})`;
  const blames = job.trials.some(isMeasured) ? "change" : "measurement";
  return broken("min-pass-rate", compared, `${counts}, min-pass-rate is ${minPassRate}%${named}`, blames);
}

/** An agent that does nothing raises no exception and fails no trial; without this rule it would be green. */
export function passedRule(job: JobResult, gate: Gate): Rule {
  const { passScore } = gate;
  const { passed, notPassed, unmeasured } = tallyTrials(job, gate);
  const compared = inTrials(passed, 1);
  if (passed > 0) {
    return held("passed", compared, `${passed} passed`);
  }
  const best = Math.max(...job.trials.filter(isMeasured).map(trialScore));
  const because =
    notPassed === 0
      ? "no trial passed"
      : `no trial passed: the best reward of ${plural(notPassed, "trial")} is ${formatBelow(best, passScore)}, pass-score is ${passScore}`;
  const isOpen = notPassed > 0 && unmeasured > 0;
  const isCertain = job.expectedTrials !== null && notPassed > 0 && unmeasured === 0;
  const open = isOpen ? `; the ${unmeasured} unmeasured could have passed` : "";
  return broken("passed", compared, because + open, isCertain ? "change" : "measurement");
}
