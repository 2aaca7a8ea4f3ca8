import Fuse from 'fuse.js';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { LookUp } from '../measure-look-ups.ts';
import { named } from './named.ts';

/** Fuse over the same names. It has no notion of being sure: what it puts first, it shows. */
export const fuseLookUp = (catalog: Catalog): LookUp => {
  const engine = new Fuse(named(catalog), {
    keys: [
      { name: 'names', weight: 2 },
      { name: 'others', weight: 1 },
    ],
    threshold: 0.4,
    ignoreLocation: true,
    ignoreDiacritics: true,
  });
  return (typed) => {
    const ids = engine.search(typed, { limit: 10 }).map(({ item }) => item.id);
    return { ids, isSure: ids.length > 0 };
  };
};
