export const id = 563;
export const ids = [563];
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

/***/ 47563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endRun: () => (/* binding */ endRun)
/* harmony export */ });
/* harmony import */ var _app_complete_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86098);
/* harmony import */ var _app_write_results_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73800);
/* harmony import */ var _results_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11535);
/* harmony import */ var _terminal_end_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50435);
/* harmony import */ var _terminal_fit_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76009);
/* harmony import */ var _left_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98859);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92771);
/* harmony import */ var _reports_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17367);








/** Judges a run on a terminal, writes its reports and tells how it ended. */
async function endRun(record, { notes, links, directory, command, redactor, screen }) {
    const result = (0,_results_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S4)(await (0,_app_complete_record_js__WEBPACK_IMPORTED_MODULE_0__/* .completeRecord */ .F)(record, directory, { ...links, notes }));
    const { files } = (0,_reports_js__WEBPACK_IMPORTED_MODULE_5__/* .makeReports */ .Yy)(result, redactor);
    await (0,_app_write_results_js__WEBPACK_IMPORTED_MODULE_1__/* .writeRunFiles */ .ak)(directory, files);
    const noPage = await (0,_page_js__WEBPACK_IMPORTED_MODULE_6__/* .tryWritePage */ .K)(directory, result, [{ prefix: "", directory }], redactor);
    if (command.json) {
        process.stdout.on("error", () => undefined);
        process.stdout.write(files["results.json"]);
    }
    const end = (0,_terminal_end_js__WEBPACK_IMPORTED_MODULE_3__/* .endText */ .Z)(result, (0,_left_files_js__WEBPACK_IMPORTED_MODULE_4__/* .leftFiles */ .v)(directory, command.out), screen.colour, (0,_terminal_fit_js__WEBPACK_IMPORTED_MODULE_7__/* .columnsOf */ .PL)(screen));
    screen.write(`\n${(0,_terminal_fit_js__WEBPACK_IMPORTED_MODULE_7__/* .fitted */ .$5)(redactor.text(end), screen)}`);
    if (noPage !== null) {
        screen.write((0,_terminal_fit_js__WEBPACK_IMPORTED_MODULE_7__/* .fitted */ .$5)(redactor.text(`warning: ${noPage}\n`), screen));
    }
    return result;
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
