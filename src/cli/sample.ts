import type { Catalog } from '../catalog/catalog.ts';
import { seededTextChance } from '../catalog/recommend/seeded.ts';
import { loadOrComplain } from './check.ts';
import { type Fact, factsOf } from './sample/facts.ts';
import type { Terminal } from './terminal/terminal.ts';

const byChance = <T>(things: readonly T[], chance: (thing: T) => number): T[] =>
  things
    .map((thing) => ({ thing, at: chance(thing) }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing);

/**
 * Random facts, spread over titles: every title gives one before any gives a second.
 *
 * @param seed - the same one chooses the same facts of the same catalog
 */
export const sampleFacts = (catalog: Catalog, count: number, seed: string): Fact[] => {
  const chance = seededTextChance(seed);
  const piles = byChance(catalog.titles, ({ id }) => chance(id)).map((title) =>
    byChance(factsOf(title, catalog), ({ field }) => chance(`${title.id} ${field}`)),
  );
  const rounds = Math.max(0, ...piles.map((pile) => pile.length));
  return Array.from({ length: rounds }, (_, round) => piles.flatMap((pile) => pile[round] ?? []))
    .flat()
    .slice(0, count);
};

/** Prints facts for somebody who compares each with its pages. @returns whether the catalog could be read */
export const saySample = (data: string, terminal: Terminal, count: number, seed: string): boolean => {
  const catalog = loadOrComplain(data, terminal);
  if (catalog === undefined) return false;
  const { say } = terminal;
  const facts = sampleFacts(catalog, count, seed);
  for (const [at, { title, field, value, sources }] of facts.entries()) {
    say(`${at + 1}. ${title.names.en} (${title.id}), ${field}`);
    say(`   ${value}`);
    for (const { url, covers } of sources) say(`   ${url} (${covers.join(', ')})`);
    if (sources.length === 0) say('   No page is said to cover this.');
  }
  say(`${facts.length} facts; the same again with --seed ${seed}`);
  return true;
};
