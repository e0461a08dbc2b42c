import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_GATE } from "../../../src/results/gate.ts";
import type { JobResult } from "../../../src/results/job.ts";
import { createProgress, type ProgressSettings } from "../../../src/terminal/progress.ts";
import type { Screen } from "../../../src/terminal/screen.ts";
import { benchmarkJob } from "../report/benchmark-runs.ts";
import { bashJob, failedTrial, passedTrial, unmeasuredTrial } from "./results-of-jobs.ts";
import { news, progressOf } from "./running-trials.ts";

/** Draws what a terminal of the wanted size would show; knows only what the status uses. */
class FakeTerminal implements Screen {
  readonly colour: boolean;
  readonly live: boolean;
  #lines: string[] = [""];
  #row = 0;
  #column = 0;

  constructor(live: boolean, colour = false) {
    this.live = live;
    this.colour = colour;
  }

  columns(): number {
    return 40;
  }

  rows(): number {
    return 10;
  }

  write(text: string): void {
    for (const part of text.split(/(\x1b\[\d+A|\x1b\[0J|\r|\n)/)) {
      const up = /^\x1b\[(\d+)A$/.exec(part);
      if (part === "\n") {
        this.#row += 1;
        this.#column = 0;
        this.#lines[this.#row] ??= "";
      } else if (part === "\r") {
        this.#column = 0;
      } else if (up !== null) {
        this.#row -= Number(up[1]);
      } else if (part === "\x1b[0J") {
        this.#lines = this.#lines.slice(0, this.#row + 1);
        this.#lines[this.#row] = (this.#lines[this.#row] ?? "").slice(0, this.#column);
      } else {
        const line = this.#lines[this.#row] ?? "";
        this.#lines[this.#row] = line.slice(0, this.#column) + part + line.slice(this.#column + part.length);
        this.#column += part.length;
      }
    }
  }

  shown(): readonly string[] {
    return this.#lines.slice(0, this.#lines.at(-1) === "" ? -1 : undefined);
  }
}

function start(terminal: FakeTerminal, settings: Partial<ProgressSettings> = {}) {
  let time = 0;
  let tick: (() => void) | null = null;
  const progress = createProgress(
    terminal,
    { jobs: 1, gate: DEFAULT_GATE, quiet: false, debug: false, ...settings },
    {
      now: () => time,
      every: (_ms, each) => {
        tick = each;
        return () => {
          tick = null;
        };
      },
    },
  );
  return {
    progress,
    pass: (ms: number) => {
      time += ms;
      tick?.();
    },
    ticks: () => tick !== null,
  };
}

const hello = "hello";
const sandboxId = "0123456789abcdef0123456789abcdef";

test("without a terminal, everything is a plain line in its order", () => {
  const terminal = new FakeTerminal(false);
  const { progress, ticks } = start(terminal);
  progress.show({ kind: "phase", job: hello, phase: "start" });
  progress.show({ kind: "sandbox", job: hello, sandboxId, image: "python:3.11" });
  progress.show({ kind: "phase", job: hello, phase: "watch" });
  progress.show({ kind: "log", job: hello, text: "one\n\x1b[31mtwo\x1b[0m" });
  progress.show({ kind: "warning", job: hello, message: "slow\nserver" });
  progress.show({ kind: "request", method: "POST", path: "/execute", outcome: "200", ms: 12.4 });
  progress.jobEnded(bashJob(hello, [passedTrial(hello, 1)]));
  progress.say("stopping");
  progress.close();
  assert.deepEqual(terminal.shown(), [
    "[hello] starting a sandbox",
    `[hello] sandbox ${sandboxId} (python:3.11)`,
    "[hello] running",
    "one",
    "two",
    "[hello] warning: slow server",
    "[hello] passed, score 1, 4.2s",
    "stopping",
  ]);
  assert.equal(ticks(), false);
});

test("with several jobs a line of a log says whose it is", () => {
  const terminal = new FakeTerminal(false);
  const { progress } = start(terminal, { jobs: 2 });
  progress.show({ kind: "log", job: "a", text: "one\n\ntwo" });
  progress.show({ kind: "log", job: "b", text: "three" });
  assert.deepEqual(terminal.shown(), ["a | one", "a | ", "a | two", "b | three"]);
});

test("quiet shows warnings and what is kept only", () => {
  const terminal = new FakeTerminal(true);
  const { progress, ticks } = start(terminal, { quiet: true });
  progress.show({ kind: "phase", job: hello, phase: "start" });
  progress.show({ kind: "sandbox", job: hello, sandboxId, image: "python:3.11" });
  progress.show({ kind: "log", job: hello, text: "one" });
  progress.show({ kind: "notice", job: hello, message: "trying again" });
  progress.show({ kind: "kept", job: hello, message: "the sandbox stays" });
  progress.show({ kind: "warning", job: hello, message: "slow server" });
  progress.jobEnded(bashJob(hello, [passedTrial(hello, 1)]));
  progress.close();
  assert.deepEqual(terminal.shown(), ["[hello] the sandbox stays", "[hello] warning: slow server"]);
  assert.equal(ticks(), false);
});

test("requests are shown when asked for", () => {
  const terminal = new FakeTerminal(false);
  const { progress } = start(terminal, { debug: true });
  progress.show({ kind: "request", method: "POST", path: "/execute", outcome: "200", ms: 12.4 });
  assert.deepEqual(terminal.shown(), ["POST /execute 200 12ms"]);
});

test("on a terminal the status stays below the log and is drawn over", () => {
  const terminal = new FakeTerminal(true);
  const { progress, pass, ticks } = start(terminal);
  progress.show({ kind: "phase", job: hello, phase: "start" });
  assert.deepEqual(terminal.shown(), ["⠋ hello  0.0s  starting a sandbox"]);
  pass(1200);
  progress.show({ kind: "phase", job: hello, phase: "watch" });
  progress.show({ kind: "log", job: hello, text: "one\ntwo" });
  assert.deepEqual(terminal.shown(), ["one", "two", "⠹ hello  1.2s  running"]);
  terminal.write("^C");
  pass(60_000);
  assert.deepEqual(terminal.shown(), ["one", "two", "⠹ hello  1m01s  running"]);
  progress.jobEnded(bashJob(hello, [failedTrial(hello)]));
  assert.deepEqual(terminal.shown(), ["one", "two", "[hello] not passed, score 0, 4.2s"]);
  progress.close();
  assert.equal(ticks(), false);
});

test("the status of many jobs fits on the screen", () => {
  const terminal = new FakeTerminal(true);
  const { progress, pass } = start(terminal, { jobs: 30 });
  for (let index = 0; index < 20; index += 1) {
    progress.show({ kind: "phase", job: `job-${index}-${"x".repeat(60)}`, phase: "preflight" });
  }
  pass(100);
  const shown = terminal.shown();
  assert.equal(shown.length, 8);
  assert.ok(shown.every((line) => line.length < terminal.columns()));
  assert.match(shown[0] ?? "", /^⠙ job-0-x+$/);
  assert.match(shown.at(-1) ?? "", /^ {2}0 of 30 jobs ended, 20 running …$/);
  progress.close();
  assert.deepEqual(terminal.shown(), []);
});

test("text of a sandbox cannot move the cursor; its colours end with the line", () => {
  const terminal = new FakeTerminal(true);
  const { progress } = start(terminal);
  progress.show({ kind: "phase", job: hello, phase: "watch" });
  progress.show({ kind: "log", job: hello, text: "a\x1b[5A\x1b[0Jb\rc" });
  assert.deepEqual(terminal.shown(), ["c", "⠋ hello  0.0s  running"]);
  const coloured: string[] = [];
  const screen = { ...sizeOf(terminal), live: false, colour: true, write: (text: string) => coloured.push(text) };
  createProgress(
    screen,
    { jobs: 1, gate: DEFAULT_GATE, quiet: false, debug: false },
    { now: () => 0, every: () => () => undefined },
  ).show({
    kind: "log",
    job: hello,
    text: "\x1b[31mred",
  });
  assert.deepEqual(coloured, ["\x1b[31mred\x1b[0m\n"]);
});

test("the end of a job is said in a person's words", () => {
  const cases: readonly (readonly [JobResult, string])[] = [
    [bashJob(hello, [passedTrial(hello, 0.5)]), "passed, score 0.5, 4.2s"],
    [bashJob(hello, [failedTrial(hello)]), "not passed, score 0, 4.2s"],
    [bashJob(hello, [unmeasuredTrial(hello)]), "unmeasured, 4.2s"],
    [
      bashJob(hello, [passedTrial("a", 1), failedTrial("b"), unmeasuredTrial("c")]),
      "1 passed, 1 not passed, 1 unmeasured, score 0.333, 4.2s",
    ],
    [bashJob(hello, []), "no trial ran, 4.2s"],
    [benchmarkJob({ tasks: 50 }, { jobName: hello }), "30 of 50 passed, 5 unmeasured, score 0.6, ≥ $9.25, 42m10s"],
    [benchmarkJob({ tasks: 0 }, { jobName: hello }), "no trial ran, 42m10s"],
    [{ ...bashJob(hello, [unmeasuredTrial(hello)]), cancelled: true }, "cancelled after 4.2s"],
  ];
  for (const [job, words] of cases) {
    const terminal = new FakeTerminal(false);
    start(terminal).progress.jobEnded(job);
    assert.deepEqual(terminal.shown(), [`[hello] ${words}`]);
  }
});

test("on a terminal trials are lines at once, and the status tells how they stand", () => {
  const terminal = new FakeTerminal(true);
  const { progress, pass } = start(terminal);
  progress.show({ kind: "phase", job: hello, phase: "watch" });
  progress.show({ kind: "progress", job: hello, progress: progressOf({ total: 8, running: 4 }) });
  assert.deepEqual(terminal.shown(), ["⠋ hello  0.0s  0 of 8 done, 4 running …"]);
  pass(60_000);
  progress.show({ kind: "trial", job: hello, trial: news({ name: "good", durationSec: 60 }) });
  progress.show({ kind: "progress", job: hello, progress: progressOf({ total: 8, done: 1, running: 4, score: 1 }) });
  assert.deepEqual(terminal.shown(), ["✓ good score 1.00 in 1m00s", "⠋ hello  1m00s  1 of 8 done …"]);
  progress.show({ kind: "phase", job: hello, phase: "collect" });
  assert.deepEqual(terminal.shown(), ["✓ good score 1.00 in 1m00s", "⠋ hello  1m00s  collecting files"]);
});

test("without a terminal the status of trials is shown rarely, and not at all when quiet", () => {
  for (const quiet of [false, true]) {
    const terminal = new FakeTerminal(false);
    const { progress, pass } = start(terminal, { quiet, jobs: 2 });
    progress.show({ kind: "phase", job: hello, phase: "watch" });
    for (let done = 1; done <= 5; done += 1) {
      pass(12_000);
      progress.show({ kind: "trial", job: hello, trial: news({ name: `task-${done}` }) });
      progress.show({ kind: "progress", job: hello, progress: progressOf({ total: 5, done }) });
    }
    const wanted = [
      "[hello] running",
      "[hello] ✓ task-1 score 1.00",
      "[hello] 1 of 5 done, 4 pending",
      "[hello] ✓ task-2 score 1.00",
      "[hello] ✓ task-3 score 1.00",
      "[hello] ✓ task-4 score 1.00",
      "[hello] 4 of 5 done, 1 pending",
      "[hello] ✓ task-5 score 1.00",
    ];
    assert.deepEqual(terminal.shown(), quiet ? [] : wanted);
  }
});

function sizeOf(screen: Screen): Pick<Screen, "columns" | "rows"> {
  return { columns: () => screen.columns(), rows: () => screen.rows() };
}
