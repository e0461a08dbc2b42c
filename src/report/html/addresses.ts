/** Records come from anywhere: an address is one only when a browser does nothing but go there. */
export function addressOf(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s"'<>]+$/.test(url) ? url : null;
}
