import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";

export interface Tab {
  readonly name: string;
  readonly content: VNode;
}

/** One of several contents at a time; arrows go from tab to tab. */
export function Tabs({ tabs, label }: { readonly tabs: readonly Tab[]; readonly label: string }): VNode {
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const at = Math.min(chosen, tabs.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step !== 0) {
      const next = (at + step + tabs.length) % tabs.length;
      setChosen(next);
      list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
    }
  };
  return (
    <div class="tabs">
      <div role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map(({ name }, index) => (
          <button
            type="button"
            role="tab"
            id={`tab-${index}`}
            aria-selected={index === at}
            aria-controls={index === at ? "tab-content" : undefined}
            tabIndex={index === at ? 0 : -1}
            onClick={() => setChosen(index)}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="tab-content" aria-labelledby={`tab-${at}`}>
        {tabs[at]?.content}
      </div>
    </div>
  );
}
