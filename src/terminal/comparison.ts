import type { ConclusionKind, RecordComparison } from "../results/baseline.ts";
import { harmlessWords } from "./harmless-text.ts";
import { type Paint, paint } from "./paint.ts";

const COLOURS: Readonly<Record<ConclusionKind, keyof Paint>> = {
  worse: "bad",
  better: "good",
  "no-evidence": "strong",
  "too-few": "unsure",
  incomplete: "unsure",
  "not-comparable": "unsure",
};

const NAMED_AT_MOST = 20;

/** The answer for each job first, then the tasks to look at. */
export function comparisonText({ jobs, onlyInBase, onlyInNew }: RecordComparison, colour: boolean): string {
  const colours = paint(colour);
  const ofJobs = jobs.map(({ job, conclusion, sentence, newlyFailing, newlyPassing }) =>
    [
      colours.faint(harmlessWords(job)),
      `  ${colours[COLOURS[conclusion]](harmlessWords(sentence))}`,
      ...named("newly failing", newlyFailing),
      ...named("newly passing", newlyPassing),
    ].join("\n"),
  );
  const others = [...named("only in the base", onlyInBase), ...named("only in the new run", onlyInNew)];
  const nothing = jobs.length === 0 ? ["no job is in both runs"] : [];
  return `${[...ofJobs, ...nothing, ...(others.length === 0 ? [] : [others.join("\n")])].join("\n\n")}\n`;
}

function named(title: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) {
    return [];
  }
  const shown = names.slice(0, NAMED_AT_MOST).map(harmlessWords).join(", ");
  const more = names.length - NAMED_AT_MOST;
  return [`  ${title}: ${shown}${more > 0 ? ` and ${more} more` : ""}`];
}
