import { cut, cutEarly } from "../base/cut.ts";
import { nestsTooDeep } from "../base/json-depth.ts";
import { RockError } from "./errors.ts";
import type { HttpAnswer } from "./http.ts";

/** A JSON object of unknown content. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function stringOr<Fallback>(value: unknown, fallback: Fallback): string | Fallback {
  return typeof value === "string" ? value : fallback;
}

export function numberOr<Fallback>(value: unknown, fallback: Fallback): number | Fallback {
  return typeof value === "number" ? value : fallback;
}

/** Where an answer came from, for its error, and what hides the secrets in what is quoted of it. */
export interface Source {
  readonly endpoint: string;
  readonly origin: string;
  readonly hide: (text: string) => string;
}

/**
 * Takes ROCK's envelope `{status, message, error, result}` off an answer and returns `result`.
 *
 * Never assumes an envelope: gateways answer with HTML, unknown routes with `{detail}`, old servers with 422, and a
 * failure may carry a default-filled result (seen on 1.7 to 1.11). Throws a RockError with the best text there is.
 */
export function openEnvelope(answer: HttpAnswer, source: Source): unknown {
  const { endpoint, origin, hide } = source;
  if (answer.status >= 300 && answer.status < 400) {
    const target = redirectTarget(answer.location, origin);
    throw httpError(
      answer,
      source,
      `redirects to ${target}, which is not followed; set the base URL to the final address`,
    );
  }
  const body = parseJson(answer.text);
  if (!isObject(body)) {
    throw httpError(answer, source, excerpt(answer.text, hide));
  }
  if (body.status === "Success" && answer.status < 300) {
    return body.result ?? null;
  }
  if (body.status !== "Failed") {
    throw httpError(answer, source, failureText(body, hide) ?? excerpt(answer.text, hide));
  }
  const result = isObject(body.result) ? body.result : {};
  const text = failureText(body, hide) ?? "no reason given";
  throw new RockError(`ROCK at ${origin} refused ${endpoint}: ${text}`, {
    kind: "refused",
    endpoint,
    origin,
    status: answer.status,
    retryAfterMs: answer.retryAfterMs,
    ...(typeof result.code === "number" ? { code: result.code } : {}),
    transient: !isFinalRefusal(result.code, `${stringOr(body.message, "").slice(0, LOOKED_AT)} ${text}`),
  });
}

function httpError(answer: HttpAnswer, source: Source, text: string): RockError {
  const { endpoint, origin } = source;
  const status = answer.status;
  const words = httpWords(status, endpoint);
  const tail = text === "" ? emptyWords(answer) : `: ${text}`;
  return new RockError(`ROCK at ${origin} answered ${endpoint} with HTTP ${status}${words}${tail}`, {
    kind: status >= 200 && status < 300 ? "malformed" : "http",
    endpoint,
    origin,
    status,
    transient: isTransientStatus(status),
    reached: ![401, 403, 404, 405, 407].includes(status) && !(status >= 300 && status < 400),
    retryAfterMs: answer.retryAfterMs,
  });
}

/** This room does not know which end it serves, and a token is given to each in another way. */
const TOKEN_PLACES = "the input `authorization`, or ROCK_AUTHORIZATION on a terminal";

/** A success that says nothing is some other server's. */
function emptyWords({ status, text }: HttpAnswer): string {
  return status < 300 && text.trim() === "" ? " and an empty body, where ROCK sends JSON; is the base URL right?" : "";
}

function httpWords(status: number, endpoint: string): string {
  switch (status) {
    case 401:
      return ` (the authorization was not accepted; check ${TOKEN_PLACES})`;
    case 403:
      return ` (not allowed; check the cluster and ${TOKEN_PLACES})`;
    case 404:
    case 405:
      return endpoint.endsWith("/start_async")
        ? " (no ROCK admin API there; a proxy-role server cannot start sandboxes)"
        : " (no such ROCK endpoint there)";
    case 413:
      return " (a gateway refuses bodies of this size)";
    default:
      return "";
  }
}

/** A gateway's and a server's own troubles pass; what says that the request is wrong does not. */
export function isTransientStatus(status: number): boolean {
  return [408, 425, 429].includes(status) || (status >= 500 && status !== 501 && status !== 505);
}

/**
 * Only code 4000 and a failed validation are final. Everything else that ROCK refuses may pass: an unreachable sandbox
 * agent, database and Redis hiccups, and `not started` of a sandbox that lives (seen 289 times under load).
 */
function isFinalRefusal(code: unknown, text: string): boolean {
  return code === 4000 || /invalid parameter|not found|already exists/i.test(text);
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return nestsTooDeep(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

/**
 * Scheme, host and port of where a redirect leads, and dots for the rest, which may hold credentials. A relative one
 * leads to the server itself.
 */
function redirectTarget(location: string | null, origin: string): string {
  const target = location !== null && URL.canParse(location, origin) ? new URL(location, origin) : null;
  if (target === null || (target.protocol !== "http:" && target.protocol !== "https:")) {
    return "elsewhere";
  }
  return `${cutEarly(target.origin, EXCERPT_LENGTH)}/${target.href === `${target.origin}/` ? "" : "…"}`;
}

/** The reason, wherever this server put it: `error` is null up to 1.10, `detail` is FastAPI's own. */
function failureText(body: JsonObject, hide: Source["hide"]): string | null {
  const result = isObject(body.result) ? body.result : {};
  const candidates = [body.error, result.failure_reason, body.message, body.detail];
  for (const candidate of candidates) {
    const text = Array.isArray(candidate) && candidate.length > 0 ? jsonText(candidate) : candidate;
    if (typeof text === "string" && text.trim() !== "") {
      return excerpt(text, hide);
    }
  }
  return null;
}

/** Null where it is nested too deeply to be written. */
function jsonText(value: unknown): string | null {
  try {
    return JSON.stringify(value);
  } catch {
    return null;
  }
}

const EXCERPT_LENGTH = 300;
/** What is looked at of a text: the words of a gateway's page come after its styles, and no pattern may take minutes. */
const LOOKED_AT = 64 * 1024;

/**
 * One line of at most 300 characters: enough to recognise a gateway's page, whose markup is left out. Secrets are hidden
 * before anything is changed that they could be recognised by.
 */
function excerpt(text: string, hide: Source["hide"]): string {
  const hidden = hide(cutEarly(text, LOOKED_AT));
  return cut((isPage(hidden) && oneLine(withoutMarkup(hidden))) || oneLine(hidden), EXCERPT_LENGTH);
}

/** Angle brackets alone do not make a page: ROCK itself says `<Port.PROXY: 22555>`. */
function isPage(text: string): boolean {
  return /^\s*<(?:!doctype|!--|\?xml|html|head|body|title|center|div|p|pre|h\d)\b/i.test(text);
}

function withoutMarkup(text: string): string {
  return text.replace(/<(style|script)\b[\s\S]*?(?:<\/\1>|$)/gi, " ").replace(/<[^<>]{0,500}>/g, " ");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
