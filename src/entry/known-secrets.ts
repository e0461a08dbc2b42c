import { createRedactor } from "../base/redact.ts";

/** The secrets met so far, for what is said when everything else has failed: an error's text may quote one. */
export class KnownSecrets {
  readonly #values = new Set<string>();

  add(values: readonly string[]): void {
    for (const value of values) {
      this.#values.add(value);
    }
  }

  hideIn(text: string): string {
    return createRedactor([...this.#values]).text(text);
  }
}
