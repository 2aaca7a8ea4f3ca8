import { describe, expect, test } from 'vitest';
import { checkChoices } from '#src/sandbox/check/commands/choices.ts';
import { many, x } from '../../support/message-parts.ts';

describe('autocomplete choices', () => {
  const choice = (index: number) => ({ name: `n${index}`, value: `v${index}` });
  test('25 fit', () => {
    expect(checkChoices(many(25, choice))).toEqual([]);
    expect(checkChoices(many(26, choice))).toHaveLength(1);
  });
  test('names and values hold 100', () => {
    expect(checkChoices([{ name: x(100), value: x(100) }])).toEqual([]);
    expect(checkChoices([{ name: x(101), value: x(101) }]).map(({ path }) => path)).toEqual([
      '0.name',
      '0.value',
    ]);
  });
  test('a number option needs numbers', () => {
    expect(checkChoices([{ name: 'a', value: 1 }], 4)).toEqual([]);
    expect(checkChoices([{ name: 'a', value: '1' }], 4)).toContainEqual(
      expect.objectContaining({ path: '0.value', code: 'NUMBER_TYPE_COERCE' }),
    );
  });
});
