import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CatalogBroken, faultSentence } from '#src/catalog/load/fault.ts';
import { loadCatalog } from '#src/catalog/load/load-catalog.ts';
import { DATA_FOLDER, realCatalog } from '#tests/support/real-catalog.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leitmotif-catalog-'));
  mkdirSync(join(folder, 'titles'));
  for (const file of ['people.json', 'vocabulary.json', 'titles/la-la-land.json'])
    cpSync(join(DATA_FOLDER, file), join(folder, file));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Puts a value at a path of the one title's file; `undefined` takes the field away. */
const change = (path: readonly (string | number)[], value: unknown): void => {
  const title = JSON.parse(readFileSync(join(DATA_FOLDER, 'titles/la-la-land.json'), 'utf8'));
  title.similar = [];
  const parent = path.slice(0, -1).reduce((at, key) => at[key], title);
  parent[path.at(-1) ?? ''] = value;
  writeFileSync(join(folder, 'titles/la-la-land.json'), JSON.stringify(title));
};

const sentences = (): string[] => {
  try {
    loadCatalog(folder);
    return [];
  } catch (error) {
    if (!(error instanceof CatalogBroken)) throw error;
    return error.faults.map(faultSentence);
  }
};

describe('the shipped catalog', () => {
  it('has the titles the founding article names', () => {
    const named = [
      'crash-landing-on-you',
      'goblin',
      'reply-1988',
      'signal',
      'squid-game',
      'stranger-things',
      'la-la-land',
    ];
    expect(named.filter((id) => realCatalog.title(id) === undefined)).toEqual([]);
  });

  it('has at least forty titles from eleven countries, of every kind', () => {
    expect(realCatalog.titles.length).toBeGreaterThanOrEqual(40);
    const countries = new Set(realCatalog.titles.map(({ countries: [first] }) => first));
    for (const country of ['KR', 'JP', 'CN', 'TR', 'DK', 'GB', 'US', 'ES', 'FR', 'DE', 'IN'])
      expect(countries).toContain(country);
    expect(new Set(realCatalog.titles.map(({ kind }) => kind))).toEqual(
      new Set(['series', 'film', 'anime', 'anime-film']),
    );
  });

  it('credits what the article got wrong to the right people', () => {
    const tracks = realCatalog.title('crash-landing-on-you')?.tracks ?? [];
    expect(tracks.find(({ id }) => id === 'flower')?.performers).toEqual(['yoon-mi-rae']);
    expect(tracks.flatMap(({ performers }) => performers)).not.toContain('kim-soo-hyun');
    expect(tracks.map(({ title }) => title.en.toLowerCase())).not.toContain('sigrit');
  });
});

describe('a broken catalog', () => {
  it.each([
    ['a missing field', ['year'], undefined, 'year: is missing; must be a number'],
    ['a value of another type', ['year'], '2O16', 'year is "2O16", must be a number'],
    ['a misspelt field', ['yaer'], 2016, 'has unknown fields: yaer; check the spelling in data/README.md'],
    ['an unknown kind', ['kind'], 'movie', 'kind is "movie", must be one of series, film, anime, anime-film'],
    ['an unknown mood', ['moods', 0], 'mooody', 'moods[0] is "mooody", must be a mood of vocabulary.json'],
    [
      'an unknown person',
      ['composers', 0],
      'nobody',
      'composers[0] is "nobody", must be the id of somebody in people.json; add them there first',
    ],
    [
      'an unknown similar title',
      ['similar', 0],
      { id: 'gone', reason: 'x' },
      'similar[0].id is "gone", must be the id of a file in titles/',
    ],
    [
      'an id that is not the file name',
      ['id'],
      'lalaland',
      'id is "lalaland", must be equal to the file name',
    ],
    [
      'a premiere outside the year',
      ['premiered'],
      '2019-01-01',
      'premiered is "2019-01-01", must lie in the year 2016',
    ],
    [
      'a second startHere',
      ['tracks', 0, 'startHere'],
      true,
      'tracks is "2 with startHere", must have exactly one with startHere',
    ],
    [
      'a vocal track that nobody sings',
      ['tracks', 0, 'performers'],
      [],
      'tracks[0].performers is [], must name who sings, since the track is vocal',
    ],
    [
      'sources without tracks',
      ['sources'],
      [{ url: 'https://example.org/a', covers: ['title'] }],
      'sources: must have one page that covers "tracks"',
    ],
    [
      'an address that is none',
      ['sources', 0, 'url'],
      'wikipedia',
      'sources[0].url is "wikipedia", must be a full address such as https://en.wikipedia.org/wiki/Goblin',
    ],
    [
      'control characters',
      ['premise'],
      'a\u0007b',
      'premise is "a\\u0007b", must be one line without control characters',
    ],
  ])('says for %s where it is, what was found and what is expected', (_what, path, value, sentence) => {
    change(path, value);
    expect(sentences()).toContain(`titles/la-la-land.json: ${sentence}`);
  });

  it('tells every fault of every file at once', () => {
    change(['year'], 'x');
    writeFileSync(join(folder, 'titles/torn.json'), '{ "id": ');
    rmSync(join(folder, 'people.json'));
    expect(sentences().join('\n')).toMatch(
      /people\.json: cannot be read[\s\S]*year[\s\S]*torn\.json: cannot be read: /,
    );
  });

  it('is not loaded without its vocabulary, and says so', () => {
    rmSync(join(folder, 'vocabulary.json'));
    expect(sentences().join('\n')).toMatch(/^vocabulary\.json: cannot be read: ENOENT/);
  });

  it('is not loaded from a folder that does not exist', () => {
    folder = join(folder, 'nowhere');
    mkdirSync(folder);
    expect(sentences().join('\n')).toMatch(/titles: cannot be listed/);
  });
});
