import vocabulary from '#data/vocabulary.json' with { type: 'json' };
import type { Choice } from '#src/core/command/option.ts';

const offer = (terms: readonly { readonly id: string; readonly name: string }[]): readonly Choice<string>[] =>
  terms.map(({ id, name }) => ({ name, value: id })).sort((a, b) => a.name.localeCompare(b.name, 'en'));

export const MOODS = offer(vocabulary.moods);
export const GENRES = offer(vocabulary.genres);
export const STYLES = offer(vocabulary.music);

export const KIND_CHOICES = [
  { name: 'Series', value: 'series' },
  { name: 'Film', value: 'film' },
  { name: 'Anime', value: 'anime' },
  { name: 'Anime film', value: 'anime-film' },
] as const;

/** Orders of a list. */
export const SORT_CHOICES = [
  { name: 'Best fit', value: 'fit' },
  { name: 'Well-loved', value: 'loved' },
  { name: 'Newest', value: 'newest' },
  { name: 'Oldest', value: 'oldest' },
  { name: 'A–Z', value: 'name' },
] as const;

export const DECADES = [
  { name: '2020s', value: 2020 },
  { name: '2010s', value: 2010 },
  { name: '2000s', value: 2000 },
  { name: '1990s', value: 1990 },
  { name: '1980s', value: 1980 },
  { name: '1970s', value: 1970 },
  { name: '1960s', value: 1960 },
] as const;
