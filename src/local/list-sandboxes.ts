import { fault, type Reply, type RockVersion, success } from "./envelope.ts";
import { isAlive, type Sandbox } from "./sandbox.ts";
import { listFields, listView } from "./status-view.ts";

const MOST_AT_ONCE = 2000;
const NO_FAULT = { code: null, exit_code: null, failure_reason: null };

/** What lists of sandboxes are made from. */
export interface Listing {
  /** Oldest first. */
  readonly sandboxes: readonly Sandbox[];
  readonly port: number;
  readonly version: RockVersion;
}

/** The living ones among the named sandboxes, in the order of their names. */
export function batchReply(ids: readonly string[], { sandboxes, port, version }: Listing): Reply {
  if (ids.length > MOST_AT_ONCE) {
    return fault(`sandbox_ids count too large, max count is ${MOST_AT_ONCE}`);
  }
  const byId = new Map(sandboxes.map((sandbox) => [sandbox.id, sandbox]));
  const found = ids.flatMap((id) => byId.get(id) ?? []).filter(isAlive);
  return success({ ...NO_FAULT, statuses: found.map((sandbox) => listView(sandbox, port, version)) });
}

/** One page of the living sandboxes, filtered by fields of their record; an unknown field matches none. */
export function listReply(query: URLSearchParams, { sandboxes, port, version }: Listing): Reply {
  const { page = "1", page_size: pageSize = "500", ...filter } = Object.fromEntries(query);
  const notANumber = [page, pageSize].find((text) => !/^\s*[+-]?\d+\s*$/.test(text));
  if (notANumber !== undefined) {
    return { kind: "exception", text: `invalid literal for int() with base 10: '${notANumber}'` };
  }
  const [at, size] = [Number(page), Number(pageSize)];
  if (at < 1 || size < 1) {
    return fault(`page parameter invalid, page is ${at}, page_size is ${size}`);
  }
  if (size > MOST_AT_ONCE) {
    return fault(`page_size exceeds maximum ${MOST_AT_ONCE}`);
  }
  const found = sandboxes.filter((sandbox) => isAlive(sandbox) && matches(sandbox, filter));
  const items = found
    .slice((at - 1) * size, at * size)
    .map((sandbox) => ({ ...listView(sandbox, port, version), rock_authorization_encrypted: null }));
  return success({ ...NO_FAULT, items, total: found.length, has_more: at * size < found.length });
}

function matches(sandbox: Sandbox, filter: Readonly<Record<string, string>>): boolean {
  const fields = listFields(sandbox);
  return Object.entries(filter).every(([name, value]) => fields.get(name) === value);
}
