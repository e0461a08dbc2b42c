/**
 * The bundle's only module that the thin files in dist/ import. Each way in is loaded when it is taken, so that none pays
 * for another.
 */
import type { Host } from "./host.ts";

export async function main(host: Host): Promise<void> {
  const { runMain } = await import("./main.ts");
  await runMain(host);
}

export async function post(host: Host): Promise<void> {
  const { runPost } = await import("./post.ts");
  await runPost(host);
}

export async function cli(host: Host): Promise<void> {
  const { runCli } = await import("./cli.ts");
  await runCli(host);
}
