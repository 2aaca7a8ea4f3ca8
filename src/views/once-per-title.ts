import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import type { Text } from '#src/text/texts.ts';

type Build<T> = (catalog: Catalog, title: Title, text: Text) => T;

/**
 * Builds once what a title and a language decide, since neither changes while the program runs: it takes a hundred
 * times longer to build a card than to find it. What was built goes when its catalog goes, and is frozen: answers share it.
 */
export const oncePerTitle = <T extends object>(build: Build<T>): Build<T> => {
  const built = new WeakMap<Catalog, WeakMap<Text, WeakMap<Title, T>>>();
  return (catalog, title, text) =>
    built
      .getOrInsertComputed(catalog, () => new WeakMap())
      .getOrInsertComputed(text, () => new WeakMap())
      .getOrInsertComputed(title, () => Object.freeze(build(catalog, title, text)));
};
