import { parse } from "yaml";
import type { Cause, Outcome, TrialResult } from "../../results/trial.ts";
import type { SandboxReport } from "../work.ts";
import { SCORE_FILE } from "./work.ts";

/** A Bash Job has exactly one trial, named after the job. */
export function bashTrial(jobName: string, report: SandboxReport): TrialResult {
  const { launchedAt, endedAt } = report;
  return {
    taskName: jobName,
    outcome: outcomeOf(report),
    exitCode: report.end.kind === "exited" ? report.end.exitCode : null,
    startedAt: launchedAt === null ? null : new Date(launchedAt).toISOString(),
    finishedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
    durationSec: launchedAt === null || endedAt === null ? null : (endedAt - launchedAt) / 1000,
    log: report.log,
  };
}

function outcomeOf(report: SandboxReport): Outcome {
  const { end } = report;
  switch (end.kind) {
    case "exited":
      return end.exitCode === 0 ? measuredBySuccess(report) : measuredByFailure(report, end.exitCode);
    case "stopped":
      return end.reason === "deadline"
        ? unmeasured("deadline", "JobTimeout", "the job ran longer than its timeout and was ended")
        : unmeasured("cancelled", "Cancelled", "the job was cancelled while it ran");
    case "lost":
      return unmeasured(
        "infrastructure",
        end.phase === "start" ? "SandboxStartFailed" : "SandboxLost",
        end.loss.message,
      );
  }
}

/** Exit code 0 is a measurement only with a score that can be read, or without any. */
function measuredBySuccess(report: SandboxReport): Outcome {
  if (report.collectLoss !== null) {
    const message = `the script exited with 0, but its files could not be read: ${report.collectLoss.message}`;
    return unmeasured("infrastructure", "ArtifactsLost", message);
  }
  const score = readScore(report);
  switch (score.kind) {
    case "none":
      return { kind: "measured", reward: 0, failure: null };
    case "read":
      return { kind: "measured", reward: score.value, failure: null };
    case "unreadable":
      return unmeasured("verifier", "ScoreUnreadable", score.message);
  }
}

/** The script's own word that it failed stands, whatever it left as a score. */
function measuredByFailure(report: SandboxReport, exitCode: number): Outcome {
  const score = readScore(report);
  const exception = { type: "BashExitCode", message: `the script exited with code ${exitCode}` };
  return { kind: "measured", reward: score.kind === "read" ? score.value : 0, failure: { cause: "script", exception } };
}

function unmeasured(cause: Cause, type: string, message: string): Outcome {
  return { kind: "unmeasured", failure: { cause, exception: { type, message } } };
}

type Score =
  | { readonly kind: "none" }
  | { readonly kind: "read"; readonly value: number }
  | { readonly kind: "unreadable"; readonly message: string };

function readScore(report: SandboxReport): Score {
  const file = report.files.find((candidate) => candidate.path === SCORE_FILE);
  return file === undefined ? { kind: "none" } : parseScore(new TextDecoder().decode(file.bytes));
}

/**
 * Reads `score`, else `reward`, else `task_score`. The text is read as YAML, a superset of JSON, because scripts in the
 * wild write `"passed": True`. A file without a finite number is not a 0: it is a verifier that failed.
 */
export function parseScore(text: string): Score {
  let content: unknown;
  try {
    content = parse(text, { maxAliasCount: 10 });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return { kind: "unreadable", message: `${SCORE_FILE} cannot be read: ${reason}` };
  }
  const value = typeof content === "number" ? content : scoreField(content);
  if (typeof value === "number" && Number.isFinite(value)) {
    return { kind: "read", value };
  }
  if (text.trim() === "") {
    return { kind: "unreadable", message: `${SCORE_FILE} is empty, larger than 1 MiB, or not a plain file` };
  }
  const found = value === undefined ? "has no score, reward or task_score" : `has a score that is not a finite number`;
  return { kind: "unreadable", message: `${SCORE_FILE} ${found}` };
}

function scoreField(content: unknown): unknown {
  if (typeof content !== "object" || content === null) {
    return undefined;
  }
  const fields: Readonly<Record<string, unknown>> = { ...content };
  return fields.score ?? fields.reward ?? fields.task_score ?? undefined;
}
