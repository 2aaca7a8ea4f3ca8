import { hashOf } from '../../bag/hash.ts';
import type { Title } from '../model/title.ts';
import { INGREDIENTS } from '../model/vocabulary.ts';

/**
 * What picking looks at in a title. Titles differ in the optional parts they have, so that reading from one after
 * the other is slow; candidates are all of one shape.
 */
export interface Candidate
  extends Pick<Title, 'id' | 'kind' | 'year' | 'countries' | 'genres' | 'moods' | 'music' | 'fame'> {
  readonly title: Title;
  /** Its place among the candidates. */
  readonly place: number;
  /** Of its id. */
  readonly hash: number;
  /** Mean of the six ingredients, 0 to 1. */
  readonly merit: number;
  /** The leading producer, as a number, since numbers are compared quicker. */
  readonly country: number;
  /** The first of the composers, else of the music directors, as a number; {@link NOBODY} without any. */
  readonly leader: number;
  /** Whoever makes its music; writers of single songs do not count. */
  readonly people: readonly string[];
  /** Whoever has any part in its music, writers of single songs too. */
  readonly credited: ReadonlySet<string>;
  /** How much of its music is sung, 0 to 1. */
  readonly voices: number;
  /** Ids of titles that are named as sounding like it. */
  readonly similar: readonly string[];
}

const meritOf = ({ ingredients }: Title): number =>
  (INGREDIENTS.reduce((sum, id) => sum + ingredients[id].score, 0) / INGREDIENTS.length - 1) / 4;

/** No leading composer is known. */
export const NOBODY = -1;

/** A small number for an id: two ids share one in a billion times, and then two picks are spread apart in vain. */
const numberOf = (id: string): number => hashOf(id) >>> 2;

/** A title as picking sees it. */
export const candidateOf = (title: Title, place: number): Candidate => {
  const { id, kind, year, countries, genres, moods, music, fame } = title;
  const makers = [...title.composers, ...title.musicDirectors];
  const people = [...new Set([...makers, ...title.tracks.flatMap(({ performers }) => performers)])];
  return {
    title,
    place,
    hash: hashOf(id),
    id,
    kind,
    year,
    countries,
    genres,
    moods,
    music,
    fame,
    merit: meritOf(title),
    country: numberOf(countries[0] ?? ''),
    leader: makers[0] === undefined ? NOBODY : numberOf(makers[0]),
    people,
    credited: new Set([...people, ...title.tracks.flatMap(({ writers = [] }) => writers)]),
    voices: title.tracks.filter(({ vocal }) => vocal).length / title.tracks.length,
    similar: (title.similar ?? []).map((other) => other.id),
  };
};
