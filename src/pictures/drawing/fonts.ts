import { GlobalFonts } from '@napi-rs/canvas';
import { fontFiles, type WrittenFace } from './font-files.ts';

/** Gives the CSS font of faces at a size in pixels. */
export type Fonts = (faces: readonly WrittenFace[], size: number) => string;

/** Fonts from packages alone, each registered at its first use. */
export const createFonts = (): Fonts => {
  const families = new Map<WrittenFace, readonly string[]>();
  const familiesOf = (face: WrittenFace): readonly string[] =>
    families.getOrInsertComputed(face, () =>
      fontFiles(face).map((file, at) => {
        const family = `${face}-${at}`;
        if (GlobalFonts.registerFromPath(file, family) === null)
          throw new Error(`the font ${file} cannot be read`);
        return family;
      }),
    );
  return (faces, size) => `${size}px ${faces.flatMap(familiesOf).join(', ')}`;
};
