import { type APISelectMenuOption, ComponentType } from 'discord-api-types/v10';
import type { Context } from '#src/core/command/context.ts';
import { encodeCustomId } from '#src/core/custom-id.ts';
import { SELECT_OPTIONS_MAX } from '#src/core/limits.ts';
import { type Message, privately } from '#src/core/reply/message.ts';
import { HOUSE_COLOUR } from '#src/views/colour.ts';
import { plain } from '#src/views/markdown.ts';
import { fullName, trackName } from '#src/views/names.ts';
import { showTo } from '../cards/components.ts';
import { defineCommand, type Services } from '../services.ts';
import { storing } from '../storing.ts';

const savedTitles = async ({ services: { members, catalog }, userId }: Context<Services>) =>
  (await storing(() => members.saved(userId)))
    .map(({ id }) => catalog.title(id))
    .filter((title) => title !== undefined);

const listMessage = async (context: Context<Services>, lines: readonly string[] = []): Promise<Message> => {
  const { text } = context;
  const all = await savedTitles(context);
  const titles = all.slice(0, SELECT_OPTIONS_MAX);
  if (titles.length === 0) return { content: [...lines, text('saved.empty')].join('\n') };
  const entries = titles.map((title) => {
    const start = title.tracks.find((track) => track.startHere);
    return text('saved.line', {
      title: `**${plain(fullName(title))}**`,
      track: start ? plain(trackName(start)) : '',
    });
  });
  const options: APISelectMenuOption[] = titles.map((title) => ({ value: title.id, label: fullName(title) }));
  return {
    content: lines.join('\n'),
    embeds: [
      {
        title: text('saved.title'),
        color: HOUSE_COLOUR,
        description: entries.join('\n'),
        footer: {
          text:
            all.length > titles.length
              ? text('saved.showing', { shown: titles.length, count: all.length })
              : text('saved.footer'),
        },
      },
    ],
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.StringSelect,
            custom_id: encodeCustomId('unsave'),
            placeholder: text('saved.remove'),
            options,
          },
        ],
      },
    ],
  };
};

/** `/ost saved`: the titles a member saved from cards. */
export const saved = defineCommand({
  declaration: { name: 'saved', description: 'The soundtracks you saved from cards' },
  run: async (_args, context) => privately(await listMessage(context)),
  components: {
    async unsave(press) {
      const id = press.values[0] ?? '';
      await storing(() => press.services.members.unsave(press.userId, id));
      const title = press.services.catalog.title(id);
      const lines =
        title === undefined ? [] : [press.text('saved.removed', { title: plain(title.names.en) })];
      return showTo(press, await listMessage(press, lines));
    },
  },
});
