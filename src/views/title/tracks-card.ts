import type { APIEmbed } from 'discord-api-types/v10';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import type { Text } from '#src/text/texts.ts';
import { moodColour } from '../colour.ts';
import { plain } from '../markdown.ts';
import { searchLinks } from '../search-links.ts';
import { trackLine, trackQuery } from './track-line.ts';

/** All tracks of a title with the place where each is heard and where to listen. */
export const tracksCard = (catalog: Catalog, title: Title, text: Text): APIEmbed => ({
  title: text('track.heading', { title: title.names.en }),
  color: moodColour(catalog, title),
  description: title.tracks
    .map((track, at) => {
      const links = searchLinks(trackQuery(catalog, title, track));
      const line = trackLine(catalog, title, track, text);
      return `${at + 1}. ${line}${track.startHere ? ' ▶' : ''}\n${plain(track.moment)}\n${links}`;
    })
    .join('\n\n'),
});
