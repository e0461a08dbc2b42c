import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { test } from "node:test";
import { PREFIX, type Serving, serving } from "./rock-calls.ts";

const MEGABYTE = 1024 * 1024;

/** Uploads this many megabytes from this process and returns the most memory it had meanwhile, in bytes. */
async function upload(server: Serving, id: string, megabytes: number): Promise<number> {
  let highest = 0;
  const sent = createHash("sha256");
  const chunk = randomBytes(MEGABYTE);
  const field = (name: string, value: string) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  async function* body() {
    yield field("target_path", "large") + field("sandbox_id", id);
    yield '--b\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\n';
    for (let index = 0; index < megabytes; index += 1) {
      sent.update(chunk);
      highest = Math.max(highest, process.memoryUsage().rss);
      yield chunk;
    }
    yield "\r\n--b--\r\n";
  }
  const sending = request(`${server.url}${PREFIX}/upload`, {
    method: "POST",
    headers: { "content-type": "multipart/form-data; boundary=b" },
  });
  const responding = once(sending, "response");
  await pipeline(body, sending);
  const [response] = (await responding) as [NodeJS.ReadableStream];
  assert.match(await text(response), /"success":true/);
  const received = createHash("sha256");
  await pipeline(createReadStream(path.join(server.directory, id, "large")), received);
  assert.equal(received.digest("hex"), sent.digest("hex"));
  return highest;
}

test("an upload of 300 MB arrives whole and does not grow the server's memory with it", async () => {
  await using server = await serving();
  const id = await server.started();
  const small = await upload(server, id, 20);
  const large = await upload(server, id, 300);
  const growth = Math.round((large - small) / MEGABYTE);
  assert.ok(growth < 100, `${growth} MB`);
});
