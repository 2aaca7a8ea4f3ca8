import { beforeEach, describe, expect, it } from 'vitest';
import type { Refusal } from '#src/core/figures.ts';
import type { WrittenResponse } from '#src/core/router/write-response.ts';
import { createEndpoint, type Take } from '#src/discord/endpoint/create-endpoint.ts';
import { createSigner } from '#src/sandbox/endpoint/sign.ts';
import { command, createStage } from '#tests/core/stage.ts';

const NOW = Date.UTC(2026, 10, 22);
const MINUTE_MS = 60_000;

const signer = createSigner();
let refused: Refusal[];
let take: Take;

beforeEach(() => {
  refused = [];
  const { router } = createStage();
  take = (interaction, first) => router.handle(interaction, { first, edit: async () => {} });
});

const endpoint = () =>
  createEndpoint({
    publicKey: signer.publicKey,
    now: () => NOW,
    take: (interaction, first) => take(interaction, first),
    figures: { refused: (why) => void refused.push(why) },
  });

const sing = JSON.stringify(command('sing', [{ type: 3, name: 'song', value: 'Stay With Me' }]));

interface Changes {
  readonly body?: string;
  readonly headers?: Record<string, string>;
  /** When it was signed. */
  readonly at?: number;
  readonly key?: typeof signer;
}

/** Calls as Discord would, with something changed after it was signed. */
const call = async (signed: string, { body, headers, at = NOW, key = signer }: Changes = {}) =>
  endpoint().request('/', {
    method: 'POST',
    headers: { ...key.sign(signed, at).headers, ...headers },
    body: body ?? signed,
  });

describe('the interactions endpoint', () => {
  it('answers PING with PONG', async () => {
    const answer = await call('{"type":1,"id":"1","application_id":"2"}');
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect([answer.status, await answer.json()]).toEqual([200, { type: 1 }]);
  });

  it('gives the answer of a command in its response', async () => {
    const answer = await call(sing);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(await answer.json()).toMatchObject({ type: 4, data: { content: expect.stringMatching(/^Stay/) } });
  });

  it('sends files as a form beside the answer', async () => {
    take = async (_, first) => {
      const file = {
        name: 'card.png',
        data: Uint8Array.of(1, 2, 3),
        contentType: 'image/png',
        description: 'A card',
      };
      const response: WrittenResponse = { json: Buffer.from('{"type":4}'), files: [file] };
      await first(response);
    };
    const form = await (await call(sing)).formData();
    expect(form.get('payload_json')).toBe('{"type":4}');
    const file = form.get('files[0]') as File;
    expect([file.name, file.type, [...(await file.bytes())]]).toEqual(['card.png', 'image/png', [1, 2, 3]]);
  });

  it.each<[string, () => Promise<Response>, number, Refusal]>([
    ['a body changed after it was signed', () => call(sing, { body: `${sing} ` }), 401, 'forged'],
    [
      'a signature made with another key',
      () => call(sing, { key: { ...createSigner(), publicKey: signer.publicKey } }),
      401,
      'forged',
    ],
    [
      'a signature of zeros',
      () => call(sing, { headers: { 'x-signature-ed25519': '0'.repeat(128) } }),
      401,
      'forged',
    ],
    [
      'a signature that is none',
      () => call(sing, { headers: { 'x-signature-ed25519': 'yes, it is signed' } }),
      401,
      'forged',
    ],
    ['a missing signature', () => call(sing, { headers: { 'x-signature-ed25519': '' } }), 401, 'forged'],
    ['a missing timestamp', () => call(sing, { headers: { 'x-signature-timestamp': '' } }), 401, 'forged'],
    [
      'a timestamp changed after it was signed',
      () => call(sing, { headers: { 'x-signature-timestamp': String(NOW / 1000 + 1) } }),
      401,
      'forged',
    ],
    ['an old call', () => call(sing, { at: NOW - 5 * MINUTE_MS - 1000 }), 401, 'stale'],
    ['a call of the future', () => call(sing, { at: NOW + 5 * MINUTE_MS + 1000 }), 401, 'stale'],
    ['signed text that is no JSON', () => call('{"type":2'), 400, 'malformed'],
    ['signed JSON that is no interaction', () => call('[]'), 400, 'malformed'],
    ['a signed command without data', () => call('{"type":2,"id":"1","token":"t"}'), 400, 'malformed'],
    ['a body that is too long', () => call(`"${'x'.repeat(1024 * 1024)}"`), 413, 'too-large'],
    ['GET', async () => endpoint().request('/'), 405, 'wrong-method'],
    ['PUT', async () => endpoint().request('/', { method: 'PUT', body: sing }), 405, 'wrong-method'],
  ])('refuses %s, and counts it', async (_what, send, status, reason) => {
    const answer = await send();
    expect([answer.status, refused]).toEqual([status, [reason]]);
  });

  it.each([-5 * MINUTE_MS, 5 * MINUTE_MS])('takes a call whose clock is %i ms off', async (off) => {
    expect((await call(sing, { at: NOW + off })).status).toBe(200);
  });

  it('says 503 while nothing can be taken', async () => {
    take = () => undefined;
    expect((await call(sing)).status).toBe(503);
    expect(refused).toEqual(['not-ready']);
  });

  it('says 500 when no answer comes of an interaction', async () => {
    take = async () => {};
    expect((await call(sing)).status).toBe(500);
  });

  it('gives one answer to a call, and tells whoever comes second', async () => {
    let second: unknown;
    take = async (_, first) => {
      await first({ json: Buffer.from('{"type":4}') });
      await first({ json: Buffer.from('{"type":5}') }).catch((error) => {
        second = error;
      });
    };
    expect(await (await call(sing)).json()).toEqual({ type: 4 });
    expect(second).toMatchObject({ name: 'AnswerFailed', trouble: 'answered' });
  });
});
