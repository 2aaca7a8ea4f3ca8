import { privately } from '#src/core/reply/message.ts';
import { defineDailyCommand } from '../../services.ts';
import { suggestWishes } from '../../wishes.ts';
import { ADD_OPTIONS, addPlan } from '../settings/add-plan.ts';
import { suggestDays, suggestTimes, suggestZones } from '../settings/read-timing.ts';

/** `/ost-daily add`: sets a daily post up once everything it needs is there, and shows how the first will look. */
export const add = defineDailyCommand({
  declaration: {
    name: 'add',
    description: 'One soundtrack a day in a channel, at your local time',
    options: ADD_OPTIONS,
  },
  suggest: { ...suggestWishes, time: suggestTimes, zone: suggestZones, days: suggestDays },
  slow: 'hidden',
  run: async (args, context) => privately(await addPlan(args, context)),
});
