import { isTooShortToHide } from "../../base/redact.ts";
import type { JobDocument } from "../document.ts";
import { environmentOf, environmentProblems, sandboxPathProblem, secretsOf, uploadPaths } from "../environment.ts";
import { allowedJobName, jobNameProblem } from "../job-name.ts";
import { type LocalPath, problemAt } from "../plan.ts";
import type { Problem } from "../problem.ts";
import { validate } from "../validate.ts";
import { datasetProblems } from "./dataset-problems.ts";
import { type HarborInput, harborInputSchema } from "./schema.ts";

/** A document → what is right of a Harbor Bench Job, and every problem in it. */
export function checkHarborJob(document: JobDocument): {
  readonly value: HarborInput;
  readonly problems: readonly Problem[];
} {
  const checked = validate(document, harborInputSchema);
  const input = checked.value ?? {};
  const problems = [
    ...checked.problems,
    ...experimentProblems(document, input),
    ...nameProblems(document, input),
    ...taskProblems(document),
    ...datasetProblems(document, input.datasets ?? []),
    ...metricProblems(document, input),
    ...placeProblems(document, input),
    ...environmentProblems(document, input),
    ...secretProblems(document, input),
    ...unsupported(document, input),
  ];
  return { value: input, problems };
}

function experimentProblems(document: JobDocument, input: HarborInput): readonly Problem[] {
  if (document.value["experiment_id"] === undefined) {
    const remedy = "add `experiment_id:` with the name of the experiment; a Harbor Bench Job needs one";
    // Harbor's own job file says how it runs, and not on what.
    const more = environmentOf(input).image
      ? ""
      : ", and under `environment:` the `image` of a sandbox that has Harbor";
    return [problemAt(document, [], "experiment_id is missing", remedy + more)];
  }
  const ours = input.experiment_id;
  const theirs = environmentOf(input).experiment_id;
  if (ours === undefined || theirs == null || ours === theirs) {
    return [];
  }
  const message = `experiment_id ${ours} and environment.experiment_id ${theirs} differ`;
  return [problemAt(document, ["environment", "experiment_id"], message, "write it once, as experiment_id")];
}

function nameProblems(document: JobDocument, input: HarborInput): readonly Problem[] {
  const problem = input.job_name == null ? null : jobNameProblem(input.job_name);
  if (problem === null) {
    return [];
  }
  const message = `job_name ${JSON.stringify(input.job_name)} ${problem}`;
  return [problemAt(document, ["job_name"], message, `${allowedJobName(input.job_name ?? "")} would do`)];
}

/**
 * Harbor itself stops without tasks ("Either datasets or tasks must be provided"), and without agents runs nothing and
 * succeeds. Looks at what the file says, right or wrong: a dataset with a mistake is no missing one.
 */
function taskProblems(document: JobDocument): readonly Problem[] {
  const { agents, datasets, tasks } = document.value;
  const isEmpty = (list: unknown) => list == null || (Array.isArray(list) && list.length === 0);
  const problems: Problem[] = [];
  if (isEmpty(datasets) && isEmpty(tasks)) {
    const message = "the job has neither datasets nor tasks, so Harbor would refuse it";
    problems.push(problemAt(document, [], message, "add `datasets` or `tasks`"));
  }
  if (Array.isArray(agents) && agents.length === 0) {
    const message = "agents is empty, so Harbor would run no trial";
    problems.push(problemAt(document, ["agents"], message, "name an agent, or remove the line to run oracle"));
  }
  return problems;
}

function metricProblems(document: JobDocument, input: HarborInput): readonly Problem[] {
  return (input.metrics ?? []).flatMap(({ type, kwargs = {} }, index) =>
    type === "uv-script" && typeof kwargs["script_path"] !== "string"
      ? [
          problemAt(
            document,
            ["metrics", index],
            `metrics.${index} is a uv-script without a script`,
            "add kwargs.script_path, a path in the sandbox",
          ),
        ]
      : [],
  );
}

/** Harbor takes a relative jobs_dir from wherever it was started, and the results would be looked for elsewhere. */
function placeProblems(document: JobDocument, input: HarborInput): readonly Problem[] {
  const problem = input.jobs_dir === undefined ? null : sandboxPathProblem(input.jobs_dir);
  return problem === null
    ? []
    : [
        problemAt(
          document,
          ["jobs_dir"],
          `jobs_dir ${JSON.stringify(input.jobs_dir)} ${problem}`,
          "remove it, or give an absolute path in the sandbox",
        ),
      ];
}

/** Keys of the datasets' registries, with their path in the file. */
function registryKeys(input: HarborInput): readonly (readonly [readonly PropertyKey[], string])[] {
  return (input.datasets ?? []).flatMap(({ registry = {} }, index) =>
    (["oss_access_key_id", "oss_access_key_secret"] as const).flatMap((key) => {
      const value = registry[key];
      return value ? [[["datasets", index, "registry", key], value] as const] : [];
    }),
  );
}

function secretProblems(document: JobDocument, input: HarborInput): readonly Problem[] {
  return registryKeys(input)
    .filter(([, value]) => isTooShortToHide(value))
    .map(([path]) => {
      const message = `${path.map(String).join(".")} is shorter than 4 characters, too short to be hidden in reports`;
      return problemAt(document, path, message, "use a real secret");
    });
}

/** Refused aloud, because doing nothing would look like having done it. */
function unsupported(document: JobDocument, input: HarborInput): readonly Problem[] {
  return environmentOf(input).proxy?.enabled === true
    ? [
        problemAt(
          document,
          ["environment", "proxy"],
          "the request proxy is not supported yet",
          "set enabled: false; agents then ask the model's server themselves",
        ),
      ]
    : [];
}

/** Secret values of the file, for the redactor; values that came from `secrets` are known without it. */
export function harborSecrets(input: HarborInput): readonly string[] {
  const keys = registryKeys(input).map(([, value]) => value);
  return [...new Set([...secretsOf(environmentOf(input)), ...keys])].filter((value) => !isTooShortToHide(value));
}

/** The local paths a Harbor Bench Job names: uploads only, since tasks and datasets are paths in the sandbox. */
export function harborLocalPaths(document: JobDocument, input: HarborInput): readonly LocalPath[] {
  return uploadPaths(document, environmentOf(input));
}
