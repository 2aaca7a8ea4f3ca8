import { DiscordAPIError, HTTPError } from '@discordjs/rest';
import { expect, it } from 'vitest';
import { createLog } from '#src/log/create-log.ts';

const TOKEN = ['MTIzNDU2Nzg5MDEyMzQ1Njc4', 'GaBcDe', 'x'.repeat(38)].join('.');
const INTERACTION_TOKEN = 'aW50ZXJhY3Rpb246c2VjcmV0';
const USER = '1000000000000000005';

const written = (fields: object, sentence = 'something', token = TOKEN): string => {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  createLog({ level: 'info', secrets: [token], destination }).info(fields, sentence);
  return lines.join('');
};

const url = `https://discord.com/api/v10/webhooks/123/${INTERACTION_TOKEN}/messages/@original`;
const request = { body: { token: INTERACTION_TOKEN }, files: [] };

it.each<[string, object, string?]>([
  ['the token in a sentence', {}, `GET with ${TOKEN} failed`],
  ['the token in a nested field', { a: { b: { c: [{ d: TOKEN }] } } }],
  ['the token in a stack', { err: new Error(TOKEN) }],
  ['a header', { request: { headers: { authorization: `Bot ${'y'.repeat(60)}` } } }],
  ['a header in a sentence', {}, `sent Authorization: Bot ${'y'.repeat(60)}`],
  ['a field called token', { interaction: { id: '1', token: INTERACTION_TOKEN } }],
  [
    "an error of Discord's",
    { err: new DiscordAPIError({ code: 50027, message: 'no' }, 50027, 401, 'PATCH', url, request) },
  ],
  ['an error of the connection', { err: new HTTPError(502, 'Bad Gateway', 'POST', url, request) }],
  [
    'the address of a callback',
    { err: new Error(`POST /api/v10/interactions/12/${INTERACTION_TOKEN}/callback`) },
  ],
  ['an address of a database', {}, `cannot connect to postgres://leitmotif:yyyyyy@db.local/leitmotif`],
])('no secret comes into the log with %s', (_what, fields, sentence) => {
  const line = written(fields, sentence);
  expect(line).toContain('***');
  expect(line).not.toMatch(/xxxxxx|yyyyyy/);
  expect(line).not.toContain(INTERACTION_TOKEN);
  expect(() => JSON.parse(line)).not.toThrow();
});

it('leaves lines without a secret as they are', () => {
  const fields = { command: 'ost recommend', outcome: 'answered', path: 'var/leitmotif.db' };
  expect(JSON.parse(written(fields))).toMatchObject({ ...fields, msg: 'something' });
});

it('writes ids of people as a hash that is the same each time, and another for another bot', () => {
  const id = (line: string): string => JSON.parse(line).userId;
  expect(written({ userId: USER })).not.toContain(USER);
  expect(id(written({ userId: USER }))).toBe(id(written({ userId: USER })));
  expect(id(written({ userId: USER }))).not.toBe(id(written({ userId: `${USER}1` })));
  expect(id(written({ userId: USER }))).not.toBe(id(written({ userId: USER }, '', `${TOKEN}y`)));
});
