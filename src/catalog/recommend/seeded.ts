/** A number from 0 (inclusive) to 1 that depends on the seed and the id alone. */
export type Chance = (id: string) => number;

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

const hashOn = (hash: number, text: string): number => {
  let value = hash;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), FNV_PRIME);
  return value;
};

/** Chance for one seed (FNV-1a with a final mix): the seed is hashed once, however many ids follow. */
export const seededChance = (seed: string): Chance => {
  const start = hashOn(FNV_START, `${seed} `);
  return (id) => {
    let hash = hashOn(start, id);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
  };
};
