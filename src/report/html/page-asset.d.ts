/** The browser's side of report.html. `npm run compile` builds it from `src/page` (scripts/page.ts). */
export const PAGE_SCRIPT: string;
export const PAGE_STYLE: string;
