import { createHash } from "node:crypto";
import { pack } from "./packs.ts";
import type { PageData } from "./page-data.ts";

/** What the browser runs, as `scripts/page.ts` builds it from `src/page`. */
export interface PageAsset {
  readonly script: string;
  readonly style: string;
}

export interface PageContent {
  readonly data: PageData;
  readonly texts: readonly string[];
  readonly trajectories: readonly string[];
}

/**
 * The whole page. Nothing of it but the title and the answer is markup made of texts, and these are escaped; all else is
 * base64. Only its own script runs, by its digest, nothing is fetched, and no text can be made markup (trusted types).
 */
export function pageDocument({ data, texts, trajectories }: PageContent, { script, style }: PageAsset): string {
  const policy = [
    "default-src 'none'",
    `script-src '${digestOf(script)}'`,
    `style-src '${digestOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  return [
    "<!doctype html>",
    `<html lang="en" data-verdict="${data.verdict}">`,
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(data.title)}</title>`,
    `<style>${style}</style>`,
    `<body><div id="page"><main class="page"><h1>${escaped(data.verdict)} · ${escaped(data.sentence)}</h1>`,
    "<noscript><p>The rest of this report needs JavaScript. results.json has the same content.</p></noscript></main></div>",
    block("data", pack(JSON.stringify(data))),
    ...texts.map((packed, index) => block(`texts-${index}`, packed)),
    ...trajectories.map((packed, index) => block(`trajectories-${index}`, packed)),
    `<script type="module">${script}</script>`,
    "</html>",
    "",
  ].join("\n");
}

/** A data block: a browser does not run it, whatever it holds. */
function block(id: string, base64: string): string {
  return `<script type="text/plain" id="${id}">${base64}</script>`;
}

function digestOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
