import { gzipSync } from "node:zlib";

/** Characters of JSON that are packed together: enough to compress well, and quick to open for one trial. */
const PACK_CHARACTERS = 256 * 1024;

/** Of logs with times and numbers in every line. */
const FIRST_RATIO = 0.4;

/** Texts that the page opens only when they are looked at: gzipped JSON objects, in base64. */
export class Packs {
  readonly #packed: string[] = [];
  readonly #places = new Map<string, number>();
  #most: number;
  #open: [key: string, json: string][] = [];
  #openCharacters = 0;
  #characters = 0;
  #unpackedCharacters = 0;

  /** `most` is how many characters all packs together may have. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Whether something more may find room. */
  get hasRoom(): boolean {
    return this.#characters < this.#most;
  }

  /** How many characters of text are likely to find room still: as well as those before them were compressed. */
  get roomForText(): number {
    const ratio = this.#unpackedCharacters === 0 ? FIRST_RATIO : this.#characters / this.#unpackedCharacters;
    return Math.max(0, (this.#most - this.#characters) / ratio - this.#openCharacters);
  }

  get packed(): readonly string[] {
    return this.#packed;
  }

  get characters(): number {
    return this.#characters;
  }

  /** The number of the pack in which each key is; what found no room is in none. */
  get places(): ReadonlyMap<string, number> {
    return this.#places;
  }

  add(key: string, value: unknown): void {
    const json = JSON.stringify(value);
    this.#open.push([key, json]);
    this.#openCharacters += json.length;
    if (this.#openCharacters >= PACK_CHARACTERS) {
      this.close();
    }
  }

  /** Packs what is waiting. If there is too much, its end is left out, so that the beginning has the room. */
  close(): void {
    let isFull = false;
    while (this.#open.length > 0) {
      const packed = pack(`{${this.#open.map(([key, json]) => `${JSON.stringify(key)}:${json}`).join(",")}}`);
      if (this.#characters + packed.length <= this.#most) {
        for (const [key] of this.#open) {
          this.#places.set(key, this.#packed.length);
        }
        this.#packed.push(packed);
        this.#characters += packed.length;
        this.#unpackedCharacters += this.#open.reduce((sum, [, json]) => sum + json.length, 0);
        break;
      }
      this.#open = this.#open.slice(0, Math.floor(this.#open.length / 2));
      isFull = true;
    }
    if (isFull) {
      this.#most = this.#characters;
    }
    this.#open = [];
    this.#openCharacters = 0;
  }
}

/** Text as the page reads it. */
export function pack(text: string): string {
  return gzipSync(text).toString("base64");
}
