/** A number that Python writes with a point although it is whole. */
export class Float {
  /** As Python writes it. */
  readonly text: string;
  readonly #value: number;

  constructor(value: number) {
    this.#value = value;
    this.text = Number.isInteger(value) ? value.toFixed(1) : String(value);
  }

  valueOf(): number {
    return this.#value;
  }

  toJSON(): string {
    return `${MARK}${this.text}`;
  }
}

const MARK = "a float of Python's: ";
const MARKED = new RegExp(`"${MARK}([^"]*)"`, "g");

/** JSON as pydantic writes it with an indent of 4. */
export function pythonJson(value: unknown): string {
  return JSON.stringify(value, null, 4).replaceAll(MARKED, "$1");
}
