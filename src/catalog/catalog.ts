import type { Person } from './model/person.ts';
import type { Title } from './model/title.ts';
import type { Track } from './model/track.ts';
import type { Vocabulary } from './model/vocabulary.ts';

/** A mood, genre, music style or country. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly words?: readonly string[] | undefined;
}

/** What somebody does in a title. */
export type PersonRole = 'performer' | 'composer' | 'music-director' | 'writer';

/** Somebody's part in one title. */
export interface Credit {
  readonly title: Title;
  readonly roles: readonly PersonRole[];
  /** Tracks they perform or wrote; empty when they only composed or directed. */
  readonly tracks: readonly Track[];
}

/** The checked catalog, in memory and never changed: look-ups by id. */
export interface Catalog {
  /** All titles, sorted by id. */
  readonly titles: readonly Title[];
  readonly people: readonly Person[];
  readonly vocabulary: Vocabulary;
  title(id: string): Title | undefined;
  person(id: string): Person | undefined;
  /** A mood, genre, music style or country. */
  term(id: string): Term | undefined;
  /** The titles somebody has a part in; empty for an unknown id. */
  creditsOf(personId: string): readonly Credit[];
}

const byId = <T extends { readonly id: string }>(things: readonly T[]): Map<string, T> =>
  new Map(things.map((thing) => [thing.id, thing]));

/** Somebody's part in one title while it is collected. */
interface Part {
  readonly roles: PersonRole[];
  readonly tracks: Track[];
}

/** Everybody's part in a title, by id. */
const partsIn = ({ composers, musicDirectors, tracks }: Title): Map<string, Part> => {
  const parts = new Map<string, Part>();
  const note = (id: string, role: PersonRole, track?: Track): void => {
    const part = parts.get(id) ?? { roles: [], tracks: [] };
    parts.set(id, part);
    if (!part.roles.includes(role)) part.roles.push(role);
    if (track !== undefined && part.tracks.at(-1) !== track) part.tracks.push(track);
  };
  for (const id of composers) note(id, 'composer');
  for (const id of musicDirectors) note(id, 'music-director');
  for (const track of tracks) {
    for (const id of track.performers) note(id, 'performer', track);
    for (const id of track.writers ?? []) note(id, 'writer', track);
  }
  return parts;
};

const collectCredits = (titles: readonly Title[]): Map<string, Credit[]> => {
  const credits = new Map<string, Credit[]>();
  for (const title of titles)
    for (const [id, { roles, tracks }] of partsIn(title))
      credits.getOrInsertComputed(id, () => []).push({ title, roles, tracks });
  return credits;
};

/** Builds the catalog from checked parts. */
export const createCatalog = (
  titles: readonly Title[],
  people: readonly Person[],
  vocabulary: Vocabulary,
): Catalog => {
  const sorted = [...titles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const titleById = byId(sorted);
  const personById = byId(people);
  const { moods, genres, music, countries } = vocabulary;
  const termById = byId<Term>([...moods, ...genres, ...music, ...countries]);
  const credits = collectCredits(sorted);
  return {
    titles: sorted,
    people,
    vocabulary,
    title: (id) => titleById.get(id),
    person: (id) => personById.get(id),
    term: (id) => termById.get(id),
    creditsOf: (id) => credits.get(id) ?? [],
  };
};
