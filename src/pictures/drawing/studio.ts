import type { Name, TitlePicture } from '#src/views/picture/title-picture.ts';
import { drawPicture } from './draw-picture.ts';
import { createFonts } from './fonts.ts';
import { createLetterCheck } from './letters.ts';

/** A little less than JPEG at 90 looks like, at less than half its bytes. */
const QUALITY = 85;

/** Draws pictures, as WebP. */
export interface Studio {
  /** What cannot be written is left out; rejects when that is the English name, or when a name does not fit. */
  draw(picture: TitlePicture): Promise<Uint8Array>;
}

/** Opens a studio: fonts are read as names need them. */
export const openStudio = (): Studio => {
  const fonts = createFonts();
  const lacking = createLetterCheck();
  return {
    async draw({ native, credit, ...picture }) {
      const missing = lacking(picture.english);
      if (missing.length > 0)
        throw new RangeError(`no font has ${missing.join(' ')} of the name of ${picture.id}`);
      const isWritable = (name: Pick<Name, 'text' | 'faces'>): boolean => lacking(name).length === 0;
      const drawn = drawPicture(
        {
          ...picture,
          ...(native !== undefined && isWritable(native) && { native }),
          credit: isWritable({ text: credit, faces: ['latin'] }) ? credit : '',
        },
        fonts,
      );
      return drawn.encode('webp', QUALITY);
    },
  };
};
