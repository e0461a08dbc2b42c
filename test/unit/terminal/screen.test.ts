import assert from "node:assert/strict";
import { once } from "node:events";
import { PassThrough, Writable } from "node:stream";
import { test } from "node:test";
import { openScreen } from "../../../src/terminal/screen.ts";

test("colour and redrawing depend on the terminal and on what the user wants", () => {
  const cases: readonly (readonly [
    isTTY: boolean,
    env: Readonly<Record<string, string>>,
    colour: boolean,
    live: boolean,
  ])[] = [
    [true, {}, true, true],
    [false, {}, false, false],
    [true, { NO_COLOR: "1" }, false, true],
    [true, { NO_COLOR: "" }, true, true],
    [true, { TERM: "dumb" }, false, false],
    [false, { FORCE_COLOR: "1" }, true, false],
    [false, { FORCE_COLOR: "" }, true, false],
    [true, { FORCE_COLOR: "0" }, false, true],
    [false, { FORCE_COLOR: "3", NO_COLOR: "1" }, true, false],
  ];
  for (const [isTTY, env, colour, live] of cases) {
    const outlet = Object.assign(new PassThrough(), { isTTY });
    const screen = openScreen(outlet, env);
    assert.deepEqual([screen.colour, screen.live], [colour, live], JSON.stringify({ isTTY, env }));
  }
});

test("the size is the terminal's, or a usual one", () => {
  const screen = openScreen(Object.assign(new PassThrough(), { columns: 132, rows: 50 }), {});
  assert.deepEqual([screen.columns(), screen.rows()], [132, 50]);
  const unknown = openScreen(Object.assign(new PassThrough(), { columns: 0 }), {});
  assert.deepEqual([unknown.columns(), unknown.rows()], [80, 24]);
});

test("a reader that goes away ends what is shown, and nothing else", async () => {
  const written: string[] = [];
  const outlet = new Writable({
    autoDestroy: false,
    write: (chunk, _encoding, done) => {
      written.push(String(chunk));
      done(written.length === 2 ? new Error("EPIPE") : null);
    },
  });
  const screen = openScreen(outlet, {});
  screen.write("one");
  const failure = once(outlet, "error");
  screen.write("two");
  await failure;
  screen.write("three");
  assert.deepEqual(written, ["one", "two"]);
});
