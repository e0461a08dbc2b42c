import assert from "node:assert/strict";
import { test } from "node:test";
import { RockError, type RockErrorKind } from "../../../src/rock/errors.ts";
import { openEnvelope } from "../../../src/rock/wire.ts";

const source = { endpoint: "POST /execute", origin: "https://rock.example" };

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
