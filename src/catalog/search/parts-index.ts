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

/** Letters of a part as one number (three of them fit): a string for each would be most of the work. */
const numberOf = (text: string, from: number, length: number): number => {
  let number = 0;
  for (let at = from; at < from + length; at += 1) number = number * 0x10000 + text.charCodeAt(at);
  return number;
};

/** Where the places of a part stand in the one list of all. */
interface Stretch {
  from: number;
  to: number;
}

/** Each different part of each text, text after text; a part may come again in one text. */
const eachPart = (
  texts: readonly string[],
  length: number,
  visit: (part: number, place: number) => void,
): void => {
  for (const [place, text] of texts.entries())
    for (let at = 0; at + length <= text.length; at += 1) visit(numberOf(text, at, length), place);
};

/**
 * Indexes texts by the parts of so many letters. All places stand in one list, a stretch for each part: a list of
 * its own for each would take ten times the memory.
 */
export const indexParts = (texts: readonly string[], length: number): PartsIndex => {
  // First how many places each part has, then the places themselves; a text is one place however often it has a part.
  const sizes = new Map<number, { size: number; last: number }>();
  eachPart(texts, length, (part, place) => {
    const known = sizes.get(part);
    if (known === undefined) sizes.set(part, { size: 1, last: place });
    else if (known.last !== place) {
      known.size += 1;
      known.last = place;
    }
  });
  const stretches = new Map<number, Stretch>();
  let end = 0;
  for (const [part, { size }] of sizes) {
    stretches.set(part, { from: end, to: end });
    end += size;
  }
  const places = new Uint32Array(end);
  const counts = new Uint32Array(texts.length);
  eachPart(texts, length, (part, place) => {
    const stretch = stretches.get(part);
    if (stretch === undefined || (stretch.to > stretch.from && places[stretch.to - 1] === place)) return;
    places[stretch.to] = place;
    stretch.to += 1;
    counts[place] = (counts[place] ?? 0) + 1;
  });
  return {
    having(part) {
      const stretch = stretches.get(numberOf(part, 0, length));
      return stretch === undefined ? NOWHERE : places.subarray(stretch.from, stretch.to);
    },
    count: (place) => counts[place] ?? 0,
  };
};
