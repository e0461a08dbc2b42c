export const id = 61;
export const ids = [61];
export const modules = {

/***/ 15061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findBase: () => (/* binding */ findBase)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/app/compare-with-base.js
var compare_with_base = __webpack_require__(98657);
// EXTERNAL MODULE: ./build/src/base/errors.js
var errors = __webpack_require__(22396);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/src/github/api.js
var github_api = __webpack_require__(48713);
;// CONCATENATED MODULE: ./build/src/github/actions-api.js


/** Opens the part of GitHub's API that knows runs, artifacts and commits. */
async function openActionsApi(options) {
    const octokit = await (0,github_api/* createOctokit */.Qi)(options);
    const { owner, name: repo } = options.context.repository;
    const get = async (route, parameters, redirect) => {
        const request = { signal: options.signal, ...(redirect === undefined ? {} : { redirect }) };
        return await octokit.request(`GET /repos/{owner}/{repo}${route}`, { owner, repo, ...parameters, request });
    };
    const commit = async (ref) => WireCommit.parse((await get("/commits/{ref}", { ref })).data);
    return {
        runs: async ({ workflow, headSha, event }) => {
            const { data } = await get("/actions/workflows/{workflow_id}/runs", {
                workflow_id: workflow,
                status: "completed",
                per_page: 100,
                ...(headSha === undefined ? {} : { head_sha: headSha }),
                ...(event === undefined ? {} : { event }),
            });
            return WireRuns.parse(data).workflow_runs;
        },
        artifacts: async (runId) => {
            const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts";
            const parameters = { owner, repo, run_id: runId, per_page: 100, request: { signal: options.signal } };
            return await octokit.paginate(route, parameters, ({ data }) => schemas/* array */.YOg(WireArtifact).parse(data));
        },
        archiveUrl: async (artifactId) => {
            const parameters = { artifact_id: artifactId, archive_format: "zip" };
            const { headers } = await get("/actions/artifacts/{artifact_id}/{archive_format}", parameters, "manual");
            return schemas/* url */.OZ5({ protocol: /^https?$/ }).parse(headers.location);
        },
        history: async (sha) => {
            const { data } = await get("/commits", { sha, per_page: 100 });
            return firstParentsOf(schemas/* array */.YOg(WireCommit).parse(data), sha);
        },
        firstParent: async (sha) => (await commit(sha)).parents[0]?.sha ?? null,
        headOf: async (branch) => (await commit(`heads/${branch}`)).sha,
        ancestry: async (earlier, later) => {
            const { data } = await get("/compare/{basehead}", { basehead: `${earlier}...${later}`, per_page: 1 });
            const compared = WireAncestry.parse(data);
            return {
                mergeBase: compared.merge_base_commit.sha,
                distance: compared.ahead_by,
                isAncestor: compared.behind_by === 0,
            };
        },
    };
}
function firstParentsOf(commits, sha) {
    const bySha = new Map(commits.map((one) => [one.sha, one]));
    const found = [];
    for (let one = bySha.get(sha); one !== undefined; one = bySha.get(one.parents[0]?.sha ?? "")) {
        found.push(one.sha);
    }
    return found;
}
const WireRun = schemas/* object */.Ikc({
    id: schemas/* int */.Whr(),
    run_number: schemas/* int */.Whr(),
    run_attempt: schemas/* int */.Whr().nullish(),
    event: schemas/* string */.YjP(),
    head_sha: schemas/* string */.YjP(),
    head_repository: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullish(),
    html_url: schemas/* url */.OZ5({ protocol: /^https?$/ }),
    created_at: schemas/* string */.YjP(),
})
    .transform((run) => ({
    id: run.id,
    number: run.run_number,
    attempt: run.run_attempt ?? 1,
    event: run.event,
    headSha: run.head_sha,
    headRepository: run.head_repository?.full_name ?? null,
    url: run.html_url,
    createdAt: run.created_at,
}));
const WireRuns = schemas/* object */.Ikc({ workflow_runs: schemas/* array */.YOg(WireRun) });
const WireArtifact = schemas/* object */.Ikc({ id: schemas/* int */.Whr(), name: schemas/* string */.YjP(), expired: schemas/* boolean */.zMY() });
const WireCommit = schemas/* object */.Ikc({ sha: schemas/* string */.YjP(), parents: schemas/* array */.YOg(schemas/* object */.Ikc({ sha: schemas/* string */.YjP() })).default([]) });
const WireAncestry = schemas/* object */.Ikc({
    ahead_by: schemas/* int */.Whr(),
    behind_by: schemas/* int */.Whr(),
    merge_base_commit: schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }),
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(20663);
;// CONCATENATED MODULE: ./build/src/github/archive-entry.js




/** A server that does not serve parts is asked for the whole archive, up to this size. */
const LARGEST_WHOLE_BYTES = 256 * 1024 * 1024;
/**
 * One file of a zip archive at an address, without the rest of it: an artifact may have gigabytes of logs. Null where the
 * archive has no such file. Throws an error where it has more bytes than `largestBytes`, or the archive is none.
 */
async function readArchiveEntry(url, name, largestBytes, signal) {
    const { reader, size } = await openArchive(url, signal);
    const archive = await new Promise((resolve, reject) => {
        yauzl.fromRandomAccessReader(reader, size, { lazyEntries: true, autoClose: false }, (error, opened) => error === null ? resolve(opened) : reject(error));
    });
    const entry = await findEntry(archive, name);
    if (entry === null) {
        return null;
    }
    if (entry.uncompressedSize > largestBytes) {
        throw new Error(`${name} has ${entry.uncompressedSize} bytes, and at most ${largestBytes} are read`);
    }
    const content = await new Promise((resolve, reject) => {
        archive.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(error)));
    });
    // The size that the archive claims is checked while it is read.
    return Buffer.concat(await content.toArray());
}
async function findEntry(archive, name) {
    return await new Promise((resolve, reject) => {
        archive.on("error", reject);
        archive.on("end", () => resolve(null));
        archive.on("entry", (entry) => {
            if (entry.fileName === name) {
                resolve(entry);
            }
            else {
                archive.readEntry();
            }
        });
        archive.readEntry();
    });
}
/** Asks for the first byte: the answer says how many there are, and whether parts are served. */
async function openArchive(url, signal) {
    const first = await fetchPart(url, 0, 1, signal);
    const size = Number(/^bytes 0-0\/(\d+)$/.exec(first.headers.get("content-range") ?? "")?.[1]);
    if (first.status === 206 && Number.isSafeInteger(size)) {
        await first.body?.cancel();
        return { reader: new RemoteArchive(url, size, signal), size };
    }
    const whole = await readWhole(first);
    return { reader: new ArchiveInMemory(whole), size: whole.length };
}
async function readWhole(response) {
    const parts = [];
    let size = 0;
    for await (const part of response.body ?? []) {
        size += part.length;
        if (size > LARGEST_WHOLE_BYTES) {
            throw new Error(`the archive has more than ${LARGEST_WHOLE_BYTES} bytes, and the server sends no parts of it`);
        }
        parts.push(part);
    }
    return Buffer.concat(parts);
}
/** No token goes along: the address carries its own permission. */
async function fetchPart(url, start, end, signal) {
    const response = await fetch(url, { headers: { range: `bytes=${start}-${end - 1}` }, signal });
    if (!response.ok) {
        await response.body?.cancel();
        throw new Error(`the archive's server answered ${response.status}`);
    }
    return response;
}
/** The directory of an archive is read entry by entry: by blocks that takes one request for some ten thousand of them. */
const BLOCK_BYTES = 1024 * 1024;
class RemoteArchive extends yauzl.RandomAccessReader {
    #url;
    #size;
    #signal;
    #block = { start: 0, bytes: Buffer.alloc(0) };
    constructor(url, size, signal) {
        super();
        this.#url = url;
        this.#size = size;
        this.#signal = signal;
    }
    read(buffer, offset, length, position, callback) {
        (0,external_node_util_.callbackify)(async () => await this.#fill(buffer.subarray(offset, offset + length), position))(callback);
    }
    async #fill(target, position) {
        for (let filled = 0; filled < target.length;) {
            const { start, bytes } = await this.#blockAt(position + filled);
            const copied = bytes.copy(target, filled, position + filled - start);
            if (copied === 0) {
                throw new Error("the archive ends too early");
            }
            filled += copied;
        }
    }
    async #blockAt(position) {
        const { start, bytes } = this.#block;
        if (position < start || position >= start + bytes.length) {
            // Aligned to the end of the archive, where its directory is.
            const fromEnd = Math.ceil((this.#size - position) / BLOCK_BYTES) * BLOCK_BYTES;
            const begin = Math.max(0, this.#size - fromEnd);
            const response = await this.#fetch(begin, Math.min(this.#size, begin + BLOCK_BYTES));
            this.#block = { start: begin, bytes: Buffer.from(await response.arrayBuffer()) };
        }
        return this.#block;
    }
    _readStreamForRange(start, end) {
        const stream = new external_node_stream_.PassThrough();
        this.#pipe(start, end, stream).catch((error) => stream.destroy(error));
        return stream;
    }
    async #pipe(start, end, stream) {
        const response = await this.#fetch(start, end);
        await (0,promises_.pipeline)(response.body ?? [], stream);
    }
    async #fetch(start, end) {
        const response = await fetchPart(this.#url, start, end, this.#signal);
        if (response.status !== 206) {
            await response.body?.cancel();
            throw new Error("the archive's server stopped sending parts");
        }
        return response;
    }
}
class ArchiveInMemory extends yauzl.RandomAccessReader {
    #bytes;
    constructor(bytes) {
        super();
        this.#bytes = bytes;
    }
    _readStreamForRange(start, end) {
        const stream = new external_node_stream_.PassThrough();
        stream.end(this.#bytes.subarray(start, end));
        return stream;
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var classic_errors = __webpack_require__(961);
;// CONCATENATED MODULE: ./build/src/github/base-run.js



/** Runs for a change measure something else than the branch. */
const EVENTS = ["push", "schedule", "merge_group", "workflow_dispatch"];
/** Artifacts are large, and what three runs in a row lack the fourth lacks as well. */
const MOST_RUNS = 3;
const MOST_ARTIFACTS = 4;
/**
 * The completed run of the same workflow at the fair base, else at its nearest ancestor that was measured. A run of a fork
 * never counts, whatever its branch is called. Rejects where GitHub does not answer.
 */
async function findBaseRun(api, question) {
    const { base, context } = question;
    const workflow = context.workflowFile.split("/").at(-1) ?? context.workflowFile;
    const usable = (run) => isUsable(run, context);
    const exact = (await api.runs({ workflow, headSha: base.commit })).filter(usable);
    const here = await firstWithResults(newestFirst(exact), question, api);
    if (here.kind === "found") {
        return { ...here, distance: base.isOfChange ? 0 : null };
    }
    const history = await api.history(base.commit);
    const recent = (await Promise.all(EVENTS.map(async (event) => await api.runs({ workflow, event })))).flat();
    const place = new Map(history.map((sha, index) => [sha, index]));
    const placeOf = ({ headSha }) => place.get(headSha) ?? Number.POSITIVE_INFINITY;
    const older = newestFirst(recent.filter(usable))
        .filter((run) => run.headSha !== base.commit && place.has(run.headSha))
        .toSorted((left, right) => placeOf(left) - placeOf(right));
    const nearest = await firstWithResults(older, question, api);
    if (nearest.kind === "found") {
        const { distance, isAncestor } = await api.ancestry(nearest.run.headSha, base.commit);
        return isAncestor
            ? { ...nearest, distance: base.isOfChange ? distance : null }
            : {
                kind: "missing",
                reason: `the run ${nearest.run.url} is of a commit that ${base_run_short(base.commit)} is not made of`,
            };
    }
    return { kind: "missing", reason: whyNone([...here.reasons, ...nearest.reasons], workflow, base.commit) };
}
async function firstWithResults(runs, { isOurs, read }, api) {
    const reasons = [];
    for (const run of runs.slice(0, MOST_RUNS)) {
        const stored = (await api.artifacts(run.id)).filter(({ name }) => isOurs(name));
        const kept = stored.filter(({ expired }) => !expired);
        if (kept.length === 0) {
            const lack = stored.length > 0 ? "its artifacts have expired" : "it left no artifact of this job and leg";
            reasons.push(`${run.url}: ${lack}`);
        }
        // Of several attempts the last one counts.
        for (const artifact of kept.toSorted((left, right) => right.id - left.id).slice(0, MOST_ARTIFACTS)) {
            const result = await read(artifact, run);
            if (typeof result !== "string") {
                return { kind: "found", run, result };
            }
            reasons.push(`${run.url}: ${result}`);
        }
    }
    return { kind: "none", reasons };
}
function isUsable(run, { repository, runId }) {
    const here = `${repository.owner}/${repository.name}`.toLowerCase();
    return run.id !== runId && run.headRepository?.toLowerCase() === here && EVENTS.some((event) => event === run.event);
}
function newestFirst(runs) {
    return runs.toSorted((left, right) => Date.parse(right.createdAt) - Date.parse(left.createdAt));
}
function whyNone(reasons, workflow, commit) {
    return reasons.length === 0
        ? `no run of ${workflow} measured ${base_run_short(commit)} or a commit before it; let it run on pushes to the base branch too, or nightly`
        : `no run of ${workflow} left results to compare with (${reasons.join("; ")})`;
}
function base_run_short(sha) {
    return sha.slice(0, 7);
}
/** Why GitHub did not tell, and what to do. */
function whyNotTold(error) {
    if (error instanceof classic_errors/* ZodError */.G) {
        return "GitHub's answer was not understood; does GITHUB_API_URL lead to GitHub?";
    }
    const status = (0,github_api/* statusOf */.c2)(error);
    switch (status) {
        case 401:
            return "GitHub does not accept the token; is `github-token` right?";
        case 403:
        case 404:
            return `GitHub does not show this token the runs of the workflow (${status}); give the job \`permissions: actions: read, contents: read\``;
        case 429:
            return "GitHub's rate limit is used up; run the job again later";
        default:
            return `GitHub could not be asked: ${(0,errors/* describeError */.Uc)(error)}`;
    }
}

;// CONCATENATED MODULE: ./build/src/github/fair-base.js
/**
 * Finds it. GitHub's merge commit measures the change on top of the base branch, which is its first parent; the head of a
 * pull request measures it on top of where it branched off. The payload's own base may be stale, so that nobody asks it.
 * Outside a change it is the commit itself: an earlier run may have measured it or one before it.
 */
async function findFairBase(known, checkout, api) {
    const { eventName, baseRef, sha, triggerSha } = known;
    const commit = checkout?.commit ?? triggerSha;
    const isMerge = (eventName === "pull_request" && commit === triggerSha) || checkout?.secondParent === sha;
    if ((baseRef !== "" && isMerge) || eventName === "merge_group") {
        const parent = checkout?.parent ?? (await api.firstParent(commit));
        return parent === null ? null : { commit: parent, isOfChange: true };
    }
    if (baseRef !== "" && commit !== triggerSha) {
        const { mergeBase } = await api.ancestry(await api.headOf(baseRef), commit);
        return { commit: mergeBase, isOfChange: true };
    }
    // A comment on a pull request, say: the run of that head is no base for it.
    return known.pullRequest !== null && baseRef === "" && commit !== triggerSha
        ? "unknown branch"
        : { commit, isOfChange: false };
}

// EXTERNAL MODULE: ./build/src/results/read-record.js + 2 modules
var read_record = __webpack_require__(19795);
// EXTERNAL MODULE: ./build/src/entry/results-artifact.js
var results_artifact = __webpack_require__(93347);
// EXTERNAL MODULE: ./build/src/entry/step.js
var step = __webpack_require__(87606);
// EXTERNAL MODULE: ./build/src/entry/tool.js + 1 modules
var tool = __webpack_require__(14462);
// EXTERNAL MODULE: ./build/src/entry/until-stopped.js
var until_stopped = __webpack_require__(94390);
;// CONCATENATED MODULE: ./build/src/entry/find-base.js













/** Asked while the jobs run, which take longer. */
const SEARCH_MS = 120_000;
/** Longer waits for a rate limit are worth nothing to a job that takes a minute. */
const LONGEST_WAIT_SECONDS = 60;
const LARGEST_RECORD_BYTES = 128 * 1024 * 1024;
/** The base that `baseline` asks for; or why there is none. Never rejects. */
async function findBase(step) {
    const { baseline } = step.settings;
    const branch = baseline.kind === "named" ? baseline.name : null;
    if (branch !== null && isPath(branch)) {
        const reading = await (0,compare_with_base.readBase)(branch, workspaceOf(step));
        return reading.ok ? namedByStep(reading.value, step) : { kind: "missing", reason: reading.problems.join("; ") };
    }
    const token = step.settings.githubToken ?? "";
    if (token === "") {
        return { kind: "missing", reason: "`github-token` is empty, and without it nobody can look up earlier runs" };
    }
    try {
        return await (0,until_stopped/* untilStopped */.s)(searchOnGitHub(branch, token, step), step.stop.signal);
    }
    catch (error) {
        if (step.stop.signal.aborted) {
            return { kind: "missing", reason: "the run was cancelled before a base was found" };
        }
        step.log.debug(`no baseline: ${(0,errors/* describeError */.Uc)(error)}`);
        return { kind: "missing", reason: whyNotTold(error) };
    }
}
/** The path of results that a step of this run left says nothing to a reader. */
function namedByStep(found, { context }) {
    if (found.kind === "missing" || found.record.run.runId !== context.runId || found.record.run.step === null) {
        return found;
    }
    return { ...found, run: { ...found.run, name: `the step ${found.record.run.step} of this run` } };
}
/** By how it is written alone: a change could put a directory there that is called like the branch. */
function isPath(name) {
    return name.endsWith(".json") || /^\.{0,2}[/\\]/.test(name) || external_node_path_.isAbsolute(name);
}
function workspaceOf({ env }) {
    return env.GITHUB_WORKSPACE ?? process.cwd();
}
async function searchOnGitHub(branch, token, step) {
    const { context, checkout, stop } = step;
    const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(SEARCH_MS)]);
    const api = await openActionsApi({
        context,
        token,
        userAgent: `${tool/* TOOL */.j.name}/${tool/* TOOL */.j.version}`,
        signal,
        worthWaiting: (seconds) => seconds <= LONGEST_WAIT_SECONDS,
    });
    const base = branch === null ? await findFairBase(context, checkout, api) : await headOf(branch, api);
    if (base === "no branch") {
        return { kind: "missing", reason: `there is no branch ${branch}; a path begins with ./ or /, or ends in .json` };
    }
    if (base === "unknown branch") {
        return {
            kind: "missing",
            reason: "this event does not say what the pull request is based on; name the branch: `baseline: main`",
        };
    }
    if (base === null) {
        return { kind: "missing", reason: "this is the first commit: there is nothing before it" };
    }
    const search = await findBaseRun(api, {
        context,
        base,
        isOurs: (name) => (0,results_artifact/* isArtifactOf */.Op)(name, step),
        read: async (artifact, run) => await readArtifact(artifact, run, api, signal, step),
    });
    if (search.kind === "missing") {
        return search;
    }
    const { run, result, distance } = search;
    return {
        kind: "found",
        record: result,
        run: {
            name: `${context.workflow} #${run.number}`,
            url: run.url,
            commit: run.headSha,
            finishedAt: result.finishedAt,
            distance,
        },
    };
}
async function headOf(branch, api) {
    try {
        return { commit: await api.headOf(branch), isOfChange: true };
    }
    catch (error) {
        // GitHub answers 422 where the text cannot be a commit.
        if ([404, 422].includes((0,github_api/* statusOf */.c2)(error) ?? 0)) {
            return "no branch";
        }
        throw error;
    }
}
/** Whoever may run workflows of this repository may have written it: it is validated like a stranger's. */
async function readArtifact(artifact, run, api, signal, step) {
    const url = await api.archiveUrl(artifact.id);
    let json;
    try {
        const content = await readArchiveEntry(url, "results.json", LARGEST_RECORD_BYTES, signal);
        if (content === null) {
            return `the artifact ${artifact.name} has no results.json`;
        }
        json = JSON.parse(content.toString("utf8"));
    }
    catch (error) {
        return `the artifact ${artifact.name} cannot be read: ${(0,errors/* describeError */.Uc)(error)}`;
    }
    const reading = (0,read_record/* readRecord */.a)(json, artifact.name);
    if (!reading.ok) {
        return reading.problems.join("; ");
    }
    return whyNotOurs(reading.value, run, step) ?? reading.value;
}
/** An artifact's name says little: the record has to be of this step and leg, and of the commit of its run. */
function whyNotOurs(record, run, { context, checkout, settings }) {
    const ours = (0,step/* identityOf */.cu)(context, checkout);
    const other = ["job", "leg", "step"].find((field) => record.run[field] !== ours[field]);
    if (other !== undefined) {
        return `its results are of another ${other}`;
    }
    const commit = record.run.commit ?? record.run.sha;
    if (commit !== run.headSha) {
        return `its results are of the commit ${commit}, and not of its run's`;
    }
    if (record.jobs.length === 0 || record.problems.length > 0 || record.unjudged !== null) {
        return "no job ran to its end in it";
    }
    if (record.jobs.some(({ cancelled }) => cancelled)) {
        return "it was cancelled";
    }
    const isPartial = settings.nTasks !== null || settings.taskNames.length > 0;
    return record.jobs.some(({ partial }) => partial !== null) && !isPartial ? "it ran only some of the tasks" : null;
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


/***/ })

};
