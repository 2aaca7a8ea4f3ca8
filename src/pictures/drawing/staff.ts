import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Note } from '#src/views/picture/melody.ts';
import type { TitlePicture } from '#src/views/picture/title-picture.ts';
import { WIDTH } from './size.ts';

const LINES = 5;
const STEP_X = 10;
/** The staff comes from the left as a thin ribbon below the words and opens to the right. */
const MIDDLE = { left: 374, right: 338 };
const GAP = { left: 4, right: 21 };
const SWING = { left: 5, right: 17 };
const NOTES = { from: 90, to: 925 };
const NOTE_SPACING = 108;
const NOTE_TILT = -0.38;
/** A note's head is as high as the distance of two lines. */
const HEAD = { width: 0.68, height: 0.48 };
const STEM = 2.9;
const FIRST_SIZE = 1.25;
const HALO = 4.2;

/** The middle of the staff at `x`, and the distance of its lines there. */
type Winding = (x: number) => { readonly middle: number; readonly gap: number };

const between = ({ left, right }: { readonly left: number; readonly right: number }, share: number): number =>
  left + (right - left) * share;

const windingOf =
  ([turn = 0, waves = 0, opening = 0]: readonly number[]): Winding =>
  (x) => {
    const share = Math.min(1, Math.max(0, x / WIDTH));
    const angle = (share * (1.1 + 0.7 * waves) + turn) * 2 * Math.PI;
    return {
      middle: between(MIDDLE, share) + Math.sin(angle) * between(SWING, share),
      gap: between(GAP, share ** (0.75 + 0.3 * opening)),
    };
  };

const drawLines = (canvas: SKRSContext2D, winding: Winding, { palette }: TitlePicture): void => {
  const colour = canvas.createLinearGradient(0, 0, WIDTH, 0);
  colour.addColorStop(0, palette.glow);
  colour.addColorStop(0.7, palette.accent);
  colour.addColorStop(1, palette.ink);
  canvas.strokeStyle = colour;
  canvas.lineWidth = 1.8;
  canvas.globalAlpha = 0.62;
  for (let line = 0; line < LINES; line += 1) {
    canvas.beginPath();
    for (let x = -STEP_X; x <= WIDTH + STEP_X; x += STEP_X) {
      const { middle, gap } = winding(x);
      canvas.lineTo(x, middle + (line - 2) * gap);
    }
    canvas.stroke();
  }
  canvas.globalAlpha = 1;
};

const drawHalo = (canvas: SKRSContext2D, colour: string, x: number, y: number, radius: number): void => {
  const halo = canvas.createRadialGradient(x, y, 0, x, y, radius);
  halo.addColorStop(0, `${colour}99`);
  halo.addColorStop(0.4, `${colour}3A`);
  halo.addColorStop(1, `${colour}00`);
  canvas.fillStyle = halo;
  canvas.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
};

const drawNote = (canvas: SKRSContext2D, note: Note, x: number, winding: Winding): void => {
  const { middle, gap } = winding(x);
  const y = middle - ((note.pitch - 4) * gap) / 2;
  const size = gap * (note.isFirst ? FIRST_SIZE : 1);
  if (note.isFirst) drawHalo(canvas, note.colour, x, y, size * HALO);
  // A note above the middle line has its stem on the left and down, as engravers do.
  const side = note.pitch > 4 ? -1 : 1;
  const stemX = x + side * size * HEAD.width * 0.88;
  canvas.fillStyle = note.colour;
  canvas.strokeStyle = note.colour;
  canvas.lineWidth = size * 0.17;
  canvas.lineCap = 'round';
  canvas.beginPath();
  canvas.moveTo(stemX, y - side * size * 0.12);
  canvas.lineTo(stemX, y - side * size * STEM);
  canvas.stroke();
  canvas.beginPath();
  canvas.ellipse(x, y, size * HEAD.width, size * HEAD.height, NOTE_TILT, 0, 2 * Math.PI);
  if (note.isHollow) canvas.stroke();
  else canvas.fill();
};

/** The staff that winds along the foot of the picture, with a note for each track. */
export const drawStaff = (canvas: SKRSContext2D, picture: TitlePicture): void => {
  const winding = windingOf(picture.winding);
  drawLines(canvas, winding, picture);
  const { melody } = picture;
  const spacing = Math.min(NOTE_SPACING, (NOTES.to - NOTES.from) / Math.max(1, melody.length - 1));
  const from = NOTES.to - spacing * (melody.length - 1);
  for (const [at, note] of melody.entries()) drawNote(canvas, note, from + at * spacing, winding);
};
