/** JSON text in pieces, in which secrets are replaced by their names. */
export type TextWithNames = readonly (string | { readonly secret: string })[];

/** A value as JSON without secrets. It replaces the text, so that it makes no difference where a secret is. */
export function nameSecrets(value: unknown, secrets: ReadonlyMap<string, string>): TextWithNames {
  // The longest first, because one may be a part of another.
  const longestFirst = [...secrets].sort(([, one], [, other]) => other.length - one.length);
  return longestFirst.reduce<TextWithNames>(
    (pieces, [name, secret]) =>
      secret === ""
        ? pieces
        : pieces.flatMap((piece) => (typeof piece === "string" ? split(piece, name, secret) : [piece])),
    [JSON.stringify(value)],
  );
}

function split(text: string, name: string, secret: string): TextWithNames {
  return text.split(insideJson(secret)).flatMap((piece, index) => (index === 0 ? [piece] : [{ secret: name }, piece]));
}

/** The value again. Throws where it is none, or a secret has no value. */
export function fillSecrets(pieces: unknown, secrets: ReadonlyMap<string, string>): unknown {
  if (!Array.isArray(pieces)) {
    throw new Error("no list of texts and names");
  }
  const texts = pieces.map((piece: unknown) => {
    const name: unknown = typeof piece === "object" && piece !== null ? Reflect.get(piece, "secret") : null;
    const secret = typeof name === "string" ? secrets.get(name) : undefined;
    if (typeof piece !== "string" && secret === undefined) {
      throw new Error("neither a text nor the name of a secret");
    }
    return typeof piece === "string" ? piece : insideJson(secret ?? "");
  });
  return JSON.parse(texts.join(""));
}

/** As it stands in a JSON text. */
function insideJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
