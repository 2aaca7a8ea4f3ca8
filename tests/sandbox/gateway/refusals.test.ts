import { afterEach, describe, expect, test } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '#src/sandbox/start-sandbox.ts';
import { openSocket, type RawSocket } from '../support/raw-socket.ts';

let sandbox: Sandbox;
afterEach(() => sandbox.close());

const properties = { os: 'linux', browser: 'test', device: 'test' };

async function hello(options: SandboxOptions = {}, query = '?v=10&encoding=json'): Promise<RawSocket> {
  sandbox = await startSandbox(options);
  const socket = openSocket(`${sandbox.url.replace('http', 'ws')}/gateway${query}`);
  await Promise.race([socket.next(), socket.closed()]);
  return socket;
}
const identify = (part: object = {}) => ({
  op: 2,
  d: { token: sandbox.token, intents: 1, properties, ...part },
});

describe('the gateway closes with', () => {
  test.each([
    ['4004 on a wrong token', 4004, { token: 'wrong' }],
    ['4010 on a shard that does not exist', 4010, { shard: [2, 2] }],
    ['4013 on intents that do not exist', 4013, { intents: 1 << 30 }],
    ['4014 on privileged intents', 4014, { intents: 1 << 15 }],
  ])('%s', async (_what, code, part) => {
    const socket = await hello();
    socket.send(identify(part));
    expect(await socket.closed()).toBe(code);
  });

  test('4012 on another version', async () => {
    const socket = await hello({}, '?v=9&encoding=json');
    expect(await socket.closed()).toBe(4012);
  });
  test('4001 on an unknown operation', async () => {
    const socket = await hello();
    socket.send({ op: 99 });
    expect(await socket.closed()).toBe(4001);
  });
  test('4002 on more than 4096 bytes', async () => {
    const socket = await hello();
    socket.send(identify({ properties: { os: 'x'.repeat(4096) } }));
    expect(await socket.closed()).toBe(4002);
  });
  test('4003 on anything before an identify', async () => {
    const socket = await hello();
    socket.send({ op: 3, d: {} });
    expect(await socket.closed()).toBe(4003);
  });
  test('4005 on a second identify', async () => {
    const socket = await hello();
    socket.send(identify());
    socket.send(identify());
    expect(await socket.closed()).toBe(4005);
  });
  test('4007 on a resume from the future', async () => {
    const first = await hello();
    first.send(identify());
    const ready = await first.next(({ t }) => t === 'READY');
    const d = ready.d;
    const sessionId = typeof d === 'object' && d && 'session_id' in d ? d.session_id : '';
    const second = openSocket(`${sandbox.url.replace('http', 'ws')}/gateway?v=10&encoding=json`);
    await second.next();
    second.send({ op: 6, d: { token: sandbox.token, session_id: sessionId, seq: 1000 } });
    expect(await second.closed()).toBe(4007);
  });
  test('4008 on more than 120 payloads a minute', async () => {
    const socket = await hello();
    for (let sent = 0; sent <= 120; sent += 1) socket.send({ op: 1, d: null });
    expect(await socket.closed()).toBe(4008);
  });
  test('4009 when no heartbeat comes', async () => {
    const socket = await hello({ gateway: { heartbeatIntervalMs: 30 } });
    expect(await socket.closed()).toBe(4009);
  });
  test('4004 when the identifies of the day are used up', async () => {
    const socket = await hello({ gateway: { identifiesPerDay: 0 } });
    socket.send(identify());
    expect(await socket.closed()).toBe(4004);
    expect(sandbox.gateway.startLimit()).toMatchObject({ total: 0, remaining: 0 });
  });
});

describe('the gateway answers', () => {
  test('invalid session to identifies beyond max_concurrency', async () => {
    const first = await hello({ gateway: { maxConcurrency: 1 } });
    first.send(identify());
    await first.next(({ t }) => t === 'READY');
    const second = openSocket(`${sandbox.url.replace('http', 'ws')}/gateway?v=10&encoding=json`);
    await second.next();
    second.send(identify());
    expect(await second.next()).toMatchObject({ op: 9, d: false });
  });
  test('invalid session to a resume after leaving with 1000', async () => {
    const first = await hello();
    first.send(identify());
    const ready = await first.next(({ t }) => t === 'READY');
    first.close(1000);
    await first.closed();
    const second = openSocket(`${sandbox.url.replace('http', 'ws')}/gateway?v=10&encoding=json`);
    await second.next();
    second.send({ op: 6, d: { token: sandbox.token, session_id: Object(ready.d).session_id, seq: 1 } });
    expect(await second.next()).toMatchObject({ op: 9, d: false });
  });
  test('a resume with the session, and cuts the socket that still had it', async () => {
    const first = await hello();
    first.send(identify());
    const ready = await first.next(({ t }) => t === 'READY');
    const second = openSocket(`${sandbox.url.replace('http', 'ws')}/gateway?v=10&encoding=json`);
    await second.next();
    second.send({ op: 6, d: { token: sandbox.token, session_id: Object(ready.d).session_id, seq: 1 } });
    expect(await first.closed()).toBe(1006);
    await second.next(({ t }) => t === 'RESUMED');
    expect(sandbox.gateway.isOnline()).toBe(true);
    sandbox.gateway.dispatch('TYPING_START', {}, {});
    await second.next(({ t }) => t === 'TYPING_START');
  });
});
