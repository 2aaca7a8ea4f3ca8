import { describe, test } from 'vitest';
import { button, expectRule, link, many, type Rule, row, x } from '../../support/message-parts.ts';

const RULES: readonly Rule[] = [
  {
    rule: 'five rows fit',
    good: { components: many(5, (i) => ({ type: 1, components: [button({ custom_id: `b${i}` })] })) },
    bad: { components: many(6, (i) => ({ type: 1, components: [button({ custom_id: `b${i}` })] })) },
    path: 'components',
    code: 'BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'a row holds five buttons',
    good: row(...many(5, (i) => button({ custom_id: `b${i}` }))),
    bad: row(...many(6, (i) => button({ custom_id: `b${i}` }))),
    path: 'components.0.components',
    code: 'BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'a row is not empty',
    good: row(link),
    bad: row(),
    path: 'components.0.components',
    code: 'BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'a custom_id holds 100',
    good: row(button({ custom_id: x(100) })),
    bad: row(button({ custom_id: x(101) })),
    path: 'components.0.components.0.custom_id',
    code: 'BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'a custom_id occurs once, disabled ones count',
    good: row(button(), button({ custom_id: 'b' })),
    bad: row(button(), button({ disabled: true })),
    path: 'components.0.components.1.custom_id',
    code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
  },
  {
    rule: 'an id occurs once, 0 counts as none',
    good: row(button({ id: 0 }), button({ custom_id: 'b', id: 0 })),
    bad: row(button({ id: 1 }), button({ custom_id: 'b', id: 1 })),
    path: 'components.0.components.1.id',
    code: 'COMPONENT_ID_DUPLICATED',
  },
  {
    rule: 'a button label holds 80',
    good: row(button({ label: x(80) })),
    bad: row(button({ label: x(81) })),
    path: 'components.0.components.0.label',
    code: 'BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'a button needs a label or an emoji',
    good: row(button({ label: null, emoji: { name: '🎻' } })),
    bad: row(button({ label: null })),
    path: 'components.0.components.0.label',
    code: 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
  },
  {
    rule: 'a button needs a custom_id',
    good: row(button()),
    bad: row({ type: 2, style: 1, label: 'a' }),
    path: 'components.0.components.0.custom_id',
    code: 'BASE_TYPE_REQUIRED',
  },
  {
    rule: 'a link button needs a url',
    good: row(link),
    bad: row({ type: 2, style: 5, label: 'a' }),
    path: 'components.0.components.0.url',
    code: 'BASE_TYPE_REQUIRED',
  },
  {
    rule: 'a link button has no custom_id',
    good: row(link),
    bad: row({ ...link, custom_id: 'a' }),
    path: 'components.0.components.0.custom_id',
    code: 'BUTTON_COMPONENT_FIELD_CONFLICT',
  },
  {
    rule: 'a link holds 512',
    good: row({ ...link, url: `https://example.org/${x(492)}` }),
    bad: row({ ...link, url: `https://example.org/${x(493)}` }),
    path: 'components.0.components.0.url',
    code: 'BASE_TYPE_MAX_LENGTH',
  },
];

describe('rows and buttons', () => {
  test.each(RULES)('$rule', expectRule);
});
