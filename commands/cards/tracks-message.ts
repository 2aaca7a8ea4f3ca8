import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Title } from '#src/catalog/model/title.ts';
import type { Context } from '#src/core/command/context.ts';
import { encodeCustomId } from '#src/core/custom-id.ts';
import type { Message } from '#src/core/reply/message.ts';
import { trackPages, tracksCard } from '#src/views/title/tracks-card.ts';
import type { Services } from '../services.ts';

/** A page of a title's tracks, with buttons to the neighbouring ones. @param wanted - untrusted; held to the pages there are */
export const tracksMessage = (
  title: Title,
  wanted: number,
  { services: { catalog }, text }: Context<Services>,
): Message => {
  const last = trackPages(title) - 1;
  const page = Number.isInteger(wanted) ? Math.min(Math.max(wanted, 0), last) : 0;
  const turn = (to: number, label: string, emoji: string) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    custom_id: encodeCustomId('tracks', title.id, `${to}`),
    label,
    emoji: { name: emoji },
    disabled: to < 0 || to > last,
  });
  return {
    embeds: [tracksCard(catalog, title, page, text)],
    components:
      last === 0
        ? []
        : [
            {
              type: ComponentType.ActionRow,
              components: [
                turn(page - 1, text('pager.earlier'), '◀️'),
                turn(page + 1, text('pager.later'), '▶️'),
              ],
            },
          ],
  };
};
