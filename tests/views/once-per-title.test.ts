import { expect, it } from 'vitest';
import { createCatalog } from '#src/catalog/catalog.ts';
import { createTexts } from '#src/text/texts.ts';
import { oncePerTitle } from '#src/views/once-per-title.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

it('builds once for a title in a catalog and a language, and anew for another of them', () => {
  let built = 0;
  const build = oncePerTitle((_catalog, { id }) => {
    built += 1;
    return { id };
  });
  const [first, second] = realCatalog.titles;
  const { titles, people, vocabulary } = realCatalog;
  const otherCatalog = createCatalog(titles, people, vocabulary);
  const text = createTexts().in('en-US');
  if (first === undefined || second === undefined) throw new Error('the catalog has no two titles');

  expect(build(realCatalog, first, text)).toBe(build(realCatalog, first, text));
  expect(built).toBe(1);
  expect(build(realCatalog, second, text)).toEqual({ id: second.id });
  expect(build(otherCatalog, first, text)).not.toBe(build(realCatalog, first, text));
  expect(build(realCatalog, first, createTexts().in('en-US'))).toEqual({ id: first.id });
  expect(built).toBe(4);
});
