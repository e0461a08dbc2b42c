import assert from "node:assert/strict";
import { test } from "node:test";
import type { Outcome } from "../../../../src/results/trial.ts";
import { exceptionInfo, outcomeOfJob, type WrittenTrial } from "./written-by-harbor.ts";

/** The groups of Harbor 0.25's models/trial/error_policy.py, by whether a reward beside such an exception is valid. */
const VALID = `AgentTimeoutError ContextWindowExceededError OutputTokenExceededError ContextLengthExceededError
  OutputLengthExceededError AgentSafetyRefusalError ContentPolicyViolationError`;
const INVALID = `EnvironmentStartTimeoutError SandboxBuildFailedError AgentSetupTimeoutError HealthcheckError
  SandboxLikelyOutOfMemoryError MemoryLimitExceededError SSHAccessError GKEExecStreamClosedError GKEPodNotFoundError
  RuntimeRequestError AddTestsDirError DownloadVerifierDirError ApiError ApiRateLimitError ApiInternalServerError
  ApiOverloadedError ApiConnectionClosedError ApiResponseStalledError UnknownApiError NetworkConnectionError
  ApiConnectionError ApiUsageLimitError RateLimitError InternalServerError ServiceUnavailableError APIConnectionError
  APIError Timeout BadRequestError UnprocessableEntityError UnsupportedParamsError APIResponseValidationError
  BudgetExceededError AgentAuthenticationError ModelNotFoundError ApiProviderResourceNotFoundError AuthenticationError
  PermissionDeniedError NotFoundError ServiceOperationsUnsupportedError VercelScopeError DspyImportError
  MissingExtraError RegradeError VerifierTimeoutError RewardFileNotFoundError RewardFileEmptyError
  VerifierOutputParseError CancelledError`;
/** Harbor 0.25 leaves it unclassified; it is the agent's own. */
const NAMED_DEVIATION = "NonZeroAgentExitCodeError";
/** What no table knows says nothing about the agent. */
const UNKNOWN = "RuntimeError ParseError SomebodysOwnError constructor";

const words = (text: string) => text.split(/\s+/);

function outcomeOf(reward: number, onTrial: string | null, onSteps: readonly string[]): Outcome {
  const steps = onSteps.map((type, index) => ({ step_name: `step ${index}`, exception_info: exceptionInfo(type) }));
  const more = steps.length === 0 ? {} : { step_results: [{ step_name: "good", exception_info: null }, ...steps] };
  const written: WrittenTrial = { task: "a", trial: "a__1", rewards: { reward }, exception: onTrial, more };
  const [trial] = outcomeOfJob([written]).trials;
  assert.ok(trial);
  return trial.outcome;
}

test("a reward beside an exception is a measurement only where the exception is the agent's own", () => {
  const cases = [
    ...words(`${VALID} ${NAMED_DEVIATION}`).map((type) => [type, true] as const),
    ...words(`${INVALID} ${UNKNOWN}`).map((type) => [type, false] as const),
  ];
  for (const [type, isValid] of cases) {
    for (const reward of [0, 1]) {
      for (const outcome of [outcomeOf(reward, type, []), outcomeOf(reward, null, [type])]) {
        assert.equal(outcome.kind, isValid ? "measured" : "unmeasured", `${type} beside ${reward}`);
        assert.equal(outcome.kind === "measured" ? outcome.reward : null, isValid ? reward : null, type);
        assert.equal(outcome.failure?.exception.type, type);
      }
    }
  }
});

test("of several exceptions one that is not the agent's suffices, and it says why there is no measurement", () => {
  const cases: readonly (readonly [onTrial: string | null, onSteps: readonly string[], expected: string])[] = [
    [null, ["AgentTimeoutError", "ContextLengthExceededError"], "measured AgentTimeoutError"],
    ["AgentTimeoutError", ["NonZeroAgentExitCodeError"], "measured AgentTimeoutError"],
    ["AgentTimeoutError", ["ApiRateLimitError"], "unmeasured ApiRateLimitError"],
    [null, ["AgentTimeoutError", "VerifierTimeoutError", "ApiError"], "unmeasured VerifierTimeoutError"],
    ["HealthcheckError", ["AgentTimeoutError"], "unmeasured HealthcheckError"],
  ];
  for (const [onTrial, onSteps, expected] of cases) {
    const { kind, failure } = outcomeOf(1, onTrial, onSteps);
    assert.equal(`${kind} ${failure?.exception.type}`, expected);
  }
});
