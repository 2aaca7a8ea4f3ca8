import type { APIEmbedField } from 'discord-api-types/v10';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import type { Track } from '#src/catalog/model/track.ts';
import type { Text } from '#src/text/texts.ts';
import { plain } from '../markdown.ts';
import { namesOfPeople, namesOfTerms, years } from '../names.ts';
import { searchLinks } from '../search-links.ts';
import { trackQuery } from './track-line.ts';

const AWARDS_SHOWN = 4;

/** Everything a title card is made of. */
export interface TitleCardParts {
  readonly catalog: Catalog;
  readonly title: Title;
  readonly text: Text;
}

/** What it is, in one line: `Series · South Korea · 2016 · tvN`. */
export const heading = ({ catalog, title, text }: TitleCardParts): string =>
  [text(`kind.${title.kind}`), namesOfTerms(catalog, title.countries), years(title), title.network]
    .filter((part) => part !== undefined)
    .join(' · ');

/** The track to start from, where it is heard, and where to listen. */
export const startHere = (
  { catalog, title, text }: TitleCardParts,
  lineOf: (track: Track) => string,
): APIEmbedField[] => {
  const track = title.tracks.find((one) => one.startHere);
  if (track === undefined) return [];
  const value = `${lineOf(track)}\n${plain(track.moment)}\n${searchLinks(trackQuery(catalog, title, track))}`;
  return [{ name: text('card.startHere'), value }];
};

/** Further tracks; the rest is behind the Tracks button. @param max - so many of them */
export const signatureTracks = (
  { title, text }: TitleCardParts,
  max: number,
  lineOf: (track: Track) => string,
): APIEmbedField[] => {
  const others = title.tracks.filter((track) => !track.startHere);
  const shown = others.slice(0, max);
  const name =
    shown.length === others.length
      ? text('card.tracks')
      : text('card.tracksOf', { shown: shown.length, count: others.length });
  return shown.length === 0 ? [] : [{ name, value: shown.map(lineOf).join('\n') }];
};

/** Composers and music directors are two things; a line each names who is which. */
export const makers = ({ catalog, title, text }: TitleCardParts): string[] => {
  const { composers, musicDirectors } = title;
  const names = (ids: readonly string[]) => namesOfPeople(catalog, ids);
  const isOneTeam = composers.length > 0 && composers.join() === musicDirectors.join();
  return isOneTeam
    ? [text('card.madeBy', { names: names(composers) })]
    : [
        ...(composers.length > 0 ? [text('card.composedBy', { names: names(composers) })] : []),
        ...(musicDirectors.length > 0 ? [text('card.directedBy', { names: names(musicDirectors) })] : []),
      ];
};

/** What it won for its music. */
export const awards = ({ title, text }: TitleCardParts): APIEmbedField[] => {
  const lines = (title.awards ?? [])
    .slice(0, AWARDS_SHOWN)
    .map(({ name, year, category, for: winner }) =>
      winner === undefined
        ? text('card.won', { award: name, year, category })
        : text('card.wonFor', { award: name, year, category, for: winner }),
    );
  return lines.length === 0 ? [] : [{ name: text('card.awards'), value: plain(lines.join('\n')) }];
};
