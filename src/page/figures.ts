import { costText, metricText, percentText, scoreText } from "../base/figures.ts";
import { formatDuration } from "../base/time.ts";
import type { PageData, PageTrial } from "../report/html/page-data.ts";

export const NOTHING = "–";

export function score(value: number | null): string {
  return value === null ? NOTHING : scoreText(value);
}

export function metric(value: number | null | undefined): string {
  return value === null || value === undefined ? NOTHING : metricText(value);
}

export function duration(seconds: number | null): string {
  return seconds === null ? NOTHING : formatDuration(seconds);
}

export function cost(usd: number | null): string {
  return usd === null ? NOTHING : costText(usd);
}

/** 950, 12k, 3.4M. */
export function count(value: number | null): string {
  if (value === null) {
    return NOTHING;
  }
  const [size, unit] = value >= 1e6 ? [value / 1e6, "M"] : value >= 1e3 ? [value / 1e3, "k"] : [value, ""];
  return `${unit === "" || size >= 100 ? Math.round(size) : Number(size.toFixed(1))}${unit}`;
}

export function bytes(value: number): string {
  return value >= 1e6
    ? `${(value / 1e6).toFixed(1)} MB`
    : value >= 1e3
      ? `${Math.round(value / 1e3)} kB`
      : `${value} B`;
}

export function percent(rate: number): string {
  return percentText(rate, 1);
}

export function allTokens({ tokens }: PageTrial): number | null {
  return tokens === null || (tokens.input === null && tokens.output === null)
    ? null
    : (tokens.input ?? 0) + (tokens.output ?? 0);
}

/** `agent · dataset · attempt 2`: what tells a trial from others of its task. */
export function byline({ agent, dataset, attempt }: PageTrial, { trials }: Pick<PageData, "trials">): string {
  const differs = (value: (trial: PageTrial) => unknown) =>
    trials.some((other) => value(other) !== value(trials[0] ?? other));
  const parts = [
    differs((trial) => trial.agent) ? agent : "",
    differs((trial) => trial.dataset) ? dataset : "",
    trials.some((trial) => trial.attempt > 1) ? `attempt ${attempt}` : "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
