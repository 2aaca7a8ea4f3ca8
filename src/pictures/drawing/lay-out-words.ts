import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Name, TitlePicture } from '#src/views/picture/title-picture.ts';
import { breakLines } from './break-lines.ts';
import type { Fonts } from './fonts.ts';

/** A line of words with its place. */
export interface Words {
  readonly text: string;
  readonly font: string;
  readonly colour: string;
  readonly x: number;
  /** Base line. */
  readonly y: number;
}

/** A size to try, in pixels, and the lines that are allowed at it. */
type Step = readonly [size: number, lines: number];

interface Block {
  readonly lines: readonly string[];
  readonly size: number;
  readonly font: string;
}

const LEFT = 56;
/** Words end here; the six ingredients begin. */
export const WORDS_WIDTH = 636;
const CREDIT_Y = 70;
/** Names stand between these; below is the staff. */
const NAMES_TOP = 102;
const NAMES_END = 310;
/** Where the names stand in the room they leave: nearer to the credit than to the staff. */
const SHARE_ABOVE = 0.42;
const LINE_HEIGHT = 1.24;
/** From the top of a line to its base line, as a share of the size. */
const ASCENT = 0.94;
const BETWEEN = 12;

/** The name that stands first. */
const LARGE: readonly Step[] = [
  [104, 1],
  [92, 1],
  [80, 1],
  [72, 1],
  [64, 1],
  [66, 2],
  [60, 2],
  [54, 2],
  [48, 2],
  [43, 2],
  [42, 3],
  [36, 3],
  [30, 3],
  [24, 4],
  // One long word.
  [56, 1],
  [48, 1],
  [40, 1],
  [32, 1],
];
/** The English one below a name in another script. */
const SECOND: readonly Step[] = [
  [44, 1],
  [39, 1],
  [34, 1],
  [34, 2],
  [30, 2],
  [26, 2],
  [24, 3],
];
const CREDIT: readonly Step[] = [
  [32, 1],
  [29, 1],
  [26, 1],
  [23, 1],
];

const heightOf = ({ lines, size }: Block): number => lines.length * size * LINE_HEIGHT;

/** The name at each size at which it fits into the width, largest first. */
function* fittings(
  canvas: SKRSContext2D,
  font: (size: number) => string,
  name: Name,
  steps: readonly Step[],
) {
  for (const [size, count] of steps) {
    canvas.font = font(size);
    const lines = breakLines(name, count, (text) => canvas.measureText(text).width, WORDS_WIDTH);
    if (lines !== undefined) yield { lines, size, font: canvas.font } satisfies Block;
  }
}

const placeBlock = ({ lines, size, font }: Block, top: number, colour: string): Words[] =>
  lines.map((text, at) => ({
    text,
    font,
    colour,
    x: LEFT,
    y: Math.round(top + size * (ASCENT + at * LINE_HEIGHT)),
  }));

/**
 * Places the words of a picture, the names as large as their room allows.
 *
 * @throws RangeError when a name is too long for the smallest letters
 */
export const layOutWords = (canvas: SKRSContext2D, picture: TitlePicture, fonts: Fonts): Words[] => {
  const { native, english, palette } = picture;
  const setIn = (name: Name, steps: readonly Step[]) =>
    fittings(canvas, (size) => fonts(name.faces, size), name, steps);
  const room = NAMES_END - NAMES_TOP;
  for (const first of setIn(native ?? english, LARGE)) {
    const [second] = native === undefined ? [] : setIn(english, SECOND);
    if (native !== undefined && second === undefined) break;
    const height = heightOf(first) + (second === undefined ? 0 : BETWEEN + heightOf(second));
    if (height > room) continue;
    const top = NAMES_TOP + (room - height) * SHARE_ABOVE;
    const credit = { text: picture.credit, language: 'en', faces: [] };
    const [small] = fittings(canvas, (size) => fonts(['medium'], size), credit, CREDIT);
    return [
      ...(small === undefined ? [] : placeBlock(small, CREDIT_Y - small.size * ASCENT, palette.quiet)),
      ...placeBlock(first, top, palette.ink),
      ...(second === undefined ? [] : placeBlock(second, top + heightOf(first) + BETWEEN, palette.ink)),
    ];
  }
  throw new RangeError(`the names of ${picture.id} do not fit into a picture`);
};
