/**
 * Part of the control script (control.ts): the end of a job before its script's own.
 *
 * First the script's process group, politely; then, because setsid and double forks escape a group, every process that
 * carries the job's marker variable, stopped before it is killed so that it cannot fork on. A job that was never
 * launched is ended by taking its lock.
 *
 * The file `running` becomes `ended` when the script has ended by itself, and `ended-CAUSE` when it is ended, whichever
 * comes first. So a script is asked once to end, although at its deadline both the client and its own sandbox ask.
 * `deadline` counts its sleeps, because a clock may be set, and is gone soon after the script or the directory.
 */
export const END = String.raw`
marked() {
  grep -l "ROCK_JOB_RUN=\${directory##*/}" /proc/[0-9]*/environ 2>/dev/null | while IFS=/ read -r _ _ process _; do
    echo "$process"
  done
}
end() {
  grace=$1 cause=$2
  if mkdir "$directory/lock" 2>/dev/null; then echo "left 0"; return; fi
  waited=0
  until [ -e "$directory/child" ] || [ $waited -ge 40 ]; do sleep 0.05; waited=$((waited + 1)); done
  { read -r group <"$directory/child"; } 2>/dev/null || { job_has_ended && echo "left 0" || echo "left 1"; return; }
  if mv "$directory/running" "$directory/ended-$cause" 2>/dev/null || [ "$(cause_of_end)" = script ]; then
    kill -TERM "-$group" 2>/dev/null || kill -TERM "$group" 2>/dev/null
  fi
  while [ "$grace" -gt 0 ] && ! job_has_ended; do sleep 0.1; grace=$((grace - 1)); done
  kill -KILL "-$group" 2>/dev/null || kill -KILL "$group" 2>/dev/null
  round=0
  while left=$(marked); [ -n "$left" ] && [ $round -lt 20 ]; do
    kill -STOP $left 2>/dev/null
    kill -KILL $left 2>/dev/null
    sleep 0.05
    round=$((round + 1))
  done
  waited=0
  until job_has_ended || [ $waited -ge 20 ]; do sleep 0.05; waited=$((waited + 1)); done
  set -- $left
  echo "left $#"
}
cause_of_end() {
  set -- "$directory"/ended-*
  if [ -e "$1" ]; then echo "\${1##*-}"; else echo script; fi
}
deadline() {
  left=$1 pause=1
  while [ -e "$directory/running" ] && [ "$left" -gt 0 ]; do
    [ "$left" -ge $pause ] || pause=$left
    sleep "$pause"
    left=$((left - pause))
    [ $pause -ge 5 ] || pause=$((pause + 1))
  done
  [ ! -e "$directory/running" ] || end "$2" deadline
}
`;
