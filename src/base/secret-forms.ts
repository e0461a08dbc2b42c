/**
 * One thing to look for: a row of characters that a secret turns into.
 *
 * A `text` form is the secret itself or one of its lines; each of its characters may be spelled in any of the ways of
 * secret-spelling.ts. A `base64` form is what base64 makes of it at one of three alignments, and may be wrapped.
 */
export interface SecretForm {
  readonly kind: "text" | "base64";
  /** Code points. `\r\n` counts as `\n`. */
  readonly characters: Int32Array;
}

/** Fewer characters than this are not hidden: `***` all over a report would tell more than it hides. */
export const MIN_SECRET_LENGTH = 4;

/** A base64 form without its first one or two characters is only searched for when it stays at least this long. */
const MIN_LATE_START = 8;

/** The length that counts: in characters, without the white space around them. */
export function secretLength(value: string): number {
  return Array.from(value.trim()).length;
}

/** Everything to look for in order to hide these values, without doubles. */
export function secretForms(values: readonly string[]): readonly SecretForm[] {
  const texts = new Set(values.flatMap((value) => [value.trim(), ...secretLines(value)]));
  const cores = new Set([...texts].flatMap(base64Cores));
  const plain = new Set([...texts].map((text) => text.replaceAll("\r\n", "\n")));
  return [...[...plain].map((text) => form("text", text)), ...[...cores].map((core) => form("base64", core))];
}

/** Each line is hidden by itself, because what prints a value line by line puts something between the lines. */
function secretLines(value: string): readonly string[] {
  const lines = value.split(/[\r\n]+/).map((line) => line.trim());
  return lines.filter((line) => secretLength(line) >= MIN_SECRET_LENGTH);
}

/** The base64 characters that depend on the text alone, whatever stands before and after it. */
function base64Cores(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  return [0, 1, 2].flatMap((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
    const core = encoded.slice(Math.ceil((8 * shift) / 6), Math.floor((8 * (shift + bytes.length)) / 6));
    // A line break counts as part of a form from its third character on; a form that is broken before is found by its rest.
    return core.length - 2 >= MIN_LATE_START ? [core, core.slice(1), core.slice(2)] : [core];
  });
}

function form(kind: SecretForm["kind"], text: string): SecretForm {
  return { kind, characters: Int32Array.from(Array.from(text, (character) => character.codePointAt(0) ?? 0)) };
}
