import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Bag, isMarked, type Numbering } from '#src/bag/bag.ts';

const id = fc.stringMatching(/^[a-z]{1,2}$/);

/** Numbers some ids of the alphabet's pairs; the others are unknown to it. */
const numbering = (step: number): Numbering => {
  const ids = Array.from({ length: 26 * 27 }, (_, at) =>
    [at % 26, Math.floor(at / 26) - 1]
      .map((letter) => (letter < 0 ? '' : String.fromCharCode(97 + letter)))
      .join(''),
  ).filter((_, at) => at % step === 0);
  const numbers = new Map(ids.map((one, at) => [one, at]));
  return { size: ids.length, numberOf: (one) => numbers.get(one) };
};

it('holds what a set holds, in the same order, and its bits say the same, whatever is put in and taken out', () => {
  const numberings = [numbering(1), numbering(2)];
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), fc.boolean(), id), { maxLength: 300 }), (steps) => {
      const bag = new Bag();
      const set = new Set<string>();
      for (const [which, isAdded, one] of steps) {
        if (isAdded) {
          bag.add(one);
          set.add(one);
        } else expect(bag.delete(one)).toBe(set.delete(one));
        const chosen = numberings[which];
        if (chosen === undefined) continue;
        const number = chosen.numberOf(one);
        if (number !== undefined) expect(isMarked(bag.marksIn(chosen), number)).toBe(set.has(one));
      }
      expect([...bag]).toEqual([...set]);
      for (const chosen of numberings)
        for (const [, , one] of steps) {
          const number = chosen.numberOf(one);
          if (number !== undefined) expect(isMarked(bag.marksIn(chosen), number)).toBe(set.has(one));
        }
    }),
  );
});

it('is filled from a list, and emptied', () => {
  const all = numbering(1);
  const bag = new Bag(['b', 'a', 'b']);
  expect([...bag]).toEqual(['b', 'a']);
  expect(isMarked(bag.marksIn(all), 0)).toBe(true);
  bag.clear();
  expect(isMarked(bag.marksIn(all), 0)).toBe(false);
});
