import { expect, it, onTestFinished } from 'vitest';
import { createHold } from '#src/daily/jobs/hold.ts';
import { openState } from '#src/state/open-state.ts';

/** Two replicas and a clock for both. */
const twoReplicas = async () => {
  let at = Date.parse('2026-11-26T09:00:00Z');
  const now = () => at;
  const state = await openState({ url: 'sqlite::memory:', now });
  onTestFinished(() => state.close());
  const replica = (id: string, systemNow = now) => createHold({ state, id, systemNow, elapsed: now });
  return {
    one: replica('one'),
    other: replica('other'),
    replica,
    pass: (ms: number) => {
      at += ms;
    },
    now,
  };
};

it('one of several replicas has it, for as long as it renews it', async () => {
  const { one, other, pass } = await twoReplicas();
  expect(await Promise.all([one.keep(), other.keep()])).toEqual([true, false]);
  for (let round = 0; round < 10; round += 1) {
    pass(4_000);
    expect([await other.keep(), await one.keep()]).toEqual([false, true]);
  }
});

it('whoever stops renewing it knows that it is over before somebody else can have it', async () => {
  const { one, other, pass } = await twoReplicas();
  await one.keep();
  pass(9_999);
  expect([one.isOurs(), await other.keep()]).toEqual([true, false]);
  pass(1);
  expect([one.isOurs(), await other.keep()]).toEqual([false, true]);
  expect(await one.keep()).toBe(false);
});

it('is given on at once by one that ends', async () => {
  const { one, other } = await twoReplicas();
  await one.keep();
  await one.release();
  expect([one.isOurs(), await other.keep()]).toEqual([false, true]);
  await one.release();
  expect(await other.keep()).toBe(true);
});

it('a hold by a clock that was a day ahead does not keep the others out for a day', async () => {
  const { other, replica, now } = await twoReplicas();
  const ahead = replica('ahead', () => now() + 86_400_000);
  expect(await ahead.keep()).toBe(true);
  expect(await other.keep()).toBe(true);
});
