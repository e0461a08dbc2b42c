import assert from "node:assert/strict";
import { test } from "node:test";
import { systemClock } from "../../../src/base/time.ts";
import { createBudget, type RequestKind, type Ticket } from "../../../src/rock/budget.ts";
import { RockError } from "../../../src/rock/errors.ts";

const LIMITS = { waiting: 1, prompt: 1, start: 1, stop: 2, perSecond: 1_000 };

function ticket(kind: RequestKind, changes: Partial<Ticket> = {}): Ticket {
  return { kind, endpoint: "POST /x", origin: "http://rock", deadline: null, signal: null, ...changes };
}

/** A request that is under way until the test ends it. */
function openRequest() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, request: async () => await ended };
}

async function failure(promise: Promise<unknown>): Promise<RockError> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof RockError, String(error));
  return error;
}

test("requests of one kind wait for each other in their order, and never for another kind", async () => {
  const budget = createBudget(LIMITS, systemClock);
  const { end, request } = openRequest();
  const order: string[] = [];
  const first = budget.run(ticket("prompt"), request);
  const later = ["a", "b"].map((name) => budget.run(ticket("prompt"), async () => order.push(name)));
  for (const kind of ["waiting", "start", "stop"] as const) {
    await budget.run(ticket(kind), async () => order.push(kind));
  }
  end();
  await Promise.all([first, ...later]);
  assert.deepEqual(order, ["waiting", "start", "stop", "a", "b"]);
});

test("a request that is aborted or out of time leaves the queue at once, and is never sent", async () => {
  const budget = createBudget(LIMITS, systemClock);
  const { end, request } = openRequest();
  const first = budget.run(ticket("prompt"), request);
  const controller = new AbortController();
  let sent = 0;
  const send = async () => {
    sent += 1;
  };
  const aborted = failure(budget.run(ticket("prompt", { signal: controller.signal }), send));
  const late = failure(budget.run(ticket("prompt", { deadline: Date.now() + 30 }), send));
  const last = budget.run(ticket("prompt"), send);
  controller.abort(new Error("cancelled"));
  const abortedError = await aborted;
  assert.deepEqual([abortedError.kind, abortedError.transient, abortedError.reached], ["aborted", false, false]);
  assert.equal(abortedError.message, "POST /x was given up");
  const lateError = await late;
  assert.deepEqual([lateError.kind, lateError.transient, lateError.reached], ["timeout", true, false]);
  assert.match(lateError.message, /^POST \/x waited \d+ s for its turn among the requests to ROCK at http:\/\/rock$/);
  assert.equal(sent, 0);
  end();
  await Promise.all([first, last]);
  assert.equal(sent, 1);
});

test("what is aborted already is not queued, and gives its place back", async () => {
  const budget = createBudget(LIMITS, systemClock);
  const signal = AbortSignal.abort(new Error("cancelled"));
  for (let count = 0; count < 3; count += 1) {
    const error = await failure(budget.run(ticket("prompt", { signal }), async () => assert.fail("sent")));
    assert.equal(error.kind, "aborted");
  }
  assert.equal(await budget.run(ticket("prompt"), async () => "answer"), "answer");
});

test("a stop does not wait for its turn in the pace", async () => {
  const budget = createBudget({ ...LIMITS, prompt: 10, perSecond: 2 }, systemClock);
  const controller = new AbortController();
  let sent = 0;
  const paced = Array.from({ length: 5 }, async () => {
    await budget.run(ticket("prompt", { signal: controller.signal }), async () => {
      sent += 1;
    });
  });
  await budget.run(ticket("stop"), async () => undefined);
  assert.equal(sent, 1);
  controller.abort();
  const ends = await Promise.allSettled(paced);
  assert.deepEqual([sent, ends.filter((end) => end.status === "rejected").length], [1, 4]);
});
