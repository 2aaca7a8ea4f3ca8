import type { Catalog } from '../catalog.ts';
import type { Candidate } from './candidate.ts';
import { createSoundLikeness } from './sound-likeness.ts';
import { createHearing, type Hearing } from './text/hear.ts';
import { readProse } from './text/read-prose.ts';
import { createUnderstanding, type Understood } from './text/understand.ts';

/** What of picking needs the texts of titles. */
export interface TextSide extends Hearing {
  understand(text: string): Understood;
  /** How near each title is to one in sound, 0 to 1, by place. */
  nearnessTo(like: Candidate): Float64Array;
  /** Whether a stem is of a word that texts write small, as they do not write names. */
  isEveryday(stem: string): boolean;
  /** Reads the texts now, for those who would rather not wait at the first question that needs them. */
  prepare(): void;
}

/** Opens the texts of titles. Reading them takes longer than everything else at a start, so it waits until it is wanted. */
export const openTextSide = (catalog: Catalog, candidates: readonly Candidate[]): TextSide => {
  const read = () => {
    const prose = readProse(catalog, candidates);
    // Taken out, so that the texts themselves are not held in memory.
    const { everyday } = prose;
    return {
      ...createHearing(candidates, prose),
      isEveryday: (stem: string) => everyday.has(stem),
      understand: createUnderstanding(catalog, (stem) => everyday.has(stem)),
      nearnessTo: createSoundLikeness(candidates, prose),
    };
  };
  let texts: ReturnType<typeof read> | undefined;
  const open = (): ReturnType<typeof read> => {
    texts ??= read();
    return texts;
  };
  return {
    understand: (text) => open().understand(text),
    hear: (titles, said) => open().hear(titles, said),
    hasWord: (title, stem) => open().hasWord(title, stem),
    nearnessTo: (like) => open().nearnessTo(like),
    isEveryday: (stem) => open().isEveryday(stem),
    prepare: () => void open(),
  };
};
