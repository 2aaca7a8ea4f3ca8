import type { Catalog } from '../catalog.ts';
import { createStepwise } from '../stepwise.ts';
import type { Candidate } from './candidate.ts';
import { createSoundLikeness } from './likeness/sound-likeness.ts';
import { createHearing, type Hearing } from './words/hear.ts';
import { readProse } from './words/read-prose.ts';
import { createUnderstanding, type Understood } from './words/understand.ts';

/** What of picking needs the texts of titles. */
export interface TextSide extends Hearing {
  understand(text: string): Understood;
  /** How near each title is to one in sound, 0 to 1, by place. */
  nearnessTo(like: Candidate): Float64Array;
  /** Whether a stem is of a word that texts write small, as they do not write names. */
  isEveryday(stem: string): boolean;
  /** Reads the texts little by little, so that nobody waits at the first question that needs them. */
  prepare(): Promise<void>;
}

/** Opens the texts of titles. Reading them takes longer than everything else at a start, so it waits until it is wanted. */
export const openTextSide = (catalog: Catalog, candidates: readonly Candidate[]): TextSide => {
  function* read() {
    const prose = yield* readProse(catalog, candidates);
    // Taken out, so that the texts themselves are not held in memory.
    const { everyday } = prose;
    const isEveryday = (stem: string): boolean => everyday.has(stem);
    const hearing = yield* createHearing(candidates, prose);
    const nearnessTo = yield* createSoundLikeness(candidates, prose);
    return { ...hearing, nearnessTo, isEveryday, understand: createUnderstanding(catalog, isEveryday) };
  }
  const texts = createStepwise(read);
  return {
    understand: (text) => texts.get().understand(text),
    hear: (titles, said) => texts.get().hear(titles, said),
    hasWord: (title, stem) => texts.get().hasWord(title, stem),
    nearnessTo: (like) => texts.get().nearnessTo(like),
    isEveryday: (stem) => texts.get().isEveryday(stem),
    prepare: texts.prepare,
  };
};
