import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { test } from "node:test";
import { PREFIX, resultOf, type Serving, serving, until } from "./rock-calls.ts";

const read = async (server: Serving, id: string, file: string, more = {}) =>
  resultOf(await server.post("/read_file", { sandbox_id: id, path: file, ...more }))["content"];
const write = async (server: Serving, id: string, file: string, content: string) =>
  resultOf(await server.post("/write_file", { sandbox_id: id, path: file, content }));

test("text files are written byte for byte and read with their line ends translated", async () => {
  await using server = await serving();
  const id = await server.started();
  const place = path.join(server.directory, id);
  const text = "one\r\ntwo\rthree\n grüße";
  assert.deepEqual(await write(server, id, `${place}/new/sub/text`, text), { success: true, message: "" });
  assert.equal(readFileSync(`${place}/new/sub/text`, "utf8"), text);
  assert.equal(await read(server, id, `${place}/new/sub/text`), "one\ntwo\nthree\n grüße");
  assert.equal(
    await read(server, id, "new/sub/text", { encoding: "ascii", errors: "ignore" }),
    "one\ntwo\nthree\n gre",
  );
});

test("what cannot be read is empty, and what cannot be written is not a success", async () => {
  await using server = await serving();
  const id = await server.started();
  const place = path.join(server.directory, id);
  writeFileSync(`${place}/binary`, Buffer.from([0x61, 0xff]));
  await server.sh(id, "mkfifo fifo");
  for (const file of ["/no/such", place, "", "binary", "fifo", "a\0b"]) {
    assert.equal(await read(server, id, file), "", JSON.stringify(file));
  }
  for (const file of [place, "binary/x", ""]) {
    assert.deepEqual(await write(server, id, file, "x"), { success: false, message: "" }, file);
  }
});

test("an upload arrives byte for byte at its target, whatever was there", async () => {
  await using server = await serving();
  const id = await server.started();
  const place = path.join(server.directory, id);
  const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * index) % 256);
  const target = `${place}/up/deep/file.bin`;
  for (const content of [Uint8Array.from([1]), bytes, new Uint8Array()]) {
    const answered = await server.upload({ sandbox_id: id, target_path: target }, content);
    assert.deepEqual(resultOf(answered), { success: true, message: "", file_name: "file.bin" });
    assert.deepEqual(new Uint8Array(readFileSync(target)), content);
    assert.equal(statSync(target).mode & 0o777, 0o644);
  }
});

test("an upload to a directory lands in it under another name, once", async () => {
  await using server = await serving();
  const id = await server.started();
  const place = path.join(server.directory, id);
  mkdirSync(`${place}/target`);
  const first = await server.upload({ sandbox_id: id, target_path: `${place}/target/` }, "first");
  assert.deepEqual(resultOf(first), { success: true, message: "", file_name: "target" });
  assert.equal(readFileSync(`${place}/target/temp_file_transfer`, "utf8"), "first");
  const second = await server.upload({ sandbox_id: id, target_path: `${place}/target` }, "second");
  assert.deepEqual(resultOf(second), { success: false, message: "", file_name: "" });
  assert.equal(readFileSync(`${place}/target/temp_file_transfer`, "utf8"), "first");
});

test("an upload below a file is not a success", async () => {
  await using server = await serving();
  const id = await server.started();
  const answered = await server.upload({ sandbox_id: id, target_path: "/etc/passwd/x" }, "x");
  assert.deepEqual(resultOf(answered), { success: false, message: "", file_name: "" });
});

test("1.7 says of every upload and write that it failed, and does it", async () => {
  await using server = await serving({ version: "1.7" });
  const id = await server.started();
  const uploaded = await server.upload({ sandbox_id: id, target_path: "uploaded" }, "x");
  assert.deepEqual(resultOf(uploaded), { success: false, message: "", file_name: "" });
  assert.deepEqual(await write(server, id, "written", "y"), { success: false, message: "" });
  assert.equal((await server.sh(id, "cat uploaded written")).stdout, "xy");
});

test("an upload leaves nothing outside its sandbox, be it refused or broken off", async () => {
  await using server = await serving();
  const uploads = () => readdirSync(path.join(server.directory, ".uploads"));
  await server.upload({ sandbox_id: "unknown", target_path: "x" }, "x");
  await server.upload({ target_path: "x" }, "x");
  assert.deepEqual(uploads(), []);

  const sending = request(`${server.url}${PREFIX}/upload`, {
    method: "POST",
    headers: { "content-type": "multipart/form-data; boundary=b", "content-length": 1_000_000 },
  });
  sending.on("error", () => undefined);
  sending.write('--b\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\nbeginning');
  await until(() => uploads().length === 1);
  sending.destroy();
  await until(() => uploads().length === 0);
});
