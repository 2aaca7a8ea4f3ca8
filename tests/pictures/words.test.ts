import type { SKRSContext2D } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Words } from '#src/pictures/drawing/lay-out-words.ts';
import { createLetterCheck } from '#src/pictures/drawing/letters.ts';
import { contrast } from '#src/views/picture/colours.ts';
import type { TitlePicture } from '#src/views/picture/title-picture.ts';
import { titlePicture } from '#src/views/picture/title-picture.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

/** Where words may stand: between the left edge's margin and the six ingredients, above the staff. */
const ROOM = { left: 40, right: 700, top: 36, bottom: 316 };
/** Letters of two lines may come as near as this, in pixels. */
const TOUCH = 0;

let canvas: SKRSContext2D;
let ground: (picture: TitlePicture) => SKRSContext2D;
let layOut: (picture: TitlePicture) => Words[];

beforeAll(async () => {
  // Fonts of this machine must not stand in for one that is missing.
  process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';
  const { createCanvas } = await import('@napi-rs/canvas');
  const { createFonts } = await import('#src/pictures/drawing/fonts.ts');
  const { layOutWords } = await import('#src/pictures/drawing/lay-out-words.ts');
  canvas = createCanvas(1000, 420).getContext('2d');
  const fonts = createFonts();
  const { drawPicture } = await import('#src/pictures/drawing/draw-picture.ts');
  const bare = { text: '', faces: [], language: 'en' };
  ground = ({ native, ...picture }) =>
    drawPicture({ ...picture, english: bare, credit: '' }, fonts).getContext('2d');
  layOut = (picture) => layOutWords(canvas, picture, fonts);
});

/** The ink of a line. */
const inkOf = ({ text, font, x, y }: Words) => {
  canvas.font = font;
  const ink = canvas.measureText(text);
  return {
    left: x - ink.actualBoundingBoxLeft,
    right: x + ink.actualBoundingBoxRight,
    top: y - ink.actualBoundingBoxAscent,
    bottom: y + ink.actualBoundingBoxDescent,
  };
};

const lacking = createLetterCheck();

const pictures = realCatalog.titles.map((title) => titlePicture(realCatalog, title));

describe('the words on the picture of every title', () => {
  it('have a letter in a shipped font for each of theirs', () => {
    const boxes = pictures.flatMap(({ id, native, english, credit }) =>
      [native, english, { text: credit, faces: ['latin' as const] }].flatMap((name) =>
        name === undefined ? [] : lacking(name).map((letter) => `${id}: ${letter}`),
      ),
    );
    expect(boxes).toEqual([]);
  });

  it('stand within their room, and no line touches the next', () => {
    const faults = pictures.flatMap((picture) => {
      const inks = layOut(picture).map(inkOf);
      const isOut = inks.some(
        ({ left, right, top, bottom }) =>
          left < ROOM.left || right > ROOM.right || top < ROOM.top || bottom > ROOM.bottom,
      );
      const isTouching = inks.some(({ bottom }, at) => (inks[at + 1]?.top ?? Infinity) - bottom < TOUCH);
      return isOut || isTouching ? [`${picture.id} ${isOut ? 'leaves its room' : 'touches'}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it('stand out from the lightest spot below them', () => {
    const seen = new Set<string>();
    for (const picture of pictures) {
      const moods = JSON.stringify(picture.palette);
      if (seen.has(moods)) continue;
      seen.add(moods);
      const below = ground(picture);
      for (const line of layOut(picture)) {
        const { left, right, top, bottom } = inkOf(line);
        for (const x of [left, right])
          for (const y of [top, bottom]) {
            const [red = 0, green = 0, blue = 0] = below.getImageData(x, y, 1, 1).data;
            const spot = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
            const least = line.colour === picture.palette.ink ? 5.5 : 4.5;
            expect(contrast(line.colour, spot), `${picture.id}: ${line.text}`).toBeGreaterThan(least);
          }
      }
    }
  });

  it('say both names in full, whatever lines they are broken into', () => {
    const bare = (text: string) => text.replaceAll(/[\s–-]/gu, '');
    for (const picture of pictures) {
      const written = bare(
        layOut(picture)
          .map(({ text }) => text)
          .join(''),
      );
      expect(written).toContain(bare(picture.english.text));
      expect(written).toContain(bare(picture.native?.text ?? ''));
    }
  });

  it('show the native name of every title that has one of its own', () => {
    const without = realCatalog.titles.filter(({ names }, at) => {
      const isOwn = names.native !== undefined && names.native.toLowerCase() !== names.en.toLowerCase();
      return isOwn && pictures[at]?.native === undefined;
    });
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});

describe('a letter that no font has', () => {
  it('is found', () => {
    expect(lacking({ text: 'A\u{1F600}ქ', faces: ['latin'] })).toEqual(['\u{1F600}', 'ქ']);
  });
});
