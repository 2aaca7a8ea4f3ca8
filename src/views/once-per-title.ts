import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import type { Text } from '#src/text/texts.ts';

type Build<T> = (catalog: Catalog, title: Title, text: Text) => T;

/**
 * Builds once what a title and a language decide, since neither changes while the program runs: it takes a hundred
 * times longer to build a card than to find it. What was built goes when its catalog goes, and is frozen: answers share it.
 */
export const oncePerTitle = <T extends object>(build: Build<T>): Build<T> => {
  const built = new WeakMap<Catalog, WeakMap<Text, Map<Title, T>>>();
  const builtIn = (catalog: Catalog, text: Text): Map<Title, T> =>
    built.getOrInsertComputed(catalog, () => new WeakMap()).getOrInsertComputed(text, () => new Map());
  // Nearly always the same catalog and language as the last time.
  let last: { readonly catalog: Catalog; readonly text: Text; readonly titles: Map<Title, T> } | undefined;
  return (catalog, title, text) => {
    if (last === undefined || last.catalog !== catalog || last.text !== text)
      last = { catalog, text, titles: builtIn(catalog, text) };
    const known = last.titles.get(title);
    if (known !== undefined) return known;
    const made = Object.freeze(build(catalog, title, text));
    last.titles.set(title, made);
    return made;
  };
};
