import type { APIEmbed } from 'discord-api-types/v10';
import type { Sort } from '#src/catalog/browse/browse-titles.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import type { Text } from '#src/text/texts.ts';
import { HOUSE_COLOUR } from './colour.ts';
import { plain } from './markdown.ts';
import { fullName, namesOfTerms, trackName, years } from './names.ts';
import { trackArtists } from './title/track-line.ts';

/** Titles on a page: two or three lines each on a phone. */
export const TITLES_PER_PAGE = 8;

/** Titles with many performers name the first. */
const ARTISTS_SHOWN = 60;

/** Pages of a list; at least one. */
export const listPages = (titles: readonly Title[]): number =>
  Math.max(1, Math.ceil(titles.length / TITLES_PER_PAGE));

const startHere = (catalog: Catalog, title: Title, text: Text): string => {
  const track = title.tracks.find((one) => one.startHere);
  if (track === undefined) return '';
  const name = trackName(track);
  const who = trackArtists(catalog, title, track);
  return plain(who === '' || who.length > ARTISTS_SHOWN ? name : text('search.by', { name, who }));
};

/** A title in two lines: its names, what it is, and the track to start with. */
const entry = (catalog: Catalog, title: Title, text: Text): string => {
  const facts = [text(`kind.${title.kind}`), namesOfTerms(catalog, title.countries), years(title)];
  return `**${plain(fullName(title))}**\n${facts.join(' · ')} · ▶ ${startHere(catalog, title, text)}`;
};

interface ListCardParts {
  readonly catalog: Catalog;
  readonly titles: readonly Title[];
  readonly sort: Sort;
  /** From 0. */
  readonly page: number;
  /** What was wished for; empty for the whole catalog. */
  readonly heading: string;
  readonly text: Text;
}

/** A page of a list of titles. */
export const listCard = ({ catalog, titles, sort, page, heading, text }: ListCardParts): APIEmbed => {
  const from = page * TITLES_PER_PAGE;
  const shown = titles.slice(from, from + TITLES_PER_PAGE);
  return {
    title: heading === '' ? text('browse.everything') : plain(heading),
    color: HOUSE_COLOUR,
    description: shown.map((title) => entry(catalog, title, text)).join('\n'),
    footer: {
      text: text('browse.footer', {
        from: from + 1,
        to: from + shown.length,
        count: titles.length,
        order: text(`sort.${sort}`),
      }),
    },
  };
};
