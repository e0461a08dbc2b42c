import { randomUUID } from "node:crypto";
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type EndedTrial, summaryOf } from "./job-summary.ts";
import { type TrialConfiguration, trialsOf } from "./job-tasks.ts";
import { litter } from "./litter.ts";
import { jobLock, pythonTime } from "./lock.ts";
import { type Fields, fieldsOf, RETRY, withDefaults } from "./models.ts";
import { pythonJson } from "./python-json.ts";
import { planOf, type Terms } from "./scenario.ts";
import { Trial, type TrialSurroundings } from "./trial.ts";

/** Past these many trials the job's own result is written at every so manieth step, because all of it is made anew. */
const MANY_TRIALS = 200;

/** One job: its files, its queue of trials, its end. */
export class Job {
  readonly #configuration: Fields;
  readonly #terms: Terms;
  readonly #stop: AbortSignal;
  readonly #directory: string;
  readonly #id = randomUUID();
  readonly #startedAt = new Date();
  readonly #trials: readonly TrialConfiguration[];
  readonly #ended = new Map<string, EndedTrial>();
  readonly #crash = new AbortController();
  #running = 0;
  #retries = 0;
  #steps = 0;

  /** Throws, as Harbor does before it writes anything, when there is nothing to run. */
  constructor(configuration: Fields, terms: Terms, stop: AbortSignal) {
    this.#configuration = configuration;
    this.#terms = terms;
    this.#stop = stop;
    this.#directory = path.join(String(configuration["jobs_dir"]), String(configuration["job_name"]));
    this.#trials = trialsOf(configuration, terms.scenario);
  }

  /** Resolves with Harbor's exit status. */
  async run(): Promise<number> {
    const { scenario } = this.#terms;
    const { version = "0.24.0", lingers = 0 } = scenario;
    mkdirSync(this.#directory, { recursive: true });
    this.#write("job.log", "");
    this.#write("config.json", pythonJson(this.#configuration));
    this.#write("lock.json", pythonJson(jobLock(this.#configuration, this.#trials, version)));
    this.#writeResult(null);
    await this.#runAll();
    if (scenario.litters === true) {
      litter(this.#directory);
    }
    await sleep(lingers * 1000);
    if (this.#crash.signal.aborted) {
      process.stderr.write("Traceback (most recent call last):\nOSError: [Errno 28] No space left on device\n");
      return 1;
    }
    if (this.#stop.aborted) {
      return 130;
    }
    this.#writeResult(new Date());
    process.stdout.write(`Results written to ${this.#directory}/result.json\n`);
    return 0;
  }

  async #runAll(): Promise<void> {
    const waiting = [...this.#trials];
    const work = async () => {
      for (let trial = this.#next(waiting); trial !== undefined; trial = this.#next(waiting)) {
        await this.#runTrial(trial);
      }
    };
    const concurrent = Number(this.#configuration["n_concurrent_trials"] ?? 4);
    await Promise.all(Array.from({ length: concurrent }, work));
  }

  #next(waiting: TrialConfiguration[]): TrialConfiguration | undefined {
    return this.#stop.aborted || this.#crash.signal.aborted ? undefined : waiting.shift();
  }

  /** Tries again as its configuration says, each time with the same name in the same place. */
  async #runTrial(trial: TrialConfiguration): Promise<void> {
    const { scenario } = this.#terms;
    const { crashesAfter = Number.POSITIVE_INFINITY } = scenario;
    const retry = withDefaults(fieldsOf(this.#configuration["retry"]), RETRY);
    let plan = planOf(scenario, trial);
    for (let left = Number(retry["max_retries"]); ; left -= 1) {
      this.#note(trial);
      const current = new Trial(trial, plan, this.#trialSurroundings());
      this.#change(() => {
        this.#running += 1;
        this.#retries += this.#ended.delete(trial.trialName) ? 1 : 0;
      });
      const ended = await current.run();
      if (this.#crash.signal.aborted) {
        return;
      }
      this.#change(() => {
        this.#running -= 1;
        this.#ended.set(trial.trialName, ended);
      });
      if (this.#ended.size >= crashesAfter) {
        this.#crash.abort();
        return;
      }
      if (plan.afterwards === undefined || left === 0 || !isTriedAgain(ended.exception, retry) || this.#stop.aborted) {
        return;
      }
      // So long a result is to be seen that Harbor then takes away.
      await sleep(Number(retry["min_wait_sec"]) * 1000);
      rmSync(current.directory, { recursive: true });
      plan = plan.afterwards;
    }
  }

  #trialSurroundings(): TrialSurroundings {
    return {
      configuration: this.#configuration,
      jobId: this.#id,
      jobDirectory: this.#directory,
      isBare: this.#terms.scenario.isBare ?? false,
      stop: AbortSignal.any([this.#stop, this.#crash.signal]),
    };
  }

  #change(change: () => void): void {
    change();
    this.#steps += 1;
    const every = Math.ceil(this.#trials.length / MANY_TRIALS);
    if (this.#steps % every === 0) {
      this.#writeResult(null);
    }
  }

  #writeResult(finishedAt: Date | null): void {
    const counts = { total: this.#trials.length, running: this.#running, retries: this.#retries };
    this.#write(
      "result.json",
      pythonJson({
        id: this.#id,
        started_at: localTime(this.#startedAt),
        updated_at: localTime(new Date()),
        finished_at: finishedAt === null ? null : localTime(finishedAt),
        n_total_trials: this.#trials.length,
        stats: summaryOf([...this.#ended.values()], counts),
      }),
    );
  }

  #note({ taskName, agentIndex }: TrialConfiguration): void {
    if (this.#terms.notes !== null) {
      appendFileSync(path.join(this.#terms.notes, "trials"), `${taskName} ${agentIndex}\n`);
    }
  }

  #write(file: string, text: string): void {
    writeFileSync(path.join(this.#directory, file), text);
  }
}

function isTriedAgain(exception: string | null, retry: Fields): boolean {
  const listed = (key: string) => {
    const names = retry[key];
    return Array.isArray(names) ? names.includes(exception) : null;
  };
  return exception !== null && listed("exclude_exceptions") !== true && listed("include_exceptions") !== false;
}

/** The job's own times are without a zone. */
function localTime(at: Date): string {
  return pythonTime(at).replace("Z", "");
}
