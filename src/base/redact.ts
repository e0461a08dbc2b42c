/**
 * Removes secrets from texts and byte streams (design 6).
 *
 * Stub: the real one follows.
 */
export interface Redactor {
  /** Replaces every form of every secret in a whole text by `***`. */
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
