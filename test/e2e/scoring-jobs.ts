import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** Writes job files below `jobs`, each of a script that leaves this score. */
export async function scoringJobs(directory: string, count: number, score: number): Promise<void> {
  await mkdir(path.join(directory, "jobs"), { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const script = `echo '{"score": ${score}}' > "$ROCK_ARTIFACT_DIR/score.json"`;
    const text = `job_name: task-${index}\nscript: |\n  ${script}\nenvironment:\n  image: python:3.11\n`;
    await writeFile(path.join(directory, "jobs", `task-${index}.yaml`), text);
  }
}

/** The parts of a results.json that a comparison makes. */
export interface ComparedResults {
  readonly verdict: string;
  readonly rules: readonly { readonly name: string; readonly held: boolean }[];
  readonly baseline: {
    readonly bases: readonly {
      readonly url: string | null;
      readonly finished_at: string;
      readonly name: string;
      readonly commit: string | null;
      readonly distance: number | null;
    }[];
    readonly missing: readonly string[];
    readonly jobs: readonly {
      readonly conclusion: string;
      readonly n_compared: number;
      readonly history: readonly { readonly score: number | null }[];
    }[];
  };
}

export async function readComparison(file: string): Promise<ComparedResults> {
  return JSON.parse(await readFile(file, "utf8")) as ComparedResults;
}
