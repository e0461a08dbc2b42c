import { type Reading, read, refused } from "./reading.ts";

/** The client adds this path itself. */
const API_PATH = /\/apis\/envs\/sandbox\/v1$/;

/** An http(s) URL, returned without a trailing slash, or the word `local`. Its text is never repeated: it may hold a password. */
export function readServerUrl(text: string): Reading<string> {
  if (text === "local") {
    return read(text);
  }
  const problem = serverUrlProblem(text);
  return problem === null
    ? read(text.replace(/\/+$/, ""))
    : refused(`the text ${problem}`, "write it as https://host or https://host/path, or as local");
}

/** Why a text is no URL of a ROCK server, or null when it is one. Does not repeat the text. */
export function serverUrlProblem(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    return "is not an http or https URL";
  }
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") {
    return "contains a user name or a password, which belong in `authorization`";
  }
  if (text.includes("?") || text.includes("#")) {
    return "has a query or a fragment";
  }
  return API_PATH.test(url.pathname.replace(/\/+$/, "")) ? "ends in /apis/envs/sandbox/v1, which is added to it" : null;
}
