import type { Question } from '#src/catalog/recommend/question.ts';
import type { Context } from '#src/core/command/context.ts';
import type { Message } from '#src/core/reply/message.ts';
import { UserError } from '#src/core/user-error.ts';
import type { Plan } from '#src/daily/plan.ts';
import { localDateAt } from '#src/daily/when/posting-dates.ts';
import { shortDate } from '#src/views/daily/dates.ts';
import { themeLine } from '#src/views/daily/plan-lines.ts';
import { findCountry } from '../../countries.ts';
import { findArtist } from '../../find.ts';
import type { DailyServices } from '../../services.ts';
import { storing } from '../../storing.ts';
import { futureDate } from '../dates.ts';
import { changePlan } from '../find-plan.ts';
import { queueMessage } from './queue-message.ts';

type AdminContext = Context<DailyServices>;

/** As many as a menu can show beside the queued titles. */
const THEMES_MAX = 8;

/** A theme as it was asked for, unread. */
export interface ThemeAsked {
  readonly artist?: string | undefined;
  readonly from?: string | undefined;
  readonly decade?: number | undefined;
  /** Its first date as it was typed; empty: the next post. */
  readonly begin: string;
  readonly days: number;
}

const questionOf = ({ artist, from, decade }: ThemeAsked, context: AdminContext): Question => ({
  ...(artist !== undefined && { artist: findArtist(artist, context).id }),
  ...(from !== undefined && { from: findCountry(from, context).id }),
  ...(decade !== undefined && { decade }),
});

const firstDate = async (plan: Plan, begin: string, context: AdminContext): Promise<string> => {
  if (begin !== '') return futureDate(begin, plan, context);
  const [next] = await storing(() => context.services.daily.upcoming(plan, 1));
  return next?.date ?? localDateAt(plan.zone, context.now).toString();
};

/**
 * Gives a run of days to an artist, a country or a decade.
 *
 * @throws UserError when nothing fits, or the days have a theme already
 */
export const addTheme = async (plan: Plan, asked: ThemeAsked, context: AdminContext): Promise<Message> => {
  const { text, services, userId } = context;
  const question = questionOf(asked, context);
  const from = await firstDate(plan, asked.begin, context);
  const to = Temporal.PlainDate.from(from)
    .add({ days: asked.days - 1 })
    .toString();
  const theme = { question, from, to, by: userId };
  const wishes = themeLine(services.catalog, theme, text);
  const count = services.daily.fitting(plan.question, plan.blocked, question);
  if (count === 0) throw new UserError('daily.queue.themeEmpty', { theme: wishes });
  const changed = await changePlan(plan, context, (stored) => {
    if (stored.themes.length >= THEMES_MAX)
      throw new UserError('daily.queue.themesFull', { max: THEMES_MAX });
    const other = stored.themes.find((one) => one.from <= to && from <= one.to);
    if (other !== undefined)
      throw new UserError('daily.queue.themesMeet', {
        from: shortDate(other.from, text),
        to: shortDate(other.to, text),
      });
    return { ...stored, themes: [...stored.themes, theme].sort((a, b) => (a.from < b.from ? -1 : 1)) };
  });
  return queueMessage(changed, context, [
    text('daily.queue.themeAdded', { theme: wishes }),
    ...(count < asked.days ? [`⚠️ ${text('daily.queue.themeFew', { count })}`] : []),
  ]);
};
