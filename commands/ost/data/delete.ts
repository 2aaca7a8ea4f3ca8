import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Context } from '#src/core/command/context.ts';
import { encodeCustomId } from '#src/core/custom-id.ts';
import { type Message, privately, updating } from '#src/core/reply/message.ts';
import { UserError } from '#src/core/user-error.ts';
import { defineCommand, type Services } from '../../services.ts';
import { isStoreTrouble } from '../../storing.ts';

/** Deletes of every kind what can be deleted; what storage would not do is told apart. */
const deleteAll = async ({ services, userId, text }: Context<Services>): Promise<Message> => {
  const results = await Promise.allSettled(services.personal.map(({ deleteFor }) => deleteFor(userId)));
  const done: string[] = [];
  let isLeft = false;
  for (const [at, result] of results.entries()) {
    const part = services.personal[at];
    if (result.status === 'rejected' && !isStoreTrouble(result.reason)) throw result.reason;
    if (result.status === 'rejected') isLeft = true;
    else if (part !== undefined && result.value > 0) done.push(text(part.deleted, { count: result.value }));
  }
  if (isLeft && done.length === 0) throw new UserError('error.storage');
  if (isLeft) throw new UserError('data.partly', { done: done.join(', ') });
  return { content: done.length === 0 ? text('data.nothing') : text('data.deleted', { done }) };
};

/** `/ost data delete`: asks, then deletes everything that is kept about the member who asks. */
export const deleteData = defineCommand({
  declaration: { name: 'delete', description: 'Delete everything I keep about you' },
  run: (_args, { text }) =>
    privately({
      content: text('data.ask'),
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.Button,
              style: ButtonStyle.Danger,
              custom_id: encodeCustomId('data-delete'),
              label: text('data.yes'),
            },
            {
              type: ComponentType.Button,
              style: ButtonStyle.Secondary,
              custom_id: encodeCustomId('data-keep'),
              label: text('data.no'),
            },
          ],
        },
      ],
    }),
  components: {
    // Nothing of whom it is about stands in the button: it is always whoever presses it.
    async 'data-delete'(press) {
      const message = await deleteAll(press);
      return press.isHidden ? updating(message) : privately(message);
    },
    'data-keep': ({ text, isHidden }) =>
      isHidden ? updating({ content: text('data.kept') }) : privately({ content: text('data.kept') }),
  },
});
