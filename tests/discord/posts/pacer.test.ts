import { expect, it } from 'vitest';
import { createPacer } from '#src/discord/posts/pacer.ts';

/** A pacer on a clock that stands still; answers when each call would pass. */
const pacer = () => {
  const clock = { now: 10_000 };
  const passes: number[] = [];
  const pace = createPacer({
    perSecond: 50,
    elapsed: () => clock.now,
    async sleep(ms) {
      passes.push(clock.now + ms);
    },
  });
  return { clock, pace, passes };
};

it('lets calls pass evenly and in their order', async () => {
  const { pace, passes } = pacer();
  for (let call = 0; call < 200; call += 1) await pace();
  const gaps = passes.slice(1).map((at, place) => at - (passes[place] ?? 0));
  expect(new Set(gaps)).toEqual(new Set([20]));
});

it('lets no second hold more than its share and the two that may be made up for', async () => {
  const { pace, passes, clock } = pacer();
  let atOnce = 0;
  for (let call = 0; call < 200; call += 1) {
    const before = passes.length;
    await pace();
    if (passes.length === before) atOnce += 1;
  }
  const inFirstSecond = atOnce + passes.filter((at) => at < clock.now + 1_000).length;
  expect(inFirstSecond).toBeLessThanOrEqual(52);
  expect(inFirstSecond).toBeGreaterThanOrEqual(50);
});

it('does not save up turns that nobody wanted', async () => {
  const { pace, passes, clock } = pacer();
  await pace();
  clock.now += 60_000;
  for (let call = 0; call < 10; call += 1) await pace();
  expect(passes).toHaveLength(7);
});
