import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalog } from '#src/catalog/load/load-catalog.ts';
import { checkLikeness } from '#src/catalog/review/check-likeness.ts';
import { addTitle } from '#src/cli/add.ts';
import { unformattedFiles } from '#src/cli/format-data.ts';
import { cliFolders } from './support/cli-folders.ts';
import { fakePerson, fakeTerminal, type Script } from './support/fake-terminal.ts';
import { LIGHTHOUSE, lighthouseWith } from './support/lighthouse.ts';

const TODAY = '2026-11-22';

const talk = async (script: Script, leavesAt?: RegExp, resume?: string, folders = cliFolders()) => {
  const prompt = fakePerson(script, leavesAt);
  const terminal = fakeTerminal();
  const isGood = await addTitle({ ...folders, prompt, terminal, today: TODAY, resume });
  return { ...folders, isGood, prompt, terminal };
};

const readTitle = (data: string) => loadCatalog(data).title('the-lighthouse-choir');

test('right answers become a formatted title and new people, and the whole catalog is checked', async () => {
  const { data, isGood, terminal } = await talk(LIGHTHOUSE);
  expect(terminal.complained).toEqual([]);
  expect(isGood).toBe(true);
  expect(terminal.said.at(-1)).toBe('No fault.');
  expect(readTitle(data)).toMatchObject({
    names: { en: 'The Lighthouse Choir', native: 'Fyrets Kor', aliases: ['TLC'] },
    countries: ['DK'],
    composers: ['aase-holmgaard'],
    musicDirectors: [],
    tracks: [{ id: 'eight-voices', startHere: true, performers: ['fanoe-parish-choir'] }, {}, {}],
    checked: TODAY,
  });
  expect(loadCatalog(data).person('fanoe-parish-choir')?.kind).toBe('group');
  expect(unformattedFiles(data)).toEqual([]);
  expect(readdirSync(join(data, 'titles')).filter((name) => !name.endsWith('.json'))).toEqual([]);
});

test('a wrong answer is told what is expected, and only its question comes again', async () => {
  const { isGood, prompt } = await talk(
    lighthouseWith([
      [/^English name/, '灯台', 'The Lighthouse Choir'],
      [/^Kind \(series/, 'soap'],
      [/^Year of the premiere/, 'last year', '1066'],
      [/^Day of the premiere/, '2020-03-07'],
      [/^Countries/, 'Denmark'],
      [/^Genres/, 'whodunit'],
      [/^Fame/, '6'],
      [/^Does somebody sing/, 'perhaps'],
      [/^Who is heard/, ''],
      [/^Address of a page/, '', 'example.org'],
      [/^Number of the track/, '7'],
    ]),
  );
  const wrongs = prompt.told.filter((line) => line.startsWith('  ! '));
  expect(wrongs.join('\n')).toMatchInlineSnapshot(`
    "  ! "灯台" must be in Latin letters; the original goes to names.native
      ! must be one of series, film, anime, anime-film
      ! must be 1920 to 2100
      ! must be 1920 to 2100
      ! "2020-03-07" must lie in the year 2021
      ! "DENMARK" must be a country of vocabulary.json
      ! "whodunit" must be a genre of vocabulary.json
      ! must be 1 to 5
      ! must be yes or no
      ! [] must name who sings, since the track is vocal
      ! Answer with a number from 1 to 3.
      ! One page must cover tracks.
      ! must be a full address such as https://en.wikipedia.org/wiki/Goblin"
  `);
  expect(isGood).toBe(true);
  expect(prompt.asked.filter((question) => question.startsWith('English name'))).toHaveLength(2);
});

test('an id that exists is refused and another is asked for', async () => {
  const { data, prompt, isGood } = await talk(
    lighthouseWith([
      [/^English name/, 'Goblin'],
      [/^Id, which/, '', 'the-lighthouse-choir'],
    ]),
  );
  expect(prompt.told).toContainEqual(expect.stringContaining('goblin exists already'));
  expect(isGood).toBe(true);
  expect(readTitle(data)?.names.en).toBe('Goblin');
});

test('a romanised name is asked for exactly where the native one is not Latin', async () => {
  const { data, prompt } = await talk(
    lighthouseWith([
      [/^Name in its own script or language/, '灯台の合唱'],
      [/^That name in Latin/, '', 'Tōdai no Gasshō'],
    ]),
  );
  expect(prompt.told).toContainEqual(expect.stringContaining('needed because names.native is not in Latin'));
  expect(readTitle(data)?.names.romanised).toBe('Tōdai no Gasshō');
  const { prompt: danish } = await talk(LIGHTHOUSE);
  expect(danish.asked.filter((question) => question.startsWith('That name in Latin'))).toEqual([]);
});

test('people are found by an alias, chosen among near ones, or left out', async () => {
  const { data, prompt } = await talk(
    lighthouseWith([
      [/^Composers/, 'Yerin Baek; Ailees; Nobody at All'],
      [/n for a new entry/, '9', '1', '-', 'n'],
      [/^ {2}Kind/, 'group'],
    ]),
  );
  expect(readTitle(data)?.composers).toEqual(['baek-ye-rin', 'ailee']);
  expect(prompt.told).toContain('  1  Ailee 에일리 (ailee)');
});

test('at least two titles of the catalog are named as sounding alike, each once', async () => {
  const { data, prompt } = await talk(
    lighthouseWith([[/^Similar title/, '', 'No Such Title', 'Arrival', '', 'arrival', 'Dune', '']]),
  );
  const wrongs = prompt.told.filter((line) => line.startsWith('  ! '));
  expect(wrongs.join('\n')).toMatchInlineSnapshot(`
    "  ! A title names at least 2 others that sound like it; this one names 0.
      ! must be lower-case words joined by hyphens, such as "reply-1988"
      ! A title names at least 2 others that sound like it; this one names 1.
      ! arrival is named already; choose another"
  `);
  expect(readTitle(data)?.similar?.map(({ id }) => id)).toEqual(['arrival', 'dune-2021']);
  expect(checkLikeness(loadCatalog(data))).toEqual([]);
});

test('a new entry that is somebody known under another spelling is questioned', async () => {
  const { data, prompt } = await talk(
    lighthouseWith([
      [/^Composers/, 'Beak Yerrin Zzz'],
      [/n for a new entry/, 'n', 'n'],
      [/^ {2}Name in English/, 'Baek Yerin'],
      [/^ {2}Kind/, 'person', 'group'],
      [/Add them all the same/, 'no'],
      [/^Under which name/, 'Baek Ye-rin'],
    ]),
  );
  expect(prompt.told).toContainEqual(expect.stringContaining('may be the same as "baek-ye-rin"'));
  expect(readTitle(data)?.composers).toEqual(['baek-ye-rin']);
});

test('whoever leaves finds a draft, and going on asks only what is missing', async () => {
  const folders = cliFolders();
  const before = readdirSync(join(folders.data, 'titles'));
  const first = await talk(LIGHTHOUSE, /^Role/, undefined, folders);
  expect(first.isGood).toBe(false);
  const draft = join(folders.drafts, 'the-lighthouse-choir.json');
  expect(first.terminal.complained.join('\n')).toContain(`--resume ${draft}`);
  expect(readdirSync(join(folders.data, 'titles'))).toEqual(before);

  const rest = LIGHTHOUSE.filter(
    ([question]) => !question.test('Track: ') && !question.test('n for a new entry'),
  );
  const second = await talk(
    [
      [/^Keep this track/, 'yes'],
      [/^Track: /, 'The Empty Place', 'Low Water'],
      [/n for a new entry/, 'n'],
      [/^ {2}Kind/, 'group'],
      ...rest,
    ],
    undefined,
    draft,
    folders,
  );
  expect(second.prompt.asked[0]).toMatch(/^Keep this track/);
  expect(second.isGood).toBe(true);
  expect(readTitle(folders.data)?.tracks.map(({ id }) => id)).toEqual([
    'eight-voices',
    'the-empty-place',
    'low-water',
  ]);
  expect(existsSync(draft)).toBe(false);
});

test('a draft never takes the place of another one', async () => {
  const folders = cliFolders();
  await talk(LIGHTHOUSE, /^Kind/, undefined, folders);
  await talk(LIGHTHOUSE, /^Kind/, undefined, folders);
  await talk([], /^English/, undefined, folders);
  expect(readdirSync(folders.drafts).sort()).toEqual([
    'the-lighthouse-choir-2.json',
    'the-lighthouse-choir.json',
    'untitled.json',
  ]);
});

test('a draft that is no draft is refused in a sentence', async () => {
  const folders = cliFolders();
  const { isGood, terminal } = await talk([], undefined, join(folders.data, 'README.md'), folders);
  expect(isGood).toBe(false);
  expect(terminal.complained.join('\n')).toMatch(/README\.md cannot be read: /);
});

test('an error while writing keeps the draft too', async () => {
  const folders = cliFolders();
  const prompt = fakePerson(LIGHTHOUSE);
  const taken = join(folders.data, 'titles', 'the-lighthouse-choir.json');
  const { ask } = prompt;
  const late = {
    ...prompt,
    ask: async (question: string) => {
      if (question.startsWith('Day on which')) writeFileSync(taken, 'not ours');
      return ask(question);
    },
  };
  const terminal = fakeTerminal();
  expect(await addTitle({ ...folders, prompt: late, terminal, today: TODAY })).toBe(false);
  expect(readFileSync(taken, 'utf8')).toBe('not ours');
  expect(terminal.complained.join('\n')).toContain('has been written by somebody else');
  expect(readdirSync(folders.drafts)).toEqual(['the-lighthouse-choir.json']);
});
