export const id = 625;
export const ids = [625];
export const modules = {

/***/ 86098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ completeRecord)
/* harmony export */ });
/* harmony import */ var _read_log_tails_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39836);

/** A record with all that its reports show beside the results: the ends of logs in `directory`, notes and links. */
async function completeRecord(record, directory, others) {
    return { ...record, extras: { ...others, logTails: await (0,_read_log_tails_js__WEBPACK_IMPORTED_MODULE_0__/* .readLogTails */ .m)(directory, record) } };
}


/***/ }),

/***/ 20665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ openLegCheck),
  A: () => (/* binding */ tellCheck)
});

// EXTERNAL MODULE: ./build/src/base/errors.js
var errors = __webpack_require__(22396);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(98602);
// EXTERNAL MODULE: ./build/src/github/api.js
var api = __webpack_require__(48713);
// EXTERNAL MODULE: ./build/src/github/deadline.js
var deadline = __webpack_require__(32581);
// EXTERNAL MODULE: ./build/src/github/permission.js
var permission = __webpack_require__(6790);
;// CONCATENATED MODULE: ./build/src/github/check-run.js



/** GitHub takes this many annotations with one request. */
const MOST_ANNOTATIONS = 50;
const DEADLINE_MS = 30_000;
function openCheckRun(identity, isFork, connection, clock) {
    let begun = Promise.resolve(null);
    const startedAt = new Date(clock.now()).toISOString();
    const attempt = async (also, work) => {
        const endsAt = clock.now() + DEADLINE_MS;
        try {
            return await (0,deadline/* withDeadline */.N)(clock, DEADLINE_MS, "the check run", async (late) => {
                const signal = also === null ? late : AbortSignal.any([late, also]);
                const worthWaiting = (seconds) => clock.now() + seconds * 1000 < endsAt;
                return await work(await (0,api/* openApi */.Nd)({ ...connection, signal, worthWaiting }));
            });
        }
        catch (error) {
            return classify(error, isFork);
        }
    };
    /** What an earlier word began, or an earlier process of this attempt that was killed. */
    const present = async (api) => (await begun) ?? (await api.checkRun(identity));
    const write = async (api, id, fields) => {
        const all = { name: identity.name, details_url: identity.details_url, ...fields };
        const started = { ...all, head_sha: identity.head_sha, external_id: identity.external_id, started_at: startedAt };
        const written = id === null ? await api.createCheckRun(started) : await api.updateCheckRun(id, all);
        return { kind: "written", ...written };
    };
    return {
        progress: async (output, signal) => {
            const earlier = begun;
            const result = attempt(signal, async (api) => await write(api, await earlier, { status: "in_progress", output }));
            begun = result.then(async (one) => (one.kind === "written" ? one.id : await earlier));
            return await result;
        },
        conclude: async (conclusion, output) => await attempt(null, async (api) => {
            const annotations = output.annotations?.slice(0, MOST_ANNOTATIONS) ?? [];
            const completed_at = new Date(clock.now()).toISOString();
            const fields = { status: "completed", conclusion, completed_at, output: { ...output, annotations } };
            return await write(api, await present(api), fields);
        }),
    };
}
function classify(error, isFork) {
    const problem = (0,permission/* permissionProblem */.Dz)(error, isFork, permission/* CHECK_PERMISSION */.jo);
    return problem === null
        ? { kind: "failed", error: new Error("the check run could not be written", { cause: error }) }
        : { kind: "denied", message: problem.message };
}

// EXTERNAL MODULE: ./build/src/github/comment-marker.js
var comment_marker = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/src/github/context.js + 1 modules
var github_context = __webpack_require__(82836);
// EXTERNAL MODULE: ./build/src/entry/tool.js + 1 modules
var tool = __webpack_require__(14462);
// EXTERNAL MODULE: ./build/src/entry/trust.js
var trust = __webpack_require__(61968);
;// CONCATENATED MODULE: ./build/src/entry/leg-check.js







/** Null where no check run is wanted. */
function openLegCheck(context, settings) {
    const token = settings.githubToken ?? "";
    if (!settings.check || token === "") {
        return null;
    }
    if (context.platform === "gitea") {
        const none = { kind: "denied", message: "Gitea has none" };
        return { progress: async () => await Promise.resolve(none), conclude: async () => await Promise.resolve(none) };
    }
    const { workflow, job, leg, sha, runId, attempt } = context;
    const check = openCheckRun({
        name: `ROCK / ${workflow} / ${job}${leg === "" ? "" : ` (${leg})`}`,
        head_sha: sha,
        details_url: (0,github_context/* runUrl */.V)(context),
        external_id: `${(0,comment_marker/* identityKey */.U)(context)}-${runId}-${attempt}`,
    }, (0,trust/* hasForkToken */.M)(context), { context, token, userAgent: `${tool/* TOOL */.j.name}/${tool/* TOOL */.j.version}` }, time/* systemClock */.ml);
    return {
        progress: async (words, signal) => await check.progress(outputOf(words), signal),
        conclude: async (words, exitCode, annotations) => {
            const output = { ...outputOf(words), annotations: annotations.map(checkAnnotation) };
            return await check.conclude(conclusionOf(words.standing, exitCode), output);
        },
    };
}
function outputOf({ headline, body }) {
    return { title: headline, summary: body };
}
/** A step that does not fail without having passed blames nobody and promises nothing. */
function conclusionOf(standing, exitCode) {
    if (standing === "cancelled") {
        return "cancelled";
    }
    return exitCode !== 0 ? "failure" : standing === "passed" ? "success" : "neutral";
}
const LEVELS = { error: "failure", warning: "warning", notice: "notice" };
/** Where an annotation has no place, the runner says `.github` too. */
function checkAnnotation({ level, title, message, file = ".github", line = 1 }) {
    return { path: file, start_line: line, end_line: line, annotation_level: LEVELS[level], message, title };
}
function tellCheck(result, log) {
    switch (result.kind) {
        case "written":
            log.info(`check run: ${result.url}`);
            return;
        case "denied":
            log.warning(`no check run: ${result.message}`);
            return;
        case "failed":
            log.warning(`no check run: ${(0,errors/* describeError */.Uc)(result.error)}`);
    }
}


/***/ }),

/***/ 82362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Aj: () => (/* binding */ commentOptions),
  It: () => (/* binding */ openLegComment),
  lB: () => (/* binding */ tellComment)
});

// EXTERNAL MODULE: ./build/src/base/errors.js
var errors = __webpack_require__(22396);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(98602);
// EXTERNAL MODULE: ./build/src/github/comment.js + 2 modules
var comment = __webpack_require__(99185);
// EXTERNAL MODULE: ./build/src/github/comment-marker.js
var comment_marker = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(51036);
// EXTERNAL MODULE: ./build/src/report/budget.js
var budget = __webpack_require__(95439);
// EXTERNAL MODULE: ./build/src/report/comment.js
var report_comment = __webpack_require__(92081);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
;// CONCATENATED MODULE: ./build/src/report/leg-section.js

/** How a leg stands: it still runs, or it ended with a verdict. */
const STANDINGS = ["running", "passed", "failed", "errored", "cancelled"];
/** What is kept of a section beside its body. */
const Facts = schemas/* object */.Ikc({
    key: schemas/* string */.YjP().regex(/^[0-9a-f]{16}$/),
    run: schemas/* int */.Whr().positive(),
    attempt: schemas/* int */.Whr().positive(),
    at: schemas/* int */.Whr().positive(),
    sha: schemas/* string */.YjP().regex(/^[0-9a-f]{40,64}$/),
    standing: schemas/* enum */.k5n(STANDINGS),
    title: schemas/* string */.YjP(),
    headline: schemas/* string */.YjP(),
});
/** The first line of the comment of one workflow, without its line break. */
function workflowLine(workflow) {
    return `<!-- rock-job-action workflow=${workflow} -->`;
}
const WORKFLOW_LINE = /^<!-- rock-job-action workflow=([0-9a-f]{16}) -->(?:\n|$)/;
const SECTION = /^<!-- rock-leg (\{.*\}) -->\n([\s\S]*?)^<!-- rock-leg-end -->$/gm;
const BODY = /^<!-- rock-leg-body -->\n([\s\S]*?)\n?<!-- rock-leg-body-end -->$/m;
/**
 * A section as it stands in a comment: its facts for the machine, what `show` makes of its body for the reader, and marks
 * by which `parseSections` finds both again.
 */
function formatSection(section, show) {
    const { key, run, attempt, at, sha, standing, title, headline } = section;
    const facts = JSON.stringify({ key, run, attempt, at, sha, standing, title, headline });
    // Nothing in a text may end the remark or the line that it is in.
    const harmless = facts.replaceAll(/[<>\u2028\u2029]|-(?=-)/g, (one) => {
        return `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`;
    });
    const body = `<!-- rock-leg-body -->\n${withoutMarks(section.body)}\n<!-- rock-leg-body-end -->`;
    return `<!-- rock-leg ${harmless} -->\n${show(body)}\n<!-- rock-leg-end -->`;
}
/** The sections of a comment of this workflow; null where it is no such comment. Only the very first line says whose it is. */
function parseSections(comment, workflow) {
    const text = comment.replaceAll("\r\n", "\n");
    if (WORKFLOW_LINE.exec(text)?.[1] !== workflow) {
        return null;
    }
    return [...text.matchAll(SECTION)].flatMap(([, facts = "", shown = ""]) => {
        const parsed = Facts.safeParse(parseJson(facts));
        const body = BODY.exec(shown)?.[1];
        return parsed.success && body !== undefined ? [{ ...parsed.data, body }] : [];
    });
}
/** Reports hold no remarks of HTML but ours; a mark in one would end the section early. */
function withoutMarks(body) {
    return body.replaceAll(/<!--(?= rock-)/g, "&lt;!--");
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./build/src/report/markdown.js
var markdown = __webpack_require__(70075);
// EXTERNAL MODULE: ./build/src/report/plain-text.js
var plain_text = __webpack_require__(66366);
// EXTERNAL MODULE: ./build/src/report/standing.js
var report_standing = __webpack_require__(54670);
;// CONCATENATED MODULE: ./build/src/report/joint-comment.js







/** What a reader looks for first. */
const WORST_FIRST = ["failed", "errored", "cancelled", "running", "passed"];
/** More sections than this are not read unfolded. */
const MOST_OPEN = 3;
const CUT = "_More rows are left out here; the links of this part lead to all of them._";
/**
 * The one comment of all legs of a workflow: how they stand, a row for each, and a part for each with its report. A single
 * leg's report stands alone. What does not fit is cut between rows, so that no leg takes the room of another; where even
 * the rows do not fit, the oldest legs are left out.
 */
function renderJointComment(workflow, given, maxBytes = report_comment/* COMMENT_BYTES */.G) {
    const sections = inOrder(given);
    const frame = (0,budget/* byteLength */.d)(joint_comment_comment(workflow, sections, () => ""));
    if (frame > maxBytes && sections.length > 1) {
        return renderJointComment(workflow, sections.slice(0, Math.floor(sections.length * 0.9)), maxBytes);
    }
    const rooms = shareRoom(sections.map(({ body }) => (0,budget/* byteLength */.d)(body)), maxBytes - frame);
    const fitted = new Map(sections.map(({ key, body }, index) => [key, (0,budget/* fitRows */.z)(body, rooms[index] ?? 0, () => CUT)]));
    return joint_comment_comment(workflow, sections, ({ key }) => fitted.get(key) ?? "");
}
/** The newest run first; the legs of one run always in the same order. */
function inOrder(sections) {
    return sections.toSorted((left, right) => right.run - left.run || compareTitles(left.title, right.title) || (left.key < right.key ? -1 : 1));
}
function compareTitles(left, right) {
    return left.localeCompare(right, "en", { numeric: true });
}
/** Gives each text what it needs, and where that is too much, the longest ones the same. */
function shareRoom(needs, room) {
    let left = Math.max(0, room);
    let waiting = needs.length;
    const shares = new Map();
    for (const [index, need] of [...needs.entries()].toSorted(([, one], [, other]) => one - other)) {
        const share = Math.min(need, Math.floor(left / waiting));
        shares.set(index, share);
        left -= share;
        waiting -= 1;
    }
    return needs.map((_, index) => shares.get(index) ?? 0);
}
function joint_comment_comment(workflow, sections, bodyOf) {
    const [only, ...others] = sections;
    if (only !== undefined && others.length === 0) {
        const shown = formatSection({ ...only, body: bodyOf(only) }, (body) => `### ${only.headline}\n\n${body}`);
        return `${workflowLine(workflow)}\n${shown}`;
    }
    const isOld = isOutOfDateIn(sections);
    const current = sections.filter((section) => !isOld(section));
    const unfolded = current.filter(({ standing }) => standing !== "passed" && standing !== "running");
    const parts = sections.map((section) => {
        const isOpen = unfolded.length <= MOST_OPEN && unfolded.includes(section);
        return formatSection({ ...section, body: bodyOf(section) }, (body) => part(section, isOld(section), isOpen, body));
    });
    const head = [jointHeadline(current, sections.length - current.length), legTable(sections, isOld)];
    return [`${workflowLine(workflow)}\n${head.join("\n\n")}`, ...parts].join("\n\n");
}
/** A leg that the newest run has not reported yet shows an older commit, unless both runs are of the same one. */
function isOutOfDateIn(sections) {
    const newest = Math.max(0, ...sections.map(({ run }) => run));
    const now = new Set(sections.flatMap(({ run, sha }) => (run === newest ? [sha] : [])));
    return ({ run, sha }) => run < newest && !now.has(sha);
}
/** `### ❌ 1 of 3 legs failed, 2 passed` */
function jointHeadline(current, outOfDate) {
    const counts = WORST_FIRST.map((standing) => {
        return { standing, count: current.filter((section) => section.standing === standing).length };
    }).filter(({ count }) => count > 0);
    const symbol = symbolOf(counts[0]?.standing ?? "running");
    const [first, ...rest] = counts.map(({ standing, count }) => {
        return { count, word: standing === "running" ? (count === 1 ? "is running" : "are running") : standing };
    });
    const all = first === undefined ? "" : `${first.count} of ${(0,base_text/* plural */.LS)(current.length, "leg")} ${first.word}`;
    const others = rest.map(({ count, word }) => `${count} ${word}`);
    const old = outOfDate === 0 ? [] : [`${outOfDate} out of date`];
    return `### ${symbol} ${[all, ...others, ...old].join(", ")}`;
}
function legTable(sections, isOld) {
    const rows = sections.map((section) => {
        const old = isOld(section) ? `out of date, of commit ${(0,markdown/* code */.aY)(section.sha.slice(0, 7))}: ` : "";
        return [(0,markdown/* inline */.mG)(section.title, 120), old + (0,markdown/* inline */.mG)(section.headline, 200)];
    });
    return (0,markdown/* table */.tp)(["Leg", "Result"], rows);
}
/** The table says how the leg stands; its report is below its name. */
function part(section, isOld, isOpen, body) {
    const { title, sha, standing } = section;
    const commit = (0,markdown/* code */.aY)(sha.slice(0, 7));
    const note = isOld ? `> This is of commit ${commit}; the newest run has not reported this leg.\n\n` : "";
    const text = (0,markdown/* folded */.TM)((0,plain_text/* oneLine */.T)(isOld ? `${title} (out of date)` : `${symbolOf(standing)} ${title}`, 200), note + body);
    return isOpen ? text.replace(/^<details>/, "<details open>") : text;
}
function symbolOf(standing) {
    return standing === "running" ? "⏳" : (0,report_standing/* verdictSymbol */.eb)(standing);
}

// EXTERNAL MODULE: ./build/src/entry/tool.js + 1 modules
var tool = __webpack_require__(14462);
// EXTERNAL MODULE: ./build/src/entry/trust.js
var trust = __webpack_require__(61968);
;// CONCATENATED MODULE: ./build/src/entry/leg-comment.js








function commentOptions(context, settings) {
    return { context, mode: settings.comment, chosen: settings.prNumber, token: settings.githubToken ?? "" };
}
/** Asks GitHub nothing before there is something to tell. */
function openLegComment({ context, mode, chosen, token }) {
    const workflow = (0,comment_marker/* workflowKey */.t)(context);
    let running = 1;
    const writer = (0,comment/* openComment */.a)({
        mode,
        pullRequest: { ...context, chosen },
        isFork: (0,trust/* hasForkToken */.M)(context),
        text: {
            parse: (body) => {
                const sections = parseSections(body, workflow);
                running = sections?.filter(({ standing }) => standing === "running").length ?? running;
                return sections;
            },
            render: (sections) => renderJointComment(workflow, sections),
        },
    }, { context, token, userAgent: `${tool/* TOOL */.j.name}/${tool/* TOOL */.j.version}` }, time/* systemClock */.ml);
    // Reports on other runs may come in another order than these.
    const { runNumber, attempt } = context.measuredBy ?? context;
    const leg = { key: (0,comment_marker/* identityKey */.U)(context), run: runNumber, attempt, sha: context.sha, title: legTitle(context) };
    return {
        running: () => running,
        tell: async (words, { onlyUpdate = false, settle = true, ...options }) => {
            const part = { ...leg, ...words, at: time/* systemClock */.ml.now() };
            return await writer.write({ part, onlyUpdate, settle, ...options });
        },
    };
}
/** `bench · python: 3.12 · second-step`: the runner's names for steps without an id tell nobody anything. */
function legTitle({ job, leg, actionId }) {
    return [job, leg, actionId.startsWith("__") ? "" : actionId].filter((part) => part !== "").join(" · ");
}
function tellComment(result, log) {
    switch (result.kind) {
        case "posted":
            log.info(`comment: ${result.url}`);
            return;
        case "skipped":
            log.info(`no comment: ${result.message}`);
            return;
        case "denied":
            log.warning(`no comment: ${result.message}`);
            return;
        case "failed":
            log.warning(`no comment: ${(0,errors/* describeError */.Uc)(result.error)}`);
    }
}


/***/ }),

/***/ 92771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ tryWritePage)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22396);

/**
 * Writes report.html into a directory, from the results in it or elsewhere. It only shows what the other reports say too, so
 * a failure is a warning: returned, or null.
 */
async function tryWritePage(directory, run, sources, redactor) {
    try {
        // Loaded when it is needed: the page's program is large, and a run starts sooner without it.
        const { writePage } = await __webpack_require__.e(/* import() */ 24).then(__webpack_require__.bind(__webpack_require__, 37024));
        await writePage(directory, run, sources, redactor);
        return null;
    }
    catch (error) {
        return `no report.html: ${(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error)}; the other reports are complete`;
    }
}


/***/ }),

/***/ 71044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eE: () => (/* binding */ ARTIFACT_MS),
  mk: () => (/* binding */ publish),
  ME: () => (/* binding */ stepDirectories)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/src/app/write-results.js + 1 modules
var write_results = __webpack_require__(73800);
// EXTERNAL MODULE: ./build/src/base/errors.js
var errors = __webpack_require__(22396);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(98602);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./build/src/github/artifact-files.js
var artifact_files = __webpack_require__(50217);
// EXTERNAL MODULE: ./build/src/github/artifact-order.js
var artifact_order = __webpack_require__(9058);
// EXTERNAL MODULE: ./build/src/github/deadline.js
var deadline = __webpack_require__(32581);
;// CONCATENATED MODULE: ./build/src/github/artifact.js






/** Uploads the regular files of a directory as one artifact. Never rejects. */
async function uploadArtifact(request, clock) {
    return await publishing(request, clock, async () => {
        const { files, left } = await (0,artifact_files/* findArtifactFiles */.T4)(request.directory);
        return files.length === 0
            ? null
            : {
                left,
                run: async (signal) => await withStagedFiles(request, files, async (staged) => {
                    const order = { ...staged, archives: true };
                    return await upload(request, "", (name) => ({ ...order, name }), signal);
                }),
            };
    });
}
/**
 * Uploads one file of the directory as it is, so that a browser shows it instead of downloading an archive; the artifact
 * is called `name` with the file's ending. Never rejects.
 */
async function uploadFile(request, file, clock) {
    return await publishing(request, clock, async () => {
        const { files } = await (0,artifact_files/* findArtifactFiles */.T4)(request.directory);
        return files.every(({ path }) => path !== file)
            ? null
            : { left: [], run: async (signal) => await uploadUnarchived(request, file, signal) };
    });
}
async function publishing(request, clock, prepare) {
    const reason = whyUnavailable(request.env, request.context);
    if (reason !== null) {
        return { kind: "unavailable", reason };
    }
    try {
        const uploading = await prepare();
        if (uploading === null) {
            return { kind: "empty" };
        }
        const { left, run } = uploading;
        const { id, digest, name } = await (0,deadline/* withDeadline */.N)(clock, request.deadlineMs, "the upload of the artifact", run);
        const { platform, serverUrl, repository, runId } = request.context;
        const place = platform === "gitea" ? encodeURIComponent(name) : id;
        const url = `${serverUrl}/${repository.owner}/${repository.name}/actions/runs/${runId}/artifacts/${place}`;
        return { kind: "uploaded", name, id, url, digest, left };
    }
    catch (cause) {
        return { kind: "failed", error: new Error("the artifact could not be uploaded", { cause }) };
    }
}
/** Artifacts of this kind exist on github.com, ghe.com and Gitea; the client refuses every other host. */
function whyUnavailable(env, { platform, serverUrl }) {
    const { hostname } = new URL(serverUrl);
    if (platform === "github" && !/(?:^github\.com|\.ghe\.com|\.localhost)$/i.test(hostname)) {
        return `${hostname} does not take artifacts of this kind (only github.com, ghe.com and Gitea do)`;
    }
    const missing = ["ACTIONS_RESULTS_URL", "ACTIONS_RUNTIME_TOKEN"].find((name) => !env[name]);
    return missing === undefined ? null : `${missing} is not set: this runner offers no artifact service`;
}
async function withStagedFiles({ directory, retentionDays, temporaryDirectory }, files, use) {
    const names = files.map((file) => file.name);
    if (files.every((file) => file.name === file.path)) {
        return await use({ directory, files: names, retentionDays });
    }
    await (0,promises_.mkdir)(temporaryDirectory, { recursive: true });
    const staged = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryDirectory, "artifact-"));
    try {
        await (0,artifact_files/* stageFiles */.Iz)(directory, files, staged);
        return await use({ directory: staged, files: names, retentionDays });
    }
    finally {
        await (0,promises_.rm)(staged, { recursive: true, force: true });
    }
}
/** The artifact is called like the file, so the file gets each name that is tried. */
async function uploadUnarchived(request, file, signal) {
    const { directory, temporaryDirectory, retentionDays } = request;
    await (0,promises_.mkdir)(temporaryDirectory, { recursive: true });
    const staged = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryDirectory, "artifact-"));
    try {
        const orderFor = async (name) => {
            await (0,artifact_files/* stageFiles */.Iz)(directory, [{ path: file, name }], staged);
            return { name, directory: staged, files: [name], retentionDays, archives: false };
        };
        return await upload(request, (0,external_node_path_.extname)(file), orderFor, signal);
    }
    finally {
        await (0,promises_.rm)(staged, { recursive: true, force: true });
    }
}
async function upload(request, ending, orderFor, signal) {
    const names = [request.name, `${request.name}-${request.conflictSuffix}`].map((name) => name + ending);
    for (const name of names) {
        const reply = await askWorker(request, await orderFor(name), signal);
        switch (reply.kind) {
            case "uploaded":
                return { ...reply, name };
            case "failed":
                throw new Error(reply.message);
            case "name-taken":
                continue;
        }
    }
    throw new Error(`this run already has artifacts called ${names.join(" and ")}; set another \`artifact-name\``);
}
/**
 * Runs the client in a separate thread. It has no deadline, cannot be aborted, prints as it likes, reads the
 * process's environment, and throws inside event handlers: a thread can be ended, and none of that reaches the job.
 */
async function askWorker(request, order, signal) {
    signal.throwIfAborted();
    const worker = new external_node_worker_threads_.Worker(request.worker, {
        workerData: order,
        env: clientEnvironment(request.env),
        stdout: true,
        stderr: true,
    });
    for (const output of [worker.stdout, worker.stderr]) {
        output.setEncoding("utf8").on("data", (text) => noteLines(text, request.note));
    }
    try {
        const reply = await new Promise((resolve, reject) => {
            worker.once("message", (message) => resolve(message));
            worker.once("error", (error) => reject(error));
            worker.once("exit", (code) => reject(new Error(`the upload ended without a result (exit code ${code})`)));
            signal.addEventListener("abort", () => reject(signal.reason), { once: true });
        });
        return (0,artifact_order/* readReply */.X)(reply);
    }
    finally {
        await worker.terminate();
    }
}
/** Where the service is and how to get there; neither inputs nor secrets. */
function clientEnvironment(env) {
    const wanted = /^(?:ACTIONS_(?:RESULTS_URL|RUNTIME_TOKEN|ORCHESTRATION_ID|ARTIFACT_\w+)|GITHUB_(?:SERVER_URL|RETENTION_DAYS)|(?:https?|all|no)_proxy)$/i;
    const entries = Object.entries(env).flatMap(([name, value]) => value !== undefined && wanted.test(name) ? [[name, value]] : []);
    // The client asks only this name whether there is such a service, and not the service.
    const name = env["GITEA_ACTIONS"] === "true" ? { GITHUB_SERVER_URL: "https://github.com" } : {};
    return { ...Object.fromEntries(entries), ...name };
}
/** What the client says to people; its workflow commands name signed URLs and are not passed on. */
function noteLines(text, note) {
    for (const line of text.split(/[\r\n]+/)) {
        if (line.trim() !== "" && !line.includes("::")) {
            note(line.trim());
        }
    }
}

// EXTERNAL MODULE: ./build/src/github/comment.js + 2 modules
var github_comment = __webpack_require__(99185);
// EXTERNAL MODULE: ./build/src/github/comment-marker.js
var comment_marker = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/src/github/summary.js
var github_summary = __webpack_require__(24057);
// EXTERNAL MODULE: ./build/src/entry/leg-check.js + 1 modules
var leg_check = __webpack_require__(20665);
// EXTERNAL MODULE: ./build/src/entry/leg-comment.js + 2 modules
var leg_comment = __webpack_require__(82362);
// EXTERNAL MODULE: ./build/src/entry/results-artifact.js
var results_artifact = __webpack_require__(93347);
;// CONCATENATED MODULE: ./build/src/entry/publish.js












const COMMENT_MS = 60_000;
const PAGE_MS = 60_000;
/** How long main may upload; post has another limit. */
const ARTIFACT_MS = 5 * 60_000;
/** Directories of this step's own, so that several uses of the action in one job do not meet. */
function stepDirectories(env, { actionId }) {
    const step = actionId.replace(/[^A-Za-z0-9._-]/g, "-") || "step";
    const base = external_node_path_.join(env.RUNNER_TEMP ?? process.cwd(), "rock-job-action", step);
    return { results: external_node_path_.join(base, "results") };
}
/**
 * Publishes the results directory as an artifact, and then summary, comment and check, which link to it. What cannot be
 * published is a warning that says which permission or service is missing, and the rest goes on.
 */
async function publish(request) {
    const { reports, settings, env, log } = request;
    const artifact = request.artifact ? await publishArtifact(request) : null;
    const page = request.artifact ? await publishPage(request) : null;
    // Without its own address, report.html is in the artifact.
    const links = { artifactUrl: urlOf(artifact), pageUrl: urlOf(page) ?? urlOf(artifact) };
    if (settings.summary) {
        const summary = await (0,github_summary/* appendSummary */.f)(env.GITHUB_STEP_SUMMARY, reports.summary(links));
        if (summary.kind === "unavailable") {
            log.warning(`no job summary: ${summary.reason}`);
        }
    }
    const words = reports.leg(links);
    const comment = await request.comment.tell(words, { deadlineMs: COMMENT_MS });
    (0,leg_comment/* tellComment */.lB)(comment, log);
    if (request.check !== null) {
        (0,leg_check/* tellCheck */.A)(await request.check.conclude(words, request.exitCode, reports.annotations), log);
    }
    const uploaded = artifact?.kind === "uploaded" ? artifact : null;
    return {
        outputs: {
            "artifact-id": uploaded === null ? "" : String(uploaded.id),
            "artifact-url": uploaded?.url ?? "",
            "artifact-digest": uploaded?.digest ?? "",
            "report-url": urlOf(page) ?? "",
            "comment-url": comment.kind === "posted" ? comment.url : "",
        },
        failure: (0,github_comment/* commentFailure */.q)(settings.comment, comment),
    };
}
function urlOf(result) {
    return result?.kind === "uploaded" ? result.url : null;
}
async function publishArtifact(request) {
    const result = await uploadArtifact(artifactRequest(request, (0,results_artifact/* resultsArtifactName */.aK)(request)), time/* systemClock */.ml);
    tellArtifact(result, request.log);
    return result;
}
/** The page is in the artifact too; as one without an archive, a link opens it in the browser. */
async function publishPage(request) {
    const order = { ...artifactRequest(request, (0,results_artifact/* pageArtifactName */.DW)(request)), deadlineMs: PAGE_MS };
    const result = await uploadFile(order, write_results/* PAGE_FILE */.xu, time/* systemClock */.ml);
    switch (result.kind) {
        case "uploaded":
            request.log.info(`report: ${result.url}`);
            break;
        case "failed":
            request.log.warning(`no link to report.html: ${(0,errors/* describeError */.Uc)(result.error)}; the artifact has it too`);
            break;
        case "empty":
        case "unavailable":
    }
    return result;
}
function artifactRequest({ context, settings, env, host, log, directories, artifactMs }, name) {
    return {
        directory: directories.results,
        name,
        conflictSuffix: (0,comment_marker/* identityKey */.U)(context),
        retentionDays: settings.artifactRetentionDays,
        deadlineMs: artifactMs,
        env,
        context,
        temporaryDirectory: env.RUNNER_TEMP ?? directories.results,
        worker: (0,external_node_url_.pathToFileURL)(external_node_path_.join(host.distDirectory, "upload-artifact", "index.js")),
        note: (line) => log.debug(line),
    };
}
function tellArtifact(result, log) {
    switch (result.kind) {
        case "uploaded":
            log.info(`artifact ${result.name}: ${result.url}`);
            if (result.left.length > 0) {
                log.warning(`not in the artifact, because they are not plain files: ${result.left.join(", ")}`);
            }
            return;
        case "empty":
            log.info("no artifact: there is no file to upload");
            return;
        case "unavailable":
            log.warning(`no artifact: ${result.reason}; the files are in the results directory of this runner`);
            return;
        case "failed":
            log.warning(`no artifact: ${(0,errors/* describeError */.Uc)(result.error)}`);
    }
}


/***/ }),

/***/ 93347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ pageArtifactName),
/* harmony export */   Op: () => (/* binding */ isArtifactOf),
/* harmony export */   aK: () => (/* binding */ resultsArtifactName)
/* harmony export */ });
/* harmony import */ var _github_artifact_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50217);

/** What the artifact with the results is called: job, leg and attempt tell it from the others of its workflow run. */
function resultsArtifactName({ settings, context }) {
    const { job, leg, attempt } = context;
    const parts = ["rock-results", job, leg, `attempt-${attempt}`].filter((part) => part !== "");
    return settings.artifactName ?? (0,_github_artifact_files_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactName */ .Cs)(parts.join("-"));
}
/** The page's artifact, which is called so with `.html` after it. */
function pageArtifactName(step) {
    return resultsArtifactName(step).replace(/^rock-results-/, "rock-report-");
}
/** Whether an earlier run of this step may have called its artifact so: another attempt, and after a conflict a longer name. */
function isArtifactOf(name, step) {
    const ours = resultsArtifactName(step);
    const stem = step.settings.artifactName ?? ours.replace(/\d+$/, "");
    return name === ours || (name.startsWith(stem) && /^\d*(?:-[0-9a-f]{16})?$/.test(name.slice(stem.length)));
}


/***/ }),

/***/ 13820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s3: () => (/* binding */ judgeOwn),
  hP: () => (/* binding */ linksOf),
  XJ: () => (/* binding */ publishJudged),
  Tw: () => (/* binding */ reportProblems),
  n2: () => (/* binding */ tellJudged),
  Li: () => (/* binding */ writeReports)
});

// EXTERNAL MODULE: ./build/src/app/complete-record.js
var complete_record = __webpack_require__(86098);
// EXTERNAL MODULE: ./build/src/app/write-results.js + 1 modules
var write_results = __webpack_require__(73800);
// EXTERNAL MODULE: ./build/src/base/redact.js + 3 modules
var redact = __webpack_require__(67620);
// EXTERNAL MODULE: ./build/src/github/context.js + 1 modules
var github_context = __webpack_require__(82836);
// EXTERNAL MODULE: ./build/src/github/outputs.js
var outputs = __webpack_require__(4687);
// EXTERNAL MODULE: ./build/src/github/state.js
var state = __webpack_require__(21012);
// EXTERNAL MODULE: ./build/src/results/configuration-problem.js
var configuration_problem = __webpack_require__(43584);
// EXTERNAL MODULE: ./build/src/results/verdict.js + 3 modules
var verdict = __webpack_require__(11535);
// EXTERNAL MODULE: ./build/src/settings/settings.js + 2 modules
var settings_settings = __webpack_require__(21198);
// EXTERNAL MODULE: ./build/src/entry/page.js
var page = __webpack_require__(92771);
// EXTERNAL MODULE: ./build/src/entry/publish.js + 1 modules
var publish = __webpack_require__(71044);
// EXTERNAL MODULE: ./build/src/entry/reports.js + 5 modules
var entry_reports = __webpack_require__(17367);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/results/job.js
var results_job = __webpack_require__(74771);
// EXTERNAL MODULE: ./build/src/results/statistics.js
var statistics = __webpack_require__(42421);
;// CONCATENATED MODULE: ./build/src/entry/result-outputs.js



/** The outputs that tell what was measured. The verdict comes last, so that it stays `errored` where main is killed before. */
function resultOutputs({ jobs, gate, baseline }, directory) {
    const [only, ...others] = baseline?.jobs ?? [];
    const compared = others.length === 0 ? only : undefined;
    const counts = jobs.map((job) => ({ ...(0,results_job/* countTrials */.XJ)(job), ...(0,statistics/* statisticsOf */.j)(job, gate) }));
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
        "results-path": external_node_path_.join(directory, "results.json"),
        "junit-path": external_node_path_.join(directory, "junit.xml"),
    };
}

// EXTERNAL MODULE: ./build/src/entry/step.js
var entry_step = __webpack_require__(87606);
;// CONCATENATED MODULE: ./build/src/entry/step-reports.js














/** Completes the record of this step's own run with what its reports show, and judges it. */
async function judgeOwn(record, notes, step) {
    return (0,verdict/* judge */.S4)(await (0,complete_record/* completeRecord */.F)(record, step.directories.results, { ...linksOf(step), notes }));
}
/** Where a reader finds the repository and this run. */
function linksOf({ context }) {
    const { owner, name } = context.repository;
    return { repositoryUrl: `${context.serverUrl}/${owner}/${name}`, runUrl: (0,github_context/* runUrl */.V)(context) };
}
/** Makes the reports of a run and writes them into the results directory. */
async function writeReports(run, { directories, env }, redactor) {
    const reports = (0,entry_reports/* makeReports */.Yy)(run, redactor);
    await (0,write_results/* writeRunFiles */.ak)(directories.results, reports.files);
    await (0,state/* saveState */.LZ)((0,entry_step/* requiredFile */.Au)(env, "GITHUB_STATE"), state/* REPORTED_STATE */.CE, "true");
    return reports;
}
/** Tells a judged run in every way that needs no network: the reports, the outputs but for the verdict, the annotations. */
async function tellJudged(result, sources, step, redactor) {
    const { directories, env, log } = step;
    const reports = await writeReports(result, step, redactor);
    await (0,outputs/* writeOutputs */.Kn)((0,entry_step/* requiredFile */.Au)(env, "GITHUB_OUTPUT"), resultOutputs(result, directories.results));
    tellAnnotations(reports.annotations, log);
    const failure = await (0,page/* tryWritePage */.K)(directories.results, result, sources, redactor);
    if (failure !== null) {
        log.warning(redactor.text(failure));
    }
    return reports;
}
function tellAnnotations(annotations, log) {
    for (const { level, message, ...place } of annotations) {
        log[level](message, place);
    }
}
/** Tells and publishes what is wrong with job files or with results; nothing was started or judged. */
async function reportProblems(found, step) {
    const { log, settings } = step;
    const redactor = (0,redact/* createRedactor */.l)((0,settings_settings/* secretValues */.VX)(settings));
    const problems = found.map((problem) => (0,entry_reports/* redactProblem */.pf)(problem, redactor));
    log.info(redactor.text(problems.map(configuration_problem/* problemText */.f).join("\n")));
    const run = await judgeOwn((0,entry_reports/* refusedRun */.QR)((0,entry_step/* termsOf */.fd)(step), problems, new Date(), settings.mode === "report" ? "report" : "run"), [], step);
    const reports = await writeReports(run, step, redactor);
    tellAnnotations(reports.annotations, log);
    const ending = { exitCode: verdict/* MISUSE_EXIT_CODE */.Ib, reports };
    const published = await (0,publish/* publish */.mk)({ ...step, ...ending, artifact: false, artifactMs: publish/* ARTIFACT_MS */.eE });
    await (0,outputs/* writeOutputs */.Kn)((0,entry_step/* requiredFile */.Au)(step.env, "GITHUB_OUTPUT"), published.outputs);
    await (0,state/* saveState */.LZ)((0,entry_step/* requiredFile */.Au)(step.env, "GITHUB_STATE"), "published", "true");
}
/** Publishes what was judged and told; returns the exit code. */
async function publishJudged(result, reports, step) {
    const { kind } = result.verdict;
    const { failOn, uploadArtifact: artifact } = step.settings;
    const exitCode = (0,verdict/* checkExitCode */.qR)(kind, failOn, null);
    const published = await (0,publish/* publish */.mk)({ ...step, exitCode, reports, artifact, artifactMs: publish/* ARTIFACT_MS */.eE });
    await (0,state/* saveState */.LZ)((0,entry_step/* requiredFile */.Au)(step.env, "GITHUB_STATE"), "published", "true");
    await (0,outputs/* writeOutputs */.Kn)((0,entry_step/* requiredFile */.Au)(step.env, "GITHUB_OUTPUT"), { ...published.outputs, verdict: kind });
    if (exitCode === 0 && kind !== "passed") {
        step.log.warning(`the verdict is ${kind}; this step does not fail, because fail-on is ${failOn}`);
    }
    if (published.failure === null) {
        return exitCode;
    }
    step.log.error(published.failure);
    return exitCode === 0 ? (0,verdict/* exitCodeOf */.FO)("errored", null) : exitCode;
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

/***/ 61968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ trustOf),
/* harmony export */   M: () => (/* binding */ hasForkToken)
/* harmony export */ });
/** Events whose workflow runs with the base repository's secrets while the change under test may be anybody's. */
const UNTRUSTED_EVENTS = new Set(["pull_request_target", "workflow_run", "issue_comment"]);
/** What the job files of an event may choose. */
function trustOf({ eventName }) {
    const trusted = !UNTRUSTED_EVENTS.has(eventName);
    return { serverFromFile: trusted, localServer: trusted, event: eventName };
}
/** Whether GitHub gave this run a token that can only read: not where the workflow is the base repository's. */
function hasForkToken({ isFork, eventName }) {
    return isFork && !UNTRUSTED_EVENTS.has(eventName);
}


/***/ }),

/***/ 48713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ limitSeconds),
/* harmony export */   Nd: () => (/* binding */ openApi),
/* harmony export */   Qi: () => (/* binding */ createOctokit),
/* harmony export */   c2: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49567);


/** Opens GitHub's API for one token; octokit is loaded only now. */
async function openApi(options) {
    const { context, signal } = options;
    const octokit = await createOctokit(options);
    // The throttling plugin takes every POST for a write and lets a second pass between two: a question is none.
    const asking = await createOctokit(options);
    const writing = await createPlainOctokit(options);
    const repository = { owner: context.repository.owner, repo: context.repository.name };
    const requestOf = (client) => async (route, parameters, also) => {
        // What a route has no place for would be sent as a query.
        const place = route.includes("{owner}") ? repository : {};
        const until = also === undefined ? signal : AbortSignal.any([signal, also]);
        const { data } = await client.request(route, { ...place, ...parameters, request: { signal: until } });
        return data;
    };
    const request = requestOf(octokit);
    const write = requestOf(writing);
    return {
        viewer: async () => {
            try {
                const query = "query { viewer { login } }";
                const { data } = await asking.request(`POST ${context.graphqlUrl}`, { query, request: { signal } });
                return Viewer.parse(data).data.viewer.login;
            }
            catch (error) {
                if (statusOf(error) !== 404) {
                    throw error;
                }
                // Not every platform has GraphQL. Where it is, the job's own token may ask nothing else who it is.
                return User.parse(await request("GET /user", {})).login;
            }
        },
        comments: async (pullRequest, keep) => {
            const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
            const parameters = { ...repository, issue_number: pullRequest, per_page: 100, request: { signal } };
            return await octokit.paginate(route, parameters, ({ data }) => zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(WireComment).parse(data).filter(keep));
        },
        createComment: async (pullRequest, body, until) => {
            const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
            return WireComment.parse(await write(route, { issue_number: pullRequest, body }, until));
        },
        updateComment: async (id, body, until) => WireComment.parse(await write(ONE_COMMENT("PATCH"), { comment_id: id, body }, until)),
        deleteComment: async (id) => {
            try {
                await request(ONE_COMMENT("DELETE"), { comment_id: id });
            }
            catch (error) {
                nullIfGone(error);
            }
        },
        checkRun: async ({ name, head_sha, external_id }) => {
            const route = "GET /repos/{owner}/{repo}/commits/{ref}/check-runs";
            const found = await request(route, { ref: head_sha, check_name: name, filter: "all", per_page: 100 });
            const { check_runs } = CheckRuns.parse(found);
            return check_runs.find((one) => one.external_id === external_id)?.id ?? null;
        },
        createCheckRun: async (fields) => WireCheckRun.parse(await request("POST /repos/{owner}/{repo}/check-runs", fields)),
        updateCheckRun: async (id, fields) => {
            const route = "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}";
            return WireCheckRun.parse(await request(route, { check_run_id: id, ...fields }));
        },
        pullRequest: async (number) => WirePullRequest.parse(await request("GET /repos/{owner}/{repo}/pulls/{pull_number}", { pull_number: number })),
        pullRequestsOfCommit: async (sha) => {
            const route = "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls";
            try {
                return zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(WirePullRequest).parse(await request(route, { commit_sha: sha, per_page: 100 }));
            }
            catch (error) {
                return nullIfGone(error);
            }
        },
        openPullRequests: async (head) => {
            const route = "GET /repos/{owner}/{repo}/pulls";
            const of = head === null ? {} : { head };
            return zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(WirePullRequest).parse(await request(route, { ...of, state: "open", per_page: 100 }));
        },
        fileContent: async (path, commit) => {
            try {
                const found = await request("GET /repos/{owner}/{repo}/contents/{path}", { path, ref: commit });
                return Buffer.from(WireFile.parse(found).content, "base64");
            }
            catch (error) {
                return nullIfGone(error);
            }
        },
    };
}
/** The HTTP status of a failed request; null when there was no answer. */
function statusOf(error) {
    const status = typeof error === "object" && error !== null && "status" in error ? error.status : null;
    const answered = typeof error === "object" && error !== null && "response" in error && error.response !== undefined;
    return answered && typeof status === "number" ? status : null;
}
/** For how many seconds a rate limit asks to wait; null where the request failed for another reason. */
function limitSeconds(error, now) {
    const status = statusOf(error);
    const parsed = Limited.safeParse(error);
    if ((status !== 403 && status !== 429) || !parsed.success) {
        return null;
    }
    const { headers } = parsed.data.response;
    const after = Number(headers["retry-after"]);
    if (headers["retry-after"] !== undefined && Number.isFinite(after)) {
        return after;
    }
    if (headers["x-ratelimit-remaining"] === "0") {
        return Math.max(0, Number(headers["x-ratelimit-reset"] ?? 0) - now / 1000);
    }
    return /rate limit/i.test(parsed.data.message) ? 60 : null;
}
const Limited = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    response: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        headers: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
            "retry-after": zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj().optional(),
            "x-ratelimit-remaining": zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
            "x-ratelimit-reset": zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        }),
    }),
});
const Viewer = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ data: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ viewer: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }) }) });
const User = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
const WireComment = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
    body: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    user: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }).nullish(),
})
    .transform(({ id, body, html_url, user }) => ({ id, author: user?.login ?? "", body: body ?? "", url: html_url }));
const WireCheckRun = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(), html_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish() })
    .transform(({ id, html_url }) => ({ id, url: html_url ?? "" }));
const CheckRuns = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ check_runs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(), external_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish() })) });
const WirePullRequest = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(), state: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), head: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }) })
    .transform(({ number, state, head }) => ({ number, open: state === "open", headSha: head.sha }));
const WireFile = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("file"), encoding: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("base64"), content: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
const ONE_COMMENT = (method) => `${method} /repos/{owner}/{repo}/issues/comments/{comment_id}`;
function nullIfGone(error) {
    if (statusOf(error) === 404) {
        return null;
    }
    throw error;
}
/** A client that tries again and keeps to the limits, without what is only in `GitHubApi`. */
async function createOctokit({ context, token, userAgent, worthWaiting, secondMs = 1000 }) {
    const [{ GitHub, getOctokitOptions }, { retry }, { throttling }] = await Promise.all([
        __webpack_require__.e(/* import() */ 555).then(__webpack_require__.bind(__webpack_require__, 85555)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 49735)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__, 86856)),
    ]);
    const Octokit = GitHub.plugin(retry, throttling);
    const limited = (seconds, _options, _octokit, tries) => tries < LIMIT_TRIES && worthWaiting(seconds);
    return new Octokit({
        ...getOctokitOptions(token, { userAgent }),
        baseUrl: context.apiUrl,
        log: SILENT,
        retry: { retryAfterBaseValue: secondMs },
        throttle: {
            // Without its own id this client would queue behind every other one in the process.
            id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
            retryAfterBaseValue: secondMs,
            fallbackSecondaryRateRetryAfter: 60,
            onRateLimit: limited,
            onSecondaryRateLimit: limited,
        },
    });
}
async function createPlainOctokit({ context, token, userAgent }) {
    const { GitHub, getOctokitOptions } = await __webpack_require__.e(/* import() */ 555).then(__webpack_require__.bind(__webpack_require__, 85555));
    return new GitHub({ ...getOctokitOptions(token, { userAgent }), baseUrl: context.apiUrl, log: SILENT });
}
const LIMIT_TRIES = 2;
/** octokit would print requests that failed and were tried again; what matters comes back as an error. */
const SILENT = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };


/***/ }),

/***/ 50217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ artifactName),
/* harmony export */   Iz: () => (/* binding */ stageFiles),
/* harmony export */   T4: () => (/* binding */ findArtifactFiles)
/* harmony export */ });
/* unused harmony export nameInArtifact */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51036);



/** Finds what a directory has to upload, in a fixed order, following no link. */
async function findArtifactFiles(directory) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory, { recursive: true, withFileTypes: true });
    const relative = (entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name).slice(directory.replace(/\/+$/, "").length + 1);
    const paths = entries.filter((entry) => entry.isFile()).map(relative);
    const others = entries.filter((entry) => !entry.isFile() && !entry.isDirectory()).map(relative);
    return { files: nameInArtifact(paths.toSorted(_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .byText */ .z4)), left: others.toSorted(_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .byText */ .z4) };
}
/** Gives every path a name that is allowed, and no two the same. */
function nameInArtifact(paths) {
    const taken = new Set(paths.filter((path) => allowed(path) === path));
    return paths.map((path) => {
        const wanted = allowed(path);
        let name = wanted;
        for (let count = 2; name !== path && taken.has(name); count += 1) {
            name = `${wanted}~${count}`;
        }
        taken.add(name);
        return { path, name };
    });
}
function allowed(path) {
    return path.replace(/[":<>|*?\r\n]/g, "_");
}
/** A name for an artifact: what GitHub forbids becomes `-`, and it is neither empty nor longer than 200 characters. */
function artifactName(text) {
    const name = text
        .replace(/["':<>|*?\r\n\\/\s]+/g, "-")
        .replace(/^-+|-+$/g, "")
        .slice(0, 200);
    return name === "" ? "results" : name;
}
/** Puts the files under their artifact names into an empty directory, as hard links where that is possible. */
async function stageFiles(from, files, to) {
    for (const { path, name } of files) {
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(from, path), target).catch(async () => await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(from, path), target));
    }
}


/***/ }),

/***/ 9058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readOrder),
/* harmony export */   X: () => (/* binding */ readReply)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27597);

const Order = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    directory: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    files: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    retentionDays: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nullable(),
    archives: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
});
const Reply = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt("kind", [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("uploaded"), id: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("name-taken") }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("failed"), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
]);
function readOrder(message) {
    return Order.parse(message);
}
function readReply(message) {
    return Reply.parse(message);
}


/***/ }),

/***/ 34779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ identityKey),
/* harmony export */   t: () => (/* binding */ workflowKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** 16 hexadecimal digits that are the same in every run of the same step, and different for any other step or leg. */
function identityKey({ workflowFile, job, leg, actionId, measuredBy }) {
    // One workflow may publish what several others measured.
    const measured = measuredBy === null ? [] : [String(measuredBy.workflow)];
    return digest([workflowFile, job, leg, actionId, ...measured]);
}
/** The same for the whole workflow, whose legs share one comment. */
function workflowKey({ workflowFile }) {
    return digest([workflowFile]);
}
function digest(parts) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}


/***/ }),

/***/ 99185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ commentFailure),
  a: () => (/* binding */ openComment)
});

// EXTERNAL MODULE: ./build/src/base/errors.js
var errors = __webpack_require__(22396);
// EXTERNAL MODULE: ./build/src/github/api.js
var github_api = __webpack_require__(48713);
;// CONCATENATED MODULE: ./build/src/github/comment-plan.js
/** Negative when `left` is of an older run or attempt, positive when of a newer one, 0 for the same. */
function compareRuns(left, right) {
    return left.run - right.run || left.attempt - right.attempt;
}
/**
 * Everything that was ever seen, each leg's part in its newest version. So a part that one writer overwrote, not knowing
 * it, comes back with whoever saw it.
 */
function newestParts(...lists) {
    const newest = new Map();
    for (const part of lists.flat()) {
        const present = newest.get(part.key);
        if (present === undefined || compareRuns(part, present) > 0 || (sameRun(part, present) && part.at > present.at)) {
            newest.set(part.key, part);
        }
    }
    return [...newest.values()];
}
/** Whether `present` has every one of `wanted`, or a newer version of it. */
function hasAll(present, wanted) {
    return wanted.every((part) => {
        const found = present.find(({ key }) => key === part.key);
        const order = found === undefined ? -1 : compareRuns(found, part);
        return order > 0 || (order === 0 && found !== undefined && found.at >= part.at);
    });
}
function sameRun(left, right) {
    return compareRuns(left, right) === 0;
}

// EXTERNAL MODULE: ./build/src/github/deadline.js
var deadline = __webpack_require__(32581);
// EXTERNAL MODULE: ./build/src/github/permission.js
var permission = __webpack_require__(6790);
;// CONCATENATED MODULE: ./build/src/github/pull-request.js


const NONE = "no open pull request belongs to this run; the input `pr-number` can name one";
/**
 * The pull request to comment on: the chosen one, the event's, or the only open one whose head is the commit under
 * test. Asks the API only where the event does not say, or where the number may be a stranger's.
 */
async function findPullRequest(question, api) {
    const { chosen, eventName, sha, headBranch } = question;
    if (chosen !== null && eventName === "workflow_run") {
        const { headSha } = await api.pullRequest(chosen);
        const message = `the head of pull request ${chosen}, which \`pr-number\` names, is not the commit ${sha} that this run reports on`;
        return headSha === sha ? { kind: "found", number: chosen } : { kind: "none", message };
    }
    const told = chosen ?? question.pullRequest;
    if (told !== null) {
        return { kind: "found", number: told };
    }
    // GitHub does not connect a fork's commits to their pull request before it is merged; its branch it does.
    const candidates = headBranch === null ? await ofCommit(sha, api) : await api.openPullRequests(headBranch);
    const [only, ...more] = candidates.filter((pull) => pull.open && pull.headSha === sha);
    return only !== undefined && more.length === 0
        ? { kind: "found", number: only.number }
        : { kind: "none", message: NONE };
}
/** Most pushes belong to no pull request: a token that may not ask, or a commit GitHub does not have, is no problem. */
async function ofCommit(sha, api) {
    try {
        // Gitea does not know the pull requests of a commit, only all.
        return (await api.pullRequestsOfCommit(sha)) ?? (await api.openPullRequests(null));
    }
    catch (error) {
        if ((0,permission/* permissionProblem */.Dz)(error, false) === null && (0,github_api/* statusOf */.c2)(error) !== 422) {
            throw error;
        }
        return [];
    }
}

;// CONCATENATED MODULE: ./build/src/github/comment.js






/** Finds the pull request when it is first needed. One write at a time. */
function openComment(place, connection, clock) {
    let found = null;
    return {
        write: async (request) => {
            if (place.mode === "never") {
                return { kind: "skipped", reason: "never", message: "the input `comment` is `never`" };
            }
            if (connection.token === "") {
                return { kind: "denied", permission: permission/* COMMENT_PERMISSION */.s3, message: "the input `github-token` is empty" };
            }
            const endsAt = clock.now() + request.deadlineMs;
            const worthWaiting = (seconds) => clock.now() + seconds * 1000 < endsAt;
            try {
                return await (0,deadline/* withDeadline */.N)(clock, request.deadlineMs, "the comment", async (late) => {
                    const signal = request.signal === undefined ? late : AbortSignal.any([late, request.signal]);
                    const api = await (0,github_api/* openApi */.Nd)({ ...connection, signal, worthWaiting });
                    if (found === null) {
                        const pullRequest = await findPullRequest(place.pullRequest, api);
                        if (pullRequest.kind === "none") {
                            return { kind: "skipped", reason: "no-pull-request", message: pullRequest.message };
                        }
                        found = { pullRequest: pullRequest.number, viewer: await api.viewer() };
                    }
                    const pace = { clock, signal, worthWaiting, second: connection.secondMs ?? 1000 };
                    return await writePart(request, place.text, found, api, pace);
                });
            }
            catch (error) {
                return classify(error, place.isFork);
            }
        },
    };
}
/** Why a run whose mode is `always` fails for want of a comment; null when it does not. */
function commentFailure(mode, result) {
    return mode === "always" ? missingComment(result) : null;
}
function missingComment(result) {
    switch (result.kind) {
        case "posted":
            return null;
        case "skipped":
            return result.reason === "newer-run" ? null : result.message;
        case "denied":
            return result.message;
        case "failed":
            return (0,errors/* describeError */.Uc)(result.error);
        default:
            return (0,errors/* unreachable */.HB)(result);
    }
}
/** A look at the comment is good for so many seconds: after that the writer looks again before it writes. */
const LOOK_LASTS = 3;
/** So many seconds after a part was seen, nobody writes any more who had looked before it was there. */
const SETTLED_AFTER = 4;
/** Where nobody else is known to write, one more look soon is enough. */
const SETTLED_ALONE_AFTER = 1;
const LONGEST_PAUSE = 4;
/** Failures of the server or the network that one write bears. */
const FAILURES = 4;
/**
 * GitHub writes a comment as a whole, whatever others wrote meanwhile. So every writer looks, adds its part to what is
 * there, writes at once and looks again, until its part is there, with everything it has ever seen, in one comment, and
 * whoever had looked before that has written. If one writer overwrites a part, others that saw it bring it back.
 */
async function writePart(request, text, target, api, pace) {
    const { clock, signal, second } = pace;
    let { part } = request;
    let known = [];
    let step = "look";
    let completeSince = null;
    const write = retryingWriter(api, target, pace);
    for (let lost = 0;;) {
        const lookedAt = clock.now();
        const own = await ownComments(text, target, api);
        const present = own.flatMap(({ url, parts }) => parts.flatMap((one) => (one.key === part.key ? [{ url, one }] : [])));
        const newer = present.find(({ one }) => compareRuns(one, part) > 0);
        if (newer !== undefined && own.length === 1) {
            return newerRun(newer.one, newer.url);
        }
        if (request.onlyUpdate && present.length === 0) {
            return { kind: "skipped", reason: "nothing-to-update", message: "there is none of an earlier run" };
        }
        part = present.find(({ one }) => saysTheSame(one, part, text))?.one ?? part;
        known = newestParts(known, [part], ...own.map(({ parts }) => parts));
        const body = text.render(known);
        const [first = null, ...copies] = own;
        // Of very many parts the oldest have no room.
        if (first !== null && hasAll(first.parts, text.parse(body) ?? [])) {
            await removeCopies(copies, api);
            if (newer !== undefined) {
                return newerRun(newer.one, first.url);
            }
            completeSince ??= lookedAt;
            const settledAt = completeSince + (known.length > 1 ? SETTLED_AFTER : SETTLED_ALONE_AFTER) * second;
            if (!request.settle || lookedAt >= settledAt) {
                return { kind: "posted", url: first.url };
            }
            await clock.sleep(settledAt - clock.now(), signal);
            continue;
        }
        completeSince = null;
        if (step === "written") {
            lost += 1;
            await clock.sleep(Math.random() * Math.min(LONGEST_PAUSE, 2 ** lost / 4) * second, signal);
            step = "paused";
            continue;
        }
        await write(first, body, lookedAt + LOOK_LASTS * second);
        step = "written";
    }
}
/** Whether what is there says all that we have to say already. */
function saysTheSame(present, part, { render }) {
    return compareRuns(present, part) === 0 && render([{ ...present, at: part.at }]) === render([part]);
}
/** Writes once. Failures that may pass are waited for, and then it is time to look again; others are thrown. */
function retryingWriter(api, { pullRequest }, pace) {
    const { clock, signal, second } = pace;
    let failures = 0;
    return async (first, body, until) => {
        const inTime = AbortSignal.timeout(Math.max(1, until - clock.now()));
        try {
            await (first === null ? api.createComment(pullRequest, body, inTime) : api.updateComment(first.id, body, inTime));
        }
        catch (error) {
            signal.throwIfAborted();
            if (inTime.aborted) {
                // It may still arrive; what counts is what is there at the next look.
                return;
            }
            failures += 1;
            const seconds = secondsToWait(error, clock.now(), failures, first !== null);
            if (seconds === null || failures > FAILURES || !pace.worthWaiting(seconds)) {
                throw error;
            }
            await clock.sleep(seconds * second, signal);
        }
    };
}
/** Null where trying again is of no use. */
function secondsToWait(error, now, failures, isUpdate) {
    const status = (0,github_api/* statusOf */.c2)(error);
    const limit = (0,github_api/* limitSeconds */.Hh)(error, now);
    if (limit !== null) {
        return limit;
    }
    if (status === 404 && isUpdate) {
        // Somebody deleted it meanwhile.
        return 0;
    }
    return status === null || status >= 500 ? failures ** 2 : null;
}
/** Anybody can copy what marks a comment as ours into another one. */
async function ownComments({ parse }, { pullRequest, viewer }, api) {
    const isOwn = ({ author, body }) => author === viewer && parse(body) !== null;
    const found = await api.comments(pullRequest, isOwn);
    return found
        .map(({ id, url, body }) => ({ id, url, parts: parse(body) ?? [] }))
        .toSorted((left, right) => left.id - right.id);
}
/** All that they say is in the first one. The next writer finds those again that cannot be deleted. */
async function removeCopies(copies, api) {
    for (const { id } of copies) {
        try {
            await api.deleteComment(id);
        }
        catch {
            return;
        }
    }
}
function newerRun({ run, attempt }, url) {
    const message = `run ${run}, attempt ${attempt} has already reported: ${url}`;
    return { kind: "skipped", reason: "newer-run", message };
}
function classify(error, isFork) {
    const problem = (0,permission/* permissionProblem */.Dz)(error, isFork);
    if (problem !== null) {
        return { kind: "denied", ...problem };
    }
    const status = (0,github_api/* statusOf */.c2)(error);
    const told = status === null ? "the comment could not be written" : `GitHub answered ${status} to the comment`;
    return { kind: "failed", error: new Error(told, { cause: error }) };
}


/***/ }),

/***/ 82836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ readContext),
  V: () => (/* binding */ runUrl)
});

// EXTERNAL MODULE: ./build/src/github/event.js
var github_event = __webpack_require__(45865);
;// CONCATENATED MODULE: ./build/src/github/leg.js
/**
 * The name of a matrix leg from the `leg` input, whose default is the job's matrix as JSON: `python: 3.12, os: linux`.
 * Any other text is taken as it is; without a matrix (`null`, `{}` or nothing) the name is empty.
 */
function legName(input) {
    const text = input.trim();
    const value = parse(text);
    if (value === null || text === "") {
        return "";
    }
    if (typeof value !== "object") {
        return text.replace(/\s+/g, " ");
    }
    return Object.entries(value)
        .map(([name, entry]) => `${name}: ${typeof entry === "string" ? entry : JSON.stringify(entry)}`)
        .join(", ");
}
/** undefined when the text is no JSON. */
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/github/context.js


/**
 * Puts the context together from the runner's variables, the event's payload and the `leg` input. Throws an error that
 * names the variable or field where something is missing.
 */
function readContext(env, event, legInput) {
    const fullName = required(env, "GITHUB_REPOSITORY");
    const [owner, name, ...rest] = fullName.split("/");
    if (!owner || !name || rest.length > 0) {
        throw new Error(`GITHUB_REPOSITORY is ${JSON.stringify(fullName)}; expected owner/name`);
    }
    const change = (0,github_event/* changeOfEvent */.o)(event, fullName);
    const serverUrl = url(env, "GITHUB_SERVER_URL", "https://github.com");
    const apiUrl = url(env, "GITHUB_API_URL", "https://api.github.com");
    const workflow = required(env, "GITHUB_WORKFLOW");
    const runId = count(env, "GITHUB_RUN_ID", null);
    return {
        platform: env["GITEA_ACTIONS"] === "true" ? "gitea" : "github",
        repository: { owner, name },
        sha: change.sha ?? required(env, "GITHUB_SHA"),
        triggerSha: required(env, "GITHUB_SHA"),
        runId,
        attempt: count(env, "GITHUB_RUN_ATTEMPT", 1),
        runNumber: count(env, "GITHUB_RUN_NUMBER", runId),
        workflow,
        workflowFile: workflowFile(env, fullName) ?? workflow,
        job: required(env, "GITHUB_JOB"),
        actionId: env["GITHUB_ACTION"] ?? "",
        leg: legName(legInput),
        eventName: required(env, "GITHUB_EVENT_NAME"),
        ref: env["GITHUB_REF"] ?? "",
        baseRef: env["GITHUB_BASE_REF"] ?? "",
        pullRequest: change.pullRequest,
        headBranch: change.headBranch,
        baseSha: change.baseSha,
        isFork: change.isFork,
        measuredBy: change.measuredBy,
        actor: env["GITHUB_ACTOR"] ?? "",
        serverUrl,
        apiUrl,
        graphqlUrl: url(env, "GITHUB_GRAPHQL_URL", graphqlBeside(apiUrl)),
    };
}
/** The page of the run, where its log, summary and artifacts are. */
function runUrl({ platform, serverUrl, repository, runId, attempt }) {
    const run = `${serverUrl}/${repository.owner}/${repository.name}/actions/runs/${runId}`;
    // Gitea has no pages for attempts.
    return platform === "gitea" ? run : `${run}/attempts/${attempt}`;
}
function required(env, variable) {
    const value = env[variable];
    if (value === undefined || value === "") {
        throw new Error(`${variable} is not set: this has to run as a step of a GitHub Actions job`);
    }
    return value;
}
/** A positive whole number; `fallback` where older runners and other platforms leave the variable out. */
function count(env, variable, fallback) {
    if (fallback !== null && !env[variable]) {
        return fallback;
    }
    const text = required(env, variable);
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!Number.isSafeInteger(value) || value < 1) {
        throw new Error(`${variable} is ${JSON.stringify(text)}; expected a positive whole number`);
    }
    return value;
}
function url(env, variable, fallback) {
    const text = (env[variable] || fallback).replace(/\/+$/, "");
    if (!URL.canParse(text) || !/^https?:/.test(text)) {
        throw new Error(`${variable} is ${JSON.stringify(text)}; expected an http(s) URL`);
    }
    return text;
}
/** `owner/name/.github/workflows/ci.yml@refs/heads/main` → `.github/workflows/ci.yml`: the ref differs by event. */
function workflowFile(env, repository) {
    const path = (env["GITHUB_WORKFLOW_REF"] ?? "").split("@")[0] ?? "";
    return path.startsWith(`${repository}/`) ? path.slice(repository.length + 1) : path || null;
}
function graphqlBeside(apiUrl) {
    return apiUrl.endsWith("/api/v3") ? apiUrl.replace(/\/v3$/, "/graphql") : `${apiUrl}/graphql`;
}


/***/ }),

/***/ 32581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withDeadline)
/* harmony export */ });
/* unused harmony export DeadlineError */
/** Something took longer than it was given. */
class DeadlineError extends Error {
    name = "DeadlineError";
}
/**
 * Runs `work` with a signal that is aborted after `ms` milliseconds, and rejects with a DeadlineError then, whether
 * `work` heeds the signal or not. `what` begins the error's sentence.
 */
async function withDeadline(clock, ms, what, work) {
    const late = new AbortController();
    const done = new AbortController();
    const timer = clock.sleep(ms, done.signal).then(() => late.abort(new DeadlineError(`${what} took longer than ${ms / 1000} s`)), 
    // The work ended first and nobody waits for the timer any more.
    async () => await new Promise(() => { }));
    try {
        return await Promise.race([work(late.signal), timer.then(() => Promise.reject(late.signal.reason))]);
    }
    catch (error) {
        // Work that heeds the signal may fail first, in its own words.
        throw late.signal.aborted ? late.signal.reason : error;
    }
    finally {
        done.abort();
    }
}


/***/ }),

/***/ 45865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent),
/* harmony export */   o: () => (/* binding */ changeOfEvent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);


const Sha = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, "expected a commit id");
const Repository = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
/** A pull request as its own events carry it; `repo` is null when the fork was deleted. */
const PullRequestEvent = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    pull_request: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        number: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(),
        head: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: Sha, repo: Repository.nullish() }),
        base: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: Sha }).nullish(),
    }),
});
const WorkflowRunEvent = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    workflow_run: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        head_sha: Sha,
        workflow_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nullish(),
        run_number: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive().nullish(),
        run_attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive().nullish(),
        head_branch: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
        head_repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), owner: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }) }).nullish(),
        pull_requests: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(), base: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ repo: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }) }) }))
            .nullish(),
    }),
});
const CommentEvent = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    issue: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(), pull_request: zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J().optional() }),
});
const NO_CHANGE = {
    sha: null,
    pullRequest: null,
    headBranch: null,
    baseSha: null,
    isFork: false,
    measuredBy: null,
};
/** Reads the payload of the event; `{}` where the runner gives none. */
async function readEvent(path) {
    if (path === undefined || path === "") {
        return {};
    }
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8"));
    }
    catch (cause) {
        throw new Error(`the event payload ${path} cannot be read`, { cause });
    }
}
/** Finds the change under test in a payload. Throws an error that names the field when the payload is malformed. */
function changeOfEvent(payload, repository) {
    if (has(payload, "pull_request")) {
        const { number, head, base } = guard(PullRequestEvent, payload).pull_request;
        const isFork = differs(head.repo?.full_name, repository);
        return { ...NO_CHANGE, sha: head.sha, pullRequest: number, baseSha: base?.sha ?? null, isFork };
    }
    if (has(payload, "workflow_run")) {
        return changeOfWorkflowRun(guard(WorkflowRunEvent, payload).workflow_run, repository);
    }
    if (has(payload, "issue")) {
        const { issue } = guard(CommentEvent, payload);
        return { ...NO_CHANGE, pullRequest: has(issue, "pull_request") ? issue.number : null };
    }
    return NO_CHANGE;
}
/** GitHub lists no pull request for a run of a fork, and may list those of other repositories with the same branch. */
function changeOfWorkflowRun(run, repository) {
    const here = (run.pull_requests ?? []).filter((pull) => pull.base.repo.url.endsWith(`/repos/${repository}`));
    const [only, ...more] = here;
    const owner = run.head_repository?.owner.login;
    return {
        sha: run.head_sha,
        pullRequest: only !== undefined && more.length === 0 ? only.number : null,
        baseSha: null,
        measuredBy: measuringRun(run),
        headBranch: owner !== undefined && run.head_branch ? `${owner}:${run.head_branch}` : null,
        // Null is a fork that was deleted. Gitea never says where a run comes from.
        isFork: run.head_repository !== undefined && differs(run.head_repository?.full_name, repository),
    };
}
/** Other platforms may leave the numbers out. */
function measuringRun({ workflow_id, run_number, run_attempt }) {
    return run_number === null || run_number === undefined
        ? null
        : { workflow: workflow_id ?? 0, runNumber: run_number, attempt: run_attempt ?? 1 };
}
/** A deleted fork has no name any more. */
function differs(head, repository) {
    return head?.toLowerCase() !== repository.toLowerCase();
}
function has(value, field) {
    const fields = typeof value === "object" && value !== null ? Object.entries(value) : [];
    return fields.some(([name, found]) => name === field && found !== null && found !== undefined);
}
function guard(schema, payload) {
    const parsed = schema.safeParse(payload);
    if (parsed.success) {
        return parsed.data;
    }
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`the event payload is not what GitHub sends: ${problems.join("; ")}`);
}


/***/ }),

/***/ 12522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ appendOnce),
/* harmony export */   k: () => (/* binding */ formatPair)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/**
 * Appends to one of the runner's files (GITHUB_OUTPUT, GITHUB_STATE, GITHUB_STEP_SUMMARY) with a single write, so that
 * a kill leaves all of it or nothing.
 */
async function appendOnce(path, text) {
    const bytes = new TextEncoder().encode(text);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, "a");
    try {
        const { bytesWritten } = await file.write(bytes);
        if (bytesWritten !== bytes.length) {
            throw new Error(`wrote only ${bytesWritten} of ${bytes.length} bytes to ${path}: is the disk full?`);
        }
    }
    finally {
        await file.close();
    }
}
/**
 * A pair for such a file. One line where the value has one: if that line is torn, the runner still reads the file;
 * a torn block fails the step and loses what follows.
 */
function formatPair(name, value, newDelimiter) {
    if (!/^[\w-]+$/.test(name)) {
        throw new Error(`${JSON.stringify(name)} is no name for an output or a state`);
    }
    if (!/[\r\n]/.test(value)) {
        return `${name}=${value}\n`;
    }
    const delimiter = newDelimiter();
    if (value.split("\n").includes(delimiter)) {
        throw new Error(`the value of ${name} contains its own delimiter`);
    }
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}


/***/ }),

/***/ 15047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ describeUnknownInput),
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51036);

/** Reads the step's inputs: `with:` and the defaults arrive as `INPUT_…`, spaces as underscores, hyphens as they are. */
function readInputs(env, known) {
    const names = new Map(known.map((name) => [variableName(name), name]));
    const values = new Map();
    const unknown = [];
    for (const [variable, value] of Object.entries(env)) {
        if (!variable.startsWith(PREFIX) || value === undefined) {
            continue;
        }
        const name = names.get(variable);
        if (name === undefined) {
            const written = variable.slice(PREFIX.length).toLowerCase();
            unknown.push({ name: written, suggestion: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(written, known) });
        }
        else if (value.trim() !== "") {
            values.set(name, value.trim());
        }
    }
    return { values, unknown };
}
/** One sentence for a person about an input the action does not have. */
function describeUnknownInput({ name, suggestion }) {
    const advice = suggestion === null ? "remove it from the step's `with:`" : `did you mean \`${suggestion}\`?`;
    return `unknown input \`${name}\`: ${advice}`;
}
const PREFIX = "INPUT_";
function variableName(input) {
    return PREFIX + input.replaceAll(" ", "_").toUpperCase();
}


/***/ }),

/***/ 15543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rg: () => (/* binding */ createActionLog)
/* harmony export */ });
/* unused harmony exports formatCommand, harmlessLines */
/** A log on `write`, which gets whole lines with their line break. `debug` says whether debug lines are wanted. */
function createActionLog(write, debug) {
    const command = (name, message, place) => write(`${formatCommand(name, message, place)}\n`);
    return {
        info: (text) => write(harmlessLines(text)),
        group: (title) => command("group", title),
        endGroup: () => command("endgroup", ""),
        notice: (message, place) => command("notice", message, place),
        warning: (message, place) => command("warning", message, place),
        error: (message, place) => command("error", message, place),
        debug: (message) => {
            if (debug) {
                command("debug", message);
            }
        },
        mask: (value) => {
            for (const line of maskableLines(value)) {
                command("add-mask", line);
            }
        },
    };
}
/** `::name file=…,line=…,col=…::message`, escaped so that the message stays one command. */
function formatCommand(name, message, place) {
    const { title, file, line, column } = place ?? {};
    const properties = Object.entries({ title, file, line, col: column }).flatMap(([key, value]) => value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`]);
    return `::${name}${properties.length === 0 ? "" : ` ${properties.join(",")}`}::${escapeData(message)}`;
}
/** Characters that take no room and that a comparison of texts may skip. */
const INVISIBLE = String.raw `\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}`;
/** Two colons at the start of a line, after any kind of space: .NET trims U+0085 and others that JavaScript does not. */
const LEADING_COLONS = new RegExp(String.raw `^([\s\p{Z}${INVISIBLE}]*):(?=[${INVISIBLE}]*:)`, "u");
/** `##[` is a command wherever it stands in a line. */
const HASHES_AND_BRACKET = new RegExp(String.raw `(#[${INVISIBLE}]*#[${INVISIBLE}]*)\[`, "gu");
/**
 * Text as log lines that the runner takes for nothing but text: a backslash before a leading `::` and inside every
 * `##[`. It is a visible character because the runner compares with rules that skip invisible ones.
 */
function harmlessLines(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map((line) => `${harmless(line)}\n`)
        .join("");
}
function harmless(line) {
    return line.replace(LEADING_COLONS, "$1\\:").replace(HASHES_AND_BRACKET, "$1\\[");
}
/**
 * The lines of a secret that can be masked alone. The runner masks every line of what it is given, however short, and
 * a mask for `}` would make the whole log unreadable; our own redactor still knows the value as a whole.
 */
function maskableLines(value) {
    const lines = value.split(/[\r\n]+/).map((line) => line.trim());
    return lines.filter((line) => line.length >= SHORTEST_MASK);
}
const SHORTEST_MASK = 4;
function escapeData(text) {
    return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
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
    "report-url",
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
        "report-url": "",
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

/***/ 6790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ permissionProblem),
/* harmony export */   jo: () => (/* binding */ CHECK_PERMISSION),
/* harmony export */   s3: () => (/* binding */ COMMENT_PERMISSION)
/* harmony export */ });
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48713);

/** What a job has to be allowed to comment. */
const COMMENT_PERMISSION = "pull-requests: write";
/** What it has to be allowed to write check runs. */
const CHECK_PERMISSION = "checks: write";
/** What cannot be done without each. */
const DEEDS = { [COMMENT_PERMISSION]: "comment", [CHECK_PERMISSION]: "write a check run" };
/** What is not there either where the token may not see it. */
const PLACES = { [COMMENT_PERMISSION]: "pull request", [CHECK_PERMISSION]: "commit" };
/**
 * The permission a failed request lacked; null when it failed for another reason. GitHub hides what a token may not
 * even read behind 404.
 */
function permissionProblem(error, isFork, permission = COMMENT_PERMISSION) {
    const status = (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error);
    const message = error instanceof Error ? error.message : "";
    const refused = status === 403 && /not accessible|must have|permission/i.test(message);
    if (!refused && status !== 404) {
        return null;
    }
    const deed = DEEDS[permission];
    if (isFork) {
        const why = "GitHub gives a run of a fork's pull request a token that can only read";
        return { permission, message: `no permission to ${deed}: ${why}` };
    }
    const place = PLACES[permission];
    const what = status === 404 ? `the ${place} does not exist or the token may not see it` : `no permission to ${deed}`;
    return { permission, message: `${what}: give the job \`permissions: { ${permission} }\`` };
}


/***/ }),

/***/ 21012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ REPORTED_STATE),
/* harmony export */   LZ: () => (/* binding */ saveState),
/* harmony export */   PJ: () => (/* binding */ createStateJournal),
/* harmony export */   Z0: () => (/* binding */ EXIT_CODE_STATE),
/* harmony export */   a0: () => (/* binding */ readJournal),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _base_cut_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3911);
/* harmony import */ var _file_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12522);


/** A kill tore larger records in measurements; none of this size. */
const LARGEST_RECORD = 1500;
const PREFIX = "sandbox-";
/** What main ended with. */
const EXIT_CODE_STATE = "exit-code";
/** Main wrote reports; what it left before is of no run, or of another one. */
const REPORTED_STATE = "reported";
/**
 * A journal in the file GITHUB_STATE names: one small appended pair for every change, of which post sees the last as
 * `STATE_sandbox-<id>`. The runner reads the file even after a kill.
 */
function createStateJournal(file) {
    const entries = new Map();
    const record = async (entry, status) => {
        const { sandboxId, origin, createdAt } = entry;
        await saveState(file, PREFIX + sandboxId, JSON.stringify({ status, origin, createdAt }));
    };
    const change = async (sandboxId, status) => {
        const entry = entries.get(sandboxId);
        if (entry === undefined) {
            throw new Error(`sandbox ${sandboxId} was never opened in this journal`);
        }
        await record(entry, status);
    };
    return {
        opened: async (entry) => {
            entries.set(entry.sandboxId, entry);
            await record(entry, "open");
        },
        closed: async (sandboxId) => await change(sandboxId, "closed"),
        kept: async (sandboxId) => await change(sandboxId, "kept"),
        handedOver: async (sandboxId) => await change(sandboxId, "kept"),
    };
}
/** Saves a value for post, which gets it as `STATE_<name>`. */
async function saveState(file, name, value) {
    const pair = (0,_file_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPair */ .k)(name, value, () => {
        throw new Error(`the state ${name} must be one line`);
    });
    if (Buffer.byteLength(pair) > LARGEST_RECORD) {
        throw new Error(`the state ${name} is longer than ${LARGEST_RECORD} bytes`);
    }
    await (0,_file_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .appendOnce */ .c)(file, pair);
}
/** A value that main saved; null when it did not get that far. */
function readState(env, name) {
    return env[`STATE_${name}`] ?? null;
}
/** Reads the journal that main left. Accepts only ids and origins this action could have written. */
function readJournal(env) {
    const sandboxes = [];
    const problems = [];
    for (const [variable, value] of Object.entries(env)) {
        if (!variable.startsWith(`STATE_${PREFIX}`) || value === undefined) {
            continue;
        }
        const entry = readEntry(variable.slice(`STATE_${PREFIX}`.length), value);
        if (typeof entry === "string") {
            problems.push(`the saved state ${JSON.stringify((0,_base_cut_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(variable, 60))} is ignored: ${entry}`);
        }
        else {
            sandboxes.push(entry);
        }
    }
    return { sandboxes, problems };
}
/** The entry, or why it is not one. */
function readEntry(sandboxId, value) {
    if (!/^[0-9a-f]{32}$/.test(sandboxId)) {
        return "the sandbox id is not 32 hexadecimal digits";
    }
    const fields = parseRecord(value);
    if (fields === null) {
        return "the record is cut off or no JSON object";
    }
    const { status, origin, createdAt } = fields;
    if (status !== "open" && status !== "closed" && status !== "kept") {
        return "its status is not open, closed or kept";
    }
    if (typeof origin !== "string" || !isOrigin(origin)) {
        return "its origin is not the scheme, host and port of an http(s) URL";
    }
    if (typeof createdAt !== "number" || !Number.isSafeInteger(createdAt) || createdAt <= 0) {
        return "its creation time is no time";
    }
    return { sandboxId, status, origin, createdAt };
}
function parseRecord(value) {
    try {
        const parsed = JSON.parse(value);
        return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : null;
    }
    catch {
        return null;
    }
}
function isOrigin(text) {
    const url = URL.canParse(text) ? new URL(text) : null;
    return url !== null && (url.protocol === "http:" || url.protocol === "https:") && url.origin === text;
}


/***/ }),

/***/ 24057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ appendSummary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51036);
/* harmony import */ var _file_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12522);



/** Above 1 MiB GitHub shows nothing at all; the rest is for the marks the runner puts in place of secrets. */
const LARGEST_SUMMARY = 1024 * 1024 - 16 * 1024;
const CUT = "\n\n_The summary was cut here: GitHub shows at most 1 MiB. The artifact has all of it._\n";
/** Appends finished Markdown to the job summary; cuts it at a line border where GitHub would refuse all of it. */
async function appendSummary(file, markdown) {
    if (file === undefined || file === "") {
        return { kind: "unavailable", reason: "GITHUB_STEP_SUMMARY is not set: this runner has no job summaries" };
    }
    const present = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).then((found) => found.size, () => 0);
    const text = `${markdown.trimEnd()}\n`;
    const room = LARGEST_SUMMARY - present;
    if (Buffer.byteLength(text) <= room) {
        await (0,_file_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .appendOnce */ .c)(file, text);
        return { kind: "written" };
    }
    const clipped = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipBytes */ .Wp)(text, room - Buffer.byteLength(CUT));
    const whole = clipped.slice(0, clipped.lastIndexOf("\n") + 1);
    if (whole === "") {
        return { kind: "unavailable", reason: "the job summary of this step is full" };
    }
    await (0,_file_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .appendOnce */ .c)(file, whole + CUT);
    return { kind: "cut", bytes: Buffer.byteLength(text) - Buffer.byteLength(whole) };
}


/***/ }),

/***/ 49567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yj: () => (/* binding */ string)
/* harmony export */ });
/* unused harmony exports number, boolean, bigint, date */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);


function string(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._coercedString */ .K_(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodString */ .NDH, params);
}
function number(params) {
    return core._coercedNumber(schemas.ZodNumber, params);
}
function boolean(params) {
    return core._coercedBoolean(schemas.ZodBoolean, params);
}
function bigint(params) {
    return core._coercedBigint(schemas.ZodBigInt, params);
}
function date(params) {
    return core._coercedDate(schemas.ZodDate, params);
}


/***/ })

};
