import { cut } from "../base/cut.ts";
import { costText, scoreText } from "../base/figures.ts";
import { formatDuration } from "../base/time.ts";
import type { RunEvent } from "../run/surroundings.ts";
import { harmlessWords } from "./harmless-text.ts";
import { type Paint, paint } from "./paint.ts";

type TrialNews = Extract<RunEvent, { readonly kind: "trial" }>["trial"];
type TrialsProgress = Extract<RunEvent, { readonly kind: "progress" }>["progress"];

const MARKS: Readonly<Record<TrialNews["standing"], readonly [symbol: string, colour: keyof Paint]>> = {
  passed: ["✓", "good"],
  "not passed": ["✗", "bad"],
  unmeasured: ["?", "unsure"],
};

const MOST_NAME = 120;

/** A trial that ended, as one line of plain text whatever its names are: `✓ astropy__astropy-7606 score 1.00 in 4m12s`. */
export function trialLine(trial: TrialNews, colours: Paint = paint(false)): string {
  const { name, agent, standing, reward, exception, durationSec } = trial;
  const [symbol, colour] = MARKS[standing];
  const parts = [
    colours[colour](symbol),
    shortWords(name),
    ...(agent === null ? [] : [`with ${shortWords(agent)}`]),
    reward === null ? standing : `score ${scoreText(reward)}`,
    ...(exception === null ? [] : [`(${shortWords(exception)})`]),
    ...(durationSec === null ? [] : [`in ${formatDuration(durationSec)}`]),
  ];
  return parts.join(" ");
}

function shortWords(text: string): string {
  return cut(harmlessWords(text), MOST_NAME);
}

/** Where lines stay, the status is shown this rarely, so that the log of a long job stays short. */
const TOLD_EVERY_MS = 30_000;

/** How the trials of one job stand while it runs. Times are milliseconds. */
export class TrialsStatus {
  #progress: TrialsProgress | null = null;
  #timed = 0;
  #seconds = 0;
  #told = "";
  #toldAt = -Infinity;

  ended({ durationSec }: TrialNews): void {
    if (durationSec !== null) {
      this.#timed += 1;
      this.#seconds += durationSec;
    }
  }

  progressed(progress: TrialsProgress): void {
    this.#progress = progress;
  }

  /** What matters first, because the end is cut on a narrow screen; null before anything is known. */
  words(): string | null {
    const progress = this.#progress;
    if (progress === null) {
      return null;
    }
    const { total, done, running, unmeasured, score, costUsd } = progress;
    const left = this.#secondsLeft(progress);
    const pending = total === null ? 0 : total - done - running;
    const parts = [
      total === null ? `${done} done` : `${done} of ${total} done`,
      ...(score === null ? [] : [`score ${scoreText(score)} so far`]),
      ...(left === null ? [] : [left < 10 ? "a few seconds left" : `about ${formatDuration(left)} left`]),
      ...(unmeasured > 0 ? [`${unmeasured} unmeasured`] : []),
      ...(running > 0 ? [`${running} running`] : []),
      ...(pending > 0 ? [`${pending} pending`] : []),
      ...(costUsd === null ? [] : [costText(costUsd)]),
    ];
    return parts.join(", ");
  }

  /** The same for lines that stay: only when it changed, and not soon again. */
  wordsToTell(now: number): string | null {
    const words = this.words();
    if (words === null || words === this.#told || now - this.#toldAt < TOLD_EVERY_MS) {
      return null;
    }
    this.#told = words;
    this.#toldAt = now;
    return words;
  }

  /** As many trials as run now go on running, each as long as those that ended; the running ones are half done. */
  #secondsLeft({ total, done, running }: TrialsProgress): number | null {
    if (total === null || running === 0 || this.#timed === 0) {
      return null;
    }
    const pending = Math.max(0, total - done - running);
    return (this.#seconds / this.#timed) * (pending / running + 0.5);
  }
}
