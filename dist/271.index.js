export const id = 271;
export const ids = [271];
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


/***/ })

};
