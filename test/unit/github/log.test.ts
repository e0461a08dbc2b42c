import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as fc from "fast-check";
import { createActionLog, formatCommand, harmlessLines } from "../../../src/github/log.ts";
import { COMMANDS, parseCommand } from "../../fakes/runner/workflow-commands.ts";

function record(debug = false): { readonly log: ReturnType<typeof createActionLog>; readonly written: string[] } {
  const written: string[] = [];
  return { log: createActionLog((text) => written.push(text), debug), written };
}

describe("text in the log", () => {
  const cases = [
    { name: "an ordinary line stays as it is", text: "a :: b # [x]", shown: "a :: b # [x]\n" },
    { name: "colons at the start", text: "::error::x", shown: "\\::error::x\n" },
    { name: "colons after spaces", text: " \t::error::x", shown: " \t\\::error::x\n" },
    { name: "colons after a space only .NET trims", text: "\u0085::error::x", shown: "\u0085\\::error::x\n" },
    { name: "colons parted by an invisible character", text: ":\u00ad:error::x", shown: "\\:\u00ad:error::x\n" },
    { name: "colons after a colour", text: "\u001b::error::x", shown: "\u001b\\::error::x\n" },
    { name: "brackets anywhere", text: "a ##[group]b ##[error]", shown: "a ##\\[group]b ##\\[error]\n" },
    { name: "brackets after many hashes", text: "####[group]", shown: "####\\[group]\n" },
    { name: "brackets parted by an invisible character", text: "#\u200b#[error]", shown: "#\u200b#\\[error]\n" },
    { name: "a carriage return starts a line", text: "50%\r::error::x", shown: "50%\n\\::error::x\n" },
    { name: "a Windows line break is one", text: "a\r\nb", shown: "a\nb\n" },
    { name: "colours stay", text: "\u001b[31mred\u001b[0m", shown: "\u001b[31mred\u001b[0m\n" },
  ];
  for (const { name, text, shown } of cases) {
    test(name, () => assert.equal(harmlessLines(text), shown));
  }

  /** Pieces that commands are made of, and what might hide them. */
  const pieces = fc.oneof(
    fc.constantFrom("::", ":", "##[", "##", "#", "[", "]", " ", "\t", "\r", "\n", "\r\n", "=", ",", ";", "\\"),
    fc.constantFrom("\u0085", "\u00a0", "\u00ad", "\u200b", "\u2028", "\ufeff", "\u001b[31m", "\u3000", "\u0000"),
    fc.constantFrom(...COMMANDS),
    fc.constantFrom(...COMMANDS).map((name) => `::${name} name=x::y`),
    fc.constantFrom(...COMMANDS).map((name) => `##[${name} name=x]y`),
    fc.string({ unit: "binary", maxLength: 5 }),
  );
  /** A command with something invisible, or nothing, inside its first characters. */
  const disguised = fc
    .record({
      form: fc.constantFrom("::error::x", "::set-output name=a::b", "##[error]x", "##[add-mask]e"),
      at: fc.nat({ max: 3 }),
      with: fc.constantFrom("", "\u00ad", "\u200b", "\u2060", "\ufeff", "\u0000", "\u001b", "\u{e0020}"),
    })
    .map(({ form, at, with: hidden }) => form.slice(0, at) + hidden + form.slice(at));
  const lineStart = fc.constantFrom("", "\n", "\r", "\n \t", "\n\u0085", "\n\u3000", "\n\u00ad", "text ");
  const disguisedLine = fc.tuple(lineStart, disguised).map(([start, command]) => start + command);
  const texts = fc.array(fc.oneof(pieces, disguisedLine), { maxLength: 40 }).map((parts) => parts.join(""));

  test("property: no line of any text is a command, not even to a reader that skips invisible characters", () => {
    const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu;
    fc.assert(
      fc.property(texts, (text) => {
        for (const line of harmlessLines(text).split(/\r\n|\r|\n/)) {
          assert.equal(parseCommand(line), null);
          assert.equal(parseCommand(line.replace(invisible, "")), null);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("property: taking the backslashes away gives the text back", () => {
    const plain = texts.filter((text) => !text.includes("\\"));
    fc.assert(
      fc.property(plain, (text) => {
        const lines = text.replaceAll(/\r\n|\r/g, "\n");
        assert.equal(harmlessLines(text).replaceAll("\\", ""), `${lines}\n`);
      }),
    );
  });
});

describe("commands of our own", () => {
  test("property: a message of any text is one command that says exactly it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary", minLength: 1 }), (message, file) => {
        const line = formatCommand("error", message, { file, line: 3, column: 5 });
        assert.doesNotMatch(line, /[\r\n]/);
        const command = parseCommand(line);
        assert.equal(command?.data, message);
        assert.equal(command?.properties.get("line"), "3");
        assert.equal(command?.properties.get("col"), "5");
        assert.equal(command?.properties.get("file"), file);
      }),
    );
  });

  test("annotations, groups and notices", () => {
    const { log, written } = record();
    log.group("job ::x::");
    log.error("bad\nvalue", { file: "bench/a,b.yaml", line: 14, column: 5 });
    log.warning("100%");
    log.notice("kept");
    log.endGroup();
    assert.deepEqual(written, [
      "::group::job ::x::\n",
      "::error file=bench/a%2Cb.yaml,line=14,col=5::bad%0Avalue\n",
      "::warning::100%25\n",
      "::notice::kept\n",
      "::endgroup::\n",
    ]);
  });

  test("debug lines are written only where they are wanted", () => {
    const silent = record(false);
    silent.log.debug("GET /x 200");
    const loud = record(true);
    loud.log.debug("GET /x 200");
    assert.deepEqual([silent.written, loud.written], [[], ["::debug::GET /x 200\n"]]);
  });

  test("a secret is masked line by line, and a line too short to hide alone is left out", () => {
    const { log, written } = record();
    log.mask('{\n  "key": "abcd%"\r\n}\n');
    assert.deepEqual(written, ['::add-mask::"key": "abcd%25"\n']);
  });
});
