import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { addTitle } from './add.ts';
import { checkData } from './check.ts';
import { drawPictureFile } from './draw-picture.ts';
import { formatData } from './format-data.ts';
import { importMusicBrainz, MUSICBRAINZ } from './import-musicbrainz.ts';
import { saySample } from './sample.ts';
import { openPrompt } from './terminal/open-prompt.ts';
import type { Terminal } from './terminal/terminal.ts';
import { writeSchemas } from './write-schemas.ts';

const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const terminal: Terminal = {
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
};

// `… | head` reads no further: nobody is left to be told anything.
process.stdout.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1));

const endWith = (isGood: boolean): void => {
  if (!isGood) process.exitCode = 1;
};

const today = (): string => new Date().toISOString().slice(0, 10);

const atLeastOne = (typed: string): number => {
  if (!/^[1-9]\d*$/.test(typed)) throw new InvalidArgumentError('It must be a number from 1.');
  return Number(typed);
};

const program = new Command('catalog')
  .description('Looks after the files in data/')
  .option('--data <folder>', 'the data folder', inProject('data'))
  .option('--drafts <folder>', 'where unfinished titles are kept', inProject('var/drafts'))
  .configureHelp({ showGlobalOptions: true });

const folders = (): { data: string; drafts: string } => {
  const { data, drafts } = program.opts<{ data: string; drafts: string }>();
  return { data: resolve(data), drafts: resolve(drafts) };
};

program
  .command('check')
  .description('Reports every fault of every file, and what the catalog covers')
  .action(() => endWith(checkData(folders().data, terminal)));

program
  .command('format')
  .description('Puts keys, order and blanks right')
  .action(() => terminal.say(`${formatData(folders().data).length} files changed.`));

program
  .command('schema')
  .description('Writes the JSON Schemas from the models')
  .action(() => writeSchemas(folders().data));

program
  .command('add')
  .description('Asks for a title, question by question, and writes it')
  .option('--resume <file>', 'go on with a draft')
  .action(async ({ resume }: { resume?: string }) => {
    const prompt = openPrompt(process.stdin, process.stdout);
    process.once('SIGINT', prompt.close);
    endWith(await addTitle({ ...folders(), resume, prompt, terminal, today: today() }));
    prompt.close();
  });

program
  .command('import')
  .description('Drafts a title from a public database')
  .command('musicbrainz <query...>')
  .description('Words, or the id or address of a release or release group on musicbrainz.org')
  .option('--base <address>', 'address of the web service', MUSICBRAINZ)
  .option('--contact <address>', 'your e-mail or page, which MusicBrainz asks every client for')
  .action(async (query: string[], { base, contact }: { base: string; contact?: string }) =>
    endWith(
      await importMusicBrainz({
        ...folders(),
        asked: query.join(' '),
        base: base.endsWith('/') ? base : `${base}/`,
        contact,
        packageFile: inProject('package.json'),
        terminal,
        today: today(),
        clock: { now: Date.now, sleep },
        progress: process.stderr.isTTY ? terminal.complain : undefined,
      }),
    ),
  );

program
  .command('sample')
  .description('Prints random facts with their pages, for a reviewer')
  .argument('[n]', 'how many', atLeastOne, 20)
  .option('--seed <text>', 'the same seed chooses the same facts')
  .action((count: number, { seed = String(Date.now()) }: { seed?: string }) =>
    endWith(saySample(folders().data, terminal, count, seed)),
  );

program
  .command('picture')
  .description('Draws the picture of a title, as its card shows it')
  .argument('<id>', 'the title: its file in data/titles without ".json"')
  .argument('[file]', 'where to write it, as WebP; default <id>.webp in the current folder')
  .action(async (id: string, file = `${id}.webp`) =>
    endWith(await drawPictureFile(folders().data, id, resolve(file), terminal)),
  );

await program.parseAsync();
