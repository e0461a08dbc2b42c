/**
 * The bundle's only module that the thin files in dist/ import. Each way in is loaded when it is taken, so that none pays
 * for another.
 */
import type { Host } from "./host.ts";

/** The action's main step. */
export async function main(host: Host): Promise<void> {
  const { runMain } = await import("./main.ts");
  await runMain(host);
}

/** The action's post step. */
export async function post(host: Host): Promise<void> {
  const { runPost } = await import("./post.ts");
  await runPost(host);
}

/** The terminal. */
export async function cli(host: Host): Promise<void> {
  const { runCli } = await import("./cli.ts");
  await runCli(host);
}

/** The embedded server, in the process that main or the terminal starts for it. */
export async function localServer(): Promise<void> {
  const { serveUntilInputEnds } = await import("./local-server.ts");
  await serveUntilInputEnds();
}

/** The upload of an artifact, in the thread that main or post starts for it. */
export async function uploadArtifact(): Promise<void> {
  const { uploadInWorker } = await import("../github/artifact-worker.ts");
  await uploadInWorker();
}
