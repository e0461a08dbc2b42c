import type { ComponentChildren, VNode } from "preact";
import type { Standing } from "../results/passing.ts";
import type { VerdictKind } from "../results/verdict.ts";

type Tone = "good" | "bad" | "unsure" | "off";

const STANDINGS: Readonly<Record<Standing, Tone>> = { passed: "good", "not passed": "bad", unmeasured: "unsure" };
const VERDICTS: Readonly<Record<VerdictKind, Tone>> = {
  passed: "good",
  failed: "bad",
  errored: "unsure",
  cancelled: "off",
};

const SIGNS: Readonly<Record<Tone, string>> = {
  good: "M4.5 8.3l2.4 2.4 4.6-5",
  bad: "M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4",
  unsure: "M8 4.4v4.4M8 11.2v.3",
  off: "M5.5 5.5h5v5h-5z",
};

/** A shape and a colour that say the same: nobody has to tell green from red. */
function Sign({ tone }: { readonly tone: Tone }): VNode {
  return (
    <svg class={`sign ${tone}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="7.5" />
      <path d={SIGNS[tone]} />
    </svg>
  );
}

export function StandingMark({ standing }: { readonly standing: Standing }): VNode {
  const tone = STANDINGS[standing];
  return (
    <span class={`mark ${tone}`}>
      <Sign tone={tone} />
      {standing}
    </span>
  );
}

export function VerdictMark({ verdict }: { readonly verdict: VerdictKind }): VNode {
  const tone = VERDICTS[verdict];
  return (
    <span class={`mark ${tone}`}>
      <Sign tone={tone} />
      <span class="word">{verdict}</span>
    </span>
  );
}

export function Section(props: {
  readonly title: string;
  readonly note?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <section class={`section ${props.class ?? ""}`} aria-label={props.title}>
      <header class="section-head">
        <h2>{props.title}</h2>
        {props.note !== undefined && <p class="muted">{props.note}</p>}
      </header>
      {props.children}
    </section>
  );
}
