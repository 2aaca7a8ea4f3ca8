import { ComponentType } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openState } from '#src/state/open-state.ts';
import { type State, StoreUnavailable } from '#src/state/store.ts';
import { type Program, startProgram } from '#tests/support/start-program.ts';

let isDown = false;
let program: Program;

/** Real storage that can be taken away: every call is then rejected, as when the disk is full. */
const withSwitch = (state: State): State => {
  const guard =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (isDown) throw new StoreUnavailable('full', 'the disk is full');
      return call(...args);
    };
  return {
    isShared: state.isShared,
    store(shape) {
      const inner = state.store(shape);
      return {
        get: guard((key) => inner.get(key)),
        set: guard((key, value, ttl) => inner.set(key, value, ttl)),
        update: guard((key, change, ttl) => inner.update(key, change, ttl)),
        delete: guard((key) => inner.delete(key)),
        iterate: (onUnreadable) => inner.iterate(onUnreadable),
      };
    },
    claim: guard((key, ttl) => state.claim(key, ttl)),
    snapshot: guard(() => state.snapshot()),
    beforeClose: (work) => state.beforeClose(work),
    close: () => state.close(),
  };
};

beforeAll(async () => {
  program = await startProgram({
    state: withSwitch(await openState({ url: 'sqlite::memory:', now: Date.now })),
  });
});
afterAll(() => program.close());

it('goes on recommending while storage is away, says that a pick may repeat, and that saving failed', async () => {
  const { driver } = program.sandbox;
  isDown = true;
  const card = await driver.command({ name: 'ost recommend', options: { mood: 'eerie' } });
  expect(card.message?.content).toMatch(/memory is not answering/);
  const ids = (card.message?.components ?? []).flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.map((one) => ('custom_id' in one ? one.custom_id : ''))
      : [],
  );
  const press = (action: string) =>
    driver.press({
      messageId: card.message?.id ?? '',
      customId: ids.find((id) => id.startsWith(`1:${action}:`)) ?? '',
    });
  for (const action of ['save', 'heard', 'reject']) {
    const outcome = await press(action);
    expect(outcome.private).toBe(true);
    expect(outcome.message?.content).toMatch(/could not save that[\s\S]*try again/);
  }
  expect((await driver.command({ name: 'ost saved' })).message?.content).toMatch(/storage is not answering/);
  const long = 'words that are too long for a button '.repeat(6);
  expect((await driver.command({ name: 'ost recommend', options: { text: long } })).ok).toBe(true);
  expect(program.lines.filter(({ level }) => level === 'error')).toEqual([]);

  isDown = false;
  expect((await press('save')).message?.content).toMatch(/^Saved/);
});
