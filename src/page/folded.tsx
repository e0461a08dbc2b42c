import type { VNode } from "preact";
import { useState } from "preact/hooks";

const LINES = 10;
const CHARACTERS = 1200;

/** A text whose beginning is shown, and all of it on request. */
export function Folded(props: { readonly text: string; readonly class: string }): VNode {
  const [isOpen, setOpen] = useState(false);
  const text = props.text.replaceAll(/\x1b\[[\d;:]*m/g, "");
  const lines = text.split("\n");
  const isLong = lines.length > LINES + 2 || text.length > CHARACTERS * 1.2;
  const shown = isLong && !isOpen ? lines.slice(0, LINES).join("\n").slice(0, CHARACTERS) : text;
  return (
    <div class={`folded ${props.class}`}>
      <pre>{shown}</pre>
      {isLong && (
        <button type="button" class="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Show less" : `Show all ${lines.length > LINES ? `${lines.length} lines` : ""}`}
        </button>
      )}
    </div>
  );
}
