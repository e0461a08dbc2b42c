/** What is read nests a handful of levels; what is deeper was not written to be read, and would exhaust the stack. */
const DEEPEST = 64;

/** Whether parsed JSON that came from outside nests so deep that no function that calls itself should walk it. */
export function nestsTooDeep(value: unknown, levels = DEEPEST): boolean {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  return levels === 0 || Object.values(value).some((part) => nestsTooDeep(part, levels - 1));
}
