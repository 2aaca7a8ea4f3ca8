import { DiscordAPIError, HTTPError, RateLimitError, type REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '#src/sandbox/start-sandbox.ts';
import { restFor } from '../support/bot.ts';

let sandbox: Sandbox;
let rest: REST;
let lounge: string;
beforeEach(async () => {
  sandbox = await startSandbox();
  rest = restFor(sandbox);
  [lounge = ''] = sandbox.world.home.channelIds;
});
afterEach(() => sandbox.close());

const send = (content = 'a') => rest.post(`/channels/${lounge}/messages`, { body: { content } });
const failure = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => null,
    (error: unknown) => error,
  );
const stored = () => sandbox.world.messages.all(lounge).length;
const PATH = '/channels/*/messages';

describe('a fault on request', () => {
  test('429 tells how long to wait, and plays once', async () => {
    sandbox.faults.add({ kind: 'rate-limit', method: 'POST', path: PATH, retryAfter: 1337, scope: 'shared' });
    const error = await failure(send());
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ scope: 'shared' });
    // The library adds its own 50 ms.
    expect(error instanceof RateLimitError && error.retryAfter).toBe(1_337_050);
    expect(stored()).toBe(0);
    const again = await fetch(`${sandbox.apiBase}/v10/channels/${lounge}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${sandbox.token}`, 'content-type': 'application/json' },
      body: '{"content":"a"}',
    });
    expect(again.status).toBe(200);
  });
  test('5xx leaves the work undone', async () => {
    sandbox.faults.add({ kind: 'status', status: 503, path: PATH });
    expect(await failure(send())).toBeInstanceOf(HTTPError);
    expect(stored()).toBe(0);
  });
  test('5xx may also come after the work', async () => {
    sandbox.faults.add({ kind: 'status', status: 500, path: PATH, done: true });
    expect(await failure(send())).toBeInstanceOf(HTTPError);
    expect(stored()).toBe(1);
  });
  test('a lost answer comes from work that was done', async () => {
    sandbox.faults.add({ kind: 'lose-answer', path: PATH });
    expect(await failure(send())).toBeInstanceOf(Error);
    expect(stored()).toBe(1);
  });
  test('a lost call does nothing', async () => {
    sandbox.faults.add({ kind: 'lose-call', path: PATH });
    expect(await failure(send())).toBeInstanceOf(Error);
    expect(stored()).toBe(0);
  });
  test('a delay holds the answer back', async () => {
    sandbox.faults.add({ kind: 'delay', ms: 80, path: PATH });
    const before = performance.now();
    await send();
    expect(performance.now() - before).toBeGreaterThan(75);
  });
  test('a hanging call ends by the timeout of the client', async () => {
    sandbox.faults.add({ kind: 'hang', path: PATH, done: true });
    const signal = AbortSignal.timeout(100);
    expect(
      await failure(rest.post(`/channels/${lounge}/messages`, { body: { content: 'a' }, signal })),
    ).toBeInstanceOf(Error);
    expect(stored()).toBe(1);
  });
  test('plays on the calls it names only, as often as asked, after those it lets pass', async () => {
    sandbox.faults.add({ kind: 'status', status: 500, method: 'POST', path: PATH, times: 2, after: 1 });
    await rest.get('/users/@me');
    await send();
    expect(await failure(send())).toBeInstanceOf(HTTPError);
    expect(await failure(send())).toBeInstanceOf(HTTPError);
    await send();
    expect(sandbox.faults.waiting()).toEqual([]);
  });
  test('can be taken back', async () => {
    const takeBack = sandbox.faults.add({ kind: 'status', status: 500 });
    takeBack();
    await send();
    expect(stored()).toBe(1);
  });
  test('can be ordered by scripts outside the process', async () => {
    const order = (fault: object) =>
      fetch(`${sandbox.url}/sandbox/faults`, { method: 'POST', body: JSON.stringify(fault) });
    expect((await order({ kind: 'status', status: 403, code: 50013, path: PATH })).status).toBe(204);
    expect((await order({ kind: 'nonsense' })).status).toBe(400);
    const error = await failure(send());
    expect(error instanceof DiscordAPIError && error.code).toBe(50013);
  });
});

describe('the journal', () => {
  test('tells calls with status, body and fault', async () => {
    sandbox.faults.add({ kind: 'lose-answer', path: PATH });
    await failure(send('one'));
    await send('two');
    expect(sandbox.journal.calls({ method: 'POST', path: '/messages' })).toMatchObject([
      { status: 0, fault: 'lose-answer', body: { content: 'one' } },
      { status: 200, body: { content: 'two' } },
    ]);
    expect(sandbox.journal.count()).toBe(2);
  });
});

describe('rate limits', () => {
  const raw = (path: string) =>
    fetch(`${sandbox.apiBase}/v10${path}`, { headers: { authorization: `Bot ${sandbox.token}` } });

  test('a channel takes five messages in five seconds', async () => {
    for (let sent = 0; sent < 5; sent += 1) await send();
    const response = await fetch(`${sandbox.apiBase}/v10/channels/${lounge}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${sandbox.token}`, 'content-type': 'application/json' },
      body: '{"content":"a"}',
    });
    expect(response.status).toBe(429);
    expect(response.headers.get('x-ratelimit-scope')).toBe('user');
    const body = Object(await response.json());
    expect(body.global).toBe(false);
    expect(body.retry_after).toBeLessThanOrEqual(5);
  });
  test('answers count down', async () => {
    const response = await raw('/users/@me');
    expect(response.headers.get('x-ratelimit-limit')).toBe('50');
    expect(response.headers.get('x-ratelimit-remaining')).toBe('49');
    expect(response.headers.get('x-ratelimit-bucket')).toBeTruthy();
  });
  test('a bot makes fifty calls a second in all', async () => {
    const paths = Array.from({ length: 51 }, (_, index) => (index % 2 ? '/users/@me' : '/applications/@me'));
    const responses = await Promise.all(paths.map(raw));
    const limited = responses.filter(({ status }) => status === 429);
    expect(limited).toHaveLength(1);
    expect(limited[0]?.headers.get('x-ratelimit-global')).toBe('true');
  });
  test('a wrong token is 401', async () => {
    const error = await failure(restFor(sandbox, 'wrong').get('/users/@me'));
    expect(error instanceof DiscordAPIError && error.status).toBe(401);
  });
  test('only version 10 is served', async () => {
    const response = await fetch(`${sandbox.apiBase}/v9/users/@me`, {
      headers: { authorization: `Bot ${sandbox.token}` },
    });
    expect(response.status).toBe(404);
  });
});
