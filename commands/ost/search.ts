import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { meantBy } from '#src/catalog/search/meant.ts';
import { privately, publicly } from '#src/core/reply/message.ts';
import { UserError } from '#src/core/user-error.ts';
import { plain } from '#src/views/markdown.ts';
import { cardOf, foundMenu } from '../found.ts';
import { defineCommand } from '../services.ts';
import { suggestTargets, targetOf } from '../suggest.ts';

const HITS_MAX = 10;
const QUERY_SHOWN = 60;

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
        components: [
          foundMenu(
            hits.map(({ target }) => target),
            text('search.choose'),
            context,
          ),
        ],
      });
    }
    const others = hits.filter((hit) => hit !== best);
    const message = cardOf(best.target, context, best.correction === undefined ? [] : [best.correction]);
    const menu =
      others.length === 0
        ? []
        : [
            foundMenu(
              others.map(({ target }) => target),
              text('search.others'),
              context,
            ),
          ];
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
