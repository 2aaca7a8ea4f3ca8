/** The process that draws: it is told pictures over IPC, answers their bytes, and ends with the one that started it. */
import type { TitlePicture } from '#src/views/picture/title-picture.ts';
import { openStudio } from './studio.ts';

/** What it answers: the bytes, or why there are none. */
export type Drawn = { readonly bytes: Uint8Array } | { readonly fault: string };

const studio = openStudio();

const draw = async (picture: TitlePicture): Promise<Drawn> => {
  try {
    return { bytes: await studio.draw(picture) };
  } catch (error) {
    return { fault: String(error) };
  }
};

process.on('message', (picture: TitlePicture) => {
  void draw(picture).then((drawn) => process.send?.(drawn));
});
