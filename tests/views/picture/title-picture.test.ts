import { describe, expect, it } from 'vitest';
import { createTexts } from '#src/text/texts.ts';
import { altText } from '#src/views/picture/alt-text.ts';
import { facesFor } from '#src/views/picture/faces.ts';
import { titlePicture } from '#src/views/picture/title-picture.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

const text = createTexts().in('en-US');
const titleOf = (id: string) => {
  const title = realCatalog.title(id);
  if (title === undefined) throw new Error(`no title ${id}`);
  return title;
};
const pictureOf = (id: string) => titlePicture(realCatalog, titleOf(id));

describe('the alt text of a picture', () => {
  it('names the title, its leading mood and all six scores', () => {
    const said = altText(realCatalog, titleOf('goblin'), text);
    expect(said).toContain('Goblin · 쓸쓸하고 찬란하神 - 도깨비 (2016–2017)');
    expect(said).toContain('Melancholic');
    expect(said).toContain('Originality 4, Resonance 5, Artists 5, Songs 5, Storytelling 4, Longevity 5');
  });

  it('fits into what Discord takes, for every title', () => {
    for (const title of realCatalog.titles)
      expect(altText(realCatalog, title, text).length, title.id).toBeLessThanOrEqual(1024);
  });
});

describe('what a picture shows', () => {
  it('is the same for the same title, and the melody of another title is another one', () => {
    expect(pictureOf('goblin')).toEqual(pictureOf('goblin'));
    expect(pictureOf('goblin').melody).not.toEqual(pictureOf('amelie').melody);
  });

  it('has a note for each track, and one of them is the track to start from', () => {
    for (const title of realCatalog.titles) {
      const { melody } = titlePicture(realCatalog, title);
      expect(melody.length, title.id).toBe(Math.min(title.tracks.length, 12));
      expect(melody.filter(({ isFirst }) => isFirst).length, title.id).toBe(1);
      expect(melody.every(({ pitch }) => Number.isInteger(pitch) && pitch >= 0 && pitch <= 8)).toBe(true);
    }
  });

  it('names the native name only where it is another one', () => {
    expect(pictureOf('your-name').native?.text).toBe('君の名は。');
    expect(pictureOf('interstellar').native).toBeUndefined();
  });
});

describe('the face of Han letters', () => {
  it.each([
    ['花樣年華', 'yue', ['HK'], 'traditional'],
    ['臥虎藏龍', 'zh', ['TW'], 'traditional'],
    ['陈情令', 'zh', ['CN'], 'simplified'],
    ['天気', 'ja', ['JP'], 'japanese'],
    ['戦場のメリークリスマス', 'en', ['GB'], 'japanese'],
  ] as const)('%s (%s) is %s’s: %s', (name, language, countries, face) => {
    const faces = facesFor(name, { language, countries });
    expect(faces?.filter((one) => ['traditional', 'simplified', 'japanese'].includes(one))).toEqual([face]);
  });

  it('is there beside Hangul', () => {
    expect(facesFor('찬란하神', { language: 'ko', countries: ['KR'] })).toEqual([
      'latin',
      'korean',
      'traditional',
    ]);
  });

  it('is none for a script without a font', () => {
    expect(facesFor('ქართული', { language: 'ka', countries: ['GE'] })).toBeUndefined();
  });
});
