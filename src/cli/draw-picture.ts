import { writeFileSync } from 'node:fs';
import { createDrawer } from '../pictures/drawer.ts';
import { titlePicture } from '../views/picture/title-picture.ts';
import { loadOrComplain } from './check.ts';
import type { Terminal } from './terminal/terminal.ts';

/** Draws the picture of a title into a file. @returns whether it was drawn */
export const drawPictureFile = async (
  data: string,
  id: string,
  file: string,
  { say, complain }: Terminal,
): Promise<boolean> => {
  const catalog = loadOrComplain(data, { say, complain });
  const title = catalog?.title(id);
  if (catalog === undefined) return false;
  if (title === undefined) {
    complain(`There is no title with the id ${id}: it is the name of a file in data/titles without ".json".`);
    return false;
  }
  const drawer = createDrawer();
  try {
    const bytes = await drawer.draw(titlePicture(catalog, title));
    writeFileSync(file, bytes);
    say(`${file} (${Math.round(bytes.length / 1000)} kB)`);
    return true;
  } catch (error) {
    complain(`The picture could not be drawn: ${error instanceof Error ? error.message : error}`);
    return false;
  } finally {
    drawer.close();
  }
};
