import { describe, test } from 'vitest';
import { embed, expectRule, many, type Rule, x } from '../../support/message-parts.ts';

const RULES: readonly Rule[] = [
  {
    rule: 'ten embeds fit',
    good: { embeds: many(10, () => ({ title: 'a' })) },
    bad: { embeds: many(11, () => ({ title: 'a' })) },
    path: 'embeds',
    code: 'BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'an embed title holds 256',
    good: embed({ title: x(256) }),
    bad: embed({ title: x(257) }),
    path: 'embeds.0.title',
    code: 'BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'blanks at the end are not counted',
    good: embed({ title: `${x(256)}   ` }),
    bad: embed({ title: `${x(257)} ` }),
    path: 'embeds.0.title',
    code: 'BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'an embed description holds 4096',
    good: embed({ description: x(4096) }),
    bad: embed({ description: x(4097) }),
    path: 'embeds.0.description',
    code: 'BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'an embed has 25 fields',
    good: embed({ fields: many(25, () => ({ name: 'a', value: 'b' })) }),
    bad: embed({ fields: many(26, () => ({ name: 'a', value: 'b' })) }),
    path: 'embeds.0.fields',
    code: 'BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'a field name holds 256',
    good: embed({ fields: [{ name: x(256), value: 'b' }] }),
    bad: embed({ fields: [{ name: x(257), value: 'b' }] }),
    path: 'embeds.0.fields.0.name',
    code: 'BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'a field value holds 1024',
    good: embed({ fields: [{ name: 'a', value: x(1024) }] }),
    bad: embed({ fields: [{ name: 'a', value: x(1025) }] }),
    path: 'embeds.0.fields.0.value',
    code: 'BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'a field value is not empty',
    good: embed({ fields: [{ name: 'a', value: '-' }] }),
    bad: embed({ fields: [{ name: 'a', value: ' ' }] }),
    path: 'embeds.0.fields.0.value',
    code: 'BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'a footer holds 2048',
    good: embed({ footer: { text: x(2048) } }),
    bad: embed({ footer: { text: x(2049) } }),
    path: 'embeds.0.footer.text',
    code: 'BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'an author name holds 256',
    good: embed({ author: { name: x(256) } }),
    bad: embed({ author: { name: x(257) } }),
    path: 'embeds.0.author.name',
    code: 'BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'a colour is at most 0xFFFFFF',
    good: embed({ title: 'a', color: 0xffffff }),
    bad: embed({ title: 'a', color: 0x1000000 }),
    path: 'embeds.0.color',
    code: 'NUMBER_TYPE_MAX',
  },
  {
    rule: 'a timestamp is ISO 8601',
    good: embed({ title: 'a', timestamp: '2026-11-22T13:00:00Z' }),
    bad: embed({ title: 'a', timestamp: 'today' }),
    path: 'embeds.0.timestamp',
    code: 'DATE_TIME_TYPE_PARSE',
  },
  {
    rule: 'an embed shows something',
    good: embed({ title: 'a' }),
    bad: { content: 'a', ...embed({ color: 1 }) },
    path: 'embeds.0',
    code: 'EMBED_EMPTY',
  },
  {
    rule: 'all embeds together hold 6000',
    good: { embeds: [{ description: x(4000) }, { description: x(2000) }] },
    bad: { embeds: [{ description: x(4000) }, { description: x(2001) }] },
    path: 'embeds',
    code: 'MAX_EMBED_SIZE_EXCEEDED',
  },
  {
    rule: 'an embed links to the web',
    good: embed({ title: 'a', url: 'https://example.org' }),
    bad: embed({ title: 'a', url: 'ftp://example.org' }),
    path: 'embeds.0.url',
    code: 'URL_TYPE_INVALID_SCHEME',
  },
  {
    rule: 'an embed picture comes along',
    good: embed({ image: { url: 'attachment://a.png' } }),
    bad: embed({ image: { url: 'attachment://b.png' } }),
    files: ['a.png'],
    path: 'embeds.0.image.url',
    code: 'ATTACHMENT_NOT_FOUND',
  },
  {
    rule: 'an embed shows pictures only',
    good: embed({ image: { url: 'attachment://a.png' } }),
    bad: embed({ image: { url: 'attachment://a.txt' } }),
    files: ['a.png', 'a.txt'],
    path: 'embeds.0.image.url',
    code: 'ATTACHMENT_NOT_IMAGE',
  },
];

describe('embeds', () => {
  test.each(RULES)('$rule', expectRule);
});
