import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { TitlePicture } from '#src/views/picture/title-picture.ts';

const DRAWING = new URL('./drawing/', import.meta.url);
const HASH_LENGTH = 20;

const hash = (parts: readonly (string | Buffer)[]): string => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex').slice(0, HASH_LENGTH);
};

/** Changes with the code that draws, so that no picture is kept that would now look different. */
export const drawingVersion = async (): Promise<string> => {
  const files = (await readdir(DRAWING)).sort();
  return hash(await Promise.all(files.map((file) => readFile(new URL(file, DRAWING)))));
};

/** File name of a picture: what it is drawn from and the code that draws it decide it. */
export const fileNameOf = (picture: TitlePicture, version: string): string =>
  `${picture.id}-${hash([version, JSON.stringify(picture)])}.webp`;
