import path from "node:path";

/**
 * Paths without the secrets in them. What has one name keeps it, directory by directory, so that the files of a directory
 * stay together; two names that became equal stay apart.
 */
export class HiddenNames {
  readonly #hide: (text: string) => string;
  readonly #directories = new Map<string, string>();
  readonly #files = new Map<string, string>();
  readonly #used = new Set<string>();

  constructor(hide: (text: string) => string) {
    // Asterisks are allowed in no name.
    this.#hide = (text) => hide(text).replaceAll("***", "hidden");
  }

  /** The path for a file that is known by `key`, which may be another than its path: two runs can leave equal ones. */
  file(key: string, placed: string): string {
    const known = this.#files.get(key) ?? this.#unused(this.#named(placed));
    this.#files.set(key, known);
    return known;
  }

  #directory(placed: string): string {
    const known = this.#directories.get(placed);
    if (known !== undefined) {
      return known;
    }
    const named = this.#named(placed);
    const isPlain = this.#hide(placed) === placed;
    const name = isPlain ? named : this.#unused(named);
    this.#directories.set(placed, name);
    this.#used.add(name);
    return name;
  }

  /** Below the directory as it is called; a secret may reach over several directories. */
  #named(placed: string): string {
    const hidden = this.#hide(placed);
    const parent = path.dirname(placed);
    const hiddenParent = this.#hide(parent);
    return parent === "." || !hidden.startsWith(`${hiddenParent}/`)
      ? hidden
      : this.#directory(parent) + hidden.slice(hiddenParent.length);
  }

  #unused(name: string): string {
    let candidate = name;
    for (let number = 2; this.#used.has(candidate); number += 1) {
      candidate = `${name}-${number}`;
    }
    this.#used.add(candidate);
    return candidate;
  }
}
