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
  readonly roles: ReadonlySet<PersonRole>;
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

/** Who has which part in a title. */
const partsOf = (title: Title): [person: string, role: PersonRole, track?: Track][] => [
  ...title.composers.map((id): [string, PersonRole] => [id, 'composer']),
  ...title.musicDirectors.map((id): [string, PersonRole] => [id, 'music-director']),
  ...title.tracks.flatMap((track) => [
    ...track.performers.map((id): [string, PersonRole, Track] => [id, 'performer', track]),
    ...(track.writers ?? []).map((id): [string, PersonRole, Track] => [id, 'writer', track]),
  ]),
];

const collectCredits = (titles: readonly Title[]): Map<string, Credit[]> => {
  const credits = new Map<string, Credit[]>();
  for (const title of titles) {
    const here = new Map<string, { roles: Set<PersonRole>; tracks: Set<Track> }>();
    for (const [id, role, track] of partsOf(title)) {
      const credit = here.get(id) ?? { roles: new Set(), tracks: new Set() };
      here.set(id, credit);
      credit.roles.add(role);
      if (track !== undefined) credit.tracks.add(track);
    }
    for (const [id, { roles, tracks }] of here)
      credits.getOrInsertComputed(id, () => []).push({ title, roles, tracks: [...tracks] });
  }
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
