/** A piece of a line in one look; the class is empty for plain text. */
export interface Piece {
  readonly text: string;
  readonly look: string;
}

/** Colours and weights, as the page's maker left them in texts. */
const SEQUENCE = /\x1b\[([\d;:]*)m/g;

interface Look {
  readonly colour: number | null;
  readonly bold: boolean;
  readonly faint: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
}

const PLAIN: Look = { colour: null, bold: false, faint: false, italic: false, underlined: false };

/**
 * Lines of printed text in pieces of one look each; a look lasts until it is changed, also over lines. Colours are the
 * sixteen basic ones, others the nearest of them, so that they can be read on light and on dark; backgrounds are left out.
 */
export function piecesOf(lines: readonly string[]): readonly (readonly Piece[])[] {
  let look = PLAIN;
  return lines.map((line) => {
    const pieces: Piece[] = [];
    let at = 0;
    for (const found of line.matchAll(SEQUENCE)) {
      push(pieces, line.slice(at, found.index), look);
      look = changed(look, found[1] ?? "");
      at = found.index + found[0].length;
    }
    push(pieces, line.slice(at), look);
    return pieces;
  });
}

function push(pieces: Piece[], text: string, look: Look): void {
  if (text !== "") {
    pieces.push({ text, look: classOf(look) });
  }
}

function classOf({ colour, bold, faint, italic, underlined }: Look): string {
  return [
    colour === null ? "" : `ansi-${colour}`,
    bold ? "bold" : "",
    faint ? "faint" : "",
    italic ? "italic" : "",
    underlined ? "underlined" : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function changed(before: Look, codes: string): Look {
  const numbers = codes.split(/[;:]/).map(Number);
  let look = before;
  for (let index = 0; index < numbers.length; index += 1) {
    const code = numbers[index] ?? 0;
    if (code === 38 || code === 48) {
      const isIndexed = numbers[index + 1] === 5;
      const parts = numbers.slice(index + 2, index + (isIndexed ? 3 : 5));
      if (code === 38) {
        look = { ...look, colour: isIndexed ? nearestOfIndex(parts[0] ?? 7) : nearest(parts) };
      }
      index += isIndexed ? 2 : 4;
    } else {
      look = afterCode(look, code);
    }
  }
  return look;
}

function afterCode(look: Look, code: number): Look {
  if (code >= 30 && code <= 37) {
    return { ...look, colour: code - 30 };
  }
  if (code >= 90 && code <= 97) {
    return { ...look, colour: code - 90 + 8 };
  }
  switch (code) {
    case 0:
      return PLAIN;
    case 1:
      return { ...look, bold: true };
    case 2:
      return { ...look, faint: true };
    case 3:
      return { ...look, italic: true };
    case 4:
      return { ...look, underlined: true };
    case 22:
      return { ...look, bold: false, faint: false };
    case 23:
      return { ...look, italic: false };
    case 24:
      return { ...look, underlined: false };
    case 39:
      return { ...look, colour: null };
    default:
      return look;
  }
}

const CUBE = [0, 95, 135, 175, 215, 255];

function nearestOfIndex(index: number): number {
  if (index < 16) {
    return index;
  }
  if (index >= 232) {
    const grey = 8 + (index - 232) * 10;
    return nearest([grey, grey, grey]);
  }
  const place = index - 16;
  return nearest([CUBE[Math.floor(place / 36)] ?? 0, CUBE[Math.floor(place / 6) % 6] ?? 0, CUBE[place % 6] ?? 0]);
}

/** Of the eight hues, each bit one of red, green and blue; bright where it is. */
function nearest(parts: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = parts;
  const most = Math.max(red, green, blue);
  if (most < 64) {
    return 0;
  }
  const hue = (red > most / 2 ? 1 : 0) + (green > most / 2 ? 2 : 0) + (blue > most / 2 ? 4 : 0);
  return most > 200 ? hue + 8 : hue;
}
