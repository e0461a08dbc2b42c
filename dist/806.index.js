export const id = 806;
export const ids = [806,271];
export const modules = {

/***/ 35271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ criteriaOf),
/* harmony export */   withBaseline: () => (/* binding */ withBaseline)
/* harmony export */ });
/* harmony import */ var _app_compare_with_base_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98657);
/* harmony import */ var _comparison_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23114);
/* harmony import */ var _results_redact_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50337);



/** How the settings ask to compare. */
function criteriaOf({ significance, maxDrop, lowerIsBetter }) {
    return { quantity: _comparison_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .SCORE */ .N0, significance, maxDrop, lowerIsBetter: new Set(lowerIsBetter) };
}
/** A record with what it says compared with a base. The base's words are hidden as this run's are. */
function withBaseline(record, found, settings, hide) {
    const baseline = (0,_app_compare_with_base_js__WEBPACK_IMPORTED_MODULE_0__.compareWithBase)(record, found, criteriaOf(settings));
    return { ...record, baseline: (0,_results_redact_record_js__WEBPACK_IMPORTED_MODULE_2__/* .redactBaseline */ .lB)(baseline, hide) };
}


/***/ }),

/***/ 52806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareOnTerminal: () => (/* binding */ compareOnTerminal)
});

// EXTERNAL MODULE: ./build/src/app/compare-records.js + 35 modules
var compare_records = __webpack_require__(72826);
// EXTERNAL MODULE: ./build/src/app/compare-with-base.js
var compare_with_base = __webpack_require__(98657);
// EXTERNAL MODULE: ./build/src/results/baseline-rules.js
var baseline_rules = __webpack_require__(23751);
;// CONCATENATED MODULE: ./build/src/app/judge-comparison.js

/**
 * What the gate says of two records: failed where a job is worse than it allows, errored where that cannot be known of a job,
 * otherwise passed. Without a rule a comparison is for people alone.
 */
function judgeComparison(comparison, gate) {
    const requireBaseline = gate.maxDrop !== null || gate.maxNewlyFailing !== null;
    const rules = (0,baseline_rules/* evaluateBaseline */.T)({ ...comparison, bases: [], missing: [], uncompared: [] }, { ...gate, requireBaseline });
    const broken = rules.filter((rule) => !rule.held);
    if (broken.some(({ blames }) => blames === "change")) {
        return "failed";
    }
    return broken.length > 0 ? "errored" : "passed";
}

// EXTERNAL MODULE: ./build/src/results/baseline-file.js
var baseline_file = __webpack_require__(86456);
// EXTERNAL MODULE: ./build/src/results/verdict.js + 3 modules
var verdict = __webpack_require__(11535);
// EXTERNAL MODULE: ./build/src/settings/given-gate.js
var given_gate = __webpack_require__(62468);
// EXTERNAL MODULE: ./build/src/settings/settings.js + 2 modules
var settings = __webpack_require__(21198);
// EXTERNAL MODULE: ./build/src/terminal/comparison.js
var terminal_comparison = __webpack_require__(46649);
// EXTERNAL MODULE: ./build/src/terminal/fit.js
var fit = __webpack_require__(76009);
// EXTERNAL MODULE: ./build/src/terminal/problems.js
var terminal_problems = __webpack_require__(52012);
// EXTERNAL MODULE: ./build/src/terminal/screen.js
var terminal_screen = __webpack_require__(77680);
// EXTERNAL MODULE: ./build/src/entry/baseline.js
var baseline = __webpack_require__(35271);
;// CONCATENATED MODULE: ./build/src/entry/compare.js












/** `rock-job compare`: says what changed between two runs, from their records alone. */
async function compareOnTerminal(command) {
    const { values, place } = command.settings;
    const parsed = (0,settings/* parseSettings */.P$)(values, place, () => undefined);
    const readings = await Promise.all([command.base, command.new].map(async (file) => await (0,compare_with_base.readMerged)(file, process.cwd())));
    const [base, now] = readings;
    if (!parsed.ok || !base?.ok || !now?.ok) {
        const problems = [
            ...(parsed.ok ? [] : parsed.problems.map(settings/* settingProblemText */.$v)),
            ...readings.flatMap((reading) => (reading.ok ? [] : reading.problems)),
        ];
        const errors = (0,terminal_screen/* openScreen */.J)(process.stderr, process.env);
        errors.write((0,fit/* fitted */.$5)((0,terminal_problems/* problemsText */.u)(problems, errors.colour, "compared"), errors));
        return verdict/* MISUSE_EXIT_CODE */.Ib;
    }
    const comparison = (0,compare_records/* compareRecords */.a)(base.value, now.value, (0,baseline/* criteriaOf */.p)(parsed.value));
    if (command.json) {
        process.stdout.on("error", () => undefined);
        process.stdout.write(`${JSON.stringify((0,baseline_file/* toComparison */.b1)(comparison), null, 2)}\n`);
    }
    const screen = (0,terminal_screen/* openScreen */.J)(command.json ? process.stderr : process.stdout, process.env);
    screen.write((0,fit/* fitted */.$5)((0,terminal_comparison/* comparisonText */.V)(comparison, screen.colour), screen));
    return (0,verdict/* exitCodeOf */.FO)(judgeComparison(comparison, (0,given_gate/* gateOf */.Rv)(parsed.value)), null);
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


/***/ })

};
