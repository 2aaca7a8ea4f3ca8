import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Bag } from '#src/bag/bag.ts';
import { hashOf } from '#src/bag/hash.ts';

const id = fc.stringMatching(/^[a-z]{1,2}$/);

it('holds what a set holds, in the same order, whatever is put in and taken out', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), id), { maxLength: 300 }), (steps) => {
      const bag = new Bag();
      const set = new Set<string>();
      for (const [isAdded, one] of steps) {
        if (isAdded) {
          bag.add(one);
          set.add(one);
        } else expect(bag.delete(one)).toBe(set.delete(one));
        expect(bag.hasHash(hashOf(one))).toBe(set.has(one));
      }
      expect([...bag]).toEqual([...set]);
      for (const [, one] of steps) expect(bag.hasHash(hashOf(one))).toBe(set.has(one));
    }),
  );
});

it('is filled from a list, and emptied', () => {
  const bag = new Bag(['b', 'a', 'b']);
  expect([...bag]).toEqual(['b', 'a']);
  bag.clear();
  expect(bag.hasHash(hashOf('a'))).toBe(false);
});
