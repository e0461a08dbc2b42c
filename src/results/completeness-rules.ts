import { plural } from "../base/text.ts";
import { broken, held, type Limit, limitInTrials, limitText, type Rule } from "./gate.ts";
import { countTrials, type JobResult, missingTrials } from "./job.ts";
import { nameTrials } from "./labels.ts";
import { isMeasured } from "./trial.ts";

/** With a fault, whatever was measured is not what was asked for. */
export function faultsRule({ faults }: JobResult): Rule {
  return faults.length === 0
    ? held("faults", "the job ran as it was meant to")
    : broken("faults", faults.join("; "), "measurement");
}

export function trialsRule(job: JobResult): Rule {
  const found = job.trials.length;
  const expected = job.expectedTrials;
  if (expected === null) {
    return broken("trials", "how many trials were expected is unknown", "measurement");
  }
  if (expected === 0 || found === 0) {
    return broken("trials", "no trial ran", "measurement");
  }
  return found === expected
    ? held("trials", `${found} of ${expected} trials have a result`)
    : broken("trials", `${found} of ${expected} expected trials left a result`, "measurement");
}

export function measuredRule(job: JobResult): Rule {
  const { nTrials, nUnmeasured } = countTrials(job);
  const unreadable = job.trials.find((trial) => trial.outcome.kind === "measured" && !isMeasured(trial));
  if (unreadable !== undefined) {
    return broken("measured", `the reward of ${unreadable.taskName} is no finite number`, "measurement");
  }
  if (nTrials > 0 && nUnmeasured === nTrials) {
    const first = job.trials.find((trial) => trial.outcome.failure !== null)?.outcome.failure;
    const because = first ? `no trial was measured: ${first.exception.message}` : "no trial was measured";
    return broken("measured", because, "measurement");
  }
  return held("measured", `${nTrials - nUnmeasured} of ${nTrials} trials were measured`);
}

/** Whoever lets agents fail with `max-failed` need not let the infrastructure break. */
export function maxUnmeasuredRule(job: JobResult, limit: Limit): Rule {
  const total = job.expectedTrials ?? job.trials.length;
  const unmeasured = job.trials.filter((trial) => !isMeasured(trial));
  const missing = missingTrials(job);
  const count = unmeasured.length + missing;
  if (count <= limitInTrials(limit, total)) {
    return held("max-unmeasured", `${count} unmeasured, max-unmeasured is ${limitText(limit)}`);
  }
  const named = [nameTrials(unmeasured, job), missing > 0 ? `${missing} without a result` : ""];
  const counts = `${count} of ${plural(total, "trial")} unmeasured, max-unmeasured is ${limitText(limit)}`;
  return broken("max-unmeasured", `${counts} (${named.filter((part) => part !== "").join(", ")})`, "measurement");
}
