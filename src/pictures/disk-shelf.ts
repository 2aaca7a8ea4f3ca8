import { mkdir, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '#src/core/log.ts';

/** Pictures in a folder, by file name. No method rejects: a folder that cannot be used is said once. */
export interface DiskShelf {
  /** Answers nothing for a picture that is not there or is damaged. */
  read(name: string): Promise<Uint8Array | undefined>;
  write(name: string, bytes: Uint8Array): Promise<void>;
}

interface DiskShelfOptions {
  readonly folder: string;
  readonly maxBytes: number;
  readonly log: Log;
}

/** Files of this folder that are ours: pictures, and what a write that was cut off left behind. */
const OURS = /\.(?:webp|tmp)$/;
const HEADER_BYTES = 12;
const SIZE_AT = 4;

/** Whether a file begins and ends like WebP: one that was cut off or overwritten does not. */
const isWhole = (bytes: Buffer): boolean =>
  bytes.length > HEADER_BYTES &&
  bytes.toString('latin1', 0, SIZE_AT) === 'RIFF' &&
  bytes.toString('latin1', 8, HEADER_BYTES) === 'WEBP' &&
  bytes.readUInt32LE(SIZE_AT) + 8 === bytes.length;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Sizes of our files, oldest first. */
const listFiles = async (folder: string): Promise<Map<string, number>> => {
  const names = (await readdir(folder)).filter((name) => OURS.test(name));
  const files = await Promise.all(
    names.map(async (name) => ({ name, ...(await stat(join(folder, name)).catch(() => undefined)) })),
  );
  files.sort((a, b) => (a.mtimeMs ?? 0) - (b.mtimeMs ?? 0));
  return new Map(files.map(({ name, size = 0 }) => [name, size]));
};

/** Keeps pictures in a folder up to so many bytes; the oldest go first. Several processes may share it. */
export const createDiskShelf = ({ folder, maxBytes, log }: DiskShelfOptions): DiskShelf => {
  let isTroubled = false;
  const complain = (err: unknown): void => {
    if (!isTroubled) log.warn({ err, folder }, 'pictures cannot be kept on disk; memory alone is used');
    isTroubled = true;
  };

  /** What is in the folder, so that nobody waits for a picture that is not there. */
  let listing: Promise<Map<string, number>> | undefined;
  const list = (): Promise<Map<string, number>> => {
    listing ??= listFiles(folder).catch((error) => {
      if (!isMissing(error)) complain(error);
      return new Map();
    });
    return listing;
  };

  const removeOldest = async (files: Map<string, number>): Promise<void> => {
    let total = 0;
    for (const size of files.values()) total += size;
    for (const [name, size] of files) {
      if (total <= maxBytes) return;
      files.delete(name);
      total -= size;
      // Another process may have been first.
      await unlink(join(folder, name)).catch(() => {});
    }
  };

  return {
    async read(name) {
      const files = await list();
      if (!files.has(name)) return undefined;
      try {
        const bytes = await readFile(join(folder, name));
        if (isWhole(bytes)) return bytes;
        log.warn({ file: join(folder, name) }, 'a kept picture is damaged and will be drawn again');
      } catch (error) {
        if (!isMissing(error)) complain(error);
      }
      files.delete(name);
      return undefined;
    },
    async write(name, bytes) {
      try {
        await mkdir(folder, { recursive: true });
        const files = await list();
        const unfinished = join(folder, `${name}.${process.pid}.tmp`);
        await writeFile(unfinished, bytes);
        await rename(unfinished, join(folder, name));
        files.delete(name);
        files.set(name, bytes.length);
        await removeOldest(files);
      } catch (error) {
        complain(error);
      }
    },
  };
};
