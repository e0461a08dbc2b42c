import type { BaseRun, ComparedGroup, ComparedJob, ComparedQuantity } from "../../results/baseline.ts";
import type { RunResult } from "../../results/run-result.ts";
import { intervalText, isTold, signedText, valueText } from "../comparison.ts";
import { oneLine } from "../plain-text.ts";
import { addressOf } from "./addresses.ts";
import type { PageComparedJob, PageComparison, PageFact, PageList, PageQuantity } from "./page-data.ts";

/** What the page says of the run compared with its base; null where nobody asked. */
export function pageComparison({ baseline }: Pick<RunResult, "baseline">): PageComparison | null {
  if (baseline === null) {
    return null;
  }
  const { missing, bases, jobs, onlyInBase, onlyInNew } = baseline;
  return {
    missing: missing.map((reason) => oneLine(reason, 1000)),
    bases: bases.map(baseFact),
    jobs: jobs.map((job) => comparedJob(job, jobs.length > 1)),
    lists: [listOf("Jobs only in the base run", onlyInBase), listOf("Jobs only in this run", onlyInNew)].flat(),
  };
}

function baseFact({ name, url, commit, finishedAt }: BaseRun): PageFact {
  const parts = [name, commit === null ? "" : `commit ${commit.slice(0, 7)}`, finishedAt.slice(0, 10)];
  const text = parts.filter((part) => part !== "").join(", ");
  return { label: "Base", text: oneLine(text, 300), url: addressOf(url) };
}

function comparedJob(job: ComparedJob, several: boolean): PageComparedJob {
  const { score, quantities, groups } = job;
  return {
    job: several ? oneLine(job.job, 120) : "",
    conclusion: job.conclusion,
    sentence: oneLine(job.sentence, 1000),
    changed: [listOf("Newly failing", job.newlyFailing), listOf("Newly passing", job.newlyPassing)].flat(),
    quantities: [
      ...(score === null ? [] : [quantityOf(score, score.name)]),
      ...groups.flatMap(groupOf),
      ...quantities.filter(isTold).map((quantity) => quantityOf(quantity, quantity.name)),
    ],
    others: [
      listOf("Some attempts passed and some did not", job.unstable),
      listOf("Slower", job.slower),
      listOf("More expensive", job.dearer),
      listOf("Not compared", job.notCompared),
      listOf(
        "Not the same in both runs",
        job.differences.map(({ field, base, new: now }) => `${field}: ${base}, now ${now}`),
      ),
    ].flat(),
  };
}

function groupOf({ agent, dataset, score }: ComparedGroup): readonly PageQuantity[] {
  const name = [agent, dataset].filter((part) => part !== null).join(", ");
  return score === null ? [] : [quantityOf(score, `${score.name} of ${name}`)];
}

function quantityOf(quantity: ComparedQuantity, name: string): PageQuantity {
  return {
    name: oneLine(name, 120),
    base: valueText(quantity.base, quantity),
    now: valueText(quantity.new, quantity),
    difference: signedText(quantity.difference, quantity),
    interval: intervalText(quantity),
  };
}

function listOf(title: string, names: readonly string[]): readonly PageList[] {
  return names.length === 0 ? [] : [{ title, names: names.map((name) => oneLine(name, 300)) }];
}
