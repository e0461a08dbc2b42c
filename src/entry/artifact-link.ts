import type { PublishedLinks } from "../report/report.ts";

/**
 * Stands in a report for the artifact's address, which is known only after the upload. As long as any real address, so
 * that a report that fits with it fits afterwards.
 */
const ARTIFACT_PLACEHOLDER = `https://artifact.invalid/${"0".repeat(175)}`;
/** The same for report.html. */
const PAGE_PLACEHOLDER = `https://report.invalid/${"0".repeat(177)}`;

/** Links of reports whose addresses are not known yet. */
export const LINKS_TO_COME: PublishedLinks = { pageUrl: PAGE_PLACEHOLDER, artifactUrl: ARTIFACT_PLACEHOLDER };

/** Puts the addresses into a report; what was not published is found in the artifact, or on the run's page. */
export function withLinks(markdown: string, links: PublishedLinks, runUrl: string): string {
  const artifactUrl = links.artifactUrl ?? runUrl;
  const pageUrl = links.pageUrl ?? artifactUrl;
  return markdown.replaceAll(ARTIFACT_PLACEHOLDER, () => artifactUrl).replaceAll(PAGE_PLACEHOLDER, () => pageUrl);
}
