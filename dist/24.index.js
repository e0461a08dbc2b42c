export const id = 24;
export const ids = [24];
export const modules = {

/***/ 37024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writePage: () => (/* binding */ writePage)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/src/report/html/packs.js

/** Characters of JSON that are packed together: enough to compress well, and quick to open for one trial. */
const PACK_CHARACTERS = 256 * 1024;
/** Of logs with times and numbers in every line. */
const FIRST_RATIO = 0.4;
/** Texts that the page opens only when they are looked at: gzipped JSON objects, in base64. */
class Packs {
    #packed = [];
    #places = new Map();
    #most;
    #open = [];
    #openCharacters = 0;
    #characters = 0;
    #unpackedCharacters = 0;
    /** `most` is how many characters all packs together may have. */
    constructor(most) {
        this.#most = most;
    }
    /** Whether something more may find room. */
    get hasRoom() {
        return this.#characters < this.#most;
    }
    /** How many characters of text are likely to find room still: as well as those before them were compressed. */
    get roomForText() {
        const ratio = this.#unpackedCharacters === 0 ? FIRST_RATIO : this.#characters / this.#unpackedCharacters;
        return Math.max(0, (this.#most - this.#characters) / ratio - this.#openCharacters);
    }
    get packed() {
        return this.#packed;
    }
    get characters() {
        return this.#characters;
    }
    /** The number of the pack in which each key is; what found no room is in none. */
    get places() {
        return this.#places;
    }
    add(key, value) {
        const json = JSON.stringify(value);
        this.#open.push([key, json]);
        this.#openCharacters += json.length;
        if (this.#openCharacters >= PACK_CHARACTERS) {
            this.close();
        }
    }
    /** Packs what is waiting. If there is too much, its end is left out, so that the beginning has the room. */
    close() {
        let isFull = false;
        while (this.#open.length > 0) {
            const packed = pack(`{${this.#open.map(([key, json]) => `${JSON.stringify(key)}:${json}`).join(",")}}`);
            if (this.#characters + packed.length <= this.#most) {
                for (const [key] of this.#open) {
                    this.#places.set(key, this.#packed.length);
                }
                this.#packed.push(packed);
                this.#characters += packed.length;
                this.#unpackedCharacters += this.#open.reduce((sum, [, json]) => sum + json.length, 0);
                break;
            }
            this.#open = this.#open.slice(0, Math.floor(this.#open.length / 2));
            isFull = true;
        }
        if (isFull) {
            this.#most = this.#characters;
        }
        this.#open = [];
        this.#openCharacters = 0;
    }
}
/** Text as the page reads it. */
function pack(text) {
    return (0,external_node_zlib_.gzipSync)(text).toString("base64");
}

;// CONCATENATED MODULE: ./build/src/report/html/document.js


/**
 * The whole page. Nothing of it but the title and the answer is markup made of texts, and these are escaped; all else is
 * base64. Only its own script runs, by its digest, nothing is fetched, and no text can be made markup (trusted types).
 */
function pageDocument({ data, texts, trajectories }, { script, style }) {
    const policy = [
        "default-src 'none'",
        `script-src '${digestOf(script)}'`,
        `style-src '${digestOf(style)}'`,
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ].join("; ");
    return [
        "<!doctype html>",
        `<html lang="en" data-verdict="${data.verdict}">`,
        '<meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="color-scheme" content="light dark">',
        `<title>${escaped(data.title)}</title>`,
        `<style>${style}</style>`,
        `<body><div id="page"><main class="page"><h1>${escaped(data.verdict)} · ${escaped(data.sentence)}</h1>`,
        "<noscript><p>The rest of this report needs JavaScript. results.json has the same content.</p></noscript></main></div>",
        block("data", pack(JSON.stringify(data))),
        ...texts.map((packed, index) => block(`texts-${index}`, packed)),
        ...trajectories.map((packed, index) => block(`trajectories-${index}`, packed)),
        `<script type="module">${script}</script>`,
        "</html>",
        "",
    ].join("\n");
}
/** A data block: a browser does not run it, whatever it holds. */
function block(id, base64) {
    return `<script type="text/plain" id="${id}">${base64}</script>`;
}
function digestOf(text) {
    return `sha256-${(0,external_node_crypto_.createHash)("sha256").update(text).digest("base64")}`;
}
function escaped(text) {
    return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./build/src/report/html/page-data.js
/** Where a pack has what belongs to one trial: a list of texts, or a trajectory. */
function trialKey(index) {
    return `trial-${index}`;
}
function jobKey(index) {
    return `job-${index}`;
}

// EXTERNAL MODULE: ./build/src/base/group-by.js
var group_by = __webpack_require__(49976);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(51036);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(98602);
// EXTERNAL MODULE: ./build/src/results/gate.js
var results_gate = __webpack_require__(74829);
// EXTERNAL MODULE: ./build/src/results/job.js
var results_job = __webpack_require__(74771);
// EXTERNAL MODULE: ./build/src/results/labels.js
var results_labels = __webpack_require__(35317);
// EXTERNAL MODULE: ./build/src/results/statistics.js
var results_statistics = __webpack_require__(42421);
// EXTERNAL MODULE: ./build/src/results/trial.js
var results_trial = __webpack_require__(65728);
// EXTERNAL MODULE: ./build/src/results/verdict.js + 3 modules
var results_verdict = __webpack_require__(11535);
// EXTERNAL MODULE: ./build/src/report/headline.js
var headline = __webpack_require__(17210);
// EXTERNAL MODULE: ./build/src/report/judged-trials.js
var judged_trials = __webpack_require__(63389);
// EXTERNAL MODULE: ./build/src/report/plain-text.js
var plain_text = __webpack_require__(66366);
// EXTERNAL MODULE: ./build/src/report/report.js
var report = __webpack_require__(18456);
// EXTERNAL MODULE: ./build/src/report/standing.js
var standing = __webpack_require__(54670);
;// CONCATENATED MODULE: ./build/src/report/html/addresses.js
/** Records come from anywhere: an address is one only when a browser does nothing but go there. */
function addressOf(url) {
    return url !== null && /^https?:\/\/[^\s"'<>]+$/.test(url) ? url : null;
}

// EXTERNAL MODULE: ./build/src/comparison/statistics/wilson.js
var wilson = __webpack_require__(4891);
;// CONCATENATED MODULE: ./build/src/report/html/wilson.js

/** Of the normal distribution, for 95%: a page needs no other, and none of the library that has them all. */
const Z = 1.959963984540054;
/**
 * Wilson's score interval for a rate (Wilson 1927). For a mean of numbers between 0 and 1 it is wide enough too, because
 * none of them varies more than hits and misses with the same mean.
 */
function wilsonInterval(rate, count) {
    if (count <= 0 || rate < 0 || rate > 1) {
        return null;
    }
    return (0,wilson/* wilsonAt */.i)(Z, rate * count, count);
}

;// CONCATENATED MODULE: ./build/src/report/html/groups.js





/** A benchmark's trials by agent and by dataset; none of a Bash Job. */
function jobGroups(job, gate, several) {
    const { byAgent, byDataset } = (0,results_statistics/* statisticsOf */.j)(job, gate);
    const named = (name) => (0,plain_text/* oneLine */.T)(several ? `${(0,results_labels/* jobLabel */.OP)(job)} · ${name}` : name, 160);
    const labels = new Map(job.trials.map((trial) => [trial, trial.agent && (0,results_labels/* agentLabel */.kV)(trial.agent, job.agents)]));
    return {
        agents: byAgent.map((statistics) => {
            const { agent, label } = statistics;
            const trials = byAgent.length === 1 ? job.trials : job.trials.filter((trial) => labels.get(trial) === label);
            return groupOf(named(agent === null ? "unknown agent" : label), trials, statistics);
        }),
        datasets: byDataset.map((statistics) => {
            const trials = job.trials.filter(({ dataset }) => dataset === statistics.dataset);
            return groupOf(named(statistics.dataset ?? "no dataset"), trials, statistics);
        }),
    };
}
/** Attempts at a task resemble each other, so that tasks are what an interval counts. */
function groupOf(name, trials, statistics) {
    const { passRate, score, unmeasured, costUsd } = statistics;
    const tasks = new Set(trials.map(results_trial/* taskOf */.Xb)).size;
    const isBetween0And1 = trials.every((trial) => {
        const reward = (0,results_trial/* rewardOf */.jK)(trial) ?? 0;
        return reward >= 0 && reward <= 1;
    });
    return {
        name,
        trials: trials.length,
        tasks,
        passRate,
        passInterval: passRate === null ? null : wilsonInterval(passRate, tasks),
        score,
        scoreInterval: score === null || !isBetween0And1 ? null : wilsonInterval(score, tasks),
        unmeasured,
        meanCostUsd: costUsd.total === null ? null : costUsd.total / costUsd.reported,
    };
}

// EXTERNAL MODULE: ./build/src/report/comparison.js
var comparison = __webpack_require__(57739);
;// CONCATENATED MODULE: ./build/src/report/html/page-comparison.js



/** What the page says of the run compared with its base; null where nobody asked. */
function pageComparison({ baseline }) {
    if (baseline === null) {
        return null;
    }
    const { missing, bases, jobs, onlyInBase, onlyInNew } = baseline;
    return {
        missing: missing.map((reason) => (0,plain_text/* oneLine */.T)(reason, 1000)),
        bases: bases.map(baseFact),
        jobs: jobs.map((job) => comparedJob(job, jobs.length > 1)),
        lists: [listOf("Jobs only in the base run", onlyInBase), listOf("Jobs only in this run", onlyInNew)].flat(),
    };
}
function baseFact({ name, url, commit, finishedAt }) {
    const parts = [name, commit === null ? "" : `commit ${commit.slice(0, 7)}`, finishedAt.slice(0, 10)];
    const text = parts.filter((part) => part !== "").join(", ");
    return { label: "Base", text: (0,plain_text/* oneLine */.T)(text, 300), url: addressOf(url) };
}
function comparedJob(job, several) {
    const { score, quantities, groups } = job;
    return {
        job: several ? (0,plain_text/* oneLine */.T)(job.job, 120) : "",
        conclusion: job.conclusion,
        sentence: (0,plain_text/* oneLine */.T)(job.sentence, 1000),
        changed: [listOf("Newly failing", job.newlyFailing), listOf("Newly passing", job.newlyPassing)].flat(),
        quantities: [
            ...(score === null ? [] : [quantityOf(score, score.name)]),
            ...groups.flatMap(page_comparison_groupOf),
            ...quantities.filter(comparison/* isTold */.Wc).map((quantity) => quantityOf(quantity, quantity.name)),
        ],
        others: [
            listOf("Some attempts passed and some did not", job.unstable),
            listOf("Slower", job.slower),
            listOf("More expensive", job.dearer),
            listOf("Not compared", job.notCompared),
            listOf("Not the same in both runs", job.differences.map(({ field, base, new: now }) => `${field}: ${base}, now ${now}`)),
        ].flat(),
    };
}
function page_comparison_groupOf({ agent, dataset, score }) {
    const name = [agent, dataset].filter((part) => part !== null).join(", ");
    return score === null ? [] : [quantityOf(score, `${score.name} of ${name}`)];
}
function quantityOf(quantity, name) {
    return {
        name: (0,plain_text/* oneLine */.T)(name, 120),
        base: (0,comparison/* valueText */.Ru)(quantity.base, quantity),
        now: (0,comparison/* valueText */.Ru)(quantity.new, quantity),
        difference: (0,comparison/* signedText */.Mo)(quantity.difference, quantity),
        interval: (0,comparison/* intervalText */.Bt)(quantity),
    };
}
function listOf(title, names) {
    return names.length === 0 ? [] : [{ title, names: names.map((name) => (0,plain_text/* oneLine */.T)(name, 300)) }];
}

;// CONCATENATED MODULE: ./build/src/report/html/trial-ids.js


const LONGEST = 120;
/**
 * What each trial is called in the address of the page, `report.html#trial=ID`: its task, with job, agent and attempt where
 * there are several. Unique in the run, and the same whenever the record is reported.
 */
function trialIds({ jobs }) {
    const taken = new Set();
    const ids = new Map();
    for (const job of jobs) {
        const attempts = job.trials.some(({ attempt }) => attempt > 1);
        for (const trial of job.trials) {
            const parts = [
                jobs.length > 1 && (0,results_labels/* jobLabel */.OP)(job) !== trial.taskName ? (0,results_labels/* jobLabel */.OP)(job) : "",
                trial.taskName,
                trial.agent !== null && job.agents.length > 1 ? `${trial.agent.name}-${trial.agent.index + 1}` : "",
                attempts ? String(trial.attempt) : "",
            ];
            const wanted = (0,plain_text/* oneLine */.T)(parts.filter((part) => part !== "").join("/"), LONGEST);
            let id = wanted;
            for (let number = 2; taken.has(id); number += 1) {
                id = `${wanted}~${number}`;
            }
            taken.add(id);
            ids.set(trial, id);
        }
    }
    return ids;
}

;// CONCATENATED MODULE: ./build/src/report/html/page-of-run.js


















const LONGEST_NAME = 300;
const LONGEST_SENTENCE = 2000;
/** What the page shows of a run, besides the texts of its files. Pure; trials are in the order of `judgedTrials`. */
function pageOfRun(run) {
    const groups = run.jobs.map((job) => jobGroups(job, run.gate, run.jobs.length > 1));
    const sentence = (0,headline/* headline */.P)((0,report/* reportOf */.EI)(run)).replace(/^\S+ /, "");
    return {
        title: (0,plain_text/* oneLine */.T)([...run.jobs.slice(0, 1).map(results_labels/* jobLabel */.OP), sentence].join(" · "), LONGEST_NAME),
        verdict: run.verdict.kind,
        sentence: plain(sentence),
        reasons: run.verdict.reasons.map(plain),
        remarks: remarksOf(run).map(plain),
        facts: runFacts(run),
        totals: totalsOf(run),
        comparison: pageComparison(run),
        jobs: run.jobs.map((job, index) => pageJob(job, run.verdict.jobs[index]?.kind ?? "errored")),
        agents: groups.flatMap(({ agents }) => agents),
        datasets: groups.flatMap(({ datasets }) => datasets),
        trials: pageTrials(run),
    };
}
/** A sentence of ours, with names of anybody's in it. */
function plain(text) {
    return (0,plain_text/* oneLine */.T)(text, LONGEST_SENTENCE);
}
function page_of_run_name(text) {
    return (0,plain_text/* oneLine */.T)(text ?? "", LONGEST_NAME);
}
function remarksOf({ verdict, jobs, extras }) {
    const unmeasured = (0,results_verdict/* measuredTooLittle */.hU)(verdict, jobs)
        ? "Not enough was measured to judge the change."
        : "This says nothing about the change: it could not be measured.";
    const several = jobs.length > 1;
    const ofJobs = jobs.flatMap((job) => {
        const whose = several ? `${(0,results_labels/* jobLabel */.OP)(job)}: ` : "";
        const partial = job.partial === null ? [] : [`Partial run: ${job.partial}`];
        return [...partial, ...job.remarks].map((remark) => whose + remark);
    });
    return [...(verdict.kind === "errored" ? [unmeasured] : []), ...new Set(ofJobs), ...extras.notes];
}
function runFacts({ run, extras, startedAt, finishedAt, gate, jobs, tool }) {
    const repository = addressOf(extras.repositoryUrl);
    const seconds = secondsBetween(startedAt, finishedAt);
    const isByReward = jobs.some(({ shape }) => shape.passedBy === "reward");
    const rules = [
        `max-failed ${(0,results_gate/* limitText */.PW)(gate.maxFailed)}`,
        gate.minScore === null ? "" : `min-score ${gate.minScore}`,
        isByReward ? `pass-score ${gate.passScore}` : "",
        gate.minPassRate === null ? "" : `min-pass-rate ${gate.minPassRate}%`,
        gate.maxUnmeasured === null ? "" : `max-unmeasured ${(0,results_gate/* limitText */.PW)(gate.maxUnmeasured)}`,
    ];
    const pull = run.pullRequest;
    return [
        fact("Repository", run.repository, repository),
        fact("Pull request", pull === null ? null : `#${pull}`, pull === null ? null : join(repository, `pull/${pull}`)),
        fact("Commit", run.sha?.slice(0, 7) ?? null, run.sha === null ? null : join(repository, `commit/${run.sha}`)),
        fact("Workflow", run.workflow === null ? null : [run.workflow, run.job].join(" / "), addressOf(extras.runUrl)),
        fact("Leg", run.leg),
        fact("Attempt", run.attempt === null || run.attempt === 1 ? null : String(run.attempt)),
        fact("Started", startedAt.replace("T", " ").replace(/\.\d+Z$/, " UTC")),
        fact("Took", seconds === null ? null : (0,time/* formatDuration */.a3)(seconds)),
        fact("Gate", rules.filter((rule) => rule !== "").join(", ")),
        fact("Made by", `${tool.name} ${tool.version}`),
    ].flat();
}
function fact(label, text, url = null) {
    return text === null || text === "" ? [] : [{ label, text: page_of_run_name(text), url }];
}
function join(address, path) {
    return address === null ? null : `${address}/${encodeURI(path)}`;
}
function secondsBetween(start, end) {
    const seconds = (Date.parse(end) - Date.parse(start)) / 1000;
    return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
function totalsOf(run) {
    const { jobs, gate } = run;
    const statistics = jobs.map((job) => (0,results_statistics/* statisticsOf */.j)(job, gate));
    const [only, ...others] = statistics;
    const alone = others.length === 0 ? only : undefined;
    const [job] = jobs;
    const together = (sums) => ({
        total: sums.every(({ total }) => total === null) ? null : sums.reduce((sum, { total }) => sum + (total ?? 0), 0),
        reported: sums.reduce((sum, { reported }) => sum + reported, 0),
    });
    return {
        ...(0,standing/* tallyOf */.sv)(run),
        score: alone === undefined || job === undefined ? null : (0,results_job/* countTrials */.XJ)(job).score,
        passRate: alone?.passRate ?? null,
        cost: together(statistics.map(({ costUsd }) => costUsd)),
        tokens: {
            input: together(statistics.map(({ tokens }) => tokens.input)),
            cache: together(statistics.map(({ tokens }) => tokens.cache)),
            output: together(statistics.map(({ tokens }) => tokens.output)),
        },
        durationSec: secondsBetween(run.startedAt, run.finishedAt),
    };
}
function pageJob(job, verdict) {
    const log = (0,results_job/* logOf */.Gs)(job);
    const repeats = job.runs.filter(({ round }) => round > 0).length;
    return {
        label: page_of_run_name((0,results_labels/* jobLabel */.OP)(job)),
        verdict,
        config: page_of_run_name(job.config),
        details: [
            fact("Job file", job.config),
            fact("SHA-256", job.configSha256.slice(0, 12)),
            fact("Agents", job.agents.map((entry) => (0,results_labels/* agentLabel */.kV)(entry, job.agents)).join(", ")),
            fact("Harbor", job.harborVersion),
            fact("Image", job.image),
            fact("Sandbox", job.runs.flatMap(({ sandboxId }) => sandboxId ?? []).join(", ")),
            fact("Namespace", job.namespace),
            fact("Experiment", job.experimentId),
            fact("Labels", Object.entries(job.labels)
                .map((label) => label.join("="))
                .join(", ")),
            fact("Repeated", repeats === 0 ? null : (0,base_text/* plural */.LS)(repeats, "time")),
            fact("Took", (0,time/* formatDuration */.a3)(job.durationSec)),
        ].flat(),
        faults: job.faults.map(plain),
        missing: (0,results_job/* missingTrials */.Sx)(job),
        durationSec: job.durationSec,
        log: job.trials.some((trial) => trial.log === log) ? null : log,
        textsIn: null,
    };
}
function pageTrials(run) {
    const ids = trialIds(run);
    const tasks = (0,group_by/* groupBy */.$)(run.jobs.flatMap((job) => job.trials), results_trial/* taskOf */.Xb);
    const taskNumbers = new Map([...tasks.keys()].map((key, index) => [key, `task-${index}`]));
    const jobNumbers = new Map(run.jobs.map((job, index) => [job, index]));
    return (0,judged_trials/* judgedTrials */.L)(run).map((judged) => pageTrial(judged, ids.get(judged.trial) ?? "", jobNumbers.get(judged.job) ?? 0, taskNumbers));
}
function pageTrial({ job, trial, standing }, id, jobNumber, tasks) {
    const failure = trial.outcome.failure;
    return {
        id,
        job: jobNumber,
        task: page_of_run_name(trial.taskName),
        taskKey: tasks.get((0,results_trial/* taskOf */.Xb)(trial)) ?? "",
        dataset: page_of_run_name(trial.dataset),
        agent: trial.agent === null ? "" : page_of_run_name((0,results_labels/* agentLabel */.kV)(trial.agent, job.agents)),
        attempt: trial.attempt,
        runs: trial.runs,
        standing,
        cause: failure?.cause ?? null,
        exception: page_of_run_name(failure?.exception.type),
        message: plain(failure?.exception.message ?? ""),
        reward: (0,results_trial/* rewardOf */.jK)(trial),
        rewards: numbersOf(trial.rewards ?? {}),
        metrics: numbersOf(trial.metrics),
        exitCode: trial.exitCode,
        startedAt: trial.startedAt,
        durationSec: trial.durationSec,
        phases: trial.phases,
        costUsd: trial.costUsd,
        tokens: trial.tokens,
        log: trial.log,
        files: trial.files,
        textsIn: null,
        trajectoryIn: null,
    };
}
/** By name, so that the columns of all trials have one order. */
function numbersOf(numbers) {
    const entries = Object.entries(numbers).map(([key, value]) => [page_of_run_name(key), value]);
    return Object.fromEntries(entries.toSorted(([left], [right]) => (0,base_text/* byText */.z4)(left, right)));
}

// EXTERNAL MODULE: ./build/src/base/invisible.js
var invisible = __webpack_require__(39008);
;// CONCATENATED MODULE: ./build/src/report/html/page-text.js

const LONGEST_LINE = 4000;
/** Colours and weights, which the page shows. */
const COLOURS = /^\x1b\[[\d;:]*m$/;
/** The end of a file as the page has it: colours stay, anything else that is not seen goes, and long lines are cut. */
function pageText(text, longestLine = LONGEST_LINE) {
    return text
        .toWellFormed()
        .replaceAll(/\r+\n/g, "\n")
        .replaceAll(/^[^\n]*\r(?=[^\n])/gm, "")
        .replaceAll("\r", "")
        .replaceAll(invisible/* INVISIBLE */.kH, (sequence) => (COLOURS.test(sequence) ? sequence : ""))
        .trimEnd()
        .split("\n")
        .map((line) => cutLine(line, longestLine))
        .join("\n");
}
function cutLine(line, longest) {
    const left = line.length - longest;
    if (left <= 0) {
        return line;
    }
    return `${line.slice(0, longest).toWellFormed()} … ${left} more characters`;
}

// EXTERNAL MODULE: ./build/src/base/json-depth.js
var json_depth = __webpack_require__(12741);
;// CONCATENATED MODULE: ./build/src/report/html/trajectory.js



const MOST_STEPS = 500;
const LONGEST_TEXT = 12_000;
const MOST_PARTS = 50;
/**
 * A trajectory in ATIF (Harbor's models/trajectories, versions 1.0 to 1.8), as the page shows it; null where the text is
 * none. An agent wrote it, so nothing of it is believed: what has another form is left out.
 */
function readTrajectory(path, text) {
    const document = parsed(text);
    if (!isRecord(document) || !Array.isArray(document["steps"]) || (0,json_depth/* nestsTooDeep */.q)(document)) {
        return null;
    }
    const steps = document["steps"].filter(isRecord);
    const shown = steps.slice(0, MOST_STEPS);
    const start = timeOf(shown.find((step) => timeOf(step) !== null));
    return {
        path,
        agent: agentOf(document["agent"]),
        steps: shown.map((step) => pageStep(step, start)),
        stepsLeftOut: steps.length - shown.length,
    };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function recordsIn(value) {
    return Array.isArray(value) ? value.filter(isRecord).slice(0, MOST_PARTS) : [];
}
function agentOf(agent) {
    if (!isRecord(agent)) {
        return "";
    }
    const parts = [agent["name"], agent["version"], agent["model_name"]];
    return shortened(parts.filter((part) => typeof part === "string" && part !== "").join(" · "), 200);
}
function pageStep(step, start) {
    const time = timeOf(step);
    const { source } = step;
    const observation = step["observation"];
    return {
        source: source === "system" || source === "user" ? source : "agent",
        atSec: time === null || start === null ? null : Math.max(0, (time - start) / 1000),
        message: contentText(step["message"]),
        reasoning: contentText(step["reasoning_content"]),
        calls: recordsIn(step["tool_calls"]).map(pageCall),
        observations: isRecord(observation) ? recordsIn(observation["results"]).map(observationText) : [],
    };
}
function timeOf(step) {
    const time = step?.["timestamp"];
    const parsed = typeof time === "string" ? Date.parse(time) : Number.NaN;
    return Number.isFinite(parsed) ? parsed : null;
}
function pageCall(call) {
    const name = call["function_name"];
    return { name: shortened(typeof name === "string" ? name : "", 200), arguments: argumentsText(call["arguments"]) };
}
/** One argument that is a text is shown as such, so that its lines are lines. */
function argumentsText(value) {
    if (!isRecord(value)) {
        return value === undefined || value === null ? "" : shortened(JSON.stringify(value));
    }
    const entries = Object.entries(value);
    const [only] = entries;
    if (entries.length === 1 && typeof only?.[1] === "string") {
        return shortened(only[1]);
    }
    const lines = entries.map(([key, part]) => `${key}: ${typeof part === "string" ? part : JSON.stringify(part)}`);
    return shortened(lines.join("\n"));
}
function observationText(result) {
    const references = Array.isArray(result["subagent_trajectory_ref"]) ? result["subagent_trajectory_ref"].length : 0;
    const subagents = references === 0 ? "" : `(${(0,base_text/* plural */.LS)(references, "trajectory", "trajectories")} of subagents)`;
    return [contentText(result["content"]), subagents].filter((part) => part !== "").join("\n");
}
/** A text, or parts of which some may be images, which are named. */
function contentText(content) {
    if (typeof content === "string") {
        return shortened(content);
    }
    const parts = recordsIn(content).map((part) => {
        const source = isRecord(part["source"]) ? part["source"]["path"] : null;
        const place = typeof source === "string" ? ` ${source}` : "";
        return typeof part["text"] === "string" ? part["text"] : `[${String(part["type"])}${place}]`;
    });
    return shortened(parts.join("\n"));
}
function shortened(text, longest = LONGEST_TEXT) {
    const left = text.length - longest;
    const shown = left > longest / 10 ? `${text.slice(0, longest)}\n… ${left} more characters` : text;
    return pageText(shown, LONGEST_TEXT * 2);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/src/app/read-result-files.js



/** The last bytes of a file in the results, from the beginning of a line on; null where there is no such file. */
async function readEnd(sources, name, bytes) {
    return await withFile(sources, name, async (file, size) => {
        const start = Math.max(0, size - bytes);
        const buffer = Buffer.alloc(size - start);
        const { bytesRead } = await file.read(buffer, 0, size - start, start);
        const end = buffer.subarray(0, bytesRead);
        const line = start === 0 ? 0 : end.indexOf("\n") + 1;
        return { text: end.toString("utf8", line), bytesBefore: start + line };
    });
}
/** The text of a file in the results; null where there is none, or a larger one. */
async function readWhole(sources, name, largest) {
    return await withFile(sources, name, async (file, size) => (size > largest ? null : await file.readFile("utf8")));
}
/**
 * The names are a record's, which may be a stranger's: only a plain file below the directory is read, and no link is
 * followed, neither to it nor on the way.
 */
async function withFile(sources, name, read) {
    const source = sources
        .filter(({ prefix }) => name.startsWith(prefix))
        .toSorted((left, right) => right.prefix.length - left.prefix.length)[0];
    if (source === undefined) {
        return null;
    }
    const directory = await (0,promises_.realpath)(source.directory).catch(() => null);
    const wanted = directory === null ? "" : external_node_path_.resolve(directory, name.slice(source.prefix.length));
    if (directory === null || !wanted.startsWith(directory + external_node_path_.sep) || wanted.includes("\0")) {
        return null;
    }
    if ((await (0,promises_.realpath)(wanted).catch(() => null)) !== wanted) {
        return null;
    }
    const file = await (0,promises_.open)(wanted, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK).catch(() => null);
    if (file === null) {
        return null;
    }
    try {
        const stats = await file.stat();
        return stats.isFile() ? await read(file, stats.size) : null;
    }
    catch {
        // What cannot be read is not in the page; the verdict and the other reports do not depend on it.
        return null;
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: ./build/src/app/write-results.js + 1 modules
var write_results = __webpack_require__(73800);
;// CONCATENATED MODULE: ./build/src/app/write-page.js









/** So that the page has at most 10 MB, with some 150 KB for the program and what the table shows of 5,000 trials. */
const TEXT_CHARACTERS = 6_000_000;
const ALL_CHARACTERS = 8_800_000;
/** Bytes that are read of one file. */
const LEAST_BYTES = 512;
const MOST_BYTES = 512 * 1024;
/** How much more room than one that passed has a trial in which somebody looks for a reason. */
const NEED = 4;
/** What is larger is read by no person. */
const LARGEST_TRAJECTORY = 16 * 1024 * 1024;
/** Makes report.html of a run and of the files that its jobs left, and writes it into the directory. */
async function writePage(directory, run, sources, redactor) {
    const { PAGE_SCRIPT: script, PAGE_STYLE: style } = await __webpack_require__.e(/* import() */ 612).then(__webpack_require__.bind(__webpack_require__, 62612));
    const text = await makePage(run, sources, redactor, { script, style });
    await (0,write_results/* replaceFile */.fR)(external_node_path_.join(directory, write_results/* PAGE_FILE */.xu), text);
}
async function makePage(run, sources, redactor, asset) {
    const data = pageOfRun(run);
    const texts = await packTexts(data, sources, redactor);
    const trajectories = await packTrajectories(data, sources, redactor, ALL_CHARACTERS - texts.characters);
    const placed = {
        ...data,
        jobs: data.jobs.map((job, index) => ({ ...job, textsIn: texts.places.get(jobKey(index)) ?? null })),
        trials: data.trials.map((trial, index) => ({
            ...trial,
            textsIn: texts.places.get(trialKey(index)) ?? null,
            trajectoryIn: trajectories.places.get(trialKey(index)) ?? null,
        })),
    };
    return pageDocument({ data: placed, texts: texts.packed, trajectories: trajectories.packed }, asset);
}
/**
 * The ends of logs and verifiers' outputs: of the jobs, then of the trials as they are sorted. All share the room, so that
 * each has something.
 */
async function packTexts(data, sources, redactor) {
    const packs = new Packs(TEXT_CHARACTERS);
    const subjects = subjectsOf(data);
    let waiting = subjects.reduce((sum, { weight }) => sum + weight, 0);
    for (const { key, files, weight } of subjects) {
        const bytes = Math.floor((packs.roomForText * weight) / waiting / Math.max(1, files.length));
        waiting -= weight;
        const ends = files.map(async ({ what, path }) => {
            const end = await readEnd(sources, path, Math.min(MOST_BYTES, Math.max(LEAST_BYTES, bytes)));
            return end === null ? [] : [{ what, path, ...end, text: pageText(redactor.text(end.text)) }];
        });
        const found = (await Promise.all(ends)).flat().filter(({ text }) => text !== "");
        if (found.length > 0) {
            packs.add(key, found);
        }
    }
    packs.close();
    return packs;
}
function subjectsOf({ jobs, trials }) {
    return [
        ...jobs.map(({ log }, index) => ({ key: jobKey(index), files: logFile(log), weight: log === null ? 0 : NEED })),
        ...trials.map(({ log, files, exception, standing }, index) => ({
            key: trialKey(index),
            files: [...filesOfTrial(files, exception !== ""), ...logFile(log)],
            weight: standing === "passed" ? 1 : NEED,
        })),
    ];
}
function logFile(path) {
    return path === null ? [] : [{ what: "log", path }];
}
/** Where Harbor writes what its verifier said, and the traceback of an exception (models/trial/paths.py). */
function filesOfTrial(files, hasException) {
    if (files === null) {
        return [];
    }
    const verifier = { what: "verifier", path: `${files}/verifier/test-stdout.txt` };
    return [...(hasException ? [{ what: "exception", path: `${files}/exception.txt` }] : []), verifier];
}
async function packTrajectories(data, sources, redactor, room) {
    const packs = new Packs(room);
    for (const [index, { files }] of data.trials.entries()) {
        if (files === null || !packs.hasRoom) {
            continue;
        }
        const file = `${files}/agent/trajectory.json`;
        const text = await readWhole(sources, file, LARGEST_TRAJECTORY);
        const trajectory = text === null ? null : readTrajectory(file, redactor.text(text));
        if (trajectory !== null) {
            packs.add(trialKey(index), trajectory);
        }
    }
    packs.close();
    return packs;
}


/***/ }),

/***/ 4891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ wilsonAt)
/* harmony export */ });
/**
 * Wilson's score interval of one rate: "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22
 * (1927). The best of seven for a single proportion in Newcombe, Statistics in Medicine 17 (1998), whose examples the
 * tests repeat. `z` is the two-sided quantile: 1.96 for 95%.
 */
function wilsonAt(z, passed, tried) {
    const center = (passed + (z * z) / 2) / (tried + z * z);
    const reach = (z * Math.sqrt((passed * (tried - passed)) / tried + (z * z) / 4)) / (tried + z * z);
    // The ends are exact where nothing or everything passed, and rounding would leave them beside it.
    return { low: passed === 0 ? 0 : center - reach, high: passed === tried ? 1 : center + reach };
}


/***/ })

};
