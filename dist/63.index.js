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
    const links = (0,_step_reports_js__WEBPACK_IMPORTED_MODULE_7__/* .linksOf */ .hP)(step);
    const { extras, baseline, ...others } = judged.value.result;
    const result = {
        ...others,
        baseline: withOwnBases(baseline, links.repositoryUrl),
        extras: { ...extras, ...links },
    };
    return await (0,_step_reports_js__WEBPACK_IMPORTED_MODULE_7__/* .publishJudged */ .XJ)(result, await (0,_step_reports_js__WEBPACK_IMPORTED_MODULE_7__/* .tellJudged */ .n2)(result, sources, step, redactor), step);
}
/** A link in a comment of ours leads only into the repository that the comment is in. */
function withOwnBases(baseline, repositoryUrl) {
    const isOwn = (url) => repositoryUrl !== null && url.startsWith(`${repositoryUrl}/`);
    const bases = baseline?.bases.map((base) => (base.url !== null && isOwn(base.url) ? base : { ...base, url: null }));
    return baseline && { ...baseline, bases: bases ?? [] };
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


/***/ })

};
