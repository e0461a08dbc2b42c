export const id = 8;
export const ids = [8];
export const modules = {

/***/ 51257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ registryKind),
/* harmony export */   P: () => (/* binding */ datasetProblems)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85806);

/** Keys that only a dataset of a registry has. */
const REGISTRY_ONLY = ["registry", "name", "version", "overwrite", "download_dir"];
const OSS_ONLY = [
    "split",
    "revision",
    "oss_dataset_path",
    "oss_access_key_id",
    "oss_access_key_secret",
    "oss_region",
    "oss_endpoint",
    "oss_bucket",
];
/** A registry as ROCK's untagged union resolves it. */
function registryKind(registry) {
    if (registry.url !== undefined) {
        return "remote";
    }
    if (registry.path !== undefined) {
        return "local";
    }
    return registry.name === undefined ? "oss" : "remote";
}
/** Datasets that are neither of the two kinds, or both: ROCK drops what does not fit the kind it guesses, without a word. */
function datasetProblems(document, datasets) {
    return datasets.flatMap((dataset, index) => {
        const problem = (key, message, remedy) => (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l)(document, ["datasets", index, ...(key === null ? [] : [key])], `datasets.${index} ${message}`, remedy);
        if (dataset.path !== undefined) {
            return REGISTRY_ONLY.filter((key) => dataset[key] != null).map((key) => problem(key, `has a path, which excludes ${key}`, `remove path, or remove ${key}`));
        }
        if (dataset.registry === undefined) {
            const remedy = "add `registry:` and `name:`, or `path:` for a directory in the sandbox";
            return [problem(null, dataset.name === undefined ? "names no dataset" : "has no registry", remedy)];
        }
        return [
            ...(dataset.name === undefined
                ? [problem(null, "has a registry but no name", "add `name:`, as the registry has it")]
                : []),
            ...registryProblems(document, ["datasets", index, "registry"], dataset.registry),
        ];
    });
}
function registryProblems(document, path, registry) {
    const place = path.map(String).join(".");
    const given = (keys) => keys.filter((key) => registry[key] != null);
    const [own] = given(["url", "path", "name"]);
    if (registry.url !== undefined && registry.path !== undefined) {
        return [(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l)(document, [...path, "path"], `${place} has both url and path`, "keep one of the two")];
    }
    return own === undefined
        ? []
        : given(OSS_ONLY).map((key) => (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l)(document, [...path, key], `${place} has ${own}, which an OSS registry does not have, and ${key}, which only an OSS registry has`, "keep one of the two"));
}


/***/ }),

/***/ 30008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkHarborJob: () => (/* binding */ checkHarborJob),
  harborLocalPaths: () => (/* binding */ harborLocalPaths),
  harborSecrets: () => (/* binding */ harborSecrets)
});

// EXTERNAL MODULE: ./build/src/base/redact.js + 3 modules
var redact = __webpack_require__(67620);
// EXTERNAL MODULE: ./build/src/job/environment.js
var environment = __webpack_require__(85768);
// EXTERNAL MODULE: ./build/src/job/job-name.js
var job_name = __webpack_require__(67820);
// EXTERNAL MODULE: ./build/src/job/plan.js
var plan = __webpack_require__(85806);
// EXTERNAL MODULE: ./build/src/job/validate.js + 1 modules
var validate = __webpack_require__(26142);
// EXTERNAL MODULE: ./build/src/job/harbor/dataset-problems.js
var dataset_problems = __webpack_require__(51257);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/src/job/environment-schema.js
var environment_schema = __webpack_require__(63222);
// EXTERNAL MODULE: ./build/src/job/fields.js
var fields = __webpack_require__(18392);
;// CONCATENATED MODULE: ./build/src/job/harbor/schema.js



/** Optional here, null is refused, and nullish: as ROCK's pydantic models have it, where a missing value is not a null. */
const texts = () => schemas/* array */.YOg((0,fields/* text */.Qq)());
const agentSchema = schemas/* strictObject */.rej({
    name: (0,fields/* text */.Qq)().nullish().describe("An agent that Harbor knows, such as swe-agent; without any, Harbor runs oracle."),
    import_path: (0,fields/* text */.Qq)().nullish().describe("An agent of your own: module.path:ClassName."),
    model_name: (0,fields/* text */.Qq)().nullish().describe("provider/model."),
    override_timeout_sec: (0,fields/* numberFrom */.UB)(0).nullish(),
    override_setup_timeout_sec: (0,fields/* numberFrom */.UB)(0).nullish(),
    max_timeout_sec: (0,fields/* numberFrom */.UB)(0).nullish(),
    kwargs: (0,fields/* anyMap */.RG)().optional().describe("Arguments of the agent."),
    env: (0,fields/* textMap */.sP)().optional(),
});
/** Which of ROCK's registries it is follows from its keys: `path` local, `url` or `name` remote, otherwise OSS. */
const registrySchema = schemas/* strictObject */.rej({
    name: (0,fields/* text */.Qq)().nullish(),
    url: (0,fields/* filledText */.Uq)().optional().describe("Remote registry: where its registry.json is."),
    path: (0,fields/* filledText */.Uq)().optional().describe("Local registry: path of a registry.json in the sandbox."),
    split: (0,fields/* text */.Qq)().nullish().describe("OSS registry: with revision, it is the version when none is given."),
    revision: (0,fields/* text */.Qq)().nullish(),
    oss_dataset_path: (0,fields/* text */.Qq)().nullish(),
    oss_access_key_id: (0,fields/* text */.Qq)().nullish(),
    oss_access_key_secret: (0,fields/* text */.Qq)().nullish(),
    oss_region: (0,fields/* text */.Qq)().nullish(),
    oss_endpoint: (0,fields/* text */.Qq)().nullish(),
    oss_bucket: (0,fields/* text */.Qq)().nullish(),
});
const datasetSchema = schemas/* strictObject */.rej({
    path: (0,fields/* filledText */.Uq)().optional().describe("A dataset that is a directory in the sandbox; excludes registry and name."),
    registry: registrySchema.optional().describe("Where the dataset is registered: remote, local or OSS."),
    name: (0,fields/* filledText */.Uq)().optional().describe("Name of the dataset in its registry."),
    version: (0,fields/* text */.Qq)().nullish(),
    overwrite: (0,fields/* flag */.Jt)().optional(),
    download_dir: (0,fields/* filledText */.Uq)().nullish(),
    task_names: texts().nullish().describe("Tasks to run; `*`, `?` and `[…]` are patterns."),
    exclude_task_names: texts().nullish(),
    n_tasks: (0,fields/* wholeNumber */.rD)(1).nullish().describe("At most this many tasks of the dataset."),
});
const taskSchema = schemas/* strictObject */.rej({
    path: (0,fields/* filledText */.Uq)().describe("Directory of the task: in the sandbox, or in the git repository."),
    git_url: (0,fields/* text */.Qq)().nullish(),
    git_commit_id: (0,fields/* text */.Qq)().nullish(),
    overwrite: (0,fields/* flag */.Jt)().optional(),
    download_dir: (0,fields/* filledText */.Uq)().nullish(),
    source: (0,fields/* text */.Qq)().nullish(),
});
const retrySchema = schemas/* strictObject */.rej({
    max_retries: (0,fields/* wholeNumber */.rD)(0).optional(),
    include_exceptions: texts().nullish(),
    exclude_exceptions: texts().nullish(),
    wait_multiplier: (0,fields/* numberFrom */.UB)(0).optional(),
    min_wait_sec: (0,fields/* numberFrom */.UB)(0).optional(),
    max_wait_sec: (0,fields/* numberFrom */.UB)(0).optional(),
});
const orchestratorSchema = schemas/* strictObject */.rej({
    type: schemas/* enum */.k5n(["local", "queue"]).optional(),
    n_concurrent_trials: (0,fields/* wholeNumber */.rD)(1).optional().describe("Trials at a time; default 4."),
    quiet: (0,fields/* flag */.Jt)().optional(),
    retry: retrySchema.optional(),
    kwargs: (0,fields/* anyMap */.RG)().optional(),
});
const nativeConfigSchema = schemas/* strictObject */.rej({
    image: (0,fields/* text */.Qq)().nullish(),
    script: (0,fields/* text */.Qq)().nullish(),
    oss_deps: (0,fields/* textMap */.sP)().optional(),
    template: schemas/* strictObject */.rej({ name: (0,fields/* text */.Qq)().nullish(), revision: (0,fields/* text */.Qq)().nullish() }).nullish(),
});
const verifierSchema = schemas/* strictObject */.rej({
    override_timeout_sec: (0,fields/* numberFrom */.UB)(0).nullish(),
    max_timeout_sec: (0,fields/* numberFrom */.UB)(0).nullish(),
    disable: (0,fields/* flag */.Jt)().optional(),
    patch: (0,fields/* flag */.Jt)().nullish(),
    mode: schemas/* enum */.k5n(["harbor", "native"]).nullish(),
    native_config: nativeConfigSchema.optional(),
    env: (0,fields/* textMap */.sP)().optional(),
});
const metricSchema = schemas/* strictObject */.rej({
    type: schemas/* enum */.k5n(["sum", "min", "max", "mean", "uv-script"]).optional(),
    kwargs: (0,fields/* anyMap */.RG)().optional(),
});
const artifactSchema = schemas/* union */.KCZ([(0,fields/* text */.Qq)(), schemas/* strictObject */.rej({ source: (0,fields/* text */.Qq)(), destination: (0,fields/* text */.Qq)().nullish() })]);
/** RockEnvironmentConfig: the sandbox's fields, and Harbor's own. */
const environmentSchema = schemas/* strictObject */.rej({
    ...environment_schema/* environmentFields */.pj,
    type: schemas/* enum */.k5n(["docker", "daytona", "e2b", "modal", "runloop", "gke", "rock"]).nullish(),
    import_path: (0,fields/* text */.Qq)().nullish(),
    force_build: (0,fields/* flag */.Jt)().optional(),
    delete: (0,fields/* flag */.Jt)().optional(),
    override_cpus: (0,fields/* wholeNumber */.rD)(1).nullish(),
    override_memory_mb: (0,fields/* wholeNumber */.rD)(1).nullish(),
    override_storage_mb: (0,fields/* wholeNumber */.rD)(1).nullish(),
    override_gpus: (0,fields/* wholeNumber */.rD)(0).nullish(),
    suppress_override_warnings: (0,fields/* flag */.Jt)().optional(),
    mounts_json: schemas/* array */.YOg((0,fields/* anyMap */.RG)()).nullish(),
    oss_deps: (0,fields/* textMap */.sP)().optional(),
    kwargs: (0,fields/* anyMap */.RG)().optional(),
});
const multiplier = () => (0,fields/* numberFrom */.UB)(0);
/** HarborJobConfig of rl-rock 1.7 to 1.11: an agent benchmark, run by Harbor in one sandbox. */
const harborSchema = schemas/* strictObject */.rej({
    ...environment_schema/* jobFields */.Bq,
    experiment_id: (0,fields/* filledText */.Uq)().describe("Required: the experiment this job belongs to."),
    labels: (0,fields/* textMap */.sP)().optional(),
    timeout: (0,fields/* wholeNumber */.rD)(1)
        .optional()
        .describe("Seconds the job may run; by default what the first agent may take, and 10 minutes."),
    environment: environmentSchema.optional().describe("The sandbox, and the environments that Harbor makes in it."),
    jobs_dir: (0,fields/* text */.Qq)().optional().describe("Absolute path in the sandbox below which Harbor writes its results."),
    n_attempts: (0,fields/* wholeNumber */.rD)(1).optional().describe("Attempts of each agent at each task; default 1."),
    timeout_multiplier: multiplier().optional(),
    agent_timeout_multiplier: multiplier().nullish(),
    verifier_timeout_multiplier: multiplier().nullish(),
    agent_setup_timeout_multiplier: multiplier().nullish(),
    environment_build_timeout_multiplier: multiplier().nullish(),
    debug: (0,fields/* flag */.Jt)().optional(),
    orchestrator: orchestratorSchema.optional(),
    verifier: verifierSchema.optional(),
    metrics: schemas/* array */.YOg(metricSchema).optional(),
    agents: schemas/* array */.YOg(agentSchema).optional(),
    datasets: schemas/* array */.YOg(datasetSchema).optional(),
    tasks: schemas/* array */.YOg(taskSchema).optional(),
    artifacts: schemas/* array */.YOg(artifactSchema).optional(),
});
/** Without the required key, so that a file that lacks it is checked in all else. */
const harborInputSchema = harborSchema.partial({ experiment_id: true });

;// CONCATENATED MODULE: ./build/src/job/harbor/parse.js







/** A document → what is right of a Harbor Bench Job, and every problem in it. */
function checkHarborJob(document) {
    const checked = (0,validate/* validate */.t)(document, harborInputSchema);
    const input = checked.value ?? {};
    const problems = [
        ...checked.problems,
        ...experimentProblems(document, input),
        ...nameProblems(document, input),
        ...taskProblems(document),
        ...(0,dataset_problems/* datasetProblems */.P)(document, input.datasets ?? []),
        ...metricProblems(document, input),
        ...placeProblems(document, input),
        ...(0,environment/* environmentProblems */.MM)(document, input),
        ...secretProblems(document, input),
        ...unsupported(document, input),
    ];
    return { value: input, problems };
}
function experimentProblems(document, input) {
    if (document.value["experiment_id"] === undefined) {
        const remedy = "add `experiment_id:` with the name of the experiment; a Harbor Bench Job needs one";
        // Harbor's own job file says how it runs, and not on what.
        const more = (0,environment/* environmentOf */.p7)(input).image
            ? ""
            : ", and under `environment:` the `image` of a sandbox that has Harbor";
        return [(0,plan/* problemAt */.l)(document, [], "experiment_id is missing", remedy + more)];
    }
    const ours = input.experiment_id;
    const theirs = (0,environment/* environmentOf */.p7)(input).experiment_id;
    if (ours === undefined || theirs == null || ours === theirs) {
        return [];
    }
    const message = `experiment_id ${ours} and environment.experiment_id ${theirs} differ`;
    return [(0,plan/* problemAt */.l)(document, ["environment", "experiment_id"], message, "write it once, as experiment_id")];
}
function nameProblems(document, input) {
    const problem = input.job_name == null ? null : (0,job_name/* jobNameProblem */._H)(input.job_name);
    if (problem === null) {
        return [];
    }
    const message = `job_name ${JSON.stringify(input.job_name)} ${problem}`;
    return [(0,plan/* problemAt */.l)(document, ["job_name"], message, `${(0,job_name/* allowedJobName */.f1)(input.job_name ?? "")} would do`)];
}
/**
 * Harbor itself stops without tasks ("Either datasets or tasks must be provided"), and without agents runs nothing and
 * succeeds. Looks at what the file says, right or wrong: a dataset with a mistake is no missing one.
 */
function taskProblems(document) {
    const { agents, datasets, tasks } = document.value;
    const isEmpty = (list) => list == null || (Array.isArray(list) && list.length === 0);
    const problems = [];
    if (isEmpty(datasets) && isEmpty(tasks)) {
        const message = "the job has neither datasets nor tasks, so Harbor would refuse it";
        problems.push((0,plan/* problemAt */.l)(document, [], message, "add `datasets` or `tasks`"));
    }
    if (Array.isArray(agents) && agents.length === 0) {
        const message = "agents is empty, so Harbor would run no trial";
        problems.push((0,plan/* problemAt */.l)(document, ["agents"], message, "name an agent, or remove the line to run oracle"));
    }
    return problems;
}
function metricProblems(document, input) {
    return (input.metrics ?? []).flatMap(({ type, kwargs = {} }, index) => type === "uv-script" && typeof kwargs["script_path"] !== "string"
        ? [
            (0,plan/* problemAt */.l)(document, ["metrics", index], `metrics.${index} is a uv-script without a script`, "add kwargs.script_path, a path in the sandbox"),
        ]
        : []);
}
/** Harbor takes a relative jobs_dir from wherever it was started, and the results would be looked for elsewhere. */
function placeProblems(document, input) {
    const problem = input.jobs_dir === undefined ? null : (0,environment/* sandboxPathProblem */.WH)(input.jobs_dir);
    return problem === null
        ? []
        : [
            (0,plan/* problemAt */.l)(document, ["jobs_dir"], `jobs_dir ${JSON.stringify(input.jobs_dir)} ${problem}`, "remove it, or give an absolute path in the sandbox"),
        ];
}
/** Keys of the datasets' registries, with their path in the file. */
function registryKeys(input) {
    return (input.datasets ?? []).flatMap(({ registry = {} }, index) => ["oss_access_key_id", "oss_access_key_secret"].flatMap((key) => {
        const value = registry[key];
        return value ? [[["datasets", index, "registry", key], value]] : [];
    }));
}
function secretProblems(document, input) {
    return registryKeys(input)
        .filter(([, value]) => (0,redact/* isTooShortToHide */.Y)(value))
        .map(([path]) => {
        const message = `${path.map(String).join(".")} is shorter than 4 characters, too short to be hidden in reports`;
        return (0,plan/* problemAt */.l)(document, path, message, "use a real secret");
    });
}
/** Refused aloud, because doing nothing would look like having done it. */
function unsupported(document, input) {
    return (0,environment/* environmentOf */.p7)(input).proxy?.enabled === true
        ? [
            (0,plan/* problemAt */.l)(document, ["environment", "proxy"], "the request proxy is not supported yet", "set enabled: false; agents then ask the model's server themselves"),
        ]
        : [];
}
/** Secret values of the file, for the redactor; values that came from `secrets` are known without it. */
function harborSecrets(input) {
    const keys = registryKeys(input).map(([, value]) => value);
    return [...new Set([...(0,environment/* secretsOf */.Fj)((0,environment/* environmentOf */.p7)(input)), ...keys])].filter((value) => !(0,redact/* isTooShortToHide */.Y)(value));
}
/** The local paths a Harbor Bench Job names: uploads only, since tasks and datasets are paths in the sandbox. */
function harborLocalPaths(document, input) {
    return (0,environment/* uploadPaths */.Sc)(document, (0,environment/* environmentOf */.p7)(input));
}


/***/ })

};
