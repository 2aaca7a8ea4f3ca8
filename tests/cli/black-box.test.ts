import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadCatalog } from '#src/catalog/load/load-catalog.ts';
import { readDraft } from '#src/cli/add/draft-file.ts';
import { addTitle } from '#src/cli/add.ts';
import { cliFolders } from './support/cli-folders.ts';
import { fakePerson, fakeTerminal } from './support/fake-terminal.ts';
import { LIGHTHOUSE } from './support/lighthouse.ts';
import { RELEASE } from './support/musicbrainz-answers.ts';
import { startMusicBrainz } from './support/musicbrainz-server.ts';

const PROGRAM = fileURLToPath(new URL('../../src/cli/catalog.ts', import.meta.url));

/** The command as somebody types it, its output in one text. */
const start = (...words: string[]) => {
  const child = spawn(process.execPath, [PROGRAM, ...words], { stdio: 'pipe' });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      child.emit('said');
    });
  return {
    child,
    says: async (sentence: string) => {
      while (!text.includes(sentence)) await once(child, 'said');
    },
    ended: once(child, 'close').then(([code]) => ({ code, text })),
  };
};

const run = (words: readonly string[], input = '') => {
  const { child, ended } = start(...words);
  child.stdin.end(input);
  return ended;
};

const optionsFor = ({ data, drafts }: { data: string; drafts: string }) => [
  '--data',
  data,
  '--drafts',
  drafts,
];

/** The answers, line by line, as the script gives them when asked. */
const linesOf = async (): Promise<string> => {
  const prompt = fakePerson(LIGHTHOUSE);
  await addTitle({ ...cliFolders(), prompt, terminal: fakeTerminal(), today: '2026-11-22' });
  return `${prompt.answered.join('\n')}\n`;
};

test('answers from a pipe add a title, and the end says that the catalog has no fault', async () => {
  const folders = cliFolders();
  const { code, text } = await run(['add', ...optionsFor(folders)], await linesOf());
  expect(text).toMatch(
    /Written: people\.json\nWritten: titles\/the-lighthouse-choir\.json\n[\s\S]*No fault\.\n$/,
  );
  expect(code).toBe(0);
  expect(loadCatalog(folders.data).title('the-lighthouse-choir')?.tracks).toHaveLength(3);
  const checked = await run(['check', '--data', folders.data]);
  expect(checked.code).toBe(0);
});

test('a pipe that ends early leaves a draft that the next pipe goes on with', async () => {
  const folders = cliFolders();
  const lines = (await linesOf()).split('\n');
  const half = await run(['add', ...optionsFor(folders)], `${lines.slice(0, 20).join('\n')}\n`);
  expect(half.code).toBe(1);
  const draft = join(folders.drafts, 'the-lighthouse-choir.json');
  expect(half.text).toContain(`catalog -- add --resume ${draft}`);
  const rest = await run(['add', '--resume', draft, ...optionsFor(folders)], lines.slice(20).join('\n'));
  expect(rest.text).toContain('No fault.');
  expect(rest.code).toBe(0);
});

test('an interrupt keeps what was typed', async () => {
  const folders = cliFolders();
  const { child, says, ended } = start('add', ...optionsFor(folders));
  child.stdin.write('The Lighthouse Choir\n');
  await says('Language mostly spoken');
  child.kill('SIGINT');
  const { code, text } = await ended;
  expect(code).toBe(1);
  expect(text).toContain('Nothing is lost');
  expect(readDraft(join(folders.drafts, 'the-lighthouse-choir.json')).title).toEqual({
    names: { en: 'The Lighthouse Choir' },
  });
});

test('an import leaves a draft and the data as they were', async () => {
  const folders = cliFolders();
  const before = readdirSync(join(folders.data, 'titles'));
  const { base } = await startMusicBrainz();
  const page = `https://musicbrainz.org/release/${RELEASE}`;
  const words = ['import', 'musicbrainz', page, '--base', base, '--contact', 'me@example.org'];
  const { code, text } = await run([...words, ...optionsFor(folders)]);
  expect(text).toContain(`Draft: ${join(folders.drafts, 'the-lighthouse-choir.json')}`);
  expect(text).not.toContain('Asking');
  expect(code).toBe(0);
  expect(readdirSync(join(folders.data, 'titles'))).toEqual(before);
});

test('offline, an import says in one sentence what to do', async () => {
  const folders = cliFolders();
  const { base, stop } = await startMusicBrainz();
  await stop();
  const words = ['import', 'musicbrainz', 'goblin', '--base', base, '--contact', 'me@example.org'];
  const { code, text } = await run([...words, ...optionsFor(folders)]);
  expect(text).toMatch(
    /^127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\): connect to the internet[^\n]*\n$/,
  );
  expect(code).toBe(1);
});

test('without a contact address nobody is asked', async () => {
  const { base, requests } = await startMusicBrainz();
  const { code, text } = await run(['import', 'musicbrainz', 'goblin', '--base', base]);
  expect(text).toContain('add --contact with your e-mail address or page');
  expect(code).toBe(1);
  expect(requests).toEqual([]);
});

test('a sample is printed', async () => {
  const { code, text } = await run(['sample', '2', '--seed', 'a']);
  expect(text).toMatch(/^1\. [\s\S]*\n2\. [\s\S]*\n2 facts; the same again with --seed a\n$/);
  expect(code).toBe(0);
});
