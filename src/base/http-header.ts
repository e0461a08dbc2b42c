/** Whether a text can be the name of an HTTP header. */
export function isHeaderName(name: string): boolean {
  return /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(name);
}

/** Whether a text can be the value of an HTTP header: one line of printable ASCII. */
export function fitsInHeader(value: string): boolean {
  return /^[\x20-\x7e]*$/.test(value);
}

/** `Bearer abc` → `abc`: the token alone is what must be hidden, and what is sent under a scheme of ours. */
export function withoutScheme(value: string): string {
  return value.replace(/^(?:Bearer|Basic|Token)\s+/i, "");
}
