/** Whether a task's name matches one of the patterns, as Harbor decides it: Python's fnmatch, upper and lower case apart. */
export function matchesTaskName(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => expressionOf(pattern).test(name));
}

/** `*` and `?` cross a `/`; a `[` without its `]` is itself; a `]` right after the opening belongs to the set. */
function expressionOf(pattern: string): RegExp {
  const source = pattern.replace(/\[(!?)(\]?[^\]]*)\]|[\s\S]/gu, (written, negated?: string, members?: string) => {
    if (members !== undefined && members !== "") {
      return setOf(negated === "!", members);
    }
    return written === "*" ? "[^]*" : written === "?" ? "[^]" : written.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  });
  return new RegExp(`^(?:${source})$`, "u");
}

/** The set of a bracket. Python drops a range that runs backwards, where a JavaScript expression would be an error. */
function setOf(isNegated: boolean, members: string): string {
  const escaped = members.replace(/[\s\S]-[\s\S]|[\s\S]/gu, (member) => {
    const [low = "", high] = member.length > 2 ? member.split(/(?<=^[\s\S])-/u) : [member];
    const escape = (character: string) => character.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
    if (high === undefined) {
      return escape(low);
    }
    return low <= high ? `${escape(low)}-${escape(high)}` : "";
  });
  if (escaped === "") {
    return isNegated ? "[^]" : "(?!)";
  }
  return `[${isNegated ? "^" : ""}${escaped}]`;
}
