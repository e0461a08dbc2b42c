import type { Cause, Failure } from "../../results/trial.ts";

/** Exceptions that are filed alike. */
interface Group {
  readonly cause: Cause;
  /** Whether the same trial may end otherwise when it is run again. */
  readonly mayGoBetter: boolean;
  readonly names: string;
}

/**
 * The one table from exception names to what follows from them. The names are those Harbor 0.1 to 0.25 defines, and those
 * of the libraries it calls that reach a trial's result. Where Harbor's own classification (0.25,
 * models/trial/error_policy.py) has an opinion, ours agrees with it, except that a non-zero exit of the agent is the
 * agent's and not unclassified. A name that two libraries share (`APIError` of docker, litellm and openai) is filed as
 * Harbor files it.
 */
const GROUPS: readonly Group[] = [
  {
    cause: "agent",
    mayGoBetter: false,
    names: `
      AgentTimeoutError AgentSafetyRefusalError ContentPolicyViolationError NonZeroAgentExitCodeError
      ContextWindowExceededError ContextLengthExceededError OutputTokenExceededError OutputLengthExceededError`,
  },
  {
    cause: "provider",
    mayGoBetter: true,
    names: `
      ApiError ApiRateLimitError ApiInternalServerError ApiOverloadedError ApiConnectionClosedError ApiConnectionError
      ApiResponseStalledError ApiUsageLimitError UnknownApiError NetworkConnectionError
      APIError APIConnectionError APIConnectionTimeoutError APITimeoutError APIStatusError Timeout RateLimitError
      InternalServerError ServiceUnavailableError BadGatewayError MidStreamFallbackError OverloadedError ConflictError
      RouterRateLimitError OpenAIError AnthropicError`,
  },
  {
    cause: "provider",
    mayGoBetter: false,
    names: `
      ApiProviderResourceNotFoundError AgentAuthenticationError ModelNotFoundError MissingModelCredentialError
      UnsupportedModelParametersError APIResponseValidationError BadRequestError UnprocessableEntityError
      UnsupportedParamsError InvalidRequestError JSONSchemaValidationError BudgetExceededError AuthenticationError
      PermissionDeniedError NotFoundError LiteLLMUnknownProvider RequestTooLargeError`,
  },
  {
    cause: "verifier",
    mayGoBetter: false,
    names: `
      VerifierTimeoutError RewardFileNotFoundError RewardFileEmptyError VerifierOutputParseError TestCommandError`,
  },
  {
    cause: "harness",
    mayGoBetter: false,
    names: `
      ServiceOperationsUnsupportedError VercelScopeError DspyImportError MissingExtraError RegradeError
      EmptyDatasetError UnavailableDatasetTasksError TaskVersionNotFoundError MultimodalExportError ComposeLoadError
      ImportError ModuleNotFoundError AttributeError NotImplementedError ValidationError
      HarborHubAgentCatalogError HostedNotApprovedError HostedQuotaExceededError LeaderboardAPIError OwnerOrgError
      OAuthCallbackError NotAuthenticatedError RefreshTokenExpiredError StaleAccessTokenError ApiKeyRejectedError
      RegistryCredentialReplacementRequired SecretReplacementRequired StreamError _BatchUpdateError`,
  },
  {
    cause: "infrastructure",
    mayGoBetter: true,
    names: `
      EnvironmentStartTimeoutError EnvironmentBuildTimeoutError SandboxBuildFailedError AgentSetupTimeoutError
      HealthcheckError SandboxLikelyOutOfMemoryError MemoryLimitExceededError SSHAccessError GKEExecStreamClosedError
      GKEPodNotFoundError RuntimeRequestError AddTestsDirError DownloadVerifierDirError InfrastructureTimeout
      CreateOutcomeUnknown EndpointCredentialExpired RequestThrottled ShortCredential SbxCommandError
      IncompleteDownload _OutputLimitExceeded _SnapshotNeedsCreate MemoryError OSError IOError BlockingIOError
      ConnectionError ConnectionRefusedError ConnectionResetError ConnectionAbortedError BrokenPipeError
      ConnectError ConnectTimeout ReadError ReadTimeout WriteError WriteTimeout PoolTimeout RemoteProtocolError
      ProxyError ClientConnectorError ServerDisconnectedError IncompleteReadError gaierror SSLError
      DockerException ContainerError ImageNotFound BuildError ImageLoadError InvalidRepository StreamParseError
      NotFound ApiException SandboxException SandboxTimeoutException DaytonaError`,
  },
];

const GROUP_OF: ReadonlyMap<string, Group> = new Map(
  GROUPS.flatMap((group) =>
    group.names
      .trim()
      .split(/\s+/)
      .map((name) => [name, group] as const),
  ),
);

/** Whether a reward beside such an exception is a measurement, as Harbor 0.25 decides it: where the agent is the cause. */
export function leavesRewardValid(type: string): boolean {
  return GROUP_OF.get(nameOf(type))?.cause === "agent";
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
  return GROUP_OF.get(name)?.cause ?? (context.agentSetUp ? "unknown" : "infrastructure");
}

/** Whether a trial that is unmeasured for this may be measured when it is run again. */
export function mayGoBetter({ cause, exception }: Failure): boolean {
  switch (cause) {
    case "provider":
    case "harness":
    case "infrastructure":
    case "unknown":
      // As Harbor does where it does not classify.
      return GROUP_OF.get(nameOf(exception.type))?.mayGoBetter ?? true;
    case "script":
    case "agent":
    case "verifier":
    case "deadline":
    case "cancelled":
    case "missing":
      return false;
  }
}

/** A library's name may come with its module: `litellm.exceptions.RateLimitError`. */
function nameOf(type: string): string {
  return type.slice(type.lastIndexOf(".") + 1);
}
