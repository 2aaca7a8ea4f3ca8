import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, createInflate } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Sandbox, type SandboxOptions, startSandbox } from '#src/sandbox/start-sandbox.ts';
import { DISCORD_EPOCH, timeOfSnowflake } from '#src/sandbox/world/snowflake.ts';

const running: Sandbox[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
});
async function start(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox(options);
  running.push(sandbox);
  return sandbox;
}

const canConnect = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port });
    const say = (isThere: boolean) => () => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', say(true)).once('error', say(false)).setTimeout(2_000, say(false));
  });

describe('a started sandbox', () => {
  test('takes the next free port when the wished one is busy, and says so', async () => {
    const first = await start();
    const second = await start({ port: first.port });
    expect(first.portMoved).toBe(false);
    expect(second.portMoved).toBe(true);
    expect(second.port).toBeGreaterThan(first.port);
    expect(second.apiBase).toBe(`http://127.0.0.1:${second.port}/api`);
  });
  test('serves the built page', async () => {
    const root = await mkdtemp(join(tmpdir(), 'sandbox-page-'));
    await writeFile(join(root, 'index.html'), '<p>The Listening Room</p>');
    const { url } = await start({ page: { root } });
    expect(await (await fetch(url)).text()).toBe('<p>The Listening Room</p>');
    await rm(root, { recursive: true });
  });
  test('listens on 127.0.0.1 and no other address of this machine', async () => {
    const { port } = await start();
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ address, family }) => family === 'IPv4' && address !== '127.0.0.1');
    // The whole of 127/8 is this machine on Linux.
    for (const host of ['127.0.0.2', ...others.map(({ address }) => address)])
      expect(await canConnect(host, port), host).toBe(false);
    expect(await canConnect('127.0.0.1', port)).toBe(true);
  });
  test('answers to its loopback name only', async () => {
    const { port } = await start();
    const status = await new Promise((resolve) => {
      const headers = { host: 'rebound.example.org' };
      request({ host: '127.0.0.1', port, path: '/sandbox/journal', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });
  test('gives the same ids to the same server each time', async () => {
    const [first, second] = [await start(), await start()];
    expect(second.world.home.id).toBe(first.world.home.id);
    expect([...second.world.channels.keys()]).toEqual([...first.world.channels.keys()]);
  });
  test('makes ids that tell the time, never twice the same', async () => {
    let now = DISCORD_EPOCH + 1_000_000;
    const { world } = await start({ now: () => now });
    const ids = Array.from({ length: 10_000 }, () => world.nextId());
    expect(new Set(ids).size).toBe(10_000);
    expect(timeOfSnowflake(ids[0] ?? '')).toBe(now);
    now -= 5000;
    expect(BigInt(world.nextId())).toBeGreaterThan(BigInt(ids.at(-1) ?? ''));
  });
  test('compresses the gateway for those who ask', async () => {
    const { url } = await start();
    const socket = new WebSocket(
      `${url.replace('http', 'ws')}/gateway?v=10&encoding=json&compress=zlib-stream`,
    );
    const inflate = createInflate({ flush: constants.Z_SYNC_FLUSH });
    socket.on('message', (data) => inflate.write(data));
    const hello = await new Promise((resolve) =>
      inflate.once('data', (part) => resolve(JSON.parse(String(part)))),
    );
    expect(hello).toMatchObject({ op: 10 });
    socket.close();
  });
  test('lets bodies pass when checks are off', async () => {
    const { apiBase, token, world } = await start({ checks: 'off' });
    const [lounge] = world.home.channelIds;
    const response = await fetch(`${apiBase}/v10/channels/${lounge}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'x'.repeat(3000) }),
    });
    expect(response.status).toBe(200);
  });
});
