import { describe, expect, it } from 'vitest';
import { checkCommands } from '#src/sandbox/check/commands/commands.ts';
import { checkMessage } from '#src/sandbox/check/messages/message.ts';
import { createOst, EPHEMERAL, OTHER, partsOf, type Shown } from '#tests/support/create-ost.ts';

const { askOn, press, router } = await createOst();

const titleOf = ({ data }: Shown) => data.embeds[0]?.title;
const menuOf = (shown: Shown) => partsOf(shown).find(({ options }) => options !== undefined);
const namesIn = (shown: Shown): string[] => (menuOf(shown)?.options ?? []).map(({ label }) => label);

describe('"Find the soundtrack" in the menu of a message', () => {
  it('answers privately with the card of the one title that the message names', async () => {
    const shown = await askOn({ content: 'crying over 사랑의 불시착 again' });
    expect(shown.data.flags).toBe(EPHEMERAL);
    expect(titleOf(shown)).toBe('Crash Landing on You · 사랑의 불시착');
  });

  it('lists them where it names several, and opens the chosen one privately', async () => {
    const shown = await askOn({ content: '“La La Land” or "Whiplash" tonight?' });
    expect(shown.data.content).toMatch(/names these:\n- La La Land \(2016\)\n- Whiplash \(2014\)/);
    expect(namesIn(shown).slice(0, 2)).toEqual(['La La Land (2016)', 'Whiplash (2014)']);
    const [option] = menuOf(shown)?.options ?? [];
    const card = await press(menuOf(shown)?.custom_id ?? '', { ...OTHER, flags: EPHEMERAL }, [
      option?.value ?? '',
    ]);
    expect(card.data.flags).toBe(EPHEMERAL);
    expect(titleOf(card)).toBe('La La Land');
  });

  it('asks instead of asserting where a word may be a name or not', async () => {
    const shown = await askOn({ content: 'I think Signal is great' });
    expect(shown.data.content).toMatch(/may mean/);
    expect(namesIn(shown)).toContain('Signal · 시그널 (2016)');
    expect(shown.data.embeds).toEqual([]);
  });

  it('reads the headings of links, and what was forwarded', async () => {
    const link = await askOn({ content: '', embeds: [{ title: 'Crash Landing on You · 사랑의 불시착' }] });
    expect(titleOf(link)).toMatch(/^Crash Landing on You/);
    const forwarded = await askOn({
      content: '',
      message_snapshots: [{ message: { content: 'watched "Whiplash"' } }],
    });
    expect(titleOf(forwarded)).toBe('Whiplash');
  });

  it.each([
    [
      'names nothing',
      { content: 'no signal here, brb' },
      /found no title[\s\S]*\/ost search[\s\S]*\/ost recommend/,
    ],
    ['has only a picture', { content: '', attachments: [{ id: '1' }] }, /no text/],
    ['is not there', undefined, /no text/],
    ['has another form than Discord says', { content: 7, embeds: [{ title: {} }] }, /no text/],
  ])('says kindly what to do where the message %s', async (_what, message, sentence) => {
    const shown = await askOn(message);
    expect(shown.data.flags).toBe(EPHEMERAL);
    expect(shown.data.content).toMatch(sentence);
  });

  it("keeps to Discord's limits where a message names very many", async () => {
    const shown = await askOn({ content: '“Love” “Signal” “IU” “Goblin” 도깨비 Beautiful Stay '.repeat(60) });
    expect(checkMessage(shown.data, 'reply')).toEqual([]);
  });

  it('is told to Discord as it takes it, and one that is gone is answered kindly', async () => {
    expect(checkCommands(router.commandBodies)).toEqual([]);
    expect(router.commandBodies.map(({ name }) => name)).toContain('Find the soundtrack');
    expect((await askOn({ content: 'x' }, 'Find the film')).data.content).toMatch(/don't know this command/);
  });
});
