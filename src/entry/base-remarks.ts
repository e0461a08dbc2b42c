import { type FilesUnlikeBase, filesUnlikeBase } from "../github/base-files.ts";
import type { PlannedJob } from "../job/plan.ts";
import type { RunRecord } from "../results/run-result.ts";
import type { MainStep } from "./step.ts";
import { TOOL } from "./tool.ts";
import { untilStopped } from "./until-stopped.ts";

const BASE_FILES_MS = 10_000;

/** Asks while the jobs run, so that nobody waits for it. */
export async function findFilesUnlikeBase(jobs: readonly PlannedJob[], step: MainStep): Promise<FilesUnlikeBase> {
  const { context, settings, log, stop } = step;
  const asked = filesUnlikeBase({
    context,
    files: jobs.map(({ config, configSha256 }) => ({ path: config, sha256: configSha256 })),
    token: settings.githubToken ?? "",
    userAgent: `${TOOL.name}/${TOOL.version}`,
    signal: AbortSignal.any([stop.signal, AbortSignal.timeout(BASE_FILES_MS)]),
    note: (line) => log.debug(line),
  });
  return await untilStopped(asked, stop.signal).catch(() => new Map());
}

/** A pull request can edit the very file that judges it; whoever reads the result has to know. */
export function withBaseRemarks(record: RunRecord, unlikeBase: FilesUnlikeBase): RunRecord {
  const remark = (config: string): readonly string[] => {
    switch (unlikeBase.get(config)) {
      case "changed":
        return [`this change edits ${config} itself, which says what is run`];
      case "new":
        return [`the base branch has no ${config} to compare with`];
      case undefined:
        return [];
    }
  };
  const jobs = record.jobs.map((job) => ({ ...job, remarks: [...job.remarks, ...remark(job.config)] }));
  return { ...record, jobs };
}
