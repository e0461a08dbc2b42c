import { type ErrorSection, JOB_ERRORS } from "./job-errors.ts";

/** Errors that say what is wrong and not what to do, or that need more words than fit into a line. */
export const RUN_TIME_ERRORS: readonly ErrorSection[] = [
  {
    when: "On the command line",
    errors: [
      { says: "error: …", todo: "Correct the flag. `rock-job run --help` lists them all." },
      { says: "--harbor-yaml: none of these is a Harbor Bench Job", todo: "Name a job file with `agents`." },
      {
        says: "--baseline: auto works in GitHub Actions only; …",
        todo: "Name the results of the run to compare with.",
      },
      {
        says: "--out: …",
        todo: "Name a directory that is empty, or one that an earlier run wrote. If another run writes there, wait for it.",
      },
      { says: "… cannot be made…", todo: "Name a directory in which you may write." },
      { says: "… cannot be written: …", todo: "Name a directory in which you may write." },
      { says: "… is not a directory", todo: "Name a directory." },
      {
        says: "… holds …, which no run wrote",
        todo: "Name an empty directory, so that none of your files is deleted.",
      },
    ],
  },
  {
    when: "When results are read again",
    errors: [
      { says: "no results are named; …", todo: "Name a `results.json`, or a directory with one." },
      { says: "…: neither it nor a directory in it has a results.json", todo: "Check the path." },
      {
        says: "…: it has no results.json; …",
        todo: "The leg of that directory may have failed. Run it again, or name the directories one by one.",
      },
      { says: "… both have a result of …", todo: "Name each result once, or give each leg its own name." },
      { says: "…: it is not a plain file", todo: "Name a `results.json` or a directory." },
      { says: "…: it cannot be read: …", todo: "Check the path and its permissions." },
      {
        says: "…: it has … bytes, and at most … are read",
        todo: "Is it a `results.json`? Split the run into several.",
      },
      { says: "…: it is not JSON", todo: "Download the artifact again: the file is damaged." },
      { says: "…: schema_version is …", todo: "Read the file with the version of this tool that wrote it." },
      {
        says: "… and … are of different …",
        todo: "Name results of one commit, or give the rules of the gate yourself.",
      },
    ],
  },
  {
    when: "When a sandbox starts",
    errors: [
      {
        says: "ROCK at … cannot be reached: …",
        todo: "Check `base-url`, the network and `HTTPS_PROXY`. Nothing was measured; run it again.",
      },
      { says: "ROCK at … answered … with HTTP …", todo: "Check `base-url`, `authorization` and `cluster`." },
      {
        says: "ROCK at … refused …: …",
        todo: "Read ROCK's own words at the end. The image, memory or cluster may not be allowed.",
      },
      { says: "ROCK at … did not answer … within … s", todo: "ROCK is overloaded or stuck. Run it again later." },
      { says: "ROCK at … answered … with more than … bytes", todo: "Does `base-url` lead to a ROCK server?" },
      {
        says: "ROCK at … answered … with the answer to another request",
        todo: "A gateway mixes up answers. Tell who runs it.",
      },
      { says: "ROCK at … answered … without an exit code", todo: "Check the version of ROCK: 1.7 to 1.11 work." },
      {
        says: "ROCK at …: the sandbox could not run a command (exit code -1)",
        todo: "The sandbox is broken, often for want of memory. Run it again with more.",
      },
      {
        says: "the request … to ROCK at … cannot be sent…",
        todo: "Check `base-url`, and that tokens and headers are plain ASCII.",
      },
      {
        says: "the connection was closed in the middle of an answer",
        todo: "Run it again. A gateway may cut long requests.",
      },
      { says: "… waited … s for its turn among the requests to ROCK at …", todo: "Lower `concurrency`." },
      {
        says: "… was given up",
        todo: "The run was cancelled, or a time limit was reached; another message says which.",
      },
      {
        says: "the sandbox was gone before it was up (…)",
        todo: "Check the image's name and the registry. Run it again.",
      },
      {
        says: "the sandbox was not up after … s (…)…",
        todo: "Raise `environment.startup_timeout`, or check the image and the cluster's capacity.",
      },
      {
        says: "the sandbox could not start with image …: …",
        todo: "Check the image's name, and whether the cluster may pull it.",
      },
      {
        says: "the sandbox could not be prepared: …",
        todo: "The image needs a POSIX shell, and a place in /tmp or /data to write to.",
      },
      { says: "the image has no base64…", todo: "Add coreutils or busybox to the image." },
      { says: "the image has no sha256sum…", todo: "Add coreutils or busybox to the image." },
      { says: "the image has no …, which is needed to upload …", todo: "Add the tool to the image." },
      { says: "the image … has no bash…", todo: "Start the script with `#!/bin/sh`, or use an image with bash." },
      {
        says: "the job's namespace is …, but the server filed the sandbox under …",
        todo: "Use a namespace that the server grants.",
      },
      {
        says: "the job's wrapper process did not start within … s",
        todo: "The sandbox is overloaded. Give it more CPUs, or run it again.",
      },
      {
        says: "the embedded ROCK server did not start",
        todo: "The message says why. `--local` needs bash on Linux or macOS.",
      },
      { says: "a secret is shorter than … characters and cannot be hidden", todo: "Use a real secret." },
      { says: "the secret … is shorter than … characters and cannot be hidden", todo: "Use a real secret." },
    ],
  },
  {
    when: "When files are uploaded",
    errors: [
      {
        says: "… is neither a file nor a directory and cannot be uploaded",
        todo: "Upload files and directories only.",
      },
      { says: "… is a link that leaves …", todo: "Replace the link by what it leads to." },
      {
        says: "… could not be put at … in the sandbox: …",
        todo: "Is the target writable in the image, and has its disk room?",
      },
      { says: "a part of an upload did not arrive whole (…)…", todo: "Is the sandbox's disk full? Run it again." },
      { says: "the uploaded job files do not have the checksums they were sent with", todo: "Run it again." },
    ],
  },
  ...JOB_ERRORS,
  {
    when: "When sandboxes are stopped",
    errors: [
      {
        says: "sandbox … could not be confirmed as stopped…",
        todo: "ROCK clears it by its idle limit. Stop it yourself if it is expensive.",
      },
      {
        says: "sandbox …, which failed to start, could not be confirmed as stopped: …",
        todo: "ROCK clears it by its idle limit.",
      },
      { says: "sandbox … is kept (auto_stop: false)…", todo: "Nothing: the job file or `keep-sandbox` asks for it." },
      {
        says: "sandbox … is on …, which no setting names; stop it there",
        todo: "Stop it there: the token is sent only to servers that you name.",
      },
      {
        says: "rock-job-action was stopped before it finished…",
        todo: "Run it again. The runner may have lacked memory.",
      },
    ],
  },
  {
    when: "When results are published",
    errors: [
      {
        says: "the results of main cannot be used: …",
        todo: "Nothing: the report says that the run ended too early. The runner may have lacked memory or disk.",
      },
      {
        says: "no permission to …: GitHub gives a run of a fork's pull request a token that can only read",
        todo: "See [forks](forks.md).",
      },
      {
        says: "no permission to …: give the job …",
        todo: "Add [the permission](forks.md#permissions) that the message names.",
      },
      {
        says: "the … does not exist or the token may not see it: give the job …",
        todo: "Add [the permission](forks.md#permissions) that the message names, or correct `pr-number`.",
      },
      {
        says: "the head of pull request …, which `pr-number` names, is not the commit … that this run reports on",
        todo: "Correct `pr-number`, or run again on the newest commit.",
      },
      { says: "no open pull request belongs to this run; …", todo: "Set `pr-number`, or `comment: auto`." },
      { says: "no check run: …", todo: "The rest of the message says why; the step's own result is complete." },
      { says: "the check run …", todo: "Run it again. The step's own result is complete." },
      {
        says: "no link to report.html: …; the artifact has it too",
        todo: "Download the artifact and open `report.html`.",
      },
      {
        says: "results.json has … bytes, and at most … are read",
        todo: "The results of that run are too large to be read.",
      },
      {
        says: "the archive has more than … bytes, and the server sends no parts of it",
        todo: "The results of that run are too large to be read.",
      },
      { says: "the archive's server …", todo: "Run it again." },
      { says: "no comment: …", todo: "The rest of the message says why; the check and the summary are complete." },
      { says: "the input `github-token` is empty", todo: "Remove the input: its default is the job's own token." },
      { says: "GitHub answered … to the comment", todo: "Look at GitHub's status page, and run it again." },
      { says: "the comment …", todo: "Run it again. The check and the summary are complete." },
      { says: "no artifact: …", todo: "The files are where the output `results-path` says." },
      {
        says: "not in the artifact, because they are not plain files: …",
        todo: "Copy what you need into plain files.",
      },
      { says: "this run already has artifacts called …", todo: "Set another `artifact-name`." },
      { says: "the artifact could not be uploaded", todo: "Is the storage of the account full? Run it again." },
      { says: "the upload …", todo: "Run it again, or leave less in `$ROCK_ARTIFACT_DIR`." },
      { says: "GitHub gave the artifact no id", todo: "Run it again." },
      { says: "no job summary: …", todo: "Remove other steps' output from the summary, or read the comment." },
      {
        says: "the verdict is …; this step does not fail, because fail-on is …",
        todo: "Nothing: `fail-on` asks for it.",
      },
      { says: "wrote only … of … bytes to …: is the disk full?", todo: "Free some space on the runner." },
    ],
  },
  {
    when: "In the runner",
    errors: [
      {
        says: "… is not set: this has to run as a step of a GitHub Actions job",
        todo: "Use the [terminal tool](terminal.md) elsewhere.",
      },
      { says: "GITHUB_… is …; expected …", todo: "Do not set the runner's own variables." },
      { says: "the event payload …", todo: "Do not change the runner's own files." },
    ],
  },
];

/** What only a bug can show, and what is part of another message. */
export const NOT_SHOWN: readonly string[] = [
  "unexpected value …",
  "there is no record to join",
  "sandbox … was never opened in this journal",
  "the state …",
  "the value of … contains its own delimiter",
  "… is no name for an output or a state",
  "cancelled by …",
  "Gitea has none",
  "the archive ends too early",
  "no list of texts and names",
  "neither a text nor the name of a secret",
  "more than … uses of one YAML alias",
  "is a number that JSON cannot hold exactly",
  "is a date or another value of YAML that JSON does not have",
  "the image's Harbor",
  "the score is …",
  "name only results of one …",
  "give the gate here",
  "the job is …",
  "the run is …",
  "the job ran as it was meant to",
  "…: it left no score",
  "…: its score is …",
  "the file …",
];
