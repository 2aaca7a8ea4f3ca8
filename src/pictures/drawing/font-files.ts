import { fileURLToPath } from 'node:url';
import type { Face } from '#src/views/picture/faces.ts';

/** What words are written in: a face of names, or the lighter one of small words. */
export type WrittenFace = Face | 'medium';

const NOTO = '@fontsource/noto-sans';

const latin = (weight: number): string[] =>
  ['latin', 'latin-ext', 'vietnamese'].map(
    (part) => `${NOTO}/files/noto-sans-${part}-${weight}-normal.woff2`,
  );

const one = (script: string, part: string): string[] => [
  `${NOTO}-${script}/files/noto-sans-${script}-${part}-700-normal.woff2`,
];

const FILES: Readonly<Record<WrittenFace, readonly string[]>> = {
  latin: latin(700),
  medium: latin(500),
  greek: [`${NOTO}/files/noto-sans-greek-700-normal.woff2`],
  cyrillic: [`${NOTO}/files/noto-sans-cyrillic-700-normal.woff2`],
  korean: one('kr', 'korean'),
  japanese: one('jp', 'japanese'),
  simplified: one('sc', 'chinese-simplified'),
  traditional: one('tc', 'chinese-traditional'),
  devanagari: one('devanagari', 'devanagari'),
  tamil: one('tamil', 'tamil'),
  thai: one('thai', 'thai'),
  arabic: one('arabic', 'arabic'),
  // ♥, ☆★, ♪ and the wide ~: the language's own file leaves them to these parts.
  symbols: ['86', '108', '109', '115'].flatMap((part) => one('jp', part)),
};

/** Paths of the font files of a face, inside installed packages. */
export const fontFiles = (face: WrittenFace): string[] =>
  FILES[face].map((file) => fileURLToPath(import.meta.resolve(file)));
