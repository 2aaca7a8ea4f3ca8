import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Upcoming } from '#src/daily/daily.ts';
import type { Plan } from '#src/daily/plan.ts';
import { EMPTY_HISTORY } from '#src/daily/what/grow-history.ts';
import { foresee } from '#src/daily/what/upcoming.ts';
import { realCatalog, realLibrary } from '#tests/support/real-catalog.ts';
import { liveDays } from '../support/live-days.ts';
import { moment, samplePlan } from '../support/sample-plan.ts';

const BY = '333333333333333333';
const START = moment('2026-11-26T03:00Z');
const WEEKS = 8;
const DAY_MS = 86_400_000;

const anyId = fc.constantFrom(...realCatalog.titles.map(({ id }) => id));
const anyDate = fc.nat(60).map((days) => Temporal.PlainDate.from('2026-11-26').add({ days }).toString());
const { moods, countries } = realCatalog.vocabulary;
const anyQuestion = fc.oneof(
  fc.constant({}),
  fc.constantFrom(...countries).map(({ id }) => ({ from: id })),
  fc.constantFrom(...moods).map(({ id }) => ({ mood: id })),
  fc.constant({ text: 'rainy nights and piano' }),
);
const anyQueued = fc
  .record({ titleId: anyId, date: fc.option(anyDate, { nil: undefined }) })
  .map(({ titleId, date }) => ({ titleId, by: BY, at: START - 1, ...(date === undefined ? {} : { date }) }));
const anyTheme = fc
  .record({ question: anyQuestion, from: anyDate, length: fc.nat(10) })
  .map(({ question, from, length }) => ({
    question,
    from,
    to: Temporal.PlainDate.from(from).add({ days: length }).toString(),
    by: BY,
  }));

const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    id: fc.stringMatching(/^[a-z0-9]{10}$/),
    zone: fc.constantFrom('Asia/Seoul', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Niue', 'UTC'),
    time: fc.constantFrom('00:00', '02:30', '09:00', '23:59'),
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    question: anyQuestion,
    queue: fc.array(anyQueued, { maxLength: 6 }),
    themes: fc.array(anyTheme, { maxLength: 2 }),
    blocked: fc.array(anyId, { maxLength: 30 }),
    skips: fc.array(anyDate, { maxLength: 4 }),
  })
  .map(samplePlan);

const lineOf = ({ title, years, season, leaving, ...facts }: Upcoming): string =>
  [title.id, ...Object.values(facts), years, season, leaving.length].join(' ');

it('shows exactly what will come, whenever it is asked, from whatever was posted before', () => {
  const input = {
    plan: anyPlan,
    now: fc.nat(WEEKS * 7).map((days) => START + days * DAY_MS),
    past: fc.nat(40),
    count: fc.integer({ min: 1, max: 12 }),
    delay: fc.nat(170 * 60_000),
  };
  fc.assert(
    fc.property(fc.record(input), ({ plan, now, past, count, delay }) => {
      const before = liveDays({ plan, now: START - past * DAY_MS, count: past });
      const history = before.at(-1)?.after ?? EMPTY_HISTORY;
      const shown = foresee({ library: realLibrary, plan, history, now, count });
      const lived = liveDays({ plan, now, count, history, delay }).map(({ post }) => post);
      expect(shown.map(lineOf)).toEqual(lived.map(lineOf));
      for (const { title } of shown) expect(plan.blocked).not.toContain(title.id);
    }),
    { numRuns: 60 },
  );
});
