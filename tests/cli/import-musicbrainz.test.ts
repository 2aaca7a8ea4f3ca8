import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadCatalog } from '#src/catalog/load/load-catalog.ts';
import { readDraft } from '#src/cli/add/draft-file.ts';
import { addTitle } from '#src/cli/add.ts';
import { importMusicBrainz } from '#src/cli/import-musicbrainz.ts';
import { cliFolders } from './support/cli-folders.ts';
import { fakePerson, fakeTerminal } from './support/fake-terminal.ts';
import { LIGHTHOUSE } from './support/lighthouse.ts';
import { GROUP, RELEASE } from './support/musicbrainz-answers.ts';
import { startMusicBrainz } from './support/musicbrainz-server.ts';

const TODAY = '2026-11-22';
const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url));
const NOON = Date.parse('2026-11-22T12:00:00Z');

/** Time that passes only when somebody sleeps. */
const stillClock = () => {
  let now = NOON;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
};

const draftFrom = async (asked: string, base: string, more: { timeoutMs?: number } = {}) => {
  const folders = cliFolders();
  const terminal = fakeTerminal();
  const clock = stillClock();
  const progress: string[] = [];
  const isGood = await importMusicBrainz({
    ...folders,
    ...more,
    asked,
    base,
    contact: 'me@example.org',
    packageFile: PACKAGE,
    terminal,
    today: TODAY,
    clock,
    progress: (line) => void progress.push(line),
  });
  return { ...folders, isGood, terminal, clock, progress };
};

const PATIENCE = { timeout: 10_000 };

test(
  'words lead to a draft with what MusicBrainz knows, and to a list of what is missing',
  PATIENCE,
  async () => {
    const { base } = await startMusicBrainz();
    const { isGood, drafts, terminal } = await draftFrom('lighthouse choir', base);
    expect(terminal.complained).toEqual([]);
    expect(isGood).toBe(true);
    const draft = readDraft(join(drafts, 'the-lighthouse-choir.json'));
    expect(draft.title).toEqual({
      $schema: '../schema/title.schema.json',
      names: { en: 'The Lighthouse Choir' },
      composers: ['aase-holmgaard'],
      tracks: [
        {
          id: 'eight-voices',
          title: { en: 'Eight Voices' },
          performers: ['fano-parish-choir'],
          writers: ['aase-holmgaard'],
          year: 2021,
          vocal: true,
        },
        { title: { native: '밤의 노래' }, performers: ['ailee'], writers: ['han-ga-ram-sol'], year: 2021 },
        { id: 'low-water', title: { en: 'Low Water' }, writers: ['aase-holmgaard'], year: 2021 },
        { id: 'eight-voices-2', title: { en: 'Eight Voices' }, year: 2021 },
      ],
      sources: [{ url: `https://musicbrainz.org/release/${RELEASE}`, covers: ['tracks', 'credits'] }],
      checked: TODAY,
    });
    expect(draft.people.map(({ id, kind }) => `${id} ${kind}`).sort()).toEqual([
      'aase-holmgaard person',
      'fano-parish-choir group',
      'han-ga-ram-sol person',
    ]);
    const said = terminal.said.join('\n');
    expect(said).toContain('premise is missing');
    expect(said).toContain('tracks: moment is missing on 4');
    expect(said).toContain('produced by Per Producer; a music director only where a page says so');
    expect(said).toContain('han-ga-ram-sol: set the English spelling');
  },
);

test('a search asks for soundtracks, takes the first and shows the others with their ids', async () => {
  const { base, requests } = await startMusicBrainz();
  const { terminal } = await draftFrom('lighthouse: choir!', base);
  expect(requests.map(({ url }) => url.pathname)).toEqual([
    '/ws/2/release-group',
    '/ws/2/release',
    `/ws/2/release/${RELEASE}`,
  ]);
  expect(requests[0]?.url.searchParams.get('query')).toBe(
    'releasegroup:(lighthouse\\: choir\\!) AND secondarytype:soundtrack',
  );
  expect(requests.every(({ url }) => url.searchParams.get('fmt') === 'json')).toBe(true);
  expect(terminal.said.join('\n')).toContain('99999999-2222-4333-8444-555555555555  Lighthouse OST');
});

test.each([
  ['a release group', GROUP, 3],
  ['a release', RELEASE, 2],
  ['the page of a release', `https://musicbrainz.org/release/${RELEASE}`, 1],
])('the id of %s is looked up without a search', async (_what, asked, count) => {
  const { base, requests } = await startMusicBrainz();
  const { isGood } = await draftFrom(asked, base);
  expect(isGood).toBe(true);
  expect(requests).toHaveLength(count);
  expect(requests.some(({ url }) => url.searchParams.has('query'))).toBe(false);
});

test('requests are more than a second apart and say who is calling', async () => {
  const { base, requests } = await startMusicBrainz();
  const { clock } = await draftFrom('lighthouse choir', base);
  expect(clock.slept).toEqual([1_100, 1_100]);
  for (const { headers } of requests)
    expect(headers['user-agent']).toMatch(/^Leitmotif\/\d+\.\d+\.\d+ \( me@example\.org \)$/);
});

test('a 503 waits as long as Retry-After says, by seconds or by date, and asks again', async () => {
  const { base, requests } = await startMusicBrainz([
    { status: 503, headers: { 'retry-after': '7' } },
    { status: 503, headers: { 'retry-after': new Date(NOON + 7_000 + 9_000).toUTCString() } },
  ]);
  const { isGood, clock, progress } = await draftFrom(`https://musicbrainz.org/release/${RELEASE}`, base);
  expect(isGood).toBe(true);
  expect(requests).toHaveLength(3);
  expect(clock.slept).toEqual([7_000, 9_000]);
  expect(progress).toContainEqual(expect.stringMatching(/said 503; asking again in 7 s$/));
});

test('a 503 without Retry-After waits longer each time, and the fourth ends it in a sentence', async () => {
  const busy = { status: 503 };
  const { base, requests } = await startMusicBrainz([busy, busy, busy, busy]);
  const { isGood, clock, terminal } = await draftFrom('lighthouse choir', base);
  expect(isGood).toBe(false);
  expect(requests).toHaveLength(4);
  expect(clock.slept).toEqual([2_000, 4_000, 8_000]);
  expect(terminal.complained).toEqual([
    expect.stringMatching(/said 503, 4 times; try again in some minutes\.$/),
  ]);
});

test('a server that is silent is asked again after the time-out', async () => {
  const { base, requests } = await startMusicBrainz(['silence']);
  const { isGood, progress } = await draftFrom(`https://musicbrainz.org/release/${RELEASE}`, base, {
    timeoutMs: 400,
  });
  expect(isGood).toBe(true);
  expect(requests).toHaveLength(2);
  expect(progress).toContainEqual(expect.stringContaining('did not answer in time'));
});

test.each([
  ['nothing found', 'nothing', [], /no soundtrack called "nothing"; try /],
  [
    'an unknown id',
    'cccccccc-bbbb-4ccc-8ddd-eeeeeeeeeeee',
    [],
    /knows neither a release nor a release group/,
  ],
  ['a refusal', 'x', [{ status: 400, body: 'bad query' }], /refused release-group: 400 bad query/],
  ['no JSON', 'x', [{ status: 200, body: '<html>' }], /not JSON; is --base right\?/],
  [
    'another form',
    'x',
    [{ status: 200, body: '{"groups":[]}' }],
    /unknown form: release-group: release-groups/,
  ],
] as const)('%s is one sentence and no draft', async (_what, asked, troubles, sentence) => {
  const { base } = await startMusicBrainz(troubles);
  const { isGood, terminal } = await draftFrom(asked, base);
  expect(isGood).toBe(false);
  expect(terminal.complained).toEqual([expect.stringMatching(sentence)]);
});

test('a draft is gone on with: unfinished tracks are kept or not, and only gaps are asked for', async () => {
  const { base } = await startMusicBrainz();
  const { data, drafts } = await draftFrom('lighthouse choir', base);
  const resume = join(drafts, 'the-lighthouse-choir.json');
  const prompt = fakePerson([
    [/^Keep this track/, 'y', 'y', 'y', 'n'],
    [/^Track: /, 'Song of the Night'],
    [/^That title in Latin/, 'Bamui Norae'],
    [/^Role/, 'main-theme', 'insert', 'score'],
    [/^Does somebody sing/, 'yes', 'no'],
    ...LIGHTHOUSE.filter(
      ([question]) =>
        !['English name', 'Track: ', 'Role', 'Does somebody sing'].some((text) => question.test(text)),
    ),
  ]);
  const terminal = fakeTerminal();
  const isGood = await addTitle({ data, drafts, resume, prompt, terminal, today: TODAY });
  expect(terminal.complained).toEqual([]);
  expect(isGood).toBe(true);
  const known = prompt.asked.filter((question) => /^(Composers|Year in which|Day on which)/.test(question));
  expect(known).toEqual([]);
  expect(prompt.asked[0]).toMatch(/^English name \(.*Enter: The Lighthouse Choir\)/);
  const title = loadCatalog(data).title('the-lighthouse-choir');
  expect(title?.tracks.map(({ id }) => id)).toEqual(['eight-voices', 'song-of-the-night', 'low-water']);
  expect(JSON.parse(readFileSync(join(data, 'people.json'), 'utf8'))).toContainEqual(
    expect.objectContaining({ id: 'fano-parish-choir' }),
  );
});
