export const id = 694;
export const ids = [694];
export const modules = {

/***/ 22396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   Or: () => (/* binding */ isSystemError),
/* harmony export */   Uc: () => (/* binding */ describeError)
/* harmony export */ });
/* unused harmony export causeChain */
/** The messages of an error and of its causes, outermost first, without repeating a text that the next one contains. */
function causeChain(error) {
    const messages = [];
    const seen = new Set();
    let current = error;
    while (current !== undefined && current !== null && !seen.has(current)) {
        seen.add(current);
        const message = current instanceof Error ? current.message || current.name : textOf(current);
        if (!messages.some((earlier) => earlier.includes(message))) {
            messages.push(message);
        }
        current = current instanceof Error ? current.cause : undefined;
    }
    return messages;
}
/** What was thrown although it is no error. */
function textOf(thrown) {
    return typeof thrown === "string" ? thrown : (JSON.stringify(thrown) ?? typeof thrown);
}
/** One line for a person: what happened, and why as far as it is known. */
function describeError(error) {
    return causeChain(error).join(": ");
}
/** A local file that cannot be read or written, a program that cannot be started: Node's system errors name the call. */
function isSystemError(error) {
    return error instanceof Error && "code" in error && "syscall" in error;
}
/** For exhaustive switches: unreachable unless a union grew and a switch did not. */
function unreachable(value) {
    throw new Error(`unexpected value ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 9058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readOrder),
/* harmony export */   X: () => (/* binding */ readReply)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27597);

const Order = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    directory: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    files: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    retentionDays: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nullable(),
    archives: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
});
const Reply = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt("kind", [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("uploaded"), id: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("name-taken") }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("failed"), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
]);
function readOrder(message) {
    return Order.parse(message);
}
function readReply(message) {
    return Reply.parse(message);
}


/***/ }),

/***/ 61694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadInWorker: () => (/* binding */ uploadInWorker)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22396);
/* harmony import */ var _artifact_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9058);




/** The whole life of the upload's thread: one order, one reply. To be called by the script the thread runs. */
async function uploadInWorker() {
    const reply = await carryOut((0,_artifact_order_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrder */ .R)(node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.workerData));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin
    node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort?.postMessage(reply);
}
async function carryOut({ name, directory, files, retentionDays, archives }) {
    try {
        const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(830), __webpack_require__.e(555), __webpack_require__.e(118), __webpack_require__.e(30)]).then(__webpack_require__.bind(__webpack_require__, 40030));
        const paths = files.map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, file));
        const options = { ...(retentionDays === null ? {} : { retentionDays }), skipArchive: !archives };
        const { id, digest } = await new DefaultArtifactClient().uploadArtifact(name, paths, directory, options);
        return id === undefined
            ? { kind: "failed", message: "GitHub gave the artifact no id" }
            : { kind: "uploaded", id, digest: digest ?? "" };
    }
    catch (error) {
        const message = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(error);
        return /\(409\)|already exists/i.test(message) ? { kind: "name-taken" } : { kind: "failed", message };
    }
}


/***/ })

};
