/** Looks a name up in the `secrets` and `env` settings: nothing else is visible to a job file. */
export type LookUp = (name: string) => string | undefined;

export type Substituted =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** One reference that could not be replaced. */
export interface Fault {
  /** The reference as written, to find it in the source. */
  readonly written: string;
  readonly message: string;
  readonly remedy: string;
}

const REFERENCE = /\$\$\{|\$\{([^}]*)\}|\$\{/g;
const NAMED = /^([A-Za-z_][A-Za-z0-9_]*)(?::-([\s\S]*))?$/;

/**
 * Replaces `${NAME}` and `${NAME:-default}` (used when the name is undefined or empty, as in a shell); `$${` stands for a
 * literal `${`. A value is put in as it is, so that it cannot refer to another one.
 */
export function substitute(text: string, lookUp: LookUp): Substituted {
  const faults: Fault[] = [];
  const replaced = text.replace(REFERENCE, (written: string, inner: string | undefined) => {
    if (written === "$${") {
      return "${";
    }
    const named = inner === undefined ? null : NAMED.exec(inner);
    if (named === null) {
      faults.push({
        written,
        message: `${written} is not a reference`,
        remedy: "write ${NAME}, or $${ for a literal ${",
      });
      return "";
    }
    const [, name = "", fallback] = named;
    const value = lookUp(name);
    if (value !== undefined && (value !== "" || fallback === undefined)) {
      return value;
    }
    if (fallback !== undefined) {
      return fallback;
    }
    faults.push({
      written,
      message: `${name} is not defined`,
      remedy: `add ${name} to \`secrets\` or \`env\`, or give a default with \${${name}:-…}`,
    });
    return "";
  });
  return faults.length === 0 ? { ok: true, text: replaced } : { ok: false, faults };
}
