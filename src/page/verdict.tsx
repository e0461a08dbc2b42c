import type { VNode } from "preact";
import { percentText } from "../base/figures.ts";
import type { PageData } from "../report/html/page-data.ts";
import { cost, count, duration, score } from "./figures.ts";
import { VerdictMark } from "./marks.tsx";
import { ThemeSwitch } from "./theme.tsx";

const MOST_REASONS = 8;

/** The answer in one sentence, why, and the numbers behind it. */
export function Verdict({ data }: { readonly data: PageData }): VNode {
  const { verdict, sentence, reasons, remarks } = data;
  const more = reasons.length - MOST_REASONS;
  // The sentence begins with the verdict, which has a sign here.
  const rest = sentence.replace(/^\w+ · /, "");
  return (
    <header class={`verdict ${verdict}`}>
      <div class="verdict-line">
        <h1>
          <VerdictMark verdict={verdict} /> <span class="sentence">{rest}</span>
        </h1>
        <ThemeSwitch />
      </div>
      {reasons.length > 0 && (
        <ul class="reasons">
          {reasons.slice(0, MOST_REASONS).map((reason) => (
            <li>{reason}</li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <details>
          <summary>
            {more} more {more === 1 ? "reason" : "reasons"}
          </summary>
          <ul class="reasons">
            {reasons.slice(MOST_REASONS).map((reason) => (
              <li>{reason}</li>
            ))}
          </ul>
        </details>
      )}
      {remarks.length > 0 && (
        <ul class="remarks">
          {remarks.map((remark) => (
            <li>{remark}</li>
          ))}
        </ul>
      )}
      <Figures data={data} />
    </header>
  );
}

function Figures({ data }: { readonly data: PageData }): VNode | null {
  const { totals, trials } = data;
  if (trials.length < 2) {
    return null;
  }
  const { total, passed, notPassed, unmeasured } = totals;
  const tokens = totals.tokens.input.total === null && totals.tokens.output.total === null ? null : totals.tokens;
  const parts = [
    { label: "Passed", value: passed, tone: "good" },
    { label: "Not passed", value: notPassed, tone: "bad" },
    { label: "Unmeasured", value: unmeasured, tone: "unsure" },
  ].filter(({ value }) => value > 0);
  const figures: readonly (readonly [label: string, value: string, note: string])[] = [
    ...parts.map(({ label, value }) => [label, String(value), `of ${total} (${percentText(value, total)})`] as const),
    ...(totals.score === null ? [] : [["Score", score(totals.score), ""] as const]),
    ...(totals.cost.total === null
      ? []
      : [["Cost", cost(totals.cost.total), reported(totals.cost.reported, total)] as const]),
    ...(tokens === null
      ? []
      : [["Tokens", `${count(tokens.input.total)} in, ${count(tokens.output.total)} out`, ""] as const]),
    ...(totals.durationSec === null ? [] : [["Took", duration(totals.durationSec), ""] as const]),
  ];
  return (
    <>
      <div class="shares" aria-hidden="true">
        {parts.map(({ value, tone }) => (
          <span class={tone} style={{ flexGrow: value }} />
        ))}
      </div>
      <dl class="figures">
        {figures.map(([label, value, note]) => (
          <div>
            <dt>{label}</dt>
            <dd>
              {value} <small>{note}</small>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function reported(trials: number, total: number): string {
  return trials < total ? `at least; ${trials} of ${total} reported` : "";
}
