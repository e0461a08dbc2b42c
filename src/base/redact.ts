import { EARLY_CUT } from "./cut.ts";
import { NEEDS_MORE, NO_MATCH } from "./secret-escapes.ts";
import { MIN_SECRET_LENGTH, secretForms, secretLength } from "./secret-forms.ts";
import { createSecretIndex, type SecretIndex } from "./secret-index.ts";

/** Removes secrets from texts and byte streams. */
export interface Redactor {
  /**
   * Replaces every form of every secret in a whole text by `***`. Where it was cut before (`cutEarly`), what may be the
   * beginning of a secret is left out.
   */
  text(text: string): string;
  /** A new stream state: bytes go in as they come, redacted bytes come out; secrets split over chunks are found. */
  stream(): RedactingStream;
}

export interface RedactingStream {
  /** Returns what is safe to pass on now; the rest is held back until more bytes decide. */
  push(chunk: Uint8Array): Uint8Array;
  /** Returns what was held back. */
  end(): Uint8Array;
}

export interface Secret {
  readonly name: string;
  readonly value: string;
}

const MASK = Buffer.from("***");
const NOTHING = new Uint8Array();

/** A value that is too short to be hidden without eating the report: under 4 characters, white space around it aside. */
export function isTooShortToHide(value: string): boolean {
  return secretLength(value) < MIN_SECRET_LENGTH;
}

/**
 * Makes a redactor of these secrets. It finds a value and each of its lines of 4 characters or more: as they are, in
 * base64 (either alphabet, any alignment, wrapped or not), URL-encoded, escaped for JSON, XML or a shell, and with colours
 * or anything else in it that is not seen. Overlapping and touching finds become one `***`. How a stream is cut into
 * chunks makes no difference to what comes out, and it holds back no more than the longest form, and what is not seen
 * within it. Throws on a value that is too short, without repeating it.
 */
export function createRedactor(secrets: readonly (Secret | string)[]): Redactor {
  for (const secret of secrets) {
    if (isTooShortToHide(valueOf(secret))) {
      const name = typeof secret === "string" ? "a secret" : `the secret ${secret.name}`;
      throw new Error(`${name} is shorter than ${MIN_SECRET_LENGTH} characters and cannot be hidden`);
    }
  }
  if (secrets.length === 0) {
    return {
      text: (text) => text.replaceAll(EARLY_CUT, "…"),
      stream: () => ({ push: (chunk) => chunk, end: () => NOTHING }),
    };
  }
  const index = createSecretIndex(secretForms(secrets.map(valueOf)));
  return {
    text(text) {
      const parts = text.split(EARLY_CUT);
      const last = parts.length - 1;
      return parts.map((part, at) => (at < last ? redactBeginning(part, index) : redactWhole(part, index))).join("…");
    },
    stream: () => new SecretStream(index),
  };
}

function redactWhole(text: string, index: SecretIndex): string {
  const bytes = Buffer.from(text);
  const redacted = new SecretStream(index).endWith(bytes);
  return redacted === bytes ? text : Buffer.from(redacted).toString();
}

/** Of a text that goes on in a way nobody knows: what a stream would pass on whatever comes. */
function redactBeginning(text: string, index: SecretIndex): string {
  return Buffer.from(new SecretStream(index).push(Buffer.from(text))).toString();
}

function valueOf(secret: Secret | string): string {
  return typeof secret === "string" ? secret : secret.value;
}

class SecretStream implements RedactingStream {
  readonly #index: SecretIndex;
  /** Bytes from the first place on where a secret may have begun. */
  #held: Uint8Array = NOTHING;
  /** Where the last find ends, counted from the first held byte: everything before it is already masked. */
  #maskedTo = -1;

  constructor(index: SecretIndex) {
    this.#index = index;
  }

  push(chunk: Uint8Array): Uint8Array {
    return this.#redact(this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]), false);
  }

  end(): Uint8Array {
    return this.#redact(this.#held, true);
  }

  /** Redacts these bytes as the last ones; the same object comes back when there is nothing to hide. */
  endWith(bytes: Uint8Array): Uint8Array {
    return this.#redact(bytes, true);
  }

  #redact(bytes: Uint8Array, last: boolean): Uint8Array {
    const text = { bytes, end: bytes.length };
    const pieces: Uint8Array[] = [];
    let maskedTo = this.#maskedTo;
    let copiedTo = Math.max(0, maskedTo);
    let at = this.#index.nextCandidate(text, 0);
    while (at < text.end) {
      const end = this.#index.longestMatch(text, at, last);
      if (end === NEEDS_MORE) {
        break;
      }
      if (end !== NO_MATCH && end > maskedTo) {
        if (at > maskedTo) {
          pieces.push(bytes.subarray(copiedTo, at), MASK);
        }
        maskedTo = end;
        copiedTo = end;
      }
      at = this.#index.nextCandidate(text, at + 1);
    }
    this.#maskedTo = maskedTo - at;
    // A copy: the chunk belongs to the caller (and slice of a Buffer copies nothing).
    this.#held = Uint8Array.from(bytes.subarray(at));
    const rest = bytes.subarray(copiedTo, Math.max(copiedTo, at));
    if (pieces.length > 0) {
      return Buffer.concat([...pieces, rest]);
    }
    return rest.length === bytes.length ? bytes : rest;
  }
}
