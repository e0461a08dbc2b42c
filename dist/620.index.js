export const id = 620;
export const ids = [620];
export const modules = {

/***/ 7050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ describePlan)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51036);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98602);


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
            [
                "sandbox",
                `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(start.cpus, "CPU")}, ${start.memory} memory${start.disk === null ? "" : `, ${start.disk} disk`}`,
            ],
            ["timeout", (0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(work.deadlineMs / 1000)],
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
            ...job.warnings.map((warning) => ["warning", warning]),
            ...job.notices.map((notice) => ["note", notice]),
            [job.shown.label, job.shown.text.trimEnd()],
        ],
    };
}


/***/ }),

/***/ 95537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepareJobs)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/job/document.js + 2 modules
var job_document = __webpack_require__(19216);
// EXTERNAL MODULE: ./build/src/job/job-name.js
var job_name = __webpack_require__(67820);
// EXTERNAL MODULE: ./build/src/job/plan.js
var plan = __webpack_require__(85806);
// EXTERNAL MODULE: ./build/src/job/problem.js
var problem = __webpack_require__(17126);
// EXTERNAL MODULE: ./build/src/app/check-job.js + 8 modules
var check_job = __webpack_require__(27394);
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
        ...faults.map(({ message, remedy }) => ({ file: "", line: 1, column: 1, message, remedy })),
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
    const read = (0,job_document/* readJobDocument */.b)(bytes, file, preparation.lookUp);
    if (!read.ok) {
        return read;
    }
    const document = read.value;
    const checked = await (0,check_job/* checkJob */.e)(document);
    if (!checked.ok) {
        return checked;
    }
    // Whatever one step finds wrong, the next one looks at the rest, so that a file need not be fixed twice.
    const { localPaths, plan } = checked.value;
    const resolved = await resolveLocalPaths(document, localPaths, preparation);
    const sha256 = (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
    const planned = plan(sha256, resolved.ok ? resolved.value : [], preparation);
    const problems = (0,job_document/* problemsIn */._)(document, [
        ...checked.value.problems,
        ...(resolved.ok ? [] : resolved.problems),
        ...(planned.ok ? secretsInName(document, planned.value, preparation.secrets) : planned.problems),
    ]);
    return problems.length > 0 ? (0,problem/* invalid */.Gq)(problems) : planned;
}
function secretsInName(document, job, secrets) {
    const remedy = "names are in file names and in every report; take the secret out of job_name";
    return [...secrets, ...job.secrets].some((secret) => job.jobName.includes(secret))
        ? [(0,plan/* problemAt */.l)(document, ["job_name"], "job_name contains a secret", remedy)]
        : [];
}


/***/ }),

/***/ 46410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readOrigin),
/* harmony export */   b: () => (/* binding */ readCheckout)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);


const TIMEOUT_MS = 5_000;
/**
 * Asks git, which works in a shallow clone too: the commit object names its parents although they are not there. Null where
 * there is no repository, no commit, or no git. The directory may belong to another user, as in a container.
 */
async function readCheckout(directory) {
    try {
        const commit = await git(directory, "rev-parse", "--verify", "HEAD^{commit}");
        const [header = ""] = (await git(directory, "cat-file", "-p", commit)).split("\n\n");
        return isCommitId(commit) ? { commit, parent: /^parent ([0-9a-f]{40,64})$/m.exec(header)?.[1] ?? null } : null;
    }
    catch {
        return null;
    }
}
/** Asks git for the remote and the branch of a directory. */
async function readOrigin(directory) {
    const ask = async (...words) => await git(directory, ...words).catch(() => null);
    const [url, ref] = await Promise.all([ask("config", "--get", "remote.origin.url"), ask("symbolic-ref", "HEAD")]);
    return { url, ref };
}
async function git(directory, ...words) {
    const options = { timeout: TIMEOUT_MS, maxBuffer: 1024 * 1024 };
    const all = ["-c", "safe.directory=*", "-C", directory, ...words];
    return (await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", all, options)).stdout.trim();
}
function isCommitId(text) {
    return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);
}


/***/ }),

/***/ 73800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GB: () => (/* binding */ claimResultsDirectory),
  $k: () => (/* binding */ clearResultsDirectory),
  Ce: () => (/* binding */ writePages),
  ak: () => (/* binding */ writeRunFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/base/errors.js
var errors = __webpack_require__(22396);
;// CONCATENATED MODULE: ./build/src/app/results-lock.js


/** The file by which a run says that a results directory is its own, with the number of its process. */
const RUN_LOCK = "run.lock";
/** Two runs that write one directory would mix their results. The lock of a process that is gone counts for nothing. */
async function lockResults(directory, { pid, isAlive }) {
    const file = external_node_path_.join(directory, RUN_LOCK);
    const own = `${pid}\n`;
    for (;;) {
        if (await createdAnew(file, own)) {
            return {
                kind: "held",
                release: async () => {
                    if ((await contentOf(file)) === own) {
                        await (0,promises_.rm)(file, { force: true });
                    }
                },
            };
        }
        const content = await contentOf(file);
        if (content === null) {
            continue;
        }
        const other = /^\d+\n$/.test(content) ? Number(content) : null;
        if (other === null || isAlive(other)) {
            return { kind: "taken", by: other === null ? "an unknown process" : `process ${other}` };
        }
        await (0,promises_.rm)(file, { force: true });
    }
}
async function createdAnew(file, content) {
    try {
        await (0,promises_.writeFile)(file, content, { flag: "wx" });
        return true;
    }
    catch (error) {
        if (codeOf(error) === "EEXIST") {
            return false;
        }
        throw error;
    }
}
/** Null where it is gone by now. */
async function contentOf(file) {
    try {
        return await (0,promises_.readFile)(file, "utf8");
    }
    catch (error) {
        if (codeOf(error) === "ENOENT") {
            return null;
        }
        throw error;
    }
}
function codeOf(error) {
    return error instanceof Error && "code" in error ? error.code : null;
}

;// CONCATENATED MODULE: ./build/src/app/write-results.js





const OWN_FILES = ["results.json", "junit.xml", "metrics.txt", "summary.md", "comment.md"];
const OWN_DIRECTORIES = ["logs", "artifacts", "trials"];
/**
 * Makes the results directory, and takes away what an earlier run left in it, so that no old log is taken for a new one.
 * Returns null when all is well, else what the directory is that it cannot be used, without having touched anything in it.
 */
async function clearResultsDirectory(directory) {
    const unfit = await checkResultsDirectory(directory);
    if (unfit === null) {
        const left = (await (0,promises_.readdir)(directory)).filter((name) => name !== RUN_LOCK);
        await Promise.all(left.map(async (name) => await (0,promises_.rm)(external_node_path_.join(directory, name), { recursive: true, force: true })));
    }
    return unfit;
}
/** As `clearResultsDirectory`, for a directory that another run may want at the same time. */
async function claimResultsDirectory(directory, holder) {
    const unfit = await checkResultsDirectory(directory);
    if (unfit !== null) {
        return { kind: "unfit", reason: unfit };
    }
    const lock = await lockResults(directory, holder);
    if (lock.kind === "taken") {
        const reason = `is being written by another run (${lock.by}; if it is none, remove ${RUN_LOCK} there)`;
        return { kind: "unfit", reason };
    }
    const stillUnfit = await clearResultsDirectory(directory);
    if (stillUnfit !== null) {
        await lock.release();
        return { kind: "unfit", reason: stillUnfit };
    }
    return { kind: "claimed", release: lock.release };
}
/** Makes the results directory where there is none, and touches nothing in it; returns as above. */
async function checkResultsDirectory(directory) {
    try {
        await makeDirectory(directory);
    }
    catch (error) {
        return `cannot be made: ${(0,errors/* describeError */.Uc)(error)}`;
    }
    const about = await (0,promises_.stat)(directory);
    if (!about.isDirectory()) {
        return "is not a directory";
    }
    try {
        await (0,promises_.access)(directory, external_node_fs_.constants.R_OK | external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
    }
    catch (error) {
        return `cannot be written: ${(0,errors/* describeError */.Uc)(error)}`;
    }
    const ours = new Set([...OWN_FILES, ...OWN_DIRECTORIES, RUN_LOCK]);
    const present = await (0,promises_.readdir)(directory);
    const foreign = present.find((name) => !ours.has(name.replace(/\.new$/, "")));
    const isOfARun = present.some((name) => name === RUN_LOCK || name.startsWith("results.json"));
    return foreign !== undefined || (present.length > 0 && !isOfARun)
        ? `holds ${foreign ?? present[0]}, which no run wrote`
        : null;
}
/** Node's own way to make the directories above too never ends below /proc, which says of all that they do not exist. */
async function makeDirectory(directory) {
    const failure = await mkdirFailure(directory);
    if (failure === "ENOENT" && external_node_path_.dirname(directory) !== directory) {
        await makeDirectory(external_node_path_.dirname(directory));
        await (0,promises_.mkdir)(directory);
    }
}
/** Null also where something of this name exists; throws what making parents cannot solve. */
async function mkdirFailure(directory) {
    try {
        await (0,promises_.mkdir)(directory);
        return null;
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? error.code : null;
        if (code === "EEXIST") {
            return null;
        }
        if (code === "ENOENT") {
            return code;
        }
        throw error;
    }
}
/** Writes the two pages that are published, in a directory of their own. */
async function writePages(directory, pages) {
    await (0,promises_.mkdir)(directory, { recursive: true });
    await Promise.all(["summary.md", "comment.md"].map(async (name) => await replaceFile(external_node_path_.join(directory, name), pages[name])));
}
/** Writes the files, each aside and then renamed, so that a kill never leaves half of one. */
async function writeRunFiles(directory, files) {
    for (const name of OWN_FILES) {
        await replaceFile(external_node_path_.join(directory, name), files[name]);
    }
}
async function replaceFile(target, text) {
    await (0,promises_.writeFile)(`${target}.new`, text);
    await (0,promises_.rename)(`${target}.new`, target);
}


/***/ }),

/***/ 70554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QO: () => (/* binding */ scoreText),
/* harmony export */   _l: () => (/* binding */ metricText),
/* harmony export */   fL: () => (/* binding */ percentText),
/* harmony export */   rs: () => (/* binding */ costText)
/* harmony export */ });
/** At least two decimals, three where there are: 0.00, 0.50, 0.333. */
function scoreText(score) {
    const exact = score.toFixed(3).replace(/^-(?=0\.000$)/, "");
    return exact.endsWith("0") ? exact.slice(0, -1) : exact;
}
/** A number of any kind and size, with the four digits that count most, or all before the point: 0.0004, 12.35, 123457. */
function metricText(value) {
    const size = Math.abs(value);
    return size >= 1000 && size < 1e15 ? value.toFixed(0) : String(Number(value.toPrecision(4)));
}
/** `$12.30`; of less than a cent the first digit that counts: `$0.003`. */
function costText(usd) {
    const decimals = usd > 0 && usd < 0.01 ? Math.min(20, -Math.floor(Math.log10(usd))) : 2;
    return `$${usd.toFixed(decimals)}`;
}
/** A share in whole percent; 4,999 of 5,000 are not written as all, nor 1 as none. */
function percentText(part, whole) {
    const percent = (part / whole) * 100;
    if (percent > 0 && percent < 1) {
        return "<1%";
    }
    return percent > 99 && percent < 100 ? ">99%" : `${Math.round(percent)}%`;
}


/***/ }),

/***/ 28056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ endAsErroredWhenUncaught)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22396);
/* harmony import */ var _results_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11535);


/**
 * An error that nobody caught would end Node with 1, which means that the change under test was not good enough. It was
 * not measured: 3.
 */
function endAsErroredWhenUncaught(secrets, tell) {
    const end = (error) => {
        tell(secrets.hideIn(`rock-job-action stopped because of a bug: ${(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error)}`));
        process.exit((0,_results_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOf */ .FO)("errored", null));
    };
    process.on("uncaughtException", end);
    process.on("unhandledRejection", end);
}


/***/ }),

/***/ 35542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pf: () => (/* binding */ redactProblem),
  QR: () => (/* binding */ refusedRun),
  zb: () => (/* binding */ renderRunFiles),
  zZ: () => (/* binding */ unfinishedRun)
});

// EXTERNAL MODULE: ./build/src/report/comment.js
var comment = __webpack_require__(92081);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(51036);
// EXTERNAL MODULE: ./build/src/results/job.js
var results_job = __webpack_require__(74771);
// EXTERNAL MODULE: ./build/src/results/labels.js
var results_labels = __webpack_require__(35317);
// EXTERNAL MODULE: ./build/src/results/passing.js
var passing = __webpack_require__(807);
// EXTERNAL MODULE: ./build/src/results/trial.js
var results_trial = __webpack_require__(65728);
// EXTERNAL MODULE: ./build/src/report/plain-text.js
var plain_text = __webpack_require__(66366);
;// CONCATENATED MODULE: ./build/src/report/junit.js






/**
 * A run as JUnit XML: a suite for each job, a case for each trial. A measured trial that did not pass is a failure, an
 * unmeasured one an error. Whatever keeps the verdict from passed is a case too, so that no reader takes the file for
 * green when the run was not.
 */
function renderJUnit(run) {
    const suites = run.jobs.map((job, index) => suiteOf(job, run.verdict.jobs[index], run.gate));
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
function suiteOf(job, verdict, gate) {
    const about = job.type === "bash" ? () => ({}) : benchmarkCase(job);
    const cases = [
        ...job.trials.map((trial) => ({ ...trialCase(job, trial, gate, verdict), ...about(trial) })),
        ...missingCases(job),
    ];
    const isUntold = verdict?.kind !== "passed" && cases.every((one) => one.fault === null);
    return {
        name: job.jobName,
        className: withoutDots(job.config.replace(/\.ya?ml$/, "")),
        startedAt: job.startedAt,
        seconds: job.durationSec,
        properties: [
            ["config", job.config],
            ["config_sha256", job.configSha256],
            ["image", job.image],
            ...job.runs.flatMap(({ sandboxId }) => (sandboxId === null ? [] : [["sandbox_id", sandboxId]])),
            ["verdict", verdict?.kind ?? "errored"],
        ],
        cases: isUntold ? [...cases, gateCase(verdict)] : cases,
    };
}
function trialCase(job, trial, gate, verdict) {
    const standing = (0,passing/* standingOf */.YP)(job, trial, gate);
    const rule = verdict?.rules.find(({ name, held }) => name === "min-score" && !held);
    const lowScore = job.type === "bash" && rule !== undefined
        ? { type: rule.name, message: rule.because }
        : { type: "Score", message: `the score is ${(0,results_trial/* trialScore */.lt)(trial)}` };
    const { type, message } = trial.outcome.failure?.exception ?? lowScore;
    const element = standing === "unmeasured" ? "error" : "failure";
    return {
        ...NO_CASE,
        name: trial.taskName,
        seconds: trial.durationSec ?? 0,
        fault: standing === "passed" ? null : { element, type, message: (0,base_text/* clipBytes */.Wp)(message, MAX_MESSAGE_BYTES) },
        output: trial.log === null ? "" : `log: ${trial.log}`,
    };
}
const NO_CASE = { className: null, seconds: 0, fault: null, properties: [], output: "" };
/** A message stands there twice, and may be a program's whole output. */
const MAX_MESSAGE_BYTES = 4000;
/** What only a trial of a benchmark has: a class of its own by agent and dataset, its attempt, its score and files. */
function benchmarkCase(job) {
    const labels = new Map(job.agents.map((entry) => [entry.configSha256, (0,results_labels/* agentLabel */.kV)(entry, job.agents)]));
    const hasAttempts = job.trials.some(({ attempt }) => attempt > 1);
    return (trial) => {
        const { taskName, agent, dataset, attempt, costUsd, files } = trial;
        const reward = (0,results_trial/* rewardOf */.jK)(trial);
        const label = agent === null ? null : (labels.get(agent.configSha256) ?? agent.name);
        const properties = [
            ["score", reward === null ? null : String(reward)],
            ["cost_usd", costUsd === null ? null : String(costUsd)],
            ["files", files],
        ];
        return {
            name: hasAttempts ? `${taskName} attempt ${attempt}` : taskName,
            className: withoutDots([job.jobName, label, dataset].filter((part) => part !== null).join("/")),
            properties: properties.flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
        };
    };
}
function missingCases(job) {
    const count = job.trials.length === 0 ? Math.max(1, (0,results_job/* missingTrials */.Sx)(job)) : (0,results_job/* missingTrials */.Sx)(job);
    const fault = { element: "error", type: "Missing", message: "the trial left no result" };
    return Array.from({ length: Math.min(count, MAX_MISSING) }, (_, index) => {
        return { ...NO_CASE, name: `trial without a result ${index + 1}`, fault };
    });
}
/** Jenkins takes all before the last dot of a class name for a package, and half a file or a model for its class. */
function withoutDots(name) {
    return name.replaceAll(".", "_");
}
/** Nobody reads thousands of cases that only say that there is nothing. */
const MAX_MISSING = 100;
/** Every trial passed and the job did not: its score was too low, or it was cancelled. */
function gateCase(verdict) {
    const broken = verdict?.rules.find((rule) => !rule.held);
    const element = verdict?.kind === "failed" ? "failure" : "error";
    const message = broken?.because ?? `the job is ${verdict?.kind ?? "not judged"}`;
    return { ...NO_CASE, name: "gate", fault: { element, type: broken?.name ?? "verdict", message } };
}
function verdictSuite(run) {
    const message = run.verdict.reasons.join("; ") || `the run is ${run.verdict.kind}`;
    const fault = { element: run.verdict.kind === "failed" ? "failure" : "error", type: "verdict", message };
    const cases = [{ ...NO_CASE, name: "verdict", fault }];
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
    return [
        `  <testsuite${about}>`,
        ...propertyLines(properties).map((line) => `    ${line}`),
        ...cases.flatMap((one) => caseLines(one, suite.className)),
        "  </testsuite>",
    ];
}
function propertyLines(properties) {
    const entries = properties.map(([name, value]) => `  <property${attributes({ name, value })}/>`);
    return entries.length === 0 ? [] : ["<properties>", ...entries, "</properties>"];
}
function caseLines(one, suiteClass) {
    const { name, className, seconds, fault, properties, output } = one;
    const about = attributes({ name, classname: className ?? suiteClass, time: seconds.toFixed(3) });
    const inner = [
        ...propertyLines(properties).map((line) => `      ${line}`),
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

// EXTERNAL MODULE: ./build/src/results/statistics.js
var results_statistics = __webpack_require__(42421);
;// CONCATENATED MODULE: ./build/src/report/open-metrics.js


const FIGURES = [
    { name: "rock_job_score", help: "Mean reward of the expected trials.", of: ({ score }) => score },
    {
        name: "rock_job_pass_ratio",
        help: "Share of the expected trials that passed, from 0 to 1.",
        of: ({ passRate }) => passRate,
    },
    { name: "rock_job_trials_expected", help: "Trials the job was meant to have.", of: ({ expected }) => expected },
    { name: "rock_job_trials_passed", help: "Trials that passed.", of: ({ passed }) => passed },
    {
        name: "rock_job_trials_not_passed",
        help: "Trials that were measured and did not pass.",
        of: ({ notPassed }) => notPassed,
    },
    {
        name: "rock_job_trials_unmeasured",
        help: "Trials that could not be measured.",
        of: ({ unmeasured, expected, trials }) => unmeasured + Math.max(0, (expected ?? 0) - trials),
    },
    {
        name: "rock_job_cost_usd",
        help: "Cost in US dollars, of the trials that report one.",
        of: ({ costUsd }) => costUsd.total,
    },
];
/**
 * The numbers of a run in OpenMetrics' text format, a gauge each; one that is not known is left out. Several agents of a
 * benchmark are told apart by a label.
 */
function renderOpenMetrics(run) {
    const rows = run.jobs.flatMap((job) => rowsOf(job, run.gate));
    const families = [
        ...FIGURES.map(({ name, help, of }) => ({
            name,
            help,
            samples: rows.map(({ labels, statistics }) => ({ labels, value: of(statistics) })),
        })),
        {
            name: "rock_job_metric",
            help: "Mean of another number that trials reported beside their reward.",
            samples: run.jobs.flatMap(metricsOf),
        },
        {
            name: "rock_job_duration_seconds",
            help: "How long the job took.",
            samples: run.jobs.map((job) => ({ labels: { job: (0,results_labels/* jobLabel */.OP)(job) }, value: job.durationSec })),
        },
    ];
    return `${[...families.flatMap(familyLines), "# EOF"].join("\n")}\n`;
}
function rowsOf(job, gate) {
    const labels = { job: (0,results_labels/* jobLabel */.OP)(job) };
    const { byAgent, ...whole } = (0,results_statistics/* statisticsOf */.j)(job, gate);
    const agents = byAgent.length < 2 ? [] : byAgent;
    return [
        { labels, statistics: whole },
        ...agents.map((each) => ({ labels: { ...labels, agent: each.label }, statistics: each })),
    ];
}
function metricsOf(job) {
    const names = [...new Set(job.trials.flatMap(({ metrics }) => Object.keys(metrics)))].sort();
    return names.map((name) => {
        const values = job.trials.flatMap(({ metrics }) => metrics[name] ?? []);
        const total = values.reduce((sum, value) => sum + value, 0);
        return { labels: { job: (0,results_labels/* jobLabel */.OP)(job), name }, value: total / values.length };
    });
}
function familyLines({ name, help, samples }) {
    const lines = samples.flatMap(({ labels, value }) => value === null || !Number.isFinite(value) ? [] : [`${name}{${labelText(labels)}} ${Number(value.toPrecision(12))}`]);
    return lines.length === 0 ? [] : [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines];
}
function labelText(labels) {
    return Object.entries(labels)
        .map(([name, value]) => `${name}="${open_metrics_escape(value)}"`)
        .join(",");
}
/** GitLab's reader ends a line at `#` wherever it stands (lib/gitlab/ci/parsers/metrics/generic.rb of gitlab). */
function open_metrics_escape(text) {
    return text
        .toWellFormed()
        .replaceAll("#", "no. ")
        .replaceAll("\\", "\\\\")
        .replaceAll('"', '\\"')
        .replaceAll(/[\r\n]+/g, "\\n");
}

// EXTERNAL MODULE: ./build/src/report/report.js
var report_report = __webpack_require__(18456);
// EXTERNAL MODULE: ./build/src/report/page.js + 9 modules
var page = __webpack_require__(86098);
;// CONCATENATED MODULE: ./build/src/report/summary.js

/** GitHub drops a step's whole summary above 1 MiB; other parts of the step may write to it too. */
const SUMMARY_BYTES = 1_048_576 - 65_536;
/** The summary of a workflow job: as the comment, with more of everything. */
function renderSummary(report, extras, maxBytes = SUMMARY_BYTES) {
    return (0,page/* reportPage */.S)(report, extras, { maxBytes, reasons: 50, rows: 200, tails: { tails: 20, linesEach: 200 } });
}

// EXTERNAL MODULE: ./build/src/results/gate.js
var gate = __webpack_require__(74829);
;// CONCATENATED MODULE: ./build/src/results/results-file.js





/** Puts a run into the form of results.json. The counts of the run are the sums over its jobs. */
function toResultsFile(run) {
    const jobs = run.jobs.map((one, index) => toJob(one, run.verdict.jobs[index], run.gate));
    const [first, ...others] = jobs;
    const sum = (field) => jobs.reduce((total, one) => total + one[field], 0);
    return {
        schema_version: 1,
        verdict: run.verdict.kind,
        reasons: [...run.verdict.reasons],
        problems: run.problems.map(({ file, line, column, message, remedy }) => ({ file, line, column, message, remedy })),
        unjudged: run.unjudged,
        gate: toGate(run.gate),
        jobs,
        n_trials: sum("n_trials"),
        n_completed: sum("n_completed"),
        n_failed: sum("n_failed"),
        score: first !== undefined && others.length === 0 ? first.score : null,
        started_at: run.startedAt,
        finished_at: run.finishedAt,
        run: toIdentity(run.run),
        links: { repository: run.extras.repositoryUrl, run: run.extras.runUrl },
        notes: [...run.extras.notes],
        log_tails: Object.fromEntries(run.extras.logTails),
        tool: { name: run.tool.name, version: run.tool.version },
    };
}
function toIdentity({ runId, baseRef, pullRequest, ...others }) {
    return { ...others, run_id: runId, base_ref: baseRef, pull_request: pullRequest };
}
function toGate({ maxFailed, minScore, passScore, minPassRate, maxUnmeasured }) {
    return {
        max_failed: (0,gate/* limitText */.PW)(maxFailed),
        min_score: minScore,
        pass_score: passScore,
        min_pass_rate: minPassRate,
        max_unmeasured: maxUnmeasured === null ? null : (0,gate/* limitText */.PW)(maxUnmeasured),
    };
}
/** A job without a verdict was not judged: never passed. */
function toJob(one, verdict, gate) {
    const { nTrials, nCompleted, nFailed, nUnmeasured, score } = (0,results_job/* countTrials */.XJ)(one);
    const statistics = (0,results_statistics/* statisticsOf */.j)(one, gate);
    const { tokens, byAgent, byDataset } = statistics;
    const inAll = toStatistics(statistics);
    const labels = labelsOf(statistics);
    return {
        config: one.config,
        config_sha256: one.configSha256,
        type: one.type,
        job_name: one.jobName,
        namespace: one.namespace,
        experiment_id: one.experimentId,
        image: one.image,
        labels: { ...one.labels },
        leg: one.leg,
        verdict: verdict?.kind ?? "errored",
        rules: (verdict?.rules ?? []).map(toRule),
        status: (0,results_job/* jobStatus */.WB)(one),
        cancelled: one.cancelled,
        score: finite(score),
        n_trials: nTrials,
        n_completed: nCompleted,
        n_failed: nFailed,
        n_unmeasured: nUnmeasured,
        started_at: one.startedAt,
        finished_at: one.finishedAt,
        duration_sec: one.durationSec,
        runs: one.runs.map(toSandboxRun),
        ...inAll,
        // Over several agents it would be a mean of nobody's.
        pass_at_k: byAgent.length === 1 ? inAll.pass_at_k : {},
        pass_score: gate.passScore,
        tokens: { input: count(tokens.input.total), cache: count(tokens.cache.total), output: count(tokens.output.total) },
        agents: one.agents.map(({ index, name, model, configSha256 }) => ({
            index,
            name,
            model,
            config_sha256: configSha256,
        })),
        by_agent: byAgent.map((each) => ({ ...toAgent(each.agent, labels), ...toGroup(each) })),
        by_dataset: byDataset.map((each) => ({ dataset: each.dataset, ...toGroup(each) })),
        fingerprint: toFingerprint(one.fingerprint),
        harbor_version: one.harborVersion,
        partial: one.partial,
        faults: [...one.faults],
        remarks: [...one.remarks],
        trials: one.trials.map((trial) => toTrial(trial, one, gate, labels)),
    };
}
function toTrial(one, job, gate, labels) {
    const { failure } = one.outcome;
    return {
        key: {
            agent_entry: one.agent?.index ?? null,
            dataset: one.dataset,
            task_name: one.taskName,
            task_key: one.taskKey,
            attempt: one.attempt,
        },
        status: (0,results_trial/* trialStatus */.l2)(one),
        cause: failure?.cause ?? null,
        measured: (0,results_trial/* isMeasured */.V2)(one),
        score: (0,results_trial/* rewardOf */.jK)(one),
        metrics: { ...one.metrics },
        exit_code: one.exitCode,
        exception_info: failure === null
            ? null
            : { exception_type: failure.exception.type, exception_message: failure.exception.message },
        started_at: one.startedAt,
        finished_at: one.finishedAt,
        duration_sec: one.durationSec,
        log: one.log,
        ...toAgent(one.agent, labels),
        trial_name: one.trialName,
        task_id: one.taskId,
        task_checksum: one.taskChecksum,
        passed: (0,passing/* standingOf */.YP)(job, one, gate) === "passed",
        rewards: one.rewards === null ? null : { ...one.rewards },
        tokens: one.tokens === null ? null : { ...one.tokens },
        cost_usd: one.costUsd,
        phases: one.phases.map(toPhase),
        files: one.files,
        runs: one.runs,
    };
}
function toFingerprint({ rewardKey, datasets, ...others }) {
    return { ...others, datasets: { ...datasets }, reward_key: rewardKey };
}
function toRule(one) {
    return { name: one.name, held: one.held, because: one.because, blames: one.held ? null : one.blames };
}
function toSandboxRun(one) {
    const { scope, round, sandboxId, log, startedAt, finishedAt, end } = one;
    return {
        scope: { ...scope },
        round,
        sandbox_id: sandboxId,
        log,
        started_at: startedAt,
        finished_at: finishedAt,
        end: end.kind === "exited" ? { kind: "exited", exit_code: end.exitCode } : { ...end },
    };
}
function labelsOf({ byAgent }) {
    return new Map(byAgent.flatMap(({ agent, label }) => (agent === null ? [] : [[agent.configSha256, label]])));
}
function toAgent(agent, labels) {
    return {
        agent: agent?.name ?? null,
        agent_label: agent === null ? null : (labels.get(agent.configSha256) ?? agent.name),
        agent_config_sha256: agent?.configSha256 ?? null,
        model: agent?.model ?? null,
    };
}
function toStatistics({ expected, passed, passRate, coverage, passAtK, costUsd }) {
    return {
        expected_trials: expected,
        n_passed: passed,
        pass_rate: passRate,
        coverage,
        pass_at_k: Object.fromEntries(passAtK.map((value, index) => [String(index + 1), value])),
        cost_usd: finite(costUsd.total),
        cost_reported: costUsd.reported,
    };
}
function toGroup(group) {
    return {
        ...toStatistics(group),
        n_trials: group.trials,
        n_unmeasured: group.unmeasured,
        score: finite(group.score),
    };
}
function toPhase({ name, startedAt, finishedAt, durationSec }) {
    return { name, started_at: startedAt, finished_at: finishedAt, duration_sec: durationSec };
}
/** A sum of numbers that JSON can hold may be none. */
function finite(value) {
    return value !== null && Number.isFinite(value) ? value : null;
}
function count(value) {
    return value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

// EXTERNAL MODULE: ./build/src/results/run-result.js
var run_result = __webpack_require__(91715);
;// CONCATENATED MODULE: ./build/src/entry/reports.js







/**
 * Every report of a run that is redacted already. What is read by people is redacted once more, because an excerpt or a
 * file's name may have come by another way.
 */
function renderRunFiles(run, artifactUrl, redactor) {
    const report = (0,report_report/* reportOf */.E)(run);
    const extras = { ...run.extras, artifactUrl };
    return {
        "results.json": `${JSON.stringify(toResultsFile(run), null, 2)}\n`,
        "junit.xml": redactor.text(renderJUnit(run)),
        "metrics.txt": redactor.text(renderOpenMetrics(run)),
        "summary.md": redactor.text(renderSummary(report, extras)),
        "comment.md": redactor.text((0,comment/* renderComment */.w)(report, extras)),
    };
}
/** What the reports say of a run until it is judged, and for good if this process is killed before. */
function unfinishedRun(terms, now) {
    return { ...emptyRecord(terms, now), unjudged: "the run ended before it could be judged" };
}
/** A run that was refused before anything started. */
function refusedRun(terms, problems, now) {
    return { ...emptyRecord(terms, now), problems };
}
/** Before anything is rendered: an escaped or clipped secret would not be found any more. */
function redactProblem(problem, redactor) {
    const { file, message, remedy } = problem;
    return { ...problem, file: redactor.text(file), message: redactor.text(message), remedy: redactor.text(remedy) };
}
function emptyRecord({ gate, run, tool }, now) {
    const time = now.toISOString();
    return {
        jobs: [],
        problems: [],
        unjudged: null,
        gate,
        startedAt: time,
        finishedAt: time,
        run,
        tool,
        extras: run_result/* NO_EXTRAS */.C,
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

/***/ 92081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ renderComment)
/* harmony export */ });
/* unused harmony export COMMENT_BYTES */
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86098);

/** GitHub refuses comments of more than 65,536 characters; counted in bytes we are below it in every script. */
const COMMENT_BYTES = 65_000;
/** The comment on a pull request: readable in five seconds, never more than `maxBytes` of UTF-8. */
function renderComment(report, extras, maxBytes = COMMENT_BYTES) {
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_0__/* .reportPage */ .S)(report, extras, { maxBytes, reasons: 5, rows: 20, tails: { tails: 3, linesEach: 30 } });
}


/***/ }),

/***/ 17210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline)
/* harmony export */ });
/* harmony import */ var _base_figures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70554);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51036);
/* harmony import */ var _results_job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74771);
/* harmony import */ var _rates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83547);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54670);





/**
 * All in one line: `❌ failed · score 0.00 · 0 of 1 passed`, and of a benchmark
 * `✅ passed · 31 of 50 passed (62%) · score 0.62 · 47 of 50 measured · $12.30`. Plain text of ours only.
 */
function headline(report) {
    if (report.kind === "refused") {
        return `${(0,_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictSymbol */ .eb)("errored")} errored · nothing was started · ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(report.problems.length, "problem")}`;
    }
    const { run } = report;
    const { kind } = run.verdict;
    const isBenchmark = run.jobs.some((job) => job.type !== "bash") && (0,_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .tallyOf */ .sv)(run).total > 0;
    const figures = isBenchmark ? benchmarkFigures(run) : [...scorePart(run), countsPart(run)];
    return [`${(0,_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictSymbol */ .eb)(kind)} ${kind}`, ...figures].join(" · ");
}
function benchmarkFigures(run) {
    const tally = (0,_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .tallyOf */ .sv)(run);
    const isTotalKnown = run.jobs.every((job) => job.expectedTrials !== null);
    const figures = [
        (0,_rates_js__WEBPACK_IMPORTED_MODULE_3__/* .passedText */ .qv)(tally, isTotalKnown),
        ...scorePart(run),
        (0,_rates_js__WEBPACK_IMPORTED_MODULE_3__/* .coverageText */ ._)(tally),
        (0,_rates_js__WEBPACK_IMPORTED_MODULE_3__/* .reportedCost */ .xh)((0,_rates_js__WEBPACK_IMPORTED_MODULE_3__/* .costOf */ .ho)(run.jobs), tally.total),
    ];
    return figures.filter((figure) => figure !== "");
}
/** The score of the only job, where it is one: not of a run that was not measured or not finished. */
function scorePart({ verdict, jobs }) {
    const [job, ...others] = jobs;
    if (job === undefined || others.length > 0 || verdict.kind === "errored" || verdict.kind === "cancelled") {
        return [];
    }
    const { score } = (0,_results_job_js__WEBPACK_IMPORTED_MODULE_1__/* .countTrials */ .XJ)(job);
    return score === null ? [] : [`score ${(0,_base_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .scoreText */ .QO)(score)}`];
}
function countsPart(run) {
    const { total, passed, unmeasured } = (0,_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .tallyOf */ .sv)(run);
    if (total === 0) {
        return "no trial ran";
    }
    return `${passed} of ${total} passed${unmeasured > 0 ? `, ${unmeasured} unmeasured` : ""}`;
}


/***/ }),

/***/ 86098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ reportPage)
});

// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(51036);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(98602);
// EXTERNAL MODULE: ./build/src/results/verdict.js + 3 modules
var results_verdict = __webpack_require__(11535);
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

// EXTERNAL MODULE: ./build/src/base/group-by.js
var group_by = __webpack_require__(49976);
// EXTERNAL MODULE: ./build/src/results/labels.js
var labels = __webpack_require__(35317);
// EXTERNAL MODULE: ./build/src/report/judged-trials.js
var judged_trials = __webpack_require__(63389);
// EXTERNAL MODULE: ./build/src/report/log-tails.js
var log_tails = __webpack_require__(7236);
// EXTERNAL MODULE: ./build/src/report/markdown.js
var markdown = __webpack_require__(70075);
// EXTERNAL MODULE: ./build/src/report/plain-text.js
var plain_text = __webpack_require__(66366);
;// CONCATENATED MODULE: ./build/src/report/exceptions.js







const NAMED_TRIALS = 3;
/** The exceptions of benchmarks by their names, the most frequent first, each with the log of the first of its trials. */
function exceptionBlocks(run, logTails, limits) {
    const groups = [...trialsByException(run)].toSorted(([, left], [, right]) => right.length - left.length);
    const blocks = groups.slice(0, limits.tails).map(([name, trials]) => exceptionBlock(name, trials, logTails, limits));
    const rest = groups.slice(limits.tails);
    if (rest.length === 0) {
        return blocks;
    }
    const names = rest.map(([name, trials]) => `${(0,markdown/* code */.aY)(name, 60)} in ${(0,base_text/* plural */.LS)(trials.length, "trial")}`);
    return [...blocks, (0,markdown/* folded */.TM)((0,base_text/* plural */.LS)(rest.length, "more exception"), names.slice(0, 100).join(", "))];
}
function trialsByException(run) {
    const failed = (0,judged_trials/* judgedTrials */.L)(run).flatMap((judged) => {
        const { failure } = judged.trial.outcome;
        return failure === null || judged.job.type === "bash" ? [] : [{ ...judged, failure }];
    });
    return (0,group_by/* groupBy */.$)(failed, ({ failure }) => failure.exception.type);
}
function exceptionBlock(name, trials, logTails, { linesEach }) {
    const hasTail = ({ trial }) => (0,log_tails/* logsOfTrial */.tA)(trial).some((log) => (logTails.get(log) ?? "").trim() !== "");
    const told = trials.find(hasTail) ?? trials[0];
    if (told === undefined) {
        return "";
    }
    const named = trials.slice(0, NAMED_TRIALS).map(({ trial, job }) => (0,plain_text/* oneLine */.T)((0,labels/* trialLabel */.Z9)(trial, job), 55));
    const more = trials.length - named.length;
    const title = `${(0,plain_text/* oneLine */.T)(name, 60)} in ${(0,base_text/* plural */.LS)(trials.length, "trial")}: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
    const tails = (0,log_tails/* logsOfTrial */.tA)(told.trial).flatMap((log) => {
        const text = (0,log_tails/* tailText */.QR)(logTails.get(log) ?? "", linesEach);
        return text === "" ? [] : [`End of ${(0,markdown/* code */.aY)(log)}:\n\n${(0,markdown/* codeBlock */.DV)(text)}`];
    });
    return (0,markdown/* folded */.TM)(title, [aboutTrial(told), ...tails].join("\n\n"));
}
/** `astropy-1, cause agent: timed out after 3000 s; files in trials/astropy-1__x` */
function aboutTrial({ trial, job, failure }) {
    const files = trial.files === null ? "" : `; files in ${(0,markdown/* code */.aY)(trial.files)}`;
    return `${(0,markdown/* inline */.mG)((0,labels/* trialLabel */.Z9)(trial, job), 200)}, cause ${failure.cause}: ${messageOf(failure.exception)}${files}`;
}
function messageOf({ message }) {
    return message.trim() === "" ? "no message" : (0,markdown/* inline */.mG)(message, 500);
}

// EXTERNAL MODULE: ./build/src/report/headline.js
var headline = __webpack_require__(17210);
// EXTERNAL MODULE: ./build/src/results/gate.js
var results_gate = __webpack_require__(74829);
;// CONCATENATED MODULE: ./build/src/report/job-details.js




/** What ran, exactly: the rules, and each job's file, image and sandbox; folded. */
function jobDetails(run) {
    const jobs = run.jobs.length === 0 ? [] : [(0,markdown/* table */.tp)(HEAD, run.jobs.map(jobRow))];
    return (0,markdown/* folded */.TM)("Details", [...jobs, settingsLine(run)].join("\n\n"));
}
const HEAD = [
    "Job",
    "Job file",
    "SHA-256",
    "Agents",
    "Harbor",
    "Image",
    "Sandbox",
    "Namespace",
    "Experiment",
    "Labels",
    "Duration",
];
const MOST_AGENTS = 20;
function jobRow(job) {
    const labels = Object.entries(job.labels).map(([name, value]) => `${name}=${value}`);
    return [
        (0,markdown/* inline */.mG)(job.jobName, 80),
        (0,markdown/* code */.aY)(job.config, 120),
        (0,markdown/* code */.aY)(job.configSha256.slice(0, 12)),
        agentsCell(job.agents),
        (0,markdown/* inline */.mG)(job.harborVersion ?? "", 40),
        (0,markdown/* code */.aY)(job.image, 200),
        job.runs
            .flatMap(({ sandboxId }) => sandboxId ?? [])
            .map((id) => (0,markdown/* code */.aY)(id))
            .join(" "),
        (0,markdown/* inline */.mG)(job.namespace ?? "", 80),
        (0,markdown/* inline */.mG)(job.experimentId ?? "", 80),
        (0,markdown/* inline */.mG)(labels.join(", ")),
        (0,time/* formatDuration */.a3)(job.durationSec),
    ];
}
/** The start of the SHA-256 tells entries of one name apart, also from those of another run. */
function agentsCell(agents) {
    const told = agents.slice(0, MOST_AGENTS).map((entry) => {
        return `${(0,markdown/* inline */.mG)((0,labels/* agentLabel */.kV)(entry, agents), 80)} ${(0,markdown/* code */.aY)(entry.configSha256.slice(0, 12))}`;
    });
    return [...told, ...(agents.length > MOST_AGENTS ? [`${agents.length - MOST_AGENTS} more`] : [])].join(", ");
}
function settingsLine({ gate, jobs, run, tool, startedAt }) {
    const isBenchmark = jobs.some((job) => job.type !== "bash");
    const parts = [
        `max-failed ${(0,results_gate/* limitText */.PW)(gate.maxFailed)}`,
        ...(gate.minScore === null ? [] : [`min-score ${gate.minScore}`]),
        ...(isBenchmark ? [`pass-score ${gate.passScore}`] : []),
        ...(gate.minPassRate === null ? [] : [`min-pass-rate ${gate.minPassRate}%`]),
        ...(gate.maxUnmeasured === null ? [] : [`max-unmeasured ${(0,results_gate/* limitText */.PW)(gate.maxUnmeasured)}`]),
        `started ${(0,markdown/* inline */.mG)(startedAt)}`,
        ...(run.attempt === null ? [] : [`attempt ${run.attempt}`]),
        `${(0,markdown/* inline */.mG)(tool.name)} ${(0,markdown/* inline */.mG)(tool.version)}`,
    ];
    return parts.join(" · ");
}

;// CONCATENATED MODULE: ./build/src/report/links.js
/** The page of a commit; null where it is unknown. */
function commitUrl(links, sha) {
    const base = contentUrl(links);
    return base === null || sha === null ? null : `${base}/commit/${sha}`;
}
/** The page of a line in a file of the repository; null where it is unknown. */
function lineUrl(links, sha, file, line) {
    const base = contentUrl(links);
    const path = file.split("/").map(encodeURIComponent).join("/");
    return base === null || sha === null ? null : `${base}/blob/${sha}/${path}#L${line}`;
}
/** GitLab, whose links have `/-/` between the project and the rest, has its pipelines there too. */
function contentUrl({ repositoryUrl, runUrl }) {
    const isGitLab = repositoryUrl !== null && runUrl?.startsWith(`${repositoryUrl}/-/`) === true;
    return isGitLab ? `${repositoryUrl}/-` : repositoryUrl;
}
/** What a run is called where it can be looked at: GitHub's word, and Gitea's, or one that every CI system knows. */
function runName(runUrl) {
    return /\/actions\/runs\/\d/.test(runUrl) ? "workflow run" : "CI run";
}

// EXTERNAL MODULE: ./build/src/base/figures.js
var figures = __webpack_require__(70554);
// EXTERNAL MODULE: ./build/src/results/statistics.js
var statistics = __webpack_require__(42421);
// EXTERNAL MODULE: ./build/src/report/rates.js
var rates = __webpack_require__(83547);
// EXTERNAL MODULE: ./build/src/report/standing.js
var report_standing = __webpack_require__(54670);
;// CONCATENATED MODULE: ./build/src/report/overview.js







/**
 * What benchmarks came to: a row for each job and agent entry where there are several, then one for each dataset. Of one
 * agent the headline says it all, but pass@k, which is one line. The empty string where there is nothing to add.
 */
function overview(run, shown) {
    if (run.jobs.every((job) => job.type === "bash")) {
        return "";
    }
    const jobs = run.jobs.map((job, index) => {
        const kind = run.verdict.jobs[index]?.kind ?? "errored";
        return { job, statistics: (0,statistics/* statisticsOf */.j)(job, run.gate), verdict: `${(0,report_standing/* verdictSymbol */.eb)(kind)} ${kind}` };
    });
    const several = jobs.length > 1;
    const main = jobs.flatMap((one) => agentSubjects(one, several));
    const [only, ...others] = main;
    const agents = only === undefined || others.length > 0 ? subjectTable("Agent", main, shown) : passAtKLine(only);
    const datasets = jobs.flatMap((one) => datasetSubjects(one, several));
    return [agents, subjectTable("Dataset", datasets, shown)].filter((part) => part !== "").join("\n\n");
}
function agentSubjects({ job, statistics, verdict }, several) {
    const whole = {
        job: several ? (0,markdown/* inline */.mG)((0,labels/* jobLabel */.OP)(job), 80) : "",
        verdict: several ? verdict : "",
        name: "",
        duration: several ? (0,time/* formatDuration */.a3)(job.durationSec) : "",
        statistics,
    };
    const agents = statistics.byAgent;
    return agents.length > 1
        ? agents.map((agent) => ({ ...whole, name: (0,markdown/* inline */.mG)(agent.label, 80), statistics: agent }))
        : [whole];
}
function datasetSubjects({ job, statistics }, several) {
    const named = several ? (0,markdown/* inline */.mG)((0,labels/* jobLabel */.OP)(job), 80) : "";
    return statistics.byDataset.length < 2
        ? []
        : statistics.byDataset.map((dataset) => ({
            job: named,
            verdict: "",
            name: (0,markdown/* inline */.mG)(dataset.dataset ?? "no dataset", 80),
            duration: "",
            statistics: dataset,
        }));
}
function subjectTable(what, subjects, shown) {
    if (subjects.length === 0) {
        return "";
    }
    const ks = toldKs(Math.max(0, ...subjects.map(({ statistics }) => statistics.passAtK.length)));
    const head = [
        "Job",
        "Verdict",
        what,
        "Passed",
        "Score",
        ...ks.map((k) => `pass@${k}`),
        "Measured",
        "Cost",
        "Duration",
    ];
    const rows = subjects.map((subject) => subjectRow(subject, ks));
    const rest = rows.slice(shown);
    return [
        (0,markdown/* table */.tp)(head, rows.slice(0, shown)),
        ...(rest.length === 0 ? [] : [(0,markdown/* folded */.TM)(`${rest.length} more`, (0,markdown/* table */.tp)(head, rest))]),
    ].join("\n\n");
}
function subjectRow({ job, verdict, name, duration, statistics }, ks) {
    const { expected, trials, passed, notPassed, score, passAtK, costUsd } = statistics;
    const total = expected ?? trials;
    const measured = passed + notPassed;
    return [
        job,
        verdict,
        name,
        expected === null || expected === 0
            ? `${passed} of ${total}`
            : `${passed} of ${total} (${(0,figures/* percentText */.fL)(passed, total)})`,
        score === null ? "–" : (0,figures/* scoreText */.QO)(score),
        ...ks.map((k) => percentOf(passAtK[k - 1])),
        measured === total ? "" : `${measured} of ${total}`,
        (0,rates/* reportedCost */.xh)(costUsd, total),
        duration,
    ];
}
/** `pass@1 58%, pass@2 88%, pass@3 100%` */
function passAtKLine({ statistics: { passAtK } }) {
    return toldKs(passAtK.length)
        .map((k) => `pass@${k} ${percentOf(passAtK[k - 1])}`)
        .join(", ");
}
function percentOf(share) {
    return share === undefined ? "–" : (0,figures/* percentText */.fL)(share, 1);
}
/** Nobody compares pass@6 with pass@7: 1, 2, 4, 8 … and the last. One attempt has none. */
function toldKs(last) {
    const ks = Array.from({ length: last }, (_, index) => index + 1);
    return last < 2 ? [] : ks.filter((k) => Number.isInteger(Math.log2(k)) || k === last);
}

;// CONCATENATED MODULE: ./build/src/report/remarks.js



/** Above all other remarks: the numbers are of less than the job file says. */
const PARTIAL = "**Partial run:** ";
/** What a reader has to know to read the numbers rightly, each said once and short, above everything but the headline. */
function remarkLines({ jobs }, shown) {
    const partial = saidOnce(jobs, (job) => (job.partial === null ? [] : [job.partial]));
    const remarks = saidOnce(jobs, (job) => [...job.remarks, ...repeated(job)]);
    const lines = [...partial.map((line) => `> ${PARTIAL}${line}`), ...remarks.map((line) => `> ${line}`)];
    const more = lines.length - shown;
    return [...lines.slice(0, shown), ...(more > 0 ? [`> and ${(0,base_text/* plural */.LS)(more, "more remark")}`] : [])].join("\n>\n");
}
/** A sentence that is true of some jobs only begins with their names. */
function saidOnce(jobs, sentencesOf) {
    const told = new Map();
    for (const job of jobs) {
        for (const sentence of sentencesOf(job)) {
            const names = told.get(sentence) ?? [];
            told.set(sentence, names);
            names.push((0,labels/* jobLabel */.OP)(job));
        }
    }
    return Array.from(told, ([sentence, names]) => {
        const whose = names.length === jobs.length ? "" : `${(0,markdown/* inline */.mG)(listed(names), 200)}: `;
        return whose + (0,markdown/* inline */.mG)(sentence, 500);
    });
}
/** How often trials were run again: who reads the numbers may want to know how hard they were to get. */
function repeated({ trials, runs: sandboxRuns }) {
    const count = trials.filter(({ runs }) => runs > 1).length;
    if (count === 0) {
        return [];
    }
    const rounds = Math.max(0, ...sandboxRuns.map(({ round }) => round));
    const often = rounds > 1 ? `, in ${(0,base_text/* plural */.LS)(rounds, "round")}` : "";
    return [`${(0,base_text/* plural */.LS)(count, "trial")} ${count === 1 ? "was" : "were"} run again after not being measured${often}`];
}
function listed(names) {
    const more = names.length - 3;
    return `${names.slice(0, 3).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

// EXTERNAL MODULE: ./build/src/report/report.js
var report_report = __webpack_require__(18456);
// EXTERNAL MODULE: ./build/src/results/job.js
var results_job = __webpack_require__(74771);
// EXTERNAL MODULE: ./build/src/results/passing.js
var passing = __webpack_require__(807);
// EXTERNAL MODULE: ./build/src/results/trial.js
var results_trial = __webpack_require__(65728);
;// CONCATENATED MODULE: ./build/src/report/folding-table.js

/**
 * Rows whose worst come first. Up to `shown` rows are a table; of more, those that passed are folded, and of the others
 * what is above `shown`. The empty string without rows.
 */
function foldingTable(head, rows, shown, titleOf) {
    const standingOut = rows.filter((row) => row.standing !== "passed").length;
    const visible = rows.length <= shown ? rows.length : Math.min(shown, standingOut);
    const rest = rows.slice(visible);
    const parts = [
        tableOf(head, rows.slice(0, visible)),
        rest.length === 0 ? "" : (0,markdown/* folded */.TM)(titleOf(rest), tableOf(head, rest)),
    ];
    return parts.filter((part) => part !== "").join("\n\n");
}
function tableOf(head, rows) {
    return rows.length === 0
        ? ""
        : (0,markdown/* table */.tp)(head, rows.map((row) => row.cells));
}

;// CONCATENATED MODULE: ./build/src/report/task-table.js









/** More marks than this are not read, only counted. */
const MOST_MARKS = 8;
/** Whether a job is better told by its tasks than by its trials. */
function hasTaskRows({ trials, agents }) {
    return agents.length > 1 || trials.some(({ attempt }) => attempt > 1);
}
/** A row for each task of a job of several agents or attempts, with a column for each agent; the least passed first. */
function taskTable(job, gate, shown) {
    const agents = (0,statistics/* statisticsOf */.j)(job, gate).byAgent.map(({ agent, label }) => ({
        key: agent?.configSha256 ?? null,
        label,
    }));
    const tasks = tasksOf(job, gate).toSorted(byNeed);
    const hasDatasets = new Set(tasks.map(({ dataset }) => dataset)).size > 1;
    const datasetCell = ({ dataset }) => (hasDatasets ? (0,markdown/* inline */.mG)(dataset ?? "", 80) : "");
    const missing = (0,results_job/* missingTrials */.Sx)(job);
    const missingCell = `${(0,base_text/* plural */.LS)(missing, "expected trial")} left no result`;
    if (agents.length < 2) {
        const rows = tasks.map((task) => {
            const { attempts } = task;
            const cells = [resultCell(attempts), (0,markdown/* inline */.mG)(task.name, 120), datasetCell(task), meanScore(attempts)];
            return { standing: standingOfTask(task), cells: [...cells, exceptionsCell(attempts)] };
        });
        const missed = { standing: "unmeasured", cells: [(0,report_standing/* standingSymbol */.Tr)("unmeasured"), missingCell, "", "–", ""] };
        const head = ["Result", "Task", "Dataset", "Score", "Exceptions"];
        return foldingTable(head, missing > 0 ? [missed, ...rows] : rows, shown, countsOf);
    }
    const rows = tasks.map((task) => {
        const cells = agents.map(({ key }) => {
            return agentCell(task.attempts.filter(({ trial }) => (trial.agent?.configSha256 ?? null) === key));
        });
        return { standing: standingOfTask(task), cells: [(0,markdown/* inline */.mG)(task.name, 120), datasetCell(task), ...cells] };
    });
    const dashes = agents.map(() => (0,report_standing/* standingSymbol */.Tr)("unmeasured"));
    const missed = { standing: "unmeasured", cells: [missingCell, "", ...dashes] };
    const head = ["Task", "Dataset", ...agents.map(({ label }) => (0,markdown/* inline */.mG)(label, 80))];
    return foldingTable(head, missing > 0 ? [missed, ...rows] : rows, shown, countsOf);
}
function tasksOf(job, gate) {
    const tasks = new Map();
    for (const trial of job.trials) {
        const { dataset, taskName } = trial;
        const key = (0,results_trial/* taskOf */.Xb)(trial);
        const task = tasks.get(key) ?? { dataset, name: taskName, attempts: [] };
        task.attempts.push({ trial, standing: (0,passing/* standingOf */.YP)(job, trial, gate) });
        tasks.set(key, task);
    }
    return Array.from(tasks.values(), ({ attempts, ...task }) => ({
        ...task,
        attempts: attempts.toSorted((left, right) => left.trial.attempt - right.trial.attempt),
    }));
}
function shareOf(standing, attempts) {
    return attempts.filter((attempt) => attempt.standing === standing).length / attempts.length;
}
function byNeed(left, right) {
    return (shareOf("passed", left.attempts) - shareOf("passed", right.attempts) ||
        shareOf("not passed", right.attempts) - shareOf("not passed", left.attempts) ||
        (0,base_text/* byText */.z4)(left.name, right.name));
}
/** A task passed when all its attempts did. */
function standingOfTask({ attempts }) {
    const found = (wanted) => attempts.some(({ standing }) => standing === wanted);
    return found("not passed") ? "not passed" : found("unmeasured") ? "unmeasured" : "passed";
}
function countsOf(rest) {
    const passed = rest.filter(({ standing }) => standing === "passed").length;
    const others = rest.length - passed;
    const counts = [
        ...(others > 0 ? [(0,base_text/* plural */.LS)(others, "more task")] : []),
        ...(passed > 0 ? [`${(0,base_text/* plural */.LS)(passed, "task")} that always passed`] : []),
    ];
    return counts.join(", ");
}
/** `❌✅✅ 2 of 3 passed` */
function resultCell(attempts) {
    const passed = attempts.filter(({ standing }) => standing === "passed").length;
    return `${marks(attempts)} ${passed} of ${attempts.length} passed`.trim();
}
/** `❌✅✅ 0.67`, with the names of exceptions. */
function agentCell(attempts) {
    if (attempts.length === 0) {
        return "–";
    }
    const isCounted = attempts.length > MOST_MARKS;
    const result = isCounted ? resultCell(attempts) : marks(attempts);
    const score = attempts.every(({ standing }) => standing === "unmeasured") ? "" : meanScore(attempts);
    return [result, score, exceptionsCell(attempts)].filter((part) => part !== "").join(" ");
}
function marks(attempts) {
    return attempts.length > MOST_MARKS ? "" : attempts.map(({ standing }) => (0,report_standing/* standingSymbol */.Tr)(standing)).join("");
}
function meanScore(attempts) {
    return (0,figures/* scoreText */.QO)(attempts.reduce((sum, { trial }) => sum + (0,results_trial/* trialScore */.lt)(trial), 0) / attempts.length);
}
/** `AgentTimeoutError ×2` */
function exceptionsCell(attempts) {
    const counts = new Map();
    for (const { trial } of attempts) {
        const name = trial.outcome.failure?.exception.type;
        if (name !== undefined) {
            counts.set(name, (counts.get(name) ?? 0) + 1);
        }
    }
    return Array.from(counts, ([name, count]) => `${(0,markdown/* code */.aY)(name, 60)}${count > 1 ? ` ×${count}` : ""}`).join(" ");
}

;// CONCATENATED MODULE: ./build/src/report/score-table.js












/** More columns than this are not read; results.json has every metric. */
const MOST_METRICS = 3;
const STANDINGS = ["not passed", "unmeasured", "passed"];
/** Several tables share the room of one, but none is so short that it tells nothing. */
const FEWEST_ROWS = 5;
/**
 * The trials of all jobs in one table, those that did not pass first; a table of its own for each job of several agents
 * or attempts, which has one row a task. The empty string without jobs.
 */
function scoreTable({ jobs, gate }, shown) {
    const several = jobs.length > 1;
    const byTask = jobs.filter(hasTaskRows);
    const byTrial = jobs.filter((job) => !hasTaskRows(job));
    const tables = byTask.length + Math.min(1, byTrial.length);
    const each = tables < 2 ? shown : Math.max(FEWEST_ROWS, Math.floor(shown / tables));
    const metrics = metricNames(byTrial);
    const rows = (0,judged_trials/* worstFirst */.m)(byTrial.flatMap((job) => jobRows(job, { several, metrics }, gate)));
    const named = metrics.map((name) => (0,markdown/* inline */.mG)(name, 40));
    const head = ["Result", "Task", "Job file", "Dataset", "Score", ...named, "Exit code", "Duration", "Exception"];
    return [
        ...byTask.map((job) => {
            const title = several ? `**${(0,markdown/* inline */.mG)((0,labels/* jobLabel */.OP)(job), 80)}**\n\n` : "";
            return title + taskTable(job, gate, each);
        }),
        foldingTable(head, rows, each, score_table_countsOf),
    ]
        .filter((part) => part !== "")
        .join("\n\n");
}
/** The first metrics, in the order in which scripts and verifiers name them. */
function metricNames(jobs) {
    const names = jobs.flatMap(({ trials }) => trials.flatMap(({ metrics }) => Object.keys(metrics)));
    return [...new Set(names)].slice(0, MOST_METRICS);
}
function score_table_countsOf(rest) {
    const counts = STANDINGS.map((standing) => [rest.filter((row) => row.standing === standing).length, standing]);
    return counts.flatMap(([count, standing]) => (count === 0 ? [] : [`${count} ${standing}`])).join(", ");
}
function jobRows(job, columns, gate) {
    const file = columns.several ? (0,markdown/* code */.aY)(job.config, 120) : "";
    const hasDatasets = new Set(job.trials.map(({ dataset }) => dataset)).size > 1;
    const trials = job.trials.toSorted((left, right) => (0,base_text/* byText */.z4)(left.taskName, right.taskName));
    const rows = trials.map((trial) => {
        const dataset = hasDatasets ? (0,markdown/* inline */.mG)(trial.dataset ?? "", 80) : "";
        return trialRow(job, trial, (0,passing/* standingOf */.YP)(job, trial, gate), file, dataset, columns);
    });
    const missing = (0,results_job/* missingTrials */.Sx)(job);
    if (missing > 0) {
        rows.push(missingRow(`${(0,base_text/* plural */.LS)(missing, "expected trial")} of ${(0,markdown/* inline */.mG)(job.jobName, 80)}`, file, "left no result", columns));
    }
    else if (job.trials.length === 0) {
        rows.push(missingRow((0,markdown/* inline */.mG)(job.jobName, 80), file, "no trial ran", columns));
    }
    return rows;
}
function trialRow(job, trial, standing, file, dataset, { metrics }) {
    const { exitCode, durationSec } = trial;
    const reward = (0,results_trial/* rewardOf */.jK)(trial);
    return {
        standing,
        cells: [
            score_table_resultCell(standing),
            (0,markdown/* inline */.mG)(job.leg === null ? trial.taskName : `${trial.taskName} (${job.leg})`, 120),
            file,
            dataset,
            reward === null ? "–" : (0,figures/* scoreText */.QO)(reward),
            ...metrics.map((name) => metricCell(trial, name)),
            exitCode === null ? "" : String(exitCode),
            durationSec === null ? "" : (0,time/* formatDuration */.a3)(durationSec),
            exceptionCell(job, trial),
        ],
    };
}
function metricCell({ metrics }, name) {
    const value = Object.hasOwn(metrics, name) ? metrics[name] : undefined;
    return value === undefined ? "–" : (0,figures/* metricText */._l)(value);
}
/** Of a benchmark the name alone: the messages are folded below, once for all trials of a name. */
function exceptionCell({ type }, { outcome }) {
    const exception = outcome.failure?.exception;
    if (exception === undefined) {
        return "";
    }
    return `${(0,markdown/* code */.aY)(exception.type, 60)} ${type === "bash" ? (0,markdown/* inline */.mG)(exception.message, 200) : ""}`.trim();
}
function missingRow(task, file, because, { metrics }) {
    const numbers = ["–", ...metrics.map(() => "–")];
    return { standing: "unmeasured", cells: [score_table_resultCell("unmeasured"), task, file, "", ...numbers, "", "", because] };
}
function score_table_resultCell(standing) {
    return `${(0,report_standing/* standingSymbol */.Tr)(standing)} ${standing}`;
}

;// CONCATENATED MODULE: ./build/src/report/page.js














/**
 * A report as Markdown: the verdict, what to know, why, the scores, what ran, and folded below it exceptions, logs and
 * details. What does not fit is cut between rows and counted.
 */
function reportPage(report, extras, limits) {
    const leftOut = (rows) => leftOutText(rows, extras);
    const head = `### ${(0,headline/* headline */.P)(report)}`;
    const foot = [...extras.notes.slice(0, 10).map((note) => `> ${(0,markdown/* inline */.mG)(note)}`), whatRan(report, extras)].join("\n\n");
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
    const parts = [
        remarkLines(run, limits.reasons),
        reasonList(run, limits.reasons),
        overview(run, limits.rows),
        scoreTable(run, limits.rows),
    ];
    return parts.filter((part) => part !== "").join("\n\n");
}
function reasonList({ verdict, jobs }, shown) {
    const more = verdict.reasons.length - shown;
    const lines = verdict.reasons.slice(0, shown).map((reason) => `- ${(0,markdown/* inline */.mG)(reason, 500)}`);
    const nothing = (0,results_verdict/* measuredTooLittle */.hU)(verdict, jobs)
        ? "Not enough was measured to judge the change."
        : "This says nothing about the change: it could not be measured.";
    return [
        ...(verdict.kind === "errored" ? [nothing] : []),
        [...lines, ...(more > 0 ? [`- and ${(0,base_text/* plural */.LS)(more, "more reason")}`] : [])].join("\n"),
    ]
        .filter((part) => part !== "")
        .join("\n\n");
}
function problemList(problems, report, extras) {
    return problems
        .map((problem) => `- ${problemPlace(problem, report, extras)}${(0,markdown/* inline */.mG)(problem.message)}${remedy(problem)}`)
        .join("\n");
}
function problemPlace({ file, line, column }, report, extras) {
    if (file === "") {
        return "";
    }
    const url = lineUrl(extras, (0,report_report/* identityOf */.c)(report).sha, file, line);
    return `${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(`${file}:${line}:${column}`), url)} `;
}
function remedy(problem) {
    return problem.remedy === "" ? "" : `; ${(0,markdown/* inline */.mG)(problem.remedy)}`;
}
/** `Bench / test · bench/x.yaml · python 3.12 · commit c0ffeec · attempt 2 · took 1.4s · logs and results · workflow run` */
function whatRan(report, extras) {
    const { sha, attempt, leg, workflow, job } = (0,report_report/* identityOf */.c)(report);
    const parts = [
        workflow === null || job === null ? "" : (0,markdown/* inline */.mG)(`${workflow} / ${job}`, 100),
        report.kind === "run" ? jobFiles(report.run) : "",
        leg === null ? "" : (0,markdown/* inline */.mG)(leg, 100),
        sha === null ? "" : `commit ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(sha.slice(0, 7)), commitUrl(extras, sha))}`,
        attempt === null || attempt === 1 ? "" : `attempt ${attempt}`,
        report.kind === "run" ? took(report.run) : "",
        extras.artifactUrl === null ? "" : (0,markdown/* link */.nf)("logs and results", extras.artifactUrl),
        extras.runUrl === null ? "" : (0,markdown/* link */.nf)(runName(extras.runUrl), extras.runUrl),
    ];
    return parts.filter((part) => part !== "").join(" · ");
}
function jobFiles({ jobs }) {
    const [first, ...others] = new Set(jobs.map((job) => job.config));
    if (first === undefined) {
        return "";
    }
    return others.length === 0 ? (0,markdown/* code */.aY)(first, 120) : (0,base_text/* plural */.LS)(others.length + 1, "job file");
}
function took({ startedAt, finishedAt }) {
    const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
    return Number.isFinite(seconds) && seconds >= 0 ? `took ${(0,time/* formatDuration */.a3)(seconds)}` : "";
}
function detailBlocks(run, extras, limits) {
    const tails = limits.tails;
    return [
        ...exceptionBlocks(run, extras.logTails, tails),
        ...(0,log_tails/* logTailBlocks */.nT)(run, extras.logTails, tails),
        jobDetails(run),
    ];
}
function leftOutText(rows, { artifactUrl, runUrl }) {
    const rest = `${(0,base_text/* plural */.LS)(rows, "more row")} left out here`;
    if (artifactUrl !== null) {
        return `_${rest}; all of it is in ${(0,markdown/* link */.nf)("the artifact", artifactUrl)}._`;
    }
    return runUrl === null ? `_${rest}._` : `_${rest}; more is in ${(0,markdown/* link */.nf)(`the ${runName(runUrl)}`, runUrl)}._`;
}


/***/ }),

/***/ 83547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ coverageText),
/* harmony export */   ho: () => (/* binding */ costOf),
/* harmony export */   qv: () => (/* binding */ passedText),
/* harmony export */   xh: () => (/* binding */ reportedCost)
/* harmony export */ });
/* harmony import */ var _base_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70554);

/** `31 of 50 passed (62%)`; without a percentage where nobody knows how many trials there should be. */
function passedText({ passed, total }, isTotalKnown) {
    return isTotalKnown ? `${passed} of ${total} passed (${(0,_base_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .percentText */ .fL)(passed, total)})` : `${passed} passed`;
}
/** `47 of 50 measured`; empty where all are. */
function coverageText({ total, unmeasured }) {
    return unmeasured === 0 ? "" : `${total - unmeasured} of ${total} measured`;
}
/** `$12.30`; of some trials that is the least it can have been: `≥ $12.30, 37 of 50 reported`. Empty where none told. */
function reportedCost({ total, reported }, trials) {
    if (total === null) {
        return "";
    }
    return reported < trials ? `≥ ${(0,_base_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .costText */ .rs)(total)}, ${reported} of ${trials} reported` : (0,_base_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .costText */ .rs)(total);
}
/** What the trials of all jobs cost, as far as they told it. */
function costOf(jobs) {
    const costs = jobs.flatMap((job) => job.trials.flatMap(({ costUsd }) => costUsd ?? [])).filter(Number.isFinite);
    return { total: costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0), reported: costs.length };
}


/***/ }),

/***/ 18456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ reportOf),
/* harmony export */   c: () => (/* binding */ identityOf)
/* harmony export */ });
function reportOf(run) {
    const { problems, tool } = run;
    return problems.length > 0 ? { kind: "refused", problems, run: run.run, tool } : { kind: "run", run };
}
function identityOf(report) {
    return report.kind === "run" ? report.run.run : report.run;
}


/***/ }),

/***/ 54670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tr: () => (/* binding */ standingSymbol),
/* harmony export */   eb: () => (/* binding */ verdictSymbol),
/* harmony export */   sv: () => (/* binding */ tallyOf)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22396);
/* harmony import */ var _results_passing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(807);


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
/** The tallies of all jobs of a run together. */
function tallyOf({ jobs, gate }) {
    const tallies = jobs.map((job) => (0,_results_passing_js__WEBPACK_IMPORTED_MODULE_0__/* .tallyTrials */ .SY)(job, gate));
    const sum = (field) => tallies.reduce((total, tally) => total + tally[field], 0);
    return { total: sum("total"), passed: sum("passed"), notPassed: sum("notPassed"), unmeasured: sum("unmeasured") };
}


/***/ }),

/***/ 77437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ passAtK)
/* harmony export */ });
/**
 * pass@1, pass@2, …: how likely at least one of k attempts at a task passes, as the mean over the tasks. k ends at the
 * smallest number of attempts, so that every value is of the same tasks. For each task the unbiased estimator
 * 1 - C(n-c,k)/C(n,k), for n attempts of which c passed (Chen et al. 2021, "Evaluating Large Language Models Trained on
 * Code", section 2.1).
 */
function passAtK(tasks) {
    const maxK = tasks.reduce((smallest, { attempts }) => Math.min(smallest, attempts), tasks[0]?.attempts ?? 0);
    const sums = Array.from({ length: maxK }, () => 0);
    for (const { attempts, passed } of tasks) {
        // C(n-c,k)/C(n,k) as a product, because the binomials themselves overflow.
        let nonePassed = 1;
        for (let k = 1; k <= maxK; k += 1) {
            nonePassed *= Math.max(0, attempts - passed - k + 1) / (attempts - k + 1);
            sums[k - 1] = (sums[k - 1] ?? 0) + 1 - nonePassed;
        }
    }
    return sums.map((sum) => sum / tasks.length);
}


/***/ }),

/***/ 42421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ statisticsOf)
/* harmony export */ });
/* harmony import */ var _base_group_by_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49976);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51036);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74771);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35317);
/* harmony import */ var _pass_at_k_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77437);
/* harmony import */ var _passing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(807);
/* harmony import */ var _trial_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65728);







/** The statistics of a job: of the whole, of each agent entry, and of each dataset. */
function statisticsOf(job, gate) {
    const judged = job.trials.map((trial) => ({
        trial,
        standing: (0,_passing_js__WEBPACK_IMPORTED_MODULE_3__/* .standingOf */ .YP)(job, trial, gate),
        task: JSON.stringify([trial.agent?.configSha256, (0,_trial_js__WEBPACK_IMPORTED_MODULE_4__/* .taskOf */ .Xb)(trial)]),
    }));
    const isBenchmark = job.type !== "bash";
    const whole = statisticsOfTrials(judged, job.expectedTrials);
    return {
        ...whole,
        score: (0,_job_js__WEBPACK_IMPORTED_MODULE_1__/* .hasScore */ .VL)(job) ? whole.score : null,
        byAgent: isBenchmark ? byAgent(job, judged) : [],
        byDataset: isBenchmark ? byDataset(job, judged) : [],
    };
}
function statisticsOfTrials(judged, expected) {
    const count = (wanted) => judged.filter(({ standing }) => standing === wanted).length;
    const passed = count("passed");
    const notPassed = count("not passed");
    const share = (part) => (expected === null || expected === 0 ? null : part / expected);
    const sum = (told) => reportedSum(judged, told);
    return {
        expected,
        trials: judged.length,
        passed,
        notPassed,
        unmeasured: count("unmeasured"),
        score: share(judged.reduce((total, { trial }) => total + (0,_trial_js__WEBPACK_IMPORTED_MODULE_4__/* .trialScore */ .lt)(trial), 0)),
        passRate: share(passed),
        coverage: share(passed + notPassed),
        passAtK: judged.length === expected ? (0,_pass_at_k_js__WEBPACK_IMPORTED_MODULE_5__/* .passAtK */ .k)(attemptsByTask(judged)) : [],
        costUsd: sum(({ costUsd }) => costUsd),
        tokens: {
            input: sum(({ tokens }) => tokens?.input),
            cache: sum(({ tokens }) => tokens?.cache),
            output: sum(({ tokens }) => tokens?.output),
        },
    };
}
function attemptsByTask(judged) {
    const tasks = (0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_6__/* .groupBy */ .$)(judged, ({ task }) => task);
    return [...tasks.values()].map((attempts) => ({
        attempts: attempts.length,
        passed: attempts.filter(({ standing }) => standing === "passed").length,
    }));
}
function reportedSum(judged, told) {
    const numbers = judged.flatMap(({ trial }) => told(trial) ?? []).filter(Number.isFinite);
    const total = numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0);
    return { total, reported: numbers.length };
}
/** Entries of one configuration cannot be told apart by their trials, and are one. */
function byAgent(job, judged) {
    const entries = [...job.agents, ...job.trials.flatMap(({ agent }) => agent ?? [])];
    const agents = new Map(entries.toReversed().map((entry) => [entry.configSha256, entry]));
    const only = agents.size === 1 ? agents.keys().next().value : undefined;
    const trials = (0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_6__/* .groupBy */ .$)(judged, ({ trial }) => trial.agent?.configSha256 ?? only ?? null);
    const expected = expectedByAgent(job, trials);
    const known = [...agents.values()]
        .toSorted((left, right) => left.index - right.index)
        .map((agent) => ({
        agent,
        label: (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .agentLabel */ .kV)(agent, [...agents.values()]),
        ...statisticsOfTrials(trials.get(agent.configSha256) ?? [], expected(agent.configSha256)),
    }));
    const unknown = trials.get(null);
    return unknown === undefined
        ? known
        : [...known, { agent: null, label: "unknown agent", ...statisticsOfTrials(unknown, null) }];
}
/**
 * Harbor runs every agent entry at every task equally often (its job_plan.py), so each has its share of the expected
 * trials, also when some left no result. Where that cannot be right, it is what is there, if that is all.
 */
function expectedByAgent(job, trials) {
    const found = (configSha256) => trials.get(configSha256)?.length ?? 0;
    const entriesOf = (configSha256) => job.agents.filter((entry) => entry.configSha256 === configSha256).length;
    const share = job.expectedTrials === null ? null : job.expectedTrials / job.agents.length;
    const isShared = [...trials.keys()].every((agent) => agent === null || (share !== null && found(agent) <= share * entriesOf(agent)));
    if (share !== null && Number.isInteger(share) && isShared) {
        return (configSha256) => share * entriesOf(configSha256);
    }
    return (configSha256) => (job.trials.length === job.expectedTrials ? found(configSha256) : null);
}
function byDataset(job, judged) {
    const isComplete = job.trials.length === job.expectedTrials;
    return [...(0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_6__/* .groupBy */ .$)(judged, ({ trial }) => trial.dataset)]
        .toSorted(([left], [right]) => (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .byText */ .z4)(left ?? "", right ?? ""))
        .map(([dataset, trials]) => ({ dataset, ...statisticsOfTrials(trials, isComplete ? trials.length : null) }));
}


/***/ }),

/***/ 95580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J6: () => (/* binding */ benchmarkWords),
/* harmony export */   ai: () => (/* binding */ countForPeople),
/* harmony export */   gu: () => (/* binding */ scoreWords)
/* harmony export */ });
/* harmony import */ var _base_figures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70554);
/* harmony import */ var _results_gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74829);
/* harmony import */ var _results_job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74771);
/* harmony import */ var _results_passing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(807);
/* harmony import */ var _results_statistics_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42421);





function countForPeople(job, gate) {
    const { total, passed, notPassed, unmeasured } = (0,_results_passing_js__WEBPACK_IMPORTED_MODULE_2__/* .tallyTrials */ .SY)(job, gate);
    const { score } = (0,_results_job_js__WEBPACK_IMPORTED_MODULE_1__/* .countTrials */ .XJ)(job);
    const { costUsd } = (0,_results_statistics_js__WEBPACK_IMPORTED_MODULE_3__/* .statisticsOf */ .j)(job, gate);
    const least = costUsd.reported < total ? "≥ " : "";
    return {
        passed,
        notPassed,
        unmeasured,
        score: score === null ? NO_SCORE : (0,_results_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .formatScore */ .y)(score),
        cost: costUsd.total === null ? "" : least + (0,_base_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .costText */ .rs)(costUsd.total),
    };
}
const NO_SCORE = "–";
/** `score 0.62`, and nothing of a score that is not there. */
function scoreWords(score) {
    return score === NO_SCORE ? [] : [`score ${score}`];
}
/** How a benchmark ended, in one line: `31 of 50 passed, 3 unmeasured, score 0.62, ≥ $12.30`. */
function benchmarkWords(job, gate) {
    const { passed, notPassed, unmeasured, score, cost } = countForPeople(job, gate);
    const total = passed + notPassed + unmeasured;
    if (total === 0) {
        return "no trial ran";
    }
    const parts = [
        `${passed} of ${total} passed`,
        unmeasured > 0 ? `${unmeasured} unmeasured` : "",
        ...scoreWords(score),
        cost,
    ];
    return parts.filter((part) => part !== "").join(", ");
}


/***/ }),

/***/ 82679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ harmlessText),
/* harmony export */   h: () => (/* binding */ harmlessWords)
/* harmony export */ });
/* harmony import */ var _base_invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39008);

/** Colours and weights: digits, `;` and `:` between `ESC [` and `m`. */
const COLOUR = /\x1b\[[\d;:]*m/g;
/** Any control character but tab and line break. */
const UNUSUAL = /[^\P{Cc}\t\n]/u;
const RESET = "\x1b[0m";
/**
 * Text of any origin as a terminal may get it: nothing in it can move the cursor, set a title or reach the clipboard. With
 * `colour`, plain colours stay and end with their line.
 */
function harmlessText(text, colour) {
    // Most text of a log, and looking is much faster than taking lines apart.
    if (!UNUSUAL.test(text)) {
        return text;
    }
    return text
        .replaceAll("\r\n", "\n")
        .split("\n")
        .map((line) => harmlessLine(lastOverwritten(line), colour))
        .join("\n");
}
/** What turns the direction of the text after it, and with it the words of ours. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** A value as part of one line of ours. */
function harmlessWords(text) {
    return harmlessText(text, false).replace(DIRECTION, "").replace(/\s+/g, " ").trim();
}
function harmlessLine(line, colour) {
    if (!colour) {
        return line.replace(COLOUR, "").replace(_base_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .TERMINAL_CODES */ .e, "");
    }
    const kept = line.match(COLOUR) ?? [];
    const parts = line.split(COLOUR).map((part) => part.replace(_base_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .TERMINAL_CODES */ .e, ""));
    const joined = parts.map((part, index) => part + (kept[index] ?? "")).join("");
    return kept.length > 0 ? joined + RESET : joined;
}
/** What a terminal would show of a progress bar that redraws itself with carriage returns; the log file has all of it. */
function lastOverwritten(line) {
    if (!line.includes("\r")) {
        return line;
    }
    const states = line.split("\r");
    return states.findLast((state) => state.trim() !== "") ?? "";
}


/***/ }),

/***/ 81990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ paint)
/* harmony export */ });
const plain = (text) => text;
function paint(colour) {
    const style = (start, end) => colour ? (text) => `\x1b[${start}m${text}\x1b[${end}m` : plain;
    return { good: style(32, 39), bad: style(31, 39), unsure: style(33, 39), faint: style(2, 22), strong: style(1, 22) };
}


/***/ }),

/***/ 20692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ trialLine),
/* harmony export */   m: () => (/* binding */ TrialsStatus)
/* harmony export */ });
/* harmony import */ var _base_cut_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3911);
/* harmony import */ var _base_figures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70554);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98602);
/* harmony import */ var _harmless_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82679);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81990);





const MARKS = {
    passed: ["✓", "good"],
    "not passed": ["✗", "bad"],
    unmeasured: ["?", "unsure"],
};
const MOST_NAME = 120;
/** A trial that ended, as one line of plain text whatever its names are: `✓ astropy__astropy-7606 score 1.00 in 4m12s`. */
function trialLine(trial, colours = (0,_paint_js__WEBPACK_IMPORTED_MODULE_2__/* .paint */ .n)(false)) {
    const { name, agent, standing, reward, exception, durationSec } = trial;
    const [symbol, colour] = MARKS[standing];
    const parts = [
        colours[colour](symbol),
        shortWords(name),
        ...(agent === null ? [] : [`with ${shortWords(agent)}`]),
        reward === null ? standing : `score ${(0,_base_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .scoreText */ .QO)(reward)}`,
        ...(exception === null ? [] : [`(${shortWords(exception)})`]),
        ...(durationSec === null ? [] : [`in ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationSec)}`]),
    ];
    return parts.join(" ");
}
function shortWords(text) {
    return (0,_base_cut_js__WEBPACK_IMPORTED_MODULE_4__/* .cut */ .Jj)((0,_harmless_text_js__WEBPACK_IMPORTED_MODULE_1__/* .harmlessWords */ .h)(text), MOST_NAME);
}
/** Where lines stay, the status is told this rarely, so that the log of a long job stays short. */
const TOLD_EVERY_MS = 30_000;
/** How the trials of one job stand while it runs. Times are milliseconds. */
class TrialsStatus {
    #progress = null;
    #timed = 0;
    #seconds = 0;
    #told = "";
    #toldAt = -Infinity;
    ended({ durationSec }) {
        if (durationSec !== null) {
            this.#timed += 1;
            this.#seconds += durationSec;
        }
    }
    progressed(progress) {
        this.#progress = progress;
    }
    /** What matters first, because the end is cut on a narrow screen; null before anything is known. */
    words() {
        const progress = this.#progress;
        if (progress === null) {
            return null;
        }
        const { total, done, running, unmeasured, score, costUsd } = progress;
        const left = this.#secondsLeft(progress);
        const pending = total === null ? 0 : total - done - running;
        const parts = [
            total === null ? `${done} done` : `${done} of ${total} done`,
            ...(score === null ? [] : [`score ${(0,_base_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .scoreText */ .QO)(score)} so far`]),
            ...(left === null ? [] : [left < 10 ? "a few seconds left" : `about ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(left)} left`]),
            ...(unmeasured > 0 ? [`${unmeasured} unmeasured`] : []),
            ...(running > 0 ? [`${running} running`] : []),
            ...(pending > 0 ? [`${pending} pending`] : []),
            ...(costUsd === null ? [] : [(0,_base_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .costText */ .rs)(costUsd)]),
        ];
        return parts.join(", ");
    }
    /** The same for lines that stay: only when it changed, and not soon again. */
    wordsToTell(now) {
        const words = this.words();
        if (words === null || words === this.#told || now - this.#toldAt < TOLD_EVERY_MS) {
            return null;
        }
        this.#told = words;
        this.#toldAt = now;
        return words;
    }
    /** As many trials as run now go on running, each as long as those that ended; the running ones are half done. */
    #secondsLeft({ total, done, running }) {
        if (total === null || running === 0 || this.#timed === 0) {
            return null;
        }
        const pending = Math.max(0, total - done - running);
        return (this.#seconds / this.#timed) * (pending / running + 0.5);
    }
}


/***/ })

};
