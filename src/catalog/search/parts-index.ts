/** Places of texts by the parts of their letters. */
export interface PartsIndex {
  /** Places of all texts that have the part, ascending. */
  having(part: string): Uint32Array;
  /** How many different parts the text at a place has. */
  count(place: number): number;
}

const NOWHERE = new Uint32Array();

/** All runs of so many letters in a text, one after the other. */
export const partsOf = (text: string, length: number): string[] => {
  const parts: string[] = [];
  for (let at = 0; at + length <= text.length; at += 1) parts.push(text.slice(at, at + length));
  return parts;
};

/** Indexes texts by the parts of so many letters. */
export const indexParts = (texts: readonly string[], length: number): PartsIndex => {
  const lists = new Map<string, number[]>();
  const counts = new Uint32Array(texts.length);
  for (const [place, text] of texts.entries())
    for (const part of partsOf(text, length)) {
      const list = lists.get(part);
      if (list?.at(-1) === place) continue;
      if (list === undefined) lists.set(part, [place]);
      else list.push(place);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  const places = new Map([...lists].map(([part, list]) => [part, Uint32Array.from(list)]));
  return { having: (part) => places.get(part) ?? NOWHERE, count: (place) => counts[place] ?? 0 };
};
