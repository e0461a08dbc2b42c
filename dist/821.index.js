export const id = 821;
export const ids = [821,8];
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


/***/ }),

/***/ 40821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planHarborJob: () => (/* binding */ planHarborJob)
});

// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(51036);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(98602);
// EXTERNAL MODULE: ./build/src/job/connection.js
var connection = __webpack_require__(42717);
// EXTERNAL MODULE: ./build/src/job/environment.js
var job_environment = __webpack_require__(85768);
// EXTERNAL MODULE: ./build/src/job/problem.js
var problem = __webpack_require__(17126);
;// CONCATENATED MODULE: ./build/src/job/pyyaml-text.js
/** Keys that need no quotes: words which no YAML reader takes for anything else. */
const PLAIN_KEY = /^[A-Za-z_][A-Za-z0-9_-]*$/;
const WORDS = /^(?:true|false|yes|no|on|off|y|n|null)$/i;
/** What PyYAML refuses unescaped, or folds like a line break. */
const UNREADABLE = /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g;
/** PyYAML takes a longer one for no key at all, unless it is announced. */
const LONGEST_KEY = 1000;
/**
 * Plain values → YAML that PyYAML, a reader of YAML 1.1, reads back as the same values. Every text is quoted, because `yes`,
 * `010`, `1e5` and `2026-01-01` mean something else without.
 */
function pyyamlText(value) {
    return `${lines(value, "").join("\n")}\n`;
}
function lines(value, indent) {
    if (Array.isArray(value)) {
        return value.flatMap((item) => entry(`${indent}-`, item, `${indent}  `));
    }
    if (typeof value === "object" && value !== null) {
        return Object.entries(value)
            .filter(([, item]) => item !== undefined)
            .flatMap(([key, item]) => {
            const written = keyText(key);
            return written.length > LONGEST_KEY
                ? [`${indent}? ${written}`, ...entry(`${indent}:`, item, `${indent}  `)]
                : entry(`${indent}${written}:`, item, `${indent}  `);
        });
    }
    return [`${indent}${scalar(value)}`];
}
/** `key: value` on one line, or the value below; empty lists and mappings can only be on the line. */
function entry(head, value, indent) {
    const isBlock = typeof value === "object" && value !== null && Object.keys(value).length > 0;
    return isBlock ? [head, ...lines(value, indent)] : [`${head} ${scalar(value)}`];
}
function keyText(key) {
    return PLAIN_KEY.test(key) && !WORDS.test(key) ? key : quoted(key);
}
function scalar(value) {
    switch (typeof value) {
        case "string":
            return quoted(value);
        case "number":
            return numberText(value);
        case "boolean":
            return String(value);
        default:
            return value === null || value === undefined ? "null" : Array.isArray(value) ? "[]" : "{}";
    }
}
/** PyYAML wants a dot before an exponent. */
function numberText(value) {
    const text = String(value);
    return text.includes("e") && !text.includes(".") ? text.replace("e", ".0e") : text;
}
function quoted(text) {
    return JSON.stringify(text).replace(UNREADABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

// EXTERNAL MODULE: ./build/src/job/secret-names.js
var secret_names = __webpack_require__(74864);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/base/canonical-json.js

/** JSON that is equal for equal values, whatever the order of their keys. */
function canonicalJson(value) {
    return JSON.stringify(value, (_key, part) => typeof part === "object" && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (0,base_text/* byText */.z4)(left, right)))
        : part);
}

// EXTERNAL MODULE: ./build/src/job/harbor/dataset-problems.js
var dataset_problems = __webpack_require__(51257);
;// CONCATENATED MODULE: ./build/src/job/harbor/configuration.js



const DEFAULT_REGISTRY_URL = "https://raw.githubusercontent.com/laude-institute/harbor/main/registry.json";
const DEFAULT_EXCLUDED = [
    "AgentTimeoutError",
    "RewardFileEmptyError",
    "RewardFileNotFoundError",
    "VerifierOutputParseError",
    "VerifierTimeoutError",
];
/**
 * The configuration for `harbor jobs start -c`, equal value by value to what rl-rock's `to_harbor_yaml` writes for the
 * same job: only what is Harbor's, every default filled in, nothing null. docs/harbor.md lists where it differs.
 */
function harborConfiguration(input, jobName, sandbox, overrides) {
    const namespace = overrides.namespace ?? input.namespace ?? null;
    const experimentId = overrides.experimentId ?? input.experiment_id ?? null;
    const { orchestrator, verifier } = input;
    return {
        ...withoutNulls({
            namespace: namespace ?? sandbox.namespace,
            experiment_id: experimentId,
            n_attempts: input.n_attempts ?? 1,
            timeout_multiplier: input.timeout_multiplier ?? 1,
            agent_timeout_multiplier: input.agent_timeout_multiplier,
            verifier_timeout_multiplier: input.verifier_timeout_multiplier,
            agent_setup_timeout_multiplier: input.agent_setup_timeout_multiplier,
            environment_build_timeout_multiplier: input.environment_build_timeout_multiplier,
            debug: input.debug ?? false,
            orchestrator: orchestratorOf(orchestrator),
            environment: environmentConfiguration(input, namespace, experimentId, overrides),
            verifier: verifierOf(verifier),
            metrics: (input.metrics ?? []).map(({ type = "mean", kwargs = {} }) => ({ type, kwargs })),
            agents: (input.agents ?? [{}]).map(agentConfiguration),
            datasets: (input.datasets ?? []).map(datasetConfiguration),
            tasks: (input.tasks ?? []).map(({ path, download_dir, overwrite = false, ...task }) => withoutNulls({ ...task, overwrite, path: asPath(path), download_dir: download_dir && asPath(download_dir) })),
            artifacts: (input.artifacts ?? []).map((artifact) => typeof artifact === "string" ? artifact : withoutNulls(artifact)),
            labels: labelsOf(input, sandbox),
        }),
        job_name: jobName,
        jobs_dir: asPath(input.jobs_dir ?? `${sandbox.artifacts}/jobs`),
    };
}
/** rl-rock adds these two when the sandbox is up, beside labels that the file gives. */
function labelsOf(input, sandbox) {
    return {
        rock_sandbox_image: (0,job_environment/* environmentOf */.p7)(input).image ?? job_environment/* DEFAULT_IMAGE */.__,
        ...(sandbox.id === null ? {} : { rock_sandbox_id: sandbox.id }),
        ...input.labels,
    };
}
function orchestratorOf({ type, n_concurrent_trials, quiet, retry = {}, kwargs } = {}) {
    return {
        type: type ?? "local",
        n_concurrent_trials: n_concurrent_trials ?? 4,
        quiet: quiet ?? false,
        retry: withoutNulls({
            max_retries: retry.max_retries ?? 0,
            include_exceptions: retry.include_exceptions && asSet(retry.include_exceptions),
            exclude_exceptions: retry.exclude_exceptions === undefined
                ? DEFAULT_EXCLUDED
                : retry.exclude_exceptions && asSet(retry.exclude_exceptions),
            wait_multiplier: retry.wait_multiplier ?? 1,
            min_wait_sec: retry.min_wait_sec ?? 1,
            max_wait_sec: retry.max_wait_sec ?? 60,
        }),
        kwargs: kwargs ?? {},
    };
}
function verifierOf({ disable, native_config: native = {}, env, ...verifier } = {}) {
    return withoutNulls({
        ...verifier,
        disable: disable ?? false,
        native_config: withoutNulls({
            ...native,
            oss_deps: native.oss_deps ?? {},
            template: native.template && withoutNulls(native.template),
        }),
        env: env ?? {},
    });
}
/** Harbor's own part of `environment`; what ROCK starts the sandbox with is none of it. */
function environmentConfiguration(input, namespace, experimentId, overrides) {
    const environment = input.environment ?? {};
    const { oss_mirror: mirror, tracking } = environment;
    return withoutNulls({
        type: environment.type,
        import_path: environment.import_path,
        force_build: environment.force_build ?? false,
        delete: environment.delete ?? true,
        override_cpus: environment.override_cpus,
        override_memory_mb: environment.override_memory_mb,
        override_storage_mb: environment.override_storage_mb,
        override_gpus: environment.override_gpus,
        suppress_override_warnings: environment.suppress_override_warnings ?? false,
        mounts_json: environment.mounts_json,
        // The job's namespace and experiment are the mirror's too; a namespace that only the sandbox knows is not.
        oss_mirror: mirror &&
            withoutNulls({
                ...mirror,
                enabled: mirror.enabled ?? false,
                namespace: namespace ?? mirror.namespace,
                experiment_id: experimentId,
            }),
        tracking: tracking && withoutNulls({ ...tracking, enabled: tracking.enabled ?? true, params: tracking.params ?? {} }),
        oss_deps: environment.oss_deps ?? {},
        env: Object.fromEntries((0,job_environment/* jobVariables */.BU)(environment, overrides)),
        kwargs: environment.kwargs ?? {},
    });
}
/** One entry of `agents`, with its defaults. */
function agentConfiguration({ kwargs = {}, env = {}, ...agent }) {
    return withoutNulls({ ...agent, kwargs, env });
}
function datasetConfiguration(dataset) {
    const { path, registry, name, version, overwrite = false, download_dir, ...selection } = dataset;
    if (path !== undefined) {
        return withoutNulls({ ...selection, path: asPath(path) });
    }
    return withoutNulls({
        ...selection,
        registry: registry && registryConfiguration(registry),
        name,
        version: version ?? (registry && versionOf(registry)),
        overwrite,
        download_dir: download_dir && asPath(download_dir),
    });
}
function registryConfiguration(registry) {
    switch ((0,dataset_problems/* registryKind */.I)(registry)) {
        case "remote":
            return withoutNulls({ ...registry, url: registry.url ?? DEFAULT_REGISTRY_URL });
        case "local":
            return withoutNulls({ ...registry, path: registry.path && asPath(registry.path) });
        case "oss":
            return withoutNulls(registry);
    }
}
/** Harbor's own command line does so too: a split, perhaps at a revision, is a version. */
function versionOf({ split, revision }) {
    return split ? `${split}${revision ? `@${revision}` : ""}` : null;
}
/** A path as Python's pathlib writes it: no empty parts, no `.`, no slash at the end. */
function asPath(path) {
    const root = /^\/\/(?!\/)/.test(path) ? "//" : path.startsWith("/") ? "/" : "";
    const parts = path.split("/").filter((part) => part !== "" && part !== ".");
    return root + parts.join("/") || ".";
}
function asSet(names) {
    return [...new Set(names)].sort(base_text/* byText */.z4);
}
/** Drops fields without a value. Only fields: a null inside `kwargs` is a value of somebody else's. */
function withoutNulls(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}

;// CONCATENATED MODULE: ./build/src/job/harbor/agent-entries.js




/** Without a name and an import path Harbor runs this one. */
const DEFAULT_AGENT = "oracle";
function agentEntries(input, secrets) {
    return (input.agents ?? [{}]).map((written, index) => {
        const agent = written.name == null && written.import_path == null ? { ...written, name: DEFAULT_AGENT } : written;
        const name = agent.name ?? agent.import_path ?? DEFAULT_AGENT;
        return {
            index,
            name,
            model: agent.model_name ?? null,
            configSha256: (0,external_node_crypto_.createHash)("sha256")
                .update(canonicalJson((0,secret_names/* withSecretNames */.f)(agentConfiguration(agent), secrets)))
                .digest("hex"),
            isReference: name === "oracle" || name === "nop",
        };
    });
}

;// CONCATENATED MODULE: ./build/src/job/harbor/causes.js
/**
 * The one table from exception names to what follows from them. The names are those Harbor 0.1 to 0.25 defines, and those
 * of the libraries it calls that reach a trial's result. Where Harbor's own classification (0.25,
 * models/trial/error_policy.py) has an opinion, ours agrees with it, except that a non-zero exit of the agent is the
 * agent's and not unclassified. A name that two libraries share (`APIError` of docker, litellm and openai) is filed as
 * Harbor files it.
 */
const GROUPS = [
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
const GROUP_OF = new Map(GROUPS.flatMap((group) => group.names
    .trim()
    .split(/\s+/)
    .map((name) => [name, group])));
/** Whether a reward beside such an exception is a measurement, as Harbor 0.25 decides it: where the agent is the cause. */
function leavesRewardValid(type) {
    return GROUP_OF.get(nameOf(type))?.cause === "agent";
}
/** Why a trial was cancelled cannot be seen in it: asyncio's error is the same after a deadline, a cancel and a SIGTERM. */
const CANCELLED_ERROR = "CancelledError";
/**
 * The cause of an exception, by its name alone; `cancelled` is what cancelled everything that still ran. Harbor raises
 * plain RuntimeErrors when docker fails, so what nobody knows is infrastructure where no agent was set up yet.
 */
function causeOfException(type, context) {
    const name = nameOf(type);
    if (name === CANCELLED_ERROR) {
        return context.cancelled;
    }
    return GROUP_OF.get(name)?.cause ?? (context.agentSetUp ? "unknown" : "infrastructure");
}
/** Whether a trial that is unmeasured for this may be measured when it is run again. */
function mayGoBetter({ cause, exception }) {
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
function nameOf(type) {
    return type.slice(type.lastIndexOf(".") + 1);
}

;// CONCATENATED MODULE: ./build/src/job/harbor/fingerprint.js


/** What has to be the same in another run of a benchmark for their numbers to be comparable. */
function harborFingerprint(input, { start, deadlineMs }, { rewardKey, secrets }) {
    return {
        datasets: Object.fromEntries((input.datasets ?? []).map((dataset) => [fingerprint_nameOf(dataset), fingerprint_versionOf(dataset)])),
        verifier: fingerprint_verifierOf(input, secrets),
        rewardKey,
        memory: start.memory,
        cpus: start.cpus,
        attempts: input.n_attempts ?? 1,
        timeouts: timeoutsOf(input, deadlineMs),
    };
}
function fingerprint_nameOf({ name, path }) {
    return name ?? path ?? "unnamed";
}
function fingerprint_versionOf({ version, registry }) {
    return version ?? registry?.revision ?? null;
}
/** The values of its variables may be anything; their names say which ones there are. */
function fingerprint_verifierOf({ verifier }, secrets) {
    if (verifier === undefined) {
        return "the tasks' own";
    }
    const { env = {}, disable, ...others } = verifier;
    return disable === true
        ? "disabled"
        : canonicalJson((0,secret_names/* withSecretNames */.f)({ ...others, env: Object.keys(env).toSorted() }, secrets));
}
function timeoutsOf(input, deadlineMs) {
    const multipliers = [
        ["agent", input.agent_timeout_multiplier],
        ["verifier", input.verifier_timeout_multiplier],
        ["agent setup", input.agent_setup_timeout_multiplier],
        ["environment build", input.environment_build_timeout_multiplier],
        ["all", input.timeout_multiplier],
    ];
    const told = multipliers.flatMap(([what, value]) => (value == null || value === 1 ? [] : [`${what} ×${value}`]));
    return [`job ${deadlineMs / 1000} s`, ...told].join(", ");
}

// EXTERNAL MODULE: ./build/src/job/job-name.js
var job_name = __webpack_require__(67820);
;// CONCATENATED MODULE: ./build/src/job/harbor/job-name.js

/** The job's own name, or one made of its first dataset and `hex`, 8 random hex digits. */
function harborJobName(input, hex) {
    const [dataset] = input.datasets ?? [];
    const [task, ...others] = dataset?.task_names ?? [];
    return input.job_name ?? (0,job_name/* defaultHarborName */.tH)(dataset?.name ?? null, others.length === 0 ? (task ?? null) : null, hex);
}

;// CONCATENATED MODULE: ./build/src/job/harbor/left-files.js
/** Of the job, or of one of its trials; deeper down are an agent's own files. */
const ACCOUNT = /^(?:[^/]+\/)?(?:config|lock|result)\.json$/;
/** What Harbor leaves: a directory for each trial, and files that repeat its configuration. */
const HARBOR_LEAVES = {
    directories: "of trials",
    shortensSecrets: (path) => ACCOUNT.test(path),
};

// EXTERNAL MODULE: ./build/src/job/harbor/parse.js + 1 modules
var parse = __webpack_require__(30008);
// EXTERNAL MODULE: ./build/src/base/group-by.js
var group_by = __webpack_require__(49976);
// EXTERNAL MODULE: ./build/src/job/plan.js
var plan = __webpack_require__(85806);
// EXTERNAL MODULE: ./build/src/base/cut.js
var cut = __webpack_require__(3911);
;// CONCATENATED MODULE: ./build/src/job/harbor/fields.js

/** The object's fields; of what is no object, none. */
function fieldsOf(value) {
    return isObject(value) ? value : {};
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** Names are shorter; what is longer must not be kept for thousands of trials. */
const LONGEST_NAME = 500;
/** A text that is not empty, cut to what is worth keeping. */
function textOf(value, longest = LONGEST_NAME) {
    return typeof value === "string" && value !== "" ? (0,cut/* cutEarly */.Y6)(value, longest) : null;
}
/** A finite number, also as the Python SDK's models take it from a boolean or a text. */
function numberOf(value) {
    if (typeof value === "boolean") {
        return Number(value);
    }
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    return typeof number === "number" && Number.isFinite(number) ? number : null;
}
/** A count or an amount: what is negative was not measured. */
function amountOf(value) {
    const number = numberOf(value);
    return number === null || number < 0 ? null : number;
}
/** Milliseconds since the epoch. Harbor before 0.2 and its job-level times tell no zone; sandboxes run in UTC. */
function timeOf(value) {
    const text = textOf(value);
    if (text === null) {
        return null;
    }
    const milliseconds = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`);
    return Number.isNaN(milliseconds) ? null : milliseconds;
}
function isoTime(milliseconds) {
    return milliseconds === null ? null : new Date(milliseconds).toISOString();
}
/** Seconds between two times; a clock that was set back measures nothing. */
function secondsBetween(started, finished) {
    return started === null || finished === null || finished < started ? null : (finished - started) / 1000;
}

;// CONCATENATED MODULE: ./build/src/job/harbor/task-name-pattern.js
/** Whether a task's name matches one of the patterns, as Harbor decides it: Python's fnmatch, upper and lower case apart. */
function matchesTaskName(name, patterns) {
    return patterns.some((pattern) => expressionOf(pattern).test(name));
}
/** `*` and `?` cross a `/`; a `[` without its `]` is itself; a `]` right after the opening belongs to the set. */
function expressionOf(pattern) {
    const source = pattern.replace(/\[(!?)(\]?[^\]]*)\]|[\s\S]/gu, (written, negated, members) => {
        if (members !== undefined && members !== "") {
            return setOf(negated === "!", members);
        }
        return written === "*" ? "[^]*" : written === "?" ? "[^]" : written.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    });
    return new RegExp(`^(?:${source})$`, "u");
}
/** The set of a bracket. Python drops a range that runs backwards, where a JavaScript expression would be an error. */
function setOf(isNegated, members) {
    const escaped = members.replace(/[\s\S]-[\s\S]|[\s\S]/gu, (member) => {
        const [low = "", high] = member.length > 2 ? member.split(/(?<=^[\s\S])-/u) : [member];
        const escape = (character) => character.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
        if (high === undefined) {
            return escape(low);
        }
        return low <= high ? `${escape(low)}-${escape(high)}` : "";
    });
    if (escaped === "") {
        return isNegated ? "[^]" : "(?!)";
    }
    return `[${isNegated ? "^" : ""}${escaped}]`;
}

;// CONCATENATED MODULE: ./build/src/job/harbor/select-tasks.js





/**
 * The job with fewer tasks: the selection takes the place of `task_names` and `n_tasks` in every dataset, as any setting
 * wins over the file, and chooses among `tasks`. Which tasks a dataset has only Harbor knows, and it refuses a job with a
 * dataset in which no task matches.
 */
function selectTasks(document, input, { taskNames, nTasks }) {
    const datasets = (input.datasets ?? []).map((dataset) => ({
        ...dataset,
        ...(taskNames.length === 0 ? {} : { task_names: [...taskNames] }),
        ...(nTasks === null ? {} : { n_tasks: nTasks }),
    }));
    const tasks = (input.tasks ?? [])
        .filter(({ path }) => taskNames.length === 0 || matchesTaskName(lastSegment(path), taskNames))
        .slice(0, nTasks ?? undefined);
    const names = (input.tasks ?? []).map(({ path }) => lastSegment(path));
    // Datasets with a mistake are not in the input, and have tasks all the same.
    const hasDatasets = listOf(document.value["datasets"]).length > 0;
    if (!hasDatasets && tasks.length === 0 && names.length > 0) {
        const message = `no task of the job is called ${taskNames.join(" or ")}`;
        return (0,problem/* invalid */.Gq)([(0,plan/* problemAt */.l)(document, ["tasks"], message, `\`task-names\` may name ${someOf(names)}`)]);
    }
    return (0,problem/* valid */.rZ)({ ...input, datasets, tasks });
}
/** Harbor calls a task like its directory. */
function lastSegment(path) {
    return asPath(path).split("/").at(-1) ?? path;
}
function someOf(names) {
    const shown = names.slice(0, 5).join(", ");
    return names.length > 5 ? `${shown} and others` : shown;
}

;// CONCATENATED MODULE: ./build/src/job/harbor/repeat.js



/**
 * Jobs that run just these trials again: one for each agent entry and number of attempts to repeat, because within a job
 * Harbor gives every agent the same tasks and every task the same attempts. Trials of which it is unknown whose or of which
 * task they were are left out.
 */
function repeatedJobs(input, trials) {
    const known = trials.flatMap(({ agent, dataset, taskId, taskKey }) => agent === null || taskId === null ? [] : [{ agent: agent.index, dataset, taskId, taskKey }]);
    const attempts = [...(0,group_by/* groupBy */.$)(known, (trial) => JSON.stringify(trial)).values()];
    const subjects = attempts.flatMap(([trial, ...more]) => trial === undefined ? [] : [{ ...trial, attempts: 1 + more.length }]);
    const groups = (0,group_by/* groupBy */.$)(subjects, (subject) => `${subject.agent} ${subject.attempts}`);
    return [...groups.values()].flatMap((group) => {
        const [{ agent, attempts: count } = { agent: 0, attempts: 0 }] = group;
        const { datasets, tasks } = only(input, group);
        const agents = (input.agents ?? [{}]).slice(agent, agent + 1);
        return datasets.length + tasks.length === 0
            ? []
            : [{ input: { ...input, agents, datasets, tasks, n_attempts: count }, agent, trials: group.length * count }];
    });
}
/** The job's datasets and tasks, without those that none of the trials are of. */
function only(input, subjects) {
    const chosen = (input.datasets ?? []).map((dataset) => {
        const names = subjects.flatMap(({ dataset: of, taskId }) => (of !== null && isOf(dataset, of) ? [taskId] : []));
        return { ...dataset, task_names: [...new Set(names)].map(literally), exclude_task_names: null, n_tasks: null };
    });
    const datasets = chosen.filter(({ task_names }) => task_names.length > 0);
    const own = input.tasks ?? [];
    const chosenOwn = subjects.map(({ dataset, taskId, taskKey }) => {
        const named = own.filter(({ path, source }) => taskId === lastSegment(path) && dataset === (source ?? null));
        // Directories of one name are told apart by their paths, which Harbor may write otherwise than the job file.
        return named.length === 1 ? named : named.filter(({ path }) => taskKey?.endsWith(`\n${asPath(path)}`));
    });
    const tasks = own.filter((task) => chosenOwn.some((some) => some.includes(task)));
    return { datasets, tasks };
}
/** Harbor calls a dataset by its name, or like its directory. */
function isOf({ name, path }, dataset) {
    return (name === dataset || (path !== undefined && lastSegment(path) === dataset) || name?.split("/").at(-1) === dataset);
}
/** A name as a pattern that matches nothing else. */
function literally(name) {
    return name.replace(/[*?[]/g, "[$&]");
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/src/job/harbor/shortened-secrets.js

/**
 * Whether Harbor wrote what it was handed. It replaces the value of a variable whose name sounds secret by `****`, by
 * `abcd****xyz`, or by `${NAME}` where its own environment has it (harbor/utils/env.py); such a value counts as equal
 * when it can be the short form of ours.
 */
function equalButForSecrets(ours, written, path) {
    if (typeof ours === "string" && typeof written === "string") {
        return ours === written || isShortFormOf(ours, written) || written === `\${${shortened_secrets_lastSegment(path)}}`;
    }
    return (0,external_node_util_.isDeepStrictEqual)(ours, written);
}
function isShortFormOf(ours, written) {
    const characters = Array.from(ours);
    const short = characters.length <= 8 ? "****" : `${characters.slice(0, 4).join("")}****${characters.slice(-3).join("")}`;
    return written === short;
}
function shortened_secrets_lastSegment(path) {
    return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf(".")) + 1);
}

;// CONCATENATED MODULE: ./build/src/job/harbor/agent-matching.js


/** Harbor takes an agent without a name and an import path for this one. */
const DEFAULT_NAME = "oracle";
/**
 * Indexes of the entries a trial's agent configuration can come from; several where Harbor wrote nothing that tells them
 * apart, none where no entry has its name. Harbor adds defaults, drops what it does not know and shortens secrets, so
 * the nearest entry is taken and not the equal one.
 */
function entriesOf(written, agents) {
    if (agents.length === 1) {
        return [0];
    }
    const trial = fieldsOf(written);
    const ours = agents.map(({ configuration }) => fieldsOf(configuration));
    // Keys that no entry has are Harbor's defaults.
    const compared = new Set(ours.flatMap((fields) => Object.keys(fields)));
    const theirs = Object.fromEntries(Object.entries(trial).filter(([key]) => compared.has(key)));
    const same = ours.flatMap((fields, index) => (isSameAgent(fields, trial) ? [index] : []));
    const near = nearest(same, (index) => countDifferences(leavesOf(ours[index], saysSomething), leavesOf(theirs, saysSomething)));
    // Harbor has no defaults among an agent's own arguments, where false is not the same as nothing.
    const ownArguments = (agent) => leavesOf(agent?.["kwargs"], isGiven);
    return nearest(near, (index) => countDifferences(ownArguments(ours[index]), ownArguments(trial)));
}
function nearest(indexes, distanceOf) {
    const distances = indexes.map(distanceOf);
    const least = Math.min(...distances);
    return indexes.filter((_, place) => distances[place] === least);
}
/** Entries with the name that a trial's `agent_info` has, for a result that lost its configuration. */
function entriesNamed(name, agents) {
    if (agents.length === 1) {
        return [0];
    }
    return agents.flatMap(({ entry }, index) => (entry.name === name ? [index] : []));
}
function isSameAgent(left, right) {
    return agent_matching_nameOf(left) === agent_matching_nameOf(right) && (left["import_path"] ?? null) === (right["import_path"] ?? null);
}
function agent_matching_nameOf(agent) {
    return agent["name"] ?? (agent["import_path"] == null ? DEFAULT_NAME : null);
}
/** Every single value by its path, of those that say something. */
function leavesOf(value, says, path = "", leaves = new Map()) {
    if (isObject(value)) {
        for (const [key, part] of Object.entries(value)) {
            leavesOf(part, says, `${path}/${key}`, leaves);
        }
    }
    else if (says(value)) {
        leaves.set(path, value);
    }
    return leaves;
}
/** Neither null nor false nor empty, which is what Harbor writes where nobody said a word. */
function saysSomething(value) {
    return Array.isArray(value) ? value.length > 0 : isGiven(value) && value !== false && value !== "";
}
function isGiven(value) {
    return value !== null && value !== undefined;
}
function countDifferences(ours, written) {
    const paths = new Set([...ours.keys(), ...written.keys()].filter((path) => path !== "/name"));
    return [...paths].filter((path) => !equalButForSecrets(ours.get(path), written.get(path), path)).length;
}
/** Pairs of entries that some trial could belong to equally, although they are not the same configuration. */
function indistinguishable(groups, agents) {
    for (const group of groups) {
        if (new Set(group.map((index) => agents[index]?.entry.configSha256)).size > 1) {
            return group;
        }
    }
    return [];
}

;// CONCATENATED MODULE: ./build/src/job/harbor/changed-results.js
const NAMED_IN_A_FAULT = 3;
/**
 * Watches for results that change what decides once their trial has ended. Harbor writes such a result once, by its
 * finished_at, and rewrites it only to remove secrets; when it runs a trial again, the result has another id. So whatever
 * changed it is not Harbor.
 */
class ChangedResults {
    #first = new Map();
    #changes = new Map();
    /** Takes each result of a trial's directory, in the order in which they came. */
    see(directory, trial) {
        const { runId, finishedAt } = trial;
        if (runId === null || finishedAt === null) {
            return;
        }
        const now = { runId, reward: rewardOf(trial), exception: trial.exception?.type ?? "no exception" };
        const first = this.#first.get(directory);
        if (first?.runId !== runId) {
            this.#first.set(directory, now);
            this.#changes.delete(directory);
            return;
        }
        const changes = ["reward", "exception"].flatMap((part) => first[part] === now[part] ? [] : [`${first[part]} became ${now[part]}`]);
        if (changes.length > 0) {
            this.#changes.set(directory, changes.join(", "));
        }
    }
    /** A sentence for each trial, for the first few. */
    faults() {
        const sentences = [...this.#changes].map(([directory, change]) => `the result of the trial ${directory} changed after the trial had ended (${change}), so it cannot be trusted`);
        const more = sentences.length - NAMED_IN_A_FAULT;
        return more > 0 ? [...sentences.slice(0, NAMED_IN_A_FAULT), `so did the results of ${more} more`] : sentences;
    }
}
function rewardOf({ reward }) {
    switch (reward.kind) {
        case "given":
            return `reward ${reward.value}`;
        case "none":
            return "no reward";
        case "unusable":
            return reward.type;
    }
}

;// CONCATENATED MODULE: ./build/src/job/harbor/task-key.js

/** The identity of a task in a trial's configuration, or of an entry of `lock.json`. */
function taskIdentity(task) {
    const path = textOf(task["path"]);
    const name = textOf(task["name"]) ?? (path === null ? null : task_key_lastSegment(path));
    const dataset = textOf(task["source"]);
    return { key: [dataset, textOf(task["git_url"]), path ?? name].join("\n"), name, dataset };
}
/** Harbor makes a trial's directory of the task's name (its last segment, cut) and seven random characters. */
function directoryStem(directory) {
    return trimmed(directory.replace(/__[^_]*$/, ""));
}
/** What the directory of a trial of this task starts with; 0.1 cuts without trimming. */
function stemOfTask(name) {
    return trimmed(task_key_lastSegment(name).slice(0, 32));
}
function trimmed(stem) {
    return stem.replace(/[_-]+$/, "");
}
function task_key_lastSegment(path) {
    const clean = path.replace(/\/+$/, "");
    return clean.slice(clean.lastIndexOf("/") + 1);
}

;// CONCATENATED MODULE: ./build/src/job/harbor/job-record.js



/** Trials that are missing are made up to this number; a larger one is no count but a broken file. */
const MOST_TRIALS = 100_000;
function readLock(lock, agents) {
    const { trials } = lock;
    // Thousands of trials have a few agents among them.
    const groups = new Map();
    const groupOf = (agent) => {
        const text = JSON.stringify(agent) ?? "";
        const group = groups.get(text) ?? entriesOf(agent, agents);
        groups.set(text, group);
        return group;
    };
    return {
        harborVersion: textOf(fieldsOf(lock["harbor"])["version"]),
        trials: !Array.isArray(trials) || trials.length > MOST_TRIALS
            ? null
            : trials.map(fieldsOf).map((trial) => ({
                task: taskIdentity(fieldsOf(trial["task"])),
                agents: groupOf(trial["agent"]),
            })),
    };
}
function readJob(result) {
    return {
        nTotal: countOf(result["n_total_trials"]),
        nRunning: countOf(fieldsOf(result["stats"])["n_running_trials"]),
    };
}
function countOf(value) {
    const count = amountOf(value);
    return count !== null && Number.isInteger(count) && count <= MOST_TRIALS ? count : null;
}

// EXTERNAL MODULE: ./build/src/base/json-depth.js
var json_depth = __webpack_require__(12741);
;// CONCATENATED MODULE: ./build/src/job/harbor/python-json.js

/**
 * Parses JSON as Python writes it: `NaN`, `Infinity` and `-Infinity` stand bare in it, which JSON does not know. They
 * become texts of that name, so that whoever wants a number sees that there is none. Throws where the text is broken.
 */
function parsePythonJson(text) {
    const value = parseEither(text);
    if ((0,json_depth/* nestsTooDeep */.q)(value)) {
        throw new Error("nested too deep to be read");
    }
    return value;
}
function parseEither(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        if (!/NaN|Infinity/.test(text)) {
            throw error;
        }
        return JSON.parse(quoteNonFinite(text));
    }
}
/** By hand and not by one regular expression, because a text of megabytes within the JSON would exhaust its stack. */
function quoteNonFinite(text) {
    let result = "";
    let from = 0;
    while (from < text.length) {
        const quote = text.indexOf('"', from);
        const end = quote < 0 ? text.length : quote;
        result += text.slice(from, end).replaceAll(/-?Infinity|NaN/g, '"$&"');
        from = endOfString(text, end);
        result += text.slice(end, from);
    }
    return result;
}
/** The place after the string that starts at `quote`. */
function endOfString(text, quote) {
    let at = quote + 1;
    while (at < text.length && text[at] !== '"') {
        at += text[at] === "\\" ? 2 : 1;
    }
    return Math.min(at + 1, text.length);
}

// EXTERNAL MODULE: ./build/src/job/metrics.js
var metrics = __webpack_require__(856);
;// CONCATENATED MODULE: ./build/src/job/harbor/rewards.js


/** The name that ROCK's SDK looks for, and that Harbor gives the number in `reward.txt`. */
const USUAL_KEY = "reward";
const NAMED_IN_A_MESSAGE = 5;
/**
 * Which reward counts: the one `reward-key` names; else `reward`; else a lone one under whatever name, as Harbor's
 * metrics and pass@k take it. Several without a `reward` are not summed or averaged: nobody said what that would mean.
 */
function chooseReward(rewards, rewardKey) {
    const given = fieldsOf(rewards);
    const keys = Object.keys(given);
    if (keys.length === 0) {
        return { kind: "none" };
    }
    const named = namesOf(keys);
    if (rewardKey !== null && !Object.hasOwn(given, rewardKey)) {
        const message = `the verifier gave no reward called ${rewardKey}, as reward-key asks for, but ${named}`;
        return { kind: "unusable", type: "RewardKeyMissing", message };
    }
    const key = rewardKey ?? (Object.hasOwn(given, USUAL_KEY) ? USUAL_KEY : keys.length === 1 ? keys[0] : undefined);
    if (key === undefined) {
        const message = `the verifier gave several rewards (${named}) and none called reward; say with reward-key which one counts`;
        return { kind: "unusable", type: "RewardAmbiguous", message };
    }
    const value = numberOf(given[key]);
    if (value === null) {
        const message = `the verifier's reward ${textOf(key, 100) ?? '""'} is ${shown(given[key])}, which is not a finite number`;
        return { kind: "unusable", type: "RewardNotFinite", message };
    }
    const numbers = Object.fromEntries(keys.map((name) => [name, numberOf(given[name])]));
    return { kind: "given", value, metrics: (0,metrics/* metricsBeside */.s)(key, numbers) };
}
/** A verifier gives a handful; more would be kept for every trial. */
const MOST_REWARDS = 100;
/** Every reward that is a number; null when the verifier gave none. */
function numericRewards(rewards) {
    const numbers = Object.entries(fieldsOf(rewards)).flatMap(([key, value]) => {
        const number = numberOf(value);
        return number === null ? [] : [[textOf(key) ?? "", number]];
    });
    return numbers.length === 0 ? null : Object.fromEntries(numbers.slice(0, MOST_REWARDS));
}
function namesOf(keys) {
    const named = keys.slice(0, NAMED_IN_A_MESSAGE).map((key) => textOf(key, 100) ?? '""');
    const more = keys.length - named.length;
    return more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
}
function shown(value) {
    return typeof value === "object" && value !== null ? "a list or a mapping" : (textOf(String(value), 50) ?? "empty");
}

;// CONCATENATED MODULE: ./build/src/job/harbor/trial-record.js





/** Reads a trial's result as any Harbor from 0.1 to 0.25 writes it. */
function readTrial(result, terms) {
    const steps = listOf(result["step_results"]).map(fieldsOf);
    const configuration = fieldsOf(result["config"]);
    const task = isObject(configuration["task"]) ? taskIdentity(configuration["task"]) : null;
    // Harbor itself writes the trial's reward from those of its steps (their mean, or the last one, as the task says)
    // once they ended. Without it the trial did not come that far, and a mean over the first steps would flatter it.
    const rewards = fieldsOf(result["verifier_result"])["rewards"];
    const contexts = agentContexts(result, steps);
    const finishedAt = timeOf(result["finished_at"]);
    return {
        id: `${textOf(result["id"]) ?? ""} ${finishedAt ?? ""}`,
        runId: textOf(result["id"]),
        taskName: textOf(result["task_name"]) ?? task?.name ?? null,
        trialName: textOf(result["trial_name"]),
        dataset: textOf(result["source"]) ?? task?.dataset ?? null,
        taskChecksum: textOf(result["task_checksum"]),
        task,
        agents: isObject(configuration["agent"])
            ? entriesOf(configuration["agent"], terms.agents)
            : entriesNamed(textOf(fieldsOf(result["agent_info"])["name"]), terms.agents),
        reward: chooseReward(rewards, terms.rewardKey),
        rewards: numericRewards(rewards),
        exception: decidingException([result, ...steps]),
        tokens: tokensOf(contexts),
        costUsd: sum(contexts, "cost_usd"),
        phases: phasesOf(result, steps),
        startedAt: timeOf(result["started_at"]),
        finishedAt,
        agentSetUp: [result, ...steps].some((part) => isObject(part["agent_setup"]) || isObject(part["agent_execution"])),
        verified: [result, ...steps].some((part) => timeOf(fieldsOf(part["verifier"])["finished_at"]) !== null),
    };
}
/**
 * The first that makes the reward invalid, as one does whatever the others are; without such a one the first of all. Harbor
 * files what a step raised with the step.
 */
function decidingException(parts) {
    const exceptions = parts.map(exceptionOf).filter((exception) => exception !== null);
    return exceptions.find(({ type }) => !leavesRewardValid(type)) ?? exceptions[0] ?? null;
}
/** Agent tracebacks and outputs end up in messages; the whole of it is in the trial's files. */
const LONGEST_MESSAGE = 4000;
function exceptionOf(part) {
    const info = part["exception_info"];
    if (isObject(info) && Object.keys(info).length > 0) {
        const type = textOf(info["exception_type"]) ?? "unknown";
        return { type, message: textOf(info["exception_message"], LONGEST_MESSAGE) ?? "" };
    }
    const message = textOf(info, LONGEST_MESSAGE);
    return message === null ? null : { type: "unknown", message };
}
/** As Harbor's own totals: a multi-step trial has no `agent_result`, each of its steps has one. */
function agentContexts(result, steps) {
    const own = fieldsOf(result["agent_result"]);
    const told = ["n_input_tokens", "n_cache_tokens", "n_output_tokens", "cost_usd"].some((key) => own[key] != null);
    return told ? [own] : steps.map((step) => fieldsOf(step["agent_result"]));
}
function tokensOf(contexts) {
    const [input, cache, output] = ["n_input_tokens", "n_cache_tokens", "n_output_tokens"].map((key) => sum(contexts, key));
    const tokens = { input: input ?? null, cache: cache ?? null, output: output ?? null };
    return Object.values(tokens).every((count) => count === null) ? null : tokens;
}
/** Null where nobody told a number, which is not 0. */
function sum(contexts, key) {
    const amounts = contexts.map((context) => amountOf(context[key])).filter((amount) => amount !== null);
    return amounts.length === 0 ? null : amounts.reduce((total, amount) => total + amount, 0);
}
const PHASES = ["environment_setup", "agent_setup", "agent_execution", "verifier"];
/** A phase of several steps lasts from the first one's start to the last one's end, and takes as long as they did. */
function phasesOf(result, steps) {
    return PHASES.flatMap((name) => {
        const parts = [result, ...steps].map((part) => part[name]).filter(isObject);
        const starts = parts.map((part) => timeOf(part["started_at"]));
        const ends = parts.map((part) => timeOf(part["finished_at"]));
        const durations = starts.map((start, index) => secondsBetween(start, ends[index] ?? null));
        const known = durations.filter((duration) => duration !== null);
        const startedAt = starts.filter((time) => time !== null).sort((left, right) => left - right)[0] ?? null;
        const finishedAt = ends.filter((time) => time !== null).sort((left, right) => right - left)[0] ?? null;
        return parts.length === 0
            ? []
            : [
                {
                    name,
                    startedAt: isoTime(startedAt),
                    finishedAt: isoTime(finishedAt),
                    durationSec: known.length === 0 ? null : known.reduce((total, duration) => total + duration, 0),
                },
            ];
    });
}

;// CONCATENATED MODULE: ./build/src/job/harbor/result-files.js







const MIB = 1024 * 1024;
/** Up to here a file is read. Five thousand trials make a `lock.json` of 8 MiB and a job-level `result.json` of 1 MiB. */
const LIMITS = new Map([
    ["result.json", 16 * MIB],
    ["lock.json", 32 * MIB],
    ["config.json", 4 * MIB],
    ["*/result.json", 8 * MIB],
    ["*/config.json", MIB],
]);
/** What is read, as patterns below Harbor's job directory. */
const RESULT_FILES = [...LIMITS.keys()];
/** What is kept of Harbor's job directory; the files themselves are let go as soon as they were read. */
class HarborFiles {
    trials = new Map();
    lock = null;
    job = null;
    changed = new ChangedResults();
    /** Harbor's own account of its configuration. */
    configuration = null;
    #terms;
    #onTrial;
    constructor(terms, onTrial) {
        this.#terms = terms;
        this.#onTrial = onTrial;
    }
    wants(path) {
        const { directory, file } = split(path);
        if (directory !== null && file === "trial.log") {
            this.#trial(directory).hasLog = true;
        }
        return file === null ? null : (LIMITS.get(directory === null ? file : `*/${file}`) ?? null);
    }
    take({ path, content }, when) {
        const { directory, file } = split(path);
        if (file === null) {
            return;
        }
        const parsed = parsedOf(content);
        if (directory === null) {
            this.#takeOfJob(file, parsed);
        }
        else {
            this.#takeOfTrial(this.#trial(directory), file, parsed, when);
        }
    }
    /** A later file stands for an earlier one, unless it cannot be read: what was read once was true. */
    #takeOfJob(file, parsed) {
        if (parsed.kind === "unreadable") {
            return;
        }
        switch (file) {
            case "lock.json":
                this.lock = readLock(parsed.fields, this.#terms.agents);
                break;
            case "result.json":
                this.job = readJob(parsed.fields);
                break;
            case "config.json":
                this.configuration = parsed.fields;
                break;
        }
    }
    #takeOfTrial(trial, file, parsed, when) {
        trial.isKept ||= when === "final";
        if (file === "config.json" && parsed.kind === "fields") {
            const { task, agent } = parsed.fields;
            trial.started = { task: taskIdentity(fieldsOf(task)), agents: entriesOf(agent, this.#terms.agents) };
        }
        if (file !== "result.json") {
            return;
        }
        const result = parsed.kind === "unreadable" ? parsed : { kind: "read", trial: readTrial(parsed.fields, this.#terms) };
        if (result.kind === "read") {
            this.changed.see(trial.name, result.trial);
            // Some end so late that their results come only after the job's end, and are news then.
            this.#onTrial(trial.name, result.trial);
        }
        if (when === "final") {
            trial.final = result;
        }
        else if (result.kind === "read") {
            trial.live = result;
        }
        else {
            // Harbor writes in place, so half a file is no news, unless it stays the last that is known.
            trial.live ??= result;
        }
    }
    #trial(name) {
        const known = this.trials.get(name);
        if (known !== undefined) {
            return known;
        }
        const trial = { name, live: null, final: null, started: null, hasLog: false, isKept: false };
        this.trials.set(name, trial);
        return trial;
    }
}
function parsedOf(content) {
    if (content.kind === "unreadable") {
        return content;
    }
    try {
        const value = parsePythonJson(new TextDecoder().decode(content.bytes));
        return isObject(value)
            ? { kind: "fields", fields: value }
            : { kind: "unreadable", reason: "it is not a JSON object" };
    }
    catch {
        return { kind: "unreadable", reason: "it is not complete JSON" };
    }
}
/** `file` is null deeper down, where an agent's own files have any name. */
function split(path) {
    const [first = "", second, ...deeper] = path.split("/");
    if (deeper.length > 0) {
        return { directory: null, file: null };
    }
    return second === undefined ? { directory: null, file: first } : { directory: first, file: second };
}

;// CONCATENATED MODULE: ./build/src/job/harbor/last-error.js
/** `ValueError: …`, also with its module before it: how Python ends a traceback, and rich its drawing of one. */
const ERROR = /^(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Exit|Interrupt|NotFound|Timeout)\b: .*$/;
/** Whoever draws boxes and tables, or whole documents, says nothing in the last line. */
const PROSE = /^[\p{L}\d][^\u2500-\u257f]{0,299}$/u;
/** An error's text may be wrapped, and may be a list of what is wrong. */
const MORE_LINES = 3;
/** What Harbor's log says of its end, to stand after how it ended. The log is redacted, so that it may be cut. */
function lastWords(logEnd) {
    const lines = logEnd.replaceAll(/\x1b\[[\d;]*m/g, "").split(/\r?\n/);
    const error = lines.findLastIndex((line) => ERROR.test(line));
    if (error >= 0) {
        const following = lines.slice(error + 1, error + 1 + MORE_LINES);
        const end = following.indexOf("");
        const words = [lines[error], ...following.slice(0, end < 0 ? undefined : end)].join(" ");
        return `: ${oneLine(words)}`;
    }
    const last = lines.findLast((line) => line.trim() !== "")?.trim() ?? "";
    return PROSE.test(last) ? `; its log ends with: ${oneLine(last)}` : "; its log says why";
}
const LONGEST = 400;
function oneLine(text) {
    const line = text.replaceAll(/\s+/g, " ").trim();
    return line.length > LONGEST ? `${line.slice(0, LONGEST).toWellFormed()}…` : line;
}

// EXTERNAL MODULE: ./build/src/base/shell.js
var shell = __webpack_require__(63173);
;// CONCATENATED MODULE: ./build/src/job/harbor/script.js

/** Harbor needs 3 to 10 s after a SIGTERM to write down the results of its trials. */
const HARBOR_GRACE_MS = 15_000;
/** What the script ends with where results of another run are in the job's directory. */
const DIRECTORY_IN_USE = 73;
/** The script that runs a Harbor Bench Job: POSIX sh, whose exit status is Harbor's, or 127 without Harbor, or the above. */
function harborScript({ configuration, jobsDirectory, jobDirectory, image }) {
    return [
        "#!/bin/sh",
        `configuration=${(0,shell/* shellQuoted */.x)(configuration)}`,
        `jobs_directory=${(0,shell/* shellQuoted */.x)(jobsDirectory)}`,
        `job_directory=${(0,shell/* shellQuoted */.x)(jobDirectory)}`,
        `image=${(0,shell/* shellQuoted */.x)(image)}`,
        DOCKER,
        RUN,
    ].join("\n");
}
/**
 * Tasks run in containers inside the sandbox, so a Docker daemon is started where the image brings one. It gets its own
 * session, because Harbor still needs it after the signal that ends the job. A daemon that ended and left nobody to
 * wait for is not waited for. Its log is beside the configuration, where every user of an image may write.
 */
const DOCKER = String.raw `
docker_answers() { docker info >/dev/null 2>&1; }
dockerd_runs() { grep -qx dockerd /proc/[0-9]*/comm 2>/dev/null; }
start_docker() {
  docker_answers && return
  log=\${configuration%/*}/dockerd.log
  if ! dockerd_runs && [ -z "\${DOCKER_HOST:-}" ]; then
    # A client alone: no daemon is coming.
    command -v dockerd >/dev/null 2>&1 ||
      { echo "warning: this sandbox has docker but no dockerd, so tasks that need containers cannot run" >&2; return; }
    if command -v setsid >/dev/null 2>&1; then setsid dockerd </dev/null >>"$log" 2>&1 &
    else nohup dockerd </dev/null >>"$log" 2>&1 & fi
  fi
  tries=0
  until docker_answers; do
    if [ $tries -ge 300 ] || { [ $tries -ge 10 ] && [ -z "\${DOCKER_HOST:-}" ] && ! dockerd_runs; }; then
      last=$(tail -n 1 "$log" 2>/dev/null)
      echo "warning: Docker does not answer in this sandbox, so tasks that need it cannot run; the last line of $log: \${last:-none}" >&2
      return
    fi
    sleep 0.2
    tries=$((tries + 1))
  done
}
`.replaceAll("\\${", "${");
/**
 * A trapped signal ends the shell only after Harbor: were the shell the first to go, its end would be taken for the job's.
 *
 * The configuration goes as soon as Harbor has read it, which its own config.json proves. It is a file and no fifo, because
 * a Harbor that opens it twice would wait for ever. One that never starts leaves it to be removed after the script.
 */
const RUN = String.raw `
if ! command -v harbor >/dev/null 2>&1; then
  echo "harbor is not installed in the image $image; choose one that has it on its PATH" >&2
  exit 127
fi
if ! mkdir -p "$jobs_directory"; then
  echo "the jobs directory $jobs_directory cannot be made in this sandbox" >&2
  exit 1
fi
# Harbor would go on with them: what another run measured would count for this one.
if [ -n "$(ls -A "$job_directory" 2>/dev/null)" ]; then
  echo "the job's directory $job_directory already holds the files of another run; remove it, or choose another job_name or jobs_dir" >&2
  exit ${DIRECTORY_IN_USE}
fi
if command -v docker >/dev/null 2>&1; then start_docker; fi

until [ -e "$job_directory/config.json" ] && ! [ "$configuration" -nt "$job_directory/config.json" ]; do
  [ -e "$configuration" ] || exit
  sleep 0.1
done && rm -f "$configuration" &
trap : TERM INT HUP
harbor jobs start -c "$configuration"
status=$?
rm -f "$configuration"
exit $status
`.trim();

;// CONCATENATED MODULE: ./build/src/job/harbor/job-end.js


/** Shells answer this when there is no such command. */
const COMMAND_NOT_FOUND = 127;
/** Why a trial that Harbor left no result of has none: what ended the job. */
function failureOfEnd({ end }) {
    switch (end.kind) {
        case "stopped":
            return end.reason === "deadline"
                ? failure("deadline", "JobTimeout", "the job ran longer than its timeout and was ended before this trial ended")
                : failure("cancelled", "Cancelled", `the job was ${stoppedBy(end.reason)} before this trial ended`);
        case "lost":
            return failure("infrastructure", end.phase === "start" ? "SandboxStartFailed" : "SandboxLost", `the sandbox was lost before this trial ended: ${end.loss.message}`);
        case "bug":
            return failure("unknown", "InternalError", end.loss.message);
        case "exited":
            return end.exitCode === 0
                ? failure("missing", "NoResult", "Harbor ended without a result of this trial")
                : failure("harness", "HarborExitCode", `Harbor ended with exit code ${end.exitCode} before this trial did`);
    }
}
/**
 * Why everything that still ran was cancelled. Unless we did it, something outside told Harbor to end, which neither the
 * agent nor Harbor can help.
 */
function causeOfCancelling({ end }) {
    return end.kind !== "stopped" ? "infrastructure" : end.reason === "deadline" ? "deadline" : "cancelled";
}
/** What the end of the job says against it as a whole. */
function faultsOfEnd({ end, collection, logEnd }) {
    const unreturned = collection.kind === "lost" ? [`the job's files could not be brought back: ${collection.loss.message}`] : [];
    switch (end.kind) {
        case "lost":
            return [];
        case "bug":
            return [end.loss.message];
        case "stopped":
            return unreturned;
        case "exited":
            return [...faultsOfExit(end.exitCode, logEnd), ...unreturned];
    }
}
/**
 * A loss that no trial tells of, because each had its result already. What was seen while the job ran never stands for
 * all: Harbor may have been about to run a trial again.
 */
function faultsOfSilentLoss({ end }, trials) {
    const isSilent = trials.length > 0 && trials.every(({ outcome }) => outcome.kind === "measured");
    return end.kind === "lost" && isSilent ? [end.loss.message] : [];
}
function faultsOfExit(exitCode, logEnd) {
    switch (exitCode) {
        case 0:
            return [];
        case COMMAND_NOT_FOUND:
            return [`the sandbox's image has no harbor (exit code ${COMMAND_NOT_FOUND}): use an image with Harbor installed`];
        case DIRECTORY_IN_USE:
            return [
                "the job's directory in the sandbox already held the files of another run, so Harbor was not started: remove it, or use another job_name or jobs_dir",
            ];
        default:
            return [`Harbor ended with exit code ${exitCode}${lastWords(logEnd)}`];
    }
}
/** Whether Harbor was not started, because whatever is in the job's directory had been there before. */
function resultsAreOfAnotherRun({ end }) {
    return end.kind === "exited" && end.exitCode === DIRECTORY_IN_USE;
}
/** Said where Harbor did not even write how many trials there are. */
function faultOfNothing(report) {
    const { end } = report;
    switch (end.kind) {
        case "stopped":
            return end.reason === "deadline"
                ? "the job ran longer than its timeout and was ended before Harbor started a trial"
                : `the job was ${stoppedBy(end.reason)} before Harbor started a trial`;
        case "lost":
        case "bug":
            return end.loss.message;
        case "exited":
            return "Harbor ended without a result";
    }
}
function stoppedBy(reason) {
    return reason === "interrupted" ? "cancelled" : "taken over by another process";
}
function failure(cause, type, message) {
    return { cause, exception: { type, message } };
}

// EXTERNAL MODULE: ./build/src/results/labels.js
var labels = __webpack_require__(35317);
// EXTERNAL MODULE: ./build/src/results/passing.js
var passing = __webpack_require__(807);
;// CONCATENATED MODULE: ./build/src/job/harbor/trial-outcome.js

/**
 * Measured when there is a finite reward, and no exception or one that leaves it valid: Harbor verifies also after most
 * failures of the model's provider and of the sandbox, and such a 0 measures neither. Otherwise unmeasured, and why.
 */
function outcomeOf(trial, { verifierDisabled, cancelled, stopped }) {
    const { exception, reward } = trial;
    const failure = exception === null
        ? null
        : { cause: causeOfException(exception.type, { cancelled, agentSetUp: trial.agentSetUp }), exception };
    switch (reward.kind) {
        case "given":
            return failure === null || leavesRewardValid(failure.exception.type)
                ? { kind: "measured", reward: reward.value, failure }
                : { kind: "unmeasured", failure };
        case "unusable":
            return { kind: "unmeasured", failure: failure ?? verifierFailure(reward.type, reward.message) };
        case "none":
            if (failure !== null) {
                return { kind: "unmeasured", failure };
            }
            if (verifierDisabled) {
                return { kind: "measured", reward: 0, failure: null };
            }
            return {
                kind: "unmeasured",
                failure: trial.verified || stopped === null
                    ? verifierFailure("NoReward", "the trial ended without an exception and without a reward")
                    : stopped,
            };
    }
}
function verifierFailure(type, message) {
    return { cause: "verifier", exception: { type, message } };
}

;// CONCATENATED MODULE: ./build/src/job/harbor/live-trials.js




/**
 * The trials whose results were seen while the job runs. It counts these and not what Harbor counts: Harbor's
 * `n_completed_trials` includes those with errors, and score and cost have to belong to the same trials. Sums are kept
 * and not made anew, because they are asked for after each of thousands of trials.
 */
class LiveTrials {
    #reading;
    #labels;
    #ended = new Map();
    #sums = { passed: 0, unmeasured: 0, reward: 0, cost: 0, costs: 0 };
    #news = [];
    constructor(reading) {
        this.#reading = reading;
        const entries = reading.agents.map(({ entry }) => entry);
        this.#labels = entries.map((entry) => (0,labels/* agentLabel */.kV)(entry, entries));
    }
    /** Takes a trial's result, which stands for the one that its directory held before. */
    add(directory, trial) {
        const before = this.#ended.get(directory);
        if (trial.finishedAt === null || before?.id === trial.id) {
            return;
        }
        if (before !== undefined) {
            this.#count(before, -1);
        }
        const ended = { id: trial.id, news: newsOf(trial, this.#labels, this.#reading), costUsd: trial.costUsd };
        this.#count(ended, 1);
        this.#ended.set(directory, ended);
        this.#news.push(ended.news);
    }
    takeNews() {
        const news = this.#news;
        this.#news = [];
        return news;
    }
    progress({ lock, job }) {
        const { passed, unmeasured, reward, cost, costs } = this.#sums;
        const done = this.#ended.size;
        return {
            total: lock?.trials?.length ?? job?.nTotal ?? null,
            done,
            running: job?.nRunning ?? 0,
            unmeasured,
            passed,
            score: done === 0 ? null : reward / done,
            costUsd: costs === 0 ? null : cost,
        };
    }
    #count({ news, costUsd }, by) {
        this.#sums.passed += news.standing === "passed" ? by : 0;
        this.#sums.unmeasured += news.standing === "unmeasured" ? by : 0;
        this.#sums.reward += by * (news.reward ?? 0);
        this.#sums.cost += by * (costUsd ?? 0);
        this.#sums.costs += costUsd === null ? 0 : by;
    }
}
/** The job still runs, so nothing yet ended its trials but themselves. */
function newsOf(trial, labels, reading) {
    const { passScore, verifierDisabled } = reading;
    const outcome = outcomeOf(trial, { verifierDisabled, cancelled: "cancelled", stopped: null });
    const [agent] = trial.agents;
    const reward = outcome.kind === "measured" ? outcome.reward : null;
    return {
        name: trial.taskName ?? trial.trialName ?? "a trial",
        agent: labels.length < 2 || agent === undefined ? null : (labels[agent] ?? null),
        standing: reward === null ? "unmeasured" : (0,passing/* reaches */.O6)(reward, passScore) ? "passed" : "not passed",
        reward,
        exception: outcome.failure?.exception.type ?? null,
        durationSec: secondsBetween(trial.startedAt, trial.finishedAt),
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/results/trial.js
var results_trial = __webpack_require__(65728);
;// CONCATENATED MODULE: ./build/src/job/harbor/count-faults.js



/**
 * Where the trials are not those that the job asks for, a sentence each. Agents may run beside Harbor's files: one that
 * takes a trial away, or gives one twice, must not raise the score. `tasks` are those of the trials with a result.
 */
function countFaults({ lock, job }, expected, tasks, configuration) {
    if (expected === null) {
        return [];
    }
    const listed = lock?.trials?.length ?? null;
    const counted = job?.nTotal ?? null;
    const asked = trialsAskedFor(configuration);
    const times = (0,group_by/* groupBy */.$)(lock?.trials ?? [], ({ task }) => task.key);
    const twice = [...(0,group_by/* groupBy */.$)(tasks, (task) => task?.key ?? "")].find(([key, results]) => results.length > (times.get(key)?.length ?? Number.POSITIVE_INFINITY));
    return [
        ...(tasks.length > expected
            ? [`Harbor left ${(0,base_text/* plural */.LS)(tasks.length, "result")} where ${expected} were expected`]
            : []),
        ...(twice !== undefined && tasks.length <= expected
            ? [
                `${(0,base_text/* plural */.LS)(twice[1].length, "result")} of the task ${twice[1][0]?.name ?? "without a name"} where fewer were expected`,
            ]
            : []),
        ...(listed !== null && counted !== null && listed !== counted
            ? [`Harbor's lock.json lists ${(0,base_text/* plural */.LS)(listed, "trial")} and its result.json counts ${counted}`]
            : []),
        ...(expected < asked
            ? [`Harbor set out to run ${(0,base_text/* plural */.LS)(expected, "trial")} where the job has ${asked} or more`]
            : []),
    ];
}
/** Harbor runs every agent at every task equally often; how many tasks a dataset has only Harbor knows. */
function trialsAskedFor(configuration) {
    const { agents, tasks, n_attempts: attempts } = fieldsOf(configuration);
    return listOf(tasks).length * Math.max(1, listOf(agents).length) * (numberOf(attempts) ?? 1);
}

;// CONCATENATED MODULE: ./build/src/job/harbor/expected-trials.js


/**
 * Takes the expected trials that were found off the list of all, by task and agent, and returns what is left. What
 * cannot be told apart is taken by less and less, so that the number left is always right: `lock.json` names a task by
 * its place, a result by the name the task gives itself, and 25 versions write both.
 */
function takeFound(expected, found) {
    const of = new Map();
    let left = expected;
    let clues = found;
    for (const { ofExpected, ofFound } of RULES) {
        const waiting = (0,group_by/* groupBy */.$)(left, ofExpected);
        clues = clues.filter((clue) => {
            const key = ofFound(clue);
            const match = key === null ? undefined : waiting.get(key)?.shift();
            if (match !== undefined) {
                of.set(clue, match);
            }
            return match === undefined;
        });
        left = [...waiting.values()].flat();
    }
    return { left, of };
}
const RULES = [
    {
        ofExpected: ({ task, agents }) => key(task.key, agents),
        ofFound: ({ task, agents }) => (task === null || agents === null ? null : key(task.key, agents)),
    },
    {
        ofExpected: ({ task, agents }) => key(stemOfTask(task.name ?? ""), agents),
        ofFound: ({ stem, agents }) => (agents === null ? null : key(stem, agents)),
    },
    { ofExpected: ({ task }) => stemOfTask(task.name ?? ""), ofFound: ({ stem }) => stem },
    { ofExpected: ({ agents }) => key(agents), ofFound: ({ agents }) => (agents === null ? null : key(agents)) },
    { ofExpected: () => "", ofFound: () => "" },
];
function key(...parts) {
    return JSON.stringify(parts);
}

;// CONCATENATED MODULE: ./build/src/job/harbor/number-attempts.js


/**
 * Gives every trial its agent entry and its attempt, in the order in which the trials started. Entries that nothing
 * tells apart get a task's trials in turn: Harbor starts one trial of each entry before it starts the next attempt.
 */
function numberAttempts(trials, agents) {
    const turns = new Map();
    const attempts = new Map();
    return trials.toSorted(byStart).map(({ agents: candidates, ...trial }) => {
        const task = (0,results_trial/* taskOf */.Xb)(trial);
        const turn = next(turns, JSON.stringify([task, candidates]));
        const index = candidates[turn % candidates.length];
        return {
            ...trial,
            agent: index === undefined ? null : (agents[index]?.entry ?? null),
            attempt: next(attempts, JSON.stringify([task, index])) + 1,
        };
    });
}
/** How often this was asked before for the key. */
function next(counts, key) {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count;
}
/** Those that never started are last; equal times are told apart by name, so that the order is always the same. */
function byStart(left, right) {
    return ((0,base_text/* byText */.z4)(left.startedAt ?? "~", right.startedAt ?? "~") ||
        (0,base_text/* byText */.z4)(left.taskName, right.taskName) ||
        (0,base_text/* byText */.z4)(left.trialName ?? "~", right.trialName ?? "~"));
}

;// CONCATENATED MODULE: ./build/src/job/harbor/read-back.js



/** What of the configuration decides how trials are measured; `orchestrator` and `retry` moved to other keys since 0.2. */
const CHECKED = [
    "n_attempts",
    "timeout_multiplier",
    "agent_timeout_multiplier",
    "verifier_timeout_multiplier",
    "agent_setup_timeout_multiplier",
    "environment_build_timeout_multiplier",
    "verifier",
    "agents",
    "datasets",
    "tasks",
];
/** Values that say what happens anyway; Harbor 0.20 and later leaves its defaults out of what it writes. */
const DEFAULTS = new Map([
    ["n_attempts", 1],
    ["timeout_multiplier", 1],
    ["verifier.mode", "harbor"],
]);
/** Texts that Harbor writes in its own spelling of a path. */
const PATHS = new Set(["path", "download_dir"]);
/**
 * What Harbor made of the configuration it was handed, by the `config.json` it wrote: published Harbor drops keys that it
 * does not know without a word, and a benchmark without its verifier setting is another benchmark. A sentence each for
 * what vanished and what differs; keys are named, values are not, because they may be secret.
 */
function readBackFaults(handed, written, version) {
    const findings = { vanished: [], changed: [] };
    for (const key of CHECKED) {
        compare(fieldsOf(handed)[key], written[key], key, findings);
    }
    const harbor = version === null ? "the image's Harbor" : `Harbor ${version}`;
    const { vanished, changed } = findings;
    return [
        ...(vanished.length > 0
            ? [`${harbor} does not know ${enumerate(vanished)} and ran without ${vanished.length > 1 ? "them" : "it"}`]
            : []),
        ...(changed.length > 0 ? [`${harbor} ran with another ${enumerate(changed)} than the job file has`] : []),
    ];
}
function compare(ours, written, path, findings) {
    // What the job file does not say is Harbor's to choose.
    if (ours === undefined || ours === null) {
        return;
    }
    if (isObject(ours) && (isObject(written) || written == null)) {
        compareFields(ours, fieldsOf(written), path, findings);
        return;
    }
    if (written === undefined || written === null) {
        if (read_back_saysSomething(ours, path) && !isDefaultAgents(path, ours)) {
            findings.vanished.push(path);
        }
        return;
    }
    if (Array.isArray(ours) && Array.isArray(written) && ours.some(isObject)) {
        for (const [index, value] of ours.entries()) {
            if (index < written.length) {
                compare(value, written[index], `${path}[${index}]`, findings);
            }
            else {
                findings.vanished.push(`${path}[${index}]`);
            }
        }
        if (written.length > ours.length) {
            findings.changed.push(path);
        }
        return;
    }
    if (!equalButForSecrets(spelled(ours, path), spelled(written, path), path)) {
        findings.changed.push(path);
    }
}
function compareFields(ours, written, path, findings) {
    for (const [key, value] of Object.entries(ours)) {
        if (key === "registry") {
            compareRegistry(fieldsOf(value), written, path, findings);
        }
        else {
            compare(value, written[key], `${path}.${key}`, findings);
        }
    }
}
/** Since 0.2 `registry.url` and `registry.path` are fields of the dataset itself, and a registry has no name. */
function compareRegistry(ours, dataset, path, findings) {
    const nested = fieldsOf(dataset["registry"]);
    for (const [key, value] of Object.entries(ours).filter(([name]) => name !== "name")) {
        const moved = key === "url" || key === "path" ? dataset[`registry_${key}`] : undefined;
        compare(value, nested[key] ?? moved, `${path}.registry.${key}`, findings);
    }
}
function read_back_saysSomething(value, path) {
    if (isObject(value)) {
        return Object.entries(value).some(([key, part]) => read_back_saysSomething(part, `${path}.${key}`));
    }
    if (Array.isArray(value)) {
        return value.length > 0;
    }
    return value !== undefined && value !== null && value !== false && value !== "" && value !== DEFAULTS.get(path);
}
/** One agent that is `oracle` and nothing else is what Harbor runs by itself, and what 0.20 and later does not write. */
function isDefaultAgents(path, ours) {
    const [only, ...others] = listOf(ours);
    const { name, ...rest } = fieldsOf(only);
    return path === "agents" && others.length === 0 && (name ?? "oracle") === "oracle" && !read_back_saysSomething(rest, path);
}
function spelled(value, path) {
    return typeof value === "string" && PATHS.has(path.slice(path.lastIndexOf(".") + 1))
        ? external_node_path_.posix.normalize(value).replace(/(.)\/$/, "$1")
        : value;
}
const read_back_NAMED_IN_A_FAULT = 6;
function enumerate(paths) {
    const named = paths.slice(0, read_back_NAMED_IN_A_FAULT);
    const more = paths.length - named.length;
    const [last, ...before] = more > 0 ? [`${more} more`, ...named.toReversed()] : named.toReversed();
    return before.length === 0 ? `${last}` : `${before.toReversed().join(", ")} and ${last}`;
}

;// CONCATENATED MODULE: ./build/src/job/harbor/outcome.js











/** What was measured, of all that Harbor set out to measure. */
function harborOutcome(files, report, reading) {
    const findings = [...files.trials.values()].flatMap((directory) => findingOf(directory, report));
    const expected = files.lock?.trials?.length ?? files.job?.nTotal ?? null;
    const trials = resultsOf(findings, expected, files, report, reading);
    const harborVersion = files.lock?.harborVersion ?? null;
    const tasksOfResults = findings.flatMap(({ result, clue }) => (result === null ? [] : [clue.task]));
    const nothing = expected === null && trials.length === 0;
    const otherConfiguration = nothing ? [] : configurationFaults(files, report, reading, harborVersion);
    const lastingFaults = [
        ...otherConfiguration,
        // Another configuration asks for other trials, which need not be said too.
        ...countFaults(files, expected, tasksOfResults, otherConfiguration.length > 0 ? {} : reading.configuration),
        ...agentFaults(trials, reading),
        ...files.changed.faults(),
    ];
    return {
        trials: numberAttempts(trials, reading.agents),
        expectedTrials: expected,
        faults: [
            ...faultsOfEnd(report),
            ...faultsOfSilentLoss(report, trials),
            ...(nothing && faultsOfEnd(report).length === 0 ? [faultOfNothing(report)] : []),
            ...lastingFaults,
        ],
        lastingFaults,
        harborVersion,
    };
}
/**
 * What came back after the end stands for everything, if all of it came: Harbor deletes the directory of a trial that it
 * runs again. Otherwise what was seen while the job ran counts too.
 */
function findingOf(directory, { collection }) {
    const result = collection.kind === "complete" ? directory.final : (directory.final ?? directory.live);
    const wasThere = collection.kind === "complete" ? directory.isKept : true;
    if (!wasThere || (result === null && directory.started === null)) {
        return [];
    }
    const stem = directoryStem(directory.name);
    const known = result?.kind === "read" ? result.trial : directory.started;
    const clue = { task: known?.task ?? directory.started?.task ?? null, agents: known?.agents ?? null, stem };
    return [{ directory, result, clue }];
}
/** Every trial with a result, and one for each that was expected and has none. */
function resultsOf(findings, expected, files, report, reading) {
    const withResult = findings.filter(({ result }) => result !== null);
    const started = findings.filter(({ result }) => result === null);
    // Of those that only started no more count than are missing: what else is there was given up for another run.
    const counted = [...withResult, ...started.slice(0, Math.max(0, (expected ?? findings.length) - withResult.length))];
    const { left, of } = takeFound(files.lock?.trials ?? [], counted.map(({ clue }) => clue));
    const names = taskNames(findings);
    const found = counted.map((finding) => trialOf(finding, of.get(finding.clue)?.task ?? null, names, report, reading));
    const missing = Math.max(0, (expected ?? 0) - counted.length);
    return [
        ...found,
        ...Array.from({ length: missing }, (_, index) => {
            const trial = left[index];
            const number = `trial ${counted.length + index + 1} of ${expected}`;
            return {
                ...without(report),
                taskName: outcome_nameOf(trial?.task ?? null, names) ?? number,
                dataset: trial?.task.dataset ?? null,
                taskId: trial?.task.name ?? null,
                taskKey: trial?.task.key ?? null,
                agents: trial?.agents ?? (reading.agents.length === 1 ? [0] : []),
            };
        }),
    ];
}
/** `lock.json` knows a task by its place; its own name is in the results of the trials of it. */
function taskNames(findings) {
    return new Map(findings.flatMap(({ result, clue }) => result?.kind === "read" && result.trial.taskName !== null && clue.task !== null
        ? [[clue.task.key, result.trial.taskName]]
        : []));
}
function outcome_nameOf(task, names) {
    return task === null ? null : (names.get(task.key) ?? task.name);
}
function trialOf({ directory, result, clue }, expected, names, report, reading) {
    const task = clue.task ?? expected;
    const resultPath = reading.place(`${directory.name}/result.json`);
    const where = {
        trialName: directory.name,
        files: directory.isKept ? external_node_path_.posix.dirname(resultPath) : null,
        log: directory.isKept && directory.hasLog ? reading.place(`${directory.name}/trial.log`) : null,
        taskName: outcome_nameOf(task, names) ?? directoryStem(directory.name),
        dataset: task?.dataset ?? null,
        taskId: task?.name ?? null,
        // What lock.json says of the task is the same for trials that left no result.
        taskKey: (expected ?? task)?.key ?? null,
        agents: clue.agents ?? (reading.agents.length === 1 ? [0] : []),
    };
    if (result === null) {
        return { ...without(report), ...where };
    }
    if (result.kind === "unreadable") {
        return { ...without(report), ...where, outcome: unreadable(result.reason, report) };
    }
    const { trial } = result;
    const outcome = outcomeOf(trial, judgingOf(report, reading));
    return {
        ...without(report),
        ...where,
        taskName: trial.taskName ?? where.taskName,
        trialName: trial.trialName ?? where.trialName,
        dataset: trial.dataset ?? where.dataset,
        outcome,
        metrics: outcome.kind === "measured" && trial.reward.kind === "given" ? trial.reward.metrics : {},
        startedAt: isoTime(trial.startedAt),
        finishedAt: isoTime(trial.finishedAt),
        durationSec: secondsBetween(trial.startedAt, trial.finishedAt),
        taskChecksum: trial.taskChecksum,
        rewards: trial.rewards,
        tokens: trial.tokens,
        costUsd: trial.costUsd,
        phases: trial.phases,
    };
}
/** A trial of which nothing is known but why. */
function without(report) {
    return {
        ...results_trial/* NO_BENCHMARK */._X,
        outcome: { kind: "unmeasured", failure: failureOfEnd(report) },
        metrics: {},
        exitCode: null,
        startedAt: null,
        finishedAt: null,
        durationSec: null,
        log: null,
    };
}
/** What stopped the job can have cut the file off; where Harbor ended by itself, the file alone is to blame. */
function unreadable(reason, report) {
    const cause = report.end.kind === "exited" ? "missing" : failureOfEnd(report).cause;
    const message = `the trial's result.json cannot be read: ${reason}`;
    return { kind: "unmeasured", failure: { cause, exception: { type: "ResultUnreadable", message } } };
}
function judgingOf(report, { verifierDisabled }) {
    return {
        verifierDisabled,
        cancelled: causeOfCancelling(report),
        stopped: report.end.kind === "exited" ? null : failureOfEnd(report),
    };
}
function configurationFaults({ configuration }, { end }, reading, version) {
    if (configuration !== null) {
        return readBackFaults(reading.configuration, configuration, version);
    }
    return end.kind === "exited" && end.exitCode === 0
        ? ["Harbor's own config.json cannot be read, so it is unknown whether it ran with the job file's settings"]
        : [];
}
function agentFaults(trials, { agents }) {
    const group = indistinguishable(trials.map((trial) => trial.agents), agents);
    const names = group.map((index) => `agents[${index}]`).join(" and ");
    return group.length === 0
        ? []
        : [`${names} differ only in what Harbor does not write down, so that their trials cannot be told apart`];
}

;// CONCATENATED MODULE: ./build/src/job/harbor/results.js




/** Reads what Harbor wrote of a Bench Job: while it runs, to show how it goes; after its end, to tell what was measured. */
function harborReader(reading) {
    const soFar = new LiveTrials(reading);
    const files = new HarborFiles(reading, (directory, trial) => soFar.add(directory, trial));
    return {
        wants: (path) => files.wants(path),
        take: (file, when) => files.take(file, when),
        news: () => soFar.takeNews(),
        progress: () => soFar.progress(files),
        outcome: (report) => harborOutcome(resultsAreOfAnotherRun(report) ? new HarborFiles(reading, () => undefined) : files, report, reading),
    };
}

;// CONCATENATED MODULE: ./build/src/job/harbor/timeout.js

const DEFAULT_SEC = 7200;
/** For everything around the agent's own time: building the environment, verifying. */
const AROUND_AGENT_SEC = 600;
/**
 * Seconds the job may run: what the file says, else what the first agent may take and ten minutes. As in rl-rock, 0 is no
 * value for an agent's timeout or the multiplier; unlike there, a timeout that is written is never replaced.
 */
function harborTimeoutSec(input) {
    if (input.timeout !== undefined) {
        return input.timeout;
    }
    const multiplier = input.timeout_multiplier || 1;
    const [agent] = input.agents ?? [];
    const agentSec = agentTimeoutSec(agent);
    return agentSec > 0 ? Math.trunc(agentSec * multiplier) + AROUND_AGENT_SEC : Math.trunc(DEFAULT_SEC * multiplier);
}
/** 0 where the file does not tell. */
function agentTimeoutSec(agent) {
    return agent?.max_timeout_sec || agent?.override_timeout_sec || 0;
}
/** What Harbor does by default. */
const DEFAULT_CONCURRENT = 4;
/**
 * Said before a job starts whose timeout, which nobody wrote, cannot hold the trials that the file tells of: the SDK makes
 * it of the first agent's time alone, however many trials there are. `given` is the timeout that a setting gives.
 */
function timeoutWarnings(input, given) {
    const { agents = [], datasets = [], tasks = [], n_attempts: attempts = 1, orchestrator } = input;
    if (given !== null || input.timeout !== undefined) {
        return [];
    }
    const known = tasks.length + datasets.reduce((total, dataset) => total + knownTasks(dataset), 0);
    const concurrent = orchestrator?.n_concurrent_trials ?? DEFAULT_CONCURRENT;
    const ofEachTask = agents.reduce((total, agent) => total + agentTimeoutSec(agent), 0) * (input.timeout_multiplier || 1);
    const needed = (known * attempts * ofEachTask) / concurrent;
    const timeout = harborTimeoutSec(input);
    const trials = `${known * attempts * agents.length} trials, ${concurrent} at a time, may take ${(0,time/* formatDuration */.a3)(needed)}`;
    return needed <= timeout
        ? []
        : [
            `${trials}, and the job is ended after ${(0,time/* formatDuration */.a3)(timeout)}, made of what its first agent may take: set \`timeout\``,
        ];
}
/** Tasks of a dataset that the file alone tells of; how many a pattern finds only Harbor knows. */
function knownTasks({ task_names: names, n_tasks: most }) {
    const isKnown = names != null && names.length > 0 && !names.some((name) => /[*?[]/.test(name));
    return Math.min(isKnown ? names.length : (most ?? 0), most ?? Number.POSITIVE_INFINITY);
}

;// CONCATENATED MODULE: ./build/src/job/harbor/plan.js




















/** Harbor goes by the ending. */
const CONFIGURATION_FILE = "harbor.yaml";
/** What Harbor writes while it runs that tells how its trials stand, in the job's directory and in each trial's. */
const LIVE_FILES = ["lock.json", "config.json", "result.json", "*/result.json"];
/** What a configuration is made for where no sandbox is known yet. */
const NO_SANDBOX = { id: null, namespace: null, artifacts: "/data/logs/user-defined" };
/** A Harbor Bench Job → the work for its sandbox. `hex` are 8 random digits for a job without a name. */
function planHarborJob(job, resolved, overrides, trust, hex) {
    const { document, sha256 } = job;
    const environment = (0,job_environment/* environmentOf */.p7)(job.input);
    const choice = (0,connection/* chooseConnection */.OO)(document, environment, overrides, trust);
    const selected = selectTasks(document, job.input, overrides);
    if (!choice.ok || !selected.ok) {
        return (0,problem/* invalid */.Gq)([...(choice.ok ? [] : [choice.problem]), ...(selected.ok ? [] : selected.problems)]);
    }
    const input = selected.value;
    const jobName = harborJobName(input, hex);
    const uploads = (environment.uploads ?? []).map(([, target], index) => ({
        source: resolved[index]?.absolute ?? "",
        target,
    }));
    const terms = { jobName, connection: choice.connection, uploads, overrides };
    const entries = agentEntries(input, overrides.secrets);
    const first = runOf(input, entries, terms, null);
    const { start } = first.work;
    return (0,problem/* valid */.rZ)({
        config: document.file,
        configSha256: sha256,
        type: "harbor",
        shape: { trials: "many", passedBy: "reward" },
        jobName,
        namespace: start.namespace,
        experimentId: start.experimentId,
        labels: input.labels ?? {},
        secrets: (0,parse.harborSecrets)(input),
        shown: {
            label: "Harbor configuration",
            text: pyyamlText(harborConfiguration(input, jobName, NO_SANDBOX, overrides)),
            format: "yaml",
        },
        leaves: HARBOR_LEAVES,
        hintOfLog: null,
        // It may have all that it was to measure, and run on.
        remarkAtDeadline: `the job was ended at its timeout of ${(0,time/* formatDuration */.a3)(first.work.deadlineMs / 1000)}`,
        agents: entries,
        fingerprint: harborFingerprint(input, first.work, overrides),
        partial: partialText(overrides),
        remarks: referenceRemarks(entries),
        notices: [...(0,connection/* credentialNotices */.$$)(environment, overrides), ...(0,job_environment/* keepingNotices */.HX)(environment, overrides)],
        warnings: [...(0,connection/* insecureTokenWarnings */.RQ)(choice.connection), ...timeoutWarnings(input, overrides.timeoutSec)],
        openReader: first.openReader,
        work: first.work,
        isWorthRepeating: ({ outcome }) => outcome.kind === "unmeasured" && mayGoBetter(outcome.failure),
        repeat: (trials, round) => {
            // A jobs_dir can outlive its sandbox, and another run's results in the job's directory are refused.
            const again = (index) => ({ ...terms, jobName: `${jobName}_again-${round}-${index + 1}` });
            return trials === "all"
                ? [runOf(input, entries, again(0), null)]
                : repeatedJobs(input, trials).map((repeated, index) => {
                    const own = entries.slice(repeated.agent, repeated.agent + 1);
                    return runOf(repeated.input, own, again(index), repeated.trials);
                });
        },
    });
}
/** `entries` are those of the whole job that the run's agents are, in their order. */
function runOf(input, entries, terms, trials) {
    const { jobName, connection, uploads, overrides } = terms;
    const environment = (0,job_environment/* environmentOf */.p7)(input);
    const start = (0,job_environment/* sandboxSpec */.n0)(input, overrides);
    const handed = harborConfiguration(input, jobName, NO_SANDBOX, overrides);
    const configurations = listOfObjects(handed["agents"]);
    const agents = entries.map((entry, index) => ({ entry, configuration: configurations[index] ?? {} }));
    const reading = {
        kind: "harbor",
        configuration: handed,
        agents,
        rewardKey: overrides.rewardKey,
        passScore: overrides.passScore,
        verifierDisabled: input.verifier?.disable ?? false,
    };
    const env = (0,job_environment/* jobVariables */.BU)(environment, overrides);
    return {
        trials,
        work: {
            job: jobName,
            connection,
            start,
            autoStop: !(0,job_environment/* keepsSandbox */.m2)(environment, overrides),
            uploads,
            inputs: (sandbox) => sandboxInputs(harborConfiguration(input, jobName, sandbox, overrides), sandbox, start.image),
            env,
            secrets: (0,secret_names/* handedSecrets */.Q)([handed, [...env]], overrides.secrets, (0,parse.harborSecrets)(input)),
            reading,
            deadlineMs: (overrides.timeoutSec ?? harborTimeoutSec(input)) * 1000,
            graceMs: HARBOR_GRACE_MS,
        },
        openReader: (_, place) => harborReader({ ...reading, place }),
    };
}
function sandboxInputs(configuration, sandbox, image) {
    const results = `${configuration.jobs_dir}/${configuration.job_name}`;
    return {
        script: harborScript({
            configuration: `${sandbox.directory}/${CONFIGURATION_FILE}`,
            jobsDirectory: configuration.jobs_dir,
            jobDirectory: results,
            image,
        }),
        files: new Map([[CONFIGURATION_FILE, pyyamlText(configuration)]]),
        results,
        required: RESULT_FILES,
        live: LIVE_FILES,
    };
}
function listOfObjects(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === "object" && item !== null) : [];
}
function partialText({ taskNames, nTasks }) {
    const names = taskNames.length === 0 ? [] : [`only the tasks ${taskNames.join(", ")}`];
    const count = nTasks === null ? [] : [`at most ${(0,base_text/* plural */.LS)(nTasks, "task")} of each dataset`];
    const parts = [...names, ...count];
    return parts.length === 0 ? null : parts.join(", ");
}
/** Someone who reads the score has to know that it is no agent's. */
function referenceRemarks(entries) {
    const names = new Set(entries.flatMap(({ name, isReference }) => (isReference ? [name] : [])));
    return [...names].map((name) => name === "nop"
        ? "the agent nop does nothing: its score is what the tasks give away"
        : "the agent oracle runs the tasks' own solutions: its score tells of the tasks and not of an agent");
}


/***/ })

};
