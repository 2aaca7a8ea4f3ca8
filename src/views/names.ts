import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import type { Track } from '#src/catalog/model/track.ts';

/** The English name with the native one beside it: `Goblin · 도깨비`. */
export const fullName = ({ names }: Title): string =>
  names.native === undefined ? names.en : `${names.en} · ${names.native}`;

/** `2019–2020`, or the one year. */
export const years = ({ year, endYear }: Title): string =>
  endYear === undefined ? `${year}` : `${year}–${endYear}`;

/** Names of people, as one reads them. */
export const namesOfPeople = (catalog: Catalog, ids: readonly string[]): string =>
  ids.map((id) => catalog.person(id)?.name ?? id).join(', ');

/** Names of moods, genres, styles or countries. */
export const namesOfTerms = (catalog: Catalog, ids: readonly string[]): string =>
  ids.map((id) => catalog.term(id)?.name ?? id).join(', ');

/** `Stay With Me`, or `Sunset · 노을`. */
export const trackName = ({ title }: Track): string =>
  title.native === undefined ? title.en : `${title.en} · ${title.native}`;
