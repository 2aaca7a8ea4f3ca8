import type { Catalog } from '../catalog.ts';
import type { Person } from '../model/person.ts';
import type { Title } from '../model/title.ts';
import type { Track } from '../model/track.ts';

/** What a search can lead to. */
export type Target =
  | { readonly kind: 'title'; readonly title: Title }
  | { readonly kind: 'track'; readonly title: Title; readonly track: Track }
  | { readonly kind: 'person'; readonly person: Person };

/** A target and the names it is known by. */
export interface SearchEntry {
  readonly target: Target;
  /** Its own names, any script. */
  readonly names: readonly string[];
  /** Other names in use, and names joined with the performer's ("stay with me punch"). */
  readonly aliases: readonly string[];
  /** 1 to 5; breaks ties. */
  readonly fame: number;
  /** Set on an entry that stands for a common mistake: the sentence that sets it right. */
  readonly correction?: string;
}

const present = (names: readonly (string | undefined)[]): string[] =>
  names.filter((name) => name !== undefined);

const titleEntry = (title: Title): SearchEntry => ({
  target: { kind: 'title', title },
  names: present([title.names.en, title.names.native, title.names.romanised]),
  aliases: title.names.aliases ?? [],
  fame: title.fame,
});

const trackEntry = (title: Title, track: Track, performers: readonly string[]): SearchEntry => {
  const { en, native, romanised, aliases = [] } = track.title;
  const written = present([en, native]);
  const joined = written.flatMap((name) => [
    ...performers.flatMap((performer) => [`${name} ${performer}`, `${performer} ${name}`]),
    `${title.names.en} ${name}`,
  ]);
  return {
    target: { kind: 'track', title, track },
    names: present([en, native, romanised]),
    aliases: [...aliases, ...joined],
    fame: title.fame - (track.startHere ? 0 : 0.5),
  };
};

const correctionEntries = (title: Title): SearchEntry[] =>
  (title.corrections ?? []).map(({ said, right }) => ({
    target: { kind: 'title', title },
    names: said,
    aliases: [],
    fame: title.fame,
    correction: right,
  }));

/** Everything in the catalog that somebody may look up, with the names it goes by. */
export const searchEntries = (catalog: Catalog): SearchEntry[] => {
  // Other spellings of a performer lead to their own entry; with every track they would be ten times the names.
  const namesOf = (id: string): string[] => {
    const person = catalog.person(id);
    return person === undefined ? [] : present([person.name, person.native]);
  };
  return [
    ...catalog.titles.flatMap((title) => [
      titleEntry(title),
      ...correctionEntries(title),
      ...title.tracks.map((track) => trackEntry(title, track, track.performers.flatMap(namesOf))),
    ]),
    ...catalog.people.map((person): SearchEntry => {
      const fame = Math.max(1, ...catalog.creditsOf(person.id).map(({ title }) => title.fame));
      return {
        target: { kind: 'person', person },
        names: present([person.name, person.native]),
        aliases: person.aliases ?? [],
        fame,
      };
    }),
  ];
};
