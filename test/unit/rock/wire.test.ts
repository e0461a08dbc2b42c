import assert from "node:assert/strict";
import { test } from "node:test";
import { createRedactor } from "../../../src/base/redact.ts";
import { RockError, type RockErrorKind } from "../../../src/rock/errors.ts";
import { openEnvelope } from "../../../src/rock/wire.ts";

const source = { endpoint: "POST /execute", origin: "https://rock.example", hide: (text: string) => text };

interface Expected {
  readonly kind: RockErrorKind;
  readonly transient: boolean;
  readonly reached?: boolean;
  readonly code?: number;
  readonly says: RegExp;
}

function open(status: number, text: string, location: string | null = null): unknown {
  return openEnvelope({ status, text, location, retryAfterMs: 0 }, source);
}

test("the result is taken out of ROCK's envelope", () => {
  assert.deepEqual(open(200, '{"status":"Success","message":null,"error":null,"result":{"a":1}}'), { a: 1 });
  assert.equal(open(200, '{"status":"Success"}'), null);
  assert.equal(open(200, '{"status":"Success","result":"done"}'), "done");
});

test("every shape of failure becomes one error with the best text there is", () => {
  const cases: readonly (readonly [string, number, string, Expected])[] = [
    [
      "a Rock exception from 1.11 on",
      200,
      '{"status":"Failed","message":"fixed text","error":"Sandbox x not found","result":{"code":4000,"failure_reason":"r"}}',
      { kind: "refused", transient: false, code: 4000, says: /refused POST \/execute: Sandbox x not found$/ },
    ],
    [
      "the same up to 1.10, error null",
      200,
      '{"status":"Failed","message":"fixed text","error":null,"result":{"code":5000,"failure_reason":"no capacity"}}',
      { kind: "refused", transient: true, code: 5000, says: /no capacity$/ },
    ],
    [
      "an exception without a code, with a default-filled result",
      200,
      '{"status":"Failed","message":"m","error":"boom","result":{"exit_code":null,"stdout":"","is_alive":true}}',
      { kind: "refused", transient: true, says: /boom$/ },
    ],
    [
      "an unreachable sandbox agent",
      200,
      '{"status":"Failed","error":"Service unavailable: Upstream server is not reachable."}',
      { kind: "refused", transient: true, says: /not reachable/ },
    ],
    [
      "a sandbox that lives, under load",
      200,
      '{"status":"Failed","error":"sandbox x not started"}',
      { kind: "refused", transient: true, says: /not started$/ },
    ],
    [
      "a failed validation from 1.9 on",
      200,
      '{"status":"Failed","message":"invalid parameter","error":"body.image","result":null}',
      { kind: "refused", transient: false, says: /body\.image$/ },
    ],
    [
      "validation by FastAPI on 1.8",
      422,
      '{"detail":[{"loc":["body","image"],"msg":"field required"}]}',
      { kind: "http", transient: false, says: /HTTP 422: \[\{"loc"/ },
    ],
    [
      "a Rock error that the response model cannot hold",
      500,
      '{"detail":"Can\'t Stop","traceback":["…"]}',
      { kind: "http", transient: true, says: /HTTP 500: Can't Stop$/ },
    ],
    [
      "a gateway's HTML",
      502,
      "<html><head><style>b{}</style></head><body><h1>502 Bad Gateway</h1>\n<hr>nginx</body></html>",
      { kind: "http", transient: true, says: /HTTP 502: 502 Bad Gateway nginx$/ },
    ],
    [
      "a gateway's 401",
      401,
      '{"message":"token expired"}',
      {
        kind: "http",
        transient: false,
        reached: false,
        says: /HTTP 401 \(the authorization was not accepted; check the input `authorization`, or ROCK_AUTHORIZATION on a terminal\): token expired$/,
      },
    ],
    ["too many requests", 429, "", { kind: "http", transient: true, says: /HTTP 429$/ }],
    [
      "no route",
      404,
      '{"detail":"Not Found"}',
      { kind: "http", transient: false, reached: false, says: /no such ROCK endpoint/ },
    ],
    [
      "another service",
      200,
      "<html>Welcome</html>",
      { kind: "malformed", transient: false, says: /HTTP 200: Welcome$/ },
    ],
    ["Success under an error status", 500, '{"status":"Success"}', { kind: "http", transient: true, says: /HTTP 500/ }],
    [
      "an empty answer",
      200,
      "",
      {
        kind: "malformed",
        transient: false,
        says: /answered POST \/execute with HTTP 200 and an empty body, where ROCK sends JSON; is the base URL right\?$/,
      },
    ],
  ];
  for (const [name, status, text, expected] of cases) {
    assert.throws(
      () => open(status, text),
      (error: unknown) => {
        assert.ok(error instanceof RockError, name);
        const { kind, transient, reached, code } = error;
        const { says, ...fields } = expected;
        assert.deepEqual({ kind, transient, reached, code }, { reached: true, code: null, ...fields }, name);
        assert.match(error.message, says, name);
        assert.match(error.message, /https:\/\/rock\.example/, name);
        return true;
      },
    );
  }
});

test("a redirect is not followed, and says where it led", () => {
  assert.throws(
    () => open(302, "", "https://login.example/"),
    /redirects to https:\/\/login\.example\/, which is not followed/,
  );
});

test("an answer that nests without end is an error like another one, and no bug", () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const nested = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;
  for (const text of [`{"detail":${deep}}`, `{"status":"Failed","error":${nested},"detail":${deep}}`, deep]) {
    assert.throws(() => open(500, text), RockError);
  }
  assert.throws(() => open(200, `{"status":"Success","result":${nested}}`), RockError);
});
const REDIRECTS: readonly (readonly [location: string, shown: string])[] = [
  ["https://user:s3cret@login.example:8443/s3cret?token=s3cret#s3cret", "https://login.example:8443/…"],
  ["https://login.example?token=s3cret", "https://login.example/…"],
  ["/login?token=s3cret", "https://rock.example/…"],
  ["//other.example/s3cret", "https://other.example/…"],
  ["javascript:s3cret", "elsewhere"],
  ["http://[s3cret", "elsewhere"],
];

for (const [location, shown] of REDIRECTS) {
  test(`of a redirect to ${location} only scheme, host and port are shown`, () => {
    assert.equal(
      messageOf(307, "", location),
      `ROCK at https://rock.example answered POST /execute with HTTP 307: redirects to ${shown}, which is not followed; set the base URL to the final address`,
    );
  });
}

/** What opening an answer fails with; behind a redactor, what a person sees of it. */
function messageOf(
  status: number,
  text: string,
  location: string | null = null,
  secrets: readonly string[] = [],
): string {
  const redactor = createRedactor(secrets);
  try {
    openEnvelope({ status, text, location, retryAfterMs: 0 }, { ...source, hide: (quoted) => redactor.text(quoted) });
  } catch (error) {
    assert.ok(error instanceof RockError, String(error));
    return redactor.text(error.message);
  }
  return assert.fail("it opened");
}

test("wherever an answer is cut, no part of a secret in it is quoted", () => {
  const token = "ghp_0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX";
  for (let before = 200; before < 320; before += 1) {
    const text = `${"-".repeat(before)}${token}`;
    for (const body of [text, JSON.stringify({ status: "Failed", error: text }), `<html>${text}</html>`]) {
      const message = messageOf(502, body, null, [token]);
      assert.match(message, /: -+(?:\*\*\*|\*{0,2}…)$/);
    }
  }
  const far = `<html>${" ".repeat(64 * 1024 - 30)}${token}</html>`;
  assert.match(messageOf(502, far, null, [token]), /HTTP 502: …$/);
});

test("a secret is found before anything of it is taken for markup, or its spaces are", () => {
  const secret = "aB<cD>eF  gH";
  for (const body of [`<html>${secret}</html>`, JSON.stringify({ status: "Failed", error: secret })]) {
    assert.match(messageOf(502, body, null, [secret]), /: \*\*\*$/);
  }
});

test("what only looks like markup is the reason", () => {
  const failed = (error: string) => JSON.stringify({ status: "Failed", error });
  assert.match(messageOf(200, failed("<Port.PROXY: 22555>")), /refused POST \/execute: <Port\.PROXY: 22555>$/);
  assert.match(messageOf(500, "<Port.PROXY: 22555>"), /HTTP 500: <Port\.PROXY: 22555>$/);
  assert.match(messageOf(500, failed("a < b, and c > d")), /: a < b, and c > d$/);
  assert.match(
    messageOf(502, '<html><img src="broken.png"></html>'),
    /HTTP 502: <html><img src="broken\.png"><\/html>$/,
  );
});

test("the words of a page are found behind its styles, also where these have no end", () => {
  const style = `<style>${"a{}".repeat(10_000)}`;
  assert.match(messageOf(502, `<html>${style}</style><h1>Bad Gateway</h1></html>`), /HTTP 502: Bad Gateway$/);
  assert.match(messageOf(502, `<!DOCTYPE html><p>Bad Gateway</p>${style}`), /HTTP 502: Bad Gateway$/);
});

/** Texts that some pattern could take minutes for. */
const LARGE: ReadonlyMap<string, string> = new Map([
  ["angle brackets", "<html>" + "<".repeat(12_000_000)],
  ["styles without an end", "<html>" + "<style>".repeat(2_000_000)],
  ["tags without an end", "<html>" + "<a ".repeat(4_000_000)],
  ["white space", `<html>${" ".repeat(12_000_000)}x`],
  ["lines", "\n".repeat(12_000_000)],
  ["a nested detail", `{"detail":${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}}`],
  ["a long message", JSON.stringify({ status: "Failed", message: "not".repeat(4_000_000) })],
]);

for (const [what, body] of LARGE) {
  test(`an answer of megabytes is one error with a short text: ${what}`, () => {
    assert.ok(messageOf(502, body).length < 600);
  });
}
