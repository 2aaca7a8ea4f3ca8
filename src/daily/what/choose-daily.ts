import type { Title } from '../../catalog/model/title.ts';
import type { Candidate } from '../../catalog/recommend/candidate.ts';
import type { Scored } from '../../catalog/recommend/shortlist.ts';
import type { Upcoming } from '../daily.ts';
import type { History } from '../history.ts';
import type { Plan } from '../plan.ts';
import { dueAt } from '../when/due-at.ts';
import { anniversaryOn, isSoonOn } from './anniversary.ts';
import type { DailyLibrary } from './daily-library.ts';
import { draw } from './draw.ts';
import { isOut, lastPosted } from './grow-history.ts';
import { type Pool, poolFor } from './pool.ts';
import { queuedFor } from './queued.ts';
import { seasonOn } from './seasons.ts';
import { varied } from './variety.ts';

/** What a title is chosen by. */
export interface DailyChoice {
  readonly library: DailyLibrary;
  readonly plan: Plan;
  readonly history: History;
  /** Local date, `2026-11-26`. */
  readonly date: string;
}

/** In a new round, titles of the last third of the one before should wait. */
const RECENT_SHARE = 1 / 3;

const recentTitles = ({ entries }: History, poolSize: number): ReadonlySet<string | undefined> =>
  new Set(
    entries
      .filter((entry) => isOut(entry))
      .slice(-Math.max(1, Math.floor(poolSize * RECENT_SHARE)))
      .map(({ titleId }) => titleId),
  );

/** The titles that differ from the one before as far as they can. */
const keepVaried = (titles: readonly Scored[], before: Candidate | undefined): Scored[] => {
  const kept = new Set(
    varied(
      titles.map(({ title }) => title),
      before,
    ),
  );
  return titles.filter(({ title }) => kept.has(title));
};

/** The candidate that was posted last, whether or not it fits the plan's question. */
const candidateBefore = ({ recommender }: DailyLibrary, history: History): Candidate | undefined => {
  const id = lastPosted(history);
  return id === undefined ? undefined : recommender.fit({}).find(({ title }) => title.id === id)?.title;
};

const drawFrom = (
  { titles, leaving }: Pool,
  { library, plan, history, date }: DailyChoice,
  day: Temporal.PlainDate,
): Title | undefined => {
  const isSoon = isSoonOn(day);
  const recent = recentTitles(history, titles.length);
  const isNew = leaving.length > 0;
  return draw(keepVaried(titles, candidateBefore(library, history)), {
    seed: `${plan.id} ${date}`,
    seasonOf: seasonOn(day, plan.zone),
    isHeld: (title) => isSoon(title) || (isNew && recent.has(title.id)),
  })?.title.title;
};

/**
 * The title for a plan's date: what was asked for in the queue, else a premiere anniversary, else a draw from what
 * fits. Depends on its input alone, so that a preview shows what will come. `undefined` when nothing fits.
 */
export const chooseDaily = (choice: DailyChoice): Upcoming | undefined => {
  const { library, plan, history, date } = choice;
  const day = Temporal.PlainDate.from(date);
  const at = dueAt(plan, day) ?? 0;
  const round = { isNewRound: false, leaving: [] };
  const asked = queuedFor(plan, history, date, library.catalog);
  if (asked !== undefined) return { date, at, title: asked, occasion: 'queue', ...round };

  const pool = poolFor(library, plan, history, date);
  const yearsOf = anniversaryOn(day);
  const celebrated = pool.titles.filter(({ title }) => yearsOf(title.title) !== undefined);
  const from = celebrated.length > 0 ? celebrated : pool.titles;
  const title = drawFrom({ ...pool, titles: from }, choice, day);
  if (title === undefined) return undefined;

  const { leaving, isTheme } = pool;
  const common = { date, at, title, isNewRound: leaving.length > 0, leaving };
  const years = yearsOf(title);
  if (years !== undefined) return { ...common, occasion: 'anniversary', years };
  if (isTheme) return { ...common, occasion: 'theme' };
  const season = seasonOn(day, plan.zone)(title);
  return season === undefined ? { ...common, occasion: 'pick' } : { ...common, occasion: 'season', season };
};
