import type { Library } from '../../library.ts';

/** What choosing needs of the library. */
export type DailyLibrary = Pick<Library, 'catalog' | 'recommender'>;
