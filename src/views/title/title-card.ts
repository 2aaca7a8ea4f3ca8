import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import type { Text } from '#src/text/texts.ts';
import { moodColour } from '../colour.ts';
import { plain } from '../markdown.ts';
import { fullName, namesOfPeople, namesOfTerms, years } from '../names.ts';
import { oncePerTitle } from '../once-per-title.ts';
import { searchLinks } from '../search-links.ts';
import { ingredientBars } from './ingredient-bars.ts';
import { trackLine, trackQuery } from './track-line.ts';

/** Tracks on the card beside the one to start from; the rest is behind the Tracks button. */
const TRACKS_SHOWN = 5;

const AWARDS_SHOWN = 4;

/** Everything a title card is made of. */
interface TitleCardParts {
  readonly catalog: Catalog;
  readonly title: Title;
  readonly text: Text;
}

const heading = ({ catalog, title, text }: TitleCardParts): string =>
  [text(`kind.${title.kind}`), namesOfTerms(catalog, title.countries), years(title), title.network]
    .filter((part) => part !== undefined)
    .join(' · ');

const startHere = ({ catalog, title, text }: TitleCardParts): APIEmbedField[] => {
  const track = title.tracks.find((one) => one.startHere);
  if (track === undefined) return [];
  const value = `${trackLine(catalog, title, track, text)}\n${plain(track.moment)}\n${searchLinks(trackQuery(catalog, title, track))}`;
  return [{ name: text('card.startHere'), value }];
};

const signatureTracks = ({ catalog, title, text }: TitleCardParts): APIEmbedField[] => {
  const others = title.tracks.filter((track) => !track.startHere);
  const lines = others.slice(0, TRACKS_SHOWN).map((track) => trackLine(catalog, title, track, text));
  if (others.length > TRACKS_SHOWN) lines.push(text('card.andMore', { count: others.length - TRACKS_SHOWN }));
  return lines.length === 0 ? [] : [{ name: text('card.tracks'), value: lines.join('\n') }];
};

/** Composers and music directors are two things; one field names who is which. */
const makers = ({ catalog, title, text }: TitleCardParts): APIEmbedField[] => {
  const { composers, musicDirectors } = title;
  const names = (ids: readonly string[]) => plain(namesOfPeople(catalog, ids));
  const isOneTeam = composers.length > 0 && composers.join() === musicDirectors.join();
  const lines = isOneTeam
    ? [text('card.madeBy', { names: names(composers) })]
    : [
        ...(composers.length > 0 ? [text('card.composedBy', { names: names(composers) })] : []),
        ...(musicDirectors.length > 0 ? [text('card.directedBy', { names: names(musicDirectors) })] : []),
      ];
  return lines.length === 0 ? [] : [{ name: text('card.makers'), value: lines.join('\n'), inline: true }];
};

const awards = ({ title, text }: TitleCardParts): APIEmbedField[] => {
  const lines = (title.awards ?? [])
    .slice(0, AWARDS_SHOWN)
    .map(({ name, year, category, for: winner }) =>
      winner === undefined
        ? text('card.won', { award: name, year, category })
        : text('card.wonFor', { award: name, year, category, for: winner }),
    );
  return lines.length === 0 ? [] : [{ name: text('card.awards'), value: plain(lines.join('\n')) }];
};

/** The card of a title: what it is, why its music matters, where to start, and what it is made of. */
export const titleCard = oncePerTitle((catalog, title, text): APIEmbed => {
  const parts = { catalog, title, text };
  const why = `**${text('card.why')}**\n${plain(title.why)}`;
  return {
    author: { name: heading(parts) },
    title: fullName(title),
    description: `${plain(title.premise)}\n\n${why}`,
    color: moodColour(catalog, title),
    fields: [
      ...startHere(parts),
      ...signatureTracks(parts),
      { name: text('card.mood'), value: namesOfTerms(catalog, title.moods), inline: true },
      { name: text('card.sound'), value: namesOfTerms(catalog, title.music), inline: true },
      ...makers(parts),
      { name: text('card.ingredients'), value: ingredientBars(catalog, title) },
      ...awards(parts),
      { name: text('card.listen'), value: searchLinks(`${title.names.en} soundtrack`) },
    ],
    footer: { text: text('card.checked', { count: title.sources.length, date: title.checked }) },
  };
});
