import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSoleRight } from '#src/discord/processes/sole-right.ts';
import { openState } from '#src/state/open-state.ts';
import type { State } from '#src/state/store.ts';
import { keepLog } from '#tests/support/keep-log.ts';

const TTL_MS = 10_000;

let now: number;
let state: State;

beforeEach(async () => {
  now = 1_000_000;
  state = await openState({ url: 'sqlite::memory:', now: () => now });
});
afterEach(() => state.close());

const rightOfProcess = () =>
  createSoleRight({ claim: state.claim, key: 'work', ttlMs: TTL_MS, now: () => now, log: keepLog().log });

it('of any number of processes one has the right, for its time', async () => {
  const rights = [rightOfProcess(), rightOfProcess(), rightOfProcess()];
  const ask = () => Promise.all(rights.map((may) => may()));
  const first = await ask();
  expect(first.filter(Boolean)).toHaveLength(1);
  expect(await ask()).toEqual(first);
  now += TTL_MS;
  expect((await ask()).filter(Boolean)).toHaveLength(1);
});

it('everybody has it while storage is away', async () => {
  const may = rightOfProcess();
  await state.close();
  expect(await may()).toBe(true);
});
