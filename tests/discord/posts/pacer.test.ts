import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPacer } from '#src/discord/posts/pacer.ts';

/** A pacer on a clock of its own; `lateness` is how much longer than asked each sleep takes. */
const pacer = (perSecond: number, lateness: (sleep: number) => number = () => 0) => {
  const clock = { now: 10_000 };
  let sleeps = 0;
  const pace = createPacer({
    perSecond,
    elapsed: () => clock.now,
    async sleep(ms) {
      clock.now += ms + lateness(sleeps);
      sleeps += 1;
    },
  });
  return { clock, pace };
};

const passesOf = async (
  { pace, clock }: ReturnType<typeof pacer>,
  calls: number,
): Promise<readonly number[]> => {
  const passes: number[] = [];
  await Promise.all(
    Array.from({ length: calls }, () =>
      pace().then(() => {
        passes.push(clock.now);
      }),
    ),
  );
  return passes;
};

const mostInASecond = (passes: readonly number[]): number =>
  Math.max(...passes.map((from) => passes.filter((at) => at >= from && at < from + 1_000).length));

it('lets pass what it is to let pass, and no more in any second', async () => {
  const passes = await passesOf(pacer(48), 480);
  expect(mostInASecond(passes)).toBe(48);
  expect((passes.at(-1) ?? 0) - (passes[0] ?? 0)).toBeLessThan(10_000);
});

it('sends no burst after the process was held up, and makes up for short delays', async () => {
  const often = await passesOf(
    pacer(48, (at) => (at % 10 === 0 ? 60 : 0)),
    480,
  );
  expect(mostInASecond(often)).toBeLessThanOrEqual(48);
  expect((often.at(-1) ?? 0) - (often[0] ?? 0)).toBeLessThan(10_500);
  const long = await passesOf(
    pacer(48, (at) => (at === 100 ? 5_000 : 0)),
    480,
  );
  expect(mostInASecond(long)).toBeLessThanOrEqual(48);
});

it('holds for any share and any delays', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.array(fc.nat(400), { minLength: 1 }),
      async (share, late) => {
        const passes = await passesOf(
          pacer(share, (at) => late[at % late.length] ?? 0),
          150,
        );
        expect(mostInASecond(passes)).toBeLessThanOrEqual(share);
      },
    ),
    { numRuns: 50 },
  );
});

it('a process with a part of one call a second gets it in more than a second', async () => {
  const passes = await passesOf(pacer(0.5), 4);
  expect(passes.map((at) => at - (passes[0] ?? 0))).toEqual([0, 2_000, 4_000, 6_000]);
});

it('does not save up turns that nobody wanted', async () => {
  const slow = pacer(48);
  await slow.pace();
  slow.clock.now += 60_000;
  expect(mostInASecond(await passesOf(slow, 200))).toBe(48);
});
