export const id = 626;
export const ids = [626];
export const modules = {

/***/ 95626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readOwnResult: () => (/* binding */ readOwnResult)
/* harmony export */ });
/* harmony import */ var _app_read_records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41734);
/* harmony import */ var _results_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11535);


/** What main left in its results directory, judged as it judged it. */
async function readOwnResult(directory) {
    const reading = await (0,_app_read_records_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecords */ .T)(["results.json"], directory);
    if (!reading.ok) {
        return reading;
    }
    const [own] = reading.value;
    return own === undefined ? { ok: false, problems: ["there is none"] } : { ok: true, value: (0,_results_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S4)(own.record) };
}


/***/ })

};
