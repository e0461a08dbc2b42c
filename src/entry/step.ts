import type { Checkout } from "../app/read-checkout.ts";
import type { RunTerms } from "../app/run-jobs.ts";
import type { ActionContext } from "../github/context.ts";
import type { ActionLog } from "../github/log.ts";
import type { RunIdentity } from "../results/run-result.ts";
import { gateOf } from "../settings/given-gate.ts";
import type { Settings } from "../settings/settings.ts";
import type { Host } from "./host.ts";
import type { LegCheck } from "./leg-check.ts";
import type { LegComment } from "./leg-comment.ts";
import type { StepDirectories } from "./publish.ts";
import type { StopSignal } from "./stop-signal.ts";
import { TOOL } from "./tool.ts";

/** What main and post need alike. */
export interface Step {
  readonly host: Host;
  readonly env: NodeJS.ProcessEnv;
  readonly log: ActionLog;
  readonly context: ActionContext;
  readonly settings: Settings;
  readonly directories: StepDirectories;
  readonly comment: LegComment;
  /** Null where no check run is wanted. */
  readonly check: LegCheck | null;
  /** Null where nothing is checked out. */
  readonly checkout: Checkout | null;
}

/** Main, which a cancel may stop. */
export interface MainStep extends Step {
  readonly stop: StopSignal;
}

/** The path of one of the files through which a step talks to its runner. */
export function requiredFile(env: NodeJS.ProcessEnv, name: string): string {
  const file = env[name];
  if (!file) {
    throw new Error(`${name} is not set: this has to run as a step of a GitHub Actions job`);
  }
  return file;
}

/** Where a step runs and what for; `checkout` is what it found checked out. */
export function identityOf(context: ActionContext, checkout: Checkout | null): RunIdentity {
  const { repository, sha, runId, attempt, leg, workflow, job, pullRequest } = context;
  return {
    repository: `${repository.owner}/${repository.name}`,
    sha,
    runId,
    attempt,
    leg,
    workflow,
    job,
    step: context.actionId || null,
    event: context.eventName,
    ref: context.ref || null,
    baseRef: context.baseRef || null,
    pullRequest,
    commit: checkout?.commit ?? null,
    parent: checkout?.parent ?? null,
  };
}

export function termsOf({ settings, context, checkout }: Step): RunTerms {
  return {
    gate: gateOf(settings),
    concurrency: settings.concurrency,
    retryErrored: settings.retryErrored,
    run: identityOf(context, checkout),
    tool: TOOL,
  };
}
