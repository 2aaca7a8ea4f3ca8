import type { Vocabulary } from '../model/vocabulary.ts';
import { type Fault, quote } from './fault.ts';

/** Discord offers at most this many choices for an option; countries are suggested while one types instead. */
const CHOICES_MAX = 25;

/** Terms are unique over moods, genres and styles, since one option takes all three; lists fit Discord's choices. */
export const checkVocabulary = (vocabulary: Vocabulary): Fault[] => {
  const faults: Fault[] = [];
  const seen = new Map<string, string>();
  for (const list of ['moods', 'genres', 'music', 'countries'] as const) {
    const terms = vocabulary[list];
    if (list !== 'countries' && terms.length > CHOICES_MAX)
      faults.push({
        file: 'vocabulary.json',
        field: list,
        found: `a list of ${terms.length}`,
        expected: `must have at most ${CHOICES_MAX} terms, which is what Discord can offer`,
      });
    for (const { id } of terms) {
      const before = seen.get(id);
      if (before !== undefined)
        faults.push({
          file: 'vocabulary.json',
          field: list,
          found: quote(id),
          expected: `stands in ${before} already`,
        });
      seen.set(id, list);
    }
  }
  return faults;
};
