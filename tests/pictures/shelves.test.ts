import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBudget } from '#src/pictures/budget.ts';
import { createBusyWatch } from '#src/pictures/busy-watch.ts';
import { createDiskShelf } from '#src/pictures/disk-shelf.ts';
import { createMemoryShelf } from '#src/pictures/memory-shelf.ts';
import { keepLog } from '#tests/support/keep-log.ts';

/** A file that begins like WebP and says its own size. */
const webp = (size: number): Buffer => {
  const bytes = Buffer.alloc(size);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(size - 8, 4);
  bytes.write('WEBP', 8, 'latin1');
  return bytes;
};

const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'pictures-'));

describe('pictures in memory', () => {
  it('never take more bytes than they may: what was wanted longest ago goes first', () => {
    const shelf = createMemoryShelf(300);
    for (const name of ['a', 'b', 'c']) shelf.put(name, webp(100));
    shelf.get('a');
    shelf.put('d', webp(100));
    expect(['a', 'b', 'c', 'd'].filter((name) => shelf.get(name) !== undefined)).toEqual(['a', 'c', 'd']);
  });

  it('hold no more than their own bytes of what they were cut from', () => {
    const shelf = createMemoryShelf(1_000);
    shelf.put('a', webp(4_096).subarray(0, 100));
    expect(shelf.get('a')?.buffer.byteLength).toBe(100);
  });

  it('do without one that is larger than all their room', () => {
    const shelf = createMemoryShelf(300);
    shelf.put('large', webp(301));
    expect(shelf.get('large')).toBeUndefined();
  });
});

describe('pictures on disk', () => {
  it('are there for the next start', async () => {
    const folder = join(emptyFolder(), 'new', 'one');
    const { log } = keepLog();
    await createDiskShelf({ folder, maxBytes: 1_000, log }).write('a.webp', webp(100));
    expect(await createDiskShelf({ folder, maxBytes: 1_000, log }).read('a.webp')).toEqual(webp(100));
  });

  it('never take more bytes than they may: the oldest go, also those of an earlier start', async () => {
    const folder = emptyFolder();
    const { log } = keepLog();
    writeFileSync(join(folder, 'earlier.webp'), webp(100));
    const shelf = createDiskShelf({ folder, maxBytes: 300, log });
    for (const name of ['a.webp', 'b.webp', 'c.webp']) await shelf.write(name, webp(100));
    expect(readdirSync(folder).sort()).toEqual(['a.webp', 'b.webp', 'c.webp']);
  });

  it('leave files of others alone', async () => {
    const folder = emptyFolder();
    const { log } = keepLog();
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    await createDiskShelf({ folder, maxBytes: 50, log }).write('a.webp', webp(100));
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });

  it('are not shown when they are damaged, which is said', async () => {
    const folder = emptyFolder();
    const { log, lines } = keepLog();
    const shelf = createDiskShelf({ folder, maxBytes: 1_000, log });
    await shelf.write('a.webp', webp(100));
    truncateSync(join(folder, 'a.webp'), 60);
    expect(await shelf.read('a.webp')).toBeUndefined();
    expect(lines.map(({ sentence }) => sentence)).toEqual([
      'a kept picture is damaged and will be drawn again',
    ]);
  });

  it('do without a folder that cannot be used, and say so once', async () => {
    const folder = join(emptyFolder(), 'file');
    writeFileSync(folder, 'no folder');
    const { log, lines } = keepLog();
    const shelf = createDiskShelf({ folder, maxBytes: 1_000, log });
    await shelf.write('a.webp', webp(100));
    await shelf.write('b.webp', webp(100));
    expect(await shelf.read('a.webp')).toBeUndefined();
    expect(lines.map(({ sentence }) => sentence)).toEqual([
      'pictures cannot be kept on disk; memory alone is used',
    ]);
    expect(readFileSync(folder, 'utf8')).toBe('no folder');
  });

  it('go on when somebody empties the folder meanwhile', async () => {
    const folder = emptyFolder();
    const { log, lines } = keepLog();
    const shelf = createDiskShelf({ folder, maxBytes: 150, log });
    await shelf.write('a.webp', webp(100));
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    await shelf.write('b.webp', webp(100));
    expect(readdirSync(folder)).toEqual(['b.webp']);
    expect(lines).toEqual([]);
  });
});

describe('the budget', () => {
  it('affords so many at once and so many a second, however long nobody asked', () => {
    let time = 0;
    const canAfford = createBudget(10, () => time);
    const afforded = (asked: number) => Array.from({ length: asked }, canAfford).filter(Boolean).length;
    expect(afforded(30)).toBe(10);
    time += 500;
    expect(afforded(30)).toBe(5);
    time += 3_600_000;
    expect(afforded(30)).toBe(10);
  });
});

describe('the busy watch', () => {
  it('looks at the last moments, not at all that was before', () => {
    let time = 0;
    let active = 0;
    const utilization = (
      now?: { active: number; idle: number },
      before?: { active: number; idle: number },
    ) => {
      const spent = { active: active - (before?.active ?? 0), idle: time - active - (before?.idle ?? 0) };
      return {
        ...(now ? spent : { active, idle: time - active }),
        utilization: spent.active / (spent.active + spent.idle),
      };
    };
    const isBusy = createBusyWatch(() => time, utilization);
    time = 1_000;
    active = 1_000;
    expect(isBusy(), 'after a start, which is all work').toBe(false);
    time += 1_000;
    active += 950;
    expect(isBusy()).toBe(true);
    time += 1_000;
    active += 100;
    expect(isBusy()).toBe(false);
  });
});
