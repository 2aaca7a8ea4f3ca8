import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Past } from '#src/catalog/recommend/past.ts';
import { meantBy } from '#src/catalog/search/meant.ts';
import { realCatalog, realLibrary } from '#tests/support/real-catalog.ts';

const { search, recommender } = realLibrary;
const NOTHING: Past = { barred: new Set(), shown: new Set(), shownHere: new Set(), seed: 'mina' };

const words = [
  ...realCatalog.titles.slice(0, 40).map(({ names }) => names.en),
  ...realCatalog.people.slice(0, 40).map(({ name, native }) => native ?? name),
  ...'no not without like similar to from the nineties 80s film series anime korean sad piano ( ) , . ; ㅅㄹ か'.split(
    ' ',
  ),
];

/** Text of any script, with broken pairs and control characters; and texts that look like wishes. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((list) => list.join(' ')),
  fc
    .tuple(fc.constantFrom(...words, '가', 'a', '\uD83C'), fc.nat({ max: 2_000 }))
    .map(([word, times]) => word.repeat(times).slice(0, 4_000)),
);

/** What nobody notices, on the slowest machine that tests run on. */
const ANSWER_MS = 20;
const TRIES = 3;

/**
 * Milliseconds for which this thread alone was computing, whatever else the machine was doing meanwhile; the least of
 * a few tries, for a try may have collected the garbage of those before. Kernels count in ticks of up to 10 ms.
 */
const computingMs = (work: () => unknown): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && least >= ANSWER_MS; tries += 1) {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
};

it('finds at most what is asked for, each thing once, whatever is typed', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 25 }), (text, limit) => {
      const hits = search.find(text, limit);
      expect(hits.length).toBeLessThanOrEqual(limit);
      expect(new Set(hits.map(({ target }) => target)).size).toBe(hits.length);
      const meant = meantBy(hits);
      expect(meant === undefined || meant === hits[0]).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('computes no longer than 20 ms for a search or a recommendation, whatever is typed', () => {
  recommender.prepare();
  fc.assert(
    fc.property(anyText, (text) => {
      expect(computingMs(() => search.find(text, 25))).toBeLessThan(ANSWER_MS);
      expect(computingMs(() => recommender.recommend({ text }, NOTHING))).toBeLessThan(ANSWER_MS);
    }),
    { numRuns: 500 },
  );
});

it('picks at most ten different titles, each with a reason, whatever the words are', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { picks, fitting } = recommender.recommend({ text }, NOTHING);
      expect(picks.length).toBe(Math.min(10, fitting.length));
      expect(new Set(picks.map(({ title }) => title)).size).toBe(picks.length);
      for (const { reasons } of picks) expect(reasons.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});
