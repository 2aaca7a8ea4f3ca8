import type { Catalog } from '../../catalog/catalog.ts';
import { type Person, personSchema } from '../../catalog/model/person.ts';
import { createSearch } from '../../catalog/search/create-search.ts';
import { freeId } from '../propose-id.ts';
import type { Artist } from './answers.ts';
import { isSomebody, nameArtist } from './name-artist.ts';

/** The artists of a release as people of the catalog. */
export interface PeopleCollection {
  /** Their id, whether they are in the catalog already or come new; nothing for `Various Artists`. */
  idOf(artist: Artist): string | undefined;
  /** Who is new. */
  added(): readonly Person[];
  /** What has to be looked at, in sentences. */
  gaps(): readonly string[];
}

/** Finds artists among the people of a catalog by any of their names, and collects those who are not there. */
export const collectPeople = (catalog: Catalog): PeopleCollection => {
  const search = createSearch(catalog);
  const ids = new Map<string, string>();
  const added: Person[] = [];
  const gaps: string[] = [];

  const findKnown = (names: readonly (string | undefined)[]): Person | undefined => {
    const found = names
      .filter((name) => name !== undefined)
      .flatMap((name) => search.find(name, 3, ['person']))
      .flatMap(({ match, target }) => (match === 'exact' && target.kind === 'person' ? [target.person] : []));
    const [first] = found;
    return found.every(({ id }) => id === first?.id) ? first : undefined;
  };

  const introduce = (artist: Artist): string => {
    const { person, isGuess } = nameArtist(artist);
    const known = findKnown([person.native, person.name, ...(person.aliases ?? [])]);
    if (known !== undefined) return known.id;
    const isTaken = (id: string): boolean =>
      catalog.person(id) !== undefined || added.some((other) => other.id === id);
    const id = freeId(person.id ?? `mb-${artist.id.slice(0, 8)}`, isTaken);
    const parsed = personSchema.safeParse({ ...person, id });
    added.push(parsed.data ?? { id, name: artist.name.slice(0, 100).trim(), kind: person.kind });
    if (isGuess) gaps.push(`people: ${id}: set the English spelling and the id right ("${person.name}")`);
    return id;
  };

  return {
    idOf(artist) {
      if (!isSomebody(artist)) return undefined;
      const id = ids.get(artist.id) ?? introduce(artist);
      ids.set(artist.id, id);
      return id;
    },
    added: () => added,
    gaps: () => gaps,
  };
};
