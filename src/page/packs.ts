import { useEffect, useState } from "preact/hooks";

const opened = new Map<string, Promise<unknown>>();

/** What a pack in the page holds, opened once: JSON, gzipped, in base64. Null where there is no such pack. */
export async function openPack(id: string): Promise<unknown> {
  const known = opened.get(id) ?? unpack(id);
  opened.set(id, known);
  return await known;
}

async function unpack(id: string): Promise<unknown> {
  const base64 = document.getElementById(id)?.textContent ?? "";
  if (base64 === "") {
    return null;
  }
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text()) as unknown;
}

export type Opening<Value> =
  | { readonly kind: "opening" }
  | { readonly kind: "none" }
  | { readonly kind: "broken"; readonly message: string }
  | { readonly kind: "open"; readonly value: Value };

/** What a pack has for one trial or job. */
export function usePacked<Value>(pack: "texts" | "trajectories", number: number | null, key: string): Opening<Value> {
  const [state, setState] = useState<Opening<Value>>({ kind: "opening" });
  useEffect(() => {
    if (number === null) {
      setState({ kind: "none" });
      return undefined;
    }
    let isWanted = true;
    const set = (next: Opening<Value>) => {
      if (isWanted) {
        setState(next);
      }
    };
    setState({ kind: "opening" });
    openPack(`${pack}-${number}`)
      .then((content) => {
        const value = (content as Readonly<Record<string, Value>> | null)?.[key];
        return set(value === undefined ? { kind: "none" } : { kind: "open", value });
      })
      .catch((error: unknown) => set({ kind: "broken", message: String(error) }));
    return () => {
      isWanted = false;
    };
  }, [pack, number, key]);
  return state;
}
