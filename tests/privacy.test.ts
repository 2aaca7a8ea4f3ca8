import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

it('PRIVACY.md lists everything that is stored, by its name in the database', () => {
  const code = globSync('{src,commands}/**/*.ts', { cwd: ROOT }).map(textOf).join('\n');
  const stored = new Set([...code.matchAll(/namespace: '([a-z0-9-]+)'/g)].map(([, name]) => name));
  expect(stored).toContain('saved');
  const rows = textOf('PRIVACY.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const listed = new Set(
    rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name)),
  );
  expect([...stored].filter((name) => !listed.has(name))).toEqual([]);
});

it.each(['SECURITY.md', 'docs/faults.md'])('%s names only tests that exist', (page) => {
  const named = [...textOf(page).matchAll(/tests\/[\w./-]+\.test\.ts/g)].map(([file]) => file);
  expect(named.length).toBeGreaterThan(10);
  const known = new Set(globSync('tests/**/*.test.ts', { cwd: ROOT }));
  expect(named.filter((file) => !known.has(file))).toEqual([]);
});
