import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';

/** The same texts of a title that ours reads, field by field. */
export interface TitleTexts {
  readonly id: string;
  readonly names: string;
  readonly people: string;
  readonly terms: string;
  readonly premise: string;
  readonly why: string;
  readonly moments: string;
  readonly reasons: string;
}

/** Moods, genres, styles and countries by name, and perhaps by the vocabulary's everyday words; kind and decade. */
const termsOf = (
  catalog: Catalog,
  { moods, genres, music, countries, kind, year }: Title,
  hasWords: boolean,
): string =>
  [
    ...[...moods, ...genres, ...music, ...countries].flatMap((id) => {
      const term = catalog.term(id);
      return term === undefined ? [] : [term.name, ...(hasWords ? (term.words ?? []) : [])];
    }),
    kind,
    `${Math.floor(year / 10) * 10}s`,
    String(year),
  ].join(' ');

/**
 * Makes the texts of a title ready for a text engine.
 *
 * @param hasWords - whether the engine also gets the everyday words by which ours understands a question
 */
export const titleTexts = (catalog: Catalog, title: Title, hasWords: boolean): TitleTexts => ({
  id: title.id,
  names: [
    title.names.en,
    title.names.native,
    title.names.romanised,
    ...(title.names.aliases ?? []),
    ...title.tracks.flatMap((track) => [track.title.en, track.title.native ?? '']),
  ].join(' '),
  people: [
    ...title.composers,
    ...title.musicDirectors,
    ...title.tracks.flatMap(({ performers }) => performers),
  ]
    .map((id) => catalog.person(id)?.name ?? '')
    .join(' '),
  terms: termsOf(catalog, title, hasWords),
  premise: title.premise,
  why: title.why,
  moments: title.tracks.map(({ moment }) => moment).join(' '),
  reasons: Object.values(title.ingredients)
    .map(({ reason }) => reason)
    .join(' '),
});
