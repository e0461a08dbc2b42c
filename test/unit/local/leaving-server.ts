import { type Serving, serving } from "./rock-calls.ts";

/** What the program prints before it leaves: a process in a sandbox, and the server's directory. */
export interface Announcement {
  readonly pid: number;
  readonly directory: string;
}

/** A program with a server and a process in a sandbox, that leaves in the way its argument says. */
const server: Serving = await serving();
const id = await server.started();
const started = await server.sh(
  id,
  "sh -c 'echo $$ >pid; exec sleep 1000' </dev/null >/dev/null 2>&1 & until [ -s pid ]; do sleep 0.01; done; cat pid",
);
const announcement: Announcement = { pid: Number(started.stdout), directory: server.directory };
console.log(JSON.stringify(announcement));
switch (process.argv[2]) {
  case "exit":
    process.exit(0);
    break;
  case "kill":
    process.kill(process.pid, "SIGKILL");
    break;
  default:
    throw new Error("as asked");
}
