import { after, before } from "node:test";
import { type LocalServer, startLocalServer } from "../../src/local/server.ts";
import { archiveCases } from "./archive-cases.ts";
import { contractCases } from "./cases.ts";
import { faultCases } from "./fault-cases.ts";
import { liveCases } from "./live-cases.ts";
import { logCases } from "./log-cases.ts";
import { takeOverCases } from "./take-over-cases.ts";

const TOKEN = "contract-token";

for (const version of ["1.11", "1.7"] as const) {
  let server: LocalServer;
  before(async () => {
    server = await startLocalServer({ token: TOKEN, version, environment: process.env });
  });
  after(async () => await server.close());
  contractCases(`embedded ${version}`, () => ({ url: server.url, authorization: TOKEN }), { ownFileSystem: false });
  logCases(`embedded ${version}`, () => ({ url: server.url, authorization: TOKEN }));
  faultCases(`embedded ${version}`, () => ({ url: server.url, authorization: TOKEN }));
  archiveCases(`embedded ${version}`, () => ({ url: server.url, authorization: TOKEN }));
  takeOverCases(`embedded ${version}`, () => ({ url: server.url, authorization: TOKEN }), false);
  liveCases(`embedded ${version}`, () => ({ url: server.url, authorization: TOKEN }));
}
