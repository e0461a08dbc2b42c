import type { Clock } from "../base/time.ts";
import { type ApiOptions, type GitHubApi, openApi } from "./api.ts";
import { withDeadline } from "./deadline.ts";
import { CHECK_PERMISSION, permissionProblem } from "./permission.ts";

export interface CheckAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: "notice" | "warning" | "failure";
  readonly message: string;
  readonly title: string;
}

/** What a check run shows. */
export interface CheckOutput {
  readonly title: string;
  /** Markdown of at most 65,535 characters. */
  readonly summary: string;
  readonly annotations?: readonly CheckAnnotation[];
}

export type CheckConclusion = "success" | "failure" | "neutral" | "cancelled";

export interface CheckIdentity {
  /** Tells it from every other check of the commit. */
  readonly name: string;
  readonly head_sha: string;
  /** The page with all of it. */
  readonly details_url: string;
  /** The same only in the same attempt of the same leg. */
  readonly external_id: string;
}

export type CheckResult =
  | { readonly kind: "written"; readonly id: number; readonly url: string }
  | { readonly kind: "denied"; readonly message: string }
  | { readonly kind: "failed"; readonly error: Error };

export type CheckConnection = Omit<ApiOptions, "signal" | "worthWaiting">;

/** The check run of one leg. No method rejects. */
export interface CheckRun {
  /** Shows it as in progress; `signal` gives it up. */
  progress(output: CheckOutput, signal: AbortSignal): Promise<CheckResult>;
  /** Ends it, also where nobody began it. */
  conclude(conclusion: CheckConclusion, output: CheckOutput): Promise<CheckResult>;
}

/** GitHub takes this many annotations with one request. */
const MOST_ANNOTATIONS = 50;
const DEADLINE_MS = 30_000;

export function openCheckRun(
  identity: CheckIdentity,
  isFork: boolean,
  connection: CheckConnection,
  clock: Clock,
): CheckRun {
  let begun: Promise<number | null> = Promise.resolve(null);
  const startedAt = new Date(clock.now()).toISOString();
  const attempt = async (also: AbortSignal | null, work: (api: GitHubApi) => Promise<CheckResult>) => {
    const endsAt = clock.now() + DEADLINE_MS;
    try {
      return await withDeadline(clock, DEADLINE_MS, "the check run", async (late) => {
        const signal = also === null ? late : AbortSignal.any([late, also]);
        const worthWaiting = (seconds: number) => clock.now() + seconds * 1000 < endsAt;
        return await work(await openApi({ ...connection, signal, worthWaiting }));
      });
    } catch (error) {
      return classify(error, isFork);
    }
  };
  /** What an earlier word began, or an earlier process of this attempt that was killed. */
  const present = async (api: GitHubApi) => (await begun) ?? (await api.checkRun(identity));
  const write = async (api: GitHubApi, id: number | null, fields: Readonly<Record<string, unknown>>) => {
    const all = { name: identity.name, details_url: identity.details_url, ...fields };
    const started = { ...all, head_sha: identity.head_sha, external_id: identity.external_id, started_at: startedAt };
    const written = id === null ? await api.createCheckRun(started) : await api.updateCheckRun(id, all);
    return { kind: "written", ...written } as const;
  };
  return {
    progress: async (output, signal) => {
      const earlier = begun;
      const result = attempt(signal, async (api) => await write(api, await earlier, { status: "in_progress", output }));
      begun = result.then(async (one) => (one.kind === "written" ? one.id : await earlier));
      return await result;
    },
    conclude: async (conclusion, output) =>
      await attempt(null, async (api) => {
        const annotations = output.annotations?.slice(0, MOST_ANNOTATIONS) ?? [];
        const completed_at = new Date(clock.now()).toISOString();
        const fields = { status: "completed", conclusion, completed_at, output: { ...output, annotations } };
        return await write(api, await present(api), fields);
      }),
  };
}

function classify(error: unknown, isFork: boolean): CheckResult {
  const problem = permissionProblem(error, isFork, CHECK_PERMISSION);
  return problem === null
    ? { kind: "failed", error: new Error("the check run could not be written", { cause: error }) }
    : { kind: "denied", message: problem.message };
}
