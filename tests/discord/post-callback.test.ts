import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CallbackPoster, createCallbackPoster } from '#src/discord/post-callback.ts';

type Reply = (response: ServerResponse) => void;

let server: Server;
let poster: CallbackPoster;
let replies: Reply[];
let bodies: string[];
let paths: (string | undefined)[];

const json =
  (status: number, body: object): Reply =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const accepted: Reply = (response) => void response.writeHead(204).end();
const broken: Reply = (response) => void response.destroy();

beforeEach(async () => {
  replies = [];
  bodies = [];
  paths = [];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    bodies.push(`${Buffer.concat(chunks)}`);
    paths.push(request.url);
    (replies.shift() ?? accepted)(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  poster = createCallbackPoster(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api`);
});

afterEach(async () => {
  await poster.close();
  server.closeAllConnections();
  server.close();
});

const post = () => poster.post({ id: '12', token: 'secret' }, Buffer.from('{"type":4}'));

it('posts the bytes to the callback of the interaction, once', async () => {
  await post();
  expect(paths).toEqual(['/api/v10/interactions/12/secret/callback']);
  expect(bodies).toEqual(['{"type":4}']);
});

it.each([
  ['a broken connection', broken],
  ['a 503', json(503, {})],
  ['a 429 that soon ends', json(429, { retry_after: 0.05 })],
])('tries again after %s', async (_what, first) => {
  replies = [first];
  await post();
  expect(bodies).toEqual(['{"type":4}', '{"type":4}']);
});

it.each([
  ['an interaction that is over', json(404, { code: 10062, message: 'Unknown interaction' }), 'late'],
  ['an answer that had arrived', json(400, { code: 40060, message: 'Already acknowledged' }), 'answered'],
  ['a body that is refused', json(400, { code: 50035, message: 'Invalid Form Body' }), 'refused'],
  ['a 429 longer than anybody waits', json(429, { retry_after: 60 }), 'unreachable'],
  [
    'an answer that is no JSON',
    (response: ServerResponse) => response.writeHead(403).end('<html>'),
    'unreachable',
  ],
] as const)('does not try again after %s, and says so', async (_what, first, trouble) => {
  replies = [first];
  await expect(post()).rejects.toMatchObject({ name: 'AnswerFailed', trouble });
  expect(bodies).toHaveLength(1);
});

it('gives up when Discord goes on failing, without the token in what it says', async () => {
  replies = Array.from({ length: 9 }, () => json(500, {}));
  const failed = await post().catch((error: Error) => error);
  expect(failed).toMatchObject({ trouble: 'unreachable' });
  expect(`${failed}`).not.toContain('secret');
  expect(bodies).toHaveLength(4);
});
