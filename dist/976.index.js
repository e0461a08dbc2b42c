export const id = 976;
export const ids = [976];
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

/***/ 51036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Wp: () => (/* binding */ clipBytes),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   z4: () => (/* binding */ byText)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** The known name that `name` was probably meant to be, or null when none is near enough to suggest. */
function didYouMean(name, known) {
    if (known.length === 0) {
        return null;
    }
    // To the distance, two letters that changed places are two mistakes.
    const swapped = swappedLetters(name.toLowerCase()).find((text) => known.includes(text));
    if (swapped !== undefined) {
        return swapped;
    }
    const candidate = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(name.toLowerCase(), [...known]);
    const allowed = Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3));
    return (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name.toLowerCase(), candidate.toLowerCase()) <= allowed ? candidate : null;
}
function swappedLetters(text) {
    const letters = Array.from(text);
    return letters
        .slice(1)
        .map((_, index) => letters.toSpliced(index, 2, letters[index + 1] ?? "", letters[index] ?? "").join(""));
}
/** `1 trial`, `2 trials`. */
function plural(count, singular, many = `${singular}s`) {
    return `${count} ${count === 1 ? singular : many}`;
}
/** Compares by code points, so that an order does not depend on the machine's locale. */
function byText(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}
/** The longest prefix of `text` that fits into `maxBytes` of UTF-8, never ending inside a character. */
function clipBytes(text, maxBytes) {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length <= maxBytes) {
        return text;
    }
    let end = Math.max(0, maxBytes);
    while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) {
        end -= 1;
    }
    return new TextDecoder().decode(bytes.subarray(0, end));
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
 * Starts the embedded server as a separate process that ends when its standard input does: so its sandboxes end with
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

/***/ 23751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ evaluateBaseline)
/* harmony export */ });
/* unused harmony export maxDropRule */
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51036);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74829);
/* harmony import */ var _max_drop_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(242);



/**
 * What the gate says of the comparison with a base. A base that is missing, or has too little to compare with, breaks no rule
 * but `require-baseline`: that is nobody's fault, and the report says it.
 */
function evaluateBaseline(baseline, gate) {
    const { maxDrop, maxNewlyFailing, requireBaseline } = gate;
    const isAsked = maxDrop !== null || maxNewlyFailing !== null || requireBaseline;
    if (baseline === null) {
        return isAsked ? [notCompared("these results were")] : [];
    }
    const several = baseline.jobs.length > 1;
    const ofJob = (job) => {
        const rules = [
            ...(maxDrop === null ? [] : [maxDropRule(job, maxDrop)]),
            ...(maxNewlyFailing === null ? [] : [maxNewlyFailingRule(job, maxNewlyFailing)]),
        ];
        return several ? rules.map((rule) => ({ ...rule, because: `${job.job}: ${rule.because}` })) : rules;
    };
    const { uncompared } = baseline;
    return [
        ...(isAsked && uncompared.length > 0
            ? [notCompared(`${uncompared.join(", ")} ${uncompared.length === 1 ? "was" : "were"}`)]
            : []),
        ...(requireBaseline ? [requireBaselineRule(baseline)] : []),
        ...baseline.jobs.flatMap(ofJob),
    ];
}
/** Results that are judged again may come from a run, or a leg, that was not asked to compare. */
function notCompared(what) {
    const because = `${what} not compared with a base; set \`baseline\` where the results are made`;
    return (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .broken */ .mw)("require-baseline", { value: null, limit: 0, unit: "jobs" }, because, "measurement");
}
/** Whether this set says nothing because the base has nothing that it can be compared with. */
function lacksBase({ conclusion, lacking }) {
    return conclusion === "not-comparable" || lacking === "base";
}
function requireBaselineRule({ missing, jobs, onlyInNew }) {
    const without = jobs.filter(lacksBase);
    const reasons = [
        ...missing,
        ...without.map(({ job, sentence }) => `${job}: ${sentence}`),
        ...onlyInNew.map((job) => `the base has no ${job}`),
    ];
    if (reasons.length === 0 && jobs.length === 0) {
        reasons.push("the base run has none of the jobs");
    }
    const compared = { value: reasons.length, limit: 0, unit: "jobs" };
    return reasons.length === 0
        ? (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .held */ .yB)("require-baseline", compared, `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(jobs.length, "job")} compared with a base`)
        : (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .broken */ .mw)("require-baseline", compared, `nothing to compare with, and require-baseline is true: ${reasons.join("; ")}`, "measurement");
}
/** A drop of just under three points, made of sums of thirds, is meant to be three. */
const ROUNDING = 1e-9;
/**
 * Broken where the conclusion is worse and the mean dropped by at least that much. A drop that may be chance never breaks
 * it; a true drop of exactly that size breaks it about every second time.
 */
function maxDropRule(set, maxDrop) {
    const { conclusion, score, sentence } = set;
    const said = `${withoutEnd(sentence)}; max-drop is ${(0,_max_drop_js__WEBPACK_IMPORTED_MODULE_2__/* .maxDropText */ .x)(maxDrop)}`;
    const drop = score === null ? null : -score.difference;
    const limit = score === null ? null : (0,_max_drop_js__WEBPACK_IMPORTED_MODULE_2__/* .dropInUnits */ .K)(maxDrop, score.base);
    const compared = { value: drop, limit, unit: "score" };
    if (conclusion === "incomplete" && !lacksBase(set)) {
        return (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .broken */ .mw)("max-drop", compared, said, "measurement");
    }
    if (conclusion !== "worse") {
        return (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .held */ .yB)("max-drop", compared, said);
    }
    if (drop === null || limit === null) {
        return (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .broken */ .mw)("max-drop", compared, `${said}, and by how much is not known`, "measurement");
    }
    const size = score?.scale === "share" ? `${(0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .formatScore */ .y)(drop * 100)} points` : (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .formatScore */ .y)(drop);
    const because = `the score dropped by ${size}, max-drop is ${(0,_max_drop_js__WEBPACK_IMPORTED_MODULE_2__/* .maxDropText */ .x)(maxDrop)}`;
    return drop >= limit - ROUNDING
        ? (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .broken */ .mw)("max-drop", compared, because, "change")
        : (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .held */ .yB)("max-drop", compared, because);
}
function maxNewlyFailingRule(set, limit) {
    const { newlyFailing } = set;
    const because = `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(newlyFailing.length, "task newly fails", "tasks newly fail")}, max-newly-failing is ${limit}`;
    const compared = { value: newlyFailing.length, limit, unit: "tasks" };
    if (set.conclusion === "incomplete" && !lacksBase(set) && newlyFailing.length <= limit) {
        return (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .broken */ .mw)("max-newly-failing", compared, withoutEnd(set.sentence), "measurement");
    }
    return newlyFailing.length <= limit
        ? (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .held */ .yB)("max-newly-failing", compared, because)
        : (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .broken */ .mw)("max-newly-failing", compared, because, "change");
}
function withoutEnd(sentence) {
    return sentence.replace(/\.$/, "");
}


/***/ }),

/***/ 43584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ problemText)
/* harmony export */ });
/** `bench/swe.yaml:14:5: message; remedy`. */
function problemText({ file, line, column, message, remedy }) {
    const place = file === "" ? "" : `${file}:${line}:${column}: `;
    return `${place}${message}${remedy === "" ? "" : `; ${remedy}`}`;
}


/***/ }),

/***/ 74829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ limitInTrials),
/* harmony export */   DO: () => (/* binding */ formatBelow),
/* harmony export */   PW: () => (/* binding */ limitText),
/* harmony export */   ZD: () => (/* binding */ inTrials),
/* harmony export */   mw: () => (/* binding */ broken),
/* harmony export */   sV: () => (/* binding */ DEFAULT_GATE),
/* harmony export */   y: () => (/* binding */ formatScore),
/* harmony export */   yB: () => (/* binding */ held)
/* harmony export */ });
/** What holds where nobody says otherwise. */
const DEFAULT_GATE = {
    maxFailed: { kind: "count", count: 0 },
    minScore: null,
    passScore: 1,
    minPassRate: null,
    maxUnmeasured: null,
    maxDrop: null,
    maxNewlyFailing: null,
    requireBaseline: false,
};
function held(name, compared, because) {
    return { name, compared, held: true, because };
}
function broken(name, compared, because, blames) {
    return { name, compared, held: false, because, blames };
}
function inTrials(value, limit) {
    return { value, limit, unit: "trials" };
}
/** `5%` of 40 expected trials is 2: the largest whole number of trials that is not above the limit. */
function limitInTrials(limit, expectedTrials) {
    switch (limit.kind) {
        case "count":
            return limit.count;
        case "percent":
            return Math.floor((limit.percent * expectedTrials) / 100 + 1e-9);
    }
}
function limitText(limit) {
    return limit.kind === "count" ? String(limit.count) : `${limit.percent}%`;
}
/** At most three decimals, without trailing zeros: 0.5, 0.333, 1. */
function formatScore(score) {
    const rounded = Number(score.toFixed(3));
    return String(Object.is(rounded, -0) ? 0 : rounded);
}
/** As `formatScore`, but never so rounded that it reads as if it reached the limit: 0.9996 is below 1, and 1 is not. */
function formatBelow(value, limit) {
    const shown = formatScore(value);
    return Number(shown) >= limit ? String(value) : shown;
}


/***/ }),

/***/ 74771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ logOf),
/* harmony export */   Sx: () => (/* binding */ missingTrials),
/* harmony export */   VL: () => (/* binding */ hasScore),
/* harmony export */   WB: () => (/* binding */ jobStatus),
/* harmony export */   XJ: () => (/* binding */ countTrials),
/* harmony export */   lU: () => (/* binding */ countedScore)
/* harmony export */ });
/* harmony import */ var _trial_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65728);

/** The log of a job's first run. */
function logOf({ runs }) {
    return runs[0]?.log ?? null;
}
/** Counts a job's trials. Pure; an empty job has score null, never 0. */
function countTrials(job) {
    const nFailed = job.trials.filter((trial) => (0,_trial_js__WEBPACK_IMPORTED_MODULE_0__/* .trialStatus */ .l2)(trial) === "failed").length;
    return {
        nTrials: job.trials.length,
        nCompleted: job.trials.length - nFailed,
        nFailed,
        nUnmeasured: job.trials.filter((trial) => !(0,_trial_js__WEBPACK_IMPORTED_MODULE_0__/* .isMeasured */ .V2)(trial)).length,
        score: hasScore(job) ? countedScore(job) : null,
    };
}
/** Rewards make one as in ROCK's Job, also where nothing was measured; scripts have one where they left one. */
function hasScore({ shape, trials }) {
    return shape.passedBy === "reward" || trials.some((trial) => (0,_trial_js__WEBPACK_IMPORTED_MODULE_0__/* .rewardOf */ .jK)(trial) !== null);
}
/** The score as the gate counts it: a trial without a reward counts 0. Null when no trial was expected. */
function countedScore({ trials, expectedTrials }) {
    const total = trials.reduce((sum, trial) => sum + (0,_trial_js__WEBPACK_IMPORTED_MODULE_0__/* .trialScore */ .lt)(trial), 0);
    return expectedTrials === null || expectedTrials === 0 ? null : total / expectedTrials;
}
/** Expected trials that left no result. */
function missingTrials(job) {
    return Math.max(0, (job.expectedTrials ?? 0) - job.trials.length);
}
/** ROCK's `status` of a job: completed iff no trial has exception info. */
function jobStatus(job) {
    if (job.cancelled) {
        return "cancelled";
    }
    const allCompleted = job.trials.length > 0 && job.trials.every((trial) => (0,_trial_js__WEBPACK_IMPORTED_MODULE_0__/* .trialStatus */ .l2)(trial) === "completed");
    return allCompleted ? "completed" : "failed";
}


/***/ }),

/***/ 35317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OP: () => (/* binding */ jobLabel),
/* harmony export */   Z9: () => (/* binding */ trialLabel),
/* harmony export */   kV: () => (/* binding */ agentLabel),
/* harmony export */   x7: () => (/* binding */ nameTrials)
/* harmony export */ });
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74829);
/* harmony import */ var _trial_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65728);


/** The name that ROCK gives to a job without a `job_name`, made unique in the run. */
const NAMED_BY_TIME = /^\d{4}-\d\d-\d\d__\d\d-\d\d-\d\d(?:-\d+)?$/;
/**
 * What a job is called among others: its name, or its file where the name is only the time at which it began; with its leg
 * where there are several.
 */
function jobLabel({ jobName, config, leg }) {
    const name = NAMED_BY_TIME.test(jobName) ? config : jobName;
    return leg === null ? name : `${name} (${leg.label})`;
}
/**
 * What an agent entry is called among the others: its name, with its model where it has one. Entries that would read the
 * same and are configured differently are numbered in the file's order: `oracle #1`, `oracle #2`.
 */
function agentLabel(entry, entries) {
    const label = nameAndModel(entry);
    const alike = entries
        .filter((other) => nameAndModel(other) === label)
        .toSorted((left, right) => left.index - right.index);
    const configurations = [...new Set(alike.map(({ configSha256 }) => configSha256))];
    return configurations.length > 1 ? `${label} #${configurations.indexOf(entry.configSha256) + 1}` : label;
}
function nameAndModel({ name, model }) {
    return model === null ? name : `${name} (${model})`;
}
/** What a trial is called in its job: its task, with the attempt and the agent where there are several. */
function trialLabel(trial, job) {
    const attempt = job.trials.some((other) => other.attempt > 1) ? ` attempt ${trial.attempt}` : "";
    const agent = trial.agent !== null && job.agents.length > 1 ? ` by ${agentLabel(trial.agent, job.agents)}` : "";
    return `${trial.taskName}${attempt}${agent}`;
}
const NAMED_AT_MOST = 3;
/** Trials for a reason, with what became of each: `wrong: reward 0, broken: RewardFileNotFoundError and 2 more`. */
function nameTrials(trials, job) {
    const named = trials.slice(0, NAMED_AT_MOST).map((trial) => {
        // The trial of a Bash Job has the name of its job, which need not be said again.
        const name = trial.taskName === job.jobName ? "" : `${trialLabel(trial, job)}: `;
        return name + ending(trial);
    });
    const more = trials.length - named.length;
    return more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
}
function ending(trial) {
    const exit = trial.exitCode === null ? "" : ` with exit code ${trial.exitCode}`;
    const reward = (0,_trial_js__WEBPACK_IMPORTED_MODULE_1__/* .rewardOf */ .jK)(trial);
    const score = reward === null ? "no score" : `reward ${(0,_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .formatScore */ .y)(reward)}`;
    return `${trial.outcome.failure?.exception.type ?? score}${exit}`;
}


/***/ }),

/***/ 242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ dropInUnits),
/* harmony export */   x: () => (/* binding */ maxDropText)
/* harmony export */ });
/** `3` for three points, `5%` for five percent of the base's mean. */
function maxDropText({ kind, value }) {
    return kind === "percent" ? `${value}%` : String(value);
}
/** A drop in the units of the score itself: a point is 0.01. */
function dropInUnits({ kind, value }, baseMean) {
    return (value / 100) * (kind === "points" ? 1 : Math.abs(baseMean));
}


/***/ }),

/***/ 807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   SY: () => (/* binding */ tallyTrials),
/* harmony export */   YP: () => (/* binding */ standingOf)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22396);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74771);
/* harmony import */ var _trial_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65728);



/**
 * By its exit code a trial passes when it has no failure and, where it is all of its job, the score that the job must have.
 * By its reward it passes with at least `passScore`, even beside an exception.
 */
function standingOf({ shape }, trial, gate) {
    if (!(0,_trial_js__WEBPACK_IMPORTED_MODULE_1__/* .isMeasured */ .V2)(trial)) {
        return "unmeasured";
    }
    switch (shape.passedBy) {
        case "exit-code": {
            const needed = shape.trials === "one" ? gate.minScore : null;
            const isEnough = needed === null || reaches((0,_trial_js__WEBPACK_IMPORTED_MODULE_1__/* .trialScore */ .lt)(trial), needed);
            return trial.outcome.failure === null && isEnough ? "passed" : "not passed";
        }
        case "reward":
            return reaches((0,_trial_js__WEBPACK_IMPORTED_MODULE_1__/* .trialScore */ .lt)(trial), gate.passScore) ? "passed" : "not passed";
        default:
            return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .unreachable */ .HB)(shape.passedBy);
    }
}
/** Ten rewards of 0.7 have a mean of 0.6999999999999999, which is meant to reach 0.7. */
function reaches(value, wanted) {
    return value >= wanted - 1e-9;
}
/** Counts a job's trials; expected ones without a result are unmeasured. */
function tallyTrials(job, gate) {
    const missing = (0,_job_js__WEBPACK_IMPORTED_MODULE_0__/* .missingTrials */ .Sx)(job);
    const counts = { passed: 0, "not passed": 0, unmeasured: missing };
    for (const trial of job.trials) {
        counts[standingOf(job, trial, gate)] += 1;
    }
    return {
        total: job.trials.length + missing,
        passed: counts.passed,
        notPassed: counts["not passed"],
        unmeasured: counts.unmeasured,
    };
}


/***/ }),

/***/ 65728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V2: () => (/* binding */ isMeasured),
/* harmony export */   Xb: () => (/* binding */ taskOf),
/* harmony export */   _X: () => (/* binding */ NO_BENCHMARK),
/* harmony export */   jK: () => (/* binding */ rewardOf),
/* harmony export */   l2: () => (/* binding */ trialStatus),
/* harmony export */   lt: () => (/* binding */ trialScore)
/* harmony export */ });
const NO_BENCHMARK = {
    trialName: null,
    agent: null,
    dataset: null,
    taskId: null,
    taskKey: null,
    taskChecksum: null,
    attempt: 1,
    rewards: null,
    tokens: null,
    costUsd: null,
    phases: [],
    files: null,
    fromRun: 0,
    runs: 1,
};
/** ROCK's `status` of a trial: failed iff it has exception info (rock/sdk/job/result.py). */
function trialStatus(trial) {
    return trial.outcome.failure === null ? "completed" : "failed";
}
/** Whether there is a measurement: a reward that is not finite is none. */
function isMeasured({ outcome }) {
    return outcome.kind === "measured" && (outcome.reward === null || Number.isFinite(outcome.reward));
}
/** The reward as reports show it: null where there is none, which is not 0. */
function rewardOf(trial) {
    return trial.outcome.kind === "measured" && isMeasured(trial) ? trial.outcome.reward : null;
}
/** The reward as it counts in the score: without one, a trial counts 0. */
function trialScore(trial) {
    return rewardOf(trial) ?? 0;
}
/** Equal for trials of one task, which may have the name of another. */
function taskOf({ dataset, taskKey, taskName }) {
    return JSON.stringify([dataset, taskKey ?? taskName]);
}


/***/ }),

/***/ 11535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ib: () => (/* binding */ MISUSE_EXIT_CODE),
  qR: () => (/* binding */ checkExitCode),
  FO: () => (/* binding */ exitCodeOf),
  S4: () => (/* binding */ judge),
  hU: () => (/* binding */ measuredTooLittle)
});

// UNUSED EXPORTS: judgeJob, judgeRun

// EXTERNAL MODULE: ./build/src/results/baseline-rules.js
var baseline_rules = __webpack_require__(23751);
// EXTERNAL MODULE: ./build/src/results/configuration-problem.js
var configuration_problem = __webpack_require__(43584);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(51036);
// EXTERNAL MODULE: ./build/src/results/gate.js
var results_gate = __webpack_require__(74829);
// EXTERNAL MODULE: ./build/src/results/job.js
var results_job = __webpack_require__(74771);
// EXTERNAL MODULE: ./build/src/results/labels.js
var labels = __webpack_require__(35317);
// EXTERNAL MODULE: ./build/src/results/trial.js
var results_trial = __webpack_require__(65728);
;// CONCATENATED MODULE: ./build/src/results/completeness-rules.js





/** With a fault, whatever was measured is not what was asked for. */
function faultsRule({ faults }) {
    const compared = { value: faults.length, limit: 0, unit: "faults" };
    return faults.length === 0
        ? (0,results_gate/* held */.yB)("faults", compared, "the job ran as it was meant to")
        : (0,results_gate/* broken */.mw)("faults", compared, faults.join("; "), "measurement");
}
function trialsRule(job) {
    const found = job.trials.length;
    const expected = job.expectedTrials;
    const compared = (0,results_gate/* inTrials */.ZD)(found, expected === 0 ? null : expected);
    if (expected === null) {
        return (0,results_gate/* broken */.mw)("trials", compared, "how many trials were expected is unknown", "measurement");
    }
    if (expected === 0 || found === 0) {
        return (0,results_gate/* broken */.mw)("trials", compared, "no trial ran", "measurement");
    }
    return found === expected
        ? (0,results_gate/* held */.yB)("trials", compared, `${found} of ${expected} trials have a result`)
        : (0,results_gate/* broken */.mw)("trials", compared, `${found} of ${expected} expected trials left a result`, "measurement");
}
function measuredRule(job) {
    const { nTrials, nUnmeasured } = (0,results_job/* countTrials */.XJ)(job);
    const unreadable = job.trials.find((trial) => trial.outcome.kind === "measured" && !(0,results_trial/* isMeasured */.V2)(trial));
    if (unreadable !== undefined) {
        const because = `the reward of ${unreadable.taskName} is not a finite number`;
        return (0,results_gate/* broken */.mw)("measured", (0,results_gate/* inTrials */.ZD)(nTrials - nUnmeasured, nTrials), because, "measurement");
    }
    const compared = (0,results_gate/* inTrials */.ZD)(nTrials - nUnmeasured, Math.min(1, nTrials));
    if (nTrials > 0 && nUnmeasured === nTrials) {
        const first = job.trials.find((trial) => trial.outcome.failure !== null)?.outcome.failure;
        const because = first ? `no trial was measured: ${first.exception.message}` : "no trial was measured";
        return (0,results_gate/* broken */.mw)("measured", compared, because, "measurement");
    }
    return (0,results_gate/* held */.yB)("measured", compared, `${nTrials - nUnmeasured} of ${nTrials} trials were measured`);
}
/** Whoever lets agents fail with `max-failed` need not let the infrastructure break. */
function maxUnmeasuredRule(job, limit) {
    const total = job.expectedTrials ?? job.trials.length;
    const unmeasured = job.trials.filter((trial) => !(0,results_trial/* isMeasured */.V2)(trial));
    const missing = (0,results_job/* missingTrials */.Sx)(job);
    const count = unmeasured.length + missing;
    const allowed = (0,results_gate/* limitInTrials */.A0)(limit, total);
    const compared = (0,results_gate/* inTrials */.ZD)(count, allowed);
    if (count <= allowed) {
        return (0,results_gate/* held */.yB)("max-unmeasured", compared, `${count} unmeasured, max-unmeasured is ${(0,results_gate/* limitText */.PW)(limit)}`);
    }
    const named = [(0,labels/* nameTrials */.x7)(unmeasured, job), missing > 0 ? `${missing} without a result` : ""];
    const counts = `${count} of ${(0,base_text/* plural */.LS)(total, "trial")} unmeasured, max-unmeasured is ${(0,results_gate/* limitText */.PW)(limit)}`;
    return (0,results_gate/* broken */.mw)("max-unmeasured", compared, `${counts} (${named.filter((part) => part !== "").join(", ")})`, "measurement");
}

// EXTERNAL MODULE: ./build/src/results/passing.js
var passing = __webpack_require__(807);
;// CONCATENATED MODULE: ./build/src/results/quality-rules.js






/** Counts what ROCK's Job calls failed: trials with an exception, whether or not they have a reward. */
function maxFailedRule(job, limit) {
    const total = job.expectedTrials ?? job.trials.length;
    const allowed = (0,results_gate/* limitInTrials */.A0)(limit, total);
    const failed = job.trials.filter((trial) => (0,results_trial/* trialStatus */.l2)(trial) === "failed");
    const compared = (0,results_gate/* inTrials */.ZD)(failed.length, allowed);
    if (failed.length <= allowed) {
        return (0,results_gate/* held */.yB)("max-failed", compared, `${failed.length} failed, max-failed is ${(0,results_gate/* limitText */.PW)(limit)}`);
    }
    const isTested = job.trials.some(results_trial/* isMeasured */.V2);
    const counts = `${failed.length} of ${(0,base_text/* plural */.LS)(total, "trial")} failed, max-failed is ${(0,results_gate/* limitText */.PW)(limit)}`;
    const others = failed.filter((trial) => !failedByItself(trial));
    if (!isTested || others.length === failed.length) {
        return (0,results_gate/* broken */.mw)("max-failed", compared, `${counts} (${(0,labels/* nameTrials */.x7)(failed, job)})`, "measurement");
    }
    if (failed.length - others.length > allowed) {
        return (0,results_gate/* broken */.mw)("max-failed", compared, `${counts} (${(0,labels/* nameTrials */.x7)(failed, job)})`, "change");
    }
    const unmeasured = `of these ${others.length} ${others.length === 1 ? "was" : "were"} not measured`;
    return (0,results_gate/* broken */.mw)("max-failed", compared, `${counts}; ${unmeasured} (${(0,labels/* nameTrials */.x7)(others, job)})`, "measurement");
}
/**
 * An exception of the agent or the verifier is a finding about what is tested, also where no reward came of it: unlike
 * one of the infrastructure, another run would not change it.
 */
function failedByItself(trial) {
    const cause = trial.outcome.failure?.cause;
    return (0,results_trial/* isMeasured */.V2)(trial) || cause === "agent" || cause === "verifier";
}
function minScoreRule(job, minScore) {
    const score = (0,results_job/* countedScore */.lU)(job);
    const compared = { value: score, limit: minScore, unit: "score" };
    if (score !== null && (0,passing/* reaches */.O6)(score, minScore)) {
        return (0,results_gate/* held */.yB)("min-score", compared, `score ${(0,results_gate/* formatScore */.y)(score)}, min-score ${minScore}`);
    }
    const measured = job.trials.filter(results_trial/* isMeasured */.V2);
    const measuredMean = measured.reduce((sum, trial) => sum + (0,results_trial/* trialScore */.lt)(trial), 0) / measured.length;
    if (score === null || measured.length === 0 || !(0,passing/* reaches */.O6)(measuredMean, minScore)) {
        return (0,results_gate/* broken */.mw)("min-score", compared, lowScoreText(job, score, minScore), measured.length > 0 ? "change" : "measurement");
    }
    const counted = `score ${(0,results_gate/* formatBelow */.DO)(score, minScore)} counts the ${unmeasuredOf(job)} unmeasured as 0`;
    const alone = `the ${measured.length} measured alone have ${(0,results_gate/* formatScore */.y)(measuredMean)}`;
    return (0,results_gate/* broken */.mw)("min-score", compared, `${counted}; ${alone}; ${minScore} needed (min-score)`, "measurement");
}
function unmeasuredOf(job) {
    return (0,results_job/* countTrials */.XJ)(job).nUnmeasured + (0,results_job/* missingTrials */.Sx)(job);
}
function lowScoreText(job, counted, minScore) {
    if (counted === null) {
        return `the score is unknown, min-score is ${minScore}`;
    }
    if ((0,results_job/* countTrials */.XJ)(job).score !== null) {
        return `score ${(0,results_gate/* formatBelow */.DO)(counted, minScore)} is below min-score ${minScore}`;
    }
    return `the script left no score.json in $ROCK_ARTIFACT_DIR, which counts as score 0: below min-score ${minScore}`;
}
/** Blames the change where the rate would be too low even if every trial that was not measured had passed. */
function minPassRateRule(job, minPassRate, gate) {
    const { expectedTrials } = job;
    const { passed, unmeasured } = (0,passing/* tallyTrials */.SY)(job, gate);
    if (expectedTrials === null || expectedTrials === 0) {
        const compared = { value: null, limit: minPassRate, unit: "percent" };
        return (0,results_gate/* broken */.mw)("min-pass-rate", compared, `the pass rate is unknown, min-pass-rate is ${minPassRate}%`, "measurement");
    }
    const percent = (count) => (count * 100) / expectedTrials;
    const compared = { value: percent(passed), limit: minPassRate, unit: "percent" };
    if ((0,passing/* reaches */.O6)(percent(passed), minPassRate)) {
        return (0,results_gate/* held */.yB)("min-pass-rate", compared, `${(0,results_gate/* formatScore */.y)(percent(passed))}% passed, min-pass-rate is ${minPassRate}%`);
    }
    const share = `${(0,results_gate/* formatBelow */.DO)(percent(passed), minPassRate)}%`;
    if (job.trials.some(results_trial/* isMeasured */.V2) && (0,passing/* reaches */.O6)(percent(passed + unmeasured), minPassRate)) {
        const best = `the ${unmeasured} unmeasured could make it ${(0,results_gate/* formatScore */.y)(percent(passed + unmeasured))}%`;
        return (0,results_gate/* broken */.mw)("min-pass-rate", compared, `${share} passed; ${best}; ${minPassRate}% needed (min-pass-rate)`, "measurement");
    }
    const counts = `${passed} of ${(0,base_text/* plural */.LS)(expectedTrials, "trial")} (${share}) passed`;
    const others = job.trials.filter((trial) => (0,passing/* standingOf */.YP)(job, trial, gate) !== "passed");
    const named = others.length === 0 ? "" : ` (${(0,labels/* nameTrials */.x7)(others, job)})`;
    const blames = job.trials.some(results_trial/* isMeasured */.V2) ? "change" : "measurement";
    return (0,results_gate/* broken */.mw)("min-pass-rate", compared, `${counts}, min-pass-rate is ${minPassRate}%${named}`, blames);
}
/** An agent that does nothing raises no exception and fails no trial; without this rule it would be green. */
function passedRule(job, gate) {
    const { passScore } = gate;
    const { passed, notPassed, unmeasured } = (0,passing/* tallyTrials */.SY)(job, gate);
    const compared = (0,results_gate/* inTrials */.ZD)(passed, 1);
    if (passed > 0) {
        return (0,results_gate/* held */.yB)("passed", compared, `${passed} passed`);
    }
    const best = Math.max(...job.trials.filter(results_trial/* isMeasured */.V2).map(results_trial/* trialScore */.lt));
    const because = notPassed === 0
        ? "no trial passed"
        : `no trial passed: the best reward of ${(0,base_text/* plural */.LS)(notPassed, "trial")} is ${(0,results_gate/* formatBelow */.DO)(best, passScore)}, pass-score is ${passScore}`;
    const isOpen = notPassed > 0 && unmeasured > 0;
    const isCertain = job.expectedTrials !== null && notPassed > 0 && unmeasured === 0;
    const open = isOpen ? `; the ${unmeasured} unmeasured could have passed` : "";
    return (0,results_gate/* broken */.mw)("passed", compared, because + open, isCertain ? "change" : "measurement");
}

;// CONCATENATED MODULE: ./build/src/results/evaluate-gate.js


/** Evaluates every rule on one job; never stops at the first broken one, so that the reasons are complete. */
function evaluateGate(job, gate) {
    const { maxUnmeasured, minScore, minPassRate } = gate;
    // Only who writes 0% says that nothing needs to pass.
    const somethingHasToPass = job.shape.passedBy === "reward" && minPassRate !== 0;
    return [
        faultsRule(job),
        trialsRule(job),
        measuredRule(job),
        ...(maxUnmeasured === null ? [] : [maxUnmeasuredRule(job, maxUnmeasured)]),
        maxFailedRule(job, gate.maxFailed),
        ...(minScore === null ? [] : [minScoreRule(job, minScore)]),
        ...(minPassRate === null ? [] : [minPassRateRule(job, minPassRate, gate)]),
        ...(somethingHasToPass ? [passedRule(job, gate)] : []),
    ];
}

;// CONCATENATED MODULE: ./build/src/results/verdict.js





/**
 * The verdict of one job: passed only when every rule was evaluated and held. With a fault it is errored whatever else
 * broke: a measurement of something else than was asked for blames nobody.
 */
function judgeJob(job, gate) {
    const rules = evaluateGate(job, gate);
    if (job.cancelled) {
        return { kind: "cancelled", rules };
    }
    const broken = rules.filter((rule) => !rule.held);
    if (job.faults.length === 0 && broken.some((rule) => rule.blames === "change")) {
        return { kind: "failed", rules };
    }
    return { kind: broken.length > 0 ? "errored" : "passed", rules };
}
/**
 * Joins the verdicts of all jobs. A run without jobs is errored: nothing was measured. A measured failure outweighs a
 * job that could not be measured, because repeating the run would not turn it green.
 */
function judgeRun(jobs, gate, baseline = null) {
    const rules = (0,baseline_rules/* evaluateBaseline */.T)(baseline, gate);
    if (jobs.length === 0) {
        return { kind: "errored", reasons: ["no job ran"], jobs: [], rules };
    }
    const verdicts = jobs.map((job) => judgeJob(job, gate));
    const broken = rules.filter((rule) => !rule.held);
    const kinds = new Set([
        ...verdicts.map((verdict) => verdict.kind),
        ...broken.map(({ blames }) => (blames === "change" ? "failed" : "errored")),
    ]);
    const kind = ["cancelled", "failed", "errored"].find((candidate) => kinds.has(candidate)) ?? "passed";
    const reasons = [
        ...broken.map(({ because }) => because),
        ...jobs.flatMap((job, index) => jobReasons(job, verdicts[index], jobs.length > 1)),
    ];
    return { kind, reasons, jobs: verdicts, rules };
}
/** Judges a record by its own gate, or by another. */
function judge(record, gate = record.gate) {
    const { problems, unjudged } = record;
    const reasons = [...problems.map(configuration_problem/* problemText */.f), ...(unjudged === null ? [] : [unjudged])];
    return { ...record, gate, verdict: withReasons(reasons, record, gate) };
}
/** Where there are reasons not to judge, the rest can only make it worse. */
function withReasons(reasons, { jobs, baseline }, gate) {
    if (reasons.length === 0) {
        return judgeRun(jobs, gate, baseline);
    }
    if (jobs.length === 0) {
        return { kind: "errored", reasons, jobs: [], rules: [] };
    }
    const judged = judgeRun(jobs, gate, baseline);
    const kind = judged.kind === "passed" ? "errored" : judged.kind;
    return { ...judged, kind, reasons: [...reasons, ...judged.reasons] };
}
/** Whether an errored run measured a part of what it was to measure, which was just not enough. */
function measuredTooLittle(verdict, jobs) {
    const errored = jobs.filter((_, index) => verdict.jobs[index]?.kind === "errored");
    const isPart = ({ faults, trials }) => faults.length === 0 && trials.some(results_trial/* isMeasured */.V2);
    return verdict.kind === "errored" && errored.length > 0 && errored.every(isPart);
}
function jobReasons(job, verdict, several) {
    const prefix = several ? `${(0,labels/* jobLabel */.OP)(job)}: ` : "";
    if (verdict === undefined || verdict.kind === "passed") {
        return [];
    }
    if (verdict.kind === "cancelled") {
        return [`${prefix}cancelled before it ended`];
    }
    const broken = verdict.rules.flatMap((rule) => (rule.held ? [] : [rule]));
    // A job that was not measured breaks most rules at once; these say why, the others only repeat it.
    const whyUnmeasured = broken.filter(({ name }) => name === "faults" || name === "measured");
    const nothingMeasured = broken.some(({ name }) => name === "measured") || (job.trials.length === 0 && job.faults.length > 0);
    const told = nothingMeasured ? whyUnmeasured : broken;
    return told.map((rule) => prefix + rule.because);
}
/** Nothing was started, because the command line, an input or a job file is wrong. */
const MISUSE_EXIT_CODE = 2;
/** The exit code of a process whose run has this verdict, where the user says which ones fail. */
function checkExitCode(kind, failOn, signal) {
    const fails = kind === "cancelled" || failOn === "any" || (failOn === "failed" && kind === "failed");
    return fails ? exitCodeOf(kind, signal) : 0;
}
/** The exit code for a verdict; `signal` only matters for a cancelled run. */
function exitCodeOf(kind, signal) {
    switch (kind) {
        case "passed":
            return 0;
        case "failed":
            return 1;
        case "errored":
            return 3;
        case "cancelled":
            return signal === "SIGTERM" ? 143 : 130;
    }
}


/***/ })

};
