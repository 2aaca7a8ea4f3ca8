import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openState } from '#src/state/open-state.ts';
import { emptySchema } from '#tests/support/postgres/empty-database.ts';
import { anyShape } from '../sample.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Starts one of the programs beside this file, and ends it with the test. */
function start(program: string, ...args: string[]): ChildProcessByStdio<Writable, Readable, null> {
  const path = join(import.meta.dirname, program);
  const child = spawn(process.execPath, [path, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

describe.each([
  ['a SQLite file', async () => `sqlite:${join(temporaryFolder(), 'leitmotif.db')}`],
  ['Postgres', () => emptySchema()],
] as const)('%s', (_engine, place) => {
  it('gives each claim to one of two processes that race for all of them', async () => {
    const url = await place();
    const count = 200;
    const racers = ['forwards', 'backwards'].map((direction) =>
      start('claimer.ts', url, `${count}`, direction),
    );
    const outputs = racers.map((racer) => createInterface(racer.stdout)[Symbol.asyncIterator]());
    const next = () => Promise.all(outputs.map(async (output) => String((await output.next()).value)));
    const go = (): void => {
      for (const racer of racers) racer.stdin.write('go\n');
    };
    expect(await next()).toEqual(['ready', 'ready']);
    go();
    expect(await next()).toEqual(['post 0', `post ${count - 1}`]);
    go();
    const others = await Promise.all(outputs.map((output) => Array.fromAsync(output)));
    const claims = ['post 0', `post ${count - 1}`, ...others.flat()];
    expect(claims).toHaveLength(count);
    expect(new Set(claims).size).toBe(count);
  });

  it('has every confirmed write after its process was killed', async () => {
    const url = await place();
    const writer = start('writer.ts', url);
    const confirmed: string[] = [];
    for await (const line of createInterface(writer.stdout)) {
      confirmed.push(line);
      if (confirmed.length === 2000) writer.kill('SIGKILL');
    }
    expect(writer.signalCode ?? (await once(writer, 'exit'))[1]).toBe('SIGKILL');

    const state = await openState({ url, now: Date.now });
    onTestFinished(() => state.close());
    for (const line of confirmed) {
      const [where = '', key = ''] = line.split(' ');
      if (where === 'claim') expect(await state.claim(key)).toBe(false);
      else expect(await state.store(anyShape(where)).get(key)).toBe(key);
    }
  });
});
