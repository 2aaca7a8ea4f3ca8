import type { Title } from '../../catalog/model/title.ts';
import type { Candidate } from '../../catalog/recommend/candidate.ts';
import type { Upcoming } from '../daily.ts';
import type { History } from '../history.ts';
import type { Plan } from '../plan.ts';
import { dueAt } from '../when/due-at.ts';
import { anniversaryOn, isSoonOn } from './anniversary.ts';
import type { DailyLibrary } from './daily-library.ts';
import { draw } from './draw.ts';
import { neighboursOf } from './neighbours.ts';
import { type Pool, poolFor } from './pool.ts';
import { queuedFor } from './queued.ts';
import { seasonOn } from './seasons.ts';
import { leastAlike, mostPressing } from './variety.ts';

/** What a title is chosen by. */
export interface DailyChoice {
  readonly library: DailyLibrary;
  readonly plan: Plan;
  readonly history: History;
  /** Local date, `2026-11-26`. */
  readonly date: string;
}

/**
 * Narrows the pool to what should come: nothing like the title before as far as there is anything else; of that an
 * anniversary, else what would run later on; at last nothing like what is to come on the next date.
 */
const narrow = (
  choice: DailyChoice,
  day: Temporal.PlainDate,
  left: readonly Candidate[],
): readonly Candidate[] => {
  const { before, after } = neighboursOf(choice, day, left);
  const different = leastAlike(left, before);
  const yearsOf = anniversaryOn(day);
  const celebrated = different.filter(({ title }) => yearsOf(title) !== undefined);
  if (celebrated.length > 0) return leastAlike(celebrated, after);
  return leastAlike(mostPressing(different, left), after);
};

const drawFrom = ({ titles }: Pool, choice: DailyChoice, day: Temporal.PlainDate): Title | undefined => {
  const { plan, date } = choice;
  const kept = new Set(
    narrow(
      choice,
      day,
      titles.map(({ title }) => title),
    ),
  );
  return draw(
    titles.filter(({ title }) => kept.has(title)),
    {
      seed: `${plan.id} ${date}`,
      seasonOf: seasonOn(day, plan.zone),
      isHeld: isSoonOn(day),
    },
  )?.title.title;
};

/**
 * The title for a plan's date: what was asked for in the queue, else a premiere anniversary, else a draw from what
 * fits. Depends on its input alone, so that a preview shows what will come. `undefined` when nothing fits.
 */
export const chooseDaily = (choice: DailyChoice): Upcoming | undefined => {
  const { library, plan, history, date } = choice;
  const day = Temporal.PlainDate.from(date);
  const at = dueAt(plan, day) ?? 0;
  const asked = queuedFor(plan, history, date, library.catalog);
  if (asked !== undefined)
    return { date, at, title: asked, occasion: 'queue', isNewRound: false, leaving: [] };

  const pool = poolFor(library, plan, history, date);
  const title = drawFrom(pool, choice, day);
  if (title === undefined) return undefined;

  const { leaving, isTheme } = pool;
  const common = { date, at, title, isNewRound: leaving.length > 0, leaving };
  const years = anniversaryOn(day)(title);
  if (years !== undefined) return { ...common, occasion: 'anniversary', years };
  if (isTheme) return { ...common, occasion: 'theme' };
  const season = seasonOn(day, plan.zone)(title);
  return season === undefined ? { ...common, occasion: 'pick' } : { ...common, occasion: 'season', season };
};
