export const id = 418;
export const ids = [418];
export const modules = {

/***/ 32418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportRefusal: () => (/* binding */ reportRefusal)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _app_write_results_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73800);
/* harmony import */ var _base_redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67620);
/* harmony import */ var _results_gate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74829);
/* harmony import */ var _results_run_result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91715);
/* harmony import */ var _results_verdict_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11535);
/* harmony import */ var _settings_given_gate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62468);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(21198);
/* harmony import */ var _is_alive_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(87104);
/* harmony import */ var _reports_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(17367);
/* harmony import */ var _tool_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(14462);












/**
 * Writes the reports of a run that was refused, for the CI system that collects them. Earlier results stay as they are, but
 * not in a CI system, where they would be taken for those of this run.
 */
async function reportRefusal(directory, place, { settings, problems }, env) {
    const isInCi = (env["CI"] ?? "") !== "" || place.links.runUrl !== null;
    if (!isInCi && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, "results.json"))) {
        return;
    }
    const claim = await (0,_app_write_results_js__WEBPACK_IMPORTED_MODULE_2__/* .claimResultsDirectory */ .GB)(directory, { pid: process.pid, isAlive: _is_alive_js__WEBPACK_IMPORTED_MODULE_11__/* .isAlive */ ._ });
    if (claim.kind === "unfit") {
        return;
    }
    try {
        const redactor = (0,_base_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .createRedactor */ .l)(settings === null ? [] : (0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_8__/* .secretValues */ .VX)(settings));
        const terms = {
            gate: settings === null ? _results_gate_js__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_GATE */ .sV : (0,_settings_given_gate_js__WEBPACK_IMPORTED_MODULE_7__/* .gateOf */ .Rv)(settings),
            concurrency: 1,
            retryErrored: 0,
            run: place.run,
            tool: _tool_js__WEBPACK_IMPORTED_MODULE_10__/* .TOOL */ .j,
        };
        const record = (0,_reports_js__WEBPACK_IMPORTED_MODULE_9__/* .refusedRun */ .QR)(terms, problems.map((problem) => (0,_reports_js__WEBPACK_IMPORTED_MODULE_9__/* .redactProblem */ .pf)(problem, redactor)), new Date());
        const result = (0,_results_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .judge */ .S4)({ ...record, extras: { ..._results_run_result_js__WEBPACK_IMPORTED_MODULE_5__/* .NO_EXTRAS */ .C, ...place.links } });
        await (0,_app_write_results_js__WEBPACK_IMPORTED_MODULE_2__/* .writeRunFiles */ .ak)(directory, (0,_reports_js__WEBPACK_IMPORTED_MODULE_9__/* .makeReports */ .Yy)(result, redactor).files);
    }
    finally {
        await claim.release();
    }
}


/***/ })

};
