import type { ActionContext } from "../github/context.ts";
import type { Trust } from "../job/plan.ts";

/** Events whose workflow runs with the base repository's secrets while the change under test may be anybody's. */
const UNTRUSTED_EVENTS = new Set(["pull_request_target", "workflow_run", "issue_comment"]);

/** What the job files of an event may choose. */
export function trustOf({ eventName }: ActionContext): Trust {
  const trusted = !UNTRUSTED_EVENTS.has(eventName);
  return { serverFromFile: trusted, localServer: trusted, event: eventName };
}

/** Whether GitHub gave this run a token that can only read: not where the workflow is the base repository's. */
export function hasForkToken({ isFork, eventName }: Pick<ActionContext, "isFork" | "eventName">): boolean {
  return isFork && !UNTRUSTED_EVENTS.has(eventName);
}
