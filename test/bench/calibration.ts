import { brokenAsSeen, hanging, type Rates, unchanged } from "../unit/comparison/simulated-runs.ts";
import type { Place } from "./measuring/place.ts";
import type { Row, Table } from "./measuring/table.ts";

const TASKS = [20, 50, 89, 200, 500];
const ATTEMPTS = [1, 3, 5];
const UNMEASURED = [0, 0.05, 0.1];
/** What 2.5% in truth shows at most in 10,000 pairs, three standard errors above. */
const AT_MOST = "≤ 2.97% each";

/**
 * How often a comparison is wrong: of two runs of one agent, of which nothing should be said; of an agent that breaks as
 * many tasks as the comparison says it would see; and of one that hangs on 9% of the tasks.
 */
export async function calibration({ quick }: Place): Promise<Table> {
  const pairs = quick ? 500 : 10_000;
  const rows: Row[] = [];
  let seed = 0;
  const measure = (figure: string, must: string, rates: Rates) => {
    rows.push({ figure, must, values: COLUMNS.map((kind) => percent(rates[kind])) });
  };
  for (const tasks of TASKS) {
    for (const attempts of ATTEMPTS) {
      for (const unmeasured of UNMEASURED) {
        seed += 1;
        const name = `same agent: ${tasks} tasks × ${attempts}, ${percent(unmeasured)} unmeasured`;
        measure(name, AT_MOST, unchanged({ tasks, attempts, unmeasured }, pairs, seed));
      }
    }
  }
  for (const tasks of TASKS) {
    for (const attempts of ATTEMPTS) {
      seed += 1;
      const rates = brokenAsSeen({ tasks, attempts, unmeasured: 0 }, pairs, seed);
      measure(`broken as seen: ${tasks} tasks × ${attempts}`, "worse ≥ 79%", rates);
    }
  }
  for (const [tasks, must] of [
    [89, "green ≤ 20%"],
    [200, "green ≤ 2%"],
  ] as const) {
    for (const attempts of ATTEMPTS) {
      seed += 1;
      const rates = hanging({ tasks, attempts, unmeasured: 0 }, 0.09, pairs, seed);
      measure(`hangs on 9%: ${tasks} tasks × ${attempts}`, must, rates);
    }
  }
  return { title: `comparison: ${pairs} pairs of runs a row`, columns: COLUMNS, rows };
}

const COLUMNS = ["worse", "better", "incomplete", "too-few", "no-evidence"] as const;

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
