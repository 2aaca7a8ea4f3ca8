import { describe, expect, it } from 'vitest';
import type { History, HistoryEntry } from '#src/daily/history.ts';
import { anniversaryOn } from '#src/daily/what/anniversary.ts';
import { doneDates, EMPTY_HISTORY, growHistory, lastPosted } from '#src/daily/what/grow-history.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

const entry = (changes: Partial<HistoryEntry> = {}): HistoryEntry => ({
  date: '2026-11-26',
  end: 'posted',
  titleId: 'goblin',
  at: 0,
  reason: 'pick',
  ...changes,
});
const grow = (...entries: HistoryEntry[]): History =>
  entries.reduce((history, one) => growHistory(history, one), EMPTY_HISTORY);

describe('the end of a date', () => {
  it('is one: a later one replaces an earlier, as when a failed post went out after all', () => {
    const { shown, entries } = grow(entry({ end: 'failed' }), entry({ end: 'late' }));
    expect(entries.map(({ end }) => end)).toEqual(['late']);
    expect(shown).toEqual(['goblin']);
  });

  it('is not replaced once the post went out', () => {
    const { entries } = grow(entry(), entry({ end: 'missed' }), entry({ titleId: 'signal' }));
    expect(entries).toEqual([entry()]);
  });

  it('is not what was posted by hand on that day', () => {
    const history = grow(entry({ by: '1' }), entry({ by: '1', titleId: 'signal' }));
    expect(history.entries).toHaveLength(2);
    expect(doneDates(history)).toEqual(new Set());
    expect(lastPosted(history)).toBe('signal');
    expect(history.shown).toEqual(['goblin', 'signal']);
  });
});

it('puts into the bag what went out alone, the latest last, after what leaves it', () => {
  const before: History = { shown: ['a', 'b', 'c'], entries: [] };
  expect(growHistory(before, entry({ titleId: 'a' })).shown).toEqual(['b', 'c', 'a']);
  expect(growHistory(before, entry({ end: 'failed', titleId: 'd' })).shown).toEqual(['a', 'b', 'c']);
  expect(growHistory(before, entry({ titleId: 'd' }), ['a', 'c']).shown).toEqual(['b', 'd']);
});

it('keeps four hundred entries, the latest', () => {
  const dates = Array.from({ length: 450 }, (_, day) =>
    Temporal.PlainDate.from('2026-01-01').add({ days: day }).toString(),
  );
  const { entries } = grow(...dates.map((date) => entry({ date })));
  expect(entries.map(({ date }) => date)).toEqual(dates.slice(50));
});

describe('an anniversary', () => {
  const [title] = realCatalog.titles;
  const years = (premiered: string, date: string) =>
    title && anniversaryOn(Temporal.PlainDate.from(date))({ ...title, premiered });

  it('is the day of the premiere in a later year', () => {
    expect(years('2016-12-02', '2026-12-02')).toBe(10);
    expect(years('2016-12-02', '2026-12-03')).toBeUndefined();
    expect(years('2026-12-02', '2026-12-02')).toBeUndefined();
    expect(years('2027-12-02', '2026-12-02')).toBeUndefined();
  });

  it('of a leap day is that day where there is one, else the day before', () => {
    expect(years('2016-02-29', '2028-02-29')).toBe(12);
    expect(years('2016-02-29', '2028-02-28')).toBeUndefined();
    expect(years('2016-02-29', '2027-02-28')).toBe(11);
    expect(years('2016-02-28', '2027-02-28')).toBe(11);
  });
});
