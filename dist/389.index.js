export const id = 389;
export const ids = [389];
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
// EXTERNAL MODULE: ./build/src/job/check-job.js + 9 modules
var check_job = __webpack_require__(28880);
// EXTERNAL MODULE: ./build/src/job/document.js + 2 modules
var job_document = __webpack_require__(19216);
// EXTERNAL MODULE: ./build/src/job/job-name.js
var job_name = __webpack_require__(67820);
// EXTERNAL MODULE: ./build/src/job/plan.js
var plan = __webpack_require__(85806);
// EXTERNAL MODULE: ./build/src/job/problem.js
var problem = __webpack_require__(17126);
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
    const { findBase } = await Promise.all(/* import() */[__webpack_require__.e(137), __webpack_require__.e(53), __webpack_require__.e(838), __webpack_require__.e(480), __webpack_require__.e(61)]).then(__webpack_require__.bind(__webpack_require__, 15061));
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

/***/ 52389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMain: () => (/* binding */ runMain)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/app/describe-plan.js
var describe_plan = __webpack_require__(7050);
// EXTERNAL MODULE: ./build/src/app/prepare-jobs.js + 1 modules
var prepare_jobs = __webpack_require__(95537);
// EXTERNAL MODULE: ./build/src/app/read-checkout.js
var read_checkout = __webpack_require__(46410);
// EXTERNAL MODULE: ./build/src/app/write-results.js + 1 modules
var write_results = __webpack_require__(73800);
// EXTERNAL MODULE: ./build/src/base/errors.js
var errors = __webpack_require__(22396);
// EXTERNAL MODULE: ./build/src/base/redact.js + 3 modules
var redact = __webpack_require__(67620);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(51036);
// EXTERNAL MODULE: ./build/src/github/context.js + 1 modules
var github_context = __webpack_require__(82836);
// EXTERNAL MODULE: ./build/src/github/event.js
var github_event = __webpack_require__(45865);
// EXTERNAL MODULE: ./build/src/github/inputs.js
var inputs = __webpack_require__(15047);
// EXTERNAL MODULE: ./build/src/github/log.js
var github_log = __webpack_require__(15543);
// EXTERNAL MODULE: ./build/src/github/outputs.js
var outputs = __webpack_require__(4687);
// EXTERNAL MODULE: ./build/src/github/state.js
var state = __webpack_require__(21012);
// EXTERNAL MODULE: ./build/src/results/verdict.js + 3 modules
var verdict = __webpack_require__(11535);
// EXTERNAL MODULE: ./build/src/settings/settings.js + 2 modules
var settings_settings = __webpack_require__(21198);
// EXTERNAL MODULE: ./build/src/settings/table.js
var table = __webpack_require__(88403);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(98602);
// EXTERNAL MODULE: ./build/src/results/passing.js
var passing = __webpack_require__(807);
// EXTERNAL MODULE: ./build/src/terminal/counts.js
var counts = __webpack_require__(95580);
// EXTERNAL MODULE: ./build/src/terminal/trials-status.js
var trials_status = __webpack_require__(20692);
;// CONCATENATED MODULE: ./build/src/entry/action-events.js




/**
 * Events as lines of the Action log. One job has a fold for its preparation and one for its log; of several, whose lines
 * mix, each line begins with its job's name, because folds cannot overlap.
 */
function showInActionLog(log, { jobs, gate, streamLogs, now }) {
    const several = jobs > 1;
    const notes = [];
    let folded = false;
    let ended = 0;
    const fold = (title) => {
        if (folded) {
            log.endGroup();
        }
        folded = title !== null && !several;
        if (title !== null && folded) {
            log.group(title);
        }
    };
    const statuses = new Map();
    const trialsOf = (job) => {
        const status = statuses.get(job) ?? new trials_status/* TrialsStatus */.m();
        statuses.set(job, status);
        return status;
    };
    const say = (job, text) => log.info(several ? text.replace(/^/gm, `${job} | `) : text);
    return {
        show: (event) => {
            switch (event.kind) {
                case "sandbox":
                    say(event.job, `sandbox ${event.sandboxId} with image ${event.image}`);
                    return;
                case "phase":
                    if (event.phase === "start") {
                        fold(`Prepare ${event.job}`);
                    }
                    else if (event.phase === "watch") {
                        fold(streamLogs ? `Log of ${event.job}` : null);
                    }
                    else if (event.phase === "collect") {
                        fold(null);
                    }
                    if (event.phase === "watch") {
                        say(event.job, "the script runs");
                    }
                    return;
                case "log":
                    if (streamLogs) {
                        say(event.job, event.text);
                    }
                    return;
                case "trial":
                    trialsOf(event.job).ended(event.trial);
                    say(event.job, (0,trials_status/* trialLine */.X)(event.trial));
                    return;
                case "progress": {
                    trialsOf(event.job).progressed(event.progress);
                    const words = trialsOf(event.job).wordsToTell(now());
                    if (words !== null) {
                        say(event.job, words);
                    }
                    return;
                }
                case "notice":
                    say(event.job, event.message);
                    return;
                case "kept":
                    notes.push(`${event.job}: ${event.message}`);
                    log.notice(`${event.job}: ${event.message}`);
                    return;
                case "warning":
                    notes.push(`${event.job}: ${event.message}`);
                    log.warning(`${event.job}: ${event.message}`);
                    return;
                case "debug":
                    log.debug(`${event.job}: ${event.message}`);
                    return;
                case "request":
                    log.debug(`${event.method} ${event.path} ${event.outcome} ${event.ms} ms`);
            }
        },
        jobEnded: (job) => {
            fold(null);
            ended += 1;
            log.info(`${jobLine(job, gate)}${several ? ` (${ended} of ${jobs} jobs done)` : ""}`);
        },
        notes,
        close: () => fold(null),
    };
}
function jobLine(job, gate) {
    const { total, notPassed, unmeasured } = (0,passing/* tallyTrials */.SY)(job, gate);
    const isMeasured = total > 0 && unmeasured === 0;
    const word = !isMeasured ? "unmeasured" : notPassed > 0 ? "not passed" : "passed";
    const symbol = !isMeasured ? "?" : notPassed > 0 ? "✗" : "✓";
    const { score } = (0,counts/* countForPeople */.ai)(job, gate);
    const words = job.shape.trials === "one" && total === 1 ? [word, ...(0,counts/* scoreWords */.gu)(score)].join(", ") : (0,counts/* benchmarkWords */.J6)(job, gate);
    return `${symbol} ${job.jobName}: ${words} in ${(0,time/* formatDuration */.a3)(job.durationSec)}`;
}

// EXTERNAL MODULE: ./build/src/github/api.js
var github_api = __webpack_require__(48713);
;// CONCATENATED MODULE: ./build/src/github/base-files.js



/**
 * Which of the files the base branch does not have with the same content: a pull request can edit the very job file that
 * judges it. The empty map outside a pull request, and where GitHub does not say.
 */
async function filesUnlikeBase(question) {
    const { context, files, token, userAgent, signal, note } = question;
    const { baseSha } = context;
    if (baseSha === null || token === "") {
        return new Map();
    }
    try {
        const api = await (0,github_api/* openApi */.Nd)({ context, token, userAgent, signal, worthWaiting: () => false });
        const compared = await Promise.all(files.map(async (file) => await compare(file, baseSha, api)));
        return new Map(compared.flatMap((one) => (one === null ? [] : [one])));
    }
    catch (error) {
        note(`the job files were not compared with the base branch: ${(0,errors/* describeError */.Uc)(error)}`);
        return new Map();
    }
}
async function compare(file, baseSha, api) {
    const content = await api.fileContent(file.path, baseSha);
    if (content === null) {
        return [file.path, "new"];
    }
    const sha256 = (0,external_node_crypto_.createHash)("sha256").update(content).digest("hex");
    return sha256 === file.sha256 ? null : [file.path, "changed"];
}

// EXTERNAL MODULE: ./build/src/entry/tool.js + 1 modules
var tool = __webpack_require__(14462);
// EXTERNAL MODULE: ./build/src/entry/until-stopped.js
var until_stopped = __webpack_require__(94390);
;// CONCATENATED MODULE: ./build/src/entry/base-remarks.js



const BASE_FILES_MS = 10_000;
/** Asks while the jobs run, so that nobody waits for it. */
async function findFilesUnlikeBase(jobs, step) {
    const { context, settings, log, stop } = step;
    const asked = filesUnlikeBase({
        context,
        files: jobs.map(({ config, configSha256 }) => ({ path: config, sha256: configSha256 })),
        token: settings.githubToken ?? "",
        userAgent: `${tool/* TOOL */.j.name}/${tool/* TOOL */.j.version}`,
        signal: AbortSignal.any([stop.signal, AbortSignal.timeout(BASE_FILES_MS)]),
        note: (line) => log.debug(line),
    });
    return await (0,until_stopped/* untilStopped */.s)(asked, stop.signal).catch(() => new Map());
}
/** A pull request can edit the very file that judges it; whoever reads the result has to know. */
function withBaseRemarks(record, unlikeBase) {
    const remark = (config) => {
        switch (unlikeBase.get(config)) {
            case "changed":
                return [`this change edits ${config} itself, which says what is run`];
            case "new":
                return [`the base branch has no ${config} to compare with`];
            case undefined:
                return [];
        }
    };
    const jobs = record.jobs.map((job) => ({ ...job, remarks: [...job.remarks, ...remark(job.config)] }));
    return { ...record, jobs };
}

// EXTERNAL MODULE: ./build/src/entry/base-search.js
var base_search = __webpack_require__(15810);
// EXTERNAL MODULE: ./build/src/entry/engine.js + 59 modules
var engine = __webpack_require__(88933);
// EXTERNAL MODULE: ./build/src/entry/known-secrets.js
var known_secrets = __webpack_require__(28845);
// EXTERNAL MODULE: ./build/src/entry/last-resort.js
var last_resort = __webpack_require__(28056);
// EXTERNAL MODULE: ./build/src/entry/leg-check.js + 1 modules
var leg_check = __webpack_require__(20665);
// EXTERNAL MODULE: ./build/src/entry/leg-comment.js + 2 modules
var leg_comment = __webpack_require__(82362);
// EXTERNAL MODULE: ./build/src/report/markdown.js
var markdown = __webpack_require__(70075);
;// CONCATENATED MODULE: ./build/src/report/live-report.js


/** What a leg says while its jobs run. Nothing in it changes only because time passes. */
function liveReport(status) {
    const { startedAt, jobFiles, sha, repositoryUrl, runUrl } = status;
    const [first = "", ...others] = jobFiles;
    const parts = [
        others.length === 0 ? (0,markdown/* code */.aY)(first, 120) : (0,base_text/* plural */.LS)(jobFiles.length, "job file"),
        `commit ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(sha.slice(0, 7)), `${repositoryUrl}/commit/${sha}`)}`,
        `started at ${(0,markdown/* inline */.mG)(startedAt.toISOString().slice(11, 16))} UTC`,
        (0,markdown/* link */.nf)("workflow run", runUrl),
    ];
    return {
        standing: "running",
        headline: ["⏳ running", ...doneSoFar(status)].join(" · "),
        body: `The verdict comes when all jobs have ended.\n\n${parts.join(" · ")}`,
    };
}
/** `12 of 50 trials done: 9 passed, 2 not passed, 1 unmeasured` */
function doneSoFar({ total, passed, notPassed, unmeasured }) {
    const done = passed + notPassed + unmeasured;
    if (done === 0 && (total === null || total < 2)) {
        return [];
    }
    const counts = [
        ...(passed > 0 ? [`${passed} passed`] : []),
        ...(notPassed > 0 ? [`${notPassed} not passed`] : []),
        ...(unmeasured > 0 ? [`${unmeasured} unmeasured`] : []),
    ];
    const all = total === null ? (0,base_text/* plural */.LS)(done, "trial") : `${done} of ${(0,base_text/* plural */.LS)(total, "trial")}`;
    return [[`${all} done`, ...(counts.length === 0 ? [] : [counts.join(", ")])].join(": ")];
}

;// CONCATENATED MODULE: ./build/src/entry/live-counts.js

/** Counts the trials of all jobs while they run. The end of a job overrides whatever was said before. */
class LiveCounts {
    #jobs = new Map();
    #gate;
    constructor(jobs, gate) {
        this.#gate = gate;
        for (const { work, shape } of jobs) {
            this.#jobs.set(work.job, { total: shape.trials === "one" ? 1 : null, passed: 0, notPassed: 0, unmeasured: 0 });
        }
    }
    show(event) {
        if (event.kind === "progress") {
            const { total, done, passed, unmeasured } = event.progress;
            this.#jobs.set(event.job, { total, passed, notPassed: done - passed - unmeasured, unmeasured });
        }
    }
    jobEnded(job) {
        this.#jobs.set(job.jobName, (0,passing/* tallyTrials */.SY)(job, this.#gate));
    }
    get all() {
        const counts = [...this.#jobs.values()];
        const sum = (pick) => counts.reduce((total, one) => total + pick(one), 0);
        return {
            total: counts.some(({ total }) => total === null) ? null : sum(({ total }) => total ?? 0),
            passed: sum(({ passed }) => passed),
            notPassed: sum(({ notPassed }) => notPassed),
            unmeasured: sum(({ unmeasured }) => unmeasured),
        };
    }
}

;// CONCATENATED MODULE: ./build/src/entry/tell-while-running.js
/** Most jobs that are over before need no word in between. */
const FIRST_AFTER_MS = 5_000;
const EVERY_MS = 60_000;
/** Tells how things stand, at once and then at most every minute, where something changed; never delays anything. */
function tellWhileRunning(wordsNow, targets, clock) {
    const stopped = new AbortController();
    const { signal } = stopped;
    const keepTelling = async (target) => {
        let told = "";
        await clock.sleep(FIRST_AFTER_MS, signal);
        for (;;) {
            const words = wordsNow();
            const text = JSON.stringify(words);
            if (text !== told) {
                told = text;
                if ((await target.tell(words, signal)) === "stop") {
                    return;
                }
            }
            await clock.sleep(EVERY_MS * Math.max(1, target.sharers()), signal);
        }
    };
    for (const target of targets) {
        // It ends by being stopped; a word that did not get through is no reason to fail.
        keepTelling(target).catch(() => { });
    }
    return { stop: () => stopped.abort() };
}

;// CONCATENATED MODULE: ./build/src/entry/live-step.js





const WORD_MS = 30_000;
/** Says in the comment and the check run how the jobs stand while they run. A failure here is a warning at the end, if it lasts. */
function tellStep(jobs, { context, settings, comment, check, log }) {
    const counts = new LiveCounts(jobs, settings);
    const startedAt = new Date();
    const { owner, name } = context.repository;
    const fixed = {
        startedAt,
        jobFiles: [...new Set(jobs.map(({ config }) => config))],
        sha: context.sha,
        repositoryUrl: `${context.serverUrl}/${owner}/${name}`,
        runUrl: (0,github_context/* runUrl */.V)(context),
    };
    const inComment = {
        sharers: () => comment.running(),
        tell: async (words, signal) => {
            const { kind } = await comment.tell(words, { settle: false, signal, deadlineMs: WORD_MS });
            log.debug(`the comment while the jobs run: ${kind}`);
            return kind === "posted" || kind === "failed" ? "go-on" : "stop";
        },
    };
    const inCheck = check === null
        ? []
        : [
            {
                sharers: () => 1,
                tell: async (words, signal) => {
                    const { kind } = await check.progress(words, signal);
                    log.debug(`the check run while the jobs run: ${kind}`);
                    return kind === "denied" ? "stop" : "go-on";
                },
            },
        ];
    const telling = tellWhileRunning(() => liveReport({ ...fixed, ...counts.all }), [inComment, ...inCheck], time/* systemClock */.ml);
    return {
        show: (event) => counts.show(event),
        jobEnded: (job) => counts.jobEnded(job),
        stop: () => telling.stop(),
    };
}

// EXTERNAL MODULE: ./build/src/report/comment.js
var report_comment = __webpack_require__(92081);
// EXTERNAL MODULE: ./build/src/report/leg-report.js
var leg_report = __webpack_require__(37227);
// EXTERNAL MODULE: ./build/src/report/report.js
var report_report = __webpack_require__(18456);
// EXTERNAL MODULE: ./build/src/report/report-model.js
var report_model = __webpack_require__(13236);
// EXTERNAL MODULE: ./build/src/results/run-result.js
var run_result = __webpack_require__(91715);
// EXTERNAL MODULE: ./build/src/entry/step.js
var entry_step = __webpack_require__(87606);
;// CONCATENATED MODULE: ./build/src/entry/out-of-date.js










const COMMENT_MS = 20_000;
/**
 * Puts a refused run in the place of an earlier run's comment, which would stand there as if it were of this one. Inputs
 * are wrong, so that those this needs are taken as they were written; where that does not do, the check alone is red.
 */
async function replaceEarlierComment(complaints, inputs, env, log) {
    const token = inputs.get("github-token") ?? "";
    if (inputs.get("comment") === "never" || token === "") {
        return;
    }
    const context = (0,github_context/* readContext */.y)(env, await (0,github_event/* readEvent */.j)(env["GITHUB_EVENT_PATH"]), inputs.get("leg") ?? "");
    const chosen = Number(inputs.get("pr-number"));
    const problems = complaints.map((message) => ({ file: "", line: 1, column: 1, message, remedy: "" }));
    const extras = { ...run_result/* NO_EXTRAS */.C, runUrl: (0,github_context/* runUrl */.V)(context) };
    const mode = inputs.get("mode") === "report" ? "report" : "run";
    const report = { kind: "refused", mode, problems, run: (0,entry_step/* identityOf */.cu)(context, null), tool: tool/* TOOL */.j };
    const model = (0,report_model/* reportModel */.S)(report, extras);
    const leg = (0,leg_report/* legReport */.V)(model, (0,report_comment/* renderComment */.w)(model));
    const comment = (0,leg_comment/* openLegComment */.It)({
        context,
        mode: "auto",
        chosen: Number.isSafeInteger(chosen) && chosen > 0 ? chosen : null,
        token,
    });
    const result = await comment.tell({ ...leg, body: leg.body(report_report/* NOT_PUBLISHED */.nu) }, { onlyUpdate: true, deadlineMs: COMMENT_MS });
    log.debug(`the comment of an earlier run: ${result.kind === "posted" ? `replaced, ${result.url}` : result.kind}`);
}

// EXTERNAL MODULE: ./build/src/entry/publish.js + 1 modules
var publish = __webpack_require__(71044);
// EXTERNAL MODULE: ./build/src/github/summary.js
var github_summary = __webpack_require__(24057);
;// CONCATENATED MODULE: ./build/src/report/validation.js


/** What a check that is green without a measurement says, so that nobody takes it for one. */
function validationReport(jobs) {
    const shown = jobs.slice(0, 20).map(({ config, jobName }) => `- ${(0,markdown/* code */.aY)(config, 120)}: ${(0,markdown/* inline */.mG)(jobName, 80)}`);
    const more = jobs.length - shown.length;
    const list = [...shown, ...(more > 0 ? [`- and ${(0,base_text/* plural */.LS)(more, "more job")}`] : [])].join("\n");
    return {
        headline: `☑️ checked only, nothing measured · ${(0,base_text/* plural */.LS)(jobs.length, "job")} valid`,
        body: `The job files are right. No job ran, so this says nothing about the change.\n\n${list}`,
    };
}

;// CONCATENATED MODULE: ./build/src/entry/publish-validation.js




/** Says in summary and check run that job files were checked and nothing was measured; no comment, as nothing changed. */
async function publishValidation(jobs, redactor, { env, settings, log, check }) {
    const { headline, body } = validationReport(jobs.map(describe_plan/* describePlan */.d));
    const words = { headline: redactor.text(headline), body: redactor.text(body) };
    if (settings.summary) {
        const summary = await (0,github_summary/* appendSummary */.f)(env.GITHUB_STEP_SUMMARY, `### ${words.headline}\n\n${words.body}`);
        if (summary.kind === "unavailable") {
            log.warning(`no job summary: ${summary.reason}`);
        }
    }
    if (check !== null) {
        (0,leg_check/* tellCheck */.A)(await check.conclude({ ...words, standing: "errored" }, 0, []), log);
    }
}

// EXTERNAL MODULE: ./build/src/entry/reports.js + 5 modules
var entry_reports = __webpack_require__(17367);
// EXTERNAL MODULE: ./build/src/entry/step-reports.js + 1 modules
var step_reports = __webpack_require__(13820);
// EXTERNAL MODULE: ./build/src/entry/stop-signal.js
var stop_signal = __webpack_require__(58433);
// EXTERNAL MODULE: ./build/src/entry/trust.js
var trust = __webpack_require__(61968);
;// CONCATENATED MODULE: ./build/src/entry/main.js


































/** GitHub sends SIGTERM 7.5 s after SIGINT; by then this process is gone, and post does the rest. */
const CANCEL_LIMIT_MS = 6_800;
const CANCEL_STOP_MS = 2_500;
/** The action's main step. Its exit code is the check; the verdict in the outputs stays `errored` until it is known. */
async function runMain(host) {
    const { env } = process;
    const log = (0,github_log/* createActionLog */.rg)((text) => process.stdout.write(text), env.RUNNER_DEBUG === "1");
    const secrets = new known_secrets/* KnownSecrets */.R();
    (0,last_resort/* endAsErroredWhenUncaught */.K)(secrets, (message) => log.error(message));
    const stop = (0,stop_signal/* listenForStop */.r)((name) => {
        log.info("cancelled: stopping the sandboxes");
        const exitCode = (0,verdict/* exitCodeOf */.FO)("cancelled", name);
        void leaveExitCode(env, exitCode);
        setTimeout(() => process.exit(exitCode), CANCEL_LIMIT_MS).unref();
    }, () => undefined);
    try {
        process.exitCode = await runStep(host, env, log, stop, secrets);
    }
    catch (error) {
        log.error(secrets.hideIn(`rock-job-action failed: ${(0,errors/* describeError */.Uc)(error)}`));
        if (error instanceof Error) {
            log.debug(secrets.hideIn(error.stack ?? ""));
        }
        process.exitCode = (0,verdict/* exitCodeOf */.FO)("errored", null);
    }
    await leaveExitCode(env, process.exitCode);
}
/** Some runners lose the failure of a step that was killed; post ends as this process does, and as errored without this. */
async function leaveExitCode(env, exitCode) {
    const file = env.GITHUB_STATE;
    if (file !== undefined && file !== "") {
        await (0,state/* saveState */.LZ)(file, state/* EXIT_CODE_STATE */.Z0, String(exitCode));
    }
}
async function runStep(host, env, log, stop, secrets) {
    const outputFile = (0,entry_step/* requiredFile */.Au)(env, "GITHUB_OUTPUT");
    // Git answers while the inputs are read.
    const asked = (0,read_checkout/* readCheckout */.b)(env.GITHUB_WORKSPACE ?? process.cwd());
    await (0,outputs/* writeOutputs */.Kn)(outputFile, (0,outputs/* pessimisticOutputs */.MD)());
    const { values, unknown } = (0,inputs/* readInputs */.K)(env, table/* SETTINGS */.yy.map(({ name }) => name));
    const parsed = (0,settings_settings/* parseSettings */.P$)(values, (name) => `input ${name}`, (name) => env[name]);
    const complaints = [
        ...unknown.map(inputs/* describeUnknownInput */.G),
        ...(parsed.ok ? [] : parsed.problems.map(settings_settings/* settingProblemText */.$v)),
    ];
    if (!parsed.ok || complaints.length > 0) {
        for (const complaint of complaints) {
            log.error(complaint);
        }
        // A complaint quotes what was given, which may be a secret in the wrong place; only the log is masked.
        const untold = parsed.ok ? [] : parsed.problems.map(({ setting }) => `${setting}: the log of this step says why`);
        await replaceEarlierComment([...unknown.map(inputs/* describeUnknownInput */.G), ...untold], values, env, log).catch((error) => log.debug(`the comment of an earlier run stays: ${(0,errors/* describeError */.Uc)(error)}`));
        return verdict/* MISUSE_EXIT_CODE */.Ib;
    }
    const settings = parsed.value;
    const hide = (values) => {
        secrets.add(values);
        for (const secret of values) {
            log.mask(secret);
        }
    };
    hide((0,settings_settings/* secretValues */.VX)(settings));
    const context = (0,github_context/* readContext */.y)(env, await (0,github_event/* readEvent */.j)(env.GITHUB_EVENT_PATH), settings.leg);
    const directories = (0,publish/* stepDirectories */.ME)(env, context);
    const unfit = await (0,write_results/* clearResultsDirectory */.$k)(directories.results);
    if (unfit !== null) {
        throw new Error(`${directories.results} ${unfit}`);
    }
    await (0,state/* saveState */.LZ)((0,entry_step/* requiredFile */.Au)(env, "GITHUB_STATE"), "started", "true");
    const comment = (0,leg_comment/* openLegComment */.It)((0,leg_comment/* commentOptions */.Aj)(context, settings));
    const check = (0,leg_check/* openLegCheck */.P)(context, settings);
    const step = {
        host,
        env,
        log,
        context,
        settings,
        directories,
        comment,
        check,
        checkout: await asked,
        stop,
    };
    if (settings.mode === "report") {
        // Loaded when it is needed: a run starts sooner without the reader of records.
        const { reportAgain } = await Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(63)]).then(__webpack_require__.bind(__webpack_require__, 20063));
        return await reportAgain(values, step);
    }
    const prepared = await (0,prepare_jobs/* prepareJobs */.i)({
        configs: settings.config,
        workspace: env.GITHUB_WORKSPACE ?? process.cwd(),
        directory: env.GITHUB_WORKSPACE ?? process.cwd(),
        filesFromAnywhere: false,
        overrides: settings,
        lookUp: (0,settings_settings/* lookUpIn */.Ib)(settings),
        secrets: (0,settings_settings/* secretValues */.VX)(settings),
        trust: (0,trust/* trustOf */.A)(context),
        now: new Date(),
        newId: () => (0,external_node_crypto_.randomBytes)(16).toString("hex"),
    });
    if (!prepared.ok) {
        await (0,step_reports/* reportProblems */.Tw)(prepared.problems, step);
        return verdict/* MISUSE_EXIT_CODE */.Ib;
    }
    hide(prepared.value.flatMap((job) => job.secrets));
    const redactor = (0,redact/* createRedactor */.l)([...(0,settings_settings/* secretValues */.VX)(settings), ...prepared.value.flatMap((job) => job.secrets)]);
    return settings.mode === "validate"
        ? await showPlan(prepared.value, redactor, step, outputFile)
        : await runAndReport(prepared.value, redactor, step, outputFile);
}
async function showPlan(jobs, redactor, step, outputFile) {
    for (const job of jobs) {
        const { config, type, jobName, lines } = (0,describe_plan/* describePlan */.d)(job);
        step.log.group(redactor.text(`${config}: ${jobName} (${type})`));
        step.log.info(redactor.text(lines.map(([label, value]) => `${label}: ${value}`).join("\n")));
        step.log.endGroup();
    }
    step.log.notice(`${(0,base_text/* plural */.LS)(jobs.length, "job")} valid; nothing was run, because mode is validate`);
    await publishValidation(jobs, redactor, step);
    await (0,outputs/* writeOutputs */.Kn)(outputFile, { verdict: "validated" });
    await (0,state/* saveState */.LZ)((0,entry_step/* requiredFile */.Au)(step.env, "GITHUB_STATE"), "published", "true");
    return 0;
}
async function runAndReport(jobs, redactor, step, outputFile) {
    const { host, env, log, settings, directories, stop } = step;
    const stateFile = (0,entry_step/* requiredFile */.Au)(env, "GITHUB_STATE");
    const terms = (0,entry_step/* termsOf */.fd)(step);
    // If this process is killed, these say so; post publishes them.
    await (0,step_reports/* writeReports */.Li)(await (0,step_reports/* judgeOwn */.s3)((0,entry_reports/* unfinishedRun */.zZ)(terms, new Date()), [], step), step, redactor);
    const unlikeBase = findFilesUnlikeBase(jobs, step);
    const base = (0,base_search/* searchBase */.q)(step);
    const view = showInActionLog(log, {
        jobs: jobs.length,
        gate: settings,
        streamLogs: settings.streamLogs,
        now: () => Date.now(),
    });
    const live = tellStep(jobs, step);
    const record = await (0,engine/* runEngine */.c)(jobs, {
        host,
        env,
        terms,
        outputDirectory: directories.results,
        redactor,
        journal: (0,state/* createStateJournal */.PJ)(stateFile),
        stop: stop.signal,
        cancelStopMs: CANCEL_STOP_MS,
        emit: (event) => {
            view.show(event);
            live.show(event);
        },
        onJobEnd: (job) => {
            view.jobEnded(job);
            live.jobEnded(job);
        },
    }).finally(live.stop);
    view.close();
    const compared = await (0,base_search/* compareWithFound */.M)(record, await base, settings, redactor);
    const result = await (0,step_reports/* judgeOwn */.s3)(withBaseRemarks(compared, await unlikeBase), view.notes, step);
    const reports = await (0,step_reports/* tellJudged */.n2)(result, [{ prefix: "", directory: directories.results }], step, redactor);
    if (result.verdict.kind === "cancelled") {
        // The runner's patience ends soon: post publishes.
        await (0,outputs/* writeOutputs */.Kn)(outputFile, { verdict: "cancelled" });
        return (0,verdict/* exitCodeOf */.FO)("cancelled", stop.received());
    }
    return await (0,step_reports/* publishJudged */.XJ)(result, reports, step);
}


/***/ }),

/***/ 58433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ listenForStop)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);

/** Listens for signals; calls `onFirst` at the first and `onSecond` at every later one. */
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

/***/ 94390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ untilStopped)
/* harmony export */ });
/** Rejects as soon as the run is stopped: octokit waits between two tries although its signal is aborted. */
async function untilStopped(work, signal) {
    signal.throwIfAborted();
    return await new Promise((resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason), { once: true });
        work.then(resolve, reject);
    });
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
/** Where lines stay, the status is shown this rarely, so that the log of a long job stays short. */
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
