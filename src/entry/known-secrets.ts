import { createRedactor, type Redactor } from "../base/redact.ts";

/** The secrets met so far, for what is said when everything else has failed: an error's text may quote one. */
export class KnownSecrets {
  readonly #values = new Set<string>();
  #redactor: Redactor | null = null;

  add(values: readonly string[]): void {
    for (const value of values) {
      this.#values.add(value);
    }
    this.#redactor = null;
  }

  hideIn(text: string): string {
    this.#redactor ??= createRedactor([...this.#values]);
    return this.#redactor.text(text);
  }
}
