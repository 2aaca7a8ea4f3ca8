import { hashOf } from '../../bag/hash.ts';

/** A number from 0 (inclusive) to 1 that depends on the seed and on the hash of an id alone. */
export type Chance = (hash: number) => number;

/** Chance for one seed (the final mix of MurmurHash3): texts are hashed beforehand, however many seeds there are. */
export const seededChance = (seed: string): Chance => {
  const start = hashOf(seed);
  return (idHash) => {
    let hash = start ^ idHash;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
  };
};

/** Chance for one seed, of texts whose hashes are not at hand. */
export const seededTextChance = (seed: string): ((text: string) => number) => {
  const chance = seededChance(seed);
  return (text) => chance(hashOf(text));
};
