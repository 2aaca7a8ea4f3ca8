import { describe, expect, test } from 'vitest';
import { checkModal } from '#src/sandbox/check/answers/modal.ts';
import { many, option, x } from '../../support/message-parts.ts';

const input = (part: object = {}) => ({ type: 4, custom_id: 'title', style: 1, ...part });
const label = (component: object, part: object = {}) => ({ type: 18, label: 'Title', component, ...part });
const modal = (part: object = {}) => ({
  custom_id: 'm',
  title: 'Suggest',
  components: [label(input())],
  ...part,
});

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
