import type { RecordExtras } from "../results/run-result.ts";

type Links = Pick<RecordExtras, "repositoryUrl" | "runUrl">;

/** The page of a commit; null where it is unknown. */
export function commitUrl(links: Links, sha: string | null): string | null {
  const base = contentUrl(links);
  return base === null || sha === null ? null : `${base}/commit/${sha}`;
}

/** The page of a line in a file of the repository; null where it is unknown. */
export function lineUrl(links: Links, sha: string | null, file: string, line: number): string | null {
  const base = contentUrl(links);
  const path = file.split("/").map(encodeURIComponent).join("/");
  return base === null || sha === null ? null : `${base}/blob/${sha}/${path}#L${line}`;
}

/** GitLab, whose links have `/-/` between the project and the rest, has its pipelines there too. */
function contentUrl({ repositoryUrl, runUrl }: Links): string | null {
  const isGitLab = repositoryUrl !== null && runUrl?.startsWith(`${repositoryUrl}/-/`) === true;
  return isGitLab ? `${repositoryUrl}/-` : repositoryUrl;
}

/** What a run is called where it can be looked at: GitHub's word, and Gitea's, or one that every CI system knows. */
export function runName(runUrl: string): string {
  return /\/actions\/runs\/\d/.test(runUrl) ? "workflow run" : "CI run";
}
