import assert from "node:assert/strict";
import { test } from "node:test";
import { causeOfException, mayGoBetter } from "../../../../src/job/harbor/causes.ts";
import type { Cause } from "../../../../src/results/trial.ts";
import { CANCELLED, DEADLINE, EXITED, LOST, outcomeOfJob } from "./written-by-harbor.ts";

function causeOf(type: string): Cause {
  return causeOfException(type, { cancelled: "cancelled", agentSetUp: true });
}

/** The groups of Harbor 0.25's models/trial/error_policy.py, and every other exception that Harbor 0.1 to 0.25 defines. */
const CLASSIFIED: Readonly<Partial<Record<Cause, string>>> = {
  infrastructure: `EnvironmentStartTimeoutError SandboxBuildFailedError AgentSetupTimeoutError HealthcheckError
    SandboxLikelyOutOfMemoryError MemoryLimitExceededError SSHAccessError GKEExecStreamClosedError GKEPodNotFoundError
    RuntimeRequestError AddTestsDirError DownloadVerifierDirError EnvironmentBuildTimeoutError InfrastructureTimeout
    CreateOutcomeUnknown EndpointCredentialExpired RequestThrottled ShortCredential SbxCommandError IncompleteDownload
    _OutputLimitExceeded _SnapshotNeedsCreate`,
  provider: `ApiError ApiRateLimitError ApiInternalServerError ApiOverloadedError ApiConnectionClosedError
    ApiResponseStalledError UnknownApiError NetworkConnectionError ApiConnectionError ApiUsageLimitError RateLimitError
    InternalServerError ServiceUnavailableError APIConnectionError APIError Timeout BadRequestError
    UnprocessableEntityError UnsupportedParamsError APIResponseValidationError BudgetExceededError
    AgentAuthenticationError ModelNotFoundError ApiProviderResourceNotFoundError AuthenticationError
    PermissionDeniedError NotFoundError MissingModelCredentialError UnsupportedModelParametersError`,
  harness: `ServiceOperationsUnsupportedError VercelScopeError DspyImportError MissingExtraError RegradeError
    EmptyDatasetError UnavailableDatasetTasksError TaskVersionNotFoundError MultimodalExportError ComposeLoadError
    HarborHubAgentCatalogError HostedNotApprovedError HostedQuotaExceededError LeaderboardAPIError OwnerOrgError
    OAuthCallbackError NotAuthenticatedError RefreshTokenExpiredError StaleAccessTokenError ApiKeyRejectedError
    RegistryCredentialReplacementRequired SecretReplacementRequired StreamError _BatchUpdateError`,
  agent: `NonZeroAgentExitCodeError AgentTimeoutError ContextWindowExceededError OutputTokenExceededError
    ContextLengthExceededError OutputLengthExceededError AgentSafetyRefusalError ContentPolicyViolationError`,
  verifier:
    "VerifierTimeoutError RewardFileNotFoundError RewardFileEmptyError VerifierOutputParseError TestCommandError",
};

test("every exception that Harbor defines has a cause", () => {
  for (const [cause, names] of Object.entries(CLASSIFIED)) {
    for (const name of names.split(/\s+/)) {
      assert.equal(causeOf(name), cause, name);
    }
  }
});

test("what comes from libraries, and what nobody knows", () => {
  const cases: readonly (readonly [string, boolean, Cause])[] = [
    ["litellm.exceptions.RateLimitError", true, "provider"],
    ["ImageNotFound", true, "infrastructure"],
    ["ConnectionRefusedError", true, "infrastructure"],
    ["RuntimeError", true, "unknown"],
    ["RuntimeError", false, "infrastructure"],
    ["MyOwnError", true, "unknown"],
    ["ParseError", true, "unknown"],
    ["constructor", true, "unknown"],
    ["", true, "unknown"],
  ];
  for (const [name, agentSetUp, cause] of cases) {
    assert.equal(causeOfException(name, { cancelled: "cancelled", agentSetUp }), cause, name);
  }
});

test("what may go better when it is run again follows from the cause, and from the exception where Harbor says so", () => {
  const cases: readonly (readonly [Cause, string, boolean])[] = [
    ["infrastructure", "SandboxLost", true],
    ["infrastructure", "EnvironmentStartTimeoutError", true],
    ["infrastructure", "CancelledError", true],
    ["provider", "ApiOverloadedError", true],
    ["provider", "litellm.exceptions.RateLimitError", true],
    ["provider", "litellm.exceptions.AuthenticationError", false],
    ["provider", "ModelNotFoundError", false],
    ["provider", "BadRequestError", false],
    ["harness", "HarborExitCode", true],
    ["harness", "MissingExtraError", false],
    ["harness", "ModuleNotFoundError", false],
    ["unknown", "SomebodysOwnError", true],
    ["unknown", "constructor", true],
    ["agent", "AgentTimeoutError", false],
    ["agent", "NonZeroAgentExitCodeError", false],
    ["verifier", "VerifierTimeoutError", false],
    ["verifier", "NoReward", false],
    ["deadline", "CancelledError", false],
    ["cancelled", "CancelledError", false],
    ["missing", "NoResult", false],
  ];
  for (const [cause, type, expected] of cases) {
    assert.equal(mayGoBetter({ cause, exception: { type, message: "" } }), expected, `${cause} ${type}`);
  }
});

test("a cancelled trial is explained by what ended the job", () => {
  const cases = [
    [DEADLINE, "deadline"],
    [CANCELLED, "cancelled"],
    [LOST, "infrastructure"],
    [EXITED, "infrastructure"],
    [{ kind: "exited", exitCode: 130 }, "infrastructure"],
  ] as const;
  for (const [end, cause] of cases) {
    const { trials } = outcomeOfJob([{ task: "a", trial: "a__1", rewards: null, exception: "CancelledError" }], {
      end,
    });
    assert.equal(trials[0]?.outcome.failure?.cause, cause);
    assert.equal(trials[0]?.outcome.failure?.exception.type, "CancelledError");
  }
});

test("a trial without a word is the verifier's fault, unless the job was stopped before the verifier ended", () => {
  const cases = [
    [EXITED, null, "verifier"],
    [{ kind: "exited", exitCode: 130 }, null, "verifier"],
    [DEADLINE, null, "deadline"],
    [CANCELLED, { started_at: "2026-01-02T03:04:05Z", finished_at: null }, "cancelled"],
    [LOST, null, "infrastructure"],
    [DEADLINE, { started_at: "2026-01-02T03:04:05Z", finished_at: "2026-01-02T03:04:06Z" }, "verifier"],
  ] as const;
  for (const [end, verifier, cause] of cases) {
    const { trials } = outcomeOfJob([{ task: "a", trial: "a__1", rewards: null, more: { verifier } }], { end });
    assert.equal(trials[0]?.outcome.kind, "unmeasured");
    assert.equal(trials[0]?.outcome.failure?.cause, cause);
  }
});
