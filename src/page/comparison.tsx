import type { VNode } from "preact";
import type { PageComparedJob, PageData, PageList, PageQuantity, PageTrial } from "../report/html/page-data.ts";
import type { ConclusionKind } from "../results/baseline.ts";
import { Facts } from "./foot.tsx";
import { Section } from "./marks.tsx";
import { trialHash } from "./route.ts";

interface ComparisonProps {
  readonly data: PageData;
}

const TONES: Readonly<Record<ConclusionKind, string>> = {
  worse: "bad",
  better: "good",
  "no-evidence": "",
  "too-few": "unsure",
  incomplete: "unsure",
  "not-comparable": "unsure",
};

/** Better or worse than the base: for each job the answer, the tasks that changed, and the numbers. */
export function Comparison({ data }: ComparisonProps): VNode | null {
  const { comparison } = data;
  if (comparison === null) {
    return null;
  }
  const { missing, bases, jobs, lists } = comparison;
  return (
    <Section title="Compared with the base">
      {missing.map((reason) => (
        <p class="callout unsure">{reason}</p>
      ))}
      {jobs.map((job) => (
        <ComparedJob job={job} data={data} />
      ))}
      <Lists lists={lists} data={data} />
      <Facts facts={bases} />
    </Section>
  );
}

function ComparedJob({ job, data }: ComparisonProps & { readonly job: PageComparedJob }): VNode {
  const { conclusion, sentence, changed, quantities, others } = job;
  return (
    <div class="compared">
      {job.job !== "" && <h3>{job.job}</h3>}
      <p class={`lead ${TONES[conclusion]}`}>{sentence}</p>
      <Lists lists={changed} data={data} />
      {quantities.length > 0 && <Quantities quantities={quantities} />}
      {others.length > 0 && (
        <details>
          <summary>What else was compared</summary>
          <Lists lists={others} data={data} />
        </details>
      )}
    </div>
  );
}

function Quantities({ quantities }: { readonly quantities: readonly PageQuantity[] }): VNode {
  const hasIntervals = quantities.some(({ interval }) => interval !== "");
  return (
    <div class="scrolls">
      <table class="plain">
        <thead>
          <tr>
            <td />
            <th scope="col">Base</th>
            <th scope="col">Now</th>
            <th scope="col">Difference</th>
            {hasIntervals && <th scope="col">Interval</th>}
          </tr>
        </thead>
        <tbody>
          {quantities.map(({ name, base, now, difference, interval }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{base}</td>
              <td>{now}</td>
              <td>{difference}</td>
              {hasIntervals && <td>{interval}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `task`, or `task (agent, dataset)` where there are several of either. */
function trialNamed(name: string, { trials }: PageData): PageTrial | undefined {
  const [, task = name, group = ""] = /^(.*) \(([^()]*)\)$/.exec(name) ?? [];
  const named = trials.filter((trial) => trial.task === name || trial.task === task);
  const ofGroup = ({ agent, dataset }: PageTrial) => [agent.split(" ")[0], dataset].some((part) => group === part);
  const ofBoth = ({ agent, dataset }: PageTrial) => group === `${agent.split(" ")[0]}, ${dataset}`;
  return named.find(ofBoth) ?? named.find(ofGroup) ?? named[0];
}

interface ListsProps extends ComparisonProps {
  readonly lists: readonly PageList[];
}

const MOST = 12;

/** Lists of names; a task of this run is a link to its first trial. */
function Lists({ lists, data }: ListsProps): VNode | null {
  const linked = (name: string) => {
    const trial = trialNamed(name, data);
    return trial === undefined ? name : <a href={trialHash(trial.id)}>{name}</a>;
  };
  return lists.length === 0 ? null : (
    <div class="lists">
      {lists.map(({ title, names }) => (
        <div>
          <h3>
            {title} <span class="muted">{names.length}</span>
          </h3>
          <ul>
            {names.slice(0, MOST).map((name) => (
              <li>{linked(name)}</li>
            ))}
          </ul>
          {names.length > MOST && (
            <details>
              <summary>{names.length - MOST} more</summary>
              <ul>
                {names.slice(MOST).map((name) => (
                  <li>{linked(name)}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      ))}
    </div>
  );
}
