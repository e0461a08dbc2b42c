/**
 * Stands in a report for the artifact's address, which is known only after the upload. As long as any real address, so
 * that a report that fits with it fits afterwards.
 */
export const ARTIFACT_PLACEHOLDER = `https://artifact.invalid/${"0".repeat(175)}`;

/** Puts the artifact's address into a report, or the run's page where there is no artifact. */
export function withArtifactLink(markdown: string, url: string): string {
  return markdown.replaceAll(ARTIFACT_PLACEHOLDER, () => url);
}
