import type { JobDocument } from "../document.ts";
import { environmentOf, environmentProblems, uploadPaths } from "../environment.ts";
import { allowedJobName, jobNameProblem } from "../job-name.ts";
import { type LocalPath, problemAt } from "../plan.ts";
import { byPosition, invalid, type Parsed, type Problem, valid } from "../problem.ts";
import { validate } from "../validate.ts";
import { type BashInput, bashSchema } from "./schema.ts";

/** A document → a Bash Job, or every problem in it. */
export function parseBashJob(document: JobDocument): Parsed<BashInput> {
  const parsed = validate(document, bashSchema);
  if (!parsed.ok) {
    // Told with the others, so that a file need not be mended twice.
    const { script, script_path: scriptPath } = document.value;
    const both = typeof script === "string" && typeof scriptPath === "string";
    const more = both ? scriptProblems(document, { script, script_path: scriptPath }) : [];
    return invalid([...parsed.problems, ...more].sort(byPosition));
  }
  const input = parsed.value;
  const problems = [
    ...scriptProblems(document, input),
    ...nameProblems(document, input),
    ...environmentProblems(document, input),
    ...unsupported(document, input),
  ];
  return problems.length === 0 ? valid(input) : invalid(problems.sort(byPosition));
}

/** ROCK takes both (script_path wins) and neither (an empty script that succeeds); here both are mistakes. */
function scriptProblems(document: JobDocument, input: Pick<BashInput, "script" | "script_path">): readonly Problem[] {
  const { script, script_path: scriptPath } = input;
  if (script != null && scriptPath != null) {
    return [problemAt(document, ["script_path"], "script and script_path exclude each other", "keep one of the two")];
  }
  if (script == null && scriptPath == null) {
    return [problemAt(document, [], "the job has no script", "add `script: |` with the script, or `script_path`")];
  }
  const path = script == null ? ["script_path"] : ["script"];
  return (script ?? scriptPath)?.trim() === ""
    ? [problemAt(document, path, `${path[0]} is empty`, "write the script")]
    : [];
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
