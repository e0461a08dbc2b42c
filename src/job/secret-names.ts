/**
 * A value in which every text has the secrets replaced by their names, so that a digest of it tells nothing of a secret and
 * stays the same when only a secret's value changes.
 */
export function withSecretNames(value: unknown, secrets: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") {
    return [...secrets].reduce((text, [name, secret]) => text.replaceAll(secret, () => `\${${name}}`), value);
  }
  if (Array.isArray(value)) {
    return value.map((item) => withSecretNames(item, secrets));
  }
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withSecretNames(item, secrets)]))
    : value;
}
