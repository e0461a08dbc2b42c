export const id = 626;
export const ids = [626];
export const modules = {

/***/ 95626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readOwnResult: () => (/* binding */ readOwnResult)
/* harmony export */ });
/* harmony import */ var _app_read_records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41734);
/* harmony import */ var _results_merge_records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27583);
/* harmony import */ var _results_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11535);



/** What main left in its results directory, judged by the same gate. */
async function readOwnResult(directory) {
    const reading = await (0,_app_read_records_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecords */ .T)(["results.json"], directory);
    const merged = reading.ok ? (0,_results_merge_records_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeRecords */ .P)(reading.value, false) : reading;
    return merged.ok ? { ok: true, value: (0,_results_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S4)(merged.value) } : merged;
}


/***/ })

};
