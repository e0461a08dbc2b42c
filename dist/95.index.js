export const id = 95;
export const ids = [95];
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

/***/ 98859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ leftFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _app_write_results_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73800);



/** What a run or a report left in `directory` for a reader, with paths below `written`, the user's own word for it. */
function leftFiles(directory, written) {
    const entries = [
        { label: "results", path: "results.json" },
        { label: "report", path: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, _app_write_results_js__WEBPACK_IMPORTED_MODULE_2__/* .PAGE_FILE */ .xu)) ? _app_write_results_js__WEBPACK_IMPORTED_MODULE_2__/* .PAGE_FILE */ .xu : "summary.md" },
        { label: "logs", path: "logs" },
        { label: "files", path: "artifacts" },
        { label: "trials", path: "trials" },
    ];
    return entries.flatMap(({ label, path: name }) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name)) ? [{ label, path: node_path__WEBPACK_IMPORTED_MODULE_1__.join(written, name) }] : []);
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

/***/ 36095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportOnTerminal: () => (/* binding */ reportOnTerminal)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _app_judge_again_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8747);
/* harmony import */ var _app_write_results_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73800);
/* harmony import */ var _base_redact_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67620);
/* harmony import */ var _results_verdict_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11535);
/* harmony import */ var _settings_given_gate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62468);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(21198);
/* harmony import */ var _terminal_end_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(50435);
/* harmony import */ var _terminal_fit_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(76009);
/* harmony import */ var _terminal_problems_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(52012);
/* harmony import */ var _terminal_screen_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(77680);
/* harmony import */ var _left_files_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(98859);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(92771);
/* harmony import */ var _reports_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(17367);
















/** `rock-job report`. Records have no secrets, so that there is nothing to hide. Returns the exit code. */
async function reportOnTerminal(command) {
    const screen = (0,_terminal_screen_js__WEBPACK_IMPORTED_MODULE_13__/* .openScreen */ .J)(command.json ? process.stderr : process.stdout, process.env);
    const refuse = (problems) => {
        const errors = (0,_terminal_screen_js__WEBPACK_IMPORTED_MODULE_13__/* .openScreen */ .J)(process.stderr, process.env);
        errors.write((0,_terminal_fit_js__WEBPACK_IMPORTED_MODULE_14__/* .fitted */ .$5)((0,_terminal_problems_js__WEBPACK_IMPORTED_MODULE_10__/* .problemsText */ .u)(problems, errors.colour, "judged"), errors));
        return _results_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .MISUSE_EXIT_CODE */ .Ib;
    };
    const { values, place } = command.settings;
    const parsed = (0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_8__/* .parseSettings */ .P$)(values, place, () => undefined);
    if (!parsed.ok) {
        return refuse(parsed.problems.map(_settings_settings_js__WEBPACK_IMPORTED_MODULE_8__/* .settingProblemText */ .$v));
    }
    const judged = await (0,_app_judge_again_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeAgain */ ._)(command.results, process.cwd(), (0,_settings_given_gate_js__WEBPACK_IMPORTED_MODULE_7__/* .givenGate */ .j7)(parsed.value, values));
    if (!judged.ok) {
        return refuse(judged.problems);
    }
    const { result, sources } = judged.value;
    const nothingHidden = (0,_base_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .createRedactor */ .l)([]);
    const { files } = (0,_reports_js__WEBPACK_IMPORTED_MODULE_12__/* .makeReports */ .Yy)(result, nothingHidden);
    const directory = command.out === null ? null : node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(command.out);
    if (directory !== null) {
        const [source, ...others] = command.results.map((one) => node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(one));
        const isSource = others.length === 0 && (source === directory || source === node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, "results.json"));
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, "results.json")) && !isSource) {
            return refuse([`--out: ${command.out} holds results already; name another directory`]);
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(directory, { recursive: true });
        await (0,_app_write_results_js__WEBPACK_IMPORTED_MODULE_4__/* .writeRunFiles */ .ak)(directory, files);
        const failure = await (0,_page_js__WEBPACK_IMPORTED_MODULE_15__/* .tryWritePage */ .K)(directory, result, sources, nothingHidden);
        if (failure !== null) {
            screen.write((0,_terminal_fit_js__WEBPACK_IMPORTED_MODULE_14__/* .fitted */ .$5)(`warning: ${failure}\n`, screen));
        }
    }
    if (command.json) {
        process.stdout.on("error", () => undefined);
        process.stdout.write(files["results.json"]);
    }
    const left = directory === null ? [] : (0,_left_files_js__WEBPACK_IMPORTED_MODULE_11__/* .leftFiles */ .v)(directory, command.out ?? "");
    screen.write((0,_terminal_fit_js__WEBPACK_IMPORTED_MODULE_14__/* .fitted */ .$5)((0,_terminal_end_js__WEBPACK_IMPORTED_MODULE_9__/* .endText */ .Z)(result, left, screen.colour, (0,_terminal_fit_js__WEBPACK_IMPORTED_MODULE_14__/* .columnsOf */ .PL)(screen)), screen));
    return (0,_results_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .checkExitCode */ .qR)(result.verdict.kind, parsed.value.failOn, null);
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


/***/ }),

/***/ 46649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ comparisonText)
/* harmony export */ });
/* harmony import */ var _harmless_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82679);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81990);


const COLOURS = {
    worse: "bad",
    better: "good",
    "no-evidence": "strong",
    "too-few": "unsure",
    incomplete: "unsure",
    "not-comparable": "unsure",
};
const NAMED_AT_MOST = 20;
/** The answer for each job first, then the tasks to look at. */
function comparisonText({ jobs, onlyInBase, onlyInNew }, colour) {
    const colours = (0,_paint_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .n)(colour);
    const ofJobs = jobs.map(({ job, conclusion, sentence, newlyFailing, newlyPassing }) => [
        colours.faint((0,_harmless_text_js__WEBPACK_IMPORTED_MODULE_0__/* .harmlessWords */ .h)(job)),
        `  ${colours[COLOURS[conclusion]]((0,_harmless_text_js__WEBPACK_IMPORTED_MODULE_0__/* .harmlessWords */ .h)(sentence))}`,
        ...named("newly failing", newlyFailing),
        ...named("newly passing", newlyPassing),
    ].join("\n"));
    const others = [...named("only in the base", onlyInBase), ...named("only in the new run", onlyInNew)];
    const nothing = jobs.length === 0 ? ["no job is in both runs"] : [];
    return `${[...ofJobs, ...nothing, ...(others.length === 0 ? [] : [others.join("\n")])].join("\n\n")}\n`;
}
function named(title, names) {
    if (names.length === 0) {
        return [];
    }
    const shown = names.slice(0, NAMED_AT_MOST).map(_harmless_text_js__WEBPACK_IMPORTED_MODULE_0__/* .harmlessWords */ .h).join(", ");
    const more = names.length - NAMED_AT_MOST;
    return [`  ${title}: ${shown}${more > 0 ? ` and ${more} more` : ""}`];
}


/***/ }),

/***/ 50435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ endText)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98602);
/* harmony import */ var _results_labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35317);
/* harmony import */ var _results_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11535);
/* harmony import */ var _comparison_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46649);
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95580);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76009);
/* harmony import */ var _harmless_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82679);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81990);








const COLOURS = {
    passed: "good",
    failed: "bad",
    errored: "unsure",
    cancelled: "unsure",
};
const HEADLINES = {
    passed: "passed: every rule held",
    failed: "failed: measured, and not good enough",
    errored: "errored: this was not measured",
    cancelled: "cancelled",
};
const TOO_LITTLE = "errored: not enough was measured to judge";
/**
 * The last words of a run: its verdict with the reasons, a table of its jobs with remarks, and where the files are. The
 * table fits into `width` where it can.
 */
function endText(result, files, colour, width = Number.POSITIVE_INFINITY) {
    const colours = (0,_paint_js__WEBPACK_IMPORTED_MODULE_6__/* .paint */ .n)(colour);
    const { kind, reasons } = result.verdict;
    const words = (0,_results_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .measuredTooLittle */ .hU)(result.verdict, result.jobs) ? TOO_LITTLE : HEADLINES[kind];
    const sections = [
        [colours.strong(colours[COLOURS[kind]](words)), ...reasons.map((reason) => `  ${(0,_harmless_text_js__WEBPACK_IMPORTED_MODULE_5__/* .harmlessWords */ .h)(reason)}`)],
        ...(result.baseline === null ? [] : [comparisonLines(result.baseline, colour)]),
        jobTable(result, colours, width),
        remarks(result),
        columns(files.map(({ label, path }) => [colours.faint(label), path])),
    ];
    return sections
        .filter((lines) => lines.length > 0)
        .map((lines) => `${lines.join("\n")}\n`)
        .join("\n");
}
function comparisonLines(baseline, colour) {
    const { bases, missing } = baseline;
    return [
        ...bases.map(({ name }) => `  compared with ${(0,_harmless_text_js__WEBPACK_IMPORTED_MODULE_5__/* .harmlessWords */ .h)(name)}`),
        ...missing.map((reason) => `  no baseline: ${(0,_harmless_text_js__WEBPACK_IMPORTED_MODULE_5__/* .harmlessWords */ .h)(reason)}`),
        ...(bases.length === 0
            ? []
            : (0,_comparison_js__WEBPACK_IMPORTED_MODULE_3__/* .comparisonText */ .V)(baseline, colour)
                .trimEnd()
                .split("\n")
                .map((line) => `  ${line}`)),
    ];
}
/** What has to be known to read the numbers rightly. */
function remarks({ jobs }) {
    return jobs.flatMap((job) => {
        const partial = job.partial === null ? [] : [`partial run: ${job.partial}`];
        return [...partial, ...job.remarks].map((remark) => `  ${(0,_harmless_text_js__WEBPACK_IMPORTED_MODULE_5__/* .harmlessWords */ .h)(`${(0,_results_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .jobLabel */ .OP)(job)}: ${remark}`)}`);
    });
}
function jobTable({ jobs, verdict, gate }, colours, width) {
    if (jobs.length === 0) {
        return [];
    }
    const header = ["job", "verdict", "score", "passed", "not passed", "unmeasured", "time", "cost"];
    const rows = jobs.map((job, index) => {
        const name = (0,_harmless_text_js__WEBPACK_IMPORTED_MODULE_5__/* .harmlessWords */ .h)(jobs.length > 1 ? (0,_results_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .jobLabel */ .OP)(job) : job.jobName);
        return jobRow(name, job, verdict.jobs[index]?.kind ?? "errored", gate, colours);
    });
    const hasCost = rows.some((row) => row.at(-1) !== "");
    const table = [header.map(colours.faint), ...rows].map((row) => (hasCost ? row : row.slice(0, -1)));
    const lines = columns(table);
    if (lines.every((line) => (0,_fit_js__WEBPACK_IMPORTED_MODULE_7__/* .widthOf */ .qz)(line) <= width)) {
        return lines;
    }
    // The names of jobs are the only cells that may be long: each stands above its figures.
    const [head = "", ...figures] = columns(table.map((row) => row.slice(1)));
    return [`  ${head}`, ...figures.flatMap((line, index) => [`  ${rows[index]?.[0] ?? ""}`, `  ${line}`])];
}
function jobRow(name, job, kind, gate, colours) {
    const { score, passed, notPassed, unmeasured, cost } = (0,_counts_js__WEBPACK_IMPORTED_MODULE_4__/* .countForPeople */ .ai)(job, gate);
    const verdict = colours[COLOURS[kind]](kind);
    const counts = [passed, notPassed, unmeasured].map(String);
    return [name, verdict, score, ...counts, (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(job.durationSec), cost];
}
/** Rows whose cells stand below each other; colours take no width. */
function columns(rows) {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (0,_fit_js__WEBPACK_IMPORTED_MODULE_7__/* .widthOf */ .qz)(row[column] ?? ""))));
    return rows.map((row) => {
        const cells = row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - (0,_fit_js__WEBPACK_IMPORTED_MODULE_7__/* .widthOf */ .qz)(cell)));
        return `  ${cells.join("  ")}`.trimEnd();
    });
}


/***/ })

};
