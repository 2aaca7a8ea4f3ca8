import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { privately, updating } from '#src/core/reply/message.ts';
import { UserError } from '#src/core/user-error.ts';
import { DECADES } from '../../choices.ts';
import { suggestCountries } from '../../countries.ts';
import { findTitle } from '../../find.ts';
import { defineDailyCommand } from '../../services.ts';
import { suggestTargets } from '../../suggest.ts';
import { dateOption, suggestDates } from '../dates.ts';
import { changePlan, findPlan, planOfButton } from '../find-plan.ts';
import { PLAN_OPTION, suggestPlans } from '../plan-option.ts';
import { addTheme } from './add-theme.ts';
import { addTitle } from './add-title.ts';
import { askTheme, askTitle } from './queue-dialogs.ts';
import { queuedKey, queueMessage, themeKey } from './queue-message.ts';

const THEME_DAYS = 7;
const THEME_DAYS_MAX = 31;

/** `2010`, `2010s`, `'90s`: the first year of the decade. @throws UserError */
const readDecade = (given: string): number | undefined => {
  if (given === '') return undefined;
  const year = Number(given.replace(/[^\d]/g, ''));
  const full = year < 100 ? (year < 30 ? 2000 + year : 1900 + year) : year;
  const decade = Math.floor(full / 10) * 10;
  if (!DECADES.some(({ value }) => value === decade))
    throw new UserError('daily.queue.badDecade', { given: given.slice(0, 10) });
  return decade;
};

/** A number of days typed into a dialog. @throws UserError */
const readDays = (given: string): number => {
  if (given === '') return THEME_DAYS;
  const days = Number(given);
  if (!Number.isInteger(days) || days < 1 || days > THEME_DAYS_MAX)
    throw new UserError('daily.queue.badDays', { given: given.slice(0, 10), max: THEME_DAYS_MAX });
  return days;
};

/** `/ost-daily queue`: a title to come next or on a date, or a run of days for an artist, a country or a decade. */
export const queue = defineDailyCommand({
  declaration: {
    name: 'queue',
    description: 'Ask for a title, or give some days to an artist, a country or a decade',
    options: [
      { type: Type.String, name: 'title', description: 'A title to post', autocomplete: true },
      dateOption('date', 'When; of a theme its first day. The next free day if you leave it out'),
      { type: Type.String, name: 'artist', description: 'Theme: an artist', autocomplete: true },
      { type: Type.String, name: 'from', description: 'Theme: a country', autocomplete: true },
      { type: Type.Integer, name: 'decade', description: 'Theme: a decade', choices: DECADES },
      {
        type: Type.Integer,
        name: 'days',
        description: 'How many days the theme lasts; 7 if you leave it out',
        min_value: 1,
        max_value: THEME_DAYS_MAX,
      },
      PLAN_OPTION,
    ],
  },
  suggest: {
    plan: suggestPlans,
    title: suggestTargets('title'),
    date: suggestDates,
    artist: suggestTargets('person'),
    from: suggestCountries,
  },
  async run({ plan: slot, title, date = '', days = THEME_DAYS, ...theme }, context) {
    const plan = await findPlan(slot, context);
    const hasTheme = Object.values(theme).some((part) => part !== undefined);
    if (title !== undefined && hasTheme) throw new UserError('daily.queue.either');
    if (title !== undefined) return privately(await addTitle(plan, findTitle(title, context), date, context));
    if (hasTheme) return privately(await addTheme(plan, { ...theme, begin: date, days }, context));
    return privately(await queueMessage(plan, context));
  },
  components: {
    'daily-queue': async (press) =>
      updating(await queueMessage(await planOfButton(press.fields[0], press), press)),
    'daily-ask-title': async (press) => askTitle(await planOfButton(press.fields[0], press), press),
    'daily-ask-theme': async (press) => askTheme(await planOfButton(press.fields[0], press), press),
    async 'daily-add-title'(press) {
      const plan = await planOfButton(press.fields[0], press);
      const title = findTitle(press.inputs.title ?? '', press);
      return updating(await addTitle(plan, title, press.inputs.date ?? '', press));
    },
    async 'daily-add-theme'(press) {
      const plan = await planOfButton(press.fields[0], press);
      const { artist = '', from = '', decade = '', begin = '', days = '' } = press.inputs;
      if (artist + from + decade === '') throw new UserError('daily.queue.themeWhat');
      const asked = {
        artist: artist || undefined,
        from: from || undefined,
        decade: readDecade(decade),
        begin,
        days: readDays(days),
      };
      return updating(await addTheme(plan, asked, press));
    },
    async 'daily-unqueue'(press) {
      const [key] = press.values;
      const plan = await changePlan(await planOfButton(press.fields[0], press), press, (stored) => ({
        ...stored,
        queue: stored.queue.filter((item) => queuedKey(item) !== key),
        themes: stored.themes.filter((theme) => themeKey(theme) !== key),
      }));
      return updating(await queueMessage(plan, press, [press.text('daily.queue.takenOut')]));
    },
  },
});
