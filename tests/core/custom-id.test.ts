import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCustomId, encodeCustomId, fitsCustomId } from '#src/core/custom-id.ts';

describe('custom_id', () => {
  it('begins with its version and names the action', () => {
    expect(encodeCustomId('another', 'm=romantic&c=KR')).toBe('1:another:m=romantic&c=KR');
  });

  it('brings any fields back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 3 }), (fields) => {
        fc.pre(fitsCustomId('save', ...fields));
        expect(decodeCustomId(encodeCustomId('save', ...fields))).toEqual({ action: 'save', fields });
      }),
    );
  });

  it('refuses to write more than 100 characters, and says beforehand whether it would', () => {
    expect(fitsCustomId('save', 'x'.repeat(93))).toBe(true);
    expect(encodeCustomId('save', 'x'.repeat(93))).toHaveLength(100);
    expect(fitsCustomId('save', 'x'.repeat(94))).toBe(false);
    expect(() => encodeCustomId('save', 'x'.repeat(94))).toThrow(RangeError);
  });

  it.each(['', 'save', '2:save:goblin', '1:', '1:SAVE:goblin', '1:sa ve', `1:save:${'x'.repeat(100)}`, '💥'])(
    'does not read %j: another version, another form, or damaged',
    (id) => {
      expect(decodeCustomId(id)).toBeUndefined();
    },
  );
});
