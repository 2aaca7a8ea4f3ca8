import { describe, test } from 'vitest';
import {
  button,
  expectRule,
  layout,
  many,
  media,
  type Rule,
  row,
  words,
  x,
} from '../../support/message-parts.ts';

const RULES: readonly Rule[] = [
  {
    rule: 'without V2 only rows stand at the top',
    good: row(button()),
    bad: { components: [words('a')] },
    path: 'components.0.type',
    code: 'UNION_TYPE_CHOICES',
  },
  {
    rule: 'V2 takes no content',
    good: layout(words('a')),
    bad: { ...layout(words('a')), content: 'a' },
    path: 'content',
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  },
  {
    rule: 'V2 takes no embeds',
    good: { ...layout(words('a')), embeds: [] },
    bad: { ...layout(words('a')), embeds: [{ title: 'a' }] },
    path: 'embeds',
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  },
  {
    rule: 'V2 has 40 components',
    good: layout(...many(40, () => words('a'))),
    bad: layout({ type: 17, components: many(39, () => words('a')) }, words('a')),
    path: 'components',
    code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  },
  {
    rule: 'V2 shows 4000 characters',
    good: layout(words(x(2000)), words(x(2000))),
    bad: layout(words(x(2000)), words(x(2001))),
    path: 'components',
    code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  },
  {
    rule: 'a section holds three texts',
    good: layout({ type: 9, components: many(3, () => words('a')), accessory: button() }),
    bad: layout({ type: 9, components: many(4, () => words('a')), accessory: button() }),
    path: 'components.0.components',
    code: 'BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'a section has an accessory',
    good: layout({ type: 9, components: [words('a')], accessory: { type: 11, ...media } }),
    bad: layout({ type: 9, components: [words('a')] }),
    path: 'components.0.accessory',
    code: 'BASE_TYPE_REQUIRED',
  },
  {
    rule: 'a gallery holds ten',
    good: layout({ type: 12, items: many(10, () => media) }),
    bad: layout({ type: 12, items: many(11, () => media) }),
    path: 'components.0.items',
    code: 'BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'a container holds no container',
    good: layout({ type: 17, components: [words('a')] }),
    bad: layout({ type: 17, components: [{ type: 17, components: [words('a')] }] }),
    path: 'components.0.components.0.type',
    code: 'UNION_TYPE_CHOICES',
  },
  {
    rule: 'a file component comes along',
    good: layout({ type: 13, file: { url: 'attachment://a.txt' } }),
    bad: layout({ type: 13, file: { url: 'attachment://b.txt' } }),
    files: ['a.txt'],
    path: 'components.0.file.url',
    code: 'ATTACHMENT_NOT_FOUND',
  },
];

describe('Components V2', () => {
  test.each(RULES)('$rule', expectRule);
});
