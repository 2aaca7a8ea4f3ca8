import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from '#src/core/cut-text.ts';

describe('cutText', () => {
  it('leaves a text alone that fits to the last unit', () => {
    expect(cutText('Goblin', 6)).toBe('Goblin');
  });

  it('puts an ellipsis within the limit', () => {
    expect(cutText('Crash Landing on You', 10)).toBe('Crash Lan…');
  });

  it('never tears a family emoji or a letter from its accents apart', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(cutText(`ab${family}cd`, 2 + family.length)).toBe('ab…');
    expect(cutText('e\u0301e\u0301e\u0301', 4)).toBe('e\u0301…');
  });

  it('keeps to the limit in UTF-16 units for any text, and never leaves half a surrogate pair', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (text, max) => {
          const cut = cutText(text, max);
          expect(cut.length).toBeLessThanOrEqual(Math.max(max, 0));
          expect(cut.isWellFormed()).toBe(true);
          if (text.length <= max) expect(cut).toBe(text);
        },
      ),
    );
  });
});
