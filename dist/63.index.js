export const id = 63;
export const ids = [63];
export const modules = {

/***/ 8747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ judgeAgain)
/* harmony export */ });
/* harmony import */ var _results_gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74829);
/* harmony import */ var _results_merge_records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27583);
/* harmony import */ var _results_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11535);
/* harmony import */ var _read_records_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41734);




/**
 * Reads the records that the paths name, merges them, and judges them by the rules given, each other rule as it was
 * recorded. Tells what is wrong with any of them.
 */
async function judgeAgain(paths, directory, rules) {
    const records = await (0,_read_records_js__WEBPACK_IMPORTED_MODULE_3__/* .readRecords */ .T)(paths, directory);
    if (!records.ok) {
        return records;
    }
    const merged = (0,_results_merge_records_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeRecords */ .P)(records.value, Object.keys(rules).length === Object.keys(_results_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_GATE */ .sV).length);
    if (!merged.ok) {
        return merged;
    }
    const prefixes = (0,_results_merge_records_js__WEBPACK_IMPORTED_MODULE_1__/* .pathPrefixes */ .u)(records.value);
    const sources = records.value.map(({ directory }, index) => ({ prefix: prefixes[index] ?? "", directory }));
    return { ok: true, value: { result: (0,_results_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S4)(merged.value, { ...merged.value.gate, ...rules }), sources } };
}


/***/ }),

/***/ 20063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportAgain: () => (/* binding */ reportAgain)
/* harmony export */ });
/* harmony import */ var _app_judge_again_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8747);
/* harmony import */ var _base_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67620);
/* harmony import */ var _results_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11535);
/* harmony import */ var _settings_given_gate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62468);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21198);
/* harmony import */ var _reports_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17367);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87606);
/* harmony import */ var _step_reports_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13820);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61968);









/**
 * `mode: report`: judges the results of other runs and publishes that. The files may come from a fork, so they decide
 * nothing: where this repository's secrets are at hand the whole gate is the inputs', the pull request and its head are the
 * event's, and what the files say of either is an error where it differs.
 */
async function reportAgain(given, step) {
    const { context, env, settings } = step;
    const rules = (0,_trust_js__WEBPACK_IMPORTED_MODULE_8__/* .trustOf */ .A)(context).serverFromFile ? (0,_settings_given_gate_js__WEBPACK_IMPORTED_MODULE_3__/* .givenGate */ .j7)(settings, given) : (0,_settings_given_gate_js__WEBPACK_IMPORTED_MODULE_3__/* .gateOf */ .Rv)(settings);
    const redactor = (0,_base_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .createRedactor */ .l)((0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .secretValues */ .VX)(settings));
    // If this process is killed, these say so; post publishes them.
    await (0,_step_reports_js__WEBPACK_IMPORTED_MODULE_7__/* .writeReports */ .Li)(await (0,_step_reports_js__WEBPACK_IMPORTED_MODULE_7__/* .judgeOwn */ .s3)((0,_reports_js__WEBPACK_IMPORTED_MODULE_5__/* .unfinishedRun */ .zZ)((0,_step_js__WEBPACK_IMPORTED_MODULE_6__/* .termsOf */ .fd)(step), new Date()), [], step), step, redactor);
    const judged = await (0,_app_judge_again_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeAgain */ ._)(settings.results, env.GITHUB_WORKSPACE ?? process.cwd(), rules);
    const problems = judged.ok ? contradictions(judged.value.result, step) : judged.problems;
    if (!judged.ok || problems.length > 0) {
        await (0,_step_reports_js__WEBPACK_IMPORTED_MODULE_7__/* .reportProblems */ .Tw)(problems.map((message) => ({ file: "", line: 1, column: 1, message, remedy: "" })), step);
        return _results_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .MISUSE_EXIT_CODE */ .Ib;
    }
    const { sources } = judged.value;
    const result = { ...judged.value.result, extras: { ...judged.value.result.extras, ...(0,_step_reports_js__WEBPACK_IMPORTED_MODULE_7__/* .linksOf */ .hP)(step) } };
    return await (0,_step_reports_js__WEBPACK_IMPORTED_MODULE_7__/* .publishJudged */ .XJ)(result, await (0,_step_reports_js__WEBPACK_IMPORTED_MODULE_7__/* .tellJudged */ .n2)(result, sources, step, redactor), step);
}
/** What the results say of where they come from, and GitHub says otherwise. */
function contradictions({ run }, { context }) {
    const { owner, name } = context.repository;
    const repository = `${owner}/${name}`;
    return [
        ...(run.repository === null || run.repository.toLowerCase() === repository.toLowerCase()
            ? []
            : [`the results are of the repository ${run.repository}, and this workflow runs in ${repository}`]),
        ...(run.sha === null || run.sha === context.sha
            ? []
            : [`the results are of the commit ${run.sha}, and this workflow reports on ${context.sha}`]),
        ...(run.pullRequest === null || context.pullRequest === null || run.pullRequest === context.pullRequest
            ? []
            : [`the results are of pull request ${run.pullRequest}, and this workflow reports on ${context.pullRequest}`]),
    ];
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
        missing: [
            ...inEach(({ missing }, inLeg) => missing.map(inLeg)),
            ...uncompared.map(({ name }) => `${name} was not compared with a base`),
        ],
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


/***/ })

};
