import { plural } from "../base/text.ts";
import { harmlessWords } from "./harmless-text.ts";
import { paint } from "./paint.ts";

/** What is wrong with settings, job files or results, one problem a line, each already saying where and what to do. */
export function problemsText(
  problems: readonly string[],
  colour: boolean,
  undone: "started" | "judged" | "compared" = "started",
): string {
  const colours = paint(colour);
  const lines = problems.map((problem) => `${colours.bad("error:")} ${harmlessWords(problem)}\n`);
  return `${lines.join("")}${plural(problems.length, "problem")}; nothing was ${undone}\n`;
}
