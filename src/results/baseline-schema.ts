import { z } from "zod";

const count = () => z.int().min(0);
const names = () => z.array(z.string());

const interval = z.tuple([z.number(), z.number()]).nullable().describe("low and high end");
const method = z.object({ test: z.string(), interval: z.string().nullable() });
const scale = z.enum(["share", "other"]).describe("a share of 1 is shown in points, of a hundredth each");
const direction = z.enum(["worse", "better", "no-evidence", "too-few"]);

const set = {
  conclusion: z.enum(["not-comparable", "incomplete", "worse", "better", "too-few", "no-evidence"]),
  lacking: z.enum(["base", "new"]).nullable().describe("which run is incomplete; null for any other conclusion"),
  n_compared: count().describe("tasks that both runs measured"),
  base: z.number().nullable().describe("mean score over these tasks; null where nothing was compared"),
  new: z.number().nullable(),
  difference: z.number().nullable().describe("new minus base"),
  scale: scale.nullable(),
  interval,
  p_value: z.number().nullable(),
  detectable_drop: z.number().nullable().describe("a smaller drop may go unseen"),
  method: method.nullable(),
  newly_failing: names(),
  newly_passing: names(),
  unstable: names().describe("some attempts passed and some did not, in one run"),
};

const quantity = z.object({
  name: z.string(),
  scale,
  base: z.number(),
  new: z.number(),
  difference: z.number(),
  interval,
  p_value: z.number(),
  method,
  direction,
});

const job = z.object({
  job: z.string().describe("what the job is called; several scripts are compared together"),
  sentence: z.string(),
  ...set,
  n_not_compared: count(),
  not_compared: names(),
  slower: names().describe("half as long again or more, the largest increase first"),
  dearer: names().describe("half as expensive again or more, the largest increase first"),
  fingerprint_differences: z.array(z.object({ field: z.string(), base: z.string(), new: z.string() })),
  quantities: z.array(quantity).describe("what was measured beside the score; it decides nothing"),
  history: z
    .array(
      z.object({
        commit: z.string().nullable(),
        finished_at: z.string(),
        score: z.number().nullable(),
        pass_rate: z.number().nullable(),
        cost_usd: z.number().nullable(),
        duration_sec: z.number(),
      }),
    )
    .describe("what the base runs measured, the newest last"),
  groups: z
    .array(z.object({ agent: z.string().nullable(), dataset: z.string().nullable(), ...set }))
    .describe("each agent in each dataset; empty where there is only one"),
});

const base = z.object({
  name: z.string().describe("the path it was read from, or what it is called on GitHub"),
  url: z.string().nullable(),
  commit: z.string().nullable(),
  finished_at: z.string(),
  distance: count().nullable().describe("commits before the one that would be the fair base; null where unknown"),
});

/** What `rock-job compare --json` prints. */
export const comparison = { jobs: z.array(job), only_in_base: names(), only_in_new: names() };

/** The comparison in results.json. */
export const baseline = z
  .object({
    bases: z.array(base).describe("the runs it was compared with, one for each leg"),
    missing: names().describe("why there was nothing to compare with"),
    uncompared: names().describe("legs that were not asked to compare, among others that were"),
    ...comparison,
  })
  .nullable()
  .describe("the comparison with a base run; null where none was asked for");

export type BaselineEntry = NonNullable<z.infer<typeof baseline>>;
export type ComparisonEntry = Pick<BaselineEntry, "jobs" | "only_in_base" | "only_in_new">;
