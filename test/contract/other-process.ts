/** Opens a job, tells its record as one line, and follows it until somebody kills this process (taken-over.ts). */
import { text } from "node:stream/consumers";
import { writeRunningWork } from "../../src/work/running-work.ts";
import type { ContractServer } from "./engine.ts";
import { followOne, openOne, openWatcher, planOne, type Secrets } from "./taken-over.ts";

const given = JSON.parse(await text(process.stdin)) as { server: ContractServer; job: string; secrets: Secrets };
await using watcher = await openWatcher(given.secrets);
const planned = await planOne(given.server, given.job, given.secrets);
const rock = await watcher.connect(given.server);
const opened = await openOne(planned, rock, watcher);
process.stdout.write(`${writeRunningWork(opened.running, planned.work.secrets)}\n`);
await followOne(opened, rock, watcher);
