/** Errors of one kind: how they read, with … for what differs, and what to do. */
export interface ErrorFamily {
  readonly says: string;
  readonly todo: string;
}

export interface ErrorSection {
  /** A heading. */
  readonly when: string;
  readonly errors: readonly ErrorFamily[];
}

/** The errors of a job that was started. */
export const JOB_ERRORS: readonly ErrorSection[] = [
  {
    when: "While a job runs",
    errors: [
      {
        says: "the script exited with code …",
        todo: "Read the end of the log. Run the script on your machine with `--local`.",
      },
      {
        says: "the job ran longer than its timeout and was ended…",
        todo: "Raise `timeout`, and the workflow job's `timeout-minutes` with it. Or does the change make it hang?",
      },
      { says: "the job was cancelled …", todo: "Run it again." },
      {
        says: "the sandbox is gone (…) …",
        todo: "Run it again. If it happens often, look for memory limits and idle limits of the cluster.",
      },
      { says: "the sandbox was lost before this trial ended: …", todo: "Run it again, or set `retry-errored`." },
      { says: "ROCK has not reached its agent in the sandbox for … minutes…", todo: "Raise `environment.memory`." },
      { says: "the script was killed because the sandbox ran out of memory (…)…", todo: "Raise `environment.memory`." },
      {
        says: "the job's wrapper process was killed before the script ended…",
        todo: "Raise `environment.memory`. Does the script kill other processes?",
      },
      {
        says: "nothing was heard of the job for … s (…); still asking",
        todo: "Nothing yet: ROCK is asked until ten minutes past the timeout.",
      },
      { says: "another process took the job over; its results are there", todo: "Read the results of that process." },
      { says: "the job was taken over by another process before …", todo: "Read the results of that process." },
      {
        says: "the sandbox answered a command of ours with … characters",
        todo: "Something in the image writes to every shell. Look into its profile files.",
      },
      {
        says: "the watch script answered …",
        todo: "Something in the image writes to every shell. Look into its profile files.",
      },
      { says: "the control script's … ended with …", todo: "Is the sandbox's disk full, or /tmp not writable?" },
      {
        says: "some of what the script printed may be missing from its log…",
        todo: "Give the sandbox more disk, and keep the script from killing processes that it did not start.",
      },
      {
        says: "the script printed more than its log may hold…",
        todo: "Print less, or write to a file in `$ROCK_ARTIFACT_DIR`.",
      },
      { says: "the script made its log shorter while it ran …", todo: "Do not truncate the job's log in the script." },
      {
        says: "… of the job could not be ended and run on in its sandbox, which is kept",
        todo: "Stop the sandbox yourself.",
      },
      {
        says: "a bug in rock-job-action ended this job: …",
        todo: "Please [report it](https://github.com/org/rock-job-action/issues).",
      },
    ],
  },
  {
    when: "When a job's files come back",
    errors: [
      { says: "the artifact directory … is gone", todo: "Do not delete `$ROCK_ARTIFACT_DIR` in the script." },
      { says: "the job's files could not be …", todo: "Is the sandbox's disk full? Run it again." },
      {
        says: "the job's last output could not be read after its deadline: …",
        todo: "The end of the log is missing; the result stays.",
      },
      {
        says: "the job's files make an archive of … bytes; … are allowed",
        todo: "Leave less in `$ROCK_ARTIFACT_DIR`.",
      },
      {
        says: "the archive of the job's files …",
        todo: "Run it again. If the files unpack to too much, leave less in `$ROCK_ARTIFACT_DIR`.",
      },
      {
        says: "a file of the job was left out: …",
        todo: "Make it smaller, or remove others: results and small files come first.",
      },
      { says: "… of the job has a name with characters that artifacts refuse…", todo: "Nothing, or rename it." },
      { says: "… of the job have names with characters that artifacts refuse…", todo: "Nothing, or rename them." },
      { says: "…: … of … bytes arrived of block …", todo: "Run it again. A gateway may change what it transfers." },
      { says: "score.json cannot be read…", todo: "Write it whole, as JSON, in UTF-8." },
      {
        says: 'score.json …; write a number, such as {"score": 0.82}',
        todo: "Write one number, or an object with `score`.",
      },
      {
        says: "the script exited with 0, but its files could not be read: …",
        todo: "Run it again: its score is unknown.",
      },
      { says: "it is not JSON", todo: "Write the file as JSON." },
      { says: "nested too deep to be read", todo: "Write the file with fewer levels." },
    ],
  },
  {
    when: "In a benchmark",
    errors: [
      { says: "the sandbox's image has no harbor (exit code 127)…", todo: "Use an image with Harbor installed." },
      {
        says: "the job's directory in the sandbox already held the files of another run…",
        todo: "Use another `job_name` or `jobs_dir`, or empty the directory.",
      },
      { says: "Harbor ended with exit code …", todo: "Read the end of the log." },
      { says: "Harbor ended without a result…", todo: "Read the end of the log; Harbor may have been killed." },
      { says: "Harbor left … result where … were expected", todo: "Read the log for trials that did not start." },
      { says: "… result of the task … where fewer were expected", todo: "Does the dataset name a task twice?" },
      {
        says: "Harbor's lock.json lists … trial and its result.json counts …",
        todo: "Run it again: Harbor lost trials.",
      },
      {
        says: "Harbor set out to run … trial where the job has …",
        todo: "Check `n_attempts`, the agents and the filters of the datasets.",
      },
      { says: "Harbor's own config.json cannot be read…", todo: "Run it again." },
      { says: "… does not know … and ran without …", todo: "Use an image with a newer Harbor, or remove the setting." },
      { says: "… ran with another … than the job file has", todo: "Use an image with another version of Harbor." },
      { says: "… differ only in what Harbor does not write down…", todo: "Give the agents different names or models." },
      {
        says: "the result of the trial … changed after the trial had ended …",
        todo: "Find out what wrote it: an agent may have reached its own grade.",
      },
      { says: "so did the results of … more", todo: "See the message before it." },
      { says: "the trial's result.json cannot be read: …", todo: "Run it again." },
      { says: "the verifier gave …", todo: "Name the reward that counts with `reward-key`." },
      { says: "the verifier's reward …", todo: "Let the task's tests write a finite number." },
      { says: "the reward is …, which is not a finite number", todo: "Let the task's tests write a finite number." },
      {
        says: "the trial ended without an exception and without a reward",
        todo: "Read the trial's verifier output in `trials/`.",
      },
      { says: "the trial left no result", todo: "Read the job's log; Harbor may have been ended before it." },
    ],
  },
];
