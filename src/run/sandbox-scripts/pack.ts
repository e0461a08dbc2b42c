/**
 * Part of the control script (control.ts): the archive of what the job left, and the pieces in which files are fetched.
 *
 * Packing may take longer than a request may, so it goes on in the background, started once, while requests wait for its
 * result. The archive goes beside the script, not into SOURCE, so that it does not contain itself.
 *
 * As a rule the whole directory is packed. Where it holds more than is taken, which is files of up to BYTES, and of those
 * ENTRIES and TOTAL bytes, the archive has what fits: the files that PATTERNs match, which are counted apart, and the others
 * from the smallest on. Such an archive is several tars in a row, because one command takes only so many names, and lacks
 * files with a line break in their names, because a list cannot have them. Where the disk has no room for the archive, it is
 * made once more of the files that PATTERNs match alone.
 *
 * The answer is `packed SIZE SUM STATUS`, with tar's status, and a line for each thing to know: `left SIZE NAME` of a file
 * that did not fit, of those that no PATTERN matches only the first, `omitted N UNLISTED` with the number of all these and of
 * those with a line break, `present NAME` where a PATTERN is a name that is there, and what went wrong. pack-answer.ts reads it.
 *
 * A piece is named after its file, its block and a random word, and begins with that name, so that a request or an answer
 * that comes late is never taken for a newer one; PLACE is used again only when its last piece was read, which is then
 * removed.
 */
export const PACK = String.raw`
pack() {
  source=$1 left=$2 hasty=10
  shift 2
  if mkdir "$directory/packing" 2>/dev/null; then
    { sh "$0" pack_now "$directory" "$source" "$@" & } </dev/null >/dev/null 2>&1
  fi
  until [ -e "$directory/packed" ] || [ "$left" -le 0 ]; do
    if [ $hasty -gt 0 ]; then sleep 0.01; hasty=$((hasty - 1)); else sleep 0.1; left=$((left - 1)); fi
  done
  if [ -s "$directory/packed" ]; then cat "$directory/packed"
  elif [ -e "$directory/packed" ]; then echo "error no list of the packed files could be kept; is the sandbox's disk full?"
  else echo "packing"; fi
}
pack_now() {
  describe_archive "$@" >"$directory/packed.new" 2>&1
  mv -f "$directory/packed.new" "$directory/packed"
}
describe_archive() {
  source=$1 entries=$2 bytes=$3 total=$4
  shift 4
  [ -e "$source" ] || [ -L "$source" ] || { echo "absent"; return; }
  [ -d "$source" ] && [ -r "$source" ] && [ -x "$source" ] && cd "$source" ||
    { echo "error the directory $source of the job's files cannot be read"; return; }
  [ -n "$(ls -A . 2>/dev/null)" ] || { echo "empty"; return; }
  command -v tar >/dev/null 2>&1 || { echo "error the image has no tar"; return; }
  what=$(choose_files "$@")
  if ! write_archive "$what"; then
    failure=$(grep . "$directory/pack.failure" | head -n 1)
    : "\${failure:=is its disk full?}"
    rm -f "$directory/archive"
    [ -s "$directory/pack.first" ] && write_archive first || {
      rm -f "$directory/archive"
      echo "error the archive of the job's files could not be written: $failure"
      return
    }
    what=first
  fi
  read -r status <"$directory/pack.status"
  echo "packed $(size_of "$directory/archive") $(checksum "$directory/archive") $status"
  case $what in
    chosen)
      cat "$directory/pack.missed"
      head -n 20 "$directory/pack.left"
      echo "omitted" $(cat "$directory/pack.missed" "$directory/pack.left" | wc -l) $(cat "$directory/pack.unlisted") ;;
    first) echo "there was no room in the sandbox for an archive of all files: $failure" ;;
  esac
  for pattern; do [ ! -e "$pattern" ] && [ ! -L "$pattern" ] || echo "present $pattern"; done
  head -n 3 "$directory/pack.errors"
}
write_archive() {
  { "pack_$1" 2>"$directory/pack.errors"; echo $? >"$directory/pack.status"; } |
    if command -v gzip >/dev/null 2>&1; then gzip -1; else cat; fi >"$directory/archive" 2>"$directory/pack.failure"
}
pack_all() { tar -cf - .; }
pack_first() { tr '\n' '\0' <"$directory/pack.first" | xargs -0 tar -cf -; }
pack_chosen() {
  cat "$directory/pack.first" "$directory/pack.rest" >"$directory/pack.chosen"
  if [ -s "$directory/pack.chosen" ]; then tr '\n' '\0' <"$directory/pack.chosen" | xargs -0 tar -cf -
  else head -c 1024 /dev/zero; fi
}
choose_files() {
  for tool in find stat sort xargs awk; do command -v $tool >/dev/null 2>&1 || { echo all; return; }; done
  for list in first rest missed left unlisted; do printf '' >"$directory/pack.$list"; done
  set -- $(list_sizes 2>/dev/null | LC_ALL=C sort -n | LC_ALL=C share_room "$@" 2>/dev/null)
  # On a full disk the lists may be cut.
  if [ "$(cat "$directory/pack.first" "$directory/pack.rest" | wc -l)" -eq "\${2:--1}" ]; then echo "$1"
  else rm -f "$directory/pack.first"; echo all; fi
}
list_sizes() {
  line_break='
'
  if stat -c %s . >/dev/null; then option=-c size=%s name=%n; else option=-f size=%z name=%N; fi
  # No parentheses: within them busybox forgets what "+" gathered.
  find . ! -type d ! -path "*$line_break*" -exec stat $option "$size $name" {} + \
    -o ! -type d -exec stat $option $size {} +
}
share_room() {
  ENTRIES=$entries BYTES=$bytes TOTAL=$total LISTS=$directory/pack awk '
    BEGIN {
      for (i = 1; i < ARGC; i++) { patterns[ARGV[i]] = 1; ARGV[i] = "" }
      entries = ENVIRON["ENTRIES"] + 0; bytes = ENVIRON["BYTES"] + 0; total = ENVIRON["TOTAL"] + 0; lists = ENVIRON["LISTS"]
    }
    {
      space = index($0, " "); size = $1 + 0; name = space ? substr($0, space + 1) : ""
      depth = split(name, parts, "/")
      is_first = (depth == 2 && (parts[2] in patterns)) || (depth == 3 && (("*/" parts[3]) in patterns))
      among = is_first ? "first" : "rest"
      fits = size <= bytes && ++files[among] <= entries && (sum[among] += size) <= total
      if (!fits) left++
      if (name == "") unlisted++
      else if (!fits) print "left " $0 >(lists "." (is_first ? "missed" : "left"))
      else { print name >(lists "." among); listed++ }
    }
    END { print unlisted + 0 >(lists ".unlisted"); print (left ? "chosen" : "all") " " (listed + 0) }
  ' "$@"
}
piece() {
  file=$1 block=$2 place=$3 word=$4 name=\${1##*/}
  staged=$directory/piece-$place-$block-$word-$name fresh=$directory/staging-$$
  { echo "\${staged##*/}"; dd if="$file" bs=524288 skip="$block" count=1 2>/dev/null | base64; } >"$fresh" &&
    mv -f "$fresh" "$staged"
  for read in "$directory/piece-$place-"*; do
    number=\${read#"$directory/piece-$place-"}
    case $read in *-"$name") [ "\${number%%-*}" -lt "$block" ] || continue ;; esac
    rm -f "$read"
  done
  echo "$staged"
}
`;
