import { plural } from "../base/text.ts";
import { broken, type Compared, held, inTrials, type Limit, limitInTrials, limitText, type Rule } from "./gate.ts";
import { countTrials, type JobResult, missingTrials } from "./job.ts";
import { nameTrials } from "./labels.ts";
import { isMeasured } from "./trial.ts";

/** With a fault, whatever was measured is not what was asked for. */
export function faultsRule({ faults }: JobResult): Rule {
  const compared: Compared = { value: faults.length, limit: 0, unit: "faults" };
  return faults.length === 0
    ? held("faults", compared, "the job ran as it was meant to")
    : broken("faults", compared, faults.join("; "), "measurement");
}

export function trialsRule(job: JobResult): Rule {
  const found = job.trials.length;
  const expected = job.expectedTrials;
  const compared = inTrials(found, expected === 0 ? null : expected);
  if (expected === null) {
    return broken("trials", compared, "how many trials were expected is unknown", "measurement");
  }
  if (expected === 0 || found === 0) {
    return broken("trials", compared, "no trial ran", "measurement");
  }
  return found === expected
    ? held("trials", compared, `${found} of ${expected} trials have a result`)
    : broken("trials", compared, `${found} of ${expected} expected trials left a result`, "measurement");
}

export function measuredRule(job: JobResult): Rule {
  const { nTrials, nUnmeasured } = countTrials(job);
  const unreadable = job.trials.find((trial) => trial.outcome.kind === "measured" && !isMeasured(trial));
  if (unreadable !== undefined) {
    const because = `the reward of ${unreadable.taskName} is not a finite number`;
    return broken("measured", inTrials(nTrials - nUnmeasured, nTrials), because, "measurement");
  }
  const compared = inTrials(nTrials - nUnmeasured, Math.min(1, nTrials));
  if (nTrials > 0 && nUnmeasured === nTrials) {
    const first = job.trials.find((trial) => trial.outcome.failure !== null)?.outcome.failure;
    const because = first ? `no trial was measured: ${first.exception.message}` : "no trial was measured";
    return broken("measured", compared, because, "measurement");
  }
  return held("measured", compared, `${nTrials - nUnmeasured} of ${nTrials} trials were measured`);
}

/** Whoever lets agents fail with `max-failed` need not let the infrastructure break. */
export function maxUnmeasuredRule(job: JobResult, limit: Limit): Rule {
  const total = job.expectedTrials ?? job.trials.length;
  const unmeasured = job.trials.filter((trial) => !isMeasured(trial));
  const missing = missingTrials(job);
  const count = unmeasured.length + missing;
  const allowed = limitInTrials(limit, total);
  const compared = inTrials(count, allowed);
  if (count <= allowed) {
    return held("max-unmeasured", compared, `${count} unmeasured, max-unmeasured is ${limitText(limit)}`);
  }
  const named = [nameTrials(unmeasured, job), missing > 0 ? `${missing} without a result` : ""];
  const counts = `${count} of ${plural(total, "trial")} unmeasured, max-unmeasured is ${limitText(limit)}`;
  return broken(
    "max-unmeasured",
    compared,
    `${counts} (${named.filter((part) => part !== "").join(", ")})`,
    "measurement",
  );
}
