import { describe, expect, it } from 'vitest';
import { realCatalog } from '#tests/support/real-catalog.ts';
import { embedOf, menuOptions, onProgram } from './shown-card.ts';

const { driver, press } = onProgram();

describe('/ost recommend', () => {
  it('answers everybody with one card: names in both scripts, reason, why, start-here track, makers, links', async () => {
    const outcome = await driver().command({
      name: 'ost recommend',
      options: { artist: 'Song Ga-in', like: 'Goblin' },
    });
    expect(outcome).toMatchObject({ ok: true, private: false });
    expect(embedOf(outcome)?.title).toBe('Crash Landing on You · 사랑의 불시착');
    expect(embedOf(outcome)?.author?.name).toBe('Series · South Korea · 2019–2020 · tvN');
    expect(outcome.message?.content).toMatch(/Picked because Song Ga-in is on “Photo of My Mind”/);
    expect(embedOf(outcome)?.description).toMatch(/Why its music matters/);
    const fields = new Map(embedOf(outcome)?.fields?.map(({ name, value }) => [name, value]));
    expect(fields.get('▶ Start here')).toMatch(
      /마음을 드려요.*IU[\s\S]*open\.spotify\.com[\s\S]*youtube\.com[\s\S]*music\.apple\.com/,
    );
    expect(fields.get('Signature tracks · 3 of 6')).toMatch(/Flower\*\* — Yoon Mi-rae/);
    expect(embedOf(outcome)?.footer?.text).toMatch(/^Music direction: Nam Hye-seung · Romantic, Bittersweet/);
    expect(fields.get('The six ingredients')?.match(/[●○]{5}/g)).toHaveLength(6);
  });

  it('offers up to nine further picks and says in the card which filter it gave up', async () => {
    const outcome = await driver().command({ name: 'ost recommend', options: { from: 'KR', decade: 1970 } });
    expect(outcome.message?.content).toMatch(/left out \*\*the decade\*\*/);
    expect(menuOptions(outcome)).toHaveLength(9);
  });

  it('never gives one person the same pick twice until all that fit were shown', async () => {
    const someone = driver().asMember('korean');
    const seen: (string | undefined)[] = [];
    let outcome = await someone.command({ name: 'ost recommend', options: { from: 'CN' } });
    for (;;) {
      if (outcome.message?.content?.includes('a new round begins')) break;
      seen.push(embedOf(outcome)?.title);
      outcome = await press(outcome, 'another', 'korean');
    }
    expect(seen.length).toBeGreaterThanOrEqual(3);
    expect(new Set(seen).size).toBe(seen.length);
    expect(embedOf(outcome)?.title).not.toBe(seen.at(-1));
  });

  it('gives different picks to one person who asks several times at once', async () => {
    const someone = driver().asMember('admin');
    const asked = Array.from({ length: 5 }, () =>
      someone.command({ name: 'ost recommend', options: { mood: 'eerie', private: true } }),
    );
    const titles = (await Promise.all(asked)).map((outcome) => embedOf(outcome)?.title);
    expect(new Set(titles).size).toBe(5);
  });

  it('is private when asked to be', async () => {
    expect(await driver().command({ name: 'ost recommend', options: { private: true } })).toMatchObject({
      private: true,
    });
  });

  it.each([
    ['an artist it does not know', { artist: 'Zzyzx Qqq' }, /don't know an artist called “Zzyzx Qqq”/],
    ['a misspelt artist', { artist: 'Justin Hurvitz' }, /Did you mean \*\*Justin Hurwitz\*\*/],
    ['a title it does not know', { like: '@everyone' }, /don't know a title called “\\@everyone”/],
    ['a country it does not know', { from: 'Swedn' }, /called “Swedn”. Did you mean \*\*Sweden\*\*/],
    ['a word for several countries', { from: 'nordic' }, /Did you mean \*\*Denmark\*\*, \*\*Finland\*\*/],
    ['a refusal it does not know', { without: 'kazoo' }, /can't leave out “kazoo”/],
  ])('refuses %s with what to try next', async (_what, options, sentence) => {
    const outcome = await driver().command({ name: 'ost recommend', options });
    expect(outcome.private).toBe(true);
    expect(outcome.message?.content).toMatch(sentence);
  });

  it.each([
    ['6,000 characters', 'rain '.repeat(1200)],
    ['emoji', '😭🎧👨‍👩‍👧‍👦'],
    ['right-to-left and control characters', '\u202Eabc\u0000\u0007 שלום'],
    ['a mention of everyone', '@everyone <@&1> </x:1>'],
    ['markdown', '**a** [x](https://example.org) `y`'],
  ])('takes words with %s', async (_what, text) => {
    const outcome = await driver().command({ name: 'ost recommend', options: { text } });
    expect(outcome.ok).toBe(true);
    expect(embedOf(outcome)?.title).toBeDefined();
    expect(outcome.message?.mention_everyone).toBe(false);
  });

  it.each(['KR', 'kr', 'south korea', 'Korean', ' K-Drama '])('takes %j as South Korea', async (from) => {
    const outcome = await driver().command({ name: 'ost recommend', options: { from, private: true } });
    expect(outcome.message?.content).toMatch(/it comes from South Korea/);
  });

  it('writes a country in its reason as one writes it', async () => {
    const options = { text: 'korean romance with IU and piano ballads', private: true };
    const outcome = await driver().command({ name: 'ost recommend', options });
    expect(outcome.message?.content).toMatch(/South Korea/);
  });

  it('suggests artists, titles and terms while one types', async () => {
    const names = async (focused: string, typed: string) =>
      (
        await driver().autocomplete({ name: 'ost recommend', focused, options: { [focused]: typed } })
      ).choices?.map(({ name }) => name);
    expect((await names('artist', '아이'))?.[0]).toBe('☆ IU · 아이유');
    expect((await names('like', 'crash'))?.[0]).toBe('Crash Landing on You · 사랑의 불시착 (2019)');
    expect(await names('without', 'ball')).toEqual(['Ballad']);
    expect((await names('like', ''))?.length).toBe(25);
    expect(await names('from', 'korean')).toEqual(['South Korea']);
    expect((await names('from', 'u'))?.slice(0, 2)).toEqual(['United States', 'United Kingdom']);
    expect((await names('from', ''))?.length).toBe(25);
    expect(await names('artist', 'qqqxxx')).toEqual([]);
  });
});

it('offers, before anything is typed, what the member was shown last, then well-loved titles', async () => {
  const shown = embedOf(await driver().command({ name: 'ost recommend', options: { from: 'TR' } }))?.title;
  const { choices = [] } = await driver().autocomplete({
    name: 'ost search',
    focused: 'query',
    options: { query: '' },
  });
  expect(choices[0]?.name.startsWith(`${shown} (`)).toBe(true);
  expect(choices).toHaveLength(25);
  expect(choices.slice(5).every(({ value }) => realCatalog.title(`${value}`.slice(6))?.fame === 5)).toBe(
    true,
  );
});
