import { ComponentType } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openState } from '#src/state/open-state.ts';
import { type Program, startProgram } from '#tests/support/start-program.ts';
import { withSwitch } from '#tests/support/with-switch.ts';

let power: { isDown: boolean };
let program: Program;

beforeAll(async () => {
  const switched = withSwitch(await openState({ url: 'sqlite::memory:', now: Date.now }));
  power = switched.power;
  program = await startProgram({ state: switched.state });
});
afterAll(() => program.close());

it('goes on recommending while storage is away, says that a pick may repeat, and that saving failed', async () => {
  const { driver } = program.sandbox;
  power.isDown = true;
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

  power.isDown = false;
  expect((await press('save')).message?.content).toMatch(/^Saved/);
});
