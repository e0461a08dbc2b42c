import { DRAIN } from "./drain.ts";
import { END } from "./end.ts";
import { LIVE_FILES } from "./live-files.ts";
import { PACK } from "./pack.ts";
import { UPLOAD } from "./upload.ts";
import { WATCH } from "./watch.ts";

/**
 * The script that runs a job in its sandbox, uploaded once: POSIX sh, for dash, bash and busybox.
 *
 *     sh control.sh launch DIRECTORY CAP SECONDS TENTHS SHELL FILE…  starts the job once, prints the wrapper's pid and
 *                                                    start time; ends it after SECONDS, as `end` does (end.ts)
 *     sh control.sh watch DIRECTORY OFFSET LIMIT TENTHS TURN LOOK PREVIOUS SOURCE PATTERN…
 *     sh control.sh changed DIRECTORY TOKEN PREVIOUS SOURCE PATTERN…  archives what changed (live-files.ts)
 *     sh control.sh end DIRECTORY TENTHS CAUSE       ends every process of the job, prints how many are left
 *     sh control.sh pack DIRECTORY SOURCE TENTHS ENTRIES BYTES TOTAL PATTERN…  archives SOURCE (pack.ts)
 *     sh control.sh piece DIRECTORY FILE BLOCK PLACE WORD  stages one block of FILE as base64, prints where
 *     sh control.sh append DIRECTORY PART WHOLE OFFSET SUM    puts a part of an upload behind those before it
 *     sh control.sh place_file DIRECTORY WHOLE SUM TARGET MODE
 *     sh control.sh place_directory DIRECTORY TENTHS WHOLE SUM TARGET  unpacks WHOLE and puts it at TARGET
 *     sh control.sh sum DIRECTORY FILE…              prints the checksums
 *
 * Files in DIRECTORY: `job/script`, `environment` (gone once read), `log` (drain.ts), `wrapper` (pid and start time),
 * `child` (the script's process group), `exit` (exit code, log size, out-of-memory kills, what ended the script). Each but
 * the log is written aside and renamed, so that a reader never sees half of one.
 */
const PRELUDE = String.raw`
command=$1 directory=$2
umask 077
put() { printf '%s\n' "$2" >"$directory/$1.new" && mv -f "$directory/$1.new" "$directory/$1"; }
size_of() { if [ -f "$1" ]; then set -- $({ wc -c <"$1"; } 2>/dev/null) 0; echo "$1"; else echo 0; fi; }
checksum() {
  if command -v sha256sum >/dev/null 2>&1; then sha256sum
  elif command -v shasum >/dev/null 2>&1; then shasum -a 256
  else openssl dgst -sha256 -r; fi <"$1" | cut -d' ' -f1
}
start_time() {
  { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 1
  set -- \${stat##*) }
  [ "$1" != Z ] && shift 19 && echo "$1"
}
out_of_memory_kills() {
  for file in /sys/fs/cgroup/memory.events /sys/fs/cgroup/memory/memory.oom_control; do
    [ -r "$file" ] && while read -r key value; do
      [ "$key" != oom_kill ] || { echo "$value"; return; }
    done <"$file"
  done 2>/dev/null
  echo 0
}
job_has_ended() {
  [ -e "$directory/exit" ] && return 0
  set -- "$directory"/exit-*
  [ -e "$1" ]
}
`;

/**
 * A lock directory makes a repeated launch harmless. The whole list is detached from our pipes: one inherited
 * descriptor would keep the request open until the job ends. The pipe between both is the script's output (drain.ts).
 */
const LAUNCH = String.raw`
launch() {
  cap=$1
  shift
  if mkdir "$directory/lock" 2>/dev/null; then
    { command -v setsid && detached="setsid" || detached="nohup"
      $detached sh "$0" wrap "$directory" "$@" | $detached sh "$0" drain "$directory" "$cap" & } </dev/null >/dev/null 2>&1
  fi
  waited=0
  until [ -e "$directory/wrapper" ] || [ ! -d "$directory" ] || [ $waited -ge 1000 ]; do
    sleep 0.01
    waited=$((waited + 1))
  done
  cat "$directory/wrapper" 2>/dev/null || :
}
`;

/**
 * The script has its own subdirectory, because scripts like to begin with `cd "$(dirname "$0")"`. The wrapper survives
 * the signals that end the job, because its exit file is the only proof of completion. The script
 * has its own session, so that ending its process group leaves the wrapper alone. On a full disk the exit file
 * cannot be written, but a rename still works: the name then carries the code.
 *
 * The wrapper enforces the time limit too, because nobody may be watching.
 *
 * The environment file may set any variable, PATH among them, so what is needed after it is kept in the positional
 * parameters. A background process ignores SIGINT and SIGQUIT, which is undone where `env` or perl can. A
 * script may become another user, who may open /dev/stderr too. The wrapper closes the script's output, because its end is
 * seen only when everybody has. The FILEs are private ones of the job: an upload arrives 0644, and they must not outlive
 * the script.
 */
const WRAP = String.raw`
wrap() {
  limit=$1 grace=$2 shell=$3
  shift 3
  for file; do chmod 600 "$directory/$file"; done
  trap '' HUP INT TERM
  chmod 622 /proc/self/fd/1
  exec 3>&1 >/dev/null
  kills=$(out_of_memory_kills)
  : >>"$directory/log"
  : >"$directory/running"
  put wrapper "$$ $(start_time $$ || echo -)"
  (
    trap - HUP INT TERM
    umask 022
    set -- "$(command -v "$shell")" "$directory" "$(command -v rm)" "$(command -v setsid)" "$(command -v perl)" \
      "$(command -v env)"
    "$6" --default-signal=INT,QUIT true 2>/dev/null || set -- "$1" "$2" "$3" "$4" "$5" ""
    if [ -f "$2/environment" ]; then . "$2/environment"; "$3" -f "$2/environment"; fi
    ROCK_JOB_RUN=\${2##*/}
    export ROCK_JOB_RUN
    if [ -n "$4" ] && [ -n "$6" ]; then exec "$6" --default-signal=INT,QUIT "$4" "$1" "$2/job/script"
    elif [ -n "$5" ]; then
      exec "$5" -e 'use POSIX; $SIG{INT} = $SIG{QUIT} = "DEFAULT"; POSIX::setsid(); exec @ARGV' "$1" "$2/job/script"
    elif [ -n "$4" ]; then exec "$4" "$1" "$2/job/script"
    else exec "$1" "$2/job/script"; fi
  ) </dev/null >&3 2>&1 3>&- &
  child=$!
  exec 3>&-
  put child $child
  { command -v setsid >/dev/null && exec setsid sh "$0" deadline "$directory" "$limit" "$grace"
    exec sh "$0" deadline "$directory" "$limit" "$grace"; } </dev/null >/dev/null 2>&1 &
  watchdog=$!
  wait $child
  code=$?
  mv "$directory/running" "$directory/ended" 2>/dev/null && { kill -KILL "-$watchdog" || kill -KILL $watchdog; } 2>/dev/null
  rm -f "$directory/environment"
  for file; do rm -f "$directory/$file"; done
  await_output
  kills=$(($(out_of_memory_kills) - kills))
  cause=$(cause_of_end)
  put exit "$code $(size_of "$directory/log") $kills $cause" || mv "$directory/child" "$directory/exit-$code"
}
`;

const DISPATCH = String.raw`
shift 2
case $command in
  launch | wrap | deadline | drain | watch | changed | end | pack | pack_now | piece | append | place_file) "$command" "$@" ;;
  place_directory | place_directory_now) "$command" "$@" ;;
  sum) for file; do checksum "$file"; done ;;
  *) echo "error unknown command $command" ;;
esac
`;

/** In a template literal `${` must be escaped although it is raw; the script itself has no backslash before a `$`. */
export const CONTROL = [PRELUDE, LAUNCH, DRAIN, WRAP, END, LIVE_FILES, WATCH, PACK, UPLOAD, DISPATCH]
  .join("")
  .replaceAll("\\${", "${")
  .trimStart();
