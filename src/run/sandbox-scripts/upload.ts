/**
 * Part of the control script (control.ts): what is put into the sandbox before the script starts.
 *
 * Large uploads come in parts; a part that arrived twice is cut back to its offset first, and `.placed` remembers what
 * was placed already, because a request whose answer was lost is sent again. A directory is unpacked beside
 * its target and takes its place by a rename; a mount point cannot be renamed, so its contents are replaced. On the
 * embedded server the target is the user's own machine: what exists there is never replaced, and what is put there is
 * listed in `uploaded-paths`, which that server removes with the sandbox. Unpacking may take longer than a request may, so
 * it goes on in the background, as packing does; its result stays for whoever asks again.
 */
export const UPLOAD = String.raw`
append() {
  part=$1 whole=$2 offset=$3 sum=$4
  have=$(size_of "$whole")
  if [ -e "$part" ] && [ "$(checksum "$part")" = "$sum" ]; then
    [ "$have" -ge "$offset" ] || { echo "error parts out of order"; return; }
    [ "$have" -le "$offset" ] || dd if=/dev/null of="$whole" bs=1 seek="$offset" 2>/dev/null
    cat "$part" >>"$whole" && rm -f "$part"
    echo "size $(size_of "$whole")"
  else echo "damaged"; fi
}
may_replace() {
  case $1 in
    /?*) ;;
    *) echo "error the target must be an absolute path below /"; return 1 ;;
  esac
  case $1/ in
    /proc/* | /sys/* | /dev/*) echo "error $1 is no place for files"; return 1 ;;
    "$ROCK_LOCAL_SANDBOX"/*) return 0 ;;
  esac
  if [ -n "$ROCK_LOCAL_SANDBOX" ] && [ -e "$1" ]; then
    echo "error $1 exists on this machine, whose file system the embedded server shares; choose a path that does not"
    return 1
  fi
  [ -n "$ROCK_LOCAL_SANDBOX" ] || return 0
  made=$1
  while [ -n "\${made%/*}" ] && [ ! -e "\${made%/*}" ]; do made=\${made%/*}; done
  printf '%s\n' "$made" >>"$ROCK_LOCAL_SANDBOX/uploaded-paths"
}
place_file() {
  whole=$1 sum=$2 target=$3 mode=$4
  [ ! -e "$whole.placed" ] || { echo "placed"; return; }
  may_replace "$target" || return
  [ "$(checksum "$whole")" = "$sum" ] || { echo "damaged"; return; }
  [ ! -d "$target" ] || { echo "error $target is a directory in the sandbox"; return; }
  (umask 022; mkdir -p "\${target%/*}/") && mv -f "$whole" "$target" && chmod "$mode" "$target" &&
    : >"$whole.placed" && echo "placed"
}
place_directory() {
  left=$1 whole=$2 hasty=10
  shift
  if mkdir "$whole.placing" 2>/dev/null; then
    { sh "$0" place_directory_now "$directory" "$@" & } </dev/null >/dev/null 2>&1
  fi
  until [ -e "$whole.answer" ] || [ "$left" -le 0 ]; do
    if [ $hasty -gt 0 ]; then sleep 0.01; hasty=$((hasty - 1)); else sleep 0.1; left=$((left - 1)); fi
  done
  if [ -e "$whole.answer" ]; then cat "$whole.answer"; else echo "placing"; fi
}
place_directory_now() {
  unpack_directory "$@" >"$1.answer.new" 2>"$1.errors" || [ -s "$1.answer.new" ] ||
    echo "error $(head -n 1 "$1.errors")" >"$1.answer.new"
  mv -f "$1.answer.new" "$1.answer"
}
unpack_directory() {
  whole=$1 sum=$2 target=\${3%/}
  may_replace "$target" || return
  [ "$(checksum "$whole")" = "$sum" ] || { echo "damaged"; return; }
  parent=\${target%/*}/
  (umask 022; mkdir -p "$parent") || return
  fresh=\${parent}.rock-job-new-$$ former=\${parent}.rock-job-former-$$
  if (umask 022; mkdir "$fresh") && gzip -dc <"$whole" | (umask 022; tar -xof - -C "$fresh"); then :
  else rm -rf "$fresh"; echo "error the archive could not be unpacked in $parent"; return; fi
  if [ ! -e "$target" ] && [ ! -L "$target" ]; then mv "$fresh" "$target"
  elif mv "$target" "$former" 2>/dev/null; then mv "$fresh" "$target" && rm -rf "$former"
  else
    find "$target" -mindepth 1 -maxdepth 1 -exec rm -rf {} + &&
      (cd "$fresh" && tar -cf - .) | (cd "$target" && umask 022 && tar -xof -) && rm -rf "$fresh"
  fi || { echo "error $target could not be replaced"; return; }
  rm -f "$whole"
  echo "placed"
}
`;
