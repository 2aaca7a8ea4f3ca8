import { meantBy } from '#src/catalog/search/meant.ts';
import type { Target } from '#src/catalog/search/search-entries.ts';
import type { Library } from '#src/library.ts';
import type { LookUp } from '../measure-look-ups.ts';
import type { Answerer } from '../measure-questions.ts';

const NOBODY: ReadonlySet<string> = new Set();

/** Somebody who has seen nothing yet, on a given day. */
const past = (seed: string) => ({
  barred: NOBODY,
  shown: NOBODY,
  shownHere: NOBODY,
  seed,
});

/** Leitmotif's picks for somebody who has seen nothing yet. @param seed - who asks, and when */
export const ourAnswers =
  ({ recommender }: Library, seed: string): Answerer =>
  (question) =>
    recommender.recommend(question, past(seed)).picks.map(({ title }) => title.id);

const idOf = (target: Target): string => {
  switch (target.kind) {
    case 'title':
      return target.title.id;
    case 'track':
      return `${target.title.id}/${target.track.id}`;
    case 'person':
      return `@${target.person.id}`;
  }
};

/** Leitmotif's look-up. */
export const ourLookUp =
  ({ search }: Library): LookUp =>
  (typed) => {
    const hits = search.find(typed, 10);
    return { ids: hits.map(({ target }) => idOf(target)), isSure: meantBy(hits) !== undefined };
  };
