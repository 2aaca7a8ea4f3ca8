import { foldText, squeeze } from './fold-text.ts';
import { initialsOf, isInitials, lettersOf } from './hangul.ts';
import { romajiOf } from './kana.ts';
import type { SearchEntry } from './search-entries.ts';

/** How a name answers a query, best first; the place in the list is the rank. */
export const MATCHES = ['exact', 'prefix', 'word-prefix', 'words', 'substring', 'near'] as const;

/** How a hit was found. */
export type Match = (typeof MATCHES)[number];

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
  /** Its words, taken apart into letters. */
  readonly words: readonly string[];
}

/** A name made ready for comparing. */
export const keyOf = (entry: SearchEntry, name: string, isAlias: boolean): Key => {
  const folded = foldText(name);
  const squeezed = squeeze(folded);
  return { entry, name, isAlias, folded, squeezed, letters: lettersOf(squeezed), initials: initialsOf(name) };
};

/** A query made ready for comparing; one in kana is compared in Latin letters. */
export const askedOf = (query: string): Asked => {
  const folded = romajiOf(query) ?? foldText(query);
  const squeezed = squeeze(folded);
  return {
    folded,
    squeezed,
    letters: lettersOf(squeezed),
    initials: isInitials(query) ? squeezed : undefined,
    words: [...new Set(folded.split(' '))].map(lettersOf),
  };
};

const SUBSTRING_LENGTH_MIN = 2;

/** How a name holds the query as it is typed; `undefined` for one that does not. */
export const holds = (key: Key, asked: Asked): Match | undefined => {
  if (asked.initials !== undefined)
    return key.initials === asked.initials
      ? 'exact'
      : key.initials.startsWith(asked.initials)
        ? 'prefix'
        : undefined;
  if (key.squeezed === asked.squeezed) return 'exact';
  if (key.letters.startsWith(asked.letters)) return 'prefix';
  if (key.folded.startsWith(asked.folded) || key.folded.includes(` ${asked.folded}`)) return 'word-prefix';
  if (asked.squeezed.length >= SUBSTRING_LENGTH_MIN && key.squeezed.includes(asked.squeezed))
    return 'substring';
  return undefined;
};
