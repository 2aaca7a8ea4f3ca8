import type { Steps } from '../../stepwise.ts';
import { type Posting, PostingsBuilder } from '../likeness/postings.ts';
import type { Prose } from './read-prose.ts';

/** BM25: how soon repeats stop counting, and how much longer texts are held against a title. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.35;

/** The words of all titles. */
export interface ProseIndex {
  /** Titles that have a word, and how much it says there, 0 to about 2. */
  having(stem: string): Posting;
  /** How much a word tells titles apart: rare words say more (BM25's inverse document frequency). */
  rarity(stem: string): number;
}

/** Words of which so many are weighed in a step. */
const WEIGHED_AT_ONCE = 500;

/** Indexes what is written about titles, weighted by where it stands. */
export function* indexProse({ fields }: Prose): Steps<ProseIndex> {
  // The texts themselves are not needed later; what is kept must not hold them.
  const titleCount = fields.length;
  const builder = new PostingsBuilder();
  const lengths: number[] = [];
  for (const [place, texts] of fields.entries()) {
    let length = 0;
    for (const { stems, weight } of texts) {
      length += weight * stems.length;
      for (const stem of stems) builder.add(stem, place, weight);
    }
    lengths.push(length);
    yield;
  }
  const postings = builder.build();
  yield;
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / (titleCount || 1);
  let weighed = 0;
  for (const [, { places, weights }] of postings.entries()) {
    weighed += 1;
    if (weighed % WEIGHED_AT_ONCE === 0) yield;
    for (const [at, place] of places.entries()) {
      const long = 1 - LENGTH_SHARE + (LENGTH_SHARE * (lengths[place] ?? 0)) / meanLength;
      const count = weights[at] ?? 0;
      weights[at] = (count * (SATURATION + 1)) / (count + SATURATION * long);
    }
  }
  return {
    having: postings.having,
    rarity(stem) {
      const titlesWith = postings.having(stem).places.length;
      return Math.log(1 + (titleCount - titlesWith + 0.5) / (titlesWith + 0.5));
    },
  };
}
