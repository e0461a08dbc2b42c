const MASK = "***";

/** Hides values in log lines as the runner does: literally, and in the encodings people run into. */
export class Masker {
  readonly #values = new Set<string>();

  /** Adds a value and each of its lines, however short. */
  add(value: string): void {
    for (const one of [value, ...value.split(/[\r\n]/).map((line) => line.trim())]) {
      if (one.trim() !== "") {
        for (const form of encodings(one)) {
          this.#values.add(form);
        }
      }
    }
  }

  mask(line: string): string {
    const ranges = [...this.#values].flatMap((value) => positions(line, value)).sort((a, b) => a.start - b.start);
    let masked = "";
    let at = 0;
    let open = -1;
    for (const { start, end } of ranges) {
      if (start > open) {
        masked += line.slice(at, start) + MASK;
      }
      open = Math.max(open, end);
      at = open;
    }
    return masked + line.slice(at);
  }
}

function encodings(value: string): readonly string[] {
  const bytes = Buffer.from(value, "utf8");
  const shifted = [0, 1, 2].map((shift) => bytes.subarray(bytes.length > shift ? shift : 0).toString("base64"));
  const json = JSON.stringify(value).slice(1, -1);
  const xml = value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const quoted = xml.replaceAll('"', "&quot;").replaceAll("'", "&apos;");
  return [value, ...shifted, value.replaceAll('"', '\\"'), value.replaceAll("'", "''"), json, uri(value), quoted];
}

/** `encodeURIComponent` leaves five characters that .NET encodes. */
function uri(value: string): string {
  const escaped = encodeURIComponent(value.toWellFormed());
  return escaped.replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}

function positions(line: string, value: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = line.indexOf(value); at >= 0; at = line.indexOf(value, at + 1)) {
    found.push({ start: at, end: at + value.length });
  }
  return found;
}
