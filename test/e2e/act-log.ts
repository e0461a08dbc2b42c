import { z } from "zod";

/** One step of one job, in one of its stages, as act reported it. */
export interface ActStep {
  readonly job: string;
  readonly matrix: Readonly<Record<string, unknown>>;
  readonly id: string;
  readonly name: string;
  readonly stage: "Pre" | "Main" | "Post";
  /** Null while it runs, and when it was skipped. */
  readonly result: string | null;
  /** What the step printed, its workflow commands aside. */
  readonly log: string;
  /** What the step wrote to GITHUB_STEP_SUMMARY. */
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Annotations and the like: `::error file=a.yaml::text`. */
  readonly commands: readonly WorkflowCommand[];
}

export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** One leg of a job. act keeps one result for all legs: a leg that ends after one that failed is said to have failed too. */
export interface ActJob {
  readonly id: string;
  readonly matrix: Readonly<Record<string, unknown>>;
  readonly result: string;
}

const logLine = z.object({
  msg: z.string(),
  jobID: z.string().default(""),
  matrix: z.record(z.string(), z.unknown()).nullish(),
  jobResult: z.string().optional(),
  step: z.string().default(""),
  stepID: z.array(z.string()).optional(),
  stage: z.enum(["Pre", "Main", "Post"]).optional(),
  stepResult: z.string().optional(),
  raw_output: z.boolean().default(false),
  command: z.string().optional(),
  name: z.string().default(""),
  arg: z.string().default(""),
  content: z.string().default(""),
  kvPairs: z.record(z.string(), z.string()).nullish(),
});

type LogLine = z.infer<typeof logLine>;
type OpenStep = { -readonly [Key in keyof ActStep]: ActStep[Key] };

/** Reads the lines of `act --json` as they come. */
export class ActLog {
  /** Everything, as a person would have read it. */
  text = "";
  readonly jobs: ActJob[] = [];
  readonly #steps = new Map<string, OpenStep>();
  readonly #awaited = new Set<{ readonly text: string; readonly seen: () => void }>();

  get steps(): readonly ActStep[] {
    return [...this.#steps.values()];
  }

  read(line: string): void {
    const entry = parseLine(line);
    this.text += `${(entry?.msg ?? line).trimEnd()}\n`;
    if (entry === null) {
      return;
    }
    if (entry.jobResult !== undefined) {
      this.jobs.push({ id: entry.jobID, matrix: entry.matrix ?? {}, result: entry.jobResult });
    }
    const step = this.#step(entry);
    if (step !== null) {
      readStepLine(step, entry);
    }
    for (const awaited of this.#awaited) {
      if (entry.raw_output && entry.msg.includes(awaited.text)) {
        this.#awaited.delete(awaited);
        awaited.seen();
      }
    }
  }

  /** Waits until a step has printed a line that holds this text. */
  async printed(text: string): Promise<void> {
    if (!this.steps.some((step) => step.log.includes(text))) {
      await new Promise<void>((seen) => this.#awaited.add({ text, seen }));
    }
  }

  #step(entry: LogLine): OpenStep | null {
    const { jobID: job, stage, stepID } = entry;
    if (stage === undefined || stepID === undefined) {
      return null;
    }
    const matrix = entry.matrix ?? {};
    const key = JSON.stringify([job, matrix, stage, stepID]);
    const known = this.#steps.get(key);
    if (known !== undefined) {
      return known;
    }
    const id = stepID.join("/");
    const step = {
      job,
      matrix,
      id,
      name: entry.step,
      stage,
      result: null,
      log: "",
      summary: "",
      outputs: {},
      commands: [],
    };
    this.#steps.set(key, step);
    return step;
  }
}

/** Null for what is not one of act's JSON lines: its last words, for example. */
function parseLine(line: string): LogLine | null {
  try {
    return logLine.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

function readStepLine(step: OpenStep, entry: LogLine): void {
  if (entry.stepResult !== undefined) {
    step.result = entry.stepResult;
  } else if (entry.raw_output) {
    step.log += entry.msg;
  } else if (entry.command === "summary") {
    step.summary += entry.content;
  } else if (entry.command === "set-output") {
    step.outputs = { ...step.outputs, [entry.name]: entry.arg };
  } else if (entry.command !== undefined) {
    const command = { name: entry.command, properties: entry.kvPairs ?? {}, message: entry.arg };
    step.commands = [...step.commands, command];
  }
}
