export const id = 561;
export const ids = [561];
export const modules = {

/***/ 18561:
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
// EXTERNAL MODULE: ./build/src/app/read-log-tails.js
var read_log_tails = __webpack_require__(39836);
// EXTERNAL MODULE: ./build/src/app/write-results.js + 1 modules
var write_results = __webpack_require__(73800);
// EXTERNAL MODULE: ./build/src/base/errors.js
var errors = __webpack_require__(22396);
// EXTERNAL MODULE: ./build/src/base/redact.js + 3 modules
var redact = __webpack_require__(67620);
// EXTERNAL MODULE: ./build/src/results/configuration-problem.js
var configuration_problem = __webpack_require__(43584);
// EXTERNAL MODULE: ./build/src/results/verdict.js + 3 modules
var verdict = __webpack_require__(11535);
// EXTERNAL MODULE: ./build/src/settings/settings.js + 2 modules
var settings_settings = __webpack_require__(21198);
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
        meaning: "Where the reports are written: results.json, summary.md, comment.md, junit.xml and metrics.txt.",
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

// EXTERNAL MODULE: ./build/src/terminal/end.js
var terminal_end = __webpack_require__(50435);
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
var problems = __webpack_require__(52012);
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
                return (0,errors/* unreachable */.HB)(event);
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
    if (job.type !== "bash") {
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

// EXTERNAL MODULE: ./build/src/results/run-result.js
var run_result = __webpack_require__(91715);
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
// EXTERNAL MODULE: ./build/src/entry/engine.js + 54 modules
var engine = __webpack_require__(7187);
;// CONCATENATED MODULE: ./build/src/entry/is-alive.js

/** A process of somebody else, which may not be signalled, lives too. */
function isAlive(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return (0,errors/* isSystemError */.Or)(error) && error.code === "EPERM";
    }
}

// EXTERNAL MODULE: ./build/src/entry/known-secrets.js
var known_secrets = __webpack_require__(28845);
// EXTERNAL MODULE: ./build/src/entry/last-resort.js
var last_resort = __webpack_require__(28056);
// EXTERNAL MODULE: ./build/src/entry/left-files.js
var left_files = __webpack_require__(98859);
// EXTERNAL MODULE: ./build/src/entry/local-server.js
var local_server = __webpack_require__(83481);
// EXTERNAL MODULE: ./build/src/results/gate.js
var gate = __webpack_require__(74829);
// EXTERNAL MODULE: ./build/src/entry/reports.js + 4 modules
var reports = __webpack_require__(35542);
// EXTERNAL MODULE: ./build/src/entry/tool.js + 1 modules
var tool = __webpack_require__(14462);
;// CONCATENATED MODULE: ./build/src/entry/refusal.js











/** What a report may say of a wrong setting: the message quotes what was given, which may be a secret in the wrong place. */
function unquotedProblem({ setting }) {
    return { file: "", line: 1, column: 1, message: `${setting} cannot be used`, remedy: "the log of this run says why" };
}
/**
 * Writes the reports of a run that was refused, for the CI system that collects them. Earlier results stay as they are, but
 * not in a CI system, where they would be taken for those of this run.
 */
async function reportRefusal(directory, place, { settings, problems }, env) {
    const isInCi = (env["CI"] ?? "") !== "" || place.links.runUrl !== null;
    if (!isInCi && (0,external_node_fs_.existsSync)(external_node_path_.join(directory, "results.json"))) {
        return;
    }
    const claim = await (0,write_results/* claimResultsDirectory */.GB)(directory, { pid: process.pid, isAlive: isAlive });
    if (claim.kind === "unfit") {
        return;
    }
    try {
        const redactor = (0,redact/* createRedactor */.l)(settings === null ? [] : (0,settings_settings/* secretValues */.VX)(settings));
        const terms = {
            gate: settings ?? gate/* DEFAULT_GATE */.sV,
            concurrency: 1,
            retryErrored: 0,
            run: place.run,
            tool: tool/* TOOL */.j,
        };
        const record = (0,reports/* refusedRun */.QR)(terms, problems.map((problem) => (0,reports/* redactProblem */.pf)(problem, redactor)), new Date());
        const result = (0,verdict/* judge */.S4)({ ...record, extras: { ...run_result/* NO_EXTRAS */.C, ...place.links } });
        await (0,write_results/* writeRunFiles */.ak)(directory, (0,reports/* renderRunFiles */.zb)(result, null, redactor));
    }
    finally {
        await claim.release();
    }
}

// EXTERNAL MODULE: ./build/src/entry/stop-signal.js
var stop_signal = __webpack_require__(58433);
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
            const { reportOnTerminal } = await Promise.all(/* import() */[__webpack_require__.e(414), __webpack_require__.e(95)]).then(__webpack_require__.bind(__webpack_require__, 36095));
            return await reportOnTerminal(command);
        }
        case "compare": {
            // Loaded when it is needed: the statistics are large.
            const { compareOnTerminal } = await Promise.all(/* import() */[__webpack_require__.e(137), __webpack_require__.e(414), __webpack_require__.e(771)]).then(__webpack_require__.bind(__webpack_require__, 63771));
            return await compareOnTerminal(command);
        }
    }
}
/** Settings and jobs, or all that is wrong with either, told on the screen. */
async function prepare(given, screen, secrets) {
    const parsed = (0,settings_settings/* parseSettings */.P$)(given.values, given.place, (name) => process.env[name]);
    if (!parsed.ok) {
        screen.write((0,fit/* fitted */.$5)((0,problems/* problemsText */.u)(parsed.problems.map(settings_settings/* settingProblemText */.$v), screen.colour), screen));
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
        screen.write((0,fit/* fitted */.$5)((0,problems/* problemsText */.u)(prepared.problems.map(configuration_problem/* problemText */.f), screen.colour), screen));
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
        const texts = ready.jobs.flatMap(({ type, shown }) => (type === "harbor" ? [shown.text] : []));
        if (texts.length === 0) {
            errors.write((0,problems/* problemsText */.u)(["--harbor-yaml: none of these is a Harbor Bench Job"], errors.colour));
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
    // Asked while the jobs are prepared, so that nothing waits for git.
    const asked = Promise.all([(0,read_checkout/* readCheckout */.b)(process.cwd()), (0,read_checkout/* readOrigin */.P)(process.cwd())]);
    const ready = await prepare(command.settings, (0,terminal_screen/* openScreen */.J)(process.stderr, process.env), secrets);
    const [checkout, origin] = await asked;
    const place = runPlace(process.env, { checkout, origin });
    if (!ready.ok) {
        await reportRefusal(directory, place, ready, process.env).catch((error) => {
            process.stderr.write(`no reports: ${(0,errors/* describeError */.Uc)(error)}\n`);
        });
        return verdict/* MISUSE_EXIT_CODE */.Ib;
    }
    const { settings, jobs } = ready;
    const claim = await (0,write_results/* claimResultsDirectory */.GB)(directory, { pid: process.pid, isAlive: isAlive });
    if (claim.kind === "unfit") {
        const problem = `--out: ${command.out} ${claim.reason}; name an empty directory`;
        screen.write((0,fit/* fitted */.$5)((0,problems/* problemsText */.u)([problem], screen.colour), screen));
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
        const record = await (0,engine/* runEngine */.c)(jobs, {
            host,
            env: process.env,
            terms: {
                gate: settings,
                concurrency: settings.concurrency,
                retryErrored: settings.retryErrored,
                run: place.run,
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
        progress.close();
        const extras = { ...place.links, logTails: await (0,read_log_tails/* readLogTails */.m)(directory, record), notes };
        const result = (0,verdict/* judge */.S4)({ ...record, extras });
        const files = (0,reports/* renderRunFiles */.zb)(result, null, redactor);
        await (0,write_results/* writeRunFiles */.ak)(directory, files);
        if (command.json) {
            process.stdout.on("error", () => undefined);
            process.stdout.write(files["results.json"]);
        }
        const end = (0,terminal_end/* endText */.Z)(result, (0,left_files/* leftFiles */.v)(directory, command.out), screen.colour, (0,fit/* columnsOf */.PL)(screen));
        screen.write(`\n${(0,fit/* fitted */.$5)(redactor.text(end), screen)}`);
        return (0,verdict/* checkExitCode */.qR)(result.verdict.kind, settings.failOn, stop.received());
    }
    catch (error) {
        progress.close();
        const text = command.debug && error instanceof Error ? (error.stack ?? error.message) : (0,errors/* describeError */.Uc)(error);
        const hint = (0,errors/* isSystemError */.Or)(error)
            ? `Is there room in ${command.out}, and may you write there?`
            : "This is a bug; --debug shows where it happened.";
        process.stderr.write(`error: ${redactor.text(text)}\n${hint}\n`);
        return (0,verdict/* exitCodeOf */.FO)("errored", null);
    }
    finally {
        await claim.release();
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
        open: () => [...entries.keys()],
    };
}


/***/ }),

/***/ 98859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ leftFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** What a run or a report left in `directory` for a reader, with paths below `written`, the user's own word for it. */
function leftFiles(directory, written) {
    const entries = [
        { label: "results", path: "results.json" },
        { label: "report", path: "summary.md" },
        { label: "logs", path: "logs" },
        { label: "files", path: "artifacts" },
        { label: "trials", path: "trials" },
    ];
    return entries.flatMap(({ label, path: name }) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name)) ? [{ label, path: node_path__WEBPACK_IMPORTED_MODULE_1__.join(written, name) }] : []);
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

/***/ 50435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ endText)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98602);
/* harmony import */ var _results_labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35317);
/* harmony import */ var _results_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11535);
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95580);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76009);
/* harmony import */ var _harmless_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82679);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81990);







const COLOURS = {
    passed: "good",
    failed: "bad",
    errored: "unsure",
    cancelled: "unsure",
};
const HEADLINES = {
    passed: "passed: every rule held",
    failed: "failed: measured, and not good enough",
    errored: "errored: this was not measured",
    cancelled: "cancelled",
};
const TOO_LITTLE = "errored: not enough was measured to judge";
/**
 * The last words of a run: its verdict with the reasons, a table of its jobs with remarks, and where the files are. The
 * table fits into `width` where it can.
 */
function endText(result, files, colour, width = Number.POSITIVE_INFINITY) {
    const colours = (0,_paint_js__WEBPACK_IMPORTED_MODULE_5__/* .paint */ .n)(colour);
    const { kind, reasons } = result.verdict;
    const words = (0,_results_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .measuredTooLittle */ .hU)(result.verdict, result.jobs) ? TOO_LITTLE : HEADLINES[kind];
    const sections = [
        [colours.strong(colours[COLOURS[kind]](words)), ...reasons.map((reason) => `  ${(0,_harmless_text_js__WEBPACK_IMPORTED_MODULE_4__/* .harmlessWords */ .h)(reason)}`)],
        jobTable(result, colours, width),
        remarks(result),
        columns(files.map(({ label, path }) => [colours.faint(label), path])),
    ];
    return sections
        .filter((lines) => lines.length > 0)
        .map((lines) => `${lines.join("\n")}\n`)
        .join("\n");
}
/** What has to be known to read the numbers rightly. */
function remarks({ jobs }) {
    return jobs.flatMap((job) => {
        const partial = job.partial === null ? [] : [`partial run: ${job.partial}`];
        return [...partial, ...job.remarks].map((remark) => `  ${(0,_harmless_text_js__WEBPACK_IMPORTED_MODULE_4__/* .harmlessWords */ .h)(`${(0,_results_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .jobLabel */ .OP)(job)}: ${remark}`)}`);
    });
}
function jobTable({ jobs, verdict, gate }, colours, width) {
    if (jobs.length === 0) {
        return [];
    }
    const header = ["job", "verdict", "score", "passed", "not passed", "unmeasured", "time", "cost"];
    const rows = jobs.map((job, index) => {
        const name = (0,_harmless_text_js__WEBPACK_IMPORTED_MODULE_4__/* .harmlessWords */ .h)(jobs.length > 1 ? (0,_results_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .jobLabel */ .OP)(job) : job.jobName);
        return jobRow(name, job, verdict.jobs[index]?.kind ?? "errored", gate, colours);
    });
    const hasCost = rows.some((row) => row.at(-1) !== "");
    const table = [header.map(colours.faint), ...rows].map((row) => (hasCost ? row : row.slice(0, -1)));
    const lines = columns(table);
    if (lines.every((line) => (0,_fit_js__WEBPACK_IMPORTED_MODULE_6__/* .widthOf */ .qz)(line) <= width)) {
        return lines;
    }
    // The names of jobs are the only cells that may be long: each stands above its figures.
    const [head = "", ...figures] = columns(table.map((row) => row.slice(1)));
    return [`  ${head}`, ...figures.flatMap((line, index) => [`  ${rows[index]?.[0] ?? ""}`, `  ${line}`])];
}
function jobRow(name, job, kind, gate, colours) {
    const { score, passed, notPassed, unmeasured, cost } = (0,_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .countForPeople */ .ai)(job, gate);
    const verdict = colours[COLOURS[kind]](kind);
    const counts = [passed, notPassed, unmeasured].map(String);
    return [name, verdict, score, ...counts, (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(job.durationSec), cost];
}
/** Rows whose cells stand below each other; colours take no width. */
function columns(rows) {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (0,_fit_js__WEBPACK_IMPORTED_MODULE_6__/* .widthOf */ .qz)(row[column] ?? ""))));
    return rows.map((row) => {
        const cells = row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - (0,_fit_js__WEBPACK_IMPORTED_MODULE_6__/* .widthOf */ .qz)(cell)));
        return `  ${cells.join("  ")}`.trimEnd();
    });
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

/***/ 52012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ problemsText)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51036);
/* harmony import */ var _harmless_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82679);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81990);



/** What is wrong with settings and job files, one problem a line, each already saying where and what to do. */
function problemsText(problems, colour) {
    const colours = (0,_paint_js__WEBPACK_IMPORTED_MODULE_2__/* .paint */ .n)(colour);
    const lines = problems.map((problem) => `${colours.bad("error:")} ${(0,_harmless_text_js__WEBPACK_IMPORTED_MODULE_1__/* .harmlessWords */ .h)(problem)}\n`);
    return `${lines.join("")}${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(problems.length, "problem")}; nothing was started\n`;
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


/***/ })

};
