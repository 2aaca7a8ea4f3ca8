import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createDrawer } from '#src/pictures/drawer.ts';
import { titlePicture } from '#src/views/picture/title-picture.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

const folder = mkdtempSync(join(tmpdir(), 'drawer-'));
const drawer = createDrawer();
afterAll(() => drawer.close());

const picture = (id: string) => {
  const title = realCatalog.title(id);
  if (title === undefined) throw new Error(`no title ${id}`);
  return titlePicture(realCatalog, title);
};

/** A process that is no good, in place of the one that draws. */
const program = (name: string, code: string): string => {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, code);
  return path;
};

describe('drawing', () => {
  it('gives the same bytes for the same title, from one process and from another', async () => {
    const first = await drawer.draw(picture('your-name'));
    const again = await drawer.draw(picture('your-name'));
    drawer.close();
    const other = await drawer.draw(picture('your-name'));
    expect(Buffer.from(again).equals(first)).toBe(true);
    expect(Buffer.from(other).equals(first)).toBe(true);
  });

  it('gives a WebP picture of 1000 × 420', async () => {
    const bytes = Buffer.from(await drawer.draw(picture('goblin')));
    expect(`${bytes.subarray(0, 4)}${bytes.subarray(8, 16)}`).toBe('RIFFWEBPVP8X');
    // The extended header says both less one.
    expect([bytes.readUIntLE(24, 3), bytes.readUIntLE(27, 3)]).toEqual([999, 419]);
  });

  it('leaves a native name out that no font can write', async () => {
    const { native, ...without } = picture('goblin');
    const odd = {
      ...without,
      native: { text: '도깨비 ქ', faces: ['latin', 'korean'] as const, language: 'ko' },
    };
    expect(native).toBeDefined();
    expect(Buffer.from(await drawer.draw(odd)).equals(await drawer.draw(without))).toBe(true);
  });

  it('refuses an English name that no font can write, and goes on with the next title', async () => {
    const odd = { ...picture('goblin'), english: { text: 'ქ', faces: ['latin'] as const, language: 'en' } };
    await expect(drawer.draw(odd)).rejects.toThrow('no font has ქ of the name of goblin');
    expect((await drawer.draw(picture('goblin'))).length).toBeGreaterThan(1_000);
  });

  it('is refused when the process ends, and tried in a new one the next time', async () => {
    const ended = createDrawer(program('ends', "process.once('message', () => process.exit(3));"));
    await expect(ended.draw(picture('goblin'))).rejects.toThrow('the process that draws ended (3)');
    await expect(ended.draw(picture('goblin'))).rejects.toThrow('the process that draws ended (3)');
    ended.close();
  });

  it('ends its process when there is nothing to draw', async () => {
    const tellsPid = program(
      'pid',
      "process.on('message', () => process.send({ fault: String(process.pid) }));",
    );
    const open = createDrawer(tellsPid, 1);
    const pid = await open.draw(picture('goblin')).catch(({ message }: Error) => Number(message));
    const isGone = () => {
      try {
        return !process.kill(Number(pid), 0);
      } catch {
        return true;
      }
    };
    expect(pid).toBeGreaterThan(0);
    await vi.waitUntil(isGone, { timeout: 10_000 });
  });

  it('gives the process nothing of the environment, so that a token cannot get there', async () => {
    const tells = program(
      'tells',
      "process.on('message', () => process.send({ fault: Object.keys(process.env).join() }));",
    );
    const open = createDrawer(tells);
    await expect(open.draw(picture('goblin'))).rejects.toThrow(
      /^(?!.*(?:PATH|HOME)).*DISABLE_SYSTEM_FONTS_LOAD/,
    );
    open.close();
  });
});
