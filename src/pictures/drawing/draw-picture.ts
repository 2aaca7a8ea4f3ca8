import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { mix } from '#src/views/picture/colours.ts';
import type { TitlePicture } from '#src/views/picture/title-picture.ts';
import type { Fonts } from './fonts.ts';
import { layOutWords } from './lay-out-words.ts';
import { drawRadar } from './radar.ts';
import { HEART, HEIGHT, WIDTH } from './size.ts';
import { drawStaff } from './staff.ts';

const GLOW_RADIUS = 470;
/** Light falls off smoothly; a straight slope would show where it ends. */
const GLOW: readonly (readonly [at: number, alpha: string])[] = [
  [0, '8C'],
  [0.2, '6B'],
  [0.45, '2A'],
  [0.7, '0E'],
  [1, '00'],
];

const DUSK: readonly (readonly [at: number, share: number])[] = [
  [0, 0],
  [0.3, 0.02],
  [0.5, 0.14],
  [0.7, 0.45],
  [0.85, 0.78],
  [1, 1],
];

const drawGround = (canvas: SKRSContext2D, { palette }: TitlePicture): void => {
  const ground = canvas.createLinearGradient(0, 0, WIDTH, HEIGHT);
  for (const [at, share] of DUSK) ground.addColorStop(at, mix(palette.night, palette.dusk, share));
  canvas.fillStyle = ground;
  canvas.fillRect(0, 0, WIDTH, HEIGHT);
  const glow = canvas.createRadialGradient(HEART.x, HEART.y, 0, HEART.x, HEART.y, GLOW_RADIUS);
  for (const [at, alpha] of GLOW) glow.addColorStop(at, `${palette.glow}${alpha}`);
  canvas.fillStyle = glow;
  canvas.fillRect(0, 0, WIDTH, HEIGHT);
};

const drawWords = (canvas: SKRSContext2D, picture: TitlePicture, fonts: Fonts): void => {
  for (const { text, font, colour, x, y } of layOutWords(canvas, picture, fonts)) {
    canvas.font = font;
    canvas.fillStyle = colour;
    canvas.fillText(text, x, y);
  }
};

/** Draws the picture of a title; the same picture always comes out the same. */
export const drawPicture = (picture: TitlePicture, fonts: Fonts): Canvas => {
  const surface = createCanvas(WIDTH, HEIGHT);
  const canvas = surface.getContext('2d');
  drawGround(canvas, picture);
  drawStaff(canvas, picture);
  drawRadar(canvas, picture);
  drawWords(canvas, picture, fonts);
  return surface;
};
