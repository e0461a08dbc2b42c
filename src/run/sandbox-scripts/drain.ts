/**
 * Part of the control script (control.ts). The script's output is a pipe, so that nobody cuts the log by opening /dev/stderr
 * anew. `drain` appends what comes through it to `log`, at once. It has its own session, ignores the signals that end
 * the job, and stays until the last process that holds the pipe has closed it.
 *
 * The log takes CAP bytes. What comes after those is read all the same, and so is what cannot be written: a script must not
 * stop because its log does. `draining` tells which process reads, and becomes `drained` at the end of the output. The name
 * of `log-whole` becomes `log-gaps` when something may be missing, and `log-cut` at CAP, then with the number of bytes that
 * were left out, once there are no more. The state is in a name because a rename works on a full disk.
 *
 * `await_output` is for the wrapper, after the script. As a rule its output has ended with it. Where something still holds
 * the pipe, such as a daemon, that gets half a second without a byte, and three in all; a drain that was seen waiting for
 * input meanwhile had written all that the script left it. One that never was gets longer, and the log may have gaps.
 */
export const DRAIN = String.raw`
drain() {
  cap=$(($1 / 512))
  trap '' HUP INT TERM XFSZ
  exec 3<&0 </dev/null
  printf '' >"$directory/log-whole"
  (ulimit -f $cap) 2>/dev/null && ulimit -f $cap
  until read_output; do
    if [ "$(size_of "$directory/log")" -ge $((cap * 512)) ]; then mv -f "$directory"/log-* "$directory/log-cut"
    else log_has_gaps; fi
    # There is no cat any more, or somebody kills it again and again.
    case $status in 126 | 127) return ;; 137) sleep 0.05 ;; esac
  done
  { read -r beyond <"$directory/beyond"; } 2>/dev/null && mv -f "$directory/log-cut" "$directory/log-cut-$beyond"
  mv -f "$directory/draining" "$directory/drained"
}
read_output() {
  if [ -e "$directory/log-cut" ]; then { wc -c >"$directory/beyond" || cat >/dev/null; } <&3 &
  elif printf '' >>"$directory/log"; then cat <&3 >>"$directory/log" &
  else log_has_gaps; cat <&3 >/dev/null & fi
  put draining $!
  wait $!
  status=$?
  return $status
}
log_has_gaps() { [ ! -e "$directory/log-whole" ] || mv -f "$directory/log-whole" "$directory/log-gaps"; }
log_state() {
  [ -f "$directory/log" ] || { echo gaps; return; }
  set -- "$directory"/log-*
  echo "\${1##*/log-}"
}
drain_state() {
  [ -d /proc/self ] || { echo waiting; return; }
  [ -e "$directory/draining" ] || { echo busy; return; }
  { read -r pid <"$directory/draining" && read -r stat <"/proc/$pid/stat"; } 2>/dev/null || { echo gone; return; }
  case \${stat##*) } in
    S*) echo waiting ;;
    [ZX]*) echo gone ;;
    *) echo busy ;;
  esac
}
await_output() {
  for pause in 0.01 0.01 0.02; do
    [ ! -e "$directory/drained" ] || return
    sleep $pause
  done
  quiet=0 waited=0 longest=150 before=
  until [ -e "$directory/drained" ] || [ $quiet -ge 5 ] || [ $waited -ge $longest ]; do
    state=$(drain_state) now=$(size_of "$directory/log")
    [ "$state" != waiting ] || longest=30
    if [ "$state" = busy ] || [ "$now" != "$before" ]; then quiet=0; else quiet=$((quiet + 1)); fi
    before=$now waited=$((waited + 1))
    sleep 0.1
  done
  [ -e "$directory/drained" ] || { [ "$state" != gone ] && [ $longest = 30 ]; } || log_has_gaps
}
`;
