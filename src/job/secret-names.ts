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

/**
 * The secrets among what a sandbox is handed, by their names: those of the settings, and those of the job file, which have
 * none. Only of these a digest goes there, because one of a short secret could be guessed from it.
 */
export function handedSecrets(
  handed: unknown,
  secrets: ReadonlyMap<string, string>,
  ofFile: readonly string[],
): ReadonlyMap<string, string> {
  const known = new Set(secrets.values());
  const nameless = ofFile.filter((value) => !known.has(value));
  const named = nameless.map((value, index) => [`secret ${index + 1} of the job file`, value] as const);
  const text = JSON.stringify(handed);
  return new Map(
    [...secrets, ...named].filter(([, value]) => value !== "" && text.includes(JSON.stringify(value).slice(1, -1))),
  );
}
