import { type Catalog, createCatalog } from '../../catalog/catalog.ts';
import type { Person } from '../../catalog/model/person.ts';
import { createSearch, type Hit, type Search } from '../../catalog/search/create-search.ts';
import type { Prompt } from '../terminal/prompt.ts';
import type { Draft } from './draft.ts';
import type { Path } from './field-path.ts';

/** One conversation about one title. */
export interface Session {
  readonly prompt: Prompt;
  readonly draft: Draft;
  /** The catalog as it is on disk, without the title. */
  readonly catalog: Catalog;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Fields that are settled, in the order in which they were. */
  readonly settled: Path[];
  /** The catalog and everybody added in this conversation. */
  known(): Catalog;
  /** Looks for titles, and for people, new ones included; exact matches first. */
  find(query: string, limit: number, kind: 'title' | 'person'): Hit[];
  addPerson(person: Person): void;
}

const exactFirst = (a: Hit, b: Hit): number => Number(b.match === 'exact') - Number(a.match === 'exact');

/** Begins a conversation. */
export const openSession = (prompt: Prompt, catalog: Catalog, draft: Draft, today: string): Session => {
  const { titles, people, vocabulary } = catalog;
  let known = createCatalog(titles, [...people, ...draft.people], vocabulary);
  // An index of everything takes a fifth of a second: built once, when somebody is looked for. Those who are
  // new are few and have one of their own.
  let everything: Search | undefined;
  return {
    prompt,
    draft,
    catalog,
    today,
    settled: [],
    known: () => known,
    find(query, limit, kind) {
      everything ??= createSearch(catalog);
      const additions = createSearch(createCatalog([], draft.people, vocabulary));
      return [...everything.find(query, limit, [kind]), ...additions.find(query, limit, [kind])]
        .sort(exactFirst)
        .slice(0, limit);
    },
    addPerson(person) {
      draft.people.push(person);
      known = createCatalog(titles, [...people, ...draft.people], vocabulary);
    },
  };
};
