import { describe, expect, it } from 'vitest';
import { realCatalog } from '#tests/support/real-catalog.ts';
import { componentsOf, embedOf, idOf, idOfComponent, menuOptions, onProgram } from './shown-card.ts';

const { driver, press } = onProgram();

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
