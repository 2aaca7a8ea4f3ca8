import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '#src/catalog/search/search-entries.ts';
import { realCatalog, realLibrary } from '#tests/support/real-catalog.ts';

const { mentions } = realLibrary;

const nameOf = (target: Target): string =>
  target.kind === 'title'
    ? target.title.names.en
    : target.kind === 'person'
      ? target.person.name
      : `${target.track.title.en} (${target.title.names.en})`;

const read = (said: string, headings?: readonly string[]) => {
  const { sure, perhaps } = mentions.in(said, headings);
  return { sure: sure.map(nameOf), perhaps: perhaps.map(nameOf) };
};

describe('a name that is meant beyond doubt', () => {
  it.each([
    ['in quotation marks', 'no idea why "Signal" made me cry', 'Signal'],
    ['in curly ones', 'finally saw “Dark” to the end', 'Dark'],
    ['in Korean ones', '어제 《시그널》 봤어', 'Signal'],
    ['with OST in the quotes', 'the "Goblin OST" is on repeat', 'Goblin'],
    ['in italics', 'I keep coming back to *Whiplash*', 'Whiplash'],
    [
      'by its full name, capitals as names have',
      'Have you seen Crash Landing on You yet?',
      'Crash Landing on You',
    ],
    ['by its full name, written small', 'have you seen crash landing on you yet', 'Crash Landing on You'],
    ['in its own script, with a particle', '나는 도깨비를 다시 보고 싶다', 'Goblin'],
    ['in its own script, two words', '사랑의 불시착 노래 진짜 좋다', 'Crash Landing on You'],
    ['in Japanese, within a sentence', '昨日は君の名は。を観た', 'Your Name.'],
    ['after a word for watching', 'we watched Vincenzo all weekend', 'Vincenzo'],
    ['before OST', 'the Signal OST though', 'Signal'],
    ['as a person, in full', 'anything with Yoon Mi-rae is gold', 'Yoon Mi-rae'],
    ['as a person in their script', '윤미래 목소리 최고', 'Yoon Mi-rae'],
    ['as a hashtag', 'crying again #CrashLandingOnYou', 'Crash Landing on You'],
    ['as the whole message', 'crash landing on you', 'Crash Landing on You'],
  ])('is found %s', (_how, said, name) => {
    expect(read(said).sure).toContain(name);
  });

  it('may be a track beside its performer or its title', () => {
    expect(read('“Beautiful” by Crush from Goblin').sure).toContain('Beautiful (Goblin)');
    expect(read('Stay With Me from the Goblin soundtrack').sure).toContain('Stay With Me (Goblin)');
  });

  it('may stand in the heading of a link', () => {
    expect(read('omg', ['Crash Landing on You · 사랑의 불시착']).sure).toEqual(['Crash Landing on You']);
  });

  it('may be several, quoted ones first', () => {
    const { sure } = read('first "La La Land", then Stranger Things, and 도깨비 드라마');
    expect(sure).toEqual(['La La Land', 'Stranger Things', 'Goblin']);
  });
});

describe('common words', () => {
  it.each([
    'no signal here, the train is in a tunnel',
    'it is so dark outside, lost my friends and my mother',
    'please stay with me tonight, I love you so much',
    'her hope is up, and so is mine',
    'I have a crush on him, what a beautiful sunset, hush now',
    'the crown of the tree is moving',
    'secret',
    'Secret',
    'abyss',
    'vagabond',
    'save me',
    'Save me!',
    'Punch me in the face',
    'I saw the light in your eyes',
    'go back couple of years',
    'life is beautiful, they say',
    '비밀이야 아무한테도 말하지 마',
    '도깨비불이 보인다',
    'ok',
    '👍',
    '12345',
  ])('are never taken for a name beyond doubt: %s', (said) => {
    expect(read(said).sure).toEqual([]);
  });

  it.each([
    'no signal here',
    'it is so dark outside',
    'up it goes',
    'a beautiful sunset',
    "that's my secret",
    'a temptation',
    'punch me',
    'she is a good doctor',
    'good doctor advice',
    'I wish you happiness',
    'we walked through the darkness',
    'save me a seat',
    'I live like a vagabond',
    'a secret movie night',
    'the ruler is on the desk',
    '도깨비불이 보인다',
  ])('are not even offered where nothing speaks of a name: %s', (said) => {
    expect(read(said)).toEqual({ sure: [], perhaps: [] });
  });

  it.each([
    ['a capital within the sentence', 'I think Signal is great', 'Signal'],
    ['a day that is a title too', 'see you on Wednesday', 'Wednesday'],
    ['a word of watching beside it', 'been watching goblin again', 'Goblin'],
    ['the name as the whole message', 'save me', 'Save Me'],
    ['a name that is no everyday word', 'vincenzo was something else', 'Vincenzo'],
  ])('are offered, not asserted, with %s', (_what, said, name) => {
    const { sure, perhaps } = read(said);
    expect(sure).toEqual([]);
    expect(perhaps).toContain(name);
  });

  it('say nothing in a message that is shouted', () => {
    expect(read('THERE IS NO SIGNAL IN THE DARK TUNNEL')).toEqual({ sure: [], perhaps: [] });
  });

  it('are not looked for in links, mentions and emoji', () => {
    expect(read('https://example.org/Goblin/Vincenzo <@123> <:vincenzo:123456> <#99> :goblin:')).toEqual({
      sure: [],
      perhaps: [],
    });
  });
});

it('finds every title by its quoted English name, and shows none but it or its namesakes as sure', () => {
  const lost = realCatalog.titles.filter(({ names }) => {
    const { sure, perhaps } = mentions.in(`Have you seen “${names.en}”?`);
    return ![...sure, ...perhaps].some(
      (target) => target.kind === 'title' && target.title.names.en === names.en,
    );
  });
  expect(lost.map(({ id }) => id)).toEqual([]);
});

it('finds every title by its own-script name in guillemets', () => {
  const lost = realCatalog.titles.filter(({ names: { native } }) => {
    if (native === undefined) return false;
    const { sure, perhaps } = mentions.in(`《${native}》`);
    return ![...sure, ...perhaps].some(
      (target) => target.kind === 'title' && target.title.names.native === native,
    );
  });
  expect(lost.map(({ id }) => id)).toEqual([]);
});

it('takes any text, and never says the same thing twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (said) => {
      const { sure, perhaps } = mentions.in(said, [said]);
      expect(new Set([...sure, ...perhaps]).size).toBe(sure.length + perhaps.length);
    }),
    { numRuns: 300 },
  );
});

it('reads the longest message a person can send', () => {
  expect(
    mentions.in(`${'a'.repeat(3_990)} "Dark"`, Array(10).fill('“'.repeat(256))).sure.length,
  ).toBeLessThan(2);
});
