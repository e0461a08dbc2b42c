export const id = 838;
export const ids = [838];
export const modules = {

/***/ 41734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readRecords)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22396);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51036);
/* harmony import */ var _results_read_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19795);






const FILE = "results.json";
/** A record of 5,000 trials has some 10 MB. Whoever sends more may mean harm: records come from artifacts, too. */
const LARGEST_BYTES = 128 * 1024 * 1024;
/**
 * Reads the results.json that each path names, that in the directory that it names, or those in the directories in there, as
 * artifacts of several legs are downloaded; every one of these must have one. Tells all problems of all.
 */
async function readRecords(paths, directory) {
    const readings = await Promise.all(paths.map(async (one) => await readAllOf(one, directory)));
    return together(readings.flat());
}
function together(readings) {
    const problems = readings.flatMap((reading) => (reading.ok ? [] : reading.problems));
    return problems.length > 0
        ? { ok: false, problems }
        : { ok: true, value: readings.flatMap((reading) => (reading.ok ? [reading.value] : [])) };
}
async function readAllOf(place, directory) {
    try {
        const named = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(directory, place);
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(named)).isDirectory()) {
            return [await readOne(place, named)];
        }
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(named, FILE))) {
            return [await readOne(place, node_path__WEBPACK_IMPORTED_MODULE_2__.join(named, FILE))];
        }
        const directories = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(named, { withFileTypes: true }))
            .filter((entry) => entry.isDirectory())
            .map(({ name }) => name)
            .toSorted(_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .byText */ .z4);
        return directories.every((name) => !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(named, name, FILE)))
            ? [refused(place, `neither it nor a directory in it has a ${FILE}`)]
            : await Promise.all(directories.map(async (name) => await readLeg(place, named, name)));
    }
    catch (error) {
        return [refused(place, `it cannot be read: ${(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeError */ .Uc)(error)}`)];
    }
}
/** A leg that left no record may have failed before it could: the others alone must not say that all is well. */
async function readLeg(place, legs, name) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(legs, name, FILE);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file)
        ? await readOne(node_path__WEBPACK_IMPORTED_MODULE_2__.join(place, name), file)
        : refused(node_path__WEBPACK_IMPORTED_MODULE_2__.join(place, name), `it has no ${FILE}; name only directories of results, or run that leg again`);
}
async function readOne(place, file) {
    let json;
    try {
        const content = await contentOf(file);
        if (typeof content === "string") {
            return refused(place, content);
        }
        json = JSON.parse(content.toString("utf8"));
    }
    catch (error) {
        return refused(place, error instanceof SyntaxError ? "it is not JSON" : `it cannot be read: ${(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeError */ .Uc)(error)}`);
    }
    const reading = (0,_results_read_record_js__WEBPACK_IMPORTED_MODULE_4__/* .readRecord */ .a)(json, place);
    return reading.ok ? { ok: true, value: { place, record: reading.value, directory: node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file) } } : reading;
}
/** The bytes of a file, or why they are not read. Neither a pipe without a writer nor a device without an end holds it up. */
async function contentOf(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    try {
        const about = await handle.stat();
        if (!about.isFile()) {
            return "it is not a plain file";
        }
        if (about.size > LARGEST_BYTES) {
            return `it has ${about.size} bytes, and at most ${LARGEST_BYTES} are read`;
        }
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(about.size), 0, about.size, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await handle.close();
    }
}
function refused(place, problem) {
    return { ok: false, problems: [`${place}: ${problem}`] };
}


/***/ }),

/***/ 94548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sv: () => (/* binding */ legKey),
/* harmony export */   W4: () => (/* binding */ legText),
/* harmony export */   Yk: () => (/* binding */ legOf),
/* harmony export */   jz: () => (/* binding */ legNames)
/* harmony export */ });
const PARTS = ["workflow", "job", "step", "matrix"];
function legOf({ workflow, job, step, leg }) {
    return { workflow, job, step, matrix: leg === "" ? null : leg };
}
/** Equal for one leg only. */
function legKey(leg) {
    return JSON.stringify(PARTS.map((part) => leg[part]));
}
/** All that is known of a leg: `CI, bench, python: 3.12`. The empty string on a terminal. */
function legText(leg) {
    return PARTS.flatMap((part) => leg[part] ?? []).join(", ");
}
/**
 * What to call each of several legs: the parts that are not the same in all. The empty string where none of these is known;
 * null where nothing differs.
 */
function legNames(legs) {
    const differing = PARTS.filter((part) => new Set(legs.map((leg) => leg[part])).size > 1);
    return differing.length === 0 ? () => null : (leg) => differing.flatMap((part) => leg[part] ?? []).join(", ");
}


/***/ }),

/***/ 27583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ mergeRecords),
/* harmony export */   u: () => (/* binding */ pathPrefixes)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51036);
/* harmony import */ var _configuration_problem_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43584);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74829);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35317);
/* harmony import */ var _leg_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94548);
/* harmony import */ var _max_drop_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(242);
/* harmony import */ var _run_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91715);
/* harmony import */ var _trial_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65728);








/**
 * One record of several: of the legs of a workflow, or of parts of one run. One alone stays as it is. The same job of two
 * legs stays two jobs; the same trial twice in one leg is a problem that names both files, because nobody can say which one
 * counts. `gateIsGiven` is true where the recorded gates do not matter.
 */
function mergeRecords(sources, gateIsGiven) {
    const [first, ...others] = sources;
    if (first === undefined) {
        return { ok: false, problems: ["no results are named; name at least one results.json or a directory with one"] };
    }
    if (others.length === 0) {
        return { ok: true, value: first.record };
    }
    const problems = [
        ...disagreements(first, others, "commit", ({ run }) => run.sha),
        ...disagreements(first, others, "repository", ({ run }) => run.repository),
        ...(gateIsGiven ? [] : disagreements(first, others, "gate", ({ gate }) => gateText(gate))),
        ...doubledTrials(sources),
    ];
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: joined(sources) };
}
function gateText(gate) {
    const { maxFailed, minScore, passScore, minPassRate, maxUnmeasured, maxDrop, maxNewlyFailing } = gate;
    const rules = [
        `max-failed ${(0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .limitText */ .PW)(maxFailed)}`,
        `min-score ${minScore ?? "none"}`,
        `pass-score ${passScore}`,
        `min-pass-rate ${minPassRate ?? "none"}`,
        `max-unmeasured ${maxUnmeasured === null ? "none" : (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .limitText */ .PW)(maxUnmeasured)}`,
        `max-drop ${maxDrop === null ? "none" : (0,_max_drop_js__WEBPACK_IMPORTED_MODULE_5__/* .maxDropText */ .x)(maxDrop)}`,
        `max-newly-failing ${maxNewlyFailing ?? "none"}`,
        `require-baseline ${gate.requireBaseline}`,
    ];
    return rules.join(", ");
}
/** What has to be the same in all records that tell it. */
function disagreements(first, others, what, valueOf) {
    const known = [first, ...others].find(({ record }) => valueOf(record) !== null);
    const wanted = known === undefined ? null : valueOf(known.record);
    const other = others.find(({ record }) => valueOf(record) !== null && valueOf(record) !== wanted);
    if (known === undefined || other === undefined) {
        return [];
    }
    const remedy = what === "gate" ? "give the gate here" : `name only results of one ${what}`;
    return [
        `${known.place} and ${other.place} are of different ${PLURALS[what]} (${wanted} and ${valueOf(other.record)}); ${remedy}`,
    ];
}
const PLURALS = { commit: "commits", repository: "repositories", gate: "gates" };
/** Of each job the first trial that another record has, and how many more. */
function doubledTrials(sources) {
    const seen = new Map();
    return sources.flatMap((source) => source.record.jobs.flatMap((job) => {
        const leg = job.leg ?? (0,_leg_js__WEBPACK_IMPORTED_MODULE_6__/* .legOf */ .Yk)(source.record.run);
        const doubled = job.trials.flatMap((trial) => {
            const key = trialKey(leg, job, trial);
            const earlier = seen.get(key) ?? source;
            seen.set(key, source);
            return earlier === source ? [] : [{ trial, places: `${earlier.place} and ${source.place}` }];
        });
        const [first, ...others] = doubled;
        if (first === undefined) {
            return [];
        }
        const more = others.length === 0 ? "" : ` and ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(others.length, "more trial")}`;
        const what = `attempt ${first.trial.attempt} at ${first.trial.taskName} of ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .jobLabel */ .OP)(job)}${more}`;
        const where = (0,_leg_js__WEBPACK_IMPORTED_MODULE_6__/* .legText */ .W4)(leg);
        return [`${first.places} both have a result of ${what}${where === "" ? "" : `, measured by ${where}`}`];
    }));
}
/** What tells a trial from every other one of all legs. */
function trialKey(leg, { config, jobName }, trial) {
    const agent = trial.agent?.index ?? null;
    const task = isOfOneTask(trial, jobName) ? null : (0,_trial_js__WEBPACK_IMPORTED_MODULE_4__/* .taskOf */ .Xb)(trial);
    return JSON.stringify([(0,_leg_js__WEBPACK_IMPORTED_MODULE_6__/* .legKey */ .Sv)(leg), config, task, agent, trial.attempt]);
}
/** The trial of a script has the name of its job, which ROCK may have made of the time. */
function isOfOneTask({ taskName }, jobName) {
    return taskName === jobName;
}
function joined(sources) {
    const named = withNames(sources);
    const records = sources.map(({ record }) => record);
    const [first] = records;
    if (first === undefined) {
        throw new Error("there is no record to join");
    }
    const unjudged = named.flatMap(({ name, record }) => reasonsNotToJudge(record).map((reason) => `${name}: ${reason}`));
    return {
        mode: "run",
        jobs: named.flatMap(({ jobs }) => jobs),
        problems: [],
        unjudged: unjudged.length === 0 ? null : unjudged.join("; "),
        baseline: joinedBaseline(named),
        gate: first.gate,
        startedAt: records.map(({ startedAt }) => startedAt).toSorted()[0] ?? first.startedAt,
        finishedAt: records
            .map(({ finishedAt }) => finishedAt)
            .toSorted()
            .at(-1) ?? first.finishedAt,
        run: commonIdentity(records.map(({ run }) => run)),
        tool: first.tool,
        extras: {
            repositoryUrl: common(records.map(({ extras }) => extras.repositoryUrl)),
            runUrl: common(records.map(({ extras }) => extras.runUrl)),
            notes: named.flatMap(({ name, record }) => record.extras.notes.map((note) => `${name}: ${note}`)),
            logTails: new Map(named.flatMap(({ name, record }) => [...record.extras.logTails].map(([log, text]) => [`${name}/${log}`, text]))),
        },
    };
}
/** Each leg was compared with its own base; one that was not, among others that were, is said. */
function joinedBaseline(named) {
    const compared = named.flatMap(({ name, record: { baseline } }) => (baseline === null ? [] : [{ name, baseline }]));
    if (compared.length === 0) {
        return null;
    }
    const inEach = (valuesOf) => compared.flatMap(({ name, baseline }) => valuesOf(baseline, (text) => `${text} (${name})`));
    const uncompared = named.filter(({ record }) => record.baseline === null);
    return {
        bases: inEach(({ bases }, inLeg) => bases.map((base) => ({ ...base, name: inLeg(base.name) }))),
        missing: inEach(({ missing }, inLeg) => missing.map(inLeg)),
        uncompared: [...inEach((baseline, inLeg) => baseline.uncompared.map(inLeg)), ...uncompared.map(({ name }) => name)],
        jobs: inEach(({ jobs }, inLeg) => jobs.map((job) => ({ ...job, job: inLeg(job.job) }))),
        onlyInBase: inEach(({ onlyInBase }, inLeg) => onlyInBase.map(inLeg)),
        onlyInNew: inEach(({ onlyInNew }, inLeg) => onlyInNew.map(inLeg)),
    };
}
/** Among others, a record without jobs would otherwise be lost. */
function reasonsNotToJudge({ problems, unjudged, jobs }) {
    const reasons = [...problems.map(_configuration_problem_js__WEBPACK_IMPORTED_MODULE_7__/* .problemText */ .f), ...(unjudged === null ? [] : [unjudged])];
    return reasons.length === 0 && jobs.length === 0 ? ["no job ran"] : reasons;
}
/** What stands before the paths of each record's files in the merged one: nothing where there is only one. */
function pathPrefixes(sources) {
    return sources.length < 2 ? sources.map(() => "") : withNames(sources).map(({ name }) => `${name}/`);
}
function withNames(sources) {
    const nameOf = (0,_leg_js__WEBPACK_IMPORTED_MODULE_6__/* .legNames */ .jz)(sources.flatMap(({ record }) => legsOf(record)));
    const used = new Set();
    return sources.map(({ place, record }) => {
        const leg = (0,_leg_js__WEBPACK_IMPORTED_MODULE_6__/* .legOf */ .Yk)(record.run);
        const wanted = nameOf(leg) || place;
        let name = wanted;
        for (let number = 2; used.has(name); number += 1) {
            name = `${wanted} (${number})`;
        }
        used.add(name);
        const jobs = record.jobs.map((job) => {
            const label = nameOf(job.leg ?? leg);
            const named = label === null ? null : { ...(job.leg ?? leg), label: label === "" ? place : label };
            return placed(job, named, name);
        });
        return { name, jobs, record };
    });
}
/** A record that was merged before is of the legs of its jobs. */
function legsOf({ jobs, run }) {
    return jobs.length === 0 ? [(0,_leg_js__WEBPACK_IMPORTED_MODULE_6__/* .legOf */ .Yk)(run)] : jobs.map((job) => job.leg ?? (0,_leg_js__WEBPACK_IMPORTED_MODULE_6__/* .legOf */ .Yk)(run));
}
function placed(job, leg, name) {
    const inside = (path) => (path === null ? null : `${name}/${path}`);
    const run = (one) => ({ ...one, log: inside(one.log) });
    const trial = (one) => ({ ...one, log: inside(one.log), files: inside(one.files) });
    return { ...job, leg, runs: job.runs.map(run), trials: job.trials.map(trial) };
}
/** Field by field. */
function commonIdentity(runs) {
    const fields = Object.keys(_run_result_js__WEBPACK_IMPORTED_MODULE_3__/* .NOWHERE */ .J);
    return Object.fromEntries(fields.map((field) => [field, common(runs.map((run) => run[field]))]));
}
/** What all that tell it agree on; otherwise null. */
function common(values) {
    const told = new Set(values.filter((value) => value !== null));
    return told.size === 1 ? ([...told][0] ?? null) : null;
}


/***/ }),

/***/ 19795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ readRecord)
});

// EXTERNAL MODULE: ./build/src/results/baseline-file.js
var baseline_file = __webpack_require__(86456);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
;// CONCATENATED MODULE: ./build/src/results/baseline-schema.js

const count = () => schemas/* int */.Whr().min(0);
const names = () => schemas/* array */.YOg(schemas/* string */.YjP());
const interval = schemas/* tuple */.PVZ([schemas/* number */.aig(), schemas/* number */.aig()]).nullable().describe("low and high end");
const method = schemas/* object */.Ikc({ test: schemas/* string */.YjP(), interval: schemas/* string */.YjP().nullable() });
const scale = schemas/* enum */.k5n(["share", "other"]).describe("a share of 1 is shown in points, of a hundredth each");
const direction = schemas/* enum */.k5n(["worse", "better", "no-evidence", "too-few"]);
const set = {
    conclusion: schemas/* enum */.k5n(["not-comparable", "incomplete", "worse", "better", "too-few", "no-evidence"]),
    lacking: schemas/* enum */.k5n(["base", "new"]).nullable().describe("which run is incomplete; null for any other conclusion"),
    n_compared: count().describe("tasks that both runs measured"),
    base: schemas/* number */.aig().nullable().describe("mean score over these tasks; null where nothing was compared"),
    new: schemas/* number */.aig().nullable(),
    difference: schemas/* number */.aig().nullable().describe("new minus base"),
    scale: scale.nullable(),
    interval,
    p_value: schemas/* number */.aig().nullable(),
    detectable_drop: schemas/* number */.aig().nullable().describe("a smaller drop may go unseen"),
    method: method.nullable(),
    newly_failing: names(),
    newly_passing: names(),
    unstable: names().describe("some attempts passed and some did not, in one run"),
};
const quantity = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    scale,
    base: schemas/* number */.aig(),
    new: schemas/* number */.aig(),
    difference: schemas/* number */.aig(),
    interval,
    p_value: schemas/* number */.aig(),
    method,
    direction,
});
const job = schemas/* object */.Ikc({
    job: schemas/* string */.YjP().describe("what the job is called; several scripts are compared together"),
    sentence: schemas/* string */.YjP(),
    ...set,
    n_not_compared: count(),
    not_compared: names(),
    slower: names().describe("half as long again or more, the largest increase first"),
    dearer: names().describe("half as expensive again or more, the largest increase first"),
    fingerprint_differences: schemas/* array */.YOg(schemas/* object */.Ikc({ field: schemas/* string */.YjP(), base: schemas/* string */.YjP(), new: schemas/* string */.YjP() })),
    quantities: schemas/* array */.YOg(quantity).describe("what was measured beside the score; it decides nothing"),
    history: schemas/* array */.YOg(schemas/* object */.Ikc({
        commit: schemas/* string */.YjP().nullable(),
        finished_at: schemas/* string */.YjP(),
        score: schemas/* number */.aig().nullable(),
        pass_rate: schemas/* number */.aig().nullable(),
        cost_usd: schemas/* number */.aig().nullable(),
        duration_sec: schemas/* number */.aig(),
    }))
        .describe("what the base runs measured, the newest last"),
    groups: schemas/* array */.YOg(schemas/* object */.Ikc({ agent: schemas/* string */.YjP().nullable(), dataset: schemas/* string */.YjP().nullable(), ...set }))
        .describe("each agent in each dataset; empty where there is only one"),
});
const base = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().describe("the path it was read from, or what it is called on GitHub"),
    url: schemas/* string */.YjP().nullable(),
    commit: schemas/* string */.YjP().nullable(),
    finished_at: schemas/* string */.YjP(),
    distance: count().nullable().describe("commits before the one that would be the fair base; null where unknown"),
});
/** What `rock-job compare --json` prints. */
const comparison = { jobs: schemas/* array */.YOg(job), only_in_base: names(), only_in_new: names() };
/** The comparison in results.json. */
const baseline = schemas/* object */.Ikc({
    bases: schemas/* array */.YOg(base).describe("the runs it was compared with, one for each leg"),
    missing: names().describe("why there was nothing to compare with"),
    uncompared: names().describe("legs that were not asked to compare, among others that were"),
    ...comparison,
})
    .nullable()
    .describe("the comparison with a base run; null where none was asked for");

;// CONCATENATED MODULE: ./build/src/results/results-file-schema.js


const results_file_schema_count = () => schemas/* int */.Whr().min(0);
const seconds = () => schemas/* number */.aig().min(0);
/** ISO 8601 in UTC. */
const time = () => schemas/* string */.YjP();
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
const tokens = schemas/* object */.Ikc({ input: results_file_schema_count().nullable(), cache: results_file_schema_count().nullable(), output: results_file_schema_count().nullable() });
const phase = schemas/* object */.Ikc({
    name: schemas/* enum */.k5n(["environment_setup", "agent_setup", "agent_execution", "verifier"]),
    started_at: time().nullable(),
    finished_at: time().nullable(),
    duration_sec: seconds().nullable(),
});
const passAtK = () => schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig())
    .describe("by k: how likely one of k attempts at a task passes; an unmeasured attempt did not pass");
/** Above 1 where there are more results than the job asks for, which is a fault. */
const rate = () => schemas/* number */.aig().min(0).nullable();
const cost = () => schemas/* number */.aig().nullable().describe("what the trials that told their cost add up to; null where none did");
const agentFields = {
    agent: schemas/* string */.YjP().nullable().describe("name of the agent"),
    agent_label: schemas/* string */.YjP().nullable().describe("tells the agent entries of one job apart"),
    agent_config_sha256: schemas/* string */.YjP().nullable().describe("digest of the whole agent entry"),
    model: schemas/* string */.YjP().nullable(),
};
/** Rates divide by the expected trials, and are null where those are unknown. */
const statisticsFields = {
    expected_trials: results_file_schema_count().nullable(),
    n_passed: results_file_schema_count(),
    pass_rate: rate().describe("passed trials divided by the expected trials"),
    coverage: rate().describe("measured trials divided by the expected trials"),
    pass_at_k: passAtK(),
    cost_usd: cost(),
    cost_reported: results_file_schema_count().describe("how many trials told their cost"),
};
const group = {
    ...statisticsFields,
    n_trials: results_file_schema_count(),
    n_unmeasured: results_file_schema_count(),
    score: schemas/* number */.aig()
        .nullable()
        .describe("sum of the trials' scores divided by the expected trials; null without a score"),
};
const key = schemas/* object */.Ikc({
    agent_entry: schemas/* int */.Whr().min(0).nullable().describe("place among the job's agents; null where it has none"),
    dataset: schemas/* string */.YjP().nullable(),
    task_name: schemas/* string */.YjP(),
    task_key: schemas/* string */.YjP().nullable().describe("tells tasks of one name apart"),
    attempt: schemas/* int */.Whr().min(1).describe("counted for each agent entry and task, by start time"),
})
    .describe("what tells the trial from every other one of its job");
const trial = schemas/* object */.Ikc({
    key,
    status: schemas/* enum */.k5n(["completed", "failed"]).describe("failed if and only if exception_info is set"),
    cause: cause.nullable().describe("who has to act on the exception; null without one"),
    measured: schemas/* boolean */.zMY().describe("whether there is a measurement; without one the trial counts 0"),
    score: schemas/* number */.aig().nullable().describe("null where there is no measurement, or a script left no score"),
    metrics: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()).describe("other measured numbers by name; empty without a measurement"),
    exit_code: schemas/* int */.Whr().nullable(),
    exception_info: exceptionInfo.nullable(),
    started_at: time().nullable(),
    finished_at: time().nullable(),
    duration_sec: seconds().nullable(),
    log: schemas/* string */.YjP().nullable().describe("path of the raw output, relative to this file"),
    ...agentFields,
    trial_name: schemas/* string */.YjP().nullable().describe("the name Harbor gave the trial"),
    task_id: schemas/* string */.YjP().nullable().describe("the name by which the dataset selects the task"),
    task_checksum: schemas/* string */.YjP().nullable(),
    passed: schemas/* boolean */.zMY(),
    rewards: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()).nullable().describe("every reward by its name"),
    tokens: tokens.nullable().describe("null is not 0; input includes what came from the cache"),
    cost_usd: schemas/* number */.aig().nullable().describe("null is not 0"),
    phases: schemas/* array */.YOg(phase).describe("environment_setup, agent_setup, agent_execution, verifier"),
    files: schemas/* string */.YjP().nullable().describe("directory of the trial's files, relative to this file"),
    from_run: results_file_schema_count().describe("which of the job's runs it comes from, by its place among them"),
    runs: schemas/* int */.Whr().min(1).describe("how often it was run; more than once where it was not measured at first"),
});
const sandboxRun = schemas/* object */.Ikc({
    scope: schemas/* discriminatedUnion */.gMt("kind", [
        schemas/* object */.Ikc({ kind: schemas/* literal */.euz("job") }),
        schemas/* object */.Ikc({ kind: schemas/* literal */.euz("trials"), count: results_file_schema_count() }),
    ]),
    round: results_file_schema_count().describe("0 at first; each further round repeats what was not measured"),
    origin: schemas/* discriminatedUnion */.gMt("kind", [
        schemas/* object */.Ikc({ kind: schemas/* literal */.euz("this") }),
        schemas/* object */.Ikc({ kind: schemas/* literal */.euz("earlier"), run_id: schemas/* int */.Whr().nullable(), attempt: schemas/* int */.Whr().nullable() }),
    ])
        .describe("whether it was executed for this record, or for that of an earlier workflow run or attempt"),
    sandbox_id: schemas/* string */.YjP().nullable(),
    log: schemas/* string */.YjP().nullable().describe("path relative to this file"),
    started_at: time().nullable(),
    finished_at: time().nullable(),
    end: schemas/* discriminatedUnion */.gMt("kind", [
        schemas/* object */.Ikc({ kind: schemas/* literal */.euz("exited"), exit_code: schemas/* int */.Whr() }),
        schemas/* object */.Ikc({ kind: schemas/* literal */.euz("deadline") }),
        schemas/* object */.Ikc({ kind: schemas/* literal */.euz("cancelled") }),
        schemas/* object */.Ikc({ kind: schemas/* literal */.euz("lost"), reason: schemas/* string */.YjP() }),
    ]),
})
    .describe("one piece of the job's work on one sandbox");
const rule = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    held: schemas/* boolean */.zMY(),
    because: schemas/* string */.YjP(),
    blames: schemas/* enum */.k5n(["change", "measurement"]).nullable().describe("null where the rule held"),
    value: schemas/* number */.aig().nullable().describe("the number that the rule compared; null where it is unknown"),
    limit: schemas/* number */.aig()
        .nullable()
        .describe("the number it was compared with; in trials where the gate has a percentage of them"),
    unit: schemas/* string */.YjP().describe("of both numbers: trials, faults, score, percent, tasks or jobs"),
});
const results_file_schema_job = schemas/* object */.Ikc({
    config: schemas/* string */.YjP().describe("path of the job file"),
    config_sha256: schemas/* string */.YjP(),
    type: schemas/* string */.YjP().describe("the kind of the job file: bash or harbor"),
    shape: schemas/* object */.Ikc({
        trials: schemas/* enum */.k5n(["one", "many"]).describe("one trial, which has the job's name, or those of tasks"),
        passed_by: schemas/* enum */.k5n(["exit-code", "reward"]).describe("what makes a measured trial pass"),
    }),
    job_name: schemas/* string */.YjP(),
    namespace: schemas/* string */.YjP().nullable(),
    experiment_id: schemas/* string */.YjP().nullable(),
    image: schemas/* string */.YjP(),
    labels: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    leg: schemas/* object */.Ikc({
        workflow: schemas/* string */.YjP().nullable(),
        job: schemas/* string */.YjP().nullable().describe("the job of the workflow"),
        step: schemas/* string */.YjP().nullable(),
        matrix: schemas/* string */.YjP().nullable().describe("which matrix job; null without a matrix"),
        label: schemas/* string */.YjP().describe("what tells it from the other legs"),
    })
        .nullable()
        .describe("the leg that ran it, where records of several were merged"),
    verdict,
    rules: schemas/* array */.YOg(rule).describe("the gate's rules as they were evaluated; empty where the job was not judged"),
    status: schemas/* enum */.k5n(["completed", "failed", "cancelled"]).describe("completed if and only if every trial is"),
    cancelled: schemas/* boolean */.zMY(),
    score: schemas/* number */.aig().nullable().describe("sum of the trials' scores divided by the expected trials"),
    n_trials: results_file_schema_count(),
    n_completed: results_file_schema_count(),
    n_failed: results_file_schema_count(),
    n_unmeasured: results_file_schema_count(),
    started_at: time(),
    finished_at: time(),
    duration_sec: seconds(),
    runs: schemas/* array */.YOg(sandboxRun),
    ...statisticsFields,
    pass_at_k: passAtK().describe("as in by_agent; empty unless there is exactly one agent entry"),
    pass_score: schemas/* number */.aig().describe("reward from which a trial passed"),
    tokens: tokens.describe("sums over the trials that told them"),
    agents: schemas/* array */.YOg(schemas/* object */.Ikc({ index: results_file_schema_count(), name: schemas/* string */.YjP(), model: schemas/* string */.YjP().nullable(), config_sha256: schemas/* string */.YjP() })),
    by_agent: schemas/* array */.YOg(schemas/* object */.Ikc({ ...agentFields, ...group })).describe("one for each configuration of an agent"),
    by_dataset: schemas/* array */.YOg(schemas/* object */.Ikc({ dataset: schemas/* string */.YjP().nullable(), ...group })),
    fingerprint: schemas/* object */.Ikc({
        datasets: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().nullable()).describe("version by name; null where none is chosen"),
        verifier: schemas/* string */.YjP(),
        reward_key: schemas/* string */.YjP().nullable(),
        memory: schemas/* string */.YjP(),
        cpus: schemas/* number */.aig(),
        attempts: results_file_schema_count(),
        timeouts: schemas/* string */.YjP(),
    })
        .describe("what has to be the same in two runs for their numbers to be comparable, with image, Harbor and agents"),
    harbor_version: schemas/* string */.YjP().nullable(),
    partial: schemas/* string */.YjP().nullable().describe("what was left out on purpose"),
    faults: schemas/* array */.YOg(schemas/* string */.YjP()).describe("why the job as a whole was not measured as it was meant to be"),
    remarks: schemas/* array */.YOg(schemas/* string */.YjP()).describe("what to know to read the numbers rightly"),
    trials: schemas/* array */.YOg(trial),
});
const limit = schemas/* string */.YjP()
    .regex(/^\d+(?:\.\d+)?(?:e-?\d+)?%?$/)
    .refine((text) => Number.isFinite(Number.parseFloat(text)), "expected a finite number")
    .describe("a count, or a share such as 5%");
const gate = schemas/* object */.Ikc({
    max_failed: limit,
    min_score: schemas/* number */.aig().nullable(),
    pass_score: schemas/* number */.aig(),
    min_pass_rate: schemas/* number */.aig().nullable().describe("percent of the expected trials"),
    max_unmeasured: limit.nullable(),
    max_drop: schemas/* string */.YjP()
        .regex(/^\d+(?:\.\d+)?%?$/)
        .nullable()
        .describe("points, or a share of the base's score such as 5%"),
    max_newly_failing: results_file_schema_count().nullable(),
    require_baseline: schemas/* boolean */.zMY(),
})
    .describe("what the run was judged by; null means no rule of that name");
const problem = schemas/* object */.Ikc({
    file: schemas/* string */.YjP().describe("empty where it is no file's fault"),
    line: schemas/* int */.Whr(),
    column: schemas/* int */.Whr(),
    message: schemas/* string */.YjP(),
    remedy: schemas/* string */.YjP(),
});
const resultsFile = schemas/* object */.Ikc({
    schema_version: schemas/* literal */.euz(1),
    verdict,
    reasons: schemas/* array */.YOg(schemas/* string */.YjP()).describe("why the verdict is not passed; empty when it is"),
    mode: schemas/* enum */.k5n(["run", "report"]).describe("what was asked for: to run jobs, or to judge what others ran"),
    problems: schemas/* array */.YOg(problem).describe("what is wrong with the configuration; then nothing was started or judged"),
    unjudged: schemas/* string */.YjP().nullable().describe("why there is nothing to judge; null where the jobs were judged"),
    gate,
    rules: schemas/* array */.YOg(rule).describe("the gate's rules about the comparison with a base"),
    baseline: baseline,
    jobs: schemas/* array */.YOg(results_file_schema_job),
    n_trials: results_file_schema_count(),
    n_completed: results_file_schema_count(),
    n_failed: results_file_schema_count(),
    score: schemas/* number */.aig().nullable().describe("the score of the only job; null with several, which have no honest mean"),
    started_at: time(),
    finished_at: time(),
    run: schemas/* object */.Ikc({
        repository: schemas/* string */.YjP().nullable(),
        sha: schemas/* string */.YjP().nullable().describe("the commit under test"),
        run_id: schemas/* int */.Whr().nullable(),
        attempt: schemas/* int */.Whr().nullable(),
        leg: schemas/* string */.YjP().nullable().describe("which matrix job of a workflow"),
        workflow: schemas/* string */.YjP().nullable(),
        job: schemas/* string */.YjP().nullable().describe("the job of the workflow"),
        step: schemas/* string */.YjP().nullable(),
        event: schemas/* string */.YjP().nullable(),
        ref: schemas/* string */.YjP().nullable(),
        base_ref: schemas/* string */.YjP().nullable().describe("the branch that a pull request is to be merged into"),
        pull_request: schemas/* int */.Whr().nullable(),
        commit: schemas/* string */.YjP()
            .nullable()
            .describe("what was checked out, which of a pull request may be GitHub's merge commit"),
        parent: schemas/* string */.YjP().nullable().describe("the first parent of that commit"),
    }),
    links: schemas/* object */.Ikc({ repository: schemas/* string */.YjP().nullable(), run: schemas/* string */.YjP().nullable() }),
    notes: schemas/* array */.YOg(schemas/* string */.YjP()).describe("what else happened: a sandbox that was kept, a log that was cut"),
    log_tails: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).describe("the ends of the logs that a report may show, by path"),
    tool: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), version: schemas/* string */.YjP() }),
})
    .describe("The record of a run of ROCK jobs: judging, comparing and reporting need nothing else. Fields may be added; their meaning does not change within a version.");
const PROBLEMS_TOLD = 5;
/** Reads what some run wrote, this one or another; fields that a newer version added are dropped. */
function readResultsFile(json, place) {
    const version = schemas/* object */.Ikc({ schema_version: schemas/* number */.aig() }).safeParse(json).data?.schema_version;
    if (version !== undefined && version !== 1) {
        const problem = `${place}: schema_version is ${version}, and only 1 is known here; use the version of this tool that wrote it`;
        return { ok: false, problems: [problem] };
    }
    const parsed = resultsFile.safeParse(json);
    if (parsed.success) {
        return { ok: true, value: parsed.data };
    }
    const { issues } = parsed.error;
    const told = issues.slice(0, PROBLEMS_TOLD).map(({ path, message }) => `${place}: ${pathText(path)}: ${message}`);
    const more = issues.length - told.length;
    return { ok: false, problems: more > 0 ? [...told, `${place}: and ${more} more problems`] : told };
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

;// CONCATENATED MODULE: ./build/src/results/read-record.js


/**
 * Reads the record in a results.json, this one's or another's. What follows from the record, such as counts and verdicts,
 * is in the file for other readers; here it is not believed and made anew. `place` names the file in problems.
 */
function readRecord(json, place) {
    const reading = readResultsFile(json, place);
    if (!reading.ok) {
        return reading;
    }
    const problems = contradictions(reading.value).map((problem) => `${place}: ${problem}`);
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: recordOf(reading.value) };
}
/** What the schema cannot say. */
function contradictions({ jobs, links, baseline }) {
    const ofBases = (baseline?.bases ?? []).map(({ url }, index) => [`baseline.bases[${index}].url`, url]);
    const ofLinks = Object.entries(links).map(([name, url]) => [`links.${name}`, url]);
    const strange = [...ofLinks, ...ofBases].filter(([, url]) => url !== null && !/^https?:\/\/[^\s<>"'`()]+$/.test(url));
    return [...strange.map(([name]) => `${name}: expected an http(s) address`), ...jobs.flatMap(contradictionsOfJob)];
}
function contradictionsOfJob(job, index) {
    const entries = new Set(job.agents.map((agent) => agent.index));
    return job.trials.flatMap((trial, number) => {
        const where = `jobs[${index}].trials[${number}]`;
        const { agent_entry: entry } = trial.key;
        return [
            ...(trial.measured || trial.exception_info !== null ? [] : [`${where}: not measured, and nothing says why`]),
            ...((trial.exception_info === null) === (trial.cause === null) ? [] : [`${where}: a cause needs an exception`]),
            ...(trial.from_run < job.runs.length ? [] : [`${where}: there is no run ${trial.from_run}`]),
            ...(entry === null || entries.has(entry) ? [] : [`${where}: there is no agent ${entry}`]),
        ];
    });
}
function recordOf(file) {
    const { run, links } = file;
    return {
        mode: file.mode,
        jobs: file.jobs.map(jobOf),
        problems: file.problems,
        unjudged: file.unjudged,
        baseline: file.baseline === null ? null : (0,baseline_file/* baselineOf */.Bv)(file.baseline),
        gate: gateOf(file.gate),
        startedAt: file.started_at,
        finishedAt: file.finished_at,
        run: identityOf(run),
        tool: file.tool,
        extras: {
            repositoryUrl: links.repository,
            runUrl: links.run,
            logTails: new Map(Object.entries(file.log_tails)),
            notes: file.notes,
        },
    };
}
function identityOf(run) {
    const { run_id: runId, base_ref: baseRef, pull_request: pullRequest, ...others } = run;
    return { ...others, runId, baseRef, pullRequest };
}
function gateOf(gate) {
    return {
        maxFailed: limitOf(gate.max_failed),
        minScore: gate.min_score,
        passScore: gate.pass_score,
        minPassRate: gate.min_pass_rate,
        maxUnmeasured: gate.max_unmeasured === null ? null : limitOf(gate.max_unmeasured),
        maxDrop: gate.max_drop === null ? null : dropOf(gate.max_drop),
        maxNewlyFailing: gate.max_newly_failing,
        requireBaseline: gate.require_baseline,
    };
}
function dropOf(text) {
    return { kind: text.endsWith("%") ? "percent" : "points", value: Number.parseFloat(text) };
}
function limitOf(text) {
    return text.endsWith("%")
        ? { kind: "percent", percent: Number(text.slice(0, -1)) }
        : { kind: "count", count: Number(text) };
}
function jobOf(job) {
    const agents = job.agents.map(({ index, name, model, config_sha256: configSha256 }) => ({
        index,
        name,
        model,
        configSha256,
    }));
    return {
        config: job.config,
        configSha256: job.config_sha256,
        type: job.type,
        shape: { trials: job.shape.trials, passedBy: job.shape.passed_by },
        jobName: job.job_name,
        namespace: job.namespace,
        experimentId: job.experiment_id,
        image: job.image,
        labels: job.labels,
        leg: job.leg,
        runs: job.runs.map(sandboxRunOf),
        trials: job.trials.map((trial) => trialOf(trial, agents)),
        expectedTrials: job.expected_trials,
        faults: job.faults,
        agents,
        fingerprint: fingerprintOf(job.fingerprint),
        harborVersion: job.harbor_version,
        partial: job.partial,
        remarks: job.remarks,
        cancelled: job.cancelled,
        startedAt: job.started_at,
        finishedAt: job.finished_at,
        durationSec: job.duration_sec,
    };
}
function fingerprintOf({ reward_key: rewardKey, ...others }) {
    return { ...others, rewardKey };
}
function sandboxRunOf(run) {
    const { scope, round, origin, sandbox_id: sandboxId, log, started_at: startedAt, finished_at: finishedAt, end } = run;
    return {
        scope,
        round,
        origin: origin.kind === "earlier" ? { kind: "earlier", runId: origin.run_id, attempt: origin.attempt } : origin,
        sandboxId,
        log,
        startedAt,
        finishedAt,
        end: end.kind === "exited" ? { kind: "exited", exitCode: end.exit_code } : end,
    };
}
function trialOf(trial, agents) {
    const { key } = trial;
    return {
        taskName: key.task_name,
        taskKey: key.task_key,
        dataset: key.dataset,
        attempt: key.attempt,
        agent: agents.find(({ index }) => index === key.agent_entry) ?? null,
        outcome: outcomeOf(trial),
        metrics: trial.metrics,
        exitCode: trial.exit_code,
        startedAt: trial.started_at,
        finishedAt: trial.finished_at,
        durationSec: trial.duration_sec,
        log: trial.log,
        trialName: trial.trial_name,
        taskId: trial.task_id,
        taskChecksum: trial.task_checksum,
        rewards: trial.rewards,
        tokens: trial.tokens,
        costUsd: trial.cost_usd,
        phases: trial.phases.map((phase) => ({
            name: phase.name,
            startedAt: phase.started_at,
            finishedAt: phase.finished_at,
            durationSec: phase.duration_sec,
        })),
        files: trial.files,
        fromRun: trial.from_run,
        runs: trial.runs,
    };
}
function outcomeOf({ cause, exception_info: exception, measured, score }) {
    const failure = exception === null
        ? null
        : {
            cause: cause ?? "unknown",
            exception: { type: exception.exception_type, message: exception.exception_message },
        };
    return measured || failure === null ? { kind: "measured", reward: score, failure } : { kind: "unmeasured", failure };
}


/***/ })

};
