import type { LookUpSet } from '../graded.ts';
import { ABSENT } from './absent.ts';
import { AMBIGUOUS } from './ambiguous.ts';
import { LATIN } from './latin.ts';
import { NATIVE } from './native.ts';
import { SLIPS } from './slips.ts';
import { TRACKS } from './tracks.ts';

/** Every graded look-up, by kind of spelling. */
export const LOOK_UPS: readonly LookUpSet[] = [
  ...ABSENT,
  ...AMBIGUOUS,
  ...LATIN,
  ...NATIVE,
  ...SLIPS,
  ...TRACKS,
];
