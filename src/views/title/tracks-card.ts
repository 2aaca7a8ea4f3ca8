import type { APIEmbed } from 'discord-api-types/v10';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import type { Text } from '#src/text/texts.ts';
import { moodColour } from '../colour.ts';
import { plain } from '../markdown.ts';
import { searchLinks } from '../search-links.ts';
import { trackLine, trackQuery } from './track-line.ts';

/** Links to titles in other scripts are long; four tracks stay within 4096 characters. */
const TRACKS_PER_PAGE = 4;

/** Pages of a title's tracks; at least one. */
export const trackPages = ({ tracks }: Title): number =>
  Math.max(1, Math.ceil(tracks.length / TRACKS_PER_PAGE));

/**
 * Tracks of a title with the place where each is heard and where to listen, some at a time.
 *
 * @param page - from 0
 */
export const tracksCard = (catalog: Catalog, title: Title, page: number, text: Text): APIEmbed => {
  const from = page * TRACKS_PER_PAGE;
  const tracks = title.tracks.slice(from, from + TRACKS_PER_PAGE);
  const count = title.tracks.length;
  return {
    title: text('track.heading', { title: title.names.en }),
    color: moodColour(catalog, title),
    description: tracks
      .map((track, at) => {
        const line = trackLine(catalog, title, track, text);
        const links = searchLinks(trackQuery(catalog, title, track));
        return `${from + at + 1}. ${line}${track.startHere ? ' ▶' : ''}\n${plain(track.moment)}\n${links}`;
      })
      .join('\n\n'),
    footer: { text: text('pager.page', { from: from + 1, to: from + tracks.length, count }) },
  };
};
