/** What a thin file of dist/ knows and the bundle cannot: where it lies. */
export interface Host {
  /** Absolute path of dist/. */
  readonly distDirectory: string;
}
