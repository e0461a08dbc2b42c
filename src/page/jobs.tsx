import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { jobKey, type PageData, type PageJob, type PageText } from "../report/html/page-data.ts";
import { duration } from "./figures.ts";
import { Facts } from "./foot.tsx";
import { LogView } from "./log-view.tsx";
import { Section, VerdictMark } from "./marks.tsx";
import { usePacked } from "./packs.ts";

const MOST_IN_SIGHT = 4;

/** Each job with what it ran on; open where its trials do not say what went wrong. */
export function Jobs({ data }: { readonly data: PageData }): VNode | null {
  const { jobs, trials } = data;
  if (jobs.length === 0) {
    return null;
  }
  const list = jobs.map((job, index) => (
    <Job
      job={job}
      index={index}
      several={jobs.length > 1}
      isOpen={job.faults.length > 0 && trials.every((trial) => trial.job !== index)}
    />
  ));
  const isShort = jobs.length <= MOST_IN_SIGHT || jobs.some(({ faults }) => faults.length > 0);
  return (
    <Section title={jobs.length === 1 ? "Job" : "Jobs"}>
      {isShort ? (
        list
      ) : (
        <details>
          <summary>What each of the {jobs.length} ran on</summary>
          {list}
        </details>
      )}
    </Section>
  );
}

function Job(props: {
  readonly job: PageJob;
  readonly index: number;
  readonly isOpen: boolean;
  readonly several: boolean;
}): VNode {
  const { job, index, several } = props;
  const [isOpen, setOpen] = useState(props.isOpen);
  return (
    <details class="job" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <VerdictMark verdict={job.verdict} /> <b>{job.label}</b>
        <span class="muted"> {duration(job.durationSec)}</span>
        {job.missing > 0 && <span class="muted">, {job.missing} without a result</span>}
      </summary>
      {several && job.faults.length > 0 && (
        <ul class="reasons">
          {job.faults.map((fault) => (
            <li>{fault}</li>
          ))}
        </ul>
      )}
      <Facts facts={job.details} />
      {isOpen && job.textsIn !== null && <JobLog job={job} index={index} />}
    </details>
  );
}

function JobLog({ job, index }: { readonly job: PageJob; readonly index: number }): VNode {
  const opening = usePacked<readonly PageText[]>("texts", job.textsIn, jobKey(index));
  return opening.kind === "open" ? (
    <>
      {opening.value.map((text) => (
        <LogView text={text} title={`Log of ${job.label}`} />
      ))}
    </>
  ) : (
    <p class="muted">{opening.kind === "broken" ? opening.message : "…"}</p>
  );
}
