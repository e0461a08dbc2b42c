import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";

const THEMES = ["system", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];

/** How much of the disc is dark: half of it, nothing, all. */
const HALVES: Readonly<Record<Theme, string>> = {
  system: "M8 1.5a6.5 6.5 0 0 1 0 13z",
  light: "",
  dark: "M8 1.5a6.5 6.5 0 0 1 0 13a6.5 6.5 0 0 1 0-13z",
};

/** As the system has it, unless the reader wants another one. */
export function ThemeSwitch(): VNode {
  const [theme, setTheme] = useState<Theme>(
    (document.documentElement.dataset["theme"] as Theme | undefined) ?? "system",
  );
  useEffect(() => {
    if (theme === "system") {
      delete document.documentElement.dataset["theme"];
    } else {
      document.documentElement.dataset["theme"] = theme;
    }
  }, [theme]);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  return (
    <button
      class="quiet theme"
      type="button"
      onClick={() => setTheme(next)}
      title={`Colours: ${theme}`}
      aria-label={`Colours: ${theme}; change to ${next}`}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d={HALVES[theme]} fill="currentColor" />
      </svg>
    </button>
  );
}
