import { startLocalServer } from "../../../src/local/server.ts";
import type { ContractServer, EngineOptions, EngineRun } from "../../contract/engine.ts";
import { runEngine } from "../../contract/engine.ts";
import { type HarborNotes, installHarbor } from "../../fakes/harbor/install.ts";
import type { Scenario } from "../../fakes/harbor/scenario.ts";

/** The embedded server, whose sandboxes find the stand-in for Harbor. */
export interface HarborServer extends AsyncDisposable {
  readonly server: ContractServer;
  /** Options may follow what the stand-in tells while it runs. */
  run(job: HarborJob, options?: (notes: HarborNotes) => EngineOptions): Promise<HarborRun & AsyncDisposable>;
}

/** A Bench Job: what the stand-in plays, and what else is in its file. */
export interface HarborJob {
  /** Names of the tasks in it. */
  readonly tasks?: readonly string[];
  readonly scenario?: Scenario | readonly Scenario[];
  /** The other keys of the file. */
  readonly more?: Readonly<Record<string, unknown>>;
  /** The other keys of its `environment`. */
  readonly environment?: Readonly<Record<string, unknown>>;
}

export interface HarborRun extends EngineRun {
  readonly notes: HarborNotes;
}

/** `commands` are scripts that its sandboxes find before the machine's own commands. */
export async function startHarborServer(commands: Readonly<Record<string, string>> = {}): Promise<HarborServer> {
  const harbor = await installHarbor(commands);
  const local = await startLocalServer({ token: null, environment: harbor.environment });
  const server = { url: local.url, authorization: null };
  return {
    server,
    run: async (job, options = () => ({})) => {
      const notes = await harbor.newNotes();
      const finished = await runEngine(server, { "job.yaml": harborJob(job, notes.directory) }, options(notes));
      return Object.assign(finished, { notes });
    },
    [Symbol.asyncDispose]: async () => {
      await local.close();
      await harbor[Symbol.asyncDispose]();
    },
  };
}

/** The job's file: JSON is YAML too. */
export function harborJob({ tasks = [], scenario = {}, more, environment }: HarborJob, notes: string | null): string {
  const job = {
    experiment_id: "e",
    job_name: "bench",
    environment: { kwargs: { scenario, ...(notes === null ? {} : { notes }) }, ...environment },
    tasks: tasks.map((name) => ({ path: `/tasks/${name}` })),
    ...more,
  };
  return JSON.stringify(job, null, 2);
}
