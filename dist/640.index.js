export const id = 640;
export const ids = [640];
export const modules = {

/***/ 69640:
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
var inputs = __webpack_require__(37428);
// EXTERNAL MODULE: ./build/src/github/log.js
var github_log = __webpack_require__(15543);
// EXTERNAL MODULE: ./build/src/github/outputs.js
var outputs = __webpack_require__(4687);
// EXTERNAL MODULE: ./build/src/github/state.js
var state = __webpack_require__(21012);
// EXTERNAL MODULE: ./build/src/report/annotations.js
var annotations = __webpack_require__(35594);
// EXTERNAL MODULE: ./build/src/report/report.js
var report = __webpack_require__(18456);
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
    const words = job.type === "bash" && total === 1 ? [word, ...(0,counts/* scoreWords */.gu)(score)].join(", ") : (0,counts/* benchmarkWords */.J6)(job, gate);
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
;// CONCATENATED MODULE: ./build/src/entry/base-remarks.js


const BASE_FILES_MS = 10_000;
/** Asks while the jobs run, so that nobody waits for it. */
async function findFilesUnlikeBase(jobs, step) {
    const { context, settings, log, stop } = step;
    return await filesUnlikeBase({
        context,
        files: jobs.map(({ config, configSha256 }) => ({ path: config, sha256: configSha256 })),
        token: settings.githubToken ?? "",
        userAgent: `${tool/* TOOL */.j.name}/${tool/* TOOL */.j.version}`,
        signal: AbortSignal.any([stop.signal, AbortSignal.timeout(BASE_FILES_MS)]),
        note: (line) => log.debug(line),
    });
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
// EXTERNAL MODULE: ./build/src/entry/engine.js + 53 modules
var engine = __webpack_require__(5498);
// EXTERNAL MODULE: ./build/src/entry/known-secrets.js
var known_secrets = __webpack_require__(28845);
// EXTERNAL MODULE: ./build/src/entry/last-resort.js
var last_resort = __webpack_require__(28056);
// EXTERNAL MODULE: ./build/src/github/comment.js + 3 modules
var comment = __webpack_require__(49447);
// EXTERNAL MODULE: ./build/src/github/comment-marker.js
var comment_marker = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/src/report/comment.js
var report_comment = __webpack_require__(92081);
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
    const extras = { ...run_result/* NO_EXTRAS */.C, runUrl: (0,github_context/* runUrl */.V)(context), artifactUrl: null };
    const result = await (0,comment/* publishComment */.p)({
        mode: "auto",
        pullRequest: { ...context, chosen: Number.isSafeInteger(chosen) && chosen > 0 ? chosen : null },
        marker: (0,comment_marker/* markerOf */.we)(context),
        body: (0,report_comment/* renderComment */.w)({ kind: "refused", problems, run: (0,entry_step/* identityOf */.cu)(context, null), tool: tool/* TOOL */.j }, extras),
        isFork: context.isFork,
        onlyUpdate: true,
        deadlineMs: COMMENT_MS,
    }, { context, token, userAgent: `${tool/* TOOL */.j.name}/${tool/* TOOL */.j.version}` }, time/* systemClock */.ml);
    log.debug(`the comment of an earlier run: ${result.kind === "posted" ? `replaced, ${result.url}` : result.kind}`);
}

// EXTERNAL MODULE: ./build/src/entry/publish.js + 2 modules
var publish = __webpack_require__(83571);
// EXTERNAL MODULE: ./build/src/entry/reports.js + 3 modules
var reports = __webpack_require__(1893);
// EXTERNAL MODULE: ./build/src/entry/result-outputs.js
var result_outputs = __webpack_require__(57202);
// EXTERNAL MODULE: ./build/src/entry/step-reports.js
var step_reports = __webpack_require__(77320);
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
    const step = { host, env, log, context, settings, directories, checkout: await asked, stop };
    if (settings.mode === "report") {
        // Loaded when it is needed: a run starts sooner without the reader of records.
        const { reportAgain } = await Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(63)]).then(__webpack_require__.bind(__webpack_require__, 20063));
        return await reportAgain(values, step, outputFile);
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
    await (0,outputs/* writeOutputs */.Kn)(outputFile, { verdict: "validated" });
    await (0,state/* saveState */.LZ)((0,entry_step/* requiredFile */.Au)(step.env, "GITHUB_STATE"), "published", "true");
    return 0;
}
async function runAndReport(jobs, redactor, step, outputFile) {
    const { host, env, log, settings, directories, stop } = step;
    const stateFile = (0,entry_step/* requiredFile */.Au)(env, "GITHUB_STATE");
    const terms = (0,entry_step/* termsOf */.fd)(step);
    // If this process is killed, these say so; post publishes them.
    await (0,step_reports/* writeReports */.Li)(await (0,step_reports/* judgeOwn */.s3)((0,reports/* unfinishedRun */.zZ)(terms, new Date()), [], step), step, redactor);
    const unlikeBase = findFilesUnlikeBase(jobs, step);
    const base = (0,base_search/* searchBase */.q)(step);
    const view = showInActionLog(log, {
        jobs: jobs.length,
        gate: settings,
        streamLogs: settings.streamLogs,
        now: () => Date.now(),
    });
    const record = await (0,engine/* runEngine */.c)(jobs, {
        host,
        env,
        terms,
        outputDirectory: directories.results,
        redactor,
        journal: (0,state/* createStateJournal */.PJ)(stateFile),
        stop: stop.signal,
        cancelStopMs: CANCEL_STOP_MS,
        emit: view.show,
        onJobEnd: view.jobEnded,
    });
    view.close();
    const compared = await (0,base_search/* compareWithFound */.M)(record, await base, settings, redactor);
    const result = await (0,step_reports/* judgeOwn */.s3)(withBaseRemarks(compared, await unlikeBase), view.notes, step);
    await (0,step_reports/* writeReports */.Li)(result, step, redactor);
    await (0,outputs/* writeOutputs */.Kn)(outputFile, (0,result_outputs/* resultOutputs */.w)(result, directories.results));
    (0,step_reports/* tellAnnotations */.sb)((0,annotations/* annotationsOf */.I)((0,report/* reportOf */.E)(result)), log);
    if (result.verdict.kind === "cancelled") {
        // The runner's patience ends soon: post publishes.
        await (0,outputs/* writeOutputs */.Kn)(outputFile, { verdict: "cancelled" });
        return (0,verdict/* exitCodeOf */.FO)("cancelled", stop.received());
    }
    return await (0,step_reports/* publishJudged */.XJ)(result, step, outputFile);
}


/***/ }),

/***/ 57202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ resultOutputs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _results_job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74771);
/* harmony import */ var _results_statistics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42421);



/** The outputs that tell what was measured. The verdict comes last, so that it stays `errored` where main is killed before. */
function resultOutputs({ jobs, gate, baseline }, directory) {
    const [only, ...others] = baseline?.jobs ?? [];
    const compared = others.length === 0 ? only : undefined;
    const counts = jobs.map((job) => ({ ...(0,_results_job_js__WEBPACK_IMPORTED_MODULE_1__/* .countTrials */ .XJ)(job), ...(0,_results_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .statisticsOf */ .j)(job, gate) }));
    const sum = (pick) => String(counts.reduce((total, count) => total + pick(count), 0));
    const ofOnly = (pick) => {
        const [only, ...others] = counts;
        return String((only !== undefined && others.length === 0 ? pick(only) : null) ?? "");
    };
    return {
        score: ofOnly(({ score }) => score),
        "n-trials": sum(({ nTrials }) => nTrials),
        "n-completed": sum(({ nCompleted }) => nCompleted),
        "n-failed": sum(({ nFailed }) => nFailed),
        "n-passed": sum(({ passed }) => passed),
        "n-unmeasured": sum(({ unmeasured }) => unmeasured),
        "pass-rate": ofOnly(({ passRate }) => passRate),
        "cost-usd": counts.some(({ costUsd }) => costUsd.reported > 0) ? sum(({ costUsd }) => costUsd.total ?? 0) : "",
        conclusion: compared?.conclusion ?? "",
        "score-change": String(compared?.score?.difference ?? ""),
        "results-path": node_path__WEBPACK_IMPORTED_MODULE_0__.join(directory, "results.json"),
        "junit-path": node_path__WEBPACK_IMPORTED_MODULE_0__.join(directory, "junit.xml"),
    };
}


/***/ }),

/***/ 77320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Li: () => (/* binding */ writeReports),
/* harmony export */   Tw: () => (/* binding */ reportProblems),
/* harmony export */   XJ: () => (/* binding */ publishJudged),
/* harmony export */   hP: () => (/* binding */ linksOf),
/* harmony export */   s3: () => (/* binding */ judgeOwn),
/* harmony export */   sb: () => (/* binding */ tellAnnotations)
/* harmony export */ });
/* harmony import */ var _app_read_log_tails_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39836);
/* harmony import */ var _app_write_results_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73800);
/* harmony import */ var _base_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67620);
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82836);
/* harmony import */ var _github_outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4687);
/* harmony import */ var _github_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21012);
/* harmony import */ var _job_problem_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(43584);
/* harmony import */ var _report_annotations_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35594);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(18456);
/* harmony import */ var _results_verdict_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11535);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(21198);
/* harmony import */ var _artifact_link_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(21419);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(83571);
/* harmony import */ var _reports_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1893);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(87606);















/** Completes the record of this step's own run with what its reports show, and judges it. */
async function judgeOwn(record, notes, step) {
    const logTails = await (0,_app_read_log_tails_js__WEBPACK_IMPORTED_MODULE_0__/* .readLogTails */ .m)(step.directories.results, record);
    return (0,_results_verdict_js__WEBPACK_IMPORTED_MODULE_7__/* .judge */ .S4)({ ...record, extras: { ...linksOf(step), logTails, notes } });
}
/** Where a reader finds the repository and this run. */
function linksOf({ context }) {
    const { owner, name } = context.repository;
    return { repositoryUrl: `${context.serverUrl}/${owner}/${name}`, runUrl: (0,_github_context_js__WEBPACK_IMPORTED_MODULE_3__/* .runUrl */ .V)(context) };
}
/** Writes the reports twice: for the artifact, which cannot contain its own address, and as they are published. */
async function writeReports(run, { settings, directories }, redactor) {
    await (0,_app_write_results_js__WEBPACK_IMPORTED_MODULE_1__/* .writeRunFiles */ .ak)(directories.results, (0,_reports_js__WEBPACK_IMPORTED_MODULE_10__/* .renderRunFiles */ .zb)(run, null, redactor));
    const artifactUrl = settings.uploadArtifact ? _artifact_link_js__WEBPACK_IMPORTED_MODULE_12__/* .ARTIFACT_PLACEHOLDER */ .J : null;
    await (0,_app_write_results_js__WEBPACK_IMPORTED_MODULE_1__/* .writePages */ .Ce)(directories.pages, (0,_reports_js__WEBPACK_IMPORTED_MODULE_10__/* .renderRunFiles */ .zb)(run, artifactUrl, redactor));
}
function tellAnnotations(annotations, log) {
    for (const { level, message, ...place } of annotations) {
        log[level](message, place);
    }
}
/** Tells and publishes what is wrong with job files; nothing was started. */
async function reportProblems(found, step) {
    const { log, settings } = step;
    const redactor = (0,_base_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .createRedactor */ .l)((0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_8__/* .secretValues */ .VX)(settings));
    const problems = found.map((problem) => redactProblem(problem, redactor));
    log.info(redactor.text(problems.map(_job_problem_js__WEBPACK_IMPORTED_MODULE_13__/* .problemText */ .f).join("\n")));
    const run = await judgeOwn((0,_reports_js__WEBPACK_IMPORTED_MODULE_10__/* .refusedRun */ .QR)((0,_step_js__WEBPACK_IMPORTED_MODULE_11__/* .termsOf */ .fd)(step), problems, new Date()), [], step);
    await writeReports(run, step, redactor);
    tellAnnotations((0,_report_annotations_js__WEBPACK_IMPORTED_MODULE_6__/* .annotationsOf */ .I)((0,_report_report_js__WEBPACK_IMPORTED_MODULE_14__/* .reportOf */ .E)(run)), log);
    const published = await (0,_publish_js__WEBPACK_IMPORTED_MODULE_9__/* .publish */ .mk)({ ...step, artifact: false, artifactMs: _publish_js__WEBPACK_IMPORTED_MODULE_9__/* .ARTIFACT_MS */ .eE });
    await (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_4__/* .writeOutputs */ .Kn)((0,_step_js__WEBPACK_IMPORTED_MODULE_11__/* .requiredFile */ .Au)(step.env, "GITHUB_OUTPUT"), published.outputs);
    await (0,_github_state_js__WEBPACK_IMPORTED_MODULE_5__/* .saveState */ .LZ)((0,_step_js__WEBPACK_IMPORTED_MODULE_11__/* .requiredFile */ .Au)(step.env, "GITHUB_STATE"), "published", "true");
}
/** Before anything is rendered: an escaped or clipped secret would not be found any more. */
function redactProblem(problem, redactor) {
    const { file, message, remedy } = problem;
    return { ...problem, file: redactor.text(file), message: redactor.text(message), remedy: redactor.text(remedy) };
}
/** Publishes what was judged and written; returns the exit code. */
async function publishJudged(result, step, outputFile) {
    const published = await (0,_publish_js__WEBPACK_IMPORTED_MODULE_9__/* .publish */ .mk)({ ...step, artifact: step.settings.uploadArtifact, artifactMs: _publish_js__WEBPACK_IMPORTED_MODULE_9__/* .ARTIFACT_MS */ .eE });
    await (0,_github_state_js__WEBPACK_IMPORTED_MODULE_5__/* .saveState */ .LZ)((0,_step_js__WEBPACK_IMPORTED_MODULE_11__/* .requiredFile */ .Au)(step.env, "GITHUB_STATE"), "published", "true");
    const { kind } = result.verdict;
    await (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_4__/* .writeOutputs */ .Kn)(outputFile, { ...published.outputs, verdict: kind });
    const { failOn } = step.settings;
    const exitCode = (0,_results_verdict_js__WEBPACK_IMPORTED_MODULE_7__/* .checkExitCode */ .qR)(kind, failOn, null);
    if (exitCode === 0 && kind !== "passed") {
        step.log.warning(`the verdict is ${kind}; this step does not fail, because fail-on is ${failOn}`);
    }
    if (published.failure === null) {
        return exitCode;
    }
    step.log.error(published.failure);
    return exitCode === 0 ? (0,_results_verdict_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodeOf */ .FO)("errored", null) : exitCode;
}


/***/ }),

/***/ 87606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ requiredFile),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   fd: () => (/* binding */ termsOf)
/* harmony export */ });
/* harmony import */ var _settings_given_gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62468);
/* harmony import */ var _tool_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14462);


/** The path of one of the files through which a step talks to its runner. */
function requiredFile(env, name) {
    const file = env[name];
    if (!file) {
        throw new Error(`${name} is not set: this has to run as a step of a GitHub Actions job`);
    }
    return file;
}
/** Where a step runs and what for; `checkout` is what it found checked out. */
function identityOf(context, checkout) {
    const { repository, sha, runId, attempt, leg, workflow, job, pullRequest } = context;
    return {
        repository: `${repository.owner}/${repository.name}`,
        sha,
        runId,
        attempt,
        leg,
        workflow,
        job,
        step: context.actionId || null,
        event: context.eventName,
        ref: context.ref || null,
        baseRef: context.baseRef || null,
        pullRequest,
        commit: checkout?.commit ?? null,
        parent: checkout?.parent ?? null,
    };
}
function termsOf({ settings, context, checkout }) {
    return {
        gate: (0,_settings_given_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .gateOf */ .Rv)(settings),
        concurrency: settings.concurrency,
        retryErrored: settings.retryErrored,
        run: identityOf(context, checkout),
        tool: _tool_js__WEBPACK_IMPORTED_MODULE_1__/* .TOOL */ .j,
    };
}


/***/ }),

/***/ 4687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ writeOutputs),
/* harmony export */   MD: () => (/* binding */ pessimisticOutputs)
/* harmony export */ });
/* unused harmony export OUTPUT_NAMES */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _file_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12522);


/** The outputs of the action, in the order of action.yml. */
const OUTPUT_NAMES = [
    "verdict",
    "score",
    "n-trials",
    "n-completed",
    "n-failed",
    "n-passed",
    "n-unmeasured",
    "pass-rate",
    "cost-usd",
    "conclusion",
    "score-change",
    "results-path",
    "junit-path",
    "artifact-id",
    "artifact-url",
    "artifact-digest",
    "comment-url",
];
/** What a later step should believe if nothing more is written: not measured, no trial, no score, nothing published. */
function pessimisticOutputs() {
    return {
        verdict: "errored",
        score: "",
        "n-trials": "0",
        "n-completed": "0",
        "n-failed": "0",
        "n-passed": "0",
        "n-unmeasured": "0",
        "pass-rate": "",
        "cost-usd": "",
        conclusion: "",
        "score-change": "",
        "results-path": "",
        "junit-path": "",
        "artifact-id": "",
        "artifact-url": "",
        "artifact-digest": "",
        "comment-url": "",
    };
}
/** Appends outputs to the file GITHUB_OUTPUT names; of one output the last value counts. */
async function writeOutputs(file, outputs) {
    const newDelimiter = () => `end-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    const pairs = OUTPUT_NAMES.flatMap((name) => {
        const value = outputs[name];
        return value === undefined ? [] : [(0,_file_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPair */ .k)(name, value, newDelimiter)];
    });
    await (0,_file_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .appendOnce */ .c)(file, pairs.join(""));
}


/***/ }),

/***/ 35594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ annotationsOf)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51036);
/* harmony import */ var _results_labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35317);
/* harmony import */ var _results_trial_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65728);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17210);
/* harmony import */ var _judged_trials_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63389);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66366);






/** GitHub shows ten of each level a step. */
const MAX_PER_LEVEL = 10;
const MAX_TRIALS = 8;
/** The runner cuts messages at 4096 characters. */
const MAX_MESSAGE_BYTES = 4000;
const MAX_TITLE = 200;
/** Every problem of the configuration at its place; of a run first the reasons of its verdict, then trials that did not pass. */
function annotationsOf(report) {
    return report.kind === "refused" ? problemAnnotations(report.problems) : runAnnotations(report.run);
}
function problemAnnotations(problems) {
    if (problems.length <= MAX_PER_LEVEL) {
        return problems.map(problemAnnotation);
    }
    const shown = problems.slice(0, MAX_PER_LEVEL - 1);
    const rest = problems.slice(MAX_PER_LEVEL - 1);
    const list = rest.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .T)(message, 200)}`);
    return [...shown.map(problemAnnotation), annotation("error", (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(rest.length, "more problem"), list.join("\n"))];
}
function problemAnnotation({ file, line, column, message, remedy }) {
    const text = annotation("error", (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .T)(message, MAX_TITLE), remedy === "" ? message : `${message}; ${remedy}`);
    return file === "" ? text : { ...text, file, line, column };
}
function runAnnotations(run) {
    const { kind, reasons } = run.verdict;
    // A failed trial within what may fail is no error of a green check, nor is what a cancel left undone.
    const level = kind === "failed" || kind === "errored" ? "error" : "warning";
    const [only, ...others] = run.jobs;
    // Of several jobs each reason begins with its job's name already.
    const whose = only !== undefined && others.length === 0 ? `${(0,_results_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .jobLabel */ .OP)(only)}: ` : "";
    const text = reasons.map((reason) => whose + reason).join("\n");
    const why = reasons.length === 0 ? [] : [annotation(level, (0,_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .headline */ .P)({ kind: "run", run }), text)];
    const failed = (0,_judged_trials_js__WEBPACK_IMPORTED_MODULE_4__/* .judgedTrials */ .L)(run).filter(({ standing }) => standing !== "passed");
    return [...why, ...failed.slice(0, MAX_TRIALS).map((one) => trialAnnotation(one, level))];
}
function trialAnnotation({ trial, job, standing }, level) {
    const exception = trial.outcome.failure?.exception;
    const reward = (0,_results_trial_js__WEBPACK_IMPORTED_MODULE_2__/* .rewardOf */ .jK)(trial);
    const score = reward === null ? "it left no score" : `its score is ${reward}`;
    const message = exception === undefined ? score : `${exception.type}: ${exception.message}`;
    const [label, name] = [(0,_results_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .trialLabel */ .Z9)(trial, job), (0,_results_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .jobLabel */ .OP)(job)];
    // The trial of a Bash Job has the name of its job.
    const whose = trial.taskName === job.jobName ? name : `${name}, ${label}`;
    return annotation(level, `${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .T)(label, 120)}: ${standing}`, `${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .T)(whose, 200)}: ${standing}: ${message}`);
}
function annotation(level, title, message) {
    return { level, title, message: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipBytes */ .Wp)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .plainText */ .w)(message), MAX_MESSAGE_BYTES) };
}


/***/ })

};
