import type { Catalog } from '../catalog.ts';
import type { Person } from '../model/person.ts';
import type { Title } from '../model/title.ts';
import type { Track } from '../model/track.ts';
import { beforeBrackets, latinForms, partsOfName, turnedRound } from './names-of.ts';

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
  /** Other names in use. */
  readonly aliases: readonly string[];
  /** Names that are typed beside its own: a track's performers and title, a title's composers. */
  readonly beside: readonly string[];
  /** 1 to 5; breaks ties. */
  readonly fame: number;
  /** Set on an entry that stands for a common mistake: the sentence that sets it right. */
  readonly correction?: string;
}

const present = (names: readonly (string | undefined)[]): string[] =>
  names.filter((name) => name !== undefined);

const spellingsOf = (person: Person | undefined): string[] =>
  person === undefined ? [] : present([person.name, person.native, ...(person.aliases ?? [])]);

const titleEntry = (title: Title, makers: readonly string[]): SearchEntry => {
  const { en, native, romanised, aliases = [] } = title.names;
  const names = present([en, native, romanised]);
  const known = [...names, ...aliases];
  return {
    target: { kind: 'title', title },
    names,
    aliases: [...aliases, ...known.flatMap(partsOfName), ...latinForms(known, title.language === 'ja')],
    beside: makers,
    fame: title.fame,
  };
};

const trackEntry = (title: Title, track: Track, performers: readonly string[]): SearchEntry => {
  const { en, native, romanised, aliases = [] } = track.title;
  const names = present([en, native, romanised]);
  return {
    target: { kind: 'track', title, track },
    names,
    aliases: [
      ...aliases,
      ...names.flatMap(beforeBrackets),
      ...latinForms([...names, ...aliases], title.language === 'ja'),
    ],
    beside: [
      ...performers,
      ...present([title.names.en, title.names.native, title.names.romanised, ...(title.names.aliases ?? [])]),
    ],
    fame: title.fame - (track.startHere ? 0 : 0.5),
  };
};

const correctionEntries = (title: Title): SearchEntry[] =>
  (title.corrections ?? []).map(({ said, right }) => ({
    target: { kind: 'title', title },
    names: said,
    aliases: [],
    beside: [],
    fame: title.fame,
    correction: right,
  }));

const personEntry = (person: Person, fame: number): SearchEntry => ({
  target: { kind: 'person', person },
  names: present([person.name, person.native]),
  aliases: [
    ...(person.aliases ?? []),
    ...(person.native === undefined ? [] : turnedRound(person.name)),
    ...latinForms(spellingsOf(person), false),
  ],
  beside: [],
  fame,
});

/** Everything in the catalog that somebody may look up, with the names it goes by. */
export const searchEntries = (catalog: Catalog): SearchEntry[] => {
  const spellings = (ids: readonly string[]): string[] =>
    ids.flatMap((id) => spellingsOf(catalog.person(id)));
  return [
    ...catalog.titles.flatMap((title) => [
      titleEntry(title, spellings([...title.composers, ...title.musicDirectors])),
      ...correctionEntries(title),
      ...title.tracks.map((track) => trackEntry(title, track, spellings(track.performers))),
    ]),
    ...catalog.people.map((person) =>
      personEntry(person, Math.max(1, ...catalog.creditsOf(person.id).map(({ title }) => title.fame))),
    ),
  ];
};
