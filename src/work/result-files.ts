/** A file the job left, as it came, before redaction; `path` is relative to the job's results directory. */
export interface ResultFile {
  readonly path: string;
  readonly content:
    | { readonly kind: "bytes"; readonly bytes: Uint8Array }
    /** It was there; why its content is not, in words. */
    | { readonly kind: "unreadable"; readonly reason: string };
}

/** Takes the files that results are read from, as they arrive. */
export interface ResultFileReader {
  /** The bytes up to which the content of this file is wanted; null when it is not. */
  wants(path: string): number | null;
  /** `live` files come while the job runs, and again when they changed; `final` ones from the archive after its end. */
  take(file: ResultFile, when: "live" | "final"): void;
}
