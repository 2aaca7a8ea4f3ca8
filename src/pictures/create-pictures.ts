import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '#src/core/log.ts';
import type { Picture } from '#src/core/reply/message.ts';
import type { PicturedCard } from '#src/views/picture/pictured-card.ts';
import type { TitlePicture } from '#src/views/picture/title-picture.ts';
import { createBudget } from './budget.ts';
import { createDiskShelf } from './disk-shelf.ts';
import { drawingVersion, fileNameOf } from './file-name.ts';
import { createMemoryShelf } from './memory-shelf.ts';

/** Gives cards their pictures. */
export interface Pictures {
  /** Answers nothing when pictures are off, while the process is busy, or when more are wanted than can be drawn. */
  offer(card: PicturedCard): Picture | undefined;
}

interface PicturesOptions {
  /** Pictures are kept here between starts. */
  readonly folder: string;
  readonly log: Log;
  /** Milliseconds, never going back. */
  readonly now: () => number;
  /** While the process has too much to do, cards go without. */
  readonly isBusy: () => boolean;
  /** Rejects when a picture cannot be drawn. */
  readonly draw: (picture: TitlePicture) => Promise<Uint8Array>;
  readonly memoryMaxBytes?: number;
  readonly diskMaxBytes?: number;
  /** An answer waits so many milliseconds for a picture that is kept on disk. */
  readonly soonMs?: number;
}

/** The whole catalog has some 12 MB. */
const MEMORY_MAX_BYTES = 16_000_000;
const DISK_MAX_BYTES = 64_000_000;
/** Answers beyond this go without: each picture is 22 kB to send, more than the rest of an answer costs. */
const PER_SECOND = 50;
/** An answer waits so long for a picture that is kept on disk. */
const SOON_MS = 5;
/** Pictures that are being read or drawn; at ten a second, the last one comes within two. */
const COMING_MAX = 16;
/** After a fault, a picture is not tried again for so long; after several in a row, none is. */
const REST_MS = 10 * 60 * 1000;
const FAULTS_MAX = 3;

/** No card has a picture. */
export const noPictures: Pictures = { offer: () => undefined };

/** Keeps pictures in memory and on disk, and has them drawn when they are first wanted. */
export const createPictures = (options: PicturesOptions): Pictures => {
  const { folder, log, now, isBusy, draw, soonMs = SOON_MS } = options;
  const memory = createMemoryShelf(options.memoryMaxBytes ?? MEMORY_MAX_BYTES);
  const disk = createDiskShelf({ folder, maxBytes: options.diskMaxBytes ?? DISK_MAX_BYTES, log });
  const canAfford = createBudget(PER_SECOND, now);
  /** By what they are drawn from; it is the same object for the same title. */
  const keys = new WeakMap<TitlePicture, string>();
  const coming = new Map<string, Promise<Uint8Array | undefined>>();
  const restsUntil = new Map<string, number>();
  let allRestUntil = 0;
  let faults = 0;
  let version: Promise<string> | undefined;

  const noteFault = (key: string, err: unknown, id: string): void => {
    restsUntil.set(key, now() + REST_MS);
    faults += 1;
    log.warn({ err, title: id }, 'a picture could not be drawn; its card goes without');
    if (faults < FAULTS_MAX) return;
    allRestUntil = now() + REST_MS;
    log.error({}, 'no picture could be drawn several times; cards go without for ten minutes');
  };

  const nameOf = async (picture: TitlePicture): Promise<string> => {
    // Without it, a change of the drawing code would go unseen; pictures can be drawn all the same.
    version ??= drawingVersion().catch(() => '');
    return fileNameOf(picture, await version);
  };

  const readKept = async (key: string, picture: TitlePicture): Promise<Uint8Array | undefined> => {
    const kept = await disk.read(await nameOf(picture));
    if (kept !== undefined) memory.put(key, kept);
    return kept;
  };

  const drawNew = async (key: string, picture: TitlePicture): Promise<Uint8Array | undefined> => {
    try {
      const bytes = await draw(picture);
      faults = 0;
      restsUntil.delete(key);
      memory.put(key, bytes);
      void disk.write(await nameOf(picture), bytes);
      return bytes;
    } catch (error) {
      noteFault(key, error, picture.id);
      return undefined;
    }
  };

  /** The same picture comes once, however many want it. */
  const come = (key: string, bring: () => Promise<Uint8Array | undefined>): Promise<Uint8Array | undefined> =>
    coming.getOrInsertComputed(key, () =>
      bring().finally(() => {
        coming.delete(key);
      }),
    );

  const isHopeless = (key: string): boolean =>
    (coming.size >= COMING_MAX && !coming.has(key)) ||
    now() < allRestUntil ||
    now() < (restsUntil.get(key) ?? 0);

  return {
    offer({ picture, fileName, description, embeds }) {
      if (isBusy() || !canAfford()) return undefined;
      const key = keys.getOrInsertComputed(picture, () => fileNameOf(picture, ''));
      const ready = memory.get(key);
      if (ready === undefined && isHopeless(key)) return undefined;
      const file = { name: fileName, contentType: 'image/webp', description };
      let reading: Promise<Uint8Array | undefined> | undefined;
      const read = () => {
        reading ??= readKept(key, picture);
        return reading;
      };
      const soon = () => Promise.race([read(), sleep(soonMs, undefined, { ref: false })]);
      const bring = async () => (await read()) ?? drawNew(key, picture);
      return { file, embeds, ready, soon, draw: () => come(key, bring) };
    },
  };
};
