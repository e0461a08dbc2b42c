export const id = 481;
export const ids = [481];
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
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22396);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98602);
/* harmony import */ var _terminal_argv_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5434);
/* harmony import */ var _local_server_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46569);
/* harmony import */ var _stop_signal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58433);






/** Nearly 25 days, the longest a timer can be. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** The `local-server` command: serves until a signal comes. Its URL is the first line, what a client needs follows. */
async function serveOnTerminal(port) {
    const { startLocalServer } = await __webpack_require__.e(/* import() */ 695).then(__webpack_require__.bind(__webpack_require__, 19695));
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(24).toString("hex");
    const stop = (0,_stop_signal_js__WEBPACK_IMPORTED_MODULE_4__/* .listenForStop */ .r)(() => undefined, () => undefined);
    let server;
    try {
        server = await startLocalServer({ port, token, environment: process.env });
    }
    catch (error) {
        if (!(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .isSystemError */ .Or)(error)) {
            throw error;
        }
        process.stderr.write(`error: the server cannot listen on port ${port}: ${error.message}; choose another, or none\n`);
        return _terminal_argv_js__WEBPACK_IMPORTED_MODULE_2__/* .MISUSE_EXIT_CODE */ .I;
    }
    process.stdout.write(`${server.url}\nROCK_BASE_URL=${server.url} ROCK_AUTHORIZATION=${token}\n`);
    await _base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .ml.sleep(MAX_TIMER_MS, stop.signal).catch(() => undefined);
    await server.close();
    return 0;
}
/** The process that `startLocalServerProcess` starts: serves until its standard input ends. */
async function serveUntilInputEnds() {
    const { startLocalServer } = await __webpack_require__.e(/* import() */ 695).then(__webpack_require__.bind(__webpack_require__, 19695));
    const { [_local_server_process_js__WEBPACK_IMPORTED_MODULE_3__/* .TOKEN_VARIABLE */ .b]: token = null, ...environment } = process.env;
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


/***/ }),

/***/ 62468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ GATE_SETTINGS),
/* harmony export */   j: () => (/* binding */ givenGate)
/* harmony export */ });
/** Which rule of the gate each setting is. */
const RULES = {
    "max-failed": "maxFailed",
    "min-score": "minScore",
    "pass-score": "passScore",
    "min-pass-rate": "minPassRate",
    "max-unmeasured": "maxUnmeasured",
};
/** The settings that are the gate. */
const GATE_SETTINGS = new Set(Object.keys(RULES));
/** The rules that were given, and no others: where results are judged again, the others stay as they were. */
function givenGate(settings, given) {
    const rules = Object.entries(RULES).filter(([name]) => (given.get(name) ?? "").trim() !== "");
    return Object.fromEntries(rules.map(([, rule]) => [rule, settings[rule]]));
}


/***/ }),

/***/ 88403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HA: () => (/* binding */ defaultOf),
/* harmony export */   Pj: () => (/* binding */ MODE_CHOICES),
/* harmony export */   ZS: () => (/* binding */ COMMENT_CHOICES),
/* harmony export */   fx: () => (/* binding */ MAX_CONCURRENCY),
/* harmony export */   kd: () => (/* binding */ MAX_RETRIES),
/* harmony export */   oN: () => (/* binding */ FAIL_ON_CHOICES),
/* harmony export */   yy: () => (/* binding */ SETTINGS)
/* harmony export */ });
const COMMENT_CHOICES = ["auto", "always", "never"];
const FAIL_ON_CHOICES = ["any", "failed", "never"];
const MODE_CHOICES = ["run", "validate", "report"];
const MAX_CONCURRENCY = 100;
const MAX_RETRIES = 10;
const INPUT = { expression: "" };
function flag(name, value, repeatable = false) {
    return { name, value, repeatable };
}
/** Settings in the order in which they are documented. */
const SETTINGS = [
    {
        name: "config",
        meaning: "Job files to run: paths or globs, one a line. A glob that matches nothing is an error. Not needed with `mode: report`.",
        onTerminal: "Job files to run: paths, or globs in quotes. A glob that matches nothing is an error.",
        default: "",
        otherwise: "required",
        input: INPUT,
        flag: null,
        variable: null,
    },
    {
        name: "base-url",
        meaning: "URL of the ROCK server, or `local` to run the jobs on this machine without one.",
        default: "",
        otherwise: "`environment.base_url` of the job file",
        input: INPUT,
        flag: flag("--base-url", "url"),
        variable: "ROCK_BASE_URL",
    },
    {
        name: "authorization",
        meaning: "Token for the gateway in front of the ROCK server, with or without `Bearer`.",
        default: "",
        otherwise: "none",
        input: INPUT,
        flag: null,
        variable: "ROCK_AUTHORIZATION",
    },
    {
        name: "extra-headers",
        meaning: "More HTTP headers for the ROCK server: `Name: value`, one a line. Their values are hidden like secrets.",
        default: "",
        otherwise: "none",
        input: INPUT,
        flag: null,
        variable: "ROCK_EXTRA_HEADERS",
    },
    {
        name: "cluster",
        meaning: "ROCK cluster to start the sandboxes on.",
        default: "",
        otherwise: "the job file's, else the server's",
        input: INPUT,
        flag: flag("--cluster", "name"),
        variable: null,
    },
    {
        name: "namespace",
        meaning: "ROCK namespace of the jobs.",
        default: "",
        otherwise: "the job file's",
        input: INPUT,
        flag: flag("--namespace", "name"),
        variable: null,
    },
    {
        name: "experiment-id",
        meaning: "ROCK experiment the jobs belong to.",
        default: "",
        otherwise: "the job file's",
        input: INPUT,
        flag: flag("--experiment-id", "id"),
        variable: null,
    },
    {
        name: "secrets",
        meaning: "Secrets that job files use as `${NAME}`, one a line: `NAME` for the value of the environment variable of that name, or `NAME=value`. The values are hidden in every log, file and comment.",
        onTerminal: "Environment variable with a secret that job files use as `${NAME}`. Its value is hidden in every log and file.",
        default: "",
        otherwise: "none",
        input: INPUT,
        flag: flag("--secret", "name", true),
        variable: null,
    },
    {
        name: "env",
        meaning: "Variables for scripts and agents: `NAME=value`, one a line. Job files can use them as `${NAME}` too.",
        onTerminal: "Variable for job files, scripts and agents.",
        default: "",
        otherwise: "none",
        input: INPUT,
        flag: flag("--env", "name=value", true),
        variable: null,
    },
    {
        name: "timeout",
        meaning: "How long a job's script or benchmark may run: seconds, or a time such as `90m`.",
        default: "",
        otherwise: "the job file's, else the time its first agent may take plus 10 minutes, else 7200",
        input: INPUT,
        flag: flag("--timeout", "time"),
        variable: null,
    },
    {
        name: "max-failed",
        meaning: "How many trials of a job may have an exception: a number, or a share of the expected trials such as `5%`. For a script, an exit code other than 0 is an exception.",
        default: "0",
        otherwise: "",
        input: INPUT,
        flag: flag("--max-failed", "limit"),
        variable: null,
    },
    {
        name: "min-score",
        meaning: "Lowest score with which a job passes.",
        default: "",
        otherwise: "no lowest score",
        input: INPUT,
        flag: flag("--min-score", "score"),
        variable: null,
    },
    {
        name: "pass-score",
        meaning: "Lowest reward with which a trial of a benchmark passes.",
        default: "1",
        otherwise: "",
        input: INPUT,
        flag: flag("--pass-score", "reward"),
        variable: null,
    },
    {
        name: "min-pass-rate",
        meaning: "Share of a job's expected trials that must pass, such as `60%`. A benchmark in which no trial passes fails unless this is `0%`.",
        default: "",
        otherwise: "one trial of a benchmark",
        input: INPUT,
        flag: flag("--min-pass-rate", "percentage"),
        variable: null,
    },
    {
        name: "max-unmeasured",
        meaning: "How many trials of a job may stay unmeasured, for example because the model's server was down: a number or a share.",
        default: "",
        otherwise: "as many as `max-failed` allows",
        input: INPUT,
        flag: flag("--max-unmeasured", "limit"),
        variable: null,
    },
    {
        name: "fail-on",
        meaning: "Which verdicts fail the step. `any`: every verdict but passed. `failed`: only failed, which blames the change; an outage is then a warning. `never`: none. A cancel always fails the step. Outputs and reports have the true verdict.",
        default: "any",
        otherwise: "",
        input: INPUT,
        flag: flag("--fail-on", "verdicts"),
        variable: null,
    },
    {
        name: "reward-key",
        meaning: "Name of the reward that counts, where a verifier gives several and none is called `reward`.",
        default: "",
        otherwise: "`reward`, or the only one",
        input: INPUT,
        flag: flag("--reward-key", "name"),
        variable: null,
    },
    {
        name: "retry-errored",
        meaning: "How many times to run trials again that were not measured and may go better, for example after a failure of infrastructure or of the model's provider. A measured trial is never run again.",
        default: "0",
        otherwise: "",
        input: INPUT,
        flag: flag("--retry-errored", "times"),
        variable: null,
    },
    {
        name: "task-names",
        meaning: "Run only these tasks of a benchmark, one name or pattern a line. The report says that the run is partial.",
        onTerminal: "Run only this task of a benchmark, a name or a pattern. The report says that the run is partial.",
        default: "",
        otherwise: "the job file's",
        input: INPUT,
        flag: flag("--task-names", "name", true),
        variable: null,
    },
    {
        name: "n-tasks",
        meaning: "Run only the first tasks of every dataset, this many. The report says that the run is partial.",
        default: "",
        otherwise: "the job file's",
        input: INPUT,
        flag: flag("--n-tasks", "tasks"),
        variable: null,
    },
    {
        // Four sandboxes of ROCK's default size are 8 CPUs and 32 GB: a fair share of a cluster that others use too.
        name: "concurrency",
        meaning: `How many jobs run at once, 1 to ${MAX_CONCURRENCY}.`,
        default: "4",
        otherwise: "",
        input: INPUT,
        flag: flag("--concurrency", "jobs"),
        variable: null,
    },
    {
        name: "mode",
        meaning: "`run`; `validate` to only check the job files, which works for forks because it needs no secrets; or `report` to judge and publish the results of other runs.",
        default: "run",
        otherwise: "",
        input: INPUT,
        flag: null,
        variable: null,
    },
    {
        name: "results",
        meaning: "With `mode: report`: paths, one a line. Each is a `results.json`, a directory with one, or a directory of such directories. Several results are merged.",
        default: "",
        otherwise: "none",
        input: INPUT,
        flag: null,
        variable: null,
    },
    {
        name: "upload-artifact",
        meaning: "Whether to upload logs, results and the jobs' files as an artifact.",
        default: "true",
        otherwise: "",
        input: INPUT,
        flag: null,
        variable: null,
    },
    {
        name: "artifact-name",
        meaning: "Name of the artifact. It must be unique in the workflow run, among all matrix legs and attempts.",
        default: "",
        otherwise: "made of job, leg and attempt",
        input: INPUT,
        flag: null,
        variable: null,
    },
    {
        name: "artifact-retention-days",
        meaning: "For how many days to keep the artifact, 1 to 400; the repository may allow fewer.",
        default: "",
        otherwise: "the repository's",
        input: INPUT,
        flag: null,
        variable: null,
    },
    {
        name: "comment",
        meaning: "Whether to comment on the pull request. `auto`: if there is one and the token allows it. `always`: fail if that is impossible. `never`: no comment.",
        default: "auto",
        otherwise: "",
        input: INPUT,
        flag: null,
        variable: null,
    },
    {
        name: "pr-number",
        meaning: "Pull request to comment on.",
        default: "",
        otherwise: "the event's, else the commit's",
        input: INPUT,
        flag: null,
        variable: null,
    },
    {
        name: "leg",
        meaning: "Tells the matrix legs of a job apart in comments and artifact names.",
        default: "",
        otherwise: "",
        input: { expression: "${{ toJSON(matrix) }}" },
        flag: null,
        variable: null,
    },
    {
        name: "summary",
        meaning: "Whether to write the job summary.",
        default: "true",
        otherwise: "",
        input: INPUT,
        flag: null,
        variable: null,
    },
    {
        name: "stream-logs",
        meaning: "Whether to show the jobs' logs while they run.",
        default: "true",
        otherwise: "",
        input: INPUT,
        flag: null,
        variable: null,
    },
    {
        name: "keep-sandbox",
        meaning: "Leave the sandboxes running after their jobs, so that you can look into them. ROCK clears them later.",
        default: "",
        otherwise: "the opposite of the job file's `environment.auto_stop`",
        input: INPUT,
        flag: flag("--keep-sandbox", null),
        variable: null,
    },
    {
        name: "github-token",
        meaning: "Token to write the comment, which needs `pull-requests: write`, and to compare job files with those of the base branch, which needs `contents: read`.",
        default: "",
        otherwise: "",
        input: { expression: "${{ github.token }}" },
        flag: null,
        variable: null,
    },
];
/** What the setting is when nobody gives it; an input's expression counts only in the action. */
function defaultOf(name) {
    return SETTINGS.find((setting) => setting.name === name)?.default ?? "";
}


/***/ }),

/***/ 5434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ MISUSE_EXIT_CODE),
  S: () => (/* binding */ parseArgv)
});

// EXTERNAL MODULE: ./build/src/settings/given-gate.js
var given_gate = __webpack_require__(62468);
// EXTERNAL MODULE: ./build/src/settings/table.js
var table = __webpack_require__(88403);
;// CONCATENATED MODULE: ./build/src/terminal/given-settings.js

/** Puts settings together from arguments, flags and, where there is no flag, environment variables. */
function givenSettings(mode, config, options, env) {
    const values = new Map([
        ["mode", mode],
        ["config", config.join("\n")],
    ]);
    const places = new Map([["config", "CONFIG"]]);
    for (const { name, flag, variable } of table/* SETTINGS */.yy) {
        const fromFlag = flag === null ? "" : textOf(options[optionKey(flag.name)]);
        const fromEnvironment = variable === null ? "" : (env[variable] ?? "");
        if (flag !== null) {
            places.set(name, flag.name);
        }
        if (name === "base-url" && options["local"] === true) {
            values.set(name, "local");
        }
        else if (fromFlag !== "") {
            values.set(name, fromFlag);
        }
        else if (variable !== null && fromEnvironment !== "") {
            values.set(name, fromEnvironment);
            places.set(name, variable);
        }
    }
    return { values, place: (name) => places.get(name) ?? name };
}
/** What is wrong with flags, before their values become texts. Never repeats a value. */
function repeatedFlagProblems(options) {
    const secrets = listOf(options["secret"]);
    const empty = table/* SETTINGS */.yy.flatMap(({ flag }) => flag !== null && options[optionKey(flag.name)] === "" ? [flag.name] : []);
    const variables = listOf(options["env"]);
    return [
        // `--min-score="$UNSET"` must not switch the gate off.
        ...empty.map((name) => `error: ${name} is empty; give it a value or leave it out`),
        // A value in an argument would be in the shell's history and in the list of processes.
        ...(secrets.every((name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
            ? []
            : ["error: --secret takes only the name of an environment variable, whose value is the secret"]),
        ...(variables.some((variable) => /[\r\n]/.test(variable))
            ? ["error: --env takes no value of several lines; give it with --secret NAME, or in the job file"]
            : []),
    ];
}
function textOf(option) {
    return option === true ? "true" : typeof option === "string" ? option : listOf(option).join("\n");
}
function listOf(option) {
    return Array.isArray(option) ? option.map(String) : [];
}
/** `--max-failed` → `maxFailed`. */
function optionKey(flag) {
    return flag.replace(/^--/, "").replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}

// EXTERNAL MODULE: ./build/src/terminal/fit.js
var fit = __webpack_require__(76009);
;// CONCATENATED MODULE: ./build/src/terminal/help.js


/** The width help is wrapped to. */
const HELP_WIDTH = 80;
const EXIT_CODES = `
Exit codes:
  0  every job passed
  1  failed: measured, and not good enough
  2  wrong usage or configuration; nothing was started
  3  errored: could not be measured
  130, 143  cancelled`;
const PROGRAM_HELP = `
Try it on this machine, without a ROCK server:
  rock-job run --local examples/bash/hello.yaml
${EXIT_CODES}`;
const VARIABLES = table/* SETTINGS */.yy.flatMap(({ variable, flag, meaning }) => variable === null ? [] : [[variable, flag === null ? meaning : `The same as ${flag.name}, which wins.`]]);
const JOB_HELP = `
Environment variables:
${VARIABLES.map(([name, meaning]) => `  ${name}\n${(0,fit/* wrapWords */.EO)(`    ${plain(meaning)}`, HELP_WIDTH)}`).join("\n")}
  NO_COLOR
    No colours.
  FORCE_COLOR
    Colours even where the output is not a terminal.

A setting given here wins over the job file.
${EXIT_CODES}`;
/** The only setting that is an argument. */
const CONFIG_HELP = flagHelp(table/* SETTINGS */.yy[0]);
const SEE_HELP = "See rock-job --help, or rock-job run --help.\n";
/** What an option does, and what counts without it. */
function optionHelp(meaning, otherwise) {
    return plain(otherwise === "" ? meaning : `${meaning} Default: ${otherwise}.`);
}
/** What a setting's flag does, and what counts without it. */
function flagHelp(setting) {
    const { flag, default: fallback, otherwise } = setting;
    const shown = flag?.value == null ? "" : fallback || otherwise;
    return optionHelp((setting.onTerminal ?? setting.meaning) + (flag?.repeatable ? " Can be repeated." : ""), shown === "none" ? "" : shown);
}
/** Markdown's code marks are noise on a terminal. */
function plain(markdown) {
    return markdown.replaceAll("`", "");
}

;// CONCATENATED MODULE: ./build/src/terminal/options.js
/** The options of `run` that are no settings; `validate` has `--local` too. */
const RUN_OPTIONS = {
    local: {
        flags: "--local",
        meaning: "Run the jobs on this machine, without a ROCK server; the same as `--base-url local`.",
        default: "",
        excludes: "baseUrl",
    },
    out: {
        flags: "--out <directory>",
        meaning: "Where results, reports and logs are written.",
        default: "rock-results",
        excludes: null,
    },
    json: {
        flags: "--json",
        meaning: "Print `results.json` on standard output, and everything else on standard error.",
        default: "",
        excludes: null,
    },
    quiet: {
        flags: "--quiet",
        meaning: "Show no logs and no progress, only warnings and the result.",
        default: "",
        excludes: null,
    },
    debug: {
        flags: "--debug",
        meaning: "Show one line for every request to ROCK, never a header or a body.",
        default: "",
        excludes: null,
    },
};
/** The options of `report` that are no settings. */
const REPORT_OPTIONS = {
    out: {
        flags: "--out <directory>",
        meaning: "Where the reports are written: results.json, summary.md, comment.md and junit.xml.",
        default: "nowhere",
        excludes: null,
    },
    json: RUN_OPTIONS.json,
};
/** The options of `compare`. */
const COMPARE_OPTIONS = {
    maxDrop: {
        flags: "--max-drop <drop>",
        meaning: "Fail when the score dropped by this much, and not by chance: `3` for points, `5%` for percent of the base's score.",
        default: "no rule",
        excludes: null,
    },
    significance: {
        flags: "--significance <p>",
        meaning: "How rarely chance alone may look like a change, between 0 and 0.5; both directions together.",
        default: "0.05",
        excludes: null,
    },
    lowerIsBetter: {
        flags: "--lower-is-better <metrics>",
        meaning: "Names of metrics of which less is better, with commas between.",
        default: "none",
        excludes: null,
    },
    json: {
        flags: "--json",
        meaning: "Print the comparison as JSON on standard output, and everything else on standard error.",
        default: "",
        excludes: null,
    },
};
/** The options that only `validate` has. */
const VALIDATE_OPTIONS = {
    harborYaml: {
        flags: "--harbor-yaml",
        meaning: "Print just the configuration that Harbor is given, as YAML; secret values are hidden.",
        default: "",
        excludes: null,
    },
    showSecrets: {
        flags: "--show-secrets",
        meaning: "With `--harbor-yaml`: print secret values too.",
        default: "",
        excludes: null,
    },
};

;// CONCATENATED MODULE: ./build/src/terminal/argv.js





/** Nothing was started, because the command line or the configuration is wrong. */
const MISUSE_EXIT_CODE = 2;
/** Reads the arguments after the program's name; tokens come from the environment, since arguments can be seen by others. */
async function parseArgv(argv, env, version) {
    const { Command, CommanderError } = await __webpack_require__.e(/* import() */ 179).then(__webpack_require__.bind(__webpack_require__, 48179));
    let written = "";
    const write = (text) => {
        written += text;
    };
    const asked = [];
    const program = new Command("rock-job")
        .description("Run ROCK jobs in sandboxes and gate on their results.")
        .version(version, "-V, --version", "print the version")
        .helpCommand(false)
        .exitOverride()
        .configureOutput({
        writeOut: write,
        writeErr: write,
        getOutHelpWidth: () => HELP_WIDTH,
        getErrHelpWidth: () => HELP_WIDTH,
    })
        .addHelpText("after", PROGRAM_HELP);
    addCommands(program, env, (command) => asked.push(command));
    try {
        program.parse([...argv], { from: "user" });
    }
    catch (error) {
        if (!(error instanceof CommanderError)) {
            throw error;
        }
        const text = error.code === "commander.help" || error.exitCode === 0 ? written : written + SEE_HELP;
        return { kind: error.exitCode === 0 ? "answer" : "misuse", text };
    }
    const [command] = asked;
    return command ?? { kind: "misuse", text: SEE_HELP };
}
function addCommands(program, env, ask) {
    const run = addJobCommand(program, "run", "run job files; exit code 0 only when every job passed");
    for (const option of Object.values(RUN_OPTIONS)) {
        addOption(run, option);
    }
    run.action((config, options) => {
        const { out, json, quiet, debug } = options;
        ask(misuseOf(options) ?? {
            kind: "run",
            settings: givenSettings("run", config, options, env),
            out: typeof out === "string" ? out : RUN_OPTIONS.out.default,
            json: json === true,
            quiet: quiet === true,
            debug: debug === true,
        });
    });
    const validate = addJobCommand(program, "validate", "check job files and print what would run; starts nothing");
    for (const option of [RUN_OPTIONS.local, ...Object.values(VALIDATE_OPTIONS)]) {
        addOption(validate, option);
    }
    validate.action((config, options) => {
        const settings = givenSettings("validate", config, options, env);
        ask(misuseOf(options) ?? shownOf(options, (shows) => ({ kind: "validate", settings, shows })));
    });
    const report = program
        .command("report")
        .description("judge results again, merge those of several runs, and write their reports; runs nothing")
        .argument("<results...>", "A results.json, or a directory with one; several are merged.")
        .addHelpText("after", EXIT_CODES);
    for (const setting of table/* SETTINGS */.yy.filter(({ name }) => given_gate/* GATE_SETTINGS */.C.has(name) || name === "fail-on")) {
        addSetting(report, setting);
    }
    for (const option of Object.values(REPORT_OPTIONS)) {
        addOption(report, option);
    }
    report.action((results, options) => {
        const { out, json } = options;
        const settings = givenSettings("run", results, options, {});
        ask(misuseOf(options) ?? {
            kind: "report",
            results,
            settings,
            out: typeof out === "string" ? out : null,
            json: json === true,
        });
    });
    const compare = program
        .command("compare")
        .description("say whether a run is better or worse than another one, and how sure that is; runs nothing")
        .argument("<base>", "The results to compare with: a results.json, or a directory with one.")
        .argument("<new>", "The results in question.")
        .addHelpText("after", EXIT_CODES);
    for (const option of Object.values(COMPARE_OPTIONS)) {
        addOption(compare, option);
    }
    compare.action((base, now, options) => ask(compareOf(base, now, options)));
    program
        .command("local-server")
        .description("serve ROCK's HTTP API on this machine until stopped; prints its URL on the first line")
        .option("--port <number>", optionHelp("Port on the loopback interface.", "a free one"))
        .action(({ port = "0" }) => {
        const valid = /^\d{1,5}$/.test(port) && Number(port) <= 65_535;
        ask(valid
            ? { kind: "local-server", port: Number(port) }
            : misuse(["error: --port takes a whole number from 0 to 65535"]));
    });
}
function compareOf(base, now, options) {
    const { maxDrop, significance = "0.05", lowerIsBetter = "", json } = options;
    const p = Number(significance);
    if (!(p > 0 && p < 0.5)) {
        return misuse(["error: --significance takes a number between 0 and 0.5"]);
    }
    const metrics = String(lowerIsBetter).split(",");
    return {
        kind: "compare",
        base,
        new: now,
        maxDrop: typeof maxDrop === "string" ? maxDrop : null,
        significance: p,
        lowerIsBetter: metrics.map((name) => name.trim()).filter((name) => name !== ""),
        json: json === true,
    };
}
function shownOf(options, validate) {
    const secrets = options["showSecrets"] === true;
    if (options["harborYaml"] === true) {
        return validate(secrets ? "harbor-yaml-with-secrets" : "harbor-yaml");
    }
    return secrets ? misuse(["error: --show-secrets belongs to --harbor-yaml"]) : validate("plan");
}
function addJobCommand(program, name, description) {
    const command = program
        .command(name)
        .description(description)
        .argument("<config...>", CONFIG_HELP)
        .addHelpText("after", JOB_HELP);
    for (const setting of table/* SETTINGS */.yy) {
        addSetting(command, setting);
    }
    return command;
}
function addSetting(command, setting) {
    const { flag } = setting;
    if (flag === null) {
        return;
    }
    const flags = flag.value === null ? flag.name : `${flag.name} <${flag.value}>`;
    if (flag.repeatable) {
        const collect = (value, earlier = []) => [...earlier, value];
        command.option(flags, flagHelp(setting), collect);
    }
    else {
        command.option(flags, flagHelp(setting));
    }
}
function addOption(program, { flags, meaning, default: fallback, excludes }) {
    const option = program.createOption(flags, optionHelp(meaning, fallback));
    program.addOption(excludes === null ? option : option.conflicts(excludes));
}
function misuseOf(options) {
    const problems = repeatedFlagProblems(options);
    return problems.length === 0 ? null : misuse(problems);
}
function misuse(problems) {
    return { kind: "misuse", text: `${problems.join("\n")}\n${SEE_HELP}` };
}


/***/ }),

/***/ 76009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ fitted),
/* harmony export */   EO: () => (/* binding */ wrapWords),
/* harmony export */   PL: () => (/* binding */ columnsOf),
/* harmony export */   UC: () => (/* binding */ cutBetweenWords),
/* harmony export */   qz: () => (/* binding */ widthOf)
/* harmony export */ });
const COLOUR = /\x1b\[[\d;]*m/g;
/** Columns of a text; colours take none. */
function widthOf(text) {
    return text.replace(COLOUR, "").length;
}
/** Our own words as they fit a screen. Where nobody looks at one, lines stay as they are, for whoever searches them. */
function fitted(text, { live, columns }) {
    return live ? wrapWords(text, columns()) : text;
}
/** How wide a table may be: as wide as it likes where nobody looks at a terminal. */
function columnsOf({ live, columns }) {
    return live ? columns() : Number.POSITIVE_INFINITY;
}
/** Text whose lines fit into a width, broken between words; the rest of a line stands below it, indented by two more. */
function wrapWords(text, width) {
    return text
        .split("\n")
        .map((line) => (widthOf(line) <= width ? line : wrapLine(line, width)))
        .join("\n");
}
function wrapLine(line, width) {
    const indent = /^ */.exec(line)?.[0] ?? "";
    const [first = "", ...words] = line.trim().split(/ +/);
    const lines = [];
    let current = indent + first;
    for (const word of words) {
        if (widthOf(current) + 1 + widthOf(word) <= width) {
            current += ` ${word}`;
        }
        else {
            lines.push(current);
            current = `${indent}  ${word}`;
        }
    }
    return [...lines, current].join("\n");
}
const CUT = " …";
/** The part of a line that fits, up to a comma or else to a space; a word that is too long alone is cut itself. */
function cutBetweenWords(line, width) {
    if (line.length <= width) {
        return line;
    }
    const last = width - CUT.length;
    const comma = line.lastIndexOf(", ", last);
    const end = comma > width / 2 ? comma : line.lastIndexOf(" ", last);
    return end > width / 3 ? line.slice(0, end) + CUT : line.slice(0, width);
}


/***/ })

};
