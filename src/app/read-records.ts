import { constants, existsSync } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { describeError } from "../base/errors.ts";
import { byText } from "../base/text.ts";
import type { ReadRecord } from "../results/merge-records.ts";
import { readRecord } from "../results/read-record.ts";
import type { Reading } from "../results/results-file-schema.ts";

/** A record and the directory that its paths are relative to. */
export interface RecordOnDisk extends ReadRecord {
  readonly directory: string;
}

const FILE = "results.json";

/** A record of 5,000 trials has some 10 MB. Whoever sends more may mean harm: records come from artifacts, too. */
const LARGEST_BYTES = 128 * 1024 * 1024;

/**
 * Reads the results.json that each path names, that in the directory that it names, or those in the directories in there, as
 * artifacts of several legs are downloaded; every one of these must have one. Tells all problems of all.
 */
export async function readRecords(
  paths: readonly string[],
  directory: string,
): Promise<Reading<readonly RecordOnDisk[]>> {
  const readings = await Promise.all(paths.map(async (one) => await readAllOf(one, directory)));
  return together(readings.flat());
}

function together(readings: readonly Reading<RecordOnDisk>[]): Reading<readonly RecordOnDisk[]> {
  const problems = readings.flatMap((reading) => (reading.ok ? [] : reading.problems));
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: readings.flatMap((reading) => (reading.ok ? [reading.value] : [])) };
}

async function readAllOf(place: string, directory: string): Promise<readonly Reading<RecordOnDisk>[]> {
  try {
    const named = path.resolve(directory, place);
    if (!(await stat(named)).isDirectory()) {
      return [await readOne(place, named)];
    }
    if (existsSync(path.join(named, FILE))) {
      return [await readOne(place, path.join(named, FILE))];
    }
    const directories = (await readdir(named, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .toSorted(byText);
    return directories.every((name) => !existsSync(path.join(named, name, FILE)))
      ? [refused(place, `neither it nor a directory in it has a ${FILE}`)]
      : await Promise.all(directories.map(async (name) => await readLeg(place, named, name)));
  } catch (error) {
    return [refused(place, `it cannot be read: ${describeError(error)}`)];
  }
}

/** A leg that left no record may have failed before it could: the others alone must not say that all is well. */
async function readLeg(place: string, legs: string, name: string): Promise<Reading<RecordOnDisk>> {
  const file = path.join(legs, name, FILE);
  return existsSync(file)
    ? await readOne(path.join(place, name), file)
    : refused(path.join(place, name), `it has no ${FILE}; name only directories of results, or run that leg again`);
}

async function readOne(place: string, file: string): Promise<Reading<RecordOnDisk>> {
  let json: unknown;
  try {
    const content = await contentOf(file);
    if (typeof content === "string") {
      return refused(place, content);
    }
    json = JSON.parse(content.toString("utf8"));
  } catch (error) {
    return refused(
      place,
      error instanceof SyntaxError ? "it is not JSON" : `it cannot be read: ${describeError(error)}`,
    );
  }
  const reading = readRecord(json, place);
  return reading.ok ? { ok: true, value: { place, record: reading.value, directory: path.dirname(file) } } : reading;
}

/** The bytes of a file, or why they are not read. Neither a pipe without a writer nor a device without an end holds it up. */
async function contentOf(file: string): Promise<Buffer | string> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const about = await handle.stat();
    if (!about.isFile()) {
      return "it is not a plain file";
    }
    if (about.size > LARGEST_BYTES) {
      return `it has ${about.size} bytes, and at most ${LARGEST_BYTES} are read`;
    }
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(about.size), 0, about.size, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function refused(place: string, problem: string): { readonly ok: false; readonly problems: readonly string[] } {
  return { ok: false, problems: [`${place}: ${problem}`] };
}
