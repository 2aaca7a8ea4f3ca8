import { ComponentType, ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Hit } from '#src/catalog/search/create-search.ts';
import { meantBy } from '#src/catalog/search/meant.ts';
import type { Target } from '#src/catalog/search/search-entries.ts';
import type { Context } from '#src/core/command/context.ts';
import { encodeCustomId } from '#src/core/custom-id.ts';
import { type Message, privately, publicly } from '#src/core/reply/message.ts';
import { UserError } from '#src/core/user-error.ts';
import { plain } from '#src/views/markdown.ts';
import { personCard } from '#src/views/person-card.ts';
import { trackCard } from '#src/views/track-card.ts';
import { titleMessage } from '../cards/pick-message.ts';
import { defineCommand, type Services } from '../services.ts';
import { keyOf, labelOf, suggestTargets, targetOf, tellingApart } from '../suggest.ts';

const HITS_MAX = 10;
const QUERY_SHOWN = 60;

const cardOf = (target: Target, context: Context<Services>, lines: readonly string[] = []): Message => {
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

/** A menu of things found, told apart by year, series and performer. */
const menuOf = (
  hits: readonly Hit[],
  placeholder: string,
  { services: { catalog }, text }: Context<Services>,
) => ({
  type: ComponentType.ActionRow as const,
  components: [
    {
      type: ComponentType.StringSelect as const,
      custom_id: encodeCustomId('found'),
      placeholder,
      options: hits.map(({ target }) => ({
        value: keyOf(target),
        label: labelOf(catalog, target, text),
        description: tellingApart(catalog, target, text),
      })),
    },
  ],
});

/** `/ost search`: a title, track or person by any of its names. */
export const search = defineCommand({
  declaration: {
    name: 'search',
    description: 'Look up a title, a track or an artist, in any script',
    options: [
      {
        type: Type.String,
        name: 'query',
        description: 'A name: 도깨비, CLOY, "city of stars", Hildur Guðnadóttir …',
        required: true,
        autocomplete: true,
      },
    ],
  },
  suggest: { query: suggestTargets('title', 'track', 'person') },
  run({ query }, context) {
    const { text, services, commandMention } = context;
    const chosen = targetOf(services.catalog, query);
    if (chosen !== undefined) return publicly(cardOf(chosen, context));
    const hits = services.search.find(query, HITS_MAX);
    const quoted = plain(query.slice(0, QUERY_SHOWN));
    if (hits.length === 0)
      throw new UserError('search.none', { query: quoted, recommend: commandMention('ost recommend') });
    const best = meantBy(hits);
    if (best === undefined) {
      const isNamed = hits[0]?.match === 'exact';
      return privately({
        content: isNamed ? text('search.choose') : text('search.near', { query: quoted }),
        components: [menuOf(hits, text('search.choose'), context)],
      });
    }
    const others = hits.filter((hit) => hit !== best);
    const message = cardOf(best.target, context, best.correction === undefined ? [] : [best.correction]);
    const menu = others.length === 0 ? [] : [menuOf(others, text('search.others'), context)];
    return publicly({ ...message, components: [...(message.components ?? []), ...menu] });
  },
  components: {
    found(press) {
      const target = targetOf(press.services.catalog, press.values[0] ?? '');
      if (target === undefined) throw new UserError('search.gone');
      return privately(cardOf(target, press));
    },
  },
});
