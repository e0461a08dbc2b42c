import { createHash } from "node:crypto";
import { describeError } from "../base/errors.ts";
import { type GitHubApi, openApi } from "./api.ts";
import type { ActionContext } from "./context.ts";

/** A file of the change under test, by its path in the repository. */
export interface ChangedFile {
  readonly path: string;
  readonly sha256: string;
}

export interface BaseQuestion {
  readonly context: Pick<ActionContext, "apiUrl" | "graphqlUrl" | "repository" | "baseSha">;
  readonly files: readonly ChangedFile[];
  readonly token: string;
  readonly userAgent: string;
  readonly signal: AbortSignal;
  /** Gets why a file could not be compared; that is nobody's fault and no warning. */
  readonly note: (line: string) => void;
}

/** Files by path, and whether the base branch has another content for them or none. */
export type FilesUnlikeBase = ReadonlyMap<string, "changed" | "new">;

/**
 * Which of the files the base branch does not have with the same content: a pull request can edit the very job file that
 * judges it. The empty map outside a pull request, and where GitHub does not say.
 */
export async function filesUnlikeBase(question: BaseQuestion): Promise<FilesUnlikeBase> {
  const { context, files, token, userAgent, signal, note } = question;
  const { baseSha } = context;
  if (baseSha === null || token === "") {
    return new Map();
  }
  try {
    const api = await openApi({ context, token, userAgent, signal, worthWaiting: () => false });
    const compared = await Promise.all(files.map(async (file) => await compare(file, baseSha, api)));
    return new Map(compared.flatMap((one) => (one === null ? [] : [one])));
  } catch (error) {
    note(`the job files were not compared with the base branch: ${describeError(error)}`);
    return new Map();
  }
}

async function compare(
  file: ChangedFile,
  baseSha: string,
  api: GitHubApi,
): Promise<readonly [path: string, "changed" | "new"] | null> {
  const content = await api.fileContent(file.path, baseSha);
  if (content === null) {
    return [file.path, "new"];
  }
  const sha256 = createHash("sha256").update(content).digest("hex");
  return sha256 === file.sha256 ? null : [file.path, "changed"];
}
