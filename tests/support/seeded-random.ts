import { seededTextChance } from '#src/catalog/recommend/seeded.ts';

/** Numbers from 0 (inclusive) to 1, the same ones for the same seed. */
export const seededRandom = (seed: string): (() => number) => {
  const chance = seededTextChance(seed);
  let count = 0;
  return () => {
    count += 1;
    return chance(`${count}`);
  };
};
