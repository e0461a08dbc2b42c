import path from "node:path";
import type { Redactor } from "../base/redact.ts";
import { type PageAsset, pageDocument } from "../report/html/document.ts";
import { Packs } from "../report/html/packs.ts";
import { jobKey, type PageData, type PageText, trialKey } from "../report/html/page-data.ts";
import { pageOfRun } from "../report/html/page-of-run.ts";
import { pageText } from "../report/html/page-text.ts";
import { readTrajectory } from "../report/html/trajectory.ts";
import type { RunResult } from "../results/run-result.ts";
import { type ResultSource, readEnd, readWhole } from "./read-result-files.ts";
import { PAGE_FILE, replaceFile } from "./write-results.ts";

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
export async function writePage(
  directory: string,
  run: RunResult,
  sources: readonly ResultSource[],
  redactor: Redactor,
): Promise<void> {
  const { PAGE_SCRIPT: script, PAGE_STYLE: style } = await import("../report/html/page-asset.js");
  const text = await makePage(run, sources, redactor, { script, style });
  await replaceFile(path.join(directory, PAGE_FILE), text);
}

async function makePage(
  run: RunResult,
  sources: readonly ResultSource[],
  redactor: Redactor,
  asset: PageAsset,
): Promise<string> {
  const data = pageOfRun(run);
  const texts = await packTexts(data, sources, redactor);
  const trajectories = await packTrajectories(data, sources, redactor, ALL_CHARACTERS - texts.characters);
  const placed: PageData = {
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
async function packTexts(data: PageData, sources: readonly ResultSource[], redactor: Redactor): Promise<Packs> {
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

/** A job or a trial, and the files of it that have something to say. */
interface Subject {
  readonly key: string;
  readonly files: readonly Pick<PageText, "what" | "path">[];
  readonly weight: number;
}

function subjectsOf({ jobs, trials }: PageData): readonly Subject[] {
  return [
    ...jobs.map(({ log }, index) => ({ key: jobKey(index), files: logFile(log), weight: log === null ? 0 : NEED })),
    ...trials.map(({ log, files, exception, standing }, index) => ({
      key: trialKey(index),
      files: [...filesOfTrial(files, exception !== ""), ...logFile(log)],
      weight: standing === "passed" ? 1 : NEED,
    })),
  ];
}

function logFile(path: string | null): Subject["files"] {
  return path === null ? [] : [{ what: "log", path }];
}

/** Where Harbor writes what its verifier said, and the traceback of an exception (models/trial/paths.py). */
function filesOfTrial(files: string | null, hasException: boolean): Subject["files"] {
  if (files === null) {
    return [];
  }
  const verifier = { what: "verifier", path: `${files}/verifier/test-stdout.txt` } as const;
  return [...(hasException ? [{ what: "exception", path: `${files}/exception.txt` } as const] : []), verifier];
}

async function packTrajectories(
  data: PageData,
  sources: readonly ResultSource[],
  redactor: Redactor,
  room: number,
): Promise<Packs> {
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
