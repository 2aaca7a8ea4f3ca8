import { type APIComponentInMessageActionRow, type APIMessage, ComponentType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '#src/sandbox/interactions/outcome.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';
import { type Program, startProgram } from '#tests/support/start-program.ts';

let program: Program;

beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

const driver = () => program.sandbox.driver;

const embedOf = (outcome: Outcome) => outcome.message?.embeds[0];

type Component = APIComponentInMessageActionRow;

const componentsOf = (message: APIMessage | undefined): Component[] =>
  (message?.components ?? []).flatMap((row): Component[] =>
    row.type === ComponentType.ActionRow ? row.components : [],
  );

const idOfComponent = (component: Component | undefined): string =>
  component !== undefined && 'custom_id' in component ? component.custom_id : '';

const idOf = (outcome: Outcome, action: string): string =>
  componentsOf(outcome.message)
    .map(idOfComponent)
    .find((id) => id.split(':')[1] === action) ?? '';

const menuOptions = (outcome: Outcome) =>
  componentsOf(outcome.message).flatMap((component) =>
    component.type === ComponentType.StringSelect ? component.options : [],
  );

const press = (outcome: Outcome, action: string, as?: string) =>
  driver().press({
    messageId: outcome.message?.id ?? '',
    customId: idOf(outcome, action),
    ...(as && { as }),
  });

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

describe('the buttons of a card', () => {
  it("Another changes the owner's card, and gives others one of their own", async () => {
    const card = await driver().command({ name: 'ost recommend', options: { from: 'US' } });
    const mine = await press(card, 'another');
    expect(mine.kind).toBe('update');
    expect(embedOf(mine)?.title).not.toBe(embedOf(card)?.title);
    const theirs = await press(mine, 'another', 'admin');
    expect(theirs).toMatchObject({ kind: 'message', private: true });
  });

  it('More like this answers with another title that sounds like it', async () => {
    const card = await driver().command({ name: 'ost search', options: { query: 'Stranger Things' } });
    const next = await press(card, 'like');
    expect(embedOf(next)?.title).not.toBe('Stranger Things');
    expect(next.message?.content).toMatch(/Stranger Things/);
  });

  it('Tracks opens all tracks privately and turns pages', async () => {
    const card = await driver().command({ name: 'ost search', options: { query: 'Crash Landing on You' } });
    const opened = await press(card, 'tracks');
    expect(opened.private).toBe(true);
    expect(embedOf(opened)?.footer?.text).toBe('Tracks 1 to 4 of 7');
    const turned = await driver().press({
      messageId: opened.message?.id ?? '',
      customId: idOfComponent(componentsOf(opened.message).at(-1)),
    });
    expect(embedOf(turned)?.footer?.text).toBe('Tracks 5 to 7 of 7');
  });

  it('Details opens the whole card privately: roles, moods, makers, reasons, awards, all links, pages read', async () => {
    const card = await driver().command({ name: 'ost search', options: { query: 'Crash Landing on You' } });
    const opened = await press(card, 'details');
    expect(opened.private).toBe(true);
    const fields = new Map(embedOf(opened)?.fields?.map(({ name, value }) => [name, value]));
    expect(fields.get('Signature tracks · 5 of 6')).toMatch(/Flower\*\* — Yoon Mi-rae \(insert song\)/);
    expect(fields.get('Music by')).toBe('Music direction: Nam Hye-seung');
    expect(fields.get('The six ingredients')?.match(/[●○]{5}` \*\*\w+\*\*: ./g)).toHaveLength(6);
    expect(fields.get('Listen to it all')).toMatch(/open\.spotify\.com/);
    expect(embedOf(opened)?.footer?.text).toMatch(/^Facts checked against \d+ pages/);
  });

  it('Save keeps a title once, /ost saved lists it, and its menu removes it', async () => {
    const owner = driver().asMember('admin');
    const card = await owner.command({ name: 'ost search', options: { query: 'La La Land' } });
    expect((await press(card, 'save', 'admin')).message?.content).toMatch(/^Saved \*\*La La Land\*\*/);
    expect((await press(card, 'save', 'admin')).message?.content).toMatch(/on your list already/);
    const list = await owner.command({ name: 'ost saved' });
    expect(list.private).toBe(true);
    expect(embedOf(list)?.description).toMatch(/La La Land/);
    const after = await owner.select({
      messageId: list.message?.id ?? '',
      customId: idOf(list, 'unsave'),
      values: ['la-la-land'],
    });
    expect(after.message?.content).toMatch(/Removed \*\*La La Land\*\*[\s\S]*list is empty/);
  });

  it('Heard it and Not for me bring the next pick, are kept, and can be taken back', async () => {
    const someone = driver().asMember('owner');
    const artist = realCatalog.people.find(({ id }) => realCatalog.creditsOf(id).length === 2)?.name ?? '';
    const card = await someone.command({ name: 'ost recommend', options: { artist } });
    const title = embedOf(card)?.title ?? '';
    const next = await press(card, 'heard', 'owner');
    expect(next.message?.content).toMatch(/^Noted: you know/);
    const last = await press(next, 'reject', 'owner');
    expect(last.message?.content).toMatch(/not for you[\s\S]*Nothing by [\s\S]* is left/);
    expect((await someone.command({ name: 'ost recommend', options: { artist } })).message?.content).toMatch(
      /Nothing by/,
    );
    await press(next, 'undo', 'owner');
    const again = await someone.command({ name: 'ost recommend', options: { artist } });
    expect(embedOf(again)?.title).toBe(title);
  });

  it('More picks shows the chosen one', async () => {
    const card = await driver().command({ name: 'ost recommend', options: { from: 'JP' } });
    const option = menuOptions(card)[3];
    const shown = await driver().select({
      messageId: card.message?.id ?? '',
      customId: idOf(card, 'picks'),
      values: [option?.value ?? ''],
    });
    expect(shown.kind).toBe('update');
    expect(embedOf(shown)?.title).toBe(option?.label);
  });

  it('keeps a long question behind its buttons', async () => {
    const text =
      '기타 소리가 좋은 조용한 드라마, rainy evening, something with a slow piano and a lonely detective';
    const card = await driver().command({ name: 'ost recommend', options: { text, from: 'KR' } });
    expect(idOf(card, 'another')).toMatch(/^1:another:~/);
    const next = await press(card, 'another');
    expect(next.message?.content).toMatch(/you said/);
  });
});
