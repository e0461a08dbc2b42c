/**
 * Part of the control script (control.ts). Waits until the log grew past OFFSET, a file changed (live-files.ts), the job
 * ended, or TENTHS of a second passed; then prints a header line `STATE CODE SIZE KILLS FILES LOG WHY` and, up to LIMIT
 * bytes, the new log in base64. WHY is what ended the script, or the TURN of the watch that came after this one. The turn
 * file ends an older wait whose client went away: its loop would live on until its time is
 * up; so does its absence, because somebody deleted the directory. A short pause after the first news gathers a trickle of
 * lines into one answer. The end of the job ends it, and is looked for often at first, because the last lines often come
 * right before.
 *
 * Files are first looked at LOOK tenths of a second from now, never where it is `-`, and then about once a second, with
 * thousands of them more seldom. FILES is `changed`, or in how many tenths to look again, or `-` if there was no look.
 * LOG says whether the log is whole (drain.ts), once the job does not run any more.
 */
export const WATCH = String.raw`
wrapper_is_dead() {
  { read -r pid started <"$directory/wrapper"; } 2>/dev/null || return 1
  if [ "$started" = - ]; then ! kill -0 "$pid" 2>/dev/null; else [ "$(start_time "$pid")" != "$started" ]; fi
}
watch() {
  offset=$1 limit=$2 left=$3 turn=$4 look=$5
  shift 5
  put turn "$turn" 2>/dev/null || turn=
  state=running code=- kills=0 files=- why=- step=1 checked=0
  while :; do
    if job_has_ended; then state=exited
    elif [ $checked -le 0 ]; then
      if wrapper_is_dead; then job_has_ended && state=exited || state=lost; fi
      checked=10
    fi
    size=$(size_of "$directory/log")
    if [ $state = running ] && [ "$look" != - ] && [ "$look" -le 0 ]; then
      if files_changed "$@"; then files=changed; break; fi
      files=same look=$((10 + looked / 500))
    fi
    [ $state = running ] && [ "$size" -le "$offset" ] && [ "$left" -gt 0 ] || break
    if [ -n "$turn" ]; then
      { read -r current <"$directory/turn"; } 2>/dev/null || current=
      [ "$current" = "$turn" ] || { state=superseded why=\${current:--}; break; }
    fi
    sleep 0.$step
    left=$((left - step)) checked=$((checked - step))
    [ "$look" = - ] || look=$((look - step))
    [ $step -ge 4 ] || step=$((step + 1))
  done
  if [ $state = running ] && [ "$size" -gt "$offset" ] && [ $((size - offset)) -lt 65536 ]; then
    for pause in 0.01 0.01 0.02 0.03 0.03 0.05 0.05; do job_has_ended && break; sleep $pause; done
    size=$(size_of "$directory/log")
    ! job_has_ended || state=exited
  fi
  if [ $state = exited ]; then
    if [ -e "$directory/exit" ]; then read -r code size kills why <"$directory/exit"
    else set -- "$directory"/exit-*; code=\${1##*-} why=$(cause_of_end) size=$(size_of "$directory/log"); fi
  fi
  [ $files != same ] || files=$look
  if [ $state = running ]; then log=-; else log=$(log_state); fi
  echo "$state $code $size $kills $files $log $why"
  news=$((size - offset))
  [ $news -le 0 ] || [ $news -gt "$limit" ] || tail -c +$((offset + 1)) "$directory/log" | head -c $news | base64
}
`;
