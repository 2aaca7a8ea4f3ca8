import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import type { Track } from '#src/catalog/model/track.ts';
import type { Text } from '#src/text/texts.ts';
import { moodColour } from './colour.ts';
import { plain } from './markdown.ts';
import { fullName, namesOfPeople, namesOfTerms, trackName } from './names.ts';
import { searchLinks } from './search-links.ts';
import { trackQuery, trackRole } from './title/track-line.ts';

/** The card of one track: who performs and wrote it, where it is heard, where to listen. */
export const trackCard = (catalog: Catalog, title: Title, track: Track, text: Text): APIEmbed => {
  const inline = (name: string, value: string): APIEmbedField[] =>
    value === '' ? [] : [{ name, value: plain(value), inline: true }];
  const aliases = [track.title.romanised, ...(track.title.aliases ?? [])].filter(
    (name) => name !== undefined,
  );
  return {
    author: { name: text('track.from', { title: fullName(title) }) },
    title: trackName(track),
    color: moodColour(catalog, title),
    ...(aliases.length > 0 && { description: `*${plain(aliases.join(' · '))}*` }),
    fields: [
      ...inline(text('track.sungBy'), namesOfPeople(catalog, track.performers) || text('track.none')),
      ...inline(text('track.writtenBy'), namesOfPeople(catalog, track.writers ?? [])),
      ...inline(text('track.kind'), trackRole(track, text)),
      ...inline(text('track.released'), track.year === undefined ? '' : `${track.year}`),
      ...inline(text('card.mood'), namesOfTerms(catalog, track.moods)),
      { name: text('track.moment'), value: plain(track.moment) },
      { name: text('track.listen'), value: searchLinks(trackQuery(catalog, title, track)) },
    ],
  };
};
