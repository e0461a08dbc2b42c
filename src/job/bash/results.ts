import { parse } from "yaml";
import { type Cause, NO_BENCHMARK, type Outcome, type TrialResult } from "../../results/trial.ts";
import type { SandboxReport } from "../../work/sandbox-report.ts";
import type { JobReader } from "../job-reader.ts";
import { readScore, type Score } from "./read-score.ts";
import { SCORE_FILE } from "./score-file.ts";

const MAX_SCORE_BYTES = 1024 * 1024;

/** Reads a Bash Job's results: its exit code, and the score file it may leave. */
export function bashReader(job: string): JobReader {
  let score: Score = { kind: "none" };
  return {
    wants: (path) => (path === SCORE_FILE ? MAX_SCORE_BYTES : null),
    take: ({ content }) => {
      score =
        content.kind === "bytes"
          ? parseScore(new TextDecoder().decode(content.bytes))
          : { kind: "unreadable", message: `${SCORE_FILE} cannot be read: ${content.reason}` };
    },
    news: () => [],
    progress: () => null,
    outcome: (report) => ({
      trials: [bashTrial(job, report, score)],
      expectedTrials: 1,
      faults: [],
      lastingFaults: [],
      harborVersion: null,
    }),
  };
}

/** A Bash Job has exactly one trial, named after the job. */
export function bashTrial(jobName: string, report: SandboxReport, score: Score): TrialResult {
  const { launchedAt, endedAt } = report;
  const outcome = outcomeOf(report, score);
  return {
    ...NO_BENCHMARK,
    taskName: jobName,
    outcome,
    metrics: outcome.kind === "measured" && score.kind === "read" ? score.metrics : {},
    exitCode: report.end.kind === "exited" ? report.end.exitCode : null,
    startedAt: launchedAt === null ? null : new Date(launchedAt).toISOString(),
    finishedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
    durationSec: launchedAt === null || endedAt === null ? null : (endedAt - launchedAt) / 1000,
    log: report.log,
  };
}

function outcomeOf(report: SandboxReport, score: Score): Outcome {
  const { end } = report;
  switch (end.kind) {
    case "exited":
      return end.exitCode === 0 ? measuredBySuccess(report, score) : measuredByFailure(score, end.exitCode);
    case "stopped":
      return unmeasuredWhenStopped(end.reason);
    case "lost":
      return unmeasured(
        "infrastructure",
        end.phase === "start" ? "SandboxStartFailed" : "SandboxLost",
        end.loss.message,
      );
    case "bug":
      return unmeasured("unknown", "InternalError", end.loss.message);
  }
}

function unmeasuredWhenStopped(reason: Extract<SandboxReport["end"], { kind: "stopped" }>["reason"]): Outcome {
  switch (reason) {
    case "deadline":
      return unmeasured("deadline", "JobTimeout", "the job ran longer than its timeout and was ended");
    case "interrupted":
      return unmeasured("cancelled", "Cancelled", "the job was cancelled while it ran");
    case "superseded":
      return unmeasured("cancelled", "Superseded", "another process took the job over; its results are there");
  }
}

/** Exit code 0 is a measurement only with a score that can be read, or without any. */
function measuredBySuccess({ collection }: SandboxReport, score: Score): Outcome {
  if (collection.kind === "lost") {
    const message = `the script exited with 0, but its files could not be read: ${collection.loss.message}`;
    return unmeasured("infrastructure", "ArtifactsLost", message);
  }
  switch (score.kind) {
    case "none":
      return { kind: "measured", reward: null, failure: null };
    case "read":
      return { kind: "measured", reward: score.value, failure: null };
    case "unreadable":
      return unmeasured("verifier", "ScoreUnreadable", score.message);
  }
}

/** The script's own word that it failed stands, whatever it left as a score. */
function measuredByFailure(score: Score, exitCode: number): Outcome {
  const exception = { type: "BashExitCode", message: `the script exited with code ${exitCode}` };
  return {
    kind: "measured",
    reward: score.kind === "read" ? score.value : null,
    failure: { cause: "script", exception },
  };
}

function unmeasured(cause: Cause, type: string, message: string): Outcome {
  return { kind: "unmeasured", failure: { cause, exception: { type, message } } };
}

/** Above this, nobody wrote it by hand, and the YAML reader would take minutes: it compares every key with every other. */
const LONGEST_YAML = 64 * 1024;

/** What is no JSON is read as YAML, because scripts in the wild write `"passed": True`. */
export function parseScore(text: string): Score {
  let content: unknown;
  try {
    content = parseJsonOrYaml(text);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return { kind: "unreadable", message: `${SCORE_FILE} cannot be read: ${reason}` };
  }
  return readScore(content);
}

function parseJsonOrYaml(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Node's own words would quote a part of the text, and with it perhaps a part of a secret.
    if (text.length > LONGEST_YAML) {
      throw new Error("it is not JSON");
    }
    return parse(text, { maxAliasCount: 10 });
  }
}
