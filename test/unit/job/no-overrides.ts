import type { JobOverrides } from "../../../src/job/plan.ts";

/** Settings that leave everything to the job file. */
export const NO_OVERRIDES: JobOverrides = {
  baseUrl: null,
  authorization: null,
  extraHeaders: new Map(),
  cluster: null,
  namespace: null,
  experimentId: null,
  timeoutSec: null,
  env: new Map(),
  secrets: new Map(),
  keepSandbox: null,
  taskNames: [],
  nTasks: null,
  rewardKey: null,
  passScore: 1,
  mode: "run",
};
