import { didYouMean } from "../../base/text.ts";
import type { JobDocument } from "../document.ts";
import { environmentOf, environmentProblems, uploadPaths } from "../environment.ts";
import { allowedJobName, jobNameProblem } from "../job-name.ts";
import { type LocalPath, problemAt } from "../plan.ts";
import type { Problem } from "../problem.ts";
import { validate } from "../validate.ts";
import { type BashInput, bashSchema } from "./schema.ts";

/** A document → what is right of a Bash Job, and every problem in it. */
export function checkBashJob(document: JobDocument): {
  readonly value: BashInput;
  readonly problems: readonly Problem[];
} {
  const checked = validate(document, bashSchema);
  const input = checked.value ?? {};
  const problems = [
    ...checked.problems,
    ...scriptProblems(document),
    ...nameProblems(document, input),
    ...environmentProblems(document, input),
    ...unsupported(document, input),
  ];
  return { value: input, problems };
}

/**
 * ROCK takes both (script_path wins) and neither (an empty script that succeeds); here both are mistakes. Looks at what the
 * file says, right or wrong: a script that is no text is no missing one.
 */
function scriptProblems(document: JobDocument): readonly Problem[] {
  const given = (["script", "script_path"] as const).filter((key) => document.value[key] != null);
  const [only] = given;
  if (given.length === 2) {
    return [problemAt(document, ["script_path"], "script and script_path exclude each other", "keep one of the two")];
  }
  if (only === undefined) {
    return hasMisspeltScript(document)
      ? []
      : [problemAt(document, [], "the job has no script", "add `script: |` with the script, or `script_path`")];
  }
  const text = document.value[only];
  return typeof text === "string" && text.trim() === ""
    ? [problemAt(document, [only], `${only} is empty`, "write the script")]
    : [];
}

function hasMisspeltScript(document: JobDocument): boolean {
  const known = Object.keys(bashSchema.shape);
  const unknown = Object.keys(document.value).filter((key) => !known.includes(key));
  return unknown.some((key) => ["script", "script_path"].includes(didYouMean(key, known) ?? ""));
}

function nameProblems(document: JobDocument, input: BashInput): readonly Problem[] {
  const problem = input.job_name == null ? null : jobNameProblem(input.job_name);
  if (problem === null) {
    return [];
  }
  const message = `job_name ${JSON.stringify(input.job_name)} ${problem}`;
  return [problemAt(document, ["job_name"], message, `${allowedJobName(input.job_name ?? "")} would do`)];
}

/** Refused aloud, because doing nothing would look like having done it. */
function unsupported(document: JobDocument, input: BashInput): readonly Problem[] {
  const environment = environmentOf(input);
  const problems: Problem[] = [];
  if (environment.oss_mirror?.enabled === true) {
    const remedy = "set enabled: false; the job's files come back as an artifact";
    problems.push(
      problemAt(document, ["environment", "oss_mirror"], "oss_mirror is not supported for Bash Jobs yet", remedy),
    );
  }
  if (environment.proxy?.enabled === true) {
    const remedy = "set enabled: false";
    problems.push(problemAt(document, ["environment", "proxy"], "the request proxy is not supported yet", remedy));
  }
  return problems;
}

/** The local paths a Bash Job names. */
export function bashLocalPaths(document: JobDocument, input: BashInput): readonly LocalPath[] {
  const uploads = uploadPaths(document, environmentOf(input));
  if (input.script_path == null) {
    return uploads;
  }
  return [{ purpose: "script", path: input.script_path, position: document.locate(["script_path"]) }, ...uploads];
}
