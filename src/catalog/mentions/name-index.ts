import type { Catalog } from '../catalog.ts';
import { withoutKindWords } from '../search/filler.ts';
import { foldText, squeeze } from '../search/fold-text.ts';
import { searchEntries, type Target } from '../search/search-entries.ts';

/** A name in a script of its own, and what bears it. */
export interface NativeName {
  readonly folded: string;
  readonly targets: readonly Target[];
}

/** Names by what they are compared by. */
export interface NameIndex {
  /** What is called so; a name in Latin letters has its words parted by one blank. */
  called(folded: string): readonly Target[];
  /** What is called so, with words such as "OST" beside the name left aside, and however its words are parted. */
  calledAbout(written: string): readonly Target[];
  /** Names that do not have Latin letters only, by their first letter, the longest first. */
  nativeBy(letter: string): readonly NativeName[];
}

/** No name has more words. */
export const NAME_WORDS_MAX = 9;

const LATIN = /^[\p{Script=Latin}\p{N} ]+$/u;

/** Indexes every name in the catalog. Common mistakes are left out: they are no names. */
export const indexNames = (catalog: Catalog): NameIndex => {
  const byName = new Map<string, Set<Target>>();
  const put = (key: string, target: Target): void =>
    void byName.getOrInsertComputed(key, () => new Set()).add(target);
  for (const { target, names, aliases, correction } of searchEntries(catalog)) {
    if (correction !== undefined) continue;
    for (const name of new Set([...names, ...aliases].map(foldText)))
      if (name !== '') {
        put(name, target);
        const squeezed = squeeze(name);
        if (squeezed !== name) put(squeezed, target);
      }
  }
  const targetsOf = new Map([...byName].map(([name, targets]) => [name, [...targets]]));
  const native = [...targetsOf]
    .filter(([name]) => !LATIN.test(name))
    .map(([folded, targets]): NativeName => ({ folded, targets }))
    .sort((a, b) => b.folded.length - a.folded.length);
  const byLetter = Map.groupBy(native, ({ folded }) => folded.slice(0, 1));
  const called = (folded: string): readonly Target[] => targetsOf.get(folded) ?? [];
  return {
    called,
    calledAbout(written) {
      const folded = foldText(written);
      for (const form of [folded, squeeze(folded), withoutKindWords(folded)]) {
        const found = form === '' ? [] : called(form);
        if (found.length > 0) return found;
      }
      return [];
    },
    nativeBy: (letter) => byLetter.get(letter) ?? [],
  };
};
