import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemberPace } from '#src/core/router/member-pace.ts';

const PACE = { atOnce: 20, everyMs: 500 };
const START = Date.UTC(2026, 10, 22);

/** Moments at which one member asks, in milliseconds after the start. */
const moments = fc
  .array(fc.oneof(fc.constant(0), fc.nat(700), fc.nat(20_000)), { minLength: 1, maxLength: 200 })
  .map((steps) => {
    let at = 0;
    return steps.map((step) => {
      at += step;
      return at;
    });
  });

describe('the pace of a member', () => {
  it('gives twenty answers at once, and one more each half second', () => {
    const may = createMemberPace(PACE);
    const given = (times: number, at: number) =>
      Array.from({ length: times }, () => may('1', START + at)).filter(Boolean).length;
    expect(given(50, 0)).toBe(20);
    expect(given(5, 499)).toBe(0);
    expect(given(5, 500)).toBe(1);
    expect(given(50, 5_500)).toBe(10);
    expect(given(50, 60_000)).toBe(20);
  });

  it('never gives more than twenty and one each half second, over any stretch', () => {
    fc.assert(
      fc.property(moments, (asked) => {
        const may = createMemberPace(PACE);
        const given = asked.filter((at) => may('1', START + at));
        for (const [from, begin] of given.entries())
          for (const [to, end] of given.entries())
            if (to >= from) expect(to - from + 1).toBeLessThanOrEqual(20 + Math.floor((end - begin) / 500));
      }),
    );
  });

  it('never holds anybody back who asks every half second or more slowly', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 500, max: 5_000 }), { maxLength: 200 }), (steps) => {
        const may = createMemberPace(PACE);
        let at = START;
        for (const step of steps) {
          at += step;
          expect(may('1', at)).toBe(true);
        }
      }),
    );
  });

  it('never holds anybody back for what others did, however many there are', () => {
    const may = createMemberPace(PACE);
    let refused = 0;
    for (let user = 0; user < 20_000; user += 1)
      for (let times = 0; times < 20; times += 1) refused += Number(!may(`10000000000${user}`, START));
    expect(refused).toBe(0);
  });

  it('does not lock a member out when the clock is set back', () => {
    const may = createMemberPace(PACE);
    for (let times = 0; times < 30; times += 1) may('1', START);
    expect(may('1', START - 3_600_000)).toBe(true);
  });
});
