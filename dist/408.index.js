export const id = 408;
export const ids = [408];
export const modules = {

/***/ 35910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ findJobFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51036);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93792);




/** A larger file is refused unread; one byte more than the limit of job/document is enough to be refused there. */
const READ_LIMIT = 64 * 1024 * 1024;
/** Paths and globs → files, each once, in the order of the patterns; a glob's matches are sorted. */
async function findJobFiles(patterns, places) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(places.workspace);
    const files = new Map();
    const faults = [];
    for (const pattern of patterns) {
        const matches = await expand(pattern, places.directory);
        if (matches.length === 0) {
            const remedy = "is the repository checked out, and is the path right from its root?";
            faults.push({ message: `${pattern} matches no file`, remedy });
        }
        for (const match of matches) {
            const found = await read(match, places, root);
            if ("message" in found) {
                faults.push(found);
            }
            else {
                files.set(found.file, found);
            }
        }
    }
    return { files: [...files.values()], faults };
}
async function expand(pattern, directory) {
    const plain = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(directory, pattern);
    const exists = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(plain).then(() => true, () => false);
    if (exists) {
        return [plain];
    }
    if (!/[*?[\]{}!()]/.test(pattern)) {
        return [];
    }
    const { glob } = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 73382));
    const matches = await glob(pattern, {
        cwd: directory,
        absolute: true,
        onlyFiles: false,
        expandDirectories: false,
        // A link that leads nowhere is a problem: its job would not be measured.
        followSymbolicLinks: false,
        dot: true,
        ignore: ["**/node_modules/**", "**/.git/**"],
    });
    const isDirectory = await Promise.all(matches.map(async (match) => await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(match).then((about) => about.isDirectory(), () => false)));
    return matches.filter((_, index) => isDirectory[index] !== true).sort(_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .byText */ .z4);
}
async function read(file, places, root) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(file).catch(() => null);
    const shown = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(places.directory, file).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/");
    if (real === null) {
        return { message: `${shown} is a link to nothing`, remedy: "repair or remove it" };
    }
    if (!places.filesFromAnywhere && !(0,_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .F)(real, root)) {
        return { message: `${shown} is outside the workspace`, remedy: "job files of a workflow stay in the repository" };
    }
    const about = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real);
    if (!about.isFile()) {
        return { message: `${shown} is not a file`, remedy: "name a job file, or a glob such as bench/*.yaml" };
    }
    if (about.size > READ_LIMIT) {
        return { message: `${shown} has ${about.size} bytes`, remedy: "a job file may have 1 MiB" };
    }
    return { file: shown, bytes: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(real) };
}


/***/ }),

/***/ 39836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readTail),
/* harmony export */   m: () => (/* binding */ readLogTails)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _report_log_tails_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7236);



const TAIL_BYTES = 32 * 1024;
const MOST_TRIALS = 20;
/** What the longest report shows of each. */
const TAIL_LINES = 200;
/** The ends of the logs that the reports may show, by the path they have in the results; the logs are redacted on disk. */
async function readLogTails(directory, run) {
    const logs = (0,_report_log_tails_js__WEBPACK_IMPORTED_MODULE_2__/* .logsToRead */ .HI)(run, MOST_TRIALS);
    const tails = await Promise.all(logs.map(async (log) => [log, (0,_report_log_tails_js__WEBPACK_IMPORTED_MODULE_2__/* .tailText */ .QR)(await readTail(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, log)), TAIL_LINES)]));
    return new Map(tails.filter(([, text]) => text !== ""));
}
/** Empty where there is no such file: another report says that, and these reports must still be made. */
async function readTail(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, "r").catch(() => null);
    if (handle === null) {
        return "";
    }
    try {
        const stats = await handle.stat();
        // A job chooses the names of its files, and may have made a directory of this one.
        if (!stats.isFile()) {
            return "";
        }
        const { size } = stats;
        const start = Math.max(0, size - TAIL_BYTES);
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
        const text = buffer.toString("utf8", 0, bytesRead);
        // The first line of a tail is cut, unless the tail is everything.
        return start === 0 ? text : text.slice(text.indexOf("\n") + 1);
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 93792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Whether a real path is a directory itself or lies below it. */
function isInside(file, directory) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(directory, file);
    return relative === "" || (!relative.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) && relative !== ".." && !node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(relative));
}


/***/ }),

/***/ 73800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xu: () => (/* binding */ PAGE_FILE),
  GB: () => (/* binding */ claimResultsDirectory),
  $k: () => (/* binding */ clearResultsDirectory),
  fR: () => (/* binding */ replaceFile),
  ak: () => (/* binding */ writeRunFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/base/errors.js
var errors = __webpack_require__(22396);
;// CONCATENATED MODULE: ./build/src/app/results-lock.js


/** The file by which a run says that a results directory is its own, with the number of its process. */
const RUN_LOCK = "run.lock";
/** Who holds this may remove a lock whose process is gone; otherwise two could, and the later one would remove a new lock. */
const RUN_LOCK_REMOVAL = "run.lock.removal";
/** Two runs that write one directory would mix their results. The lock of a process that is gone counts for nothing. */
async function lockResults(directory, { pid, isAlive }) {
    const file = external_node_path_.join(directory, RUN_LOCK);
    const removal = external_node_path_.join(directory, RUN_LOCK_REMOVAL);
    const own = `${pid}\n`;
    for (;;) {
        if (await createdAnew(file, own)) {
            return {
                kind: "held",
                release: async () => {
                    if ((await contentOf(file)) === own) {
                        await (0,promises_.rm)(file, { force: true });
                    }
                },
            };
        }
        const owner = await ownerOf(file, isAlive);
        if (owner.kind === "living") {
            return { kind: "taken", by: owner.name };
        }
        if (owner.kind === "gone") {
            if (!(await createdAnew(removal, own))) {
                return { kind: "taken", by: "one that starts now" };
            }
            try {
                // Now nobody else removes it, so what is read stays true until it is removed.
                if ((await ownerOf(file, isAlive)).kind === "gone") {
                    await (0,promises_.rm)(file, { force: true });
                }
            }
            finally {
                await (0,promises_.rm)(removal, { force: true });
            }
        }
    }
}
async function ownerOf(file, isAlive) {
    const content = await contentOf(file);
    if (content === null) {
        return { kind: "none" };
    }
    const pid = /^\d+\n$/.test(content) ? Number(content) : null;
    if (pid === null) {
        return { kind: "living", name: "an unknown process" };
    }
    return isAlive(pid) ? { kind: "living", name: `process ${pid}` } : { kind: "gone" };
}
async function createdAnew(file, content) {
    try {
        await (0,promises_.writeFile)(file, content, { flag: "wx" });
        return true;
    }
    catch (error) {
        if (codeOf(error) === "EEXIST") {
            return false;
        }
        throw error;
    }
}
/** Null where it is gone by now. */
async function contentOf(file) {
    try {
        return await (0,promises_.readFile)(file, "utf8");
    }
    catch (error) {
        if (codeOf(error) === "ENOENT") {
            return null;
        }
        throw error;
    }
}
function codeOf(error) {
    return error instanceof Error && "code" in error ? error.code : null;
}

;// CONCATENATED MODULE: ./build/src/app/write-results.js





const OWN_FILES = ["results.json", "junit.xml", "metrics.txt", "summary.md", "comment.md"];
/** The page's name in the results directory; it is written after the others, because it takes longest. */
const PAGE_FILE = "report.html";
const OWN_DIRECTORIES = ["logs", "artifacts", "trials"];
/**
 * Makes the results directory, and takes away what an earlier run left in it, so that no old log is taken for a new one.
 * Returns null when all is well, else what the directory is that it cannot be used, without having touched anything in it.
 */
async function clearResultsDirectory(directory) {
    const unfit = await checkResultsDirectory(directory);
    if (unfit === null) {
        const left = (await (0,promises_.readdir)(directory)).filter((name) => name !== RUN_LOCK);
        await Promise.all(left.map(async (name) => await (0,promises_.rm)(external_node_path_.join(directory, name), { recursive: true, force: true })));
    }
    return unfit;
}
/** As `clearResultsDirectory`, for a directory that another run may want at the same time. */
async function claimResultsDirectory(directory, holder) {
    const unfit = await checkResultsDirectory(directory);
    if (unfit !== null) {
        return { kind: "unfit", reason: unfit };
    }
    const lock = await lockResults(directory, holder);
    if (lock.kind === "taken") {
        const reason = `is being written by another run (${lock.by}; if it is none, remove ${RUN_LOCK} there)`;
        return { kind: "unfit", reason };
    }
    const stillUnfit = await clearResultsDirectory(directory);
    if (stillUnfit !== null) {
        await lock.release();
        return { kind: "unfit", reason: stillUnfit };
    }
    return { kind: "claimed", release: lock.release };
}
/** Makes the results directory where there is none, and touches nothing in it; returns as above. */
async function checkResultsDirectory(directory) {
    try {
        await makeDirectory(directory);
    }
    catch (error) {
        return `cannot be made: ${(0,errors/* describeError */.Uc)(error)}`;
    }
    const about = await (0,promises_.stat)(directory);
    if (!about.isDirectory()) {
        return "is not a directory";
    }
    try {
        await (0,promises_.access)(directory, external_node_fs_.constants.R_OK | external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
    }
    catch (error) {
        return `cannot be written: ${(0,errors/* describeError */.Uc)(error)}`;
    }
    const ours = new Set([...OWN_FILES, PAGE_FILE, ...OWN_DIRECTORIES, RUN_LOCK, RUN_LOCK_REMOVAL]);
    const present = await (0,promises_.readdir)(directory);
    const foreign = present.find((name) => !ours.has(name.replace(/\.new$/, "")));
    const isOfARun = present.some((name) => name === RUN_LOCK || name.startsWith("results.json"));
    return foreign !== undefined || (present.length > 0 && !isOfARun)
        ? `holds ${foreign ?? present[0]}, which no run wrote`
        : null;
}
/** Node's own way to make the directories above too never ends below /proc, which says of all that they do not exist. */
async function makeDirectory(directory) {
    const failure = await mkdirFailure(directory);
    if (failure === "ENOENT" && external_node_path_.dirname(directory) !== directory) {
        await makeDirectory(external_node_path_.dirname(directory));
        await (0,promises_.mkdir)(directory);
    }
}
/** Null also where something of this name exists; throws what making parents cannot solve. */
async function mkdirFailure(directory) {
    try {
        await (0,promises_.mkdir)(directory);
        return null;
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? error.code : null;
        if (code === "EEXIST") {
            return null;
        }
        if (code === "ENOENT") {
            return code;
        }
        throw error;
    }
}
/** Writes the files, each aside and then renamed, so that a kill never leaves half of one. */
async function writeRunFiles(directory, files) {
    for (const name of OWN_FILES) {
        await replaceFile(external_node_path_.join(directory, name), files[name]);
    }
}
/** Writes aside and renames. */
async function replaceFile(target, text) {
    await (0,promises_.writeFile)(`${target}.new`, text);
    await (0,promises_.rename)(`${target}.new`, target);
}


/***/ }),

/***/ 3911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   Y6: () => (/* binding */ cutEarly),
/* harmony export */   jM: () => (/* binding */ EARLY_CUT)
/* harmony export */ });
const DOTS = "…";
/**
 * Stands where a text was cut before its secrets were hidden. Half a secret is not found any more, so the redactor leaves
 * out what may be the beginning of one before this mark, and turns the mark into the dots that it looks like. (A word
 * joiner is not seen, and no text has one before dots.)
 */
const EARLY_CUT = `\u2060${DOTS}`;
/** At most `longest` characters of a text whose secrets are hidden; dots say that there is more. */
function cut(text, longest) {
    if (text.length <= longest) {
        return text;
    }
    const characters = Array.from(text.slice(0, 2 * longest));
    return characters.length <= longest && text.length <= 2 * longest
        ? text
        : `${characters.slice(0, longest - 1).join("")}${DOTS}`;
}
/**
 * At most `longest` units of UTF-16 of a text whose secrets are not hidden yet, to keep it in memory or to put it into a
 * message. The result does not keep the whole text alive, as a part of it would.
 */
function cutEarly(text, longest) {
    if (text.length <= longest) {
        return text;
    }
    const last = text.charCodeAt(longest - 2);
    const isHalf = last >= 0xd800 && last < 0xdc00;
    return Buffer.from(`${text.slice(0, longest - (isHalf ? 2 : 1))}${EARLY_CUT}`).toString();
}


/***/ }),

/***/ 70554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QO: () => (/* binding */ scoreText),
/* harmony export */   _l: () => (/* binding */ metricText),
/* harmony export */   fL: () => (/* binding */ percentText),
/* harmony export */   rs: () => (/* binding */ costText)
/* harmony export */ });
/** At least two decimals, three where there are: 0.00, 0.50, 0.333. */
function scoreText(score) {
    const exact = score.toFixed(3).replace(/^-(?=0\.000$)/, "");
    return exact.endsWith("0") ? exact.slice(0, -1) : exact;
}
/** A number of any kind and size, with the four digits that count most, or all before the point: 0.0004, 12.35, 123457. */
function metricText(value) {
    const size = Math.abs(value);
    return size >= 1000 && size < 1e15 ? value.toFixed(0) : String(Number(value.toPrecision(4)));
}
/** `$12.30`; of less than a cent the first digit that counts: `$0.003`. */
function costText(usd) {
    const decimals = usd > 0 && usd < 0.01 ? Math.min(20, -Math.floor(Math.log10(usd))) : 2;
    return `$${usd.toFixed(decimals)}`;
}
/** A share in whole percent; 4,999 of 5,000 are not written as all, nor 1 as none. */
function percentText(part, whole) {
    const percent = (part / whole) * 100;
    if (percent > 0 && percent < 1) {
        return "<1%";
    }
    return percent > 99 && percent < 100 ? ">99%" : `${Math.round(percent)}%`;
}


/***/ }),

/***/ 49976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** Items by their key, in the order in which each key came first. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined) {
            groups.set(key, [item]);
        }
        else {
            group.push(item);
        }
    }
    return groups;
}


/***/ }),

/***/ 46081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ fitsInHeader),
/* harmony export */   p$: () => (/* binding */ isHeaderName),
/* harmony export */   yO: () => (/* binding */ withoutScheme)
/* harmony export */ });
/** Whether a text can be the name of an HTTP header. */
function isHeaderName(name) {
    return /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(name);
}
/** Whether a text can be the value of an HTTP header: one line of printable ASCII. */
function fitsInHeader(value) {
    return /^[\x20-\x7e]*$/.test(value);
}
/** `Bearer abc` → `abc`: the token alone is what must be hidden, and what is sent under a scheme of ours. */
function withoutScheme(value) {
    return value.replace(/^(?:Bearer|Basic|Token)\s+/i, "");
}


/***/ }),

/***/ 39008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ TERMINAL_CODES),
/* harmony export */   fj: () => (/* binding */ visiblePlaces),
/* harmony export */   kH: () => (/* binding */ INVISIBLE),
/* harmony export */   sY: () => (/* binding */ mayBeInvisible)
/* harmony export */ });
/* harmony import */ var _secret_escapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37078);

/** What is longer was not written to colour a word. */
const LONGEST_SEQUENCE = 32;
/** Characters of a title or of a link's address. */
const LONGEST_STRING = 200;
const MOST_BYTES = 3;
/** How many sequences in a row are followed: tools write two or three. */
const LONGEST_RUN = 8;
/**
 * Colours and movements, strings for the terminal (titles, links, clipboard), and other short sequences. None reads across
 * `***`, where a secret was: what stands around a mask is not put together by taking the mask away.
 */
const SEQUENCES = [
    String.raw `(?:\x1b\[|\x9b)[0-?]{0,${LONGEST_SEQUENCE}}[ -)+-/]{0,${LONGEST_SEQUENCE}}[@-~]`,
    String.raw `\x1b[\]PX^_](?:(?!\*\*\*)[^\x07\x1b\x9c\n]){0,${LONGEST_STRING}}(?:\x07|\x1b\\|\x9c)`,
    String.raw `\x1b[ -)+-/]{0,${LONGEST_SEQUENCE}}[0-OQ-WYZ\\\x60-~]`,
];
/** Every control character but tab, line break and carriage return. */
const CONTROLS = String.raw `[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]`;
/** Characters that take no room between letters, or turn the direction of those after them: from the first to the last. */
const FORMATS = [
    [0xad, 0xad],
    [0x61c, 0x61c],
    [0x200b, 0x200f],
    [0x2028, 0x202e],
    [0x2060, 0x206f],
    [0xfeff, 0xfeff],
];
const FORMAT = `[${FORMATS.map((range) => range.map((one) => String.fromCharCode(one)).join("-")).join("")}]`;
/**
 * What a terminal obeys: sequences and control characters. A sequence without an end, or one too long to be one, loses
 * only its escape and is then plain text. The redactor reads across all of this (`visiblePlaces`), so that a secret is not
 * put together by taking it away.
 */
const TERMINAL_CODES = new RegExp([...SEQUENCES, CONTROLS].join("|"), "g");
/** The same, and characters that nobody sees. */
const INVISIBLE = new RegExp([...SEQUENCES, CONTROLS, FORMAT].join("|"), "g");
const BEL = 0x07;
const LF = 0x0a;
const ESC = 0x1b;
const CSI = 0x9b;
const BRACKET = code("[");
const BACKSLASH = code("\\");
const ASTERISK = code("*");
/** What begins a string for the terminal after ESC. */
const STRINGS = new Set(Array.from("]PX^_", code));
/** The bytes that something invisible begins with, an escaped ESC included. */
const LEADS = new Uint8Array(256).fill(1, 0, 0x20);
LEADS.set([0, 0], 0x09);
LEADS[0x0d] = 0;
for (const byte of [0x7f, BACKSLASH, 0xc2, 0xd8, 0xe2, 0xef]) {
    LEADS[byte] = 1;
}
function mayBeInvisible(byte) {
    return LEADS[byte] === 1;
}
/**
 * Where the next byte that is seen may stand after something invisible at `at`: after each sequence, and after the control
 * character alone that begins one, because what follows it is plain text as soon as the sequence loses its end. None where
 * nothing invisible begins. NEEDS_MORE when the bytes end before that is decided; with `last` there are no more.
 */
function visiblePlaces(text, at, last) {
    const places = [];
    let end = at;
    for (let count = 0; count < LONGEST_RUN; count += 1) {
        const next = endOfOne(text, end);
        if (next === _secret_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .NEEDS_MORE */ .u3 && !last) {
            return [_secret_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .NEEDS_MORE */ .u3];
        }
        const alone = endOfControlCharacter(text, end);
        if (alone > end) {
            places.push(alone);
        }
        if (next < 0) {
            return places;
        }
        if (next !== alone) {
            places.push(next);
        }
        end = next;
    }
    return places;
}
/** After the control character that may begin a sequence: ESC, or CSI in UTF-8. */
function endOfControlCharacter({ bytes, end }, at) {
    if (bytes[at] === ESC) {
        return at + 1;
    }
    return bytes[at] === 0xc2 && bytes[at + 1] === CSI && at + 1 < end ? at + 2 : at;
}
/** Where one invisible thing ends that begins here. */
function endOfOne(text, at) {
    const { bytes, end } = text;
    const lead = bytes[at] ?? 0;
    if (at >= end || LEADS[lead] === 0) {
        return _secret_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_MATCH */ .IP;
    }
    if (lead === ESC) {
        const ending = endAfterEscape(text, at + 1);
        return ending === _secret_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_MATCH */ .IP ? at + 1 : ending;
    }
    if (lead === BACKSLASH) {
        const escape = (0,_secret_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .readEscape */ .yF)(text, at);
        return typeof escape === "number" ? escape : escape.value === ESC ? endOfEscaped(text, escape.end) : _secret_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_MATCH */ .IP;
    }
    return lead < 0x80 ? at + 1 : endOfCharacter(text, at);
}
function endAfterEscape(text, at) {
    if (at >= text.end) {
        return _secret_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .NEEDS_MORE */ .u3;
    }
    const kind = text.bytes[at] ?? 0;
    if (kind === BRACKET) {
        return endOfControl(text, at + 1);
    }
    return STRINGS.has(kind) ? endOfString(text, at + 1) : endOfFinal(text, at, 0x30);
}
/** In JSON, say, where only the escape itself is written in another way. */
function endOfEscaped(text, at) {
    if (at >= text.end) {
        return _secret_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .NEEDS_MORE */ .u3;
    }
    return text.bytes[at] === BRACKET ? endOfControl(text, at + 1) : _secret_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_MATCH */ .IP;
}
/** After `ESC [`: parameters, then what any sequence ends with. */
function endOfControl(text, start) {
    return endOfFinal(text, endOfRange(text, start, 0x30, 0x3f), 0x40);
}
/** Bytes that go before, then one from `least` to `~`. */
function endOfFinal(text, start, least) {
    const at = endOfIntermediate(text, start);
    if (at >= text.end) {
        return _secret_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .NEEDS_MORE */ .u3;
    }
    const final = text.bytes[at] ?? 0;
    const isFinal = final >= least && final <= 0x7e && (least === 0x40 || !(STRINGS.has(final) || final === BRACKET));
    return isFinal ? at + 1 : _secret_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_MATCH */ .IP;
}
function endOfRange({ bytes, end }, start, least, most) {
    const limit = Math.min(end, start + LONGEST_SEQUENCE);
    let at = start;
    while (at < limit && (bytes[at] ?? 0) >= least && (bytes[at] ?? 0) <= most) {
        at += 1;
    }
    return at;
}
/** What may stand before the final byte, `*` aside. */
function endOfIntermediate(text, start) {
    const at = endOfRange(text, start, 0x20, 0x2f);
    const masked = text.bytes.subarray(start, at).indexOf(ASTERISK);
    return masked < 0 ? at : start + masked;
}
function endOfString({ bytes, end }, start) {
    const limit = start + LONGEST_STRING * MOST_BYTES;
    for (let at = start; at <= limit; at += 1) {
        const byte = bytes[at];
        if (byte === BEL) {
            return at + 1;
        }
        if (at + 1 >= end) {
            return _secret_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .NEEDS_MORE */ .u3;
        }
        if (byte === ASTERISK && bytes[at + 1] === ASTERISK && bytes[at + 2] === ASTERISK) {
            return _secret_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_MATCH */ .IP;
        }
        const isEnd = (byte === ESC && bytes[at + 1] === BACKSLASH) || (byte === 0xc2 && bytes[at + 1] === 0x9c);
        if (isEnd || byte === ESC || byte === LF) {
            return isEnd ? at + 2 : _secret_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_MATCH */ .IP;
        }
    }
    return _secret_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_MATCH */ .IP;
}
/** A control character beyond ASCII, which may begin a sequence, or a character that takes no room. */
function endOfCharacter({ bytes, end }, at) {
    const [lead = 0, second = 0, third = 0] = bytes.subarray(at, Math.min(end, at + 3));
    const length = lead < 0xe0 ? 2 : 3;
    if (at + length > end) {
        return _secret_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .NEEDS_MORE */ .u3;
    }
    const tail = ((lead & 0x1f) << 6) | (second & 0x3f);
    const character = length === 2 ? tail : ((tail & 0x3ff) << 6) | (third & 0x3f);
    if (character === CSI) {
        const ending = endOfControl({ bytes, end }, at + 2);
        return ending === _secret_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_MATCH */ .IP ? at + 2 : ending;
    }
    const isInvisible = (character >= 0x80 && character <= 0x9f) || FORMATS.some(([a, z]) => character >= a && character <= z);
    return isInvisible ? at + length : _secret_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_MATCH */ .IP;
}
function code(character) {
    return character.charCodeAt(0);
}


/***/ }),

/***/ 12741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nestsTooDeep)
/* harmony export */ });
/** What is read nests a handful of levels; what is deeper was not written to be read, and would exhaust the stack. */
const DEEPEST = 64;
/** Whether parsed JSON that came from outside nests so deep that no function that calls itself should walk it. */
function nestsTooDeep(value, levels = DEEPEST) {
    if (typeof value !== "object" || value === null) {
        return false;
    }
    return levels === 0 || Object.values(value).some((part) => nestsTooDeep(part, levels - 1));
}


/***/ }),

/***/ 67620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createRedactor),
  Y: () => (/* binding */ isTooShortToHide)
});

// EXTERNAL MODULE: ./build/src/base/cut.js
var cut = __webpack_require__(3911);
// EXTERNAL MODULE: ./build/src/base/secret-escapes.js
var secret_escapes = __webpack_require__(37078);
;// CONCATENATED MODULE: ./build/src/base/secret-forms.js
/** Fewer characters than this are not hidden: `***` all over a report would tell more than it hides. */
const MIN_SECRET_LENGTH = 4;
/** A base64 form without its first one or two characters is only searched for when it stays at least this long. */
const MIN_LATE_START = 8;
/** The length that counts: in characters, without the white space around them. */
function secretLength(value) {
    return Array.from(value.trim()).length;
}
/** Everything to look for in order to hide these values, without doubles. */
function secretForms(values) {
    const texts = new Set(values.flatMap((value) => [value.trim(), ...secretLines(value)]));
    const cores = new Set([...texts].flatMap(base64Cores));
    const plain = new Set([...texts].map((text) => text.replaceAll("\r\n", "\n")));
    return [...[...plain].map((text) => secret_forms_form("text", text)), ...[...cores].map((core) => secret_forms_form("base64", core))];
}
/** Each line is hidden by itself, because what prints a value line by line puts something between the lines. */
function secretLines(value) {
    const lines = value.split(/[\r\n]+/).map((line) => line.trim());
    return lines.filter((line) => secretLength(line) >= MIN_SECRET_LENGTH);
}
/** The base64 characters that depend on the text alone, whatever stands before and after it. */
function base64Cores(text) {
    const bytes = Buffer.from(text);
    return [0, 1, 2].flatMap((shift) => {
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
        const core = encoded.slice(Math.ceil((8 * shift) / 6), Math.floor((8 * (shift + bytes.length)) / 6));
        // A line break counts as part of a form from its third character on; a form that is broken before is found by its rest.
        return core.length - 2 >= MIN_LATE_START ? [core, core.slice(1), core.slice(2)] : [core];
    });
}
function secret_forms_form(kind, text) {
    return { kind, characters: Int32Array.from(Array.from(text, (character) => character.codePointAt(0) ?? 0)) };
}

// EXTERNAL MODULE: ./build/src/base/invisible.js
var invisible = __webpack_require__(39008);
// EXTERNAL MODULE: ./build/src/base/errors.js
var errors = __webpack_require__(22396);
;// CONCATENATED MODULE: ./build/src/base/secret-spelling.js



const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const PLUS = 43;
const MINUS = 45;
const SLASH = 47;
const BACKSLASH = 92;
const UNDERSCORE = 95;
const MAX_INDENT = 32;
/** A line break before this many characters of a base64 form is not waited for: any line could end in one or two of them. */
const MIN_BEFORE_WRAP = 3;
/** A quote within quotes, as SQL and YAML write it, as a shell does, and as Python's shlex does. */
const DOUBLED_QUOTE = Buffer.from("''");
const QUOTED_QUOTE = Buffer.from(`'"'"'`);
const DOUBLED_DOUBLE_QUOTE = Buffer.from('""');
/**
 * Compares a form with the bytes from `start` on. Returns where its longest spelling ends, NO_MATCH, or NEEDS_MORE when
 * more bytes could make a match or a longer one; with `last` there are no more.
 */
function matchForm(form, text, start, last) {
    const { characters } = form;
    const { bytes, end } = text;
    let at = start;
    for (let index = 0; index < characters.length; index += 1) {
        if (at >= end) {
            return last ? secret_escapes/* NO_MATCH */.IP : secret_escapes/* NEEDS_MORE */.u3;
        }
        const byte = bytes[at] ?? 0;
        const character = characters[index] ?? 0;
        if (mayBeSpelledBy(byte, character, form.kind)) {
            return matchSpellings(form, index, text, at, last);
        }
        if (byte !== character) {
            return secret_escapes/* NO_MATCH */.IP;
        }
        at += 1;
    }
    return at;
}
/** Bytes that may begin another spelling of any character, or something that is not seen before it. */
const LEADS = Uint8Array.from({ length: 256 }, (_, byte) => ((0,secret_escapes/* isEscapeLead */._i)(byte) || (0,invisible/* mayBeInvisible */.sY)(byte) ? 1 : 0));
/** Whether this byte may begin a spelling of the character other than itself, or a longer one. */
function mayBeSpelledBy(byte, character, kind) {
    if (LEADS[byte] === 1) {
        return true;
    }
    if (kind === "base64") {
        return byte === LF || byte === CR || byte === MINUS || byte === UNDERSCORE;
    }
    switch (character) {
        case SPACE:
            return byte === PLUS;
        case LF:
            return byte === CR;
        case SINGLE_QUOTE:
        case DOUBLE_QUOTE:
            return byte === character;
        default:
            return character >= 0x80 && byte >= 0x80;
    }
}
/** The same with every way to spell each character; several positions at once where a spelling is ambiguous. */
function matchSpellings(form, from, text, start, last) {
    let positions = [start];
    for (let index = from; index < form.characters.length; index += 1) {
        const places = index === 0 ? positions : positions.flatMap((at) => placesFrom(text, at, last));
        const ends = places.flatMap((at) => (at < 0 ? [at] : endsInForm(form, index, text, at, last)));
        if (!last && ends.includes(secret_escapes/* NEEDS_MORE */.u3)) {
            return secret_escapes/* NEEDS_MORE */.u3;
        }
        positions = [...new Set(ends.filter((end) => end >= 0))];
        if (positions.length === 0) {
            return secret_escapes/* NO_MATCH */.IP;
        }
    }
    return Math.max(...positions);
}
/** Where the next character may stand: here, and after colours and whatever else is not seen. */
function placesFrom(text, at, last) {
    if (at >= text.end || !(0,invisible/* mayBeInvisible */.sY)(text.bytes[at] ?? 0)) {
        return [at];
    }
    return [at, ...(0,invisible/* visiblePlaces */.fj)(text, at, last)];
}
function endsInForm(form, index, text, at, last) {
    const character = form.characters[index] ?? 0;
    if (form.kind === "text") {
        return character === LF ? lineBreakEnds(text, at) : spellingEnds(character, text, at);
    }
    const wrapped = index >= MIN_BEFORE_WRAP ? afterWrap(text, at) : at;
    const places = wrapped > at ? placesFrom(text, wrapped, last) : [wrapped];
    const spelled = [...new Set([character, urlSafeOf(character)])];
    return places.flatMap((place) => (place < 0 ? [place] : spelled.flatMap((one) => spellingEnds(one, text, place))));
}
/** The character that the URL-safe alphabet of base64 has instead. */
function urlSafeOf(character) {
    return character === PLUS ? MINUS : character === SLASH ? UNDERSCORE : character;
}
function lineBreakEnds(text, at) {
    const afterReturn = spellingEnds(CR, text, at);
    return [
        ...spellingEnds(LF, text, at),
        ...afterReturn.flatMap((end) => (end < 0 ? [end] : spellingEnds(LF, text, end))),
    ];
}
/** Where base64 goes on after a line break and an indentation, the break written as bytes or as `\n`. */
function afterWrap(text, at) {
    const { bytes, end } = text;
    const first = bytes[at];
    if (at >= end || (first !== CR && first !== LF && first !== BACKSLASH)) {
        return at;
    }
    const ends = lineBreakEnds(text, at);
    let next = Math.max(...ends);
    if (ends.includes(secret_escapes/* NEEDS_MORE */.u3)) {
        return secret_escapes/* NEEDS_MORE */.u3;
    }
    if (next < 0) {
        return at;
    }
    const limit = next + MAX_INDENT;
    while (next < end && next < limit && (bytes[next] === SPACE || bytes[next] === TAB)) {
        next += 1;
    }
    return next >= end ? secret_escapes/* NEEDS_MORE */.u3 : next;
}
/** The ends of all spellings of one character at one place; NEEDS_MORE among them when the bytes end within one. */
function spellingEnds(character, text, at) {
    if (at >= text.end) {
        return [secret_escapes/* NEEDS_MORE */.u3];
    }
    const first = text.bytes[at] ?? 0;
    const ends = [plainEnd(utf8Of(character), text, at)];
    if ((0,secret_escapes/* isEscapeLead */._i)(first)) {
        ends.push(escapedEnd(character, text, at));
    }
    if (character === SPACE && first === PLUS) {
        ends.push(at + 1);
    }
    else if (character === BACKSLASH && first === BACKSLASH) {
        ends.push(...doubledBackslashEnds(text, at));
    }
    else if (character === DOUBLE_QUOTE && first === DOUBLE_QUOTE) {
        ends.push(plainEnd(DOUBLED_DOUBLE_QUOTE, text, at));
    }
    else if (character === SINGLE_QUOTE && first === SINGLE_QUOTE) {
        ends.push(plainEnd(DOUBLED_QUOTE, text, at), plainEnd(QUOTED_QUOTE, text, at), closedQuoteEnd(text, at));
    }
    return ends;
}
function plainEnd(expected, text, at) {
    for (let index = 0; index < expected.length; index += 1) {
        if (at + index >= text.end) {
            return secret_escapes/* NEEDS_MORE */.u3;
        }
        if (text.bytes[at + index] !== expected[index]) {
            return secret_escapes/* NO_MATCH */.IP;
        }
    }
    return at + expected.length;
}
/** Reads as many escapes as the character takes: one, two halves of a surrogate pair, or each of its UTF-8 bytes. */
function escapedEnd(character, text, at) {
    const first = (0,secret_escapes/* readEscape */.yF)(text, at);
    if (typeof first === "number") {
        return first;
    }
    const expected = valuesOf(character, first.kind);
    let escape = first;
    for (let index = 0; escape.value === expected[index]; index += 1) {
        if (index === expected.length - 1) {
            return escape.end;
        }
        const next = escape.end >= text.end ? secret_escapes/* NEEDS_MORE */.u3 : (0,secret_escapes/* readEscape */.yF)(text, escape.end);
        if (typeof next === "number") {
            return next;
        }
        escape = next.kind === first.kind ? next : { ...next, value: secret_escapes/* NO_MATCH */.IP };
    }
    return secret_escapes/* NO_MATCH */.IP;
}
function valuesOf(character, kind) {
    switch (kind) {
        case "character":
            return [character];
        case "byte":
            return utf8Of(character);
        case "unit": {
            const units = String.fromCodePoint(character);
            return Array.from({ length: units.length }, (_, index) => units.charCodeAt(index));
        }
        default:
            return (0,errors/* unreachable */.HB)(kind);
    }
}
/** A backslash may be doubled any number of times; what follows decides how many belong to it. */
function doubledBackslashEnds(text, at) {
    const ends = [];
    for (let end = at + 2; end <= at + secret_escapes/* MAX_BACKSLASHES */.O7 + 1; end += 1) {
        if (end > text.end) {
            return [...ends, secret_escapes/* NEEDS_MORE */.u3];
        }
        if (text.bytes[end - 1] !== BACKSLASH) {
            return ends;
        }
        ends.push(end);
    }
    return ends;
}
/** `'\''`: the quotes are closed, a quote follows, the quotes are opened again. */
function closedQuoteEnd(text, at) {
    if (at + 1 >= text.end) {
        return secret_escapes/* NEEDS_MORE */.u3;
    }
    const quote = escapedEnd(SINGLE_QUOTE, text, at + 1);
    return quote < 0 ? quote : plainEnd(Uint8Array.of(SINGLE_QUOTE), text, quote);
}
const ASCII = Array.from({ length: 128 }, (_, code) => Uint8Array.of(code));
/** The UTF-8 bytes of a code point. */
function utf8Of(character) {
    return ASCII[character] ?? Buffer.from(String.fromCodePoint(character));
}
/** The bytes that the spellings without an escape of a form's character begin with. */
function startsOf(form, index) {
    const character = form.characters[index] ?? 0;
    const plain = utf8Of(character)[0] ?? 0;
    if (form.kind === "base64") {
        return new Set([plain, urlSafeOf(character)]);
    }
    return new Set([plain, ...(character === SPACE ? [PLUS] : []), ...(character === LF ? [CR] : [])]);
}

;// CONCATENATED MODULE: ./build/src/base/secret-index.js



/** First characters with more than one plain spelling, or of more than one byte: what follows them is not looked at. */
const MANIFOLD = /[%\\&'"\u0080-\u{10ffff}]/u;
const BYTES = Array.from({ length: 256 }, (_, byte) => byte);
const secret_index_LEADS = BYTES.filter(secret_escapes/* isEscapeLead */._i);
const LEADS_WITHIN = BYTES.filter((byte) => (0,secret_escapes/* isEscapeLead */._i)(byte) || (0,invisible/* mayBeInvisible */.sY)(byte));
/**
 * Files forms by how they begin. Two bytes say at nearly every place that none begins there; where one might, the first
 * two characters, with escapes read, leave very few to compare with.
 */
function createSecretIndex(forms) {
    const byTwo = new Map();
    const byFirst = new Map();
    const mayBegin = new Uint8Array(0x10000);
    const mayBeginLast = new Uint8Array(256);
    for (const form of forms) {
        const isManifold = MANIFOLD.test(String.fromCodePoint(form.characters[0] ?? 0));
        for (const first of startsOf(form, 0)) {
            mayBeginLast[first] = 1;
            if (isManifold) {
                addTo(byFirst, first, form);
            }
            for (const second of startsOf(form, 1)) {
                addTo(byTwo, pairOf(first, second), form);
            }
            for (const second of isManifold ? BYTES : [...startsOf(form, 1), ...LEADS_WITHIN]) {
                mayBegin[pairOf(first, second)] = 1;
            }
        }
    }
    for (const lead of secret_index_LEADS) {
        mayBegin.fill(1, pairOf(lead, 0), pairOf(lead + 1, 0));
        mayBeginLast[lead] = 1;
    }
    /** The longest form whose second character stands at this place. */
    function longestByPair(first, text, at, second, last) {
        if (second >= text.end) {
            return mayBeginLast[first] === 1 && !last ? secret_escapes/* NEEDS_MORE */.u3 : secret_escapes/* NO_MATCH */.IP;
        }
        const byte = text.bytes[second] ?? 0;
        const plain = longestOf(byTwo.get(pairOf(first, byte)), text, at, last);
        if (!(0,secret_escapes/* isEscapeLead */._i)(byte) || plain === secret_escapes/* NEEDS_MORE */.u3) {
            return plain;
        }
        const escape = (0,secret_escapes/* readEscape */.yF)(text, second);
        if (typeof escape === "number") {
            return escape === secret_escapes/* NEEDS_MORE */.u3 && mayBeginLast[first] === 1 && !last ? secret_escapes/* NEEDS_MORE */.u3 : plain;
        }
        return longer(plain, longestOf(byTwo.get(pairOf(first, firstByteOf(escape))), text, at, last));
    }
    /** The same, where what is not seen may stand between the two. */
    function longestByTwo(first, text, at, second, last) {
        const here = longestByPair(first, text, at, second, last);
        if (second >= text.end || !(0,invisible/* mayBeInvisible */.sY)(text.bytes[second] ?? 0) || mayBeginLast[first] === 0) {
            return here;
        }
        return (0,invisible/* visiblePlaces */.fj)(text, second, last)
            .map((place) => (place === secret_escapes/* NEEDS_MORE */.u3 ? secret_escapes/* NEEDS_MORE */.u3 : longestByPair(first, text, at, place, last)))
            .reduce(longer, here);
    }
    return {
        nextCandidate({ bytes, end }, from) {
            const lastPair = end - 1;
            for (let at = from; at < lastPair; at += 1) {
                if (mayBegin[((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)] === 1) {
                    return at;
                }
            }
            return from < end && mayBeginLast[bytes[lastPair] ?? 0] === 1 ? lastPair : end;
        },
        longestMatch(text, at, last) {
            const byte = text.bytes[at] ?? 0;
            const plain = longer(longestOf(byFirst.get(byte), text, at, last), longestByTwo(byte, text, at, at + 1, last));
            if (!(0,secret_escapes/* isEscapeLead */._i)(byte) || plain === secret_escapes/* NEEDS_MORE */.u3) {
                return plain;
            }
            const escape = (0,secret_escapes/* readEscape */.yF)(text, at);
            if (typeof escape === "number") {
                return escape === secret_escapes/* NEEDS_MORE */.u3 && !last ? secret_escapes/* NEEDS_MORE */.u3 : plain;
            }
            const first = firstByteOf(escape);
            const escaped = longer(longestOf(byFirst.get(first), text, at, last), longestByTwo(first, text, at, escape.end, last));
            return longer(plain, escaped);
        },
    };
}
function longestOf(forms, text, at, last) {
    let longest = secret_escapes/* NO_MATCH */.IP;
    for (const form of forms ?? []) {
        const end = matchForm(form, text, at, last);
        if (end === secret_escapes/* NEEDS_MORE */.u3) {
            return secret_escapes/* NEEDS_MORE */.u3;
        }
        longest = Math.max(longest, end);
    }
    return longest;
}
function longer(left, right) {
    return left === secret_escapes/* NEEDS_MORE */.u3 || right === secret_escapes/* NEEDS_MORE */.u3 ? secret_escapes/* NEEDS_MORE */.u3 : Math.max(left, right);
}
/** The first UTF-8 byte of the character that an escape stands for or begins. */
function firstByteOf(escape) {
    if (escape.kind === "byte") {
        return escape.value;
    }
    const isHighSurrogate = escape.kind === "unit" && escape.value >= 0xd800 && escape.value < 0xdc00;
    return utf8Of(isHighSurrogate ? 0x10000 + ((escape.value - 0xd800) << 10) : escape.value)[0] ?? 0;
}
function pairOf(first, second) {
    return (first << 8) | second;
}
function addTo(lists, key, value) {
    const list = lists.get(key);
    if (list === undefined) {
        lists.set(key, [value]);
    }
    else {
        list.push(value);
    }
}

;// CONCATENATED MODULE: ./build/src/base/redact.js




const MASK = Buffer.from("***");
const NOTHING = new Uint8Array();
/** A value that is too short to be hidden without eating the report: under 4 characters, white space around it aside. */
function isTooShortToHide(value) {
    return secretLength(value) < MIN_SECRET_LENGTH;
}
/**
 * Makes a redactor of these secrets. It finds a value and each of its lines of 4 characters or more: as they are, in
 * base64 (either alphabet, any alignment, wrapped or not), URL-encoded, escaped for JSON, XML or a shell, and with colours
 * or anything else in it that is not seen. Overlapping and touching finds become one `***`. How a stream is cut into
 * chunks makes no difference to what comes out, and it holds back no more than the longest form, and what is not seen
 * within it. Throws on a value that is too short, without repeating it.
 */
function createRedactor(secrets) {
    for (const secret of secrets) {
        if (isTooShortToHide(redact_valueOf(secret))) {
            const name = typeof secret === "string" ? "a secret" : `the secret ${secret.name}`;
            throw new Error(`${name} is shorter than ${MIN_SECRET_LENGTH} characters and cannot be hidden`);
        }
    }
    if (secrets.length === 0) {
        return {
            text: (text) => text.replaceAll(cut/* EARLY_CUT */.jM, "…"),
            stream: () => ({ push: (chunk) => chunk, end: () => NOTHING }),
        };
    }
    const index = createSecretIndex(secretForms(secrets.map(redact_valueOf)));
    return {
        text(text) {
            const parts = text.split(cut/* EARLY_CUT */.jM);
            const last = parts.length - 1;
            return parts.map((part, at) => (at < last ? redactBeginning(part, index) : redactWhole(part, index))).join("…");
        },
        stream: () => new SecretStream(index),
    };
}
function redactWhole(text, index) {
    const bytes = Buffer.from(text);
    const redacted = new SecretStream(index).endWith(bytes);
    return redacted === bytes ? text : Buffer.from(redacted).toString();
}
/** Of a text that goes on in a way nobody knows: what a stream would pass on whatever comes. */
function redactBeginning(text, index) {
    return Buffer.from(new SecretStream(index).push(Buffer.from(text))).toString();
}
function redact_valueOf(secret) {
    return typeof secret === "string" ? secret : secret.value;
}
class SecretStream {
    #index;
    /** Bytes from the first place on where a secret may have begun. */
    #held = NOTHING;
    /** Where the last find ends, counted from the first held byte: everything before it is already masked. */
    #maskedTo = -1;
    constructor(index) {
        this.#index = index;
    }
    push(chunk) {
        return this.#redact(this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]), false);
    }
    end() {
        return this.#redact(this.#held, true);
    }
    /** Redacts these bytes as the last ones; the same object comes back when there is nothing to hide. */
    endWith(bytes) {
        return this.#redact(bytes, true);
    }
    #redact(bytes, last) {
        const text = { bytes, end: bytes.length };
        const pieces = [];
        let maskedTo = this.#maskedTo;
        let copiedTo = Math.max(0, maskedTo);
        let at = this.#index.nextCandidate(text, 0);
        while (at < text.end) {
            const end = this.#index.longestMatch(text, at, last);
            if (end === secret_escapes/* NEEDS_MORE */.u3) {
                break;
            }
            if (end !== secret_escapes/* NO_MATCH */.IP && end > maskedTo) {
                if (at > maskedTo) {
                    pieces.push(bytes.subarray(copiedTo, at), MASK);
                }
                maskedTo = end;
                copiedTo = end;
            }
            at = this.#index.nextCandidate(text, at + 1);
        }
        this.#maskedTo = maskedTo - at;
        // A copy: the chunk belongs to the caller (and slice of a Buffer copies nothing).
        this.#held = Uint8Array.from(bytes.subarray(at));
        const rest = bytes.subarray(copiedTo, Math.max(copiedTo, at));
        if (pieces.length > 0) {
            return Buffer.concat([...pieces, rest]);
        }
        return rest.length === bytes.length ? bytes : rest;
    }
}


/***/ }),

/***/ 37078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IP: () => (/* binding */ NO_MATCH),
/* harmony export */   O7: () => (/* binding */ MAX_BACKSLASHES),
/* harmony export */   _i: () => (/* binding */ isEscapeLead),
/* harmony export */   u3: () => (/* binding */ NEEDS_MORE),
/* harmony export */   yF: () => (/* binding */ readEscape)
/* harmony export */ });
/** Outcomes of reading or comparing besides a result. */
const NO_MATCH = -1;
/** The bytes end before it is decided. */
const NEEDS_MORE = -2;
/** JSON inside JSON inside JSON: seven backslashes before a quote. */
const MAX_BACKSLASHES = 8;
/** `#x0001F600` and names; what is longer is none of ours. */
const MAX_ENTITY = 10;
const PERCENT = code("%");
const AMPERSAND = code("&");
const SEMICOLON = code(";");
const BACKSLASH = code("\\");
/** The character that a letter or a piece of punctuation stands for after a backslash; 0 where it stands for none. */
const MEANT = new Uint8Array(256);
for (let byte = code(" "); byte <= code("~"); byte += 1) {
    MEANT[byte] = /[A-Za-z0-9]/.test(String.fromCharCode(byte)) ? 0 : byte;
}
for (const [letter, meant] of ["n\n", "r\r", "t\t", "b\b", "f\f", "v\v", "a\x07", "e\x1b", "E\x1b"].map((pair) => pair.split(""))) {
    MEANT[code(letter)] = code(meant);
}
const ENTITIES = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }).map(([name, meant]) => [name, code(meant)]));
function isEscapeLead(byte) {
    return byte === PERCENT || byte === AMPERSAND || byte === BACKSLASH;
}
/**
 * Reads the escape that begins at this place: `%HH`; one to eight backslashes and then `uHHHH`, `xHH`, three octal
 * digits, a letter for a control character, or punctuation that stands for itself; an XML entity.
 */
function readEscape(text, at) {
    const lead = text.bytes[at] ?? 0;
    if (lead === PERCENT) {
        return readDigits("byte", text, at + 1, 16, 2);
    }
    if (lead === BACKSLASH) {
        return readBackslashed(text, at);
    }
    return lead === AMPERSAND ? readEntity(text, at + 1) : NO_MATCH;
}
function readBackslashed(text, start) {
    let at = start;
    while (at < text.end && text.bytes[at] === BACKSLASH) {
        at += 1;
        if (at - start > MAX_BACKSLASHES) {
            return NO_MATCH;
        }
    }
    if (at >= text.end) {
        return NEEDS_MORE;
    }
    const byte = text.bytes[at] ?? 0;
    if (byte === code("u")) {
        return readDigits("unit", text, at + 1, 16, 4);
    }
    if (byte === code("x")) {
        return readDigits("byte", text, at + 1, 16, 2);
    }
    if (digitOf(byte) < 8) {
        return readDigits("byte", text, at, 8, 3);
    }
    const meant = MEANT[byte] ?? 0;
    return meant === 0 ? NO_MATCH : { kind: "character", value: meant, end: at + 1 };
}
function readDigits(kind, text, start, radix, count) {
    let value = 0;
    for (let at = start; at < start + count; at += 1) {
        if (at >= text.end) {
            return NEEDS_MORE;
        }
        const digit = digitOf(text.bytes[at] ?? 0);
        if (digit >= radix) {
            return NO_MATCH;
        }
        value = value * radix + digit;
    }
    return { kind, value, end: start + count };
}
function readEntity(text, start) {
    for (let at = start; at <= start + MAX_ENTITY; at += 1) {
        if (at >= text.end) {
            return NEEDS_MORE;
        }
        const byte = text.bytes[at] ?? 0;
        if (byte === SEMICOLON) {
            const value = entityValue(String.fromCharCode(...text.bytes.subarray(start, at)));
            return value === null ? NO_MATCH : { kind: "character", value, end: at + 1 };
        }
        if (byte !== code("#") && MEANT[byte] === byte) {
            return NO_MATCH;
        }
    }
    return NO_MATCH;
}
function entityValue(name) {
    if (!name.startsWith("#")) {
        return ENTITIES.get(name) ?? null;
    }
    const number = /^#(?:[xX](?<hex>[0-9A-Fa-f]+)|(?<decimal>[0-9]+))$/.exec(name)?.groups;
    if (number === undefined) {
        return null;
    }
    const value = number["hex"] === undefined ? Number(number["decimal"]) : Number.parseInt(number["hex"], 16);
    return value <= 0x10ffff ? value : null;
}
function digitOf(byte) {
    if (byte >= 48 && byte <= 57) {
        return byte - 48;
    }
    const lower = byte | 0x20;
    return lower >= 97 && lower <= 102 ? lower - 87 : 99;
}
function code(character) {
    return character?.charCodeAt(0) ?? 0;
}


/***/ }),

/***/ 63173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ shellQuoted)
/* harmony export */ });
/** A word for any POSIX shell: single quotes keep every byte, also line breaks (checked in bash, dash, busybox). */
function shellQuoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 63986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ variableNameProblem),
/* harmony export */   b: () => (/* binding */ variableValueProblem)
/* harmony export */ });
/** Names a shell does not let anyone set, or that would break the shell that reads the file. */
const REFUSED = new Set("UID EUID PPID SHLVL SHELLOPTS BASHOPTS BASH_VERSINFO OPTIND LINENO RANDOM _ IFS ROCK_JOB_RUN".split(" "));
/** Linux refuses one environment string of 128 KiB or more (E2BIG). */
const MAX_STRING_BYTES = 131_072;
/** Why a variable of this name cannot be given to a script, or null when it can. */
function variableNameProblem(name) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
        return `${JSON.stringify(name)} is not a variable name: letters, digits and _ only, not starting with a digit`;
    }
    return REFUSED.has(name) ? `${name} belongs to the shell and cannot be set` : null;
}
/** Why a value cannot be given to a script, or null when it can. Never contains the value, which may be a secret. */
function variableValueProblem(name, value) {
    if (value.includes("\0")) {
        return `the value of ${name} contains a NUL byte, which no environment can hold`;
    }
    if (!value.isWellFormed()) {
        return `the value of ${name} is not valid Unicode`;
    }
    if (Buffer.byteLength(value) + name.length + 1 >= MAX_STRING_BYTES) {
        return `the value of ${name} is longer than 128 KiB, which no environment can hold; upload it as a file`;
    }
    return null;
}


/***/ }),

/***/ 88933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ openServerHub),
  c: () => (/* binding */ runEngine)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/proxy-from-env/index.js
var proxy_from_env = __webpack_require__(98182);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/results/gate.js
var gate = __webpack_require__(74829);
// EXTERNAL MODULE: ./build/src/results/job.js
var results_job = __webpack_require__(74771);
// EXTERNAL MODULE: ./build/src/results/trial.js
var results_trial = __webpack_require__(65728);
// EXTERNAL MODULE: ./build/src/app/read-log-tails.js
var read_log_tails = __webpack_require__(39836);
;// CONCATENATED MODULE: ./build/src/app/add-hints.js





/** A run with hints at what its author may not have meant, as remarks: none of them changes a verdict. */
async function addHints(run, plans, directory) {
    const jobs = await Promise.all(run.jobs.map(async (job, index) => {
        const hints = [...scoreHints(job, run.gate), ...(await logHints(job, plans[index], directory))];
        return hints.length === 0 ? job : { ...job, remarks: [...job.remarks, ...hints] };
    }));
    return { ...run, jobs };
}
function scoreHints({ trials }, { minScore }) {
    const best = Math.max(...trials.filter(results_trial/* isMeasured */.V2).map(results_trial/* trialScore */.lt));
    return minScore !== null && minScore > 0 && minScore < 1 && best > 1
        ? [`a score of ${(0,gate/* formatScore */.y)(best)} is above 1 and min-score is ${minScore}: is one of them a percentage?`]
        : [];
}
async function logHints(job, plan, directory) {
    const log = (0,results_job/* logOf */.Gs)(job);
    const wentWell = job.trials.length > 0 && job.trials.every(({ exitCode }) => exitCode === 0);
    if (plan === undefined || plan.hintOfLog === null || log === null || !wentWell) {
        return [];
    }
    const hint = plan.hintOfLog(await (0,read_log_tails/* readTail */.Z)(external_node_path_.join(directory, log)));
    return hint === null ? [] : [hint];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/src/app/hidden-names.js

/**
 * Paths without the secrets in them. What has one name keeps it, directory by directory, so that the files of a directory
 * stay together; two names that became equal stay apart.
 */
class HiddenNames {
    #hide;
    #directories = new Map();
    #files = new Map();
    #used = new Set();
    constructor(hide) {
        // Asterisks are allowed in no name.
        this.#hide = (text) => hide(text).replaceAll("***", "hidden");
    }
    /** The path for a file that is known by `key`, which may be another than its path: two runs can leave equal ones. */
    file(key, placed) {
        const known = this.#files.get(key) ?? this.#unused(this.#named(placed));
        this.#files.set(key, known);
        return known;
    }
    #directory(placed) {
        const known = this.#directories.get(placed);
        if (known !== undefined) {
            return known;
        }
        const named = this.#named(placed);
        const isPlain = this.#hide(placed) === placed;
        const name = isPlain ? named : this.#unused(named);
        this.#directories.set(placed, name);
        this.#used.add(name);
        return name;
    }
    /** Below the directory as it is called; a secret may reach over several directories. */
    #named(placed) {
        const hidden = this.#hide(placed);
        const parent = external_node_path_.dirname(placed);
        const hiddenParent = this.#hide(parent);
        return parent === "." || !hidden.startsWith(`${hiddenParent}/`)
            ? hidden
            : this.#directory(parent) + hidden.slice(hiddenParent.length);
    }
    #unused(name) {
        let candidate = name;
        for (let number = 2; this.#used.has(candidate); number += 1) {
            candidate = `${name}-${number}`;
        }
        this.#used.add(candidate);
        return candidate;
    }
}

;// CONCATENATED MODULE: ./build/src/app/hide-shortened-secrets.js
/**
 * A secret as Harbor shortens it, `abcd****xyz`, at the end of a JSON string (harbor/utils/env.py). It tells seven
 * characters of the secret, and who looks for the secret itself does not find it. Bytes are looked at one by one, so a
 * character of the secret is up to four of them, or six where it is escaped.
 */
const SHORTENED = /(["=])(?:\\u[\da-fA-F]{4}|\\[^u]|[^"\\]){4,16}\*{4}(?:\\u[\da-fA-F]{4}|\\[^u]|[^"\\]){3,12}(?=")/g;
/** More bytes than a find can have. */
const LONGEST = 256;
/** Replaces shortened secrets by `***` before the bytes reach the next stream. */
function hideShortenedSecrets(next) {
    let held = "";
    const push = (bytes) => {
        const text = held + Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
        let passed = "";
        let from = 0;
        for (const match of text.includes("****") ? text.matchAll(SHORTENED) : []) {
            passed += `${text.slice(from, match.index)}${match[1]}***`;
            from = match.index + match[0].length;
        }
        const end = Math.max(from, text.length - LONGEST);
        held = text.slice(end);
        return next.push(Buffer.from(passed + text.slice(from, end), "latin1"));
    };
    return {
        push,
        end: () => Buffer.concat([next.push(Buffer.from(held, "latin1")), next.end()]),
    };
}

;// CONCATENATED MODULE: ./build/src/app/output-directory.js





/** A line longer than this is shown in pieces: someone may wait for it, and memory must not grow with it. */
const LONGEST_SHOWN_LINE = 64 * 1024;
/** Files below one directory; every byte passes the redactor before it touches the disk. */
function openOutputDirectory(directory, places, redactor, emit) {
    const names = new HiddenNames((text) => redactor.text(text));
    const nameOf = (job, file) => names.file(`${job}\0${file}`, external_node_path_.normalize(places.place(job, file)));
    const makeRoom = async (job, file) => {
        const full = external_node_path_.join(directory, nameOf(job, file));
        await (0,promises_.mkdir)(external_node_path_.dirname(full), { recursive: true });
        return full;
    };
    return {
        log: (job) => {
            const relative = names.file(job, `logs/${job}.log`);
            const lines = new LineSplitter((text) => emit({ kind: "log", job, text }));
            const file = redactedFile(external_node_path_.join(directory, relative), redactor.stream(), lines);
            return { path: relative, ...file, tail: () => lines.tail() };
        },
        artifact: async (job, file) => {
            const redaction = places.shortensSecrets(job, file) ? hideShortenedSecrets(redactor.stream()) : redactor.stream();
            return redactedFile(await makeRoom(job, file), redaction, null);
        },
        artifactCopy: async (job, file, original) => {
            const source = external_node_path_.join(directory, nameOf(job, original));
            await (0,promises_.copyFile)(source, await makeRoom(job, file));
        },
        pathOf: nameOf,
    };
}
function redactedFile(file, redaction, lines) {
    let stream = null;
    let failure = null;
    const open = async () => {
        await (0,promises_.mkdir)(external_node_path_.dirname(file), { recursive: true });
        const opened = (0,external_node_fs_.createWriteStream)(file);
        opened.on("error", (error) => {
            failure = error;
        });
        return opened;
    };
    const put = async (bytes) => {
        if (bytes.length === 0) {
            return;
        }
        stream ??= await open();
        if (failure !== null) {
            throw failure;
        }
        lines?.push(bytes);
        if (!stream.write(bytes)) {
            await drained(stream);
        }
    };
    return {
        write: async (bytes) => await put(redaction.push(bytes)),
        close: async () => {
            await put(redaction.end());
            lines?.end();
            // An empty file is a fact too: a job's empty marker file must exist in the artifact.
            if (stream === null && lines === null) {
                stream = await open();
            }
            if (stream !== null) {
                const ending = stream;
                // A stream that broke has closed itself already, and says so only once.
                if (!ending.closed) {
                    await new Promise((resolve) => {
                        ending.once("close", resolve);
                        ending.end();
                    });
                }
            }
            if (failure !== null) {
                throw failure;
            }
        },
    };
}
/** Waits until the disk has caught up, or the stream broke; what broke it is thrown at the next write. */
async function drained(stream) {
    await new Promise((resolve) => {
        const done = () => {
            stream.off("drain", done);
            stream.off("close", done);
            resolve();
        };
        stream.on("drain", done);
        stream.on("close", done);
    });
}
/** Bytes of a log that are remembered for its tail. */
const TAIL_BYTES = 8 * 1024;
/** Cuts a byte stream into whole lines, several at a time where they came together, and remembers the last of them. */
class LineSplitter {
    #pending = Buffer.alloc(0);
    #tail = Buffer.alloc(0);
    #isCut = false;
    #show;
    constructor(show) {
        this.#show = show;
    }
    tail() {
        // The first line of a tail is cut, unless the tail is everything.
        return this.#tail.toString("utf8", this.#isCut ? this.#tail.indexOf(0x0a) + 1 : 0);
    }
    push(bytes) {
        const kept = Buffer.concat([this.#tail, bytes.subarray(-TAIL_BYTES)]);
        this.#isCut ||= bytes.length > TAIL_BYTES || kept.length > TAIL_BYTES;
        // A copy, because a part of a larger Buffer keeps all of it.
        this.#tail = Buffer.from(kept.subarray(-TAIL_BYTES));
        // In small texts, because whoever shows one makes several times its size of it.
        for (let at = 0; at < bytes.length; at += LONGEST_SHOWN_LINE) {
            this.#pushPart(bytes.subarray(at, at + LONGEST_SHOWN_LINE));
        }
    }
    #pushPart(bytes) {
        const all = this.#pending.length === 0 ? Buffer.from(bytes) : Buffer.concat([this.#pending, bytes]);
        const end = all.lastIndexOf(0x0a);
        if (end >= 0) {
            this.#show(all.toString("utf8", 0, end));
        }
        this.#pending = all.subarray(end + 1);
        if (this.#pending.length > LONGEST_SHOWN_LINE) {
            this.end();
        }
    }
    end() {
        if (this.#pending.length > 0) {
            this.#show(this.#pending.toString("utf8"));
            this.#pending = Buffer.alloc(0);
        }
    }
}

;// CONCATENATED MODULE: ./build/src/app/result-places.js
/**
 * What a job leaves is `artifacts/<job>/…`. A directory that is a trial's own is `trials/<trial>/…`, with the job's name
 * between where several jobs have such.
 */
function resultPlaces(jobs) {
    const leaves = new Map(jobs.map((job) => [job.work.job, job.leaves]));
    const withTrials = jobs.filter((job) => job.leaves.directories === "of trials").length;
    const jobOf = (run) => run.split(RETRY_MARK)[0] ?? run;
    return {
        place: (run, path) => {
            if (leaves.get(jobOf(run))?.directories !== "of trials" || !path.includes("/")) {
                return `artifacts/${run}/${path}`;
            }
            return withTrials > 1 ? `trials/${jobOf(run)}/${path}` : `trials/${path}`;
        },
        shortensSecrets: (run, path) => leaves.get(jobOf(run))?.shortensSecrets(path) ?? false,
    };
}
/** No job's name has it, so a repeated run files its log and its job's files beside those of the first. */
const RETRY_MARK = "~";
/** `swe~retry-1`; with several runs in a round, `swe~retry-1-2`. */
function repeatedRunName(job, round, run, runs) {
    return `${job}${RETRY_MARK}retry-${round}${runs > 1 ? `-${run}` : ""}`;
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./build/src/results/run-result.js
var run_result = __webpack_require__(91715);
;// CONCATENATED MODULE: ./build/src/results/sound-trial.js
/**
 * A trial whose numbers a record can hold. What comes back from a sandbox may be any number, JSON has no word for some, and
 * a record must judge the same when it is read again: what is no number that makes sense is not known.
 */
function soundTrial(trial) {
    const { tokens, rewards, metrics } = trial;
    return {
        ...trial,
        outcome: soundOutcome(trial.outcome),
        durationSec: seconds(trial.durationSec),
        phases: trial.phases.map(soundPhase),
        costUsd: finite(trial.costUsd),
        tokens: tokens === null ? null : { input: count(tokens.input), cache: count(tokens.cache), output: count(tokens.output) },
        rewards: rewards === null ? null : soundNumbers(rewards),
        metrics: soundNumbers(metrics),
    };
}
function soundOutcome(outcome) {
    if (outcome.kind !== "measured" || outcome.reward === null || Number.isFinite(outcome.reward)) {
        return outcome;
    }
    const exception = {
        type: "RewardNotFinite",
        message: `the reward is ${outcome.reward}, which is not a finite number`,
    };
    return { kind: "unmeasured", failure: outcome.failure ?? { cause: "verifier", exception } };
}
function soundPhase(phase) {
    return { ...phase, durationSec: seconds(phase.durationSec) };
}
function finite(value) {
    return value !== null && Number.isFinite(value) ? value : null;
}
/** Without the one name that a record cannot hold either: whoever reads JSON with care drops it. */
function soundNumbers(numbers) {
    return Object.fromEntries(Object.entries(numbers).filter(([name, value]) => name !== "__proto__" && Number.isFinite(value)));
}
function seconds(value) {
    return value !== null && Number.isFinite(value) && value >= 0 ? value : null;
}
function count(value) {
    return value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

;// CONCATENATED MODULE: ./build/src/app/notices.js
/** What is to be known of a job before it starts. */
function tellBefore({ notices, warnings, work: { job } }, emit) {
    for (const message of notices) {
        emit({ kind: "notice", job, message });
    }
    for (const message of warnings) {
        emit({ kind: "warning", job, message, oncePerRun: true });
    }
}
/** Many jobs have the same server, and what is to be said of it is said once. */
function sayingOnce(emit) {
    const said = new Set();
    return (event) => {
        const isOnce = (event.kind === "notice" || event.kind === "warning") && event.oncePerRun === true;
        if (isOnce && said.has(event.message)) {
            return;
        }
        if (isOnce) {
            said.add(event.message);
        }
        emit(event);
    };
}

// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(51036);
// EXTERNAL MODULE: ./build/src/base/errors.js
var errors = __webpack_require__(22396);
// EXTERNAL MODULE: ./build/src/rock/errors.js
var rock_errors = __webpack_require__(33448);
// EXTERNAL MODULE: ./build/src/base/cut.js
var cut = __webpack_require__(3911);
;// CONCATENATED MODULE: ./build/src/rock/retry.js

/** Nothing is lost yet but time: long enough for a gateway that restarts. */
const BEFORE_LAUNCH = { forMs: 60_000, firstDelayMs: 150, maxDelayMs: 4_000 };
/** The sandbox holds what was measured, which costs money: long enough for a server that is deployed anew. */
const retry_AFTER_LAUNCH = { forMs: 10 * 60_000, firstDelayMs: 150, maxDelayMs: 5_000 };
/** For whoever asks again anyway, from further back. */
const BRIEFLY = { forMs: 5_000, firstDelayMs: 150, maxDelayMs: 1_000 };
/** For whoever asks again anyway. */
const ONCE = { forMs: 0, firstDelayMs: 100, maxDelayMs: 100 };
/** The pause before try `attempt` (1 = the first repetition): doubling, with up to half of it taken off at random. */
function retryDelayMs(policy, attempt, random) {
    const full = Math.min(policy.maxDelayMs, policy.firstDelayMs * 2 ** Math.min(attempt - 1, 20));
    return Math.round(full * (1 - random / 2));
}
/**
 * Runs `operation` again while it fails in a way that passes and the policy has time left, not sooner than the server asks
 * for (Retry-After). Only for reads and for calls that are idempotent by construction (a client-chosen id, a lock in the
 * sandbox, a checksum afterwards). An abort ends the waiting with the last failure.
 */
async function withRetry(operation, policy, surroundings) {
    const { clock, random, signal, stillWorthIt } = surroundings;
    const until = clock.now() + policy.forMs;
    for (let attempt = 1;; attempt += 1) {
        try {
            return await operation();
        }
        catch (error) {
            const left = until - clock.now();
            if (!(error instanceof rock_errors/* RockError */.OL && error.transient) || left <= 0) {
                throw error;
            }
            await stillWorthIt(error);
            if (!(await slept(pauseMs(error, policy, attempt, random(), left), clock, signal))) {
                throw error;
            }
        }
    }
}
/** The last try comes at the end of the time, also where the server asks for more patience than there is. */
function pauseMs(error, policy, attempt, random, left) {
    return Math.min(left, Math.max(retryDelayMs(policy, attempt, random), error.retryAfterMs));
}
/** False when the signal ended the pause. */
async function slept(ms, clock, signal) {
    try {
        await clock.sleep(ms, signal ?? undefined);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/src/run/sandbox-scripts/answer.js
/** What is printed where the control script is gone, and with it the job's directory. */
const DELETED = "deleted";
/**
 * What every command of the control script begins with: it prints the request's word, so that an answer that belongs to
 * another request shows. Arguments: the control script as $0, the word, and the script's own arguments.
 */
const ANSWER = String.raw `
echo "$1"
shift
[ -e "$0" ] || { echo ${DELETED}; exit; }
. "$0"
`.trim();

;// CONCATENATED MODULE: ./build/src/run/sandbox-scripts/prepare.js
/**
 * Makes the job's private directory and says what the sandbox offers, one `key value` a line. Runs inline, before
 * anything is uploaded. Arguments: the request's word, which is printed first, and the directory's name.
 *
 * The directory is 0700, has a hidden name, because scripts tidy up with `rm -rf /tmp/[!.]…`, and is outside /data/logs, because an upload arrives 0644 and /data/logs outlives the sandbox. The
 * embedded server names its sandboxes' own directory in ROCK_LOCAL_SANDBOX, since its sandboxes share one file system.
 */
const PREPARE = String.raw `
echo "$1"
shift
umask 077
mine() { [ -d "$1" ] && [ -O "$1" ] && [ ! -L "$1" ]; }
for base in "$ROCK_LOCAL_SANDBOX" /tmp /var/tmp "$HOME"; do
  [ -n "$base" ] && [ -d "$base" ] || continue
  { mkdir "$base/$1" 2>/dev/null || mine "$base/$1"; } && directory=$base/$1 && break
done
[ -n "$directory" ] || { echo "error no directory for the job can be made in /tmp, /var/tmp or the home directory"; exit 0; }
wanted=/data/logs/user-defined
[ -z "$ROCK_LOCAL_SANDBOX" ] || wanted=$ROCK_LOCAL_SANDBOX/logs/user-defined
artifacts=
for candidate in "$wanted" "$directory-artifacts"; do
  (umask 022; mkdir -p "$candidate") 2>/dev/null && [ -w "$candidate" ] && artifacts=$candidate && break
done
[ -n "$artifacts" ] || { echo "error no directory for the job's files can be made"; exit 0; }
echo "directory $directory"
echo "artifacts $artifacts"
for tool in sha256sum shasum openssl bash setsid perl tar gzip base64 od; do
  command -v $tool >/dev/null 2>&1 && echo "has $tool"
done
exit 0
`;

;// CONCATENATED MODULE: ./build/src/run/sandbox-shell.js





const UPSTREAM_ARTIFACTS = "/data/logs/user-defined";
/** A failure that another try would not change, in words for a person. */
class sandbox_shell_SandboxProblem extends Error {
    name = "SandboxProblem";
}
/** The job's private directory is gone, and with it all that could tell how the job went. */
class DirectoryDeleted extends sandbox_shell_SandboxProblem {
    name = "DirectoryDeleted";
    constructor(directory) {
        super(`the job's private directory ${directory} in the sandbox was deleted while the job ran, most likely by its script, so that the script's end cannot be seen; keep the script from deleting .rock-job-*`);
    }
}
const REQUEST_MS = 30_000;
/** Time for an answer to travel back after the program itself used all of its time. */
const ANSWER_SLACK_MS = 15_000;
/** Makes the job's directory in a sandbox that answers; one request, so that it also serves as the proof of life. */
async function prepareSandbox(rock, sandboxId, surroundings, signal) {
    const word = surroundings.newId();
    const command = ["sh", "-c", PREPARE, "prepare", word, `.rock-job-${sandboxId.slice(0, 16)}`];
    const call = { command, word, timeoutSec: 20, kind: "prompt" };
    const executed = await rock.execute(sandboxId, call, { timeoutMs: REQUEST_MS, signal });
    const facts = readFacts(executed);
    return openShell(rock, sandboxId, facts, surroundings);
}
/** The shell of a sandbox whose job directory was made before. */
function openShell(rock, sandboxId, facts, surroundings) {
    const repeat = async (operation, patience) => {
        const { retry, signal, witness } = patience;
        const answered = async () => {
            const result = await operation();
            witness?.answered();
            return result;
        };
        const stillWorthIt = async (failure) => await witness?.failed(failure);
        return await withRetry(answered, retry, { ...surroundings, signal, stillWorthIt });
    };
    return {
        sandboxId,
        rock,
        facts,
        control: async ({ name, arguments: parameters, seconds, waiting }, patience) => {
            const program = ["sh", "-c", ANSWER, `${facts.directory}/control.sh`];
            const rest = [name, facts.directory, ...parameters];
            const options = { timeoutMs: seconds * 1000 + ANSWER_SLACK_MS, signal: patience.signal };
            const kind = waiting ? "waiting" : "prompt";
            const executed = await repeat(async () => {
                const word = surroundings.newId();
                const call = { command: [...program, word, ...rest], word, timeoutSec: Math.ceil(seconds) + 10, kind };
                return await rock.execute(sandboxId, call, options);
            }, patience);
            if (executed.stdout.trim() === DELETED) {
                throw new DirectoryDeleted(facts.directory);
            }
            refuseFlood(executed);
            const problem = name === "watch" ? null : /^error (.*)$/m.exec(executed.stdout);
            if (problem?.[1] !== undefined) {
                throw new sandbox_shell_SandboxProblem(quoted(problem[1]));
            }
            if (executed.exitCode !== 0) {
                const reason = quoted(executed.stderr) || "no message";
                throw new sandbox_shell_SandboxProblem(`the control script's ${name} ended with ${executed.exitCode}: ${reason}`);
            }
            return executed.stdout;
        },
        upload: async (name, bytes, patience) => {
            const options = { timeoutMs: REQUEST_MS + bytes.length / 100, signal: patience.signal };
            await repeat(async () => await rock.upload(sandboxId, `${facts.directory}/${name}`, bytes, options), patience);
        },
        readNamed: async (path, patience) => {
            const options = { timeoutMs: REQUEST_MS, signal: patience.signal };
            const file = { path, word: external_node_path_.posix.basename(path) };
            return await repeat(async () => await rock.readAscii(sandboxId, file, options), patience);
        },
        newWord: surroundings.newId,
    };
}
/** Above what any command prints, the news of the log included; it is taken apart in memory. */
const LONGEST_ANSWER = 1024 * 1024;
function refuseFlood({ stdout }) {
    if (stdout.length > LONGEST_ANSWER) {
        throw new sandbox_shell_SandboxProblem(`the sandbox answered a command of ours with ${stdout.length} characters`);
    }
}
function readFacts(executed) {
    refuseFlood(executed);
    const lines = executed.stdout.split("\n").map((line) => line.trim());
    const value = (key) => {
        const line = lines.find((candidate) => candidate.startsWith(`${key} `));
        return line === undefined ? null : line.slice(key.length + 1);
    };
    const problem = value("error");
    if (problem !== null) {
        throw new sandbox_shell_SandboxProblem(quoted(problem));
    }
    const directory = value("directory");
    const artifacts = value("artifacts");
    if (executed.exitCode !== 0 || directory === null || artifacts === null) {
        throw new sandbox_shell_SandboxProblem(`the sandbox could not be prepared: sh ended with ${executed.exitCode}: ${quoted(executed.stderr) || "no message"}`);
    }
    const tools = new Set(lines.filter((line) => line.startsWith("has ")).map((line) => line.slice(4)));
    if (!tools.has("base64")) {
        throw new sandbox_shell_SandboxProblem("the image has no base64, which is needed to read the job's log; add coreutils or busybox");
    }
    if (!["sha256sum", "shasum", "openssl"].some((tool) => tools.has(tool))) {
        throw new sandbox_shell_SandboxProblem("the image has no sha256sum, which is needed to check uploads; add coreutils or busybox");
    }
    return { directory, artifacts, tools };
}
const LONGEST_QUOTE = 300;
/** The first line of what a sandbox said, as a part of a message. */
function quoted(text) {
    const said = text.trim();
    const end = said.indexOf("\n");
    return (0,cut/* cutEarly */.Y6)(end < 0 ? said : said.slice(0, end), LONGEST_QUOTE);
}

;// CONCATENATED MODULE: ./build/src/run/loss.js



/** What goes wrong outside this program is a loss; anything else is a bug, and passes on to be reported as one. */
function isOutside(error) {
    return error instanceof rock_errors/* RockError */.OL || error instanceof sandbox_shell_SandboxProblem || (0,errors/* isSystemError */.Or)(error);
}
function lossOf(error) {
    const asError = error instanceof Error ? error : new Error(String(error));
    return { message: asError.message, error: asError };
}
/** How a bug in this program is reported: it blames neither the job nor the server. */
function lossOfBug(error) {
    const message = `a bug in rock-job-action ended this job: ${(0,errors/* describeError */.Uc)(error)}; please report it`;
    return { message, error: error instanceof Error ? error : new Error(message) };
}

// EXTERNAL MODULE: ./build/src/base/group-by.js
var group_by = __webpack_require__(49976);
;// CONCATENATED MODULE: ./build/src/results/repeated-trials.js


/** What the attempts of one trial have in common: the agent entry, the dataset and the task. */
function trialSubject(trial) {
    return JSON.stringify([trial.agent?.index ?? null, (0,results_trial/* taskOf */.Xb)(trial)]);
}
/**
 * Puts what was run again in the place of what was worth it, attempt by attempt. A repeated trial that was not
 * measured either replaces the former one too, with what it has to say now.
 */
function withRepeated(trials, repeated, isWorthRepeating) {
    const waiting = (0,group_by/* groupBy */.$)(repeated, trialSubject);
    return trials.map((trial) => {
        const next = isWorthRepeating(trial) ? waiting.get(trialSubject(trial))?.shift() : undefined;
        return next === undefined ? trial : { ...next, attempt: trial.attempt, runs: trial.runs + 1 };
    });
}

;// CONCATENATED MODULE: ./build/src/app/repeated-outcome.js

/** The outcome of one of a job's runs, whose trials say so; `place` is the run's among all. */
function ofRun(outcome, place) {
    return { ...outcome, trials: outcome.trials.map((trial) => ({ ...trial, fromRun: place })) };
}
/** What a run of the whole job left, when it was not its first. */
function withRuns(outcome, runs) {
    return { ...outcome, trials: outcome.trials.map((trial) => ({ ...trial, runs })) };
}
/**
 * A job's outcome with what a run of some of its trials left in their place; `indexInRound` counts the runs of a round.
 * How a run ended is made up for when what it left unmeasured is run again, so of that the faults are those of the round;
 * what is wrong with trials that were measured stays wrong.
 */
function withRepeatedOutcome(former, repeated, indexInRound, isWorthRepeating) {
    const standing = indexInRound === 0 ? former.lastingFaults : former.faults;
    return {
        ...former,
        trials: withRepeated(former.trials, repeated.trials, isWorthRepeating),
        faults: [...new Set([...standing, ...repeated.faults])],
        lastingFaults: [...new Set([...former.lastingFaults, ...repeated.lastingFaults])],
    };
}

;// CONCATENATED MODULE: ./build/src/run/archive-names.js
const MAX_PATH = 1_000;
/** Most file systems take 255 bytes; the results directory may add a number to tell two names apart. */
const MAX_NAME_BYTES = 240;
/** `./a/b` → `a/b`; null for everything that is absolute, climbs, or is too long. */
function relativePath(name) {
    const parts = name.split("/").filter((part) => part !== "" && part !== ".");
    const unsafe = name.startsWith("/") || parts.length === 0 || parts.includes("..") || name.length > MAX_PATH;
    return unsafe ? null : parts.join("/");
}
/**
 * A relative path with every character percent-encoded that file systems or artifacts refuse, and in a name that has one
 * the percent sign too; null when that makes a name too long.
 */
function portablePath(path) {
    const parts = path.split("/").map((part) => (REFUSED.test(part) ? part.replace(ENCODED, encode) : part));
    return parts.some((part) => Buffer.byteLength(part) > MAX_NAME_BYTES) ? null : parts.join("/");
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what is refused
const REFUSED = /[\u0000-\u001f\u007f\\":<>|*?]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what is refused
const ENCODED = /[\u0000-\u001f\u007f\\":<>|*?%]/g;
function encode(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

;// CONCATENATED MODULE: ./build/src/run/fetch-file.js

/**
 * The control script cuts files into blocks of this size, counted from their start. Larger ones are hardly faster, and an
 * answer takes several times its size of memory on its way through JSON and base64.
 */
const BLOCK_BYTES = 512 * 1024;
/** Two pieces under way at once keep the line busy; each has its own place in the sandbox. */
const PLACES = 2;
const PIECE_SECONDS = 45;
/**
 * The bytes `from` to `to` of a file in the sandbox, in order, in pieces of at most 512 KiB. Each piece is staged as base64
 * in a file and read back, because everything that `execute` prints is copied into ROCK's own log. A dropped request costs
 * its piece only. Rejects with SandboxProblem when a piece does not have the length it must have.
 */
async function* fetchFile(shell, file, range, patience) {
    const lastBlock = Math.ceil(range.to / BLOCK_BYTES);
    let next = Math.floor(range.from / BLOCK_BYTES);
    const underWay = [];
    try {
        while (next < lastBlock || underWay.length > 0) {
            while (next < lastBlock && underWay.length < PLACES) {
                const piece = fetchBlock(shell, file, next, range.to, patience);
                // It may fail while the one before it is still awaited.
                piece.catch(() => undefined);
                underWay.push(piece);
                next += 1;
            }
            const block = await underWay.shift();
            if (block === undefined) {
                return;
            }
            const blockStart = (next - underWay.length - 1) * BLOCK_BYTES;
            yield block.subarray(Math.max(0, range.from - blockStart));
        }
    }
    finally {
        // A consumer that stopped early leaves requests under way; their failures concern nobody any more.
        await Promise.allSettled(underWay);
    }
}
async function fetchBlock(shell, { path, stage }, block, fileEnd, patience) {
    const wanted = Math.min(BLOCK_BYTES, fileEnd - block * BLOCK_BYTES);
    for (let attempt = 1;; attempt += 1) {
        const place = `${stage}-${block % PLACES}`;
        const staged = await shell.control({ name: "piece", arguments: [path, String(block), place, shell.newWord()], seconds: PIECE_SECONDS }, patience);
        const bytes = Buffer.from(await shell.readNamed(staged.trim(), patience), "base64");
        // The file may have grown since its size was read: more than wanted is fine, less is not.
        if (bytes.length >= wanted) {
            return bytes.subarray(0, wanted);
        }
        if (attempt === 3) {
            throw new sandbox_shell_SandboxProblem(`${path}: ${bytes.length} of ${wanted} bytes arrived of block ${block}`);
        }
    }
}

;// CONCATENATED MODULE: ./build/src/run/pack-answer.js

/** Reads `STATE SIZE SUM STATUS` and the lines after it. */
function readPackAnswer(text) {
    const [line = "", ...rest] = text.trim().split("\n");
    const [state, size, checksum, tarStatus] = line.split(" ");
    if (state === "packing" || state === "absent" || state === "empty") {
        return { kind: state };
    }
    if (state !== "packed" || checksum === undefined || tarStatus === undefined || !/^\d+$/.test(size ?? "")) {
        return { kind: "unknown", line };
    }
    const present = [];
    const leftOut = [];
    const complaints = [];
    let [omitted, unlisted] = [0, 0];
    for (const more of rest) {
        const [, word, first = "", second] = /^(present|left|omitted) (\S+)(?: (.*))?$/.exec(more) ?? [];
        const path = relativePath(second ?? "");
        if (word === "present") {
            present.push(more.slice("present ".length));
        }
        else if (word === "left" && path !== null) {
            leftOut.push({ path, size: Number(first) });
        }
        else if (word === "omitted") {
            [omitted, unlisted] = [Number(first), Number(second)];
        }
        else {
            complaints.push(more);
        }
    }
    return {
        kind: "packed",
        size: Number(size),
        checksum,
        tarStatus,
        present,
        leftOut,
        moreLeftOut: Math.max(0, omitted - leftOut.length),
        unlisted,
        complaints,
    };
}

;// CONCATENATED MODULE: ./build/src/run/archive-intake.js

const ARCHIVE_LIMITS = {
    entries: 100_000,
    fileBytes: 2 * 1024 ** 3,
    totalBytes: 8 * 1024 ** 3,
    // What is wanted is counted apart from the rest, and a tar has more in it than files.
    unpackedBytes: 17 * 1024 ** 3,
    ratio: 1_000,
    freeBytes: 64 * 1024 ** 2,
};
/**
 * Decides what is taken of an archive, entry by entry, and under which name. What results are read from is counted apart,
 * so that no number of other files before them can make results unreadable.
 */
class Intake {
    #limits;
    #taken = new Map();
    #paths = new Set();
    #ofWanted = { entries: 0, bytes: 0 };
    #ofOthers = { entries: 0, bytes: 0 };
    renamed = 0;
    constructor(limits) {
        this.#limits = limits;
    }
    get files() {
        return this.#taken.size;
    }
    decide(header, name, isWanted) {
        const tally = isWanted ? this.#ofWanted : this.#ofOthers;
        tally.entries += 1;
        const original = header.type === "link" ? this.#taken.get(relativePath(header.linkname ?? "") ?? "") : undefined;
        const size = original?.size ?? header.size ?? 0;
        const problem = typeProblem(header, original) ?? this.#limitProblem(size, tally);
        if (problem !== null) {
            return { kind: "leave", reason: problem };
        }
        const portable = name === null ? null : portablePath(name);
        if (name === null || portable === null) {
            return { kind: "leave", reason: name === null ? "unsafe path" : "a name that is too long" };
        }
        if (this.#taken.has(name)) {
            return { kind: "leave", reason: "a second file of this name" };
        }
        const path = unusedPath(portable, this.#paths);
        const file = { name, path, size, content: null };
        this.#paths.add(path);
        this.#taken.set(name, file);
        tally.bytes += size;
        this.renamed += path === name ? 0 : 1;
        return { kind: "take", file, original: original ?? null };
    }
    #limitProblem(size, tally) {
        const { entries, fileBytes, totalBytes } = this.#limits;
        if (tally.entries > entries) {
            return `more than ${entries} files`;
        }
        if (size > fileBytes) {
            return `${size} bytes, more than ${fileBytes} a file`;
        }
        return tally.bytes + size > totalBytes ? `more than ${totalBytes} bytes in all` : null;
    }
}
function typeProblem({ type }, original) {
    if (type === "link") {
        return original === undefined ? "a hard link to a file that was not taken" : null;
    }
    return type === "file" || type === "contiguous-file"
        ? null
        : `a ${type ?? "strange entry"}, only plain files are taken`;
}
/** An encoded name can be that of another file. */
function unusedPath(path, used) {
    let candidate = path;
    for (let number = 2; used.has(candidate); number += 1) {
        candidate = `${path}-${number}`;
    }
    return candidate;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/src/run/open-archive.js





/** The entries of a tar, gzipped or not, as its bytes come. */
async function openArchive(source, bounds) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    const packed = { bytes: 0 };
    const { first, all } = await peek(measured(source, hash, packed));
    // Loaded when it is needed: many a job leaves no file.
    const { extract } = await __webpack_require__.e(/* import() */ 118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19));
    const entries = extract();
    const bounded = (unpacked) => withinBounds(unpacked, packed, bounds);
    const stages = isGzip(first)
        ? [external_node_stream_.Readable.from(all), (0,external_node_zlib_.createGunzip)(), bounded, entries]
        : [external_node_stream_.Readable.from(all), bounded, entries];
    const finished = (0,external_node_stream_promises_.pipeline)(stages).catch((error) => {
        entries.destroy(error instanceof Error ? error : new Error(String(error)));
    });
    return { entries, finished, checksum: () => hash.digest("hex") };
}
async function* measured(source, hash, packed) {
    for await (const chunk of source) {
        hash.update(chunk);
        packed.bytes += chunk.length;
        yield chunk;
    }
}
/** Ends an archive that is small on its way and would keep us unpacking for hours. */
async function* withinBounds(unpacked, packed, { unpackedBytes, ratio, freeBytes }) {
    let size = 0;
    for await (const chunk of unpacked) {
        size += chunk.length;
        if (size > unpackedBytes) {
            throw new sandbox_shell_SandboxProblem(`the archive of the job's files unpacks to more than ${unpackedBytes} bytes`);
        }
        if (size > freeBytes + ratio * packed.bytes) {
            throw new sandbox_shell_SandboxProblem(`the archive of the job's files unpacks to more than ${ratio} times its size`);
        }
        yield chunk;
    }
}
/** Reads the first chunk, and gives the whole stream again. */
async function peek(source) {
    const start = await source.next();
    const first = start.done === true ? new Uint8Array() : start.value;
    async function* all() {
        yield first;
        yield* source;
    }
    return { first, all: all() };
}
function isGzip(bytes) {
    return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

;// CONCATENATED MODULE: ./build/src/run/unpack-archive.js






const LEFT_OUT_TOLD = 20;
/** An archive may have names of any length. */
const LONGEST_NAME = 300;
/** A file that is wanted in memory is remembered up to this size, for hard links to it: a score is small. */
const LINKED_BYTES = 16 * 1024;
/** And no more than this of all of them, of which a benchmark has thousands. */
const LINKED_TOTAL_BYTES = 4 * 1024 * 1024;
/**
 * Unpacks a tar (gzipped or not) that comes from a sandbox. Only regular files are taken, and hard links to one of them as
 * its copies: no symbolic links, no devices, nothing that climbs. Files beyond a limit are left out and named. Rejects with
 * SandboxProblem when the archive is damaged or grows beyond measure, and with what kept it from being read or written.
 */
async function unpackArchive(source, options) {
    const { reader } = options;
    const archive = await openArchive(source, options.limits);
    const taken = new Set();
    const bugs = new Set();
    const give = (path, content) => {
        taken.add(path);
        try {
            reader.take({ path, content }, "final");
        }
        catch (error) {
            bugs.add(error);
            throw error;
        }
    };
    const leftOut = new LeftOut();
    const intake = new Intake(options.limits);
    let remembered = 0;
    try {
        for await (const entry of archive.entries) {
            const { header } = entry;
            const name = relativePath(header.name);
            const wanted = name === null ? null : reader.wants(name);
            const decision = intake.decide(header, name, wanted !== null);
            if (decision.kind === "leave") {
                const { reason } = decision;
                if (name !== null && !taken.has(name) && wanted !== null) {
                    give(name, { kind: "unreadable", reason });
                }
                if (header.type !== "directory") {
                    leftOut.add(`${JSON.stringify((0,cut/* cutEarly */.Y6)(header.name, LONGEST_NAME))}: ${reason}`);
                }
                entry.resume();
                continue;
            }
            const { file, original } = decision;
            let content;
            if (original === null) {
                const sink = await options.open(file.path);
                content = await write(entry, sink, wanted);
            }
            else {
                entry.resume();
                await options.copy(file.path, original.path);
                content = contentOfLink(original, wanted);
            }
            if (content !== null) {
                give(file.name, content);
                const size = content.kind === "bytes" ? content.bytes.length : Number.POSITIVE_INFINITY;
                if (content.kind === "bytes" && size <= LINKED_BYTES && remembered + size <= LINKED_TOTAL_BYTES) {
                    // A copy: a small Buffer is a part of a larger one, which would stay with it.
                    file.content = new Uint8Array(content.bytes);
                    remembered += size;
                }
            }
        }
        await archive.finished;
    }
    catch (error) {
        // A reader takes any content, so what it throws says nothing about the archive.
        throw isOutside(error) || bugs.has(error)
            ? error
            : new sandbox_shell_SandboxProblem("the archive of the job's files is damaged", { cause: error });
    }
    if (archive.checksum() !== options.checksum) {
        throw new sandbox_shell_SandboxProblem("the archive of the job's files does not have the checksum it was packed with");
    }
    return { files: intake.files, renamed: intake.renamed, taken, leftOut: leftOut.sentences() };
}
/** What was not kept of the original is on disk, but redacted; no number is read from that. */
function contentOfLink(original, wanted) {
    if (wanted === null) {
        return null;
    }
    return original.content === null
        ? { kind: "unreadable", reason: `it is a hard link to ${original.name}; write it as a separate file` }
        : { kind: "bytes", bytes: original.content };
}
/** Writes an entry to its sink; returns its content where up to `wanted` bytes of it are wanted. */
async function write(entry, sink, wanted) {
    const kept = [];
    let size = 0;
    try {
        for await (const chunk of entry) {
            size += chunk.length;
            if (wanted !== null && size <= wanted) {
                kept.push(chunk);
            }
            else {
                kept.length = 0;
            }
            await sink.write(chunk);
        }
    }
    finally {
        await sink.close();
    }
    if (wanted === null) {
        return null;
    }
    return size <= wanted
        ? { kind: "bytes", bytes: Buffer.concat(kept) }
        : { kind: "unreadable", reason: `it has ${size} bytes, and at most ${wanted} are read` };
}
/** Counts everything, keeps the first few sentences. */
class LeftOut {
    #told = [];
    #count = 0;
    add(sentence) {
        this.#count += 1;
        if (this.#told.length < LEFT_OUT_TOLD) {
            this.#told.push(sentence);
        }
    }
    sentences() {
        const more = this.#count - this.#told.length;
        return more > 0 ? [...this.#told, `and ${more} more`] : this.#told;
    }
}

;// CONCATENATED MODULE: ./build/src/run/collect-files.js





/** How long one request waits for the archive; a short first one would only add a request. */
const PACK_WAIT_SECONDS = 20;
/** Brings back everything the job left in its results directory, and gives the reader the files it wants. */
async function collectFiles(job, inputs, { reader, limits }, shell, surroundings, patience) {
    const { emit, output } = surroundings;
    const tell = (kind, message) => emit({ kind, job, message });
    const answer = await pack(inputs, limits, shell, patience);
    // The directory that was made for the script may be empty but not gone; one of the script's own making need not exist.
    if (answer.kind === "empty" || (answer.kind === "absent" && inputs.results !== shell.facts.artifacts)) {
        return;
    }
    if (answer.kind === "absent") {
        throw new sandbox_shell_SandboxProblem(`the artifact directory ${inputs.results} is gone`);
    }
    if (answer.kind !== "packed") {
        throw new sandbox_shell_SandboxProblem(`the job's files could not be packed: ${quoted(answer.line) || "no answer"}`);
    }
    if (answer.size > limits.unpackedBytes) {
        throw new sandbox_shell_SandboxProblem(`the job's files make an archive of ${answer.size} bytes; ${limits.unpackedBytes} are allowed`);
    }
    tellPackProblems(answer, tell);
    const file = { path: `${shell.facts.directory}/archive`, stage: "archive" };
    const archive = fetchFile(shell, file, { from: 0, to: answer.size }, patience);
    const unpacked = await unpackArchive(archive, {
        open: async (path) => await output.artifact(job, path),
        copy: async (path, original) => await output.artifactCopy(job, path, original),
        reader,
        limits,
        checksum: answer.checksum,
    });
    const reasons = new Map(answer.leftOut.map((left) => [left.path, reasonOf(left, limits)]));
    for (const [path, reason] of reasons) {
        tell("warning", `a file of the job was left out: ${JSON.stringify(path)}: ${reason}`);
    }
    for (const sentence of unpacked.leftOut) {
        tell("warning", `a file of the job was left out: ${sentence}`);
    }
    if (unpacked.renamed > 0) {
        const count = (0,base_text/* plural */.LS)(unpacked.renamed, "file of the job has a name", "files of the job have names");
        tell("notice", `${count} with characters that artifacts refuse; these are percent-encoded`);
    }
    const missing = new Set([...answer.present, ...reasons.keys()].filter((name) => !unpacked.taken.has(name)));
    for (const path of missing) {
        if (reader.wants(path) !== null) {
            const reason = reasons.get(path) ?? "it did not come back with the job's files";
            reader.take({ path, content: { kind: "unreadable", reason } }, "final");
        }
    }
}
function tellPackProblems({ tarStatus, complaints, moreLeftOut, unlisted }, tell) {
    if (tarStatus !== "0") {
        tell("warning", `not every file of the job could be read: ${complaints.map(quoted).join("; ") || `tar ended with ${tarStatus}`}`);
    }
    else if (complaints.length > 0) {
        // tar leaves sockets out, and says so without failing.
        tell("warning", `not all that the job left is among its files: ${complaints.map(quoted).join("; ")}`);
    }
    if (moreLeftOut > 0) {
        const [one, many] = [
            "more file of the job did not fit and was left out",
            "more files of the job did not fit and were left out",
        ];
        tell("warning", (0,base_text/* plural */.LS)(moreLeftOut, one, many));
    }
    if (unlisted > 0) {
        const files = (0,base_text/* plural */.LS)(unlisted, "file of the job has a line break in its name and was left out", "files of the job have line breaks in their names and were left out");
        tell("warning", `${files}: such files come only where all files fit`);
    }
}
function reasonOf({ size }, { fileBytes, totalBytes, entries }) {
    return size > fileBytes
        ? `${size} bytes, more than ${fileBytes} a file`
        : `there is room for ${totalBytes} bytes in ${entries} files, and smaller files come first`;
}
/** Has the archive made; the signal bounds how long that may take. */
async function pack(inputs, { entries, fileBytes, totalBytes }, shell, patience) {
    const numbers = [PACK_WAIT_SECONDS * 10, entries, fileBytes, totalBytes].map(String);
    const parameters = [inputs.results, ...numbers, ...inputs.required];
    const command = { name: "pack", arguments: parameters, seconds: PACK_WAIT_SECONDS + 5, waiting: true };
    for (;;) {
        const answer = readPackAnswer(await shell.control(command, patience));
        if (answer.kind !== "packing") {
            return answer;
        }
    }
}

// EXTERNAL MODULE: ./build/src/run/stop-sandbox.js
var stop_sandbox = __webpack_require__(42481);
;// CONCATENATED MODULE: ./build/src/run/held-sandbox.js

function sandboxIdOf(held) {
    return held.kind === "none" ? null : held.sandboxId;
}
/** When an unknown id begins to mean that there is no sandbox, in milliseconds since the epoch. */
function absenceProvesFrom(held) {
    return held.kind === "asked" ? held.sentAt + stop_sandbox/* CREATE_WINDOW_MS */.Z$ : 0;
}

;// CONCATENATED MODULE: ./build/src/run/job-log.js
/** The bytes that are kept of a job's log, so that there is always room for its results. */
const LOG_BYTES = 4 * 1024 ** 3;
/** Reads what a `watch` answer says of the log of a job that has ended. */
function readLogState(text) {
    const cut = /^cut(?:-(\d+))?$/.exec(text ?? "");
    if (cut !== null) {
        return { kind: "cut", beyond: cut[1] === undefined ? null : Number(cut[1]) };
    }
    return { kind: text === "whole" ? "whole" : "gaps" };
}
/** Warns of what is not in the log, and why. */
function tellLogLosses(work, { state, size, arrived }, { emit }) {
    const tell = (message) => emit({ kind: "warning", job: work.run, message });
    if (size < arrived) {
        // A script can still reach its own log by its path.
        tell(`the script made its log shorter while it ran (${arrived} bytes arrived, ${size} are left)`);
    }
    switch (state?.kind) {
        case "gaps":
            tell("some of what the script printed may be missing from its log: what writes the log in the sandbox was killed, the log was removed, or the disk was full");
            break;
        case "cut": {
            const beyond = state.beyond === null ? "" : `: ${state.beyond} bytes or more`;
            tell(`the script printed more than its log may hold; what came after ${size} bytes is not in it${beyond}`);
            break;
        }
        case "whole":
        case undefined:
            break;
    }
}

;// CONCATENATED MODULE: ./build/src/run/end-work.js





/** Milliseconds for the steps after a cancel: GitHub sends SIGTERM 7.5 s after SIGINT. */
const CANCEL = { endProcessesMs: 2_000, lastNewsMs: 1_000 };
/** How long an outage at the deadline may last, beside the time the job needs to end. */
const OUTAGE_MS = retry_AFTER_LAUNCH.forMs;
/** Ends every process of the job after its deadline, and takes what it still wrote. */
async function endProcesses(work, shell, watcher, surroundings) {
    const signal = AbortSignal.any([surroundings.stop, AbortSignal.timeout(work.graceMs + OUTAGE_MS)]);
    try {
        const tenths = String(Math.ceil(work.graceMs / 100));
        const end = {
            name: "end",
            arguments: [tenths, "deadline"],
            seconds: Math.min(55, work.graceMs / 1000 + 10),
        };
        const left = Number(/^left (\d+)/.exec(await shell.control(end, { retry: retry_AFTER_LAUNCH, signal }))?.[1] ?? 0);
        if (left > 0 && !work.autoStop) {
            const message = `${(0,base_text/* plural */.LS)(left, "process", "processes")} of the job could not be ended and run on in its sandbox, which is kept`;
            surroundings.emit({ kind: "warning", job: work.run, message });
        }
        tellLogLosses(work, watcher.logEnd(await watcher.next(0, signal)), surroundings);
    }
    catch (error) {
        surroundings.stop.throwIfAborted();
        const reason = error instanceof Error ? error.message : String(error);
        const message = `the job's last output could not be read after its deadline: ${reason}`;
        surroundings.emit({ kind: "warning", job: work.run, message });
    }
}
/** After a cancel: two seconds for the processes, one for the last of the log and files. The rest is given up. */
async function endHastily(shell, watcher, files) {
    try {
        const end = { name: "end", arguments: ["10", "cancel"], seconds: 2 };
        await shell.control(end, { retry: ONCE, signal: AbortSignal.timeout(CANCEL.endProcessesMs) });
    }
    catch {
        // The sandbox is stopped next, which ends them too.
    }
    const soon = AbortSignal.timeout(CANCEL.lastNewsMs);
    // The log on disk ends where it ends.
    await Promise.allSettled([watcher.next(0, soon), files.finish(soon)]);
}
/** Stops what there is to stop, and makes sure of it; a sandbox that is to stay is kept, unless its job was cancelled. */
async function stopAtEnd(work, rock, sandbox, surroundings) {
    const { clock, emit, journal, stop } = surroundings;
    if (sandbox.kind === "none" || sandbox.kind === "released") {
        return;
    }
    const { sandboxId } = sandbox;
    if (!work.autoStop && sandbox.kind === "up" && !stop.aborted) {
        await journal.kept(sandboxId);
        const minutes = work.idleMinutes;
        const message = `sandbox ${sandboxId} is kept (auto_stop: false); ROCK clears it after ${minutes} idle minutes`;
        emit({ kind: "kept", job: work.run, message });
        return;
    }
    emit({ kind: "phase", job: work.run, phase: "stop" });
    const outcome = await (0,stop_sandbox/* stopSandbox */.aA)(rock, sandboxId, {
        clock,
        giveUpAt: clock.now() + (stop.aborted ? surroundings.cancelStopMs : stop_sandbox/* STOP_MS */.w_),
        absenceProvesFrom: absenceProvesFrom(sandbox),
    });
    switch (outcome.kind) {
        case "gone":
            await journal.closed(sandboxId);
            return;
        case "unproven": {
            const minutes = work.idleMinutes;
            const message = `sandbox ${sandboxId} could not be confirmed as stopped (${outcome.reason}); ROCK clears it after ${minutes} idle minutes`;
            emit({ kind: "warning", job: work.run, message });
        }
    }
}
/** Leaves a running work to another process. ROCK clears its sandbox when nobody has asked after it for its idle limit. */
async function handOver({ sandboxId, run, idleMinutes }, surroundings) {
    await surroundings.journal.handedOver(sandboxId);
    const message = `sandbox ${sandboxId} runs on; ROCK clears it where nobody asks after it for ${idleMinutes} minutes`;
    surroundings.emit({ kind: "notice", job: run, message });
}

;// CONCATENATED MODULE: ./build/src/run/live-files.js





/** Between two rounds: Harbor rewrites its summary at each step of each trial. */
const REST_MS = 2_000;
const LONGEST_REST_MS = 30_000;
/** For the archive of one round, which is small. */
const ROUND_SECONDS = 20;
function readFilesAnswer(text) {
    if (text === "changed") {
        return text;
    }
    return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : null;
}
/**
 * Brings the files that change while the job runs, one round at a time, beside the watching of its log. A round that fails
 * is tried again, and in the end the archive of all files decides: nothing here ends a job.
 */
class LiveFiles {
    #job;
    #inputs;
    #reader;
    #shell;
    #surroundings;
    #word;
    #closing = new AbortController();
    #begun = 0;
    #arrived = 0;
    #lookAt = 0;
    #underWay = null;
    #bug = null;
    constructor(job, inputs, reader, shell, surroundings) {
        this.#job = job;
        this.#inputs = inputs;
        this.#reader = reader;
        this.#shell = shell;
        this.#surroundings = surroundings;
        this.#word = shell.newWord();
    }
    /** Arguments of `watch`: when to look, and at what. A round under way counts as arrived. */
    look() {
        const { live, results } = this.#inputs;
        if (live.length === 0) {
            return ["-"];
        }
        const underWay = this.#underWay !== null;
        const waitMs = Math.max(this.#lookAt - this.#surroundings.clock.now(), underWay ? REST_MS : 0);
        const since = underWay ? this.#begun : this.#arrived;
        return [String(Math.ceil(waitMs / 100)), this.#token(since), results, ...live];
    }
    /** Takes what a `watch` answer told, and begins a round where files changed. */
    heard(answer) {
        if (answer === "changed") {
            this.#underWay ??= this.#round();
        }
        else if (answer !== null) {
            this.#restFor(answer * 100);
        }
    }
    /** One more round, as far as the signal leaves time for it. */
    async finish(signal) {
        if (this.#inputs.live.length === 0) {
            return;
        }
        signal.addEventListener("abort", () => this.#closing.abort(signal.reason), { once: true });
        await this.#underWay;
        this.#underWay ??= this.#round();
        await this.#underWay;
    }
    /** Ends the round under way; nothing arrives after this. Rejects with a bug that one met. */
    async close() {
        this.#closing.abort();
        await this.#underWay;
        if (this.#bug !== null) {
            throw this.#bug.error;
        }
    }
    /** Another process that watches the same job has other tokens. */
    #token(round) {
        return `${this.#word}-${round}`;
    }
    #restFor(ms) {
        this.#lookAt = this.#surroundings.clock.now() + ms;
    }
    /** Goes on until all arrived: the watching that began meanwhile looks only for what changes after this. */
    async #round() {
        const { clock } = this.#surroundings;
        try {
            for (let failures = 0, more = true; more;) {
                this.#begun += 1;
                try {
                    more = await this.#bring(this.#begun);
                    this.#arrived = this.#begun;
                    failures = 0;
                }
                catch (error) {
                    this.#closing.signal.throwIfAborted();
                    if (!isOutside(error)) {
                        throw error;
                    }
                    failures += 1;
                    await clock.sleep(Math.min(REST_MS * 2 ** (failures - 1), LONGEST_REST_MS), this.#closing.signal);
                }
            }
        }
        catch (error) {
            if (!this.#closing.signal.aborted) {
                this.#bug ??= { error };
            }
        }
        finally {
            this.#underWay = null;
            this.#restFor(REST_MS);
        }
    }
    /** True when more files changed than one archive takes. */
    async #bring(round) {
        const token = this.#token(round);
        const { live, results } = this.#inputs;
        // Never repeated under the same token: an earlier request of it could still be at work.
        const patience = { retry: ONCE, signal: this.#closing.signal };
        const parameters = [token, this.#token(this.#arrived), results, ...live];
        const answer = await this.#shell.control({ name: "changed", arguments: parameters, seconds: ROUND_SECONDS }, patience);
        const [state, size, checksum, more] = answer.trim().split(" ");
        if (state !== "files" || checksum === undefined || !/^\d+$/.test(size ?? "")) {
            return false;
        }
        const path = `${this.#shell.facts.directory}/live/${token}.archive`;
        const range = { from: 0, to: Number(size) };
        const archive = fetchFile(this.#shell, { path, stage: "live" }, range, { ...patience, retry: BRIEFLY });
        await unpackArchive(archive, {
            open: async (name) => await this.#surroundings.output.artifact(this.#job, name),
            copy: async (name, original) => await this.#surroundings.output.artifactCopy(this.#job, name, original),
            reader: {
                wants: (name) => this.#reader.wants(name),
                take: (file) => {
                    // Caught half-written or swapped, it is no news; the archive in the end decides.
                    if (file.content.kind === "bytes") {
                        this.#reader.take(file, "live");
                    }
                },
            },
            limits: ARCHIVE_LIMITS,
            checksum,
        });
        return more === "more";
    }
}

// EXTERNAL MODULE: ./build/src/rock/sandbox-status.js
var sandbox_status = __webpack_require__(39475);
// EXTERNAL MODULE: ./build/src/run/repeated-finding.js
var repeated_finding = __webpack_require__(38233);
;// CONCATENATED MODULE: ./build/src/run/lost-sandbox.js




/** ROCK says of a dead container for ever that it runs; an agent that is only busy or cut off answers again sooner. */
const UNREACHABLE_MINUTES = 3;
/**
 * Decides from what came in place of answers whether a sandbox is lost: at once when the job's directory is, otherwise when
 * the same was found again and again. A finding stands until an answer contradicts it; a timeout or a gateway's error says
 * nothing about it.
 */
class LostSandbox {
    /** The server says so. */
    #gone = new repeated_finding/* RepeatedFinding */.S(3, 10_000);
    /** We are refused, or the sandbox cannot run the control script. */
    #refused = new repeated_finding/* RepeatedFinding */.S(3, 10_000);
    /** The server knows the sandbox, but does not reach its agent. */
    #unreachable = new repeated_finding/* RepeatedFinding */.S(3, UNREACHABLE_MINUTES * 60_000);
    #shell;
    #surroundings;
    #when;
    /** `when` says in the words of a loss what was going on: `while the job was running`. */
    constructor(shell, surroundings, when) {
        this.#shell = shell;
        this.#surroundings = surroundings;
        this.#when = when;
    }
    /** The control script answered. */
    answered() {
        this.#gone.reset();
        this.#refused.reset();
        this.#unreachable.reset();
    }
    /** Takes a failure, asks the server about the sandbox, and rejects when it is lost. */
    async failed(failure) {
        if (failure instanceof DirectoryDeleted) {
            throw failure;
        }
        if (failure instanceof sandbox_shell_SandboxProblem || failure.kind === "not-run") {
            this.#unreachable.reset();
        }
        const { clock, stop } = this.#surroundings;
        try {
            const status = await this.#shell.rock.status(this.#shell.sandboxId, { timeoutMs: 15_000, signal: stop });
            if (!(0,sandbox_status/* isGone */.S)(status)) {
                this.#gone.reset();
                this.#foundFailing(failure);
            }
            else if (this.#gone.found(clock.now())) {
                const state = status.kind === "absent" ? "unknown to the server" : (status.state ?? "gone");
                throw new sandbox_shell_SandboxProblem(`the sandbox is gone (${state}) ${this.#when}; it was stopped, cleared as idle, or its container died`);
            }
        }
        catch (error) {
            stop.throwIfAborted();
            if (error === failure || !(error instanceof rock_errors/* RockError */.OL)) {
                throw error;
            }
            if (!error.transient && this.#refused.found(clock.now())) {
                throw error;
            }
        }
    }
    /** The server answers, and does not say that the sandbox is gone. */
    #foundFailing(failure) {
        const now = this.#surroundings.clock.now();
        if (failure instanceof sandbox_shell_SandboxProblem || !failure.transient) {
            if (this.#refused.found(now)) {
                throw failure;
            }
        }
        else if ((0,rock_errors/* saysAgentUnreachable */.gL)(failure) && this.#unreachable.found(now)) {
            throw new sandbox_shell_SandboxProblem(`ROCK has not reached its agent in the sandbox for ${UNREACHABLE_MINUTES} minutes, although it lists the sandbox as running; the container has probably died, because its memory ran out or its processes were killed`, { cause: failure });
        }
    }
}

;// CONCATENATED MODULE: ./build/src/run/watch-answer.js



/** What ended a script: itself, its time limit, or a cancel. */
const END_CAUSES = ["script", "deadline", "cancel"];
/** Reads `STATE CODE SIZE KILLS FILES LOG WHY` and the base64 after it. */
function readWatchAnswer(text) {
    const lineEnd = text.indexOf("\n");
    const header = text.slice(0, lineEnd < 0 ? text.length : lineEnd);
    const [state, code = "", size = "", kills, files, log, why] = header.split(" ");
    const refuse = () => new sandbox_shell_SandboxProblem(`the watch script answered ${JSON.stringify(quoted(text))}`);
    if (!/^\d+$/.test(size)) {
        throw refuse();
    }
    const look = {
        logSize: Number(size),
        files: readFilesAnswer(files),
        news: lineEnd < 0 ? Buffer.alloc(0) : Buffer.from(text.slice(lineEnd + 1), "base64"),
    };
    switch (state) {
        case "running":
            return { ...look, state };
        case "lost":
            return { ...look, state, log: readLogState(log) };
        case "superseded":
            return { ...look, state, by: why === undefined || why === "-" ? null : why };
        case "exited": {
            const cause = END_CAUSES.find((known) => known === why);
            if (!/^\d+$/.test(code) || cause === undefined) {
                throw refuse();
            }
            const outOfMemoryKills = Number(kills ?? 0) || 0;
            return { ...look, state, exitCode: Number(code), cause, outOfMemoryKills, log: readLogState(log) };
        }
        default:
            throw refuse();
    }
}

;// CONCATENATED MODULE: ./build/src/run/watch-job.js







/** Above this, news come as staged pieces: what `execute` prints is copied into ROCK's own log. */
const NEWS_LIMIT = 256 * 1024;
const LONGEST_WAIT_SEC = 20;
/** With more watchers than places for waiting requests (rock/budget), waits are short so that everybody gets a turn. */
const CROWD = 60;
const CROWDED_WAIT_SEC = 2;
/** Follows one job's log, files and end; keeps the position, so that an interrupted watch can be finished elsewhere. */
class JobWatcher {
    #offset = 0;
    #turns = 0;
    /** Every request has a turn of this process, and the sandbox knows the last: by it an older wait ends. */
    #word;
    #shell;
    #log;
    #files;
    #logBytes;
    /** Of the log `logBytes` are brought at most, whatever is there. */
    constructor(shell, log, files, logBytes) {
        this.#word = shell.newWord();
        this.#shell = shell;
        this.#log = log;
        this.#files = files;
        this.#logBytes = logBytes;
    }
    /** How far the log was read. */
    get offset() {
        return this.#offset;
    }
    /**
     * One request that waits up to `waitSec` for news, writes them to the log and tells the job's state. Changed files are
     * brought while the next one waits.
     */
    async next(waitSec, signal) {
        const look = this.#files.look();
        this.#turns += 1;
        const text = await this.#shell.control({
            name: "watch",
            arguments: [
                ...[this.#offset, NEWS_LIMIT, Math.ceil(waitSec * 10)].map(String),
                `${this.#word}-${this.#turns}`,
                ...look,
            ],
            seconds: waitSec + 2,
            waiting: waitSec > 0,
        }, { retry: ONCE, signal });
        const answer = readWatchAnswer(text);
        if (answer.state === "superseded") {
            return answer;
        }
        this.#files.heard(answer.files);
        const to = Math.min(answer.logSize, this.#logBytes);
        if (answer.news.length > 0 && this.#offset < to) {
            await this.#take(answer.news.subarray(0, to - this.#offset));
        }
        // More than one answer may carry, or less than it said: the rest comes in pieces.
        if (this.#offset < to) {
            const path = `${this.#shell.facts.directory}/log`;
            const range = { from: this.#offset, to };
            const patience = { retry: BRIEFLY, signal };
            for await (const piece of fetchFile(this.#shell, { path, stage: "log" }, range, patience)) {
                await this.#take(piece);
            }
        }
        if (answer.logSize > this.#logBytes) {
            // Not taken, but not waited for either.
            this.#offset = Math.max(this.#offset, answer.logSize);
        }
        return answer;
    }
    /** Whether a turn is one of this watcher's own; a late request can come after a newer one. */
    isOwn(turn) {
        return turn.startsWith(`${this.#word}-`);
    }
    /** How the log stands by the last answer. */
    logEnd(answer) {
        const { logSize } = answer;
        const beyond = logSize - this.#logBytes;
        const log = answer.state === "exited" || answer.state === "lost" ? answer.log : null;
        const state = beyond > 0 ? { kind: "cut", beyond } : log;
        return { state, size: Math.min(logSize, this.#logBytes), arrived: Math.min(this.#offset, this.#logBytes) };
    }
    async #take(bytes) {
        this.#offset += bytes.length;
        await this.#log.write(bytes);
    }
}
/**
 * Watches a launched job until it exits or its deadline passes. A request that failed is never an end: waits get shorter
 * and go on until the deadline and, where nothing is heard then, for minutes more. Rejects with a RockError or SandboxProblem when the sandbox or the job's wrapper is
 * provably gone, and with the stop signal's reason when cancelled.
 */
async function watchJob(work, watcher, shell, watchers, surroundings) {
    const { clock, stop } = surroundings;
    const deadline = work.launchedAt + work.deadlineMs;
    const lost = new LostSandbox(shell, surroundings, "while the job was running");
    let failures = 0;
    let longestWaitSec = LONGEST_WAIT_SEC;
    let heard = false;
    const silence = new Silence(work.run, surroundings);
    watchers.count += 1;
    try {
        for (;;) {
            const remainingSec = (deadline - clock.now()) / 1000;
            // At the deadline one last look decides: the job may have ended while nobody could see it.
            const waitSec = Math.max(0, Math.min(remainingSec, waitSeconds(watchers.count, failures, longestWaitSec)));
            try {
                const answer = await watcher.next(waitSec, stop);
                const end = endOf(answer, watcher);
                if (end !== null) {
                    if (end.kind === "exited" || end.kind === "wrapper-killed") {
                        tellLogLosses(work, watcher.logEnd(answer), surroundings);
                    }
                    return end;
                }
                if (answer.state === "superseded" && answer.by === null) {
                    throw new sandbox_shell_SandboxProblem("the file that tells who watches the job is gone");
                }
                failures = 0;
                heard = true;
                lost.answered();
                silence.ended();
            }
            catch (error) {
                stop.throwIfAborted();
                if (!(error instanceof rock_errors/* RockError */.OL || error instanceof sandbox_shell_SandboxProblem)) {
                    throw error;
                }
                failures += 1;
                heard = false;
                silence.goesOn(error);
                longestWaitSec = Math.max(5, longestWaitSec / 2);
                // An outage at the deadline is no reason to lose what the job measured before.
                if (clock.now() >= deadline + retry_AFTER_LAUNCH.forMs) {
                    throw error;
                }
                await lost.failed(error);
                const askedToWaitMs = error instanceof rock_errors/* RockError */.OL ? error.retryAfterMs : 0;
                await clock.sleep(Math.max(Math.min(200 * 2 ** failures, 3_000), Math.min(askedToWaitMs, 60_000)), stop);
            }
            if (remainingSec <= 0 && heard) {
                return { kind: "deadline" };
            }
        }
    }
    finally {
        watchers.count -= 1;
    }
}
/** A person should know when nothing is heard of a job for this long. */
const SILENCE_MS = 10_000;
/** Tells once that nothing is heard of a job, and when it is heard of again. */
class Silence {
    #job;
    #surroundings;
    #lastAnswerAt;
    #told = false;
    constructor(job, surroundings) {
        this.#job = job;
        this.#surroundings = surroundings;
        this.#lastAnswerAt = surroundings.clock.now();
    }
    goesOn({ message }) {
        const { clock, emit } = this.#surroundings;
        const seconds = Math.round((clock.now() - this.#lastAnswerAt) / 1000);
        if (!this.#told && seconds >= SILENCE_MS / 1000) {
            this.#told = true;
            const text = `nothing was heard of the job for ${seconds} s (${message}); still asking`;
            emit({ kind: "warning", job: this.#job, message: text });
        }
    }
    ended() {
        const { clock, emit } = this.#surroundings;
        if (this.#told) {
            this.#told = false;
            emit({ kind: "notice", job: this.#job, message: "the job answers again" });
        }
        this.#lastAnswerAt = clock.now();
    }
}
function endOf(answer, watcher) {
    switch (answer.state) {
        case "exited":
            return endBy(answer);
        case "lost":
            return { kind: "wrapper-killed" };
        case "superseded":
            return answer.by === null || watcher.isOwn(answer.by) ? null : { kind: "superseded" };
        case "running":
            return null;
    }
}
function endBy({ cause, exitCode, outOfMemoryKills }) {
    switch (cause) {
        case "script":
            return { kind: "exited", exitCode, outOfMemory: exitCode === 137 && outOfMemoryKills > 0 };
        case "deadline":
            return { kind: "deadline" };
        case "cancel":
            return { kind: "cancelled" };
    }
}
/** A gateway may cut long requests off: each failure halves the longest wait for good, and while it lasts waits are short. */
function waitSeconds(watchers, failures, longestWaitSec) {
    if (failures > 2) {
        return 1;
    }
    return watchers > CROWD ? CROWDED_WAIT_SEC : longestWaitSec;
}

;// CONCATENATED MODULE: ./build/src/run/follow-work.js








const COLLECT_MS = 30 * 60_000;
/**
 * Follows a launched job to its end: its log from the first byte, its files, the stop of its sandbox. Every failure becomes
 * the report's `end`, a bug in this program too. The sandbox is stopped on every way out, unless another process has taken
 * the job over.
 */
async function followWork(running, shell, rock, reader, surroundings, limits) {
    const { clock, emit, stop } = surroundings;
    const log = surroundings.output.log(running.run);
    const files = new LiveFiles(running.run, running, reader, shell, surroundings);
    const watcher = new JobWatcher(shell, log, files, limits.logBytes);
    let stage = { phase: "watch" };
    let bug = null;
    let end;
    try {
        stop.throwIfAborted();
        emit({ kind: "phase", job: running.run, phase: stage.phase });
        stage = { phase: "collect", ...(await watchToEnd(running, shell, watcher, surroundings)) };
        await files.close();
        stage = {
            ...stage,
            phase: "done",
            collection: await collect(stage.end, running, shell, reader, surroundings, limits),
        };
        end = stage.end;
    }
    catch (error) {
        bug = isOutside(error) || stop.aborted ? null : error;
        end = { kind: "lost", phase: stage.phase === "watch" ? "watch" : "collect", loss: lossOf(error) };
    }
    const collection = stage.phase === "done" ? stage.collection : { kind: "none" };
    const isOurs = !(end.kind === "stopped" && end.reason === "superseded");
    if (isOurs && stop.aborted && collection.kind === "none") {
        // Whatever was known by then, the job's files are missing, and with them perhaps its score.
        end = { kind: "stopped", reason: "interrupted" };
        await endHastily(shell, watcher, files);
    }
    const [closed, filesClosed, stopped] = await Promise.allSettled([
        log.close(),
        files.close(),
        isOurs
            ? stopAtEnd(running, rock, { kind: "up", sandboxId: running.sandboxId }, surroundings)
            : handOver(running, surroundings),
    ]);
    if (closed.status === "rejected") {
        end = { kind: "lost", phase: "collect", loss: lossOf(closed.reason) };
    }
    for (const settled of [filesClosed, stopped]) {
        bug ??= settled.status === "rejected" ? settled.reason : null;
    }
    return {
        end: bug === null ? end : { kind: "bug", loss: lossOfBug(bug) },
        sandboxId: running.sandboxId,
        launchedAt: running.launchedAt,
        endedAt: stage.phase === "watch" ? clock.now() : stage.endedAt,
        collection,
        log: watcher.offset > 0 ? log.path : null,
        logEnd: log.tail(),
    };
}
async function watchToEnd(running, shell, watcher, surroundings) {
    const { clock, watchers } = surroundings;
    const watched = await watchJob(running, watcher, shell, watchers, surroundings);
    const ended = (end) => ({ end, endedAt: clock.now() });
    switch (watched.kind) {
        case "deadline":
            await endProcesses(running, shell, watcher, surroundings);
            return ended({ kind: "stopped", reason: "deadline" });
        case "cancelled":
            return ended({ kind: "stopped", reason: "interrupted" });
        case "superseded":
            return ended({ kind: "stopped", reason: "superseded" });
        case "wrapper-killed":
            return ended(lostWhileRunning("the job's wrapper process was killed before the script ended; its exit code is unknown"));
        case "exited":
            return ended(watched.outOfMemory
                ? lostWhileRunning(`the script was killed because the sandbox ran out of memory (${running.memory}); raise environment.memory`)
                : { kind: "exited", exitCode: watched.exitCode });
    }
}
/** A loss after which the sandbox may still live, so that the job's files are worth collecting. */
function lostWhileRunning(message) {
    return { kind: "lost", phase: "watch", loss: lossOf(new sandbox_shell_SandboxProblem(message)) };
}
/** Rejects when cancelled. */
async function collect(end, running, shell, reader, surroundings, limits) {
    const { emit, stop } = surroundings;
    if (end.kind === "stopped" && end.reason === "superseded") {
        return { kind: "none" };
    }
    stop.throwIfAborted();
    emit({ kind: "phase", job: running.run, phase: "collect" });
    const signal = AbortSignal.any([stop, AbortSignal.timeout(COLLECT_MS)]);
    try {
        const witness = new LostSandbox(shell, surroundings, "before the job's files had come back");
        const taker = { reader, limits: limits.archive };
        await collectFiles(running.run, running, taker, shell, surroundings, { retry: retry_AFTER_LAUNCH, signal, witness });
        return { kind: "complete" };
    }
    catch (error) {
        stop.throwIfAborted();
        if (!isOutside(error)) {
            throw error;
        }
        const loss = lossOf(error);
        emit({ kind: "warning", job: running.run, message: `the job's files could not be collected: ${loss.message}` });
        return { kind: "lost", loss };
    }
}

// EXTERNAL MODULE: ./build/src/base/shell.js
var shell = __webpack_require__(63173);
;// CONCATENATED MODULE: ./build/src/run/environment-file.js

/** A file for `.` in any POSIX shell. */
function environmentFile(variables) {
    const lines = [...variables].map(([name, value]) => `export ${name}=${(0,shell/* shellQuoted */.x)(value)}`);
    return `${lines.join("\n")}\n`;
}

;// CONCATENATED MODULE: ./build/src/run/launch-job.js




/**
 * Launches the job. It runs once however often it is asked to (a lock in the sandbox), so that a lost answer is asked for
 * again: for a minute where it certainly does not run or the sandbox only hangs, and otherwise as long as for a running job.
 */
async function launchJob(parameters, shell, given) {
    const { stop } = given;
    const lost = new LostSandbox(shell, given, "before it said that the job runs");
    const failures = [];
    const witness = {
        answered: () => lost.answered(),
        failed: async (failure) => {
            failures.push(failure);
            await lost.failed(failure);
        },
    };
    const launch = { name: "launch", arguments: parameters, seconds: 15 };
    let wrapper;
    try {
        wrapper = await shell.control(launch, { retry: BEFORE_LAUNCH, signal: stop, witness });
    }
    catch (error) {
        stop.throwIfAborted();
        if (!(error instanceof rock_errors/* RockError */.OL && error.transient && mayRun([...failures, error]))) {
            throw error;
        }
        wrapper = await shell.control(launch, { retry: retry_AFTER_LAUNCH, signal: stop, witness });
    }
    if (!/^\d+ /.test(wrapper)) {
        // The first thing a script does may be to delete the directory that says that it runs; any command finds that out.
        await shell.control({ name: "sum", arguments: [], seconds: 10 }, { retry: BEFORE_LAUNCH, signal: stop });
        throw new sandbox_shell_SandboxProblem("the job's wrapper process did not start within 10 s");
    }
}
/**
 * Whether a job may run after these failures to launch it: one of the requests may have arrived, and there was another sign
 * of an outage than silence, which is also what a sandbox gives in which nothing can be launched.
 */
function mayRun(failures) {
    return failures.some(({ reached }) => reached) && failures.some(({ kind }) => kind !== "timeout");
}

;// CONCATENATED MODULE: ./build/src/run/secret-digests.js



/** The file in the job's private directory; its first line is its name. */
const DIGESTS_FILE = "secrets";
/** A secret of this process is not the one that the job was started with. */
class OtherSecrets extends (/* unused pure expression or super */ null && (SandboxProblem)) {
    name = "OtherSecrets";
}
/** What tells later whether a secret still has the value that the job was handed, and not what that is. */
function digestsFile(secrets) {
    const salt = (0,external_node_crypto_.randomBytes)(16).toString("hex");
    const digests = Object.fromEntries([...secrets].map(([name, value]) => [name, digest(salt, name, value)]));
    return `${DIGESTS_FILE}\n${JSON.stringify({ salt, digests })}\n`;
}
/**
 * Refuses secrets that are not those the job was started with, because what it printed would not be hidden. `names` are
 * those of the job's secrets.
 */
async function requireSameSecrets(names, secrets, shell, witness, signal) {
    if (names.length === 0) {
        return;
    }
    const patience = { retry: AFTER_LAUNCH, signal, witness };
    const path = `${shell.facts.directory}/${DIGESTS_FILE}`;
    // ROCK reads a missing file as an empty one; this finds out whether the directory is there.
    await shell.control({ name: "sum", arguments: [path], seconds: 10 }, patience);
    const { salt, digests } = readDigests(await shell.readNamed(path, patience));
    const others = names.filter((name) => {
        const value = secrets.get(name);
        return value === undefined || digests.get(name) !== digest(salt, name, value);
    });
    if (others.length > 0) {
        const [is, values] = others.length === 1 ? ["is", "value"] : ["are", "values"];
        throw new OtherSecrets(`${others.join(", ")} ${is} not what the job was started with, so that its output could not be hidden; attach with the same ${values}`);
    }
}
/** Whatever else is there is nobody's digest. */
function readDigests(text) {
    try {
        const parsed = Object(JSON.parse(text));
        return { salt: String(parsed["salt"]), digests: new Map(Object.entries(Object(parsed["digests"]))) };
    }
    catch {
        return { salt: "", digests: new Map() };
    }
}
function digest(salt, name, value) {
    return (0,external_node_crypto_.createHash)("sha256").update([salt, name, value].join("\0")).digest("hex");
}

;// CONCATENATED MODULE: ./build/src/run/create-sandbox.js


/** ROCK waits up to 60 s for its scheduler before it answers. */
const SUBMIT_MS = 120_000;
/**
 * Asks for a sandbox. It is in the journal before ROCK can hear of it, with the time at which it was sent, which may be
 * minutes after this call. Repeating is safe under the same id: ROCK answers a second create with `already exists`.
 */
async function createSandbox(spec, sandboxId, rock, surroundings, onSending) {
    const { clock, journal, random, stop } = surroundings;
    const startupMs = spec.startupTimeoutSec * 1000;
    const sent = [];
    const sinceFirst = () => clock.now() - (sent[0] ?? clock.now());
    const beforeSending = async () => {
        const now = clock.now();
        await journal.opened({ sandboxId, origin: rock.origin, createdAt: now });
        onSending(now);
        sent.push(now);
    };
    let mayHaveBegun = false;
    for (let attempt = 1;; attempt += 1) {
        const sentBefore = sent.length;
        const timeoutMs = Math.max(1_000, Math.min(SUBMIT_MS, startupMs - sinceFirst()));
        try {
            const options = { timeoutMs, signal: stop, beforeSending };
            await rock.startAsync(startRequest(spec, sandboxId), identityHeaders(spec), options);
            return { kind: "accepted", sentAt: sent[0] ?? clock.now() };
        }
        catch (error) {
            const last = sent.at(-1);
            if (last === undefined) {
                return { kind: "unheard", error };
            }
            if (isAlreadyThere(error)) {
                return { kind: "accepted", sentAt: sent[0] ?? last };
            }
            if (isRefusal(error) && !mayHaveBegun) {
                return { kind: "refused", error };
            }
            mayHaveBegun ||= sent.length > sentBefore && !(error instanceof rock_errors/* RockError */.OL && !error.reached);
            const leftMs = Math.min(BEFORE_LAUNCH.forMs, startupMs) - sinceFirst();
            if (!stop.aborted && isPassing(error) && leftMs > 0) {
                const pauseMs = Math.max(retryDelayMs(BEFORE_LAUNCH, attempt, random()), error.retryAfterMs);
                // A cancel shows in the next try, which is not sent any more.
                await clock.sleep(Math.min(pauseMs, leftMs), stop).catch(() => undefined);
            }
            else if (mayHaveBegun) {
                return { kind: "unanswered", error, sentAt: last };
            }
            else {
                await journal.closed(sandboxId);
                return { kind: "unheard", error };
            }
        }
    }
}
/** The id is random and ours: somebody between us and ROCK sent our create twice, or the first answer was lost. */
function isAlreadyThere(error) {
    return isRefusal(error) && /already exists/i.test(error.message);
}
function isRefusal(error) {
    return error instanceof rock_errors/* RockError */.OL && error.kind === "refused";
}
function isPassing(error) {
    return error instanceof rock_errors/* RockError */.OL && error.kind !== "refused" && error.transient;
}
function startRequest(spec, sandboxId) {
    return {
        sandbox_id: sandboxId,
        image: spec.image,
        image_os: spec.imageOs,
        auto_clear_time_minutes: spec.autoClearMinutes,
        startup_timeout: spec.startupTimeoutSec,
        memory: spec.memory,
        cpus: spec.cpus,
        ...(spec.limitCpus === null ? {} : { limit_cpus: spec.limitCpus }),
        ...(spec.numGpus === null ? {} : { num_gpus: spec.numGpus }),
        ...(spec.acceleratorType === null ? {} : { accelerator_type: spec.acceleratorType }),
        ...(spec.disk === null ? {} : { disk: spec.disk }),
        ...(spec.registryUsername === null ? {} : { registry_username: spec.registryUsername }),
        ...(spec.registryPassword === null ? {} : { registry_password: spec.registryPassword }),
        ...(spec.useKataRuntime ? { use_kata_runtime: true } : {}),
        ...(spec.autoArchiveSeconds === null ? {} : { auto_archive_seconds: spec.autoArchiveSeconds }),
        ...(spec.autoDeleteSeconds === null ? {} : { auto_delete_seconds: spec.autoDeleteSeconds }),
    };
}
/** Only /start_async reads these headers; each defaults to the literal `default` on the server. */
function identityHeaders(spec) {
    return {
        ...(spec.userId === null ? {} : { "X-User-Id": spec.userId }),
        ...(spec.experimentId === null ? {} : { "X-Experiment-Id": spec.experimentId }),
        ...(spec.namespace === null ? {} : { "X-Namespace": spec.namespace }),
        ...(spec.cluster === null ? {} : { "X-Cluster": spec.cluster }),
    };
}

;// CONCATENATED MODULE: ./build/src/run/start-sandbox.js







const START_ATTEMPTS = 3;
const STATUS_MS = 20_000;
/** A gateway that took the create may turn one question away; for this long, it means it. */
const TURNED_AWAY_FOR_MS = 3_000;
/** A start that failed in a way that another sandbox may not. */
class PassingStartProblem extends sandbox_shell_SandboxProblem {
    name = "PassingStartProblem";
}
/**
 * Starts a sandbox and waits until it runs commands. A start that failed is tried again under a fresh id, up to three
 * times: ROCK keeps a dead record of an id that stopped. A failed sandbox is stopped before the next try; only when
 * cancelled is it left to the caller, who hears at each step what there is to stop.
 */
async function startSandbox(work, rock, surroundings, hold) {
    const { clock, emit, random, stop } = surroundings;
    for (let attempt = 1;; attempt += 1) {
        stop.throwIfAborted();
        const sandboxId = surroundings.newId();
        emit({ kind: "sandbox", job: work.job, sandboxId, image: work.start.image });
        const start = await tryStart(work.start, sandboxId, rock, surroundings, hold);
        if (start.kind === "ready") {
            return start.sandbox;
        }
        await giveUp(start, sandboxId, work, rock, surroundings, hold);
        const { error } = start;
        if (attempt === START_ATTEMPTS || !mayStartAgain(error)) {
            throw error;
        }
        const reason = error instanceof Error ? error.message : String(error);
        const message = `start ${attempt} of ${START_ATTEMPTS} failed, trying again: ${reason}`;
        emit({ kind: "notice", job: work.job, message });
        await clock.sleep(retryDelayMs({ ...BEFORE_LAUNCH, firstDelayMs: 1_000 }, attempt, random()), stop);
    }
}
async function tryStart(spec, sandboxId, rock, surroundings, hold) {
    const creation = await createSandbox(spec, sandboxId, rock, surroundings, (sentAt) => hold({ kind: "asked", sandboxId, sentAt }));
    if (creation.kind !== "accepted") {
        return creation;
    }
    hold({ kind: "accepted", sandboxId });
    try {
        return { kind: "ready", sandbox: await untilReady(spec, sandboxId, creation.sentAt, rock, surroundings) };
    }
    catch (error) {
        return { kind: "not-up", error };
    }
}
/**
 * Stops what a failed start may have left: it would still be pending on the server, and every question after it would keep
 * it alive. Rejects with the failure when cancelled, which leaves the sandbox to the caller.
 */
async function giveUp(start, sandboxId, work, rock, surroundings, hold) {
    const { clock, emit, journal, stop } = surroundings;
    if (start.kind === "unheard") {
        hold({ kind: "none" });
    }
    else {
        const absenceProvesFrom = start.kind === "unanswered" ? start.sentAt + stop_sandbox/* CREATE_WINDOW_MS */.Z$ : 0;
        const giveUpAt = Math.max(clock.now(), absenceProvesFrom) + stop_sandbox/* STOP_MS */.w_;
        const outcome = await (0,stop_sandbox/* stopSandbox */.aA)(rock, sandboxId, { clock, giveUpAt, absenceProvesFrom, signal: stop });
        if (outcome.kind === "gone") {
            await journal.closed(sandboxId);
            hold({ kind: "released", sandboxId });
        }
        else if (!stop.aborted) {
            hold({ kind: "released", sandboxId });
            const message = `sandbox ${sandboxId}, which failed to start, could not be confirmed as stopped: ${outcome.reason}`;
            emit({ kind: "warning", job: work.job, message });
        }
    }
    if (stop.aborted) {
        throw start.error;
    }
}
function mayStartAgain(error) {
    if (error instanceof rock_errors/* RockError */.OL) {
        // What could not be reached for a minute is not asked again under another id; a bad request stays one.
        return error.kind === "refused" && error.code !== 4000;
    }
    return error instanceof PassingStartProblem;
}
/** A pull that failed for one of these will fail again. */
const FINAL_PULL = /not found|manifest unknown|denied|unauthorized|authentication|invalid reference|no basic auth/i;
async function untilReady(spec, sandboxId, sentAt, rock, surroundings) {
    const { clock, stop } = surroundings;
    const startedAt = clock.now();
    const giveUpAt = sentAt + spec.startupTimeoutSec * 1000;
    const gone = new repeated_finding/* RepeatedFinding */.S(3, 10_000);
    const turnedAway = new repeated_finding/* RepeatedFinding */.S(3, TURNED_AWAY_FOR_MS);
    let last = "no answer yet";
    do {
        let askedToWaitMs = 0;
        try {
            const status = await rock.status(sandboxId, { timeoutMs: STATUS_MS, signal: stop });
            last = describeStatus(status);
            refuseFailedPhase(status, spec);
            if ((0,sandbox_status/* isGone */.S)(status) && gone.found(clock.now())) {
                throw new PassingStartProblem(`the sandbox was gone before it was up (${last})`);
            }
            if (status.kind === "present" && (status.isAlive || status.state === "running")) {
                const { namespace, experimentId } = status;
                return { shell: await prepareSandbox(rock, sandboxId, surroundings, stop), namespace, experimentId };
            }
            if (!(0,sandbox_status/* isGone */.S)(status)) {
                gone.reset();
            }
        }
        catch (error) {
            if (!(error instanceof rock_errors/* RockError */.OL) || (!error.transient && turnedAway.found(clock.now()))) {
                throw error;
            }
            stop.throwIfAborted();
            last = error.message;
            askedToWaitMs = error.retryAfterMs;
        }
        // The last question comes at the end of the time, also where the server asks for more patience than there is.
        const untilLastMs = giveUpAt - clock.now() - 1_000;
        await clock.sleep(Math.max(Math.min(askedToWaitMs, untilLastMs), pollDelayMs(clock.now() - startedAt)), stop);
    } while (clock.now() < giveUpAt);
    throw new sandbox_shell_SandboxProblem(`the sandbox was not up after ${spec.startupTimeoutSec} s (${last}); raise environment.startup_timeout, or check the image and the cluster's capacity`);
}
function refuseFailedPhase(status, spec) {
    if (status.kind !== "present" || status.failedPhase === null) {
        return;
    }
    const { name, message } = status.failedPhase;
    const text = `the sandbox could not start with image ${spec.image}: ${name} failed: ${message}`;
    throw FINAL_PULL.test(message) ? new sandbox_shell_SandboxProblem(text) : new PassingStartProblem(text);
}
function describeStatus(status) {
    return status.kind === "absent" ? "unknown to the server" : `state ${status.state ?? "unknown"}`;
}
/** Quick at first, because a cached image is up in a second; slow later, because a pull takes minutes. */
function pollDelayMs(elapsedMs) {
    if (elapsedMs < 3_000) {
        return 80;
    }
    if (elapsedMs < 15_000) {
        return 250;
    }
    return elapsedMs < 60_000 ? 1_000 : 2_000;
}

;// CONCATENATED MODULE: ./build/src/run/sandbox-scripts/drain.js
/**
 * Part of the control script (control.ts). The script's output is a pipe, so that nobody cuts the log by opening /dev/stderr
 * anew. `drain` appends what comes through it to `log`, at once. It has its own session, ignores the signals that end
 * the job, and stays until the last process that holds the pipe has closed it.
 *
 * The log takes CAP bytes. What comes after those is read all the same, and so is what cannot be written: a script must not
 * stop because its log does. `draining` tells which process reads, and becomes `drained` at the end of the output. The name
 * of `log-whole` becomes `log-gaps` when something may be missing, and `log-cut` at CAP, then with the number of bytes that
 * were left out, once there are no more. The state is in a name because a rename works on a full disk.
 *
 * `await_output` is for the wrapper, after the script. As a rule its output has ended with it. Where something still holds
 * the pipe, such as a daemon, that gets half a second without a byte, and three in all; a drain that was seen waiting for
 * input meanwhile had written all that the script left it. One that never was gets longer, and the log may have gaps.
 */
const DRAIN = String.raw `
drain() {
  cap=$(($1 / 512))
  trap '' HUP INT TERM XFSZ
  exec 3<&0 </dev/null
  printf '' >"$directory/log-whole"
  (ulimit -f $cap) 2>/dev/null && ulimit -f $cap
  until read_output; do
    if [ "$(size_of "$directory/log")" -ge $((cap * 512)) ]; then mv -f "$directory"/log-* "$directory/log-cut"
    else log_has_gaps; fi
    # There is no cat any more, or somebody kills it again and again.
    case $status in 126 | 127) return ;; 137) sleep 0.05 ;; esac
  done
  { read -r beyond <"$directory/beyond"; } 2>/dev/null && mv -f "$directory/log-cut" "$directory/log-cut-$beyond"
  mv -f "$directory/draining" "$directory/drained"
}
read_output() {
  if [ -e "$directory/log-cut" ]; then { wc -c >"$directory/beyond" || cat >/dev/null; } <&3 &
  elif printf '' >>"$directory/log"; then cat <&3 >>"$directory/log" &
  else log_has_gaps; cat <&3 >/dev/null & fi
  put draining $!
  wait $!
  status=$?
  return $status
}
log_has_gaps() { [ ! -e "$directory/log-whole" ] || mv -f "$directory/log-whole" "$directory/log-gaps"; }
log_state() {
  [ -f "$directory/log" ] || { echo gaps; return; }
  set -- "$directory"/log-*
  echo "\${1##*/log-}"
}
drain_state() {
  [ -d /proc/self ] || { echo waiting; return; }
  [ -e "$directory/draining" ] || { echo busy; return; }
  { read -r pid <"$directory/draining" && read -r stat <"/proc/$pid/stat"; } 2>/dev/null || { echo gone; return; }
  case \${stat##*) } in
    S*) echo waiting ;;
    [ZX]*) echo gone ;;
    *) echo busy ;;
  esac
}
await_output() {
  for pause in 0.01 0.01 0.02; do
    [ ! -e "$directory/drained" ] || return
    sleep $pause
  done
  quiet=0 waited=0 longest=150 before=
  until [ -e "$directory/drained" ] || [ $quiet -ge 5 ] || [ $waited -ge $longest ]; do
    state=$(drain_state) now=$(size_of "$directory/log")
    [ "$state" != waiting ] || longest=30
    if [ "$state" = busy ] || [ "$now" != "$before" ]; then quiet=0; else quiet=$((quiet + 1)); fi
    before=$now waited=$((waited + 1))
    sleep 0.1
  done
  [ -e "$directory/drained" ] || { [ "$state" != gone ] && [ $longest = 30 ]; } || log_has_gaps
}
`;

;// CONCATENATED MODULE: ./build/src/run/sandbox-scripts/end.js
/**
 * Part of the control script (control.ts): the end of a job before its script's own.
 *
 * First the script's process group, politely; then, because setsid and double forks escape a group, every process that
 * carries the job's marker variable, stopped before it is killed so that it cannot fork on. A job that was never
 * launched is ended by taking its lock.
 *
 * The file `running` becomes `ended` when the script has ended by itself, and `ended-CAUSE` when it is ended, whichever
 * comes first. So a script is asked once to end, although at its deadline both the client and its own sandbox ask.
 * `deadline` counts its sleeps, because a clock may be set, and is gone soon after the script or the directory.
 */
const END = String.raw `
marked() {
  grep -l "ROCK_JOB_RUN=\${directory##*/}" /proc/[0-9]*/environ 2>/dev/null | while IFS=/ read -r _ _ process _; do
    echo "$process"
  done
}
end() {
  grace=$1 cause=$2
  if mkdir "$directory/lock" 2>/dev/null; then echo "left 0"; return; fi
  waited=0
  until [ -e "$directory/child" ] || [ $waited -ge 40 ]; do sleep 0.05; waited=$((waited + 1)); done
  { read -r group <"$directory/child"; } 2>/dev/null || { job_has_ended && echo "left 0" || echo "left 1"; return; }
  if mv "$directory/running" "$directory/ended-$cause" 2>/dev/null || [ "$(cause_of_end)" = script ]; then
    kill -TERM "-$group" 2>/dev/null || kill -TERM "$group" 2>/dev/null
  fi
  while [ "$grace" -gt 0 ] && ! job_has_ended; do sleep 0.1; grace=$((grace - 1)); done
  kill -KILL "-$group" 2>/dev/null || kill -KILL "$group" 2>/dev/null
  round=0
  while left=$(marked); [ -n "$left" ] && [ $round -lt 20 ]; do
    kill -STOP $left 2>/dev/null
    kill -KILL $left 2>/dev/null
    sleep 0.05
    round=$((round + 1))
  done
  waited=0
  until job_has_ended || [ $waited -ge 20 ]; do sleep 0.05; waited=$((waited + 1)); done
  set -- $left
  echo "left $#"
}
cause_of_end() {
  set -- "$directory"/ended-*
  if [ -e "$1" ]; then echo "\${1##*-}"; else echo script; fi
}
deadline() {
  left=$1 pause=1
  while [ -e "$directory/running" ] && [ "$left" -gt 0 ]; do
    [ "$left" -ge $pause ] || pause=$left
    sleep "$pause"
    left=$((left - pause))
    [ $pause -ge 5 ] || pause=$((pause + 1))
  done
  [ ! -e "$directory/running" ] || end "$2" deadline
}
`;

;// CONCATENATED MODULE: ./build/src/run/sandbox-scripts/live-files.js
/**
 * Part of the control script (control.ts): the files that are brought while the job runs.
 *
 * Each round of bringing has its own TOKEN. `TOKEN.stamp` is as old as the round's look at the files, and
 * `TOKEN.rest` names what did not fit into it; the next round names the one before it (PREVIOUS) and takes the rest and
 * what is not older than the stamp. So a round whose answer was lost is simply asked for again under another token. A file as
 * old as the stamp may have changed after the look: it comes twice rather than not at all. PATTERNs are `name` or
 * `*\/name`; bash, dash and busybox compare ages without another process.
 */
const LIVE_FILES = String.raw `
files_changed() {
  live=$directory/live/$1 results=$2
  shift 2
  [ ! -s "$live.rest" ] || return 0
  looked=0
  for pattern; do
    set -- "$results"/$pattern
    looked=$((looked + $#))
    for file; do
      [ "$live.stamp" -nt "$file" ] || [ ! -f "$file" ] || return 0
    done
  done
  return 1
}
candidates() {
  previous=$1
  shift
  [ ! -f "$previous.rest" ] || cat "$previous.rest"
  for pattern; do
    for file in ./$pattern; do
      [ "$previous.stamp" -nt "$file" ] || [ ! -f "$file" ] || printf '%s\n' "$file"
    done
  done
}
changed() {
  token=$1 previous=$2 results=$3 live=$directory/live
  shift 3
  mkdir -p "$live"
  for old in "$live"/*; do
    case \${old##*/} in "$previous".*) ;; *) rm -f "$old" ;; esac
  done
  : >"$live/$token.stamp" && : >"$live/$token.rest" && cd "$results" 2>/dev/null || { echo "none"; return; }
  candidates "$live/$previous" "$@" | sort -u | archive_files "$live/$token"
}
archive_files() {
  set -- "$1"
  while IFS= read -r file; do
    if [ $# -gt 200 ]; then printf '%s\n' "$file"
    elif [ -f "$file" ] && [ ! -L "$file" ]; then set -- "$@" "$file"; fi
  done >"$1.rest"
  round=$1
  shift
  [ $# -gt 0 ] || { echo "none"; return; }
  wc -c "$@" 2>/dev/null | archive_what_fits "$round"
}
archive_what_fits() {
  room=16777216
  set -- "$1"
  while read -r size file; do
    case $file in ./*) ;; *) continue ;; esac
    [ "$size" -le 1048576 ] || continue
    if [ $room -le 0 ]; then printf '%s\n' "$file" >>"$1.rest"; continue; fi
    room=$((room - size))
    set -- "$@" "$file"
  done
  [ $# -gt 1 ] || { echo "none"; return; }
  archive=$1.archive more="last"
  [ ! -s "$1.rest" ] || more="more"
  shift
  tar -cf - "$@" 2>/dev/null | if command -v gzip >/dev/null 2>&1; then gzip -1; else cat; fi >"$archive" 2>/dev/null
  echo "files $(size_of "$archive") $(checksum "$archive") $more"
}
`;

;// CONCATENATED MODULE: ./build/src/run/sandbox-scripts/pack.js
/**
 * Part of the control script (control.ts): the archive of what the job left, and the pieces in which files are fetched.
 *
 * Packing may take longer than a request may, so it goes on in the background, started once, while requests wait for its
 * result. The archive goes beside the script, not into SOURCE, so that it does not contain itself.
 *
 * As a rule the whole directory is packed. Where it holds more than is taken, which is files of up to BYTES, and of those
 * ENTRIES and TOTAL bytes, the archive has what fits: the files that PATTERNs match, which are counted apart, and the others
 * from the smallest on. Such an archive is several tars in a row, because one command takes only so many names, and lacks
 * files with a line break in their names, because a list cannot have them. Where the disk has no room for the archive, it is
 * made once more of the files that PATTERNs match alone.
 *
 * The answer is `packed SIZE SUM STATUS`, with tar's status, and a line for each thing to know: `left SIZE NAME` of a file
 * that did not fit, of those that no PATTERN matches only the first, `omitted N UNLISTED` with the number of all these and of
 * those with a line break, `present NAME` where a PATTERN is a name that is there, and what went wrong. pack-answer.ts reads it.
 *
 * A piece is named after its file, its block and a random word, and begins with that name, so that a request or an answer
 * that comes late is never taken for a newer one; PLACE is used again only when its last piece was read, which is then
 * removed.
 */
const PACK = String.raw `
pack() {
  source=$1 left=$2 hasty=10
  shift 2
  if mkdir "$directory/packing" 2>/dev/null; then
    { sh "$0" pack_now "$directory" "$source" "$@" & } </dev/null >/dev/null 2>&1
  fi
  until [ -e "$directory/packed" ] || [ "$left" -le 0 ]; do
    if [ $hasty -gt 0 ]; then sleep 0.01; hasty=$((hasty - 1)); else sleep 0.1; left=$((left - 1)); fi
  done
  if [ -s "$directory/packed" ]; then cat "$directory/packed"
  elif [ -e "$directory/packed" ]; then echo "error no list of the packed files could be kept; is the sandbox's disk full?"
  else echo "packing"; fi
}
pack_now() {
  describe_archive "$@" >"$directory/packed.new" 2>&1
  mv -f "$directory/packed.new" "$directory/packed"
}
describe_archive() {
  source=$1 entries=$2 bytes=$3 total=$4
  shift 4
  [ -e "$source" ] || [ -L "$source" ] || { echo "absent"; return; }
  [ -d "$source" ] && [ -r "$source" ] && [ -x "$source" ] && cd "$source" ||
    { echo "error the directory $source of the job's files cannot be read"; return; }
  [ -n "$(ls -A . 2>/dev/null)" ] || { echo "empty"; return; }
  command -v tar >/dev/null 2>&1 || { echo "error the image has no tar"; return; }
  what=$(choose_files "$@")
  if ! write_archive "$what"; then
    failure=$(grep . "$directory/pack.failure" | head -n 1)
    : "\${failure:=is its disk full?}"
    rm -f "$directory/archive"
    [ -s "$directory/pack.first" ] && write_archive first || {
      rm -f "$directory/archive"
      echo "error the archive of the job's files could not be written: $failure"
      return
    }
    what=first
  fi
  read -r status <"$directory/pack.status"
  echo "packed $(size_of "$directory/archive") $(checksum "$directory/archive") $status"
  case $what in
    chosen)
      cat "$directory/pack.missed"
      head -n 20 "$directory/pack.left"
      echo "omitted" $(cat "$directory/pack.missed" "$directory/pack.left" | wc -l) $(cat "$directory/pack.unlisted") ;;
    first) echo "there was no room in the sandbox for an archive of all files: $failure" ;;
  esac
  for pattern; do [ ! -e "$pattern" ] && [ ! -L "$pattern" ] || echo "present $pattern"; done
  head -n 3 "$directory/pack.errors"
}
write_archive() {
  { "pack_$1" 2>"$directory/pack.errors"; echo $? >"$directory/pack.status"; } |
    if command -v gzip >/dev/null 2>&1; then gzip -1; else cat; fi >"$directory/archive" 2>"$directory/pack.failure"
}
pack_all() { tar -cf - .; }
pack_first() { tr '\n' '\0' <"$directory/pack.first" | xargs -0 tar -cf -; }
pack_chosen() {
  cat "$directory/pack.first" "$directory/pack.rest" >"$directory/pack.chosen"
  if [ -s "$directory/pack.chosen" ]; then tr '\n' '\0' <"$directory/pack.chosen" | xargs -0 tar -cf -
  else head -c 1024 /dev/zero; fi
}
choose_files() {
  for tool in find stat sort xargs awk; do command -v $tool >/dev/null 2>&1 || { echo all; return; }; done
  for list in first rest missed left unlisted; do printf '' >"$directory/pack.$list"; done
  set -- $(list_sizes 2>/dev/null | LC_ALL=C sort -n | LC_ALL=C share_room "$@" 2>/dev/null)
  # On a full disk the lists may be cut.
  if [ "$(cat "$directory/pack.first" "$directory/pack.rest" | wc -l)" -eq "\${2:--1}" ]; then echo "$1"
  else rm -f "$directory/pack.first"; echo all; fi
}
list_sizes() {
  line_break='
'
  if stat -c %s . >/dev/null; then option=-c size=%s name=%n; else option=-f size=%z name=%N; fi
  # No parentheses: within them busybox forgets what "+" gathered.
  find . ! -type d ! -path "*$line_break*" -exec stat $option "$size $name" {} + \
    -o ! -type d -exec stat $option $size {} +
}
share_room() {
  ENTRIES=$entries BYTES=$bytes TOTAL=$total LISTS=$directory/pack awk '
    BEGIN {
      for (i = 1; i < ARGC; i++) { patterns[ARGV[i]] = 1; ARGV[i] = "" }
      entries = ENVIRON["ENTRIES"] + 0; bytes = ENVIRON["BYTES"] + 0; total = ENVIRON["TOTAL"] + 0; lists = ENVIRON["LISTS"]
    }
    {
      space = index($0, " "); size = $1 + 0; name = space ? substr($0, space + 1) : ""
      depth = split(name, parts, "/")
      is_first = (depth == 2 && (parts[2] in patterns)) || (depth == 3 && (("*/" parts[3]) in patterns))
      among = is_first ? "first" : "rest"
      fits = size <= bytes && ++files[among] <= entries && (sum[among] += size) <= total
      if (!fits) left++
      if (name == "") unlisted++
      else if (!fits) print "left " $0 >(lists "." (is_first ? "missed" : "left"))
      else { print name >(lists "." among); listed++ }
    }
    END { print unlisted + 0 >(lists ".unlisted"); print (left ? "chosen" : "all") " " (listed + 0) }
  ' "$@"
}
piece() {
  file=$1 block=$2 place=$3 word=$4 name=\${1##*/}
  staged=$directory/piece-$place-$block-$word-$name fresh=$directory/staging-$$
  { echo "\${staged##*/}"; dd if="$file" bs=524288 skip="$block" count=1 2>/dev/null | base64; } >"$fresh" &&
    mv -f "$fresh" "$staged"
  for read in "$directory/piece-$place-"*; do
    number=\${read#"$directory/piece-$place-"}
    case $read in *-"$name") [ "\${number%%-*}" -lt "$block" ] || continue ;; esac
    rm -f "$read"
  done
  echo "$staged"
}
`;

;// CONCATENATED MODULE: ./build/src/run/sandbox-scripts/upload.js
/**
 * Part of the control script (control.ts): what is put into the sandbox before the script starts.
 *
 * Large uploads come in parts; a part that arrived twice is cut back to its offset first, and `.placed` remembers what
 * was placed already, because a request whose answer was lost is sent again. A directory is unpacked beside
 * its target and takes its place by a rename; a mount point cannot be renamed, so its contents are replaced. On the
 * embedded server the target is the user's own machine: what exists there is never replaced, and what is put there is
 * listed in `uploaded-paths`, which that server removes with the sandbox. Unpacking may take longer than a request may, so
 * it goes on in the background, as packing does; its result stays for whoever asks again.
 */
const UPLOAD = String.raw `
append() {
  part=$1 whole=$2 offset=$3 sum=$4
  have=$(size_of "$whole")
  if [ -e "$part" ] && [ "$(checksum "$part")" = "$sum" ]; then
    [ "$have" -ge "$offset" ] || { echo "error parts out of order"; return; }
    [ "$have" -le "$offset" ] || dd if=/dev/null of="$whole" bs=1 seek="$offset" 2>/dev/null
    cat "$part" >>"$whole" && rm -f "$part"
    echo "size $(size_of "$whole")"
  else echo "damaged"; fi
}
may_replace() {
  case $1 in
    /?*) ;;
    *) echo "error the target must be an absolute path below /"; return 1 ;;
  esac
  case $1/ in
    /proc/* | /sys/* | /dev/*) echo "error $1 is no place for files"; return 1 ;;
    "$ROCK_LOCAL_SANDBOX"/*) return 0 ;;
  esac
  if [ -n "$ROCK_LOCAL_SANDBOX" ] && [ -e "$1" ]; then
    echo "error $1 exists on this machine, whose file system the embedded server shares; choose a path that does not"
    return 1
  fi
  [ -n "$ROCK_LOCAL_SANDBOX" ] || return 0
  made=$1
  while [ -n "\${made%/*}" ] && [ ! -e "\${made%/*}" ]; do made=\${made%/*}; done
  printf '%s\n' "$made" >>"$ROCK_LOCAL_SANDBOX/uploaded-paths"
}
place_file() {
  whole=$1 sum=$2 target=$3 mode=$4
  [ ! -e "$whole.placed" ] || { echo "placed"; return; }
  may_replace "$target" || return
  [ "$(checksum "$whole")" = "$sum" ] || { echo "damaged"; return; }
  [ ! -d "$target" ] || { echo "error $target is a directory in the sandbox"; return; }
  (umask 022; mkdir -p "\${target%/*}/") && mv -f "$whole" "$target" && chmod "$mode" "$target" &&
    : >"$whole.placed" && echo "placed"
}
place_directory() {
  left=$1 whole=$2 hasty=10
  shift
  if mkdir "$whole.placing" 2>/dev/null; then
    { sh "$0" place_directory_now "$directory" "$@" & } </dev/null >/dev/null 2>&1
  fi
  until [ -e "$whole.answer" ] || [ "$left" -le 0 ]; do
    if [ $hasty -gt 0 ]; then sleep 0.01; hasty=$((hasty - 1)); else sleep 0.1; left=$((left - 1)); fi
  done
  if [ -e "$whole.answer" ]; then cat "$whole.answer"; else echo "placing"; fi
}
place_directory_now() {
  unpack_directory "$@" >"$1.answer.new" 2>"$1.errors" || [ -s "$1.answer.new" ] ||
    echo "error $(head -n 1 "$1.errors")" >"$1.answer.new"
  mv -f "$1.answer.new" "$1.answer"
}
unpack_directory() {
  whole=$1 sum=$2 target=\${3%/}
  may_replace "$target" || return
  [ "$(checksum "$whole")" = "$sum" ] || { echo "damaged"; return; }
  parent=\${target%/*}/
  (umask 022; mkdir -p "$parent") || return
  fresh=\${parent}.rock-job-new-$$ former=\${parent}.rock-job-former-$$
  if (umask 022; mkdir "$fresh") && gzip -dc <"$whole" | (umask 022; tar -xof - -C "$fresh"); then :
  else rm -rf "$fresh"; echo "error the archive could not be unpacked in $parent"; return; fi
  if [ ! -e "$target" ] && [ ! -L "$target" ]; then mv "$fresh" "$target"
  elif mv "$target" "$former" 2>/dev/null; then mv "$fresh" "$target" && rm -rf "$former"
  else
    find "$target" -mindepth 1 -maxdepth 1 -exec rm -rf {} + &&
      (cd "$fresh" && tar -cf - .) | (cd "$target" && umask 022 && tar -xof -) && rm -rf "$fresh"
  fi || { echo "error $target could not be replaced"; return; }
  rm -f "$whole"
  echo "placed"
}
`;

;// CONCATENATED MODULE: ./build/src/run/sandbox-scripts/watch.js
/**
 * Part of the control script (control.ts). Waits until the log grew past OFFSET, a file changed (live-files.ts), the job
 * ended, or TENTHS of a second passed; then prints a header line `STATE CODE SIZE KILLS FILES LOG WHY` and, up to LIMIT
 * bytes, the new log in base64. WHY is what ended the script, or the TURN of the watch that came after this one. The turn
 * file ends an older wait whose client went away: its loop would live on until its time is
 * up; so does its absence, because somebody deleted the directory. A short pause after the first news gathers a trickle of
 * lines into one answer. The end of the job ends it, and is looked for often at first, because the last lines often come
 * right before.
 *
 * Files are first looked at LOOK tenths of a second from now, never where it is `-`, and then about once a second, with
 * thousands of them more seldom. FILES is `changed`, or in how many tenths to look again, or `-` if there was no look.
 * LOG says whether the log is whole (drain.ts), once the job does not run any more.
 */
const WATCH = String.raw `
wrapper_is_dead() {
  { read -r pid started <"$directory/wrapper"; } 2>/dev/null || return 1
  if [ "$started" = - ]; then ! kill -0 "$pid" 2>/dev/null; else [ "$(start_time "$pid")" != "$started" ]; fi
}
watch() {
  offset=$1 limit=$2 left=$3 turn=$4 look=$5
  shift 5
  put turn "$turn" 2>/dev/null || turn=
  state=running code=- kills=0 files=- why=- step=1 checked=0
  while :; do
    if job_has_ended; then state=exited
    elif [ $checked -le 0 ]; then
      if wrapper_is_dead; then job_has_ended && state=exited || state=lost; fi
      checked=10
    fi
    size=$(size_of "$directory/log")
    if [ $state = running ] && [ "$look" != - ] && [ "$look" -le 0 ]; then
      if files_changed "$@"; then files=changed; break; fi
      files=same look=$((10 + looked / 500))
    fi
    [ $state = running ] && [ "$size" -le "$offset" ] && [ "$left" -gt 0 ] || break
    if [ -n "$turn" ]; then
      { read -r current <"$directory/turn"; } 2>/dev/null || current=
      [ "$current" = "$turn" ] || { state=superseded why=\${current:--}; break; }
    fi
    sleep 0.$step
    left=$((left - step)) checked=$((checked - step))
    [ "$look" = - ] || look=$((look - step))
    [ $step -ge 4 ] || step=$((step + 1))
  done
  if [ $state = running ] && [ "$size" -gt "$offset" ] && [ $((size - offset)) -lt 65536 ]; then
    for pause in 0.01 0.01 0.02 0.03 0.03 0.05 0.05; do job_has_ended && break; sleep $pause; done
    size=$(size_of "$directory/log")
    ! job_has_ended || state=exited
  fi
  if [ $state = exited ]; then
    if [ -e "$directory/exit" ]; then read -r code size kills why <"$directory/exit"
    else set -- "$directory"/exit-*; code=\${1##*-} why=$(cause_of_end) size=$(size_of "$directory/log"); fi
  fi
  [ $files != same ] || files=$look
  if [ $state = running ]; then log=-; else log=$(log_state); fi
  echo "$state $code $size $kills $files $log $why"
  news=$((size - offset))
  [ $news -le 0 ] || [ $news -gt "$limit" ] || tail -c +$((offset + 1)) "$directory/log" | head -c $news | base64
}
`;

;// CONCATENATED MODULE: ./build/src/run/sandbox-scripts/control.js






/**
 * The script that runs a job in its sandbox, uploaded once: POSIX sh, for dash, bash and busybox.
 *
 *     sh control.sh launch DIRECTORY CAP SECONDS TENTHS SHELL FILE…  starts the job once, prints the wrapper's pid and
 *                                                    start time; ends it after SECONDS, as `end` does (end.ts)
 *     sh control.sh watch DIRECTORY OFFSET LIMIT TENTHS TURN LOOK PREVIOUS SOURCE PATTERN…
 *     sh control.sh changed DIRECTORY TOKEN PREVIOUS SOURCE PATTERN…  archives what changed (live-files.ts)
 *     sh control.sh end DIRECTORY TENTHS CAUSE       ends every process of the job, prints how many are left
 *     sh control.sh pack DIRECTORY SOURCE TENTHS ENTRIES BYTES TOTAL PATTERN…  archives SOURCE (pack.ts)
 *     sh control.sh piece DIRECTORY FILE BLOCK PLACE WORD  stages one block of FILE as base64, prints where
 *     sh control.sh append DIRECTORY PART WHOLE OFFSET SUM    puts a part of an upload behind those before it
 *     sh control.sh place_file DIRECTORY WHOLE SUM TARGET MODE
 *     sh control.sh place_directory DIRECTORY TENTHS WHOLE SUM TARGET  unpacks WHOLE and puts it at TARGET
 *     sh control.sh sum DIRECTORY FILE…              prints the checksums
 *
 * Files in DIRECTORY: `job/script`, `environment` (gone once read), `log` (drain.ts), `wrapper` (pid and start time),
 * `child` (the script's process group), `exit` (exit code, log size, out-of-memory kills, what ended the script). Each but
 * the log is written aside and renamed, so that a reader never sees half of one.
 */
const PRELUDE = String.raw `
command=$1 directory=$2
umask 077
put() { printf '%s\n' "$2" >"$directory/$1.new" && mv -f "$directory/$1.new" "$directory/$1"; }
size_of() { if [ -f "$1" ]; then set -- $({ wc -c <"$1"; } 2>/dev/null) 0; echo "$1"; else echo 0; fi; }
checksum() {
  if command -v sha256sum >/dev/null 2>&1; then sha256sum
  elif command -v shasum >/dev/null 2>&1; then shasum -a 256
  else openssl dgst -sha256 -r; fi <"$1" | cut -d' ' -f1
}
start_time() {
  { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 1
  set -- \${stat##*) }
  [ "$1" != Z ] && shift 19 && echo "$1"
}
out_of_memory_kills() {
  for file in /sys/fs/cgroup/memory.events /sys/fs/cgroup/memory/memory.oom_control; do
    [ -r "$file" ] && while read -r key value; do
      [ "$key" != oom_kill ] || { echo "$value"; return; }
    done <"$file"
  done 2>/dev/null
  echo 0
}
job_has_ended() {
  [ -e "$directory/exit" ] && return 0
  set -- "$directory"/exit-*
  [ -e "$1" ]
}
`;
/**
 * A lock directory makes a repeated launch harmless. The whole list is detached from our pipes: one inherited
 * descriptor would keep the request open until the job ends. The pipe between both is the script's output (drain.ts).
 */
const LAUNCH = String.raw `
launch() {
  cap=$1
  shift
  if mkdir "$directory/lock" 2>/dev/null; then
    { command -v setsid && detached="setsid" || detached="nohup"
      $detached sh "$0" wrap "$directory" "$@" | $detached sh "$0" drain "$directory" "$cap" & } </dev/null >/dev/null 2>&1
  fi
  waited=0
  until [ -e "$directory/wrapper" ] || [ ! -d "$directory" ] || [ $waited -ge 1000 ]; do
    sleep 0.01
    waited=$((waited + 1))
  done
  cat "$directory/wrapper" 2>/dev/null || :
}
`;
/**
 * The script has its own subdirectory, because scripts like to begin with `cd "$(dirname "$0")"`. The wrapper survives
 * the signals that end the job, because its exit file is the only proof of completion. The script
 * has its own session, so that ending its process group leaves the wrapper alone. On a full disk the exit file
 * cannot be written, but a rename still works: the name then carries the code.
 *
 * The wrapper enforces the time limit too, because nobody may be watching.
 *
 * The environment file may set any variable, PATH among them, so what is needed after it is kept in the positional
 * parameters. A background process ignores SIGINT and SIGQUIT, which is undone where `env` or perl can. A
 * script may become another user, who may open /dev/stderr too. The wrapper closes the script's output, because its end is
 * seen only when everybody has. The FILEs are private ones of the job: an upload arrives 0644, and they must not outlive
 * the script.
 */
const WRAP = String.raw `
wrap() {
  limit=$1 grace=$2 shell=$3
  shift 3
  for file; do chmod 600 "$directory/$file"; done
  trap '' HUP INT TERM
  chmod 622 /proc/self/fd/1
  exec 3>&1 >/dev/null
  kills=$(out_of_memory_kills)
  : >>"$directory/log"
  : >"$directory/running"
  put wrapper "$$ $(start_time $$ || echo -)"
  (
    trap - HUP INT TERM
    umask 022
    set -- "$(command -v "$shell")" "$directory" "$(command -v rm)" "$(command -v setsid)" "$(command -v perl)" \
      "$(command -v env)"
    "$6" --default-signal=INT,QUIT true 2>/dev/null || set -- "$1" "$2" "$3" "$4" "$5" ""
    if [ -f "$2/environment" ]; then . "$2/environment"; "$3" -f "$2/environment"; fi
    ROCK_JOB_RUN=\${2##*/}
    export ROCK_JOB_RUN
    if [ -n "$4" ] && [ -n "$6" ]; then exec "$6" --default-signal=INT,QUIT "$4" "$1" "$2/job/script"
    elif [ -n "$5" ]; then
      exec "$5" -e 'use POSIX; $SIG{INT} = $SIG{QUIT} = "DEFAULT"; POSIX::setsid(); exec @ARGV' "$1" "$2/job/script"
    elif [ -n "$4" ]; then exec "$4" "$1" "$2/job/script"
    else exec "$1" "$2/job/script"; fi
  ) </dev/null >&3 2>&1 3>&- &
  child=$!
  exec 3>&-
  put child $child
  { command -v setsid >/dev/null && exec setsid sh "$0" deadline "$directory" "$limit" "$grace"
    exec sh "$0" deadline "$directory" "$limit" "$grace"; } </dev/null >/dev/null 2>&1 &
  watchdog=$!
  wait $child
  code=$?
  mv "$directory/running" "$directory/ended" 2>/dev/null && { kill -KILL "-$watchdog" || kill -KILL $watchdog; } 2>/dev/null
  rm -f "$directory/environment"
  for file; do rm -f "$directory/$file"; done
  await_output
  kills=$(($(out_of_memory_kills) - kills))
  cause=$(cause_of_end)
  put exit "$code $(size_of "$directory/log") $kills $cause" || mv "$directory/child" "$directory/exit-$code"
}
`;
const DISPATCH = String.raw `
shift 2
case $command in
  launch | wrap | deadline | drain | watch | changed | end | pack | pack_now | piece | append | place_file) "$command" "$@" ;;
  place_directory | place_directory_now) "$command" "$@" ;;
  sum) for file; do checksum "$file"; done ;;
  *) echo "error unknown command $command" ;;
esac
`;
/** In a template literal `${` must be escaped although it is raw; the script itself has no backslash before a `$`. */
const CONTROL = [PRELUDE, LAUNCH, DRAIN, WRAP, END, LIVE_FILES, WATCH, PACK, UPLOAD, DISPATCH]
    .join("")
    .replaceAll("\\${", "${")
    .trimStart();

;// CONCATENATED MODULE: ./build/src/run/upload-job-files.js





const CONTROL_SHA256 = (0,external_node_crypto_.createHash)("sha256").update(CONTROL).digest("hex");
/**
 * Uploads the control script and the given small files, and checks that all arrived whole: servers up to 1.8 answer every
 * upload with `success: false`, newer ones with true even where a directory was in the way.
 */
async function uploadJobFiles(shell, files, signal) {
    const patience = { retry: BEFORE_LAUNCH, signal };
    const all = new Map([["control.sh", Buffer.from(CONTROL)], ...files]);
    for (let attempt = 1;; attempt += 1) {
        await Promise.all([...all].map(async ([name, bytes]) => await shell.upload(name, bytes, patience)));
        const paths = [...all.keys()].map((name) => `${shell.facts.directory}/${name}`);
        const wanted = [...all].map(([name, bytes]) => (name === "control.sh" ? CONTROL_SHA256 : sha256(bytes)));
        const found = await tryChecksums(shell, paths, patience);
        if (wanted.every((sum, index) => found[index] === sum)) {
            return;
        }
        if (attempt === 3) {
            throw new sandbox_shell_SandboxProblem("the uploaded job files do not have the checksums they were sent with");
        }
    }
}
/** A damaged control script cannot check itself, which then shows as another failure: no checksum matches. */
async function tryChecksums(shell, paths, patience) {
    try {
        return (await shell.control({ name: "sum", arguments: paths, seconds: 10 }, patience)).trim().split("\n");
    }
    catch (error) {
        if (error instanceof rock_errors/* RockError */.OL) {
            throw error;
        }
        return [];
    }
}
function sha256(bytes) {
    return (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
}

;// CONCATENATED MODULE: ./build/src/run/upload-inputs.js









/** A part is held in memory here and in the sandbox's agent, which reads each request whole. */
const PART_BYTES = 8 * 1024 * 1024;
/** For one file, and how long one request waits for a directory. */
const PLACE_SECONDS = 60;
const DIRECTORY_WAIT_SECONDS = 20;
/**
 * Puts a local file or directory at its place in the sandbox, replacing what is there, as ROCK's SDK does; unlike it, all
 * or nothing and checked by checksum. Streams, so that 1 GB costs neither side its memory.
 */
async function uploadInput(upload, index, shell, signal) {
    const patience = { retry: BEFORE_LAUNCH, signal };
    const about = await (0,promises_.stat)(upload.source);
    const whole = `${shell.facts.directory}/upload-${index}`;
    if (about.isDirectory()) {
        requireTools(shell, ["tar", "gzip"], `upload the directory ${upload.source}`);
        const sum = await sendParts(await archive(upload.source), index, shell, patience);
        await placeDirectory([whole, sum, upload.target], upload, shell, patience);
    }
    else if (about.isFile()) {
        const sum = await sendParts((0,external_node_fs_.createReadStream)(upload.source), index, shell, patience);
        const mode = (about.mode & 0o111) === 0 ? "644" : "755";
        const command = {
            name: "place_file",
            arguments: [whole, sum, upload.target, mode],
            seconds: PLACE_SECONDS,
        };
        requirePlaced(await shell.control(command, patience), upload);
    }
    else {
        throw new sandbox_shell_SandboxProblem(`${upload.source} is neither a file nor a directory and cannot be uploaded`);
    }
}
function requireTools(shell, tools, purpose) {
    const missing = tools.filter((tool) => !shell.facts.tools.has(tool));
    if (missing.length > 0) {
        throw new sandbox_shell_SandboxProblem(`the image has no ${missing.join(" and no ")}, which is needed to ${purpose}`);
    }
}
/** A large directory takes longer to unpack than a request may last; the caller's signal bounds how long that may be. */
async function placeDirectory(parameters, upload, shell, patience) {
    const command = {
        name: "place_directory",
        arguments: [String(DIRECTORY_WAIT_SECONDS * 10), ...parameters],
        seconds: DIRECTORY_WAIT_SECONDS + 5,
        waiting: true,
    };
    let answer;
    do {
        answer = await shell.control(command, patience);
    } while (answer.trim() === "placing");
    requirePlaced(answer, upload);
}
function requirePlaced(answer, upload) {
    if (answer.trim() !== "placed") {
        throw new sandbox_shell_SandboxProblem(`${upload.source} could not be put at ${upload.target} in the sandbox: ${quoted(answer) || "no reason given"}`);
    }
}
/**
 * Sends a stream as parts and returns its SHA-256. While one part is checked and appended in the sandbox, the next one is
 * on its way; two places take turns.
 */
async function sendParts(source, index, shell, patience) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let offset = 0;
    let count = 0;
    let appended = Promise.resolve();
    for await (const bytes of inParts(source)) {
        hash.update(bytes);
        const part = { bytes, offset, name: `upload-${index}.part-${count % 2}`, whole: `upload-${index}` };
        await shell.upload(part.name, bytes, patience);
        await appended;
        appended = appendPart(part, shell, patience);
        // It is awaited after the next upload, which may fail first.
        appended.catch(() => undefined);
        offset += bytes.length;
        count += 1;
    }
    await appended;
    return hash.digest("hex");
}
/** A part is checked on arrival, and sent again when it was damaged. */
async function appendPart({ bytes, offset, name, whole }, shell, patience) {
    const { directory } = shell.facts;
    const parameters = [`${directory}/${name}`, `${directory}/${whole}`, String(offset), sha256(bytes)];
    const wanted = `size ${offset + bytes.length}`;
    for (let attempt = 1;; attempt += 1) {
        const answer = (await shell.control({ name: "append", arguments: parameters, seconds: 30 }, patience)).trim();
        if (answer === wanted) {
            return;
        }
        if (attempt === 3) {
            const reason = quoted(answer) || "no answer";
            throw new sandbox_shell_SandboxProblem(`a part of an upload did not arrive whole (${reason}); is the sandbox's disk full?`);
        }
        await shell.upload(name, bytes, patience);
    }
}
/** Regroups a stream into parts of PART_BYTES; an empty stream is one empty part, so that an empty file exists. */
async function* inParts(source) {
    let pending = [];
    let size = 0;
    let sent = false;
    for await (const chunk of source) {
        let rest = chunk;
        while (size + rest.length >= PART_BYTES) {
            const room = PART_BYTES - size;
            yield Buffer.concat([...pending, rest.subarray(0, room)]);
            sent = true;
            rest = rest.subarray(room);
            pending = [];
            size = 0;
        }
        if (rest.length > 0) {
            pending.push(rest);
            size += rest.length;
        }
    }
    if (size > 0 || !sent) {
        yield Buffer.concat(pending);
    }
}
/**
 * A gzipped tar of a directory's contents. Links that stay inside keep being links; one that leaves the directory would
 * carry files out of the workspace and is refused. Owners are not kept: the sandbox's user owns what arrives.
 */
async function archive(directory) {
    const { pack: createPack } = await __webpack_require__.e(/* import() */ 118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19));
    const pack = createPack();
    const zipped = pack.pipe((0,external_node_zlib_.createGzip)({ level: 1 }));
    fill(pack, directory, "").then(() => pack.finalize(), (error) => zipped.destroy(error instanceof Error ? error : new Error(String(error))));
    return zipped;
}
async function fill(pack, root, relative) {
    const names = (await (0,promises_.readdir)(external_node_path_.join(root, relative))).sort(base_text/* byText */.z4);
    for (const name of names) {
        const inside = external_node_path_.posix.join(relative, name);
        const full = external_node_path_.join(root, inside);
        const about = await (0,promises_.lstat)(full);
        const header = { name: inside, mode: about.mode & 0o777, mtime: about.mtime };
        if (about.isDirectory()) {
            pack.entry({ ...header, type: "directory" });
            await fill(pack, root, inside);
        }
        else if (about.isSymbolicLink()) {
            const linkname = await (0,promises_.readlink)(full);
            const target = external_node_path_.relative(root, external_node_path_.resolve(external_node_path_.dirname(full), linkname));
            if (external_node_path_.isAbsolute(linkname) || target.startsWith("..")) {
                throw new sandbox_shell_SandboxProblem(`${full} is a link that leaves ${root}; only links inside an uploaded directory are allowed`);
            }
            pack.entry({ ...header, type: "symlink", linkname });
        }
        else if (about.isFile()) {
            await addFile(pack, full, { ...header, size: about.size });
        }
    }
}
async function addFile(pack, full, header) {
    await new Promise((resolve, reject) => {
        const done = (error) => (error ? reject(error) : resolve());
        if (header.size === 0) {
            pack.entry({ ...header, type: "file" }, "", done);
            return;
        }
        const entry = pack.entry({ ...header, type: "file" }, done);
        // A file that grows while it is read must not spoil the archive's framing.
        (0,external_node_fs_.createReadStream)(full, { end: header.size - 1 })
            .on("error", reject)
            .pipe(entry);
    });
}

;// CONCATENATED MODULE: ./build/src/run/open-work.js










/** Starts a sandbox, uploads what the job needs, and launches it. Whatever keeps it from running is in the report. */
async function openWork(work, rock, surroundings, limits) {
    const at = { stage: { phase: "start", sandbox: { kind: "none" } } };
    try {
        return await launchOn(work, rock, surroundings, limits, (stage) => {
            at.stage = stage;
        });
    }
    catch (error) {
        const { stage } = at;
        if (surroundings.stop.aborted && stage.phase === "launch") {
            // It may run: whoever follows it ends it.
            return { kind: "running", running: stage.running, shell: stage.shell };
        }
        return { kind: "ended", report: await endUnlaunched(stage, error, work, rock, surroundings) };
    }
}
async function launchOn(work, rock, surroundings, limits, reached) {
    const { clock, emit, stop } = surroundings;
    const enter = (stage) => {
        reached(stage);
        emit({ kind: "phase", job: work.job, phase: stage.phase });
    };
    enter({ phase: "start", sandbox: { kind: "none" } });
    const ready = await startSandbox(work, rock, surroundings, (held) => reached({ phase: "start", sandbox: held }));
    const { shell } = ready;
    const sandbox = { kind: "up", sandboxId: shell.sandboxId };
    reached({ phase: "start", sandbox });
    refuseOtherNamespace(work, ready);
    enter({ phase: "upload", sandbox });
    const inputs = work.inputs(startedSandbox(ready));
    const interpreter = chooseInterpreter(inputs.script, work.start.image, shell);
    await uploadJobFiles(shell, jobFiles(work, inputs, shell), stop);
    tellArtifactDirectory(work, shell, emit);
    for (const [index, upload] of work.uploads.entries()) {
        await uploadInput(upload, index, shell, stop);
    }
    const running = runningWork(work, inputs, shell, clock.now());
    enter({ phase: "launch", sandbox, running, shell });
    stop.throwIfAborted();
    const times = [Math.ceil(work.deadlineMs / 1000), Math.ceil(work.graceMs / 100)];
    const parameters = [limits.logBytes, ...times].map(String);
    await launchJob([...parameters, interpreter, ...inputs.files.keys()], shell, surroundings);
    return { kind: "running", running, shell };
}
async function endUnlaunched({ phase, sandbox, ...stage }, error, work, rock, surroundings) {
    const { clock, stop } = surroundings;
    const endedAt = clock.now();
    let bug = isOutside(error) || stop.aborted ? null : error;
    const { job, autoStop, start } = work;
    try {
        await stopAtEnd({ run: job, autoStop, idleMinutes: start.autoClearMinutes }, rock, sandbox, surroundings);
    }
    catch (failure) {
        bug ??= failure;
    }
    const launchedAt = "running" in stage ? stage.running.launchedAt : null;
    return {
        end: bug === null ? endBefore(phase, error, stop) : { kind: "bug", loss: lossOfBug(bug) },
        sandboxId: sandboxIdOf(sandbox),
        launchedAt,
        endedAt: launchedAt === null ? null : endedAt,
        collection: { kind: "none" },
        log: null,
        logEnd: "",
    };
}
function endBefore(phase, error, stop) {
    return stop.aborted ? { kind: "stopped", reason: "interrupted" } : { kind: "lost", phase, loss: lossOf(error) };
}
function runningWork(work, inputs, shell, launchedAt) {
    const { directory, artifacts, tools } = shell.facts;
    const { results, required, live } = inputs;
    return {
        run: work.job,
        sandboxId: shell.sandboxId,
        baseUrl: work.connection.baseUrl,
        directory,
        artifacts,
        tools: [...tools],
        launchedAt,
        deadlineMs: work.deadlineMs,
        graceMs: work.graceMs,
        autoStop: work.autoStop,
        idleMinutes: work.start.autoClearMinutes,
        results,
        required,
        live,
        image: work.start.image,
        memory: work.start.memory,
        secrets: [...work.secrets.keys()],
        reading: work.reading,
    };
}
/** Results would be filed where nobody looks for them; the SDK refuses it too. */
function refuseOtherNamespace({ start }, { namespace }) {
    if (start.namespace !== null && namespace !== null && namespace !== start.namespace) {
        throw new sandbox_shell_SandboxProblem(`the job's namespace is ${start.namespace}, but the server filed the sandbox under ${namespace}; use a namespace that the server grants`);
    }
}
function startedSandbox({ shell, namespace, experimentId }) {
    const { directory, artifacts } = shell.facts;
    return { id: shell.sandboxId, namespace, experimentId, directory, artifacts };
}
/** The environment travels as a file, and so do secrets in it: request bodies are in ROCK's logs. */
function jobFiles(work, inputs, shell) {
    const { artifacts } = shell.facts;
    const environment = new Map([
        ...work.env,
        ["ROCK_ARTIFACT_DIR", artifacts],
        ["ROCK_BASH_JOB_ARTIFACT_DIR", artifacts],
    ]);
    return new Map([
        ["job/script", Buffer.from(inputs.script)],
        ["environment", Buffer.from(environmentFile(environment))],
        ...(work.secrets.size === 0 ? [] : [[DIGESTS_FILE, Buffer.from(digestsFile(work.secrets))]]),
        ...[...inputs.files].map(([name, text]) => [name, Buffer.from(text)]),
    ]);
}
/** ROCK runs scripts with bash. A script that says sh itself may run with sh; any other could misbehave silently. */
function chooseInterpreter(script, image, shell) {
    if (shell.facts.tools.has("bash")) {
        return "bash";
    }
    if (/^#!\s*(?:\/usr)?\/bin\/(?:env\s+)?sh\b/.test(script)) {
        return "sh";
    }
    throw new sandbox_shell_SandboxProblem(`the image ${image} has no bash, which runs the script; start the script with #!/bin/sh if it needs no more than that`);
}
function tellArtifactDirectory(work, shell, emit) {
    if (shell.facts.artifacts !== UPSTREAM_ARTIFACTS) {
        const message = `${UPSTREAM_ARTIFACTS} is not available in the sandbox; ROCK_ARTIFACT_DIR names a directory in its place`;
        emit({ kind: "notice", job: work.job, message, oncePerRun: true });
    }
}

;// CONCATENATED MODULE: ./build/src/run/work-surroundings.js


const WORK_LIMITS = { logBytes: LOG_BYTES, archive: ARCHIVE_LIMITS };

;// CONCATENATED MODULE: ./build/src/run/run-sandbox-work.js



/**
 * Runs one piece of work on one sandbox: start, upload, launch, watch, collect, stop. Every failure becomes the report's
 * `end`, a bug in this program too. The sandbox is stopped on every way out.
 */
async function runSandboxWork(work, rock, reader, surroundings, limits = WORK_LIMITS) {
    const opened = await openWork(work, rock, surroundings, limits);
    return opened.kind === "ended"
        ? opened.report
        : await followWork(opened.running, opened.shell, rock, reader, surroundings, limits);
}

;// CONCATENATED MODULE: ./build/src/app/run-once.js




/** One run of a job or of a part of it; `work` may have another name than the job, for its log and files. */
async function runOnce(job, { work, openReader }, surroundings) {
    let report = neverStarted({ kind: "stopped", reason: "interrupted" });
    try {
        const reader = openReader(job, (path) => surroundings.output.pathOf(work.job, portablePath(path) ?? path));
        if (!surroundings.stop.aborted) {
            report = await reportOn(work, tellingNews(reader, work.job, surroundings), surroundings);
        }
        if (report.end.kind === "bug") {
            tellBug(work.job, report.end.loss, surroundings);
        }
        return { report, outcome: reader.outcome(report) };
    }
    catch (error) {
        const loss = lossOfBug(error);
        const faults = [tellBug(work.job, loss, surroundings)];
        const outcome = { trials: [], expectedTrials: null, faults, lastingFaults: faults, harborVersion: null };
        return { report: { ...report, end: { kind: "bug", loss } }, outcome };
    }
}
/** One job's bug must not take the results of the others; where it came from is for whoever repairs it. */
function tellBug(job, { message, error }, { emit }) {
    emit({ kind: "debug", job, message: error.stack ?? message });
    return message;
}
/** Tells what each file that arrives is news of. */
function tellingNews(reader, job, { emit }) {
    return {
        wants: (path) => reader.wants(path),
        take: (file, when) => {
            reader.take(file, when);
            const news = reader.news();
            for (const trial of news) {
                emit({ kind: "trial", job, trial });
            }
            // After the job's end its last trials are news, and how it stands is not.
            const progress = when === "live" ? reader.progress() : null;
            if (progress !== null) {
                emit({ kind: "progress", job, progress });
            }
        },
    };
}
async function reportOn(work, reader, surroundings) {
    let rock;
    try {
        rock = await surroundings.servers.connect(work.connection);
    }
    catch (error) {
        const loss = { message: (0,errors/* describeError */.Uc)(error), error: error instanceof Error ? error : new Error(String(error)) };
        return neverStarted({ kind: "lost", phase: "preflight", loss });
    }
    return await runSandboxWork(work, rock, reader, surroundings);
}
function neverStarted(end) {
    return {
        end,
        sandboxId: null,
        launchedAt: null,
        endedAt: null,
        collection: { kind: "none" },
        log: null,
        logEnd: "",
    };
}

;// CONCATENATED MODULE: ./build/src/app/sandbox-run.js
/** The key of a run that is executed now; `trials` is null for all of the job. */
function runKey(round, trials) {
    const scope = trials === null ? { kind: "job" } : { kind: "trials", count: trials };
    return { scope, round, origin: { kind: "this" } };
}
/** What the record keeps of a run. */
function sandboxRun(report, key) {
    const { sandboxId, log, launchedAt, endedAt, end } = report;
    const time = (ms) => (ms === null ? null : new Date(ms).toISOString());
    return {
        ...key,
        sandboxId,
        log,
        startedAt: time(launchedAt),
        finishedAt: time(endedAt),
        end: sandboxRunEnd(end),
    };
}
function sandboxRunEnd(end) {
    switch (end.kind) {
        case "exited":
            return { kind: "exited", exitCode: end.exitCode };
        case "stopped":
            return { kind: end.reason === "deadline" ? "deadline" : "cancelled" };
        case "lost":
        case "bug":
            return { kind: "lost", reason: end.loss.message };
    }
}

;// CONCATENATED MODULE: ./build/src/app/repeat-errored.js






/**
 * Runs again what was not measured and may go better, round by round; a cancel ends it. A bug ends it too, and leaves what
 * was measured before and the runs that there were.
 */
async function repeatErrored(job, first, rounds, surroundings) {
    const runs = [first];
    const told = [sandboxRun(first.report, runKey(0, null))];
    let { outcome } = first;
    const repeatRound = async (round) => {
        const errored = trialsToRepeat(outcome, runs.at(-1) ?? first, job);
        const again = errored.length === 0 ? [] : job.repeat(errored, round);
        for (const [index, one] of again.entries()) {
            if (surroundings.stop.aborted) {
                return "interrupted";
            }
            const name = repeatedRunName(job.work.job, round, index + 1, again.length);
            const what = one.trials === null ? "the job was" : `${(0,base_text/* plural */.LS)(one.trials, "trial")} were`;
            const message = `${what} not measured; run again (${round} of ${rounds})`;
            surroundings.emit({ kind: "notice", job: job.work.job, message });
            const run = await runOnce(job.work.job, { ...one, work: { ...one.work, job: name } }, surroundings);
            runs.push(run);
            told.push(sandboxRun(run.report, runKey(round, one.trials)));
            const repeated = ofRun(run.outcome, told.length - 1);
            outcome =
                one.trials === null
                    ? withRuns(repeated, round + 1)
                    : withRepeatedOutcome(outcome, repeated, index, job.isWorthRepeating);
        }
        return "done";
    };
    try {
        for (let round = 1; round <= rounds; round += 1) {
            if ((await repeatRound(round)) === "interrupted") {
                return { outcome, runs: told, interrupted: true };
            }
        }
    }
    catch (error) {
        outcome = { ...outcome, faults: [...outcome.faults, tellBug(job.work.job, lossOfBug(error), surroundings)] };
    }
    return { outcome, runs: told, interrupted: runs.some(wasInterrupted) };
}
/** A cancel ended it. */
function wasInterrupted({ report: { end } }) {
    return end.kind === "stopped" && end.reason === "interrupted";
}
/** All of them where none is known. A job that ran out of time is over: its time was the limit. A bug comes again. */
function trialsToRepeat({ expectedTrials, trials }, { report }, { isWorthRepeating }) {
    if (report.end.kind === "stopped" || report.end.kind === "bug") {
        return [];
    }
    return expectedTrials === null && trials.length === 0 ? "all" : trials.filter(isWorthRepeating);
}

;// CONCATENATED MODULE: ./build/src/app/run-jobs.js






/** Runs every planned job, at most `concurrency` at once, into a record. A bug in one leaves the results of the others. */
async function runJobs(jobs, terms, given) {
    const { clock, onJobEnd } = given;
    const emit = sayingOnce(given.emit);
    const surroundings = { ...given, emit };
    const startedAt = isoTime(clock);
    const limit = (0,p_limit/* default */.A)(terms.concurrency);
    const results = await Promise.all(jobs.map(async (job) => await limit(async () => {
        tellBefore(job, emit);
        const result = await runJob(job, terms.retryErrored, surroundings);
        onJobEnd(result);
        return result;
    })));
    return {
        mode: "run",
        jobs: results,
        problems: [],
        unjudged: null,
        baseline: null,
        gate: terms.gate,
        startedAt,
        finishedAt: isoTime(clock),
        run: terms.run,
        tool: terms.tool,
        extras: run_result/* NO_EXTRAS */.C,
    };
}
async function runJob(job, retries, surroundings) {
    const { clock } = surroundings;
    const startedAt = clock.now();
    const first = await runOnce(job.work.job, job, surroundings);
    const repeated = await repeatErrored(job, first, retries, surroundings);
    const { trials, expectedTrials, faults, harborVersion } = repeated.outcome;
    const finishedAt = clock.now();
    return {
        config: job.config,
        configSha256: job.configSha256,
        type: job.type,
        shape: job.shape,
        jobName: job.work.job,
        namespace: job.namespace,
        experimentId: job.experimentId,
        image: job.work.start.image,
        labels: job.labels,
        leg: null,
        runs: repeated.runs,
        trials: trials.map(soundTrial),
        expectedTrials,
        faults,
        harborVersion,
        agents: job.agents,
        fingerprint: job.fingerprint,
        partial: job.partial,
        remarks: [...job.remarks, ...timeRemarks(job, first)],
        cancelled: repeated.interrupted,
        startedAt: new Date(startedAt).toISOString(),
        finishedAt: new Date(finishedAt).toISOString(),
        durationSec: (finishedAt - startedAt) / 1000,
    };
}
/** Whoever reads the job's numbers should know that it was ended. */
function timeRemarks({ remarkAtDeadline }, { report: { end } }) {
    return remarkAtDeadline !== null && end.kind === "stopped" && end.reason === "deadline" ? [remarkAtDeadline] : [];
}
function isoTime(clock) {
    return new Date(clock.now()).toISOString();
}

// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(98602);
// EXTERNAL MODULE: ./build/src/results/redact-record.js
var redact_record = __webpack_require__(50337);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./build/src/rock/agent.js



/** ROCK's servers drop idle connections after a while; a shorter limit of our own avoids most resets. */
const IDLE_SOCKET_MS = 4_000;
/**
 * The agent that opens connections to one server: keep-alive, through a proxy (its URL) when there is one, trusting
 * Node's certificates, those of NODE_EXTRA_CA_CERTS (Node reads that itself), and the system's where Node can tell them,
 * because on a self-hosted runner everything but Node trusts those.
 */
async function openAgent(server, proxy) {
    const options = { keepAlive: true, timeout: IDLE_SOCKET_MS, scheduling: "lifo" };
    const ca = server.protocol === "https:" ? trustedCertificates() : null;
    const secured = ca === null ? options : { ...options, ca };
    if (proxy === null) {
        return server.protocol === "https:" ? new external_node_https_.Agent(secured) : new external_node_http_.Agent(options);
    }
    if (server.protocol === "https:") {
        const { HttpsProxyAgent } = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(566)]).then(__webpack_require__.bind(__webpack_require__, 71566));
        const agent = new HttpsProxyAgent(proxy, secured);
        // Its constructor forgets the options that concern the server behind the proxy.
        Object.assign(agent.options, secured);
        return agent;
    }
    const { HttpProxyAgent } = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(947)]).then(__webpack_require__.bind(__webpack_require__, 28947));
    return new HttpProxyAgent(proxy, options);
}
/** Null means Node's default list: giving `ca` at all replaces it. `getCACertificates` came with Node 22.15. */
function trustedCertificates() {
    const read = Reflect.get(external_node_tls_, "getCACertificates");
    if (!isCertificateReader(read)) {
        return null;
    }
    return [...new Set([...read("default"), ...read("system")])];
}
function isCertificateReader(value) {
    return typeof value === "function";
}

;// CONCATENATED MODULE: ./build/src/rock/budget.js

const SERVER_LIMITS = { waiting: 64, prompt: 24, start: 24, stop: 100, perSecond: 300 };
function createBudget(limits, clock) {
    const pace = new Pace(limits.perSecond, clock);
    const places = {
        waiting: new Places(limits.waiting, clock),
        prompt: new Places(limits.prompt, clock),
        start: new Places(limits.start, clock),
        stop: new Places(limits.stop, clock),
    };
    return {
        run: async (ticket, request) => {
            const own = places[ticket.kind];
            await own.take(ticket);
            try {
                await pace.turn(ticket);
                return await request();
            }
            finally {
                own.leave();
            }
        },
    };
}
function givenUp({ endpoint, origin, signal }) {
    const cause = signal?.reason;
    const details = { kind: "aborted", endpoint, origin, transient: false, reached: false, cause };
    return new rock_errors/* RockError */.OL(`${endpoint} was given up`, details);
}
function outOfTime({ endpoint, origin }, waitedMs) {
    const seconds = Math.round(waitedMs / 1000);
    const message = `${endpoint} waited ${seconds} s for its turn among the requests to ROCK at ${origin}`;
    return new rock_errors/* RockError */.OL(message, { kind: "timeout", endpoint, origin, transient: true, reached: false });
}
const BURST_MS = 100;
/** Lets requests begin at an even distance, but for a burst of a tenth of a second's worth after a pause. */
class Pace {
    #nextAt = 0;
    #distanceMs;
    #clock;
    constructor(perSecond, clock) {
        this.#distanceMs = 1000 / perSecond;
        this.#clock = clock;
    }
    /** A stop counts, so that others wait longer, but goes at once. */
    async turn(ticket) {
        const now = this.#clock.now();
        const at = Math.max(this.#nextAt, now - BURST_MS);
        this.#nextAt = at + this.#distanceMs;
        if (at <= now || ticket.kind === "stop") {
            return;
        }
        try {
            await this.#clock.sleep(at - now, ticket.signal ?? undefined);
        }
        catch {
            throw givenUp(ticket);
        }
    }
}
/** A counting semaphore, first come first served. */
class Places {
    #free;
    /** Each call lets one request in. */
    #queue = new Set();
    #clock;
    constructor(count, clock) {
        this.#free = count;
        this.#clock = clock;
    }
    async take(ticket) {
        if (ticket.signal?.aborted) {
            throw givenUp(ticket);
        }
        if (this.#free > 0) {
            this.#free -= 1;
            return;
        }
        await this.#wait(ticket);
    }
    async #wait(ticket) {
        const { deadline, signal } = ticket;
        const since = this.#clock.now();
        await new Promise((resolve, reject) => {
            const letIn = () => end(resolve);
            const onAbort = () => end(() => reject(givenUp(ticket)));
            const onDeadline = () => end(() => reject(outOfTime(ticket, this.#clock.now() - since)));
            const timer = deadline === null ? undefined : setTimeout(onDeadline, deadline - since);
            const end = (settle) => {
                this.#queue.delete(letIn);
                clearTimeout(timer);
                signal?.removeEventListener("abort", onAbort);
                settle();
            };
            this.#queue.add(letIn);
            signal?.addEventListener("abort", onAbort, { once: true });
        });
    }
    leave() {
        const [letIn] = this.#queue;
        if (letIn) {
            letIn();
        }
        else {
            this.#free += 1;
        }
    }
}

;// CONCATENATED MODULE: ./build/src/rock/http.js



/** Answers above this are refused: the largest we ask for is a few MiB of base64. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;
/** An HTTP client on Node's own http and https, with the given agent (keep-alive, proxy and CAs are the agent's). */
function createHttpClient(agent) {
    return {
        send: async (request) => await send(request, agent),
        close: () => agent.destroy(),
    };
}
async function send(request, agent) {
    const origin = request.url.origin;
    const { endpoint } = request;
    return await new Promise((resolve, reject) => {
        let timer;
        const fail = (error) => {
            finish();
            outgoing.destroy();
            reject(error);
        };
        const onAbort = () => {
            const cause = request.signal?.reason;
            fail(new rock_errors/* RockError */.OL(`${endpoint} was given up`, { kind: "aborted", endpoint, origin, transient: false, cause }));
        };
        const finish = () => {
            clearTimeout(timer);
            request.signal?.removeEventListener("abort", onAbort);
        };
        const length = request.body.reduce((sum, part) => sum + part.length, 0);
        const headers = length > 0 ? { ...request.headers, "content-length": String(length) } : request.headers;
        const module = request.url.protocol === "https:" ? external_node_https_ : external_node_http_;
        let outgoing;
        try {
            outgoing = module.request(request.url, { method: request.method, headers, agent });
        }
        catch (cause) {
            const message = `the request ${endpoint} to ROCK at ${origin} cannot be sent: ${cause instanceof Error ? cause.message : ""}`;
            reject(new rock_errors/* RockError */.OL(message, { kind: "malformed", endpoint, origin, transient: false, reached: false, cause }));
            return;
        }
        timer = setTimeout(() => {
            const seconds = Math.round(request.timeoutMs / 1000);
            const message = `ROCK at ${origin} did not answer ${endpoint} within ${seconds} s`;
            fail(new rock_errors/* RockError */.OL(message, { kind: "timeout", endpoint, origin, transient: true }));
        }, request.timeoutMs);
        outgoing.on("error", (cause) => fail((0,rock_errors/* unreachable */.HB)(origin, endpoint, cause)));
        outgoing.on("socket", (socket) => socket.off("data", hangUp));
        outgoing.on("close", () => outgoing.socket?.on("data", hangUp));
        outgoing.on("response", (incoming) => {
            const { socket } = incoming;
            const chunks = [];
            let size = 0;
            incoming.on("data", (chunk) => {
                size += chunk.length;
                if (size > MAX_ANSWER_BYTES) {
                    const message = `ROCK at ${origin} answered ${endpoint} with more than ${MAX_ANSWER_BYTES} bytes`;
                    fail(new rock_errors/* RockError */.OL(message, { kind: "malformed", endpoint, origin, transient: false }));
                    return;
                }
                chunks.push(chunk);
            });
            incoming.on("error", (cause) => fail((0,rock_errors/* unreachable */.HB)(origin, endpoint, cause)));
            incoming.on("close", () => {
                if (!incoming.complete) {
                    fail((0,rock_errors/* unreachable */.HB)(origin, endpoint, new Error("the connection was closed in the middle of an answer")));
                }
            });
            incoming.on("end", () => {
                finish();
                resolve({
                    status: incoming.statusCode ?? 0,
                    location: incoming.headers.location ?? null,
                    retryAfterMs: retryAfterMs(incoming.headers),
                    text: Buffer.concat(chunks).toString("utf8"),
                    endConnection: () => socket.destroy(),
                });
            });
        });
        if (request.signal?.aborted) {
            onAbort();
            return;
        }
        request.signal?.addEventListener("abort", onAbort, { once: true });
        for (const part of request.body) {
            outgoing.write(part);
        }
        outgoing.end();
    });
}
/** Retry-After in seconds, or as a date, which counts from the server's own (RFC 9110, section 10.2.3). */
function retryAfterMs({ "retry-after": header, date }) {
    if (header === undefined) {
        return 0;
    }
    const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.parse(date ?? "");
    return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}
/** Ends an idle connection on which data arrives: the next answer on it could be one to another request. */
function hangUp() {
    this.destroy();
}

// EXTERNAL MODULE: ./build/src/rock/wire.js
var wire = __webpack_require__(48082);
;// CONCATENATED MODULE: ./build/src/rock/answers.js



function stray({ endpoint, origin }) {
    const message = `ROCK at ${origin} answered ${endpoint} with the answer to another request`;
    return new rock_errors/* RockError */.OL(message, { kind: "stray", endpoint, origin, transient: true });
}
/** Takes the result out of an answer, or throws its failure; a stray answer that names another sandbox is neither. */
function openAnswer(answer, question) {
    try {
        const result = (0,wire/* openEnvelope */.hk)(answer, question);
        if (isOther(namedIn(result), question)) {
            throw stray(question);
        }
        return result;
    }
    catch (error) {
        const isRefusal = error instanceof rock_errors/* RockError */.OL && error.kind === "refused";
        throw isRefusal && isOther(/\bsandbox ([0-9a-f]{32})\b/i.exec(error.message)?.[1], question)
            ? stray(question)
            : error;
    }
}
function isOther(named, { sandboxId }) {
    return named !== undefined && named !== "" && named !== sandboxId;
}
/** Creates and states have the sandbox's id as a field, stops and deletes in a sentence: `<id> stopped`. */
function namedIn(result) {
    return typeof result === "string" ? /^[0-9a-f]{32}\b/.exec(result)?.[0] : fieldOf(result, "sandbox_id");
}
function fieldOf(result, name) {
    return (0,wire/* isObject */.Gv)(result) ? (0,wire/* stringOr */.JI)(result[name], undefined) : undefined;
}
/** The result of an endpoint has this key, whatever its value; that of most others has not. */
function requireKey(result, key, question) {
    if (!(0,wire/* isObject */.Gv)(result) || !(key in result)) {
        throw stray(question);
    }
}
function readStarted(result, question) {
    requireKey(result, "sandbox_id", question);
}
function readState(result, question) {
    requireKey(result, "is_alive", question);
    return (0,sandbox_status/* readStatus */.r)(result);
}
function readUploaded(result, question) {
    requireKey(result, "file_name", question);
}
/** Reads what a program did that prints `word` first. */
function readExecuted(result, word, question) {
    const { endpoint, origin } = question;
    if (!(0,wire/* isObject */.Gv)(result) || typeof result.exit_code !== "number") {
        const message = `ROCK at ${origin} answered ${endpoint} without an exit code`;
        throw new rock_errors/* RockError */.OL(message, { kind: "malformed", endpoint, origin, transient: true });
    }
    const exitCode = (0,wire/* numberOr */.d_)(result.exit_code, -1);
    if (exitCode === -1) {
        const message = `ROCK at ${origin}: the sandbox could not run a command (exit code -1)`;
        throw new rock_errors/* RockError */.OL(message, { kind: "not-run", endpoint, origin, transient: true });
    }
    return {
        exitCode,
        stdout: withoutWord((0,wire/* stringOr */.JI)(result.stdout, ""), word, question),
        stderr: (0,wire/* stringOr */.JI)(result.stderr, ""),
    };
}
/** Reads the content of a file that begins with `word`; it is empty where there is no such file. */
function readContent(result, word, question) {
    const content = fieldOf(result, "content");
    if (content === undefined) {
        throw stray(question);
    }
    return content === "" ? "" : withoutWord(content, word, question);
}
function withoutWord(text, word, question) {
    if (!text.startsWith(`${word}\n`)) {
        throw stray(question);
    }
    return text.slice(word.length + 1);
}

;// CONCATENATED MODULE: ./build/src/rock/multipart.js

/** A multipart/form-data body of plain fields and one file part named `file`, without copying the file's bytes. */
function multipart(fields, file) {
    // A random boundary of 122 bits cannot occur in the file, so the file needs no scan.
    const boundary = `rock-job-${(0,external_node_crypto_.randomUUID)()}`;
    const head = Object.entries(fields).map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
    const fileHead = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="upload"\r\n` +
        "Content-Type: application/octet-stream\r\n\r\n";
    return {
        headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
        body: [Buffer.from(head.join("") + fileHead), file, Buffer.from(`\r\n--${boundary}--\r\n`)],
    };
}

;// CONCATENATED MODULE: ./build/src/rock/rock.js



const PREFIX = "/apis/envs/sandbox/v1";
function connectRock(server, surroundings) {
    const base = new URL(server.baseUrl.replace(/\/+$/, "") + PREFIX);
    const { http, budget, clock, onRequest, hide } = surroundings;
    async function call(kind, request, options) {
        const url = new URL(base.pathname + request.path, base);
        for (const [name, value] of Object.entries(request.query ?? {})) {
            url.searchParams.set(name, value);
        }
        const endpoint = `${request.method} ${request.path}`;
        const { signal } = options;
        // ROCK takes up to a minute for a create, so that of a hundred some wait for minutes although nothing is wrong.
        const deadline = kind === "start" ? null : clock.now() + options.timeoutMs;
        return await budget.run({ kind, endpoint, origin: url.origin, deadline, signal }, async () => {
            await options.beforeSending?.();
            const sentAt = clock.now();
            const record = (outcome) => onRequest({ method: request.method, path: request.path, outcome, ms: clock.now() - sentAt });
            try {
                const answer = await http.send({
                    method: request.method,
                    url,
                    endpoint,
                    headers: { ...server.headers, ...request.headers, accept: "application/json" },
                    body: request.body ?? [],
                    timeoutMs: deadline === null ? options.timeoutMs : Math.max(1, deadline - sentAt),
                    signal,
                });
                const result = understood(answer, request, {
                    endpoint,
                    origin: url.origin,
                    hide,
                    sandboxId: request.sandboxId,
                });
                record(String(answer.status));
                return result;
            }
            catch (error) {
                record(error instanceof rock_errors/* RockError */.OL ? (error.status === null ? error.kind : String(error.status)) : "failed");
                throw error;
            }
        });
    }
    const post = (path, fields, read, headers = {}) => ({
        method: "POST",
        path,
        headers: { "content-type": "application/json", ...headers },
        body: [Buffer.from(JSON.stringify(fields))],
        sandboxId: fields.sandbox_id,
        read,
    });
    const origin = base.origin;
    return {
        origin,
        startAsync: async (request, identity, options) => {
            await call("start", post("/start_async", { ...request }, readStarted, identity), options);
        },
        status: async (sandboxId, options, kind = "prompt") => {
            const query = { sandbox_id: sandboxId, include_all_states: "true" };
            try {
                return await call(kind, { method: "GET", path: "/get_status", query, sandboxId, read: readState }, options);
            }
            catch (error) {
                if (error instanceof rock_errors/* RockError */.OL && isAbsence(error)) {
                    return { kind: "absent" };
                }
                throw error;
            }
        },
        execute: async (sandboxId, { command, word, timeoutSec, kind }, options) => {
            const fields = { sandbox_id: sandboxId, command, timeout: timeoutSec, shell: false, check: false };
            const read = (result, question) => readExecuted(result, word, question);
            return await call(kind, post("/execute", fields, read), options);
        },
        readAscii: async (sandboxId, { path, word }, options) => {
            const read = (result, question) => readContent(result, word, question);
            const fields = { sandbox_id: sandboxId, path, encoding: "ascii" };
            return await call("prompt", post("/read_file", fields, read), options);
        },
        upload: async (sandboxId, path, bytes, options) => {
            const { headers, body } = multipart({ sandbox_id: sandboxId, target_path: path }, bytes);
            const request = { method: "POST", path: "/upload", headers, body, sandboxId, read: readUploaded };
            await call("prompt", request, options);
        },
        stop: async (sandboxId, options) => {
            await call("stop", post("/stop", { sandbox_id: sandboxId }, anything), options);
        },
        remove: async (sandboxId, options) => {
            await call("stop", post("/delete", { sandbox_id: sandboxId }, anything), options);
        },
    };
}
/** What is asked afterwards tells whether it had its effect. */
function anything() { }
/** After an answer that cannot be the one to this request, nothing on its connection can be trusted. */
function understood(answer, { read }, question) {
    try {
        return read(openAnswer(answer, question), question);
    }
    catch (error) {
        if (error instanceof rock_errors/* RockError */.OL && (error.kind === "stray" || error.kind === "malformed")) {
            answer.endConnection();
        }
        throw error;
    }
}
/** `not found` in its many forms: code 4000 from 1.8 on, an attribute error or Ray's ValueError on 1.7. */
function isAbsence(error) {
    return (error.kind === "refused" &&
        /not found|no such|not exist|NoneType|Failed to look up actor|no process/i.test(error.message));
}

;// CONCATENATED MODULE: ./build/src/run/servers.js




function openServers(surroundings) {
    const perOrigin = new Map();
    const reach = async (server) => ({
        http: createHttpClient(await openAgent(server, surroundings.proxyFor(server))),
        budget: createBudget(SERVER_LIMITS, surroundings.clock),
    });
    return {
        connect: async (wanted) => {
            const connection = wanted.baseUrl === "local" ? await surroundings.startLocal() : wanted;
            const server = new URL(connection.baseUrl);
            const known = perOrigin.get(server.origin) ?? reach(server);
            perOrigin.set(server.origin, known);
            const { http, budget } = await known;
            const { clock, onRequest, hide } = surroundings;
            return connectRock(connection, { http, budget, clock, onRequest, hide });
        },
        close: () => {
            for (const known of perOrigin.values()) {
                known.then(({ http }) => http.close(), () => undefined);
            }
        },
    };
}

// EXTERNAL MODULE: ./build/src/entry/local-server-process.js
var local_server_process = __webpack_require__(46569);
;// CONCATENATED MODULE: ./build/src/entry/redact-event.js
/** Where a word of ours stands: a secret that is the same word must not turn one event into another. */
const OWN_WORDS = new Set(["kind", "phase", "standing"]);
/**
 * An event with every text in it replaced by what `hide` makes of it; a field that is added later is no exception. The
 * lines of a log were redacted on their way to the disk.
 */
function redactEvent(event, hide) {
    return event.kind === "log" ? { ...event, job: hide(event.job) } : hiddenIn(event, hide);
}
function hiddenIn(value, hide) {
    if (typeof value === "string") {
        return hide(value);
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, OWN_WORDS.has(key) ? part : hiddenIn(part, hide)]));
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./build/src/entry/young-space.js

/**
 * Keeps V8's space for new objects small. By itself it doubles with every burst of them: measured on Node 24, reading and
 * reporting 5,000 trials took 348 MB, and takes 199 MB so; on a runner the memory belongs to others too.
 * Called when the jobs begin, because loading the program is faster without.
 */
function keepYoungSpaceSmall() {
    (0,external_node_v8_.setFlagsFromString)("--semi-space-growth-factor=1");
}

;// CONCATENATED MODULE: ./build/src/entry/engine.js












/** Runs planned jobs on real servers with the real clock, hides every secret in the results, and closes all its connections and processes. */
async function runEngine(jobs, parts) {
    const { redactor, journal, stop } = parts;
    const hide = (text) => redactor.text(text);
    const onJobEnd = (job) => parts.onJobEnd((0,redact_record/* redactJob */.J9)(job, hide));
    const emit = (event) => parts.emit(redactEvent(event, hide));
    const places = resultPlaces(jobs);
    keepYoungSpaceSmall();
    const hub = openServerHub(parts.host, parts.env, { emit, hide });
    try {
        const record = await runJobs(jobs, parts.terms, {
            emit,
            onJobEnd,
            journal,
            stop,
            cancelStopMs: parts.cancelStopMs,
            output: openOutputDirectory(parts.outputDirectory, places, redactor, emit),
            clock: time/* systemClock */.ml,
            newId: () => (0,external_node_crypto_.randomBytes)(16).toString("hex"),
            random: Math.random,
            watchers: { count: 0 },
            servers: hub.servers,
        });
        return (0,redact_record/* redactRecord */.hi)(await addHints(record, jobs, parts.outputDirectory), hide);
    }
    finally {
        await hub.close();
    }
}
function openServerHub(host, env, { emit, hide }) {
    let local = null;
    const servers = openServers({
        clock: time/* systemClock */.ml,
        onRequest: (record) => emit({ kind: "request", ...record }),
        hide,
        proxyFor: (server) => (0,proxy_from_env/* getProxyForUrl */.T)(server.href) || null,
        startLocal: async () => {
            local ??= (0,local_server_process/* startLocalServerProcess */.W)(host, env);
            return (await local).connection;
        },
    });
    return {
        servers,
        close: async () => {
            servers.close();
            const started = await local?.catch(() => null);
            await started?.close();
        },
    };
}


/***/ }),

/***/ 28845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ KnownSecrets)
/* harmony export */ });
/* harmony import */ var _base_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67620);

/** The secrets met so far, for what is said when everything else has failed: an error's text may quote one. */
class KnownSecrets {
    #values = new Set();
    #redactor = null;
    add(values) {
        for (const value of values) {
            this.#values.add(value);
        }
        this.#redactor = null;
    }
    hideIn(text) {
        this.#redactor ??= (0,_base_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .createRedactor */ .l)([...this.#values]);
        return this.#redactor.text(text);
    }
}


/***/ }),

/***/ 14462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ TOOL)
});

;// CONCATENATED MODULE: ./build/package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"rock-job-action","rE":"0.1.0"}');
;// CONCATENATED MODULE: ./build/src/entry/tool.js

const TOOL = { name: package_namespaceObject.UU, version: package_namespaceObject.rE };


/***/ }),

/***/ 28880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ checkJob)
});

// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(51036);
// EXTERNAL MODULE: ./build/src/job/environment.js
var job_environment = __webpack_require__(85768);
// EXTERNAL MODULE: ./build/src/job/job-name.js
var job_name = __webpack_require__(67820);
// EXTERNAL MODULE: ./build/src/job/plan.js
var plan = __webpack_require__(85806);
// EXTERNAL MODULE: ./build/src/job/validate.js + 1 modules
var validate = __webpack_require__(26142);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/src/job/environment-schema.js
var environment_schema = __webpack_require__(63222);
// EXTERNAL MODULE: ./build/src/job/fields.js
var fields = __webpack_require__(18392);
;// CONCATENATED MODULE: ./build/src/job/bash/schema.js



/** A Bash Job file: one shell script in one sandbox. */
const bashSchema = schemas/* strictObject */.rej({
    script: (0,fields/* text */.Qq)().nullish().describe("The script itself. Exactly one of script and script_path."),
    script_path: (0,fields/* text */.Qq)().nullish().describe("Path of the script, relative to this file."),
    ...environment_schema/* jobFields */.Bq,
    environment: environment_schema/* environmentSchema */.VW.nullish().describe("The sandbox, and what is put into it."),
});

;// CONCATENATED MODULE: ./build/src/job/bash/parse.js






/** A document → what is right of a Bash Job, and every problem in it. */
function checkBashJob(document) {
    const checked = (0,validate/* validate */.t)(document, bashSchema);
    const input = checked.value ?? {};
    const problems = [
        ...checked.problems,
        ...scriptProblems(document),
        ...nameProblems(document, input),
        ...(0,job_environment/* environmentProblems */.MM)(document, input),
        ...unsupported(document, input),
    ];
    return { value: input, problems };
}
/**
 * ROCK takes both (script_path wins) and neither (an empty script that succeeds); here both are mistakes. Looks at what the
 * file says, right or wrong: a script that is no text is no missing one.
 */
function scriptProblems(document) {
    const given = ["script", "script_path"].filter((key) => document.value[key] != null);
    const [only] = given;
    if (given.length === 2) {
        return [(0,plan/* problemAt */.l)(document, ["script_path"], "script and script_path exclude each other", "keep one of the two")];
    }
    if (only === undefined) {
        return hasMisspeltScript(document)
            ? []
            : [(0,plan/* problemAt */.l)(document, [], "the job has no script", "add `script: |` with the script, or `script_path`")];
    }
    const text = document.value[only];
    return typeof text === "string" && text.trim() === ""
        ? [(0,plan/* problemAt */.l)(document, [only], `${only} is empty`, "write the script")]
        : [];
}
function hasMisspeltScript(document) {
    const known = Object.keys(bashSchema.shape);
    const unknown = Object.keys(document.value).filter((key) => !known.includes(key));
    return unknown.some((key) => ["script", "script_path"].includes((0,base_text/* didYouMean */.au)(key, known) ?? ""));
}
function nameProblems(document, input) {
    const problem = input.job_name == null ? null : (0,job_name/* jobNameProblem */._H)(input.job_name);
    if (problem === null) {
        return [];
    }
    const message = `job_name ${JSON.stringify(input.job_name)} ${problem}`;
    return [(0,plan/* problemAt */.l)(document, ["job_name"], message, `${(0,job_name/* allowedJobName */.f1)(input.job_name ?? "")} would do`)];
}
/** Refused aloud, because doing nothing would look like having done it. */
function unsupported(document, input) {
    const environment = (0,job_environment/* environmentOf */.p7)(input);
    const problems = [];
    if (environment.oss_mirror?.enabled === true) {
        const remedy = "set enabled: false; the job's files come back as an artifact";
        problems.push((0,plan/* problemAt */.l)(document, ["environment", "oss_mirror"], "oss_mirror is not supported for Bash Jobs yet", remedy));
    }
    if (environment.proxy?.enabled === true) {
        const remedy = "set enabled: false";
        problems.push((0,plan/* problemAt */.l)(document, ["environment", "proxy"], "the request proxy is not supported yet", remedy));
    }
    return problems;
}
/** The local paths a Bash Job names. */
function bashLocalPaths(document, input) {
    const uploads = (0,job_environment/* uploadPaths */.Sc)(document, (0,job_environment/* environmentOf */.p7)(input));
    if (input.script_path == null) {
        return uploads;
    }
    return [{ purpose: "script", path: input.script_path, position: document.locate(["script_path"]) }, ...uploads];
}

// EXTERNAL MODULE: ./build/src/job/connection.js
var connection = __webpack_require__(42717);
;// CONCATENATED MODULE: ./build/src/job/line-ends.js
/** How the lines of a text end. bash takes the carriage return of a Windows line end (CRLF) for a part of the line. */
function windowsLineEnds(text) {
    const windows = text.split("\r\n").length - 1;
    if (windows === 0) {
        return "none";
    }
    return windows === text.split("\n").length - 1 ? "all" : "some";
}

// EXTERNAL MODULE: ./build/src/job/problem.js
var problem = __webpack_require__(17126);
// EXTERNAL MODULE: ./build/src/job/secret-names.js
var secret_names = __webpack_require__(74864);
;// CONCATENATED MODULE: ./build/src/job/bash/hint-of-log.js
/** What bash, dash and busybox say where a script names a command that is not there. */
const NOT_FOUND = /(?:^|\/)script: (?:line )?\d+: ([^\s:]{1,60}): (?:command )?not found\r?$/m;
const ENDS_AT_FAILURE = /^\s*set\s+(?:-\S+\s+)*-[a-zA-Z]*e|\bset\s+-o\s+errexit|^#!.*\s-[a-zA-Z]*e/m;
/** A script that goes on after a command was not found often ends with 0, which looks as if all had gone well. */
function hintOfLog(script) {
    return ENDS_AT_FAILURE.test(script) ? null : hintOfMissingCommand;
}
function hintOfMissingCommand(logEnd) {
    const command = NOT_FOUND.exec(logEnd)?.[1];
    return command === undefined
        ? null
        : `${command} was not found and the script went on; begin it with \`set -e\`, so that it ends where a command fails`;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/src/results/trial.js
var trial = __webpack_require__(65728);
// EXTERNAL MODULE: ./build/src/job/metrics.js
var metrics = __webpack_require__(856);
;// CONCATENATED MODULE: ./build/src/job/bash/score-file.js
/** The file in the artifact directory from which a script's score is read. */
const SCORE_FILE = "score.json";

;// CONCATENATED MODULE: ./build/src/job/bash/read-score.js


/** The first that is there is the score. */
const KEYS = ["score", "reward", "task_score"];
const REMEDY = 'write a number, such as {"score": 0.82}';
const NAMED_KEYS = 5;
/** Longer ones are counted and not named: a text that is cut might hide a part of a secret only. */
const LONGEST_KEY = 60;
/**
 * The score in the content of a score file, as the rewards of a verifier are read: Python's True, and a number in quotes,
 * are numbers. The other numbers at its top level are metrics. A file without a finite number is not a 0: it is a
 * verifier that failed.
 */
function readScore(content) {
    if (typeof content !== "object" || content === null || Array.isArray(content)) {
        const value = numberIn(content);
        return value === null ? unreadable(`is ${whatIs(content)}`) : { kind: "read", value, metrics: {} };
    }
    const fields = { ...content };
    const key = KEYS.find((name) => (fields[name] ?? null) !== null);
    if (key === undefined) {
        return unreadable(keysOf(Object.keys(fields)));
    }
    const value = numberIn(fields[key]);
    return value === null
        ? unreadable(`has a ${key} that is ${whatIs(fields[key])}`)
        : { kind: "read", value, metrics: (0,metrics/* metricsBeside */.s)(key, fields) };
}
function unreadable(what) {
    return { kind: "unreadable", message: `${SCORE_FILE} ${what}; ${REMEDY}` };
}
function numberIn(value) {
    if (typeof value === "boolean") {
        return Number(value);
    }
    const isDecimal = typeof value === "string" && /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value);
    const number = isDecimal ? Number(value) : value;
    return typeof number === "number" && Number.isFinite(number) ? number : null;
}
function whatIs(value) {
    if (Array.isArray(value)) {
        return "a list";
    }
    switch (typeof value) {
        case "string":
            return value.trim() === "" ? "empty" : "text and not a number";
        case "number":
            return "not a finite number";
        default:
            return value === null || value === undefined ? "empty" : "not a number";
    }
}
function keysOf(keys) {
    if (keys.length === 0) {
        return "has no key at all";
    }
    const named = keys.filter((key) => key.length <= LONGEST_KEY).slice(0, NAMED_KEYS);
    const more = keys.length - named.length;
    return `has the keys ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}, and none of score, reward and task_score`;
}

;// CONCATENATED MODULE: ./build/src/job/bash/results.js




const MAX_SCORE_BYTES = 1024 * 1024;
/** Reads a Bash Job's results: its exit code, and the score file it may leave. */
function bashReader(job) {
    let score = { kind: "none" };
    return {
        wants: (path) => (path === SCORE_FILE ? MAX_SCORE_BYTES : null),
        take: ({ content }) => {
            score =
                content.kind === "bytes"
                    ? parseScore(new TextDecoder().decode(content.bytes))
                    : { kind: "unreadable", message: `${SCORE_FILE} cannot be read: ${content.reason}` };
        },
        news: () => [],
        progress: () => null,
        outcome: (report) => ({
            trials: [bashTrial(job, report, score)],
            expectedTrials: 1,
            faults: [],
            lastingFaults: [],
            harborVersion: null,
        }),
    };
}
/** A Bash Job has exactly one trial, named after the job. */
function bashTrial(jobName, report, score) {
    const { launchedAt, endedAt } = report;
    const outcome = outcomeOf(report, score);
    return {
        ...trial/* NO_BENCHMARK */._X,
        taskName: jobName,
        outcome,
        metrics: outcome.kind === "measured" && score.kind === "read" ? score.metrics : {},
        exitCode: report.end.kind === "exited" ? report.end.exitCode : null,
        startedAt: launchedAt === null ? null : new Date(launchedAt).toISOString(),
        finishedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
        durationSec: launchedAt === null || endedAt === null ? null : (endedAt - launchedAt) / 1000,
        log: report.log,
    };
}
function outcomeOf(report, score) {
    const { end } = report;
    switch (end.kind) {
        case "exited":
            return end.exitCode === 0 ? measuredBySuccess(report, score) : measuredByFailure(score, end.exitCode);
        case "stopped":
            return unmeasuredWhenStopped(end.reason);
        case "lost":
            return unmeasured("infrastructure", end.phase === "start" ? "SandboxStartFailed" : "SandboxLost", end.loss.message);
        case "bug":
            return unmeasured("unknown", "InternalError", end.loss.message);
    }
}
function unmeasuredWhenStopped(reason) {
    switch (reason) {
        case "deadline":
            return unmeasured("deadline", "JobTimeout", "the job ran longer than its timeout and was ended");
        case "interrupted":
            return unmeasured("cancelled", "Cancelled", "the job was cancelled while it ran");
        case "superseded":
            return unmeasured("cancelled", "Superseded", "another process took the job over; its results are there");
    }
}
/** Exit code 0 is a measurement only with a score that can be read, or without any. */
function measuredBySuccess({ collection }, score) {
    if (collection.kind === "lost") {
        const message = `the script exited with 0, but its files could not be read: ${collection.loss.message}`;
        return unmeasured("infrastructure", "ArtifactsLost", message);
    }
    switch (score.kind) {
        case "none":
            return { kind: "measured", reward: null, failure: null };
        case "read":
            return { kind: "measured", reward: score.value, failure: null };
        case "unreadable":
            return unmeasured("verifier", "ScoreUnreadable", score.message);
    }
}
/** The script's own word that it failed stands, whatever it left as a score. */
function measuredByFailure(score, exitCode) {
    const exception = { type: "BashExitCode", message: `the script exited with code ${exitCode}` };
    return {
        kind: "measured",
        reward: score.kind === "read" ? score.value : null,
        failure: { cause: "script", exception },
    };
}
function unmeasured(cause, type, message) {
    return { kind: "unmeasured", failure: { cause, exception: { type, message } } };
}
/** Above this, nobody wrote it by hand, and the YAML reader would take minutes: it compares every key with every other. */
const LONGEST_YAML = 64 * 1024;
/** What is no JSON is read as YAML, because scripts in the wild write `"passed": True`. */
function parseScore(text) {
    let content;
    try {
        content = parseJsonOrYaml(text);
    }
    catch (error) {
        const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
        return { kind: "unreadable", message: `${SCORE_FILE} cannot be read: ${reason}` };
    }
    return readScore(content);
}
function parseJsonOrYaml(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // Node's own words would quote a part of the text, and with it perhaps a part of a secret.
        if (text.length > LONGEST_YAML) {
            throw new Error("it is not JSON");
        }
        return (0,dist/* parse */.qg)(text, { maxAliasCount: 10 });
    }
}

;// CONCATENATED MODULE: ./build/src/job/bash/work.js










const DEFAULT_TIMEOUT_SEC = 7200;
/** After its deadline a script gets this long to write down what it has. */
const GRACE_MS = 5_000;
/** A Bash Job → the work for its sandbox. `resolved` answers `bashLocalPaths`, in the same order. */
function planBashJob(job, resolved, overrides, trust, now) {
    const { document, input, sha256 } = job;
    const environment = (0,job_environment/* environmentOf */.p7)(input);
    const choice = (0,connection/* chooseConnection */.OO)(document, environment, overrides, trust);
    const [first, ...rest] = resolved;
    const script = input.script ?? first?.text ?? "";
    const problems = [...lineEndProblems(document, input, script), ...selectionProblems(document, overrides)];
    if (!choice.ok || problems.length > 0) {
        return (0,problem/* invalid */.Gq)([...(choice.ok ? [] : [choice.problem]), ...problems]);
    }
    const jobName = input.job_name ?? (0,job_name/* defaultJobName */.Qg)(now);
    const sources = input.script_path == null ? resolved : rest;
    const start = (0,job_environment/* sandboxSpec */.n0)(input, overrides);
    const env = (0,job_environment/* jobVariables */.BU)(environment, overrides);
    const secrets = (0,job_environment/* secretsOf */.Fj)(environment);
    const work = {
        job: jobName,
        connection: choice.connection,
        start,
        autoStop: !(0,job_environment/* keepsSandbox */.m2)(environment, overrides),
        uploads: (environment.uploads ?? []).map(([, target], index) => ({
            source: sources[index]?.absolute ?? "",
            target,
        })),
        inputs: ({ artifacts }) => ({
            script,
            files: new Map(),
            results: artifacts,
            required: [SCORE_FILE],
            live: [],
        }),
        env,
        secrets: (0,secret_names/* handedSecrets */.Q)([script, [...env]], overrides.secrets, secrets),
        reading: { kind: "bash" },
        deadlineMs: (overrides.timeoutSec ?? input.timeout ?? DEFAULT_TIMEOUT_SEC) * 1000,
        graceMs: GRACE_MS,
    };
    return (0,problem/* valid */.rZ)({
        config: document.file,
        configSha256: sha256,
        type: "bash",
        shape: { trials: "one", passedBy: "exit-code" },
        jobName,
        namespace: start.namespace,
        experimentId: start.experimentId,
        labels: input.labels ?? {},
        secrets,
        shown: { label: "script", text: script, format: "script" },
        leaves: { directories: "any", shortensSecrets: () => false },
        hintOfLog: hintOfLog(script),
        // Its one trial says it.
        remarkAtDeadline: null,
        agents: [],
        fingerprint: {
            datasets: {},
            verifier: "the script",
            rewardKey: null,
            memory: start.memory,
            cpus: start.cpus,
            attempts: 1,
            timeouts: `job ${work.deadlineMs / 1000} s`,
        },
        partial: null,
        remarks: [],
        openReader: bashReader,
        isWorthRepeating: ({ outcome }) => outcome.kind === "unmeasured" && outcome.failure.cause === "infrastructure",
        repeat: () => [{ work, openReader: bashReader, trials: null }],
        warnings: (0,connection/* insecureTokenWarnings */.RQ)(choice.connection),
        notices: [
            ...lineEndNotices(script),
            ...experimentNotices(input, environment),
            ...(0,connection/* credentialNotices */.$$)(environment, overrides),
            ...(0,job_environment/* keepingNotices */.HX)(environment, overrides),
        ],
        work,
    });
}
/** Running all of it would look like having run the part. */
function selectionProblems(document, { taskNames, nTasks }) {
    const message = "`n-tasks` and `task-names` choose among the tasks of a benchmark, and this is a Bash Job";
    return taskNames.length === 0 && nTasks === null ? [] : [(0,plan/* problemAt */.l)(document, [], message, "run it without them")];
}
/** Such a script fails at its first line, in words that nobody understands. */
function lineEndProblems(document, input, script) {
    if (windowsLineEnds(script) !== "all") {
        return [];
    }
    const [key, name] = input.script_path == null ? ["script", "the script"] : ["script_path", input.script_path];
    const remedy = "save it with LF; in a repository, `*.sh text eol=lf` in .gitattributes keeps it so";
    return [(0,plan/* problemAt */.l)(document, [key], `${name} has Windows line ends (CRLF), with which bash fails`, remedy)];
}
/** It may be meant: the text of a here-document, say. */
function lineEndNotices(script) {
    return windowsLineEnds(script) === "some"
        ? ["some lines of the script end in CRLF; bash takes the CR for a part of the line"]
        : [];
}
function experimentNotices(input, environment) {
    const [ours, theirs] = [input.experiment_id, environment.experiment_id];
    return ours != null && theirs != null && ours !== theirs
        ? [`experiment_id ${ours} overrides environment.experiment_id ${theirs}`]
        : [];
}

// EXTERNAL MODULE: ./build/src/job/document.js + 2 modules
var job_document = __webpack_require__(19216);
;// CONCATENATED MODULE: ./build/src/job/kind.js

/** Keys that only a Harbor Bench Job has. */
const HARBOR_KEYS = new Set([
    "agents",
    "datasets",
    "tasks",
    "verifier",
    "orchestrator",
    "metrics",
    "artifacts",
    "jobs_dir",
    "n_attempts",
    "debug",
    "timeout_multiplier",
    "agent_timeout_multiplier",
    "verifier_timeout_multiplier",
    "agent_setup_timeout_multiplier",
    "environment_build_timeout_multiplier",
]);
/** Keys of ROCK's other way of using agents, which installs one inside a single sandbox and has another schema. */
const AGENT_INSTALL_KEYS = new Set([
    "rock_agent_config",
    "agent_type",
    "agent_installed_dir",
    "agent_install_timeout",
    "agent_run_timeout",
    "agent_run_check_interval",
    "agent_session",
    "pre_init_cmds",
    "post_init_cmds",
    "run_cmd",
    "skip_wrap_run_cmd",
    "runtime_env_config",
    "model_service_config",
    "use_deploy_working_dir_as_fallback",
]);
/**
 * Tells the kind of a job file as ROCK does, which tries Harbor first and Bash second: a script makes it a Bash Job even
 * beside `experiment_id`; Harbor's own keys, or `experiment_id` alone, make it a Harbor Bench Job; anything else is Bash.
 */
function detectKind(document) {
    const keys = Object.keys(document.value);
    const install = keys.filter((key) => AGENT_INSTALL_KEYS.has(key));
    if (install.length > 0) {
        return (0,problem/* invalid */.Gq)(install.map((key) => mixUp(document, key)));
    }
    const isBash = keys.includes("script") || keys.includes("script_path");
    const harborKeys = keys.filter((key) => HARBOR_KEYS.has(key));
    if (isBash && harborKeys.length > 0) {
        return (0,problem/* invalid */.Gq)(harborKeys.map((key) => contradiction(document, key)));
    }
    return (0,problem/* valid */.rZ)(!isBash && (harborKeys.length > 0 || keys.includes("experiment_id")) ? "harbor" : "bash");
}
function mixUp(document, key) {
    return {
        file: document.file,
        ...document.locateKey([key]),
        message: `${key} belongs to ROCK's "Install Agent in Sandbox" schema, which is not a Job`,
        remedy: "write a Bash Job (`script`) or a Harbor Bench Job (`agents`, `datasets`) instead",
    };
}
function contradiction(document, key) {
    return {
        file: document.file,
        ...document.locateKey([key]),
        message: `${key} belongs to a Harbor Bench Job, but the file has a script, which makes it a Bash Job`,
        remedy: `remove the script, or remove ${key}`,
    };
}

;// CONCATENATED MODULE: ./build/src/job/check-job.js





/** Tells the kind of a job and checks what it says. Where not even the kind is clear, it says nothing else. */
async function checkJob(document) {
    const kind = detectKind(document);
    return kind.ok ? (0,problem/* valid */.rZ)(await checkKind(kind.value, document)) : (0,problem/* invalid */.Gq)((0,job_document/* problemsIn */._)(document, kind.problems));
}
async function checkKind(kind, document) {
    switch (kind) {
        case "bash": {
            const { value: input, problems } = checkBashJob(document);
            return {
                input,
                problems,
                localPaths: bashLocalPaths(document, input),
                plan: (sha256, resolved, { overrides, trust, now }) => planBashJob({ document, sha256, input }, resolved, overrides, trust, now),
            };
        }
        case "harbor": {
            // Loaded when it is needed: a Bash Job starts sooner without it.
            const [{ checkHarborJob, harborLocalPaths }, { planHarborJob }] = await Promise.all([
                __webpack_require__.e(/* import() */ 8).then(__webpack_require__.bind(__webpack_require__, 30008)),
                __webpack_require__.e(/* import() */ 821).then(__webpack_require__.bind(__webpack_require__, 40821)),
            ]);
            const { value: input, problems } = checkHarborJob(document);
            return {
                input,
                problems,
                localPaths: harborLocalPaths(document, input),
                plan: (sha256, resolved, { overrides, trust, newId }) => planHarborJob({ document, sha256, input }, resolved, overrides, trust, newId().slice(0, 8)),
            };
        }
    }
}


/***/ }),

/***/ 42717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ credentialNotices),
/* harmony export */   OO: () => (/* binding */ chooseConnection),
/* harmony export */   RQ: () => (/* binding */ insecureTokenWarnings),
/* harmony export */   fL: () => (/* binding */ connectionOfSettings)
/* harmony export */ });
/* harmony import */ var _base_http_header_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46081);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85806);


/** Which server to ask and with which headers: a setting wins over the file, header by header. */
function chooseConnection(document, environment, overrides, trust) {
    const fromFile = overrides.baseUrl === null;
    const baseUrl = overrides.baseUrl ?? environment.base_url ?? null;
    const refuse = (message, remedy) => ({
        ok: false,
        problem: (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l)(document, ["environment", "base_url"], message, remedy),
    });
    if (baseUrl === null && overrides.mode === "validate") {
        return { ok: true, connection: { baseUrl: "", headers: {} } };
    }
    if (baseUrl === null) {
        return refuse("no ROCK server is named", "set `base-url`, or environment.base_url; `local` runs on this machine");
    }
    if (fromFile && !trust.serverFromFile) {
        return refuse(`on ${trust.event} the job file may not choose the server, because its author may not be trusted`, "set `base-url` in the workflow");
    }
    if (baseUrl === "local" && !trust.localServer) {
        return refuse(`on ${trust.event} the job may not run on the runner itself, whose secrets a script could read`, "use a ROCK server");
    }
    if (baseUrl === "local" && overrides.keepSandbox === true) {
        return refuse("`keep-sandbox` keeps nothing on `local`: its sandboxes end with this run", "leave it out, or start `rock-job local-server` and give its URL as `base-url`");
    }
    const headers = new Map();
    const put = (name, value) => headers.set(name.toLowerCase(), [name, value]);
    if (environment.route_key) {
        put("ROUTE-KEY", environment.route_key);
    }
    const meant = fromFile || isMeantFor(environment, baseUrl);
    const token = overrides.authorization ?? (meant ? environment.xrl_authorization : null) ?? null;
    if (token !== null && token !== "") {
        put("XRL-Authorization", `Bearer ${(0,_base_http_header_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutScheme */ .yO)(token)}`);
    }
    for (const [name, value] of meant ? Object.entries(environment.extra_headers ?? {}) : []) {
        put(name, value);
    }
    for (const [name, value] of overrides.extraHeaders) {
        put(name, value);
    }
    return {
        ok: true,
        connection: { baseUrl: baseUrl.replace(/\/+$/, ""), headers: Object.fromEntries(headers.values()) },
    };
}
/** The server that the settings alone name, with their credentials; null when they leave it to the job files. */
function connectionOfSettings({ baseUrl, authorization, extraHeaders }) {
    if (baseUrl === null) {
        return null;
    }
    const token = authorization ? { "XRL-Authorization": `Bearer ${(0,_base_http_header_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutScheme */ .yO)(authorization)}` } : {};
    return { baseUrl: baseUrl.replace(/\/+$/, ""), headers: { ...token, ...Object.fromEntries(extraHeaders) } };
}
/** What a file's credentials were given for: the server it names, or, where it names none, whichever is used. */
function isMeantFor(environment, baseUrl) {
    const named = environment.base_url;
    if (!named) {
        return baseUrl !== "local";
    }
    return URL.canParse(baseUrl) && URL.canParse(named) && new URL(baseUrl).origin === new URL(named).origin;
}
/** What a user should be warned of before anything is sent; the embedded server is this machine's. */
function insecureTokenWarnings({ baseUrl, headers }) {
    const secrets = Object.keys(headers).filter((name) => name.toUpperCase() !== "ROUTE-KEY");
    if (!URL.canParse(baseUrl) || secrets.length === 0) {
        return [];
    }
    const { protocol, hostname } = new URL(baseUrl);
    const isHere = hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d+){3}$/.test(hostname);
    return protocol !== "http:" || isHere
        ? []
        : [`the token goes to ${hostname} over plain http, where whoever is on the way can read it; use https`];
}
/** What a user should know when a file's credentials are not sent. */
function credentialNotices(environment, overrides) {
    const { baseUrl } = overrides;
    const given = environment.xrl_authorization || Object.keys(environment.extra_headers ?? {}).length > 0;
    return baseUrl === null || baseUrl === "local" || !given || isMeantFor(environment, baseUrl)
        ? []
        : [`the file's authorization and headers are for ${environment.base_url ?? ""} and are not sent to ${baseUrl}`];
}


/***/ }),

/***/ 19216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ problemsIn),
  b: () => (/* binding */ readJobDocument)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/src/job/problem.js
var problem = __webpack_require__(17126);
// EXTERNAL MODULE: ./build/src/results/configuration-problem.js
var configuration_problem = __webpack_require__(43584);
;// CONCATENATED MODULE: ./build/src/job/pyyaml.js
/** PyYAML reads no `y` and `n` as booleans, although YAML 1.1 says so. */
const TRUE = /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const FALSE = /^(?:no|No|NO|false|False|FALSE|off|Off|OFF)$/;
/** PyYAML wants a dot and a signed exponent: `1e3` is text there, and `1.0e+3` is a number. */
const EXPONENT = /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)[eE][-+][0-9]+$/;
/** The YAML 1.1 tags, narrowed to what PyYAML makes of plain scalars: ROCK reads job files with it. */
function pyyamlTags(tags) {
    return tags.map((tag) => {
        if (typeof tag === "string" || !("test" in tag) || tag.test === undefined) {
            return tag;
        }
        const test = narrowed(tag);
        return test === null ? tag : { ...tag, test };
    });
}
function narrowed(tag) {
    if (tag.tag === "tag:yaml.org,2002:bool") {
        return tag.test?.test("yes") === true ? TRUE : FALSE;
    }
    return tag.tag === "tag:yaml.org,2002:float" && tag.format === "EXP" ? EXPONENT : null;
}

;// CONCATENATED MODULE: ./build/src/job/substitute.js
const REFERENCE = /\$\$\{|\$\{([^}]*)\}|\$\{/g;
const NAMED = /^([A-Za-z_][A-Za-z0-9_]*)(?::-([\s\S]*))?$/;
/**
 * Replaces `${NAME}` and `${NAME:-default}` (used when the name is undefined or empty, as in a shell); `$${` stands for a
 * literal `${`. A value is put in as it is, so that it cannot refer to another one.
 */
function substitute(text, lookUp) {
    const faults = [];
    const replaced = text.replace(REFERENCE, (written, inner) => {
        if (written === "$${") {
            return "${";
        }
        const named = inner === undefined ? null : NAMED.exec(inner);
        if (named === null) {
            faults.push({
                written,
                message: `${written} is not a reference`,
                remedy: "write ${NAME}, or $${ for a literal ${",
            });
            return "";
        }
        const [, name = "", fallback] = named;
        const value = lookUp(name);
        if (value !== undefined && (value !== "" || fallback === undefined)) {
            return value;
        }
        if (fallback !== undefined) {
            return fallback;
        }
        faults.push({
            written,
            message: `${name} is not defined`,
            remedy: `add ${name} to \`secrets\` or \`env\`, or give a default with \${${name}:-…}`,
        });
        return "";
    });
    return faults.length === 0 ? { ok: true, text: replaced } : { ok: false, faults };
}

;// CONCATENATED MODULE: ./build/src/job/document.js




const MAX_BYTES = 1024 * 1024;
const MAX_ALIASES = 100;
/** These keys reach an object's prototype in careless code; no job needs them. */
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);
/**
 * Bytes of a job file → its value with `${NAME}` replaced. YAML 1.1, because ROCK reads job files with PyYAML: `yes`,
 * `010` and `<<` must mean here what they mean there. Never replaces inside the top-level `script`, which is the shell's.
 * A document that can be read may have problems all the same: a value with an undefined reference stays as it is written.
 */
function readJobDocument(bytes, file, lookUp) {
    const wholeFile = (message, remedy) => (0,problem/* invalid */.Gq)([{ file, line: 1, column: 1, message, remedy }]);
    if (bytes.length > MAX_BYTES) {
        return wholeFile(`the file has ${bytes.length} bytes`, "a job file may have 1 MiB; put large inputs into `uploads`");
    }
    const text = decode(bytes);
    if (text === null) {
        return wholeFile("the file is not UTF-8", "save it as UTF-8");
    }
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, {
        version: "1.1",
        customTags: pyyamlTags,
        lineCounter: lines,
        prettyErrors: false,
        keepSourceTokens: false,
    });
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(1, line), column: Math.max(1, col) };
    };
    const flaws = [...document.errors, ...document.warnings].map((flaw) => ({
        file,
        ...at(flaw.pos[0]),
        ...yamlWords(flaw),
    }));
    if (flaws.length > 0) {
        return (0,problem/* invalid */.Gq)(flaws);
    }
    if (!(0,dist/* isMap */.jh)(document.contents)) {
        return document.contents === null || ((0,dist/* isScalar */.jn)(document.contents) && document.contents.value === null)
            ? wholeFile("the file is empty", "write a job: `script` for a Bash Job, `agents` and `datasets` for a Harbor Bench Job")
            : wholeFile("the file is not a mapping", "a job file has `key: value` lines at its top level");
    }
    const faults = [...keyFlaws(document), ...replaceReferences(document, text, lookUp)];
    const problems = faults.map(({ offset, message, remedy }) => ({ file, ...at(offset), message, remedy }));
    const value = plainValue(document);
    if (!value.ok) {
        const bomb = { file, line: 1, column: 1, message: value.message, remedy: "write the repeated parts out" };
        return (0,problem/* invalid */.Gq)([bomb, ...problems].sort(problem/* byPosition */.rg));
    }
    const unknown = new Set(unknownPlaces(document, faults).map((offset) => placeText(at(offset))));
    return (0,problem/* valid */.rZ)({
        file,
        value: value.value,
        problems,
        isUnknown: (position) => unknown.has(placeText(position)),
        ...locators(document, at),
    });
}
/**
 * The document's own problems and what others found in it, in the order of the file, each once. Nothing is said of a value
 * that is not known yet.
 */
function problemsIn(document, found) {
    const told = new Set();
    return [...document.problems, ...found.filter((problem) => !document.isUnknown(problem))]
        .filter((problem) => {
        const text = (0,configuration_problem/* problemText */.f)(problem);
        return !told.has(text) && told.add(text);
    })
        .sort(problem/* byPosition */.rg);
}
function placeText({ line, column }) {
    return `${line}:${column}`;
}
function decode(bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch {
        return null;
    }
}
function yamlWords({ code, message }) {
    if (code === "MULTIPLE_DOCS") {
        const words = "not valid YAML of a job: the file has several documents, divided by ---";
        return { message: words, remedy: "put each job into a separate file" };
    }
    return { message: `not valid YAML: ${message}`, remedy: yamlRemedy(message) };
}
function yamlRemedy(message) {
    if (/tab/i.test(message)) {
        return "indent with spaces";
    }
    return /unique/i.test(message) ? "keep one of the two" : "check the indentation and the quotes around this place";
}
/** The `yaml` package reads a plain `<<` as a symbol. */
function isMergeKey(key) {
    return typeof key === "symbol" && key.description === "<<";
}
function startOf(node) {
    return (0,dist/* isNode */.Ll)(node) ? (node.range?.[0] ?? 0) : 0;
}
/** Where the nodes with flaws stand, and the aliases that repeat one of them. */
function unknownPlaces(document, flaws) {
    const nodes = new Set(flaws.map((flaw) => flaw.node));
    const aliases = [];
    (0,dist/* visit */.YR)(document, {
        Alias: (_, alias) => {
            if (nodes.has(alias.resolve(document) ?? null)) {
                aliases.push(alias);
            }
        },
    });
    return [...nodes, ...aliases].map(startOf);
}
function keyFlaws(document) {
    const flaws = [];
    const add = (key, message, remedy) => flaws.push({ offset: startOf(key), node: (0,dist/* isNode */.Ll)(key) ? key : null, message, remedy });
    (0,dist/* visit */.YR)(document, {
        Pair: (_, pair) => {
            const key = (0,dist/* isScalar */.jn)(pair.key) ? pair.key.value : pair.key;
            if (isMergeKey(key)) {
                return;
            }
            if (typeof key !== "string") {
                // PyYAML reads `on:` and `yes:` as true, and so do we; nobody means that.
                add(pair.key, `the key ${(0,dist/* isScalar */.jn)(pair.key) ? (pair.key.source ?? String(key)) : "here"} is not text`, "put it in quotes");
            }
            else if (FORBIDDEN_KEYS.has(key)) {
                add(pair.key, `the key ${key} is not allowed`, "rename it");
            }
        },
    });
    return flaws;
}
const PLACEHOLDER = /<\s*your[-_ ][^>]*>/i;
function replaceReferences(document, source, lookUp) {
    const flaws = [];
    (0,dist/* visit */.YR)(document, {
        Pair: (_, pair, path) => (path.length === 2 && isScriptPair(pair) ? dist/* visit */.YR.SKIP : undefined),
        Scalar: (key, scalar) => {
            if (key === "key" || typeof scalar.value !== "string") {
                return;
            }
            const placeholder = PLACEHOLDER.exec(scalar.value);
            if (placeholder) {
                const message = `${placeholder[0]} was left from a template`;
                flaws.push({
                    offset: offsetOf(placeholder[0], scalar, source),
                    node: scalar,
                    message,
                    remedy: "put the real value, or ${NAME}",
                });
                return;
            }
            const result = substitute(scalar.value, lookUp);
            if (result.ok) {
                scalar.value = result.text;
            }
            else {
                flaws.push(...result.faults.map(({ written, message, remedy }) => ({
                    offset: offsetOf(written, scalar, source),
                    node: scalar,
                    message,
                    remedy,
                })));
            }
        },
    });
    return flaws;
}
function isScriptPair(pair) {
    return (0,dist/* isScalar */.jn)(pair.key) && pair.key.value === "script";
}
function offsetOf(written, scalar, source) {
    const [start = 0, end = start] = scalar.range ?? [];
    const inside = source.slice(start, end).indexOf(written);
    return start + Math.max(0, inside);
}
function plainValue(document) {
    try {
        return { ok: true, value: document.toJS({ maxAliasCount: MAX_ALIASES }) };
    }
    catch (error) {
        if (error instanceof ReferenceError) {
            return { ok: false, message: `more than ${MAX_ALIASES} uses of one YAML alias` };
        }
        throw error;
    }
}
function locators(document, at) {
    const resolve = (node) => ((0,dist/* isAlias */.Vj)(node) ? node.resolve(document) : node);
    const child = (node, key) => {
        const actual = resolve(node);
        if ((0,dist/* isMap */.jh)(actual)) {
            const pair = actual.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === String(key));
            return pair ? { key: (0,dist/* isNode */.Ll)(pair.key) ? pair.key : null, value: (0,dist/* isNode */.Ll)(pair.value) ? pair.value : null } : null;
        }
        if ((0,dist/* isSeq */.oP)(actual)) {
            const item = actual.items[Number(key)];
            return (0,dist/* isNode */.Ll)(item) ? { key: item, value: item } : null;
        }
        return null;
    };
    const walk = (path, wantKey) => {
        let node = document.contents;
        let nearest = startOf(node);
        for (const [index, key] of path.entries()) {
            const next = child(node, key);
            if (next === null) {
                break;
            }
            const last = index === path.length - 1;
            nearest = startOf(last && wantKey ? next.key : (next.value ?? next.key)) || startOf(next.key);
            node = next.value;
        }
        return at(nearest);
    };
    return { locate: (path) => walk(path, false), locateKey: (path) => walk(path, true) };
}


/***/ }),

/***/ 63222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ jobFields),
/* harmony export */   VW: () => (/* binding */ environmentSchema),
/* harmony export */   pj: () => (/* binding */ environmentFields)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27597);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18392);


/** `8g`, `512Mi`, `1073741824`: what ROCK's `parse_size_to_bytes` reads. Without flags, which a JSON Schema cannot have. */
const size = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^\s*\d+(?:\.\d+)?\s*(?:[kKmMgGtTpP][iI]?[bB]?|[bB])?\s*$/, "is not a size");
/** A pair `[local path, absolute path in the sandbox]`. */
const upload = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .filledText */ .Uq)(), (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .filledText */ .Uq)()]);
const ossMirrorFields = {
    enabled: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)().nullish().describe("Copy the job's files to an OSS bucket."),
    oss_bucket: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish(),
    namespace: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish(),
    experiment_id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish(),
    oss_access_key_id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish(),
    oss_access_key_secret: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish(),
    oss_region: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish(),
    oss_endpoint: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish(),
};
const proxyFields = {
    enabled: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)().nullish().describe("Record or replay the agent's OpenAI requests."),
    recording_file: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish(),
    replay_file: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish(),
    host: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish(),
    port: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1).nullish(),
    model_service_package: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish(),
};
const trackingFields = {
    enabled: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)().nullish(),
    api_key: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish(),
    params: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .anyMap */ .RG)().nullish(),
};
/** SandboxConfig and EnvironmentConfig of rl-rock 1.7 to 1.11, and the documented `auto_stop`. */
const environmentFields = {
    base_url: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish().describe("URL of the ROCK server; the `base-url` setting wins."),
    xrl_authorization: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish().describe("Token for the gateway; the `authorization` setting wins."),
    extra_headers: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textMap */ .sP)().nullish().describe("More HTTP headers for the ROCK server."),
    route_key: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish().describe("Sent as ROUTE-KEY, as rl-rock 1.7 did."),
    cluster: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish().describe("Target cluster, sent as X-Cluster."),
    user_id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish().describe("Sent as X-User-Id."),
    namespace: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish(),
    experiment_id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish(),
    image: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .filledText */ .Uq)().nullish().describe("Container image of the sandbox; default python:3.11."),
    image_os: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["linux", "windows"]).nullish(),
    memory: size().nullish().describe("Memory, such as 8g; default 8g."),
    cpus: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .positiveNumber */ .Ly)().nullish().describe("CPUs; default 2."),
    limit_cpus: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .positiveNumber */ .Ly)().nullish().describe("Hard limit of CPUs."),
    num_gpus: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)().nullish(),
    accelerator_type: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish(),
    disk: size().nullish().describe("Disk quota, such as 50G."),
    registry_username: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish(),
    registry_password: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish(),
    use_kata_runtime: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)().nullish(),
    sandbox_id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish().describe("Not allowed: every run needs a new id."),
    startup_timeout: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .positiveNumber */ .Ly)().nullish().describe("Seconds the sandbox may take to be up; default 600."),
    auto_clear_seconds: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1).nullish().describe("Idle seconds after which ROCK clears a kept sandbox."),
    auto_archive_seconds: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(0).nullish(),
    auto_delete_seconds: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(0).nullish(),
    auto_stop: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)().nullish().describe("Stop the sandbox after the job; default true."),
    uploads: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(upload()).nullish().describe("Pairs of a local path and an absolute path in the sandbox."),
    env: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textMap */ .sP)().nullish().describe("Environment variables of the job."),
    oss_mirror: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(ossMirrorFields).nullish(),
    proxy: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(proxyFields).nullish(),
    tracking: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(trackingFields).nullish(),
};
const environmentSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(environmentFields);
/** The fields that every kind of job has. */
const jobFields = {
    job_name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish().describe("Name used in logs and artifact paths; letters, digits, `.`, `_` and `-`."),
    namespace: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish(),
    experiment_id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().nullish(),
    labels: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textMap */ .sP)().nullish(),
    timeout: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1).nullish().describe("Seconds the job may run; default 7200."),
};


/***/ }),

/***/ 85768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ jobVariables),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   HX: () => (/* binding */ keepingNotices),
/* harmony export */   MM: () => (/* binding */ environmentProblems),
/* harmony export */   Sc: () => (/* binding */ uploadPaths),
/* harmony export */   WH: () => (/* binding */ sandboxPathProblem),
/* harmony export */   __: () => (/* binding */ DEFAULT_IMAGE),
/* harmony export */   m2: () => (/* binding */ keepsSandbox),
/* harmony export */   n0: () => (/* binding */ sandboxSpec),
/* harmony export */   p7: () => (/* binding */ environmentOf)
/* harmony export */ });
/* harmony import */ var _base_http_header_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46081);
/* harmony import */ var _base_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67620);
/* harmony import */ var _base_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63986);
/* harmony import */ var _settings_server_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56440);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85806);





const DEFAULT_IMAGE = "python:3.11";
const DEFAULT_STARTUP_SEC = 600;
/** A watched sandbox is asked for news every 20 s, so a few minutes of silence mean that nobody watches any more. */
const WATCHED_IDLE_MINUTES = 5;
const KEPT_IDLE_MINUTES = 60;
/** The server's timer is refreshed when a request starts, not while it waits. */
const SHORTEST_IDLE_MINUTES = 3;
function environmentOf(input) {
    return input.environment ?? {};
}
/** What is wrong across the fields of `environment` and around it, beyond what the schema can say. */
function environmentProblems(document, input) {
    const environment = environmentOf(input);
    const problems = [];
    const add = (path, message, remedy) => problems.push((0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l)(document, ["environment", ...path], message, remedy));
    if (environment.sandbox_id) {
        add(["sandbox_id"], "sandbox_id cannot be chosen: ROCK never starts an id again that was stopped", "remove it; every run makes a new id");
    }
    if (environment.image_os === "windows") {
        add(["image_os"], "Windows sandboxes are not supported", "use a Linux image");
    }
    if (environment.auto_archive_seconds != null && environment.auto_delete_seconds != null) {
        add(["auto_delete_seconds"], "auto_archive_seconds and auto_delete_seconds exclude each other", "keep one of the two");
    }
    if (environment.proxy?.recording_file && environment.proxy.replay_file) {
        add(["proxy", "replay_file"], "proxy.recording_file and proxy.replay_file exclude each other", "keep one of the two");
    }
    if (input.namespace && environment.namespace && input.namespace !== environment.namespace) {
        const message = `namespace ${input.namespace} and environment.namespace ${environment.namespace} differ`;
        add(["namespace"], message, "write it once, as namespace");
    }
    if (environment.base_url) {
        const problem = (0,_settings_server_url_js__WEBPACK_IMPORTED_MODULE_3__/* .serverUrlProblem */ .A)(environment.base_url);
        if (problem !== null) {
            add(["base_url"], `base_url ${problem}`, "write it as https://host or https://host/path");
        }
    }
    for (const [name, value] of Object.entries(environment.env ?? {})) {
        const problem = (0,_base_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .variableNameProblem */ .B)(name) ?? (0,_base_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .variableValueProblem */ .b)(name, value);
        if (problem !== null) {
            add(["env", name], problem, "rename or shorten it");
        }
    }
    for (const [path, value] of headerFields(input, environment)) {
        if (!(0,_base_http_header_js__WEBPACK_IMPORTED_MODULE_4__/* .fitsInHeader */ .FX)(value)) {
            problems.push((0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l)(document, path, `${path.join(".")} has characters that no HTTP header can carry`, "use plain ASCII"));
        }
    }
    for (const name of Object.keys(environment.extra_headers ?? {})) {
        if (!(0,_base_http_header_js__WEBPACK_IMPORTED_MODULE_4__/* .isHeaderName */ .p$)(name)) {
            add(["extra_headers", name], "not a valid HTTP header", "header names are letters, digits and -");
        }
    }
    for (const [index, [, target]] of (environment.uploads ?? []).entries()) {
        const problem = sandboxPathProblem(target);
        if (problem !== null) {
            add(["uploads", index, 1], `the upload target ${JSON.stringify(target)} ${problem}`, "give an absolute path in the sandbox, such as /workspace/data");
        }
    }
    for (const [path, value] of secretFields(environment)) {
        if ((0,_base_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .isTooShortToHide */ .Y)(value)) {
            add(path, `${path.join(".")} is shorter than 4 characters, too short to be hidden in reports`, "use a real secret");
        }
    }
    return problems;
}
/** Values that travel as HTTP headers, with their path in the file. */
function headerFields(input, environment) {
    const { namespace, experiment_id, user_id, cluster, route_key, xrl_authorization, extra_headers } = environment;
    const named = { namespace, experiment_id, user_id, cluster, route_key, xrl_authorization };
    const candidates = [
        [["namespace"], input.namespace],
        [["experiment_id"], input.experiment_id],
        ...Object.entries(named).map(([name, value]) => [["environment", name], value]),
        ...Object.entries(extra_headers ?? {}).map(([name, value]) => [["environment", "extra_headers", name], value]),
    ];
    return candidates.flatMap(([path, value]) => (value ? [[path, value]] : []));
}
/** Why a path is no place for a job's files in the sandbox, or null when it is one. */
function sandboxPathProblem(target) {
    if (!target.startsWith("/")) {
        return "is not absolute";
    }
    if (target.includes("\0") || target.split("/").includes("..")) {
        return "must not contain ..";
    }
    const clean = target.replace(/\/+$/, "");
    return clean === "" || /^\/(?:proc|sys|dev)(?:\/|$)/.test(clean) ? "is no place for files" : null;
}
/** Every value of the file that is secret by its meaning, with its path below `environment`. */
function secretFields(environment) {
    const candidates = [
        [["xrl_authorization"], environment.xrl_authorization],
        [["registry_password"], environment.registry_password],
        [["oss_mirror", "oss_access_key_id"], environment.oss_mirror?.oss_access_key_id],
        [["oss_mirror", "oss_access_key_secret"], environment.oss_mirror?.oss_access_key_secret],
        [["tracking", "api_key"], environment.tracking?.api_key],
    ];
    return candidates.flatMap(([path, value]) => (value ? [[path, value]] : []));
}
/** Secret values of the file, for the redactor. Header values shorter than a secret are names of routes and the like. */
function secretsOf(environment) {
    const headers = Object.values(environment.extra_headers ?? {}).flatMap((value) => [value, (0,_base_http_header_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutScheme */ .yO)(value)]);
    const fields = secretFields(environment).flatMap(([, value]) => [value, (0,_base_http_header_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutScheme */ .yO)(value)]);
    return [...new Set([...fields, ...headers])].filter((value) => !(0,_base_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .isTooShortToHide */ .Y)(value));
}
function keepsSandbox(environment, overrides) {
    return !isLocal(overrides) && (overrides.keepSandbox ?? environment.auto_stop === false);
}
/** The embedded server ends with the run, and its sandboxes with it. */
function isLocal({ baseUrl }) {
    return baseUrl === "local";
}
/** What a user should know who wants a sandbox to stay that cannot. */
function keepingNotices(environment, overrides) {
    return isLocal(overrides) && environment.auto_stop === false && overrides.keepSandbox !== false
        ? ["auto_stop: false keeps nothing on `local`: its sandboxes end with this run"]
        : [];
}
function sandboxSpec(input, overrides) {
    const environment = environmentOf(input);
    return {
        image: environment.image ?? DEFAULT_IMAGE,
        imageOs: environment.image_os ?? "linux",
        memory: environment.memory ?? "8g",
        cpus: environment.cpus ?? 2,
        limitCpus: environment.limit_cpus ?? null,
        numGpus: environment.num_gpus ?? null,
        acceleratorType: environment.accelerator_type ?? null,
        disk: environment.disk ?? null,
        registryUsername: environment.registry_username ?? null,
        registryPassword: environment.registry_password ?? null,
        useKataRuntime: environment.use_kata_runtime ?? false,
        autoArchiveSeconds: environment.auto_archive_seconds ?? null,
        autoDeleteSeconds: environment.auto_delete_seconds ?? null,
        autoClearMinutes: idleMinutes(environment, keepsSandbox(environment, overrides)),
        startupTimeoutSec: environment.startup_timeout ?? DEFAULT_STARTUP_SEC,
        userId: environment.user_id ?? null,
        experimentId: overrides.experimentId ?? input.experiment_id ?? environment.experiment_id ?? null,
        namespace: overrides.namespace ?? input.namespace ?? environment.namespace ?? null,
        cluster: overrides.cluster ?? environment.cluster ?? null,
    };
}
/** The limit is set once, when the sandbox is made; only one that may stay gets the long one. */
function idleMinutes(environment, kept) {
    if (!kept) {
        return WATCHED_IDLE_MINUTES;
    }
    const asked = environment.auto_clear_seconds;
    return asked == null ? KEPT_IDLE_MINUTES : Math.max(SHORTEST_IDLE_MINUTES, Math.ceil(asked / 60));
}
function uploadPaths(document, environment) {
    return (environment.uploads ?? []).map(([path], index) => ({
        purpose: "upload",
        path,
        position: document.locate(["environment", "uploads", index, 0]),
    }));
}
/** Settings win over the file's variables of the same name. */
function jobVariables(environment, overrides) {
    return new Map([...Object.entries(environment.env ?? {}), ...overrides.env]);
}


/***/ }),

/***/ 18392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Ly: () => (/* binding */ positiveNumber),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   RG: () => (/* binding */ anyMap),
/* harmony export */   UB: () => (/* binding */ numberFrom),
/* harmony export */   Uq: () => (/* binding */ filledText),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   sP: () => (/* binding */ textMap)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27597);

/**
 * The building blocks of the job schemas. Numbers and booleans may also be written as text, as ROCK's pydantic models
 * take them, because a value that came from `${NAME}` is text. Text must be text: a bare 1 for a variable is refused
 * there too.
 */
const text = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP();
const filledText = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1, "must not be empty");
const number = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .preprocess */ .vkY(numeric, zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig());
const positiveNumber = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .preprocess */ .vkY(numeric, zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive());
const numberFrom = (min) => zod__WEBPACK_IMPORTED_MODULE_0__/* .preprocess */ .vkY(numeric, zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(min));
const wholeNumber = (min) => zod__WEBPACK_IMPORTED_MODULE_0__/* .preprocess */ .vkY(numeric, zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().min(min));
const flag = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .preprocess */ .vkY(boolean, zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY());
const textMap = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP());
/** A mapping whose values are the business of somebody else: whatever JSON can hold, at any depth. */
const anyMap = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).superRefine((value, context) => {
    for (const { path, message } of unfaithful(value, [])) {
        context.addIssue({ code: "custom", path: [...path], message, params: { remedy: "put it in quotes" } });
    }
});
/** What YAML can say and we cannot hand on as it was meant: better refused than changed. */
function unfaithful(value, path) {
    if (typeof value === "number") {
        const isExact = Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
        return isExact ? [] : [{ path, message: "is a number that JSON cannot hold exactly" }];
    }
    if (Array.isArray(value)) {
        return value.flatMap((item, index) => unfaithful(item, [...path, index]));
    }
    if (typeof value === "object" && value !== null) {
        return Object.getPrototypeOf(value) === Object.prototype
            ? Object.entries(value).flatMap(([key, item]) => unfaithful(item, [...path, key]))
            : [{ path, message: "is a date or another value of YAML that JSON does not have" }];
    }
    return typeof value === "bigint" ? [{ path, message: "is a number that JSON cannot hold exactly" }] : [];
}
function numeric(value) {
    const isNumber = typeof value === "string" && /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(value);
    return isNumber ? Number(value) : value;
}
function boolean(value) {
    if (typeof value !== "string") {
        return value;
    }
    const word = value.trim().toLowerCase();
    if (["true", "yes", "on", "1", "y", "t"].includes(word)) {
        return true;
    }
    return ["false", "no", "off", "0", "n", "f"].includes(word) ? false : value;
}


/***/ }),

/***/ 67820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qg: () => (/* binding */ defaultJobName),
/* harmony export */   _H: () => (/* binding */ jobNameProblem),
/* harmony export */   f1: () => (/* binding */ allowedJobName),
/* harmony export */   tH: () => (/* binding */ defaultHarborName),
/* harmony export */   uZ: () => (/* binding */ uniqueNames)
/* harmony export */ });
/** Longest name we take: it becomes part of file names, with room for a suffix. */
const MAX_LENGTH = 100;
/** Why a text cannot be a job's name, or null when it can. ROCK puts names into shell commands and paths unquoted. */
function jobNameProblem(name) {
    if (name === "") {
        return "is empty";
    }
    if (name.length > MAX_LENGTH) {
        return `is longer than ${MAX_LENGTH} characters`;
    }
    if (name === "." || name === "..") {
        return "is a directory name";
    }
    return /^[A-Za-z0-9._-]+$/.test(name) ? null : "has characters other than letters, digits, `.`, `_` and `-`";
}
/** The nearest name that is allowed, for a remedy. */
function allowedJobName(name) {
    const cleaned = allowedCharacters(name).slice(0, MAX_LENGTH);
    return cleaned === "" ? "my-job" : cleaned;
}
function allowedCharacters(name) {
    return name.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[-.]+|[-.]+$/g, "");
}
/** ROCK's default name of a Bash Job: local time as `YYYY-MM-DD__HH-MM-SS`. */
function defaultJobName(now) {
    const two = (value) => String(value).padStart(2, "0");
    const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    return `${day}__${two(now.getHours())}-${two(now.getMinutes())}-${two(now.getSeconds())}`;
}
/** The longest part of a name made of several, so that two of them and a suffix stay within the limit. */
const MAX_PART_LENGTH = 44;
/**
 * ROCK's default name of a Harbor Bench Job: the last path segment of its dataset, that of its task if it is the only one,
 * and 8 hex digits. Characters that no name may have become `-`, since datasets and tasks may be called anything.
 */
function defaultHarborName(dataset, task, hex) {
    const parts = [dataset, task].flatMap((part) => {
        const segment = allowedCharacters(part?.split("/").at(-1) ?? "").slice(0, MAX_PART_LENGTH);
        return segment === "" ? [] : [segment];
    });
    return [...parts, hex].join("_");
}
/** Makes names unique in a run: the second `nightly` files its logs under `nightly-2`. */
function uniqueNames(names) {
    const taken = new Set();
    return names.map((name) => {
        let candidate = name;
        // File systems that ignore case must not merge two jobs' logs.
        for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
            candidate = `${name}-${number}`;
        }
        taken.add(candidate.toLowerCase());
        return candidate;
    });
}


/***/ }),

/***/ 856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ metricsBeside)
/* harmony export */ });
const MOST_METRICS = 100;
/** Longer names are left out and not cut: a name that is cut might hide a part of a secret only. */
const LONGEST_NAME = 100;
/** The metrics among what a script or a verifier names beside the score, which is called `score` there: the finite numbers. */
function metricsBeside(score, fields) {
    const metrics = Object.entries(fields).flatMap(([name, value]) => name !== score && name.length <= LONGEST_NAME && typeof value === "number" && Number.isFinite(value)
        ? [[name, value]]
        : []);
    return Object.fromEntries(metrics.slice(0, MOST_METRICS));
}


/***/ }),

/***/ 85806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ problemAt)
/* harmony export */ });
function problemAt(document, path, message, remedy) {
    return { file: document.file, ...document.locate(path), message, remedy };
}


/***/ }),

/***/ 17126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   rZ: () => (/* binding */ valid),
/* harmony export */   rg: () => (/* binding */ byPosition)
/* harmony export */ });

function valid(value) {
    return { ok: true, value };
}
function invalid(problems) {
    return { ok: false, problems };
}
function byPosition(left, right) {
    return left.line - right.line || left.column - right.column;
}


/***/ }),

/***/ 74864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ handedSecrets),
/* harmony export */   f: () => (/* binding */ withSecretNames)
/* harmony export */ });
/**
 * A value in which every text has the secrets replaced by their names, so that a digest of it tells nothing of a secret and
 * stays the same when only a secret's value changes.
 */
function withSecretNames(value, secrets) {
    if (typeof value === "string") {
        return [...secrets].reduce((text, [name, secret]) => text.replaceAll(secret, () => `\${${name}}`), value);
    }
    if (Array.isArray(value)) {
        return value.map((item) => withSecretNames(item, secrets));
    }
    return typeof value === "object" && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withSecretNames(item, secrets)]))
        : value;
}
/**
 * The secrets among what a sandbox is handed, by their names: those of the settings, and those of the job file, which have
 * none. Only of these a digest goes there, because one of a short secret could be guessed from it.
 */
function handedSecrets(handed, secrets, ofFile) {
    const known = new Set(secrets.values());
    const nameless = ofFile.filter((value) => !known.has(value));
    const named = nameless.map((value, index) => [`secret ${index + 1} of the job file`, value]);
    const text = JSON.stringify(handed);
    return new Map([...secrets, ...named].filter(([, value]) => value !== "" && text.includes(JSON.stringify(value).slice(1, -1))));
}


/***/ }),

/***/ 26142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(98602);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(51036);
;// CONCATENATED MODULE: ./build/src/job/unknown-key.js


/** What to do about a key that a schema does not know at a path. */
function unknownKeyRemedy(schema, path, key) {
    const here = fieldsAt(schema, path);
    const below = Object.entries(here).flatMap(([name, field]) => placeBelow(name, field, key));
    if (below.length > 0) {
        return `it belongs below ${below.join(" or ")}`;
    }
    const parent = path.filter((part) => typeof part !== "number").at(-1);
    const above = path.slice(0, path.lastIndexOf(parent ?? ""));
    if (parent !== undefined && key in fieldsAt(schema, above)) {
        return `it belongs one level up, beside ${String(parent)}`;
    }
    const known = Object.keys(here);
    const suggestion = (0,base_text/* didYouMean */.au)(key, known);
    return suggestion === null ? `known here: ${known.sort().join(", ")}` : `did you mean ${suggestion}?`;
}
/** Where a field itself, or an entry of a list, has the key. */
function placeBelow(name, field, key) {
    const inner = bare(field);
    const entry = inner instanceof schemas/* ZodArray */.naA ? objectOf(inner.element) : null;
    if (inner instanceof schemas/* ZodObject */.bvH && key in inner.shape) {
        return [name];
    }
    return entry !== null && key in entry.shape ? [`an entry of ${name}`] : [];
}
/** The fields a schema knows at a path, found by walking into it. */
function fieldsAt(schema, path) {
    let current = schema;
    for (const key of path) {
        const outer = bare(current);
        if (outer instanceof schemas/* ZodArray */.naA) {
            current = outer.element;
        }
        else {
            current = objectOf(outer)?.shape[String(key)];
        }
    }
    return objectOf(current)?.shape ?? {};
}
function objectOf(schema) {
    const inner = bare(schema);
    if (inner instanceof schemas/* ZodUnion */.fZ7) {
        return inner.options.map(objectOf).find((option) => option !== null) ?? null;
    }
    return inner instanceof schemas/* ZodObject */.bvH ? inner : null;
}
function bare(schema) {
    let current = schema;
    while (current instanceof schemas/* ZodOptional */.IiU || current instanceof schemas/* ZodNullable */.l1C) {
        current = current.unwrap();
    }
    return current;
}

;// CONCATENATED MODULE: ./build/src/job/validate.js



/** Holds a document against a schema; every issue becomes a problem at its place in the file, and the rest is the value. */
function validate(document, schema) {
    const result = schema.safeParse(document.value);
    if (result.success) {
        return { value: result.data, problems: [] };
    }
    const { issues } = result.error;
    const rest = schema.safeParse(issues.flatMap(pathsOf).reduce(without, document.value));
    return {
        value: rest.success ? rest.data : null,
        problems: issues.flatMap((issue) => problemsOf(issue, document, schema)),
    };
}
function pathsOf(issue) {
    return issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}
/** A copy without the part at a path. A list goes as a whole, because its other items would change their places. */
function without(value, [key, ...inner]) {
    if (typeof value !== "object" || value === null || Array.isArray(value) || key === undefined) {
        return undefined;
    }
    const { [key]: part, ...others } = { ...value };
    const rest = without(part, inner);
    return rest === undefined ? others : { ...others, [key]: rest };
}
function problemsOf(issue, document, schema) {
    const { file } = document;
    if (issue.code === "unrecognized_keys") {
        return issue.keys.map((key) => ({
            file,
            ...document.locateKey([...issue.path, key]),
            message: `unknown key ${[...issue.path, key].join(".")}`,
            remedy: unknownKeyRemedy(schema, issue.path, key),
        }));
    }
    if (issue.code === "invalid_union") {
        const inner = nearestOption(issue);
        if (inner !== null) {
            return inner.flatMap((deeper) => problemsOf({ ...deeper, path: [...issue.path, ...deeper.path] }, document, schema));
        }
    }
    const place = issue.path.length === 0 ? "the file" : issue.path.map(String).join(".");
    const value = valueAt(document.value, issue.path);
    const words = value === undefined && issue.code === "invalid_type"
        ? { message: `${place} is missing`, remedy: "add it" }
        : wording(issue, place, value);
    return [{ file, ...document.locate(issue.path), ...words }];
}
/** What is wrong with a value in the form it was meant to have; null when it has the form of none. */
function nearestOption(issue) {
    return (issue.errors.find((option) => option.every(({ code, path }) => code !== "invalid_type" || path.length > 0)) ?? null);
}
const KINDS = {
    string: "text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    tuple: "a list of two",
    object: "a mapping",
    record: "a mapping of names to text",
};
function valueAt(value, path) {
    return path.reduce((part, key) => (typeof part === "object" && part !== null ? Reflect.get(part, key) : undefined), value);
}
function wording(issue, place, value) {
    switch (issue.code) {
        case "invalid_type": {
            const wanted = KINDS[issue.expected] ?? issue.expected;
            return { message: `${place} must be ${wanted}`, remedy: typeRemedy(issue.expected, wanted, value) };
        }
        case "too_small":
            return issue.origin === "string"
                ? { message: `${place} must not be empty`, remedy: "give it a value or remove the line" }
                : {
                    message: `${place} must be ${issue.inclusive ? "at least" : "more than"} ${issue.minimum}`,
                    remedy: "raise it",
                };
        case "too_big":
            return { message: `${place} must be at most ${issue.maximum}`, remedy: "lower it" };
        case "invalid_value":
            return { message: `${place} must be one of ${issue.values.map(String).join(", ")}`, remedy: "use one of these" };
        case "invalid_format":
            return { message: `${place} ${issue.message}`, remedy: "write a number and a unit, such as 8g or 512Mi" };
        case "invalid_union":
            return { message: `${place} must be text or a mapping`, remedy: "write one of the two" };
        case "custom":
            return { message: `${place} ${issue.message}`, remedy: String(issue.params?.["remedy"] ?? "") };
        default:
            return { message: `${place}: ${issue.message}`, remedy: "see schema/job-file.schema.json" };
    }
}
function typeRemedy(expected, wanted, value) {
    switch (expected) {
        case "string":
            return "put the value in quotes";
        case "number":
        case "int": {
            // All times of a job file are seconds; the settings take units.
            const seconds = typeof value === "string" ? (0,time/* parseDuration */.E9)(value) : null;
            return seconds === null ? `write ${wanted}` : `write seconds, here ${seconds}`;
        }
        case "object":
            return "write each of its fields on a separate, indented line below it";
        case "tuple":
            return "write it as [./data, /data]";
        default:
            return `write ${wanted}`;
    }
}


/***/ }),

/***/ 63389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ judgedTrials),
/* harmony export */   m: () => (/* binding */ worstFirst)
/* harmony export */ });
/* harmony import */ var _results_passing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(807);

/** What a reader looks for first. */
const WORST_FIRST = ["not passed", "unmeasured", "passed"];
/** Every trial of a run with its standing: those that did not pass, then unmeasured ones, then the others. */
function judgedTrials({ jobs, gate }) {
    const judged = jobs.flatMap((job) => job.trials.map((trial) => ({ job, trial, standing: (0,_results_passing_js__WEBPACK_IMPORTED_MODULE_0__/* .standingOf */ .YP)(job, trial, gate) })));
    return worstFirst(judged);
}
/** Sorted by standing; what stands alike keeps its order. */
function worstFirst(items) {
    return WORST_FIRST.flatMap((standing) => items.filter((item) => item.standing === standing));
}


/***/ }),

/***/ 7236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HI: () => (/* binding */ logsToRead),
/* harmony export */   QR: () => (/* binding */ tailText),
/* harmony export */   nT: () => (/* binding */ logTailBlocks),
/* harmony export */   tA: () => (/* binding */ logsOfTrial)
/* harmony export */ });
/* harmony import */ var _base_cut_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3911);
/* harmony import */ var _results_job_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74771);
/* harmony import */ var _results_labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35317);
/* harmony import */ var _judged_trials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63389);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70075);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66366);






const MAX_LINE = 400;
/**
 * The logs whose ends tell why a run was not better, by their paths in the results: of jobs that were not measured as
 * they were meant to be, then of trials that did not pass, of at most `most` trials and of each exception at least one.
 */
function logsToRead(run, most) {
    const jobs = run.jobs.filter(isUnfinished).flatMap((job) => (0,_results_job_js__WEBPACK_IMPORTED_MODULE_0__/* .logOf */ .Gs)(job) ?? []);
    const trials = (0,_judged_trials_js__WEBPACK_IMPORTED_MODULE_2__/* .judgedTrials */ .L)(run).filter(({ trial, standing }) => standing !== "passed" || trial.outcome.failure);
    const seen = new Set();
    const first = [];
    const others = [];
    for (const judged of trials) {
        const name = judged.trial.outcome.failure?.exception.type;
        (seen.has(name) ? others : first).push(judged);
        seen.add(name);
    }
    const chosen = [...first, ...others].slice(0, most).flatMap(({ trial }) => logsOfTrial(trial));
    return [...new Set([...jobs.slice(0, most), ...chosen])];
}
/** The trial's own log, and where Harbor writes the traceback of its exception (models/trial/paths.py). */
function logsOfTrial({ log, files, outcome }) {
    const traceback = files === null || outcome.failure === null ? [] : [`${files}/exception.txt`];
    return [...traceback, ...(log === null ? [] : [log])];
}
/** Not all trials are there: the job's own log says more than theirs. */
function isUnfinished(job) {
    return job.shape.trials === "many" && (job.faults.length > 0 || job.trials.length === 0 || (0,_results_job_js__WEBPACK_IMPORTED_MODULE_0__/* .missingTrials */ .Sx)(job) > 0);
}
/** The ends of the logs, folded, one block each: of unfinished jobs, then of trials that did not pass. */
function logTailBlocks(run, logTails, limits) {
    const seen = new Set();
    const block = (log, title) => {
        const text = log === null || seen.has(log) ? "" : tailText(logTails.get(log) ?? "", limits.linesEach);
        if (log === null || text === "") {
            return [];
        }
        seen.add(log);
        return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .folded */ .TM)(`${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .T)(title(), 120)}: end of the log`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeBlock */ .DV)(text))];
    };
    const jobs = run.jobs.filter(isUnfinished).flatMap((job) => block((0,_results_job_js__WEBPACK_IMPORTED_MODULE_0__/* .logOf */ .Gs)(job), () => (0,_results_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .jobLabel */ .OP)(job)));
    const trials = (0,_judged_trials_js__WEBPACK_IMPORTED_MODULE_2__/* .judgedTrials */ .L)(run)
        .filter(({ standing }) => standing !== "passed")
        .filter(isToldHere);
    return [...jobs, ...trials.flatMap(({ trial, job }) => block(trial.log, () => (0,_results_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .trialLabel */ .Z9)(trial, job)))].slice(0, limits.tails);
}
/** Exceptions of a benchmark are shown by their names. */
function isToldHere({ job, trial }) {
    return job.shape.trials === "one" || trial.outcome.failure === null;
}
/** The last lines of a log as a person would have seen them; the empty string where there is nothing to see. */
function tailText(text, maxLines) {
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .w)(text)
        .trimEnd()
        .split("\n")
        .slice(-maxLines)
        .map((line) => (0,_base_cut_js__WEBPACK_IMPORTED_MODULE_5__/* .cut */ .Jj)(line, MAX_LINE))
        .join("\n");
}


/***/ }),

/***/ 70075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66366);

const MAX_INLINE = 300;
/** Takes no room and keeps GitHub from reading a name, a number or an address. */
const BREAK = "\u200b";
/**
 * Text of any origin as one line of Markdown that shows just this text, in a table or outside: no markup, no link, no
 * mention, no reference to an issue, no picture. At most `maxCharacters` of it are shown.
 */
function inline(text, maxCharacters = MAX_INLINE) {
    return escape(withoutReferences((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, ""), maxCharacters)));
}
/** The same in the font of code. */
function code(text, maxCharacters = MAX_INLINE) {
    return `<code>${inline(text, maxCharacters)}</code>`;
}
function withoutReferences(text) {
    return text
        .replaceAll(/@(?=[\w-])/g, `@${BREAK}`)
        .replaceAll(/#(?=\d)/g, `#${BREAK}`)
        .replaceAll(/GH-(?=\d)/gi, (match) => match + BREAK)
        .replaceAll(/:(?=\/\/)/g, `:${BREAK}`)
        .replaceAll(/www(?=\.)/gi, (match) => match + BREAK)
        .replaceAll(/:(?=[a-z+-][\w+-]*:)/gi, `:${BREAK}`);
}
function escape(text) {
    return entities(text)
        .replaceAll(/[\\`*[\]|~]/g, "\\$&")
        .replaceAll(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\_")
        .replace(/^[#+=-]/, "\\$&")
        .replace(/^(\d+)(?=[.)](?:\s|$))/, "$1\\");
}
function entities(text) {
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("$", "&#36;");
}
/** A link with a finished Markdown text; the text alone where the address is none of the web. */
function link(text, url) {
    if (url === null || !/^https?:/.test(url) || !URL.canParse(url)) {
        return text;
    }
    const address = new URL(url).href.replaceAll(/[()<>\\`|*_~[\]]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
    return `[${text}](${address})`;
}
/** Lines of any origin as a block of code. */
function codeBlock(text) {
    const lines = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .w)(text).replaceAll("<!--", `<${BREAK}!--`).replace(/\n+$/, "");
    const longest = Array.from(lines.matchAll(/`+/g)).reduce((most, [run]) => Math.max(most, run.length), 2);
    const fence = "`".repeat(longest + 1);
    return `${fence}text\n${lines}\n${fence}`;
}
/** A part that is folded until the reader opens it; `title` is text of any origin, `content` finished Markdown. */
function folded(title, content) {
    // GitHub reads no Markdown within the line of the tags.
    const safeTitle = entities(withoutReferences((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(title, MAX_INLINE)));
    return `<details><summary>${safeTitle}</summary>\n\n${content}\n\n</details>`;
}
/** A table of finished cells. Columns without a cell in any row are left out. */
function table(head, rows) {
    const used = head.map((_, column) => rows.some((row) => (row[column] ?? "") !== ""));
    const line = (cells) => `| ${cells.filter((_, column) => used[column]).join(" | ")} |`;
    return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}


/***/ }),

/***/ 66366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine),
/* harmony export */   w: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var _base_cut_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3911);
/* harmony import */ var _base_invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39008);


/** Most names and messages of a large benchmark need no second look. */
const ALREADY_PLAIN = /^[\t\n\x20-\x7e]*$/;
/** Printed text as a person would have seen it in the end: without escape sequences and overwritten progress. */
function plainText(text) {
    if (ALREADY_PLAIN.test(text)) {
        return text;
    }
    return text
        .toWellFormed()
        .replaceAll(_base_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .INVISIBLE */ .kH, "")
        .replaceAll(/\r+\n/g, "\n")
        .replaceAll(/^[^\n]*\r(?=[^\n])/gm, "")
        .replaceAll("\r", "");
}
/** The same as one line, at most `maxCharacters` long. */
function oneLine(text, maxCharacters) {
    // What is cut away anyway need not be looked at.
    const line = plainText(text.slice(0, maxCharacters * 10))
        .replaceAll(/\s+/g, " ")
        .trim();
    return (0,_base_cut_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(line, maxCharacters);
}


/***/ }),

/***/ 77437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ passAtK)
/* harmony export */ });
/**
 * pass@1, pass@2, …: how likely at least one of k attempts at a task passes, as the mean over the tasks. k ends at the
 * smallest number of attempts, so that every value is of the same tasks. For each task the unbiased estimator
 * 1 - C(n-c,k)/C(n,k), for n attempts of which c passed (Chen et al. 2021, "Evaluating Large Language Models Trained on
 * Code", section 2.1).
 */
function passAtK(tasks) {
    const maxK = tasks.reduce((smallest, { attempts }) => Math.min(smallest, attempts), tasks[0]?.attempts ?? 0);
    const sums = Array.from({ length: maxK }, () => 0);
    for (const { attempts, passed } of tasks) {
        // C(n-c,k)/C(n,k) as a product, because the binomials themselves overflow.
        let nonePassed = 1;
        for (let k = 1; k <= maxK; k += 1) {
            nonePassed *= Math.max(0, attempts - passed - k + 1) / (attempts - k + 1);
            sums[k - 1] = (sums[k - 1] ?? 0) + 1 - nonePassed;
        }
    }
    return sums.map((sum) => sum / tasks.length);
}


/***/ }),

/***/ 50337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ redactJob),
/* harmony export */   hi: () => (/* binding */ redactRecord),
/* harmony export */   lB: () => (/* binding */ redactBaseline)
/* harmony export */ });
/**
 * What is never hidden: our own words, times, digests and ids, paths that were made without secrets (app/hidden-names.ts),
 * and what the CI system says of the run. A secret can be any text, and `bash` too; every other string may hold one.
 */
const EXEMPT = new Set([
    "mode",
    "startedAt",
    "finishedAt",
    "run",
    "tool",
    "gate",
    "extras.repositoryUrl",
    "extras.runUrl",
    "baseline.bases.url",
    "baseline.bases.finishedAt",
    "baseline.jobs.conclusion",
    "baseline.jobs.lacking",
    "baseline.jobs.score",
    "baseline.jobs.history.finishedAt",
    "baseline.jobs.quantities.scale",
    "baseline.jobs.quantities.interval",
    "baseline.jobs.quantities.test",
    "baseline.jobs.quantities.direction",
    "baseline.jobs.groups.conclusion",
    "baseline.jobs.groups.lacking",
    "baseline.jobs.groups.score",
    "jobs.configSha256",
    "jobs.type",
    "jobs.shape",
    "jobs.startedAt",
    "jobs.finishedAt",
    "jobs.agents.configSha256",
    "jobs.runs.scope",
    "jobs.runs.origin",
    "jobs.runs.sandboxId",
    "jobs.runs.log",
    "jobs.runs.startedAt",
    "jobs.runs.finishedAt",
    "jobs.runs.end.kind",
    "jobs.trials.outcome.kind",
    "jobs.trials.outcome.failure.cause",
    "jobs.trials.agent.configSha256",
    "jobs.trials.startedAt",
    "jobs.trials.finishedAt",
    "jobs.trials.log",
    "jobs.trials.files",
    "jobs.trials.phases.name",
    "jobs.trials.phases.startedAt",
    "jobs.trials.phases.finishedAt",
]);
/** Objects whose keys are anybody's words. */
const NAMED_BY_OTHERS = new Set([
    "jobs.labels",
    "jobs.fingerprint.datasets",
    "jobs.trials.rewards",
    "jobs.trials.metrics",
]);
/**
 * A record with every text replaced by what `hide` makes of it. Before anything is judged or rendered: escaping for Markdown
 * or JSON would change a secret so that it is no longer found, and replacing afterwards could hit a number or a key.
 */
function redactRecord(record, hide) {
    return hidden(record, "", hide);
}
/** As `redactRecord`, of the comparison alone: another record's words are in it. */
function redactBaseline(baseline, hide) {
    return hidden(baseline, "baseline", hide);
}
/** As `redactRecord`, of one job. */
function redactJob(job, hide) {
    return hidden(job, "jobs", hide);
}
/** `place` is where the value is in the record, without the indices of lists. */
function hidden(value, place, hide) {
    if (EXEMPT.has(place)) {
        return value;
    }
    if (typeof value === "string") {
        return hide(value);
    }
    if (Array.isArray(value)) {
        return value.map((item) => hidden(item, place, hide));
    }
    if (value instanceof Map) {
        return new Map([...value].map(([key, item]) => [key, hidden(item, place, hide)]));
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    const entries = Object.entries(value).map(([key, item]) => NAMED_BY_OTHERS.has(place)
        ? [hide(key), hidden(item, place, hide)]
        : [key, hidden(item, place === "" ? key : `${place}.${key}`, hide)]);
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 91715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ NO_EXTRAS),
/* harmony export */   J: () => (/* binding */ NOWHERE)
/* harmony export */ });
/** Of a run on a terminal outside a repository. */
const NOWHERE = {
    repository: null,
    sha: null,
    runId: null,
    attempt: null,
    leg: null,
    workflow: null,
    job: null,
    step: null,
    event: null,
    ref: null,
    baseRef: null,
    pullRequest: null,
    commit: null,
    parent: null,
};
const NO_EXTRAS = { repositoryUrl: null, runUrl: null, logTails: new Map(), notes: [] };


/***/ }),

/***/ 42421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ statisticsOf)
/* harmony export */ });
/* harmony import */ var _base_group_by_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49976);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51036);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74771);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35317);
/* harmony import */ var _pass_at_k_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77437);
/* harmony import */ var _passing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(807);
/* harmony import */ var _trial_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65728);







/** The statistics of a job: of the whole, of each agent entry, and of each dataset. */
function statisticsOf(job, gate) {
    const judged = job.trials.map((trial) => ({
        trial,
        standing: (0,_passing_js__WEBPACK_IMPORTED_MODULE_3__/* .standingOf */ .YP)(job, trial, gate),
        task: JSON.stringify([trial.agent?.configSha256, (0,_trial_js__WEBPACK_IMPORTED_MODULE_4__/* .taskOf */ .Xb)(trial)]),
    }));
    const isOfTasks = job.shape.trials === "many";
    const whole = statisticsOfTrials(judged, job.expectedTrials);
    return {
        ...whole,
        score: (0,_job_js__WEBPACK_IMPORTED_MODULE_1__/* .hasScore */ .VL)(job) ? whole.score : null,
        byAgent: isOfTasks ? byAgent(job, judged) : [],
        byDataset: isOfTasks ? byDataset(job, judged) : [],
    };
}
function statisticsOfTrials(judged, expected) {
    const count = (wanted) => judged.filter(({ standing }) => standing === wanted).length;
    const passed = count("passed");
    const notPassed = count("not passed");
    const share = (part) => (expected === null || expected === 0 ? null : part / expected);
    const sum = (told) => reportedSum(judged, told);
    return {
        expected,
        trials: judged.length,
        passed,
        notPassed,
        unmeasured: count("unmeasured"),
        score: share(judged.reduce((total, { trial }) => total + (0,_trial_js__WEBPACK_IMPORTED_MODULE_4__/* .trialScore */ .lt)(trial), 0)),
        passRate: share(passed),
        coverage: share(passed + notPassed),
        passAtK: judged.length === expected ? (0,_pass_at_k_js__WEBPACK_IMPORTED_MODULE_5__/* .passAtK */ .k)(attemptsByTask(judged)) : [],
        costUsd: sum(({ costUsd }) => costUsd),
        tokens: {
            input: sum(({ tokens }) => tokens?.input),
            cache: sum(({ tokens }) => tokens?.cache),
            output: sum(({ tokens }) => tokens?.output),
        },
    };
}
function attemptsByTask(judged) {
    const tasks = (0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_6__/* .groupBy */ .$)(judged, ({ task }) => task);
    return [...tasks.values()].map((attempts) => ({
        attempts: attempts.length,
        passed: attempts.filter(({ standing }) => standing === "passed").length,
    }));
}
function reportedSum(judged, told) {
    const numbers = judged.flatMap(({ trial }) => told(trial) ?? []).filter(Number.isFinite);
    const total = numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0);
    return { total, reported: numbers.length };
}
/** Entries of one configuration cannot be told apart by their trials, and are one. */
function byAgent(job, judged) {
    const entries = [...job.agents, ...job.trials.flatMap(({ agent }) => agent ?? [])];
    const agents = new Map(entries.toReversed().map((entry) => [entry.configSha256, entry]));
    const only = agents.size === 1 ? agents.keys().next().value : undefined;
    const trials = (0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_6__/* .groupBy */ .$)(judged, ({ trial }) => trial.agent?.configSha256 ?? only ?? null);
    const expected = expectedByAgent(job, trials);
    const known = [...agents.values()]
        .toSorted((left, right) => left.index - right.index)
        .map((agent) => ({
        agent,
        label: (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .agentLabel */ .kV)(agent, [...agents.values()]),
        ...statisticsOfTrials(trials.get(agent.configSha256) ?? [], expected(agent.configSha256)),
    }));
    const unknown = trials.get(null);
    return unknown === undefined
        ? known
        : [...known, { agent: null, label: "unknown agent", ...statisticsOfTrials(unknown, null) }];
}
/**
 * Harbor runs every agent entry at every task equally often (its job_plan.py), so each has its share of the expected
 * trials, also when some left no result. Where that cannot be right, it is what is there, if that is all.
 */
function expectedByAgent(job, trials) {
    const found = (configSha256) => trials.get(configSha256)?.length ?? 0;
    const entriesOf = (configSha256) => job.agents.filter((entry) => entry.configSha256 === configSha256).length;
    const share = job.expectedTrials === null ? null : job.expectedTrials / job.agents.length;
    const isShared = [...trials.keys()].every((agent) => agent === null || (share !== null && found(agent) <= share * entriesOf(agent)));
    if (share !== null && Number.isInteger(share) && isShared) {
        return (configSha256) => share * entriesOf(configSha256);
    }
    return (configSha256) => (job.trials.length === job.expectedTrials ? found(configSha256) : null);
}
function byDataset(job, judged) {
    const isComplete = job.trials.length === job.expectedTrials;
    return [...(0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_6__/* .groupBy */ .$)(judged, ({ trial }) => trial.dataset)]
        .toSorted(([left], [right]) => (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .byText */ .z4)(left ?? "", right ?? ""))
        .map(([dataset, trials]) => ({ dataset, ...statisticsOfTrials(trials, isComplete ? trials.length : null) }));
}


/***/ }),

/***/ 33448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   OL: () => (/* binding */ RockError),
/* harmony export */   gL: () => (/* binding */ saysAgentUnreachable)
/* harmony export */ });
/** The one error of this room. Its message is a sentence that names the URL and the cause. */
class RockError extends Error {
    name = "RockError";
    kind;
    endpoint;
    origin;
    status;
    code;
    transient;
    reached;
    retryAfterMs;
    constructor(message, details) {
        super(message, details.cause === undefined ? {} : { cause: details.cause });
        this.kind = details.kind;
        this.endpoint = details.endpoint;
        this.origin = details.origin;
        this.status = details.status ?? null;
        this.code = details.code ?? null;
        this.transient = details.transient;
        this.reached = details.reached ?? true;
        this.retryAfterMs = details.retryAfterMs ?? 0;
    }
}
/** What ROCK has answered since 1.7 where it does not reach its agent in a sandbox. */
function saysAgentUnreachable(error) {
    return (error.kind === "refused" && /Upstream server is not reachable|Rocklet at \S+ is not reachable/.test(error.message));
}
const NETWORK_WORDS = {
    ECONNREFUSED: "connection refused",
    ECONNRESET: "the connection was reset",
    EPIPE: "the connection was closed",
    ENOTFOUND: "the host name does not resolve",
    EAI_AGAIN: "the host name could not be resolved",
    EHOSTUNREACH: "the host is unreachable",
    ENETUNREACH: "the network is unreachable",
    ETIMEDOUT: "the connection timed out",
    CERT_HAS_EXPIRED: "the server's certificate has expired",
    DEPTH_ZERO_SELF_SIGNED_CERT: "the server's certificate is self-signed; name its CA in NODE_EXTRA_CA_CERTS",
    SELF_SIGNED_CERT_IN_CHAIN: "the certificate chain has an unknown CA; name it in NODE_EXTRA_CA_CERTS",
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the certificate's CA is unknown; name it in NODE_EXTRA_CA_CERTS",
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "the certificate's CA is unknown; name it in NODE_EXTRA_CA_CERTS",
    ERR_TLS_CERT_ALTNAME_INVALID: "the certificate is for another host name",
    EPROTO: "the server does not speak TLS on this port",
};
/** Codes of connections that were never made, so that no request went out. */
const NEVER_SENT = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPROTO|CERT_.*|ERR_TLS.*|.*SELF_SIGNED.*|UNABLE_TO.*)$/;
/** A connection that never brought an HTTP answer. Certificate trouble does not pass by waiting; the rest may. */
function unreachable(origin, endpoint, cause) {
    const code = networkCode(cause);
    const words = NETWORK_WORDS[code] ?? (cause instanceof Error ? cause.message : String(cause));
    const suffix = code !== "" && NETWORK_WORDS[code] !== undefined ? `${words} (${code})` : words;
    return new RockError(`ROCK at ${origin} cannot be reached: ${suffix}`, {
        kind: "unreachable",
        endpoint,
        origin,
        transient: !/CERT|TLS|EPROTO|SIGNATURE/.test(code),
        reached: !NEVER_SENT.test(code),
        cause,
    });
}
/** Node wraps the errors of several tried addresses into one AggregateError; its first code speaks for all. */
function networkCode(cause) {
    if (cause instanceof AggregateError && cause.errors.length > 0) {
        return networkCode(cause.errors[0]);
    }
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    return typeof code === "string" ? code : "";
}


/***/ }),

/***/ 39475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isGone),
/* harmony export */   r: () => (/* binding */ readStatus)
/* harmony export */ });
/* harmony import */ var _base_cut_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3911);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48082);


/** States in which nothing of a sandbox runs any more. */
const GONE = new Set(["stopped", "archiving", "archived", "deleted"]);
function isGone(status) {
    return status.kind === "absent" || (status.state !== null && GONE.has(status.state));
}
/** Reads the result of `get_status`; nulls and missing keys are normal on older servers. */
function readStatus(result) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(result) ? result : {};
    return {
        kind: "present",
        state: shortText(fields.state, null),
        isAlive: fields.is_alive === true,
        failedPhase: failedPhase(fields.status),
        namespace: shortText(fields.namespace, null),
        experimentId: shortText(fields.experiment_id, null),
    };
}
/** No message needs the whole output of a pull. */
const LONGEST_TEXT = 1_000;
function shortText(value, fallback) {
    const text = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOr */ .JI)(value, fallback);
    return typeof text === "string" ? (0,_base_cut_js__WEBPACK_IMPORTED_MODULE_1__/* .cutEarly */ .Y6)(text, LONGEST_TEXT) : text;
}
/** A failed start does not change the state: it shows only in the phases, for ever pending. */
function failedPhase(phases) {
    if (!(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(phases)) {
        return null;
    }
    for (const [name, phase] of Object.entries(phases)) {
        if ((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(phase) && (phase.status === "failed" || phase.status === "timeout")) {
            return { name: shortText(name, ""), message: shortText(phase.message, `${name} ${phase.status}`) };
        }
    }
    return null;
}


/***/ }),

/***/ 48082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   JI: () => (/* binding */ stringOr),
/* harmony export */   d_: () => (/* binding */ numberOr),
/* harmony export */   hk: () => (/* binding */ openEnvelope)
/* harmony export */ });
/* unused harmony export isTransientStatus */
/* harmony import */ var _base_cut_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3911);
/* harmony import */ var _base_json_depth_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12741);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33448);



function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function stringOr(value, fallback) {
    return typeof value === "string" ? value : fallback;
}
function numberOr(value, fallback) {
    return typeof value === "number" ? value : fallback;
}
/**
 * Takes ROCK's envelope `{status, message, error, result}` off an answer and returns `result`.
 *
 * Never assumes an envelope: gateways answer with HTML, unknown routes with `{detail}`, old servers with 422, and a
 * failure may carry a default-filled result (seen on 1.7 to 1.11). Throws a RockError with the best text there is.
 */
function openEnvelope(answer, source) {
    const { endpoint, origin, hide } = source;
    if (answer.status >= 300 && answer.status < 400) {
        const target = redirectTarget(answer.location, origin);
        throw httpError(answer, source, `redirects to ${target}, which is not followed; set the base URL to the final address`);
    }
    const body = parseJson(answer.text);
    if (!isObject(body)) {
        throw httpError(answer, source, excerpt(answer.text, hide));
    }
    if (body.status === "Success" && answer.status < 300) {
        return body.result ?? null;
    }
    if (body.status !== "Failed") {
        throw httpError(answer, source, failureText(body, hide) ?? excerpt(answer.text, hide));
    }
    const result = isObject(body.result) ? body.result : {};
    const text = failureText(body, hide) ?? "no reason given";
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RockError */ .OL(`ROCK at ${origin} refused ${endpoint}: ${text}`, {
        kind: "refused",
        endpoint,
        origin,
        status: answer.status,
        retryAfterMs: answer.retryAfterMs,
        ...(typeof result.code === "number" ? { code: result.code } : {}),
        transient: !isFinalRefusal(result.code, `${stringOr(body.message, "").slice(0, LOOKED_AT)} ${text}`),
    });
}
function httpError(answer, source, text) {
    const { endpoint, origin } = source;
    const status = answer.status;
    const words = httpWords(status, endpoint);
    const tail = text === "" ? emptyWords(answer) : `: ${text}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RockError */ .OL(`ROCK at ${origin} answered ${endpoint} with HTTP ${status}${words}${tail}`, {
        kind: status >= 200 && status < 300 ? "malformed" : "http",
        endpoint,
        origin,
        status,
        transient: isTransientStatus(status),
        reached: ![401, 403, 404, 405, 407].includes(status) && !(status >= 300 && status < 400),
        retryAfterMs: answer.retryAfterMs,
    });
}
/** This room does not know which end it serves, and a token is given to each in another way. */
const TOKEN_PLACES = "the input `authorization`, or ROCK_AUTHORIZATION on a terminal";
/** A success that says nothing is some other server's. */
function emptyWords({ status, text }) {
    return status < 300 && text.trim() === "" ? " and an empty body, where ROCK sends JSON; is the base URL right?" : "";
}
function httpWords(status, endpoint) {
    switch (status) {
        case 401:
            return ` (the authorization was not accepted; check ${TOKEN_PLACES})`;
        case 403:
            return ` (not allowed; check the cluster and ${TOKEN_PLACES})`;
        case 404:
        case 405:
            return endpoint.endsWith("/start_async")
                ? " (no ROCK admin API there; a proxy-role server cannot start sandboxes)"
                : " (no such ROCK endpoint there)";
        case 413:
            return " (a gateway refuses bodies of this size)";
        default:
            return "";
    }
}
/** A gateway's and a server's own troubles pass; what says that the request is wrong does not. */
function isTransientStatus(status) {
    return [408, 425, 429].includes(status) || (status >= 500 && status !== 501 && status !== 505);
}
/**
 * Only code 4000 and a failed validation are final. Everything else that ROCK refuses may pass: an unreachable sandbox
 * agent, database and Redis hiccups, and `not started` of a sandbox that lives (seen 289 times under load).
 */
function isFinalRefusal(code, text) {
    return code === 4000 || /invalid parameter|not found|already exists/i.test(text);
}
function parseJson(text) {
    try {
        const value = JSON.parse(text);
        return (0,_base_json_depth_js__WEBPACK_IMPORTED_MODULE_1__/* .nestsTooDeep */ .q)(value) ? undefined : value;
    }
    catch {
        return undefined;
    }
}
/**
 * Scheme, host and port of where a redirect leads, and dots for the rest, which may hold credentials. A relative one
 * leads to the server itself.
 */
function redirectTarget(location, origin) {
    const target = location !== null && URL.canParse(location, origin) ? new URL(location, origin) : null;
    if (target === null || (target.protocol !== "http:" && target.protocol !== "https:")) {
        return "elsewhere";
    }
    return `${(0,_base_cut_js__WEBPACK_IMPORTED_MODULE_2__/* .cutEarly */ .Y6)(target.origin, EXCERPT_LENGTH)}/${target.href === `${target.origin}/` ? "" : "…"}`;
}
/** The reason, wherever this server put it: `error` is null up to 1.10, `detail` is FastAPI's own. */
function failureText(body, hide) {
    const result = isObject(body.result) ? body.result : {};
    const candidates = [body.error, result.failure_reason, body.message, body.detail];
    for (const candidate of candidates) {
        const text = Array.isArray(candidate) && candidate.length > 0 ? jsonText(candidate) : candidate;
        if (typeof text === "string" && text.trim() !== "") {
            return excerpt(text, hide);
        }
    }
    return null;
}
/** Null where it is nested too deeply to be written. */
function jsonText(value) {
    try {
        return JSON.stringify(value);
    }
    catch {
        return null;
    }
}
const EXCERPT_LENGTH = 300;
/** What is looked at of a text: the words of a gateway's page come after its styles, and no pattern may take minutes. */
const LOOKED_AT = 64 * 1024;
/**
 * One line of at most 300 characters: enough to recognise a gateway's page, whose markup is left out. Secrets are hidden
 * before anything is changed that they could be recognised by.
 */
function excerpt(text, hide) {
    const hidden = hide((0,_base_cut_js__WEBPACK_IMPORTED_MODULE_2__/* .cutEarly */ .Y6)(text, LOOKED_AT));
    return (0,_base_cut_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)((isPage(hidden) && oneLine(withoutMarkup(hidden))) || oneLine(hidden), EXCERPT_LENGTH);
}
/** Angle brackets alone do not make a page: ROCK itself says `<Port.PROXY: 22555>`. */
function isPage(text) {
    return /^\s*<(?:!doctype|!--|\?xml|html|head|body|title|center|div|p|pre|h\d)\b/i.test(text);
}
function withoutMarkup(text) {
    return text.replace(/<(style|script)\b[\s\S]*?(?:<\/\1>|$)/gi, " ").replace(/<[^<>]{0,500}>/g, " ");
}
function oneLine(text) {
    return text.replace(/\s+/g, " ").trim();
}


/***/ }),

/***/ 38233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ RepeatedFinding)
/* harmony export */ });
/**
 * A finding that counts only when it was made several times over a while: a server under load says `not found` of living
 * sandboxes (swallowed Redis errors, measured).
 */
class RepeatedFinding {
    #first = null;
    #count = 0;
    #times;
    #overMs;
    constructor(times, overMs) {
        this.#times = times;
        this.#overMs = overMs;
    }
    /** Notes one more finding at `now`; true once there were enough of them over long enough a time. */
    found(now) {
        this.#first ??= now;
        this.#count += 1;
        return this.#count >= this.#times && now - this.#first >= this.#overMs;
    }
    reset() {
        this.#first = null;
        this.#count = 0;
    }
}


/***/ }),

/***/ 42481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z$: () => (/* binding */ CREATE_WINDOW_MS),
/* harmony export */   aA: () => (/* binding */ stopSandbox),
/* harmony export */   w_: () => (/* binding */ STOP_MS)
/* harmony export */ });
/* harmony import */ var _rock_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33448);
/* harmony import */ var _rock_sandbox_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39475);
/* harmony import */ var _repeated_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38233);



/** Ray answers a create after up to 60 s, and before 1.11 no record precedes the sandbox. */
const CREATE_WINDOW_MS = 75_000;
/** How long a sandbox is stopped where nobody waits for the end of this process. */
const STOP_MS = 60_000;
/** A token that is refused for this long is not going to be accepted while we wait. */
const REFUSED_FOR_MS = 10_000;
/** Between two of the answers that together prove that there is no sandbox. */
const CONFIRM_MS = 500;
/** One request that hangs must not use up the time for the others. */
const REQUEST_MS = 8_000;
/**
 * Stops a sandbox and makes sure of it. Never rejects. What `/stop` answers proves nothing: an unknown id and, before 1.9, a
 * stopped one get Success, a stop after another is refused from 1.9 on, a known sandbox may get HTTP 500, and a failed
 * stop can leave the state running. `get_status` decides. Where it does not know the id, it must say so several times, each
 * time after a stop that was taken: under load ROCK hides living sandboxes for a moment.
 */
async function stopSandbox(rock, sandboxId, options) {
    const { clock, absenceProvesFrom } = options;
    const refused = new _repeated_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .RepeatedFinding */ .S(3, REFUSED_FOR_MS);
    const absent = new _repeated_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .RepeatedFinding */ .S(3, 1_000);
    let reason = "there was no time to ask";
    let giveUpAt = options.unreachableGiveUpAt ?? options.giveUpAt;
    for (let attempt = 0; clock.now() < giveUpAt && options.signal?.aborted !== true; attempt += 1) {
        let askedToWaitMs = 0;
        let confirming = false;
        const note = (failure) => {
            reason = failure.message;
            askedToWaitMs = Math.max(askedToWaitMs, failure.retryAfterMs);
            giveUpAt = failure.kind === "unreachable" ? giveUpAt : options.giveUpAt;
        };
        const stopFailure = await askToStop(rock, sandboxId, callOptions(options));
        if (stopFailure !== null) {
            note(stopFailure);
        }
        try {
            const status = await rock.status(sandboxId, callOptions(options), "stop");
            giveUpAt = options.giveUpAt;
            if (status.kind === "present") {
                absent.reset();
                if ((0,_rock_sandbox_status_js__WEBPACK_IMPORTED_MODULE_1__/* .isGone */ .S)(status)) {
                    return { kind: "gone", isRecorded: true };
                }
                reason = `its state is ${status.state ?? "unknown"}`;
            }
            else {
                confirming = stopFailure === null && clock.now() >= absenceProvesFrom;
                if (confirming && absent.found(clock.now())) {
                    return { kind: "gone", isRecorded: false };
                }
                reason = stopFailure?.message ?? "the server does not know it (yet)";
            }
        }
        catch (error) {
            if (!(error instanceof _rock_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RockError */ .OL)) {
                throw error;
            }
            note(error);
            if (!error.transient && stopFailure !== null && refused.found(clock.now())) {
                break;
            }
        }
        const pauseMs = Math.max(askedToWaitMs, confirming ? CONFIRM_MS : Math.min(200 * 2 ** attempt, 2_000));
        // The last try comes at the end of the time, also where the server asks for more patience than there is.
        const untilLastMs = Math.max(giveUpAt - clock.now() - 1_000, 100);
        await clock.sleep(Math.min(pauseMs, untilLastMs), options.signal).catch(() => undefined);
    }
    return { kind: "unproven", reason };
}
/** Null when the server took it. From 1.9 on, `/delete` frees a sandbox whose stop failed. */
async function askToStop(rock, sandboxId, options) {
    const failure = await failureOf(async () => await rock.stop(sandboxId, options));
    return failure?.kind === "http" && failure.status === 500
        ? await failureOf(async () => await rock.remove(sandboxId, options))
        : failure;
}
function callOptions({ clock, giveUpAt, signal }) {
    return { timeoutMs: Math.max(500, Math.min(REQUEST_MS, giveUpAt - clock.now())), signal: signal ?? null };
}
async function failureOf(operation) {
    try {
        await operation();
        return null;
    }
    catch (error) {
        if (error instanceof _rock_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RockError */ .OL) {
            return error;
        }
        throw error;
    }
}


/***/ }),

/***/ 62468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ GATE_SETTINGS),
/* harmony export */   Q$: () => (/* binding */ COMPARISON_SETTINGS),
/* harmony export */   Rv: () => (/* binding */ gateOf),
/* harmony export */   j7: () => (/* binding */ givenGate)
/* harmony export */ });
/** Which rule of the gate each setting is. */
const RULES = {
    "max-failed": "maxFailed",
    "min-score": "minScore",
    "pass-score": "passScore",
    "min-pass-rate": "minPassRate",
    "max-unmeasured": "maxUnmeasured",
    "max-drop": "maxDrop",
    "max-newly-failing": "maxNewlyFailing",
    "require-baseline": "requireBaseline",
};
/** The settings that are the gate. */
const GATE_SETTINGS = new Set(Object.keys(RULES));
/** The settings of a comparison of two results. */
const COMPARISON_SETTINGS = new Set([
    "max-drop",
    "max-newly-failing",
    "significance",
    "lower-is-better",
]);
/** The rules that were given, and no others: where results are judged again, the others stay as they were. */
function givenGate(settings, given) {
    const rules = Object.entries(RULES).filter(([name]) => (given.get(name) ?? "").trim() !== "");
    return Object.fromEntries(rules.map(([, rule]) => [rule, settings[rule]]));
}
/** All rules, given or by default. */
function gateOf(settings) {
    return Object.fromEntries(Object.values(RULES).map((rule) => [rule, settings[rule]]));
}


/***/ }),

/***/ 30891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   LF: () => (/* binding */ read),
/* harmony export */   hD: () => (/* binding */ quote)
/* harmony export */ });
/* harmony import */ var _base_cut_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3911);

function read(value) {
    return { ok: true, value };
}
function refused(message, remedy) {
    return { ok: false, faults: [{ message, remedy }] };
}
const LONGEST_QUOTE = 60;
/** The text as written, for a message about a setting that holds no secret. */
function quote(text) {
    return JSON.stringify((0,_base_cut_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(text, LONGEST_QUOTE));
}


/***/ }),

/***/ 56440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ serverUrlProblem),
/* harmony export */   P: () => (/* binding */ readServerUrl)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30891);

/** The client adds this path itself. */
const API_PATH = /\/apis\/envs\/sandbox\/v1$/;
/** An http(s) URL, returned without a trailing slash, or the word `local`. Its text is never repeated: it may hold a password. */
function readServerUrl(text) {
    if (text === "local") {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(text);
    }
    const problem = serverUrlProblem(text);
    return problem === null
        ? (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(text.replace(/\/+$/, ""))
        : (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`the text ${problem}`, "write it as https://host or https://host/path, or as local");
}
/** Why a text is no URL of a ROCK server, or null when it is one. Does not repeat the text. */
function serverUrlProblem(text) {
    if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
        return "is not an http or https URL";
    }
    const url = new URL(text);
    if (url.username !== "" || url.password !== "") {
        return "contains a user name or a password, which belong in `authorization`";
    }
    if (text.includes("?") || text.includes("#")) {
        return "has a query or a fragment";
    }
    return API_PATH.test(url.pathname.replace(/\/+$/, "")) ? "ends in /apis/envs/sandbox/v1, which is added to it" : null;
}


/***/ }),

/***/ 21198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ib: () => (/* binding */ lookUpIn),
  P$: () => (/* binding */ parseSettings),
  VX: () => (/* binding */ secretValues),
  $v: () => (/* binding */ settingProblemText)
});

// EXTERNAL MODULE: ./build/src/base/http-header.js
var http_header = __webpack_require__(46081);
// EXTERNAL MODULE: ./build/src/base/redact.js + 3 modules
var redact = __webpack_require__(67620);
// EXTERNAL MODULE: ./build/src/base/variables.js
var variables = __webpack_require__(63986);
// EXTERNAL MODULE: ./build/src/settings/reading.js
var settings_reading = __webpack_require__(30891);
;// CONCATENATED MODULE: ./build/src/settings/lines.js




/** Headers that describe the request itself; another value breaks it. */
const OWN_HEADERS = new Set("host content-length content-type transfer-encoding connection expect upgrade te".split(" "));
/** The lines that are not blank, without the spaces around them. */
function linesOf(text) {
    return text.split(/\r\n|\r|\n/).flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}
/** Paths and globs, one a line, each once. */
function readPaths(text) {
    const paths = [...new Set(linesOf(text))];
    return paths.length > 0
        ? (0,settings_reading/* read */.LF)(paths)
        : (0,settings_reading/* refused */.J5)("no job file is named", "name at least one, such as bench/hello.yaml");
}
/** Names and patterns, one a line, each once; the empty list for none. */
function readNames(text) {
    return (0,settings_reading/* read */.LF)([...new Set(linesOf(text))]);
}
/** `Name: value` lines. Values count as secret, so no message repeats a line. */
function readHeaders(text) {
    const remedy = "write `Name: value`: the name in letters, digits and -, the value in one line of ASCII";
    return readEntries(text, (line, entry) => {
        const colon = line.indexOf(":");
        const name = line.slice(0, Math.max(0, colon)).trim();
        const value = line.slice(colon + 1).trim();
        if (!(0,http_header/* isHeaderName */.p$)(name) || value === "" || !(0,http_header/* fitsInHeader */.FX)(value)) {
            return { message: `${entry} is not an HTTP header`, remedy };
        }
        return OWN_HEADERS.has(name.toLowerCase())
            ? { message: `${entry} sets ${name}, which belongs to the request itself`, remedy: "remove it" }
            : { key: name.toLowerCase(), name, value };
    });
}
/** `NAME=value` lines. Values are not repeated in messages. */
function readVariables(text) {
    return readEntries(text, (line, entry) => {
        const equals = line.indexOf("=");
        if (equals <= 0) {
            return { message: `${entry} has no name before a =`, remedy: "write NAME=value" };
        }
        const name = line.slice(0, equals);
        const value = line.slice(equals + 1);
        const problem = (0,variables/* variableNameProblem */.B)(name) ?? (0,variables/* variableValueProblem */.b)(name, value);
        return problem === null
            ? { key: name, name, value }
            : { message: `${entry}: ${problem}`, remedy: "rename or shorten it" };
    });
}
/** Several words in capitals, each with two digits at most: `MODEL_API_KEY`. No token and no key looks like this. */
const CERTAINLY_A_NAME = /^[A-Z]{2,12}\d{0,2}(?:_[A-Z]{1,12}\d{0,2}){1,5}$/;
/**
 * `NAME` lines, whose value the environment has, and `NAME=value` lines. No message repeats a value, nor what only looks
 * like a name: it may be a piece of a secret that has several lines.
 */
function readSecrets(text, lookUp) {
    return readEntries(text, (line, entry) => {
        const match = /^([A-Za-z_][A-Za-z0-9_]*)(?:=(.*))?$/.exec(line);
        if (match === null) {
            const remedy = "give a secret of several lines as NAME, with its value in the environment variable of that name";
            return { message: `${entry} is neither NAME nor NAME=value`, remedy };
        }
        const [, name = "", written] = match;
        const value = written ?? lookUp(name);
        const isName = CERTAINLY_A_NAME.test(name);
        if (value === undefined) {
            const remedy = "set it, in a workflow under the step's `env:`";
            const named = isName ? `${name}, an environment variable` : "an environment variable";
            return { message: `${entry} names ${named} that is not set`, remedy };
        }
        if ((0,variables/* variableNameProblem */.B)(name) !== null) {
            return { message: `${entry} has a name that belongs to the shell`, remedy: "rename it" };
        }
        const problem = secretProblem(name, value);
        return problem === null
            ? { key: name, name, value }
            : { ...problem, message: `${entry}${isName ? ` (${name})` : ""} ${problem.message}` };
    });
}
function secretProblem(name, value) {
    if (value.trim() === "") {
        return {
            message: "has no value",
            remedy: "is the secret defined, and does this run get it? A run for a change from a fork gets none",
        };
    }
    if ((0,redact/* isTooShortToHide */.Y)(value)) {
        return { message: `has fewer than 4 characters, too few to hide`, remedy: "use a real secret" };
    }
    const unfit = (0,variables/* variableValueProblem */.b)(name, value) !== null;
    return unfit
        ? {
            message: "has a value that no environment can hold: a NUL byte, broken Unicode or 128 KiB",
            remedy: "shorten it",
        }
        : null;
}
/** Reads every line, so that all faults show at once; `entry` is how a message names a line without repeating it. */
function readEntries(text, readLine) {
    const entries = new Map();
    const places = new Map();
    const faults = [];
    for (const [index, line] of linesOf(text).entries()) {
        const place = `entry ${index + 1}`;
        const entry = readLine(line, place);
        if ("message" in entry) {
            faults.push(entry);
            continue;
        }
        const earlier = places.get(entry.key);
        if (earlier !== undefined) {
            faults.push({ message: `${place} has the name of ${earlier}`, remedy: "keep one of the two" });
        }
        places.set(entry.key, place);
        entries.set(entry.name, entry.value);
    }
    return faults.length === 0 ? (0,settings_reading/* read */.LF)(entries) : { ok: false, faults };
}

// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(51036);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(98602);
;// CONCATENATED MODULE: ./build/src/settings/scalars.js




/** A timer of Node holds 24.8 days and fires at once beyond. */
const LONGEST_TIMEOUT_SEC = 24 * 24 * 3600;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** `true` or `false`, in the spellings of YAML 1.2; anything else is a slip, not a false. */
function readSwitch(text) {
    const match = /^(?:(true|True|TRUE)|false|False|FALSE)$/.exec(text);
    return match === null
        ? (0,settings_reading/* refused */.J5)(`${(0,settings_reading/* quote */.hD)(text)} is neither true nor false`, "write true or false")
        : (0,settings_reading/* read */.LF)(match[1] !== undefined);
}
function readChoice(choices) {
    return (text) => {
        const choice = choices.find((candidate) => candidate === text);
        if (choice !== undefined) {
            return (0,settings_reading/* read */.LF)(choice);
        }
        const suggestion = (0,base_text/* didYouMean */.au)(text, choices);
        const remedy = suggestion === null ? "use one of these" : `did you mean ${suggestion}?`;
        return (0,settings_reading/* refused */.J5)(`${(0,settings_reading/* quote */.hD)(text)} is not one of ${choices.join(", ")}`, remedy);
    };
}
function readWholeNumber(min, max) {
    const range = max === Number.MAX_SAFE_INTEGER ? `from ${min}` : `from ${min} to ${max}`;
    return (text) => {
        const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
        return value >= min && value <= max
            ? (0,settings_reading/* read */.LF)(value)
            : (0,settings_reading/* refused */.J5)(`${(0,settings_reading/* quote */.hD)(text)} is not a whole number ${range}`, "write one in digits");
    };
}
/** A finite decimal number. */
function readNumber(text) {
    const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
    return Number.isFinite(value)
        ? (0,settings_reading/* read */.LF)(value)
        : (0,settings_reading/* refused */.J5)(`${(0,settings_reading/* quote */.hD)(text)} is not a number`, "write a decimal number, such as 0.8");
}
/** Points (`3`), or percent of the base's score (`5%`). */
function readMaxDrop(text) {
    const [, value, percent] = /^(\d+(?:\.\d+)?)(%?)$/.exec(text.trim()) ?? [];
    return value === undefined
        ? (0,settings_reading/* refused */.J5)(`${(0,settings_reading/* quote */.hD)(text)} is no drop`, "write a number of points such as 3, or percent such as 5%")
        : (0,settings_reading/* read */.LF)({ kind: percent === "%" ? "percent" : "points", value: Number(value) });
}
/** A probability that a decision is made by: 0.05, mostly. */
function readSignificance(text) {
    const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
    return value > 0 && value < 0.5
        ? (0,settings_reading/* read */.LF)(value)
        : (0,settings_reading/* refused */.J5)(`${(0,settings_reading/* quote */.hD)(text)} is not between 0 and 0.5`, "write a number such as 0.05");
}
/** Seconds (`5400`) or a time with units (`90m`, `1h30m`) → seconds. */
function readDuration(text) {
    const seconds = (0,time/* parseDuration */.E9)(text);
    if (seconds === null) {
        return (0,settings_reading/* refused */.J5)(`${(0,settings_reading/* quote */.hD)(text)} is not a duration above zero`, "write seconds, such as 5400, or a time such as 90m");
    }
    return seconds <= LONGEST_TIMEOUT_SEC
        ? (0,settings_reading/* read */.LF)(seconds)
        : (0,settings_reading/* refused */.J5)(`${(0,settings_reading/* quote */.hD)(text)} is longer than 24 days`, "write a shorter time");
}
/** `3` trials, or `5%` of the expected ones. A fraction is refused: read as a count it would gate on something else. */
function readLimit(text) {
    if (/^\d+$/.test(text) && Number.isSafeInteger(Number(text))) {
        return (0,settings_reading/* read */.LF)({ kind: "count", count: Number(text) });
    }
    const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(text);
    if (percent !== null) {
        const value = Number(percent[1]);
        return value <= 100
            ? (0,settings_reading/* read */.LF)({ kind: "percent", percent: value })
            : (0,settings_reading/* refused */.J5)(`${(0,settings_reading/* quote */.hD)(text)} is more than all trials`, "write at most 100%");
    }
    const message = `${(0,settings_reading/* quote */.hD)(text)} is neither a number of trials nor a percentage`;
    const fraction = DECIMAL.test(text) ? Number(text) : Number.NaN;
    return fraction > 0 && fraction < 1
        ? (0,settings_reading/* refused */.J5)(message, `write ${Number((fraction * 100).toPrecision(10))}% for that share of the trials, or a whole number`)
        : (0,settings_reading/* refused */.J5)(message, "write a whole number such as 2, or a share such as 5%");
}
/** `60%` → 60. A bare number is refused: 0.6 and 60 would both be understood by half of the people. */
function readPercentage(text) {
    const value = Number(/^(\d+(?:\.\d+)?)\s*%$/.exec(text)?.[1] ?? Number.NaN);
    return value >= 0 && value <= 100
        ? (0,settings_reading/* read */.LF)(value)
        : (0,settings_reading/* refused */.J5)(`${(0,settings_reading/* quote */.hD)(text)} is not a percentage`, "write a share from 0% to 100%, such as 60%");
}
/** A text that is sent to ROCK as an HTTP header, as the routing names are. */
function readRoutingName(text) {
    return (0,http_header/* fitsInHeader */.FX)(text)
        ? (0,settings_reading/* read */.LF)(text)
        : (0,settings_reading/* refused */.J5)(`${(0,settings_reading/* quote */.hD)(text)} has characters that no HTTP header can carry`, "use ASCII letters, digits and signs");
}
/** What GitHub forbids in the name of an artifact. */
function readArtifactName(text) {
    return /["\\/:<>|*?\p{Cc}]/u.test(text)
        ? (0,settings_reading/* refused */.J5)(`${(0,settings_reading/* quote */.hD)(text)} cannot be the name of an artifact`, String.raw `leave out " : < > | * ? \ / and line breaks`)
        : (0,settings_reading/* read */.LF)(text);
}
function readAnyText(text) {
    return (0,settings_reading/* read */.LF)(text);
}

// EXTERNAL MODULE: ./build/src/settings/server-url.js
var server_url = __webpack_require__(56440);
// EXTERNAL MODULE: ./build/src/settings/table.js
var table = __webpack_require__(88403);
;// CONCATENATED MODULE: ./build/src/settings/settings.js







/**
 * Reads every setting and tells all problems at once. `given` has texts by setting name, where empty means not given;
 * `place` says how a setting is written on this surface; `lookUp` finds environment variables for `secrets`.
 */
function parseSettings(given, place, lookUp) {
    const textOf = (name) => given.get(name)?.trim() || (0,table/* defaultOf */.HA)(name);
    const always = (name, reader) => ({ name, ...reader(textOf(name)) });
    const ifGiven = (name, reader) => ({
        name,
        ...(textOf(name) === "" ? (0,settings_reading/* read */.LF)(null) : reader(textOf(name))),
    });
    const mode = always("mode", readChoice(table/* MODE_CHOICES */.Pj));
    const isReport = mode.ok && mode.value === "report";
    const baseline = always("baseline", isReport ? refuseBaseline : readBaseline);
    // Of results that are judged again, the comparison is in the results.
    const isCompared = isReport || !baseline.ok || baseline.value.kind !== "none";
    const ofBaseline = (reading) => (isCompared ? reading : needsBaseline(reading));
    // A fork's workflow has no secrets, and its job files should be checked all the same.
    const findSecret = mode.ok && mode.value === "validate" ? (name) => lookUp(name) || `(secret ${name})` : lookUp;
    const secrets = always("secrets", (text) => readSecrets(text, findSecret));
    const readings = {
        config: isReport ? always("config", readNames) : always("config", readPaths),
        results: always("results", isReport ? readResultPaths : refuseResults),
        baseUrl: ifGiven("base-url", server_url/* readServerUrl */.P),
        authorization: ifGiven("authorization", readToken),
        extraHeaders: always("extra-headers", readHeaders),
        cluster: ifGiven("cluster", readRoutingName),
        namespace: ifGiven("namespace", readRoutingName),
        experimentId: ifGiven("experiment-id", readRoutingName),
        secrets,
        env: always("env", (text) => withoutSecrets(readVariables(text), secrets)),
        timeoutSec: ifGiven("timeout", readDuration),
        maxFailed: always("max-failed", readLimit),
        minScore: ifGiven("min-score", readNumber),
        passScore: always("pass-score", readNumber),
        minPassRate: ifGiven("min-pass-rate", readPercentage),
        maxUnmeasured: ifGiven("max-unmeasured", readLimit),
        baseline,
        maxDrop: ifGiven("max-drop", (text) => ofBaseline(readMaxDrop(text))),
        maxNewlyFailing: ifGiven("max-newly-failing", (text) => ofBaseline(readWholeNumber(0, Number.MAX_SAFE_INTEGER)(text))),
        requireBaseline: always("require-baseline", (text) => {
            const reading = readSwitch(text);
            return reading.ok && reading.value ? ofBaseline(reading) : reading;
        }),
        significance: always("significance", readSignificance),
        lowerIsBetter: always("lower-is-better", readNames),
        failOn: always("fail-on", readChoice(table/* FAIL_ON_CHOICES */.oN)),
        rewardKey: ifGiven("reward-key", readAnyText),
        retryErrored: always("retry-errored", readWholeNumber(0, table/* MAX_RETRIES */.kd)),
        taskNames: always("task-names", readNames),
        nTasks: ifGiven("n-tasks", readWholeNumber(1, Number.MAX_SAFE_INTEGER)),
        concurrency: always("concurrency", readWholeNumber(1, table/* MAX_CONCURRENCY */.fx)),
        mode,
        uploadArtifact: always("upload-artifact", readSwitch),
        artifactName: ifGiven("artifact-name", readArtifactName),
        artifactRetentionDays: ifGiven("artifact-retention-days", readWholeNumber(1, 400)),
        comment: always("comment", readChoice(table/* COMMENT_CHOICES */.ZS)),
        check: always("check", readSwitch),
        prNumber: ifGiven("pr-number", readWholeNumber(1, Number.MAX_SAFE_INTEGER)),
        leg: always("leg", readAnyText),
        summary: always("summary", readSwitch),
        streamLogs: always("stream-logs", readSwitch),
        keepSandbox: ifGiven("keep-sandbox", readSwitch),
        githubToken: ifGiven("github-token", readToken),
    };
    return join(readings, place);
}
/** `--max-failed: "0.05" is neither …; write 5% …`. */
function settingProblemText({ setting, message, remedy }) {
    return `${setting}: ${message}; ${remedy}`;
}
/** Every secret value, for masking and redacting; of a token with its scheme also the token alone. */
function secretValues(settings) {
    const { authorization, extraHeaders, secrets, githubToken } = settings;
    const tokens = [authorization, githubToken, ...extraHeaders.values()].flatMap((value) => value === null ? [] : [value, (0,http_header/* withoutScheme */.yO)(value)]);
    // A header may hold no more than a route or a version.
    return [...new Set([...tokens, ...secrets.values()])].filter((value) => !(0,redact/* isTooShortToHide */.Y)(value));
}
/** What `${NAME}` in a job file stands for. Scripts get `env` as it is, and of the secrets only what their file names. */
function lookUpIn({ env, secrets }) {
    return (name) => secrets.get(name) ?? env.get(name);
}
function readResultPaths(text) {
    const paths = readNames(text);
    return paths.ok && paths.value.length === 0
        ? (0,settings_reading/* refused */.J5)("no results are named", "name at least one results.json, or a directory with one")
        : paths;
}
function refuseResults(text) {
    return text === ""
        ? (0,settings_reading/* read */.LF)([])
        : (0,settings_reading/* refused */.J5)("results are only read with mode: report", "set `mode: report`, or remove it");
}
function readBaseline(text) {
    return (0,settings_reading/* read */.LF)(text === "none" || text === "auto" ? { kind: text } : { kind: "named", name: text });
}
function refuseBaseline(text) {
    return text === "none"
        ? (0,settings_reading/* read */.LF)({ kind: "none" })
        : (0,settings_reading/* refused */.J5)("the results have the comparison that their run made", "remove it; a run with a baseline makes one");
}
/** Without one the rule would hold whatever happened. */
function needsBaseline(reading) {
    return reading.ok
        ? (0,settings_reading/* refused */.J5)("there is no baseline to compare with", "say with `baseline` what to compare with")
        : reading;
}
/** A text that is sent in an HTTP header and must be hidden. */
function readToken(text) {
    if (!(0,http_header/* fitsInHeader */.FX)(text)) {
        return (0,settings_reading/* refused */.J5)("the token has characters that no HTTP header can carry", "is it complete, and in one line?");
    }
    return (0,redact/* isTooShortToHide */.Y)((0,http_header/* withoutScheme */.yO)(text))
        ? (0,settings_reading/* refused */.J5)("the token has fewer than 4 characters", "is it complete?")
        : (0,settings_reading/* read */.LF)(text);
}
function withoutSecrets(env, secrets) {
    const both = env.ok && secrets.ok ? [...env.value.keys()].filter((name) => secrets.value.has(name)) : [];
    return both.length === 0
        ? env
        : (0,settings_reading/* refused */.J5)(`${both.join(", ")} is among the secrets too`, "give every variable in one of the two");
}
function join(readings, place) {
    const problems = Object.values(readings).flatMap((reading) => reading.ok ? [] : reading.faults.map((fault) => ({ setting: place(reading.name), ...fault })));
    if (problems.length > 0) {
        return { ok: false, problems };
    }
    const values = Object.entries(readings).map(([key, reading]) => [key, reading.ok ? reading.value : null]);
    return { ok: true, value: Object.fromEntries(values) };
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
        meaning: "Job files to run: paths or globs, one per line. A glob that matches nothing is an error. Not needed with `mode: report`.",
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
        meaning: "More HTTP headers for the ROCK server: `Name: value`, one per line. Their values are hidden like secrets.",
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
        meaning: "Secrets that job files use as `${NAME}`, one per line: `NAME` for the value of the environment variable of that name, or `NAME=value`. The values are hidden in every log, file and comment.",
        onTerminal: "Environment variable with a secret that job files use as `${NAME}`. Its value is hidden in every log and file.",
        default: "",
        otherwise: "none",
        input: INPUT,
        flag: flag("--secret", "name", true),
        variable: null,
    },
    {
        name: "env",
        meaning: "Variables for scripts and agents: `NAME=value`, one per line. Job files can use them as `${NAME}` too.",
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
        name: "baseline",
        meaning: "What to compare with, to say whether the change made the agent better or worse. `auto`: the run of this workflow at the commit that the change is based on, which needs `actions: read`. A branch: the run at its newest commit that was measured. A path, which begins with `./` or `/` or ends in `.json`: a `results.json`, or a directory with one. `none`: nothing.",
        onTerminal: "Results to compare with, to say whether the agent got better or worse: a `results.json`, or a directory with one.",
        default: "none",
        otherwise: "",
        input: INPUT,
        flag: flag("--baseline", "results"),
        variable: null,
    },
    {
        name: "max-drop",
        meaning: "How far the score may drop below the baseline's: `3` means points, `5%` means percent of the baseline's score. A drop that may be chance never fails.",
        default: "",
        otherwise: "no limit",
        input: INPUT,
        flag: flag("--max-drop", "drop"),
        variable: null,
    },
    {
        name: "max-newly-failing",
        meaning: "How many tasks may fail that passed in the baseline. Tasks also flip by chance, so a low number fails runs in which nothing got worse.",
        default: "",
        otherwise: "no limit",
        input: INPUT,
        flag: flag("--max-newly-failing", "tasks"),
        variable: null,
    },
    {
        name: "require-baseline",
        meaning: "Whether a run is errored when there is nothing to compare it with. If `false`, the report says so, and the check may still pass.",
        default: "false",
        otherwise: "",
        input: INPUT,
        flag: flag("--require-baseline", null),
        variable: null,
    },
    {
        name: "significance",
        meaning: "A change counts if chance alone makes one this large, up or down, in less than this share of runs. A number between 0 and 0.5.",
        default: "0.05",
        otherwise: "",
        input: INPUT,
        flag: flag("--significance", "p"),
        variable: null,
    },
    {
        name: "lower-is-better",
        meaning: "Names of metrics where a lower value is better, one per line.",
        onTerminal: "Name of a metric where a lower value is better.",
        default: "",
        otherwise: "cost, tokens and duration",
        input: INPUT,
        flag: flag("--lower-is-better", "metric", true),
        variable: null,
    },
    {
        name: "fail-on",
        meaning: "Which verdicts fail the step. `any`: every verdict except passed. `failed`: only failed, which blames the change; an outage is only a warning. `never`: none. A cancel always fails the step. Outputs and reports still show the true verdict.",
        onTerminal: "Which verdicts end with an exit code other than 0. `any`: every verdict except passed. `failed`: only failed, which blames the change; an outage is only a warning. `never`: none. A cancel always does. The reports still show the true verdict.",
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
        meaning: "How many times to run trials again that were not measured and may succeed next time, for example after a failure of the infrastructure or of the model's provider. A measured trial is never run again.",
        default: "0",
        otherwise: "",
        input: INPUT,
        flag: flag("--retry-errored", "times"),
        variable: null,
    },
    {
        name: "task-names",
        meaning: "Run only these tasks of a benchmark, one name or pattern per line. The report says that the run is partial.",
        onTerminal: "Run only this task of a benchmark, a name or a pattern. The report says that the run is partial.",
        default: "",
        otherwise: "the job file's",
        input: INPUT,
        flag: flag("--task-names", "name", true),
        variable: null,
    },
    {
        name: "n-tasks",
        meaning: "Run only this many tasks of every dataset, the first ones. The report says that the run is partial.",
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
        meaning: "With `mode: report`: paths, one per line. Each is a `results.json`, a directory with one, or a directory of such directories. Several results are merged.",
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
        name: "check",
        meaning: "Whether to write a check run for this leg, in progress while it runs, with the report and annotations. If the run did not pass, but `fail-on` keeps the step green, it is neutral. Needs `checks: write`.",
        default: "false",
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
        meaning: "Token for the comment (needs `pull-requests: write`), for the check run (`checks: write`), for finding the run to compare with (`actions: read`), and for comparing job files with those of the base branch (`contents: read`).",
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


/***/ })

};
