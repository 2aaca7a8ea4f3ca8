import { createPublicKey, verify } from 'node:crypto';
import { serve } from '@hono/node-server';
import {
  type APIInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import { Hono } from 'hono';

/** Answers every signed call with the same data: what any endpoint has to do, and ours does the rest on top. */
export const startEndpoint = (data: APIInteractionResponseCallbackData): void => {
  const key = createPublicKey({
    key: Buffer.from(`302a300506032b6570032100${process.env.DISCORD_PUBLIC_KEY}`, 'hex'),
    format: 'der',
    type: 'spki',
  });
  const answer = { type: InteractionResponseType.ChannelMessageWithSource, data };
  const app = new Hono();
  app.post('/interactions', async (c) => {
    const body = await c.req.text();
    const signature = Buffer.from(c.req.header('x-signature-ed25519') ?? '', 'hex');
    const signed = Buffer.from(`${c.req.header('x-signature-timestamp')}${body}`);
    if (!verify(null, signed, key, signature)) return c.body(null, 401);
    return c.json(
      JSON.parse(body).type === InteractionType.Ping ? { type: InteractionResponseType.Pong } : answer,
    );
  });
  serve({ fetch: app.fetch, port: Number(process.env.HTTP_PORT), hostname: '127.0.0.1' });
};
