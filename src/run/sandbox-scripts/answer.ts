/** What is printed where the control script is gone, and with it the job's directory. */
export const DELETED = "deleted";

/**
 * What every command of the control script begins with: it prints the request's word, so that an answer that belongs to
 * another request shows. Arguments: the control script as $0, the word, and the script's own arguments.
 */
export const ANSWER = String.raw`
echo "$1"
shift
[ -e "$0" ] || { echo ${DELETED}; exit; }
. "$0"
`.trim();
