import { ComponentType } from 'discord-api-types/v10';
import type { Target } from '#src/catalog/search/search-entries.ts';
import type { Context } from '#src/core/command/context.ts';
import { encodeCustomId } from '#src/core/custom-id.ts';
import type { Message } from '#src/core/reply/message.ts';
import { personCard } from '#src/views/person-card.ts';
import { trackCard } from '#src/views/track-card.ts';
import { titleMessage } from './cards/pick-message.ts';
import type { Services } from './services.ts';
import { keyOf, labelOf, tellingApart } from './suggest.ts';

/** The card of something found. @param lines - sentences above it */
export const cardOf = (
  target: Target,
  context: Context<Services>,
  lines: readonly string[] = [],
): Message => {
  const { catalog } = context.services;
  switch (target.kind) {
    case 'title':
      return titleMessage(target.title, context, lines);
    case 'track':
      return {
        content: lines.join('\n'),
        embeds: [trackCard(catalog, target.title, target.track, context.text)],
        components: titleMessage(target.title, context).components?.slice(0, 1) ?? [],
      };
    case 'person':
      return { content: lines.join('\n'), embeds: [personCard(catalog, target.person, context.text)] };
  }
};

/** A menu of things found, told apart by year, series and performer; `/ost search` answers it. */
export const foundMenu = (
  targets: readonly Target[],
  placeholder: string,
  { services: { catalog }, text }: Context<Services>,
) => ({
  type: ComponentType.ActionRow as const,
  components: [
    {
      type: ComponentType.StringSelect as const,
      custom_id: encodeCustomId('found'),
      placeholder,
      options: targets.map((target) => ({
        value: keyOf(target),
        label: labelOf(catalog, target, text),
        description: tellingApart(catalog, target, text),
      })),
    },
  ],
});
