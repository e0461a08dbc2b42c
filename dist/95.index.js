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
