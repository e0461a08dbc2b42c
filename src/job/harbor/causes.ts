import type { Cause } from "../../results/trial.ts";

/**
 * The one table from exception names to causes. The names are those Harbor 0.1 to 0.25 defines, and those of the
 * libraries it calls that reach a trial's result. Where Harbor's own classification (0.25, models/trial/error_policy.py)
 * has an opinion, ours agrees with it, except that a non-zero exit of the agent is the agent's and not unclassified.
 * A name that two libraries share (`APIError` of docker, litellm and openai) is filed as Harbor files it.
 */
const NAMES_BY_CAUSE: Readonly<Partial<Record<Cause, string>>> = {
  agent: `
    AgentTimeoutError AgentSafetyRefusalError ContentPolicyViolationError NonZeroAgentExitCodeError
    ContextWindowExceededError ContextLengthExceededError OutputTokenExceededError OutputLengthExceededError`,
  provider: `
    ApiError ApiRateLimitError ApiInternalServerError ApiOverloadedError ApiConnectionClosedError ApiConnectionError
    ApiResponseStalledError ApiUsageLimitError ApiProviderResourceNotFoundError UnknownApiError NetworkConnectionError
    AgentAuthenticationError ModelNotFoundError MissingModelCredentialError UnsupportedModelParametersError
    APIError APIConnectionError APIConnectionTimeoutError APITimeoutError APIStatusError APIResponseValidationError
    Timeout RateLimitError InternalServerError ServiceUnavailableError BadGatewayError MidStreamFallbackError
    BadRequestError UnprocessableEntityError UnsupportedParamsError InvalidRequestError JSONSchemaValidationError
    BudgetExceededError AuthenticationError PermissionDeniedError NotFoundError ConflictError OverloadedError
    RouterRateLimitError LiteLLMUnknownProvider OpenAIError AnthropicError RequestTooLargeError`,
  verifier: `
    VerifierTimeoutError RewardFileNotFoundError RewardFileEmptyError VerifierOutputParseError TestCommandError`,
  harness: `
    ServiceOperationsUnsupportedError VercelScopeError DspyImportError MissingExtraError RegradeError
    EmptyDatasetError UnavailableDatasetTasksError TaskVersionNotFoundError MultimodalExportError ComposeLoadError
    ImportError ModuleNotFoundError AttributeError NotImplementedError ValidationError
    HarborHubAgentCatalogError HostedNotApprovedError HostedQuotaExceededError LeaderboardAPIError OwnerOrgError
    OAuthCallbackError NotAuthenticatedError RefreshTokenExpiredError StaleAccessTokenError ApiKeyRejectedError
    RegistryCredentialReplacementRequired SecretReplacementRequired StreamError _BatchUpdateError`,
  infrastructure: `
    EnvironmentStartTimeoutError EnvironmentBuildTimeoutError SandboxBuildFailedError AgentSetupTimeoutError
    HealthcheckError SandboxLikelyOutOfMemoryError MemoryLimitExceededError SSHAccessError GKEExecStreamClosedError
    GKEPodNotFoundError RuntimeRequestError AddTestsDirError DownloadVerifierDirError InfrastructureTimeout
    CreateOutcomeUnknown EndpointCredentialExpired RequestThrottled ShortCredential SbxCommandError IncompleteDownload
    _OutputLimitExceeded _SnapshotNeedsCreate MemoryError OSError IOError BlockingIOError
    ConnectionError ConnectionRefusedError ConnectionResetError ConnectionAbortedError BrokenPipeError
    ConnectError ConnectTimeout ReadError ReadTimeout WriteError WriteTimeout PoolTimeout RemoteProtocolError
    ProxyError ClientConnectorError ServerDisconnectedError IncompleteReadError gaierror SSLError
    DockerException ContainerError ImageNotFound BuildError ImageLoadError InvalidRepository StreamParseError
    NotFound ApiException SandboxException SandboxTimeoutException DaytonaError`,
};

const CAUSES: ReadonlyMap<string, Cause> = new Map(
  Object.entries(NAMES_BY_CAUSE).flatMap(([cause, names]) =>
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, cause as Cause] as const),
  ),
);

/** Whether a reward beside such an exception is a measurement, as Harbor 0.25 decides it: where the agent is the cause. */
export function leavesRewardValid(type: string): boolean {
  return CAUSES.get(nameOf(type)) === "agent";
}

/** Why a trial was cancelled cannot be seen in it: asyncio's error is the same after a deadline, a cancel and a SIGTERM. */
export const CANCELLED_ERROR = "CancelledError";

/**
 * The cause of an exception, by its name alone; `cancelled` is what cancelled everything that still ran. Harbor raises
 * plain RuntimeErrors when docker fails, so what nobody knows is infrastructure where no agent was set up yet.
 */
export function causeOfException(type: string, context: { cancelled: Cause; agentSetUp: boolean }): Cause {
  const name = nameOf(type);
  if (name === CANCELLED_ERROR) {
    return context.cancelled;
  }
  return CAUSES.get(name) ?? (context.agentSetUp ? "unknown" : "infrastructure");
}

/** A library's name may come with its module: `litellm.exceptions.RateLimitError`. */
function nameOf(type: string): string {
  return type.slice(type.lastIndexOf(".") + 1);
}
