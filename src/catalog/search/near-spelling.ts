import { indexParts, type PartsIndex, partsOf } from './parts-index.ts';

const LENGTH = 3;

/** Its border counts too: a slip at the beginning weighs more than one inside. */
const bordered = (letters: string): string => `  ${letters} `;

/** From here on two texts may be one with a slip of the finger. */
const NEAR = 0.45;

/** A text that is nearly the one looked for. */
export interface NearText {
  /** Its place in the list of texts. */
  readonly place: number;
  /** Dice coefficient of the two sets of trigrams, {@link NEAR} to 1. */
  readonly likeness: number;
}

/** Makes what finds, in a list of texts, those that are spelt nearly like one, by place. */
export const createNearSpelling = (texts: readonly string[]): ((letters: string) => NearText[]) => {
  // Prepared at the first slip: a start should not wait for it, and most names are spelt right.
  let index: PartsIndex | undefined;
  // Kept between calls and wiped after each: a fresh one for every key pressed would be half the cost of a look-up.
  const shared = new Uint16Array(texts.length);
  return (letters) => {
    index ??= indexParts(texts.map(bordered), LENGTH);
    const trigrams = new Set(partsOf(bordered(letters), LENGTH));
    const touched: number[] = [];
    for (const trigram of trigrams)
      for (const place of index.having(trigram)) {
        const count = shared[place] ?? 0;
        if (count === 0) touched.push(place);
        shared[place] = count + 1;
      }
    const near: NearText[] = [];
    for (const place of touched) {
      const likeness = (2 * (shared[place] ?? 0)) / (trigrams.size + index.count(place));
      if (likeness >= NEAR) near.push({ place, likeness });
      shared[place] = 0;
    }
    return near;
  };
};
