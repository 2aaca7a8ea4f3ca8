import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createNarrowing } from '#src/catalog/search/narrow-keys.ts';
import { searchEntries } from '#src/catalog/search/search-entries.ts';
import { askedOf, holds, type Key, keyOf } from '#src/catalog/search/search-key.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

const keys = searchEntries(realCatalog).flatMap((entry) =>
  [...entry.names, ...entry.aliases].map((name) => keyOf(entry, name, false)),
);
const narrow = createNarrowing(keys);

const anyPart = fc
  .tuple(fc.constantFrom(...keys), fc.nat(), fc.integer({ min: 1, max: 8 }))
  .map(([{ name }, from, length]) => name.slice(from % name.length, (from % name.length) + length));

it('leaves out no name that holds the query', () => {
  fc.assert(
    fc.property(anyPart, (query) => {
      const asked = askedOf(query);
      fc.pre(asked.folded !== '');
      const isHeld = (key: Key | undefined): boolean => key !== undefined && holds(key, asked) !== undefined;
      const kept = [...narrow(asked)].filter((place) => isHeld(keys[place]));
      expect(kept).toHaveLength(keys.filter(isHeld).length);
    }),
  );
});
