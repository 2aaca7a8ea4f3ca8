import { describe, expect, test } from 'vitest';
import { errorTree } from '#src/sandbox/check/fault.ts';
import { checkManners } from '#src/sandbox/check/messages/manners.ts';
import { checkMessage } from '#src/sandbox/check/messages/message.ts';
import { COMPONENTS_V2, embed, expectRule, many, type Rule, words, x } from '../../support/message-parts.ts';

const RULES: readonly Rule[] = [
  {
    rule: 'content holds 2000 characters',
    good: { content: x(2000) },
    bad: { content: x(2001) },
    path: 'content',
    code: 'BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'characters are UTF-16 units',
    good: { content: '🎻'.repeat(1000) },
    bad: { content: '🎻'.repeat(1001) },
    path: 'content',
    code: 'BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'a nonce holds 25',
    good: { content: 'a', nonce: x(25) },
    bad: { content: 'a', nonce: x(26) },
    path: 'nonce',
    code: 'BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'enforce_nonce needs a nonce',
    good: { content: 'a', enforce_nonce: true, nonce: '1' },
    bad: { content: 'a', enforce_nonce: true },
    path: 'nonce',
    code: 'BASE_TYPE_REQUIRED',
  },
  {
    rule: 'three stickers fit',
    good: { sticker_ids: many(3, String) },
    bad: { sticker_ids: many(4, String) },
    path: 'sticker_ids',
    code: 'BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'ten attachments fit',
    good: { content: 'a', attachments: many(10, (id) => ({ id })) },
    bad: { content: 'a', attachments: many(11, (id) => ({ id })) },
    path: 'attachments',
    code: 'BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'an alt text holds 1024',
    good: { content: 'a', attachments: [{ id: 0, description: x(1024) }] },
    bad: { content: 'a', attachments: [{ id: 0, description: x(1025) }] },
    path: 'attachments.0.description',
    code: 'BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'allowed_mentions names 100 users',
    good: { content: 'a', allowed_mentions: { users: many(100, String) } },
    bad: { content: 'a', allowed_mentions: { users: many(101, String) } },
    path: 'allowed_mentions.users',
    code: 'BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'parse and ids of a kind exclude each other',
    good: { content: 'a', allowed_mentions: { parse: ['users'], roles: ['1'] } },
    bad: { content: 'a', allowed_mentions: { parse: ['roles'], roles: ['1'] } },
    path: 'allowed_mentions',
    code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  },
  {
    rule: 'a misspelt key is refused',
    good: { content: 'a' },
    bad: { content: 'a', embed: {} },
    path: 'embed',
    code: 'UNKNOWN_KEY',
  },
  {
    rule: 'a message is not empty',
    good: { content: 'a' },
    bad: { content: ' ' },
    path: '',
    code: 'EMPTY_MESSAGE',
  },
  {
    rule: 'a file alone is a message',
    good: {},
    bad: { content: 'a', flags: 64 },
    files: ['a.png'],
    path: 'flags',
    code: 'MESSAGE_FLAGS_INVALID',
  },
  {
    rule: 'private answers exist in interactions only',
    good: { content: 'a', flags: 4096 },
    bad: { content: 'a', flags: 64 },
    path: 'flags',
    code: 'MESSAGE_FLAGS_INVALID',
  },
  {
    rule: 'an edit cannot become silent',
    place: 'edit',
    good: { content: 'a', flags: 4 },
    bad: { content: 'a', flags: 4096 },
    path: 'flags',
    code: 'MESSAGE_FLAGS_INVALID',
  },
  {
    rule: 'an edit carries no nonce',
    place: 'edit',
    good: { content: 'a' },
    bad: { content: 'a', nonce: '1' },
    path: 'nonce',
    code: 'UNKNOWN_KEY',
  },
  {
    rule: 'a forum post takes two flags',
    place: 'forum',
    good: { content: 'a', flags: 4100 },
    bad: { content: 'a', flags: 8192 },
    path: 'flags',
    code: 'MESSAGE_FLAGS_INVALID',
  },
];

describe('a message body', () => {
  test.each(RULES)('$rule', expectRule);

  test('an edit is judged by what it leaves', () => {
    expect(checkMessage({ content: '' }, 'edit', { before: { embeds: [{}] } })).toEqual([]);
    expect(checkMessage({ content: '' }, 'edit', { before: { embeds: [] } })).toHaveLength(1);
  });

  test('the V2 flag of the edited message counts', () => {
    const body = { components: [words('a')] };
    expect(checkMessage(body, 'answer-edit', { before: { flags: COMPONENTS_V2 } })).toEqual([]);
    expect(checkMessage(body, 'answer-edit')).not.toEqual([]);
  });

  test('faults are nested in the form of Discord', () => {
    const faults = checkMessage(embed({ title: x(257) }), 'channel');
    expect(errorTree(faults)).toEqual({
      embeds: {
        0: {
          title: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 256 or fewer in length.' }] },
        },
      },
    });
  });
});

test('a message without allowed_mentions is taken, but has no manners', () => {
  expect(checkMessage({ content: 'a' }, 'channel')).toEqual([]);
  expect(checkManners({ content: 'a' })).toMatchObject([{ path: 'allowed_mentions' }]);
  expect(checkManners({ content: 'a', allowed_mentions: { parse: [] } })).toEqual([]);
});
