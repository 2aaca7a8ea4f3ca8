import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Asker } from '#src/sandbox/page/command-bar/asker.ts';
import { closeName, EMPTY_BAR, typeText, typeValue } from '#src/sandbox/page/command-bar/bar-state.ts';
import type { Asked } from '#src/sandbox/page/command-bar/offers.ts';
import { commandLeaves } from '#src/sandbox/page/commands/command-tree.ts';
import { STUB_COMMANDS } from './stub-world.ts';

describe('suggestions of the bot', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('only the last of fast keystrokes is asked for', async () => {
    const asker = new Asker(() => {});
    const suggest = vi.fn(async () => []);
    for (const text of ['a', 'ab', 'abc']) asker.ask('query', text, suggest);
    await vi.advanceTimersByTimeAsync(500);
    expect(suggest).toHaveBeenCalledTimes(1);
  });

  test('an answer to an older text is thrown away', async () => {
    let shown: Asked | undefined;
    const asker = new Asker((asked) => {
      shown = asked;
    });
    const slow = Promise.withResolvers<{ name: string; value: string }[]>();
    asker.ask('query', 'a', () => slow.promise);
    await vi.advanceTimersByTimeAsync(100);
    asker.ask('query', 'ab', async () => [{ name: 'new', value: 'new' }]);
    await vi.advanceTimersByTimeAsync(100);
    slow.resolve([{ name: 'old', value: 'old' }]);
    await vi.advanceTimersByTimeAsync(100);
    expect(shown).toMatchObject({ text: 'ab', state: 'answered', choices: [{ name: 'new' }] });
  });
});

describe('typing', () => {
  const leaves = commandLeaves(STUB_COMMANDS, 'en-US');

  test('goes on in the required option of a command just named, else after the options', () => {
    expect(typeText(EMPTY_BAR, '/ost search ', leaves).field).toBe('query');
    expect(typeText(EMPTY_BAR, '/ost recommend ', leaves).field).toBeUndefined();
  });

  test('a whole name is the command when it is sent, a part of one or a message is not', () => {
    const sent = (text: string) => closeName(typeText(EMPTY_BAR, text, leaves), leaves);
    expect(sent('/ost recommend').draft?.leaf.name).toBe('ost recommend');
    for (const text of ['/ost rec', 'good evening ']) {
      expect(sent(text).draft).toBeUndefined();
      expect(sent(text).text).toBe(text);
    }
  });

  test('takes the name of an option typed into its own field for what it is', () => {
    const opened = typeText(EMPTY_BAR, '/ost search ', leaves);
    expect(typeValue(opened, 'query', 'query:도깨비').draft?.filled[0]?.text).toBe('도깨비');
  });

  test('goes on to the next option when its name is typed behind a value, letter by letter too', () => {
    const opened = typeText(EMPTY_BAR, '/ost recommend mood:', leaves);
    const line = 'Hopeful artist:';
    const typed = [...line].reduce(
      (bar, _, at) => (bar.field === 'mood' ? typeValue(bar, 'mood', line.slice(0, at + 1)) : bar),
      opened,
    );
    expect(typed.field).toBe('artist');
    expect(typed.draft?.filled.map(({ name, text }) => [name, text])).toEqual([
      ['mood', 'Hopeful'],
      ['artist', ''],
    ]);
  });

  test('a slash after a command starts another one', () => {
    const first = typeText(EMPTY_BAR, '/ost search query:abc', leaves);
    expect(typeText(first, '/ost recommend ', leaves).draft?.leaf.name).toBe('ost recommend');
  });
});
