export const id = 481;
export const ids = [481];
export const modules = {

/***/ 98602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   ml: () => (/* binding */ systemClock)
/* harmony export */ });
/** The real clock. Its timers keep the process alive only while someone waits for them. */
const systemClock = {
    now: () => Date.now(),
    sleep: async (ms, signal) => {
        signal?.throwIfAborted();
        await new Promise((resolve, reject) => {
            const timer = setTimeout(done, ms);
            function done() {
                signal?.removeEventListener("abort", aborted);
                resolve();
            }
            function aborted() {
                clearTimeout(timer);
                reject(signal?.reason);
            }
            signal?.addEventListener("abort", aborted, { once: true });
        });
    },
};
/** `90` (seconds), `45s`, `90m`, `2h`, `1h30m` → seconds; null when it is none of these or not positive. */
function parseDuration(text) {
    const plain = /^\d+(?:\.\d+)?$/.exec(text.trim());
    if (plain) {
        const seconds = Number(text);
        return seconds > 0 && Number.isFinite(seconds) ? seconds : null;
    }
    const parts = /^(?:(\d+)h)?\s*(?:(\d+)m)?\s*(?:(\d+)s)?$/.exec(text.trim());
    if (!parts || parts[0] === "") {
        return null;
    }
    const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
    const total = hours * 3600 + minutes * 60 + seconds;
    return total > 0 ? total : null;
}
/** Seconds → `0.8s`, `12s`, `4m12s`, `1h05m`. */
function formatDuration(seconds) {
    if (seconds < 9.95) {
        return `${seconds.toFixed(1)}s`;
    }
    const whole = Math.round(seconds);
    if (whole < 60) {
        return `${whole}s`;
    }
    const minutes = Math.floor(whole / 60);
    if (minutes < 60) {
        return `${minutes}m${String(whole % 60).padStart(2, "0")}s`;
    }
    return `${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, "0")}m`;
}


/***/ }),

/***/ 46569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ startLocalServerProcess),
/* harmony export */   b: () => (/* binding */ TOKEN_VARIABLE)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80481);




/** Carries the token to the server's process; sandboxes never see it. */
const TOKEN_VARIABLE = "ROCK_LOCAL_SERVER_TOKEN";
const START_MS = 15_000;
/**
 * Starts the embedded server as a process of its own that ends when its standard input does: so its sandboxes end with
 * us even when we are killed, and a Ctrl-C meant for us does not reach it before we have stopped them.
 */
async function startLocalServerProcess(host, env) {
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomBytes)(24).toString("hex");
    const script = node_path__WEBPACK_IMPORTED_MODULE_2__.join(host.distDirectory, "local-server", "index.js");
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [script], {
        stdio: ["pipe", "pipe", "inherit"],
        detached: true,
        env: { ...env, [TOKEN_VARIABLE]: token },
    });
    const ended = new Promise((resolve) => child.once("close", () => resolve()));
    const baseUrl = await new Promise((resolve, reject) => {
        const fail = (cause) => {
            clearTimeout(timer);
            child.stdin.destroy();
            child.kill("SIGKILL");
            reject(new Error("the embedded ROCK server did not start", { cause }));
        };
        const timer = setTimeout(fail, START_MS);
        child.once("error", fail);
        child.once("close", () => fail());
        (0,node_readline__WEBPACK_IMPORTED_MODULE_3__.createInterface)({ input: child.stdout }).once("line", (line) => {
            clearTimeout(timer);
            resolve(line);
        });
    });
    return {
        connection: { baseUrl, headers: { Authorization: `Bearer ${token}` } },
        close: async () => {
            child.stdin.end();
            await ended;
        },
    };
}


/***/ }),

/***/ 83481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ serveOnTerminal),
/* harmony export */   serveUntilInputEnds: () => (/* binding */ serveUntilInputEnds)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98602);
/* harmony import */ var _local_server_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46569);
/* harmony import */ var _stop_signal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58433);




/** Nearly 25 days, the longest a timer can be. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** The `local-server` command: serves until a signal comes. Its URL is the first line, what a client needs follows. */
async function serveOnTerminal(port) {
    const { startLocalServer } = await __webpack_require__.e(/* import() */ 695).then(__webpack_require__.bind(__webpack_require__, 19695));
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(24).toString("hex");
    const stop = (0,_stop_signal_js__WEBPACK_IMPORTED_MODULE_3__/* .listenForStop */ .r)(() => undefined, () => undefined);
    const server = await startLocalServer({ port, token, environment: process.env });
    process.stdout.write(`${server.url}\nROCK_BASE_URL=${server.url} ROCK_AUTHORIZATION=${token}\n`);
    await _base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .ml.sleep(MAX_TIMER_MS, stop.signal).catch(() => undefined);
    await server.close();
    return 0;
}
/** The process that `startLocalServerProcess` starts: serves until its standard input ends. */
async function serveUntilInputEnds() {
    const { startLocalServer } = await __webpack_require__.e(/* import() */ 695).then(__webpack_require__.bind(__webpack_require__, 19695));
    const { [_local_server_process_js__WEBPACK_IMPORTED_MODULE_2__/* .TOKEN_VARIABLE */ .b]: token = null, ...environment } = process.env;
    const server = await startLocalServer({ token, environment });
    // Whoever asked for the URL may be gone before it reads it; then the input has ended too.
    process.stdout.on("error", () => undefined);
    process.stdout.write(`${server.url}\n`);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
        process.on(signal, () => undefined);
    }
    process.stdin.resume();
    await new Promise((resolve) => process.stdin.once("close", resolve));
    await server.close();
}


/***/ }),

/***/ 58433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ listenForStop)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);

/** Listens for signals; `onFirst` and `onSecond` are told of the first and of every later one. */
function listenForStop(onFirst, onSecond) {
    const controller = new AbortController();
    // Every request of every job listens, so that the usual limit of ten means nothing here.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, controller.signal);
    let first = null;
    const listen = (event, name) => {
        process.on(event, () => {
            if (first === null) {
                first = name;
                controller.abort(new Error(`cancelled by ${event}`));
                onFirst(name);
            }
            else {
                onSecond(name);
            }
        });
    };
    listen("SIGINT", "SIGINT");
    listen("SIGTERM", "SIGTERM");
    listen("SIGHUP", "SIGTERM");
    // Windows has no SIGTERM: its runner sends Ctrl-Break instead.
    listen("SIGBREAK", "SIGTERM");
    return { signal: controller.signal, received: () => first };
}


/***/ })

};
