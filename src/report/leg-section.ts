import { z } from "zod";

/** How a leg stands: it still runs, or it ended with a verdict. */
const STANDINGS = ["running", "passed", "failed", "errored", "cancelled"] as const;
export type LegStanding = (typeof STANDINGS)[number];

/** What one leg of a workflow has to say in the comment that all of them share. */
export interface LegSection {
  /** The same in every run of the leg, and different for any other one: 16 hexadecimal digits. */
  readonly key: string;
  /** Counts the runs of the workflow. */
  readonly run: number;
  /** Counts the re-runs of one run. */
  readonly attempt: number;
  /** When the leg said this, in milliseconds since the epoch. */
  readonly at: number;
  readonly sha: string;
  readonly standing: LegStanding;
  /** What the leg is called among the others. Text of any origin. */
  readonly title: string;
  /** The verdict and its figures in one line. Text of ours. */
  readonly headline: string;
  /** All else, as finished Markdown. */
  readonly body: string;
}

/** What is kept of a section beside its body. */
const Facts = z.object({
  key: z.string().regex(/^[0-9a-f]{16}$/),
  run: z.int().positive(),
  attempt: z.int().positive(),
  at: z.int().positive(),
  sha: z.string().regex(/^[0-9a-f]{40,64}$/),
  standing: z.enum(STANDINGS),
  title: z.string(),
  headline: z.string(),
});

/** The first line of the comment of one workflow, without its line break. */
export function workflowLine(workflow: string): string {
  return `<!-- rock-job-action workflow=${workflow} -->`;
}

const WORKFLOW_LINE = /^<!-- rock-job-action workflow=([0-9a-f]{16}) -->(?:\n|$)/;
const SECTION = /^<!-- rock-leg (\{.*\}) -->\n([\s\S]*?)^<!-- rock-leg-end -->$/gm;
const BODY = /^<!-- rock-leg-body -->\n([\s\S]*?)\n?<!-- rock-leg-body-end -->$/m;

/**
 * A section as it stands in a comment: its facts for the machine, what `show` makes of its body for the reader, and marks
 * by which `parseSections` finds both again.
 */
export function formatSection(section: LegSection, show: (body: string) => string): string {
  const { key, run, attempt, at, sha, standing, title, headline } = section;
  const facts = JSON.stringify({ key, run, attempt, at, sha, standing, title, headline });
  // Nothing in a text may end the remark or the line that it is in.
  const harmless = facts.replaceAll(/[<>\u2028\u2029]|-(?=-)/g, (one) => {
    return `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  const body = `<!-- rock-leg-body -->\n${withoutMarks(section.body)}\n<!-- rock-leg-body-end -->`;
  return `<!-- rock-leg ${harmless} -->\n${show(body)}\n<!-- rock-leg-end -->`;
}

/** The sections of a comment of this workflow; null where it is no such comment. Only the very first line says whose it is. */
export function parseSections(comment: string, workflow: string): readonly LegSection[] | null {
  const text = comment.replaceAll("\r\n", "\n");
  if (WORKFLOW_LINE.exec(text)?.[1] !== workflow) {
    return null;
  }
  return [...text.matchAll(SECTION)].flatMap(([, facts = "", shown = ""]) => {
    const parsed = Facts.safeParse(parseJson(facts));
    const body = BODY.exec(shown)?.[1];
    return parsed.success && body !== undefined ? [{ ...parsed.data, body }] : [];
  });
}

/** Reports hold no remarks of HTML but ours; a mark in one would end the section early. */
function withoutMarks(body: string): string {
  return body.replaceAll(/<!--(?= rock-)/g, "&lt;!--");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
