export const id = 893;
export const ids = [893];
export const modules = {

/***/ 2893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPost: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/job/check-job.js + 9 modules
var check_job = __webpack_require__(28880);
// EXTERNAL MODULE: ./build/src/job/connection.js
var connection = __webpack_require__(42717);
// EXTERNAL MODULE: ./build/src/job/document.js + 2 modules
var job_document = __webpack_require__(19216);
// EXTERNAL MODULE: ./build/src/job/environment.js
var environment = __webpack_require__(85768);
// EXTERNAL MODULE: ./build/src/app/find-job-files.js
var find_job_files = __webpack_require__(35910);
;// CONCATENATED MODULE: ./build/src/app/named-connections.js





/**
 * The servers that job files are run on, each with the credentials that its file and the settings give, as far as the files
 * can be read: what a job file uploads may be gone by now, and one file that is broken must not keep the sandboxes of the
 * others running. Where none can be read, what the settings say alone.
 */
async function namedConnections(preparation) {
    const { overrides, trust, lookUp } = preparation;
    const { files } = await (0,find_job_files/* findJobFiles */.e)(preparation.configs, preparation);
    const choices = await Promise.all(files.map(async ({ file, bytes }) => {
        const read = (0,job_document/* readJobDocument */.b)(bytes, file, lookUp);
        const checked = read.ok ? await (0,check_job/* checkJob */.e)(read.value) : read;
        if (!read.ok || !checked.ok || (0,job_document/* problemsIn */._)(read.value, checked.value.problems).length > 0) {
            return null;
        }
        return (0,connection/* chooseConnection */.OO)(read.value, (0,environment/* environmentOf */.p7)(checked.value.input), overrides, trust);
    }));
    const ofFiles = choices.flatMap((choice) => (choice?.ok ? [choice.connection] : []));
    const ofSettings = (0,connection/* connectionOfSettings */.fL)(overrides);
    const all = ofFiles.length === 0 && ofSettings !== null ? [ofSettings] : ofFiles;
    return [...new Map(all.map((connection) => [JSON.stringify(connection), connection])).values()];
}

// EXTERNAL MODULE: ./build/src/run/stop-sandbox.js
var stop_sandbox = __webpack_require__(42481);
;// CONCATENATED MODULE: ./build/src/app/release-sandboxes.js

/** A server that nobody can reach for this long is not worth the rest of the time. */
const UNREACHABLE_MS = 30_000;
/**
 * Stops what is left, all at once, each until the server confirms it. An id that the server does not know is asked for
 * until the time in which its create could still take effect has passed. `rocksAt` gives every way to a server, since job
 * files can have different credentials for one.
 */
async function releaseSandboxes(left, rocksAt, clock, giveUpAt) {
    return await Promise.all(left.map(async ({ sandboxId, origin, createdAt }) => {
        const rocks = rocksAt(origin);
        if (rocks.length === 0) {
            return { sandboxId, outcome: { kind: "foreign", origin } };
        }
        const absenceProvesFrom = createdAt + stop_sandbox/* CREATE_WINDOW_MS */.Z$;
        const unreachableGiveUpAt = Math.min(giveUpAt, clock.now() + UNREACHABLE_MS);
        const options = { clock, giveUpAt, unreachableGiveUpAt, absenceProvesFrom };
        return { sandboxId, outcome: await stopByAll(rocks, sandboxId, options) };
    }));
}
/**
 * Stops a sandbox that is behind one of several credentials or routes. A record of its end by any of them proves it; that one
 * does not know it proves nothing while another may.
 */
async function stopByAll(rocks, sandboxId, options) {
    const proven = new AbortController();
    const outcomes = await Promise.all(rocks.map(async (rock) => {
        const outcome = await (0,stop_sandbox/* stopSandbox */.aA)(rock, sandboxId, { ...options, signal: proven.signal });
        if (outcome.kind === "gone" && outcome.isRecorded) {
            proven.abort();
        }
        return outcome;
    }));
    const recorded = outcomes.find((outcome) => outcome.kind === "gone" && outcome.isRecorded);
    const unproven = outcomes.find((outcome) => outcome.kind === "unproven");
    return recorded ?? unproven ?? { kind: "gone", isRecorded: false };
}

// EXTERNAL MODULE: ./build/src/app/write-results.js + 1 modules
var write_results = __webpack_require__(73800);
// EXTERNAL MODULE: ./build/src/base/errors.js
var errors = __webpack_require__(22396);
// EXTERNAL MODULE: ./build/src/base/http-header.js
var http_header = __webpack_require__(46081);
// EXTERNAL MODULE: ./build/src/base/redact.js + 3 modules
var redact = __webpack_require__(67620);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(51036);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(98602);
// EXTERNAL MODULE: ./build/src/github/context.js + 1 modules
var github_context = __webpack_require__(82836);
// EXTERNAL MODULE: ./build/src/github/event.js
var github_event = __webpack_require__(45865);
// EXTERNAL MODULE: ./build/src/github/inputs.js
var inputs = __webpack_require__(15047);
// EXTERNAL MODULE: ./build/src/github/log.js
var github_log = __webpack_require__(15543);
// EXTERNAL MODULE: ./build/src/github/state.js
var state = __webpack_require__(21012);
// EXTERNAL MODULE: ./build/src/results/verdict.js + 3 modules
var verdict = __webpack_require__(11535);
// EXTERNAL MODULE: ./build/src/settings/settings.js + 2 modules
var settings_settings = __webpack_require__(21198);
// EXTERNAL MODULE: ./build/src/settings/table.js
var table = __webpack_require__(88403);
// EXTERNAL MODULE: ./build/src/entry/engine.js + 59 modules
var engine = __webpack_require__(88933);
// EXTERNAL MODULE: ./build/src/entry/known-secrets.js
var known_secrets = __webpack_require__(28845);
// EXTERNAL MODULE: ./build/src/entry/leg-check.js + 1 modules
var leg_check = __webpack_require__(20665);
// EXTERNAL MODULE: ./build/src/entry/leg-comment.js + 2 modules
var leg_comment = __webpack_require__(82362);
// EXTERNAL MODULE: ./build/src/entry/publish.js + 1 modules
var publish = __webpack_require__(71044);
// EXTERNAL MODULE: ./build/src/entry/reports.js + 5 modules
var reports = __webpack_require__(17367);
// EXTERNAL MODULE: ./build/src/entry/step.js
var entry_step = __webpack_require__(87606);
// EXTERNAL MODULE: ./build/src/entry/step-reports.js + 1 modules
var step_reports = __webpack_require__(13820);
// EXTERNAL MODULE: ./build/src/entry/trust.js
var trust = __webpack_require__(61968);
;// CONCATENATED MODULE: ./build/src/entry/post.js


























/** After a cancel the runner leaves about 285 s for everything; the upload and the comment want some of them too. */
const RELEASE_MS = 90_000;
const ARTIFACT_MS = 90_000;
/**
 * The action's post step: stops every sandbox that main left open, and publishes what a cancel kept main from publishing.
 * It ends as main did, and as errored where main left no exit code: Gitea's runner 1.0 takes a killed main for a success.
 */
async function runPost(host) {
    const { env } = process;
    const log = (0,github_log/* createActionLog */.rg)((text) => process.stdout.write(text), env.RUNNER_DEBUG === "1");
    const secrets = new known_secrets/* KnownSecrets */.R();
    process.exitCode = exitCodeOfMain(env, log);
    try {
        await finish(host, env, log, secrets);
    }
    catch (error) {
        log.warning(secrets.hideIn(`rock-job-action could not finish its clean-up: ${(0,errors/* describeError */.Uc)(error)}`));
        if (error instanceof Error) {
            log.debug(secrets.hideIn(error.stack ?? ""));
        }
    }
}
function exitCodeOfMain(env, log) {
    const left = (0,state/* readState */.un)(env, state/* EXIT_CODE_STATE */.Z0);
    if (left === null || !/^\d{1,3}$/.test(left)) {
        log.error("rock-job-action was stopped before it finished, so this step fails instead");
        return (0,verdict/* exitCodeOf */.FO)("errored", null);
    }
    return Number(left);
}
async function finish(host, env, log, secrets) {
    const { values } = (0,inputs/* readInputs */.K)(env, table/* SETTINGS */.yy.map(({ name }) => name));
    const parsed = (0,settings_settings/* parseSettings */.P$)(values, (name) => name, (name) => env[name]);
    const wasRefused = (0,state/* readState */.un)(env, state/* EXIT_CODE_STATE */.Z0) === String(verdict/* MISUSE_EXIT_CODE */.Ib);
    if (!parsed.ok || (wasRefused && (0,state/* readState */.un)(env, "started") === null)) {
        // Main said what is wrong with its inputs.
        return;
    }
    const settings = parsed.value;
    secrets.add((0,settings_settings/* secretValues */.VX)(settings));
    for (const secret of (0,settings_settings/* secretValues */.VX)(settings)) {
        log.mask(secret);
    }
    const context = (0,github_context/* readContext */.y)(env, await (0,github_event/* readEvent */.j)(env.GITHUB_EVENT_PATH), settings.leg);
    const journal = (0,state/* readJournal */.a0)(env);
    for (const problem of journal.problems) {
        log.warning(problem);
    }
    const open = journal.sandboxes.filter((sandbox) => sandbox.status === "open");
    if (open.length > 0) {
        const connections = await allowedConnections(settings, env, (0,trust/* trustOf */.A)(context));
        secrets.add(connections.flatMap(credentialsOf));
        await release(open, connections, host, env, { log, secrets });
    }
    const wroteNothing = (0,state/* readState */.un)(env, state/* REPORTED_STATE */.CE) === null;
    // Of a validation there is nothing to publish but problems.
    if ((0,state/* readState */.un)(env, "published") === null && !(wroteNothing && settings.mode === "validate")) {
        const directories = (0,publish/* stepDirectories */.ME)(env, context);
        const step = {
            host,
            env,
            log,
            context,
            settings,
            directories,
            checkout: null,
            comment: (0,leg_comment/* openLegComment */.It)((0,leg_comment/* commentOptions */.Aj)(context, settings)),
            check: (0,leg_check/* openLegCheck */.P)(context, settings),
        };
        const redactor = (0,redact/* createRedactor */.l)((0,settings_settings/* secretValues */.VX)(settings));
        const reports = wroteNothing ? await reportUnfinished(step, redactor) : await reportsOfMain(step, redactor);
        const ending = { exitCode: Number(process.exitCode), reports };
        await (0,publish/* publish */.mk)({ ...step, ...ending, artifact: settings.uploadArtifact, artifactMs: ARTIFACT_MS });
    }
}
/** Goes the same way as main from the record that it left, whose secrets are hidden already. */
async function reportsOfMain(step, redactor) {
    // Loaded when it is needed: mostly, main has published.
    const { readOwnResult } = await Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(626)]).then(__webpack_require__.bind(__webpack_require__, 95626));
    const own = await readOwnResult(step.directories.results);
    if (own.ok) {
        return (0,reports/* makeReports */.Yy)(own.value, redactor);
    }
    step.log.warning(`the results of main cannot be used: ${own.problems.join("; ")}`);
    return await reportUnfinished(step, redactor);
}
/** Main was ended before it wrote any report. Otherwise the words of an earlier run would stand there as if they were of this one. */
async function reportUnfinished(step, redactor) {
    const { results } = step.directories;
    const unfit = await (0,write_results/* clearResultsDirectory */.$k)(results);
    if (unfit !== null) {
        throw new Error(`${results} ${unfit}`);
    }
    const unfinished = await (0,step_reports/* judgeOwn */.s3)((0,reports/* unfinishedRun */.zZ)((0,entry_step/* termsOf */.fd)(step), new Date()), [], step);
    return await (0,step_reports/* writeReports */.Li)(unfinished, step, redactor);
}
/** The servers that settings and job files name now: a token goes to no other, whatever the saved state says. */
async function allowedConnections(settings, env, trust) {
    const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
    return await namedConnections({
        configs: settings.config,
        workspace,
        directory: workspace,
        filesFromAnywhere: false,
        overrides: settings,
        lookUp: (0,settings_settings/* lookUpIn */.Ib)(settings),
        secrets: (0,settings_settings/* secretValues */.VX)(settings),
        trust,
        now: new Date(),
        newId: () => (0,external_node_crypto_.randomBytes)(16).toString("hex"),
    });
}
/** What a server may quote of us: a job file can have its own credentials. */
function credentialsOf({ headers }) {
    const values = Object.values(headers).flatMap((value) => [value, (0,http_header/* withoutScheme */.yO)(value)]);
    return values.filter((value) => !(0,redact/* isTooShortToHide */.Y)(value));
}
async function release(open, connections, host, env, { log, secrets }) {
    // The embedded server ends with main, and its sandboxes with it.
    const remote = connections.filter((connection) => connection.baseUrl !== "local");
    const hide = (text) => secrets.hideIn(text);
    const emit = (event) => {
        if (event.kind === "request") {
            log.debug(hide(`${event.method} ${event.path} ${event.outcome} ${event.ms} ms`));
        }
    };
    const hub = (0,engine/* openServerHub */.$)(host, env, { emit, hide });
    const rocks = new Map();
    for (const connection of remote) {
        const { origin } = new URL(connection.baseUrl);
        rocks.set(origin, [...(rocks.get(origin) ?? []), await hub.servers.connect(connection)]);
    }
    const onServers = open.filter((sandbox) => rocks.has(sandbox.origin) || connections.length === remote.length);
    const giveUpAt = time/* systemClock */.ml.now() + RELEASE_MS;
    if (onServers.length > 0) {
        log.info(`stopping ${(0,base_text/* plural */.LS)(onServers.length, "sandbox", "sandboxes")} that main left`);
    }
    const releases = await releaseSandboxes(onServers, (origin) => rocks.get(origin) ?? [], time/* systemClock */.ml, giveUpAt);
    await hub.close();
    for (const { sandboxId, outcome } of releases) {
        switch (outcome.kind) {
            case "gone":
                log.info(`sandbox ${sandboxId} is stopped`);
                break;
            case "unproven":
                log.warning(`sandbox ${sandboxId} could not be confirmed as stopped: ${hide(outcome.reason)}`);
                break;
            case "foreign":
                log.warning(`sandbox ${sandboxId} is on ${outcome.origin}, which no setting names; stop it there`);
        }
    }
}


/***/ })

};
