import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');

/** What Node is told before the program's own first line. */
const FLAGS = packageFile.scripts.start.split(' ').slice(1, -1);

it('the image starts the bot with the flags of npm start', () => {
  const command: unknown = JSON.parse(read('Dockerfile').match(/^CMD (\[.*\])$/m)?.[1] ?? '');
  expect(command).toEqual(['node', ...FLAGS, 'src/start.mjs']);
});

it('the unit starts the bot with the flags of npm start', () => {
  const [, ...words] =
    read('deploy/leitmotif.service')
      .match(/^ExecStart=(.*)$/m)?.[1]
      ?.split(' ') ?? [];
  expect(words).toEqual([...FLAGS, 'src/start.mjs']);
});
