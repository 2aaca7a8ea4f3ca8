import { describe, test } from 'vitest';
import { button, expectRule, many, option, type Rule, row, select, x } from '../../support/message-parts.ts';

const RULES: readonly Rule[] = [
  {
    rule: 'a menu fills its row',
    good: row(select()),
    bad: row(select(), button()),
    path: 'components.0.components.1',
    code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  },
  {
    rule: 'a menu has 25 options',
    good: row(select({ options: many(25, option) })),
    bad: row(select({ options: many(26, option) })),
    path: 'components.0.components.0.options',
    code: 'BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'a menu has an option',
    good: row(select({ options: many(1, option) })),
    bad: row(select({ options: [] })),
    path: 'components.0.components.0.options',
    code: 'BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'an option label holds 100',
    good: row(select({ options: [{ label: x(100), value: 'a' }] })),
    bad: row(select({ options: [{ label: x(101), value: 'a' }] })),
    path: 'components.0.components.0.options.0.label',
    code: 'BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'an option description holds 100',
    good: row(select({ options: [{ ...option(0), description: x(100) }] })),
    bad: row(select({ options: [{ ...option(0), description: x(101) }] })),
    path: 'components.0.components.0.options.0.description',
    code: 'BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'option values are unique',
    good: row(select()),
    bad: row(select({ options: [option(1), option(1)] })),
    path: 'components.0.components.0.options.1.value',
    code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  },
  {
    rule: 'max_values is not above the options',
    good: row(select({ max_values: 3 })),
    bad: row(select({ max_values: 4 })),
    path: 'components.0.components.0.max_values',
    code: 'BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'min_values is not above max_values',
    good: row(select({ min_values: 2, max_values: 2 })),
    bad: row(select({ min_values: 3, max_values: 2 })),
    path: 'components.0.components.0.min_values',
    code: 'SELECT_COMPONENT_MIN_VALUES_TOO_BIG',
  },
  {
    rule: 'a placeholder holds 150',
    good: row(select({ placeholder: x(150) })),
    bad: row(select({ placeholder: x(151) })),
    path: 'components.0.components.0.placeholder',
    code: 'BASE_TYPE_MAX_LENGTH',
  },
];

describe('menus', () => {
  test.each(RULES)('$rule', expectRule);
});
