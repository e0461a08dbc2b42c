import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { boundaryOf, MultipartError, type MultipartEvent, MultipartParser } from "../../../src/local/multipart.ts";

interface Part {
  readonly name: string;
  readonly file: string | null;
  readonly content: Buffer;
}

function message(parts: readonly Part[], boundary: string): Buffer {
  const pieces = parts.flatMap(({ name, file, content }) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file === null ? "" : `; filename="${file}"`}\r\n`,
    file === null ? "" : "Content-Type: application/octet-stream\r\n",
    "\r\n",
    content,
    "\r\n",
  ]);
  return Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece as string)));
}

/** Parses a body in pieces that end at the given places, and joins each part's data again. */
function parsed(body: Buffer, boundary: string, cuts: readonly number[] = []): readonly Part[] {
  const parser = new MultipartParser(boundary);
  const ends = [...cuts.map((cut) => cut % (body.length + 1)).sort((a, b) => a - b), body.length];
  const events: MultipartEvent[] = [];
  let from = 0;
  for (const end of ends) {
    events.push(...parser.push(body.subarray(from, end)));
    from = end;
  }
  const parts: Part[] = [];
  let current: { name: string; isFile: boolean; data: Uint8Array[] } | null = null;
  for (const event of events) {
    switch (event.kind) {
      case "part":
        current = { name: event.name, isFile: event.isFile, data: [] };
        break;
      case "data":
        current?.data.push(event.bytes);
        break;
      case "part-end":
        assert.ok(current);
        parts.push({ name: current.name, file: current.isFile ? "f" : null, content: Buffer.concat(current.data) });
        break;
    }
  }
  return parts;
}

test("the same parts come out however the body is cut", () => {
  const boundary = "Xx-7";
  // Bytes a delimiter is made of, so that many near misses occur.
  const content = fc
    .array(fc.constantFrom("\r", "\n", "-", "--", "X", "Xx-", "\r\n--Xx-", "a", "\0", "\xff"), { maxLength: 30 })
    .map((pieces) => Buffer.from(pieces.join("").replaceAll(`\r\n--${boundary}`, ""), "latin1"))
    .filter((bytes) => !bytes.includes(`\r\n--${boundary}`));
  const part = fc
    .tuple(fc.constantFrom("file", "target_path", "x"), fc.constantFrom(null, "f"), content)
    .map(([name, file, content]) => ({ name, file, content }));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), fc.array(fc.nat(), { maxLength: 12 }), (parts, cuts) => {
      assert.deepEqual(parsed(message(parts, boundary), boundary, cuts), parts);
    }),
  );
});

test("the same parts come out byte by byte", () => {
  const parts = [
    { name: "target_path", file: null, content: Buffer.from("/tmp/ä") },
    { name: "file", file: "f", content: Buffer.from("\r\n--bounda\r\n--\r\n-\r\n\r\n") },
    { name: "empty", file: "f", content: Buffer.alloc(0) },
  ];
  const body = message(parts, "boundary");
  assert.deepEqual(
    parsed(
      body,
      "boundary",
      Array.from(body, (_, index) => index),
    ),
    parts,
  );
});

test("data is passed on while it arrives", () => {
  const parser = new MultipartParser("b");
  parser.push(Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\n'));
  let passed = 0;
  for (let index = 0; index < 100; index += 1) {
    for (const event of parser.push(Buffer.alloc(1000))) {
      passed += event.kind === "data" ? event.bytes.length : 0;
    }
    assert.ok(passed >= (index + 1) * 1000 - "\r\n--b".length, "all but what may be a delimiter");
  }
});

test("a part that is broken off never ends", () => {
  const body = message([{ name: "file", file: "f", content: Buffer.from("whole") }], "b");
  assert.deepEqual(parsed(body.subarray(0, body.indexOf("whole") + 5), "b"), []);
});

test("what is no multipart body is refused", () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ["garbage", /Invalid multipart data/],
    ["--other\r\n", /Invalid multipart data/],
    ["--boundary?\r\n", /Invalid multipart data/],
    ["--boundary\r\n\r\nno name", /"name" must be provided/],
    ["--boundary\r\nContent-Disposition: form-data\r\n\r\nx", /"name" must be provided/],
    [`--boundary\r\nX: ${"x".repeat(20_000)}`, /headers of a part are longer/],
  ];
  for (const [body, reason] of cases) {
    assert.throws(
      () => new MultipartParser("boundary").push(Buffer.from(body)),
      (error) => error instanceof MultipartError && reason.test(error.message),
      body.slice(0, 50),
    );
  }
});

test("names are read as clients write them", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['form-data; name="file"; filename="a.txt"', "file", true],
    ['form-data; filename=""; name="file"', "file", true],
    ["form-data; name=target_path", "target_path", false],
    ['form-data; name="a \\"b\\" \\\\c"', 'a "b" \\c', false],
    ["form-data; name=\"file\"; filename*=UTF-8''%e2%82%ac", "file", true],
    ['FORM-DATA;  NAME="x"', "x", false],
  ];
  for (const [disposition, name, isFile] of cases) {
    const [event] = new MultipartParser("b").push(Buffer.from(`--b\r\ncontent-disposition: ${disposition}\r\n\r\n`));
    assert.deepEqual(event, { kind: "part", name, isFile });
  }
});

test("the boundary is read from the content type", () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ["multipart/form-data; boundary=abc", "abc"],
    ['multipart/form-data; charset=utf-8; Boundary="a b;c"', "a b;c"],
    ["multipart/form-data;boundary=----x; charset=utf-8", "----x"],
    ["multipart/form-data", null],
  ];
  for (const [contentType, boundary] of cases) {
    assert.equal(boundaryOf(contentType), boundary);
  }
});
