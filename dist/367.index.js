export const id = 367;
export const ids = [367];
export const modules = {

/***/ 79318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ intervalText),
/* harmony export */   C6: () => (/* binding */ pText),
/* harmony export */   Lr: () => (/* binding */ differenceText),
/* harmony export */   lP: () => (/* binding */ sizeText),
/* harmony export */   lq: () => (/* binding */ rangeText)
/* harmony export */ });
/** A difference with its sign: `−9.0 points`, `+0.12`. */
function differenceText(difference, scale) {
    return scale === "share" ? `${signed(difference * 100, 1)} points` : signed(difference, 3);
}
/** `95% −17.2 to −2.5`. */
function intervalText(interval, scale, significance) {
    return `${levelText(significance)} ${rangeText(interval, scale)}`;
}
/** `−17.2 to −2.5`. */
function rangeText({ low, high }, scale) {
    const end = (value) => (scale === "share" ? signed(value * 100, 1) : signed(value, 3));
    return `${end(low)} to ${end(high)}`;
}
/** `15 points`, `4.8 points`, `0.12`: two digits, or all that are before the point. */
function sizeText(size, scale) {
    const value = scale === "share" ? size * 100 : size;
    const wholeDigits = Math.floor(Math.log10(Math.max(1, value))) + 1;
    const short = String(Number(value.toPrecision(Math.max(2, wholeDigits))));
    return scale === "share" ? `${short} points` : short;
}
/** `p = 0.021`, `p = 0.34`, `p < 0.001`; never rounded to the significance that it is below or above. */
function pText(pValue, significance) {
    if (pValue < 0.001) {
        return "p < 0.001";
    }
    const short = pValue.toFixed(pValue < 0.1 ? 3 : 2);
    const isMisleading = Number(short) < significance !== pValue < significance;
    return `p = ${isMisleading ? pValue.toPrecision(4) : Number(short) === 1 ? "1" : short}`;
}
/** `95%`. */
function levelText(significance) {
    return `${Number(((1 - significance) * 100).toPrecision(4))}%`;
}
/** With a real minus, and no sign before a number that is shown as 0. */
function signed(value, decimals) {
    const size = Math.abs(value).toFixed(decimals);
    return Number(size) === 0 ? size : `${value < 0 ? "−" : "+"}${size}`;
}


/***/ }),

/***/ 17367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yy: () => (/* binding */ makeReports),
  pf: () => (/* binding */ redactProblem),
  QR: () => (/* binding */ refusedRun),
  zZ: () => (/* binding */ unfinishedRun)
});

// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(51036);
// EXTERNAL MODULE: ./build/src/results/labels.js
var results_labels = __webpack_require__(35317);
// EXTERNAL MODULE: ./build/src/results/trial.js
var results_trial = __webpack_require__(65728);
// EXTERNAL MODULE: ./build/src/report/headline.js
var headline = __webpack_require__(17210);
// EXTERNAL MODULE: ./build/src/report/judged-trials.js
var judged_trials = __webpack_require__(63389);
// EXTERNAL MODULE: ./build/src/report/plain-text.js
var plain_text = __webpack_require__(66366);
;// CONCATENATED MODULE: ./build/src/report/annotations.js






/** GitHub shows ten of each level a step. */
const MAX_PER_LEVEL = 10;
const MAX_TRIALS = 8;
/** The runner cuts messages at 4096 characters. */
const MAX_MESSAGE_BYTES = 4000;
const MAX_TITLE = 200;
/** Every problem of the configuration at its place; of a run first the reasons of its verdict, then trials that did not pass. */
function annotationsOf(report) {
    return report.kind === "refused" ? problemAnnotations(report.problems) : runAnnotations(report.run);
}
function problemAnnotations(problems) {
    if (problems.length <= MAX_PER_LEVEL) {
        return problems.map(problemAnnotation);
    }
    const shown = problems.slice(0, MAX_PER_LEVEL - 1);
    const rest = problems.slice(MAX_PER_LEVEL - 1);
    const list = rest.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${(0,plain_text/* oneLine */.T)(message, 200)}`);
    return [...shown.map(problemAnnotation), annotation("error", (0,base_text/* plural */.LS)(rest.length, "more problem"), list.join("\n"))];
}
function problemAnnotation({ file, line, column, message, remedy }) {
    const text = annotation("error", (0,plain_text/* oneLine */.T)(message, MAX_TITLE), remedy === "" ? message : `${message}; ${remedy}`);
    return file === "" ? text : { ...text, file, line, column };
}
function runAnnotations(run) {
    const { kind, reasons } = run.verdict;
    // A failed trial within what may fail is no error of a green check, nor is what a cancel left undone.
    const level = kind === "failed" || kind === "errored" ? "error" : "warning";
    const [only, ...others] = run.jobs;
    // Of several jobs each reason begins with its job's name already.
    const whose = only !== undefined && others.length === 0 ? `${(0,results_labels/* jobLabel */.OP)(only)}: ` : "";
    const text = reasons.map((reason) => whose + reason).join("\n");
    const why = reasons.length === 0 ? [] : [annotation(level, (0,headline/* headline */.P)({ kind: "run", run }), text)];
    const failed = (0,judged_trials/* judgedTrials */.L)(run).filter(({ standing }) => standing !== "passed");
    return [...why, ...failed.slice(0, MAX_TRIALS).map((one) => trialAnnotation(one, level))];
}
function trialAnnotation({ trial, job, standing }, level) {
    const exception = trial.outcome.failure?.exception;
    const reward = (0,results_trial/* rewardOf */.jK)(trial);
    const score = reward === null ? "it left no score" : `its score is ${reward}`;
    const message = exception === undefined ? score : `${exception.type}: ${exception.message}`;
    const [label, name] = [(0,results_labels/* trialLabel */.Z9)(trial, job), (0,results_labels/* jobLabel */.OP)(job)];
    // The trial of a Bash Job has the name of its job.
    const whose = trial.taskName === job.jobName ? name : `${name}, ${label}`;
    return annotation(level, `${(0,plain_text/* oneLine */.T)(label, 120)}: ${standing}`, `${(0,plain_text/* oneLine */.T)(whose, 200)}: ${standing}: ${message}`);
}
function annotation(level, title, message) {
    return { level, title, message: (0,base_text/* clipBytes */.Wp)((0,plain_text/* plainText */.w)(message), MAX_MESSAGE_BYTES) };
}

// EXTERNAL MODULE: ./build/src/report/comment.js
var report_comment = __webpack_require__(92081);
// EXTERNAL MODULE: ./build/src/results/job.js
var results_job = __webpack_require__(74771);
// EXTERNAL MODULE: ./build/src/results/passing.js
var passing = __webpack_require__(807);
;// CONCATENATED MODULE: ./build/src/report/junit.js






/**
 * A run as JUnit XML: a suite for each job, a case for each trial. A measured trial that did not pass is a failure, an
 * unmeasured one an error. Whatever keeps the verdict from passed is a case too, so that no reader takes the file for
 * green when the run was not.
 */
function renderJUnit(run) {
    const suites = run.jobs.map((job, index) => suiteOf(job, run.verdict.jobs[index], run.gate));
    const isUntold = run.verdict.kind !== "passed" && suites.every((suite) => suite.cases.every((one) => one.fault === null));
    const all = isUntold ? [...suites, verdictSuite(run)] : suites;
    const lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites${attributes({ name: run.tool.name, ...countsOf(all.flatMap((suite) => suite.cases)) })}>`,
        ...all.flatMap(suiteLines),
        "</testsuites>",
    ];
    return `${lines.join("\n")}\n`;
}
function suiteOf(job, verdict, gate) {
    const about = job.shape.trials === "one" ? () => ({}) : caseOfTask(job);
    const cases = [
        ...job.trials.map((trial) => ({ ...trialCase(job, trial, gate, verdict), ...about(trial) })),
        ...missingCases(job),
    ];
    const isUntold = verdict?.kind !== "passed" && cases.every((one) => one.fault === null);
    return {
        name: job.jobName,
        className: withoutDots(job.config.replace(/\.ya?ml$/, "")),
        startedAt: job.startedAt,
        seconds: job.durationSec,
        properties: [
            ["config", job.config],
            ["config_sha256", job.configSha256],
            ["image", job.image],
            ...job.runs.flatMap(({ sandboxId }) => (sandboxId === null ? [] : [["sandbox_id", sandboxId]])),
            ["verdict", verdict?.kind ?? "errored"],
        ],
        cases: isUntold ? [...cases, gateCase(verdict)] : cases,
    };
}
function trialCase(job, trial, gate, verdict) {
    const standing = (0,passing/* standingOf */.YP)(job, trial, gate);
    const rule = verdict?.rules.find(({ name, held }) => name === "min-score" && !held);
    const lowScore = job.shape.trials === "one" && rule !== undefined
        ? { type: rule.name, message: rule.because }
        : { type: "Score", message: `the score is ${(0,results_trial/* trialScore */.lt)(trial)}` };
    const { type, message } = trial.outcome.failure?.exception ?? lowScore;
    const element = standing === "unmeasured" ? "error" : "failure";
    return {
        ...NO_CASE,
        name: trial.taskName,
        seconds: trial.durationSec ?? 0,
        fault: standing === "passed" ? null : { element, type, message: (0,base_text/* clipBytes */.Wp)(message, junit_MAX_MESSAGE_BYTES) },
        output: trial.log === null ? "" : `log: ${trial.log}`,
    };
}
const NO_CASE = { className: null, seconds: 0, fault: null, properties: [], output: "" };
/** A message stands there twice, and may be a program's whole output. */
const junit_MAX_MESSAGE_BYTES = 4000;
/** What only a trial of a task has: a class by agent and dataset, its attempt, its score and files. */
function caseOfTask(job) {
    const labels = new Map(job.agents.map((entry) => [entry.configSha256, (0,results_labels/* agentLabel */.kV)(entry, job.agents)]));
    const hasAttempts = job.trials.some(({ attempt }) => attempt > 1);
    return (trial) => {
        const { taskName, agent, dataset, attempt, costUsd, files } = trial;
        const reward = (0,results_trial/* rewardOf */.jK)(trial);
        const label = agent === null ? null : (labels.get(agent.configSha256) ?? agent.name);
        const properties = [
            ["score", reward === null ? null : String(reward)],
            ["cost_usd", costUsd === null ? null : String(costUsd)],
            ["files", files],
        ];
        return {
            name: hasAttempts ? `${taskName} attempt ${attempt}` : taskName,
            className: withoutDots([job.jobName, label, dataset].filter((part) => part !== null).join("/")),
            properties: properties.flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
        };
    };
}
function missingCases(job) {
    const count = job.trials.length === 0 ? Math.max(1, (0,results_job/* missingTrials */.Sx)(job)) : (0,results_job/* missingTrials */.Sx)(job);
    const fault = { element: "error", type: "Missing", message: "the trial left no result" };
    return Array.from({ length: Math.min(count, MAX_MISSING) }, (_, index) => {
        return { ...NO_CASE, name: `trial without a result ${index + 1}`, fault };
    });
}
/** Jenkins takes all before the last dot of a class name for a package, and half a file or a model for its class. */
function withoutDots(name) {
    return name.replaceAll(".", "_");
}
/** Nobody reads thousands of cases that only say that there is nothing. */
const MAX_MISSING = 100;
/** Every trial passed and the job did not: its score was too low, or it was cancelled. */
function gateCase(verdict) {
    const broken = verdict?.rules.find((rule) => !rule.held);
    const element = verdict?.kind === "failed" ? "failure" : "error";
    const message = broken?.because ?? `the job is ${verdict?.kind ?? "not judged"}`;
    return { ...NO_CASE, name: "gate", fault: { element, type: broken?.name ?? "verdict", message } };
}
function verdictSuite(run) {
    const message = run.verdict.reasons.join("; ") || `the run is ${run.verdict.kind}`;
    const fault = { element: run.verdict.kind === "failed" ? "failure" : "error", type: "verdict", message };
    const cases = [{ ...NO_CASE, name: "verdict", fault }];
    return { name: "run", className: run.tool.name, startedAt: run.startedAt, seconds: 0, properties: [], cases };
}
function countsOf(cases) {
    const count = (element) => cases.filter((one) => one.fault?.element === element).length;
    return { tests: cases.length, failures: count("failure"), errors: count("error") };
}
function suiteLines(suite) {
    const { name, startedAt, properties, cases } = suite;
    const timestamp = startedAt.replace(/(?:\.\d+)?Z$/, "");
    const about = attributes({ name, ...countsOf(cases), time: suite.seconds.toFixed(3), timestamp });
    return [
        `  <testsuite${about}>`,
        ...propertyLines(properties).map((line) => `    ${line}`),
        ...cases.flatMap((one) => caseLines(one, suite.className)),
        "  </testsuite>",
    ];
}
function propertyLines(properties) {
    const entries = properties.map(([name, value]) => `  <property${attributes({ name, value })}/>`);
    return entries.length === 0 ? [] : ["<properties>", ...entries, "</properties>"];
}
function caseLines(one, suiteClass) {
    const { name, className, seconds, fault, properties, output } = one;
    const about = attributes({ name, classname: className ?? suiteClass, time: seconds.toFixed(3) });
    const inner = [
        ...propertyLines(properties).map((line) => `      ${line}`),
        ...(fault === null
            ? []
            : [
                `      <${fault.element}${attributes({ type: fault.type, message: fault.message })}>${junit_escape(fault.message)}</${fault.element}>`,
            ]),
        ...(output === "" ? [] : [`      <system-out>${junit_escape(output)}</system-out>`]),
    ];
    return inner.length === 0 ? [`    <testcase${about}/>`] : [`    <testcase${about}>`, ...inner, "    </testcase>"];
}
function attributes(values) {
    return Object.entries(values)
        .map(([name, value]) => ` ${name}="${junit_escape(String(value)).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;")}"`)
        .join("");
}
/** Text for XML 1.0, which has no way at all to write most control characters. */
function junit_escape(text) {
    return (0,plain_text/* plainText */.w)(text)
        .replaceAll(/[\ufffe\uffff]/g, "")
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;");
}

// EXTERNAL MODULE: ./build/src/report/leg-report.js
var leg_report = __webpack_require__(37227);
// EXTERNAL MODULE: ./build/src/results/statistics.js
var results_statistics = __webpack_require__(42421);
;// CONCATENATED MODULE: ./build/src/report/open-metrics.js


const FIGURES = [
    { name: "rock_job_score", help: "Mean reward of the expected trials.", of: ({ score }) => score },
    {
        name: "rock_job_pass_ratio",
        help: "Share of the expected trials that passed, from 0 to 1.",
        of: ({ passRate }) => passRate,
    },
    { name: "rock_job_trials_expected", help: "Trials the job was meant to have.", of: ({ expected }) => expected },
    { name: "rock_job_trials_passed", help: "Trials that passed.", of: ({ passed }) => passed },
    {
        name: "rock_job_trials_not_passed",
        help: "Trials that were measured and did not pass.",
        of: ({ notPassed }) => notPassed,
    },
    {
        name: "rock_job_trials_unmeasured",
        help: "Trials that could not be measured.",
        of: ({ unmeasured, expected, trials }) => unmeasured + Math.max(0, (expected ?? 0) - trials),
    },
    {
        name: "rock_job_cost_usd",
        help: "Cost in US dollars, of the trials that report one.",
        of: ({ costUsd }) => costUsd.total,
    },
];
/**
 * The numbers of a run in OpenMetrics' text format, a gauge each; one that is not known is left out. Several agents of a
 * benchmark are told apart by a label.
 */
function renderOpenMetrics(run) {
    const rows = run.jobs.flatMap((job) => rowsOf(job, run.gate));
    const families = [
        ...FIGURES.map(({ name, help, of }) => ({
            name,
            help,
            samples: rows.map(({ labels, statistics }) => ({ labels, value: of(statistics) })),
        })),
        {
            name: "rock_job_metric",
            help: "Mean of another number that trials reported beside their reward.",
            samples: run.jobs.flatMap(metricsOf),
        },
        {
            name: "rock_job_duration_seconds",
            help: "How long the job took.",
            samples: run.jobs.map((job) => ({ labels: { job: (0,results_labels/* jobLabel */.OP)(job) }, value: job.durationSec })),
        },
    ];
    return `${[...families.flatMap(familyLines), "# EOF"].join("\n")}\n`;
}
function rowsOf(job, gate) {
    const labels = { job: (0,results_labels/* jobLabel */.OP)(job) };
    const { byAgent, ...whole } = (0,results_statistics/* statisticsOf */.j)(job, gate);
    const agents = byAgent.length < 2 ? [] : byAgent;
    return [
        { labels, statistics: whole },
        ...agents.map((each) => ({ labels: { ...labels, agent: each.label }, statistics: each })),
    ];
}
function metricsOf(job) {
    const names = [...new Set(job.trials.flatMap(({ metrics }) => Object.keys(metrics)))].sort();
    return names.map((name) => {
        const values = job.trials.flatMap(({ metrics }) => metrics[name] ?? []);
        const total = values.reduce((sum, value) => sum + value, 0);
        return { labels: { job: (0,results_labels/* jobLabel */.OP)(job), name }, value: total / values.length };
    });
}
function familyLines({ name, help, samples }) {
    const lines = samples.flatMap(({ labels, value }) => value === null || !Number.isFinite(value) ? [] : [`${name}{${labelText(labels)}} ${Number(value.toPrecision(12))}`]);
    return lines.length === 0 ? [] : [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines];
}
function labelText(labels) {
    return Object.entries(labels)
        .map(([name, value]) => `${name}="${open_metrics_escape(value)}"`)
        .join(",");
}
/** GitLab's reader ends a line at `#` wherever it stands (lib/gitlab/ci/parsers/metrics/generic.rb of gitlab). */
function open_metrics_escape(text) {
    return text
        .toWellFormed()
        .replaceAll("#", "no. ")
        .replaceAll("\\", "\\\\")
        .replaceAll('"', '\\"')
        .replaceAll(/[\r\n]+/g, "\\n");
}

// EXTERNAL MODULE: ./build/src/report/report.js
var report_report = __webpack_require__(18456);
// EXTERNAL MODULE: ./build/src/report/report-model.js
var report_model = __webpack_require__(13236);
// EXTERNAL MODULE: ./build/src/report/page.js + 4 modules
var page = __webpack_require__(13438);
;// CONCATENATED MODULE: ./build/src/report/summary.js

/** GitHub drops a step's whole summary above 1 MiB; other parts of the step may write to it too. */
const SUMMARY_BYTES = 1_048_576 - 65_536;
/** The summary of a workflow job: as the comment, with more of everything. */
function renderSummary(model, maxBytes = SUMMARY_BYTES) {
    return (0,page/* reportPage */.S)(model, { maxBytes, reasons: 50, rows: 200, tails: { tails: 20, linesEach: 200 } });
}

// EXTERNAL MODULE: ./build/src/results/baseline-file.js
var baseline_file = __webpack_require__(86456);
// EXTERNAL MODULE: ./build/src/results/gate.js
var results_gate = __webpack_require__(74829);
// EXTERNAL MODULE: ./build/src/results/max-drop.js
var max_drop = __webpack_require__(242);
;// CONCATENATED MODULE: ./build/src/results/results-file.js







/** Puts a run into the form of results.json. The counts of the run are the sums over its jobs. */
function toResultsFile(run) {
    const jobs = run.jobs.map((one, index) => toJob(one, run.verdict.jobs[index], run.gate));
    const [first, ...others] = jobs;
    const sum = (field) => jobs.reduce((total, one) => total + one[field], 0);
    return {
        schema_version: 1,
        verdict: run.verdict.kind,
        reasons: [...run.verdict.reasons],
        mode: run.mode,
        problems: run.problems.map(({ file, line, column, message, remedy }) => ({ file, line, column, message, remedy })),
        unjudged: run.unjudged,
        gate: toGate(run.gate),
        rules: run.verdict.rules.map(toRule),
        baseline: run.baseline === null ? null : (0,baseline_file/* toBaseline */.Fd)(run.baseline),
        jobs,
        n_trials: sum("n_trials"),
        n_completed: sum("n_completed"),
        n_failed: sum("n_failed"),
        score: first !== undefined && others.length === 0 ? first.score : null,
        started_at: run.startedAt,
        finished_at: run.finishedAt,
        run: toIdentity(run.run),
        links: { repository: run.extras.repositoryUrl, run: run.extras.runUrl },
        notes: [...run.extras.notes],
        log_tails: Object.fromEntries(run.extras.logTails),
        tool: { name: run.tool.name, version: run.tool.version },
    };
}
function toIdentity({ runId, baseRef, pullRequest, ...others }) {
    return { ...others, run_id: runId, base_ref: baseRef, pull_request: pullRequest };
}
function toGate(gate) {
    const { maxFailed, minScore, passScore, minPassRate, maxUnmeasured, maxDrop, maxNewlyFailing } = gate;
    return {
        max_failed: (0,results_gate/* limitText */.PW)(maxFailed),
        min_score: minScore,
        pass_score: passScore,
        min_pass_rate: minPassRate,
        max_unmeasured: maxUnmeasured === null ? null : (0,results_gate/* limitText */.PW)(maxUnmeasured),
        max_drop: maxDrop === null ? null : (0,max_drop/* maxDropText */.x)(maxDrop),
        max_newly_failing: maxNewlyFailing,
        require_baseline: gate.requireBaseline,
    };
}
/** A job without a verdict was not judged: never passed. */
function toJob(one, verdict, gate) {
    const { nTrials, nCompleted, nFailed, nUnmeasured, score } = (0,results_job/* countTrials */.XJ)(one);
    const statistics = (0,results_statistics/* statisticsOf */.j)(one, gate);
    const { tokens, byAgent, byDataset } = statistics;
    const inAll = toStatistics(statistics);
    const labels = labelsOf(statistics);
    return {
        config: one.config,
        config_sha256: one.configSha256,
        type: one.type,
        shape: { trials: one.shape.trials, passed_by: one.shape.passedBy },
        job_name: one.jobName,
        namespace: one.namespace,
        experiment_id: one.experimentId,
        image: one.image,
        labels: { ...one.labels },
        leg: one.leg === null ? null : { ...one.leg },
        verdict: verdict?.kind ?? "errored",
        rules: (verdict?.rules ?? []).map(toRule),
        status: (0,results_job/* jobStatus */.WB)(one),
        cancelled: one.cancelled,
        score: finite(score),
        n_trials: nTrials,
        n_completed: nCompleted,
        n_failed: nFailed,
        n_unmeasured: nUnmeasured,
        started_at: one.startedAt,
        finished_at: one.finishedAt,
        duration_sec: one.durationSec,
        runs: one.runs.map(toSandboxRun),
        ...inAll,
        // Over several agents it would be a mean of nobody's.
        pass_at_k: byAgent.length === 1 ? inAll.pass_at_k : {},
        pass_score: gate.passScore,
        tokens: { input: count(tokens.input.total), cache: count(tokens.cache.total), output: count(tokens.output.total) },
        agents: one.agents.map(({ index, name, model, configSha256 }) => ({
            index,
            name,
            model,
            config_sha256: configSha256,
        })),
        by_agent: byAgent.map((each) => ({ ...toAgent(each.agent, labels), ...toGroup(each) })),
        by_dataset: byDataset.map((each) => ({ dataset: each.dataset, ...toGroup(each) })),
        fingerprint: toFingerprint(one.fingerprint),
        harbor_version: one.harborVersion,
        partial: one.partial,
        faults: [...one.faults],
        remarks: [...one.remarks],
        trials: one.trials.map((trial) => toTrial(trial, one, gate, labels)),
    };
}
function toTrial(one, job, gate, labels) {
    const { failure } = one.outcome;
    return {
        key: {
            agent_entry: one.agent?.index ?? null,
            dataset: one.dataset,
            task_name: one.taskName,
            task_key: one.taskKey,
            attempt: one.attempt,
        },
        status: (0,results_trial/* trialStatus */.l2)(one),
        cause: failure?.cause ?? null,
        measured: (0,results_trial/* isMeasured */.V2)(one),
        score: (0,results_trial/* rewardOf */.jK)(one),
        metrics: { ...one.metrics },
        exit_code: one.exitCode,
        exception_info: failure === null
            ? null
            : { exception_type: failure.exception.type, exception_message: failure.exception.message },
        started_at: one.startedAt,
        finished_at: one.finishedAt,
        duration_sec: one.durationSec,
        log: one.log,
        ...toAgent(one.agent, labels),
        trial_name: one.trialName,
        task_id: one.taskId,
        task_checksum: one.taskChecksum,
        passed: (0,passing/* standingOf */.YP)(job, one, gate) === "passed",
        rewards: one.rewards === null ? null : { ...one.rewards },
        tokens: one.tokens === null ? null : { ...one.tokens },
        cost_usd: one.costUsd,
        phases: one.phases.map(toPhase),
        files: one.files,
        from_run: one.fromRun,
        runs: one.runs,
    };
}
function toFingerprint({ rewardKey, datasets, ...others }) {
    return { ...others, datasets: { ...datasets }, reward_key: rewardKey };
}
function toRule(one) {
    const { name, held, because, compared } = one;
    return {
        name,
        held,
        because,
        blames: one.held ? null : one.blames,
        value: finite(compared.value),
        limit: finite(compared.limit),
        unit: compared.unit,
    };
}
function toSandboxRun(one) {
    const { scope, round, origin, sandboxId, log, startedAt, finishedAt, end } = one;
    return {
        scope: { ...scope },
        round,
        origin: origin.kind === "earlier" ? { kind: "earlier", run_id: origin.runId, attempt: origin.attempt } : { kind: "this" },
        sandbox_id: sandboxId,
        log,
        started_at: startedAt,
        finished_at: finishedAt,
        end: end.kind === "exited" ? { kind: "exited", exit_code: end.exitCode } : { ...end },
    };
}
function labelsOf({ byAgent }) {
    return new Map(byAgent.flatMap(({ agent, label }) => (agent === null ? [] : [[agent.configSha256, label]])));
}
function toAgent(agent, labels) {
    return {
        agent: agent?.name ?? null,
        agent_label: agent === null ? null : (labels.get(agent.configSha256) ?? agent.name),
        agent_config_sha256: agent?.configSha256 ?? null,
        model: agent?.model ?? null,
    };
}
function toStatistics({ expected, passed, passRate, coverage, passAtK, costUsd }) {
    return {
        expected_trials: expected,
        n_passed: passed,
        pass_rate: passRate,
        coverage,
        pass_at_k: Object.fromEntries(passAtK.map((value, index) => [String(index + 1), value])),
        cost_usd: finite(costUsd.total),
        cost_reported: costUsd.reported,
    };
}
function toGroup(group) {
    return {
        ...toStatistics(group),
        n_trials: group.trials,
        n_unmeasured: group.unmeasured,
        score: finite(group.score),
    };
}
function toPhase({ name, startedAt, finishedAt, durationSec }) {
    return { name, started_at: startedAt, finished_at: finishedAt, duration_sec: durationSec };
}
/** A sum of numbers that JSON can hold may be none. */
function finite(value) {
    return value !== null && Number.isFinite(value) ? value : null;
}
function count(value) {
    return value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

// EXTERNAL MODULE: ./build/src/results/run-result.js
var run_result = __webpack_require__(91715);
;// CONCATENATED MODULE: ./build/src/entry/reports.js










/**
 * Makes the reports of a run that is redacted already. What is read by people is redacted once more, because an excerpt or a
 * file's name may have come by another way.
 */
function makeReports(run, redactor) {
    const report = (0,report_report/* reportOf */.EI)(run);
    const model = (0,report_model/* reportModel */.S)(report, run.extras);
    const summary = renderSummary(model);
    const comment = (0,report_comment/* renderComment */.w)(model);
    const leg = (0,leg_report/* legReport */.V)(model, comment);
    const hide = (text) => redactor.text(text);
    return {
        files: {
            "results.json": `${JSON.stringify(toResultsFile(run), null, 2)}\n`,
            "junit.xml": hide(renderJUnit(run)),
            "metrics.txt": hide(renderOpenMetrics(run)),
            "summary.md": hide(summary(report_report/* NOT_PUBLISHED */.nu)),
            "comment.md": hide(comment(report_report/* NOT_PUBLISHED */.nu)),
        },
        annotations: annotationsOf(report),
        summary: (links) => hide(summary(links)),
        leg: (links) => ({ standing: leg.standing, headline: hide(leg.headline), body: hide(leg.body(links)) }),
    };
}
/** What the reports say of a run until it is judged, and for good if this process is killed before. */
function unfinishedRun(terms, now) {
    return { ...emptyRecord(terms, now), unjudged: "the run ended before it could be judged" };
}
/** A run that was refused before anything started, or a report of runs before anything was judged. */
function refusedRun(terms, problems, now, mode = "run") {
    return { ...emptyRecord(terms, now), mode, problems };
}
/** Before anything is rendered: an escaped or clipped secret would not be found any more. */
function redactProblem(problem, redactor) {
    const { file, message, remedy } = problem;
    return { ...problem, file: redactor.text(file), message: redactor.text(message), remedy: redactor.text(remedy) };
}
function emptyRecord({ gate, run, tool }, now) {
    const time = now.toISOString();
    return {
        mode: "run",
        jobs: [],
        problems: [],
        unjudged: null,
        baseline: null,
        gate,
        startedAt: time,
        finishedAt: time,
        run,
        tool,
        extras: run_result/* NO_EXTRAS */.C,
    };
}


/***/ }),

/***/ 95439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ byteLength),
/* harmony export */   z: () => (/* binding */ fitRows)
/* harmony export */ });
/** Lines that hold other lines together and tell nothing themselves. */
const FRAME = /^\s*$|^<\/?details|^(?:`{3,}|~{3,})\S*$/;
const TABLE_RULE = /^\|(?:\s*:?-+:?\s*\|)+$/;
function byteLength(text) {
    return Buffer.byteLength(text);
}
/**
 * Markdown that fits into `maxBytes` of UTF-8. What is too much is cut at the end, between two rows; folded parts and
 * blocks of code that are open there are closed, and `leftOut` says in one line how many rows are missing. The empty
 * string where not even that fits.
 */
function fitRows(text, maxBytes, leftOut) {
    if (byteLength(text) <= maxBytes) {
        return text;
    }
    const lines = text.split("\n");
    let rowsLeft = lines.filter((line) => !FRAME.test(line)).length;
    let open = [];
    let kept = 0;
    let bytes = 0;
    let best = "";
    for (const [index, line] of lines.entries()) {
        if (bytes > maxBytes) {
            break;
        }
        if (!TABLE_RULE.test(line)) {
            const end = ending(open, leftOut(rowsLeft), index > 0);
            if (bytes + byteLength(end) <= maxBytes) {
                best = end;
                kept = index;
            }
        }
        bytes += byteLength(line) + (index > 0 ? 1 : 0);
        rowsLeft -= FRAME.test(line) ? 0 : 1;
        open = openAfter(line, open);
    }
    return lines.slice(0, kept).join("\n") + best;
}
function ending(open, notice, isAfterText) {
    const inner = open.at(-1);
    const fence = inner?.kind === "fence" ? `\n${inner.mark}` : "";
    const details = open.filter((part) => part.kind === "details").map(() => "\n\n</details>");
    return `${fence}${isAfterText ? "\n\n" : ""}${notice}${details.join("")}`;
}
function openAfter(line, open) {
    const inner = open.at(-1);
    const mark = /^(?:`{3,}|~{3,})/.exec(line)?.[0];
    if (inner?.kind === "fence") {
        const closes = mark !== undefined && line.trimEnd() === mark && mark.startsWith(inner.mark);
        return closes ? open.slice(0, -1) : open;
    }
    if (mark !== undefined) {
        return [...open, { kind: "fence", mark }];
    }
    if (line.startsWith("</details>")) {
        return open.slice(0, -1);
    }
    return line.startsWith("<details") ? [...open, { kind: "details" }] : open;
}


/***/ }),

/***/ 92081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ COMMENT_BYTES),
/* harmony export */   w: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13438);

/** GitHub refuses comments of more than 65,536 characters; counted in bytes we are below it in every script. */
const COMMENT_BYTES = 65_000;
/** The comment on a pull request: readable in five seconds, never more than `maxBytes` of UTF-8. */
function renderComment(model, maxBytes = COMMENT_BYTES) {
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_0__/* .reportPage */ .S)(model, { maxBytes, reasons: 5, rows: 20, tails: { tails: 3, linesEach: 30 } });
}


/***/ }),

/***/ 57739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ intervalText),
/* harmony export */   Mo: () => (/* binding */ signedText),
/* harmony export */   Ru: () => (/* binding */ valueText),
/* harmony export */   Wc: () => (/* binding */ isTold),
/* harmony export */   bz: () => (/* binding */ comparisonWords),
/* harmony export */   vU: () => (/* binding */ comparisonSection)
/* harmony export */ });
/* harmony import */ var _base_figures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70554);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51036);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98602);
/* harmony import */ var _comparison_figures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79318);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70075);





const SYMBOLS = {
    worse: "📉",
    better: "📈",
    "no-evidence": "➖",
    "too-few": "❔",
    incomplete: "❔",
    "not-comparable": "❔",
};
/**
 * What changed against the base: for each job the answer, the tasks to look at and the numbers, and folded below it what was
 * compared besides. The empty string where nobody asked. At most `shown` names and rows are in sight.
 */
function comparisonSection({ baseline, startedAt, extras }, shown) {
    if (baseline === null) {
        return "";
    }
    const { jobs, bases, missing, onlyInBase, onlyInNew } = baseline;
    const parts = [
        ...missing.map((reason) => `> **No baseline:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .mG)(reason, 500)}`),
        ...jobs.map((job) => jobPart(job, jobs.length > 1, shown)),
        ...bases.map((base) => basePart(base, startedAt, extras.repositoryUrl)),
        listPart("Only in the base run", onlyInBase, shown),
        listPart("Only in this run", onlyInNew, shown),
    ];
    return parts.filter((part) => part !== "").join("\n\n");
}
/** `8.0 points worse`, for a headline; the empty string where there is nothing to say. */
function comparisonWords(baseline) {
    const jobs = baseline?.jobs ?? [];
    const [only, ...others] = jobs;
    if (only === undefined) {
        return "";
    }
    if (others.length === 0) {
        return conclusionWords(only);
    }
    const kinds = ["worse", "better"];
    const counts = kinds.map((kind) => ({ kind, count: jobs.filter(({ conclusion }) => conclusion === kind).length }));
    return counts
        .flatMap(({ kind, count }) => (count > 0 ? [`${kind} in ${count} of ${jobs.length} jobs`] : []))
        .join(", ");
}
function conclusionWords({ conclusion, score }) {
    switch (conclusion) {
        case "worse":
        case "better":
            return score === null ? conclusion : `${sizeWords(score)} ${conclusion}`;
        case "no-evidence":
            return "no evidence of a change";
        case "too-few":
            return "too few tasks to tell a change";
        case "incomplete":
            return "comparison incomplete";
        case "not-comparable":
            return "not comparable with the base";
    }
}
function sizeWords({ difference, scale }) {
    return (0,_comparison_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .differenceText */ .Lr)(Math.abs(difference), scale).replace("+", "");
}
function jobPart(job, several, shown) {
    const name = several ? `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .mG)(job.job, 80)}: ` : "";
    const decided = job.score === null ? [] : [job.score];
    const others = job.quantities.filter(isTold);
    return [
        `${SYMBOLS[job.conclusion]} ${name}**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .mG)(job.sentence, 1000)}**`,
        listPart("Newly failing", job.newlyFailing, shown),
        listPart("Newly passing", job.newlyPassing, shown),
        decided.length === 0 ? "" : quantityTable([...decided, ...others.filter(({ name }) => name === "pass rate")]),
        foldedPart(job, others.filter(({ name }) => name !== "pass rate"), shown),
    ]
        .filter((part) => part !== "")
        .join("\n\n");
}
/** A quantity that is 0 everywhere, such as the cost of an agent that tells none, is none. */
function isTold(quantity) {
    return quantity.base !== 0 || quantity.new !== 0;
}
function foldedPart(job, quantities, shown) {
    const content = [
        job.groups.length === 0 ? "" : groupTable(job.groups),
        quantities.length === 0 ? "" : quantityTable(quantities),
        historyLine(job.history),
        listPart("Unstable: some attempts passed and some did not", job.unstable, shown),
        listPart("Slower", job.slower, shown),
        listPart("More expensive", job.dearer, shown),
        listPart("Not compared", job.notCompared, shown),
    ].filter((part) => part !== "");
    return content.length === 0 ? "" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .folded */ .TM)("What else was compared", content.join("\n\n"));
}
function quantityTable(quantities) {
    const rows = quantities.map((quantity) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .mG)(quantity.name, 40),
        valueText(quantity.base, quantity),
        valueText(quantity.new, quantity),
        signedText(quantity.difference, quantity),
        intervalText(quantity),
    ]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["", "base", "new", "difference", "interval"], rows);
}
/** Both ends in the units of the quantity; the empty string where it has no interval. */
function intervalText(quantity) {
    const { interval, name, scale } = quantity;
    if (interval === null) {
        return "";
    }
    return name === "duration" || name === "cost"
        ? `${signedText(interval.low, quantity)} to ${signedText(interval.high, quantity)}`
        : (0,_comparison_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeText */ .lq)(interval, scale);
}
function groupTable(groups) {
    const rows = groups.map(({ agent, dataset, conclusion, compared, score }) => [
        agent === null ? "" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .mG)(agent, 60),
        dataset === null ? "" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .mG)(dataset, 60),
        `${SYMBOLS[conclusion]} ${conclusion}`,
        String(compared),
        score === null ? "–" : valueText(score.base, score),
        score === null ? "–" : valueText(score.new, score),
        score === null ? "–" : (0,_comparison_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .differenceText */ .Lr)(score.difference, score.scale),
        score?.interval ? (0,_comparison_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeText */ .lq)(score.interval, score.scale) : "",
    ]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["agent", "dataset", "conclusion", "tasks", "base", "new", "difference", "interval"], rows);
}
/** A value in the units of the quantity. */
function valueText(value, { name, scale }) {
    switch (name) {
        case "duration":
            return (0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(value);
        case "cost":
            return (0,_base_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .costText */ .rs)(value);
        default:
            return scale === "share" ? (0,_base_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .scoreText */ .QO)(value) : (0,_base_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .metricText */ ._l)(value);
    }
}
/** A difference in the units of the quantity, with a real minus. */
function signedText(value, quantity) {
    if (quantity.name !== "duration" && quantity.name !== "cost") {
        return (0,_comparison_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .differenceText */ .Lr)(value, quantity.scale);
    }
    return `${value < 0 ? "−" : "+"}${valueText(Math.abs(value), quantity)}`;
}
const BARS = "▁▂▃▄▅▆▇█";
/** `Score of the last 4 base runs: ▂▅▄▇ (0.59, 0.62, 0.61, 0.66)`; two are no line. */
function historyLine(history) {
    const scores = history.flatMap(({ score }) => (score === null ? [] : [score]));
    if (scores.length < 3) {
        return "";
    }
    const [low, high] = [Math.min(...scores), Math.max(...scores)];
    const bar = (score) => BARS[high === low ? 3 : Math.round(((score - low) / (high - low)) * (BARS.length - 1))];
    const last = scores.slice(-5).map(_base_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .scoreText */ .QO).join(", ");
    return `Score of the last ${scores.length} base runs: ${scores.map(bar).join("")} (latest: ${last})`;
}
/** Seconds; a base that is younger was measured beside this run. */
const SHORTEST_AGE = 60;
function basePart({ name, url, commit, finishedAt, distance }, startedAt, repositoryUrl) {
    const commitUrl = commit === null || repositoryUrl === null ? null : `${repositoryUrl}/commit/${commit}`;
    const older = (Date.parse(startedAt) - Date.parse(finishedAt)) / 1000;
    const parts = [
        `Compared with ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .mG)(name, 120), url)}`,
        commit === null ? "" : `commit ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(commit.slice(0, 7)), commitUrl)}`,
        distance === null || distance === 0 ? "" : `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(distance, "commit")} before the one this change is based on`,
        older >= SHORTEST_AGE ? `measured ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(Math.round(older))} earlier` : "",
    ];
    return parts.filter((part) => part !== "").join(" · ");
}
function listPart(title, names, shown) {
    if (names.length === 0) {
        return "";
    }
    const more = names.length - shown;
    const listed = names.slice(0, shown).map((name) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name, 120));
    return `${title}: ${listed.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}


/***/ }),

/***/ 17210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline)
/* harmony export */ });
/* harmony import */ var _base_figures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70554);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51036);
/* harmony import */ var _results_job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74771);
/* harmony import */ var _comparison_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57739);
/* harmony import */ var _rates_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83547);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54670);






/**
 * All in one line: `❌ failed · score 0.00 · 0 of 1 passed`, and of a benchmark
 * `✅ passed · 31 of 50 passed (62%) · score 0.62 · 47 of 50 measured · $12.30`. Plain text of ours only.
 */
function headline(report) {
    if (report.kind === "refused") {
        const nothing = report.mode === "report" ? "nothing was judged" : "nothing was started";
        return `${(0,_standing_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictSymbol */ .eb)("errored")} errored · ${nothing} · ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(report.problems.length, "problem")}`;
    }
    const { run } = report;
    const { kind } = run.verdict;
    const hasTasks = run.jobs.some(({ shape }) => shape.trials === "many") && (0,_standing_js__WEBPACK_IMPORTED_MODULE_3__/* .tallyOf */ .sv)(run).total > 0;
    const figures = hasTasks ? benchmarkFigures(run) : [...scorePart(run), countsPart(run)];
    const words = (0,_comparison_js__WEBPACK_IMPORTED_MODULE_2__/* .comparisonWords */ .bz)(run.baseline);
    return [`${(0,_standing_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictSymbol */ .eb)(kind)} ${kind}`, ...(words === "" ? [] : [words]), ...figures].join(" · ");
}
function benchmarkFigures(run) {
    const tally = (0,_standing_js__WEBPACK_IMPORTED_MODULE_3__/* .tallyOf */ .sv)(run);
    const isTotalKnown = run.jobs.every((job) => job.expectedTrials !== null);
    const figures = [
        (0,_rates_js__WEBPACK_IMPORTED_MODULE_4__/* .passedText */ .qv)(tally, isTotalKnown),
        ...scorePart(run),
        (0,_rates_js__WEBPACK_IMPORTED_MODULE_4__/* .coverageText */ ._)(tally),
        (0,_rates_js__WEBPACK_IMPORTED_MODULE_4__/* .reportedCost */ .xh)((0,_rates_js__WEBPACK_IMPORTED_MODULE_4__/* .costOf */ .ho)(run.jobs), tally.total),
    ];
    return figures.filter((figure) => figure !== "");
}
/** The score of the only job, where it is one: not of a run that was not measured or not finished. */
function scorePart({ verdict, jobs }) {
    const [job, ...others] = jobs;
    if (job === undefined || others.length > 0 || verdict.kind === "errored" || verdict.kind === "cancelled") {
        return [];
    }
    const { score } = (0,_results_job_js__WEBPACK_IMPORTED_MODULE_1__/* .countTrials */ .XJ)(job);
    return score === null ? [] : [`score ${(0,_base_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .scoreText */ .QO)(score)}`];
}
function countsPart(run) {
    const { total, passed, unmeasured } = (0,_standing_js__WEBPACK_IMPORTED_MODULE_3__/* .tallyOf */ .sv)(run);
    if (total === 0) {
        return "no trial ran";
    }
    return `${passed} of ${total} passed${unmeasured > 0 ? `, ${unmeasured} unmeasured` : ""}`;
}


/***/ }),

/***/ 37227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ legReport)
/* harmony export */ });
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17210);

/** `comment` is the comment of this leg alone, whose first line is its headline. */
function legReport({ report }, comment) {
    return {
        standing: report.kind === "refused" ? "errored" : report.run.verdict.kind,
        headline: (0,_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .headline */ .P)(report),
        body: (links) => {
            const page = comment(links);
            return page.slice(page.indexOf("\n") + 1).trimStart();
        },
    };
}


/***/ }),

/***/ 86173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ overviewText),
/* harmony export */   bq: () => (/* binding */ overviewOf),
/* harmony export */   i4: () => (/* binding */ NO_OVERVIEW)
/* harmony export */ });
/* harmony import */ var _base_figures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70554);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98602);
/* harmony import */ var _results_labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35317);
/* harmony import */ var _results_statistics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42421);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70075);
/* harmony import */ var _rates_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83547);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54670);







const NO_OVERVIEW = { line: "", tables: [] };
/**
 * The results of benchmarks: a row for each job and agent entry where there are several, then one for each dataset. Of one
 * agent the headline says it all, but pass@k, which is one line.
 */
function overviewOf(run) {
    if (run.jobs.every((job) => job.shape.trials === "one")) {
        return NO_OVERVIEW;
    }
    const jobs = run.jobs.map((job, index) => {
        const kind = run.verdict.jobs[index]?.kind ?? "errored";
        return { job, statistics: (0,_results_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .statisticsOf */ .j)(job, run.gate), verdict: `${(0,_standing_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictSymbol */ .eb)(kind)} ${kind}` };
    });
    const several = jobs.length > 1;
    const main = jobs.flatMap((one) => agentSubjects(one, several));
    const [only, ...others] = main;
    const isOne = only !== undefined && others.length === 0;
    const datasets = jobs.flatMap((one) => datasetSubjects(one, several));
    return {
        line: isOne ? passAtKLine(only) : "",
        tables: [...(isOne ? [] : subjectTable("Agent", main)), ...subjectTable("Dataset", datasets)],
    };
}
/** The overview as Markdown, with at most `shown` rows of each table in sight. The empty string where there is nothing. */
function overviewText({ line, tables }, shown) {
    const texts = tables.map(({ head, rows }) => {
        const rest = rows.slice(shown);
        return [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(head, rows.slice(0, shown)),
            ...(rest.length === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .folded */ .TM)(`${rest.length} more`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(head, rest))]),
        ].join("\n\n");
    });
    return [line, ...texts].filter((part) => part !== "").join("\n\n");
}
function agentSubjects({ job, statistics, verdict }, several) {
    const whole = {
        job: several ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)((0,_results_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .jobLabel */ .OP)(job), 80) : "",
        verdict: several ? verdict : "",
        name: "",
        duration: several ? (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(job.durationSec) : "",
        statistics,
    };
    const agents = statistics.byAgent;
    return agents.length > 1
        ? agents.map((agent) => ({ ...whole, name: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(agent.label, 80), statistics: agent }))
        : [whole];
}
function datasetSubjects({ job, statistics }, several) {
    const named = several ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)((0,_results_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .jobLabel */ .OP)(job), 80) : "";
    return statistics.byDataset.length < 2
        ? []
        : statistics.byDataset.map((dataset) => ({
            job: named,
            verdict: "",
            name: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(dataset.dataset ?? "no dataset", 80),
            duration: "",
            statistics: dataset,
        }));
}
function subjectTable(what, subjects) {
    if (subjects.length === 0) {
        return [];
    }
    const ks = toldKs(Math.max(0, ...subjects.map(({ statistics }) => statistics.passAtK.length)));
    const head = [
        "Job",
        "Verdict",
        what,
        "Passed",
        "Score",
        ...ks.map((k) => `pass@${k}`),
        "Measured",
        "Cost",
        "Duration",
    ];
    return [{ head, rows: subjects.map((subject) => subjectRow(subject, ks)) }];
}
function subjectRow({ job, verdict, name, duration, statistics }, ks) {
    const { expected, trials, passed, notPassed, score, passAtK, costUsd } = statistics;
    const total = expected ?? trials;
    const measured = passed + notPassed;
    return [
        job,
        verdict,
        name,
        expected === null || expected === 0
            ? `${passed} of ${total}`
            : `${passed} of ${total} (${(0,_base_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .percentText */ .fL)(passed, total)})`,
        score === null ? "–" : (0,_base_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .scoreText */ .QO)(score),
        ...ks.map((k) => percentOf(passAtK[k - 1])),
        measured === total ? "" : `${measured} of ${total}`,
        (0,_rates_js__WEBPACK_IMPORTED_MODULE_6__/* .reportedCost */ .xh)(costUsd, total),
        duration,
    ];
}
/** `pass@1 58%, pass@2 88%, pass@3 100%` */
function passAtKLine({ statistics: { passAtK } }) {
    return toldKs(passAtK.length)
        .map((k) => `pass@${k} ${percentOf(passAtK[k - 1])}`)
        .join(", ");
}
function percentOf(share) {
    return share === undefined ? "–" : (0,_base_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .percentText */ .fL)(share, 1);
}
/** Nobody compares pass@6 with pass@7: 1, 2, 4, 8 … and the last. One attempt has none. */
function toldKs(last) {
    const ks = Array.from({ length: last }, (_, index) => index + 1);
    return last < 2 ? [] : ks.filter((k) => Number.isInteger(Math.log2(k)) || k === last);
}


/***/ }),

/***/ 13438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ reportPage)
});

// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(51036);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(98602);
// EXTERNAL MODULE: ./build/src/results/verdict.js + 3 modules
var results_verdict = __webpack_require__(11535);
// EXTERNAL MODULE: ./build/src/report/budget.js
var budget = __webpack_require__(95439);
// EXTERNAL MODULE: ./build/src/report/comparison.js
var comparison = __webpack_require__(57739);
// EXTERNAL MODULE: ./build/src/base/group-by.js
var group_by = __webpack_require__(49976);
// EXTERNAL MODULE: ./build/src/results/labels.js
var labels = __webpack_require__(35317);
// EXTERNAL MODULE: ./build/src/report/judged-trials.js
var judged_trials = __webpack_require__(63389);
// EXTERNAL MODULE: ./build/src/report/log-tails.js
var log_tails = __webpack_require__(7236);
// EXTERNAL MODULE: ./build/src/report/markdown.js
var markdown = __webpack_require__(70075);
// EXTERNAL MODULE: ./build/src/report/plain-text.js
var plain_text = __webpack_require__(66366);
;// CONCATENATED MODULE: ./build/src/report/exceptions.js







const NAMED_TRIALS = 3;
/** The exceptions of benchmarks by their names, the most frequent first, each with the log of the first of its trials. */
function exceptionBlocks(run, logTails, limits) {
    const groups = [...trialsByException(run)].toSorted(([, left], [, right]) => right.length - left.length);
    const blocks = groups.slice(0, limits.tails).map(([name, trials]) => exceptionBlock(name, trials, logTails, limits));
    const rest = groups.slice(limits.tails);
    if (rest.length === 0) {
        return blocks;
    }
    const names = rest.map(([name, trials]) => `${(0,markdown/* code */.aY)(name, 60)} in ${(0,base_text/* plural */.LS)(trials.length, "trial")}`);
    return [...blocks, (0,markdown/* folded */.TM)((0,base_text/* plural */.LS)(rest.length, "more exception"), names.slice(0, 100).join(", "))];
}
function trialsByException(run) {
    const failed = (0,judged_trials/* judgedTrials */.L)(run).flatMap((judged) => {
        const { failure } = judged.trial.outcome;
        return failure === null || judged.job.shape.trials === "one" ? [] : [{ ...judged, failure }];
    });
    return (0,group_by/* groupBy */.$)(failed, ({ failure }) => failure.exception.type);
}
function exceptionBlock(name, trials, logTails, { linesEach }) {
    const hasTail = ({ trial }) => (0,log_tails/* logsOfTrial */.tA)(trial).some((log) => (logTails.get(log) ?? "").trim() !== "");
    const told = trials.find(hasTail) ?? trials[0];
    if (told === undefined) {
        return "";
    }
    const named = trials.slice(0, NAMED_TRIALS).map(({ trial, job }) => (0,plain_text/* oneLine */.T)((0,labels/* trialLabel */.Z9)(trial, job), 55));
    const more = trials.length - named.length;
    const title = `${(0,plain_text/* oneLine */.T)(name, 60)} in ${(0,base_text/* plural */.LS)(trials.length, "trial")}: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
    const tails = (0,log_tails/* logsOfTrial */.tA)(told.trial).flatMap((log) => {
        const text = (0,log_tails/* tailText */.QR)(logTails.get(log) ?? "", linesEach);
        return text === "" ? [] : [`End of ${(0,markdown/* code */.aY)(log)}:\n\n${(0,markdown/* codeBlock */.DV)(text)}`];
    });
    return (0,markdown/* folded */.TM)(title, [aboutTrial(told), ...tails].join("\n\n"));
}
/** `astropy-1, cause agent: timed out after 3000 s; files in trials/astropy-1__x` */
function aboutTrial({ trial, job, failure }) {
    const files = trial.files === null ? "" : `; files in ${(0,markdown/* code */.aY)(trial.files)}`;
    return `${(0,markdown/* inline */.mG)((0,labels/* trialLabel */.Z9)(trial, job), 200)}, cause ${failure.cause}: ${messageOf(failure.exception)}${files}`;
}
function messageOf({ message }) {
    return message.trim() === "" ? "no message" : (0,markdown/* inline */.mG)(message, 500);
}

// EXTERNAL MODULE: ./build/src/report/headline.js
var headline = __webpack_require__(17210);
// EXTERNAL MODULE: ./build/src/results/gate.js
var results_gate = __webpack_require__(74829);
;// CONCATENATED MODULE: ./build/src/report/job-details.js




/** What ran, exactly: the rules, and each job's file, image and sandbox; folded. */
function jobDetails(run) {
    const jobs = run.jobs.length === 0 ? [] : [(0,markdown/* table */.tp)(HEAD, run.jobs.map(jobRow))];
    return (0,markdown/* folded */.TM)("Details", [...jobs, settingsLine(run)].join("\n\n"));
}
const HEAD = [
    "Job",
    "Job file",
    "SHA-256",
    "Agents",
    "Harbor",
    "Image",
    "Sandbox",
    "Namespace",
    "Experiment",
    "Labels",
    "Duration",
];
const MOST_AGENTS = 20;
function jobRow(job) {
    const labels = Object.entries(job.labels).map(([name, value]) => `${name}=${value}`);
    return [
        (0,markdown/* inline */.mG)(job.jobName, 80),
        (0,markdown/* code */.aY)(job.config, 120),
        (0,markdown/* code */.aY)(job.configSha256.slice(0, 12)),
        agentsCell(job.agents),
        (0,markdown/* inline */.mG)(job.harborVersion ?? "", 40),
        (0,markdown/* code */.aY)(job.image, 200),
        job.runs
            .flatMap(({ sandboxId }) => sandboxId ?? [])
            .map((id) => (0,markdown/* code */.aY)(id))
            .join(" "),
        (0,markdown/* inline */.mG)(job.namespace ?? "", 80),
        (0,markdown/* inline */.mG)(job.experimentId ?? "", 80),
        (0,markdown/* inline */.mG)(labels.join(", ")),
        (0,time/* formatDuration */.a3)(job.durationSec),
    ];
}
/** The start of the SHA-256 tells entries of one name apart, also from those of another run. */
function agentsCell(agents) {
    const told = agents.slice(0, MOST_AGENTS).map((entry) => {
        return `${(0,markdown/* inline */.mG)((0,labels/* agentLabel */.kV)(entry, agents), 80)} ${(0,markdown/* code */.aY)(entry.configSha256.slice(0, 12))}`;
    });
    return [...told, ...(agents.length > MOST_AGENTS ? [`${agents.length - MOST_AGENTS} more`] : [])].join(", ");
}
function settingsLine({ gate, jobs, run, tool, startedAt }) {
    const isByReward = jobs.some(({ shape }) => shape.passedBy === "reward");
    const parts = [
        `max-failed ${(0,results_gate/* limitText */.PW)(gate.maxFailed)}`,
        ...(gate.minScore === null ? [] : [`min-score ${gate.minScore}`]),
        ...(isByReward ? [`pass-score ${gate.passScore}`] : []),
        ...(gate.minPassRate === null ? [] : [`min-pass-rate ${gate.minPassRate}%`]),
        ...(gate.maxUnmeasured === null ? [] : [`max-unmeasured ${(0,results_gate/* limitText */.PW)(gate.maxUnmeasured)}`]),
        `started ${(0,markdown/* inline */.mG)(startedAt)}`,
        ...(run.attempt === null ? [] : [`attempt ${run.attempt}`]),
        `${(0,markdown/* inline */.mG)(tool.name)} ${(0,markdown/* inline */.mG)(tool.version)}`,
    ];
    return parts.join(" · ");
}

;// CONCATENATED MODULE: ./build/src/report/links.js
/** The page of a commit; null where it is unknown. */
function commitUrl(links, sha) {
    const base = contentUrl(links);
    return base === null || sha === null ? null : `${base}/commit/${sha}`;
}
/** The page of a line in a file of the repository; null where it is unknown. */
function lineUrl(links, sha, file, line) {
    const base = contentUrl(links);
    const path = file.split("/").map(encodeURIComponent).join("/");
    return base === null || sha === null ? null : `${base}/blob/${sha}/${path}#L${line}`;
}
/** GitLab, whose links have `/-/` between the project and the rest, has its pipelines there too. */
function contentUrl({ repositoryUrl, runUrl }) {
    const isGitLab = repositoryUrl !== null && runUrl?.startsWith(`${repositoryUrl}/-/`) === true;
    return isGitLab ? `${repositoryUrl}/-` : repositoryUrl;
}
/** What a run is called where it can be looked at: GitHub's word, and Gitea's, or one that every CI system knows. */
function runName(runUrl) {
    return /\/actions\/runs\/\d/.test(runUrl) ? "workflow run" : "CI run";
}

// EXTERNAL MODULE: ./build/src/report/overview.js
var report_overview = __webpack_require__(86173);
;// CONCATENATED MODULE: ./build/src/report/remarks.js



/** Above all other remarks: the numbers are of less than the job file says. */
const PARTIAL = "**Partial run:** ";
/** What a reader has to know to read the numbers rightly, each said once and short, above everything but the headline. */
function remarkLines({ jobs }, shown) {
    const partial = saidOnce(jobs, (job) => (job.partial === null ? [] : [job.partial]));
    const remarks = saidOnce(jobs, (job) => [...job.remarks, ...repeated(job)]);
    const lines = [...partial.map((line) => `> ${PARTIAL}${line}`), ...remarks.map((line) => `> ${line}`)];
    const more = lines.length - shown;
    return [...lines.slice(0, shown), ...(more > 0 ? [`> and ${(0,base_text/* plural */.LS)(more, "more remark")}`] : [])].join("\n>\n");
}
/** A sentence that is true of some jobs only begins with their names. */
function saidOnce(jobs, sentencesOf) {
    const told = new Map();
    for (const job of jobs) {
        for (const sentence of sentencesOf(job)) {
            const names = told.get(sentence) ?? [];
            told.set(sentence, names);
            names.push((0,labels/* jobLabel */.OP)(job));
        }
    }
    return Array.from(told, ([sentence, names]) => {
        const whose = names.length === jobs.length ? "" : `${(0,markdown/* inline */.mG)(listed(names), 200)}: `;
        return whose + (0,markdown/* inline */.mG)(sentence, 500);
    });
}
/** How often trials were run again: who reads the numbers may want to know how hard they were to get. */
function repeated({ trials, runs: sandboxRuns }) {
    const count = trials.filter(({ runs }) => runs > 1).length;
    if (count === 0) {
        return [];
    }
    const rounds = Math.max(0, ...sandboxRuns.map(({ round }) => round));
    const often = rounds > 1 ? `, in ${(0,base_text/* plural */.LS)(rounds, "round")}` : "";
    return [`${(0,base_text/* plural */.LS)(count, "trial")} ${count === 1 ? "was" : "were"} run again after not being measured${often}`];
}
function listed(names) {
    const more = names.length - 3;
    return `${names.slice(0, 3).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

// EXTERNAL MODULE: ./build/src/report/report.js
var report_report = __webpack_require__(18456);
// EXTERNAL MODULE: ./build/src/report/score-table.js + 2 modules
var score_table = __webpack_require__(55357);
;// CONCATENATED MODULE: ./build/src/report/page.js















/** As long as any real address, so that a page that fits with them fits afterwards. */
const LONGEST_LINKS = {
    pageUrl: `https://report.invalid/${"0".repeat(177)}`,
    artifactUrl: `https://artifact.invalid/${"0".repeat(175)}`,
};
/**
 * A report as Markdown: the verdict, what to know, why, the scores, what ran, and folded below it exceptions, logs and
 * details. Rows that do not fit are left out and counted.
 */
function reportPage(model, limits) {
    const { report, extras } = model;
    const title = `### ${(0,headline/* headline */.P)(report)}`;
    const notes = extras.notes.slice(0, 10).map((note) => `> ${(0,markdown/* inline */.mG)(note)}`);
    const head = (links) => [title, pageLink(report, links)].filter((part) => part !== "").join("\n\n");
    const foot = (links) => [...notes, whatRan(report, extras, links)].join("\n\n");
    const details = report.kind === "run" ? detailBlocks(report.run, extras, limits).join("\n\n") : "";
    const body = report.kind === "run" ? runBody(report.run, model, limits) : problemList(report.problems, report, extras);
    const most = (0,budget/* byteLength */.d)(head(LONGEST_LINKS)) + (0,budget/* byteLength */.d)(foot(LONGEST_LINKS)) + 3 * (0,budget/* byteLength */.d)("\n\n");
    let room = limits.maxBytes - most;
    // The table matters more than the details, but does not push them all out.
    const bodyPart = (0,budget/* fitRows */.z)(body, room - Math.min((0,budget/* byteLength */.d)(details), Math.floor(room / 3)), leftOut);
    room -= (0,budget/* byteLength */.d)(bodyPart);
    const detailPart = (0,budget/* fitRows */.z)(details, room, leftOut);
    return (links) => {
        const parts = [head(links), bodyPart, foot(links), detailPart].filter((part) => part !== "");
        return (0,budget/* fitRows */.z)(parts.join("\n\n"), limits.maxBytes, leftOut);
    };
}
/** The way to everything, where there is more to see than what is wrong with the configuration. */
function pageLink(report, { pageUrl }) {
    return pageUrl === null || report.kind === "refused"
        ? ""
        : `**${(0,markdown/* link */.nf)("Open the report", pageUrl)}**: every trial, log and chart`;
}
function runBody(run, { overview, scores }, limits) {
    const parts = [
        (0,comparison/* comparisonSection */.vU)(run, limits.rows),
        remarkLines(run, limits.reasons),
        reasonList(run, limits.reasons),
        (0,report_overview/* overviewText */.Fo)(overview, limits.rows),
        (0,score_table/* scoreTablesText */.V)(scores, limits.rows),
    ];
    return parts.filter((part) => part !== "").join("\n\n");
}
function reasonList({ verdict, jobs }, shown) {
    const more = verdict.reasons.length - shown;
    const lines = verdict.reasons.slice(0, shown).map((reason) => `- ${(0,markdown/* inline */.mG)(reason, 500)}`);
    const nothing = (0,results_verdict/* measuredTooLittle */.hU)(verdict, jobs)
        ? "Not enough was measured to judge the change."
        : "This says nothing about the change: it could not be measured.";
    return [
        ...(verdict.kind === "errored" ? [nothing] : []),
        [...lines, ...(more > 0 ? [`- and ${(0,base_text/* plural */.LS)(more, "more reason")}`] : [])].join("\n"),
    ]
        .filter((part) => part !== "")
        .join("\n\n");
}
function problemList(problems, report, extras) {
    return problems
        .map((problem) => `- ${problemPlace(problem, report, extras)}${(0,markdown/* inline */.mG)(problem.message)}${remedy(problem)}`)
        .join("\n");
}
function problemPlace({ file, line, column }, report, extras) {
    if (file === "") {
        return "";
    }
    const url = lineUrl(extras, (0,report_report/* identityOf */.cu)(report).sha, file, line);
    return `${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(`${file}:${line}:${column}`), url)} `;
}
function remedy(problem) {
    return problem.remedy === "" ? "" : `; ${(0,markdown/* inline */.mG)(problem.remedy)}`;
}
/** `Bench / test · bench/x.yaml · python 3.12 · commit c0ffeec · attempt 2 · took 1.4s · logs and results · workflow run` */
function whatRan(report, extras, { artifactUrl }) {
    const { sha, attempt, leg, workflow, job } = (0,report_report/* identityOf */.cu)(report);
    const parts = [
        workflow === null || job === null ? "" : (0,markdown/* inline */.mG)(`${workflow} / ${job}`, 100),
        report.kind === "run" ? jobFiles(report.run) : "",
        leg === null ? "" : (0,markdown/* inline */.mG)(leg, 100),
        sha === null ? "" : `commit ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(sha.slice(0, 7)), commitUrl(extras, sha))}`,
        attempt === null || attempt === 1 ? "" : `attempt ${attempt}`,
        report.kind === "run" ? took(report.run) : "",
        artifactUrl === null ? "" : (0,markdown/* link */.nf)("logs and results", artifactUrl),
        extras.runUrl === null ? "" : (0,markdown/* link */.nf)(runName(extras.runUrl), extras.runUrl),
    ];
    return parts.filter((part) => part !== "").join(" · ");
}
function jobFiles({ jobs }) {
    const [first, ...others] = new Set(jobs.map((job) => job.config));
    if (first === undefined) {
        return "";
    }
    return others.length === 0 ? (0,markdown/* code */.aY)(first, 120) : (0,base_text/* plural */.LS)(others.length + 1, "job file");
}
function took({ startedAt, finishedAt }) {
    const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
    return Number.isFinite(seconds) && seconds >= 0 ? `took ${(0,time/* formatDuration */.a3)(seconds)}` : "";
}
function detailBlocks(run, extras, limits) {
    const tails = limits.tails;
    return [
        ...exceptionBlocks(run, extras.logTails, tails),
        ...(0,log_tails/* logTailBlocks */.nT)(run, extras.logTails, tails),
        jobDetails(run),
    ];
}
function leftOut(rows) {
    return `_${(0,base_text/* plural */.LS)(rows, "more row")} left out here; results.json has all of it._`;
}


/***/ }),

/***/ 83547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ coverageText),
/* harmony export */   ho: () => (/* binding */ costOf),
/* harmony export */   qv: () => (/* binding */ passedText),
/* harmony export */   xh: () => (/* binding */ reportedCost)
/* harmony export */ });
/* harmony import */ var _base_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70554);

/** `31 of 50 passed (62%)`; without a percentage where nobody knows how many trials there should be. */
function passedText({ passed, total }, isTotalKnown) {
    return isTotalKnown ? `${passed} of ${total} passed (${(0,_base_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .percentText */ .fL)(passed, total)})` : `${passed} passed`;
}
/** `47 of 50 measured`; empty where all are. */
function coverageText({ total, unmeasured }) {
    return unmeasured === 0 ? "" : `${total - unmeasured} of ${total} measured`;
}
/** `$12.30`; of some trials that is the least it can have been: `≥ $12.30, 37 of 50 reported`. Empty where none told. */
function reportedCost({ total, reported }, trials) {
    if (total === null) {
        return "";
    }
    return reported < trials ? `≥ ${(0,_base_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .costText */ .rs)(total)}, ${reported} of ${trials} reported` : (0,_base_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .costText */ .rs)(total);
}
/** What the trials of all jobs cost, as far as they told it. */
function costOf(jobs) {
    const costs = jobs.flatMap((job) => job.trials.flatMap(({ costUsd }) => costUsd ?? [])).filter(Number.isFinite);
    return { total: costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0), reported: costs.length };
}


/***/ }),

/***/ 13236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ reportModel)
/* harmony export */ });
/* harmony import */ var _overview_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86173);
/* harmony import */ var _score_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55357);


function reportModel(report, extras) {
    return report.kind === "run"
        ? { report, extras, overview: (0,_overview_js__WEBPACK_IMPORTED_MODULE_0__/* .overviewOf */ .bq)(report.run), scores: (0,_score_table_js__WEBPACK_IMPORTED_MODULE_1__/* .scoreTables */ .q)(report.run) }
        : { report, extras, overview: _overview_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_OVERVIEW */ .i4, scores: [] };
}


/***/ }),

/***/ 18456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ reportOf),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   nu: () => (/* binding */ NOT_PUBLISHED)
/* harmony export */ });
const NOT_PUBLISHED = { pageUrl: null, artifactUrl: null };
function reportOf(run) {
    const { mode, problems, tool } = run;
    return problems.length > 0 ? { kind: "refused", mode, problems, run: run.run, tool } : { kind: "run", run };
}
function identityOf(report) {
    return report.kind === "run" ? report.run.run : report.run;
}


/***/ }),

/***/ 55357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ scoreTables),
  V: () => (/* binding */ scoreTablesText)
});

// EXTERNAL MODULE: ./build/src/base/figures.js
var figures = __webpack_require__(70554);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(51036);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(98602);
// EXTERNAL MODULE: ./build/src/results/job.js
var results_job = __webpack_require__(74771);
// EXTERNAL MODULE: ./build/src/results/labels.js
var labels = __webpack_require__(35317);
// EXTERNAL MODULE: ./build/src/results/passing.js
var passing = __webpack_require__(807);
// EXTERNAL MODULE: ./build/src/results/trial.js
var results_trial = __webpack_require__(65728);
// EXTERNAL MODULE: ./build/src/report/markdown.js
var markdown = __webpack_require__(70075);
;// CONCATENATED MODULE: ./build/src/report/folding-table.js

/**
 * Up to `shown` rows are a table; of more, those that passed are folded, and of the others what is above `shown`. The empty
 * string without rows.
 */
function foldingTable({ title, head, rows, restTitle }, shown) {
    const standingOut = rows.filter((row) => row.standing !== "passed").length;
    const visible = rows.length <= shown ? rows.length : Math.min(shown, standingOut);
    const rest = rows.slice(visible);
    const parts = [
        title,
        tableOf(head, rows.slice(0, visible)),
        rest.length === 0 ? "" : (0,markdown/* folded */.TM)(restTitle(rest), tableOf(head, rest)),
    ];
    return parts.filter((part) => part !== "").join("\n\n");
}
function tableOf(head, rows) {
    return rows.length === 0
        ? ""
        : (0,markdown/* table */.tp)(head, rows.map((row) => row.cells));
}

// EXTERNAL MODULE: ./build/src/report/judged-trials.js
var judged_trials = __webpack_require__(63389);
// EXTERNAL MODULE: ./build/src/report/standing.js
var report_standing = __webpack_require__(54670);
// EXTERNAL MODULE: ./build/src/results/statistics.js
var statistics = __webpack_require__(42421);
;// CONCATENATED MODULE: ./build/src/report/task-table.js








/** More marks than this are not read, only counted. */
const MOST_MARKS = 8;
/** Whether a job is better told by its tasks than by its trials. */
function hasTaskRows({ trials, agents }) {
    return agents.length > 1 || trials.some(({ attempt }) => attempt > 1);
}
/** A row for each task of a job of several agents or attempts, with a column for each agent; the least passed first. */
function taskTable(job, gate, title) {
    const agents = (0,statistics/* statisticsOf */.j)(job, gate).byAgent.map(({ agent, label }) => ({
        key: agent?.configSha256 ?? null,
        label,
    }));
    const tasks = tasksOf(job, gate).toSorted(byNeed);
    const hasDatasets = new Set(tasks.map(({ dataset }) => dataset)).size > 1;
    const datasetCell = ({ dataset }) => (hasDatasets ? (0,markdown/* inline */.mG)(dataset ?? "", 80) : "");
    const missing = (0,results_job/* missingTrials */.Sx)(job);
    const missingCell = `${(0,base_text/* plural */.LS)(missing, "expected trial")} left no result`;
    if (agents.length < 2) {
        const rows = tasks.map((task) => {
            const { attempts } = task;
            const cells = [resultCell(attempts), (0,markdown/* inline */.mG)(task.name, 120), datasetCell(task), meanScore(attempts)];
            return { standing: standingOfTask(task), cells: [...cells, exceptionsCell(attempts)] };
        });
        const missed = { standing: "unmeasured", cells: [(0,report_standing/* standingSymbol */.Tr)("unmeasured"), missingCell, "", "–", ""] };
        const head = ["Result", "Task", "Dataset", "Score", "Exceptions"];
        return { title, head, rows: missing > 0 ? [missed, ...rows] : rows, restTitle: countsOf };
    }
    const rows = tasks.map((task) => {
        const cells = agents.map(({ key }) => {
            return agentCell(task.attempts.filter(({ trial }) => (trial.agent?.configSha256 ?? null) === key));
        });
        return { standing: standingOfTask(task), cells: [(0,markdown/* inline */.mG)(task.name, 120), datasetCell(task), ...cells] };
    });
    const dashes = agents.map(() => (0,report_standing/* standingSymbol */.Tr)("unmeasured"));
    const missed = { standing: "unmeasured", cells: [missingCell, "", ...dashes] };
    const head = ["Task", "Dataset", ...agents.map(({ label }) => (0,markdown/* inline */.mG)(label, 80))];
    return { title, head, rows: missing > 0 ? [missed, ...rows] : rows, restTitle: countsOf };
}
function tasksOf(job, gate) {
    const tasks = new Map();
    for (const trial of job.trials) {
        const { dataset, taskName } = trial;
        const key = (0,results_trial/* taskOf */.Xb)(trial);
        const task = tasks.get(key) ?? { dataset, name: taskName, attempts: [] };
        task.attempts.push({ trial, standing: (0,passing/* standingOf */.YP)(job, trial, gate) });
        tasks.set(key, task);
    }
    return Array.from(tasks.values(), ({ attempts, ...task }) => ({
        ...task,
        attempts: attempts.toSorted((left, right) => left.trial.attempt - right.trial.attempt),
    }));
}
function shareOf(standing, attempts) {
    return attempts.filter((attempt) => attempt.standing === standing).length / attempts.length;
}
function byNeed(left, right) {
    return (shareOf("passed", left.attempts) - shareOf("passed", right.attempts) ||
        shareOf("not passed", right.attempts) - shareOf("not passed", left.attempts) ||
        (0,base_text/* byText */.z4)(left.name, right.name));
}
/** A task passed when all its attempts did. */
function standingOfTask({ attempts }) {
    const found = (wanted) => attempts.some(({ standing }) => standing === wanted);
    return found("not passed") ? "not passed" : found("unmeasured") ? "unmeasured" : "passed";
}
function countsOf(rest) {
    const passed = rest.filter(({ standing }) => standing === "passed").length;
    const others = rest.length - passed;
    const counts = [
        ...(others > 0 ? [(0,base_text/* plural */.LS)(others, "more task")] : []),
        ...(passed > 0 ? [`${(0,base_text/* plural */.LS)(passed, "task")} that always passed`] : []),
    ];
    return counts.join(", ");
}
/** `❌✅✅ 2 of 3 passed` */
function resultCell(attempts) {
    const passed = attempts.filter(({ standing }) => standing === "passed").length;
    return `${marks(attempts)} ${passed} of ${attempts.length} passed`.trim();
}
/** `❌✅✅ 0.67`, with the names of exceptions. */
function agentCell(attempts) {
    if (attempts.length === 0) {
        return "–";
    }
    const isCounted = attempts.length > MOST_MARKS;
    const result = isCounted ? resultCell(attempts) : marks(attempts);
    const score = attempts.every(({ standing }) => standing === "unmeasured") ? "" : meanScore(attempts);
    return [result, score, exceptionsCell(attempts)].filter((part) => part !== "").join(" ");
}
function marks(attempts) {
    return attempts.length > MOST_MARKS ? "" : attempts.map(({ standing }) => (0,report_standing/* standingSymbol */.Tr)(standing)).join("");
}
function meanScore(attempts) {
    return (0,figures/* scoreText */.QO)(attempts.reduce((sum, { trial }) => sum + (0,results_trial/* trialScore */.lt)(trial), 0) / attempts.length);
}
/** `AgentTimeoutError ×2` */
function exceptionsCell(attempts) {
    const counts = new Map();
    for (const { trial } of attempts) {
        const name = trial.outcome.failure?.exception.type;
        if (name !== undefined) {
            counts.set(name, (counts.get(name) ?? 0) + 1);
        }
    }
    return Array.from(counts, ([name, count]) => `${(0,markdown/* code */.aY)(name, 60)}${count > 1 ? ` ×${count}` : ""}`).join(" ");
}

;// CONCATENATED MODULE: ./build/src/report/score-table.js












/** More columns than this are not read; results.json has every metric. */
const MOST_METRICS = 3;
const STANDINGS = ["not passed", "unmeasured", "passed"];
/** Several tables share the room of one, but none is so short that it tells nothing. */
const FEWEST_ROWS = 5;
/**
 * The trials of all jobs in one table, those that did not pass first; a separate table for each job of several agents
 * or attempts, which has one row a task.
 */
function scoreTables({ jobs, gate }) {
    const several = jobs.length > 1;
    const byTask = jobs.filter(hasTaskRows);
    const byTrial = jobs.filter((job) => !hasTaskRows(job));
    const metrics = metricNames(byTrial);
    const rows = (0,judged_trials/* worstFirst */.m)(byTrial.flatMap((job) => jobRows(job, { several, metrics }, gate)));
    const named = metrics.map((name) => (0,markdown/* inline */.mG)(name, 40));
    const head = ["Result", "Task", "Job file", "Dataset", "Score", ...named, "Exit code", "Duration", "Exception"];
    const trials = { title: "", head, rows, restTitle: score_table_countsOf };
    return [
        ...byTask.map((job) => taskTable(job, gate, several ? `**${(0,markdown/* inline */.mG)((0,labels/* jobLabel */.OP)(job), 80)}**` : "")),
        ...(rows.length === 0 ? [] : [trials]),
    ];
}
/** The tables as Markdown, with some `shown` rows in sight. The empty string without jobs. */
function scoreTablesText(tables, shown) {
    const each = tables.length < 2 ? shown : Math.max(FEWEST_ROWS, Math.floor(shown / tables.length));
    return tables.map((one) => foldingTable(one, each)).join("\n\n");
}
/** The first metrics, in the order in which scripts and verifiers name them. */
function metricNames(jobs) {
    const names = jobs.flatMap(({ trials }) => trials.flatMap(({ metrics }) => Object.keys(metrics)));
    return [...new Set(names)].slice(0, MOST_METRICS);
}
function score_table_countsOf(rest) {
    const counts = STANDINGS.map((standing) => [rest.filter((row) => row.standing === standing).length, standing]);
    return counts.flatMap(([count, standing]) => (count === 0 ? [] : [`${count} ${standing}`])).join(", ");
}
function jobRows(job, columns, gate) {
    const file = columns.several ? (0,markdown/* code */.aY)(job.config, 120) : "";
    const hasDatasets = new Set(job.trials.map(({ dataset }) => dataset)).size > 1;
    const trials = job.trials.toSorted((left, right) => (0,base_text/* byText */.z4)(left.taskName, right.taskName));
    const rows = trials.map((trial) => {
        const dataset = hasDatasets ? (0,markdown/* inline */.mG)(trial.dataset ?? "", 80) : "";
        return trialRow(job, trial, (0,passing/* standingOf */.YP)(job, trial, gate), file, dataset, columns);
    });
    const missing = (0,results_job/* missingTrials */.Sx)(job);
    if (missing > 0) {
        rows.push(missingRow(`${(0,base_text/* plural */.LS)(missing, "expected trial")} of ${(0,markdown/* inline */.mG)(job.jobName, 80)}`, file, "left no result", columns));
    }
    else if (job.trials.length === 0) {
        rows.push(missingRow((0,markdown/* inline */.mG)(job.jobName, 80), file, "no trial ran", columns));
    }
    return rows;
}
function trialRow(job, trial, standing, file, dataset, { metrics }) {
    const { exitCode, durationSec } = trial;
    const reward = (0,results_trial/* rewardOf */.jK)(trial);
    return {
        standing,
        cells: [
            score_table_resultCell(standing),
            (0,markdown/* inline */.mG)(job.leg === null ? trial.taskName : `${trial.taskName} (${job.leg.label})`, 120),
            file,
            dataset,
            reward === null ? "–" : (0,figures/* scoreText */.QO)(reward),
            ...metrics.map((name) => metricCell(trial, name)),
            exitCode === null ? "" : String(exitCode),
            durationSec === null ? "" : (0,time/* formatDuration */.a3)(durationSec),
            exceptionCell(job, trial),
        ],
    };
}
function metricCell({ metrics }, name) {
    const value = Object.hasOwn(metrics, name) ? metrics[name] : undefined;
    return value === undefined ? "–" : (0,figures/* metricText */._l)(value);
}
/** Of a benchmark the name alone: the messages are folded below, once for all trials of a name. */
function exceptionCell({ shape }, { outcome }) {
    const exception = outcome.failure?.exception;
    if (exception === undefined) {
        return "";
    }
    return `${(0,markdown/* code */.aY)(exception.type, 60)} ${shape.trials === "one" ? (0,markdown/* inline */.mG)(exception.message, 200) : ""}`.trim();
}
function missingRow(task, file, because, { metrics }) {
    const numbers = ["–", ...metrics.map(() => "–")];
    return { standing: "unmeasured", cells: [score_table_resultCell("unmeasured"), task, file, "", ...numbers, "", "", because] };
}
function score_table_resultCell(standing) {
    return `${(0,report_standing/* standingSymbol */.Tr)(standing)} ${standing}`;
}


/***/ }),

/***/ 54670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tr: () => (/* binding */ standingSymbol),
/* harmony export */   eb: () => (/* binding */ verdictSymbol),
/* harmony export */   sv: () => (/* binding */ tallyOf)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22396);
/* harmony import */ var _results_passing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(807);


function standingSymbol(standing) {
    switch (standing) {
        case "passed":
            return "✅";
        case "not passed":
            return "❌";
        case "unmeasured":
            return "⚠️";
        default:
            return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .HB)(standing);
    }
}
function verdictSymbol(kind) {
    switch (kind) {
        case "passed":
            return "✅";
        case "failed":
            return "❌";
        case "errored":
            return "⚠️";
        case "cancelled":
            return "⏹️";
        default:
            return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .HB)(kind);
    }
}
/** The tallies of all jobs of a run together. */
function tallyOf({ jobs, gate }) {
    const tallies = jobs.map((job) => (0,_results_passing_js__WEBPACK_IMPORTED_MODULE_0__/* .tallyTrials */ .SY)(job, gate));
    const sum = (field) => tallies.reduce((total, tally) => total + tally[field], 0);
    return { total: sum("total"), passed: sum("passed"), notPassed: sum("notPassed"), unmeasured: sum("unmeasured") };
}


/***/ }),

/***/ 86456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ baselineOf),
/* harmony export */   Fd: () => (/* binding */ toBaseline),
/* harmony export */   b1: () => (/* binding */ toComparison)
/* harmony export */ });
/** A baseline in the form of results.json. */
function toBaseline({ bases, missing, uncompared, ...comparison }) {
    return {
        bases: bases.map(({ name, url, commit, finishedAt, distance }) => ({
            name,
            url,
            commit,
            finished_at: finishedAt,
            distance,
        })),
        missing: [...missing],
        uncompared: [...uncompared],
        ...toComparison(comparison),
    };
}
/** A comparison as programs read it. */
function toComparison({ jobs, onlyInBase, onlyInNew }) {
    return { jobs: jobs.map(toJob), only_in_base: [...onlyInBase], only_in_new: [...onlyInNew] };
}
function toJob(one) {
    return {
        job: one.job,
        sentence: one.sentence,
        ...toSet(one),
        n_not_compared: one.notCompared.length,
        not_compared: [...one.notCompared],
        slower: [...one.slower],
        dearer: [...one.dearer],
        fingerprint_differences: one.differences.map((one) => ({ field: one.field, base: one.base, new: one.new })),
        quantities: one.quantities.map(toQuantity),
        history: one.history.map(toPoint),
        groups: one.groups.map((group) => ({ agent: group.agent, dataset: group.dataset, ...toSet(group) })),
    };
}
function toPoint({ commit, finishedAt, score, passRate, costUsd, durationSec }) {
    return {
        commit,
        finished_at: finishedAt,
        score,
        pass_rate: passRate,
        cost_usd: costUsd,
        duration_sec: durationSec,
    };
}
function toSet(one) {
    const score = one.score === null ? null : toQuantity(one.score);
    return {
        conclusion: one.conclusion,
        lacking: one.lacking,
        n_compared: one.compared,
        base: score?.base ?? null,
        new: score?.new ?? null,
        difference: score?.difference ?? null,
        scale: score?.scale ?? null,
        interval: score?.interval ?? null,
        p_value: score?.p_value ?? null,
        detectable_drop: one.detectableDrop,
        method: score?.method ?? null,
        newly_failing: [...one.newlyFailing],
        newly_passing: [...one.newlyPassing],
        unstable: [...one.unstable],
    };
}
// Every field by its name, here and below: a record that was read is written in the same order, byte for byte.
function toQuantity(one) {
    const { interval } = one;
    return {
        name: one.name,
        scale: one.scale,
        base: one.base,
        new: one.new,
        difference: one.difference,
        interval: interval === null ? null : [interval.low, interval.high],
        p_value: one.pValue,
        method: { test: one.test, interval: interval?.method ?? null },
        direction: one.direction,
    };
}
/** The baseline that a results.json has. */
function baselineOf(entry) {
    return {
        bases: entry.bases.map(({ finished_at: finishedAt, ...base }) => ({ ...base, finishedAt })),
        missing: entry.missing,
        uncompared: entry.uncompared,
        jobs: entry.jobs.map(jobOf),
        onlyInBase: entry.only_in_base,
        onlyInNew: entry.only_in_new,
    };
}
function jobOf(entry) {
    return {
        job: entry.job,
        sentence: entry.sentence,
        ...setOf(entry),
        notCompared: entry.not_compared,
        slower: entry.slower,
        dearer: entry.dearer,
        differences: entry.fingerprint_differences,
        quantities: entry.quantities.map(quantityOf),
        history: entry.history.map(pointOf),
        groups: entry.groups.map((group) => ({ agent: group.agent, dataset: group.dataset, ...setOf(group) })),
    };
}
function pointOf(entry) {
    const { finished_at: finishedAt, pass_rate: passRate, cost_usd: costUsd, duration_sec: durationSec, ...others } = entry;
    return { ...others, finishedAt, passRate, costUsd, durationSec };
}
function setOf(entry) {
    return {
        conclusion: entry.conclusion,
        lacking: entry.lacking,
        compared: entry.n_compared,
        score: scoreOf(entry),
        detectableDrop: entry.detectable_drop,
        newlyFailing: entry.newly_failing,
        newlyPassing: entry.newly_passing,
        unstable: entry.unstable,
    };
}
/** All of its numbers are there, or none. */
function scoreOf(entry) {
    const { base, new: now, difference, scale, p_value: pValue, method, interval, conclusion } = entry;
    if (base === null || now === null || difference === null || scale === null || pValue === null || method === null) {
        return null;
    }
    const isUndecided = conclusion === "incomplete" || conclusion === "not-comparable";
    const direction = isUndecided ? "no-evidence" : conclusion;
    return quantityOf({ name: "score", scale, base, new: now, difference, interval, p_value: pValue, method, direction });
}
function quantityOf({ p_value: pValue, method, interval, ...others }) {
    return {
        ...others,
        interval: interval === null ? null : { low: interval[0], high: interval[1], method: method.interval ?? "" },
        pValue,
        test: method.test,
    };
}


/***/ })

};
