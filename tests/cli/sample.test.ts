import { expect, test } from 'vitest';
import { sampleFacts, saySample } from '#src/cli/sample.ts';
import { DATA_FOLDER, realCatalog } from '#tests/support/real-catalog.ts';
import { fakeTerminal } from './support/fake-terminal.ts';

test('the same seed chooses the same facts, another seed others', () => {
  const choose = (seed: string) =>
    sampleFacts(realCatalog, 20, seed).map(({ title, field }) => [title.id, field]);
  expect(choose('a')).toEqual(choose('a'));
  expect(choose('a')).not.toEqual(choose('b'));
});

test('facts are spread: no title gives a second before every title gave one', () => {
  const titles = (count: number) =>
    new Set(sampleFacts(realCatalog, count, 'a').map(({ title }) => title.id)).size;
  expect(titles(20)).toBe(20);
  expect(titles(realCatalog.titles.length)).toBe(realCatalog.titles.length);
});

test('as many facts come as are asked for, each once', () => {
  const facts = sampleFacts(realCatalog, 1_000, 'a');
  expect(new Set(facts.map(({ title, field }) => `${title.id} ${field}`)).size).toBe(1_000);
});

test('every source shown with a fact says that it covers such facts', () => {
  const facts = sampleFacts(realCatalog, 1_000, 'a');
  for (const { field, sources } of facts.filter((fact) => fact.field.startsWith('awards')))
    for (const { covers } of sources) expect(covers, field).toContain('awards');
  expect(facts.some(({ field }) => field.endsWith('.performers'))).toBe(true);
});

test('a reviewer reads title, field, value and pages, and how to see the same again', () => {
  const terminal = fakeTerminal();
  expect(saySample(DATA_FOLDER, terminal, 3, 'a')).toBe(true);
  expect(terminal.said[0]).toMatch(/^1\. .+ \([a-z0-9-]+\), [\w.[\]]+$/);
  expect(terminal.said.some((line) => /^ {3}https?:\/\/\S+ \([a-z, ]+\)$/.test(line))).toBe(true);
  expect(terminal.said.at(-1)).toBe('3 facts; the same again with --seed a');
});
