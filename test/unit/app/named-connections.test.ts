import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { namedConnections } from "../../../src/app/named-connections.ts";
import { NO_OVERRIDES } from "../job/no-overrides.ts";

const FILES: Readonly<Record<string, string>> = {
  "bash.yaml": "script: echo hi\nenvironment: {base_url: 'https://bash.example', uploads: [[gone, /x]]}\n",
  "harbor.yaml":
    "experiment_id: e\ntasks: [{path: /tasks/a}]\nenvironment: {base_url: 'https://harbor.example', xrl_authorization: token-1234}\n",
  "broken.yaml": "script: echo hi\nscrpit: x\nenvironment: {base_url: 'https://broken.example'}\n",
  "no-job.yaml": "- 1\n",
};

test("every job file that can be read names the server of its sandboxes, whatever kind of job it is", async () => {
  const workspace = await mkdtemp(path.join(os.tmpdir(), "named-connections-"));
  try {
    for (const [name, content] of Object.entries(FILES)) {
      await writeFile(path.join(workspace, name), content);
    }
    const connections = await namedConnections({
      configs: Object.keys(FILES),
      workspace,
      directory: workspace,
      filesFromAnywhere: false,
      overrides: NO_OVERRIDES,
      lookUp: () => undefined,
      secrets: [],
      trust: { serverFromFile: true, localServer: true, event: "push" },
      now: new Date(0),
      newId: () => "0".repeat(32),
    });
    assert.deepEqual(connections, [
      { baseUrl: "https://bash.example", headers: {} },
      { baseUrl: "https://harbor.example", headers: { "XRL-Authorization": "Bearer token-1234" } },
    ]);
  } finally {
    await rm(workspace, { recursive: true });
  }
});
