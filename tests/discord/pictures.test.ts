import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPictures } from '#src/pictures/create-pictures.ts';
import { createDrawer } from '#src/pictures/drawer.ts';
import type { TitlePicture } from '#src/views/picture/title-picture.ts';
import { keepLog, type LogLine } from '#tests/support/keep-log.ts';
import { type Program, startProgram } from '#tests/support/start-program.ts';

const EDIT = { method: 'PATCH', path: /\/webhooks\/.*\/messages\/@original/ };

/** A picture that is being drawn until the test says that it is done. */
interface Drawing {
  readonly id: string;
  done(): void;
  fail(): void;
}

let program: Program;
let drawings: Drawing[];
let lines: LogLine[];

const draw = ({ id }: TitlePicture): Promise<Uint8Array> => {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  drawings.push({
    id,
    done: () => resolve(Buffer.from(`picture of ${id}`)),
    fail: () => reject(new Error('no ink')),
  });
  return promise;
};

const start = async (drawIt = draw): Promise<void> => {
  const kept = keepLog();
  lines = kept.lines;
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  const pictures = createPictures({
    folder,
    log: kept.log,
    now: Date.now,
    isBusy: () => false,
    draw: drawIt,
  });
  program = await startProgram({ pictures });
};

beforeEach(async () => {
  drawings = [];
  await start();
});
afterEach(() => program.close());

const search = (query: string, options = {}) =>
  program.sandbox.driver.command({ name: 'ost search', options: { query, ...options } });

const drawing = async (at: number): Promise<Drawing> => {
  await vi.waitUntil(() => drawings.length > at, WAIT);
  return drawings[at] as Drawing;
};
const edits = () => program.sandbox.journal.calls(EDIT);
/** Drawing for real begins with a process and its fonts. */
const WAIT = { timeout: 20_000 };
const edited = (count: number) => vi.waitUntil(() => edits().length === count, WAIT);

const stored = (messageId: string | undefined) => {
  const found = messageId === undefined ? undefined : program.sandbox.world.messages.find(messageId);
  if (found === undefined) throw new Error('there is no such message');
  return found;
};

const another = (messageId: string | undefined) => {
  const { message } = stored(messageId);
  const customId = JSON.stringify(message.components).match(/"custom_id":"(1:another:[^"]*)"/)?.[1] ?? '';
  return program.sandbox.driver.press({ messageId: message.id, customId });
};

const shownIn = (messageId: string | undefined): string =>
  stored(messageId)
    .message.embeds.map(({ title, image }) => `${title} ${image?.url.split('/').at(-1)}`)
    .join();

describe('a picture that first has to be drawn', () => {
  it('follows the answer, which is whole without it', async () => {
    const { message, ok } = await search('interstellar');
    expect(ok).toBe(true);
    expect(message?.embeds[0]?.image).toBeUndefined();
    (await drawing(0)).done();
    await edited(1);
    const { message: now, files } = stored(message?.id);
    expect(shownIn(message?.id)).toBe('Interstellar interstellar.webp');
    expect(files).toMatchObject([{ content_type: 'image/webp', filename: 'interstellar.webp' }]);
    expect(files[0]?.description).toContain('Picture of the title Interstellar (2014)');
    expect(now.components).toEqual(message?.components);
  });

  it('comes with mentions turned off, since Discord reads an edit anew', async () => {
    await search('interstellar');
    (await drawing(0)).done();
    await edited(1);
    expect(edits()[0]?.body).toMatchObject({ allowed_mentions: { parse: [] } });
  });

  it('never comes over a newer card: it is dropped when a button changed the message meanwhile', async () => {
    const { message } = await search('interstellar');
    const first = await drawing(0);
    await another(message?.id);
    const second = await drawing(1);
    first.done();
    second.done();
    await edited(1);
    expect(shownIn(message?.id)).toMatch(new RegExp(` ${second.id}.webp$`));
    expect(edits()).toHaveLength(1);
  });

  it('holds the next card up while it is being sent, so that the newer one is the last', async () => {
    program.sandbox.faults.add({ kind: 'delay', ms: 300, method: 'PATCH', path: '/webhooks/**' });
    const { message } = await search('interstellar');
    (await drawing(0)).done();
    await vi.waitUntil(() => program.sandbox.faults.waiting().length === 0);
    await another(message?.id);
    await edited(1);
    expect(shownIn(message?.id)).toMatch(/undefined$/);
    expect(stored(message?.id).files).toEqual([]);
  });

  it('is left out, and the fault logged, when it cannot be drawn', async () => {
    const { message } = await search('interstellar');
    (await drawing(0)).fail();
    await vi.waitUntil(() => lines.length > 0);
    expect(lines).toMatchObject([{ level: 'warn', fields: { title: 'interstellar' } }]);
    expect(shownIn(message?.id)).toBe('Interstellar undefined');
    expect(edits()).toEqual([]);
  });

  it('is said in the log and nowhere else when Discord does not take it', async () => {
    program.sandbox.faults.add({ kind: 'status', status: 400, code: 50_035, method: 'PATCH' });
    const { message } = await search('interstellar');
    (await drawing(0)).done();
    await vi.waitUntil(() => program.lines.some(({ sentence }) => /could not be added/.test(sentence)));
    expect(shownIn(message?.id)).toBe('Interstellar undefined');
  });

  it('comes to a private answer too', async () => {
    const { message } = await program.sandbox.driver.command({
      name: 'ost recommend',
      options: { private: true },
    });
    const { id, done } = await drawing(0);
    done();
    await edited(1);
    expect(shownIn(message?.id)).toMatch(new RegExp(`${id}.webp$`));
    expect((stored(message?.id).message.flags ?? 0) & 64).toBe(64);
  });
});

describe('a picture that is at hand', () => {
  const warm = async (query: string): Promise<void> => {
    await search(query);
    const last = await drawing(drawings.length);
    last.done();
    await edited(1);
    program.sandbox.journal.clear();
  };

  it('comes with the first answer', async () => {
    await warm('interstellar');
    const { message } = await search('interstellar');
    expect(shownIn(message?.id)).toBe('Interstellar interstellar.webp');
    expect(edits()).toEqual([]);
  });

  it('leaves with its card: the next one has only its own', async () => {
    await warm('interstellar');
    const { message } = await search('interstellar');
    await another(message?.id);
    expect(stored(message?.id).files).toEqual([]);
    const next = await drawing(1);
    next.done();
    await edited(1);
    expect(stored(message?.id).files.map(({ filename }) => filename)).toEqual([`${next.id}.webp`]);
  });

  it('is left out when Discord refuses the answer with it', async () => {
    await warm('interstellar');
    program.sandbox.faults.add({ kind: 'status', status: 400, code: 400_001, path: '/interactions/**' });
    const { message, ok } = await search('interstellar');
    expect(ok).toBe(true);
    expect(shownIn(message?.id)).toBe('Interstellar undefined');
    expect(program.lines.some(({ sentence }) => /refused with its picture/.test(sentence))).toBe(true);
  });
});

describe('where the bot may not attach files', () => {
  it('cards go without a picture, and nothing is drawn or logged', async () => {
    const { world, driver } = program.sandbox;
    const deny = PermissionFlagsBits.AttachFiles.toString();
    const lounge =
      world.channels.get(driver.messages()[0]?.channel_id ?? '') ?? [...world.channels.values()][0];
    if (lounge === undefined) throw new Error('there is no channel');
    lounge.overwrites = [{ id: world.bot.id, type: 1, allow: '0', deny }];
    const { message, ok } = await driver.inChannel(lounge.id).command({
      name: 'ost search',
      options: { query: 'interstellar' },
    });
    expect(ok).toBe(true);
    expect(shownIn(message?.id)).toBe('Interstellar undefined');
    expect(drawings).toEqual([]);
    expect(lines).toEqual([]);
  });
});

describe('the whole way', () => {
  it('draws, sends and shows the picture of a title', async () => {
    await program.close();
    const drawer = createDrawer();
    await start(drawer.draw);
    const { message } = await search('interstellar');
    await edited(1);
    const { url, size } = stored(message?.id).files[0] ?? {};
    expect(size).toBeGreaterThan(5_000);
    const response = await fetch(url ?? '');
    expect(response.headers.get('content-type')).toBe('image/webp');
    drawer.close();
  });
});
