import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type OpenLibrary, openLibrary } from '#src/library.ts';
import { keepLog, type LogLine } from '#tests/support/keep-log.ts';
import { DATA_FOLDER, realCatalog } from '#tests/support/real-catalog.ts';
import { emptyFolder } from '#tests/support/spawn-program.ts';

let overlay: string;
let library: OpenLibrary;
let lines: LogLine[];

/** A title file of the shipped catalog with some fields changed, written into the overlay. */
const write = (id: string, change: object): void => {
  const title = JSON.parse(readFileSync(join(DATA_FOLDER, 'titles/la-la-land.json'), 'utf8'));
  writeFileSync(join(overlay, `titles/${id}.json`), JSON.stringify({ ...title, id, ...change }));
};

const open = (): void => {
  const kept = keepLog();
  lines = kept.lines;
  library = openLibrary({ data: DATA_FOLDER, overlay, log: kept.log });
};

beforeEach(() => {
  overlay = emptyFolder();
  mkdirSync(join(overlay, 'titles'));
});
afterEach(() => library.close());

it('adds titles of the overlay and corrects known ones', () => {
  write('our-own-film', { names: { en: 'Our Own Film' } });
  write('la-la-land', { premise: 'Corrected in the overlay.' });
  open();
  const { catalog, search } = library.current();
  expect(catalog.titles.length).toBe(realCatalog.titles.length + 1);
  expect(catalog.title('la-la-land')?.premise).toBe('Corrected in the overlay.');
  expect(search.find('our own film', 1)[0]?.match).toBe('exact');
});

it('takes up a change without a restart, and keeps the last good catalog while a file is broken', async () => {
  write('our-own-film', { names: { en: 'Our Own Film' } });
  open();
  writeFileSync(join(overlay, 'titles/our-own-film.json'), '{ "id": ');
  await expect
    .poll(() => lines.filter(({ sentence }) => /our-own-film\.json: cannot be read/.test(sentence)).length)
    .toBeGreaterThan(0);
  expect(library.current().catalog.title('our-own-film')).toBeDefined();
  write('our-own-film', { names: { en: 'Our Mended Film' } });
  await expect.poll(() => library.current().catalog.title('our-own-film')?.names.en).toBe('Our Mended Film');
});

it('starts with the shipped catalog when the overlay is broken or missing, and names every fault', () => {
  write('our-own-film', { year: 'soon', kind: 'opera' });
  open();
  expect(library.current().catalog.titles.length).toBe(realCatalog.titles.length);
  expect(
    lines.filter(({ sentence }) => sentence.startsWith('CATALOG_OVERLAY: titles/our-own-film.json')),
  ).toHaveLength(2);
  library.close();
  overlay = join(overlay, 'nowhere');
  open();
  expect(library.current().catalog.titles.length).toBe(realCatalog.titles.length);
  expect(lines.some(({ sentence }) => sentence.includes('CATALOG_OVERLAY must name such a folder'))).toBe(
    true,
  );
});

it('knows people of the overlay', () => {
  writeFileSync(
    join(overlay, 'people.json'),
    JSON.stringify([{ id: 'our-singer', name: 'Our Singer', kind: 'person' }]),
  );
  copyFileSync(join(DATA_FOLDER, 'titles/la-la-land.json'), join(overlay, 'titles/la-la-land.json'));
  write('la-la-land', { composers: ['our-singer'] });
  open();
  expect(
    library
      .current()
      .catalog.creditsOf('our-singer')
      .map(({ title }) => title.id),
  ).toEqual(['la-la-land']);
});
