export const id = 586;
export const ids = [586,481];
export const modules = {

/***/ 7050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ describePlan)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98602);

function describePlan(job) {
    const { work } = job;
    const { start } = work;
    const optional = (label, value) => value === null || value === "" ? [] : [[label, String(value)]];
    return {
        config: job.config,
        type: job.type,
        jobName: work.job,
        lines: [
            ["server", work.connection.baseUrl || "not named; `base-url` has to name it for a run"],
            ...optional("headers", Object.keys(work.connection.headers).join(", ")),
            ...optional("cluster", start.cluster),
            ...optional("namespace", job.namespace),
            ...optional("experiment", job.experimentId),
            ["image", start.image],
            ["sandbox", `${start.cpus} CPUs, ${start.memory} memory${start.disk === null ? "" : `, ${start.disk} disk`}`],
            ["timeout", (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(work.deadlineMs / 1000)],
            [
                "after the job",
                work.autoStop
                    ? "the sandbox is stopped"
                    : `the sandbox is kept; ROCK clears it after ${start.autoClearMinutes} idle minutes`,
            ],
            ...optional("variables", [...work.env.keys()].join(", ")),
            ...work.uploads.map(({ source, target }) => ["upload", `${source} to ${target}`]),
            ...optional("labels", Object.entries(job.labels)
                .map(([name, value]) => `${name}=${value}`)
                .join(", ")),
            ...job.notices.map((notice) => ["note", notice]),
            [job.shown.label, job.shown.text.trimEnd()],
        ],
    };
}


/***/ }),

/***/ 35910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ findJobFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51036);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93792);




/** A larger file is refused unread; one byte more than the limit of job/document is enough to be told so there. */
const READ_LIMIT = 64 * 1024 * 1024;
/** Paths and globs → files, each once, in the order of the patterns; a glob's matches are sorted. */
async function findJobFiles(patterns, places) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(places.workspace);
    const files = new Map();
    const faults = [];
    for (const pattern of patterns) {
        const matches = await expand(pattern, places.directory);
        if (matches.length === 0) {
            const remedy = "is the repository checked out, and is the path right from its root?";
            faults.push({ pattern, message: `${pattern} matches no file`, remedy });
        }
        for (const match of matches) {
            const found = await read(match, places, root);
            if ("message" in found) {
                faults.push({ pattern, ...found });
            }
            else {
                files.set(found.file, found);
            }
        }
    }
    return { files: [...files.values()], faults };
}
async function expand(pattern, directory) {
    const plain = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(directory, pattern);
    const exists = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(plain).then(() => true, () => false);
    if (exists) {
        return [plain];
    }
    if (!/[*?[\]{}!()]/.test(pattern)) {
        return [];
    }
    const { glob } = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 73382));
    const matches = await glob(pattern, {
        cwd: directory,
        absolute: true,
        onlyFiles: false,
        expandDirectories: false,
        // A link that leads nowhere must be met, not passed over: its job would not be measured.
        followSymbolicLinks: false,
        dot: true,
        ignore: ["**/node_modules/**", "**/.git/**"],
    });
    const isDirectory = await Promise.all(matches.map(async (match) => await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(match).then((about) => about.isDirectory(), () => false)));
    return matches.filter((_, index) => isDirectory[index] !== true).sort(_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .byText */ .z4);
}
async function read(file, places, root) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(file).catch(() => null);
    const shown = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(places.directory, file).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/");
    if (real === null) {
        return { message: `${shown} is a link to nothing`, remedy: "mend or remove it" };
    }
    if (!places.filesFromAnywhere && !(0,_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .F)(real, root)) {
        return { message: `${shown} is outside the workspace`, remedy: "job files of a workflow stay in the repository" };
    }
    const about = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real);
    if (!about.isFile()) {
        return { message: `${shown} is not a file`, remedy: "name a job file, or a glob such as bench/*.yaml" };
    }
    if (about.size > READ_LIMIT) {
        return { message: `${shown} has ${about.size} bytes`, remedy: "a job file may have 1 MiB" };
    }
    return { file: shown, bytes: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(real) };
}


/***/ }),

/***/ 49399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepareJobs)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/job/bash/parse.js + 4 modules
var parse = __webpack_require__(26075);
// EXTERNAL MODULE: ./build/src/job/environment.js
var job_environment = __webpack_require__(85768);
// EXTERNAL MODULE: ./build/src/job/job-name.js
var job_name = __webpack_require__(67820);
// EXTERNAL MODULE: ./build/src/job/problem.js
var problem = __webpack_require__(17126);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/src/results/trial.js
var trial = __webpack_require__(65728);
;// CONCATENATED MODULE: ./build/src/job/bash/score-file.js
/** The file in the artifact directory from which a script's score is read. */
const SCORE_FILE = "score.json";

;// CONCATENATED MODULE: ./build/src/job/bash/results.js



const MAX_SCORE_BYTES = 1024 * 1024;
/** Reads a Bash Job's results: its exit code, and the score file it may leave. */
function bashReader(job) {
    let score = { kind: "none" };
    return {
        wants: (path) => (path === SCORE_FILE ? MAX_SCORE_BYTES : null),
        take: ({ content }) => {
            score =
                content.kind === "bytes"
                    ? parseScore(new TextDecoder().decode(content.bytes))
                    : { kind: "unreadable", message: `${SCORE_FILE} cannot be read: ${content.reason}` };
        },
        news: () => [],
        progress: () => null,
        outcome: (report) => ({
            trials: [bashTrial(job, report, score)],
            expectedTrials: 1,
            faults: [],
            harborVersion: null,
        }),
    };
}
/** A Bash Job has exactly one trial, named after the job. */
function bashTrial(jobName, report, score) {
    const { launchedAt, endedAt } = report;
    return {
        ...trial/* NO_BENCHMARK */._X,
        taskName: jobName,
        outcome: outcomeOf(report, score),
        exitCode: report.end.kind === "exited" ? report.end.exitCode : null,
        startedAt: launchedAt === null ? null : new Date(launchedAt).toISOString(),
        finishedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
        durationSec: launchedAt === null || endedAt === null ? null : (endedAt - launchedAt) / 1000,
        log: report.log,
    };
}
function outcomeOf(report, score) {
    const { end } = report;
    switch (end.kind) {
        case "exited":
            return end.exitCode === 0 ? measuredBySuccess(report, score) : measuredByFailure(score, end.exitCode);
        case "stopped":
            return end.reason === "deadline"
                ? unmeasured("deadline", "JobTimeout", "the job ran longer than its timeout and was ended")
                : unmeasured("cancelled", "Cancelled", "the job was cancelled while it ran");
        case "lost":
            return unmeasured("infrastructure", end.phase === "start" ? "SandboxStartFailed" : "SandboxLost", end.loss.message);
    }
}
/** Exit code 0 is a measurement only with a score that can be read, or without any. */
function measuredBySuccess({ collection }, score) {
    if (collection.kind === "lost") {
        const message = `the script exited with 0, but its files could not be read: ${collection.loss.message}`;
        return unmeasured("infrastructure", "ArtifactsLost", message);
    }
    switch (score.kind) {
        case "none":
            return { kind: "measured", reward: 0, failure: null };
        case "read":
            return { kind: "measured", reward: score.value, failure: null };
        case "unreadable":
            return unmeasured("verifier", "ScoreUnreadable", score.message);
    }
}
/** The script's own word that it failed stands, whatever it left as a score. */
function measuredByFailure(score, exitCode) {
    const exception = { type: "BashExitCode", message: `the script exited with code ${exitCode}` };
    return { kind: "measured", reward: score.kind === "read" ? score.value : 0, failure: { cause: "script", exception } };
}
function unmeasured(cause, type, message) {
    return { kind: "unmeasured", failure: { cause, exception: { type, message } } };
}
/**
 * Reads `score`, else `reward`, else `task_score`. The text is read as YAML, a superset of JSON, because scripts in the
 * wild write `"passed": True`. A file without a finite number is not a 0: it is a verifier that failed.
 */
function parseScore(text) {
    let content;
    try {
        content = (0,dist/* parse */.qg)(text, { maxAliasCount: 10 });
    }
    catch (error) {
        const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
        return { kind: "unreadable", message: `${SCORE_FILE} cannot be read: ${reason}` };
    }
    const value = typeof content === "number" ? content : scoreField(content);
    if (typeof value === "number" && Number.isFinite(value)) {
        return { kind: "read", value };
    }
    if (text.trim() === "") {
        return { kind: "unreadable", message: `${SCORE_FILE} is empty` };
    }
    const found = value === undefined ? "has no score, reward or task_score" : `has a score that is not a finite number`;
    return { kind: "unreadable", message: `${SCORE_FILE} ${found}` };
}
function scoreField(content) {
    if (typeof content !== "object" || content === null) {
        return undefined;
    }
    const fields = { ...content };
    return fields.score ?? fields.reward ?? fields.task_score ?? undefined;
}

;// CONCATENATED MODULE: ./build/src/job/bash/work.js





const DEFAULT_TIMEOUT_SEC = 7200;
/** After its deadline a script gets this long to write down what it has. */
const GRACE_MS = 5_000;
/** A Bash Job → the work for its sandbox. `resolved` answers `bashLocalPaths`, in the same order. */
function planBashJob(job, resolved, overrides, trust, now) {
    const { document, input, sha256 } = job;
    const environment = (0,job_environment/* environmentOf */.p7)(input);
    const choice = (0,job_environment/* chooseConnection */.OO)(document, environment, overrides, trust);
    if (!choice.ok) {
        return (0,problem/* invalid */.Gq)([choice.problem]);
    }
    const jobName = input.job_name ?? (0,job_name/* defaultJobName */.Qg)(now);
    const [first, ...rest] = resolved;
    const script = input.script ?? first?.text ?? "";
    const sources = input.script_path == null ? resolved : rest;
    const start = (0,job_environment/* sandboxSpec */.n0)(input, overrides);
    return (0,problem/* valid */.rZ)({
        config: document.file,
        configSha256: sha256,
        type: "bash",
        jobName,
        namespace: start.namespace,
        experimentId: start.experimentId,
        labels: input.labels ?? {},
        secrets: (0,job_environment/* secretsOf */.Fj)(environment),
        shown: { label: "script", text: script },
        agents: [],
        partial: null,
        remarks: [],
        openReader: bashReader,
        notices: [...experimentNotices(input, environment), ...(0,job_environment/* credentialNotices */.$$)(environment, overrides)],
        work: {
            job: jobName,
            connection: choice.connection,
            start,
            autoStop: !(0,job_environment/* keepsSandbox */.m2)(environment, overrides),
            uploads: (environment.uploads ?? []).map(([, target], index) => ({
                source: sources[index]?.absolute ?? "",
                target,
            })),
            inputs: ({ artifacts }) => ({
                script,
                files: new Map(),
                results: artifacts,
                required: [SCORE_FILE],
                live: [],
            }),
            env: (0,job_environment/* jobVariables */.BU)(environment, overrides),
            deadlineMs: (overrides.timeoutSec ?? input.timeout ?? DEFAULT_TIMEOUT_SEC) * 1000,
            graceMs: GRACE_MS,
        },
    });
}
function experimentNotices(input, environment) {
    const [ours, theirs] = [input.experiment_id, environment.experiment_id];
    return ours != null && theirs != null && ours !== theirs
        ? [`experiment_id ${ours} overrides environment.experiment_id ${theirs}`]
        : [];
}

// EXTERNAL MODULE: ./build/src/job/document.js + 2 modules
var job_document = __webpack_require__(19216);
;// CONCATENATED MODULE: ./build/src/job/kind.js

/** Keys that only a Harbor Bench Job has. */
const HARBOR_KEYS = new Set([
    "agents",
    "datasets",
    "tasks",
    "verifier",
    "orchestrator",
    "metrics",
    "artifacts",
    "jobs_dir",
    "n_attempts",
    "debug",
    "timeout_multiplier",
    "agent_timeout_multiplier",
    "verifier_timeout_multiplier",
    "agent_setup_timeout_multiplier",
    "environment_build_timeout_multiplier",
]);
/** Keys of ROCK's other way of using agents, which installs one inside a single sandbox and has another schema. */
const AGENT_INSTALL_KEYS = new Set([
    "rock_agent_config",
    "agent_type",
    "agent_installed_dir",
    "agent_install_timeout",
    "agent_run_timeout",
    "agent_run_check_interval",
    "agent_session",
    "pre_init_cmds",
    "post_init_cmds",
    "run_cmd",
    "skip_wrap_run_cmd",
    "runtime_env_config",
    "model_service_config",
    "use_deploy_working_dir_as_fallback",
]);
/**
 * Tells the kind of a job file as ROCK does, which tries Harbor first and Bash second: a script makes it a Bash Job even
 * beside `experiment_id`; Harbor's own keys, or `experiment_id` alone, make it a Harbor Bench Job; anything else is Bash.
 */
function detectKind(document) {
    const keys = Object.keys(document.value);
    const install = keys.filter((key) => AGENT_INSTALL_KEYS.has(key));
    if (install.length > 0) {
        return (0,problem/* invalid */.Gq)(install.map((key) => mixUp(document, key)));
    }
    const isBash = keys.includes("script") || keys.includes("script_path");
    const harborKeys = keys.filter((key) => HARBOR_KEYS.has(key));
    if (isBash && harborKeys.length > 0) {
        return (0,problem/* invalid */.Gq)(harborKeys.map((key) => contradiction(document, key)));
    }
    return (0,problem/* valid */.rZ)(!isBash && (harborKeys.length > 0 || keys.includes("experiment_id")) ? "harbor" : "bash");
}
function mixUp(document, key) {
    return {
        file: document.file,
        ...document.locateKey([key]),
        message: `${key} belongs to ROCK's "Install Agent in Sandbox" schema, which is not a Job`,
        remedy: "write a Bash Job (`script`) or a Harbor Bench Job (`agents`, `datasets`) instead",
    };
}
function contradiction(document, key) {
    return {
        file: document.file,
        ...document.locateKey([key]),
        message: `${key} belongs to a Harbor Bench Job, but the file has a script, which makes it a Bash Job`,
        remedy: `remove the script, or remove ${key}`,
    };
}

// EXTERNAL MODULE: ./build/src/app/find-job-files.js
var find_job_files = __webpack_require__(35910);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/app/workspace.js
var workspace = __webpack_require__(93792);
;// CONCATENATED MODULE: ./build/src/app/local-paths.js




const MAX_SCRIPT_BYTES = 16 * 1024 * 1024;
/**
 * Resolves the local paths of a job file against the file's own directory, follows links, and keeps them inside the
 * workspace: a job file of a pull request must not read the runner's other files.
 */
async function resolveLocalPaths(document, paths, places) {
    const root = await (0,promises_.realpath)(places.workspace);
    const base = external_node_path_.dirname(external_node_path_.resolve(places.directory, document.file));
    const roots = places.filesFromAnywhere ? [root, await (0,promises_.realpath)(base)] : [root];
    const results = await Promise.all(paths.map(async (local) => await resolveOne(local, base, roots)));
    const problems = results.flatMap((result, index) => {
        const position = paths[index]?.position ?? { line: 1, column: 1 };
        return "message" in result ? [{ file: document.file, ...position, ...result }] : [];
    });
    return problems.length > 0
        ? (0,problem/* invalid */.Gq)(problems)
        : (0,problem/* valid */.rZ)(results.flatMap((result) => ("message" in result ? [] : [result])));
}
async function resolveOne(local, base, roots) {
    const written = external_node_path_.resolve(base, local.path);
    let absolute;
    try {
        absolute = await (0,promises_.realpath)(written);
    }
    catch {
        return {
            message: `${local.path} does not exist`,
            remedy: `paths are relative to the job file; this one is ${external_node_path_.relative(roots[0] ?? "", written) || "."}`,
        };
    }
    if (!roots.some((root) => (0,workspace/* isInside */.F)(absolute, root))) {
        return { message: `${local.path} is outside the workspace`, remedy: "move it into the repository" };
    }
    const about = await (0,promises_.stat)(absolute);
    if (local.purpose === "upload") {
        return about.isFile() || about.isDirectory()
            ? { absolute, text: null }
            : { message: `${local.path} is neither a file nor a directory`, remedy: "upload a file or a directory" };
    }
    if (!about.isFile()) {
        return { message: `${local.path} is not a file`, remedy: "name the script file" };
    }
    if (about.size > MAX_SCRIPT_BYTES) {
        return {
            message: `${local.path} has ${about.size} bytes`,
            remedy: "a script may have 16 MiB; put data into `uploads`",
        };
    }
    const text = decode(await (0,promises_.readFile)(absolute));
    return text === null
        ? {
            message: `${local.path} is not a UTF-8 text`,
            remedy: "script_path names a shell script; put binaries into `uploads`",
        }
        : { absolute, text };
}
function decode(bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/src/app/prepare-jobs.js









/** Finds, reads and plans every job file, or tells all problems of all of them. Starts nothing. */
async function prepareJobs(preparation) {
    const { files, faults } = await (0,find_job_files/* findJobFiles */.e)(preparation.configs, preparation);
    const planned = await Promise.all(files.map(async (file) => await prepareJob(file, preparation)));
    const problems = [
        ...faults.map(({ pattern, message, remedy }) => ({ file: pattern, line: 1, column: 1, message, remedy })),
        ...planned.flatMap((plan) => (plan.ok ? [] : plan.problems)),
    ];
    if (problems.length > 0) {
        return (0,problem/* invalid */.Gq)(problems);
    }
    const jobs = planned.flatMap((plan) => (plan.ok ? [plan.value] : []));
    const names = (0,job_name/* uniqueNames */.uZ)(jobs.map((job) => job.jobName));
    return (0,problem/* valid */.rZ)(jobs.map((job, index) => ({ ...job, work: { ...job.work, job: names[index] ?? job.jobName } })));
}
async function prepareJob({ file, bytes }, preparation) {
    const { overrides, trust, now } = preparation;
    const document = (0,job_document/* readJobDocument */.b)(bytes, file, preparation.lookUp);
    if (!document.ok) {
        return document;
    }
    const kind = detectKind(document.value);
    if (!kind.ok) {
        return kind;
    }
    if (kind.value === "harbor") {
        return (0,problem/* invalid */.Gq)([notSupportedYet(file)]);
    }
    const input = (0,parse/* parseBashJob */.v)(document.value);
    if (!input.ok) {
        return input;
    }
    const resolved = await resolveLocalPaths(document.value, (0,parse/* bashLocalPaths */.a)(document.value, input.value), preparation);
    if (!resolved.ok) {
        return resolved;
    }
    const sha256 = (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
    const job = { kind: kind.value, document: document.value, sha256, input: input.value };
    const planned = planBashJob(job, resolved.value, overrides, trust, now);
    const names = planned.ok &&
        [...preparation.secrets, ...planned.value.secrets].some((secret) => planned.value.jobName.includes(secret));
    return names ? (0,problem/* invalid */.Gq)([secretInName(document.value)]) : planned;
}
function secretInName(document) {
    const remedy = "names are in file names and in every report; take the secret out of job_name";
    return { file: document.file, ...document.locate(["job_name"]), message: "job_name contains a secret", remedy };
}
function notSupportedYet(file) {
    const message = "this is a Harbor Bench Job, which is not supported yet";
    return { file, line: 1, column: 1, message, remedy: "Bash Jobs (`script` or `script_path`) are" };
}


/***/ }),

/***/ 39836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readLogTails)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _results_trial_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65728);



const TAIL_BYTES = 32 * 1024;
/** The ends of the logs of trials that failed, by the path they have in the results; the logs are redacted on disk. */
async function readLogTails(directory, jobs, most) {
    const failed = jobs.flatMap((job) => job.trials).filter((trial) => (0,_results_trial_js__WEBPACK_IMPORTED_MODULE_2__/* .trialStatus */ .l2)(trial) === "failed");
    const logs = [...new Set(failed.flatMap((trial) => (trial.log === null ? [] : [trial.log])))].slice(0, most);
    const tails = await Promise.all(logs.map(async (log) => [log, await readTail(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, log))]));
    return new Map(tails);
}
/** Empty where the log could not be written: that is told elsewhere, and the reports must still be made. */
async function readTail(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, "r").catch(() => null);
    if (handle === null) {
        return "";
    }
    try {
        const { size } = await handle.stat();
        const start = Math.max(0, size - TAIL_BYTES);
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
        const text = buffer.toString("utf8", 0, bytesRead);
        // The first line of a tail is cut, unless the tail is everything.
        return start === 0 ? text : text.slice(text.indexOf("\n") + 1);
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 93792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Whether a real path is a directory itself or lies below it. */
function isInside(file, directory) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(directory, file);
    return relative === "" || (!relative.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) && relative !== ".." && !node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(relative));
}


/***/ }),

/***/ 94601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ clearResultsDirectory),
/* harmony export */   Ce: () => (/* binding */ writePages),
/* harmony export */   ak: () => (/* binding */ writeRunFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


const OWN_FILES = ["results.json", "junit.xml", "summary.md", "comment.md"];
const OWN_DIRECTORIES = ["logs", "artifacts", "trials"];
/**
 * Makes the results directory, and takes away what an earlier run left in it, so that no old log is taken for a new one.
 * Returns the name of something in it that is not ours, without touching anything, or null when all is well.
 */
async function clearResultsDirectory(directory) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { recursive: true });
    const ours = new Set([...OWN_FILES, ...OWN_DIRECTORIES]);
    const present = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory);
    const foreign = present.find((name) => !ours.has(name.replace(/\.new$/, "")));
    if (foreign !== undefined || (present.length > 0 && !present.some((name) => name.startsWith("results.json")))) {
        return foreign ?? present[0] ?? null;
    }
    await Promise.all(present.map(async (name) => await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name), { recursive: true, force: true })));
    return null;
}
/** Writes the two pages that are published, in a directory of their own. */
async function writePages(directory, pages) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { recursive: true });
    await Promise.all(["summary.md", "comment.md"].map(async (name) => await replaceFile(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name), pages[name])));
}
/** Writes the files, each aside and then renamed, so that a kill never leaves half of one. */
async function writeRunFiles(directory, files) {
    for (const name of OWN_FILES) {
        await replaceFile(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name), files[name]);
    }
}
async function replaceFile(target, text) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(`${target}.new`, text);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(`${target}.new`, target);
}


/***/ }),

/***/ 22396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   Uc: () => (/* binding */ describeError)
/* harmony export */ });
/* unused harmony export causeChain */
/** The messages of an error and of its causes, outermost first, without repeating a text that the next one contains. */
function causeChain(error) {
    const messages = [];
    const seen = new Set();
    let current = error;
    while (current !== undefined && current !== null && !seen.has(current)) {
        seen.add(current);
        const message = current instanceof Error ? current.message || current.name : textOf(current);
        if (!messages.some((earlier) => earlier.includes(message))) {
            messages.push(message);
        }
        current = current instanceof Error ? current.cause : undefined;
    }
    return messages;
}
/** What was thrown although it is no error. */
function textOf(thrown) {
    return typeof thrown === "string" ? thrown : (JSON.stringify(thrown) ?? typeof thrown);
}
/** One line for a person: what happened, and why as far as it is known. */
function describeError(error) {
    return causeChain(error).join(": ");
}
/** For exhaustive switches: unreachable unless a union grew and a switch did not. */
function unreachable(value) {
    throw new Error(`unexpected value ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 85196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createRedactor),
  Y: () => (/* binding */ isTooShortToHide)
});

;// CONCATENATED MODULE: ./build/src/base/secret-escapes.js
/** Outcomes of reading or comparing besides a result. */
const NO_MATCH = -1;
/** The bytes end before it is decided. */
const NEEDS_MORE = -2;
/** JSON inside JSON inside JSON: seven backslashes before a quote. */
const MAX_BACKSLASHES = 8;
/** `#x0001F600` and names; what is longer is none of ours. */
const MAX_ENTITY = 10;
const PERCENT = code("%");
const AMPERSAND = code("&");
const SEMICOLON = code(";");
const BACKSLASH = code("\\");
/** The character that a letter or a piece of punctuation stands for after a backslash; 0 where it stands for none. */
const MEANT = new Uint8Array(256);
for (let byte = code(" "); byte <= code("~"); byte += 1) {
    MEANT[byte] = /[A-Za-z0-9]/.test(String.fromCharCode(byte)) ? 0 : byte;
}
for (const [letter, meant] of ["n\n", "r\r", "t\t", "b\b", "f\f", "v\v", "a\x07", "e\x1b", "E\x1b"].map((pair) => pair.split(""))) {
    MEANT[code(letter)] = code(meant);
}
const ENTITIES = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }).map(([name, meant]) => [name, code(meant)]));
function isEscapeLead(byte) {
    return byte === PERCENT || byte === AMPERSAND || byte === BACKSLASH;
}
/**
 * Reads the escape that begins at this place: `%HH`; one to eight backslashes and then `uHHHH`, `xHH`, three octal
 * digits, a letter for a control character, or punctuation that stands for itself; an XML entity.
 */
function readEscape(text, at) {
    const lead = text.bytes[at] ?? 0;
    if (lead === PERCENT) {
        return readDigits("byte", text, at + 1, 16, 2);
    }
    if (lead === BACKSLASH) {
        return readBackslashed(text, at);
    }
    return lead === AMPERSAND ? readEntity(text, at + 1) : NO_MATCH;
}
function readBackslashed(text, start) {
    let at = start;
    while (at < text.end && text.bytes[at] === BACKSLASH) {
        at += 1;
        if (at - start > MAX_BACKSLASHES) {
            return NO_MATCH;
        }
    }
    if (at >= text.end) {
        return NEEDS_MORE;
    }
    const byte = text.bytes[at] ?? 0;
    if (byte === code("u")) {
        return readDigits("unit", text, at + 1, 16, 4);
    }
    if (byte === code("x")) {
        return readDigits("byte", text, at + 1, 16, 2);
    }
    if (digitOf(byte) < 8) {
        return readDigits("byte", text, at, 8, 3);
    }
    const meant = MEANT[byte] ?? 0;
    return meant === 0 ? NO_MATCH : { kind: "character", value: meant, end: at + 1 };
}
function readDigits(kind, text, start, radix, count) {
    let value = 0;
    for (let at = start; at < start + count; at += 1) {
        if (at >= text.end) {
            return NEEDS_MORE;
        }
        const digit = digitOf(text.bytes[at] ?? 0);
        if (digit >= radix) {
            return NO_MATCH;
        }
        value = value * radix + digit;
    }
    return { kind, value, end: start + count };
}
function readEntity(text, start) {
    for (let at = start; at <= start + MAX_ENTITY; at += 1) {
        if (at >= text.end) {
            return NEEDS_MORE;
        }
        const byte = text.bytes[at] ?? 0;
        if (byte === SEMICOLON) {
            const value = entityValue(String.fromCharCode(...text.bytes.subarray(start, at)));
            return value === null ? NO_MATCH : { kind: "character", value, end: at + 1 };
        }
        if (byte !== code("#") && MEANT[byte] === byte) {
            return NO_MATCH;
        }
    }
    return NO_MATCH;
}
function entityValue(name) {
    if (!name.startsWith("#")) {
        return ENTITIES.get(name) ?? null;
    }
    const number = /^#(?:[xX](?<hex>[0-9A-Fa-f]+)|(?<decimal>[0-9]+))$/.exec(name)?.groups;
    if (number === undefined) {
        return null;
    }
    const value = number["hex"] === undefined ? Number(number["decimal"]) : Number.parseInt(number["hex"], 16);
    return value <= 0x10ffff ? value : null;
}
function digitOf(byte) {
    if (byte >= 48 && byte <= 57) {
        return byte - 48;
    }
    const lower = byte | 0x20;
    return lower >= 97 && lower <= 102 ? lower - 87 : 99;
}
function code(character) {
    return character?.charCodeAt(0) ?? 0;
}

;// CONCATENATED MODULE: ./build/src/base/secret-forms.js
/** Fewer characters than this are not hidden: `***` all over a report would tell more than it hides. */
const MIN_SECRET_LENGTH = 4;
/** A base64 form without its first one or two characters is only searched for when it stays at least this long. */
const MIN_LATE_START = 8;
/** The length that counts: in characters, without the white space around them. */
function secretLength(value) {
    return Array.from(value.trim()).length;
}
/** Everything to look for in order to hide these values, without doubles. */
function secretForms(values) {
    const texts = new Set(values.flatMap((value) => [value.trim(), ...secretLines(value)]));
    const cores = new Set([...texts].flatMap(base64Cores));
    const plain = new Set([...texts].map((text) => text.replaceAll("\r\n", "\n")));
    return [...[...plain].map((text) => secret_forms_form("text", text)), ...[...cores].map((core) => secret_forms_form("base64", core))];
}
/** Each line is hidden by itself, because what prints a value line by line puts something between the lines. */
function secretLines(value) {
    const lines = value.split(/[\r\n]+/).map((line) => line.trim());
    return lines.filter((line) => secretLength(line) >= MIN_SECRET_LENGTH);
}
/** The base64 characters that depend on the text alone, whatever stands before and after it. */
function base64Cores(text) {
    const bytes = Buffer.from(text);
    return [0, 1, 2].flatMap((shift) => {
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
        const core = encoded.slice(Math.ceil((8 * shift) / 6), Math.floor((8 * (shift + bytes.length)) / 6));
        // A line break counts as part of a form from its third character on; a form that is broken before is found by its rest.
        return core.length - 2 >= MIN_LATE_START ? [core, core.slice(1), core.slice(2)] : [core];
    });
}
function secret_forms_form(kind, text) {
    return { kind, characters: Int32Array.from(Array.from(text, (character) => character.codePointAt(0) ?? 0)) };
}

// EXTERNAL MODULE: ./build/src/base/errors.js
var errors = __webpack_require__(22396);
;// CONCATENATED MODULE: ./build/src/base/secret-spelling.js


const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const PLUS = 43;
const MINUS = 45;
const SLASH = 47;
const secret_spelling_BACKSLASH = 92;
const UNDERSCORE = 95;
const MAX_INDENT = 32;
/** A line break before this many characters of a base64 form is not waited for: any line could end in one or two of them. */
const MIN_BEFORE_WRAP = 3;
/** A quote within quotes, as SQL and YAML write it, as a shell does, and as Python's shlex does. */
const DOUBLED_QUOTE = Buffer.from("''");
const QUOTED_QUOTE = Buffer.from(`'"'"'`);
const DOUBLED_DOUBLE_QUOTE = Buffer.from('""');
/**
 * Compares a form with the bytes from `start` on. Returns where its longest spelling ends, NO_MATCH, or NEEDS_MORE when
 * more bytes could make a match or a longer one; with `last` there are no more.
 */
function matchForm(form, text, start, last) {
    const { characters } = form;
    const { bytes, end } = text;
    let at = start;
    for (let index = 0; index < characters.length; index += 1) {
        if (at >= end) {
            return last ? NO_MATCH : NEEDS_MORE;
        }
        const byte = bytes[at] ?? 0;
        const character = characters[index] ?? 0;
        if (mayBeSpelledBy(byte, character, form.kind)) {
            return matchSpellings(form, index, text, at, last);
        }
        if (byte !== character) {
            return NO_MATCH;
        }
        at += 1;
    }
    return at;
}
/** Whether this byte may begin a spelling of the character other than itself, or a longer one. */
function mayBeSpelledBy(byte, character, kind) {
    if (isEscapeLead(byte)) {
        return true;
    }
    if (kind === "base64") {
        return byte === LF || byte === CR || byte === MINUS || byte === UNDERSCORE;
    }
    switch (character) {
        case SPACE:
            return byte === PLUS;
        case LF:
            return byte === CR;
        case SINGLE_QUOTE:
        case DOUBLE_QUOTE:
            return byte === character;
        default:
            return character >= 0x80 && byte >= 0x80;
    }
}
/** The same with every way to spell each character; several positions at once where a spelling is ambiguous. */
function matchSpellings(form, from, text, start, last) {
    let positions = [start];
    for (let index = from; index < form.characters.length; index += 1) {
        const ends = positions.flatMap((at) => endsInForm(form, index, text, at));
        if (!last && ends.includes(NEEDS_MORE)) {
            return NEEDS_MORE;
        }
        positions = [...new Set(ends.filter((end) => end >= 0))];
        if (positions.length === 0) {
            return NO_MATCH;
        }
    }
    return Math.max(...positions);
}
function endsInForm(form, index, text, at) {
    const character = form.characters[index] ?? 0;
    if (form.kind === "text") {
        return character === LF ? lineBreakEnds(text, at) : spellingEnds(character, text, at);
    }
    const unwrapped = index >= MIN_BEFORE_WRAP ? afterWrap(text, at) : at;
    if (unwrapped < 0) {
        return [unwrapped];
    }
    const ends = spellingEnds(character, text, unwrapped);
    const urlSafe = urlSafeOf(character);
    return urlSafe === character ? ends : [...ends, ...spellingEnds(urlSafe, text, unwrapped)];
}
/** The character that the URL-safe alphabet of base64 has instead. */
function urlSafeOf(character) {
    return character === PLUS ? MINUS : character === SLASH ? UNDERSCORE : character;
}
function lineBreakEnds(text, at) {
    const afterReturn = spellingEnds(CR, text, at);
    return [
        ...spellingEnds(LF, text, at),
        ...afterReturn.flatMap((end) => (end < 0 ? [end] : spellingEnds(LF, text, end))),
    ];
}
/** Where base64 goes on after a line break and an indentation, the break written as bytes or as `\n`. */
function afterWrap(text, at) {
    const { bytes, end } = text;
    const first = bytes[at];
    if (at >= end || (first !== CR && first !== LF && first !== secret_spelling_BACKSLASH)) {
        return at;
    }
    const ends = lineBreakEnds(text, at);
    let next = Math.max(...ends);
    if (ends.includes(NEEDS_MORE)) {
        return NEEDS_MORE;
    }
    if (next < 0) {
        return at;
    }
    const limit = next + MAX_INDENT;
    while (next < end && next < limit && (bytes[next] === SPACE || bytes[next] === TAB)) {
        next += 1;
    }
    return next >= end ? NEEDS_MORE : next;
}
/** The ends of all spellings of one character at one place; NEEDS_MORE among them when the bytes end within one. */
function spellingEnds(character, text, at) {
    if (at >= text.end) {
        return [NEEDS_MORE];
    }
    const first = text.bytes[at] ?? 0;
    const ends = [plainEnd(utf8Of(character), text, at)];
    if (isEscapeLead(first)) {
        ends.push(escapedEnd(character, text, at));
    }
    if (character === SPACE && first === PLUS) {
        ends.push(at + 1);
    }
    else if (character === secret_spelling_BACKSLASH && first === secret_spelling_BACKSLASH) {
        ends.push(...doubledBackslashEnds(text, at));
    }
    else if (character === DOUBLE_QUOTE && first === DOUBLE_QUOTE) {
        ends.push(plainEnd(DOUBLED_DOUBLE_QUOTE, text, at));
    }
    else if (character === SINGLE_QUOTE && first === SINGLE_QUOTE) {
        ends.push(plainEnd(DOUBLED_QUOTE, text, at), plainEnd(QUOTED_QUOTE, text, at), closedQuoteEnd(text, at));
    }
    return ends;
}
function plainEnd(expected, text, at) {
    for (let index = 0; index < expected.length; index += 1) {
        if (at + index >= text.end) {
            return NEEDS_MORE;
        }
        if (text.bytes[at + index] !== expected[index]) {
            return NO_MATCH;
        }
    }
    return at + expected.length;
}
/** Reads as many escapes as the character takes: one, two halves of a surrogate pair, or each of its UTF-8 bytes. */
function escapedEnd(character, text, at) {
    const first = readEscape(text, at);
    if (typeof first === "number") {
        return first;
    }
    const expected = valuesOf(character, first.kind);
    let escape = first;
    for (let index = 0; escape.value === expected[index]; index += 1) {
        if (index === expected.length - 1) {
            return escape.end;
        }
        const next = escape.end >= text.end ? NEEDS_MORE : readEscape(text, escape.end);
        if (typeof next === "number") {
            return next;
        }
        escape = next.kind === first.kind ? next : { ...next, value: NO_MATCH };
    }
    return NO_MATCH;
}
function valuesOf(character, kind) {
    switch (kind) {
        case "character":
            return [character];
        case "byte":
            return utf8Of(character);
        case "unit": {
            const units = String.fromCodePoint(character);
            return Array.from({ length: units.length }, (_, index) => units.charCodeAt(index));
        }
        default:
            return (0,errors/* unreachable */.HB)(kind);
    }
}
/** A backslash may be doubled any number of times; what follows decides how many belong to it. */
function doubledBackslashEnds(text, at) {
    const ends = [];
    for (let end = at + 2; end <= at + MAX_BACKSLASHES + 1; end += 1) {
        if (end > text.end) {
            return [...ends, NEEDS_MORE];
        }
        if (text.bytes[end - 1] !== secret_spelling_BACKSLASH) {
            return ends;
        }
        ends.push(end);
    }
    return ends;
}
/** `'\''`: the quotes are closed, a quote follows, the quotes are opened again. */
function closedQuoteEnd(text, at) {
    if (at + 1 >= text.end) {
        return NEEDS_MORE;
    }
    const quote = escapedEnd(SINGLE_QUOTE, text, at + 1);
    return quote < 0 ? quote : plainEnd(Uint8Array.of(SINGLE_QUOTE), text, quote);
}
const ASCII = Array.from({ length: 128 }, (_, code) => Uint8Array.of(code));
/** The UTF-8 bytes of a code point. */
function utf8Of(character) {
    return ASCII[character] ?? Buffer.from(String.fromCodePoint(character));
}
/** The bytes that the spellings without an escape of a form's character begin with. */
function startsOf(form, index) {
    const character = form.characters[index] ?? 0;
    const plain = utf8Of(character)[0] ?? 0;
    if (form.kind === "base64") {
        return new Set([plain, urlSafeOf(character)]);
    }
    return new Set([plain, ...(character === SPACE ? [PLUS] : []), ...(character === LF ? [CR] : [])]);
}

;// CONCATENATED MODULE: ./build/src/base/secret-index.js


/** First characters with more than one plain spelling, or of more than one byte: what follows them is not looked at. */
const MANIFOLD = /[%\\&'"\u0080-\u{10ffff}]/u;
const BYTES = Array.from({ length: 256 }, (_, byte) => byte);
const LEADS = BYTES.filter(isEscapeLead);
/**
 * Files forms by how they begin. Two bytes say at nearly every place that none begins there; where one might, the first
 * two characters, with escapes read, leave very few to compare with.
 */
function createSecretIndex(forms) {
    const byTwo = new Map();
    const byFirst = new Map();
    const mayBegin = new Uint8Array(0x10000);
    const mayBeginLast = new Uint8Array(256);
    for (const form of forms) {
        const isManifold = MANIFOLD.test(String.fromCodePoint(form.characters[0] ?? 0));
        for (const first of startsOf(form, 0)) {
            mayBeginLast[first] = 1;
            if (isManifold) {
                addTo(byFirst, first, form);
            }
            for (const second of startsOf(form, 1)) {
                addTo(byTwo, pairOf(first, second), form);
            }
            for (const second of isManifold ? BYTES : [...startsOf(form, 1), ...LEADS]) {
                mayBegin[pairOf(first, second)] = 1;
            }
        }
    }
    for (const lead of LEADS) {
        mayBegin.fill(1, pairOf(lead, 0), pairOf(lead + 1, 0));
        mayBeginLast[lead] = 1;
    }
    function longestByTwo(first, text, at, second, last) {
        if (second >= text.end) {
            return mayBeginLast[first] === 1 && !last ? NEEDS_MORE : NO_MATCH;
        }
        const byte = text.bytes[second] ?? 0;
        const plain = longestOf(byTwo.get(pairOf(first, byte)), text, at, last);
        if (!isEscapeLead(byte) || plain === NEEDS_MORE) {
            return plain;
        }
        const escape = readEscape(text, second);
        if (typeof escape === "number") {
            return escape === NEEDS_MORE && mayBeginLast[first] === 1 && !last ? NEEDS_MORE : plain;
        }
        return longer(plain, longestOf(byTwo.get(pairOf(first, firstByteOf(escape))), text, at, last));
    }
    return {
        nextCandidate({ bytes, end }, from) {
            const lastPair = end - 1;
            for (let at = from; at < lastPair; at += 1) {
                if (mayBegin[((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)] === 1) {
                    return at;
                }
            }
            return from < end && mayBeginLast[bytes[lastPair] ?? 0] === 1 ? lastPair : end;
        },
        longestMatch(text, at, last) {
            const byte = text.bytes[at] ?? 0;
            const plain = longer(longestOf(byFirst.get(byte), text, at, last), longestByTwo(byte, text, at, at + 1, last));
            if (!isEscapeLead(byte) || plain === NEEDS_MORE) {
                return plain;
            }
            const escape = readEscape(text, at);
            if (typeof escape === "number") {
                return escape === NEEDS_MORE && !last ? NEEDS_MORE : plain;
            }
            const first = firstByteOf(escape);
            const escaped = longer(longestOf(byFirst.get(first), text, at, last), longestByTwo(first, text, at, escape.end, last));
            return longer(plain, escaped);
        },
    };
}
function longestOf(forms, text, at, last) {
    let longest = NO_MATCH;
    for (const form of forms ?? []) {
        const end = matchForm(form, text, at, last);
        if (end === NEEDS_MORE) {
            return NEEDS_MORE;
        }
        longest = Math.max(longest, end);
    }
    return longest;
}
function longer(left, right) {
    return left === NEEDS_MORE || right === NEEDS_MORE ? NEEDS_MORE : Math.max(left, right);
}
/** The first UTF-8 byte of the character that an escape stands for or begins. */
function firstByteOf(escape) {
    if (escape.kind === "byte") {
        return escape.value;
    }
    const isHighSurrogate = escape.kind === "unit" && escape.value >= 0xd800 && escape.value < 0xdc00;
    return utf8Of(isHighSurrogate ? 0x10000 + ((escape.value - 0xd800) << 10) : escape.value)[0] ?? 0;
}
function pairOf(first, second) {
    return (first << 8) | second;
}
function addTo(lists, key, value) {
    const list = lists.get(key);
    if (list === undefined) {
        lists.set(key, [value]);
    }
    else {
        list.push(value);
    }
}

;// CONCATENATED MODULE: ./build/src/base/redact.js



const MASK = Buffer.from("***");
const NOTHING = new Uint8Array();
/** A value that is too short to be hidden without eating the report: under 4 characters, white space around it aside. */
function isTooShortToHide(value) {
    return secretLength(value) < MIN_SECRET_LENGTH;
}
/**
 * Makes a redactor of these secrets. It finds a value and each of its lines of 4 characters or more: as they are, in
 * base64 (either alphabet, any alignment, wrapped or not), URL-encoded, and escaped for JSON, XML or a shell. Overlapping
 * and touching finds become one `***`. How a stream is cut into chunks makes no difference to what comes out, and it
 * holds back no more than the longest form. Throws on a value that is too short, without repeating it.
 */
function createRedactor(secrets) {
    for (const secret of secrets) {
        if (isTooShortToHide(redact_valueOf(secret))) {
            const name = typeof secret === "string" ? "a secret" : `the secret ${secret.name}`;
            throw new Error(`${name} is shorter than ${MIN_SECRET_LENGTH} characters and cannot be hidden`);
        }
    }
    if (secrets.length === 0) {
        return { text: (text) => text, stream: () => ({ push: (chunk) => chunk, end: () => NOTHING }) };
    }
    const index = createSecretIndex(secretForms(secrets.map(redact_valueOf)));
    return {
        text(text) {
            const bytes = Buffer.from(text);
            const redacted = new SecretStream(index).endWith(bytes);
            return redacted === bytes ? text : Buffer.from(redacted).toString();
        },
        stream: () => new SecretStream(index),
    };
}
function redact_valueOf(secret) {
    return typeof secret === "string" ? secret : secret.value;
}
class SecretStream {
    #index;
    /** Bytes from the first place on where a secret may have begun. */
    #held = NOTHING;
    /** Where the last find ends, counted from the first held byte: everything before it is already masked. */
    #maskedTo = -1;
    constructor(index) {
        this.#index = index;
    }
    push(chunk) {
        return this.#redact(this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]), false);
    }
    end() {
        return this.#redact(this.#held, true);
    }
    /** Redacts these bytes as the last ones; the same object comes back when there is nothing to hide. */
    endWith(bytes) {
        return this.#redact(bytes, true);
    }
    #redact(bytes, last) {
        const text = { bytes, end: bytes.length };
        const pieces = [];
        let maskedTo = this.#maskedTo;
        let copiedTo = Math.max(0, maskedTo);
        let at = this.#index.nextCandidate(text, 0);
        while (at < text.end) {
            const end = this.#index.longestMatch(text, at, last);
            if (end === NEEDS_MORE) {
                break;
            }
            if (end !== NO_MATCH && end > maskedTo) {
                if (at > maskedTo) {
                    pieces.push(bytes.subarray(copiedTo, at), MASK);
                }
                maskedTo = end;
                copiedTo = end;
            }
            at = this.#index.nextCandidate(text, at + 1);
        }
        this.#maskedTo = maskedTo - at;
        // A copy: the chunk belongs to the caller (and slice of a Buffer copies nothing).
        this.#held = Uint8Array.from(bytes.subarray(at));
        const rest = bytes.subarray(copiedTo, Math.max(copiedTo, at));
        if (pieces.length > 0) {
            return Buffer.concat([...pieces, rest]);
        }
        return rest.length === bytes.length ? bytes : rest;
    }
}


/***/ }),

/***/ 51036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Wp: () => (/* binding */ clipBytes),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   z4: () => (/* binding */ byText)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** The known name that `name` was probably meant to be, or null when none is near enough to suggest. */
function didYouMean(name, known) {
    if (known.length === 0) {
        return null;
    }
    const candidate = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(name.toLowerCase(), [...known]);
    const allowed = Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3));
    return (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name.toLowerCase(), candidate.toLowerCase()) <= allowed ? candidate : null;
}
/** `1 trial`, `2 trials`. */
function plural(count, singular, many = `${singular}s`) {
    return `${count} ${count === 1 ? singular : many}`;
}
/** Compares by code points, so that an order does not depend on the machine's locale. */
function byText(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}
/** The longest prefix of `text` that fits into `maxBytes` of UTF-8, never ending inside a character. */
function clipBytes(text, maxBytes) {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length <= maxBytes) {
        return text;
    }
    let end = Math.max(0, maxBytes);
    while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) {
        end -= 1;
    }
    return new TextDecoder().decode(bytes.subarray(0, end));
}


/***/ }),

/***/ 98602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   ml: () => (/* binding */ systemClock)
/* harmony export */ });
/** The real clock. Its timers keep the process alive only while someone waits for them. */
const systemClock = {
    now: () => Date.now(),
    sleep: async (ms, signal) => {
        signal?.throwIfAborted();
        await new Promise((resolve, reject) => {
            const timer = setTimeout(done, ms);
            function done() {
                signal?.removeEventListener("abort", aborted);
                resolve();
            }
            function aborted() {
                clearTimeout(timer);
                reject(signal?.reason);
            }
            signal?.addEventListener("abort", aborted, { once: true });
        });
    },
};
/** `90` (seconds), `45s`, `90m`, `2h`, `1h30m` → seconds; null when it is none of these or not positive. */
function parseDuration(text) {
    const plain = /^\d+(?:\.\d+)?$/.exec(text.trim());
    if (plain) {
        const seconds = Number(text);
        return seconds > 0 && Number.isFinite(seconds) ? seconds : null;
    }
    const parts = /^(?:(\d+)h)?\s*(?:(\d+)m)?\s*(?:(\d+)s)?$/.exec(text.trim());
    if (!parts || parts[0] === "") {
        return null;
    }
    const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
    const total = hours * 3600 + minutes * 60 + seconds;
    return total > 0 ? total : null;
}
/** Seconds → `0.8s`, `12s`, `4m12s`, `1h05m`. */
function formatDuration(seconds) {
    if (seconds < 9.95) {
        return `${seconds.toFixed(1)}s`;
    }
    const whole = Math.round(seconds);
    if (whole < 60) {
        return `${whole}s`;
    }
    const minutes = Math.floor(whole / 60);
    if (minutes < 60) {
        return `${minutes}m${String(whole % 60).padStart(2, "0")}s`;
    }
    return `${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, "0")}m`;
}


/***/ }),

/***/ 63986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ variableNameProblem),
/* harmony export */   b: () => (/* binding */ variableValueProblem)
/* harmony export */ });
/** Names a shell does not let anyone set, or that would break the shell that reads the file. */
const REFUSED = new Set("UID EUID PPID SHLVL SHELLOPTS BASHOPTS BASH_VERSINFO OPTIND LINENO RANDOM _ IFS ROCK_JOB_RUN".split(" "));
/** Linux refuses one environment string of 128 KiB or more (E2BIG). */
const MAX_STRING_BYTES = 131_072;
/** Why a variable of this name cannot be given to a script, or null when it can. */
function variableNameProblem(name) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
        return `${JSON.stringify(name)} is not a variable name: letters, digits and _ only, not starting with a digit`;
    }
    return REFUSED.has(name) ? `${name} belongs to the shell and cannot be set` : null;
}
/** Why a value cannot be given to a script, or null when it can. Never contains the value, which may be a secret. */
function variableValueProblem(name, value) {
    if (value.includes("\0")) {
        return `the value of ${name} contains a NUL byte, which no environment can hold`;
    }
    if (!value.isWellFormed()) {
        return `the value of ${name} is not valid Unicode`;
    }
    if (Buffer.byteLength(value) + name.length + 1 >= MAX_STRING_BYTES) {
        return `the value of ${name} is longer than 128 KiB, which no environment can hold; upload it as a file`;
    }
    return null;
}


/***/ }),

/***/ 78455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ openServerHub),
  c: () => (/* binding */ runEngine)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/proxy-from-env/index.js
var proxy_from_env = __webpack_require__(98182);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/app/output-directory.js



/** A line longer than this is shown in pieces: someone may wait for it, and memory must not grow with it. */
const LONGEST_SHOWN_LINE = 64 * 1024;
/** Files below one directory; every byte passes the redactor before it touches the disk. */
function openOutputDirectory(directory, place, redactor, emit) {
    const used = new Set();
    const unusedName = (name) => {
        let candidate = name;
        for (let number = 2; used.has(candidate); number += 1) {
            candidate = `${name}-${number}`;
        }
        used.add(candidate);
        return candidate;
    };
    return {
        log: (job) => {
            const relative = `logs/${job}.log`;
            const lines = new LineSplitter((text) => emit({ kind: "log", job, text }));
            return { path: relative, ...redactedFile(external_node_path_.join(directory, relative), redactor.stream(), lines) };
        },
        artifact: async (job, file) => {
            const full = external_node_path_.join(directory, unusedName(external_node_path_.normalize(place(job, hiddenName(file, redactor)))));
            await (0,promises_.mkdir)(external_node_path_.dirname(full), { recursive: true });
            return redactedFile(full, redactor.stream(), null);
        },
    };
}
/** A secret can be in a file's name too; asterisks are allowed in none. */
function hiddenName(file, redactor) {
    return redactor.text(file).replaceAll("***", "hidden");
}
function redactedFile(file, redaction, lines) {
    let stream = null;
    let failure = null;
    const open = async () => {
        await (0,promises_.mkdir)(external_node_path_.dirname(file), { recursive: true });
        const opened = (0,external_node_fs_.createWriteStream)(file);
        opened.on("error", (error) => {
            failure = error;
        });
        return opened;
    };
    const put = async (bytes) => {
        if (bytes.length === 0) {
            return;
        }
        stream ??= await open();
        if (failure !== null) {
            throw failure;
        }
        lines?.push(bytes);
        if (!stream.write(bytes)) {
            await drained(stream);
        }
    };
    return {
        write: async (bytes) => await put(redaction.push(bytes)),
        close: async () => {
            await put(redaction.end());
            lines?.end();
            // An empty file is a fact too: a job's empty marker file must exist in the artifact.
            if (stream === null && lines === null) {
                stream = await open();
            }
            if (stream !== null) {
                const ending = stream;
                // A stream that broke has closed itself already, and says so only once.
                if (!ending.closed) {
                    await new Promise((resolve) => {
                        ending.once("close", resolve);
                        ending.end();
                    });
                }
            }
            if (failure !== null) {
                throw failure;
            }
        },
    };
}
/** Waits until the disk has caught up, or the stream broke; what broke it is thrown at the next write. */
async function drained(stream) {
    await new Promise((resolve) => {
        const done = () => {
            stream.off("drain", done);
            stream.off("close", done);
            resolve();
        };
        stream.on("drain", done);
        stream.on("close", done);
    });
}
/** Cuts a byte stream into whole lines, several at a time where they came together. */
class LineSplitter {
    #pending = Buffer.alloc(0);
    #show;
    constructor(show) {
        this.#show = show;
    }
    push(bytes) {
        // In small texts, because whoever shows one makes several times its size of it.
        for (let at = 0; at < bytes.length; at += LONGEST_SHOWN_LINE) {
            this.#pushPart(bytes.subarray(at, at + LONGEST_SHOWN_LINE));
        }
    }
    #pushPart(bytes) {
        const all = this.#pending.length === 0 ? Buffer.from(bytes) : Buffer.concat([this.#pending, bytes]);
        const end = all.lastIndexOf(0x0a);
        if (end >= 0) {
            this.#show(all.toString("utf8", 0, end));
        }
        this.#pending = all.subarray(end + 1);
        if (this.#pending.length > LONGEST_SHOWN_LINE) {
            this.end();
        }
    }
    end() {
        if (this.#pending.length > 0) {
            this.#show(this.#pending.toString("utf8"));
            this.#pending = Buffer.alloc(0);
        }
    }
}

;// CONCATENATED MODULE: ./build/src/app/result-places.js
/**
 * What a Bash Job leaves is `artifacts/<job>/…`. Of a Harbor Bench Job the directory of a trial is `trials/<trial>/…`,
 * with the job's name between where several jobs have trials, and its other files are with the artifacts.
 */
function resultPlaces(jobs) {
    const benches = new Set(jobs.filter(({ type }) => type === "harbor").map(({ work }) => work.job));
    return (job, path) => {
        if (!benches.has(job) || !path.includes("/")) {
            return `artifacts/${job}/${path}`;
        }
        return benches.size > 1 ? `trials/${job}/${path}` : `trials/${path}`;
    };
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./build/src/base/errors.js
var errors = __webpack_require__(22396);
// EXTERNAL MODULE: ./build/src/results/verdict.js
var verdict = __webpack_require__(92553);
// EXTERNAL MODULE: ./build/src/rock/errors.js
var rock_errors = __webpack_require__(33448);
;// CONCATENATED MODULE: ./build/src/rock/retry.js

/** Six tries over about eight seconds: outlasts a reset connection and a gateway that restarts. */
const PATIENT = { attempts: 6, firstDelayMs: 150, maxDelayMs: 4_000 };
/** For the seconds a cancelled run has left. */
const HASTY = { attempts: 3, firstDelayMs: 100, maxDelayMs: 300 };
/** The pause before try `attempt` (1 = the first repetition): doubling, with up to half of it taken off at random. */
function retryDelayMs(policy, attempt, random) {
    const full = Math.min(policy.maxDelayMs, policy.firstDelayMs * 2 ** (attempt - 1));
    return Math.round(full * (1 - random / 2));
}
/**
 * Runs `operation` again while it fails in a way that passes. Only for reads and for calls that are idempotent by
 * construction (a client-chosen id, a lock in the sandbox, a checksum afterwards).
 */
async function withRetry(operation, policy, surroundings) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await operation();
        }
        catch (error) {
            const again = error instanceof rock_errors/* RockError */.O && error.transient && attempt < policy.attempts;
            if (!again) {
                throw error;
            }
            await surroundings.clock.sleep(retryDelayMs(policy, attempt, surroundings.random()), surroundings.signal ?? undefined);
        }
    }
}

;// CONCATENATED MODULE: ./build/src/run/sandbox-scripts/control.js
/**
 * The script that runs a job in its sandbox, uploaded once: POSIX sh, for dash, bash and busybox.
 *
 *     sh control.sh launch DIRECTORY SHELL           starts the job once, prints the wrapper's pid and start time
 *     sh control.sh watch DIRECTORY OFFSET LIMIT TENTHS TURN
 *     sh control.sh end DIRECTORY TENTHS             ends every process of the job, prints how many are left
 *     sh control.sh pack DIRECTORY SOURCE TENTHS NAME…  archives SOURCE, prints size, checksum and which NAMEs are there
 *     sh control.sh piece DIRECTORY FILE BLOCK PLACE stages one block of FILE as base64
 *
 * Files in DIRECTORY: `job/script`, `environment` (gone once read), `log`, `wrapper` (pid and start time), `child` (the
 * script's process group), `exit` (exit code, log size, out-of-memory kills). Each is written aside and renamed, so
 * that a reader never sees half of one.
 */
const PRELUDE = String.raw `
command=$1 directory=$2
umask 077
put() { printf '%s\n' "$2" >"$directory/$1.new" && mv -f "$directory/$1.new" "$directory/$1"; }
size_of() { set -- $({ wc -c <"$1"; } 2>/dev/null) 0; echo "$1"; }
checksum() {
  if command -v sha256sum >/dev/null 2>&1; then sha256sum
  elif command -v shasum >/dev/null 2>&1; then shasum -a 256
  else openssl dgst -sha256 -r; fi <"$1" | cut -d' ' -f1
}
start_time() {
  { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 1
  set -- \${stat##*) }
  [ "$1" != Z ] && shift 19 && echo "$1"
}
out_of_memory_kills() {
  for file in /sys/fs/cgroup/memory.events /sys/fs/cgroup/memory/memory.oom_control; do
    [ -r "$file" ] && while read -r key value; do
      [ "$key" != oom_kill ] || { echo "$value"; return; }
    done <"$file"
  done 2>/dev/null
  echo 0
}
job_has_ended() {
  [ -e "$directory/exit" ] && return 0
  set -- "$directory"/exit-*
  [ -e "$1" ]
}
`;
/**
 * A lock directory makes a repeated launch harmless. The whole list is detached from our pipes: one inherited
 * descriptor would keep the request open until the job ends.
 */
const LAUNCH = String.raw `
launch() {
  shell=$1
  if mkdir "$directory/lock" 2>/dev/null; then
    { if command -v setsid >/dev/null 2>&1; then setsid sh "$0" wrap "$directory" "$shell" &
      else nohup sh "$0" wrap "$directory" "$shell" & fi; } </dev/null >/dev/null 2>&1
  fi
  waited=0
  until [ -e "$directory/wrapper" ] || [ $waited -ge 1000 ]; do sleep 0.01; waited=$((waited + 1)); done
  cat "$directory/wrapper" 2>/dev/null || :
}
`;
/**
 * The script has a subdirectory of its own, because scripts like to begin with `cd "$(dirname "$0")"`. The wrapper survives
 * the signals that end the job, because its exit file is the only proof of completion. The script
 * has a session of its own, so that ending its process group leaves the wrapper alone. On a full disk the exit file
 * cannot be written, but a rename still works: the name then carries the code.
 *
 * The environment file may set any variable, PATH among them, so what is needed after it is kept in the positional
 * parameters. What a shell starts in the background ignores SIGINT and SIGQUIT, which is undone where `env` or perl can. The
 * pause at the end lets what still runs in the script's group, such as the `tee` of an
 * `exec > >(tee …)`, write its last lines before the log's size is taken.
 */
const WRAP = String.raw `
wrap() {
  shell=$1
  trap '' HUP INT TERM
  kills=$(out_of_memory_kills)
  : >>"$directory/log"
  put wrapper "$$ $(start_time $$ || echo -)"
  (
    trap - HUP INT TERM
    umask 022
    set -- "$(command -v "$shell")" "$directory" "$(command -v rm)" "$(command -v setsid)" "$(command -v perl)" \
      "$(command -v env)"
    "$6" --default-signal=INT,QUIT true 2>/dev/null || set -- "$1" "$2" "$3" "$4" "$5" ""
    if [ -f "$2/environment" ]; then . "$2/environment"; "$3" -f "$2/environment"; fi
    ROCK_JOB_RUN=\${2##*/}
    export ROCK_JOB_RUN
    if [ -n "$4" ] && [ -n "$6" ]; then exec "$6" --default-signal=INT,QUIT "$4" "$1" "$2/job/script"
    elif [ -n "$5" ]; then
      exec "$5" -e 'use POSIX; $SIG{INT} = $SIG{QUIT} = "DEFAULT"; POSIX::setsid(); exec @ARGV' "$1" "$2/job/script"
    elif [ -n "$4" ]; then exec "$4" "$1" "$2/job/script"
    else exec "$1" "$2/job/script"; fi
  ) </dev/null >>"$directory/log" 2>&1 &
  child=$!
  put child $child
  wait $child
  code=$?
  rm -f "$directory/environment"
  drained=0
  while kill -0 "-$child" 2>/dev/null && [ $drained -lt 10 ]; do sleep 0.05; drained=$((drained + 1)); done
  kills=$(($(out_of_memory_kills) - kills))
  put exit "$code $(size_of "$directory/log") $kills" || mv "$directory/child" "$directory/exit-$code"
}
`;
/**
 * Waits until the log grew past OFFSET, the job ended, or TENTHS of a second passed; then prints a header line
 * `STATE CODE SIZE KILLS` and, up to LIMIT bytes, the new log in base64. The turn file ends an older wait whose client
 * went away: its loop would live on until its time is up. A short pause after the first news gathers a trickle of lines
 * into one answer.
 */
const WATCH = String.raw `
wrapper_is_dead() {
  { read -r pid started <"$directory/wrapper"; } 2>/dev/null || return 1
  if [ "$started" = - ]; then ! kill -0 "$pid" 2>/dev/null; else [ "$(start_time "$pid")" != "$started" ]; fi
}
watch() {
  offset=$1 limit=$2 left=$3 turn=$4
  put turn "$turn" 2>/dev/null || turn=
  state=running code=- kills=0 step=1 checked=0
  while :; do
    if job_has_ended; then state=exited
    elif [ $checked -le 0 ]; then
      if wrapper_is_dead; then job_has_ended && state=exited || state=lost; fi
      checked=10
    fi
    size=$(size_of "$directory/log")
    [ $state = running ] && [ "$size" -le "$offset" ] && [ "$left" -gt 0 ] || break
    if [ -n "$turn" ]; then
      read -r current <"$directory/turn"
      [ "$current" = "$turn" ] || { state=superseded; break; }
    fi
    sleep 0.$step
    left=$((left - step)) checked=$((checked - step))
    [ $step -ge 4 ] || step=$((step + 1))
  done
  if [ $state = running ] && [ "$size" -gt "$offset" ] && [ $((size - offset)) -lt 65536 ]; then
    sleep 0.2
    size=$(size_of "$directory/log")
    ! job_has_ended || state=exited
  fi
  if [ $state = exited ]; then
    if [ -e "$directory/exit" ]; then read -r code size kills <"$directory/exit"
    else set -- "$directory"/exit-*; code=\${1##*-}; size=$(size_of "$directory/log"); fi
  fi
  echo "$state $code $size $kills"
  news=$((size - offset))
  [ $news -le 0 ] || [ $news -gt "$limit" ] || tail -c +$((offset + 1)) "$directory/log" | head -c $news | base64
}
`;
/**
 * First the script's process group, politely; then, because setsid and double forks escape a group, every process that
 * carries the job's marker variable, stopped before it is killed so that it cannot fork on. A job that was never
 * launched is ended by taking its lock.
 */
const END = String.raw `
marked() {
  for file in /proc/[0-9]*/environ; do
    if tr '\0' '\n' <"$file" 2>/dev/null | grep -qx "ROCK_JOB_RUN=\${directory##*/}"; then
      file=\${file#/proc/}
      echo "\${file%/environ}"
    fi
  done
}
end() {
  grace=$1
  if mkdir "$directory/lock" 2>/dev/null; then echo "left 0"; return; fi
  waited=0
  until [ -e "$directory/child" ] || [ $waited -ge 40 ]; do sleep 0.05; waited=$((waited + 1)); done
  { read -r group <"$directory/child"; } 2>/dev/null || { job_has_ended && echo "left 0" || echo "left 1"; return; }
  kill -TERM "-$group" 2>/dev/null || kill -TERM "$group" 2>/dev/null
  while [ "$grace" -gt 0 ] && ! job_has_ended; do sleep 0.1; grace=$((grace - 1)); done
  kill -KILL "-$group" 2>/dev/null || kill -KILL "$group" 2>/dev/null
  round=0
  while left=$(marked); [ -n "$left" ] && [ $round -lt 20 ]; do
    kill -STOP $left 2>/dev/null
    kill -KILL $left 2>/dev/null
    sleep 0.05
    round=$((round + 1))
  done
  waited=0
  until job_has_ended || [ $waited -ge 20 ]; do sleep 0.05; waited=$((waited + 1)); done
  set -- $left
  echo "left $#"
}
`;
/**
 * Packing may take longer than a request may, so it goes on in the background, started once, while requests wait for its
 * result. The archive goes beside the script, not into SOURCE, so that it does not contain itself.
 */
const PACK = String.raw `
pack() {
  source=$1 left=$2 hasty=10
  shift 2
  if mkdir "$directory/packing" 2>/dev/null; then
    { sh "$0" pack_now "$directory" "$source" "$@" & } </dev/null >/dev/null 2>&1
  fi
  until [ -e "$directory/packed" ] || [ "$left" -le 0 ]; do
    if [ $hasty -gt 0 ]; then sleep 0.01; hasty=$((hasty - 1)); else sleep 0.1; left=$((left - 1)); fi
  done
  if [ -e "$directory/packed" ]; then cat "$directory/packed"; else echo "packing"; fi
}
pack_now() {
  describe_archive "$@" >"$directory/packed.new" 2>&1
  mv -f "$directory/packed.new" "$directory/packed"
}
describe_archive() {
  source=$1
  shift
  [ -d "$source" ] && [ -r "$source" ] && [ -x "$source" ] ||
    { echo "error the artifact directory $source is gone or cannot be read"; return; }
  [ -n "$(ls -A "$source" 2>/dev/null)" ] || { echo "empty"; return; }
  command -v tar >/dev/null 2>&1 || { echo "error the image has no tar"; return; }
  { tar -cf - -C "$source" . 2>"$directory/pack.errors"; echo $? >"$directory/pack.status"; } |
    { gzip -1 2>/dev/null || cat; } >"$directory/archive"
  read -r status <"$directory/pack.status"
  echo "packed $(size_of "$directory/archive") $(checksum "$directory/archive") $status"
  for name; do [ ! -e "$source/$name" ] && [ ! -L "$source/$name" ] || echo "present $name"; done
  head -n 3 "$directory/pack.errors"
}
piece() {
  file=$1 block=$2 place=$3
  dd if="$file" of="$directory/piece-$place.raw" bs=524288 skip="$block" count=1 2>/dev/null
  base64 <"$directory/piece-$place.raw" >"$directory/piece-$place"
  rm -f "$directory/piece-$place.raw"
  echo "$directory/piece-$place"
}
`;
/**
 * Large uploads come in parts; a part that arrived twice is cut back to its offset first, and `.placed` remembers what
 * was placed already, because a request whose answer was lost is sent again. A directory is unpacked beside
 * its target and takes its place by a rename; a mount point cannot be renamed, so its contents are replaced. On the
 * embedded server the target is the user's own machine: what exists there is never replaced, and what is put there is
 * listed in `uploaded-paths`, which that server removes with the sandbox.
 */
const UPLOAD = String.raw `
append() {
  part=$1 whole=$2 offset=$3 sum=$4
  have=$(size_of "$whole")
  if [ -e "$part" ] && [ "$(checksum "$part")" = "$sum" ]; then
    [ "$have" -ge "$offset" ] || { echo "error parts out of order"; return; }
    [ "$have" -le "$offset" ] || dd if=/dev/null of="$whole" bs=1 seek="$offset" 2>/dev/null
    cat "$part" >>"$whole" && rm -f "$part"
    echo "size $(size_of "$whole")"
  else echo "damaged"; fi
}
may_replace() {
  case $1 in
    /?*) ;;
    *) echo "error the target must be an absolute path below /"; return 1 ;;
  esac
  case $1/ in
    /proc/* | /sys/* | /dev/*) echo "error $1 is no place for files"; return 1 ;;
    "$ROCK_LOCAL_SANDBOX"/*) return 0 ;;
  esac
  if [ -n "$ROCK_LOCAL_SANDBOX" ] && [ -e "$1" ]; then
    echo "error $1 exists on this machine, whose file system the embedded server shares; choose a path that does not"
    return 1
  fi
  [ -n "$ROCK_LOCAL_SANDBOX" ] || return 0
  made=$1
  while [ -n "\${made%/*}" ] && [ ! -e "\${made%/*}" ]; do made=\${made%/*}; done
  printf '%s\n' "$made" >>"$ROCK_LOCAL_SANDBOX/uploaded-paths"
}
place_file() {
  whole=$1 sum=$2 target=$3 mode=$4
  [ ! -e "$whole.placed" ] || { echo "placed"; return; }
  may_replace "$target" || return
  [ "$(checksum "$whole")" = "$sum" ] || { echo "damaged"; return; }
  [ ! -d "$target" ] || { echo "error $target is a directory in the sandbox"; return; }
  (umask 022; mkdir -p "\${target%/*}/") && mv -f "$whole" "$target" && chmod "$mode" "$target" &&
    : >"$whole.placed" && echo "placed"
}
place_directory() {
  whole=$1 sum=$2 target=\${3%/}
  [ ! -e "$whole.placed" ] || { echo "placed"; return; }
  may_replace "$target" || return
  [ "$(checksum "$whole")" = "$sum" ] || { echo "damaged"; return; }
  parent=\${target%/*}/
  (umask 022; mkdir -p "$parent") || return
  fresh=\${parent}.rock-job-new-$$ former=\${parent}.rock-job-former-$$
  if (umask 022; mkdir "$fresh") && gzip -dc <"$whole" | (umask 022; tar -xof - -C "$fresh"); then :
  else rm -rf "$fresh"; echo "error the archive could not be unpacked in $parent"; return; fi
  if [ ! -e "$target" ] && [ ! -L "$target" ]; then mv "$fresh" "$target"
  elif mv "$target" "$former" 2>/dev/null; then mv "$fresh" "$target" && rm -rf "$former"
  else
    find "$target" -mindepth 1 -maxdepth 1 -exec rm -rf {} + &&
      (cd "$fresh" && tar -cf - .) | (cd "$target" && umask 022 && tar -xof -) && rm -rf "$fresh"
  fi || { echo "error $target could not be replaced"; return; }
  rm -f "$whole"
  : >"$whole.placed" && echo "placed"
}
`;
const DISPATCH = String.raw `
shift 2
case $command in
  launch | wrap | watch | end | pack | pack_now | piece | append | place_file | place_directory) "$command" "$@" ;;
  sum) for file; do checksum "$file"; done ;;
  *) echo "error unknown command $command" ;;
esac
`;
/** In a template literal `${` must be escaped although it is raw; the script itself has no backslash before a `$`. */
const CONTROL = [PRELUDE, LAUNCH, WRAP, WATCH, END, PACK, UPLOAD, DISPATCH]
    .join("")
    .replaceAll("\\${", "${")
    .trimStart();

;// CONCATENATED MODULE: ./build/src/run/sandbox-scripts/prepare.js
/**
 * Makes the job's private directory and says what the sandbox offers, one `key value` a line. Runs inline, before
 * anything is uploaded. Arguments: the directory's name.
 *
 * The directory is 0700, has a hidden name, because scripts tidy up with `rm -rf /tmp/[!.]…`, and is outside /data/logs, because an upload arrives 0644 and /data/logs outlives the sandbox. The
 * embedded server names its sandboxes' own directory in ROCK_LOCAL_SANDBOX, since its sandboxes share one file system.
 */
const PREPARE = String.raw `
umask 077
mine() { [ -d "$1" ] && [ -O "$1" ] && [ ! -L "$1" ]; }
for base in "$ROCK_LOCAL_SANDBOX" /tmp /var/tmp "$HOME"; do
  [ -n "$base" ] && [ -d "$base" ] || continue
  { mkdir "$base/$1" 2>/dev/null || mine "$base/$1"; } && directory=$base/$1 && break
done
[ -n "$directory" ] || { echo "error no directory for the job can be made in /tmp, /var/tmp or the home directory"; exit 0; }
wanted=/data/logs/user-defined
[ -z "$ROCK_LOCAL_SANDBOX" ] || wanted=$ROCK_LOCAL_SANDBOX/logs/user-defined
artifacts=
for candidate in "$wanted" "$directory-artifacts"; do
  (umask 022; mkdir -p "$candidate") 2>/dev/null && [ -w "$candidate" ] && artifacts=$candidate && break
done
[ -n "$artifacts" ] || { echo "error no directory for the job's files can be made"; exit 0; }
echo "directory $directory"
echo "artifacts $artifacts"
echo "local $ROCK_LOCAL_SANDBOX"
for tool in sha256sum shasum openssl bash setsid perl tar gzip base64 od; do
  command -v $tool >/dev/null 2>&1 && echo "has $tool"
done
exit 0
`;

;// CONCATENATED MODULE: ./build/src/run/sandbox-shell.js





const UPSTREAM_ARTIFACTS = "/data/logs/user-defined";
/** A failure that repeating does not mend, in words for a person. */
class SandboxProblem extends Error {
    name = "SandboxProblem";
}
const REQUEST_MS = 30_000;
/** Time for an answer to travel back after the program itself used all of its time. */
const ANSWER_SLACK_MS = 15_000;
const CONTROL_SHA256 = (0,external_node_crypto_.createHash)("sha256").update(CONTROL).digest("hex");
/** Makes the job's directory in a sandbox that answers; one request, so that it also serves as the proof of life. */
async function prepareSandbox(rock, sandboxId, surroundings, signal) {
    const command = ["sh", "-c", PREPARE, "prepare", `.rock-job-${sandboxId.slice(0, 16)}`];
    const call = { command, timeoutSec: 20, kind: "prompt" };
    const executed = await rock.execute(sandboxId, call, { timeoutMs: REQUEST_MS, signal });
    const facts = readFacts(executed);
    return openShell(rock, sandboxId, facts, surroundings);
}
function openShell(rock, sandboxId, facts, surroundings) {
    const repeat = async (operation, patience) => await withRetry(operation, patience.retry, { ...surroundings, signal: patience.signal });
    return {
        sandboxId,
        rock,
        facts,
        control: async ({ name, arguments: rest, seconds, waiting }, patience) => {
            const command = ["sh", `${facts.directory}/control.sh`, name, facts.directory, ...rest];
            const call = {
                command,
                timeoutSec: Math.ceil(seconds) + 10,
                kind: waiting ? "waiting" : "prompt",
            };
            const options = { timeoutMs: seconds * 1000 + ANSWER_SLACK_MS, signal: patience.signal };
            const executed = await repeat(async () => await rock.execute(sandboxId, call, options), patience);
            const problem = name === "watch" ? null : /^error (.*)$/m.exec(executed.stdout);
            if (problem?.[1] !== undefined) {
                throw new SandboxProblem(problem[1]);
            }
            if (executed.exitCode !== 0) {
                const reason = firstLine(executed.stderr);
                throw new SandboxProblem(`the control script's ${name} ended with ${executed.exitCode}: ${reason}`);
            }
            return executed.stdout;
        },
        upload: async (name, bytes, patience) => {
            const options = { timeoutMs: REQUEST_MS + bytes.length / 100, signal: patience.signal };
            await repeat(async () => await rock.upload(sandboxId, `${facts.directory}/${name}`, bytes, options), patience);
        },
        readAscii: async (path, patience) => {
            const options = { timeoutMs: REQUEST_MS, signal: patience.signal };
            return await repeat(async () => await rock.readAscii(sandboxId, path, options), patience);
        },
    };
}
function readFacts(executed) {
    const lines = executed.stdout.split("\n").map((line) => line.trim());
    const value = (key) => {
        const line = lines.find((candidate) => candidate.startsWith(`${key} `));
        return line === undefined ? null : line.slice(key.length + 1);
    };
    const problem = value("error");
    if (problem !== null) {
        throw new SandboxProblem(problem);
    }
    const directory = value("directory");
    const artifacts = value("artifacts");
    if (executed.exitCode !== 0 || directory === null || artifacts === null) {
        throw new SandboxProblem(`the sandbox could not be prepared: sh ended with ${executed.exitCode}: ${firstLine(executed.stderr)}`);
    }
    const tools = new Set(lines.filter((line) => line.startsWith("has ")).map((line) => line.slice(4)));
    if (!tools.has("base64")) {
        throw new SandboxProblem("the image has no base64, which is needed to read the job's log; add coreutils or busybox");
    }
    if (!["sha256sum", "shasum", "openssl"].some((tool) => tools.has(tool))) {
        throw new SandboxProblem("the image has no sha256sum, which is needed to check uploads; add coreutils or busybox");
    }
    return { directory, artifacts, sharesHost: value("local") !== null && value("local") !== "", tools };
}
/**
 * Uploads the control script and the given small files, and checks that all arrived whole: servers up to 1.8 answer every
 * upload with `success: false`, newer ones with true even where a directory was in the way.
 */
async function uploadJobFiles(shell, files, signal) {
    const patience = { retry: PATIENT, signal };
    const all = new Map([["control.sh", Buffer.from(CONTROL)], ...files]);
    for (let attempt = 1;; attempt += 1) {
        await Promise.all([...all].map(async ([name, bytes]) => await shell.upload(name, bytes, patience)));
        const paths = [...all.keys()].map((name) => `${shell.facts.directory}/${name}`);
        const wanted = [...all].map(([name, bytes]) => (name === "control.sh" ? CONTROL_SHA256 : sha256(bytes)));
        const found = await tryChecksums(shell, paths, patience);
        if (wanted.every((sum, index) => found[index] === sum)) {
            return;
        }
        if (attempt === 3) {
            throw new SandboxProblem("the uploaded job files do not have the checksums they were sent with");
        }
    }
}
/** A damaged control script cannot check itself, which then shows as a failure of its own: no checksum matches. */
async function tryChecksums(shell, paths, patience) {
    try {
        return (await shell.control({ name: "sum", arguments: paths, seconds: 10 }, patience)).trim().split("\n");
    }
    catch (error) {
        if (error instanceof rock_errors/* RockError */.O) {
            throw error;
        }
        return [];
    }
}
function sha256(bytes) {
    return (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
}
function firstLine(text) {
    return text.trim().split("\n")[0]?.slice(0, 300) || "no message";
}

;// CONCATENATED MODULE: ./build/src/run/fetch-file.js


/**
 * The control script cuts files into blocks of this size, counted from their start. Larger ones are hardly faster, and an
 * answer takes several times its size of memory on its way through JSON and base64.
 */
const BLOCK_BYTES = 512 * 1024;
/** Two pieces under way at once keep the line busy; each has a place of its own in the sandbox. */
const PLACES = 2;
const PIECE_SECONDS = 45;
/**
 * The bytes `from` to `to` of a file in the sandbox, in order, in pieces of at most 512 KiB. Each piece is staged as base64
 * in a file and read back, because everything that `execute` prints is copied into ROCK's own log. A dropped request costs
 * its piece only. Rejects with SandboxProblem when a piece does not have the length it must have.
 */
async function* fetchFile(shell, path, range, signal) {
    const patience = { retry: PATIENT, signal };
    const lastBlock = Math.ceil(range.to / BLOCK_BYTES);
    let next = Math.floor(range.from / BLOCK_BYTES);
    const underWay = [];
    try {
        while (next < lastBlock || underWay.length > 0) {
            while (next < lastBlock && underWay.length < PLACES) {
                const piece = fetchBlock(shell, path, next, range.to, patience);
                // It may fail while the one before it is still awaited.
                piece.catch(() => undefined);
                underWay.push(piece);
                next += 1;
            }
            const block = await underWay.shift();
            if (block === undefined) {
                return;
            }
            const blockStart = (next - underWay.length - 1) * BLOCK_BYTES;
            yield block.subarray(Math.max(0, range.from - blockStart));
        }
    }
    finally {
        // A consumer that stopped early leaves requests under way; their failures concern nobody any more.
        await Promise.allSettled(underWay);
    }
}
async function fetchBlock(shell, path, block, fileEnd, patience) {
    const wanted = Math.min(BLOCK_BYTES, fileEnd - block * BLOCK_BYTES);
    for (let attempt = 1;; attempt += 1) {
        const place = String(block % PLACES);
        const staged = await shell.control({ name: "piece", arguments: [path, String(block), place], seconds: PIECE_SECONDS }, patience);
        const bytes = Buffer.from(await shell.readAscii(staged.trim(), patience), "base64");
        // The file may have grown since its size was read: more than wanted is fine, less is not.
        if (bytes.length >= wanted) {
            return bytes.subarray(0, wanted);
        }
        if (attempt === 3) {
            throw new SandboxProblem(`${path}: ${bytes.length} of ${wanted} bytes arrived of block ${block}`);
        }
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
;// CONCATENATED MODULE: ./build/src/run/unpack-archive.js






const ARCHIVE_LIMITS = { entries: 100_000, fileBytes: 2 * 1024 ** 3, totalBytes: 8 * 1024 ** 3 };
const LEFT_OUT_TOLD = 20;
/**
 * Unpacks a tar (gzipped or not) that comes from a sandbox. Only regular files with plain relative paths are taken: no
 * links, no devices, nothing that climbs. What exceeds a limit is left out and said. Rejects with SandboxProblem when the
 * archive is damaged.
 */
async function unpackArchive(source, options) {
    const { reader } = options;
    const hash = (0,external_node_crypto_.createHash)("sha256");
    const { first, all } = await peek(hashing(source, hash));
    const entries = (0,tar_stream.extract)();
    const stages = isGzip(first) ? [external_node_stream_.Readable.from(all), (0,external_node_zlib_.createGunzip)(), entries] : [external_node_stream_.Readable.from(all), entries];
    const feeding = (0,external_node_stream_promises_.pipeline)(stages).catch((error) => {
        entries.destroy(error instanceof Error ? error : new Error(String(error)));
    });
    const taken = new Set();
    const leftOut = new LeftOut();
    const seen = new Set();
    let total = 0;
    let count = 0;
    try {
        for await (const entry of entries) {
            const { header } = entry;
            count += 1;
            const problem = entryProblem(header, { count, total }, options.limits);
            const name = safePath(header.name);
            if (header.type === "directory" || problem !== null || name === null || seen.has(name)) {
                const reason = problem ?? (name === null ? "unsafe path" : "a second file of this name");
                if (name !== null && !taken.has(name) && reader.wants(name) !== null) {
                    taken.add(name);
                    reader.take({ path: name, content: { kind: "unreadable", reason } }, "final");
                }
                if (header.type !== "directory") {
                    leftOut.add(`${JSON.stringify(header.name)}: ${reason}`);
                }
                entry.resume();
                continue;
            }
            seen.add(name);
            total += header.size ?? 0;
            const wanted = reader.wants(name);
            const content = await copy(entry, await options.open(name), wanted);
            if (content !== null) {
                taken.add(name);
                reader.take({ path: name, content }, "final");
            }
        }
        await feeding;
    }
    catch (error) {
        throw new SandboxProblem("the archive of the job's files is damaged", { cause: error });
    }
    if (hash.digest("hex") !== options.checksum) {
        throw new SandboxProblem("the archive of the job's files does not have the checksum it was packed with");
    }
    return { files: seen.size, taken, leftOut: leftOut.sentences() };
}
async function* hashing(source, hash) {
    for await (const chunk of source) {
        hash.update(chunk);
        yield chunk;
    }
}
/** Reads the first chunk, and gives the whole stream again. */
async function peek(source) {
    const start = await source.next();
    const first = start.done === true ? new Uint8Array() : start.value;
    async function* all() {
        yield first;
        yield* source;
    }
    return { first, all: all() };
}
function isGzip(bytes) {
    return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
function entryProblem(header, soFar, limits) {
    const size = header.size ?? 0;
    if (header.type !== "file" && header.type !== "contiguous-file") {
        return `a ${header.type ?? "strange entry"}, only plain files are taken`;
    }
    if (soFar.count > limits.entries) {
        return `more than ${limits.entries} files`;
    }
    if (size > limits.fileBytes) {
        return `${size} bytes, more than ${limits.fileBytes} a file`;
    }
    return soFar.total + size > limits.totalBytes ? `more than ${limits.totalBytes} bytes in all` : null;
}
/** `./a/b` → `a/b`; null for everything that is absolute, climbs, or holds a character that file systems or artifacts refuse. */
function safePath(name) {
    const parts = name.split("/").filter((part) => part !== "" && part !== ".");
    const unsafe = name.startsWith("/") || parts.length === 0 || parts.includes("..") || name.length > 1_000;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    return unsafe || /[\u0000-\u001f\u007f\\":<>|*?]/.test(name) ? null : parts.join("/");
}
/** Writes an entry to its sink; returns its content where up to `wanted` bytes of it are wanted. */
async function copy(entry, sink, wanted) {
    const kept = [];
    let size = 0;
    try {
        for await (const chunk of entry) {
            size += chunk.length;
            if (wanted !== null && size <= wanted) {
                kept.push(chunk);
            }
            else {
                kept.length = 0;
            }
            await sink.write(chunk);
        }
    }
    finally {
        await sink.close();
    }
    if (wanted === null) {
        return null;
    }
    return size <= wanted
        ? { kind: "bytes", bytes: Buffer.concat(kept) }
        : { kind: "unreadable", reason: `it has ${size} bytes, and at most ${wanted} are read` };
}
/** Counts everything, keeps the first few sentences. */
class LeftOut {
    #told = [];
    #count = 0;
    add(sentence) {
        this.#count += 1;
        if (this.#told.length < LEFT_OUT_TOLD) {
            this.#told.push(sentence);
        }
    }
    sentences() {
        const more = this.#count - this.#told.length;
        return more > 0 ? [...this.#told, `and ${more} more`] : this.#told;
    }
}

;// CONCATENATED MODULE: ./build/src/run/collect-files.js




/** How long one request waits for the archive; a short first one would only add a request. */
const PACK_WAIT_SECONDS = 20;
/** Brings back everything the job left in its results directory, and gives the reader the files it wants. */
async function collectFiles(job, inputs, reader, shell, surroundings, signal) {
    const { emit, output } = surroundings;
    const answer = await pack(inputs, shell, signal);
    const [line = "", ...rest] = answer.trim().split("\n");
    const present = rest.flatMap((text) => (text.startsWith("present ") ? [text.slice("present ".length)] : []));
    const complaints = rest.filter((text) => !text.startsWith("present "));
    const [state, size, checksum, tarStatus] = line.split(" ");
    if (state === "empty") {
        return;
    }
    if (state !== "packed" || checksum === undefined || !/^\d+$/.test(size ?? "")) {
        throw new SandboxProblem(`the job's files could not be packed: ${line || "no answer"}`);
    }
    if (Number(size) > ARCHIVE_LIMITS.totalBytes) {
        throw new SandboxProblem(`the job's files make an archive of ${size} bytes; ${ARCHIVE_LIMITS.totalBytes} are allowed`);
    }
    if (tarStatus !== "0") {
        const message = `not every file of the job could be read: ${complaints.join("; ") || `tar ended with ${tarStatus}`}`;
        emit({ kind: "warning", job, message });
    }
    const archive = fetchFile(shell, `${shell.facts.directory}/archive`, { from: 0, to: Number(size) }, signal);
    const unpacked = await unpackArchive(archive, {
        open: async (path) => await output.artifact(job, path),
        reader,
        limits: ARCHIVE_LIMITS,
        checksum,
    });
    for (const sentence of unpacked.leftOut) {
        emit({ kind: "warning", job, message: `a file of the job was left out: ${sentence}` });
    }
    for (const path of present.filter((name) => !unpacked.taken.has(name))) {
        reader.take({ path, content: { kind: "unreadable", reason: "it did not come back with the job's files" } }, "final");
    }
}
/** Has the archive made; the caller's signal bounds how long that may take. */
async function pack(inputs, shell, signal) {
    const parameters = [inputs.results, String(PACK_WAIT_SECONDS * 10), ...inputs.required];
    const command = { name: "pack", arguments: parameters, seconds: PACK_WAIT_SECONDS + 5, waiting: true };
    for (;;) {
        const answer = await shell.control(command, { retry: PATIENT, signal });
        if (answer.trim() !== "packing") {
            return answer;
        }
    }
}

// EXTERNAL MODULE: ./build/src/run/stop-sandbox.js
var stop_sandbox = __webpack_require__(42481);
;// CONCATENATED MODULE: ./build/src/run/end-work.js


/** Milliseconds for the steps after a cancel: GitHub sends SIGTERM 7.5 s after SIGINT. */
const CANCEL = { endProcessesMs: 2_000, lastNewsMs: 1_000 };
const STOP_MS = 60_000;
/** Ends every process of the job after its deadline, and takes what it still wrote. */
async function endProcesses(work, shell, watcher, surroundings) {
    const signal = AbortSignal.any([surroundings.stop, AbortSignal.timeout(work.graceMs + 60_000)]);
    try {
        const tenths = String(Math.ceil(work.graceMs / 100));
        const end = { name: "end", arguments: [tenths], seconds: Math.min(55, work.graceMs / 1000 + 10) };
        await shell.control(end, { retry: HASTY, signal });
        await watcher.next(0, signal);
    }
    catch (error) {
        surroundings.stop.throwIfAborted();
        const reason = error instanceof Error ? error.message : String(error);
        const message = `the job's last output could not be read after its deadline: ${reason}`;
        surroundings.emit({ kind: "warning", job: work.job, message });
    }
}
/** After a cancel: two seconds for the processes, one for the last of the log. What does not fit is given up. */
async function endHastily({ shell, watcher }) {
    if (shell === null || watcher === null) {
        return;
    }
    const once = { ...HASTY, attempts: 1 };
    try {
        const end = { name: "end", arguments: ["10"], seconds: 2 };
        await shell.control(end, { retry: once, signal: AbortSignal.timeout(CANCEL.endProcessesMs) });
    }
    catch {
        // The sandbox is stopped next, which ends them too.
    }
    try {
        await watcher.next(0, AbortSignal.timeout(CANCEL.lastNewsMs));
    }
    catch {
        // The log on disk ends where it ends.
    }
}
async function stopAtEnd(work, rock, progress, surroundings) {
    const { clock, emit, journal, stop } = surroundings;
    const { sandboxId } = progress;
    if (sandboxId === null || progress.cleanedUp) {
        return;
    }
    if (!work.autoStop && progress.created && !stop.aborted) {
        await journal.kept(sandboxId);
        const minutes = work.start.autoClearMinutes;
        const message = `sandbox ${sandboxId} is kept (auto_stop: false); ROCK clears it after ${minutes} idle minutes`;
        emit({ kind: "kept", job: work.job, message });
        return;
    }
    emit({ kind: "phase", job: work.job, phase: "stop" });
    const outcome = await (0,stop_sandbox/* stopSandbox */.a)(rock, sandboxId, {
        clock,
        giveUpAt: clock.now() + (stop.aborted ? surroundings.cancelStopMs : STOP_MS),
        absenceProvesFrom: progress.created ? 0 : progress.openedAt + stop_sandbox/* CREATE_WINDOW_MS */.Z,
    });
    switch (outcome.kind) {
        case "gone":
            await journal.closed(sandboxId);
            return;
        case "unproven": {
            const minutes = work.start.autoClearMinutes;
            const message = `sandbox ${sandboxId} could not be confirmed as stopped (${outcome.reason}); ROCK clears it after ${minutes} idle minutes`;
            emit({ kind: "warning", job: work.job, message });
        }
    }
}

;// CONCATENATED MODULE: ./build/src/run/environment-file.js
/** A file for `.` in any POSIX shell: single quotes keep every byte, also line breaks (checked in bash, dash, busybox). */
function environmentFile(variables) {
    const lines = [...variables].map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'`);
    return `${lines.join("\n")}\n`;
}

;// CONCATENATED MODULE: ./build/src/run/loss.js


/** What goes wrong outside this program is a loss; anything else is a bug, and passes on to be reported as one. */
function isOutside(error) {
    return error instanceof rock_errors/* RockError */.O || error instanceof SandboxProblem || isSystemError(error);
}
function lossOf(error) {
    const asError = error instanceof Error ? error : new Error(String(error));
    return { message: asError.message, error: asError };
}
/** A local file that cannot be read or written: Node's system errors name the call. */
function isSystemError(error) {
    return error instanceof Error && "code" in error && "syscall" in error;
}

;// CONCATENATED MODULE: ./build/src/run/progress.js
function newProgress() {
    return {
        phase: "start",
        sandboxId: null,
        openedAt: 0,
        created: false,
        cleanedUp: false,
        shell: null,
        inputs: null,
        watcher: null,
        launchedAt: null,
        endedAt: null,
    };
}

// EXTERNAL MODULE: ./build/src/rock/sandbox-status.js
var sandbox_status = __webpack_require__(39475);
// EXTERNAL MODULE: ./build/src/run/repeated-finding.js
var repeated_finding = __webpack_require__(38233);
;// CONCATENATED MODULE: ./build/src/run/start-sandbox.js






const START_ATTEMPTS = 3;
/** ROCK waits up to 60 s for its scheduler before it answers. */
const SUBMIT_MS = 120_000;
const STATUS_MS = 20_000;
const CLEAN_UP_MS = 20_000;
/** A start that failed in a way that another sandbox may not. */
class PassingStartProblem extends SandboxProblem {
    name = "PassingStartProblem";
}
/**
 * Starts a sandbox and waits until it runs commands. A start that failed is tried again under a fresh id, up to three
 * times: ROCK keeps a dead record of an id that stopped. Every id is in the journal before ROCK hears of it, and a failed
 * sandbox is stopped before the next try. Only when cancelled is it left to the caller to stop it.
 */
async function startSandbox(work, rock, surroundings, noted) {
    const { clock, emit, journal, stop } = surroundings;
    for (let attempt = 1;; attempt += 1) {
        stop.throwIfAborted();
        const sandboxId = surroundings.newId();
        await journal.opened({ sandboxId, origin: rock.origin, createdAt: clock.now() });
        noted.opened(sandboxId);
        emit({ kind: "sandbox", job: work.job, sandboxId, image: work.start.image });
        try {
            await start_sandbox_submit(work.start, sandboxId, rock, surroundings);
            return await untilReady(work.start, sandboxId, rock, surroundings);
        }
        catch (error) {
            if (stop.aborted) {
                throw error;
            }
            await giveUp(sandboxId, work, error, rock, surroundings);
            noted.cleanedUp();
            if (attempt === START_ATTEMPTS || !mayStartAgain(error)) {
                throw error;
            }
            const reason = error instanceof Error ? error.message : String(error);
            emit({
                kind: "notice",
                job: work.job,
                message: `start ${attempt} of ${START_ATTEMPTS} failed, trying again: ${reason}`,
            });
            await clock.sleep(retryDelayMs({ ...PATIENT, firstDelayMs: 1_000 }, attempt, surroundings.random()), stop);
        }
    }
}
/** A sandbox that failed to start is still pending on the server and would be kept alive by every question after it. */
async function giveUp(sandboxId, work, error, rock, surroundings) {
    const { clock, emit, journal } = surroundings;
    if (error instanceof rock_errors/* RockError */.O && !error.reached) {
        await journal.closed(sandboxId);
        return;
    }
    const now = clock.now();
    // A create whose answer never came may still take effect; then only a record of the sandbox proves anything.
    const absenceProvesFrom = isUnanswered(error) ? now + stop_sandbox/* CREATE_WINDOW_MS */.Z : 0;
    const outcome = await (0,stop_sandbox/* stopSandbox */.a)(rock, sandboxId, { clock, giveUpAt: now + CLEAN_UP_MS, absenceProvesFrom });
    if (outcome.kind === "gone") {
        await journal.closed(sandboxId);
        return;
    }
    const message = `sandbox ${sandboxId}, which failed to start, could not be confirmed as stopped: ${outcome.reason}`;
    emit({ kind: "warning", job: work.job, message });
}
/** An answer of ROCK itself, or of our own judging, settles what a create came to; a gateway's silence does not. */
function isUnanswered(error) {
    const rockError = error instanceof rock_errors/* RockError */.O ? error : error instanceof Error ? error.cause : null;
    return rockError instanceof rock_errors/* RockError */.O && rockError.kind !== "refused" && rockError.endpoint.endsWith("/start_async");
}
function mayStartAgain(error) {
    if (error instanceof rock_errors/* RockError */.O) {
        // What could not be reached six times in a row is not asked again under another id; a bad request stays one.
        return error.kind === "refused" && error.code !== 4000;
    }
    return error instanceof PassingStartProblem;
}
/** Repeating a submit is safe under the same id: ROCK answers a second one with `already exists`. */
async function start_sandbox_submit(spec, sandboxId, rock, surroundings) {
    const { clock, random, stop } = surroundings;
    let earlierReached = false;
    for (let attempt = 1;; attempt += 1) {
        try {
            await rock.startAsync(startRequest(spec, sandboxId), identityHeaders(spec), {
                timeoutMs: SUBMIT_MS,
                signal: stop,
            });
            return;
        }
        catch (error) {
            if (!(error instanceof rock_errors/* RockError */.O) || stop.aborted) {
                throw error;
            }
            if (earlierReached && error.kind === "refused" && /already exists/i.test(error.message)) {
                return;
            }
            if (error.kind === "refused" || !error.transient || attempt === PATIENT.attempts) {
                // The last try did not reach ROCK, but an earlier one may have: whoever cleans up must know.
                throw earlierReached && !error.reached ? new SandboxProblem(error.message, { cause: error }) : error;
            }
            earlierReached ||= error.reached;
            await clock.sleep(retryDelayMs(PATIENT, attempt, random()), stop);
        }
    }
}
function startRequest(spec, sandboxId) {
    return {
        sandbox_id: sandboxId,
        image: spec.image,
        image_os: spec.imageOs,
        auto_clear_time_minutes: spec.autoClearMinutes,
        startup_timeout: spec.startupTimeoutSec,
        memory: spec.memory,
        cpus: spec.cpus,
        ...(spec.limitCpus === null ? {} : { limit_cpus: spec.limitCpus }),
        ...(spec.numGpus === null ? {} : { num_gpus: spec.numGpus }),
        ...(spec.acceleratorType === null ? {} : { accelerator_type: spec.acceleratorType }),
        ...(spec.disk === null ? {} : { disk: spec.disk }),
        ...(spec.registryUsername === null ? {} : { registry_username: spec.registryUsername }),
        ...(spec.registryPassword === null ? {} : { registry_password: spec.registryPassword }),
        ...(spec.useKataRuntime ? { use_kata_runtime: true } : {}),
        ...(spec.autoArchiveSeconds === null ? {} : { auto_archive_seconds: spec.autoArchiveSeconds }),
        ...(spec.autoDeleteSeconds === null ? {} : { auto_delete_seconds: spec.autoDeleteSeconds }),
    };
}
/** Only /start_async reads these headers; each defaults to the literal `default` on the server. */
function identityHeaders(spec) {
    return {
        ...(spec.userId === null ? {} : { "X-User-Id": spec.userId }),
        ...(spec.experimentId === null ? {} : { "X-Experiment-Id": spec.experimentId }),
        ...(spec.namespace === null ? {} : { "X-Namespace": spec.namespace }),
        ...(spec.cluster === null ? {} : { "X-Cluster": spec.cluster }),
    };
}
/** A pull that failed for one of these will fail again. */
const FINAL_PULL = /not found|manifest unknown|denied|unauthorized|authentication|invalid reference|no basic auth/i;
async function untilReady(spec, sandboxId, rock, surroundings) {
    const { clock, stop } = surroundings;
    const startedAt = clock.now();
    const giveUpAt = startedAt + spec.startupTimeoutSec * 1000;
    const gone = new repeated_finding/* RepeatedFinding */.S(3, 10_000);
    let last = "no answer yet";
    while (clock.now() < giveUpAt) {
        try {
            const status = await rock.status(sandboxId, { timeoutMs: STATUS_MS, signal: stop });
            last = describeStatus(status);
            refuseFailedPhase(status, spec);
            if ((0,sandbox_status/* isGone */.S)(status) && gone.found(clock.now())) {
                throw new PassingStartProblem(`the sandbox was gone before it was up (${last})`);
            }
            if (status.kind === "present" && (status.isAlive || status.state === "running")) {
                return await prepareSandbox(rock, sandboxId, surroundings, stop);
            }
            if (!(0,sandbox_status/* isGone */.S)(status)) {
                gone.reset();
            }
        }
        catch (error) {
            if (!(error instanceof rock_errors/* RockError */.O && error.transient)) {
                throw error;
            }
            last = error.message;
        }
        await clock.sleep(pollDelayMs(clock.now() - startedAt), stop);
    }
    throw new SandboxProblem(`the sandbox was not up after ${spec.startupTimeoutSec} s (${last}); raise environment.startup_timeout, or check the image and the cluster's capacity`);
}
function refuseFailedPhase(status, spec) {
    if (status.kind !== "present" || status.failedPhase === null) {
        return;
    }
    const { name, message } = status.failedPhase;
    const text = `the sandbox could not start with image ${spec.image}: ${name} failed: ${message}`;
    throw FINAL_PULL.test(message) ? new SandboxProblem(text) : new PassingStartProblem(text);
}
function describeStatus(status) {
    return status.kind === "absent" ? "unknown to the server" : `state ${status.state ?? "unknown"}`;
}
/** Quick at first, because a cached image is up in a second; slow later, because a pull takes minutes. */
function pollDelayMs(elapsedMs) {
    if (elapsedMs < 3_000) {
        return 80;
    }
    if (elapsedMs < 15_000) {
        return 250;
    }
    return elapsedMs < 60_000 ? 1_000 : 2_000;
}

// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(51036);
;// CONCATENATED MODULE: ./build/src/run/upload-inputs.js








/** A part is held in memory here and in the sandbox's agent, which reads each request whole. */
const PART_BYTES = 8 * 1024 * 1024;
const PLACE_SECONDS = 60;
/**
 * Puts a local file or directory at its place in the sandbox, replacing what is there, as ROCK's SDK does; unlike it, all
 * or nothing and checked by checksum. Streams, so that 1 GB costs neither side its memory.
 */
async function uploadInput(upload, index, shell, signal) {
    const patience = { retry: PATIENT, signal };
    const about = await (0,promises_.stat)(upload.source);
    const whole = `${shell.facts.directory}/upload-${index}`;
    if (about.isDirectory()) {
        requireTools(shell, ["tar", "gzip"], `upload the directory ${upload.source}`);
        const sum = await sendParts(await archive(upload.source), index, shell, patience);
        await place("place_directory", [whole, sum, upload.target], upload, shell, patience);
    }
    else if (about.isFile()) {
        const sum = await sendParts((0,external_node_fs_.createReadStream)(upload.source), index, shell, patience);
        const mode = (about.mode & 0o111) === 0 ? "644" : "755";
        await place("place_file", [whole, sum, upload.target, mode], upload, shell, patience);
    }
    else {
        throw new SandboxProblem(`${upload.source} is neither a file nor a directory and cannot be uploaded`);
    }
}
function requireTools(shell, tools, purpose) {
    const missing = tools.filter((tool) => !shell.facts.tools.has(tool));
    if (missing.length > 0) {
        throw new SandboxProblem(`the image has no ${missing.join(" and no ")}, which is needed to ${purpose}`);
    }
}
async function place(name, parameters, upload, shell, patience) {
    const answer = await shell.control({ name, arguments: parameters, seconds: PLACE_SECONDS }, patience);
    if (answer.trim() !== "placed") {
        throw new SandboxProblem(`${upload.source} could not be put at ${upload.target} in the sandbox: ${answer.trim() || "no reason given"}`);
    }
}
/**
 * Sends a stream as parts and returns its SHA-256. While one part is checked and appended in the sandbox, the next one is
 * on its way; two places take turns.
 */
async function sendParts(source, index, shell, patience) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let offset = 0;
    let count = 0;
    let appended = Promise.resolve();
    for await (const bytes of inParts(source)) {
        hash.update(bytes);
        const part = { bytes, offset, name: `upload-${index}.part-${count % 2}`, whole: `upload-${index}` };
        await shell.upload(part.name, bytes, patience);
        await appended;
        appended = appendPart(part, shell, patience);
        // It is awaited after the next upload, which may fail first.
        appended.catch(() => undefined);
        offset += bytes.length;
        count += 1;
    }
    await appended;
    return hash.digest("hex");
}
/** A part is checked on arrival, and sent again when it was damaged. */
async function appendPart({ bytes, offset, name, whole }, shell, patience) {
    const { directory } = shell.facts;
    const parameters = [`${directory}/${name}`, `${directory}/${whole}`, String(offset), sha256(bytes)];
    const wanted = `size ${offset + bytes.length}`;
    for (let attempt = 1;; attempt += 1) {
        const answer = (await shell.control({ name: "append", arguments: parameters, seconds: 30 }, patience)).trim();
        if (answer === wanted) {
            return;
        }
        if (attempt === 3) {
            const reason = answer || "no answer";
            throw new SandboxProblem(`a part of an upload did not arrive whole (${reason}); is the sandbox's disk full?`);
        }
        await shell.upload(name, bytes, patience);
    }
}
/** Regroups a stream into parts of PART_BYTES; an empty stream is one empty part, so that an empty file exists. */
async function* inParts(source) {
    let pending = [];
    let size = 0;
    let sent = false;
    for await (const chunk of source) {
        let rest = chunk;
        while (size + rest.length >= PART_BYTES) {
            const room = PART_BYTES - size;
            yield Buffer.concat([...pending, rest.subarray(0, room)]);
            sent = true;
            rest = rest.subarray(room);
            pending = [];
            size = 0;
        }
        if (rest.length > 0) {
            pending.push(rest);
            size += rest.length;
        }
    }
    if (size > 0 || !sent) {
        yield Buffer.concat(pending);
    }
}
/**
 * A gzipped tar of a directory's contents. Links that stay inside keep being links; one that leaves the directory would
 * carry files out of the workspace and is refused. Owners are not kept: the sandbox's user owns what arrives.
 */
async function archive(directory) {
    const { pack: createPack } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19));
    const pack = createPack();
    const zipped = pack.pipe((0,external_node_zlib_.createGzip)({ level: 1 }));
    fill(pack, directory, "").then(() => pack.finalize(), (error) => zipped.destroy(error instanceof Error ? error : new Error(String(error))));
    return zipped;
}
async function fill(pack, root, relative) {
    const names = (await (0,promises_.readdir)(external_node_path_.join(root, relative))).sort(base_text/* byText */.z4);
    for (const name of names) {
        const inside = external_node_path_.posix.join(relative, name);
        const full = external_node_path_.join(root, inside);
        const about = await (0,promises_.lstat)(full);
        const header = { name: inside, mode: about.mode & 0o777, mtime: about.mtime };
        if (about.isDirectory()) {
            pack.entry({ ...header, type: "directory" });
            await fill(pack, root, inside);
        }
        else if (about.isSymbolicLink()) {
            const linkname = await (0,promises_.readlink)(full);
            const target = external_node_path_.relative(root, external_node_path_.resolve(external_node_path_.dirname(full), linkname));
            if (external_node_path_.isAbsolute(linkname) || target.startsWith("..")) {
                throw new SandboxProblem(`${full} is a link that leaves ${root}; only links inside an uploaded directory are allowed`);
            }
            pack.entry({ ...header, type: "symlink", linkname });
        }
        else if (about.isFile()) {
            await addFile(pack, full, { ...header, size: about.size });
        }
    }
}
async function addFile(pack, full, header) {
    await new Promise((resolve, reject) => {
        const done = (error) => (error ? reject(error) : resolve());
        if (header.size === 0) {
            pack.entry({ ...header, type: "file" }, "", done);
            return;
        }
        const entry = pack.entry({ ...header, type: "file" }, done);
        // A file that grows while it is read must not spoil the archive's framing.
        (0,external_node_fs_.createReadStream)(full, { end: header.size - 1 })
            .on("error", reject)
            .pipe(entry);
    });
}

;// CONCATENATED MODULE: ./build/src/run/watch-job.js






/** Above this, news come as staged pieces: what `execute` prints is copied into ROCK's own log. */
const NEWS_LIMIT = 256 * 1024;
const LONGEST_WAIT_SEC = 20;
/** With more watchers than places for waiting requests (rock/budget), waits are short so that everybody gets a turn. */
const CROWD = 60;
const CROWDED_WAIT_SEC = 2;
/** Reads `STATE CODE SIZE KILLS` and the base64 after it. */
function readWatchAnswer(text) {
    const lineEnd = text.indexOf("\n");
    const [state, code, size, kills] = text.slice(0, lineEnd < 0 ? text.length : lineEnd).split(" ");
    if (state !== "running" && state !== "exited" && state !== "lost" && state !== "superseded") {
        throw new SandboxProblem(`the watch script answered ${JSON.stringify(text.slice(0, 80))}`);
    }
    const exitCode = /^\d+$/.test(code ?? "") ? Number(code) : null;
    if ((state === "exited" && exitCode === null) || !/^\d+$/.test(size ?? "")) {
        throw new SandboxProblem(`the watch script answered ${JSON.stringify(text.slice(0, 80))}`);
    }
    const news = lineEnd < 0 ? Buffer.alloc(0) : Buffer.from(text.slice(lineEnd + 1), "base64");
    return { state, exitCode, logSize: Number(size), outOfMemoryKills: Number(kills ?? 0) || 0, news };
}
/** Follows one job's log and end; keeps the position, so that an interrupted watch can be finished elsewhere. */
class JobWatcher {
    #offset = 0;
    #turn = 0;
    #shell;
    #log;
    constructor(shell, log) {
        this.#shell = shell;
        this.#log = log;
    }
    /** Bytes of the log that arrived. */
    get offset() {
        return this.#offset;
    }
    /** One request that waits up to `waitSec` for news, writes them to the log and tells the job's state. */
    async next(waitSec, signal) {
        this.#turn += 1;
        const text = await this.#shell.control({
            name: "watch",
            arguments: [String(this.#offset), String(NEWS_LIMIT), String(Math.ceil(waitSec * 10)), String(this.#turn)],
            seconds: waitSec + 2,
            waiting: waitSec > 0,
        }, { retry: { ...HASTY, attempts: 1 }, signal });
        const answer = readWatchAnswer(text);
        if (answer.state === "superseded") {
            return answer;
        }
        if (answer.news.length > 0) {
            await this.#take(answer.news);
        }
        // More than one answer may carry, or less than it said: the rest comes in pieces.
        if (answer.logSize > this.#offset) {
            const range = { from: this.#offset, to: answer.logSize };
            for await (const piece of fetchFile(this.#shell, `${this.#shell.facts.directory}/log`, range, signal)) {
                await this.#take(piece);
            }
        }
        return answer;
    }
    async #take(bytes) {
        this.#offset += bytes.length;
        await this.#log.write(bytes);
    }
}
/**
 * Watches a launched job until it exits or its deadline passes. A request that failed is never an end: waits get shorter
 * and go on until the deadline. Rejects with a RockError or SandboxProblem when the sandbox or the job's wrapper is
 * provably gone, and with the stop signal's reason when cancelled.
 */
async function watchJob(work, watcher, shell, launchedAt, watchers, surroundings) {
    const { clock, stop } = surroundings;
    const deadline = launchedAt + work.deadlineMs;
    const gone = new repeated_finding/* RepeatedFinding */.S(3, 10_000);
    let failures = 0;
    let longestWaitSec = LONGEST_WAIT_SEC;
    let lastFailure = null;
    watchers.count += 1;
    try {
        for (;;) {
            const remainingSec = (deadline - clock.now()) / 1000;
            // At the deadline one last look decides: the job may have ended while nobody could see it.
            const waitSec = Math.max(0, Math.min(remainingSec, waitSeconds(watchers.count, failures, longestWaitSec)));
            try {
                const answer = await watcher.next(waitSec, stop);
                const end = endOf(answer);
                if (end !== null) {
                    tellCutLog(answer, watcher, work, surroundings);
                    return end;
                }
                if (answer.state === "superseded") {
                    throw new SandboxProblem("another client watches this job");
                }
                failures = 0;
                lastFailure = null;
                gone.reset();
            }
            catch (error) {
                stop.throwIfAborted();
                if (!(error instanceof rock_errors/* RockError */.O || error instanceof SandboxProblem)) {
                    throw error;
                }
                failures += 1;
                lastFailure = error;
                longestWaitSec = Math.max(5, longestWaitSec / 2);
                if (remainingSec > 0) {
                    await throwIfGone(error, shell, gone, surroundings);
                    await clock.sleep(Math.min(200 * 2 ** failures, 3_000), stop);
                }
            }
            if (remainingSec <= 0) {
                if (lastFailure !== null) {
                    throw lastFailure;
                }
                return { kind: "deadline" };
            }
        }
    }
    finally {
        watchers.count -= 1;
    }
}
/** A script can reach its own log through /proc; what it cut away is lost to us too, but not silently. */
function tellCutLog(answer, watcher, work, { emit }) {
    if (answer.logSize < watcher.offset) {
        const message = `the script made its log shorter while it ran (${watcher.offset} bytes arrived, ${answer.logSize} are left)`;
        emit({ kind: "warning", job: work.job, message });
    }
}
function endOf(answer) {
    switch (answer.state) {
        case "exited": {
            const exitCode = answer.exitCode ?? -1;
            return { kind: "exited", exitCode, outOfMemory: exitCode === 137 && answer.outOfMemoryKills > 0 };
        }
        case "lost":
            return { kind: "wrapper-killed" };
        case "running":
        case "superseded":
            return null;
    }
}
/** A gateway may cut long requests off: each failure halves the longest wait for good, and while it lasts waits are short. */
function waitSeconds(watchers, failures, longestWaitSec) {
    if (failures > 2) {
        return 1;
    }
    return watchers > CROWD ? CROWDED_WAIT_SEC : longestWaitSec;
}
/**
 * Lost only when the server says so three times over ten seconds, or when for as long we are refused or the sandbox cannot
 * run the watch script although it lives.
 */
async function throwIfGone(failure, shell, gone, surroundings) {
    const { clock, stop } = surroundings;
    try {
        const status = await shell.rock.status(shell.sandboxId, { timeoutMs: 15_000, signal: stop });
        if (!(0,sandbox_status/* isGone */.S)(status)) {
            if (failure instanceof rock_errors/* RockError */.O && failure.transient) {
                gone.reset();
            }
            else if (gone.found(clock.now())) {
                throw failure;
            }
        }
        else if (gone.found(clock.now())) {
            const state = status.kind === "absent" ? "unknown to the server" : (status.state ?? "gone");
            throw new SandboxProblem(`the sandbox is gone (${state}) while the job was running; it was stopped, cleared as idle, or its container died`);
        }
    }
    catch (error) {
        stop.throwIfAborted();
        if (error === failure || !(error instanceof rock_errors/* RockError */.O)) {
            throw error;
        }
        if (!error.transient && gone.found(clock.now())) {
            throw error;
        }
    }
}

;// CONCATENATED MODULE: ./build/src/run/run-sandbox-work.js










const COLLECT_MS = 30 * 60_000;
/**
 * Runs one piece of work on one sandbox: start, upload, launch, watch, collect, stop. Every failure becomes the report's
 * `end`; a rejection is a bug in this program. The sandbox is stopped on every way out.
 */
async function runSandboxWork(work, rock, reader, surroundings) {
    const { clock, output, stop } = surroundings;
    const progress = newProgress();
    const log = output.log(work.job);
    let end;
    let collection = { kind: "none" };
    let bug = null; // thrown only once the sandbox is stopped
    try {
        end = await runToEnd(work, rock, log, progress, surroundings);
        collection = await tryCollect(work, reader, progress, surroundings);
    }
    catch (error) {
        bug = isOutside(error) || stop.aborted ? null : error;
        end = { kind: "lost", phase: progress.phase, loss: lossOf(error) };
    }
    if (stop.aborted && collection.kind === "none") {
        // Whatever was known by then, the job's files are missing, and with them perhaps its score.
        end = { kind: "stopped", reason: "interrupted" };
        await endHastily(progress);
    }
    const [closed, stopped] = await Promise.allSettled([log.close(), stopAtEnd(work, rock, progress, surroundings)]);
    if (closed.status === "rejected") {
        end = { kind: "lost", phase: "collect", loss: lossOf(closed.reason) };
    }
    if (bug !== null || stopped.status === "rejected") {
        throw bug ?? (stopped.status === "rejected" ? stopped.reason : null);
    }
    return {
        end,
        sandboxId: progress.sandboxId,
        launchedAt: progress.launchedAt,
        endedAt: progress.launchedAt === null ? null : (progress.endedAt ?? clock.now()),
        collection,
        log: (progress.watcher?.offset ?? 0) > 0 ? log.path : null,
    };
}
async function runToEnd(work, rock, log, progress, surroundings) {
    const { clock, emit, stop } = surroundings;
    const enter = (phase) => {
        progress.phase = phase;
        emit({ kind: "phase", job: work.job, phase });
    };
    enter("start");
    const shell = await startSandbox(work, rock, surroundings, {
        opened: (sandboxId) => {
            progress.sandboxId = sandboxId;
            progress.openedAt = clock.now();
            progress.cleanedUp = false;
        },
        cleanedUp: () => {
            progress.cleanedUp = true;
        },
    });
    progress.created = true;
    progress.shell = shell;
    enter("upload");
    const inputs = work.inputs(startedSandbox(work, shell));
    progress.inputs = inputs;
    const interpreter = chooseInterpreter(inputs.script, work.start.image, shell);
    await uploadJobFiles(shell, jobFiles(work, inputs, shell), stop);
    tellArtifactDirectory(work, shell, emit);
    for (const [index, upload] of work.uploads.entries()) {
        await uploadInput(upload, index, shell, stop);
    }
    enter("launch");
    stop.throwIfAborted();
    const watcher = new JobWatcher(shell, log);
    progress.watcher = watcher;
    progress.launchedAt = clock.now();
    const wrapper = await shell.control({ name: "launch", arguments: [interpreter], seconds: 15 }, { retry: PATIENT, signal: stop });
    if (!/^\d+ /.test(wrapper)) {
        throw new SandboxProblem("the job's wrapper process did not start within 10 s");
    }
    enter("watch");
    const watched = await watchJob(work, watcher, shell, progress.launchedAt, surroundings.watchers, surroundings);
    progress.endedAt = clock.now();
    switch (watched.kind) {
        case "deadline":
            await endProcesses(work, shell, watcher, surroundings);
            progress.endedAt = clock.now();
            return { kind: "stopped", reason: "deadline" };
        case "wrapper-killed":
            return lostWhileRunning("the job's wrapper process was killed before the script ended; its exit code is unknown");
        case "exited":
            return watched.outOfMemory
                ? lostWhileRunning(`the script was killed because the sandbox ran out of memory (${work.start.memory}); raise environment.memory`)
                : { kind: "exited", exitCode: watched.exitCode };
    }
}
function startedSandbox(work, { sandboxId, facts }) {
    return {
        id: sandboxId,
        namespace: work.start.namespace,
        experimentId: work.start.experimentId,
        directory: facts.directory,
        artifacts: facts.artifacts,
    };
}
/** A loss after which the sandbox may still live, so that the job's files are worth collecting. */
function lostWhileRunning(message) {
    return { kind: "lost", phase: "watch", loss: lossOf(new SandboxProblem(message)) };
}
/** The environment travels as a file, and so do secrets in it: request bodies are in ROCK's logs. */
function jobFiles(work, inputs, shell) {
    const { artifacts } = shell.facts;
    const environment = new Map([
        ...work.env,
        ["ROCK_ARTIFACT_DIR", artifacts],
        ["ROCK_BASH_JOB_ARTIFACT_DIR", artifacts],
    ]);
    return new Map([
        ["job/script", Buffer.from(inputs.script)],
        ["environment", Buffer.from(environmentFile(environment))],
        ...[...inputs.files].map(([name, text]) => [name, Buffer.from(text)]),
    ]);
}
/** ROCK runs scripts with bash. A script that says sh itself may run with sh; any other could misbehave silently. */
function chooseInterpreter(script, image, shell) {
    if (shell.facts.tools.has("bash")) {
        return "bash";
    }
    if (/^#!\s*(?:\/usr)?\/bin\/(?:env\s+)?sh\b/.test(script)) {
        return "sh";
    }
    throw new SandboxProblem(`the image ${image} has no bash, which runs the script; start the script with #!/bin/sh if it needs no more than that`);
}
function tellArtifactDirectory(work, shell, emit) {
    if (shell.facts.artifacts !== UPSTREAM_ARTIFACTS) {
        const message = `${UPSTREAM_ARTIFACTS} is not available in this sandbox; ROCK_ARTIFACT_DIR is ${shell.facts.artifacts}`;
        emit({ kind: "notice", job: work.job, message });
    }
}
/** Rejects when cancelled. */
async function tryCollect(work, reader, progress, surroundings) {
    const { emit, stop } = surroundings;
    const { shell, inputs } = progress;
    if (shell === null || inputs === null) {
        return { kind: "none" };
    }
    stop.throwIfAborted();
    progress.phase = "collect";
    emit({ kind: "phase", job: work.job, phase: "collect" });
    const signal = AbortSignal.any([stop, AbortSignal.timeout(COLLECT_MS)]);
    try {
        await collectFiles(work.job, inputs, reader, shell, surroundings, signal);
        return { kind: "complete" };
    }
    catch (error) {
        stop.throwIfAborted();
        if (!isOutside(error)) {
            throw error;
        }
        const loss = lossOf(error);
        emit({ kind: "warning", job: work.job, message: `the job's files could not be collected: ${loss.message}` });
        return { kind: "lost", loss };
    }
}

;// CONCATENATED MODULE: ./build/src/app/run-jobs.js




/** Runs every planned job, at most `concurrency` at once, and judges them. A rejection is a bug in this program. */
async function runJobs(jobs, terms, surroundings) {
    const { clock, emit, onJobEnd } = surroundings;
    const startedAt = isoTime(clock);
    const limit = (0,p_limit/* default */.A)(terms.concurrency);
    const settled = await Promise.allSettled(jobs.map(async (job) => await limit(async () => {
        for (const message of job.notices) {
            emit({ kind: "notice", job: job.work.job, message });
        }
        const result = await runJob(job, surroundings);
        onJobEnd(result);
        return result;
    })));
    // Every job has ended and released its sandbox before a bug in one of them is reported.
    const results = settled.map((job) => {
        if (job.status === "rejected") {
            throw job.reason;
        }
        return job.value;
    });
    return {
        verdict: (0,verdict/* judgeRun */.Zy)(results, terms.gate),
        jobs: results,
        gate: terms.gate,
        startedAt,
        finishedAt: isoTime(clock),
        run: terms.run,
        tool: terms.tool,
    };
}
async function runJob(job, surroundings) {
    const { clock, stop } = surroundings;
    const startedAt = clock.now();
    const name = job.work.job;
    const reader = job.openReader(name, (path) => surroundings.place(name, path));
    const report = stop.aborted
        ? neverStarted({ kind: "stopped", reason: "interrupted" })
        : await reportOn(job, tellingNews(reader, name, surroundings), surroundings);
    const finishedAt = clock.now();
    return {
        config: job.config,
        configSha256: job.configSha256,
        type: job.type,
        jobName: name,
        namespace: job.namespace,
        experimentId: job.experimentId,
        image: job.work.start.image,
        labels: job.labels,
        sandboxId: report.sandboxId,
        log: report.log,
        ...reader.outcome(report),
        agents: job.agents,
        partial: job.partial,
        remarks: job.remarks,
        cancelled: report.end.kind === "stopped" && report.end.reason === "interrupted",
        startedAt: new Date(startedAt).toISOString(),
        finishedAt: new Date(finishedAt).toISOString(),
        durationSec: (finishedAt - startedAt) / 1000,
    };
}
/** Tells what each file that arrives while the job runs is news of. */
function tellingNews(reader, job, { emit }) {
    return {
        wants: (path) => reader.wants(path),
        take: (file, when) => {
            reader.take(file, when);
            if (when === "live") {
                for (const trial of reader.news()) {
                    emit({ kind: "trial", job, trial });
                }
                const progress = reader.progress();
                if (progress !== null) {
                    emit({ kind: "progress", job, progress });
                }
            }
        },
    };
}
async function reportOn(job, reader, surroundings) {
    let rock;
    try {
        rock = await surroundings.servers.connect(job.work.connection);
    }
    catch (error) {
        const loss = { message: (0,errors/* describeError */.Uc)(error), error: error instanceof Error ? error : new Error(String(error)) };
        return neverStarted({ kind: "lost", phase: "preflight", loss });
    }
    return await runSandboxWork(job.work, rock, reader, surroundings);
}
function neverStarted(end) {
    return {
        end,
        sandboxId: null,
        launchedAt: null,
        endedAt: null,
        collection: { kind: "none" },
        log: null,
    };
}
function isoTime(clock) {
    return new Date(clock.now()).toISOString();
}

// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(98602);
;// CONCATENATED MODULE: ./build/src/results/redact-run.js
/**
 * A run with every free text replaced by what `hide` makes of it. Before anything is rendered: escaping for Markdown or
 * JSON would change a secret so that it is no longer found, and replacing afterwards could hit a number or a key.
 */
function redactRun(run, hide) {
    const { verdict } = run;
    const jobs = verdict.jobs.map(({ kind, rules }) => ({
        kind,
        rules: rules.map((rule) => ({ ...rule, because: hide(rule.because) })),
    }));
    return {
        ...run,
        verdict: { kind: verdict.kind, reasons: verdict.reasons.map(hide), jobs },
        jobs: run.jobs.map((job) => redactJob(job, hide)),
    };
}
/** As `redactRun`, of one job. */
function redactJob(job, hide) {
    const orNull = (text) => (text === null ? null : hide(text));
    return {
        ...job,
        config: hide(job.config),
        jobName: hide(job.jobName),
        namespace: orNull(job.namespace),
        experimentId: orNull(job.experimentId),
        image: hide(job.image),
        labels: Object.fromEntries(Object.entries(job.labels).map(([name, value]) => [hide(name), hide(value)])),
        trials: job.trials.map((trial) => redactTrial(trial, hide)),
    };
}
function redactTrial(trial, hide) {
    return { ...trial, taskName: hide(trial.taskName), outcome: redactOutcome(trial.outcome, hide) };
}
function redactOutcome(outcome, hide) {
    if (outcome.failure === null) {
        return outcome;
    }
    const { cause, exception } = outcome.failure;
    const failure = { cause, exception: { type: hide(exception.type), message: hide(exception.message) } };
    return { ...outcome, failure };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./build/src/rock/agent.js



/** ROCK's servers drop idle connections after a while; a shorter limit of our own avoids most resets. */
const IDLE_SOCKET_MS = 4_000;
/**
 * The agent that opens connections to one server: keep-alive, through a proxy (its URL) when there is one, trusting
 * Node's certificates, those of NODE_EXTRA_CA_CERTS (Node reads that itself), and the system's where Node can tell them,
 * because on a self-hosted runner everything but Node trusts those.
 */
async function openAgent(server, proxy) {
    const options = { keepAlive: true, timeout: IDLE_SOCKET_MS, scheduling: "lifo" };
    const ca = server.protocol === "https:" ? trustedCertificates() : null;
    const secured = ca === null ? options : { ...options, ca };
    if (proxy === null) {
        return server.protocol === "https:" ? new external_node_https_.Agent(secured) : new external_node_http_.Agent(options);
    }
    if (server.protocol === "https:") {
        const { HttpsProxyAgent } = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(566)]).then(__webpack_require__.bind(__webpack_require__, 71566));
        const agent = new HttpsProxyAgent(proxy, secured);
        // Its constructor forgets the options that concern the server behind the proxy.
        Object.assign(agent.options, secured);
        return agent;
    }
    const { HttpProxyAgent } = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(947)]).then(__webpack_require__.bind(__webpack_require__, 28947));
    return new HttpProxyAgent(proxy, options);
}
/** Null means Node's default list: giving `ca` at all replaces it. `getCACertificates` came with Node 22.15. */
function trustedCertificates() {
    const read = Reflect.get(external_node_tls_, "getCACertificates");
    if (!isCertificateReader(read)) {
        return null;
    }
    return [...new Set([...read("default"), ...read("system")])];
}
function isCertificateReader(value) {
    return typeof value === "function";
}

;// CONCATENATED MODULE: ./build/src/rock/budget.js
const SERVER_LIMITS = { waiting: 64, prompt: 24, start: 24, perSecond: 300 };
function createBudget(limits, clock) {
    const pace = new Pace(limits.perSecond, clock);
    const places = {
        waiting: new Places(limits.waiting),
        prompt: new Places(limits.prompt),
        start: new Places(limits.start),
    };
    return {
        run: async (kind, request) => {
            await places[kind].take();
            try {
                await pace.turn();
                return await request();
            }
            finally {
                places[kind].leave();
            }
        },
    };
}
const BURST_MS = 100;
/** Lets requests begin at an even distance, but for a burst of a tenth of a second's worth after a pause. */
class Pace {
    #nextAt = 0;
    #distanceMs;
    #clock;
    constructor(perSecond, clock) {
        this.#distanceMs = 1000 / perSecond;
        this.#clock = clock;
    }
    async turn() {
        const now = this.#clock.now();
        const at = Math.max(this.#nextAt, now - BURST_MS);
        this.#nextAt = at + this.#distanceMs;
        if (at > now) {
            await this.#clock.sleep(at - now);
        }
    }
}
/** A counting semaphore, first come first served. */
class Places {
    #free;
    #queue = [];
    constructor(count) {
        this.#free = count;
    }
    async take() {
        if (this.#free > 0) {
            this.#free -= 1;
            return;
        }
        await new Promise((resolve) => {
            this.#queue.push(resolve);
        });
    }
    leave() {
        const next = this.#queue.shift();
        if (next) {
            next();
        }
        else {
            this.#free += 1;
        }
    }
}

;// CONCATENATED MODULE: ./build/src/rock/http.js



/** Answers above this are refused: the largest we ask for is a few MiB of base64. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;
/** An HTTP client on Node's own http and https, with the given agent (keep-alive, proxy and CAs are the agent's). */
function createHttpClient(agent) {
    return {
        send: async (request) => await send(request, agent),
        close: () => agent.destroy(),
    };
}
async function send(request, agent) {
    const origin = request.url.origin;
    const { endpoint } = request;
    return await new Promise((resolve, reject) => {
        let timer;
        const fail = (error) => {
            finish();
            outgoing.destroy();
            reject(error);
        };
        const onAbort = () => {
            const cause = request.signal?.reason;
            fail(new rock_errors/* RockError */.O(`${endpoint} was given up`, { kind: "aborted", endpoint, origin, transient: false, cause }));
        };
        const finish = () => {
            clearTimeout(timer);
            request.signal?.removeEventListener("abort", onAbort);
        };
        const length = request.body.reduce((sum, part) => sum + part.length, 0);
        const headers = length > 0 ? { ...request.headers, "content-length": String(length) } : request.headers;
        const module = request.url.protocol === "https:" ? external_node_https_ : external_node_http_;
        let outgoing;
        try {
            outgoing = module.request(request.url, { method: request.method, headers, agent });
        }
        catch (cause) {
            const message = `the request ${endpoint} to ROCK at ${origin} cannot be sent: ${cause instanceof Error ? cause.message : ""}`;
            reject(new rock_errors/* RockError */.O(message, { kind: "malformed", endpoint, origin, transient: false, reached: false, cause }));
            return;
        }
        timer = setTimeout(() => {
            const seconds = Math.round(request.timeoutMs / 1000);
            const message = `ROCK at ${origin} did not answer ${endpoint} within ${seconds} s`;
            fail(new rock_errors/* RockError */.O(message, { kind: "timeout", endpoint, origin, transient: true }));
        }, request.timeoutMs);
        outgoing.on("error", (cause) => fail((0,rock_errors/* unreachable */.H)(origin, endpoint, cause)));
        outgoing.on("response", (incoming) => {
            const chunks = [];
            let size = 0;
            incoming.on("data", (chunk) => {
                size += chunk.length;
                if (size > MAX_ANSWER_BYTES) {
                    const message = `ROCK at ${origin} answered ${endpoint} with more than ${MAX_ANSWER_BYTES} bytes`;
                    fail(new rock_errors/* RockError */.O(message, { kind: "malformed", endpoint, origin, transient: false }));
                    return;
                }
                chunks.push(chunk);
            });
            incoming.on("error", (cause) => fail((0,rock_errors/* unreachable */.H)(origin, endpoint, cause)));
            incoming.on("close", () => {
                if (!incoming.complete) {
                    fail((0,rock_errors/* unreachable */.H)(origin, endpoint, new Error("the connection was closed in the middle of an answer")));
                }
            });
            incoming.on("end", () => {
                finish();
                resolve({
                    status: incoming.statusCode ?? 0,
                    location: incoming.headers.location ?? null,
                    text: Buffer.concat(chunks).toString("utf8"),
                });
            });
        });
        if (request.signal?.aborted) {
            onAbort();
            return;
        }
        request.signal?.addEventListener("abort", onAbort, { once: true });
        for (const part of request.body) {
            outgoing.write(part);
        }
        outgoing.end();
    });
}

;// CONCATENATED MODULE: ./build/src/rock/multipart.js

/** A multipart/form-data body of plain fields and one file part named `file`, without copying the file's bytes. */
function multipart(fields, file) {
    // A random boundary of 122 bits cannot occur in the file, so the file needs no scan.
    const boundary = `rock-job-${(0,external_node_crypto_.randomUUID)()}`;
    const head = Object.entries(fields).map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
    const fileHead = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="upload"\r\n` +
        "Content-Type: application/octet-stream\r\n\r\n";
    return {
        headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
        body: [Buffer.from(head.join("") + fileHead), file, Buffer.from(`\r\n--${boundary}--\r\n`)],
    };
}

// EXTERNAL MODULE: ./build/src/rock/wire.js
var wire = __webpack_require__(48082);
;// CONCATENATED MODULE: ./build/src/rock/rock.js




const PREFIX = "/apis/envs/sandbox/v1";
function connectRock(server, surroundings) {
    const base = new URL(server.baseUrl.replace(/\/+$/, "") + PREFIX);
    const { http, budget, clock, onRequest } = surroundings;
    async function call(kind, request, options) {
        const url = new URL(base.pathname + request.path, base);
        for (const [name, value] of Object.entries(request.query ?? {})) {
            url.searchParams.set(name, value);
        }
        const endpoint = `${request.method} ${request.path}`;
        return await budget.run(kind, async () => {
            const sentAt = clock.now();
            const record = (outcome) => onRequest({ method: request.method, path: request.path, outcome, ms: clock.now() - sentAt });
            try {
                const answer = await http.send({
                    method: request.method,
                    url,
                    endpoint,
                    headers: { ...server.headers, ...request.headers, accept: "application/json" },
                    body: request.body ?? [],
                    timeoutMs: options.timeoutMs,
                    signal: options.signal,
                });
                const result = (0,wire/* openEnvelope */.hk)(answer, { endpoint, origin: url.origin });
                record(String(answer.status));
                return result;
            }
            catch (error) {
                record(error instanceof rock_errors/* RockError */.O ? (error.status === null ? error.kind : String(error.status)) : "failed");
                throw error;
            }
        });
    }
    const post = (path, body, headers = {}) => ({
        method: "POST",
        path,
        headers: { "content-type": "application/json", ...headers },
        body: [Buffer.from(JSON.stringify(body))],
    });
    const origin = base.origin;
    return {
        origin,
        startAsync: async (request, identity, options) => {
            await call("start", post("/start_async", { ...request }, identity), options);
        },
        status: async (sandboxId, options) => {
            const query = { sandbox_id: sandboxId, include_all_states: "true" };
            try {
                return (0,sandbox_status/* readStatus */.r)(await call("prompt", { method: "GET", path: "/get_status", query }, options));
            }
            catch (error) {
                if (error instanceof rock_errors/* RockError */.O && isAbsence(error)) {
                    return { kind: "absent" };
                }
                throw error;
            }
        },
        execute: async (sandboxId, { command, timeoutSec, kind }, options) => {
            const body = { sandbox_id: sandboxId, command, timeout: timeoutSec, shell: false, check: false };
            return readExecuted(await call(kind, post("/execute", body), options), origin);
        },
        readAscii: async (sandboxId, path, options) => {
            const body = { sandbox_id: sandboxId, path, encoding: "ascii" };
            const result = await call("prompt", post("/read_file", body), options);
            return (0,wire/* isObject */.Gv)(result) ? (0,wire/* stringOr */.JI)(result.content, "") : "";
        },
        upload: async (sandboxId, path, bytes, options) => {
            const form = multipart({ sandbox_id: sandboxId, target_path: path }, bytes);
            await call("prompt", { method: "POST", path: "/upload", headers: form.headers, body: form.body }, options);
        },
        stop: async (sandboxId, options) => {
            await call("prompt", post("/stop", { sandbox_id: sandboxId }), options);
        },
        remove: async (sandboxId, options) => {
            await call("prompt", post("/delete", { sandbox_id: sandboxId }), options);
        },
    };
}
/** `not found` in its many forms: code 4000 from 1.8 on, an attribute error or Ray's ValueError on 1.7. */
function isAbsence(error) {
    return (error.kind === "refused" &&
        /not found|no such|not exist|NoneType|Failed to look up actor|no process/i.test(error.message));
}
function readExecuted(result, origin) {
    const endpoint = "POST /execute";
    if (!(0,wire/* isObject */.Gv)(result) || typeof result.exit_code !== "number") {
        const message = `ROCK at ${origin} answered ${endpoint} without an exit code`;
        throw new rock_errors/* RockError */.O(message, { kind: "malformed", endpoint, origin, transient: true });
    }
    const exitCode = (0,wire/* numberOr */.d_)(result.exit_code, -1);
    if (exitCode === -1) {
        const message = `ROCK at ${origin}: the sandbox could not run a command (exit code -1)`;
        throw new rock_errors/* RockError */.O(message, { kind: "refused", endpoint, origin, transient: true });
    }
    return { exitCode, stdout: (0,wire/* stringOr */.JI)(result.stdout, ""), stderr: (0,wire/* stringOr */.JI)(result.stderr, "") };
}

;// CONCATENATED MODULE: ./build/src/run/servers.js




function openServers(surroundings) {
    const perOrigin = new Map();
    const reach = async (server) => ({
        http: createHttpClient(await openAgent(server, surroundings.proxyFor(server))),
        budget: createBudget(SERVER_LIMITS, surroundings.clock),
    });
    return {
        connect: async (wanted) => {
            const connection = wanted.baseUrl === "local" ? await surroundings.startLocal() : wanted;
            const server = new URL(connection.baseUrl);
            const known = perOrigin.get(server.origin) ?? reach(server);
            perOrigin.set(server.origin, known);
            const { http, budget } = await known;
            const { clock, onRequest } = surroundings;
            return connectRock(connection, { http, budget, clock, onRequest });
        },
        close: () => {
            for (const known of perOrigin.values()) {
                known.then(({ http }) => http.close(), () => undefined);
            }
        },
    };
}

// EXTERNAL MODULE: ./build/src/entry/local-server.js
var local_server = __webpack_require__(83481);
;// CONCATENATED MODULE: ./build/src/entry/engine.js









/** Runs planned jobs, and hides every secret in what comes of it, on real servers with the real clock, and releases every connection and process of its own. */
async function runEngine(jobs, parts) {
    const { redactor, journal, stop } = parts;
    const hide = (text) => redactor.text(text);
    const onJobEnd = (job) => parts.onJobEnd(redactJob(job, hide));
    const emit = (event) => parts.emit(redactEvent(event, redactor));
    const place = resultPlaces(jobs);
    const hub = openServerHub(parts.host, parts.env, emit);
    try {
        const result = await runJobs(jobs, parts.terms, {
            emit,
            onJobEnd,
            journal,
            stop,
            cancelStopMs: parts.cancelStopMs,
            output: openOutputDirectory(parts.outputDirectory, place, redactor, emit),
            place,
            clock: time/* systemClock */.ml,
            newId: () => (0,external_node_crypto_.randomBytes)(16).toString("hex"),
            random: Math.random,
            watchers: { count: 0 },
            servers: hub.servers,
        });
        return redactRun(result, hide);
    }
    finally {
        await hub.close();
    }
}
/** The one place through which every message passes; the lines of logs were redacted on their way to the disk. */
function redactEvent(event, redactor) {
    if (event.kind === "sandbox") {
        return { ...event, image: redactor.text(event.image) };
    }
    return "message" in event ? { ...event, message: redactor.text(event.message) } : event;
}
function openServerHub(host, env, emit) {
    let local = null;
    const servers = openServers({
        clock: time/* systemClock */.ml,
        onRequest: (record) => emit({ kind: "request", ...record }),
        proxyFor: (server) => (0,proxy_from_env/* getProxyForUrl */.T)(server.href) || null,
        startLocal: async () => {
            local ??= (0,local_server/* startLocalServerProcess */.W)(host, env);
            return (await local).connection;
        },
    });
    return {
        servers,
        close: async () => {
            servers.close();
            const started = await local?.catch(() => null);
            await started?.close();
        },
    };
}


/***/ }),

/***/ 28056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ endAsErroredWhenUncaught)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22396);
/* harmony import */ var _results_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92553);


/**
 * An error that nobody caught would end Node with 1, which means that the change under test was not good enough. It was
 * not measured: 3.
 */
function endAsErroredWhenUncaught(tell) {
    const end = (error) => {
        tell(`rock-job-action stopped because of a bug: ${(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error)}`);
        process.exit((0,_results_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOf */ .FO)("errored", null));
    };
    process.on("uncaughtException", end);
    process.on("unhandledRejection", end);
}


/***/ }),

/***/ 83481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ serveOnTerminal),
/* harmony export */   W: () => (/* binding */ startLocalServerProcess),
/* harmony export */   serveUntilInputEnds: () => (/* binding */ serveUntilInputEnds)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80481);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98602);
/* harmony import */ var _stop_signal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58433);






/** Carries the token to the server's process; sandboxes never see it. */
const TOKEN_VARIABLE = "ROCK_LOCAL_SERVER_TOKEN";
const START_MS = 15_000;
/** Nearly 25 days, the longest a timer can be. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/**
 * Starts the embedded server as a process of its own that ends when its standard input does: so its sandboxes end with
 * us even when we are killed, and a Ctrl-C meant for us does not reach it before we have stopped them.
 */
async function startLocalServerProcess(host, env) {
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomBytes)(24).toString("hex");
    const script = node_path__WEBPACK_IMPORTED_MODULE_2__.join(host.distDirectory, "local-server", "index.js");
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [script], {
        stdio: ["pipe", "pipe", "inherit"],
        detached: true,
        env: { ...env, [TOKEN_VARIABLE]: token },
    });
    const ended = new Promise((resolve) => child.once("close", () => resolve()));
    const baseUrl = await new Promise((resolve, reject) => {
        const fail = (cause) => {
            clearTimeout(timer);
            child.stdin.destroy();
            child.kill("SIGKILL");
            reject(new Error("the embedded ROCK server did not start", { cause }));
        };
        const timer = setTimeout(fail, START_MS);
        child.once("error", fail);
        child.once("close", () => fail());
        (0,node_readline__WEBPACK_IMPORTED_MODULE_3__.createInterface)({ input: child.stdout }).once("line", (line) => {
            clearTimeout(timer);
            resolve(line);
        });
    });
    return {
        connection: { baseUrl, headers: { Authorization: `Bearer ${token}` } },
        close: async () => {
            child.stdin.end();
            await ended;
        },
    };
}
/** The `local-server` command: serves until a signal comes. Its URL is the first line, what a client needs follows. */
async function serveOnTerminal(port) {
    const { startLocalServer } = await __webpack_require__.e(/* import() */ 695).then(__webpack_require__.bind(__webpack_require__, 19695));
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomBytes)(24).toString("hex");
    const stop = (0,_stop_signal_js__WEBPACK_IMPORTED_MODULE_5__/* .listenForStop */ .r)(() => undefined, () => undefined);
    const server = await startLocalServer({ port, token, environment: process.env });
    process.stdout.write(`${server.url}\nROCK_BASE_URL=${server.url} ROCK_AUTHORIZATION=${token}\n`);
    await _base_time_js__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .ml.sleep(MAX_TIMER_MS, stop.signal).catch(() => undefined);
    await server.close();
    return 0;
}
/** The process that `startLocalServerProcess` starts: serves until its standard input ends. */
async function serveUntilInputEnds() {
    const { startLocalServer } = await __webpack_require__.e(/* import() */ 695).then(__webpack_require__.bind(__webpack_require__, 19695));
    const { [TOKEN_VARIABLE]: token = null, ...environment } = process.env;
    const server = await startLocalServer({ token, environment });
    // Whoever asked for the URL may be gone before it reads it; then the input has ended too.
    process.stdout.on("error", () => undefined);
    process.stdout.write(`${server.url}\n`);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
        process.on(signal, () => undefined);
    }
    process.stdin.resume();
    await new Promise((resolve) => process.stdin.once("close", resolve));
    await server.close();
}


/***/ }),

/***/ 90283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QR: () => (/* binding */ refusedRun),
  zb: () => (/* binding */ renderRunFiles),
  EI: () => (/* binding */ reportOf),
  zZ: () => (/* binding */ unfinishedRun)
});

// EXTERNAL MODULE: ./build/src/job/problem.js
var problem = __webpack_require__(17126);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(51036);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(98602);
;// CONCATENATED MODULE: ./build/src/report/budget.js
/** Lines that hold other lines together and tell nothing themselves. */
const FRAME = /^\s*$|^<\/?details|^(?:`{3,}|~{3,})\S*$/;
const TABLE_RULE = /^\|(?:\s*:?-+:?\s*\|)+$/;
function byteLength(text) {
    return Buffer.byteLength(text);
}
/**
 * Markdown that fits into `maxBytes` of UTF-8. What is too much is cut at the end, between two rows; folded parts and
 * blocks of code that are open there are closed, and `leftOut` says in one line how many rows are missing. The empty
 * string where not even that fits.
 */
function fitRows(text, maxBytes, leftOut) {
    if (byteLength(text) <= maxBytes) {
        return text;
    }
    const lines = text.split("\n");
    let rowsLeft = lines.filter((line) => !FRAME.test(line)).length;
    let open = [];
    let kept = 0;
    let bytes = 0;
    let best = "";
    for (const [index, line] of lines.entries()) {
        if (bytes > maxBytes) {
            break;
        }
        if (!TABLE_RULE.test(line)) {
            const end = ending(open, leftOut(rowsLeft), index > 0);
            if (bytes + byteLength(end) <= maxBytes) {
                best = end;
                kept = index;
            }
        }
        bytes += byteLength(line) + (index > 0 ? 1 : 0);
        rowsLeft -= FRAME.test(line) ? 0 : 1;
        open = openAfter(line, open);
    }
    return lines.slice(0, kept).join("\n") + best;
}
function ending(open, notice, isAfterText) {
    const inner = open.at(-1);
    const fence = inner?.kind === "fence" ? `\n${inner.mark}` : "";
    const details = open.filter((part) => part.kind === "details").map(() => "\n\n</details>");
    return `${fence}${isAfterText ? "\n\n" : ""}${notice}${details.join("")}`;
}
function openAfter(line, open) {
    const inner = open.at(-1);
    const mark = /^(?:`{3,}|~{3,})/.exec(line)?.[0];
    if (inner?.kind === "fence") {
        const closes = mark !== undefined && line.trimEnd() === mark && mark.startsWith(inner.mark);
        return closes ? open.slice(0, -1) : open;
    }
    if (mark !== undefined) {
        return [...open, { kind: "fence", mark }];
    }
    if (line.startsWith("</details>")) {
        return open.slice(0, -1);
    }
    return line.startsWith("<details") ? [...open, { kind: "details" }] : open;
}

// EXTERNAL MODULE: ./build/src/report/headline.js
var headline = __webpack_require__(17210);
// EXTERNAL MODULE: ./build/src/results/gate.js
var results_gate = __webpack_require__(74829);
// EXTERNAL MODULE: ./build/src/report/plain-text.js
var plain_text = __webpack_require__(66366);
;// CONCATENATED MODULE: ./build/src/report/markdown.js

const MAX_INLINE = 300;
/** Takes no room and keeps GitHub from reading a name, a number or an address. */
const BREAK = "\u200b";
/**
 * Text of any origin as one line of Markdown that shows just this text, in a table or outside: no markup, no link, no
 * mention, no reference to an issue, no picture. At most `maxCharacters` of it are shown.
 */
function inline(text, maxCharacters = MAX_INLINE) {
    return markdown_escape(withoutReferences((0,plain_text/* oneLine */.T)(text.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, ""), maxCharacters)));
}
/** The same in the font of code. */
function code(text, maxCharacters = MAX_INLINE) {
    return `<code>${inline(text, maxCharacters)}</code>`;
}
function withoutReferences(text) {
    return text
        .replaceAll(/@(?=[\w-])/g, `@${BREAK}`)
        .replaceAll(/#(?=\d)/g, `#${BREAK}`)
        .replaceAll(/GH-(?=\d)/gi, (match) => match + BREAK)
        .replaceAll(/:(?=\/\/)/g, `:${BREAK}`)
        .replaceAll(/www(?=\.)/gi, (match) => match + BREAK)
        .replaceAll(/:(?=[a-z+-][\w+-]*:)/gi, `:${BREAK}`);
}
function markdown_escape(text) {
    return entities(text)
        .replaceAll(/[\\`*[\]|~]/g, "\\$&")
        .replaceAll(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\_")
        .replace(/^[#+=-]/, "\\$&")
        .replace(/^(\d+)(?=[.)](?:\s|$))/, "$1\\");
}
function entities(text) {
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("$", "&#36;");
}
/** A link with a finished Markdown text; the text alone where the address is none of the web. */
function markdown_link(text, url) {
    if (url === null || !/^https?:/.test(url) || !URL.canParse(url)) {
        return text;
    }
    const address = new URL(url).href.replaceAll(/[()<>\\`|*_~[\]]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
    return `[${text}](${address})`;
}
/** Lines of any origin as a block of code. */
function codeBlock(text) {
    const lines = (0,plain_text/* plainText */.w)(text).replaceAll("<!--", `<${BREAK}!--`).replace(/\n+$/, "");
    const longest = Array.from(lines.matchAll(/`+/g)).reduce((most, [run]) => Math.max(most, run.length), 2);
    const fence = "`".repeat(longest + 1);
    return `${fence}text\n${lines}\n${fence}`;
}
/** A part that is folded until the reader opens it; `title` is text of any origin, `content` finished Markdown. */
function folded(title, content) {
    // GitHub reads no Markdown within the line of the tags.
    const safeTitle = entities(withoutReferences((0,plain_text/* oneLine */.T)(title, MAX_INLINE)));
    return `<details><summary>${safeTitle}</summary>\n\n${content}\n\n</details>`;
}
/** A table of finished cells. Columns without a cell in any row are left out. */
function table(head, rows) {
    const used = head.map((_, column) => rows.some((row) => (row[column] ?? "") !== ""));
    const line = (cells) => `| ${cells.filter((_, column) => used[column]).join(" | ")} |`;
    return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

;// CONCATENATED MODULE: ./build/src/report/job-details.js



/** What ran, exactly: the rules, and each job's file, image and sandbox; folded. */
function jobDetails(run) {
    const jobs = run.jobs.length === 0 ? [] : [table(HEAD, run.jobs.map(jobRow))];
    return folded("Details", [...jobs, settingsLine(run)].join("\n\n"));
}
const HEAD = ["Job", "Job file", "SHA-256", "Image", "Sandbox", "Namespace", "Experiment", "Labels", "Duration"];
function jobRow(job) {
    const labels = Object.entries(job.labels).map(([name, value]) => `${name}=${value}`);
    return [
        inline(job.jobName, 80),
        code(job.config, 120),
        code(job.configSha256.slice(0, 12)),
        code(job.image, 200),
        job.sandboxId === null ? "" : code(job.sandboxId),
        inline(job.namespace ?? "", 80),
        inline(job.experimentId ?? "", 80),
        inline(labels.join(", ")),
        (0,time/* formatDuration */.a3)(job.durationSec),
    ];
}
function settingsLine({ gate, run, tool, startedAt }) {
    const parts = [
        `max-failed ${(0,results_gate/* limitText */.PW)(gate.maxFailed)}`,
        ...(gate.minScore === null ? [] : [`min-score ${gate.minScore}`]),
        `started ${inline(startedAt)}`,
        ...(run.attempt === null ? [] : [`attempt ${run.attempt}`]),
        `${inline(tool.name)} ${inline(tool.version)}`,
    ];
    return parts.join(" · ");
}

// EXTERNAL MODULE: ./build/src/report/standing.js
var report_standing = __webpack_require__(54670);
;// CONCATENATED MODULE: ./build/src/report/log-tails.js



const MAX_LINE = 400;
/** The ends of the logs of trials that did not pass, folded, one block each. */
function logTailBlocks(run, logTails, limits) {
    const trials = run.jobs.flatMap((job) => job.trials.map((trial) => ({ trial, standing: (0,report_standing/* standingOf */.YP)(job, trial) })));
    const wanted = ["not passed", "unmeasured"].flatMap((standing) => trials.filter((one) => one.standing === standing));
    const seen = new Set();
    return wanted
        .flatMap(({ trial }) => {
        const text = trial.log === null || seen.has(trial.log) ? undefined : logTails.get(trial.log);
        if (text === undefined || text.trim() === "") {
            return [];
        }
        seen.add(trial.log ?? "");
        return [tailBlock(trial.taskName, text, limits.linesEach)];
    })
        .slice(0, limits.tails);
}
function tailBlock(taskName, text, maxLines) {
    const lines = (0,plain_text/* plainText */.w)(text).trimEnd().split("\n");
    const shown = lines
        .slice(-maxLines)
        .map((line) => (line.length > MAX_LINE ? `${line.slice(0, MAX_LINE).toWellFormed()}…` : line));
    return folded(`${(0,plain_text/* oneLine */.T)(taskName, 120)}: end of the log`, codeBlock(shown.join("\n")));
}

// EXTERNAL MODULE: ./build/src/report/report.js
var report_report = __webpack_require__(18456);
;// CONCATENATED MODULE: ./build/src/report/score-table.js




const score_table_HEAD = ["Result", "Task", "Job file", "Score", "Exit code", "Duration", "Exception"];
const ORDER = ["not passed", "unmeasured", "passed"];
/**
 * Trials that did not pass come first. Up to `shown` trials are a table; of more, those that passed are folded, and of
 * the others what is above `shown`. The empty string without jobs.
 */
function scoreTable({ jobs }, shown) {
    const several = jobs.length > 1;
    const rows = jobs.flatMap((job) => jobRows(job, several));
    const sorted = ORDER.flatMap((standing) => rows.filter((row) => row.standing === standing));
    const standingOut = sorted.filter((row) => row.standing !== "passed").length;
    const visible = sorted.length <= shown ? sorted.length : Math.min(shown, standingOut);
    return [tableOf(sorted.slice(0, visible)), foldedRest(sorted.slice(visible))]
        .filter((part) => part !== "")
        .join("\n\n");
}
function tableOf(rows) {
    return rows.length === 0
        ? ""
        : table(score_table_HEAD, rows.map((row) => row.cells));
}
function foldedRest(rest) {
    const counts = ORDER.map((standing) => ({ standing, count: rest.filter((row) => row.standing === standing).length }));
    const named = counts.filter(({ count }) => count > 0).map(({ standing, count }) => `${count} ${standing}`);
    return rest.length === 0 ? "" : folded(named.join(", "), tableOf(rest));
}
function jobRows(job, several) {
    const file = several ? code(job.config, 120) : "";
    const trials = job.trials.toSorted((left, right) => (0,base_text/* byText */.z4)(left.taskName, right.taskName));
    const rows = trials.map((trial) => trialRow(job, trial, file));
    const missing = (0,report_standing/* missingTrials */.Sx)(job);
    if (missing > 0) {
        rows.push(missingRow(`${(0,base_text/* plural */.LS)(missing, "expected trial")} of ${inline(job.jobName, 80)}`, file, "left no result"));
    }
    else if (job.trials.length === 0) {
        rows.push(missingRow(inline(job.jobName, 80), file, "no trial ran"));
    }
    return rows;
}
function trialRow(job, trial, file) {
    const standing = (0,report_standing/* standingOf */.YP)(job, trial);
    const { outcome, exitCode, durationSec } = trial;
    const exception = outcome.failure?.exception;
    return {
        standing,
        cells: [
            resultCell(standing),
            inline(trial.taskName, 120),
            file,
            outcome.kind === "measured" ? (0,report_standing/* scoreText */.QO)(outcome.reward) : "–",
            exitCode === null ? "" : String(exitCode),
            durationSec === null ? "" : (0,time/* formatDuration */.a3)(durationSec),
            exception === undefined ? "" : `${code(exception.type, 60)} ${inline(exception.message, 200)}`.trim(),
        ],
    };
}
function missingRow(task, file, because) {
    return { standing: "unmeasured", cells: [resultCell("unmeasured"), task, file, "–", "", "", because] };
}
function resultCell(standing) {
    return `${(0,report_standing/* standingSymbol */.Tr)(standing)} ${standing}`;
}

;// CONCATENATED MODULE: ./build/src/report/page.js









/**
 * A report as Markdown: the verdict, why, the score table, what ran, and folded below it logs and details. What does not
 * fit is cut between rows and counted.
 */
function reportPage(report, extras, limits) {
    const leftOut = (rows) => leftOutText(rows, extras);
    const head = `### ${(0,headline/* headline */.P)(report)}`;
    const foot = [...extras.notes.slice(0, 10).map((note) => `> ${inline(note)}`), whatRan(report, extras)].join("\n\n");
    const details = report.kind === "run" ? detailBlocks(report.run, extras, limits).join("\n\n") : "";
    const body = report.kind === "run" ? runBody(report.run, limits) : problemList(report.problems, report, extras);
    let room = limits.maxBytes - byteLength(head) - byteLength(foot) - 3 * byteLength("\n\n");
    // The table matters more than the details, but does not push them all out.
    const bodyPart = fitRows(body, room - Math.min(byteLength(details), Math.floor(room / 3)), leftOut);
    room -= byteLength(bodyPart);
    const detailPart = fitRows(details, room, leftOut);
    const page = [head, bodyPart, foot, detailPart].filter((part) => part !== "").join("\n\n");
    return fitRows(page, limits.maxBytes, leftOut);
}
function runBody(run, limits) {
    const table = scoreTable(run, limits.rows);
    return [reasonList(run, limits.reasons), table].filter((part) => part !== "").join("\n\n");
}
function reasonList({ verdict }, shown) {
    const more = verdict.reasons.length - shown;
    const lines = verdict.reasons.slice(0, shown).map((reason) => `- ${inline(reason, 500)}`);
    const said = verdict.kind === "errored" ? ["This says nothing about the change: it could not be measured."] : [];
    return [...said, [...lines, ...(more > 0 ? [`- and ${(0,base_text/* plural */.LS)(more, "more reason")}`] : [])].join("\n")]
        .filter((part) => part !== "")
        .join("\n\n");
}
function problemList(problems, report, extras) {
    return problems
        .map((problem) => `- ${problemPlace(problem, report, extras)}${inline(problem.message)}${remedy(problem)}`)
        .join("\n");
}
function problemPlace({ file, line, column }, report, extras) {
    if (file === "") {
        return "";
    }
    const { sha } = (0,report_report/* identityOf */.c)(report);
    const path = file.split("/").map(encodeURIComponent).join("/");
    const url = extras.repositoryUrl === null || sha === null ? null : `${extras.repositoryUrl}/blob/${sha}/${path}#L${line}`;
    return `${markdown_link(code(`${file}:${line}:${column}`), url)} `;
}
function remedy(problem) {
    return problem.remedy === "" ? "" : `; ${inline(problem.remedy)}`;
}
/** `bench/x.yaml · python 3.12 · commit c0ffeec · attempt 2 · took 1.4s · logs and results · workflow run` */
function whatRan(report, extras) {
    const { sha, attempt, leg } = (0,report_report/* identityOf */.c)(report);
    const commitUrl = extras.repositoryUrl === null || sha === null ? null : `${extras.repositoryUrl}/commit/${sha}`;
    const parts = [
        report.kind === "run" ? jobFiles(report.run) : "",
        leg === null ? "" : inline(leg, 100),
        sha === null ? "" : `commit ${markdown_link(code(sha.slice(0, 7)), commitUrl)}`,
        attempt === null || attempt === 1 ? "" : `attempt ${attempt}`,
        report.kind === "run" ? took(report.run) : "",
        extras.artifactUrl === null ? "" : markdown_link("logs and results", extras.artifactUrl),
        extras.runUrl === null ? "" : markdown_link("workflow run", extras.runUrl),
    ];
    return parts.filter((part) => part !== "").join(" · ");
}
function jobFiles({ jobs }) {
    const [first, ...others] = new Set(jobs.map((job) => job.config));
    if (first === undefined) {
        return "";
    }
    return others.length === 0 ? code(first, 120) : (0,base_text/* plural */.LS)(others.length + 1, "job file");
}
function took({ startedAt, finishedAt }) {
    const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
    return Number.isFinite(seconds) && seconds >= 0 ? `took ${(0,time/* formatDuration */.a3)(seconds)}` : "";
}
function detailBlocks(run, extras, limits) {
    return [...logTailBlocks(run, extras.logTails, limits.tails), jobDetails(run)];
}
function leftOutText(rows, { artifactUrl, runUrl }) {
    const rest = `${(0,base_text/* plural */.LS)(rows, "more row")} left out here`;
    if (artifactUrl !== null) {
        return `_${rest}; all of it is in ${markdown_link("the artifact", artifactUrl)}._`;
    }
    return runUrl === null ? `_${rest}._` : `_${rest}; more is in ${markdown_link("the workflow run", runUrl)}._`;
}

;// CONCATENATED MODULE: ./build/src/report/comment.js

/** GitHub refuses comments of more than 65,536 characters; counted in bytes we are below it in every script. */
const COMMENT_BYTES = 65_000;
/** The comment on a pull request: readable in five seconds, never more than `maxBytes` of UTF-8. */
function renderComment(report, extras, maxBytes = COMMENT_BYTES) {
    return reportPage(report, extras, { maxBytes, reasons: 5, rows: 20, tails: { tails: 3, linesEach: 30 } });
}

// EXTERNAL MODULE: ./build/src/results/trial.js
var results_trial = __webpack_require__(65728);
;// CONCATENATED MODULE: ./build/src/report/junit.js



/**
 * A run as JUnit XML: a suite for each job, a case for each trial. A measured trial that did not pass is a failure, an
 * unmeasured one an error. Whatever keeps the verdict from passed is a case too, so that no reader takes the file for
 * green when the run was not.
 */
function renderJUnit(run) {
    const suites = run.jobs.map((job, index) => suiteOf(job, run.verdict.jobs[index]));
    const isUntold = run.verdict.kind !== "passed" && suites.every((suite) => suite.cases.every((one) => one.fault === null));
    const all = isUntold ? [...suites, verdictSuite(run)] : suites;
    const lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites${attributes({ name: run.tool.name, ...countsOf(all.flatMap((suite) => suite.cases)) })}>`,
        ...all.flatMap(suiteLines),
        "</testsuites>",
    ];
    return `${lines.join("\n")}\n`;
}
function suiteOf(job, verdict) {
    const cases = [...job.trials.map((trial) => trialCase(job, trial)), ...missingCases(job)];
    const isUntold = verdict?.kind !== "passed" && cases.every((one) => one.fault === null);
    return {
        name: job.jobName,
        className: job.config,
        startedAt: job.startedAt,
        seconds: job.durationSec,
        properties: [
            ["config", job.config],
            ["config_sha256", job.configSha256],
            ["image", job.image],
            ...(job.sandboxId === null ? [] : [["sandbox_id", job.sandboxId]]),
            ["verdict", verdict?.kind ?? "errored"],
        ],
        cases: isUntold ? [...cases, gateCase(verdict)] : cases,
    };
}
function trialCase(job, trial) {
    const standing = (0,report_standing/* standingOf */.YP)(job, trial);
    const lowScore = { type: "Score", message: `the score is ${(0,results_trial/* trialScore */.lt)(trial)}` };
    const { type, message } = trial.outcome.failure?.exception ?? lowScore;
    const element = standing === "unmeasured" ? "error" : "failure";
    return {
        name: trial.taskName,
        seconds: trial.durationSec ?? 0,
        fault: standing === "passed" ? null : { element, type, message },
        output: trial.log === null ? "" : `log: ${trial.log}`,
    };
}
function missingCases(job) {
    const count = job.trials.length === 0 ? Math.max(1, (0,report_standing/* missingTrials */.Sx)(job)) : (0,report_standing/* missingTrials */.Sx)(job);
    const fault = { element: "error", type: "Missing", message: "the trial left no result" };
    return Array.from({ length: Math.min(count, MAX_MISSING) }, (_, index) => {
        return { name: `trial without a result ${index + 1}`, seconds: 0, fault, output: "" };
    });
}
/** Nobody reads thousands of cases that only say that there is nothing. */
const MAX_MISSING = 100;
/** Every trial passed and the job did not: its score was too low, or it was cancelled. */
function gateCase(verdict) {
    const broken = verdict?.rules.find((rule) => !rule.held);
    const element = verdict?.kind === "failed" ? "failure" : "error";
    const message = broken?.because ?? `the job is ${verdict?.kind ?? "not judged"}`;
    return { name: "gate", seconds: 0, fault: { element, type: broken?.name ?? "verdict", message }, output: "" };
}
function verdictSuite(run) {
    const message = run.verdict.reasons.join("; ") || `the run is ${run.verdict.kind}`;
    const fault = { element: run.verdict.kind === "failed" ? "failure" : "error", type: "verdict", message };
    const cases = [{ name: "verdict", seconds: 0, fault, output: "" }];
    return { name: "run", className: run.tool.name, startedAt: run.startedAt, seconds: 0, properties: [], cases };
}
function countsOf(cases) {
    const count = (element) => cases.filter((one) => one.fault?.element === element).length;
    return { tests: cases.length, failures: count("failure"), errors: count("error") };
}
function suiteLines(suite) {
    const { name, startedAt, properties, cases } = suite;
    const timestamp = startedAt.replace(/(?:\.\d+)?Z$/, "");
    const about = attributes({ name, ...countsOf(cases), time: suite.seconds.toFixed(3), timestamp });
    const entries = properties.map(([key, value]) => `      <property${attributes({ name: key, value })}/>`);
    return [
        `  <testsuite${about}>`,
        ...(entries.length === 0 ? [] : ["    <properties>", ...entries, "    </properties>"]),
        ...cases.flatMap((one) => caseLines(one, suite.className)),
        "  </testsuite>",
    ];
}
function caseLines({ name, seconds, fault, output }, className) {
    const about = attributes({ name, classname: className, time: seconds.toFixed(3) });
    const inner = [
        ...(fault === null
            ? []
            : [
                `      <${fault.element}${attributes({ type: fault.type, message: fault.message })}>${junit_escape(fault.message)}</${fault.element}>`,
            ]),
        ...(output === "" ? [] : [`      <system-out>${junit_escape(output)}</system-out>`]),
    ];
    return inner.length === 0 ? [`    <testcase${about}/>`] : [`    <testcase${about}>`, ...inner, "    </testcase>"];
}
function attributes(values) {
    return Object.entries(values)
        .map(([name, value]) => ` ${name}="${junit_escape(String(value)).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;")}"`)
        .join("");
}
/** Text for XML 1.0, which has no way at all to write most control characters. */
function junit_escape(text) {
    return (0,plain_text/* plainText */.w)(text)
        .replaceAll(/[\ufffe\uffff]/g, "")
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;");
}

;// CONCATENATED MODULE: ./build/src/report/summary.js

/** GitHub drops a step's whole summary above 1 MiB; other parts of the step may write to it too. */
const SUMMARY_BYTES = 1_048_576 - 65_536;
/** The summary of a workflow job: as the comment, with more of everything. */
function renderSummary(report, extras, maxBytes = SUMMARY_BYTES) {
    return reportPage(report, extras, { maxBytes, reasons: 50, rows: 200, tails: { tails: 20, linesEach: 200 } });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build/src/results/job.js
var job = __webpack_require__(74771);
;// CONCATENATED MODULE: ./build/src/results/results-file.js



const count = () => schemas/* int */.Whr().min(0);
const seconds = () => schemas/* number */.aig().min(0);
/** ISO 8601 in UTC. */
const results_file_time = () => schemas/* string */.YjP();
const verdict = schemas/* enum */.k5n(["passed", "failed", "errored", "cancelled"]);
const cause = schemas/* enum */.k5n([
    "script",
    "agent",
    "provider",
    "verifier",
    "harness",
    "infrastructure",
    "deadline",
    "cancelled",
    "missing",
    "unknown",
]);
const exceptionInfo = schemas/* object */.Ikc({ exception_type: schemas/* string */.YjP(), exception_message: schemas/* string */.YjP() });
const trial = schemas/* object */.Ikc({
    task_name: schemas/* string */.YjP(),
    status: schemas/* enum */.k5n(["completed", "failed"]).describe("failed if and only if exception_info is set"),
    cause: cause.nullable().describe("who has to act on the exception; null without one"),
    measured: schemas/* boolean */.zMY().describe("whether there is a measurement; without one the trial counts 0"),
    score: schemas/* number */.aig(),
    exit_code: schemas/* int */.Whr().nullable(),
    exception_info: exceptionInfo.nullable(),
    started_at: results_file_time().nullable(),
    finished_at: results_file_time().nullable(),
    duration_sec: seconds().nullable(),
    log: schemas/* string */.YjP().nullable().describe("path of the raw output, relative to this file"),
});
const results_file_job = schemas/* object */.Ikc({
    config: schemas/* string */.YjP().describe("path of the job file"),
    config_sha256: schemas/* string */.YjP(),
    type: schemas/* enum */.k5n(["bash", "harbor"]),
    job_name: schemas/* string */.YjP(),
    namespace: schemas/* string */.YjP().nullable(),
    experiment_id: schemas/* string */.YjP().nullable(),
    image: schemas/* string */.YjP(),
    labels: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    verdict,
    status: schemas/* enum */.k5n(["completed", "failed", "cancelled"]).describe("completed if and only if every trial is"),
    score: schemas/* number */.aig().nullable().describe("sum of the trials' scores divided by the expected trials"),
    n_trials: count(),
    n_completed: count(),
    n_failed: count(),
    n_unmeasured: count(),
    duration_sec: seconds(),
    sandbox_id: schemas/* string */.YjP().nullable(),
    log: schemas/* string */.YjP().nullable(),
    trials: schemas/* array */.YOg(trial),
});
const resultsFile = schemas/* object */.Ikc({
    schema_version: schemas/* literal */.euz(1),
    verdict,
    reasons: schemas/* array */.YOg(schemas/* string */.YjP()).describe("why the verdict is not passed; empty when it is"),
    jobs: schemas/* array */.YOg(results_file_job),
    n_trials: count(),
    n_completed: count(),
    n_failed: count(),
    score: schemas/* number */.aig().nullable().describe("the score of the only job; null with several, which have no honest mean"),
    started_at: results_file_time(),
    finished_at: results_file_time(),
    run: schemas/* object */.Ikc({
        repository: schemas/* string */.YjP().nullable(),
        sha: schemas/* string */.YjP().nullable().describe("the commit under test"),
        run_id: schemas/* int */.Whr().nullable(),
        attempt: schemas/* int */.Whr().nullable(),
        leg: schemas/* string */.YjP().nullable().describe("which matrix job of a workflow"),
    }),
    tool: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), version: schemas/* string */.YjP() }),
})
    .describe("What a run of ROCK jobs came to. Fields may be added; their meaning does not change within a version.");
/** Puts a run into the form of results.json. The counts of the run are the sums over its jobs. */
function toResultsFile(run) {
    // A job without a verdict was not judged: never passed.
    const jobs = run.jobs.map((one, index) => toJob(one, run.verdict.jobs[index]?.kind ?? "errored"));
    const [first, ...others] = jobs;
    const sum = (field) => jobs.reduce((total, one) => total + one[field], 0);
    return {
        schema_version: 1,
        verdict: run.verdict.kind,
        reasons: [...run.verdict.reasons],
        jobs,
        n_trials: sum("n_trials"),
        n_completed: sum("n_completed"),
        n_failed: sum("n_failed"),
        score: first !== undefined && others.length === 0 ? first.score : null,
        started_at: run.startedAt,
        finished_at: run.finishedAt,
        run: {
            repository: run.run.repository,
            sha: run.run.sha,
            run_id: run.run.runId,
            attempt: run.run.attempt,
            leg: run.run.leg,
        },
        tool: { name: run.tool.name, version: run.tool.version },
    };
}
function toJob(one, kind) {
    const { nTrials, nCompleted, nFailed, nUnmeasured, score } = (0,job/* countTrials */.X)(one);
    return {
        config: one.config,
        config_sha256: one.configSha256,
        type: one.type,
        job_name: one.jobName,
        namespace: one.namespace,
        experiment_id: one.experimentId,
        image: one.image,
        labels: { ...one.labels },
        verdict: kind,
        status: (0,job/* jobStatus */.W)(one),
        score,
        n_trials: nTrials,
        n_completed: nCompleted,
        n_failed: nFailed,
        n_unmeasured: nUnmeasured,
        duration_sec: one.durationSec,
        sandbox_id: one.sandboxId,
        log: one.log,
        trials: one.trials.map(toTrial),
    };
}
function toTrial(one) {
    const { failure, kind } = one.outcome;
    return {
        task_name: one.taskName,
        status: (0,results_trial/* trialStatus */.l2)(one),
        cause: failure?.cause ?? null,
        measured: kind === "measured",
        score: (0,results_trial/* trialScore */.lt)(one),
        exit_code: one.exitCode,
        exception_info: failure === null
            ? null
            : { exception_type: failure.exception.type, exception_message: failure.exception.message },
        started_at: one.startedAt,
        finished_at: one.finishedAt,
        duration_sec: one.durationSec,
        log: one.log,
    };
}
/** Reads what some run wrote, this one or another; fields that a newer version added are dropped. */
function readResultsFile(json, place) {
    const version = z.object({ schema_version: z.number() }).safeParse(json).data?.schema_version;
    if (version !== undefined && version !== 1) {
        const problem = `${place}: schema_version is ${version}, and only 1 is known here; use the version of this tool that wrote it`;
        return { ok: false, problems: [problem] };
    }
    const parsed = resultsFile.safeParse(json);
    if (parsed.success) {
        return { ok: true, value: parsed.data };
    }
    return {
        ok: false,
        problems: parsed.error.issues.map(({ path, message }) => `${place}: ${pathText(path)}: ${message}`),
    };
}
/** `jobs[0].trials[2].score` */
function pathText(path) {
    const text = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
    return text === "" ? "the whole file" : text.replace(/^\./, "");
}
/** The JSON Schema of results.json, which allows fields that are not known yet. */
function resultsFileJsonSchema() {
    return { title: "results.json of rock-job-action", ...z.toJSONSchema(resultsFile, { io: "input" }) };
}

;// CONCATENATED MODULE: ./build/src/entry/reports.js





/**
 * Every report of a run that is redacted already. What is read by people is redacted once more, because an excerpt or a
 * file's name may have come by another way.
 */
function renderRunFiles(result, report, extras, redactor) {
    return {
        "results.json": `${JSON.stringify(toResultsFile(result), null, 2)}\n`,
        "junit.xml": redactor.text(renderJUnit(result)),
        "summary.md": redactor.text(renderSummary(report, extras)),
        "comment.md": redactor.text(renderComment(report, extras)),
    };
}
function reportOf(run) {
    return { kind: "run", run };
}
/** What the reports say of a run until it is judged, and for good if this process is killed before. */
function unfinishedRun(terms, now) {
    return unmeasuredRun(terms, ["the run ended before it could be judged"], now);
}
/** A run that was refused before anything started. */
function refusedRun(terms, problems, now) {
    return unmeasuredRun(terms, problems.map(problem/* problemText */.fI), now);
}
function unmeasuredRun({ gate, run, tool }, reasons, now) {
    const time = now.toISOString();
    return {
        verdict: { kind: "errored", reasons, jobs: [] },
        jobs: [],
        gate,
        startedAt: time,
        finishedAt: time,
        run,
        tool,
    };
}


/***/ }),

/***/ 58433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ listenForStop)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);

/** Listens for signals; `onFirst` and `onSecond` are told of the first and of every later one. */
function listenForStop(onFirst, onSecond) {
    const controller = new AbortController();
    // Every request of every job listens, so that the usual limit of ten means nothing here.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, controller.signal);
    let first = null;
    const listen = (event, name) => {
        process.on(event, () => {
            if (first === null) {
                first = name;
                controller.abort(new Error(`cancelled by ${event}`));
                onFirst(name);
            }
            else {
                onSecond(name);
            }
        });
    };
    listen("SIGINT", "SIGINT");
    listen("SIGTERM", "SIGTERM");
    listen("SIGHUP", "SIGTERM");
    // Windows has no SIGTERM: its runner sends Ctrl-Break instead.
    listen("SIGBREAK", "SIGTERM");
    return { signal: controller.signal, received: () => first };
}


/***/ }),

/***/ 14462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ TOOL)
});

;// CONCATENATED MODULE: ./build/package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"rock-job-action","rE":"0.1.0"}');
;// CONCATENATED MODULE: ./build/src/entry/tool.js

const TOOL = { name: package_namespaceObject.UU, version: package_namespaceObject.rE };


/***/ }),

/***/ 26075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ bashLocalPaths),
  v: () => (/* binding */ parseBashJob)
});

// EXTERNAL MODULE: ./build/src/job/environment.js
var job_environment = __webpack_require__(85768);
// EXTERNAL MODULE: ./build/src/job/job-name.js
var job_name = __webpack_require__(67820);
// EXTERNAL MODULE: ./build/src/job/plan.js
var plan = __webpack_require__(85806);
// EXTERNAL MODULE: ./build/src/job/problem.js
var problem = __webpack_require__(17126);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(51036);
;// CONCATENATED MODULE: ./build/src/job/validate.js



/** Holds a document against a schema; every issue becomes a problem at its place in the file. */
function validate(document, schema) {
    const result = schema.safeParse(document.value);
    if (result.success) {
        return (0,problem/* valid */.rZ)(result.data);
    }
    return (0,problem/* invalid */.Gq)(result.error.issues.flatMap((issue) => problemsOf(issue, document, schema)).sort(problem/* byPosition */.rg));
}
function problemsOf(issue, document, schema) {
    const { file } = document;
    if (issue.code === "unrecognized_keys") {
        const known = knownKeys(schema, issue.path);
        return issue.keys.map((key) => ({
            file,
            ...document.locateKey([...issue.path, key]),
            message: `unknown key ${[...issue.path, key].join(".")}`,
            remedy: unknownKeyRemedy(key, known),
        }));
    }
    const place = issue.path.length === 0 ? "the file" : issue.path.map(String).join(".");
    return [{ file, ...document.locate(issue.path), ...wording(issue, place) }];
}
function unknownKeyRemedy(key, known) {
    const suggestion = (0,base_text/* didYouMean */.au)(key, known);
    return suggestion === null ? `known here: ${[...known].sort().join(", ")}` : `did you mean ${suggestion}?`;
}
const KINDS = {
    string: "text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    tuple: "a list of two",
    object: "a mapping",
    record: "a mapping of names to text",
};
function wording(issue, place) {
    switch (issue.code) {
        case "invalid_type": {
            const wanted = KINDS[issue.expected] ?? issue.expected;
            const remedy = issue.expected === "string" ? "put the value in quotes" : `write ${wanted}`;
            return { message: `${place} must be ${wanted}`, remedy };
        }
        case "too_small":
            return issue.origin === "string"
                ? { message: `${place} must not be empty`, remedy: "give it a value or remove the line" }
                : {
                    message: `${place} must be ${issue.inclusive ? "at least" : "more than"} ${issue.minimum}`,
                    remedy: "raise it",
                };
        case "too_big":
            return { message: `${place} must be at most ${issue.maximum}`, remedy: "lower it" };
        case "invalid_value":
            return { message: `${place} must be one of ${issue.values.map(String).join(", ")}`, remedy: "use one of these" };
        case "invalid_format":
            return { message: `${place} ${issue.message}`, remedy: "write a number and a unit, such as 8g or 512Mi" };
        default:
            return { message: `${place}: ${issue.message}`, remedy: "see schema/job-file.schema.json" };
    }
}
/** The keys a schema knows at a path, found by walking into it. */
function knownKeys(schema, path) {
    let current = bare(schema);
    for (const key of path) {
        if (current instanceof schemas/* ZodObject */.bvH) {
            current = bare(current.shape[String(key)]);
        }
        else if (current instanceof schemas/* ZodArray */.naA) {
            current = bare(current.element);
        }
        else {
            return [];
        }
    }
    return current instanceof schemas/* ZodObject */.bvH ? Object.keys(current.shape) : [];
}
function bare(schema) {
    let current = schema;
    while (current instanceof schemas/* ZodOptional */.IiU || current instanceof schemas/* ZodNullable */.l1C) {
        current = current.unwrap();
    }
    return current;
}

;// CONCATENATED MODULE: ./build/src/job/fields.js

/**
 * The building blocks of the job schemas. Numbers and booleans may also be written as text, as ROCK's pydantic models
 * take them, because a value that came from `${NAME}` is text. Text must be text: a bare 1 for a variable is refused
 * there too.
 */
const fields_text = () => schemas/* string */.YjP();
const filledText = () => schemas/* string */.YjP().min(1, "must not be empty");
const number = () => schemas/* preprocess */.vkY(numeric, schemas/* number */.aig());
const positiveNumber = () => schemas/* preprocess */.vkY(numeric, schemas/* number */.aig().positive());
const wholeNumber = (min) => schemas/* preprocess */.vkY(numeric, schemas/* number */.aig().int().min(min));
const flag = () => schemas/* preprocess */.vkY(fields_boolean, schemas/* boolean */.zMY());
const textMap = () => schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP());
function numeric(value) {
    const isNumber = typeof value === "string" && /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(value);
    return isNumber ? Number(value) : value;
}
function fields_boolean(value) {
    if (typeof value !== "string") {
        return value;
    }
    const word = value.trim().toLowerCase();
    return ["true", "yes", "on", "1"].includes(word) ? true : ["false", "no", "off", "0"].includes(word) ? false : value;
}

;// CONCATENATED MODULE: ./build/src/job/environment-schema.js


/** `8g`, `512Mi`, `1073741824`: what ROCK's `parse_size_to_bytes` reads. */
const size = () => schemas/* string */.YjP().regex(/^\s*\d+(?:\.\d+)?\s*(?:[kmgtp]i?b?|b)?\s*$/i, "is not a size");
/** A pair `[local path, absolute path in the sandbox]`. */
const upload = () => schemas/* tuple */.PVZ([filledText(), filledText()]);
const ossMirrorFields = {
    enabled: flag().nullish().describe("Copy the job's files to an OSS bucket."),
    oss_bucket: fields_text().nullish(),
    namespace: fields_text().nullish(),
    experiment_id: fields_text().nullish(),
    oss_access_key_id: fields_text().nullish(),
    oss_access_key_secret: fields_text().nullish(),
    oss_region: fields_text().nullish(),
    oss_endpoint: fields_text().nullish(),
};
const proxyFields = {
    enabled: flag().nullish().describe("Record or replay the agent's OpenAI requests."),
    recording_file: fields_text().nullish(),
    replay_file: fields_text().nullish(),
    host: fields_text().nullish(),
    port: wholeNumber(1).nullish(),
    model_service_package: fields_text().nullish(),
};
const trackingFields = {
    enabled: flag().nullish(),
    api_key: fields_text().nullish(),
    params: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish(),
};
/** SandboxConfig and EnvironmentConfig of rl-rock 1.7 to 1.11, and the documented `auto_stop`. */
const environmentFields = {
    base_url: fields_text().nullish().describe("URL of the ROCK server; the `base-url` setting wins."),
    xrl_authorization: fields_text().nullish().describe("Token for the gateway; the `authorization` setting wins."),
    extra_headers: textMap().nullish().describe("More HTTP headers for the ROCK server."),
    route_key: fields_text().nullish().describe("Sent as ROUTE-KEY, as rl-rock 1.7 did."),
    cluster: fields_text().nullish().describe("Target cluster, sent as X-Cluster."),
    user_id: fields_text().nullish().describe("Sent as X-User-Id."),
    namespace: fields_text().nullish(),
    experiment_id: fields_text().nullish(),
    image: filledText().nullish().describe("Container image of the sandbox; default python:3.11."),
    image_os: schemas/* enum */.k5n(["linux", "windows"]).nullish(),
    memory: size().nullish().describe("Memory, such as 8g; default 8g."),
    cpus: positiveNumber().nullish().describe("CPUs; default 2."),
    limit_cpus: positiveNumber().nullish().describe("Hard limit of CPUs."),
    num_gpus: number().nullish(),
    accelerator_type: fields_text().nullish(),
    disk: size().nullish().describe("Disk quota, such as 50G."),
    registry_username: fields_text().nullish(),
    registry_password: fields_text().nullish(),
    use_kata_runtime: flag().nullish(),
    sandbox_id: fields_text().nullish().describe("Not allowed: every run needs a new id."),
    startup_timeout: positiveNumber().nullish().describe("Seconds the sandbox may take to be up; default 600."),
    auto_clear_seconds: wholeNumber(1).nullish().describe("Idle seconds after which ROCK clears a kept sandbox."),
    auto_archive_seconds: wholeNumber(0).nullish(),
    auto_delete_seconds: wholeNumber(0).nullish(),
    auto_stop: flag().nullish().describe("Stop the sandbox after the job; default true."),
    uploads: schemas/* array */.YOg(upload()).nullish().describe("Pairs of a local path and an absolute path in the sandbox."),
    env: textMap().nullish().describe("Environment variables of the job."),
    oss_mirror: schemas/* strictObject */.rej(ossMirrorFields).nullish(),
    proxy: schemas/* strictObject */.rej(proxyFields).nullish(),
    tracking: schemas/* strictObject */.rej(trackingFields).nullish(),
};
const environmentSchema = schemas/* strictObject */.rej(environmentFields);
/** The fields that every kind of job has. */
const jobFields = {
    job_name: fields_text().nullish().describe("Name used in logs and artifact paths; letters, digits, `.`, `_` and `-`."),
    namespace: fields_text().nullish(),
    experiment_id: fields_text().nullish(),
    labels: textMap().nullish(),
    timeout: wholeNumber(1).nullish().describe("Seconds the job may run; default 7200."),
};

;// CONCATENATED MODULE: ./build/src/job/bash/schema.js



/** A Bash Job file: one shell script in one sandbox. */
const bashSchema = schemas/* strictObject */.rej({
    script: fields_text().nullish().describe("The script itself. Exactly one of script and script_path."),
    script_path: fields_text().nullish().describe("Path of the script, relative to this file."),
    ...jobFields,
    environment: environmentSchema.nullish().describe("The sandbox, and what is put into it."),
});

;// CONCATENATED MODULE: ./build/src/job/bash/parse.js






/** A document → a Bash Job, or every problem in it. */
function parseBashJob(document) {
    const parsed = validate(document, bashSchema);
    if (!parsed.ok) {
        // Told with the others, so that a file need not be mended twice.
        const { script, script_path: scriptPath } = document.value;
        const both = typeof script === "string" && typeof scriptPath === "string";
        const more = both ? scriptProblems(document, { script, script_path: scriptPath }) : [];
        return (0,problem/* invalid */.Gq)([...parsed.problems, ...more].sort(problem/* byPosition */.rg));
    }
    const input = parsed.value;
    const problems = [
        ...scriptProblems(document, input),
        ...nameProblems(document, input),
        ...(0,job_environment/* environmentProblems */.MM)(document, input),
        ...unsupported(document, input),
    ];
    return problems.length === 0 ? (0,problem/* valid */.rZ)(input) : (0,problem/* invalid */.Gq)(problems.sort(problem/* byPosition */.rg));
}
/** ROCK takes both (script_path wins) and neither (an empty script that succeeds); here both are mistakes. */
function scriptProblems(document, input) {
    const { script, script_path: scriptPath } = input;
    if (script != null && scriptPath != null) {
        return [(0,plan/* problemAt */.l)(document, ["script_path"], "script and script_path exclude each other", "keep one of the two")];
    }
    if (script == null && scriptPath == null) {
        return [(0,plan/* problemAt */.l)(document, [], "the job has no script", "add `script: |` with the script, or `script_path`")];
    }
    const path = script == null ? ["script_path"] : ["script"];
    return (script ?? scriptPath)?.trim() === ""
        ? [(0,plan/* problemAt */.l)(document, path, `${path[0]} is empty`, "write the script")]
        : [];
}
function nameProblems(document, input) {
    const problem = input.job_name == null ? null : (0,job_name/* jobNameProblem */._H)(input.job_name);
    if (problem === null) {
        return [];
    }
    const message = `job_name ${JSON.stringify(input.job_name)} ${problem}`;
    return [(0,plan/* problemAt */.l)(document, ["job_name"], message, `${(0,job_name/* allowedJobName */.f1)(input.job_name ?? "")} would do`)];
}
/** Refused aloud, because doing nothing would look like having done it. */
function unsupported(document, input) {
    const environment = (0,job_environment/* environmentOf */.p7)(input);
    const problems = [];
    if (environment.oss_mirror?.enabled === true) {
        const remedy = "set enabled: false; the job's files come back as an artifact";
        problems.push((0,plan/* problemAt */.l)(document, ["environment", "oss_mirror"], "oss_mirror is not supported for Bash Jobs yet", remedy));
    }
    if (environment.proxy?.enabled === true) {
        const remedy = "set enabled: false";
        problems.push((0,plan/* problemAt */.l)(document, ["environment", "proxy"], "the request proxy is not supported yet", remedy));
    }
    return problems;
}
/** The local paths a Bash Job names. */
function bashLocalPaths(document, input) {
    const uploads = (0,job_environment/* uploadPaths */.Sc)(document, (0,job_environment/* environmentOf */.p7)(input));
    if (input.script_path == null) {
        return uploads;
    }
    return [{ purpose: "script", path: input.script_path, position: document.locate(["script_path"]) }, ...uploads];
}


/***/ }),

/***/ 19216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ readJobDocument)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/src/job/problem.js
var problem = __webpack_require__(17126);
;// CONCATENATED MODULE: ./build/src/job/pyyaml.js
/** PyYAML reads no `y` and `n` as booleans, although YAML 1.1 says so. */
const TRUE = /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const FALSE = /^(?:no|No|NO|false|False|FALSE|off|Off|OFF)$/;
/** PyYAML wants a dot and a signed exponent: `1e3` is text there, and `1.0e+3` is a number. */
const EXPONENT = /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)[eE][-+][0-9]+$/;
/** The YAML 1.1 tags, narrowed to what PyYAML makes of plain scalars: ROCK reads job files with it. */
function pyyamlTags(tags) {
    return tags.map((tag) => {
        if (typeof tag === "string" || !("test" in tag) || tag.test === undefined) {
            return tag;
        }
        const test = narrowed(tag);
        return test === null ? tag : { ...tag, test };
    });
}
function narrowed(tag) {
    if (tag.tag === "tag:yaml.org,2002:bool") {
        return tag.test?.test("yes") === true ? TRUE : FALSE;
    }
    return tag.tag === "tag:yaml.org,2002:float" && tag.format === "EXP" ? EXPONENT : null;
}

;// CONCATENATED MODULE: ./build/src/job/substitute.js
const REFERENCE = /\$\$\{|\$\{([^}]*)\}|\$\{/g;
const NAMED = /^([A-Za-z_][A-Za-z0-9_]*)(?::-([\s\S]*))?$/;
/**
 * Replaces `${NAME}` and `${NAME:-default}` (used when the name is undefined or empty, as in a shell); `$${` stands for a
 * literal `${`. What is put in is not looked at again, so a value cannot refer to another one.
 */
function substitute(text, lookUp) {
    const faults = [];
    const replaced = text.replace(REFERENCE, (written, inner) => {
        if (written === "$${") {
            return "${";
        }
        const named = inner === undefined ? null : NAMED.exec(inner);
        if (named === null) {
            faults.push({
                written,
                message: `${written} is not a reference`,
                remedy: "write ${NAME}, or $${ for a literal ${",
            });
            return "";
        }
        const [, name = "", fallback] = named;
        const value = lookUp(name);
        if (value !== undefined && (value !== "" || fallback === undefined)) {
            return value;
        }
        if (fallback !== undefined) {
            return fallback;
        }
        faults.push({
            written,
            message: `${name} is not defined`,
            remedy: `add ${name} to \`secrets\` or \`env\`, or give a default with \${${name}:-…}`,
        });
        return "";
    });
    return faults.length === 0 ? { ok: true, text: replaced } : { ok: false, faults };
}

;// CONCATENATED MODULE: ./build/src/job/document.js




const MAX_BYTES = 1024 * 1024;
const MAX_ALIASES = 100;
/** These keys reach an object's prototype in careless code; no job needs them. */
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);
/**
 * Bytes of a job file → its value with `${NAME}` replaced. YAML 1.1, because ROCK reads job files with PyYAML: `yes`,
 * `010` and `<<` must mean here what they mean there. Never replaces inside the top-level `script`, which is the shell's.
 */
function readJobDocument(bytes, file, lookUp) {
    const wholeFile = (message, remedy) => (0,problem/* invalid */.Gq)([{ file, line: 1, column: 1, message, remedy }]);
    if (bytes.length > MAX_BYTES) {
        return wholeFile(`the file has ${bytes.length} bytes`, "a job file may have 1 MiB; put large inputs into `uploads`");
    }
    const text = decode(bytes);
    if (text === null) {
        return wholeFile("the file is not UTF-8", "save it as UTF-8");
    }
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, {
        version: "1.1",
        customTags: pyyamlTags,
        lineCounter: lines,
        prettyErrors: false,
        keepSourceTokens: false,
    });
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(1, line), column: Math.max(1, col) };
    };
    const flaws = [...document.errors, ...document.warnings].map((flaw) => ({
        file,
        ...at(flaw.pos[0]),
        message: `not valid YAML: ${flaw.message}`,
        remedy: yamlRemedy(flaw.message),
    }));
    if (flaws.length > 0) {
        return (0,problem/* invalid */.Gq)(flaws);
    }
    if (!(0,dist/* isMap */.jh)(document.contents)) {
        return document.contents === null || ((0,dist/* isScalar */.jn)(document.contents) && document.contents.value === null)
            ? wholeFile("the file is empty", "write a job: `script` for a Bash Job, `agents` and `datasets` for a Harbor Bench Job")
            : wholeFile("the file is not a mapping", "a job file has `key: value` lines at its top level");
    }
    const problems = [...keyProblems(document), ...replaceReferences(document, text, lookUp)].map(({ offset, message, remedy }) => ({
        file,
        ...at(offset),
        message,
        remedy,
    }));
    const value = plainValue(document);
    if (value.ok && problems.length === 0) {
        return (0,problem/* valid */.rZ)({ file, value: value.value, ...locators(document, at) });
    }
    const bomb = value.ok
        ? []
        : [{ file, line: 1, column: 1, message: value.message, remedy: "write the repeated parts out" }];
    return (0,problem/* invalid */.Gq)([...problems, ...bomb].sort(problem/* byPosition */.rg));
}
function decode(bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch {
        return null;
    }
}
function yamlRemedy(message) {
    if (/tab/i.test(message)) {
        return "indent with spaces";
    }
    return /unique/i.test(message) ? "keep one of the two" : "check the indentation and the quotes around this place";
}
/** The `yaml` package reads a plain `<<` as a symbol. */
function isMergeKey(key) {
    return typeof key === "symbol" && key.description === "<<";
}
function startOf(node) {
    return (0,dist/* isNode */.Ll)(node) ? (node.range?.[0] ?? 0) : 0;
}
function keyProblems(document) {
    const flaws = [];
    (0,dist/* visit */.YR)(document, {
        Pair: (_, pair) => {
            const key = (0,dist/* isScalar */.jn)(pair.key) ? pair.key.value : pair.key;
            if (isMergeKey(key)) {
                return;
            }
            if (typeof key !== "string") {
                // PyYAML reads `on:` and `yes:` as true, and so do we; nobody means that.
                const message = `the key ${(0,dist/* isScalar */.jn)(pair.key) ? (pair.key.source ?? String(key)) : "here"} is not text`;
                flaws.push({ offset: startOf(pair.key), message, remedy: "put it in quotes" });
            }
            else if (FORBIDDEN_KEYS.has(key)) {
                flaws.push({ offset: startOf(pair.key), message: `the key ${key} is not allowed`, remedy: "rename it" });
            }
        },
    });
    return flaws;
}
const PLACEHOLDER = /<\s*your[-_ ][^>]*>/i;
function replaceReferences(document, source, lookUp) {
    const flaws = [];
    (0,dist/* visit */.YR)(document, {
        Pair: (_, pair, path) => (path.length === 2 && isScriptPair(pair) ? dist/* visit */.YR.SKIP : undefined),
        Scalar: (key, scalar) => {
            if (key === "key" || typeof scalar.value !== "string") {
                return;
            }
            const placeholder = PLACEHOLDER.exec(scalar.value);
            if (placeholder) {
                const message = `${placeholder[0]} was left from a template`;
                flaws.push({
                    offset: offsetOf(placeholder[0], scalar, source),
                    message,
                    remedy: "put the real value, or ${NAME}",
                });
                return;
            }
            const result = substitute(scalar.value, lookUp);
            if (result.ok) {
                scalar.value = result.text;
            }
            else {
                flaws.push(...result.faults.map(({ written, message, remedy }) => ({
                    offset: offsetOf(written, scalar, source),
                    message,
                    remedy,
                })));
            }
        },
    });
    return flaws;
}
function isScriptPair(pair) {
    return (0,dist/* isScalar */.jn)(pair.key) && pair.key.value === "script";
}
function offsetOf(written, scalar, source) {
    const [start = 0, end = start] = scalar.range ?? [];
    const inside = source.slice(start, end).indexOf(written);
    return start + Math.max(0, inside);
}
function plainValue(document) {
    try {
        return { ok: true, value: document.toJS({ maxAliasCount: MAX_ALIASES }) };
    }
    catch (error) {
        if (error instanceof ReferenceError) {
            return { ok: false, message: `more than ${MAX_ALIASES} uses of one YAML alias` };
        }
        throw error;
    }
}
function locators(document, at) {
    const resolve = (node) => ((0,dist/* isAlias */.Vj)(node) ? node.resolve(document) : node);
    const child = (node, key) => {
        const actual = resolve(node);
        if ((0,dist/* isMap */.jh)(actual)) {
            const pair = actual.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === String(key));
            return pair ? { key: (0,dist/* isNode */.Ll)(pair.key) ? pair.key : null, value: (0,dist/* isNode */.Ll)(pair.value) ? pair.value : null } : null;
        }
        if ((0,dist/* isSeq */.oP)(actual)) {
            const item = actual.items[Number(key)];
            return (0,dist/* isNode */.Ll)(item) ? { key: item, value: item } : null;
        }
        return null;
    };
    const walk = (path, wantKey) => {
        let node = document.contents;
        let nearest = startOf(node);
        for (const [index, key] of path.entries()) {
            const next = child(node, key);
            if (next === null) {
                break;
            }
            const last = index === path.length - 1;
            nearest = startOf(last && wantKey ? next.key : (next.value ?? next.key)) || startOf(next.key);
            node = next.value;
        }
        return at(nearest);
    };
    return { locate: (path) => walk(path, false), locateKey: (path) => walk(path, true) };
}


/***/ }),

/***/ 85768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ credentialNotices),
/* harmony export */   BU: () => (/* binding */ jobVariables),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   MM: () => (/* binding */ environmentProblems),
/* harmony export */   OO: () => (/* binding */ chooseConnection),
/* harmony export */   Sc: () => (/* binding */ uploadPaths),
/* harmony export */   fL: () => (/* binding */ connectionOfSettings),
/* harmony export */   m2: () => (/* binding */ keepsSandbox),
/* harmony export */   n0: () => (/* binding */ sandboxSpec),
/* harmony export */   p7: () => (/* binding */ environmentOf)
/* harmony export */ });
/* unused harmony export serverUrlProblem */
/* harmony import */ var _base_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85196);
/* harmony import */ var _base_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63986);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85806);



const DEFAULT_IMAGE = "python:3.11";
const DEFAULT_STARTUP_SEC = 600;
/** A watched sandbox is asked for news every 20 s, so a few minutes of silence mean that nobody watches any more. */
const WATCHED_IDLE_MINUTES = 5;
const KEPT_IDLE_MINUTES = 60;
/** The server's timer is refreshed when a request starts, not while it waits. */
const SHORTEST_IDLE_MINUTES = 3;
function environmentOf(input) {
    return input.environment ?? {};
}
/** What is wrong across the fields of `environment` and around it, beyond what the schema can say. */
function environmentProblems(document, input) {
    const environment = environmentOf(input);
    const problems = [];
    const add = (path, message, remedy) => problems.push((0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l)(document, ["environment", ...path], message, remedy));
    if (environment.sandbox_id) {
        add(["sandbox_id"], "sandbox_id cannot be fixed: ROCK keeps a dead record of every id that stopped", "remove it; every run makes a new id");
    }
    if (environment.image_os === "windows") {
        add(["image_os"], "Windows sandboxes are not supported", "use a Linux image");
    }
    if (environment.auto_archive_seconds != null && environment.auto_delete_seconds != null) {
        add(["auto_delete_seconds"], "auto_archive_seconds and auto_delete_seconds exclude each other", "keep one of the two");
    }
    if (input.namespace && environment.namespace && input.namespace !== environment.namespace) {
        const message = `namespace ${input.namespace} and environment.namespace ${environment.namespace} differ`;
        add(["namespace"], message, "write it once, as namespace");
    }
    if (environment.base_url) {
        const problem = serverUrlProblem(environment.base_url);
        if (problem !== null) {
            add(["base_url"], `base_url ${problem}`, "write it as https://host or https://host/path");
        }
    }
    for (const [name, value] of Object.entries(environment.env ?? {})) {
        const problem = (0,_base_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .variableNameProblem */ .B)(name) ?? (0,_base_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .variableValueProblem */ .b)(name, value);
        if (problem !== null) {
            add(["env", name], problem, "rename or shorten it");
        }
    }
    for (const [path, value] of headerFields(input, environment)) {
        if (!/^[\x20-\x7e]*$/.test(value)) {
            problems.push((0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l)(document, path, `${path.join(".")} has characters that no HTTP header can carry`, "use plain ASCII"));
        }
    }
    for (const [name, value] of Object.entries(environment.extra_headers ?? {})) {
        if (!/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(name) || /[\r\n\0]/.test(value)) {
            add(["extra_headers", name], "not a valid HTTP header", "header names are letters, digits and -, values are one line");
        }
    }
    for (const [index, [, target]] of (environment.uploads ?? []).entries()) {
        const problem = targetProblem(target);
        if (problem !== null) {
            add(["uploads", index, 1], `the upload target ${JSON.stringify(target)} ${problem}`, "give an absolute path in the sandbox, such as /workspace/data");
        }
    }
    for (const [path, value] of secretFields(environment)) {
        if ((0,_base_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .isTooShortToHide */ .Y)(value)) {
            add(path, `${path.join(".")} is shorter than 4 characters, too short to be hidden in reports`, "use a real secret");
        }
    }
    return problems;
}
/** Values that travel as HTTP headers, with their path in the file. */
function headerFields(input, environment) {
    const { namespace, experiment_id, user_id, cluster, route_key, xrl_authorization, extra_headers } = environment;
    const named = { namespace, experiment_id, user_id, cluster, route_key, xrl_authorization };
    const candidates = [
        [["namespace"], input.namespace],
        [["experiment_id"], input.experiment_id],
        ...Object.entries(named).map(([name, value]) => [["environment", name], value]),
        ...Object.entries(extra_headers ?? {}).map(([name, value]) => [["environment", "extra_headers", name], value]),
    ];
    return candidates.flatMap(([path, value]) => (value ? [[path, value]] : []));
}
/** Why a text is no URL of a ROCK server, or null when it is one. */
function serverUrlProblem(value) {
    if (!URL.canParse(value)) {
        return "is not a URL";
    }
    const url = new URL(value);
    if (url.protocol !== "http:" && url.protocol !== "https:") {
        return "is not an http or https URL";
    }
    if (url.username !== "" || url.password !== "") {
        return "must not contain a user name or password";
    }
    if (url.search !== "" || url.hash !== "") {
        return "must not have a query or a fragment";
    }
    return /\/apis\/envs\/sandbox\/v1\/*$/.test(url.pathname)
        ? "must not end in /apis/envs/sandbox/v1, which is added to it"
        : null;
}
function targetProblem(target) {
    if (!target.startsWith("/")) {
        return "is not absolute";
    }
    if (target.includes("\0") || target.split("/").includes("..")) {
        return "must not contain ..";
    }
    const clean = target.replace(/\/+$/, "");
    return clean === "" || /^\/(?:proc|sys|dev)(?:\/|$)/.test(clean) ? "is no place for files" : null;
}
/** Every value of the file that is secret by its meaning, with its path below `environment`. */
function secretFields(environment) {
    const candidates = [
        [["xrl_authorization"], environment.xrl_authorization],
        [["registry_password"], environment.registry_password],
        [["oss_mirror", "oss_access_key_id"], environment.oss_mirror?.oss_access_key_id],
        [["oss_mirror", "oss_access_key_secret"], environment.oss_mirror?.oss_access_key_secret],
        [["tracking", "api_key"], environment.tracking?.api_key],
    ];
    return candidates.flatMap(([path, value]) => (value ? [[path, value]] : []));
}
/** Secret values of the file, for the redactor. Header values shorter than a secret are names of routes and the like. */
function secretsOf(environment) {
    const headers = Object.values(environment.extra_headers ?? {}).flatMap((value) => [value, withoutScheme(value)]);
    const fields = secretFields(environment).flatMap(([, value]) => [value, withoutScheme(value)]);
    return [...new Set([...fields, ...headers])].filter((value) => !(0,_base_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .isTooShortToHide */ .Y)(value));
}
function withoutScheme(value) {
    return value.replace(/^(?:Bearer|Basic|Token)\s+/i, "");
}
/** Which server to ask and with which headers: a setting wins over the file, header by header. */
function chooseConnection(document, environment, overrides, trust) {
    const fromFile = overrides.baseUrl === null;
    const baseUrl = overrides.baseUrl ?? environment.base_url ?? null;
    const refuse = (message, remedy) => ({
        ok: false,
        problem: (0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l)(document, ["environment", "base_url"], message, remedy),
    });
    if (baseUrl === null && overrides.mode === "validate") {
        return { ok: true, connection: { baseUrl: "", headers: {} } };
    }
    if (baseUrl === null) {
        return refuse("no ROCK server is named", "set `base-url`, or environment.base_url; `local` runs on this machine");
    }
    if (fromFile && !trust.serverFromFile) {
        return refuse(`on ${trust.event} the job file may not choose the server, because its author may not be trusted`, "set `base-url` in the workflow");
    }
    if (baseUrl === "local" && !trust.localServer) {
        return refuse(`on ${trust.event} the job may not run on the runner itself, whose secrets a script could read`, "use a ROCK server");
    }
    const headers = new Map();
    const put = (name, value) => headers.set(name.toLowerCase(), [name, value]);
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
function connectionOfSettings({ baseUrl, authorization, extraHeaders }) {
    if (baseUrl === null) {
        return null;
    }
    const token = authorization ? { "XRL-Authorization": `Bearer ${withoutScheme(authorization)}` } : {};
    return { baseUrl: baseUrl.replace(/\/+$/, ""), headers: { ...token, ...Object.fromEntries(extraHeaders) } };
}
/** What a file's credentials were given for: the server it names, or, where it names none, whichever is used. */
function isMeantFor(environment, baseUrl) {
    const named = environment.base_url;
    if (!named) {
        return baseUrl !== "local";
    }
    return URL.canParse(baseUrl) && URL.canParse(named) && new URL(baseUrl).origin === new URL(named).origin;
}
/** What a user should know when a file's credentials are not sent. */
function credentialNotices(environment, overrides) {
    const { baseUrl } = overrides;
    const given = environment.xrl_authorization || Object.keys(environment.extra_headers ?? {}).length > 0;
    return baseUrl === null || baseUrl === "local" || !given || isMeantFor(environment, baseUrl)
        ? []
        : [`the file's authorization and headers are for ${environment.base_url ?? ""} and are not sent to ${baseUrl}`];
}
function keepsSandbox(environment, overrides) {
    return overrides.keepSandbox ?? environment.auto_stop === false;
}
function sandboxSpec(input, overrides) {
    const environment = environmentOf(input);
    return {
        image: environment.image ?? DEFAULT_IMAGE,
        imageOs: environment.image_os ?? "linux",
        memory: environment.memory ?? "8g",
        cpus: environment.cpus ?? 2,
        limitCpus: environment.limit_cpus ?? null,
        numGpus: environment.num_gpus ?? null,
        acceleratorType: environment.accelerator_type ?? null,
        disk: environment.disk ?? null,
        registryUsername: environment.registry_username ?? null,
        registryPassword: environment.registry_password ?? null,
        useKataRuntime: environment.use_kata_runtime ?? false,
        autoArchiveSeconds: environment.auto_archive_seconds ?? null,
        autoDeleteSeconds: environment.auto_delete_seconds ?? null,
        autoClearMinutes: idleMinutes(environment, keepsSandbox(environment, overrides)),
        startupTimeoutSec: environment.startup_timeout ?? DEFAULT_STARTUP_SEC,
        userId: environment.user_id ?? null,
        experimentId: overrides.experimentId ?? input.experiment_id ?? environment.experiment_id ?? null,
        namespace: overrides.namespace ?? input.namespace ?? environment.namespace ?? null,
        cluster: overrides.cluster ?? environment.cluster ?? null,
    };
}
/** The limit is set once, when the sandbox is made; only one that may stay gets the long one. */
function idleMinutes(environment, kept) {
    if (!kept) {
        return WATCHED_IDLE_MINUTES;
    }
    const asked = environment.auto_clear_seconds;
    return asked == null ? KEPT_IDLE_MINUTES : Math.max(SHORTEST_IDLE_MINUTES, Math.ceil(asked / 60));
}
function uploadPaths(document, environment) {
    return (environment.uploads ?? []).map(([path], index) => ({
        purpose: "upload",
        path,
        position: document.locate(["environment", "uploads", index, 0]),
    }));
}
/** Settings win over the file's variables of the same name. */
function jobVariables(environment, overrides) {
    return new Map([...Object.entries(environment.env ?? {}), ...overrides.env]);
}


/***/ }),

/***/ 67820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qg: () => (/* binding */ defaultJobName),
/* harmony export */   _H: () => (/* binding */ jobNameProblem),
/* harmony export */   f1: () => (/* binding */ allowedJobName),
/* harmony export */   uZ: () => (/* binding */ uniqueNames)
/* harmony export */ });
/** Longest name we take: it becomes part of file names, with room for a suffix. */
const MAX_LENGTH = 100;
/** Why a text cannot be a job's name, or null when it can. ROCK puts names into shell commands and paths unquoted. */
function jobNameProblem(name) {
    if (name === "") {
        return "is empty";
    }
    if (name.length > MAX_LENGTH) {
        return `is longer than ${MAX_LENGTH} characters`;
    }
    if (name === "." || name === "..") {
        return "is a directory name";
    }
    return /^[A-Za-z0-9._-]+$/.test(name) ? null : "has characters other than letters, digits, `.`, `_` and `-`";
}
/** The nearest name that is allowed, for a remedy. */
function allowedJobName(name) {
    const cleaned = name
        .replace(/[^A-Za-z0-9._-]+/g, "-")
        .replace(/^[-.]+|[-.]+$/g, "")
        .slice(0, MAX_LENGTH);
    return cleaned === "" ? "my-job" : cleaned;
}
/** ROCK's default name of a Bash Job: local time as `YYYY-MM-DD__HH-MM-SS`. */
function defaultJobName(now) {
    const two = (value) => String(value).padStart(2, "0");
    const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    return `${day}__${two(now.getHours())}-${two(now.getMinutes())}-${two(now.getSeconds())}`;
}
/** Makes names unique in a run: the second `nightly` files its logs under `nightly-2`. */
function uniqueNames(names) {
    const taken = new Set();
    return names.map((name) => {
        let candidate = name;
        // File systems that ignore case must not merge two jobs' logs.
        for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
            candidate = `${name}-${number}`;
        }
        taken.add(candidate.toLowerCase());
        return candidate;
    });
}


/***/ }),

/***/ 85806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ problemAt)
/* harmony export */ });
function problemAt(document, path, message, remedy) {
    return { file: document.file, ...document.locate(path), message, remedy };
}


/***/ }),

/***/ 17126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   fI: () => (/* binding */ problemText),
/* harmony export */   rZ: () => (/* binding */ valid),
/* harmony export */   rg: () => (/* binding */ byPosition)
/* harmony export */ });
function valid(value) {
    return { ok: true, value };
}
function invalid(problems) {
    return { ok: false, problems };
}
/** `bench/swe.yaml:14:5: message; remedy`. */
function problemText({ file, line, column, message, remedy }) {
    return `${file}:${line}:${column}: ${message}${remedy === "" ? "" : `; ${remedy}`}`;
}
function byPosition(left, right) {
    return left.line - right.line || left.column - right.column;
}


/***/ }),

/***/ 17210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51036);
/* harmony import */ var _results_job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74771);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54670);



/** All in one line: `❌ failed · score 0.00 · 0 of 1 passed`. Plain text of ours only. */
function headline(report) {
    if (report.kind === "refused") {
        return `${(0,_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictSymbol */ .eb)("errored")} errored · nothing was started · ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(report.problems.length, "problem")}`;
    }
    const { run } = report;
    const { kind } = run.verdict;
    return [`${(0,_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictSymbol */ .eb)(kind)} ${kind}`, ...scorePart(run), countsPart(run)].join(" · ");
}
/**
 * The score of the only job, where it is one: not of a run that was not measured or not finished, and not the 0 of a
 * Bash Job that passed without leaving a score.
 */
function scorePart({ verdict, jobs, gate }) {
    const [job, ...others] = jobs;
    if (job === undefined || others.length > 0 || verdict.kind === "errored" || verdict.kind === "cancelled") {
        return [];
    }
    const { score } = (0,_results_job_js__WEBPACK_IMPORTED_MODULE_1__/* .countTrials */ .X)(job);
    const isNoScore = job.type === "bash" && score === 0 && verdict.kind === "passed" && gate.minScore === null;
    return score === null || isNoScore ? [] : [`score ${(0,_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .scoreText */ .QO)(score)}`];
}
function countsPart(run) {
    const { total, passed, unmeasured } = (0,_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .tallyOf */ .sv)(run);
    if (total === 0) {
        return "no trial ran";
    }
    return `${passed} of ${total} passed${unmeasured > 0 ? `, ${unmeasured} unmeasured` : ""}`;
}


/***/ }),

/***/ 66366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine),
/* harmony export */   w: () => (/* binding */ plainText)
/* harmony export */ });
/** Colours and cursor movements, titles of windows, and the rest of what ESC introduces. */
const TERMINAL_SEQUENCES = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -/]*[0-~])/g;
/** Control characters, and those that turn the direction of text so that it reads as something else. */
const CONTROLS = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
/** Printed text as a person would have seen it in the end: without escape sequences and overwritten progress. */
function plainText(text) {
    return text
        .toWellFormed()
        .replaceAll(TERMINAL_SEQUENCES, "")
        .replaceAll(/\r+\n/g, "\n")
        .replaceAll(/^[^\n]*\r(?=[^\n])/gm, "")
        .replaceAll("\r", "")
        .replaceAll(CONTROLS, "");
}
/** The same as one line, at most `maxCharacters` long. */
function oneLine(text, maxCharacters) {
    // What is cut away anyway need not be looked at.
    const line = plainText(text.slice(0, maxCharacters * 10))
        .replaceAll(/\s+/g, " ")
        .trim();
    const characters = Array.from(line);
    return characters.length <= maxCharacters ? line : `${characters.slice(0, maxCharacters - 1).join("")}…`;
}


/***/ }),

/***/ 18456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ NO_EXTRAS),
/* harmony export */   c: () => (/* binding */ identityOf)
/* harmony export */ });
const NO_EXTRAS = {
    repositoryUrl: null,
    runUrl: null,
    artifactUrl: null,
    logTails: new Map(),
    notes: [],
};
function identityOf(report) {
    return report.kind === "run" ? report.run.run : report.run;
}


/***/ }),

/***/ 54670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QO: () => (/* binding */ scoreText),
/* harmony export */   Sx: () => (/* binding */ missingTrials),
/* harmony export */   Tr: () => (/* binding */ standingSymbol),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   eb: () => (/* binding */ verdictSymbol),
/* harmony export */   sv: () => (/* binding */ tallyOf)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22396);
/* harmony import */ var _results_gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74829);


/**
 * A Bash trial passes when it has no failure: without a score.json its score is 0, which says nothing. Any other passes
 * with the full reward, even beside an exception.
 */
function standingOf(job, trial) {
    const { outcome } = trial;
    switch (outcome.kind) {
        case "unmeasured":
            return "unmeasured";
        case "measured":
            return (job.type === "bash" ? outcome.failure === null : outcome.reward >= 1) ? "passed" : "not passed";
        default:
            return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .HB)(outcome);
    }
}
function standingSymbol(standing) {
    switch (standing) {
        case "passed":
            return "✅";
        case "not passed":
            return "❌";
        case "unmeasured":
            return "⚠️";
        default:
            return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .HB)(standing);
    }
}
function verdictSymbol(kind) {
    switch (kind) {
        case "passed":
            return "✅";
        case "failed":
            return "❌";
        case "errored":
            return "⚠️";
        case "cancelled":
            return "⏹️";
        default:
            return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .HB)(kind);
    }
}
function tallyOf(run) {
    const standings = run.jobs.flatMap((job) => job.trials.map((trial) => standingOf(job, trial)));
    const missing = run.jobs.reduce((sum, job) => sum + missingTrials(job), 0);
    const count = (standing) => standings.filter((one) => one === standing).length;
    return {
        total: standings.length + missing,
        passed: count("passed"),
        notPassed: count("not passed"),
        unmeasured: count("unmeasured") + missing,
    };
}
/** Expected trials that left no result. */
function missingTrials(job) {
    return Math.max(0, (job.expectedTrials ?? 0) - job.trials.length);
}
/** At least two decimals, three where there are: 0.00, 0.50, 0.333. */
function scoreText(score) {
    const short = (0,_results_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .formatScore */ .y)(score);
    return /\.\d{3}$/.test(short) ? short : Number(short).toFixed(2);
}


/***/ }),

/***/ 74829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DR: () => (/* binding */ evaluateGate),
/* harmony export */   PW: () => (/* binding */ limitText),
/* harmony export */   y: () => (/* binding */ formatScore)
/* harmony export */ });
/* unused harmony exports DEFAULT_GATE, limitInTrials */
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51036);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74771);
/* harmony import */ var _trial_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65728);



/** What holds where nobody says otherwise. */
const DEFAULT_GATE = {
    maxFailed: { kind: "count", count: 0 },
    minScore: null,
    passScore: 1,
    minPassRate: null,
    maxUnmeasured: null,
};
/** `5%` of 40 expected trials is 2: the largest whole number of trials that is not above the limit. */
function limitInTrials(limit, expectedTrials) {
    switch (limit.kind) {
        case "count":
            return limit.count;
        case "percent":
            return Math.floor((limit.percent * expectedTrials) / 100 + 1e-9);
    }
}
function limitText(limit) {
    return limit.kind === "count" ? String(limit.count) : `${limit.percent}%`;
}
/** Evaluates every rule on one job; never stops at the first broken one, so that the reasons are complete. */
function evaluateGate(job, gate) {
    const rules = [trialsRule(job), measuredRule(job), maxFailedRule(job, gate.maxFailed)];
    return gate.minScore === null ? rules : [...rules, minScoreRule(job, gate.minScore)];
}
function trialsRule(job) {
    const found = job.trials.length;
    const expected = job.expectedTrials;
    const [fault] = job.faults;
    if (fault !== undefined) {
        return { name: "trials", held: false, because: fault, blames: "measurement" };
    }
    if (expected === null) {
        return { name: "trials", held: false, because: "how many trials were expected is unknown", blames: "measurement" };
    }
    if (expected === 0 || found === 0) {
        return { name: "trials", held: false, because: "no trial ran", blames: "measurement" };
    }
    if (found !== expected) {
        const because = `${found} of ${expected} expected trials left a result`;
        return { name: "trials", held: false, because, blames: "measurement" };
    }
    return { name: "trials", held: true, because: `${found} of ${expected} trials have a result` };
}
function measuredRule(job) {
    const { nTrials, nUnmeasured } = (0,_job_js__WEBPACK_IMPORTED_MODULE_1__/* .countTrials */ .X)(job);
    const unreadable = job.trials.find(({ outcome }) => outcome.kind === "measured" && !Number.isFinite(outcome.reward));
    if (unreadable !== undefined) {
        const because = `the reward of ${unreadable.taskName} is no finite number`;
        return { name: "measured", held: false, because, blames: "measurement" };
    }
    if (nTrials > 0 && nUnmeasured === nTrials) {
        const first = job.trials.find((trial) => trial.outcome.kind === "unmeasured")?.outcome.failure;
        const because = first ? `no trial was measured: ${first.exception.message}` : "no trial was measured";
        return { name: "measured", held: false, because, blames: "measurement" };
    }
    return { name: "measured", held: true, because: `${nTrials - nUnmeasured} of ${nTrials} trials were measured` };
}
function maxFailedRule(job, limit) {
    const allowed = limitInTrials(limit, job.expectedTrials ?? job.trials.length);
    const failed = job.trials.filter((trial) => (0,_trial_js__WEBPACK_IMPORTED_MODULE_2__/* .trialStatus */ .l2)(trial) === "failed");
    const measured = failed.filter((trial) => trial.outcome.kind === "measured");
    if (failed.length <= allowed) {
        return { name: "max-failed", held: true, because: `${failed.length} failed, max-failed is ${limitText(limit)}` };
    }
    const blames = measured.length > allowed ? "change" : "measurement";
    const counts = `${failed.length} of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(job.expectedTrials ?? job.trials.length, "trial")} failed, max-failed is ${limitText(limit)}`;
    const because = `${counts} (${describe(failed, job.jobName)})`;
    return { name: "max-failed", held: false, because, blames };
}
function minScoreRule(job, minScore) {
    const { score } = (0,_job_js__WEBPACK_IMPORTED_MODULE_1__/* .countTrials */ .X)(job);
    const shown = score === null ? "none" : formatScore(score);
    if (score !== null && reaches(score, minScore)) {
        return { name: "min-score", held: true, because: `score ${shown}, min-score ${minScore}` };
    }
    const measured = job.trials.filter(({ outcome }) => outcome.kind === "measured" && Number.isFinite(outcome.reward));
    const measuredMean = measured.reduce((sum, trial) => sum + (0,_trial_js__WEBPACK_IMPORTED_MODULE_2__/* .trialScore */ .lt)(trial), 0) / measured.length;
    const blames = measured.length > 0 && !reaches(measuredMean, minScore) ? "change" : "measurement";
    // 0.9996 is not shown as 1 where that would read "1 is below 1".
    const exact = score !== null && Number(shown) >= minScore ? String(score) : shown;
    return { name: "min-score", held: false, because: `score ${exact} is below min-score ${minScore}`, blames };
}
/** Ten rewards of 0.7 have a mean of 0.6999999999999999, which is meant to reach 0.7. */
function reaches(score, minScore) {
    return score >= minScore - 1e-9;
}
/** At most three decimals, without trailing zeros: 0.5, 0.333, 1. */
function formatScore(score) {
    const rounded = Number(score.toFixed(3));
    return String(Object.is(rounded, -0) ? 0 : rounded);
}
const NAMED_IN_A_REASON = 3;
/** The trial of a Bash Job has the name of its job, which need not be said again. */
function describe(failed, jobName) {
    const named = failed.slice(0, NAMED_IN_A_REASON).map((trial) => {
        const exit = trial.exitCode === null ? "" : ` with exit code ${trial.exitCode}`;
        const name = trial.taskName === jobName ? "" : `${trial.taskName}: `;
        return `${name}${trial.outcome.failure?.exception.type ?? "failed"}${exit}`;
    });
    const more = failed.length - named.length;
    return more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
}


/***/ }),

/***/ 74771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ jobStatus),
/* harmony export */   X: () => (/* binding */ countTrials)
/* harmony export */ });
/* harmony import */ var _trial_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65728);

/** Counts a job's trials. Pure; an empty job has score null, never 0. */
function countTrials(job) {
    const nFailed = job.trials.filter((trial) => (0,_trial_js__WEBPACK_IMPORTED_MODULE_0__/* .trialStatus */ .l2)(trial) === "failed").length;
    const total = job.trials.reduce((sum, trial) => sum + (0,_trial_js__WEBPACK_IMPORTED_MODULE_0__/* .trialScore */ .lt)(trial), 0);
    return {
        nTrials: job.trials.length,
        nCompleted: job.trials.length - nFailed,
        nFailed,
        nUnmeasured: job.trials.filter((trial) => trial.outcome.kind === "unmeasured").length,
        score: job.expectedTrials === null || job.expectedTrials === 0 ? null : total / job.expectedTrials,
    };
}
/** ROCK's `status` of a job: completed iff no trial has exception info. */
function jobStatus(job) {
    if (job.cancelled) {
        return "cancelled";
    }
    const allCompleted = job.trials.length > 0 && job.trials.every((trial) => (0,_trial_js__WEBPACK_IMPORTED_MODULE_0__/* .trialStatus */ .l2)(trial) === "completed");
    return allCompleted ? "completed" : "failed";
}


/***/ }),

/***/ 65728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _X: () => (/* binding */ NO_BENCHMARK),
/* harmony export */   l2: () => (/* binding */ trialStatus),
/* harmony export */   lt: () => (/* binding */ trialScore)
/* harmony export */ });
const NO_BENCHMARK = {
    trialName: null,
    agent: null,
    dataset: null,
    taskChecksum: null,
    attempt: 1,
    rewards: null,
    tokens: null,
    costUsd: null,
    phases: [],
    files: null,
    runs: 1,
};
/** ROCK's `status` of a trial: failed iff it has exception info (rock/sdk/job/result.py). */
function trialStatus(trial) {
    return trial.outcome.failure === null ? "completed" : "failed";
}
/** The reward that counts in the score: unmeasured trials count 0, and so does what is no finite number. */
function trialScore(trial) {
    return trial.outcome.kind === "measured" && Number.isFinite(trial.outcome.reward) ? trial.outcome.reward : 0;
}


/***/ }),

/***/ 92553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   Zy: () => (/* binding */ judgeRun)
/* harmony export */ });
/* unused harmony export judgeJob */
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74829);

/** The verdict of one job: passed only when every rule was evaluated and held. */
function judgeJob(job, gate) {
    const rules = (0,_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluateGate */ .DR)(job, gate);
    if (job.cancelled) {
        return { kind: "cancelled", rules };
    }
    const broken = rules.filter((rule) => !rule.held);
    if (broken.some((rule) => rule.blames === "change")) {
        return { kind: "failed", rules };
    }
    return { kind: broken.length > 0 ? "errored" : "passed", rules };
}
/**
 * Joins the verdicts of all jobs. A run without jobs is errored: nothing was measured. A measured failure outweighs a
 * job that could not be measured, because repeating the run would not turn it green.
 */
function judgeRun(jobs, gate) {
    if (jobs.length === 0) {
        return { kind: "errored", reasons: ["no job ran"], jobs: [] };
    }
    const verdicts = jobs.map((job) => judgeJob(job, gate));
    const kinds = new Set(verdicts.map((verdict) => verdict.kind));
    const kind = ["cancelled", "failed", "errored"].find((candidate) => kinds.has(candidate)) ?? "passed";
    const reasons = jobs.flatMap((job, index) => jobReasons(job, verdicts[index], jobs.length > 1));
    return { kind, reasons, jobs: verdicts };
}
function jobReasons(job, verdict, several) {
    const prefix = several ? `${job.jobName}: ` : "";
    if (verdict === undefined || verdict.kind === "passed") {
        return [];
    }
    if (verdict.kind === "cancelled") {
        return [`${prefix}cancelled before it ended`];
    }
    const broken = verdict.rules.flatMap((rule) => (rule.held ? [] : [rule]));
    // A job that was not measured breaks most rules at once; the first one says why, the others only repeat it.
    const told = broken.some((rule) => rule.name === "measured")
        ? broken.filter((rule) => rule.name === "measured")
        : broken;
    return told.map((rule) => prefix + rule.because);
}
/** The exit code of the process; `signal` only matters for a cancelled run. */
function exitCodeOf(kind, signal) {
    switch (kind) {
        case "passed":
            return 0;
        case "failed":
            return 1;
        case "errored":
            return 3;
        case "cancelled":
            return signal === "SIGTERM" ? 143 : 130;
    }
}


/***/ }),

/***/ 33448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ unreachable),
/* harmony export */   O: () => (/* binding */ RockError)
/* harmony export */ });
/** The one error of this room. Its message is a sentence that names the URL and the cause. */
class RockError extends Error {
    name = "RockError";
    kind;
    endpoint;
    origin;
    status;
    code;
    transient;
    reached;
    constructor(message, details) {
        super(message, details.cause === undefined ? {} : { cause: details.cause });
        this.kind = details.kind;
        this.endpoint = details.endpoint;
        this.origin = details.origin;
        this.status = details.status ?? null;
        this.code = details.code ?? null;
        this.transient = details.transient;
        this.reached = details.reached ?? true;
    }
}
const NETWORK_WORDS = {
    ECONNREFUSED: "connection refused",
    ECONNRESET: "the connection was reset",
    EPIPE: "the connection was closed",
    ENOTFOUND: "the host name does not resolve",
    EAI_AGAIN: "the host name could not be resolved",
    EHOSTUNREACH: "the host is unreachable",
    ENETUNREACH: "the network is unreachable",
    ETIMEDOUT: "the connection timed out",
    CERT_HAS_EXPIRED: "the server's certificate has expired",
    DEPTH_ZERO_SELF_SIGNED_CERT: "the server's certificate is self-signed; name its CA in NODE_EXTRA_CA_CERTS",
    SELF_SIGNED_CERT_IN_CHAIN: "the certificate chain has an unknown CA; name it in NODE_EXTRA_CA_CERTS",
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the certificate's CA is unknown; name it in NODE_EXTRA_CA_CERTS",
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "the certificate's CA is unknown; name it in NODE_EXTRA_CA_CERTS",
    ERR_TLS_CERT_ALTNAME_INVALID: "the certificate is for another host name",
    EPROTO: "the server does not speak TLS on this port",
};
/** Codes of connections that were never made, so that no request went out. */
const NEVER_SENT = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPROTO|CERT_.*|ERR_TLS.*|.*SELF_SIGNED.*|UNABLE_TO.*)$/;
/** A connection that never brought an HTTP answer. Certificate trouble does not pass by waiting; the rest may. */
function unreachable(origin, endpoint, cause) {
    const code = networkCode(cause);
    const words = NETWORK_WORDS[code] ?? (cause instanceof Error ? cause.message : String(cause));
    const suffix = code !== "" && NETWORK_WORDS[code] !== undefined ? `${words} (${code})` : words;
    return new RockError(`ROCK at ${origin} cannot be reached: ${suffix}`, {
        kind: "unreachable",
        endpoint,
        origin,
        transient: !/CERT|TLS|EPROTO|SIGNATURE/.test(code),
        reached: !NEVER_SENT.test(code),
        cause,
    });
}
/** Node wraps the errors of several tried addresses into one AggregateError; its first code speaks for all. */
function networkCode(cause) {
    if (cause instanceof AggregateError && cause.errors.length > 0) {
        return networkCode(cause.errors[0]);
    }
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    return typeof code === "string" ? code : "";
}


/***/ }),

/***/ 39475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isGone),
/* harmony export */   r: () => (/* binding */ readStatus)
/* harmony export */ });
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48082);

/** States in which nothing of a sandbox runs any more. */
const GONE = new Set(["stopped", "archiving", "archived", "deleted"]);
function isGone(status) {
    return status.kind === "absent" || (status.state !== null && GONE.has(status.state));
}
/** Reads the result of `get_status`; nulls and missing keys are normal on older servers. */
function readStatus(result) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(result) ? result : {};
    return {
        kind: "present",
        state: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOr */ .JI)(fields.state, null),
        isAlive: fields.is_alive === true,
        failedPhase: failedPhase(fields.status),
        namespace: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOr */ .JI)(fields.namespace, null),
        experimentId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOr */ .JI)(fields.experiment_id, null),
    };
}
/** A failed start does not change the state: it shows only in the phases, for ever pending. */
function failedPhase(phases) {
    if (!(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(phases)) {
        return null;
    }
    for (const [name, phase] of Object.entries(phases)) {
        if ((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(phase) && (phase.status === "failed" || phase.status === "timeout")) {
            return { name, message: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOr */ .JI)(phase.message, `${name} ${phase.status}`) };
        }
    }
    return null;
}


/***/ }),

/***/ 48082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   JI: () => (/* binding */ stringOr),
/* harmony export */   d_: () => (/* binding */ numberOr),
/* harmony export */   hk: () => (/* binding */ openEnvelope)
/* harmony export */ });
/* unused harmony export isTransientStatus */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33448);

function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function stringOr(value, fallback) {
    return typeof value === "string" ? value : fallback;
}
function numberOr(value, fallback) {
    return typeof value === "number" ? value : fallback;
}
/**
 * Takes ROCK's envelope `{status, message, error, result}` off an answer and returns `result`.
 *
 * Never assumes an envelope: gateways answer with HTML, unknown routes with `{detail}`, old servers with 422, and a
 * failure may carry a default-filled result (seen on 1.7 to 1.11). Throws a RockError with the best text there is.
 */
function openEnvelope(answer, source) {
    const { endpoint, origin } = source;
    if (answer.status >= 300 && answer.status < 400) {
        const target = answer.location ?? "elsewhere";
        throw httpError(answer, source, `redirects to ${target}, which is not followed; set the base URL to the final address`);
    }
    const body = parseJson(answer.text);
    if (!isObject(body)) {
        throw httpError(answer, source, excerpt(answer.text));
    }
    if (body.status === "Success" && answer.status < 300) {
        return body.result ?? null;
    }
    if (body.status !== "Failed") {
        throw httpError(answer, source, failureText(body) ?? excerpt(answer.text));
    }
    const result = isObject(body.result) ? body.result : {};
    const text = failureText(body) ?? "no reason given";
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RockError */ .O(`ROCK at ${origin} refused ${endpoint}: ${text}`, {
        kind: "refused",
        endpoint,
        origin,
        status: answer.status,
        ...(typeof result.code === "number" ? { code: result.code } : {}),
        transient: !isFinalRefusal(result.code, `${stringOr(body.message, "")} ${text}`),
    });
}
function httpError(answer, source, text) {
    const { endpoint, origin } = source;
    const status = answer.status;
    const words = httpWords(status, endpoint);
    const tail = text === "" ? "" : `: ${text}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RockError */ .O(`ROCK at ${origin} answered ${endpoint} with HTTP ${status}${words}${tail}`, {
        kind: status >= 200 && status < 300 ? "malformed" : "http",
        endpoint,
        origin,
        status,
        transient: isTransientStatus(status),
        reached: ![401, 403, 404, 405, 407].includes(status) && !(status >= 300 && status < 400),
    });
}
function httpWords(status, endpoint) {
    switch (status) {
        case 401:
            return " (the authorization was not accepted; check the `authorization` setting)";
        case 403:
            return " (not allowed; check the `authorization` setting and the cluster)";
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
function isTransientStatus(status) {
    return [408, 425, 429].includes(status) || (status >= 500 && status !== 501 && status !== 505);
}
/**
 * Only code 4000 and a failed validation are final. Everything else that ROCK refuses may pass: an unreachable sandbox
 * agent, database and Redis hiccups, and `not started` of a sandbox that lives (seen 289 times under load).
 */
function isFinalRefusal(code, text) {
    return code === 4000 || /invalid parameter|not found|already exists/i.test(text);
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** The reason, wherever this server put it: `error` is null up to 1.10, `detail` is FastAPI's own. */
function failureText(body) {
    const result = isObject(body.result) ? body.result : {};
    const candidates = [body.error, result.failure_reason, body.message, body.detail];
    for (const candidate of candidates) {
        if (typeof candidate === "string" && candidate.trim() !== "") {
            return excerpt(candidate);
        }
        if (Array.isArray(candidate) && candidate.length > 0) {
            return excerpt(JSON.stringify(candidate));
        }
    }
    return null;
}
const EXCERPT_LENGTH = 300;
/** One line of at most 300 characters, markup removed: enough to recognise a gateway's HTML page. */
function excerpt(text) {
    const line = text
        .replace(/<(style|script)[\s\S]*?<\/\1>/gi, " ")
        .replace(/<[^>]{0,500}>/g, " ")
        .replace(/\s+/g, " ")
        .trim();
    return line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH)}…` : line;
}


/***/ }),

/***/ 38233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ RepeatedFinding)
/* harmony export */ });
/**
 * A finding that counts only when it was made several times over a while: a server under load says `not found` of living
 * sandboxes (swallowed Redis errors, measured).
 */
class RepeatedFinding {
    #first = null;
    #count = 0;
    #times;
    #overMs;
    constructor(times, overMs) {
        this.#times = times;
        this.#overMs = overMs;
    }
    /** Notes one more finding at `now`; true once there were enough of them over long enough a time. */
    found(now) {
        this.#first ??= now;
        this.#count += 1;
        return this.#count >= this.#times && now - this.#first >= this.#overMs;
    }
    reset() {
        this.#first = null;
        this.#count = 0;
    }
}


/***/ }),

/***/ 42481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ CREATE_WINDOW_MS),
/* harmony export */   a: () => (/* binding */ stopSandbox)
/* harmony export */ });
/* harmony import */ var _rock_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33448);
/* harmony import */ var _rock_sandbox_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39475);
/* harmony import */ var _repeated_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38233);



/** Ray answers a create after up to 60 s, and before 1.11 no record precedes the sandbox. */
const CREATE_WINDOW_MS = 75_000;
/** A token that is refused for this long is not going to be accepted while we wait. */
const REFUSED_FOR_MS = 10_000;
/**
 * Stops a sandbox and makes sure of it. Never rejects. What `/stop` answers is not trusted: stopping twice is refused
 * from 1.9 on, a known sandbox may get HTTP 500, and a failed stop can leave the state running. Only
 * `get_status` decides.
 */
async function stopSandbox(rock, sandboxId, options) {
    const { clock, giveUpAt, absenceProvesFrom } = options;
    let reason = "there was no time to ask";
    const refused = new _repeated_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .RepeatedFinding */ .S(3, REFUSED_FOR_MS);
    for (let attempt = 0; clock.now() < giveUpAt; attempt += 1) {
        const stopFailure = await failureOf(async () => await rock.stop(sandboxId, callOptions(options)));
        if (stopFailure !== null) {
            reason = stopFailure.message;
            if (stopFailure.kind === "http" && stopFailure.status === 500) {
                await failureOf(async () => await rock.remove(sandboxId, callOptions(options)));
            }
        }
        try {
            const status = await rock.status(sandboxId, callOptions(options));
            if ((0,_rock_sandbox_status_js__WEBPACK_IMPORTED_MODULE_1__/* .isGone */ .S)(status) && (status.kind === "present" || clock.now() >= absenceProvesFrom)) {
                return { kind: "gone" };
            }
            reason =
                status.kind === "absent" ? "the server does not know it (yet)" : `its state is ${status.state ?? "unknown"}`;
        }
        catch (error) {
            if (!(error instanceof _rock_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RockError */ .O)) {
                throw error;
            }
            reason = error.message;
            if (!error.transient && stopFailure !== null && refused.found(clock.now())) {
                break;
            }
        }
        const pause = Math.min(200 * 2 ** attempt, 2_000);
        if (clock.now() + pause >= giveUpAt) {
            break;
        }
        await clock.sleep(pause);
    }
    return { kind: "unproven", reason };
}
function callOptions({ clock, giveUpAt }) {
    return { timeoutMs: Math.max(500, Math.min(30_000, giveUpAt - clock.now())), signal: null };
}
async function failureOf(operation) {
    try {
        await operation();
        return null;
    }
    catch (error) {
        if (error instanceof _rock_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RockError */ .O) {
            return error;
        }
        throw error;
    }
}


/***/ }),

/***/ 18568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ib: () => (/* binding */ lookUpIn),
  P$: () => (/* binding */ parseSettings),
  VX: () => (/* binding */ secretValues),
  $v: () => (/* binding */ settingProblemText)
});

// EXTERNAL MODULE: ./build/src/base/redact.js + 4 modules
var redact = __webpack_require__(85196);
// EXTERNAL MODULE: ./build/src/base/variables.js
var variables = __webpack_require__(63986);
;// CONCATENATED MODULE: ./build/src/settings/reading.js
function read(value) {
    return { ok: true, value };
}
function refused(message, remedy) {
    return { ok: false, faults: [{ message, remedy }] };
}
const LONGEST_QUOTE = 60;
/** The text as written, for a message about a setting that holds no secret. */
function quote(text) {
    return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
}

;// CONCATENATED MODULE: ./build/src/settings/lines.js



/** Headers that describe the request itself; another value breaks it. */
const OWN_HEADERS = new Set("host content-length content-type transfer-encoding connection expect upgrade te".split(" "));
/** The lines that are not blank, without the spaces around them. */
function linesOf(text) {
    return text.split(/\r\n|\r|\n/).flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}
/** Paths and globs, one a line, each once. */
function readPaths(text) {
    const paths = [...new Set(linesOf(text))];
    return paths.length > 0
        ? read(paths)
        : refused("no job file is named", "name at least one, such as bench/hello.yaml");
}
/** Names and patterns, one a line, each once; the empty list for none. */
function readNames(text) {
    return read([...new Set(linesOf(text))]);
}
/** `Name: value` lines. Values count as secret, so no message repeats a line. */
function readHeaders(text) {
    const remedy = "write `Name: value`: the name in letters, digits and -, the value in one line of ASCII";
    return readEntries(text, (line, entry) => {
        const match = /^([A-Za-z0-9!#$%&'*+.^_`|~-]+)\s*:\s*([\x20-\x7e]+)$/.exec(line);
        const [, name = "", value = ""] = match ?? [];
        if (match === null) {
            return { message: `${entry} is not an HTTP header`, remedy };
        }
        return OWN_HEADERS.has(name.toLowerCase())
            ? { message: `${entry} sets ${name}, which belongs to the request itself`, remedy: "remove it" }
            : { key: name.toLowerCase(), name, value };
    });
}
/** `NAME=value` lines. Values are not repeated in messages. */
function readVariables(text) {
    return readEntries(text, (line, entry) => {
        const equals = line.indexOf("=");
        if (equals <= 0) {
            return { message: `${entry} has no name before a =`, remedy: "write NAME=value" };
        }
        const name = line.slice(0, equals);
        const value = line.slice(equals + 1);
        const problem = (0,variables/* variableNameProblem */.B)(name) ?? (0,variables/* variableValueProblem */.b)(name, value);
        return problem === null
            ? { key: name, name, value }
            : { message: `${entry}: ${problem}`, remedy: "rename or shorten it" };
    });
}
/**
 * `NAME` lines, whose value the environment has, and `NAME=value` lines. No message repeats anything of a line: what
 * looks like a name may be a piece of a secret that has several lines.
 */
function readSecrets(text, lookUp) {
    return readEntries(text, (line, entry) => {
        const match = /^([A-Za-z_][A-Za-z0-9_]*)(?:=(.*))?$/.exec(line);
        if (match === null) {
            const remedy = "give a secret of several lines as NAME, with its value in the environment variable of that name";
            return { message: `${entry} is neither NAME nor NAME=value`, remedy };
        }
        const [, name = "", written] = match;
        const value = written ?? lookUp(name);
        if (value === undefined) {
            const remedy = "set it, in a workflow under the step's `env:`";
            return { message: `${entry} names an environment variable that is not set`, remedy };
        }
        if ((0,variables/* variableNameProblem */.B)(name) !== null) {
            return { message: `${entry} has a name that belongs to the shell`, remedy: "rename it" };
        }
        const problem = secretProblem(name, value);
        return problem === null ? { key: name, name, value } : { ...problem, message: `${entry} ${problem.message}` };
    });
}
function secretProblem(name, value) {
    if (value.trim() === "") {
        return {
            message: "has no value",
            remedy: "is the secret defined, and may this run see it? GitHub gives none to pull requests of forks",
        };
    }
    if ((0,redact/* isTooShortToHide */.Y)(value)) {
        return { message: `has fewer than 4 characters, too few to hide`, remedy: "use a real secret" };
    }
    const unfit = (0,variables/* variableValueProblem */.b)(name, value) !== null;
    return unfit
        ? {
            message: "has a value that no environment can hold: a NUL byte, broken Unicode or 128 KiB",
            remedy: "shorten it",
        }
        : null;
}
/** Reads every line, so that all faults are told at once; `entry` is how a message names a line without repeating it. */
function readEntries(text, readLine) {
    const entries = new Map();
    const places = new Map();
    const faults = [];
    for (const [index, line] of linesOf(text).entries()) {
        const place = `entry ${index + 1}`;
        const entry = readLine(line, place);
        if ("message" in entry) {
            faults.push(entry);
            continue;
        }
        const earlier = places.get(entry.key);
        if (earlier !== undefined) {
            faults.push({ message: `${place} has the name of ${earlier}`, remedy: "keep one of the two" });
        }
        places.set(entry.key, place);
        entries.set(entry.name, entry.value);
    }
    return faults.length === 0 ? read(entries) : { ok: false, faults };
}

// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(51036);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(98602);
;// CONCATENATED MODULE: ./build/src/settings/scalars.js



/** A timer of Node holds 24.8 days and fires at once beyond. */
const LONGEST_TIMEOUT_SEC = 24 * 24 * 3600;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** `true` or `false`, in the spellings of YAML 1.2; anything else is a slip, not a false. */
function readSwitch(text) {
    const match = /^(?:(true|True|TRUE)|false|False|FALSE)$/.exec(text);
    return match === null
        ? refused(`${quote(text)} is neither true nor false`, "write true or false")
        : read(match[1] !== undefined);
}
function readChoice(choices) {
    return (text) => {
        const choice = choices.find((candidate) => candidate === text);
        if (choice !== undefined) {
            return read(choice);
        }
        const suggestion = (0,base_text/* didYouMean */.au)(text, choices);
        const remedy = suggestion === null ? "use one of these" : `did you mean ${suggestion}?`;
        return refused(`${quote(text)} is not one of ${choices.join(", ")}`, remedy);
    };
}
function readWholeNumber(min, max) {
    const range = max === Number.MAX_SAFE_INTEGER ? `from ${min}` : `from ${min} to ${max}`;
    return (text) => {
        const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
        return value >= min && value <= max
            ? read(value)
            : refused(`${quote(text)} is not a whole number ${range}`, "write one in digits");
    };
}
/** A finite decimal number. */
function readNumber(text) {
    const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
    return Number.isFinite(value)
        ? read(value)
        : refused(`${quote(text)} is not a number`, "write a decimal number, such as 0.8");
}
/** Seconds (`5400`) or a time with units (`90m`, `1h30m`) → seconds. */
function readDuration(text) {
    const seconds = (0,time/* parseDuration */.E9)(text);
    if (seconds === null) {
        return refused(`${quote(text)} is not a duration above zero`, "write seconds, such as 5400, or a time such as 90m");
    }
    return seconds <= LONGEST_TIMEOUT_SEC
        ? read(seconds)
        : refused(`${quote(text)} is longer than 24 days`, "write a shorter time");
}
/** `3` trials, or `5%` of the expected ones. A fraction is refused: read as a count it would gate on something else. */
function readLimit(text) {
    if (/^\d+$/.test(text) && Number.isSafeInteger(Number(text))) {
        return read({ kind: "count", count: Number(text) });
    }
    const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(text);
    if (percent !== null) {
        const value = Number(percent[1]);
        return value <= 100
            ? read({ kind: "percent", percent: value })
            : refused(`${quote(text)} is more than all trials`, "write at most 100%");
    }
    const message = `${quote(text)} is neither a number of trials nor a percentage`;
    const fraction = DECIMAL.test(text) ? Number(text) : Number.NaN;
    return fraction > 0 && fraction < 1
        ? refused(message, `write ${Number((fraction * 100).toPrecision(10))}% for that share of the trials, or a whole number`)
        : refused(message, "write a whole number such as 2, or a share such as 5%");
}
/** `60%` → 60. A bare number is refused: 0.6 and 60 would both be understood by half of the people. */
function readPercentage(text) {
    const value = Number(/^(\d+(?:\.\d+)?)\s*%$/.exec(text)?.[1] ?? Number.NaN);
    return value >= 0 && value <= 100
        ? read(value)
        : refused(`${quote(text)} is not a percentage`, "write a share from 0% to 100%, such as 60%");
}
/** A text that is sent to ROCK as an HTTP header, as the routing names are. */
function readRoutingName(text) {
    return /^[\x20-\x7e]+$/.test(text)
        ? read(text)
        : refused(`${quote(text)} has characters that no HTTP header can carry`, "use ASCII letters, digits and signs");
}
/** What GitHub forbids in the name of an artifact. */
function readArtifactName(text) {
    return /["\\/:<>|*?\p{Cc}]/u.test(text)
        ? refused(`${quote(text)} is no name for an artifact`, String.raw `leave out " : < > | * ? \ / and line breaks`)
        : read(text);
}
function readAnyText(text) {
    return read(text);
}

;// CONCATENATED MODULE: ./build/src/settings/server-url.js

/** The client adds this path itself. */
const API_PATH = /\/apis\/envs\/sandbox\/v1$/;
/** An http(s) URL, returned without a trailing slash, or the word `local`. Its text is never repeated: it may hold a password. */
function readServerUrl(text) {
    if (text === "local") {
        return read(text);
    }
    const problem = serverUrlProblem(text);
    return problem === null
        ? read(text.replace(/\/+$/, ""))
        : refused(`the text ${problem}`, "write it as https://host or https://host/path, or as local");
}
/** Why a text is no URL of a ROCK server, or null when it is one. Does not repeat the text. */
function serverUrlProblem(text) {
    if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
        return "is not an http or https URL";
    }
    const url = new URL(text);
    if (url.username !== "" || url.password !== "") {
        return "contains a user name or a password, which belong into `authorization`";
    }
    if (text.includes("?") || text.includes("#")) {
        return "has a query or a fragment";
    }
    return API_PATH.test(url.pathname.replace(/\/+$/, "")) ? "ends in /apis/envs/sandbox/v1, which is added to it" : null;
}

// EXTERNAL MODULE: ./build/src/settings/table.js
var table = __webpack_require__(88403);
;// CONCATENATED MODULE: ./build/src/settings/settings.js






/**
 * Reads every setting and tells all problems at once. `given` has texts by setting name, where empty means not given;
 * `place` says how a setting is written on this surface; `lookUp` finds environment variables for `secrets`.
 */
function parseSettings(given, place, lookUp) {
    const textOf = (name) => given.get(name)?.trim() || (0,table/* defaultOf */.HA)(name);
    const always = (name, reader) => ({ name, ...reader(textOf(name)) });
    const ifGiven = (name, reader) => ({
        name,
        ...(textOf(name) === "" ? read(null) : reader(textOf(name))),
    });
    const mode = always("mode", readChoice(table/* MODE_CHOICES */.Pj));
    // A fork's workflow has no secrets, and its job files should be checked all the same.
    const findSecret = mode.ok && mode.value === "validate" ? (name) => lookUp(name) || `(secret ${name})` : lookUp;
    const secrets = always("secrets", (text) => readSecrets(text, findSecret));
    const readings = {
        config: always("config", readPaths),
        baseUrl: ifGiven("base-url", readServerUrl),
        authorization: ifGiven("authorization", readToken),
        extraHeaders: always("extra-headers", readHeaders),
        cluster: ifGiven("cluster", readRoutingName),
        namespace: ifGiven("namespace", readRoutingName),
        experimentId: ifGiven("experiment-id", readRoutingName),
        secrets,
        env: always("env", (text) => withoutSecrets(readVariables(text), secrets)),
        timeoutSec: ifGiven("timeout", readDuration),
        maxFailed: always("max-failed", readLimit),
        minScore: ifGiven("min-score", readNumber),
        passScore: always("pass-score", readNumber),
        minPassRate: ifGiven("min-pass-rate", readPercentage),
        maxUnmeasured: ifGiven("max-unmeasured", readLimit),
        rewardKey: ifGiven("reward-key", readAnyText),
        retryErrored: always("retry-errored", readWholeNumber(0, table/* MAX_RETRIES */.kd)),
        taskNames: always("task-names", readNames),
        nTasks: ifGiven("n-tasks", readWholeNumber(1, Number.MAX_SAFE_INTEGER)),
        concurrency: always("concurrency", readWholeNumber(1, table/* MAX_CONCURRENCY */.fx)),
        mode,
        uploadArtifact: always("upload-artifact", readSwitch),
        artifactName: ifGiven("artifact-name", readArtifactName),
        artifactRetentionDays: ifGiven("artifact-retention-days", readWholeNumber(1, 400)),
        comment: always("comment", readChoice(table/* COMMENT_CHOICES */.ZS)),
        prNumber: ifGiven("pr-number", readWholeNumber(1, Number.MAX_SAFE_INTEGER)),
        leg: always("leg", readAnyText),
        summary: always("summary", readSwitch),
        streamLogs: always("stream-logs", readSwitch),
        keepSandbox: ifGiven("keep-sandbox", readSwitch),
        githubToken: ifGiven("github-token", readToken),
    };
    return join(readings, place);
}
/** `--max-failed: "0.05" is neither …; write 5% …`. */
function settingProblemText({ setting, message, remedy }) {
    return `${setting}: ${message}; ${remedy}`;
}
/** Every secret value, for masking and redacting; of a token with its scheme also the token alone. */
function secretValues(settings) {
    const { authorization, extraHeaders, secrets, githubToken } = settings;
    const tokens = [authorization, githubToken, ...extraHeaders.values()].flatMap((value) => value === null ? [] : [value, value.replace(/^(?:Bearer|Basic|Token)\s+/i, "")]);
    // A header may hold no more than a route or a version.
    return [...new Set([...tokens, ...secrets.values()])].filter((value) => !(0,redact/* isTooShortToHide */.Y)(value));
}
/** What `${NAME}` in a job file stands for. Scripts get `env` as it is, and of the secrets only what their file names. */
function lookUpIn({ env, secrets }) {
    return (name) => secrets.get(name) ?? env.get(name);
}
/** A text that is sent in an HTTP header and must be hidden. */
function readToken(text) {
    if (!/^[\x20-\x7e]+$/.test(text)) {
        return refused("the token has characters that no HTTP header can carry", "is it complete, and in one line?");
    }
    return (0,redact/* isTooShortToHide */.Y)(text.replace(/^Bearer\s+/i, ""))
        ? refused("the token has fewer than 4 characters", "is it complete?")
        : read(text);
}
function withoutSecrets(env, secrets) {
    const both = env.ok && secrets.ok ? [...env.value.keys()].filter((name) => secrets.value.has(name)) : [];
    return both.length === 0
        ? env
        : refused(`${both.join(", ")} is among the secrets too`, "give every variable in one of the two");
}
function join(readings, place) {
    const problems = Object.values(readings).flatMap((reading) => reading.ok ? [] : reading.faults.map((fault) => ({ setting: place(reading.name), ...fault })));
    if (problems.length > 0) {
        return { ok: false, problems };
    }
    const values = Object.entries(readings).map(([key, reading]) => [key, reading.ok ? reading.value : null]);
    return { ok: true, value: Object.fromEntries(values) };
}


/***/ }),

/***/ 88403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HA: () => (/* binding */ defaultOf),
/* harmony export */   Pj: () => (/* binding */ MODE_CHOICES),
/* harmony export */   ZS: () => (/* binding */ COMMENT_CHOICES),
/* harmony export */   fx: () => (/* binding */ MAX_CONCURRENCY),
/* harmony export */   kd: () => (/* binding */ MAX_RETRIES),
/* harmony export */   yy: () => (/* binding */ SETTINGS)
/* harmony export */ });
const COMMENT_CHOICES = ["auto", "always", "never"];
const MODE_CHOICES = ["run", "validate"];
const MAX_CONCURRENCY = 100;
const MAX_RETRIES = 10;
const INPUT = { expression: "" };
function flag(name, value, repeatable = false) {
    return { name, value, repeatable };
}
/** Settings in the order in which they are documented. */
const SETTINGS = [
    {
        name: "config",
        meaning: "Job files to run: paths or globs, one a line. A glob that matches nothing is an error.",
        onTerminal: "Job files to run: paths, or globs in quotes. A glob that matches nothing is an error.",
        default: "",
        otherwise: "required",
        input: INPUT,
        flag: null,
        variable: null,
    },
    {
        name: "base-url",
        meaning: "URL of the ROCK server, or `local` to run the jobs on this machine without one.",
        default: "",
        otherwise: "`environment.base_url` of the job file",
        input: INPUT,
        flag: flag("--base-url", "url"),
        variable: "ROCK_BASE_URL",
    },
    {
        name: "authorization",
        meaning: "Token for the gateway in front of ROCK, with or without `Bearer`.",
        default: "",
        otherwise: "none",
        input: INPUT,
        flag: null,
        variable: "ROCK_AUTHORIZATION",
    },
    {
        name: "extra-headers",
        meaning: "More HTTP headers for ROCK, `Name: value`, one a line; their values are secrets.",
        default: "",
        otherwise: "none",
        input: INPUT,
        flag: null,
        variable: "ROCK_EXTRA_HEADERS",
    },
    {
        name: "cluster",
        meaning: "ROCK cluster to start the sandboxes on.",
        default: "",
        otherwise: "the job file's, else the server's",
        input: INPUT,
        flag: flag("--cluster", "name"),
        variable: null,
    },
    {
        name: "namespace",
        meaning: "ROCK namespace of the jobs.",
        default: "",
        otherwise: "the job file's",
        input: INPUT,
        flag: flag("--namespace", "name"),
        variable: null,
    },
    {
        name: "experiment-id",
        meaning: "ROCK experiment the jobs belong to.",
        default: "",
        otherwise: "the job file's",
        input: INPUT,
        flag: flag("--experiment-id", "id"),
        variable: null,
    },
    {
        name: "secrets",
        meaning: "Secrets that job files refer to as `${NAME}`, one a line: `NAME` takes the value of the environment variable of that name, `NAME=value` gives it. The values are hidden in every log, file and comment.",
        onTerminal: "Environment variable whose value is a secret that job files refer to as `${NAME}`. The value is hidden in every log and file.",
        default: "",
        otherwise: "none",
        input: INPUT,
        flag: flag("--secret", "name", true),
        variable: null,
    },
    {
        name: "env",
        meaning: "Variables of the scripts, which job files may also refer to as `${NAME}`: `NAME=value`, one a line.",
        onTerminal: "Variable for job files and scripts.",
        default: "",
        otherwise: "none",
        input: INPUT,
        flag: flag("--env", "name=value", true),
        variable: null,
    },
    {
        name: "timeout",
        meaning: "How long a job's script may run: seconds, or a time such as `90m`.",
        default: "",
        otherwise: "the job file's, else 7200",
        input: INPUT,
        flag: flag("--timeout", "time"),
        variable: null,
    },
    {
        name: "max-failed",
        meaning: "Trials of a job that may fail: a number, or a percentage of the expected trials such as `5%`.",
        default: "0",
        otherwise: "",
        input: INPUT,
        flag: flag("--max-failed", "limit"),
        variable: null,
    },
    {
        name: "min-score",
        meaning: "Lowest score a job may have.",
        default: "",
        otherwise: "no lowest score",
        input: INPUT,
        flag: flag("--min-score", "score"),
        variable: null,
    },
    {
        name: "pass-score",
        meaning: "Reward from which a trial of a benchmark passed.",
        default: "1",
        otherwise: "",
        input: INPUT,
        flag: flag("--pass-score", "reward"),
        variable: null,
    },
    {
        name: "min-pass-rate",
        meaning: "Share of a job's expected trials that has to pass, such as `60%`. A benchmark in which no trial passes fails unless this is `0%`.",
        default: "",
        otherwise: "one trial of a benchmark",
        input: INPUT,
        flag: flag("--min-pass-rate", "percentage"),
        variable: null,
    },
    {
        name: "max-unmeasured",
        meaning: "Trials of a job that may stay unmeasured, because of infrastructure for instance: a number or a percentage.",
        default: "",
        otherwise: "as many as may fail",
        input: INPUT,
        flag: flag("--max-unmeasured", "limit"),
        variable: null,
    },
    {
        name: "reward-key",
        meaning: "Which reward counts, where a verifier gives several and none is called `reward`.",
        default: "",
        otherwise: "`reward`, or the only one",
        input: INPUT,
        flag: flag("--reward-key", "name"),
        variable: null,
    },
    {
        name: "retry-errored",
        meaning: "How many times trials are run again that were not measured because of infrastructure, the model's provider or Harbor; measured ones never are.",
        default: "0",
        otherwise: "",
        input: INPUT,
        flag: flag("--retry-errored", "times"),
        variable: null,
    },
    {
        name: "task-names",
        meaning: "Only these tasks of a benchmark, one name or pattern a line; the report says that it is partial.",
        onTerminal: "Only this task of a benchmark, a name or a pattern; the report says that it is partial.",
        default: "",
        otherwise: "the job file's",
        input: INPUT,
        flag: flag("--task-names", "name", true),
        variable: null,
    },
    {
        name: "n-tasks",
        meaning: "Only the first tasks of every dataset, this many; the report says that it is partial.",
        default: "",
        otherwise: "the job file's",
        input: INPUT,
        flag: flag("--n-tasks", "tasks"),
        variable: null,
    },
    {
        // Four sandboxes of ROCK's default size are 8 CPUs and 32 GB: a fair share of a cluster that others use too.
        name: "concurrency",
        meaning: `Jobs that run at once, 1 to ${MAX_CONCURRENCY}.`,
        default: "4",
        otherwise: "",
        input: INPUT,
        flag: flag("--concurrency", "jobs"),
        variable: null,
    },
    {
        name: "mode",
        meaning: "`run`, or `validate` to only check the job files: that needs no secrets, so it works for forks.",
        default: "run",
        otherwise: "",
        input: INPUT,
        flag: null,
        variable: null,
    },
    {
        name: "upload-artifact",
        meaning: "Upload logs, results and the jobs' files as an artifact.",
        default: "true",
        otherwise: "",
        input: INPUT,
        flag: null,
        variable: null,
    },
    {
        name: "artifact-name",
        meaning: "Name of the artifact. It must be unique in the run, over matrix legs and attempts.",
        default: "",
        otherwise: "made of job, leg and attempt",
        input: INPUT,
        flag: null,
        variable: null,
    },
    {
        name: "artifact-retention-days",
        meaning: "Days the artifact is kept, 1 to 400; the repository may allow fewer.",
        default: "",
        otherwise: "the repository's",
        input: INPUT,
        flag: null,
        variable: null,
    },
    {
        name: "comment",
        meaning: "Comment on the pull request: `auto` where there is one and the token may, `always` to fail when that is impossible, `never`.",
        default: "auto",
        otherwise: "",
        input: INPUT,
        flag: null,
        variable: null,
    },
    {
        name: "pr-number",
        meaning: "Pull request to comment on.",
        default: "",
        otherwise: "the event's, else the commit's",
        input: INPUT,
        flag: null,
        variable: null,
    },
    {
        name: "leg",
        meaning: "Tells the matrix legs of a job apart in comments and artifact names.",
        default: "",
        otherwise: "",
        input: { expression: "${{ toJSON(matrix) }}" },
        flag: null,
        variable: null,
    },
    {
        name: "summary",
        meaning: "Write the job summary.",
        default: "true",
        otherwise: "",
        input: INPUT,
        flag: null,
        variable: null,
    },
    {
        name: "stream-logs",
        meaning: "Show the jobs' logs while they run.",
        default: "true",
        otherwise: "",
        input: INPUT,
        flag: null,
        variable: null,
    },
    {
        name: "keep-sandbox",
        meaning: "Leave the sandboxes running after their jobs, to look into them; ROCK clears them later.",
        default: "",
        otherwise: "the opposite of the job file's `environment.auto_stop`",
        input: INPUT,
        flag: flag("--keep-sandbox", null),
        variable: null,
    },
    {
        name: "github-token",
        meaning: "Token for the comment; it needs `pull-requests: write`.",
        default: "",
        otherwise: "",
        input: { expression: "${{ github.token }}" },
        flag: null,
        variable: null,
    },
];
/** What the setting is when nobody gives it; an input's expression counts only in the action. */
function defaultOf(name) {
    return SETTINGS.find((setting) => setting.name === name)?.default ?? "";
}


/***/ })

};
