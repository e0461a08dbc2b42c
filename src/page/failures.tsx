import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { PageData, PageTrial } from "../report/html/page-data.ts";
import { Section, StandingMark } from "./marks.tsx";
import { type Navigation, trialHash } from "./route.ts";
import { NONE } from "./rows.ts";

interface FailureGroup {
  readonly standing: PageTrial["standing"];
  readonly exception: string;
  readonly cause: string;
  readonly message: string;
  readonly trials: readonly PageTrial[];
}

const MOST_GROUPS = 6;
const MOST_TASKS = 4;

/** What did not pass, by why: the same exception of forty trials is one line. */
export function Failures({
  data,
  change,
}: {
  readonly data: PageData;
  readonly change: Navigation["change"];
}): VNode | null {
  const groups = useMemo(() => failureGroups(data.trials), [data]);
  if (groups.length === 0) {
    return null;
  }
  const count = groups.reduce((sum, { trials }) => sum + trials.length, 0);
  const more = groups.length - MOST_GROUPS;
  return (
    <Section title="What did not pass" note={`${count} of ${data.trials.length} trials`}>
      <ul class="failures">
        {groups.slice(0, MOST_GROUPS).map((group) => (
          <Failure group={group} change={change} />
        ))}
      </ul>
      {more > 0 && (
        <details>
          <summary>
            {more} more {more === 1 ? "kind" : "kinds"}
          </summary>
          <ul class="failures">
            {groups.slice(MOST_GROUPS).map((group) => (
              <Failure group={group} change={change} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function Failure({ group, change }: { readonly group: FailureGroup; readonly change: Navigation["change"] }): VNode {
  const { standing, exception, cause, message, trials } = group;
  const tasks = [...new Map(trials.map((trial) => [trial.taskKey, trial])).values()];
  const more = tasks.length - MOST_TASKS;
  const wanted = { standing, exception: exception === "" ? NONE : exception };
  return (
    <li>
      <div class="failure-head">
        <StandingMark standing={standing} />
        <span class="failure-name">
          {exception === "" ? "score too low" : exception}
          {cause !== "" && <span class="muted"> {cause}</span>}
        </span>
        <button class="count" type="button" onClick={() => showInTable(change, wanted)}>
          {trials.length} {trials.length === 1 ? "trial" : "trials"}
        </button>
      </div>
      {message !== "" && <p class="failure-message">{message}</p>}
      <p class="failure-tasks">
        {tasks.slice(0, MOST_TASKS).map((trial) => (
          <a href={trialHash(trial.id)}>{trial.task}</a>
        ))}
        {more > 0 && <span class="muted">and {more} more tasks</span>}
      </p>
    </li>
  );
}

function showInTable(
  change: Navigation["change"],
  wanted: { readonly standing: string; readonly exception: string },
): void {
  change({ ...wanted, search: "", cause: "" });
  document.querySelector(".toolbar")?.scrollIntoView();
}

function failureGroups(trials: readonly PageTrial[]): readonly FailureGroup[] {
  const groups = new Map<string, { first: PageTrial; trials: PageTrial[] }>();
  for (const trial of trials) {
    if (trial.standing !== "passed") {
      const key = `${trial.standing}\n${trial.exception}`;
      const group = groups.get(key) ?? { first: trial, trials: [] };
      groups.set(key, group);
      group.trials.push(trial);
    }
  }
  return [...groups.values()]
    .map(({ first, trials }) => ({
      standing: first.standing,
      exception: first.exception,
      cause: first.cause ?? "",
      message: first.message,
      trials,
    }))
    .toSorted((left, right) => right.trials.length - left.trials.length);
}
