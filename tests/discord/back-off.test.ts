import { expect, it } from 'vitest';
import { withBackOff } from '#src/discord/back-off.ts';

const MINUTE_MS = 60_000;

it('rides out ten minutes of failures with fewer than twenty tries, and is back within a minute', async () => {
  let time = 0;
  let tries = 0;
  const waits: number[] = [];
  const attempt = async (): Promise<string> => {
    tries += 1;
    if (time < 10 * MINUTE_MS) throw new Error('503');
    return 'connected';
  };
  const connected = await withBackOff(attempt, {
    signal: new AbortController().signal,
    isFinal: () => false,
    onWait: (_error, wait) => waits.push(wait),
    random: () => 0,
    async pause(ms) {
      time += ms;
    },
  });
  expect(connected).toBe('connected');
  expect(waits.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60].map((seconds) => seconds * 1_000));
  expect(tries).toBeLessThan(20);
  expect(time).toBeLessThanOrEqual(11 * MINUTE_MS);
});

it('gives up at once where another try is pointless, or when the bot is stopping', async () => {
  const refused = new Error('401');
  let tries = 0;
  const failing = (isFinal: boolean, signal: AbortSignal) =>
    withBackOff(
      async () => {
        tries += 1;
        throw refused;
      },
      { signal, isFinal: () => isFinal, onWait() {}, random: () => 0 },
    );
  await expect(failing(true, new AbortController().signal)).rejects.toBe(refused);
  await expect(failing(false, AbortSignal.abort())).rejects.toBe(refused);
  expect(tries).toBe(2);
});
