import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/state/temporary-folder.ts';
import { emptySchema } from '#tests/support/postgres/empty-database.ts';

const HANDLES = 120;

/** Runs the program beside this file where a process may have so many handles. */
const runWithFewHandles = async (url: string) => {
  const program = join(import.meta.dirname, 'out-of-handles.ts');
  const { stdout } = await promisify(execFile)('sh', [
    '-c',
    `ulimit -n ${HANDLES} && exec "$0" "$1" "$2"`,
    process.execPath,
    program,
    url,
  ]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
};

describe.each([
  ['SQLite', async () => `sqlite:${join(temporaryFolder(), 'leitmotif.db')}`],
  ['Postgres', () => emptySchema()],
] as const)('a bot on %s that is out of file handles', (_engine, place) => {
  it('goes on with the connections it has, and loses nothing that it confirmed', async () => {
    const { taken, before, meanwhile, after } = await runWithFewHandles(await place());
    expect(taken).toBeGreaterThan(10);
    expect(before).toMatchObject({ isPicked: true, save: 'saved' });
    expect(meanwhile).toMatchObject({ isPicked: true, save: 'saved' });
    expect(after).toMatchObject({ isPicked: true, save: 'saved' });
    expect(after.saved.split('\n')).toHaveLength(3);
    expect(after.saved).toContain(before.saved);
  });
});
