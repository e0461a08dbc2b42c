import assert from "node:assert/strict";
import { test } from "node:test";
import { RockError, type RockErrorKind, unreachable } from "../../../src/rock/errors.ts";
import { mayRun } from "../../../src/run/launch-job.ts";

const ORIGIN = "http://rock.example";
const ENDPOINT = "POST /execute";

function failure(kind: RockErrorKind, status?: number): RockError {
  const more = status === undefined ? {} : { status };
  return new RockError(kind, { kind, endpoint: ENDPOINT, origin: ORIGIN, transient: true, ...more });
}

function network(code: string): RockError {
  return unreachable(ORIGIN, ENDPOINT, Object.assign(new Error(code), { code }));
}

const REFUSED = network("ECONNREFUSED");
const RESET = network("ECONNRESET");
const TIMEOUT = failure("timeout");

const CASES: readonly [what: string, failures: readonly RockError[], expected: boolean][] = [
  ["never sent", [REFUSED, network("ENOTFOUND"), network("EHOSTUNREACH")], false],
  ["hanging every time", [TIMEOUT, TIMEOUT], false],
  ["a connection that was reset", [RESET], true],
  ["a gateway's own answer", [failure("http", 502)], true],
  ["an answer that is another request's", [failure("stray")], true],
  ["sent once, then never again", [RESET, REFUSED, REFUSED], true],
  ["hanging in an outage that shows otherwise too", [TIMEOUT, REFUSED], true],
];

for (const [what, failures, expected] of CASES) {
  test(`a launch may ${expected ? "" : "not "}have begun after this: ${what}`, () => {
    assert.equal(mayRun(failures), expected);
  });
}
