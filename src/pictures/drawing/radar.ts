import type { SKRSContext2D } from '@napi-rs/canvas';
import type { TitlePicture } from '#src/views/picture/title-picture.ts';
import { HEART } from './size.ts';

const RADIUS = 112;
const SCORE_MAX = 5;
const RINGS = [1, 3, 5];
const DOT_RADIUS = 5;

type Point = readonly [x: number, y: number];

/** The corner of an ingredient at a score; the first one is at the top. */
const corner = (at: number, count: number, score: number): Point => {
  const angle = (at / count) * 2 * Math.PI - Math.PI / 2;
  const distance = (score / SCORE_MAX) * RADIUS;
  return [HEART.x + Math.cos(angle) * distance, HEART.y + Math.sin(angle) * distance];
};

const tracePolygon = (canvas: SKRSContext2D, points: readonly Point[]): void => {
  canvas.beginPath();
  for (const [x, y] of points) canvas.lineTo(x, y);
  canvas.closePath();
};

/** The six ingredients as a hexagon; what its corners are stands in the alt text and on the card. */
export const drawRadar = (canvas: SKRSContext2D, { scores, palette }: TitlePicture): void => {
  const ring = (score: number): Point[] => scores.map((_, at) => corner(at, scores.length, score));
  canvas.strokeStyle = palette.ink;
  canvas.lineWidth = 1.5;
  for (const score of RINGS) {
    canvas.globalAlpha = score === SCORE_MAX ? 0.45 : 0.2;
    tracePolygon(canvas, ring(score));
    canvas.stroke();
  }
  canvas.globalAlpha = 0.2;
  for (const [x, y] of ring(SCORE_MAX)) {
    canvas.beginPath();
    canvas.moveTo(HEART.x, HEART.y);
    canvas.lineTo(x, y);
    canvas.stroke();
  }
  const points = scores.map((score, at) => corner(at, scores.length, score));
  tracePolygon(canvas, points);
  const fill = canvas.createLinearGradient(0, HEART.y - RADIUS, 0, HEART.y + RADIUS);
  fill.addColorStop(0, palette.accent);
  fill.addColorStop(1, palette.glow);
  canvas.fillStyle = fill;
  canvas.globalAlpha = 0.6;
  canvas.fill();
  canvas.globalAlpha = 1;
  canvas.strokeStyle = palette.accent;
  canvas.lineWidth = 3.5;
  canvas.lineJoin = 'round';
  canvas.stroke();
  canvas.fillStyle = palette.ink;
  for (const [x, y] of points) {
    canvas.beginPath();
    canvas.arc(x, y, DOT_RADIUS, 0, 2 * Math.PI);
    canvas.fill();
  }
};
