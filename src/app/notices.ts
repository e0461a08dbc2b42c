import type { PlannedJob } from "../job/plan.ts";
import type { Surroundings } from "../run/surroundings.ts";

type Emit = Surroundings["emit"];

/** What is to be known of a job before it starts. */
export function tellBefore({ notices, warnings, work: { job } }: PlannedJob, emit: Emit): void {
  for (const message of notices) {
    emit({ kind: "notice", job, message });
  }
  for (const message of warnings) {
    emit({ kind: "warning", job, message, oncePerRun: true });
  }
}

/** Many jobs have the same server, and what is to be said of it is said once. */
export function sayingOnce(emit: Emit): Emit {
  const said = new Set<string>();
  return (event) => {
    const isOnce = (event.kind === "notice" || event.kind === "warning") && event.oncePerRun === true;
    if (isOnce && said.has(event.message)) {
      return;
    }
    if (isOnce) {
      said.add(event.message);
    }
    emit(event);
  };
}
