import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { emptySchema } from '#tests/support/postgres/empty-database.ts';

const packagesFor = async (url: string): Promise<string> => {
  const program = join(import.meta.dirname, 'loaded-modules.ts');
  return (await promisify(execFile)(process.execPath, [program, url])).stdout;
};

it('who keeps a file holds no database client in memory', async () => {
  expect(await packagesFor('sqlite::memory:')).not.toMatch(/"pg\//);
  expect(await packagesFor(await emptySchema())).toMatch(/"pg\//);
});
