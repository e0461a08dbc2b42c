export const id = 695;
export const ids = [695];
export const modules = {

/***/ 19695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startLocalServer: () => (/* binding */ startLocalServer)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/src/local/process-table.js



/** The variable by which the processes of a sandbox are known; its value is the sandbox's directory. */
const MARKER = "ROCK_LOCAL_SANDBOX";
/**
 * Which processes belong to a quarry: those with its marker, those in its groups, orphans that cleared their
 * environment but still stand in its directory, and whatever descends from these.
 */
function belonging(processes, quarry) {
    const found = new Set(processes.filter((process) => isOurs(process, quarry)).map((process) => process.pid));
    for (let before = -1; before !== found.size;) {
        before = found.size;
        for (const process of processes) {
            if (found.has(process.parent)) {
                found.add(process.pid);
            }
        }
    }
    return [...found];
}
function isOurs(process, quarry) {
    return (quarry.groups.has(process.group) ||
        isWithin(process.marker, quarry.directory) ||
        (process.parent === 1 && isWithin(process.directory, quarry.directory)));
}
function isWithin(place, directory) {
    return place === directory || (place?.startsWith(`${directory}${external_node_path_.sep}`) ?? false);
}
/** The table of this machine. `ownPid` is left out of it. */
function processTable(platform, ownPid) {
    const read = platform === "linux" ? readProc : readPs;
    return () => read().filter((process) => process.pid !== ownPid);
}
function readProc() {
    return (0,external_node_fs_.readdirSync)("/proc")
        .filter((name) => /^\d+$/.test(name))
        .flatMap((name) => {
        const status = quietly(() => (0,external_node_fs_.readFileSync)(`/proc/${name}/stat`, "latin1"));
        // `PID (NAME) STATE PARENT GROUP …`, where NAME may hold spaces and parentheses.
        const [state, parent, group] = status?.slice(status.lastIndexOf(")") + 2).split(" ") ?? [];
        if (state === undefined || state === "Z" || state === "X") {
            return [];
        }
        const variables = quietly(() => (0,external_node_fs_.readFileSync)(`/proc/${name}/environ`, "utf8"));
        const marker = markerIn(variables?.split("\0") ?? []);
        const adrift = marker === null && parent === "1";
        const directory = adrift ? quietly(() => (0,external_node_fs_.readlinkSync)(`/proc/${name}/cwd`)) : null;
        return [{ pid: Number(name), parent: Number(parent), group: Number(group), marker, directory }];
    });
}
/** macOS has no /proc; its `ps -E` prints the environment after the command, though not that of system programs. */
function readPs() {
    const options = ["-A", "-ww", "-E", "-o", "pid=,ppid=,pgid=,stat=,command="];
    return parsePs(quietly(() => (0,external_node_child_process_.execFileSync)("ps", options, { encoding: "utf8", maxBuffer: 1 << 28, stdio: "pipe" })) ?? "");
}
/** Lines of `PID PARENT GROUP STATE COMMAND ENVIRONMENT`. */
function parsePs(output) {
    return output.split("\n").flatMap((line) => {
        const [pid = "", parent, group, state = "Z", ...words] = line.trim().split(/\s+/);
        return pid === "" || state.startsWith("Z")
            ? []
            : [{ pid: Number(pid), parent: Number(parent), group: Number(group), marker: markerIn(words), directory: null }];
    });
}
function markerIn(variables) {
    const found = variables.find((variable) => variable.startsWith(`${MARKER}=`));
    return found?.slice(MARKER.length + 1) ?? null;
}
/** A process may end while it is being looked at, or belong to someone else. */
function quietly(look) {
    try {
        return look();
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/src/local/end-processes.js


/** A process that was killed is gone within milliseconds; one stuck in the kernel may never be. */
const ROUNDS = 60;
const LONGEST_PAUSE_MS = 200;
/** Ends all processes of a quarry and returns the ids of those that will not go. */
async function endProcesses(quarry, table) {
    killGroups(quarry);
    for (let round = 0;; round += 1) {
        const left = belonging(await table(), quarry);
        if (left.length === 0 || round === ROUNDS) {
            return left;
        }
        kill(left);
        await (0,external_node_timers_promises_.setTimeout)(pauseMs(round));
    }
}
/** The same for a process that is about to exit, when nothing can be waited for any more. */
function endProcessesNow(quarry, table) {
    killGroups(quarry);
    for (let round = 0; round < ROUNDS; round += 1) {
        const left = belonging(table(), quarry);
        if (left.length === 0) {
            return;
        }
        kill(left);
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs(round));
    }
}
/** Reads the table once for all who ask at the same time: many sandboxes are often stopped together. */
function shared(table) {
    let next = null;
    return async () => {
        next ??= new Promise((resolve, reject) => {
            setImmediate(() => {
                next = null;
                try {
                    resolve(table());
                }
                catch (error) {
                    reject(error);
                }
            });
        });
        return await next;
    };
}
function killGroups(quarry) {
    for (const group of quarry.groups) {
        signal(-group, "SIGKILL");
    }
}
/** Stopped first, so that none can start another while its neighbours are being killed. */
function kill(pids) {
    for (const name of ["SIGSTOP", "SIGKILL"]) {
        for (const pid of pids) {
            signal(pid, name);
        }
    }
}
function pauseMs(round) {
    return Math.min(2 * 2 ** round, LONGEST_PAUSE_MS);
}
/** Returns false when there is no such process (any more), or it is not ours to signal. */
function signal(target, name) {
    try {
        return process.kill(target, name);
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./build/src/base/errors.js
var errors = __webpack_require__(22396);
;// CONCATENATED MODULE: ./build/src/local/envelope.js

function success(result) {
    return { kind: "success", result };
}
function fault(reason) {
    return { kind: "fault", code: 4000, reason };
}
/** Puts a reply into ROCK's envelope, odd shapes included: most failures are HTTP 200. */
function envelope(reply, shape, version) {
    switch (reply.kind) {
        case "success":
            return { status: 200, body: { status: "Success", message: null, error: null, result: reply.result } };
        case "fault": {
            const result = shape.faultResult === null
                ? null
                : { code: reply.code, exit_code: null, failure_reason: reply.reason, ...shape.faultResult };
            // Before 1.11 the text of a fault is only in its result.
            return failed(shape.message, version === "1.7" ? null : reply.reason, result);
        }
        case "exception":
            return failed(shape.message, reply.text, null);
        case "invalid":
            return version === "1.7"
                ? { status: 422, body: { detail: reply.violations } }
                : failed("invalid parameter", reply.violations.map(violationText).join("; "), null);
        case "plain":
            return { status: reply.status, body: reply.body };
        default:
            return (0,errors/* unreachable */.HB)(reply);
    }
}
function failed(message, error, result) {
    return { status: 200, body: { status: "Failed", message, error, result } };
}
function violationText(violation) {
    return `${violation.loc.join(".")}: ${violation.msg}`;
}
/** The fields of a start's result beside code and reason, all empty. */
function emptyStartResult(version) {
    const common = { sandbox_id: null, host_name: null, host_ip: null, cpus: null, memory: null };
    return version === "1.7"
        ? { ...common, disk_limit_rootfs: null, disk_limit_log: null }
        : { ...common, disk: null, disk_limit_rootfs: null };
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/src/local/text-codec.js

const AS_ESCAPE = (byte) => `\\x${byte.toString(16).padStart(2, "0")}`;
const AS_NOTHING = () => "";
const AS_REPLACEMENT = () => "\ufffd";
/** A command's output as ROCK gives it: UTF-8, and `\xff` for each byte that is none. */
function decodeOutput(chunks) {
    return decodeUtf8(Buffer.concat(chunks), AS_ESCAPE);
}
/**
 * The content of a text file as Python's read_text gives it: in the named encoding (UTF-8, ASCII and Latin-1 are known),
 * with every line end made `\n`. Null where Python would fail.
 */
function decodeText(bytes, encoding, errors) {
    const content = decode(bytes, encodingOf(encoding), errors ?? "strict");
    return content?.replace(/\r\n?/g, "\n") ?? null;
}
const ENCODINGS = new Map([
    ...["utf_8", "utf8", "u8", "utf"].map((name) => [name, "utf-8"]),
    ...["utf_8_sig", "utf8_sig"].map((name) => [name, "utf-8-sig"]),
    ...["ascii", "us_ascii", "646"].map((name) => [name, "ascii"]),
    ...["latin_1", "latin1", "latin", "l1", "iso_8859_1", "iso8859_1", "8859", "cp819"].map((name) => [name, "latin-1"]),
]);
function encodingOf(name) {
    return name === null ? "utf-8" : (ENCODINGS.get(name.toLowerCase().replace(/[\s-]+/g, "_")) ?? null);
}
function decode(bytes, encoding, errors) {
    switch (encoding) {
        case null:
            return null;
        case "latin-1":
            return bytes.toString("latin1");
        case "ascii":
            return (0,external_node_buffer_.isAscii)(bytes) ? bytes.toString("latin1") : tolerantly(errors, (onBad) => decodeAscii(bytes, onBad));
        default: {
            const text = (0,external_node_buffer_.isUtf8)(bytes) ? bytes.toString("utf8") : tolerantly(errors, (onBad) => decodeUtf8(bytes, onBad));
            return encoding === "utf-8-sig" ? (text?.replace(/^\ufeff/, "") ?? null) : text;
        }
    }
}
/** `surrogateescape` is none of these: its result cannot be sent as JSON, so that ROCK fails too. */
function tolerantly(errors, decode) {
    switch (errors) {
        case "ignore":
            return decode(AS_NOTHING);
        case "replace":
            return decode(AS_REPLACEMENT);
        case "backslashreplace":
            return decode(AS_ESCAPE);
        default:
            return null;
    }
}
function decodeAscii(bytes, onBad) {
    return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : onBad(byte))).join("");
}
function decodeUtf8(bytes, onBad) {
    if ((0,external_node_buffer_.isUtf8)(bytes)) {
        return bytes.toString("utf8");
    }
    if (onBad === AS_REPLACEMENT) {
        // One character for a whole broken sequence, by the same rule as Python's.
        return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    }
    const parts = [];
    let from = 0;
    for (let at = 0; at < bytes.length;) {
        const length = sequenceLength(bytes, at);
        if (length === 0) {
            parts.push(bytes.toString("utf8", from, at), onBad(bytes[at] ?? 0));
            from = at + 1;
        }
        at += Math.max(length, 1);
    }
    parts.push(bytes.toString("utf8", from));
    return parts.join("");
}
/** How many bytes the valid UTF-8 sequence at `at` has; 0 when there is none. */
function sequenceLength(bytes, at) {
    const first = bytes[at] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xc0 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf8 ? 4 : 0;
    return length > 0 && at + length <= bytes.length && (0,external_node_buffer_.isUtf8)(bytes.subarray(at, at + length)) ? length : 0;
}

;// CONCATENATED MODULE: ./build/src/local/execute.js





/** Linux takes no argument of 128 KiB or more, its closing NUL included; said here so that macOS behaves the same. */
const LONGEST_ARGUMENT_BYTES = 131_071;
/** What both streams of a command may print together; it has to fit into one JSON answer. */
const MOST_OUTPUT_BYTES = 256 * 1024 * 1024;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const FAILED = { kind: "failed" };
/**
 * Runs a command like Python's subprocess.run with captured output: the answer waits for everyone who holds the command's
 * stdout or stderr, and its timeout ends only the command itself. After `requestLimitMs` the answer is `failed` while the
 * command goes on; so it does when the client goes away.
 */
async function execute(command, workplace, requestLimitMs) {
    const child = start(command, workplace);
    if (child === null) {
        return FAILED;
    }
    return await new Promise((resolve) => {
        const limit = setTimeout(() => settle(FAILED), requestLimitMs);
        const unreachable = () => settle({ kind: "unreachable" });
        const settle = (executed) => {
            clearTimeout(limit);
            workplace.stopped.removeEventListener("abort", unreachable);
            resolve(executed);
        };
        workplace.stopped.addEventListener("abort", unreachable, { once: true });
        whenDone(child, command, workplace, settle);
    });
}
function start(command, workplace) {
    const [program, ...rest] = programOf(command);
    const environment = environmentOf(command, workplace);
    const tooLong = [program ?? "", ...rest].some((word) => Buffer.byteLength(word) > LONGEST_ARGUMENT_BYTES);
    if (program === undefined || command.cwd === "" || environment === null || tooLong) {
        return null;
    }
    try {
        const child = (0,external_node_child_process_.spawn)(program, rest, {
            cwd: external_node_path_.resolve(workplace.directory, command.cwd ?? "."),
            env: environment,
            detached: true,
            stdio: ["ignore", "pipe", "pipe"],
        });
        if (child.pid !== undefined) {
            workplace.groups.opened(child.pid);
        }
        return child;
    }
    catch {
        // A NUL in an argument, or more arguments than the system takes.
        return null;
    }
}
/** A text without a shell is the name of a program, spaces and all. */
function programOf({ command, shell }) {
    const words = typeof command === "string" ? [command] : command;
    return shell ? ["/bin/sh", "-c", ...words] : words;
}
/** An `env` replaces the whole environment, except for the marker, without which the processes could not be found again. */
function environmentOf({ env }, workplace) {
    if (env === null) {
        return { ...workplace.environment };
    }
    const impossible = [...env].some(([name, value]) => name.includes("=") || `${name}${value}`.includes("\0"));
    return impossible ? null : { ...Object.fromEntries(env), [MARKER]: workplace.directory };
}
/** Reports once how a command went, long after its request was answered if need be. */
function whenDone(child, command, workplace, report) {
    const output = new Output(child);
    const giveUp = () => {
        child.kill("SIGKILL");
        // Whoever else holds the pipes is left alone, and finds them closed.
        child.stdout?.destroy();
        child.stderr?.destroy();
        report(FAILED);
    };
    const deadline = command.timeout === null ? undefined : setTimeout(giveUp, Math.min(command.timeout * 1000, LONGEST_TIMER_MS));
    if (command.timeout !== null && command.timeout <= 0) {
        giveUp();
    }
    child.on("error", () => {
        clearTimeout(deadline);
        report(FAILED);
    });
    child.once("close", (code, signal) => {
        clearTimeout(deadline);
        if (child.pid !== undefined) {
            workplace.groups.leaderEnded(child.pid);
        }
        const exitCode = code ?? -(signal === null ? 1 : external_node_os_.constants.signals[signal]);
        const isFailure = output.isTooLong || (command.check && exitCode !== 0);
        report(isFailure ? FAILED : { kind: "finished", ...output.texts(), exitCode });
    });
}
/** What a command prints, kept in memory as ROCK does. */
class Output {
    #stdout = [];
    #stderr = [];
    #room = MOST_OUTPUT_BYTES;
    constructor(child) {
        this.#collect(child.stdout, this.#stdout);
        this.#collect(child.stderr, this.#stderr);
    }
    get isTooLong() {
        return this.#room < 0;
    }
    texts() {
        return { stdout: decodeOutput(this.#stdout), stderr: decodeOutput(this.#stderr) };
    }
    #collect(stream, chunks) {
        stream?.on("data", (chunk) => {
            this.#room -= chunk.length;
            if (!this.isTooLong) {
                chunks.push(chunk);
            }
        });
        // The command's end tells all there is to tell.
        stream?.on("error", () => undefined);
    }
}

;// CONCATENATED MODULE: ./build/src/local/files.js




/** The name under which an upload lands in a target that is a directory already. */
const NAME_IN_DIRECTORY = "temp_file_transfer";
/** A text file's content; empty for whatever cannot be read as text, since ROCK tells no reason. */
async function readTextFile(request, directory) {
    try {
        // A fifo that nobody writes to would keep a plain open waiting for ever.
        const file = await (0,promises_.open)(external_node_path_.resolve(directory, request.path), external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        try {
            const isFile = (await file.stat()).isFile();
            return (isFile ? decodeText(await file.readFile(), request.encoding, request.errors) : null) ?? "";
        }
        finally {
            await file.close();
        }
    }
    catch {
        return "";
    }
}
/** Writes UTF-8 text as it is, making parent directories; false when that cannot be done. */
async function writeTextFile(request, directory) {
    return await succeeds(async () => {
        const target = external_node_path_.resolve(directory, request.path);
        await (0,promises_.mkdir)(external_node_path_.dirname(target), { recursive: true });
        await (0,promises_.writeFile)(target, request.content);
    });
}
/**
 * Moves a received file to where it was uploaded to and returns that name; null when it cannot be put there. A target
 * that is a directory gets it under a name of ROCK's choosing, once.
 */
async function placeUpload(received, targetPath, directory) {
    const wanted = external_node_path_.resolve(directory, targetPath);
    const placed = await succeeds(async () => {
        await (0,promises_.mkdir)(external_node_path_.dirname(wanted), { recursive: true });
        const target = (await isDirectory(wanted)) ? external_node_path_.join(wanted, NAME_IN_DIRECTORY) : wanted;
        if (target !== wanted && (await exists(target))) {
            throw new Error(`${target} already exists`);
        }
        await (0,promises_.chmod)(received, 0o644);
        await moveFile(received, target);
    });
    return placed ? external_node_path_.basename(wanted) : null;
}
async function moveFile(from, to) {
    try {
        await (0,promises_.rename)(from, to);
    }
    catch (error) {
        if (error.code !== "EXDEV") {
            throw error;
        }
        await (0,promises_.copyFile)(from, to);
        await (0,promises_.unlink)(from);
    }
}
async function isDirectory(place) {
    try {
        return (await (0,promises_.stat)(place)).isDirectory();
    }
    catch {
        return false;
    }
}
async function exists(place) {
    return await succeeds(async () => await (0,promises_.stat)(place));
}
async function succeeds(operation) {
    try {
        await operation();
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/src/local/size.js
const UNITS = new Map([
    ["b", 1],
    ...["k", "m", "g", "t"].flatMap((unit, index) => ["", "b", "i"].map((suffix) => [`${unit}${suffix}`, 1024 ** (index + 1)])),
]);
/** `512m`, `8g`, `1.5 GiB` without its last letter, `1024` → bytes; null when ROCK would not read it as a size. */
function parseSize(size) {
    const parts = /^(\d+(?:\.\d+)?)\s*([a-z]+)?$/.exec(size.trim().toLowerCase());
    const unit = UNITS.get(parts?.[2] ?? "b");
    return parts === null || unit === undefined ? null : Math.trunc(Number(parts[1]) * unit);
}
/** Bytes as ROCK echoes memory: `8.00g`. */
function gigabytes(bytes) {
    return `${(bytes / 1024 ** 3).toFixed(2)}g`;
}

;// CONCATENATED MODULE: ./build/src/local/sandbox.js

/** A sandbox as a valid request asks for it, pending; `idWasUsed` says that an earlier one had the same id. */
function newSandbox(id, request, owner, idWasUsed, now) {
    const sandbox = {
        id,
        image: request.image,
        cpus: request.cpus,
        memory: gigabytes(parseSize(request.memory) ?? 0),
        disk: request.disk,
        numGpus: request.num_gpus,
        acceleratorType: request.accelerator_type,
        owner,
        autoClearMinutes: request.auto_clear_time_minutes,
        autoDeleteSeconds: request.auto_archive_seconds === null ? request.auto_delete_seconds : null,
        autoArchiveSeconds: request.auto_archive_seconds,
        boot: idWasUsed ? "unrecorded" : bootOf(request.image),
        state: "pending",
        history: [],
        createdAt: now,
        startedAt: null,
        stoppedAt: null,
        deletedAt: null,
        expiresAt: now,
    };
    return refreshed(sandbox, now);
}
/** The first word of an image asks for a fault; the embedded server has no images and takes every other name. */
function bootOf(image) {
    if (image.startsWith("reject")) {
        return "rejected";
    }
    if (image.startsWith("fail-pull")) {
        return "pull-fails";
    }
    return image.startsWith("never-start") ? "hangs" : "comes-up";
}
function isAlive(sandbox) {
    return sandbox.state === "pending" || sandbox.state === "running";
}
/** Moves the idle limit: done when a request starts, not while it waits. */
function refreshed(sandbox, now) {
    return { ...sandbox, expiresAt: now + sandbox.autoClearMinutes * 60_000 };
}
function isExpired(sandbox, now) {
    return isAlive(sandbox) && now > sandbox.expiresAt;
}
function cameUp(sandbox, now) {
    return { ...moved(sandbox, "running", "alive", now), startedAt: now };
}
/** Stopping deletes at once unless the sandbox was to be kept for a while. */
function stopped(sandbox, now) {
    const kept = { ...moved(sandbox, "stopped", "stop", now), stoppedAt: now };
    return deleteDueAt(kept) === now ? deleted(kept, now) : kept;
}
function deleted(sandbox, now) {
    return { ...moved(sandbox, "deleted", "delete", now), deletedAt: now };
}
/** When a stopped sandbox is to be deleted; null when it is not stopped or waits to be archived. */
function deleteDueAt(sandbox) {
    if (sandbox.state !== "stopped" || sandbox.stoppedAt === null || sandbox.autoArchiveSeconds !== null) {
        return null;
    }
    return sandbox.stoppedAt + (sandbox.autoDeleteSeconds ?? 0) * 1000;
}
function moved(sandbox, to, event, at) {
    return { ...sandbox, state: to, history: [...sandbox.history, { from: sandbox.state, to, event, at }] };
}

;// CONCATENATED MODULE: ./build/src/local/status-view.js


const HOST = { host_name: "local", host_ip: "127.0.0.1" };
/** In place of the versions of ROCK's gateway and of its agent in the sandbox. */
const EMBEDDED = { gateway_version: "embedded", swe_rex_version: "embedded" };
/** The port of ROCK's agent inside a sandbox, whose absence tells that the sandbox is not up yet. */
const AGENT_PORT = 22555;
/** What `/start_async` answers. */
function startView(sandbox, version) {
    const disk = version === "1.7" ? {} : { disk: sandbox.disk, disk_limit_rootfs: sandbox.disk };
    const common = { code: null, exit_code: null, failure_reason: null };
    return { ...common, ...emptyStartResult(version), ...HOST, ...disk, sandbox_id: sandbox.id };
}
/** What `/get_status` answers; `answering` says whether the sandbox takes commands at this moment. */
function statusView(sandbox, answering, port, version) {
    const known = isAlive(sandbox) || sandbox.startedAt !== null;
    return {
        ...common(sandbox, version),
        ...EMBEDDED,
        status: known ? phases(sandbox) : null,
        // 1.7 cannot answer without a mapping; later it is null as long as there are no ports.
        port_mapping: (known ? portMapping(sandbox, port) : null) ?? (version === "1.7" ? {} : null),
        host_name: isPlaced(sandbox, version) ? HOST.host_name : null,
        host_ip: isPlaced(sandbox, version) ? HOST.host_ip : null,
        is_alive: answering,
        ...(version === "1.7" ? {} : dueTimes(sandbox)),
    };
}
/**
 * One sandbox in `/sandboxes/batch` and `/sandboxes`. These come from ROCK's database, which knows phases and ports only
 * once the sandbox was seen alive, and in which `is_alive` is always true.
 */
function listView(sandbox, port, version) {
    const seen = sandbox.state !== "pending";
    const placed = isPlaced(sandbox, version);
    return {
        ...common(sandbox, version),
        gateway_version: null,
        swe_rex_version: null,
        status: seen ? phases(sandbox) : {},
        port_mapping: (seen ? portMapping(sandbox, port) : null) ?? {},
        host_name: placed ? HOST.host_name : null,
        host_ip: placed ? HOST.host_ip : "default",
        is_alive: true,
        ...(version === "1.7" ? {} : { auto_stop_time: null, auto_archive_time: null, auto_delete_time: null }),
    };
}
/** The record's fields that `/sandboxes` can be filtered by. ROCK compares texts with what it stored, so numbers never match. */
function listFields(sandbox) {
    return new Map([
        ["sandbox_id", sandbox.id],
        ["image", sandbox.image],
        ["state", sandbox.state],
        ["user_id", sandbox.owner.userId],
        ["experiment_id", sandbox.owner.experimentId],
        ["namespace", sandbox.owner.namespace],
        ["memory", sandbox.memory],
        ["host_ip", HOST.host_ip],
        ["host_name", HOST.host_name],
    ]);
}
/** Whether the record says where the sandbox is; without that, commands are refused as `not started`. */
function isPlaced(sandbox, version) {
    return sandbox.boot !== "rejected" && (sandbox.boot !== "unrecorded" || version === "1.7");
}
function common(sandbox, version) {
    const fields = {
        sandbox_id: sandbox.id,
        state: sandbox.state,
        image: sandbox.image,
        user_id: sandbox.owner.userId,
        experiment_id: sandbox.owner.experimentId,
        namespace: sandbox.owner.namespace,
        cpus: sandbox.cpus,
        memory: sandbox.memory,
    };
    if (version === "1.7") {
        return { ...fields, disk_limit_rootfs: null, disk_limit_log: null };
    }
    return {
        ...fields,
        num_gpus: sandbox.numGpus,
        accelerator_type: sandbox.acceleratorType,
        disk: sandbox.disk,
        disk_limit_rootfs: sandbox.disk,
        start_time: timestamp(sandbox.startedAt),
        stop_time: timestamp(sandbox.stoppedAt),
        create_time: timestamp(sandbox.createdAt),
        archive_time: null,
        delete_time: timestamp(sandbox.deletedAt),
        state_history: sandbox.history.map(transitionView),
    };
}
function dueTimes(sandbox) {
    const archiveSeconds = sandbox.state === "stopped" ? sandbox.autoArchiveSeconds : null;
    return {
        auto_stop_time: isAlive(sandbox) ? timestamp(sandbox.expiresAt) : null,
        auto_archive_time: archiveSeconds === null || sandbox.stoppedAt === null
            ? null
            : timestamp(sandbox.stoppedAt + archiveSeconds * 1000),
        auto_delete_time: timestamp(deleteDueAt(sandbox)),
    };
}
function phases(sandbox) {
    switch (sandbox.boot) {
        case "comes-up": {
            const run = sandbox.state === "pending" ? "running" : "success";
            return startPhases(["success", "image pull success"], [run, `docker run ${run}`]);
        }
        case "pull-fails":
            return startPhases(["failed", `Failed to pull image ${sandbox.image}: not found`], ["waiting", "waiting"]);
        case "hangs":
            return startPhases(["running", "image pull running"], ["waiting", "docker run waiting"]);
        default:
            return {};
    }
}
function startPhases(pull, run) {
    const phase = ([status, message]) => ({ status, message });
    return { image_pull: phase(pull), docker_run: phase(run) };
}
function portMapping(sandbox, port) {
    return sandbox.boot === "comes-up" ? { [AGENT_PORT]: port, 8080: 8080, 22: 22 } : null;
}
function transitionView(transition) {
    const { from, to, event, at } = transition;
    return { from_state: from, to_state: to, event, timestamp: timestamp(at) };
}
/** Whole seconds with an offset, as ROCK writes times. */
function timestamp(milliseconds) {
    return milliseconds === null ? null : new Date(milliseconds).toISOString().replace(/\.\d+Z$/, "+00:00");
}

;// CONCATENATED MODULE: ./build/src/local/list-sandboxes.js



const MOST_AT_ONCE = 2000;
const NO_FAULT = { code: null, exit_code: null, failure_reason: null };
/** The living ones among the named sandboxes, in the order of their names. */
function batchReply(ids, { sandboxes, port, version }) {
    if (ids.length > MOST_AT_ONCE) {
        return fault(`sandbox_ids count too large, max count is ${MOST_AT_ONCE}`);
    }
    const byId = new Map(sandboxes.map((sandbox) => [sandbox.id, sandbox]));
    const found = ids.flatMap((id) => byId.get(id) ?? []).filter(isAlive);
    return success({ ...NO_FAULT, statuses: found.map((sandbox) => listView(sandbox, port, version)) });
}
/** One page of the living sandboxes, filtered by fields of their record; an unknown field matches none. */
function listReply(query, { sandboxes, port, version }) {
    const { page = "1", page_size: pageSize = "500", ...filter } = Object.fromEntries(query);
    const notANumber = [page, pageSize].find((text) => !/^\s*[+-]?\d+\s*$/.test(text));
    if (notANumber !== undefined) {
        return { kind: "exception", text: `invalid literal for int() with base 10: '${notANumber}'` };
    }
    const [at, size] = [Number(page), Number(pageSize)];
    if (at < 1 || size < 1) {
        return fault(`page parameter invalid, page is ${at}, page_size is ${size}`);
    }
    if (size > MOST_AT_ONCE) {
        return fault(`page_size exceeds maximum ${MOST_AT_ONCE}`);
    }
    const found = sandboxes.filter((sandbox) => isAlive(sandbox) && matches(sandbox, filter));
    const items = found
        .slice((at - 1) * size, at * size)
        .map((sandbox) => ({ ...listView(sandbox, port, version), rock_authorization_encrypted: null }));
    return success({ ...NO_FAULT, items, total: found.length, has_more: at * size < found.length });
}
function matches(sandbox, filter) {
    const fields = listFields(sandbox);
    return Object.entries(filter).every(([name, value]) => fields.get(name) === value);
}

;// CONCATENATED MODULE: ./build/src/local/multipart.js
/** The body is no multipart message; `message` is for the sender. */
class MultipartError extends Error {
    name = "MultipartError";
}
const MOST_HEADER_BYTES = 16 * 1024;
const HEADERS_END = Buffer.from("\r\n\r\n");
const LINE_END = Buffer.from("\r\n");
/** The boundary that a `Content-Type: multipart/form-data; boundary=…` header names; null when it names none. */
function boundaryOf(contentType) {
    const match = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(contentType);
    return match?.[1] ?? match?.[2] ?? null;
}
/**
 * Takes a multipart body apart while it arrives. Of what was pushed it keeps no more than part headers and as many bytes
 * as a delimiter has, so that the size of a file does not matter.
 */
class MultipartParser {
    #delimiter;
    /** What cannot be decided yet. It starts with the line end that the first delimiter does without. */
    #held = LINE_END;
    #state = "preamble";
    constructor(boundary) {
        this.#delimiter = Buffer.from(`\r\n--${boundary}`, "latin1");
    }
    /** Throws a MultipartError when the body cannot be one. */
    push(chunk) {
        this.#held = Buffer.concat([this.#held, chunk]);
        const events = [];
        while (this.#step(events)) {
            // Every step takes something off `#held`.
        }
        return events;
    }
    /** Moves on by one state; false when that needs more bytes. */
    #step(events) {
        switch (this.#state) {
            case "preamble":
                return this.#preamble();
            case "delimiter":
                return this.#afterDelimiter();
            case "headers":
                return this.#headers(events);
            case "data":
                return this.#data(events);
            case "epilogue":
                this.#held = Buffer.alloc(0);
                return false;
        }
    }
    /** Nothing may come before the first delimiter. */
    #preamble() {
        const start = this.#held.subarray(0, this.#delimiter.length);
        if (!start.equals(this.#delimiter.subarray(0, start.length))) {
            throw new MultipartError("Invalid multipart data.");
        }
        return start.length === this.#delimiter.length && this.#move(start.length, "delimiter");
    }
    /** A delimiter is followed by a line end, or by `--` when it was the last one. */
    #afterDelimiter() {
        if (this.#held.length < 2) {
            return false;
        }
        const next = this.#held.toString("latin1", 0, 2);
        if (next === "--") {
            return this.#move(2, "epilogue");
        }
        if (next !== "\r\n") {
            throw new MultipartError("Invalid multipart data.");
        }
        // The line end stays: a part without headers has just one more after it.
        this.#state = "headers";
        return true;
    }
    #headers(events) {
        const end = this.#held.indexOf(HEADERS_END);
        if (end > MOST_HEADER_BYTES || (end === -1 && this.#held.length > MOST_HEADER_BYTES)) {
            throw new MultipartError(`The headers of a part are longer than ${MOST_HEADER_BYTES} bytes.`);
        }
        if (end === -1) {
            return false;
        }
        events.push(partOf(this.#held.toString("utf8", 0, end)));
        return this.#move(end + HEADERS_END.length, "data");
    }
    #data(events) {
        const end = this.#held.indexOf(this.#delimiter);
        // Without a delimiter in sight, its first bytes may still be the last ones here.
        const known = end === -1 ? Math.max(0, this.#held.length - this.#delimiter.length + 1) : end;
        if (known > 0) {
            events.push({ kind: "data", bytes: this.#held.subarray(0, known) });
        }
        if (end === -1) {
            this.#held = this.#held.subarray(known);
            return false;
        }
        events.push({ kind: "part-end" });
        return this.#move(end + this.#delimiter.length, "delimiter");
    }
    #move(bytes, state) {
        this.#held = this.#held.subarray(bytes);
        this.#state = state;
        return true;
    }
}
/** A part is a file when its disposition has a file name, be it an empty one. */
function partOf(headers) {
    const disposition = headers.split("\r\n").find((line) => /^content-disposition\s*:/i.test(line)) ?? "";
    const name = parameter(disposition, "name");
    if (name === null) {
        throw new MultipartError('The Content-Disposition header field "name" must be provided.');
    }
    return { kind: "part", name, isFile: parameter(disposition, "filename") !== null };
}
/** The value of `; NAME="…"` or `; NAME=…` in a header. */
function parameter(header, name) {
    const match = new RegExp(`;\\s*${name}\\*?=(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;]*))`, "i").exec(header);
    return match === null ? null : (match[1]?.replace(/\\(.)/g, "$1") ?? match[2] ?? "");
}

;// CONCATENATED MODULE: ./build/src/local/receive-upload.js


/** ROCK's web framework takes no larger field; only files may be larger. */
const MOST_FIELD_BYTES = 1024 * 1024;
const NO_FORM = { ok: true, hasFile: false, fields: new Map() };
/**
 * Receives a form with one file, which is written to `target` as it comes: memory does not grow with it. A part that the
 * body breaks off counts as absent. Rejects when the sender goes away or the disk is full; removing `target` is the
 * caller's in any case.
 */
async function receiveUpload(contentType, body, target) {
    if (!/^multipart\/form-data\b/i.test(contentType)) {
        return NO_FORM;
    }
    const boundary = boundaryOf(contentType);
    if (boundary === null) {
        return { ok: false, message: "Missing boundary in multipart." };
    }
    const form = new FormReceiver(target);
    try {
        const parser = new MultipartParser(boundary);
        for await (const chunk of body) {
            for (const event of parser.push(chunk)) {
                switch (event.kind) {
                    case "part":
                        await form.begin(event.name, event.isFile);
                        break;
                    case "data":
                        await form.add(event.bytes);
                        break;
                    case "part-end":
                        await form.finish();
                        break;
                }
            }
        }
        return { ok: true, hasFile: form.hasFile, fields: form.fields };
    }
    catch (error) {
        if (error instanceof MultipartError) {
            return { ok: false, message: error.message };
        }
        throw error;
    }
    finally {
        await form.close();
    }
}
/** Keeps the fields of a form and writes its file. */
class FormReceiver {
    fields = new Map();
    hasFile = false;
    #target;
    #part = null;
    #fieldBytes = 0;
    constructor(target) {
        this.#target = target;
    }
    async begin(name, isFile) {
        if (!isFile) {
            this.#part = { kind: "field", name, chunks: [] };
        }
        else if (name === "file") {
            this.#part = { kind: "file", handle: await (0,promises_.open)(this.#target, "w", 0o600) };
        }
        else {
            this.#part = { kind: "ignored" };
        }
    }
    async add(bytes) {
        if (this.#part?.kind === "file") {
            await this.#part.handle.appendFile(bytes);
        }
        else if (this.#part?.kind === "field") {
            this.#fieldBytes += bytes.length;
            if (this.#fieldBytes > MOST_FIELD_BYTES) {
                throw new MultipartError(`Part exceeded maximum size of ${MOST_FIELD_BYTES / 1024}KB.`);
            }
            this.#part.chunks.push(bytes);
        }
    }
    async finish() {
        if (this.#part?.kind === "file") {
            this.hasFile = true;
        }
        else if (this.#part?.kind === "field") {
            this.fields.set(this.#part.name, Buffer.concat(this.#part.chunks).toString("utf8"));
        }
        await this.close();
    }
    async close() {
        const part = this.#part;
        this.#part = null;
        if (part?.kind === "file") {
            await part.handle.close();
        }
    }
}

;// CONCATENATED MODULE: ./build/src/local/validation.js
function required(check) {
    return { check, absent: { kind: "required" } };
}
function optional(check, value) {
    return { check, absent: { kind: "default", value } };
}
/** Checks every field of an object, in the order of the shape; keys that the shape does not know are ignored. */
function checkFields(shape, input, loc) {
    if (!isObject(input)) {
        const msg = "Input should be a valid dictionary or object to extract fields from";
        return validation_failed({ type: "model_attributes_type", loc, msg, input });
    }
    const values = {};
    const violations = [];
    for (const [name, field] of Object.entries(shape)) {
        if (Object.hasOwn(input, name)) {
            const checked = field.check(input[name], [...loc, name]);
            if (checked.ok) {
                values[name] = checked.value;
            }
            else {
                violations.push(...checked.violations);
            }
        }
        else if (field.absent.kind === "default") {
            values[name] = field.absent.value;
        }
        else {
            violations.push(missing([...loc, name], loc[0] === "body" ? input : null));
        }
    }
    return violations.length === 0 ? passed(values) : { ok: false, violations };
}
function missing(loc, input) {
    return { type: "missing", loc, msg: "Field required", input };
}
const validation_text = (input, loc) => typeof input === "string"
    ? passed(input)
    : validation_failed({ type: "string_type", loc, msg: "Input should be a valid string", input });
/** A string that is not only white space; what surrounds it is cut off. */
const nonBlankText = (input, loc) => {
    const checked = validation_text(input, loc);
    if (!checked.ok || checked.value.trim() !== "") {
        return checked.ok ? passed(checked.value.trim()) : checked;
    }
    const msg = "String should have at least 1 character";
    return validation_failed({ type: "string_too_short", loc, msg, input, ctx: { min_length: 1 } });
};
const number = (input, loc) => {
    if (typeof input === "number") {
        return passed(input);
    }
    if (typeof input === "boolean") {
        return passed(Number(input));
    }
    if (typeof input !== "string") {
        return validation_failed({ type: "float_type", loc, msg: "Input should be a valid number", input });
    }
    const value = Number(input);
    return input.trim() !== "" && Number.isFinite(value)
        ? passed(value)
        : validation_failed({
            type: "float_parsing",
            loc,
            msg: "Input should be a valid number, unable to parse string as a number",
            input,
        });
};
const integer = (input, loc) => {
    if (typeof input === "boolean") {
        return passed(Number(input));
    }
    if (typeof input === "string") {
        return /^\s*[+-]?\d+\s*$/.test(input)
            ? passed(Number(input))
            : validation_failed({
                type: "int_parsing",
                loc,
                msg: "Input should be a valid integer, unable to parse string as an integer",
                input,
            });
    }
    if (typeof input !== "number") {
        return validation_failed({ type: "int_type", loc, msg: "Input should be a valid integer", input });
    }
    const msg = "Input should be a valid integer, got a number with a fractional part";
    return Number.isInteger(input) ? passed(input) : validation_failed({ type: "int_from_float", loc, msg, input });
};
/** An integer that is at least 0; `name` is the field's own. */
const notNegative = (name) => (input, loc) => {
    const checked = integer(input, loc);
    if (!checked.ok || checked.value >= 0) {
        return checked;
    }
    return validation_failed({ type: "value_error", loc, msg: `Value error, ${name} must be >= 0`, input, ctx: { error: {} } });
};
const WORDS = new Map([
    ...["1", "true", "t", "yes", "y", "on"].map((word) => [word, true]),
    ...["0", "false", "f", "no", "n", "off"].map((word) => [word, false]),
]);
const flag = (input, loc) => {
    if (typeof input === "boolean") {
        return passed(input);
    }
    if (typeof input !== "string" && typeof input !== "number") {
        return validation_failed({ type: "bool_type", loc, msg: "Input should be a valid boolean", input });
    }
    const value = WORDS.get(String(input).toLowerCase());
    const msg = "Input should be a valid boolean, unable to interpret input";
    return value === undefined ? validation_failed({ type: "bool_parsing", loc, msg, input }) : passed(value);
};
/** One of a few words; `expected` is how the message lists them. */
const oneOf = (words, expected) => (input, loc) => typeof input === "string" && words.includes(input)
    ? passed(input)
    : validation_failed({ type: "literal_error", loc, msg: `Input should be ${expected}`, input, ctx: { expected } });
const nullable = (check) => (input, loc) => input === null ? passed(null) : check(input, loc);
const listOfTexts = (input, loc) => {
    if (!Array.isArray(input)) {
        return validation_failed({ type: "list_type", loc, msg: "Input should be a valid list", input });
    }
    return gathered(input.map((item, index) => validation_text(item, [...loc, index])));
};
const mapOfTexts = (input, loc) => {
    if (!isObject(input)) {
        return validation_failed({ type: "dict_type", loc, msg: "Input should be a valid dictionary", input });
    }
    const values = gathered(Object.entries(input).map(([name, value]) => validation_text(value, [...loc, name])));
    return values.ok
        ? passed(new Map(Object.keys(input).map((name, index) => [name, values.value[index] ?? ""])))
        : values;
};
const textOrListOfTexts = (input, loc) => {
    const asText = validation_text(input, [...loc, "str"]);
    if (asText.ok) {
        return asText;
    }
    const asList = listOfTexts(input, [...loc, "list[str]"]);
    return asList.ok ? asList : { ok: false, violations: [...asText.violations, ...asList.violations] };
};
function gathered(items) {
    const violations = items.flatMap((item) => (item.ok ? [] : item.violations));
    return violations.length === 0
        ? passed(items.flatMap((item) => (item.ok ? [item.value] : [])))
        : { ok: false, violations };
}
function passed(value) {
    return { ok: true, value };
}
function validation_failed(violation) {
    return { ok: false, violations: [violation] };
}
function isObject(input) {
    return typeof input === "object" && input !== null && !Array.isArray(input);
}

;// CONCATENATED MODULE: ./build/src/local/requests.js

const BODY = ["body"];
const QUERY = ["query"];
const optionalText = optional(nullable(validation_text), null);
const optionalNumber = optional(nullable(number), null);
const onlyBash = optional(oneOf(["bash"], "'bash'"), "bash");
/** Up to 1.8 the id of a sandbox may be absent or blank nearly everywhere; such a sandbox is then not found. */
function sandboxId(version) {
    return version === "1.7" ? optional(absentAsNone, "None") : required(nonBlankText);
}
const absentAsNone = (input, loc) => (input === null ? passed("None") : validation_text(input, loc));
const START_1_7 = {
    image: optional(validation_text, ""),
    image_os: optional(validation_text, "linux"),
    auto_clear_time_minutes: optional(integer, 360),
    pull: optional(oneOf(["never", "always", "missing"], "'never', 'always' or 'missing'"), "missing"),
    memory: optional(validation_text, "8g"),
    cpus: optional(number, 2),
    limit_cpus: optionalNumber,
    sandbox_id: optionalText,
    registry_username: optionalText,
    registry_password: optionalText,
    use_kata_runtime: optional(flag, false),
    auto_delete_seconds: optional(nullable(integer), null),
};
const START = {
    image: required(nonBlankText),
    image_os: optional(validation_text, "linux"),
    auto_clear_time_minutes: optional(integer, 30),
    pull: START_1_7.pull,
    memory: START_1_7.memory,
    cpus: START_1_7.cpus,
    limit_cpus: optionalNumber,
    sandbox_id: optionalText,
    registry_username: optionalText,
    registry_password: optionalText,
    startup_timeout: optionalNumber,
    use_kata_runtime: optional(flag, false),
    auto_archive_seconds: optional(nullable(notNegative("auto_archive_seconds")), null),
    auto_delete_seconds: optional(nullable(notNegative("auto_delete_seconds")), null),
    disk: optional(nullable(validation_text), "50G"),
    num_gpus: optionalNumber,
    accelerator_type: optionalText,
};
function checkStart(body, version) {
    if (version === "1.11") {
        return checkFields(START, body, BODY);
    }
    const checked = checkFields(START_1_7, body, BODY);
    const later = {
        startup_timeout: null,
        auto_archive_seconds: null,
        disk: null,
        num_gpus: null,
        accelerator_type: null,
    };
    return checked.ok ? passed({ ...checked.value, ...later }) : checked;
}
const EXECUTE = {
    session_type: onlyBash,
    command: required(textOrListOfTexts),
    timeout: optional(nullable(number), 1200),
    env: optional(nullable(mapOfTexts), null),
    cwd: optionalText,
    shell: optional(flag, false),
    check: optional(flag, false),
    error_msg: optional(validation_text, ""),
};
function checkExecute(body, version) {
    return checkFields({ ...EXECUTE, sandbox_id: sandboxId(version) }, body, BODY);
}
const READ_FILE = { path: required(validation_text), encoding: optionalText, errors: optionalText };
function checkReadFile(body, version) {
    return checkFields({ ...READ_FILE, sandbox_id: sandboxId(version) }, body, BODY);
}
const WRITE_FILE = { content: required(validation_text), path: required(validation_text) };
function checkWriteFile(body, version) {
    return checkFields({ ...WRITE_FILE, sandbox_id: sandboxId(version) }, body, BODY);
}
/** The part of a session request that decides what the embedded server, which has no sessions, answers. */
function checkSession(body, version) {
    return checkFields({ session_type: onlyBash, sandbox_id: sandboxId(version) }, body, BODY);
}
function checkRunInSession(body, version) {
    return checkFields({ command: required(validation_text), sandbox_id: sandboxId(version) }, body, BODY);
}
/** `/stop` needs an id in every version; 1.7 takes a blank one for an unknown sandbox. */
function checkStop(body, version) {
    return checkFields({ sandbox_id: required(version === "1.7" ? validation_text : nonBlankText) }, body, BODY);
}
/** `/delete` and `/restart`, of which only 1.9 and later know. */
function checkSandboxOnly(body) {
    return checkFields({ sandbox_id: required(validation_text) }, body, BODY);
}
function checkBatch(body) {
    return checkFields({ sandbox_ids: required(listOfTexts) }, body, BODY);
}
function checkStatus(query, version) {
    const values = Object.fromEntries(query);
    if (version === "1.7") {
        const checked = checkFields({ sandbox_id: required(validation_text) }, values, QUERY);
        return checked.ok ? passed({ ...checked.value, include_all_states: false }) : checked;
    }
    return checkFields({ sandbox_id: required(nonBlankText), include_all_states: optional(flag, false) }, values, QUERY);
}
function checkUpload(form, version) {
    const plain = Object.fromEntries(form.fields);
    const id = checkFields({ sandbox_id: sandboxId(version) }, plain, BODY);
    const violations = [checkFilePart(form), checkTarget(form), id].flatMap((part) => (part.ok ? [] : part.violations));
    return id.ok && violations.length === 0
        ? passed({ sandbox_id: id.value.sandbox_id, target_path: form.fields.get("target_path") ?? "" })
        : { ok: false, violations };
}
function checkFilePart(form) {
    if (form.hasFile) {
        return passed(null);
    }
    const loc = [...BODY, "file"];
    if (!form.fields.has("file")) {
        return validation_failed(missing(loc, null));
    }
    const msg = "Value error, Expected UploadFile, received: <class 'str'>";
    return validation_failed({ type: "value_error", loc, msg, input: form.fields.get("file"), ctx: { error: {} } });
}
function checkTarget(form) {
    return (form.fields.get("target_path") ?? "") === "" ? validation_failed(missing([...BODY, "target_path"], null)) : passed(null);
}

;// CONCATENATED MODULE: ./build/src/local/endpoints.js







/** The endpoints of a release, by their path below ROCK's prefix. */
function endpoints(version) {
    const startFailure = emptyStartResult(version);
    const common = [
        [
            "/start_async",
            { method: "POST", message: "async start sandbox failed", faultResult: startFailure, handle: endpoints_start },
        ],
        ["/get_status", { method: "GET", message: "get sandbox status failed", faultResult: {}, handle: endpoints_status }],
        ["/is_alive", { method: "GET", message: "get sandbox is alive failed", faultResult: {}, handle: alive }],
        ["/execute", { method: "POST", message: "execute command failed", faultResult: null, handle: runCommand }],
        ["/read_file", { method: "POST", message: "read file failed", faultResult: null, handle: readFile }],
        ["/write_file", { method: "POST", message: "write file failed", faultResult: null, handle: writeFile }],
        ["/upload", { method: "POST", message: "upload file failed", faultResult: null, handle: upload }],
        ["/stop", { method: "POST", message: "stop sandbox failed", faultResult: null, handle: stop }],
        ["/sandboxes", { method: "GET", message: "list sandboxes failed", faultResult: EMPTY_LIST, handle: list }],
        [
            "/sandboxes/batch",
            { method: "POST", message: "batch get sandbox status failed", faultResult: { statuses: null }, handle: batch },
        ],
        ["/create_session", { method: "POST", message: "create session failed", faultResult: null, handle: session }],
        ["/run_in_session", { method: "POST", message: "run in session failed", faultResult: null, handle: runInSession }],
        ["/close_session", { method: "POST", message: "close session failed", faultResult: null, handle: session }],
        ["/get_token", { method: "GET", message: "get token failed", faultResult: null, handle: token }],
    ];
    const later = [
        ["/delete", { method: "POST", message: "delete sandbox failed", faultResult: {}, handle: remove }],
        ["/restart", { method: "POST", message: "restart sandbox failed", faultResult: startFailure, handle: restart }],
    ];
    return new Map(version === "1.7" ? common : [...common, ...later]);
}
const EMPTY_LIST = { items: [], total: 0, has_more: false };
async function endpoints_start(incoming, { version, sandboxes }) {
    return await withBody(incoming, (body) => checkStart(body, version), async (request) => await sandboxes.start(request, ownerOf(incoming)));
}
function ownerOf({ header }) {
    return {
        userId: header("x-user-id") ?? "default",
        experimentId: header("x-experiment-id") ?? "default",
        namespace: header("x-namespace") ?? "default",
    };
}
async function endpoints_status(incoming, { version, sandboxes }) {
    return await whenValid(checkStatus(incoming.query, version), (request) => sandboxes.status(request));
}
async function alive(incoming, { version, sandboxes }) {
    const checked = checkStatus(incoming.query, version);
    return await whenValid(checked, (request) => sandboxes.isAlive(request.sandbox_id));
}
async function stop(incoming, { version, sandboxes }) {
    return await withBody(incoming, (body) => checkStop(body, version), async (request) => await sandboxes.stop(request.sandbox_id));
}
async function remove(incoming, { sandboxes }) {
    return await withBody(incoming, checkSandboxOnly, (request) => sandboxes.delete(request.sandbox_id));
}
async function restart(incoming, { sandboxes }) {
    return await withBody(incoming, checkSandboxOnly, (request) => sandboxes.restart(request.sandbox_id));
}
async function list({ query }, machinery) {
    return listReply(query, listing(machinery));
}
async function batch(incoming, machinery) {
    return await withBody(incoming, checkBatch, (request) => batchReply(request.sandbox_ids, listing(machinery)));
}
function listing({ version, sandboxes, port }) {
    return { sandboxes: sandboxes.records(), port: port(), version };
}
async function runCommand(incoming, machinery) {
    return await withBody(incoming, (body) => checkExecute(body, machinery.version), async (request) => await inSandbox(request, machinery, async (workplace) => {
        const executed = await execute(request, workplace, machinery.requestLimitMs);
        switch (executed.kind) {
            case "finished":
                return success({ stdout: executed.stdout, stderr: executed.stderr, exit_code: executed.exitCode });
            case "failed":
                return success({ stdout: "", stderr: "", exit_code: -1 });
            case "unreachable":
                return { kind: "exception", text: "Service unavailable: Upstream server is not reachable." };
        }
    }));
}
async function readFile(incoming, machinery) {
    return await withBody(incoming, (body) => checkReadFile(body, machinery.version), async (request) => await inSandbox(request, machinery, async ({ directory }) => success({ content: await readTextFile(request, directory) })));
}
async function writeFile(incoming, machinery) {
    return await withBody(incoming, (body) => checkWriteFile(body, machinery.version), async (request) => await inSandbox(request, machinery, async ({ directory }) => {
        const written = await writeTextFile(request, directory);
        // 1.7 always says false, even when the file was written.
        return success({ success: written && machinery.version !== "1.7", message: "" });
    }));
}
async function upload(incoming, machinery) {
    const received = machinery.newUploadPath();
    try {
        const form = await receiveUpload(incoming.header("content-type") ?? "", incoming.body, received);
        if (!form.ok) {
            return { kind: "plain", status: 400, body: { detail: form.message } };
        }
        return await whenValid(checkUpload(form, machinery.version), async (request) => await inSandbox(request, machinery, async ({ directory }) => {
            const name = await placeUpload(received, request.target_path, directory);
            // 1.7 always says false, even when the file was placed.
            return name === null || machinery.version === "1.7"
                ? success({ success: false, message: "", file_name: "" })
                : success({ success: true, message: "", file_name: name });
        }));
    }
    finally {
        await (0,promises_.rm)(received, { force: true });
    }
}
async function session(incoming, machinery) {
    return await withBody(incoming, (body) => checkSession(body, machinery.version), async (request) => await inSandbox(request, machinery, async () => NO_SESSIONS));
}
async function runInSession(incoming, machinery) {
    return await withBody(incoming, (body) => checkRunInSession(body, machinery.version), async (request) => await inSandbox(request, machinery, async () => NO_SESSIONS));
}
const NO_SESSIONS = {
    kind: "exception",
    text: "sessions are not supported by the embedded server; use /execute",
};
/** ROCK without an object store configured has no token to give, and says so with an empty success. */
async function token() {
    return success(null);
}
async function withBody(incoming, check, proceed) {
    const body = await incoming.json();
    return body.ok ? await whenValid(check(body.value), proceed) : body.reply;
}
async function whenValid(checked, proceed) {
    return checked.ok ? await proceed(checked.value) : { kind: "invalid", violations: checked.violations };
}
async function inSandbox(request, { sandboxes }, act) {
    const opened = sandboxes.open(request.sandbox_id);
    if (opened.kind === "refused") {
        return opened.reply;
    }
    // ROCK passes requests on as UTF-8, which has no place for half a surrogate pair.
    if (!allWellFormed(request)) {
        return { kind: "exception", text: "'utf-8' codec can't encode character: surrogates not allowed" };
    }
    return await act(opened.workplace);
}
function allWellFormed(value) {
    if (typeof value === "string") {
        return value.isWellFormed();
    }
    if (value instanceof Map) {
        return [...value].every(allWellFormed);
    }
    return typeof value !== "object" || value === null || Object.values(value).every(allWellFormed);
}

;// CONCATENATED MODULE: ./build/src/local/json-body.js

const MOST_BYTES = 256 * 1024 * 1024;
/** Reads a JSON body; what is not JSON is answered as ROCK's web framework does. */
async function readJsonBody(contentType, body) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > MOST_BYTES) {
            return refused({
                kind: "plain",
                status: 413,
                body: { detail: `a JSON body may have ${MOST_BYTES} bytes at most` },
            });
        }
        chunks.push(chunk);
    }
    const text = Buffer.concat(chunks).toString("utf8");
    if (text === "") {
        return invalid(missing(["body"], null));
    }
    // Of another type the body is just a text, and fails the check of its fields.
    return isJson(contentType) ? parse(text) : { ok: true, value: text };
}
function parse(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const position = Number(/at position (\d+)/.exec(reason)?.[1] ?? 0);
        return invalid({
            type: "json_invalid",
            loc: ["body", position],
            msg: "JSON decode error",
            input: {},
            ctx: { error: reason },
        });
    }
    const name = pythonTypeOf(value);
    if (name !== "dict") {
        // ROCK's access log looks for a sandbox id in every body, and fails where there can be none.
        const body = { detail: `'${name}' object has no attribute 'get'`, traceback: [] };
        return refused({ kind: "plain", status: 500, body });
    }
    return { ok: true, value };
}
function isJson(contentType) {
    return /^application\/(?:[^;]+\+)?json\s*(?:;|$)/i.test(contentType);
}
function pythonTypeOf(value) {
    switch (typeof value) {
        case "string":
            return "str";
        case "boolean":
            return "bool";
        case "number":
            return Number.isInteger(value) ? "int" : "float";
        default:
            return value === null ? "NoneType" : Array.isArray(value) ? "list" : "dict";
    }
}
function invalid(violation) {
    return refused({ kind: "invalid", violations: [violation] });
}
function refused(reply) {
    return { ok: false, reply };
}

;// CONCATENATED MODULE: ./build/src/local/http-listener.js






const PREFIX = "/apis/envs/sandbox/v1";
/** Longer than clients leave a connection unused, so that none is closed in their hands. */
const KEEP_ALIVE_MS = 120_000;
/** The HTTP side: token, route, endpoint, JSON answer. Not listening yet. */
function createHttpServer(token, machinery) {
    const routes = endpoints(machinery.version);
    return (0,external_node_http_.createServer)({ keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: 0 }, (request, response) => {
        void answer(request, token, routes, machinery)
            .catch((error) => ({ status: 500, body: { detail: (0,errors/* describeError */.Uc)(error), traceback: [] } }))
            .then((given) => {
            send(response, given);
            // What was not read must not stand in the way of the connection's next request.
            request.resume();
            return undefined;
        });
    });
}
async function answer(request, token, routes, machinery) {
    if (token !== null && !isAuthorized(request, token)) {
        const detail = "the token is missing or wrong: send the header Authorization: Bearer TOKEN";
        return { status: 401, body: { detail }, headers: { "www-authenticate": "Bearer" } };
    }
    const [path = "/", query = ""] = (request.url ?? "/").split(/\?(.*)/s);
    if (path === "/") {
        return request.method === "GET" ? { status: 200, body: { message: "hello, ROCK!" } } : wrongMethod("GET");
    }
    const endpoint = path.startsWith(`${PREFIX}/`) ? routes.get(path.slice(PREFIX.length)) : undefined;
    if (endpoint === undefined) {
        return { status: 404, body: { detail: "Not Found" } };
    }
    if (request.method !== endpoint.method) {
        return wrongMethod(endpoint.method);
    }
    const reply = await endpoint.handle(incoming(request, query), machinery);
    return envelope(reply, endpoint, machinery.version);
}
function wrongMethod(allowed) {
    return { status: 405, body: { detail: "Method Not Allowed" }, headers: { allow: allowed } };
}
function incoming(request, query) {
    const header = (name) => {
        const value = request.headers[name];
        return Array.isArray(value) ? value.join(", ") : (value ?? null);
    };
    // A body that is given up on must not take the connection with it: the answer has to get through.
    const body = request.iterator({ destroyOnReturn: false });
    return {
        query: new URLSearchParams(query),
        header,
        body,
        json: async () => await readJsonBody(header("content-type") ?? "", body),
    };
}
/** ROCK's clients send the token to a gateway in either of two headers. */
function isAuthorized(request, token) {
    const sent = [request.headers.authorization, request.headers["xrl-authorization"]];
    const wanted = digest(`Bearer ${token}`);
    return sent.some((value) => typeof value === "string" && (0,external_node_crypto_.timingSafeEqual)(digest(value), wanted));
}
function digest(text) {
    return (0,external_node_crypto_.createHash)("sha256").update(text).digest();
}
function send(response, { status, body, headers }) {
    const bytes = Buffer.from(JSON.stringify(body));
    response.writeHead(status, { "content-type": "application/json", "content-length": bytes.length, ...headers });
    response.end(bytes);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/src/local/remove-directory.js






const THOROUGHLY = { recursive: true, force: true, maxRetries: 5 };
/** In a sandbox's directory: absolute paths, one a line, that the client made outside it on behalf of its job. */
const UPLOADED_PATHS = "uploaded-paths";
/** Removes a sandbox's directory, and first what was uploaded for it to other places of this machine. */
async function removeSandboxDirectory(directory) {
    for (const place of uploadedPaths(directory)) {
        await (0,promises_.rm)(place, THOROUGHLY).catch(() => undefined);
    }
    await removeDirectory(directory);
}
/** Removes the server's directory with all sandboxes in it, at once: the process may be about to exit. */
function removeServerDirectory(directory) {
    for (const place of entriesOf(directory).flatMap((name) => uploadedPaths(external_node_path_.join(directory, name)))) {
        try {
            (0,external_node_fs_.rmSync)(place, THOROUGHLY);
        }
        catch {
            // Not ours any more; what matters is our own directory.
        }
    }
    try {
        (0,external_node_fs_.rmSync)(directory, THOROUGHLY);
    }
    catch {
        (0,external_node_child_process_.spawnSync)(STUBBORNLY.program, STUBBORNLY.arguments(directory), { stdio: "ignore" });
    }
}
/** What may be removed of a sandbox's list, which a job can write to: nothing that holds a home or the sandbox itself. */
function uploadedPaths(directory) {
    let list;
    try {
        list = (0,external_node_fs_.readFileSync)(external_node_path_.join(directory, UPLOADED_PATHS), "utf8");
    }
    catch {
        return [];
    }
    const holds = (place, kept) => `${kept}${external_node_path_.sep}`.startsWith(`${place.replace(/\/$/, "")}${external_node_path_.sep}`);
    return list
        .split("\n")
        .filter((line) => external_node_path_.isAbsolute(line) && external_node_path_.normalize(line) === line)
        .filter((place) => !holds(place, directory) && !holds(place, external_node_os_.homedir()));
}
/** Rejects where something of it is left. */
async function removeDirectory(directory) {
    try {
        await (0,promises_.rm)(directory, THOROUGHLY);
    }
    catch {
        await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(STUBBORNLY.program, STUBBORNLY.arguments(directory));
    }
}
/**
 * A job can take away its own permission to remove its files, and nest directories until their paths are longer than the
 * system takes. These programs go down step by step, where Node needs whole paths.
 */
const STUBBORNLY = {
    program: "sh",
    arguments: (directory) => ["-c", 'chmod -R u+rwx "$1"; exec rm -rf "$1"', "sh", directory],
};
function entriesOf(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory);
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/src/local/sandboxes.js





/** Why an image called `reject…` is refused. */
const NO_ROOM = "no capacity (simulated)";
const ID_USED_BEFORE = "(sqlite3.IntegrityError) UNIQUE constraint failed: sandbox_record.sandbox_id";
/** A sandbox's id is the name of its directory. */
const USABLE_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;
/** All sandboxes of a server, from their start until long after their end, and what ROCK answers about them. */
class Sandboxes {
    #entries = new Map();
    /** Every id that was ever recorded: using one again is an error of ROCK's database. */
    #recorded = new Set();
    #closed = false;
    #version;
    #effects;
    #port;
    constructor(version, port, effects) {
        this.#version = version;
        this.#port = port;
        this.#effects = effects;
    }
    async start(request, owner) {
        const wanted = request.sandbox_id?.trim() ?? "";
        const id = wanted === "" ? this.#effects.newId() : wanted;
        const refusal = this.#refusal(id, request);
        if (refusal !== null) {
            return refusal;
        }
        const sandbox = newSandbox(id, request, owner, this.#recorded.has(id), this.#effects.now());
        if (sandbox.boot === "rejected" && this.#version === "1.7") {
            return { kind: "exception", text: NO_ROOM };
        }
        const stop = new AbortController();
        const entry = { sandbox, workplace: null, prepared: Promise.resolve(), stop, stopping: null };
        // Known before anything is waited for, so that a second request for the same id is refused.
        this.#entries.set(id, entry);
        this.#recorded.add(id);
        return await this.#boot(entry);
    }
    #refusal(id, request) {
        const known = this.#entries.get(id)?.sandbox;
        if (this.#closed) {
            return { kind: "exception", text: "the server is being closed" };
        }
        if (!USABLE_ID.test(id)) {
            return fault(`Sandbox id ${JSON.stringify(id)} cannot be used: it takes letters, digits and ._- on this server`);
        }
        if (known !== undefined && isAlive(known)) {
            return fault(`Sandbox ${id} already exists`);
        }
        if (parseSize(request.memory) === null) {
            return fault(`Invalid memory size: ${request.memory}`);
        }
        return request.disk !== null && parseSize(request.disk) === null
            ? fault(`Invalid disk size: ${request.disk}`)
            : null;
    }
    async #boot(entry) {
        switch (entry.sandbox.boot) {
            case "unrecorded":
                return { kind: "exception", text: ID_USED_BEFORE };
            case "rejected":
                return this.#rejected(entry, NO_ROOM);
            case "comes-up":
                entry.prepared = this.#prepare(entry);
                try {
                    await entry.prepared;
                }
                catch (error) {
                    return this.#rejected(entry, (0,errors/* describeError */.Uc)(error));
                }
                break;
            case "hangs":
            case "pull-fails":
                break;
        }
        return success(startView(entry.sandbox, this.#version));
    }
    async #prepare(entry) {
        entry.workplace = await this.#effects.makeWorkplace(entry.sandbox.id, entry.stop.signal);
    }
    /** The record stays, pending, until the next scan for idle sandboxes. */
    #rejected(entry, reason) {
        const { sandbox } = entry;
        entry.sandbox = { ...sandbox, boot: "rejected", autoClearMinutes: 0, expiresAt: this.#effects.now() };
        const text = `Sandbox ${sandbox.id} submission failed and has been marked for immediate deletion: ${reason}`;
        return { kind: "fault", code: 5000, reason: text };
    }
    /** A sandbox becomes running when someone asks after it and finds it up. */
    status({ sandbox_id: id, include_all_states: all }) {
        const entry = this.#entries.get(id);
        if (entry === undefined || (!all && !isAlive(entry.sandbox))) {
            return this.#version === "1.7"
                ? { kind: "exception", text: "'NoneType' object has no attribute 'get'" }
                : fault(`Sandbox ${id} not found`);
        }
        const now = this.#effects.now();
        if (entry.sandbox.state === "pending" && entry.workplace !== null && entry.stopping === null) {
            entry.sandbox = cameUp(entry.sandbox, now);
        }
        if (isAlive(entry.sandbox)) {
            entry.sandbox = refreshed(entry.sandbox, now);
        }
        return success(statusView(entry.sandbox, isAnswering(entry), this.#port(), this.#version));
    }
    /** `/is_alive` never fails: what it cannot find is not alive. */
    isAlive(id) {
        const status = this.status({ sandbox_id: id, include_all_states: false });
        const entry = this.#entries.get(id);
        return status.kind === "success" && entry !== undefined
            ? success({ is_alive: isAnswering(entry), message: "local" })
            : success({ is_alive: false, message: `sandbox ${id} is alive failed` });
    }
    /** Looks up a sandbox for a command or a file, which counts as use of it. */
    open(id) {
        const entry = this.#entries.get(id);
        if (entry !== undefined && isAlive(entry.sandbox)) {
            entry.sandbox = refreshed(entry.sandbox, this.#effects.now());
        }
        if (entry === undefined || !isAlive(entry.sandbox) || !isPlaced(entry.sandbox, this.#version)) {
            return sandboxes_refused(`sandbox ${id} not started`);
        }
        if (entry.stopping !== null) {
            return sandboxes_refused("Service unavailable: Upstream server is not reachable.");
        }
        return entry.sandbox.state === "running" && entry.workplace !== null
            ? { kind: "open", workplace: entry.workplace }
            : // What a failed look-up in the port mapping prints.
                sandboxes_refused(`<Port.PROXY: ${AGENT_PORT}>`);
    }
    async stop(id) {
        const entry = this.#entries.get(id);
        if (entry?.sandbox.state === "deleted") {
            return { kind: "exception", text: "Can't Stop when in Deleted." };
        }
        if (entry === undefined || entry.sandbox.state === "stopped") {
            return success(`${id} stopped`);
        }
        entry.stopping ??= this.#stop(entry);
        return await entry.stopping;
    }
    async #stop(entry) {
        const { id } = entry.sandbox;
        entry.stop.abort();
        try {
            await entry.prepared.catch(() => undefined);
            if (entry.workplace !== null) {
                await this.#effects.clear(entry.workplace);
            }
        }
        catch (error) {
            return { kind: "exception", text: (0,errors/* describeError */.Uc)(error) };
        }
        finally {
            entry.stopping = null;
        }
        entry.sandbox = stopped(entry.sandbox, this.#effects.now());
        if (this.#version === "1.7") {
            this.#entries.delete(id);
        }
        return success(`${id} stopped`);
    }
    delete(id) {
        const entry = this.#entries.get(id);
        if (entry !== undefined && isAlive(entry.sandbox)) {
            const { state } = entry.sandbox;
            return fault(`Sandbox ${id} cannot be deleted: current state is '${state}', must be stopped or archived first`);
        }
        if (entry?.sandbox.state === "stopped") {
            entry.sandbox = deleted(entry.sandbox, this.#effects.now());
        }
        return success(`${id} deleted`);
    }
    restart(id) {
        const state = this.#entries.get(id)?.sandbox.state;
        if (state === undefined) {
            return fault(`Sandbox ${id} not found`);
        }
        return state === "stopped"
            ? fault("restart is not supported by the embedded server")
            : fault(`Sandbox ${id} cannot be restarted: current state is '${state}'`);
    }
    /** All records, oldest first. */
    records() {
        return [...this.#entries.values()].map((entry) => entry.sandbox);
    }
    /** Stops what was idle for too long, and deletes what was kept long enough after its stop. */
    async scan() {
        const now = this.#effects.now();
        const expired = [...this.#entries.values()].filter((entry) => isExpired(entry.sandbox, now));
        for (const entry of this.#entries.values()) {
            const due = deleteDueAt(entry.sandbox);
            if (due !== null && due <= now) {
                entry.sandbox = deleted(entry.sandbox, now);
            }
        }
        await Promise.all(expired.map(async (entry) => await this.stop(entry.sandbox.id)));
    }
    /** Stops every sandbox and starts no more; rejects with the reasons of those that would not stop. */
    async stopAll() {
        this.#closed = true;
        const living = [...this.#entries.values()].filter((entry) => isAlive(entry.sandbox));
        const replies = await Promise.all(living.map(async (entry) => await this.stop(entry.sandbox.id)));
        const failures = replies.flatMap((reply) => (reply.kind === "exception" ? [reply.text] : []));
        if (failures.length > 0) {
            throw new Error(failures.join("; "));
        }
    }
    /** The process groups of all commands that may still run. */
    groups() {
        return new Set([...this.#entries.values()].flatMap((entry) => [...(entry.workplace?.groups.ids ?? [])]));
    }
}
function isAnswering(entry) {
    return entry.sandbox.state === "running" && entry.stopping === null;
}
function sandboxes_refused(text) {
    return { kind: "refused", reply: { kind: "exception", text } };
}

;// CONCATENATED MODULE: ./build/src/local/watchman.js


/**
 * Waits for the end of its input, which comes when the server is gone, however it went. Then ends all processes with the
 * server's marker, again and again until it finds none, and removes the server's directory. On macOS `ps` tells the
 * environment, though not that of system programs.
 */
const WATCH = String.raw `
while read -r line; do :; done
marked() {
  if [ -d /proc/self ]; then
    for process in /proc/[0-9]*; do
      tr '\0' '\n' <"$process/environ" 2>/dev/null | grep -qF "$1" && echo "\${process#/proc/}"
    done
  else
    ps -A -ww -E -o pid=,command= | while read -r pid rest; do
      case $rest in *"$1"*) echo "$pid" ;; esac
    done
  fi
}
rounds=0
while [ $rounds -lt 50 ]; do
  pids=$(marked "$2=$1/")
  [ -n "$pids" ] || break
  kill -STOP $pids; kill -KILL $pids
  rounds=$((rounds + 1))
done
chmod -R u+rwx "$1"
rm -rf "$1"
`;
/**
 * A small process that cleans up after a server that was killed. It does nothing while the server lives, and does not
 * keep the server's own process alive.
 */
function postWatchman(directory) {
    const script = WATCH.replaceAll("\\${", "${");
    let watchman;
    try {
        watchman = (0,external_node_child_process_.spawn)("/bin/sh", ["-c", script, "rock-local-watchman", directory, MARKER], {
            cwd: "/",
            env: { PATH: "/usr/bin:/bin:/usr/sbin:/sbin" },
            detached: true,
            stdio: ["pipe", "ignore", "ignore"],
        });
    }
    catch {
        return { dismiss: () => undefined };
    }
    // Without a watchman the server still works; only a kill would then leave processes behind.
    watchman.on("error", () => undefined);
    watchman.unref();
    watchman.stdin?.unref();
    return { dismiss: () => void watchman.kill("SIGKILL") };
}

;// CONCATENATED MODULE: ./build/src/local/workplace.js




/** Makes a sandbox's directory below the server's, with a home and a place for temporary files. */
async function makeWorkplace(directory, inherited, stopped) {
    const home = external_node_path_.join(directory, "home");
    const temporary = external_node_path_.join(directory, "tmp");
    for (const each of [directory, home, temporary]) {
        await (0,promises_.mkdir)(each, { mode: 0o700 });
    }
    const environment = { ...inherited, HOME: home, TMPDIR: temporary, [MARKER]: directory };
    return { directory, environment, groups: new ProcessGroups(), stopped };
}
/** The process groups of a sandbox's commands that may still have members. */
class ProcessGroups {
    #ids = new Set();
    get ids() {
        return this.#ids;
    }
    opened(id) {
        this.#ids.add(id);
    }
    /** The command ended; an empty group is forgotten, since its number may become another's. */
    leaderEnded(id) {
        if (!signal(-id, 0)) {
            this.#ids.delete(id);
        }
    }
}
const INHERITED = new Set(["PATH", "LANG", "LANGUAGE", "TERM", "USER", "LOGNAME", "SHELL", "TZ"]);
const FALLBACK_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";
/**
 * What a sandbox inherits of the machine's environment: enough to find programs and to speak the user's language, and
 * nothing that could be a secret. A container would inherit nothing at all.
 */
function inheritedEnvironment(environment) {
    const kept = Object.entries(environment).flatMap(([name, value]) => value !== undefined && mayInherit(name) ? [[name, value]] : []);
    return { PATH: FALLBACK_PATH, ...Object.fromEntries(kept) };
}
function mayInherit(name) {
    return (INHERITED.has(name) || name.startsWith("LC_")) && !/TOKEN|SECRET|PASSWORD|KEY|AUTH/i.test(name);
}

;// CONCATENATED MODULE: ./build/src/local/server.js













const LOOPBACK = "127.0.0.1";
const SCAN_MS = 10_000;
const REQUEST_LIMIT_MS = 85_000;
/** A sandbox's id never starts with a dot, so this cannot be one's directory. */
const UPLOADS = ".uploads";
/**
 * Serves ROCK's HTTP API with sandboxes that are processes of this machine. They run as the user of this process and see
 * its files: this isolates nothing, it only cleans up.
 */
async function startLocalServer(options) {
    const parent = await (0,promises_.realpath)(options.parentDirectory ?? external_node_os_.tmpdir());
    const directory = await (0,promises_.mkdtemp)(external_node_path_.join(parent, "rock-local-"));
    const uploads = external_node_path_.join(directory, UPLOADS);
    const inherited = inheritedEnvironment(options.environment);
    const table = processTable(process.platform, process.pid);
    const sharedTable = shared(table);
    const newId = () => (0,external_node_crypto_.randomBytes)(16).toString("hex");
    const sandboxes = new Sandboxes(options.version ?? "1.11", port, {
        now: options.now ?? Date.now,
        newId,
        makeWorkplace: async (id, stopped) => await makeWorkplace(external_node_path_.join(directory, id), inherited, stopped),
        clear: async (workplace) => await clear(workplace, sharedTable),
    });
    const http = createHttpServer(options.token, {
        version: options.version ?? "1.11",
        sandboxes,
        port,
        requestLimitMs: options.requestLimitMs ?? REQUEST_LIMIT_MS,
        newUploadPath: () => external_node_path_.join(uploads, newId()),
    });
    function port() {
        return http.address()?.port ?? 0;
    }
    const watchman = postWatchman(directory);
    const leaveNothing = () => {
        endProcessesNow({ directory, groups: sandboxes.groups() }, table);
        removeServerDirectory(directory);
        watchman.dismiss();
    };
    process.once("exit", leaveNothing);
    const scan = setInterval(() => void sandboxes.scan(), options.autoClearScanMs ?? SCAN_MS);
    scan.unref();
    const close = async () => {
        clearInterval(scan);
        try {
            await sandboxes.stopAll();
        }
        finally {
            await closeServer(http);
            process.removeListener("exit", leaveNothing);
            leaveNothing();
        }
    };
    try {
        await (0,promises_.mkdir)(uploads);
        http.listen(options.port ?? 0, options.host ?? LOOPBACK);
        await (0,external_node_events_.once)(http, "listening");
    }
    catch (error) {
        await close();
        throw error;
    }
    const host = options.host ?? LOOPBACK;
    return { url: `http://${(0,external_node_net_.isIPv6)(host) ? `[${host}]` : host}:${port()}`, directory, close };
}
async function clear(workplace, table) {
    const left = await endProcesses({ directory: workplace.directory, groups: workplace.groups.ids }, table);
    if (left.length > 0) {
        throw new Error(`processes ${left.join(", ")} of ${workplace.directory} do not end; kill them by hand`);
    }
    await removeSandboxDirectory(workplace.directory);
}
/** Answers what is being answered, then hangs up. */
async function closeServer(http) {
    if (http.listening) {
        const closed = (0,external_node_events_.once)(http, "close");
        http.close();
        http.closeIdleConnections();
        // Requests that still wait here have no sandbox any more.
        setImmediate(() => http.closeAllConnections());
        await closed;
    }
}


/***/ })

};
