import type { Title } from '#src/catalog/model/title.ts';
import type { Context } from '#src/core/command/context.ts';
import type { Message } from '#src/core/reply/message.ts';
import { UserError } from '#src/core/user-error.ts';
import type { Plan } from '#src/daily/plan.ts';
import { localDateAt } from '#src/daily/when/posting-dates.ts';
import { discordTime, shortDate } from '#src/views/daily/dates.ts';
import { plain } from '#src/views/markdown.ts';
import type { DailyServices } from '../../services.ts';
import { afterwards, storing } from '../../storing.ts';
import { postingDate } from '../dates.ts';
import { changePlan } from '../find-plan.ts';
import { queueMessage } from './queue-message.ts';

type AdminContext = Context<DailyServices>;

/** As many as a menu can show beside the themes. */
const QUEUE_MAX = 15;

/** Posts looked at to say when a title comes. */
const LOOK_AHEAD = 31;

/** Whether something can still be posted on a date; only today may be over already. */
const assertOpen = async (plan: Plan, date: string, context: AdminContext): Promise<void> => {
  const said = shortDate(date, context.text);
  if (plan.skips.includes(date)) throw new UserError('daily.queue.skipped', { date: said });
  if (date !== localDateAt(plan.zone, context.now).toString()) return;
  const [next] = await storing(() => context.services.daily.upcoming(plan, 1));
  if (next !== undefined && next.date !== date) throw new UserError('daily.queue.over', { slot: plan.slot });
};

/**
 * Puts a title into a plan's queue, for a date or for the next free one.
 *
 * @param given - the date as it was typed; empty for none
 * @throws UserError for a blocked title, a date that is over, taken or none of the plan's, and a full queue
 */
export const addTitle = async (
  plan: Plan,
  title: Title,
  given: string,
  context: AdminContext,
): Promise<Message> => {
  const { text, services, userId, now, commandMention } = context;
  const name = plain(title.names.en);
  const date = given === '' ? undefined : postingDate(given, plan, context);
  if (date !== undefined) await assertOpen(plan, date, context);
  if (plan.blocked.includes(title.id))
    throw new UserError('daily.queue.blocked', { title: name, unblock: commandMention('ost-daily unblock') });
  const changed = await changePlan(plan, context, (stored) => {
    if (stored.queue.length >= QUEUE_MAX) throw new UserError('daily.queue.full', { max: QUEUE_MAX });
    const taken = date === undefined ? undefined : stored.queue.find((item) => item.date === date);
    if (taken !== undefined)
      throw new UserError('daily.queue.taken', {
        date: shortDate(date ?? '', text),
        title: plain(services.catalog.title(taken.titleId)?.names.en ?? taken.titleId),
      });
    const item = { titleId: title.id, by: userId, at: now, ...(date !== undefined && { date }) };
    return { ...stored, queue: [...stored.queue, item] };
  });
  const coming = await afterwards(() => services.daily.upcoming(changed, LOOK_AHEAD), []);
  const when = coming.find((one) => one.title.id === title.id && one.occasion === 'queue');
  const line =
    when === undefined
      ? text('daily.queue.added', { title: name })
      : text('daily.queue.addedFor', { title: name, time: discordTime(when.at, 'F') });
  return queueMessage(changed, context, [line]);
};
