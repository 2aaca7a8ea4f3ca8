import { describe, expect, test } from 'vitest';
import { checkCallback } from '#src/sandbox/check/answers/callback.ts';
import { checkModal } from '#src/sandbox/check/answers/modal.ts';
import { checkChoices } from '#src/sandbox/check/commands/choices.ts';
import { checkThread } from '#src/sandbox/check/threads.ts';

const x = (length: number): string => 'x'.repeat(length);
const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));
const input = (part: object = {}) => ({ type: 4, custom_id: 'title', style: 1, ...part });
const label = (component: object, part: object = {}) => ({ type: 18, label: 'Title', component, ...part });
const modal = (part: object = {}) => ({
  custom_id: 'm',
  title: 'Suggest',
  components: [label(input())],
  ...part,
});
const option = (index: number) => ({ label: `L${index}`, value: `v${index}` });

describe('a modal', () => {
  const rules: readonly { rule: string; good: object; bad: object; path: string; code: string }[] = [
    {
      rule: 'a title holds 45',
      good: modal({ title: x(45) }),
      bad: modal({ title: x(46) }),
      path: 'title',
      code: 'BASE_TYPE_BAD_LENGTH',
    },
    {
      rule: 'five parts fit',
      good: modal({ components: many(5, (i) => label(input({ custom_id: `i${i}` }))) }),
      bad: modal({ components: many(6, (i) => label(input({ custom_id: `i${i}` }))) }),
      path: 'components',
      code: 'BASE_TYPE_BAD_LENGTH',
    },
    {
      rule: 'a label holds 45',
      good: modal({ components: [label(input(), { label: x(45) })] }),
      bad: modal({ components: [label(input(), { label: x(46) })] }),
      path: 'components.0.label',
      code: 'BASE_TYPE_BAD_LENGTH',
    },
    {
      rule: 'a label description holds 100',
      good: modal({ components: [label(input(), { description: x(100) })] }),
      bad: modal({ components: [label(input(), { description: x(101) })] }),
      path: 'components.0.description',
      code: 'BASE_TYPE_MAX_LENGTH',
    },
    {
      rule: 'an input value holds 4000',
      good: modal({ components: [label(input({ value: x(4000) }))] }),
      bad: modal({ components: [label(input({ value: x(4001) }))] }),
      path: 'components.0.component.value',
      code: 'BASE_TYPE_MAX_LENGTH',
    },
    {
      rule: 'an input placeholder holds 100',
      good: modal({ components: [label(input({ placeholder: x(100) }))] }),
      bad: modal({ components: [label(input({ placeholder: x(101) }))] }),
      path: 'components.0.component.placeholder',
      code: 'BASE_TYPE_MAX_LENGTH',
    },
    {
      rule: 'max_length is at least 1',
      good: modal({ components: [label(input({ max_length: 1 }))] }),
      bad: modal({ components: [label(input({ max_length: 0 }))] }),
      path: 'components.0.component.max_length',
      code: 'NUMBER_TYPE_MIN',
    },
    {
      rule: 'custom_ids are unique',
      good: modal({ components: [label(input()), label(input({ custom_id: 'b' }))] }),
      bad: modal({ components: [label(input()), label(input())] }),
      path: 'components.1.component.custom_id',
      code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
    },
    {
      rule: 'nothing is disabled',
      good: modal({ components: [label({ type: 3, custom_id: 's', options: [option(0)] })] }),
      bad: modal({ components: [label({ type: 3, custom_id: 's', options: [option(0)], disabled: true })] }),
      path: 'components.0.component.disabled',
      code: 'MODAL_COMPONENT_DISABLED',
    },
    {
      rule: 'a required menu needs a value',
      good: modal({
        components: [
          label({ type: 3, custom_id: 's', options: [option(0)], min_values: 0, required: false }),
        ],
      }),
      bad: modal({ components: [label({ type: 3, custom_id: 's', options: [option(0)], min_values: 0 })] }),
      path: 'components.0.component.min_values',
      code: 'MODAL_COMPONENT_REQUIRED_MIN_VALUES',
    },
    {
      rule: 'a radio group has two options at least',
      good: modal({ components: [label({ type: 21, custom_id: 'r', options: many(2, option) })] }),
      bad: modal({ components: [label({ type: 21, custom_id: 'r', options: many(1, option) })] }),
      path: 'components.0.component.options',
      code: 'BASE_TYPE_BAD_LENGTH',
    },
    {
      rule: 'a modal holds no button',
      good: modal(),
      bad: modal({ components: [{ type: 2, style: 1, label: 'a', custom_id: 'b' }] }),
      path: 'components.0.type',
      code: 'UNION_TYPE_CHOICES',
    },
  ];
  test.each(rules)('$rule', ({ good, bad, path, code }) => {
    expect(checkModal(good)).toEqual([]);
    expect(checkModal(bad)).toContainEqual(expect.objectContaining({ path, code }));
  });
});

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

describe('an interaction callback', () => {
  const message = { type: 4, data: { content: 'a' } };
  test('autocomplete takes choices only', () => {
    expect(checkCallback({ type: 8, data: { choices: [] } }, { type: 4 })).toEqual([]);
    expect(checkCallback(message, { type: 4 })).toContainEqual(expect.objectContaining({ path: 'type' }));
  });
  test('a modal submit cannot open a modal', () => {
    expect(checkCallback({ type: 9, data: modal() }, { type: 3 })).toEqual([]);
    expect(checkCallback({ type: 9, data: modal() }, { type: 5 })).toContainEqual(
      expect.objectContaining({ path: 'type' }),
    );
  });
  test('a command has no message to update', () => {
    expect(checkCallback({ type: 7, data: { content: 'a' } }, { type: 3 })).toEqual([]);
    expect(checkCallback({ type: 7, data: { content: 'a' } }, { type: 2 })).toContainEqual(
      expect.objectContaining({ path: 'type' }),
    );
  });
  test('a deferral carries nothing but the private flag', () => {
    expect(checkCallback({ type: 5, data: { flags: 64 } }, { type: 2 })).toEqual([]);
    expect(checkCallback({ type: 5 }, { type: 2 })).toEqual([]);
    expect(checkCallback({ type: 5, data: { flags: 32768 } }, { type: 2 })).toContainEqual(
      expect.objectContaining({ path: 'data.flags' }),
    );
    expect(checkCallback({ type: 5, data: { content: 'a' } }, { type: 2 })).toContainEqual(
      expect.objectContaining({ path: 'data.content', code: 'UNKNOWN_KEY' }),
    );
  });
  test('an answer is not empty', () => {
    expect(checkCallback({ type: 4, data: {} }, { type: 2 })).toContainEqual(
      expect.objectContaining({ code: 'EMPTY_MESSAGE' }),
    );
    expect(checkCallback({ type: 7, data: {} }, { type: 3 })).toContainEqual(
      expect.objectContaining({ code: 'EMPTY_MESSAGE' }),
    );
  });
  test('paths start at data', () => {
    const faults = checkCallback({ type: 4, data: { content: x(2001) } }, { type: 2 });
    expect(faults.map(({ path }) => path)).toEqual(['data.content']);
  });
});

describe('a thread', () => {
  test('a name holds 100', () => {
    expect(checkThread({ name: x(100) }, 'plain')).toEqual([]);
    expect(checkThread({ name: x(101) }, 'plain')).toContainEqual(expect.objectContaining({ path: 'name' }));
  });
  test('a forum post has a message and at most five tags', () => {
    expect(checkThread({ name: 'a', message: {}, applied_tags: many(5, String) }, 'forum')).toEqual([]);
    expect(checkThread({ name: 'a', message: {}, applied_tags: many(6, String) }, 'forum')).toHaveLength(1);
    expect(checkThread({ name: 'a' }, 'forum')).toContainEqual(
      expect.objectContaining({ path: 'message', code: 'BASE_TYPE_REQUIRED' }),
    );
  });
  test('the archive time is one of four', () => {
    expect(checkThread({ name: 'a', auto_archive_duration: 1440 }, 'plain')).toEqual([]);
    expect(checkThread({ name: 'a', auto_archive_duration: 1441 }, 'plain')).toHaveLength(1);
  });
});
