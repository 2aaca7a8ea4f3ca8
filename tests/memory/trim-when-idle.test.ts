import { expect, it } from 'vitest';
import { createTrim } from '#src/memory/trim-when-idle.ts';

const MEGABYTE = 1024 * 1024;

/** A process that holds so many megabytes, of which a collection leaves some. */
const createProcess = () => {
  const state = { held: 200, left: 120, busy: 0.02, now: 0, collections: 0 };
  const look = createTrim({
    collect() {
      state.collections += 1;
      state.held = state.left;
    },
    rss: () => state.held * MEGABYTE,
    now: () => state.now,
    busyPart: () => state.busy,
  });
  return { state, look };
};

it('gives memory back in the first pause, and then leaves well alone', () => {
  const { state, look } = createProcess();
  expect(look()).toBe(true);
  state.now += 300_000;
  expect(look()).toBe(false);
  expect(state.collections).toBe(1);
});

it('never stops a process that has something to do', () => {
  const { state, look } = createProcess();
  state.busy = 0.3;
  expect(look()).toBe(false);
  expect(state.held).toBe(200);
});

it('collects again when a rush has left something to give back, but not twice within a minute', () => {
  const { state, look } = createProcess();
  look();
  state.held = 180;
  state.now += 10_000;
  expect(look()).toBe(false);
  state.now += 60_000;
  expect(look()).toBe(true);
  expect(state.held).toBe(120);
});

it('counts what stays after a collection as needed', () => {
  const { state, look } = createProcess();
  state.left = 195;
  look();
  state.held = 200;
  state.now += 120_000;
  expect(look()).toBe(false);
});
