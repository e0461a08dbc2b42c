/** What is printed where the control script is gone, and with it the job's directory. */
export const DELETED = "deleted";

/**
 * What every command of the control script is run by: it prints the request's word, so that an answer that belongs to
 * another request shows. Arguments: the word, the control script, and that one's own arguments.
 */
export const ANSWER = String.raw`
echo "$1"
shift
[ -e "$1" ] || { echo ${DELETED}; exit; }
exec sh "$@"
`.trim();
