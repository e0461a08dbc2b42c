import { withoutScheme } from "../base/http-header.ts";
import type { Connection } from "../work/sandbox-work.ts";
import type { JobDocument } from "./document.ts";
import type { EnvironmentInput } from "./environment-schema.ts";
import { type JobOverrides, problemAt, type Trust } from "./plan.ts";
import type { Problem } from "./problem.ts";

export type ConnectionChoice =
  | { readonly ok: true; readonly connection: Connection }
  | { readonly ok: false; readonly problem: Problem };

/** Which server to ask and with which headers: a setting wins over the file, header by header. */
export function chooseConnection(
  document: JobDocument,
  environment: EnvironmentInput,
  overrides: JobOverrides,
  trust: Trust,
): ConnectionChoice {
  const fromFile = overrides.baseUrl === null;
  const baseUrl = overrides.baseUrl ?? environment.base_url ?? null;
  const refuse = (message: string, remedy: string): ConnectionChoice => ({
    ok: false,
    problem: problemAt(document, ["environment", "base_url"], message, remedy),
  });
  if (baseUrl === null && overrides.mode === "validate") {
    return { ok: true, connection: { baseUrl: "", headers: {} } };
  }
  if (baseUrl === null) {
    return refuse("no ROCK server is named", "set `base-url`, or environment.base_url; `local` runs on this machine");
  }
  if (fromFile && !trust.serverFromFile) {
    return refuse(
      `on ${trust.event} the job file may not choose the server, because its author may not be trusted`,
      "set `base-url` in the workflow",
    );
  }
  if (baseUrl === "local" && !trust.localServer) {
    return refuse(
      `on ${trust.event} the job may not run on the runner itself, whose secrets a script could read`,
      "use a ROCK server",
    );
  }
  if (baseUrl === "local" && overrides.keepSandbox === true) {
    return refuse(
      "`keep-sandbox` keeps nothing on `local`: its sandboxes end with this run",
      "leave it out, or start `rock-job local-server` and give its URL as `base-url`",
    );
  }
  const headers = new Map<string, readonly [string, string]>();
  const put = (name: string, value: string) => headers.set(name.toLowerCase(), [name, value]);
  if (environment.route_key) {
    put("ROUTE-KEY", environment.route_key);
  }
  const meant = fromFile || isMeantFor(environment, baseUrl);
  const token = overrides.authorization ?? (meant ? environment.xrl_authorization : null) ?? null;
  if (token !== null && token !== "") {
    put("XRL-Authorization", `Bearer ${withoutScheme(token)}`);
  }
  for (const [name, value] of meant ? Object.entries(environment.extra_headers ?? {}) : []) {
    put(name, value);
  }
  for (const [name, value] of overrides.extraHeaders) {
    put(name, value);
  }
  return {
    ok: true,
    connection: { baseUrl: baseUrl.replace(/\/+$/, ""), headers: Object.fromEntries(headers.values()) },
  };
}

/** The server that the settings alone name, with their credentials; null when they leave it to the job files. */
export function connectionOfSettings({ baseUrl, authorization, extraHeaders }: JobOverrides): Connection | null {
  if (baseUrl === null) {
    return null;
  }
  const token = authorization ? { "XRL-Authorization": `Bearer ${withoutScheme(authorization)}` } : {};
  return { baseUrl: baseUrl.replace(/\/+$/, ""), headers: { ...token, ...Object.fromEntries(extraHeaders) } };
}

/** What a file's credentials were given for: the server it names, or, where it names none, whichever is used. */
function isMeantFor(environment: EnvironmentInput, baseUrl: string): boolean {
  const named = environment.base_url;
  if (!named) {
    return baseUrl !== "local";
  }
  return URL.canParse(baseUrl) && URL.canParse(named) && new URL(baseUrl).origin === new URL(named).origin;
}

/** What a user should be warned of before anything is sent; the embedded server is this machine's. */
export function insecureTokenWarnings({ baseUrl, headers }: Connection): readonly string[] {
  const secrets = Object.keys(headers).filter((name) => name.toUpperCase() !== "ROUTE-KEY");
  if (!URL.canParse(baseUrl) || secrets.length === 0) {
    return [];
  }
  const { protocol, hostname } = new URL(baseUrl);
  const isHere = hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d+){3}$/.test(hostname);
  return protocol !== "http:" || isHere
    ? []
    : [`the token goes to ${hostname} over plain http, where whoever is on the way can read it; use https`];
}

/** What a user should know when a file's credentials are not sent. */
export function credentialNotices(environment: EnvironmentInput, overrides: JobOverrides): readonly string[] {
  const { baseUrl } = overrides;
  const given = environment.xrl_authorization || Object.keys(environment.extra_headers ?? {}).length > 0;
  return baseUrl === null || baseUrl === "local" || !given || isMeantFor(environment, baseUrl)
    ? []
    : [`the file's authorization and headers are for ${environment.base_url ?? ""} and are not sent to ${baseUrl}`];
}
