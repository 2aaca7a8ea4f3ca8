import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const START = fileURLToPath(new URL('../../src/start.mjs', import.meta.url));

/** The program as an operator runs it: a process of its own, in a folder of its own. */
export interface Spawned {
  readonly child: ChildProcess;
  readonly folder: string;
  /** All it has written so far. */
  output(): string;
  /** Resolves with the exit code once the process has ended; a signal's name where that ended it. */
  readonly ended: Promise<number | string>;
  /** Resolves once the output matches. */
  says(pattern: RegExp): Promise<void>;
}

/** An empty folder that nothing else uses. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'leitmotif-'));

/** Starts the program with these variables and hardly any other. */
export const spawnProgram = (
  environment: Record<string, string>,
  folder: string = emptyFolder(),
  program: string = START,
  args: readonly string[] = [],
): Spawned => {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      for (const look of waiting) look();
    });
  const ended = once(child, 'close').then(
    ([code, signal]: (number | string)[]) => code ?? signal ?? 'unknown',
  );
  return {
    child,
    folder,
    output: () => text,
    ended,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!pattern.test(text)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        void ended.then((code) => reject(new Error(`ended with ${code} before saying ${pattern}:\n${text}`)));
        look();
      }),
  };
};
