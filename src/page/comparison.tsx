import type { VNode } from "preact";
import type { PageComparison, PageData } from "../report/html/page-data.ts";
import { Section } from "./marks.tsx";
import type { Navigation } from "./route.ts";

interface ComparisonProps {
  readonly comparison: PageComparison;
  readonly data: PageData;
  readonly navigation: Navigation;
}

/** Better or worse than the base: the sentence, the tasks that changed, the quantities. */
export function Comparison({ comparison, data, navigation }: ComparisonProps): VNode {
  const { sentence, newlyFailing, newlyPassing, head, rows } = comparison;
  return (
    <Section title="Compared with the base">
      <p class="lead">{sentence}</p>
      <div class="columns">
        <Tasks title="Newly failing" tasks={newlyFailing} data={data} navigation={navigation} />
        <Tasks title="Newly passing" tasks={newlyPassing} data={data} navigation={navigation} />
      </div>
      {rows.length > 0 && (
        <table class="plain">
          <thead>
            <tr>
              {head.map((title) => (
                <th scope="col">{title}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                {row.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Tasks(props: {
  readonly title: string;
  readonly tasks: readonly string[];
  readonly data: PageData;
  readonly navigation: Navigation;
}): VNode | null {
  const { title, tasks, data, navigation } = props;
  if (tasks.length === 0) {
    return null;
  }
  return (
    <div>
      <h3>
        {title} <span class="muted">{tasks.length}</span>
      </h3>
      <ul class="tasks">
        {tasks.map((task) => {
          const trial = data.trials.find((one) => one.task === task);
          return <li>{trial === undefined ? task : <a href={navigation.to({ trial: trial.id })}>{task}</a>}</li>;
        })}
      </ul>
    </div>
  );
}
