/** What bash, dash and busybox say where a script names a command that is not there. */
const NOT_FOUND = /(?:^|\/)script: (?:line )?\d+: ([^\s:]{1,60}): (?:command )?not found\r?$/m;

const ENDS_AT_FAILURE = /^\s*set\s+(?:-\S+\s+)*-[a-zA-Z]*e|\bset\s+-o\s+errexit|^#!.*\s-[a-zA-Z]*e/m;

/** A script that goes on after a command was not found often ends with 0, which looks as if all had gone well. */
export function hintOfLog(script: string): ((logEnd: string) => string | null) | null {
  return ENDS_AT_FAILURE.test(script) ? null : hintOfMissingCommand;
}

function hintOfMissingCommand(logEnd: string): string | null {
  const command = NOT_FOUND.exec(logEnd)?.[1];
  return command === undefined
    ? null
    : `${command} was not found and the script went on; begin it with \`set -e\`, so that it ends where a command fails`;
}
