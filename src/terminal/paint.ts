/** Colours by what they mean here. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly unsure: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly strong: (text: string) => string;
}

const plain = (text: string) => text;

export function paint(colour: boolean): Paint {
  const style = (start: number, end: number) =>
    colour ? (text: string) => `\x1b[${start}m${text}\x1b[${end}m` : plain;
  return { good: style(32, 39), bad: style(31, 39), unsure: style(33, 39), faint: style(2, 22), strong: style(1, 22) };
}
