import type { Host } from "./host.ts";
export async function runPost(_host: Host): Promise<void> {
  const core = await import("@actions/core");
  core.info("x");
  if (process.env.ZZ) {
    const a = await import("@actions/artifact");
    console.log(a);
    const { prepareJobs } = await import("../app/prepare-jobs.ts");
    console.log(prepareJobs);
    const { runJobs } = await import("../app/run-jobs.ts");
    console.log(runJobs);
    const { openServers } = await import("../run/servers.ts");
    console.log(openServers);
    const g = await import("@actions/github");
    console.log(g);
  }
}
