import { plural } from "../base/text.ts";
import { byteLength, fitRows } from "./budget.ts";
import { COMMENT_BYTES } from "./comment.ts";
import { formatSection, type LegSection, type LegStanding, workflowLine } from "./leg-section.ts";
import { code, folded, inline, table } from "./markdown.ts";
import { oneLine } from "./plain-text.ts";
import { verdictSymbol } from "./standing.ts";

/** What a reader looks for first. */
const WORST_FIRST: readonly LegStanding[] = ["failed", "errored", "cancelled", "running", "passed"];

/** More sections than this are not read unfolded. */
const MOST_OPEN = 3;

const CUT = "_More rows are left out here; the links of this part lead to all of them._";

/**
 * The one comment of all legs of a workflow: how they stand, a row for each, and a part for each with its report. A single
 * leg's report stands alone. What does not fit is cut between rows, so that no leg takes the room of another; where even
 * the rows do not fit, the oldest legs are left out.
 */
export function renderJointComment(
  workflow: string,
  given: readonly LegSection[],
  maxBytes: number = COMMENT_BYTES,
): string {
  const sections = inOrder(given);
  const frame = byteLength(comment(workflow, sections, () => ""));
  if (frame > maxBytes && sections.length > 1) {
    return renderJointComment(workflow, sections.slice(0, Math.floor(sections.length * 0.9)), maxBytes);
  }
  const rooms = shareRoom(
    sections.map(({ body }) => byteLength(body)),
    maxBytes - frame,
  );
  const fitted = new Map(sections.map(({ key, body }, index) => [key, fitRows(body, rooms[index] ?? 0, () => CUT)]));
  return comment(workflow, sections, ({ key }) => fitted.get(key) ?? "");
}

/** The newest run first; the legs of one run always in the same order. */
function inOrder(sections: readonly LegSection[]): readonly LegSection[] {
  return sections.toSorted(
    (left, right) => right.run - left.run || compareTitles(left.title, right.title) || (left.key < right.key ? -1 : 1),
  );
}

function compareTitles(left: string, right: string): number {
  return left.localeCompare(right, "en", { numeric: true });
}

/** Gives each text what it needs, and where that is too much, the longest ones the same. */
export function shareRoom(needs: readonly number[], room: number): readonly number[] {
  let left = Math.max(0, room);
  let waiting = needs.length;
  const shares = new Map<number, number>();
  for (const [index, need] of [...needs.entries()].toSorted(([, one], [, other]) => one - other)) {
    const share = Math.min(need, Math.floor(left / waiting));
    shares.set(index, share);
    left -= share;
    waiting -= 1;
  }
  return needs.map((_, index) => shares.get(index) ?? 0);
}

function comment(workflow: string, sections: readonly LegSection[], bodyOf: (section: LegSection) => string): string {
  const [only, ...others] = sections;
  if (only !== undefined && others.length === 0) {
    const shown = formatSection({ ...only, body: bodyOf(only) }, (body) => `### ${only.headline}\n\n${body}`);
    return `${workflowLine(workflow)}\n${shown}`;
  }
  const isOld = isOutOfDateIn(sections);
  const current = sections.filter((section) => !isOld(section));
  const unfolded = current.filter(({ standing }) => standing !== "passed" && standing !== "running");
  const parts = sections.map((section) => {
    const isOpen = unfolded.length <= MOST_OPEN && unfolded.includes(section);
    return formatSection({ ...section, body: bodyOf(section) }, (body) => part(section, isOld(section), isOpen, body));
  });
  const head = [jointHeadline(current, sections.length - current.length), legTable(sections, isOld)];
  return [`${workflowLine(workflow)}\n${head.join("\n\n")}`, ...parts].join("\n\n");
}

/** A leg that the newest run has not reported yet shows an older commit, unless both runs are of the same one. */
function isOutOfDateIn(sections: readonly LegSection[]): (section: LegSection) => boolean {
  const newest = Math.max(0, ...sections.map(({ run }) => run));
  const now = new Set(sections.flatMap(({ run, sha }) => (run === newest ? [sha] : [])));
  return ({ run, sha }) => run < newest && !now.has(sha);
}

/** `### ❌ 1 of 3 legs failed, 2 passed` */
function jointHeadline(current: readonly LegSection[], outOfDate: number): string {
  const counts = WORST_FIRST.map((standing) => {
    return { standing, count: current.filter((section) => section.standing === standing).length };
  }).filter(({ count }) => count > 0);
  const symbol = symbolOf(counts[0]?.standing ?? "running");
  const [first, ...rest] = counts.map(({ standing, count }) => {
    return { count, word: standing === "running" ? (count === 1 ? "is running" : "are running") : standing };
  });
  const all = first === undefined ? "" : `${first.count} of ${plural(current.length, "leg")} ${first.word}`;
  const others = rest.map(({ count, word }) => `${count} ${word}`);
  const old = outOfDate === 0 ? [] : [`${outOfDate} out of date`];
  return `### ${symbol} ${[all, ...others, ...old].join(", ")}`;
}

function legTable(sections: readonly LegSection[], isOld: (section: LegSection) => boolean): string {
  const rows = sections.map((section) => {
    const old = isOld(section) ? `out of date, of commit ${code(section.sha.slice(0, 7))}: ` : "";
    return [inline(section.title, 120), old + inline(section.headline, 200)];
  });
  return table(["Leg", "Result"], rows);
}

/** The table says how the leg stands; its report is below its name. */
function part(section: LegSection, isOld: boolean, isOpen: boolean, body: string): string {
  const { title, sha, standing } = section;
  const commit = code(sha.slice(0, 7));
  const note = isOld ? `> This is of commit ${commit}; the newest run has not reported this leg.\n\n` : "";
  const text = folded(oneLine(isOld ? `${title} (out of date)` : `${symbolOf(standing)} ${title}`, 200), note + body);
  return isOpen ? text.replace(/^<details>/, "<details open>") : text;
}

function symbolOf(standing: LegStanding): string {
  return standing === "running" ? "⏳" : verdictSymbol(standing);
}
