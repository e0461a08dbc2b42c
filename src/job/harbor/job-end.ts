import type { Cause, Failure, TrialResult } from "../../results/trial.ts";
import type { SandboxReport } from "../../work/sandbox-report.ts";
import { lastWords } from "./last-error.ts";
import { DIRECTORY_IN_USE } from "./script.ts";

/** Shells answer this when there is no such command. */
const COMMAND_NOT_FOUND = 127;

/** Why a trial that Harbor left no result of has none: what ended the job. */
export function failureOfEnd({ end }: SandboxReport): Failure {
  switch (end.kind) {
    case "stopped":
      return end.reason === "deadline"
        ? failure("deadline", "JobTimeout", "the job ran longer than its timeout and was ended before this trial ended")
        : failure("cancelled", "Cancelled", `the job was ${stoppedBy(end.reason)} before this trial ended`);
    case "lost":
      return failure(
        "infrastructure",
        end.phase === "start" ? "SandboxStartFailed" : "SandboxLost",
        `the sandbox was lost before this trial ended: ${end.loss.message}`,
      );
    case "bug":
      return failure("unknown", "InternalError", end.loss.message);
    case "exited":
      return end.exitCode === 0
        ? failure("missing", "NoResult", "Harbor ended without a result of this trial")
        : failure("harness", "HarborExitCode", `Harbor ended with exit code ${end.exitCode} before this trial did`);
  }
}

/**
 * Why everything that still ran was cancelled. Unless we did it, something outside told Harbor to end, which neither the
 * agent nor Harbor can help.
 */
export function causeOfCancelling({ end }: SandboxReport): Cause {
  return end.kind !== "stopped" ? "infrastructure" : end.reason === "deadline" ? "deadline" : "cancelled";
}

/** What the end of the job says against it as a whole. */
export function faultsOfEnd({ end, collection, logEnd }: SandboxReport): readonly string[] {
  const unreturned =
    collection.kind === "lost" ? [`the job's files could not be brought back: ${collection.loss.message}`] : [];
  switch (end.kind) {
    case "lost":
      return [];
    case "bug":
      return [end.loss.message];
    case "stopped":
      return unreturned;
    case "exited":
      return [...faultsOfExit(end.exitCode, logEnd), ...unreturned];
  }
}

/**
 * A loss that no trial tells of, because each had its result already. What was seen while the job ran never stands for
 * all: Harbor may have been about to run a trial again.
 */
export function faultsOfSilentLoss({ end }: SandboxReport, trials: readonly Pick<TrialResult, "outcome">[]) {
  const isSilent = trials.length > 0 && trials.every(({ outcome }) => outcome.kind === "measured");
  return end.kind === "lost" && isSilent ? [end.loss.message] : [];
}

function faultsOfExit(exitCode: number, logEnd: string): readonly string[] {
  switch (exitCode) {
    case 0:
      return [];
    case COMMAND_NOT_FOUND:
      return [`the sandbox's image has no harbor (exit code ${COMMAND_NOT_FOUND}): use an image with Harbor installed`];
    case DIRECTORY_IN_USE:
      return [
        "the job's directory in the sandbox already held the files of another run, so Harbor was not started: remove it, or use another job_name or jobs_dir",
      ];
    default:
      return [`Harbor ended with exit code ${exitCode}${lastWords(logEnd)}`];
  }
}

/** Whether Harbor was not started, because whatever is in the job's directory had been there before. */
export function resultsAreOfAnotherRun({ end }: Pick<SandboxReport, "end">): boolean {
  return end.kind === "exited" && end.exitCode === DIRECTORY_IN_USE;
}

/** Said where Harbor did not even write how many trials there are. */
export function faultOfNothing(report: SandboxReport): string {
  const { end } = report;
  switch (end.kind) {
    case "stopped":
      return end.reason === "deadline"
        ? "the job ran longer than its timeout and was ended before Harbor started a trial"
        : `the job was ${stoppedBy(end.reason)} before Harbor started a trial`;
    case "lost":
    case "bug":
      return end.loss.message;
    case "exited":
      return "Harbor ended without a result";
  }
}

function stoppedBy(reason: "interrupted" | "superseded"): string {
  return reason === "interrupted" ? "cancelled" : "taken over by another process";
}

function failure(cause: Cause, type: string, message: string): Failure {
  return { cause, exception: { type, message } };
}
