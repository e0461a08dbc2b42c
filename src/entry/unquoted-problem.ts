import type { Problem } from "../job/problem.ts";
import type { SettingProblem } from "../settings/settings.ts";

/** What a report may say of a wrong setting: the message quotes what was given, which may be a secret in the wrong place. */
export function unquotedProblem({ setting }: SettingProblem): Problem {
  return { file: "", line: 1, column: 1, message: `${setting} cannot be used`, remedy: "the log of this run says why" };
}
