/**
 * Makes the job's private directory and says what the sandbox offers, one `key value` a line. Runs inline, before
 * anything is uploaded. Arguments: the request's word, which is printed first, and the directory's name.
 *
 * The directory is 0700, has a hidden name, because scripts tidy up with `rm -rf /tmp/[!.]…`, and is outside /data/logs, because an upload arrives 0644 and /data/logs outlives the sandbox. The
 * embedded server names its sandboxes' own directory in ROCK_LOCAL_SANDBOX, since its sandboxes share one file system.
 */
export const PREPARE = String.raw`
echo "$1"
shift
umask 077
mine() { [ -d "$1" ] && [ -O "$1" ] && [ ! -L "$1" ]; }
for base in "$ROCK_LOCAL_SANDBOX" /tmp /var/tmp "$HOME"; do
  [ -n "$base" ] && [ -d "$base" ] || continue
  { mkdir "$base/$1" 2>/dev/null || mine "$base/$1"; } && directory=$base/$1 && break
done
[ -n "$directory" ] || { echo "error no directory for the job can be made in /tmp, /var/tmp or the home directory"; exit 0; }
wanted=/data/logs/user-defined
[ -z "$ROCK_LOCAL_SANDBOX" ] || wanted=$ROCK_LOCAL_SANDBOX/logs/user-defined
artifacts=
for candidate in "$wanted" "$directory-artifacts"; do
  (umask 022; mkdir -p "$candidate") 2>/dev/null && [ -w "$candidate" ] && artifacts=$candidate && break
done
[ -n "$artifacts" ] || { echo "error no directory for the job's files can be made"; exit 0; }
echo "directory $directory"
echo "artifacts $artifacts"
for tool in sha256sum shasum openssl bash setsid perl tar gzip base64 od; do
  command -v $tool >/dev/null 2>&1 && echo "has $tool"
done
exit 0
`;
