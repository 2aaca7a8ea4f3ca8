import { publicly } from '#src/core/reply/message.ts';
import { HOUSE_COLOUR } from '#src/views/colour.ts';
import { defineCommand } from '../services.ts';

/** `/ost about`: how picks are made, the six ingredients, what is remembered. */
export const about = defineCommand({
  declaration: { name: 'about', description: 'How picks are made, and what makes a great soundtrack' },
  run(_args, { text, commandMention, services: { catalog } }) {
    const countries = new Set(catalog.titles.flatMap((title) => title.countries));
    const counts = {
      titles: catalog.titles.length,
      tracks: catalog.titles.reduce((sum, { tracks }) => sum + tracks.length, 0),
      people: catalog.people.length,
      countries: countries.size,
    };
    const mentions = {
      export: commandMention('ost data export'),
      delete: commandMention('ost data delete'),
    };
    const ingredients = catalog.vocabulary.ingredients.map(
      ({ name, definition }) => `**${name}**: ${definition}`,
    );
    return publicly({
      embeds: [
        {
          title: text('about.title'),
          color: HOUSE_COLOUR,
          description: text('about.intro'),
          fields: [
            { name: text('about.picks'), value: text('about.picksText') },
            { name: text('about.ingredients'), value: ingredients.join('\n') },
            { name: text('about.catalog'), value: text('about.catalogText', counts) },
            { name: text('about.privacy'), value: text('about.privacyText', mentions) },
          ],
          footer: { text: text('about.source') },
        },
      ],
    });
  },
});
