import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPictures } from '#src/pictures/create-pictures.ts';
import { createTexts } from '#src/text/texts.ts';
import { picturedCard } from '#src/views/picture/pictured-card.ts';
import type { TitlePicture } from '#src/views/picture/title-picture.ts';
import { keepLog, type LogLine } from '#tests/support/keep-log.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

const text = createTexts().in('en-US');
const cards = realCatalog.titles.map((title) => picturedCard(realCatalog, title, text));
const card = (at = 0) => {
  const found = cards[at];
  if (found === undefined) throw new Error(`the catalog has no ${at + 1} titles`);
  return found;
};

const SIZE = 100;
/** Bytes that pass for WebP, in place of drawing. */
const bytesOf = ({ id }: TitlePicture): Buffer => {
  const bytes = Buffer.alloc(SIZE, id);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(SIZE - 8, 4);
  bytes.write('WEBP', 8, 'latin1');
  return bytes;
};

let folder: string;
let time: number;
let drawn: string[];
let lines: LogLine[];
let isBroken: boolean;
let isBusy: boolean;

const draw = async (picture: TitlePicture): Promise<Uint8Array> => {
  drawn.push(picture.id);
  if (isBroken) throw new Error('no ink');
  return bytesOf(picture);
};

const open = (more: { draw?: typeof draw; memoryMaxBytes?: number; soonMs?: number } = {}) => {
  const kept = keepLog();
  lines = kept.lines;
  return createPictures({ folder, log: kept.log, now: () => time, isBusy: () => isBusy, draw, ...more });
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  time = 0;
  drawn = [];
  isBroken = false;
  isBusy = false;
});

const files = () => readdirSync(folder).filter((name) => name.endsWith('.webp'));

describe('a picture', () => {
  it('is drawn when it is first wanted, and at hand from then on', async () => {
    const pictures = open();
    const first = pictures.offer(card());
    expect(first?.ready).toBeUndefined();
    expect(await first?.draw()).toEqual(bytesOf(card().picture));
    expect(Buffer.from(pictures.offer(card())?.ready ?? [])).toEqual(bytesOf(card().picture));
    expect(drawn).toEqual([card().picture.id]);
  });

  it('is drawn once when several want it at the same time', async () => {
    const pictures = open();
    await Promise.all([pictures.offer(card())?.draw(), pictures.offer(card())?.draw()]);
    expect(drawn).toHaveLength(1);
  });

  it('is read and not drawn again after a restart', async () => {
    await open().offer(card())?.draw();
    await vi.waitUntil(() => files().length === 1);
    drawn = [];
    // Long enough for the slowest disk.
    const again = await open({ soonMs: 10_000 }).offer(card())?.soon();
    expect(Buffer.from(again ?? [])).toEqual(bytesOf(card().picture));
    expect(drawn).toEqual([]);
  });

  it('that left memory comes from disk', async () => {
    const pictures = open({ memoryMaxBytes: SIZE });
    await pictures.offer(card(0))?.draw();
    await pictures.offer(card(1))?.draw();
    await vi.waitUntil(() => files().length === 2);
    drawn = [];
    const again = pictures.offer(card(0));
    expect(again?.ready).toBeUndefined();
    expect(await again?.draw()).toBeDefined();
    expect(drawn).toEqual([]);
  });

  it('carries the title’s file name, alt text and an embed that shows it', () => {
    const { file, embeds } = open().offer(card()) ?? {};
    expect(file?.name).toMatch(/^[a-z0-9-]+\.webp$/);
    expect(embeds?.[0]?.image?.url).toBe(`attachment://${file?.name}`);
    expect(file?.description).toContain('Leading mood');
  });
});

describe('too many pictures', () => {
  it('are left out when more are wanted at once than may be sent in a second', () => {
    const pictures = open();
    const offered = Array.from({ length: 200 }, () => pictures.offer(card())).filter(Boolean);
    expect(offered).toHaveLength(50);
    time += 1_000;
    expect(pictures.offer(card())).toBeDefined();
  });

  it('are left out while the process is busy, even those at hand', async () => {
    const pictures = open();
    await pictures.offer(card())?.draw();
    isBusy = true;
    expect(pictures.offer(card())).toBeUndefined();
    isBusy = false;
    expect(pictures.offer(card())?.ready).toBeDefined();
  });

  it('are left out when many wait for being drawn; those at hand and those waited for go on', async () => {
    const gate = Promise.withResolvers<void>();
    const pictures = open({
      async draw(picture) {
        if (picture !== card(0).picture) await gate.promise;
        return draw(picture);
      },
    });
    await pictures.offer(card(0))?.draw();
    const waiting = Array.from({ length: 16 }, (_, at) => pictures.offer(card(at + 1))?.draw());
    expect(pictures.offer(card(17))).toBeUndefined();
    expect(pictures.offer(card(0))?.ready).toBeDefined();
    expect(pictures.offer(card(3))).toBeDefined();
    gate.resolve();
    expect((await Promise.all(waiting)).filter(Boolean)).toHaveLength(16);
    expect(pictures.offer(card(17))).toBeDefined();
  });
});

describe('a picture that cannot be drawn', () => {
  it('is logged, and not tried again for ten minutes', async () => {
    isBroken = true;
    const pictures = open();
    expect(await pictures.offer(card())?.draw()).toBeUndefined();
    expect(lines).toMatchObject([{ level: 'warn', fields: { title: card().picture.id } }]);
    expect(pictures.offer(card())).toBeUndefined();
    expect(pictures.offer(card(1))).toBeDefined();
    isBroken = false;
    time += 10 * 60 * 1_000;
    expect(await pictures.offer(card())?.draw()).toBeDefined();
  });

  it('ends all drawing for ten minutes when it happens three times in a row', async () => {
    isBroken = true;
    const pictures = open();
    for (const at of [0, 1, 2]) await pictures.offer(card(at))?.draw();
    expect(pictures.offer(card(3))).toBeUndefined();
    expect(lines.at(-1)?.level).toBe('error');
    isBroken = false;
    time += 10 * 60 * 1_000;
    expect(await pictures.offer(card(3))?.draw()).toBeDefined();
  });
});
