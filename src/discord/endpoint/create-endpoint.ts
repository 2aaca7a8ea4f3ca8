import type { HttpBindings } from '@hono/node-server';
import { type APIInteraction, InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Figures, Refusal } from '#src/core/figures.ts';
import { AnswerFailed, type Responder } from '#src/core/router/responder.ts';
import { readBody } from './read-body.ts';
import { toResponse } from './to-response.ts';
import { createVerifier } from './verify-signature.ts';

/** Bytes; the longest interaction, a press on a message of forty components, stays far below. */
const BODY_MAX = 1024 * 1024;
/** A signature older or newer than this is worth nothing: Discord's clock and ours are never so far apart. */
const STALE_MS = 5 * 60_000;
/** Then Discord has told the person that nothing came. */
const ANSWER_WITHIN_MS = 3_000;

const STATUSES = {
  forged: 401,
  stale: 401,
  malformed: 400,
  'too-large': 413,
  'wrong-method': 405,
  'not-ready': 503,
} as const satisfies Record<Refusal, number>;

const TIMESTAMP = /^\d{1,12}$/;

/** Answers an interaction by way of `first`; `undefined` while nothing can be taken. */
export type Take = (interaction: APIInteraction, first: Responder['first']) => Promise<unknown> | undefined;

interface EndpointOptions {
  /** The application's: 32 bytes, hexadecimal. */
  readonly publicKey: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly take: Take;
  readonly figures: Pick<Figures, 'refused'>;
}

/** Hono's name for a call that came through Node's server. */
type Call = Context<{ Bindings: HttpBindings }>;

/**
 * The interactions endpoint: what Discord signed goes to `take`, and the first answer comes back in the response.
 * It keeps nothing between calls, so any number of processes can serve one application.
 *
 * @see https://docs.discord.com/developers/interactions/overview#preparing-for-interactions
 */
export const createEndpoint = ({ publicKey, now, take, figures }: EndpointOptions) => {
  const verify = createVerifier(publicKey);

  const refuse = (c: Call, why: Refusal): Response => {
    figures.refused(why);
    return c.json({ message: why }, STATUSES[why]);
  };

  const answer = (interaction: APIInteraction, c: Call): Response | Promise<Response> => {
    const begun = performance.now();
    const { promise, resolve } = Promise.withResolvers<Response>();
    let isAnswered = false;
    const handling = take(interaction, async (response) => {
      if (isAnswered) throw new AnswerFailed('answered', 'the response of this call has an answer already');
      isAnswered = true;
      const isLate = performance.now() - begun > ANSWER_WITHIN_MS;
      resolve(isLate ? c.body(null, 504) : toResponse(response));
      if (isLate) throw new AnswerFailed('late', 'the three seconds of this call were over');
    });
    if (handling === undefined) return refuse(c, 'not-ready');
    // An answer always comes; where even the apology failed, Discord tells the person.
    void handling.finally(() => isAnswered || resolve(c.body(null, 500)));
    return promise;
  };

  // hono's own limit turns each call into objects of the web that cost more than its answer, and so is asked only
  // about bodies whose length nobody told; Node holds the others to what they told.
  const countBytes = bodyLimit({ maxSize: BODY_MAX, onError: (c) => refuse(c, 'too-large') });
  const limitBody: MiddlewareHandler<{ Bindings: HttpBindings }> = async (c, next) => {
    const told = c.req.header('content-length');
    if (told === undefined) return countBytes(c, next);
    return Number(told) > BODY_MAX ? refuse(c, 'too-large') : next();
  };

  const app = new Hono<{ Bindings: HttpBindings }>();
  app.post('/', limitBody, async (c) => {
    const signature = c.req.header('x-signature-ed25519') ?? '';
    const timestamp = c.req.header('x-signature-timestamp') ?? '';
    const body = new Uint8Array(await c.req.arrayBuffer());
    if (!TIMESTAMP.test(timestamp)) return refuse(c, 'forged');
    if (Math.abs(now() - Number(timestamp) * 1_000) > STALE_MS) return refuse(c, 'stale');
    if (!verify(signature, timestamp, body)) return refuse(c, 'forged');
    const interaction = readBody(body);
    if (interaction === undefined) return refuse(c, 'malformed');
    if (interaction.type === InteractionType.Ping) return c.json({ type: InteractionResponseType.Pong });
    return answer(interaction, c);
  });
  app.all('/', (c) => {
    c.header('allow', 'POST');
    return refuse(c, 'wrong-method');
  });
  return app;
};
