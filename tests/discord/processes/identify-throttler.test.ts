import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSharedThrottler } from '#src/discord/processes/identify-throttler.ts';
import { openState } from '#src/state/open-state.ts';
import type { State } from '#src/state/store.ts';
import { keepLog } from '#tests/support/keep-log.ts';

let now: number;
let state: State;

beforeEach(async () => {
  now = 1_000_000;
  state = await openState({ url: 'sqlite::memory:', now: () => now });
});
afterEach(() => state.close());

/** One process; its waiting moves the clock on. Answers when each shard was let through. */
const process = (maxConcurrency: number, signal = new AbortController().signal) => {
  const { log, lines } = keepLog();
  const alone: number[] = [];
  const throttler = createSharedThrottler({
    claim: state.claim,
    maxConcurrency,
    alone: { waitForIdentify: async (shard) => void alone.push(shard) },
    sleep: async (ms) => {
      now += ms;
    },
    log,
  });
  const identify = async (shard: number): Promise<number> => {
    await throttler.waitForIdentify(shard, signal);
    return now;
  };
  return { identify, alone, lines };
};

describe('identifies of several processes', () => {
  it('are five seconds apart where Discord allows one at a time', async () => {
    const [one, other] = [process(1), process(1)];
    const times = [await one.identify(0), await other.identify(1), await one.identify(2)];
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(5_000);
  });

  it('do not wait for each other in different groups', async () => {
    const [one, other] = [process(2), process(2)];
    expect(await one.identify(0)).toBe(await other.identify(1));
    expect(await other.identify(2)).toBeGreaterThanOrEqual(1_005_000);
  });

  it('go on by themselves while storage is away, and say so', async () => {
    const one = process(1);
    await state.close();
    await one.identify(3);
    expect(one.alone).toEqual([3]);
    expect(one.lines).toMatchObject([{ level: 'warn', fields: { shard: 3 } }]);
  });

  it('are given up when the shard is', async () => {
    const giving = new AbortController();
    giving.abort(new Error('given up'));
    await expect(process(1, giving.signal).identify(0)).rejects.toThrow('given up');
  });
});
