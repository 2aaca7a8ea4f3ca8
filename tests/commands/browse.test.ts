import { describe, expect, it } from 'vitest';
import { decodeCustomId } from '#src/core/custom-id.ts';
import {
  createOst,
  EPHEMERAL,
  idOf,
  OTHER,
  OWNER,
  partsOf,
  type Shown,
  UPDATE,
} from '#tests/support/create-ost.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

const { ask, press } = await createOst();

const namesIn = (shown: Shown): string[] =>
  [...(shown.data.embeds[0]?.description ?? '').matchAll(/^\*\*(.+)\*\*$/gm)].map(([, name]) => name ?? '');

const menuOf = (shown: Shown, action: string) =>
  partsOf(shown).find(({ custom_id }) => decodeCustomId(custom_id)?.action === action);

describe('/ost browse', () => {
  it('lists eight titles with their names, what they are, and the track to start with', async () => {
    const shown = await ask('browse', { from: 'KR', sort: 'name' });
    expect(shown.data.embeds[0]?.title).toBe('South Korea');
    expect(namesIn(shown)).toHaveLength(8);
    expect(shown.data.embeds[0]?.description).toMatch(
      /^\*\*.+ · [^a-z]+\*\*\nSeries · South Korea · \d{4}.* · ▶ .+ by /m,
    );
    expect(shown.data.embeds[0]?.footer.text).toMatch(/^1 to 8 of \d+ · A–Z$/);
    expect(shown.data.flags).toBeUndefined();
  });

  it('leads through every page to the last, each title once, and back', async () => {
    let shown = await ask('browse', { from: 'CN' });
    const names = namesIn(shown);
    const first = shown;
    for (;;) {
      const next = partsOf(shown).find(({ label }) => label === 'Later');
      if (next === undefined || next.disabled) break;
      shown = await press(next.custom_id);
      expect(shown.type).toBe(UPDATE);
      names.push(...namesIn(shown));
    }
    const count = realCatalog.titles.filter(({ countries }) => countries.includes('CN')).length;
    expect(count).toBeGreaterThan(8);
    expect(new Set(names).size).toBe(count);
    const last = await press(idOf(first, 'Last'));
    expect(namesIn(last)).toEqual(namesIn(shown));
    expect(namesIn(await press(idOf(last, 'First')))).toEqual(namesIn(first));
  });

  it('jumps to a letter', async () => {
    const shown = await ask('browse', { sort: 'name' });
    const menu = menuOf(shown, 'browse-jump');
    const option = menu?.options?.find(({ label }) => label === 'S');
    const jumped = await press(menu?.custom_id ?? '', OWNER, [option?.value ?? '']);
    expect(namesIn(jumped).some((name) => name.startsWith('S'))).toBe(true);
    expect(option?.description).toMatch(/^from page \d+: S/);
  });

  it('opens a card privately, whose Another goes on with the same wishes', async () => {
    const shown = await ask('browse', { from: 'CN' });
    const menu = menuOf(shown, 'browse-open');
    const option = menu?.options?.[2];
    const card = await press(menu?.custom_id ?? '', OWNER, [option?.value ?? '']);
    expect(card.data.flags).toBe(EPHEMERAL);
    expect(card.data.embeds[0]?.title).toBe(option?.label);
    expect(idOf(card, 'Another')).toContain('c=CN');
  });

  it("changes the owner's list in place, and gives others one of their own", async () => {
    const shown = await ask('browse', {});
    expect((await press(idOf(shown, 'Later'), OWNER)).type).toBe(UPDATE);
    const theirs = await press(idOf(shown, 'Later'), OTHER);
    expect(theirs).toMatchObject({ type: 4, data: { flags: EPHEMERAL } });
  });

  it('is private when asked to be, and then turns in place', async () => {
    const shown = await ask('browse', { private: true });
    expect(shown.data.flags).toBe(EPHEMERAL);
    expect((await press(idOf(shown, 'Later'), { ...OTHER, flags: EPHEMERAL })).type).toBe(UPDATE);
  });

  it('works in direct messages', async () => {
    const user = { id: '1000000000000000005', username: 'mina' };
    const shown = await ask(
      'browse',
      { mood: 'epic' },
      { guild_id: undefined, member: undefined, user, channel: { id: '9', type: 1 } },
    );
    expect(namesIn(shown)).toHaveLength(8);
  });

  it('says privately what to loosen when nothing fits, and a button does it', async () => {
    const shown = await ask('browse', { from: 'KR', decade: 1970, mood: 'epic' });
    expect(shown.data.flags).toBe(EPHEMERAL);
    const [, said, count] = /Without \*\*(.+)\*\* (\d+) titles? do/.exec(shown.data.content) ?? [];
    expect(said).toContain('1970s');
    const loosened = await press(partsOf(shown)[0]?.custom_id ?? '', { ...OWNER, flags: EPHEMERAL });
    expect(loosened.data.embeds[0]?.footer.text).toContain(`of ${count}`);
  });

  it('keeps words that are too long for a button', async () => {
    const text = 'a quiet rainy evening with a slow piano, a lonely detective, and no ballads at all please';
    const shown = await ask('browse', { text, from: 'KR' });
    expect(idOf(shown, 'Later')).toMatch(/^1:browse:~/);
    const next = await press(idOf(shown, 'Later'));
    expect(next.data.embeds[0]?.footer.text).toMatch(/^9 to /);
  });

  it.each([
    ['a page far beyond the last', ['', 'n99999', 'z']],
    ['no page', ['', 'zz', 'e']],
    ['nothing', []],
    ['a question made of nonsense', ['m=&&&=%&k=opera&d=-1', 'f1']],
  ])('answers a forged button with %s by a page that exists', async (_what, fields) => {
    const shown = await press(['1:browse', ...fields].join(':'));
    expect(namesIn(shown).length).toBeGreaterThan(0);
  });

  it('says kindly that a title is gone', async () => {
    const shown = await press('1:browse-open:', OWNER, ['no-such-title']);
    expect(shown.data).toMatchObject({
      flags: EPHEMERAL,
      content: expect.stringContaining('no longer in the catalog'),
    });
  });
});
