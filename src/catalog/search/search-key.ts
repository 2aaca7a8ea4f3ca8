import { foldText, squeeze } from './fold-text.ts';
import { initialsOf, isInitials, lettersOf } from './hangul.ts';
import type { SearchEntry } from './search-entries.ts';

/** How a name answers a query, best first; the place in the list is the rank. */
export const MATCHES = ['exact', 'prefix', 'word-prefix', 'substring', 'near'] as const;

/** One name of an entry, in every form in which it is compared. */
export interface Key {
  readonly entry: SearchEntry;
  readonly name: string;
  readonly isAlias: boolean;
  readonly folded: string;
  readonly squeezed: string;
  readonly letters: string;
  readonly initials: string;
}

/** A query in the same forms; `initials` only when it is nothing else. */
export interface Asked extends Pick<Key, 'folded' | 'squeezed' | 'letters'> {
  readonly initials: string | undefined;
}

/** A name made ready for comparing. */
export const keyOf = (entry: SearchEntry, name: string, isAlias: boolean): Key => {
  const folded = foldText(name);
  const squeezed = squeeze(folded);
  return { entry, name, isAlias, folded, squeezed, letters: lettersOf(squeezed), initials: initialsOf(name) };
};

/** A query made ready for comparing. */
export const askedOf = (query: string): Asked => {
  const folded = foldText(query);
  const squeezed = squeeze(folded);
  return {
    folded,
    squeezed,
    letters: lettersOf(squeezed),
    initials: isInitials(query) ? squeezed : undefined,
  };
};

const SUBSTRING_LENGTH_MIN = 2;

/** Index into {@link MATCHES}; `undefined` for a name that does not hold the query. Near spellings are another matter. */
export const rank = (key: Key, asked: Asked): number | undefined => {
  if (asked.initials !== undefined)
    return key.initials === asked.initials ? 0 : key.initials.startsWith(asked.initials) ? 1 : undefined;
  if (key.squeezed === asked.squeezed) return 0;
  if (key.letters.startsWith(asked.letters)) return 1;
  if (key.folded.startsWith(asked.folded) || key.folded.includes(` ${asked.folded}`)) return 2;
  if (asked.squeezed.length >= SUBSTRING_LENGTH_MIN && key.squeezed.includes(asked.squeezed)) return 3;
  return undefined;
};
