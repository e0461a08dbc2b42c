export const id = 275;
export const ids = [275];
export const modules = {

/***/ 7050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ describePlan)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51036);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98602);


function describePlan(job) {
    const { work } = job;
    const { start } = work;
    const optional = (label, value) => value === null || value === "" ? [] : [[label, String(value)]];
    return {
        config: job.config,
        type: job.type,
        jobName: work.job,
        lines: [
            ["server", work.connection.baseUrl || "not named; `base-url` has to name it for a run"],
            ...optional("headers", Object.keys(work.connection.headers).join(", ")),
            ...optional("cluster", start.cluster),
            ...optional("namespace", job.namespace),
            ...optional("experiment", job.experimentId),
            ["image", start.image],
            [
                "sandbox",
                `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(start.cpus, "CPU")}, ${start.memory} memory${start.disk === null ? "" : `, ${start.disk} disk`}`,
            ],
            ["timeout", (0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(work.deadlineMs / 1000)],
            [
                "after the job",
                work.autoStop
                    ? "the sandbox is stopped"
                    : `the sandbox is kept; ROCK clears it after ${start.autoClearMinutes} idle minutes`,
            ],
            ...optional("variables", [...work.env.keys()].join(", ")),
            ...work.uploads.map(({ source, target }) => ["upload", `${source} to ${target}`]),
            ...optional("labels", Object.entries(job.labels)
                .map(([name, value]) => `${name}=${value}`)
                .join(", ")),
            ...job.warnings.map((warning) => ["warning", warning]),
            ...job.notices.map((notice) => ["note", notice]),
            [job.shown.label, job.shown.text.trimEnd()],
        ],
    };
}


/***/ }),

/***/ 95537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepareJobs)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/job/check-job.js + 9 modules
var check_job = __webpack_require__(28880);
// EXTERNAL MODULE: ./build/src/job/document.js + 2 modules
var job_document = __webpack_require__(19216);
// EXTERNAL MODULE: ./build/src/job/job-name.js
var job_name = __webpack_require__(67820);
// EXTERNAL MODULE: ./build/src/job/plan.js
var plan = __webpack_require__(85806);
// EXTERNAL MODULE: ./build/src/job/problem.js
var problem = __webpack_require__(17126);
// EXTERNAL MODULE: ./build/src/app/find-job-files.js
var find_job_files = __webpack_require__(35910);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/app/workspace.js
var workspace = __webpack_require__(93792);
;// CONCATENATED MODULE: ./build/src/app/local-paths.js




const MAX_SCRIPT_BYTES = 16 * 1024 * 1024;
/**
 * Resolves the local paths of a job file against the file's own directory, follows links, and keeps them inside the
 * workspace: a job file of a pull request must not read the runner's other files.
 */
async function resolveLocalPaths(document, paths, places) {
    const root = await (0,promises_.realpath)(places.workspace);
    const base = external_node_path_.dirname(external_node_path_.resolve(places.directory, document.file));
    const roots = places.filesFromAnywhere ? [root, await (0,promises_.realpath)(base)] : [root];
    const results = await Promise.all(paths.map(async (local) => await resolveOne(local, base, roots)));
    const problems = results.flatMap((result, index) => {
        const position = paths[index]?.position ?? { line: 1, column: 1 };
        return "message" in result ? [{ file: document.file, ...position, ...result }] : [];
    });
    return problems.length > 0
        ? (0,problem/* invalid */.Gq)(problems)
        : (0,problem/* valid */.rZ)(results.flatMap((result) => ("message" in result ? [] : [result])));
}
async function resolveOne(local, base, roots) {
    const written = external_node_path_.resolve(base, local.path);
    let absolute;
    try {
        absolute = await (0,promises_.realpath)(written);
    }
    catch {
        return {
            message: `${local.path} does not exist`,
            remedy: `paths are relative to the job file; this one is ${external_node_path_.relative(roots[0] ?? "", written) || "."}`,
        };
    }
    if (!roots.some((root) => (0,workspace/* isInside */.F)(absolute, root))) {
        return { message: `${local.path} is outside the workspace`, remedy: "move it into the repository" };
    }
    const about = await (0,promises_.stat)(absolute);
    if (local.purpose === "upload") {
        return about.isFile() || about.isDirectory()
            ? { absolute, text: null }
            : { message: `${local.path} is neither a file nor a directory`, remedy: "upload a file or a directory" };
    }
    if (!about.isFile()) {
        return { message: `${local.path} is not a file`, remedy: "name the script file" };
    }
    if (about.size > MAX_SCRIPT_BYTES) {
        return {
            message: `${local.path} has ${about.size} bytes`,
            remedy: "a script may have 16 MiB; put data into `uploads`",
        };
    }
    const text = decode(await (0,promises_.readFile)(absolute));
    return text === null
        ? {
            message: `${local.path} is not a UTF-8 text`,
            remedy: "script_path names a shell script; put binaries into `uploads`",
        }
        : { absolute, text };
}
function decode(bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/src/app/prepare-jobs.js








/** Finds, reads and plans every job file, or tells all problems of all of them. Starts nothing. */
async function prepareJobs(preparation) {
    const { files, faults } = await (0,find_job_files/* findJobFiles */.e)(preparation.configs, preparation);
    const planned = await Promise.all(files.map(async (file) => await prepareJob(file, preparation)));
    const problems = [
        ...faults.map(({ message, remedy }) => ({ file: "", line: 1, column: 1, message, remedy })),
        ...planned.flatMap((plan) => (plan.ok ? [] : plan.problems)),
    ];
    if (problems.length > 0) {
        return (0,problem/* invalid */.Gq)(problems);
    }
    const jobs = planned.flatMap((plan) => (plan.ok ? [plan.value] : []));
    const names = (0,job_name/* uniqueNames */.uZ)(jobs.map((job) => job.jobName));
    return (0,problem/* valid */.rZ)(jobs.map((job, index) => ({ ...job, work: { ...job.work, job: names[index] ?? job.jobName } })));
}
async function prepareJob({ file, bytes }, preparation) {
    const read = (0,job_document/* readJobDocument */.b)(bytes, file, preparation.lookUp);
    if (!read.ok) {
        return read;
    }
    const document = read.value;
    const checked = await (0,check_job/* checkJob */.e)(document);
    if (!checked.ok) {
        return checked;
    }
    // Whatever one step finds wrong, the next one looks at the rest, so that a file need not be fixed twice.
    const { localPaths, plan } = checked.value;
    const resolved = await resolveLocalPaths(document, localPaths, preparation);
    const sha256 = (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
    const planned = plan(sha256, resolved.ok ? resolved.value : [], preparation);
    const problems = (0,job_document/* problemsIn */._)(document, [
        ...checked.value.problems,
        ...(resolved.ok ? [] : resolved.problems),
        ...(planned.ok ? secretsInName(document, planned.value, preparation.secrets) : planned.problems),
    ]);
    return problems.length > 0 ? (0,problem/* invalid */.Gq)(problems) : planned;
}
function secretsInName(document, job, secrets) {
    const remedy = "names are in file names and in every report; take the secret out of job_name";
    return [...secrets, ...job.secrets].some((secret) => job.jobName.includes(secret))
        ? [(0,plan/* problemAt */.l)(document, ["job_name"], "job_name contains a secret", remedy)]
        : [];
}


/***/ }),

/***/ 46410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readOrigin),
/* harmony export */   b: () => (/* binding */ readCheckout)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);


const TIMEOUT_MS = 5_000;
/**
 * Asks git, which works in a shallow clone too: the commit object names its parents although they are not there. Null where
 * there is no repository, no commit, or no git. The directory may belong to another user, as in a container.
 */
async function readCheckout(directory) {
    const words = ["-c", "safe.directory=*", "-C", directory, "cat-file", "--batch"];
    const asked = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", words, { timeout: TIMEOUT_MS, maxBuffer: 1024 * 1024 });
    // Where there is no git, or it has ended already, the answer says so.
    asked.child.stdin?.on("error", () => undefined).end("HEAD^{commit}\n");
    try {
        const { stdout } = await asked;
        const [header = ""] = stdout.split("\n\n");
        const commit = /^([0-9a-f]{40}(?:[0-9a-f]{24})?) commit \d+$/m.exec(header)?.[1];
        const [parent = null, secondParent = null] = [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, id]) => id);
        return commit === undefined ? null : { commit, parent, secondParent };
    }
    catch {
        return null;
    }
}
/** Asks git for the remote and the branch of a directory. */
async function readOrigin(directory) {
    const ask = async (...words) => await git(directory, ...words).catch(() => null);
    const [url, ref] = await Promise.all([ask("config", "--get", "remote.origin.url"), ask("symbolic-ref", "HEAD")]);
    return { url, ref };
}
async function git(directory, ...words) {
    const options = { timeout: TIMEOUT_MS, maxBuffer: 1024 * 1024 };
    const all = ["-c", "safe.directory=*", "-C", directory, ...words];
    return (await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", all, options)).stdout.trim();
}


/***/ }),

/***/ 15810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ compareWithFound),
/* harmony export */   q: () => (/* binding */ searchBase)
/* harmony export */ });
// Loaded when they are needed: a run starts sooner without statistics, and most have no baseline.
/** The base that a step is to be compared with; null where it asks for none. Never rejects. */
async function searchBase(step) {
    if (step.settings.baseline.kind === "none") {
        return null;
    }
    const { findBase } = await Promise.all(/* import() */[__webpack_require__.e(137), __webpack_require__.e(53), __webpack_require__.e(838), __webpack_require__.e(480), __webpack_require__.e(61)]).then(__webpack_require__.bind(__webpack_require__, 15061));
    return await findBase(step);
}
/** The record with its comparison, where there was something to compare with. */
async function compareWithFound(record, found, settings, redactor) {
    if (found === null) {
        return record;
    }
    const { withBaseline } = await Promise.all(/* import() */[__webpack_require__.e(137), __webpack_require__.e(838), __webpack_require__.e(480), __webpack_require__.e(271)]).then(__webpack_require__.bind(__webpack_require__, 35271));
    return withBaseline(record, found, settings, (text) => redactor.text(text));
}


/***/ }),

/***/ 78275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/app/describe-plan.js
var describe_plan = __webpack_require__(7050);
// EXTERNAL MODULE: ./build/src/app/prepare-jobs.js + 1 modules
var prepare_jobs = __webpack_require__(95537);
// EXTERNAL MODULE: ./build/src/app/read-checkout.js
var read_checkout = __webpack_require__(46410);
// EXTERNAL MODULE: ./build/src/app/write-results.js + 1 modules
var write_results = __webpack_require__(73800);
// EXTERNAL MODULE: ./build/src/base/errors.js
var base_errors = __webpack_require__(22396);
// EXTERNAL MODULE: ./build/src/base/redact.js + 3 modules
var redact = __webpack_require__(67620);
// EXTERNAL MODULE: ./build/src/results/configuration-problem.js
var configuration_problem = __webpack_require__(43584);
// EXTERNAL MODULE: ./build/src/results/run-result.js
var run_result = __webpack_require__(91715);
// EXTERNAL MODULE: ./build/src/results/verdict.js + 3 modules
var verdict = __webpack_require__(11535);
// EXTERNAL MODULE: ./build/src/settings/given-gate.js
var given_gate = __webpack_require__(62468);
// EXTERNAL MODULE: ./build/src/settings/settings.js + 2 modules
var settings_settings = __webpack_require__(21198);
// EXTERNAL MODULE: ./build/src/settings/table.js
var table = __webpack_require__(88403);
;// CONCATENATED MODULE: ./build/src/terminal/given-settings.js

/** Puts settings together from arguments, flags and, where there is no flag, environment variables. */
function givenSettings(mode, paths, options, env) {
    const values = new Map([
        ["mode", mode],
        [mode === "report" ? "results" : "config", paths.join("\n")],
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
        meaning: "Where the reports are written: results.json, report.html, summary.md, comment.md, junit.xml and metrics.txt.",
        default: "nowhere",
        excludes: null,
    },
    json: RUN_OPTIONS.json,
};
/** The options of `compare` that are no settings. */
const COMPARE_OPTIONS = {
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
    for (const setting of table/* SETTINGS */.yy.filter(({ name }) => given_gate/* GATE_SETTINGS */.C7.has(name) || name === "fail-on")) {
        addSetting(report, setting);
    }
    for (const option of Object.values(REPORT_OPTIONS)) {
        addOption(report, option);
    }
    report.action((results, options) => {
        const { out, json } = options;
        const settings = givenSettings("report", results, options, {});
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
    for (const setting of table/* SETTINGS */.yy.filter(({ name }) => given_gate/* COMPARISON_SETTINGS */.Q$.has(name))) {
        addSetting(compare, setting);
    }
    for (const option of Object.values(COMPARE_OPTIONS)) {
        addOption(compare, option);
    }
    compare.action((base, now, options) => {
        const settings = givenSettings("report", [base, now], options, {});
        ask(misuseOf(options) ?? { kind: "compare", base, new: now, settings, json: options["json"] === true });
    });
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

// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(51036);
// EXTERNAL MODULE: ./build/src/terminal/harmless-text.js
var harmless_text = __webpack_require__(82679);
// EXTERNAL MODULE: ./build/src/terminal/paint.js
var paint = __webpack_require__(81990);
;// CONCATENATED MODULE: ./build/src/terminal/plan.js



/** What `validate` prints when everything is right. */
function planText(plan, colour) {
    const colours = (0,paint/* paint */.n)(colour);
    const jobs = plan.map(({ config, type, jobName, lines }) => {
        const width = Math.max(0, ...lines.map(([label]) => label.length));
        const title = `${colours.strong((0,harmless_text/* harmlessWords */.h)(jobName))}  ${colours.faint(`${type} job, ${(0,harmless_text/* harmlessWords */.h)(config)}`)}`;
        const body = lines.map(([label, value]) => `  ${label.padEnd(width)}  ${indented(value, width + 4)}`);
        return `${[title, ...body].join("\n")}\n`;
    });
    return `${jobs.join("\n")}\n${colours.good(`${(0,base_text/* plural */.LS)(plan.length, "job")} valid`)}; nothing was started\n`;
}
/** A value of several lines stays below its first one. */
function indented(value, width) {
    return (0,harmless_text/* harmlessText */.f)(value, false)
        .trimEnd()
        .replaceAll("\n", `\n${" ".repeat(width)}`);
}

// EXTERNAL MODULE: ./build/src/terminal/problems.js
var terminal_problems = __webpack_require__(52012);
// EXTERNAL MODULE: ./build/src/base/time.js
var base_time = __webpack_require__(98602);
// EXTERNAL MODULE: ./build/src/terminal/counts.js
var terminal_counts = __webpack_require__(95580);
;// CONCATENATED MODULE: ./build/src/terminal/live-status.js

/** A status of plain one-column characters; lines are cut to the screen, because a wrapped one could not be drawn over. */
function createLiveStatus(screen) {
    let shown = [];
    // A terminal echoes ^C where the cursor is, so the cursor may have left its first column.
    const erase = () => (shown.length === 0 ? "" : `\r\x1b[${shown.length}A\x1b[0J`);
    const drawn = () => shown.map((line) => `${line}\n`).join("");
    return {
        above: (text) => screen.write(`${erase()}${text}${drawn()}`),
        draw: (lines) => {
            const width = Math.max(1, screen.columns() - 1);
            const next = lines.map((line) => (0,fit/* cutBetweenWords */.UC)(line, width));
            if (next.length === shown.length && next.every((line, index) => line === shown[index])) {
                return;
            }
            const before = erase();
            shown = next;
            screen.write(before + drawn());
        },
    };
}

// EXTERNAL MODULE: ./build/src/terminal/trials-status.js
var trials_status = __webpack_require__(20692);
;// CONCATENATED MODULE: ./build/src/terminal/running-jobs.js



const DOING = {
    preflight: "checking the server",
    start: "starting a sandbox",
    upload: "uploading files",
    launch: "launching the script",
    watch: "running",
    collect: "collecting files",
    stop: "stopping the sandbox",
};
function describePhase(phase) {
    return DOING[phase];
}
const SPINNER = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const FRAME_MS = 100;
const MOST_LINES = 10;
/** The jobs of a run by where they are, for a status of a few lines. Times are milliseconds. */
class RunningJobs {
    #running = new Map();
    #total;
    #ended = 0;
    constructor(total) {
        this.#total = total;
    }
    reached(job, phase, now) {
        const { since, trials } = this.#running.get(job) ?? { since: now, trials: new trials_status/* TrialsStatus */.m() };
        this.#running.set(job, { since, phase, trials });
    }
    /** How the trials of a running job stand; of one that is not running, a status nobody sees. */
    trials(job) {
        return this.#running.get(job)?.trials ?? new trials_status/* TrialsStatus */.m();
    }
    ended(job) {
        this.#running.delete(job);
        this.#ended += 1;
    }
    /** One line a running job, the longest running first, and one for all when there are several. */
    lines(now, rows) {
        const room = Math.max(1, Math.min(MOST_LINES, rows - 3));
        const jobs = [...this.#running];
        const shown = jobs.slice(0, room);
        const width = Math.max(0, ...shown.map(([name]) => name.length));
        const spinner = SPINNER[Math.floor(now / FRAME_MS) % SPINNER.length] ?? "";
        const lines = shown.map(([name, { since, phase, trials }]) => {
            const doing = (phase === "watch" ? trials.words() : null) ?? DOING[phase];
            return `${spinner} ${name.padEnd(width)}  ${(0,base_time/* formatDuration */.a3)((now - since) / 1000)}  ${doing}`;
        });
        const waiting = this.#total - this.#ended - jobs.length;
        const overall = `  ${this.#ended} of ${(0,base_text/* plural */.LS)(this.#total, "job")} ended, ${jobs.length} running, ${waiting} waiting`;
        return this.#total > 1 && jobs.length > 0 ? [...lines, overall] : lines;
    }
}

;// CONCATENATED MODULE: ./build/src/terminal/progress.js









/** Real time. The timer alone does not keep the process alive. */
const systemTicking = {
    now: () => Date.now(),
    every: (ms, tick) => {
        const timer = setInterval(tick, ms);
        timer.unref();
        return () => clearInterval(timer);
    },
};
const TICK_MS = 100;
/** A status that is drawn over on a live screen, plain lines elsewhere. */
function createProgress(screen, settings, ticking) {
    const colours = (0,paint/* paint */.n)(screen.colour);
    const status = createLiveStatus(screen);
    const running = new RunningJobs(settings.jobs);
    const animated = screen.live && !settings.quiet;
    const draw = () => status.draw(running.lines(ticking.now(), screen.rows()));
    const stopTicking = animated ? ticking.every(TICK_MS, draw) : () => undefined;
    const line = (text) => status.above(`${(0,fit/* fitted */.$5)(text, screen)}\n`);
    const about = (job, text) => line(`${colours.faint(`[${job}]`)} ${text}`);
    const unlessQuiet = (write) => {
        if (!settings.quiet) {
            write();
        }
    };
    const showLog = (job, text) => {
        const prefix = settings.jobs > 1 ? colours.faint(`${job} | `) : "";
        const lines = (0,harmless_text/* harmlessText */.f)(text, screen.colour).split("\n");
        status.above(lines.map((each) => `${prefix}${each}\n`).join(""));
    };
    const showTrial = (job, text) => (settings.jobs > 1 ? about(job, text) : line(text));
    const tellTrials = (job) => {
        const words = running.trials(job).wordsToTell(ticking.now());
        if (words !== null) {
            about(job, words);
        }
    };
    const show = (event) => {
        switch (event.kind) {
            case "phase":
                running.reached(event.job, event.phase, ticking.now());
                return animated ? draw() : unlessQuiet(() => about(event.job, describePhase(event.phase)));
            case "sandbox":
                return unlessQuiet(() => about(event.job, `sandbox ${event.sandboxId} (${(0,harmless_text/* harmlessWords */.h)(event.image)})`));
            case "log":
                return unlessQuiet(() => showLog(event.job, event.text));
            case "trial":
                running.trials(event.job).ended(event.trial);
                return unlessQuiet(() => showTrial(event.job, (0,trials_status/* trialLine */.X)(event.trial, colours)));
            case "progress":
                running.trials(event.job).progressed(event.progress);
                return animated ? draw() : unlessQuiet(() => tellTrials(event.job));
            case "kept":
                return about(event.job, (0,harmless_text/* harmlessWords */.h)(event.message));
            case "notice":
                return unlessQuiet(() => about(event.job, (0,harmless_text/* harmlessWords */.h)(event.message)));
            case "warning":
                return about(event.job, `${colours.unsure("warning:")} ${(0,harmless_text/* harmlessWords */.h)(event.message)}`);
            case "debug":
                return settings.debug ? about(event.job, colours.faint((0,harmless_text/* harmlessText */.f)(event.message, false))) : undefined;
            case "request":
                return settings.debug ? line(colours.faint(describeRequest(event))) : undefined;
            default:
                return (0,base_errors/* unreachable */.HB)(event);
        }
    };
    return {
        show,
        jobEnded: (job) => {
            running.ended(job.jobName);
            unlessQuiet(() => about(job.jobName, describeEnd(job, settings.gate)));
            if (animated) {
                draw();
            }
        },
        say: (text) => line((0,harmless_text/* harmlessText */.f)(text, screen.colour)),
        close: () => {
            stopTicking();
            status.draw([]);
        },
    };
}
function describeRequest(event) {
    return `${event.method} ${(0,harmless_text/* harmlessWords */.h)(event.path)} ${(0,harmless_text/* harmlessWords */.h)(event.outcome)} ${Math.round(event.ms)}ms`;
}
/** Trials and score; whether that is enough is said at the end, when every rule was evaluated. */
function describeEnd(job, gate) {
    const time = (0,base_time/* formatDuration */.a3)(job.durationSec);
    if (job.cancelled) {
        return `cancelled after ${time}`;
    }
    if (job.shape.trials === "many") {
        return `${(0,terminal_counts/* benchmarkWords */.J6)(job, gate)}, ${time}`;
    }
    const { passed, notPassed, unmeasured, score } = (0,terminal_counts/* countForPeople */.ai)(job, gate);
    const counts = [
        [passed, "passed"],
        [notPassed, "not passed"],
        [unmeasured, "unmeasured"],
    ].flatMap(([count, word]) => (count === 0 ? [] : [job.trials.length === 1 ? word : `${count} ${word}`]));
    return [counts.join(", ") || "no trial ran", ...(0,terminal_counts/* scoreWords */.gu)(score), time].join(", ");
}

;// CONCATENATED MODULE: ./build/src/terminal/remote.js
const NO_REMOTE = { path: null, url: null };
/** `git@host:owner/name.git`, as ssh and scp write it; not `C:\name` and no URL. */
const SCP = /^(?:[^@/\s]+@)?([^:/\s]{2,}):(?!\/\/)([^\\\s]+)$/;
/** Reads the address of a remote. A user name, a password or a token in it is left out. */
function remoteOf(address) {
    const [, host, scpPath = ""] = SCP.exec(address) ?? [];
    if (host !== undefined) {
        return remoteAt(`https://${host}`, scpPath);
    }
    const url = URL.canParse(address) ? new URL(address) : null;
    switch (url?.protocol) {
        case "https:":
        case "http:":
            return remoteAt(url.origin, url.pathname);
        case "ssh:":
        case "git:":
            return remoteAt(`https://${url.hostname}`, url.pathname);
        default:
            return NO_REMOTE;
    }
}
function remoteAt(origin, address) {
    const path = address.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
    return path === "" ? NO_REMOTE : { path, url: `${origin}/${path}` };
}
/** A link that may be shown: http or https, without a user name or a password. */
function webUrl(address) {
    const url = address !== undefined && URL.canParse(address) ? new URL(address) : null;
    if (url === null || !/^https?:$/.test(url.protocol)) {
        return null;
    }
    url.username = "";
    url.password = "";
    return url.href;
}

;// CONCATENATED MODULE: ./build/src/terminal/run-place.js


/** Reads the variables of the CI system around this process; without one, git says what it knows. */
function runPlace(env, { checkout, origin }) {
    const place = ofSystem(env) ?? { run: {}, links: {} };
    const remote = remoteOf(origin.url ?? "");
    const commit = checkout?.commit ?? null;
    return {
        run: {
            ...run_result/* NOWHERE */.J,
            repository: remote.path,
            sha: commit,
            ref: origin.ref,
            ...known(place.run),
            commit,
            parent: checkout?.parent ?? null,
        },
        links: { repositoryUrl: remote.url, runUrl: null, ...known(place.links) },
    };
}
function ofSystem(env) {
    if (env["GITLAB_CI"] === "true") {
        return gitlab(env);
    }
    if (env["BUILDKITE"] === "true") {
        return buildkite(env);
    }
    return env["BUILD_TAG"]?.startsWith("jenkins-") ? jenkins(env) : null;
}
/** https://docs.gitlab.com/ci/variables/predefined_variables */
function gitlab(env) {
    const tag = run_place_text(env["CI_COMMIT_TAG"]);
    const branch = run_place_text(env["CI_COMMIT_BRANCH"]);
    return {
        run: {
            repository: run_place_text(env["CI_PROJECT_PATH"]),
            // In a pipeline for merged results the commit is GitLab's own merge, and only there this names the head.
            sha: run_place_text(env["CI_MERGE_REQUEST_SOURCE_BRANCH_SHA"]) ?? run_place_text(env["CI_COMMIT_SHA"]),
            runId: count(env["CI_PIPELINE_ID"]),
            leg: leg(env["CI_NODE_INDEX"], env["CI_NODE_TOTAL"]),
            workflow: run_place_text(env["CI_PIPELINE_NAME"]) ?? run_place_text(env["CI_CONFIG_PATH"]),
            job: run_place_text(env["CI_JOB_NAME"]),
            event: run_place_text(env["CI_PIPELINE_SOURCE"]),
            ref: run_place_text(env["CI_MERGE_REQUEST_REF_PATH"]) ?? refOf(tag, branch),
            baseRef: run_place_text(env["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"]),
            pullRequest: count(env["CI_MERGE_REQUEST_IID"]),
        },
        links: { repositoryUrl: webUrl(env["CI_PROJECT_URL"]), runUrl: webUrl(env["CI_PIPELINE_URL"]) },
    };
}
/** https://buildkite.com/docs/pipelines/configure/environment-variables */
function buildkite(env) {
    const retries = count(env["BUILDKITE_RETRY_COUNT"]);
    const part = count(env["BUILDKITE_PARALLEL_JOB"]);
    const remote = remoteOf(env["BUILDKITE_REPO"] ?? "");
    const commit = run_place_text(env["BUILDKITE_COMMIT"]);
    return {
        run: {
            repository: remote.path,
            // A build of a branch may say HEAD, until the checkout knows better.
            sha: commit === "HEAD" ? null : commit,
            runId: count(env["BUILDKITE_BUILD_NUMBER"]),
            attempt: retries === null ? null : retries + 1,
            leg: leg(part === null ? undefined : String(part + 1), env["BUILDKITE_PARALLEL_JOB_COUNT"]),
            workflow: run_place_text(env["BUILDKITE_PIPELINE_NAME"]) ?? run_place_text(env["BUILDKITE_PIPELINE_SLUG"]),
            job: run_place_text(env["BUILDKITE_LABEL"]) ?? run_place_text(env["BUILDKITE_STEP_KEY"]),
            step: run_place_text(env["BUILDKITE_STEP_KEY"]),
            event: run_place_text(env["BUILDKITE_SOURCE"]),
            ref: refOf(run_place_text(env["BUILDKITE_TAG"]), run_place_text(env["BUILDKITE_BRANCH"])),
            baseRef: run_place_text(env["BUILDKITE_PULL_REQUEST_BASE_BRANCH"]),
            // "false" where there is none.
            pullRequest: count(env["BUILDKITE_PULL_REQUEST"]),
        },
        links: { repositoryUrl: remote.url, runUrl: webUrl(env["BUILDKITE_BUILD_URL"]) },
    };
}
/**
 * https://www.jenkins.io/doc/book/pipeline/jenkinsfile/#using-environment-variables, for git
 * https://plugins.jenkins.io/git/#plugin-content-environment-variables, and for pull requests /env-vars.html of any Jenkins
 * with multibranch pipelines.
 */
function jenkins(env) {
    const remote = remoteOf(env["GIT_URL"] ?? "");
    const branch = run_place_text(env["CHANGE_BRANCH"]) ?? run_place_text(env["BRANCH_NAME"]) ?? run_place_text(env["GIT_BRANCH"]);
    return {
        run: {
            repository: remote.path,
            sha: run_place_text(env["GIT_COMMIT"]),
            runId: count(env["BUILD_NUMBER"]),
            workflow: run_place_text(env["JOB_NAME"]),
            job: run_place_text(env["STAGE_NAME"]),
            ref: refOf(run_place_text(env["TAG_NAME"]), branch === null ? null : branch.replace(/^origin\//, "")),
            baseRef: run_place_text(env["CHANGE_TARGET"]),
            pullRequest: count(env["CHANGE_ID"]),
        },
        links: { repositoryUrl: remote.url, runUrl: webUrl(env["BUILD_URL"]) },
    };
}
function refOf(tag, branch) {
    if (tag !== null) {
        return `refs/tags/${tag}`;
    }
    return branch === null ? null : `refs/heads/${branch}`;
}
/** `2/3` of parallel jobs; empty for a job that is alone. */
function leg(number, total) {
    return number !== undefined && (count(total) ?? 1) > 1 ? `${number}/${total}` : "";
}
function run_place_text(value) {
    return value === undefined || value === "" ? null : value;
}
function count(value) {
    const number = /^\d+$/.test(value ?? "") ? Number(value) : null;
    return Number.isSafeInteger(number) ? number : null;
}
/** What the system leaves open stays as git says. */
function known(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

// EXTERNAL MODULE: ./build/src/terminal/screen.js
var terminal_screen = __webpack_require__(77680);
// EXTERNAL MODULE: ./build/src/entry/base-search.js
var base_search = __webpack_require__(15810);
// EXTERNAL MODULE: ./build/src/entry/engine.js + 59 modules
var engine = __webpack_require__(88933);
// EXTERNAL MODULE: ./build/src/entry/is-alive.js
var is_alive = __webpack_require__(87104);
// EXTERNAL MODULE: ./build/src/entry/known-secrets.js
var known_secrets = __webpack_require__(28845);
// EXTERNAL MODULE: ./build/src/entry/last-resort.js
var last_resort = __webpack_require__(28056);
// EXTERNAL MODULE: ./build/src/entry/local-server.js
var local_server = __webpack_require__(83481);
// EXTERNAL MODULE: ./build/src/entry/stop-signal.js
var stop_signal = __webpack_require__(58433);
// EXTERNAL MODULE: ./build/src/entry/tool.js + 1 modules
var tool = __webpack_require__(14462);
;// CONCATENATED MODULE: ./build/src/entry/unquoted-problem.js
/** What a report may say of a wrong setting: the message quotes what was given, which may be a secret in the wrong place. */
function unquotedProblem({ setting }) {
    return { file: "", line: 1, column: 1, message: `${setting} cannot be used`, remedy: "the log of this run says why" };
}

;// CONCATENATED MODULE: ./build/src/entry/cli.js






























/** Long enough for a create that was under way; a second Ctrl-C ends it at once. */
const CANCEL_STOP_MS = 90_000;
/** The terminal's way in: reads the command line, does what it asks, and sets the exit code. */
async function runCli(host) {
    const secrets = new known_secrets/* KnownSecrets */.R();
    (0,last_resort/* endAsErroredWhenUncaught */.K)(secrets, (message) => process.stderr.write(`error: ${message}\n`));
    const command = await parseArgv(process.argv.slice(2), process.env, tool/* TOOL */.j.version);
    process.exitCode = await carryOut(command, host, secrets);
}
async function carryOut(command, host, secrets) {
    switch (command.kind) {
        case "answer":
            process.stdout.write(command.text);
            return 0;
        case "misuse":
            process.stderr.write(command.text);
            return verdict/* MISUSE_EXIT_CODE */.Ib;
        case "local-server":
            return await (0,local_server/* serveOnTerminal */.J)(command.port);
        case "validate":
            return await validate(command, secrets);
        case "run":
            return await run(command, host, secrets);
        case "report": {
            // Loaded when it is needed: a run starts sooner without the reader of records.
            const { reportOnTerminal } = await Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(367), __webpack_require__.e(95)]).then(__webpack_require__.bind(__webpack_require__, 36095));
            return await reportOnTerminal(command);
        }
        case "compare": {
            // Loaded when it is needed: the statistics are large.
            const { compareOnTerminal } = await Promise.all(/* import() */[__webpack_require__.e(137), __webpack_require__.e(838), __webpack_require__.e(480), __webpack_require__.e(806)]).then(__webpack_require__.bind(__webpack_require__, 52806));
            return await compareOnTerminal(command);
        }
    }
}
/** Settings and jobs, or all that is wrong with either, told on the screen. */
async function prepare(given, screen, secrets) {
    const parsed = (0,settings_settings/* parseSettings */.P$)(given.values, given.place, (name) => process.env[name]);
    if (!parsed.ok) {
        screen.write((0,fit/* fitted */.$5)((0,terminal_problems/* problemsText */.u)(parsed.problems.map(settings_settings/* settingProblemText */.$v), screen.colour), screen));
        return { ok: false, settings: null, problems: parsed.problems.map(unquotedProblem) };
    }
    const settings = parsed.value;
    secrets.add((0,settings_settings/* secretValues */.VX)(settings));
    const prepared = await (0,prepare_jobs/* prepareJobs */.i)({
        configs: settings.config,
        workspace: workspaceAround(process.cwd()),
        directory: process.cwd(),
        filesFromAnywhere: true,
        overrides: settings,
        lookUp: (0,settings_settings/* lookUpIn */.Ib)(settings),
        secrets: (0,settings_settings/* secretValues */.VX)(settings),
        trust: { serverFromFile: true, localServer: true, event: "terminal" },
        now: new Date(),
        newId: () => (0,external_node_crypto_.randomBytes)(16).toString("hex"),
    });
    if (!prepared.ok) {
        screen.write((0,fit/* fitted */.$5)((0,terminal_problems/* problemsText */.u)(prepared.problems.map(configuration_problem/* problemText */.f), screen.colour), screen));
        return { ok: false, settings, problems: prepared.problems };
    }
    secrets.add(prepared.value.flatMap((job) => job.secrets));
    return { ok: true, settings, jobs: prepared.value };
}
/** The repository around a directory, or the directory itself where there is none. */
function workspaceAround(directory) {
    for (let current = directory;; current = external_node_path_.dirname(current)) {
        if ((0,external_node_fs_.existsSync)(external_node_path_.join(current, ".git"))) {
            return current;
        }
        if (external_node_path_.dirname(current) === current) {
            return directory;
        }
    }
}
async function validate({ settings, shows }, secrets) {
    const errors = (0,terminal_screen/* openScreen */.J)(process.stderr, process.env);
    const ready = await prepare(settings, errors, secrets);
    if (!ready.ok) {
        return verdict/* MISUSE_EXIT_CODE */.Ib;
    }
    const redactor = redactorFor(ready);
    if (shows !== "plan") {
        const texts = ready.jobs.flatMap(({ shown }) => (shown.format === "yaml" ? [shown.text] : []));
        if (texts.length === 0) {
            const problem = "--harbor-yaml: none of these is a Harbor Bench Job";
            errors.write((0,fit/* fitted */.$5)((0,terminal_problems/* problemsText */.u)([problem], errors.colour), errors));
            return verdict/* MISUSE_EXIT_CODE */.Ib;
        }
        const text = texts.join("---\n");
        process.stdout.write(shows === "harbor-yaml-with-secrets" ? text : redactor.text(text));
        return 0;
    }
    const screen = (0,terminal_screen/* openScreen */.J)(process.stdout, process.env);
    screen.write((0,fit/* fitted */.$5)(redactor.text(planText(ready.jobs.map(describe_plan/* describePlan */.d), screen.colour)), screen));
    return 0;
}
function redactorFor({ settings, jobs }) {
    return (0,redact/* createRedactor */.l)([...(0,settings_settings/* secretValues */.VX)(settings), ...jobs.flatMap((job) => job.secrets)]);
}
async function run(command, host, secrets) {
    const screen = (0,terminal_screen/* openScreen */.J)(command.json ? process.stderr : process.stdout, process.env);
    const directory = external_node_path_.resolve(command.out);
    const refuse = async (refusal) => {
        // Loaded when it is needed: a run starts sooner without all that renders reports.
        const { reportRefusal } = await Promise.all(/* import() */[__webpack_require__.e(367), __webpack_require__.e(418)]).then(__webpack_require__.bind(__webpack_require__, 32418));
        await reportRefusal(directory, await placeHere(), refusal, process.env).catch((error) => {
            process.stderr.write(`no reports: ${(0,base_errors/* describeError */.Uc)(error)}\n`);
        });
        return verdict/* MISUSE_EXIT_CODE */.Ib;
    };
    const errors = (0,terminal_screen/* openScreen */.J)(process.stderr, process.env);
    const ready = await prepare(command.settings, errors, secrets);
    if (!ready.ok) {
        return await refuse(ready);
    }
    const { settings, jobs } = ready;
    const base = await readBaseOf(settings);
    if (base?.ok === false) {
        errors.write((0,fit/* fitted */.$5)((0,terminal_problems/* problemsText */.u)(base.problems, errors.colour), errors));
        const problems = base.problems.map((message) => ({ file: "", line: 1, column: 1, message, remedy: "" }));
        return await refuse({ ok: false, settings, problems });
    }
    const claim = await (0,write_results/* claimResultsDirectory */.GB)(directory, { pid: process.pid, isAlive: is_alive/* isAlive */._ });
    if (claim.kind === "unfit") {
        const problem = `--out: ${command.out} ${claim.reason}; name an empty directory`;
        screen.write((0,fit/* fitted */.$5)((0,terminal_problems/* problemsText */.u)([problem], screen.colour), screen));
        return verdict/* MISUSE_EXIT_CODE */.Ib;
    }
    const progress = createProgress(screen, { jobs: jobs.length, gate: settings, quiet: command.quiet, debug: command.debug }, systemTicking);
    const journal = createMemoryJournal();
    const stop = (0,stop_signal/* listenForStop */.r)(() => progress.say("stopping the sandboxes; press Ctrl-C again to leave at once"), (name) => {
        progress.close();
        const left = journal.open();
        process.stderr.write(left.length === 0
            ? "no sandbox is left\n"
            : `left running: ${left.join(", ")}; ROCK clears them when they are idle\n`);
        process.exit((0,verdict/* exitCodeOf */.FO)("cancelled", name));
    });
    const redactor = redactorFor(ready);
    const notes = [];
    try {
        const running = (0,engine/* runEngine */.c)(jobs, {
            host,
            env: process.env,
            terms: {
                gate: (0,given_gate/* gateOf */.Rv)(settings),
                concurrency: settings.concurrency,
                retryErrored: settings.retryErrored,
                run: run_result/* NOWHERE */.J,
                tool: tool/* TOOL */.j,
            },
            outputDirectory: directory,
            redactor,
            journal,
            stop: stop.signal,
            cancelStopMs: CANCEL_STOP_MS,
            emit: (event) => {
                if (event.kind === "warning" || event.kind === "kept") {
                    notes.push(`${event.job}: ${event.message}`);
                }
                progress.show(event);
            },
            onJobEnd: progress.jobEnded,
        });
        // While the first sandbox starts there is time for what only the end needs.
        const loading = Promise.all(/* import() */[__webpack_require__.e(367), __webpack_require__.e(563)]).then(__webpack_require__.bind(__webpack_require__, 47563));
        const [{ endRun }, place, ran] = await Promise.all([loading, loading.then(placeHere), running]);
        progress.close();
        const compared = await (0,base_search/* compareWithFound */.M)({ ...ran, run: place.run }, base?.value ?? null, settings, redactor);
        const result = await endRun(compared, { notes, links: place.links, directory, command, redactor, screen });
        return (0,verdict/* checkExitCode */.qR)(result.verdict.kind, settings.failOn, stop.received());
    }
    catch (error) {
        progress.close();
        const text = command.debug && error instanceof Error ? (error.stack ?? error.message) : (0,base_errors/* describeError */.Uc)(error);
        const hint = (0,base_errors/* isSystemError */.Or)(error)
            ? `Is there room in ${command.out}, and may you write there?`
            : "This is a bug; --debug shows where it happened.";
        process.stderr.write(`error: ${redactor.text(text)}\n${hint}\n`);
        return (0,verdict/* exitCodeOf */.FO)("errored", null);
    }
    finally {
        await claim.release();
    }
}
/** Where this run takes place, as the CI system's variables and git tell it. */
async function placeHere() {
    const [checkout, origin] = await Promise.all([(0,read_checkout/* readCheckout */.b)(process.cwd()), (0,read_checkout/* readOrigin */.P)(process.cwd())]);
    return runPlace(process.env, { checkout, origin });
}
/** The results to compare with; null where nobody asked. Read before anything starts: a wrong path costs nothing then. */
async function readBaseOf({ baseline }) {
    switch (baseline.kind) {
        case "none":
            return null;
        case "auto":
            return {
                ok: false,
                problems: ["--baseline: auto works in GitHub Actions only; name a results.json, or a directory with one"],
            };
        case "named":
            return await (await Promise.all(/* import() */[__webpack_require__.e(137), __webpack_require__.e(838), __webpack_require__.e(480)]).then(__webpack_require__.bind(__webpack_require__, 98657))).readBase(baseline.name, process.cwd());
    }
}
/** A journal for a process that is not survived by another one: it only has to name what is left. */
function createMemoryJournal() {
    const entries = new Map();
    return {
        opened: async (entry) => {
            entries.set(entry.sandboxId, entry);
        },
        closed: async (sandboxId) => {
            entries.delete(sandboxId);
        },
        kept: async (sandboxId) => {
            entries.delete(sandboxId);
        },
        handedOver: async (sandboxId) => {
            entries.delete(sandboxId);
        },
        open: () => [...entries.keys()],
    };
}


/***/ }),

/***/ 87104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isAlive)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22396);

/** A process of somebody else, which may not be signalled, lives too. */
function isAlive(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isSystemError */ .Or)(error) && error.code === "EPERM";
    }
}


/***/ }),

/***/ 28056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ endAsErroredWhenUncaught)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22396);
/* harmony import */ var _results_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11535);


/**
 * An error that nobody caught would end Node with 1, which means that the change under test was not good enough. It was
 * not measured: 3.
 */
function endAsErroredWhenUncaught(secrets, tell) {
    const end = (error) => {
        tell(secrets.hideIn(`rock-job-action stopped because of a bug: ${(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error)}`));
        process.exit((0,_results_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOf */ .FO)("errored", null));
    };
    process.on("uncaughtException", end);
    process.on("unhandledRejection", end);
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
/* harmony import */ var _results_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11535);
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
        return _results_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .MISUSE_EXIT_CODE */ .Ib;
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

/** Listens for signals; calls `onFirst` at the first and `onSecond` at every later one. */
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

/***/ 95580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J6: () => (/* binding */ benchmarkWords),
/* harmony export */   ai: () => (/* binding */ countForPeople),
/* harmony export */   gu: () => (/* binding */ scoreWords)
/* harmony export */ });
/* harmony import */ var _base_figures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70554);
/* harmony import */ var _results_gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74829);
/* harmony import */ var _results_job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74771);
/* harmony import */ var _results_passing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(807);
/* harmony import */ var _results_statistics_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42421);





function countForPeople(job, gate) {
    const { total, passed, notPassed, unmeasured } = (0,_results_passing_js__WEBPACK_IMPORTED_MODULE_2__/* .tallyTrials */ .SY)(job, gate);
    const { score } = (0,_results_job_js__WEBPACK_IMPORTED_MODULE_1__/* .countTrials */ .XJ)(job);
    const { costUsd } = (0,_results_statistics_js__WEBPACK_IMPORTED_MODULE_3__/* .statisticsOf */ .j)(job, gate);
    const least = costUsd.reported < total ? "≥ " : "";
    return {
        passed,
        notPassed,
        unmeasured,
        score: score === null ? NO_SCORE : (0,_results_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .formatScore */ .y)(score),
        cost: costUsd.total === null ? "" : least + (0,_base_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .costText */ .rs)(costUsd.total),
    };
}
const NO_SCORE = "–";
/** `score 0.62`, and nothing of a score that is not there. */
function scoreWords(score) {
    return score === NO_SCORE ? [] : [`score ${score}`];
}
/** How a benchmark ended, in one line: `31 of 50 passed, 3 unmeasured, score 0.62, ≥ $12.30`. */
function benchmarkWords(job, gate) {
    const { passed, notPassed, unmeasured, score, cost } = countForPeople(job, gate);
    const total = passed + notPassed + unmeasured;
    if (total === 0) {
        return "no trial ran";
    }
    const parts = [
        `${passed} of ${total} passed`,
        unmeasured > 0 ? `${unmeasured} unmeasured` : "",
        ...scoreWords(score),
        cost,
    ];
    return parts.filter((part) => part !== "").join(", ");
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


/***/ }),

/***/ 82679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ harmlessText),
/* harmony export */   h: () => (/* binding */ harmlessWords)
/* harmony export */ });
/* harmony import */ var _base_invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39008);

/** Colours and weights: digits, `;` and `:` between `ESC [` and `m`. */
const COLOUR = /\x1b\[[\d;:]*m/g;
/** Any control character but tab and line break. */
const UNUSUAL = /[^\P{Cc}\t\n]/u;
const RESET = "\x1b[0m";
/**
 * Text of any origin as a terminal may get it: nothing in it can move the cursor, set a title or reach the clipboard. With
 * `colour`, plain colours stay and end with their line.
 */
function harmlessText(text, colour) {
    // Most text of a log, and looking is much faster than taking lines apart.
    if (!UNUSUAL.test(text)) {
        return text;
    }
    return text
        .replaceAll("\r\n", "\n")
        .split("\n")
        .map((line) => harmlessLine(lastOverwritten(line), colour))
        .join("\n");
}
/** What turns the direction of the text after it, and with it the words of ours. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** A value as part of one line of ours. */
function harmlessWords(text) {
    return harmlessText(text, false).replace(DIRECTION, "").replace(/\s+/g, " ").trim();
}
function harmlessLine(line, colour) {
    if (!colour) {
        return line.replace(COLOUR, "").replace(_base_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .TERMINAL_CODES */ .e, "");
    }
    const kept = line.match(COLOUR) ?? [];
    const parts = line.split(COLOUR).map((part) => part.replace(_base_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .TERMINAL_CODES */ .e, ""));
    const joined = parts.map((part, index) => part + (kept[index] ?? "")).join("");
    return kept.length > 0 ? joined + RESET : joined;
}
/** What a terminal would show of a progress bar that redraws itself with carriage returns; the log file has all of it. */
function lastOverwritten(line) {
    if (!line.includes("\r")) {
        return line;
    }
    const states = line.split("\r");
    return states.findLast((state) => state.trim() !== "") ?? "";
}


/***/ }),

/***/ 81990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ paint)
/* harmony export */ });
const plain = (text) => text;
function paint(colour) {
    const style = (start, end) => colour ? (text) => `\x1b[${start}m${text}\x1b[${end}m` : plain;
    return { good: style(32, 39), bad: style(31, 39), unsure: style(33, 39), faint: style(2, 22), strong: style(1, 22) };
}


/***/ }),

/***/ 52012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ problemsText)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51036);
/* harmony import */ var _harmless_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82679);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81990);



/** What is wrong with settings, job files or results, one problem a line, each already saying where and what to do. */
function problemsText(problems, colour, undone = "started") {
    const colours = (0,_paint_js__WEBPACK_IMPORTED_MODULE_2__/* .paint */ .n)(colour);
    const lines = problems.map((problem) => `${colours.bad("error:")} ${(0,_harmless_text_js__WEBPACK_IMPORTED_MODULE_1__/* .harmlessWords */ .h)(problem)}\n`);
    return `${lines.join("")}${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(problems.length, "problem")}; nothing was ${undone}\n`;
}


/***/ }),

/***/ 77680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ openScreen)
/* harmony export */ });
/** A screen on a stream. A reader that goes away (`| head`) ends what is shown, not the run. */
function openScreen(outlet, env) {
    let open = true;
    outlet.on("error", () => {
        open = false;
    });
    const isTerminal = outlet.isTTY === true && env["TERM"] !== "dumb";
    return {
        write: (text) => {
            if (open) {
                outlet.write(text);
            }
        },
        live: isTerminal,
        colour: wantsColour(isTerminal, env),
        columns: () => outlet.columns || 80,
        rows: () => outlet.rows || 24,
    };
}
/** FORCE_COLOR wins over NO_COLOR, as in Node itself; `0` and `false` force that there is none. */
function wantsColour(isTerminal, env) {
    const forced = env["FORCE_COLOR"];
    if (forced !== undefined) {
        return forced !== "0" && forced !== "false";
    }
    return isTerminal && !env["NO_COLOR"];
}


/***/ }),

/***/ 20692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ trialLine),
/* harmony export */   m: () => (/* binding */ TrialsStatus)
/* harmony export */ });
/* harmony import */ var _base_cut_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3911);
/* harmony import */ var _base_figures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70554);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98602);
/* harmony import */ var _harmless_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82679);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81990);





const MARKS = {
    passed: ["✓", "good"],
    "not passed": ["✗", "bad"],
    unmeasured: ["?", "unsure"],
};
const MOST_NAME = 120;
/** A trial that ended, as one line of plain text whatever its names are: `✓ astropy__astropy-7606 score 1.00 in 4m12s`. */
function trialLine(trial, colours = (0,_paint_js__WEBPACK_IMPORTED_MODULE_2__/* .paint */ .n)(false)) {
    const { name, agent, standing, reward, exception, durationSec } = trial;
    const [symbol, colour] = MARKS[standing];
    const parts = [
        colours[colour](symbol),
        shortWords(name),
        ...(agent === null ? [] : [`with ${shortWords(agent)}`]),
        reward === null ? standing : `score ${(0,_base_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .scoreText */ .QO)(reward)}`,
        ...(exception === null ? [] : [`(${shortWords(exception)})`]),
        ...(durationSec === null ? [] : [`in ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationSec)}`]),
    ];
    return parts.join(" ");
}
function shortWords(text) {
    return (0,_base_cut_js__WEBPACK_IMPORTED_MODULE_4__/* .cut */ .Jj)((0,_harmless_text_js__WEBPACK_IMPORTED_MODULE_1__/* .harmlessWords */ .h)(text), MOST_NAME);
}
/** Where lines stay, the status is shown this rarely, so that the log of a long job stays short. */
const TOLD_EVERY_MS = 30_000;
/** How the trials of one job stand while it runs. Times are milliseconds. */
class TrialsStatus {
    #progress = null;
    #timed = 0;
    #seconds = 0;
    #told = "";
    #toldAt = -Infinity;
    ended({ durationSec }) {
        if (durationSec !== null) {
            this.#timed += 1;
            this.#seconds += durationSec;
        }
    }
    progressed(progress) {
        this.#progress = progress;
    }
    /** What matters first, because the end is cut on a narrow screen; null before anything is known. */
    words() {
        const progress = this.#progress;
        if (progress === null) {
            return null;
        }
        const { total, done, running, unmeasured, score, costUsd } = progress;
        const left = this.#secondsLeft(progress);
        const pending = total === null ? 0 : total - done - running;
        const parts = [
            total === null ? `${done} done` : `${done} of ${total} done`,
            ...(score === null ? [] : [`score ${(0,_base_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .scoreText */ .QO)(score)} so far`]),
            ...(left === null ? [] : [left < 10 ? "a few seconds left" : `about ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(left)} left`]),
            ...(unmeasured > 0 ? [`${unmeasured} unmeasured`] : []),
            ...(running > 0 ? [`${running} running`] : []),
            ...(pending > 0 ? [`${pending} pending`] : []),
            ...(costUsd === null ? [] : [(0,_base_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .costText */ .rs)(costUsd)]),
        ];
        return parts.join(", ");
    }
    /** The same for lines that stay: only when it changed, and not soon again. */
    wordsToTell(now) {
        const words = this.words();
        if (words === null || words === this.#told || now - this.#toldAt < TOLD_EVERY_MS) {
            return null;
        }
        this.#told = words;
        this.#toldAt = now;
        return words;
    }
    /** As many trials as run now go on running, each as long as those that ended; the running ones are half done. */
    #secondsLeft({ total, done, running }) {
        if (total === null || running === 0 || this.#timed === 0) {
            return null;
        }
        const pending = Math.max(0, total - done - running);
        return (this.#seconds / this.#timed) * (pending / running + 0.5);
    }
}


/***/ })

};
