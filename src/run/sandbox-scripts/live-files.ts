/**
 * Part of the control script (control.ts): the files that are brought while the job runs.
 *
 * Each round of bringing has its own TOKEN. `TOKEN.stamp` is as old as the round's look at the files, and
 * `TOKEN.rest` names what did not fit into it; the next round names the one before it (PREVIOUS) and takes the rest and
 * what is not older than the stamp. So a round whose answer was lost is simply asked for again under another token. A file as
 * old as the stamp may have changed after the look: it comes twice rather than not at all. PATTERNs are `name` or
 * `*\/name`; bash, dash and busybox compare ages without another process.
 */
export const LIVE_FILES = String.raw`
files_changed() {
  live=$directory/live/$1 results=$2
  shift 2
  [ ! -s "$live.rest" ] || return 0
  looked=0
  for pattern; do
    set -- "$results"/$pattern
    looked=$((looked + $#))
    for file; do
      [ "$live.stamp" -nt "$file" ] || [ ! -f "$file" ] || return 0
    done
  done
  return 1
}
candidates() {
  previous=$1
  shift
  [ ! -f "$previous.rest" ] || cat "$previous.rest"
  for pattern; do
    for file in ./$pattern; do
      [ "$previous.stamp" -nt "$file" ] || [ ! -f "$file" ] || printf '%s\n' "$file"
    done
  done
}
changed() {
  token=$1 previous=$2 results=$3 live=$directory/live
  shift 3
  mkdir -p "$live"
  for old in "$live"/*; do
    case \${old##*/} in "$previous".*) ;; *) rm -f "$old" ;; esac
  done
  : >"$live/$token.stamp" && : >"$live/$token.rest" && cd "$results" 2>/dev/null || { echo "none"; return; }
  candidates "$live/$previous" "$@" | sort -u | archive_files "$live/$token"
}
archive_files() {
  set -- "$1"
  while IFS= read -r file; do
    if [ $# -gt 200 ]; then printf '%s\n' "$file"
    elif [ -f "$file" ] && [ ! -L "$file" ]; then set -- "$@" "$file"; fi
  done >"$1.rest"
  round=$1
  shift
  [ $# -gt 0 ] || { echo "none"; return; }
  wc -c "$@" 2>/dev/null | archive_what_fits "$round"
}
archive_what_fits() {
  room=16777216
  set -- "$1"
  while read -r size file; do
    case $file in ./*) ;; *) continue ;; esac
    [ "$size" -le 1048576 ] || continue
    if [ $room -le 0 ]; then printf '%s\n' "$file" >>"$1.rest"; continue; fi
    room=$((room - size))
    set -- "$@" "$file"
  done
  [ $# -gt 1 ] || { echo "none"; return; }
  archive=$1.archive more="last"
  [ ! -s "$1.rest" ] || more="more"
  shift
  tar -cf - "$@" 2>/dev/null | if command -v gzip >/dev/null 2>&1; then gzip -1; else cat; fi >"$archive" 2>/dev/null
  echo "files $(size_of "$archive") $(checksum "$archive") $more"
}
`;
