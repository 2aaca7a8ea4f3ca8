import { expect, it } from 'vitest';
import { createRequestCount } from '#src/discord/count-requests.ts';
import { keepLog } from '#tests/support/keep-log.ts';

const MINUTE_MS = 60_000;

const stage = () => {
  const { log, lines } = keepLog();
  const clock = { now: 1_000 };
  const statuses: number[] = [];
  const count = createRequestCount({
    now: () => clock.now,
    log,
    figures: { request: (status) => void statuses.push(status) },
  });
  const times = (number: number, ...answer: Parameters<typeof count>) => {
    for (let at = 0; at < number; at += 1) count(...answer);
  };
  return { clock, times, statuses, warned: () => lines.map(({ fields }) => fields.invalid) };
};

it('warns at a tenth, half and nine tenths of the refused requests that Discord bears', () => {
  const { times, warned } = stage();
  times(999, 403);
  expect(warned()).toEqual([]);
  times(1, 401);
  expect(warned()).toEqual([1_000]);
  times(9_000, 429, 'user');
  expect(warned()).toEqual([1_000, 5_000, 9_000]);
});

it('begins anew after ten minutes', () => {
  const { clock, times, warned } = stage();
  times(999, 403);
  clock.now += 10 * MINUTE_MS;
  times(999, 403);
  expect(warned()).toEqual([]);
});

it('holds neither answers nor limits that are shared with others against us', () => {
  const { times, warned, statuses } = stage();
  times(2_000, 200);
  times(2_000, 404);
  times(2_000, 429, 'shared');
  expect(warned()).toEqual([]);
  expect(statuses).toHaveLength(6_000);
});
