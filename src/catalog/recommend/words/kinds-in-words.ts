import type { Kind } from '../../model/title.ts';
import type { Token } from './tokens.ts';

const FILM: readonly Kind[] = ['film', 'anime-film'];
const SERIES: readonly Kind[] = ['series'];
const ANIME: readonly Kind[] = ['anime', 'anime-film'];

const NOUNS: Readonly<Record<string, readonly Kind[]>> = {
  film: FILM,
  films: FILM,
  movie: FILM,
  movies: FILM,
  flick: FILM,
  cinema: FILM,
  series: SERIES,
  show: SERIES,
  shows: SERIES,
  tv: SERIES,
  drama: SERIES,
  dramas: SERIES,
  kdrama: SERIES,
  kdramas: SERIES,
  cdrama: SERIES,
  cdramas: SERIES,
  jdrama: SERIES,
  jdramas: SERIES,
  sitcom: SERIES,
  anime: ANIME,
  animes: ANIME,
};

/** Whether a word names a kind of title. */
export const isKindNoun = (word: string): boolean => Object.hasOwn(NOUNS, word);

/** Kinds that a text names, wanted and refused; empty sets where it names none. */
export interface KindsSaid {
  readonly wanted: ReadonlySet<Kind>;
  readonly refused: ReadonlySet<Kind>;
}

/** Reads kinds out of a text: "anime film" is one kind, "film or series" are two, "show me" is none. */
export const kindsIn = (tokens: readonly Token[], refused: readonly boolean[]): KindsSaid => {
  const wanted: (readonly Kind[])[] = [];
  const unwanted: Kind[] = [];
  for (const [at, { word }] of tokens.entries()) {
    if (!isKindNoun(word) || tokens[at + 1]?.word === 'me') continue;
    const kinds = NOUNS[word] ?? [];
    if (refused[at]) unwanted.push(...kinds);
    else wanted.push(kinds);
  }
  const isAnimeFilm = wanted.includes(ANIME) && wanted.includes(FILM);
  return {
    wanted: new Set(isAnimeFilm ? ['anime-film'] : wanted.flat()),
    refused: new Set(unwanted),
  };
};
