import type { GradedQuestion } from '../graded.ts';
import { ARTISTS } from './artists.ts';
import { FILTERS } from './filters.ts';
import { LIKES } from './likes.ts';
import { MOODS_IN_WORDS } from './moods-in-words.ts';
import { NAMES_AND_FACTS } from './names-and-facts.ts';
import { SCENES } from './scenes.ts';
import { SEVERAL } from './several.ts';
import { SOUNDS_IN_WORDS } from './sounds-in-words.ts';

/** Every graded question to the recommender. */
export const QUESTIONS: readonly GradedQuestion[] = [
  ...FILTERS,
  ...ARTISTS,
  ...LIKES,
  ...MOODS_IN_WORDS,
  ...SOUNDS_IN_WORDS,
  ...SCENES,
  ...NAMES_AND_FACTS,
  ...SEVERAL,
];
