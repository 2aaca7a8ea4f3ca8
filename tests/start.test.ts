import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { sharedCluster } from '#tests/support/postgres/empty-database.ts';
import { emptyFolder, type Spawned, spawnProgram } from '#tests/support/spawn-program.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ONLINE = { DISCORD_TOKEN: 'a.test.token', DISCORD_API_BASE: 'http://127.0.0.1:9/api' };

const running: Spawned[] = [];

afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
});

const start = (...args: Parameters<typeof spawnProgram>): Spawned => {
  const spawned = spawnProgram(...args);
  running.push(spawned);
  return spawned;
};

/** What the person at the terminal reads when the program cannot start. */
const refusal = async (spawned: Spawned): Promise<string> => {
  expect(await spawned.ended).toBe(78);
  return spawned.output().trim();
};

describe('a start that cannot succeed ends with code 78 and says what to change', () => {
  it('for a malformed token', async () => {
    expect(await refusal(start({ DISCORD_TOKEN: 'abc' }))).toMatch(
      /^DISCORD_TOKEN is not a bot token[^\n]*$/,
    );
  });

  it('for an unknown scheme of DATABASE_URL', async () => {
    const said = await refusal(start({ ...ONLINE, DATABASE_URL: 'mysql://root:secret@db/x' }));
    expect(said).toMatch(/^DATABASE_URL is "mysql:[^\n]*sqlite:[^\n]*$/);
    expect(said).not.toContain('secret');
  });

  it('for a database that is none', async () => {
    const folder = emptyFolder();
    writeFileSync(
      join(folder, 'notes.txt'),
      'this is no database, but a page of notes about soundtracks. '.repeat(100),
    );
    expect(await refusal(start({ ...ONLINE, DATABASE_URL: 'sqlite:notes.txt' }, folder))).toMatch(
      /^[^\n]*notes\.txt[^\n]*$/,
    );
  });

  it('for an unreadable .env', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, '.env'));
    expect(await refusal(start({}, folder))).toMatch(/^\.env cannot be read[^\n]*$/);
  });

  it('for a broken title file, with every fault', async () => {
    const copy = emptyFolder();
    for (const part of ['src', 'commands', 'locales', 'data', 'package.json'])
      cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    const file = join(copy, 'data/titles/goblin.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"year": 2016', '"year": "2016"'));
    writeFileSync(join(copy, 'data/titles/signal.json'), '{');
    const said = await refusal(start(ONLINE, copy, join(copy, 'src/start.mjs')));
    expect(said).toMatch(/^Leitmotif does not start: the catalog has \d+ faults\./);
    expect(said).toMatch(/titles\/goblin\.json: year is "2016", must be a number/);
    expect(said).toMatch(/titles\/signal\.json: cannot be read/);
  });
});

it('a start without a token says what is missing where only the packages of production are installed', async () => {
  const copy = emptyFolder();
  for (const part of ['src', 'commands', 'locales', 'data', 'package.json', 'package-lock.json'])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((one) => one !== 'vite'))
    symlinkSync(join(ROOT, 'node_modules', name), join(copy, 'node_modules', name));
  const said = await refusal(start({}, copy, join(copy, 'src/start.mjs')));
  expect(said).toMatch(/^No DISCORD_TOKEN is set[^\n]*\n[^\n]*npm ci[^\n]*or set DISCORD_TOKEN\.$/);
});

describe('a start on Postgres that cannot succeed ends with one sentence without the password', () => {
  const startOn = async (change: (url: URL) => void): Promise<Spawned> => {
    const url = new URL(await sharedCluster());
    change(url);
    return start({ ...ONLINE, DATABASE_URL: url.href });
  };

  it('and code 69 where starting again may help: nobody listens there yet', async () => {
    const spawned = await startOn((url) => {
      url.port = '9';
    });
    expect(await spawned.ended).toBe(69);
    expect(spawned.output().trim()).toMatch(/^Postgres at 127\.0\.0\.1:9\/postgres does not answer[^\n]*$/);
  });

  it('and code 78 where only a change of settings helps: the password is wrong', async () => {
    const spawned = await startOn((url) => {
      url.password = 'sardine';
    });
    expect(await refusal(spawned)).toMatch(/^Postgres at [^\n]* refuses the user or the password[^\n]*$/);
    expect(spawned.output()).not.toMatch(/sardine|sesame/);
  });
});

it('reads .env from the folder it is started in; the environment wins', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, '.env'), 'LOG_LEVEL=loud\nPORT=http\n');
  expect(await refusal(start({ PORT: '0' }, folder))).toBe(
    'LOG_LEVEL is "loud", but must be one of debug, info, warn, error, silent.',
  );
});

it('opens the sandbox without a token, and takes the next free port when the wanted one is busy', async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const spawned = start({ PORT: `${port}` });
  await spawned.says(/type \/ost recommend/);
  expect(spawned.output()).toMatch(new RegExp(`Port ${port} is taken; using \\d+`));
  const address = spawned.output().match(/http:\/\/127\.0\.0\.1:\d+/)?.[0] ?? '';
  expect(await (await fetch(address)).text()).toMatch(/<title>Leitmotif/);
  spawned.child.kill('SIGTERM');
  expect(await spawned.ended).toBe(0);
  server.close();
});
