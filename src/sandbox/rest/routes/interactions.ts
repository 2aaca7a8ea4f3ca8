import type { Context, Hono } from 'hono';
import { assertCallback, assertMessage } from '../../check/asserts.ts';
import { applyCallback, assertUnanswered, editAnswer, followUp } from '../../interactions/answer.ts';
import type { Interaction } from '../../interactions/interaction.ts';
import { TOKEN_LIVES_MS } from '../../interactions/registry.ts';
import { Problem } from '../../problem.ts';
import { removeMessage } from '../../world/changes.ts';
import type { StoredMessage } from '../../world/models.ts';
import type { RestContext, RestEnv } from '../context.ts';

/** Callbacks, edits of answers and follow-ups; all of them need only the interaction's token. */
export function interactionRoutes(app: Hono<RestEnv>, { world, registry, checks }: RestContext): void {
  app.post('/interactions/:id/:token/callback', (c) => {
    const found = registry.get(c.req.param('token'));
    const interaction = found?.id === c.req.param('id') ? found : undefined;
    assertUnanswered(world, interaction);
    const body: unknown = c.get('body');
    const uploads = c.get('uploads');
    assertCallback(body, { checks, interaction, uploads });
    const stored = applyCallback(world, interaction, body, uploads);
    if (c.req.query('with_response') !== 'true') return c.body(null, 204);
    return c.json({
      interaction: {
        id: interaction.id,
        type: interaction.type,
        response_message_id: stored?.message.id ?? null,
        response_message_loading: body.type === 5,
        response_message_ephemeral: stored?.onlyFor !== undefined,
      },
      ...(stored ? { resource: { type: body.type, message: stored.message } } : {}),
    });
  });

  app.post('/webhooks/:app/:token', (c) => {
    const interaction = living(c);
    const body: unknown = c.get('body');
    const uploads = c.get('uploads');
    assertMessage(body, 'follow-up', { checks, uploads });
    return c.json(followUp(world, interaction, body, uploads).message);
  });
  const one = '/webhooks/:app/:token/messages/:message';
  app.get(one, (c) => c.json(messageOf(living(c), c.req.param('message')).message));
  app.patch(one, (c) => {
    const interaction = living(c);
    const stored = messageOf(interaction, c.req.param('message'));
    const body: unknown = c.get('body');
    const uploads = c.get('uploads');
    assertMessage(body, 'answer-edit', { checks, uploads, stored });
    editAnswer(world, interaction, stored, body, uploads);
    return c.json(stored.message);
  });
  app.delete(one, (c) => {
    const interaction = living(c);
    removeMessage(world, messageOf(interaction, c.req.param('message')));
    interaction.react({ kind: 'deleted' });
    return c.body(null, 204);
  });

  /** An interaction whose token still lives and that was answered. */
  function living(c: Context<RestEnv>): Interaction {
    if (c.req.param('app') !== world.applicationId) throw new Problem('unknownWebhook');
    const interaction = registry.get(c.req.param('token') ?? '');
    if (!interaction || world.now() - interaction.createdAt > TOKEN_LIVES_MS) {
      throw new Problem('badWebhookToken');
    }
    if (!interaction.answered) throw new Problem('unknownWebhook');
    return interaction;
  }

  function messageOf(interaction: Interaction, name: string): StoredMessage {
    const id = name === '@original' ? interaction.originalId : name;
    const belongs =
      id !== undefined && (id === interaction.originalId || interaction.followUpIds.includes(id));
    const stored = belongs ? world.messages.find(id) : undefined;
    if (!stored) throw new Problem('unknownMessage');
    return stored;
  }
}
