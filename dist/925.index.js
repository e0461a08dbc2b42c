export const id = 925;
export const ids = [925];
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
    const words = ["-c", "safe.directory=*", "-C", directory, "cat-file", "--batch"];
    const asked = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", words, { timeout: TIMEOUT_MS, maxBuffer: 1024 * 1024 });
    // Where there is no git, or it has ended already, the answer says so.
    asked.child.stdin?.on("error", () => undefined).end("HEAD^{commit}\n");
    try {
        const { stdout } = await asked;
        const [header = ""] = stdout.split("\n\n");
        const commit = /^([0-9a-f]{40}(?:[0-9a-f]{24})?) commit \d+$/m.exec(header)?.[1];
        const [parent = null, secondParent = null] = [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, id]) => id);
        return commit === undefined ? null : { commit, parent, secondParent };
    }
    catch {
        return null;
    }
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





const OWN_FILES = ["results.json", "junit.xml", "summary.md", "comment.md"];
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

/***/ 15810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ compareWithFound),
/* harmony export */   q: () => (/* binding */ searchBase)
/* harmony export */ });
// Loaded when they are needed: a run starts sooner without statistics, and most have no baseline.
/** The base that a step is to be compared with; null where it asks for none. Never rejects. */
async function searchBase(step) {
    if (step.settings.baseline.kind === "none") {
        return null;
    }
    const { findBase } = await Promise.all(/* import() */[__webpack_require__.e(137), __webpack_require__.e(663), __webpack_require__.e(838), __webpack_require__.e(480), __webpack_require__.e(61)]).then(__webpack_require__.bind(__webpack_require__, 15061));
    return await findBase(step);
}
/** The record with its comparison, where there was something to compare with. */
async function compareWithFound(record, found, settings, redactor) {
    if (found === null) {
        return record;
    }
    const { withBaseline } = await Promise.all(/* import() */[__webpack_require__.e(137), __webpack_require__.e(838), __webpack_require__.e(480), __webpack_require__.e(271)]).then(__webpack_require__.bind(__webpack_require__, 35271));
    return withBaseline(record, found, settings, (text) => redactor.text(text));
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

/***/ 62468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ GATE_SETTINGS),
/* harmony export */   Q$: () => (/* binding */ COMPARISON_SETTINGS),
/* harmony export */   Rv: () => (/* binding */ gateOf),
/* harmony export */   j7: () => (/* binding */ givenGate)
/* harmony export */ });
/** Which rule of the gate each setting is. */
const RULES = {
    "max-failed": "maxFailed",
    "min-score": "minScore",
    "pass-score": "passScore",
    "min-pass-rate": "minPassRate",
    "max-unmeasured": "maxUnmeasured",
    "max-drop": "maxDrop",
    "max-newly-failing": "maxNewlyFailing",
    "require-baseline": "requireBaseline",
};
/** The settings that are the gate. */
const GATE_SETTINGS = new Set(Object.keys(RULES));
/** The settings of a comparison of two results. */
const COMPARISON_SETTINGS = new Set([
    "max-drop",
    "max-newly-failing",
    "significance",
    "lower-is-better",
]);
/** The rules that were given, and no others: where results are judged again, the others stay as they were. */
function givenGate(settings, given) {
    const rules = Object.entries(RULES).filter(([name]) => (given.get(name) ?? "").trim() !== "");
    return Object.fromEntries(rules.map(([, rule]) => [rule, settings[rule]]));
}
/** All rules, given or by default. */
function gateOf(settings) {
    return Object.fromEntries(Object.values(RULES).map((rule) => [rule, settings[rule]]));
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
