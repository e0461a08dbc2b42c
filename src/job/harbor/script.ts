import { shellQuoted } from "../../base/shell.ts";

/** Harbor needs 3 to 10 s after a SIGTERM to write down the results of its trials. */
export const HARBOR_GRACE_MS = 15_000;

/** Where the script finds and leaves things in the sandbox, absolute, and the image for its complaints. */
export interface HarborScriptPlaces {
  /** Harbor's configuration, which may hold secrets. Must end in `.yaml`: Harbor goes by the ending. */
  readonly configuration: string;
  /** Harbor's `jobs_dir`. */
  readonly jobsDirectory: string;
  /** Harbor's directory for this job, below `jobsDirectory`. */
  readonly jobDirectory: string;
  readonly image: string;
}

/** What the script ends with where results of another run are in the job's directory. */
export const DIRECTORY_IN_USE = 73;

/** The script that runs a Harbor Bench Job: POSIX sh, whose exit status is Harbor's, or 127 without Harbor, or the above. */
export function harborScript({ configuration, jobsDirectory, jobDirectory, image }: HarborScriptPlaces): string {
  return [
    "#!/bin/sh",
    `configuration=${shellQuoted(configuration)}`,
    `jobs_directory=${shellQuoted(jobsDirectory)}`,
    `job_directory=${shellQuoted(jobDirectory)}`,
    `image=${shellQuoted(image)}`,
    DOCKER,
    RUN,
  ].join("\n");
}

/**
 * Tasks run in containers inside the sandbox, so a Docker daemon is started where the image brings one. It gets its own
 * session, because Harbor still needs it after the signal that ends the job. A daemon that ended and left nobody to
 * wait for is not waited for. Its log is beside the configuration, where every user of an image may write.
 */
const DOCKER = String.raw`
docker_answers() { docker info >/dev/null 2>&1; }
dockerd_runs() { grep -qx dockerd /proc/[0-9]*/comm 2>/dev/null; }
start_docker() {
  docker_answers && return
  log=\${configuration%/*}/dockerd.log
  if ! dockerd_runs && [ -z "\${DOCKER_HOST:-}" ]; then
    # A client alone: no daemon is coming.
    command -v dockerd >/dev/null 2>&1 ||
      { echo "warning: this sandbox has docker but no dockerd, so tasks that need containers cannot run" >&2; return; }
    if command -v setsid >/dev/null 2>&1; then setsid dockerd </dev/null >>"$log" 2>&1 &
    else nohup dockerd </dev/null >>"$log" 2>&1 & fi
  fi
  tries=0
  until docker_answers; do
    if [ $tries -ge 300 ] || { [ $tries -ge 10 ] && [ -z "\${DOCKER_HOST:-}" ] && ! dockerd_runs; }; then
      last=$(tail -n 1 "$log" 2>/dev/null)
      echo "warning: Docker does not answer in this sandbox, so tasks that need it cannot run; the last line of $log: \${last:-none}" >&2
      return
    fi
    sleep 0.2
    tries=$((tries + 1))
  done
}
`.replaceAll("\\${", "${");

/**
 * A trapped signal ends the shell only after Harbor: were the shell the first to go, its end would be taken for the job's.
 *
 * The configuration goes as soon as Harbor has read it, which its own config.json proves. It is a file and no fifo, because
 * a Harbor that opens it twice would wait for ever. One that never starts leaves it to be removed after the script.
 */
const RUN = String.raw`
if ! command -v harbor >/dev/null 2>&1; then
  echo "harbor is not installed in the image $image; choose one that has it on its PATH" >&2
  exit 127
fi
if ! mkdir -p "$jobs_directory"; then
  echo "the jobs directory $jobs_directory cannot be made in this sandbox" >&2
  exit 1
fi
# Harbor would go on with them: what another run measured would count for this one.
if [ -n "$(ls -A "$job_directory" 2>/dev/null)" ]; then
  echo "the job's directory $job_directory already holds the files of another run; remove it, or choose another job_name or jobs_dir" >&2
  exit ${DIRECTORY_IN_USE}
fi
if command -v docker >/dev/null 2>&1; then start_docker; fi

until [ -e "$job_directory/config.json" ] && ! [ "$configuration" -nt "$job_directory/config.json" ]; do
  [ -e "$configuration" ] || exit
  sleep 0.1
done && rm -f "$configuration" &
trap : TERM INT HUP
harbor jobs start -c "$configuration"
status=$?
rm -f "$configuration"
exit $status
`.trim();
