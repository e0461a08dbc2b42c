/**
 * The name of a matrix leg from the `leg` input, whose default is the job's matrix as JSON: `python: 3.12, os: linux`.
 * Any other text is taken as it is; without a matrix (`null`, `{}` or nothing) the name is empty.
 */
export function legName(input: string): string {
  const text = input.trim();
  const value = parse(text);
  if (value === null || text === "") {
    return "";
  }
  if (typeof value !== "object") {
    return text.replace(/\s+/g, " ");
  }
  return Object.entries(value)
    .map(([name, entry]) => `${name}: ${typeof entry === "string" ? entry : JSON.stringify(entry)}`)
    .join(", ");
}

/** undefined when the text is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
