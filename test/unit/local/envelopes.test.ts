import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { type Answered, type Json, newId, PREFIX, type Serving, serving } from "./rock-calls.ts";

/** The shapes below were taken from rl-rock 1.11.0 and 1.7.0. `ID` stands for the sandbox's id. */
interface Case {
  readonly name: string;
  readonly call: (server: Serving, id: string) => Promise<Answered>;
  readonly answer: unknown;
}

const EMPTY_START = { sandbox_id: null, host_name: null, host_ip: null, cpus: null, memory: null };
const DISK = { disk: null, disk_limit_rootfs: null };
const DISK_1_7 = { disk_limit_rootfs: null, disk_limit_log: null };

function failed(message: string, error: string | null, result: unknown = null) {
  return { status: 200, body: { status: "Failed", message, error, result } };
}

function succeeded(result: unknown) {
  return { status: 200, body: { status: "Success", message: null, error: null, result } };
}

function fault(message: string, reason: string, more: Json = {}, code = 4000) {
  return failed(message, reason, { code, exit_code: null, failure_reason: reason, ...more });
}

function invalid(error: string) {
  return failed("invalid parameter", error);
}

function unprocessable(type: string, loc: readonly (string | number)[], msg: string, more: Json) {
  return { status: 422, body: { detail: [{ type, loc, msg, ...more }] } };
}

const raw = (path: string, init: RequestInit) => async (server: Serving) => {
  const response = await fetch(`${server.url}${path}`, init);
  return { status: response.status, body: (await response.json()) as Json };
};
const post = (path: string, body: object) => async (server: Serving, id: string) =>
  await server.post(path, JSON.parse(JSON.stringify(body).replaceAll("ID", id)));
const get = (path: string) => async (server: Serving, id: string) => await server.get(path.replaceAll("ID", id));
const form = (fields: Readonly<Record<string, string>>, file?: string) => async (server: Serving, id: string) =>
  await server.upload(JSON.parse(JSON.stringify(fields).replaceAll("ID", id)) as Record<string, string>, file);

const FRAMEWORK: readonly Case[] = [
  { name: "the root", call: raw("/", {}), answer: { status: 200, body: { message: "hello, ROCK!" } } },
  { name: "another path", call: raw("/nope", {}), answer: { status: 404, body: { detail: "Not Found" } } },
  { name: "an unknown endpoint", call: get("/nope"), answer: { status: 404, body: { detail: "Not Found" } } },
  { name: "a wrong method", call: get("/execute"), answer: { status: 405, body: { detail: "Method Not Allowed" } } },
  {
    name: "a body that is a list",
    call: post("/stop", []),
    answer: { status: 500, body: { detail: "'list' object has no attribute 'get'", traceback: [] } },
  },
  {
    name: "a form without a boundary",
    call: raw(`${PREFIX}/upload`, { method: "POST", headers: { "content-type": "multipart/form-data" }, body: "x" }),
    answer: { status: 400, body: { detail: "Missing boundary in multipart." } },
  },
  {
    name: "a form that is none",
    call: raw(`${PREFIX}/upload`, {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=b" },
      body: "garbage".repeat(100_000),
    }),
    answer: { status: 400, body: { detail: "Invalid multipart data." } },
  },
  {
    name: "a form with a field of more than a megabyte",
    call: form({ target_path: "x".repeat(1024 * 1024 + 1), sandbox_id: "ID" }, "file"),
    answer: { status: 400, body: { detail: "Part exceeded maximum size of 1024KB." } },
  },
];

const NEWER: readonly Case[] = [
  { name: "no id", call: get("/get_status"), answer: invalid("query.sandbox_id: Field required") },
  {
    name: "a blank id",
    call: get("/get_status?sandbox_id=%20"),
    answer: invalid("query.sandbox_id: String should have at least 1 character"),
  },
  {
    name: "a flag that is none",
    call: get("/get_status?sandbox_id=x&include_all_states=maybe"),
    answer: invalid("query.include_all_states: Input should be a valid boolean, unable to interpret input"),
  },
  {
    name: "no body",
    call: async (server) => await server.post("/start_async", ""),
    answer: invalid("body: Field required"),
  },
  {
    name: "a body that is no JSON",
    call: async (server) => await server.post("/start_async", "{nope"),
    answer: invalid("body.1: JSON decode error"),
  },
  {
    name: "a body of another type",
    call: async (server) => await server.post("/start_async", '{"image":"x"}', { "content-type": "text/plain" }),
    answer: invalid("body: Input should be a valid dictionary or object to extract fields from"),
  },
  { name: "a start without an image", call: post("/start_async", {}), answer: invalid("body.image: Field required") },
  {
    name: "a blank image",
    call: post("/start_async", { image: " " }),
    answer: invalid("body.image: String should have at least 1 character"),
  },
  {
    name: "minutes with a fraction",
    call: post("/start_async", { image: "i", auto_clear_time_minutes: 2.5 }),
    answer: invalid(
      "body.auto_clear_time_minutes: Input should be a valid integer, got a number with a fractional part",
    ),
  },
  {
    name: "minutes that are null",
    call: post("/start_async", { image: "i", auto_clear_time_minutes: null }),
    answer: invalid("body.auto_clear_time_minutes: Input should be a valid integer"),
  },
  {
    name: "several fields, in the order of the model",
    call: post("/start_async", { cpus: "x", memory: 3 }),
    answer: invalid(
      "body.image: Field required; body.memory: Input should be a valid string; body.cpus: Input should be a valid number, unable to parse string as a number",
    ),
  },
  {
    name: "a word that is not in the list",
    call: post("/start_async", { image: "i", pull: "x" }),
    answer: invalid("body.pull: Input should be 'never', 'always' or 'missing'"),
  },
  {
    name: "a negative delay",
    call: post("/start_async", { image: "i", auto_delete_seconds: -1 }),
    answer: invalid("body.auto_delete_seconds: Value error, auto_delete_seconds must be >= 0"),
  },
  {
    name: "a flag of another kind",
    call: post("/start_async", { image: "i", use_kata_runtime: [] }),
    answer: invalid("body.use_kata_runtime: Input should be a valid boolean"),
  },
  {
    name: "an empty execute",
    call: post("/execute", {}),
    answer: invalid("body.command: Field required; body.sandbox_id: Field required"),
  },
  {
    name: "a command of another kind",
    call: post("/execute", { sandbox_id: "ID", command: ["a", 3] }),
    answer: invalid(
      "body.command.str: Input should be a valid string; body.command.list[str].1: Input should be a valid string",
    ),
  },
  {
    name: "a variable of another kind",
    call: post("/execute", { sandbox_id: "ID", command: "a", env: { A: 3 } }),
    answer: invalid("body.env.A: Input should be a valid string"),
  },
  {
    name: "another shell",
    call: post("/execute", { sandbox_id: "ID", command: "a", session_type: "zsh" }),
    answer: invalid("body.session_type: Input should be 'bash'"),
  },
  {
    name: "an empty write",
    call: post("/write_file", {}),
    answer: invalid("body.content: Field required; body.path: Field required; body.sandbox_id: Field required"),
  },
  {
    name: "an upload without a file",
    call: form({ target_path: "/x", sandbox_id: "ID" }),
    answer: invalid("body.file: Field required"),
  },
  {
    name: "an upload whose file is a field",
    call: form({ target_path: "/x", sandbox_id: "ID", file: "text" }),
    answer: invalid("body.file: Value error, Expected UploadFile, received: <class 'str'>"),
  },
  {
    name: "an upload without a target",
    call: form({ target_path: "", sandbox_id: "ID" }, "file"),
    answer: invalid("body.target_path: Field required"),
  },
  {
    name: "a batch of one word",
    call: post("/sandboxes/batch", { sandbox_ids: "x" }),
    answer: invalid("body.sandbox_ids: Input should be a valid list"),
  },
  {
    name: "a status of an unknown sandbox",
    call: get("/get_status?sandbox_id=ID"),
    answer: fault("get sandbox status failed", "Sandbox ID not found"),
  },
  {
    name: "a status of an unknown sandbox in all states",
    call: get("/get_status?sandbox_id=ID&include_all_states=true"),
    answer: fault("get sandbox status failed", "Sandbox ID not found"),
  },
  {
    name: "a deletion of an unknown sandbox",
    call: post("/delete", { sandbox_id: "ID" }),
    answer: succeeded("ID deleted"),
  },
  {
    name: "a restart of an unknown sandbox",
    call: post("/restart", { sandbox_id: "ID" }),
    answer: fault("restart sandbox failed", "Sandbox ID not found", { ...EMPTY_START, ...DISK }),
  },
  {
    name: "memory that is no size",
    call: post("/start_async", { image: "i", memory: "lots" }),
    answer: fault("async start sandbox failed", "Invalid memory size: lots", { ...EMPTY_START, ...DISK }),
  },
  {
    name: "a disk that is no size",
    call: post("/start_async", { image: "i", disk: "x" }),
    answer: fault("async start sandbox failed", "Invalid disk size: x", { ...EMPTY_START, ...DISK }),
  },
  {
    name: "a cluster without room",
    call: post("/start_async", { image: "reject-me", sandbox_id: "ID" }),
    answer: fault(
      "async start sandbox failed",
      "Sandbox ID submission failed and has been marked for immediate deletion: no capacity (simulated)",
      { ...EMPTY_START, ...DISK },
      5000,
    ),
  },
  {
    name: "too many ids at once",
    call: async (server) => await server.post("/sandboxes/batch", { sandbox_ids: Array.from({ length: 2001 }, newId) }),
    answer: fault("batch get sandbox status failed", "sandbox_ids count too large, max count is 2000", {
      statuses: null,
    }),
  },
  {
    name: "a page before the first",
    call: get("/sandboxes?page=0"),
    answer: fault("list sandboxes failed", "page parameter invalid, page is 0, page_size is 500", {
      items: [],
      total: 0,
      has_more: false,
    }),
  },
  {
    name: "a page that is no number",
    call: get("/sandboxes?page=x"),
    answer: failed("list sandboxes failed", "invalid literal for int() with base 10: 'x'"),
  },
];

const OLDER: readonly Case[] = [
  {
    name: "no id",
    call: get("/get_status"),
    answer: unprocessable("missing", ["query", "sandbox_id"], "Field required", { input: null }),
  },
  {
    name: "a command of another kind",
    call: post("/execute", { sandbox_id: "ID", command: 3 }),
    answer: {
      status: 422,
      body: {
        detail: [
          { type: "string_type", loc: ["body", "command", "str"], msg: "Input should be a valid string", input: 3 },
          { type: "list_type", loc: ["body", "command", "list[str]"], msg: "Input should be a valid list", input: 3 },
        ],
      },
    },
  },
  {
    name: "minutes with a fraction",
    call: post("/start_async", { auto_clear_time_minutes: 2.5 }),
    answer: unprocessable(
      "int_from_float",
      ["body", "auto_clear_time_minutes"],
      "Input should be a valid integer, got a number with a fractional part",
      { input: 2.5 },
    ),
  },
  {
    name: "an execute without an id",
    call: post("/execute", { command: ["true"] }),
    answer: failed("execute command failed", "sandbox None not started"),
  },
  {
    name: "a status of an unknown sandbox",
    call: get("/get_status?sandbox_id=ID&include_all_states=true"),
    answer: failed("get sandbox status failed", "'NoneType' object has no attribute 'get'"),
  },
  {
    name: "a deletion",
    call: post("/delete", { sandbox_id: "ID" }),
    answer: { status: 404, body: { detail: "Not Found" } },
  },
  {
    name: "a restart",
    call: post("/restart", { sandbox_id: "ID" }),
    answer: { status: 404, body: { detail: "Not Found" } },
  },
  {
    name: "memory that is no size",
    call: post("/start_async", { memory: "lots" }),
    answer: failed("async start sandbox failed", null, {
      code: 4000,
      exit_code: null,
      failure_reason: "Invalid memory size: lots",
      ...EMPTY_START,
      ...DISK_1_7,
    }),
  },
  {
    name: "a cluster without room",
    call: post("/start_async", { image: "reject-me", sandbox_id: "ID" }),
    answer: failed("async start sandbox failed", "no capacity (simulated)"),
  },
];

const ALIKE: readonly Case[] = [
  {
    name: "an unknown sandbox is not alive",
    call: get("/is_alive?sandbox_id=ID"),
    answer: succeeded({ is_alive: false, message: "sandbox ID is alive failed" }),
  },
  {
    name: "an execute on an unknown sandbox",
    call: post("/execute", { sandbox_id: "ID", command: ["true"] }),
    answer: failed("execute command failed", "sandbox ID not started"),
  },
  {
    name: "a read on an unknown sandbox",
    call: post("/read_file", { sandbox_id: "ID", path: "/etc/passwd" }),
    answer: failed("read file failed", "sandbox ID not started"),
  },
  {
    name: "a write on an unknown sandbox",
    call: post("/write_file", { sandbox_id: "ID", path: "/tmp/x", content: "" }),
    answer: failed("write file failed", "sandbox ID not started"),
  },
  {
    name: "an upload to an unknown sandbox",
    call: form({ sandbox_id: "ID", target_path: "/tmp/x" }, "file"),
    answer: failed("upload file failed", "sandbox ID not started"),
  },
  {
    name: "a session on an unknown sandbox",
    call: post("/create_session", { sandbox_id: "ID" }),
    answer: failed("create session failed", "sandbox ID not started"),
  },
  {
    name: "a stop of an unknown sandbox",
    call: post("/stop", { sandbox_id: "ID" }),
    answer: succeeded("ID stopped"),
  },
  {
    name: "a batch of an unknown sandbox",
    call: post("/sandboxes/batch", { sandbox_ids: ["ID"] }),
    answer: succeeded({ code: null, exit_code: null, failure_reason: null, statuses: [] }),
  },
  {
    name: "a list of nobody's sandboxes",
    call: get("/sandboxes?user_id=nobody"),
    answer: succeeded({ code: null, exit_code: null, failure_reason: null, items: [], total: 0, has_more: false }),
  },
  { name: "a token of no object store", call: get("/get_token"), answer: succeeded(null) },
];

for (const [version, cases] of [
  ["1.11", [...FRAMEWORK, ...ALIKE, ...NEWER]],
  ["1.7", [...FRAMEWORK, ...ALIKE, ...OLDER]],
] as const) {
  describe(`answers of ${version}`, () => {
    let server: Serving;
    before(async () => {
      server = await serving({ version });
    });
    after(async () => await server.close());

    for (const { name, call, answer } of cases) {
      test(name, async () => {
        const id = newId();
        const answered = await call(server, id);
        assert.deepEqual(JSON.parse(JSON.stringify(answered).replaceAll(id, "ID")), answer);
      });
    }
  });
}
