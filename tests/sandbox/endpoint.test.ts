import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '#src/sandbox/start-sandbox.ts';
import { registerCommands, restFor } from './support/bot.ts';
import { recommend } from './support/stage.ts';

let sandbox: Sandbox;
let server: ReturnType<typeof serve>;
let url: string;
/** What the endpoint says to an interaction. */
let answer: () => Response;
let takesForged: boolean;
let arrived: { readonly type: number; readonly data?: { readonly name: string } }[];

beforeEach(async () => {
  sandbox = await startSandbox({ limits: 'off' });
  await registerCommands(sandbox);
  arrived = [];
  takesForged = false;
  const app = new Hono().post('/', async (c) => {
    if (c.req.header('x-signature-ed25519') === '0'.repeat(128) && !takesForged) return c.text('', 401);
    const interaction = await c.req.json();
    arrived.push(interaction);
    return interaction.type === 1 ? c.json({ type: 1 }) : answer();
  });
  url = await new Promise((resolve) => {
    server = serve(
      { fetch: app.fetch, port: 0, hostname: '127.0.0.1', overrideGlobalObjects: false },
      (info) => resolve(`http://127.0.0.1:${info.port}/`),
    );
  });
});

afterEach(async () => {
  server.close();
  await sandbox.close();
});

const setUrl = (address: string | null) =>
  restFor(sandbox).patch('/applications/@me', { body: { interactions_endpoint_url: address } });

describe('an interactions endpoint URL', () => {
  it('is taken when PING is answered and a forged call refused; then interactions go there', async () => {
    await setUrl(url);
    expect(arrived).toMatchObject([{ type: 1 }]);
    answer = () => Response.json({ type: 4, data: { content: 'Signal' } });
    const outcome = await sandbox.driver.command(recommend);
    expect(outcome).toMatchObject({ ok: true, kind: 'message', message: { content: 'Signal' } });
    expect(arrived.at(-1)).toMatchObject({ type: 2, data: { name: 'ost' } });
    expect(await restFor(sandbox).get('/applications/@me')).toMatchObject({
      interactions_endpoint_url: url,
      verify_key: sandbox.publicKey,
    });
  });

  it('is refused when it takes a forged call', async () => {
    takesForged = true;
    await expect(setUrl(url)).rejects.toThrow(/could not be verified/);
  });

  it('is refused when nobody answers there', async () => {
    await expect(setUrl('http://127.0.0.1:9/')).rejects.toThrow(/could not be reached/);
  });

  it('is taken back with null: nobody hears an interaction then', async () => {
    await setUrl(url);
    await setUrl(null);
    expect((await sandbox.driver.command(recommend)).kind).toBe('offline');
  });
});

describe('what an endpoint answers', () => {
  beforeEach(() => setUrl(url));

  it('may bring files', async () => {
    answer = () => {
      const form = new FormData();
      form.set(
        'payload_json',
        JSON.stringify({ type: 4, data: { attachments: [{ id: 0, filename: 'a.txt' }] } }),
      );
      form.set('files[0]', new Blob(['la']), 'a.txt');
      return new Response(form);
    };
    const outcome = await sandbox.driver.command(recommend);
    expect(outcome.message?.attachments).toMatchObject([{ filename: 'a.txt', size: 2 }]);
  });

  it.each<[string, () => Response]>([
    ['a body that breaks a limit', () => Response.json({ type: 4, data: { content: 'x'.repeat(2001) } })],
    ['no JSON', () => new Response('hello')],
    ['an error', () => new Response('', { status: 500 })],
  ])('fails for the person at once when it is %s', async (_what, wrong) => {
    answer = wrong;
    expect(await sandbox.driver.command(recommend)).toMatchObject({ ok: false, kind: 'failed' });
    expect(sandbox.journal.calls({ path: '/endpoint' })[0]?.status).toBeGreaterThanOrEqual(400);
  });
});
