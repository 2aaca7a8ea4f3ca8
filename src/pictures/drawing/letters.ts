import { openSync } from 'fontkit';
import type { Name } from '#src/views/picture/title-picture.ts';
import { fontFiles, type WrittenFace } from './font-files.ts';

/** Marks that join and direct letters need no shape of their own, nor do blanks. */
const BARE = /^[\s\p{Cf}]$/u;

/** Letters that a font file has, as code points. */
const lettersOf = (file: string): readonly number[] => {
  const font = openSync(file);
  return 'characterSet' in font ? font.characterSet : font.fonts.flatMap(({ characterSet }) => characterSet);
};

/**
 * Finds letters of a name that none of its faces has: each would be a box, or come from a font that this machine
 * happens to have.
 */
export const createLetterCheck = (): ((name: Pick<Name, 'text' | 'faces'>) => string[]) => {
  const known = new Map<WrittenFace, ReadonlySet<number>>();
  const lettersIn = (face: WrittenFace): ReadonlySet<number> =>
    known.getOrInsertComputed(face, () => new Set(fontFiles(face).flatMap(lettersOf)));
  const isWritable = (letter: string, faces: readonly WrittenFace[]): boolean =>
    BARE.test(letter) || faces.some((face) => lettersIn(face).has(letter.codePointAt(0) ?? 0));
  return ({ text, faces }) => [...new Set(text)].filter((letter) => !isWritable(letter, faces));
};
