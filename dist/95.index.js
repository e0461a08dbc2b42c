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
/* harmony import */ var _read_records_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80848);




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
    return merged.ok ? { ok: true, value: (0,_results_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S4)(merged.value, { ...merged.value.gate, ...rules }) } : merged;
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
/* harmony import */ var _reports_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1893);















/** `rock-job report`. Records have no secrets, so that there is nothing to hide. Returns the exit code. */
async function reportOnTerminal(command) {
    const screen = (0,_terminal_screen_js__WEBPACK_IMPORTED_MODULE_13__/* .openScreen */ .J)(command.json ? process.stderr : process.stdout, process.env);
    const refuse = (problems) => {
        const errors = (0,_terminal_screen_js__WEBPACK_IMPORTED_MODULE_13__/* .openScreen */ .J)(process.stderr, process.env);
        errors.write((0,_terminal_fit_js__WEBPACK_IMPORTED_MODULE_14__/* .fitted */ .$5)((0,_terminal_problems_js__WEBPACK_IMPORTED_MODULE_10__/* .problemsText */ .u)(problems, errors.colour), errors));
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
    const result = judged.value;
    const files = (0,_reports_js__WEBPACK_IMPORTED_MODULE_12__/* .renderRunFiles */ .zb)(result, null, (0,_base_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .createRedactor */ .l)([]));
    const directory = command.out === null ? null : node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(command.out);
    if (directory !== null) {
        const [source, ...others] = command.results.map((one) => node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(one));
        const isSource = others.length === 0 && (source === directory || source === node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, "results.json"));
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, "results.json")) && !isSource) {
            return refuse([`--out: ${command.out} holds results already; name another directory`]);
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(directory, { recursive: true });
        await (0,_app_write_results_js__WEBPACK_IMPORTED_MODULE_4__/* .writeRunFiles */ .ak)(directory, files);
    }
    if (command.json) {
        process.stdout.on("error", () => undefined);
        process.stdout.write(files["results.json"]);
    }
    const left = directory === null ? [] : (0,_left_files_js__WEBPACK_IMPORTED_MODULE_11__/* .leftFiles */ .v)(directory, command.out ?? "");
    screen.write((0,_terminal_fit_js__WEBPACK_IMPORTED_MODULE_14__/* .fitted */ .$5)((0,_terminal_end_js__WEBPACK_IMPORTED_MODULE_9__/* .endText */ .Z)(result, left, screen.colour, (0,_terminal_fit_js__WEBPACK_IMPORTED_MODULE_14__/* .columnsOf */ .PL)(screen)), screen));
    return (0,_results_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .checkExitCode */ .qR)(result.verdict.kind, parsed.value.failOn, null);
}


/***/ })

};
