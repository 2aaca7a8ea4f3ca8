import {
  type APIInteraction,
  type APIInteractionResponse,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Outcome } from '#src/core/router/answer.ts';
import type { Router } from '#src/core/router/create-router.ts';
import type { AnswerEdit, Responder } from '#src/core/router/responder.ts';

/** What a router did with an interaction. */
export interface Asked {
  readonly outcome: Outcome;
  readonly responses: readonly APIInteractionResponse[];
  readonly edits: readonly AnswerEdit[];
}

const BASE = {
  id: '1000000000000000001',
  application_id: '1000000000000000002',
  token: 'token',
  version: 1,
  guild_id: '1000000000000000003',
  channel: { id: '1000000000000000004', type: 0 },
  member: { user: { id: '1000000000000000005', username: 'mina' }, permissions: '0', roles: [] },
  locale: 'en-US',
  // View channel, send messages, embed links, attach files.
  app_permissions: `${(1 << 10) | (1 << 11) | (1 << 14) | (1 << 15)}`,
};

/** A command as Discord sends it; `data` is untrusted on purpose. */
export const commandInteraction = (data: object, more: object = {}): APIInteraction =>
  ({
    ...BASE,
    type: InteractionType.ApplicationCommand,
    data: { id: '1', type: ApplicationCommandType.ChatInput, ...data },
    ...more,
  }) as unknown as APIInteraction;

/** A pressed component as Discord sends it. */
export const componentInteraction = (data: object, message: object = {}): APIInteraction =>
  ({
    ...BASE,
    type: InteractionType.MessageComponent,
    data: { component_type: 2, ...data },
    message: { id: '1000000000000000009', flags: 0, ...message },
  }) as unknown as APIInteraction;

/** A dialog that was sent, as Discord sends it; `components` are untrusted on purpose. */
export const modalInteraction = (custom_id: string, components: readonly object[]): APIInteraction =>
  ({
    ...BASE,
    type: InteractionType.ModalSubmit,
    data: { custom_id, components },
  }) as unknown as APIInteraction;

/** Hands an interaction to a router and collects what comes back. */
export const askRouter = async (
  router: Router,
  interaction: APIInteraction,
  fail: { readonly first?: (count: number) => Error | undefined } = {},
): Promise<Asked> => {
  const responses: APIInteractionResponse[] = [];
  const edits: AnswerEdit[] = [];
  let count = 0;
  const responder: Responder = {
    async first({ json }) {
      count += 1;
      const error = fail.first?.(count);
      if (error !== undefined) throw error;
      responses.push(JSON.parse(`${Buffer.from(json)}`));
    },
    async edit(body) {
      edits.push(body);
    },
  };
  return { outcome: await router.handle(interaction, responder), responses, edits };
};
