import { encodeCustomId } from '#src/core/custom-id.ts';
import { asking, privately, updating } from '#src/core/reply/message.ts';
import { daysLine } from '#src/views/daily/plan-lines.ts';
import { defineDailyCommand } from '../../services.ts';
import { suggestWishes } from '../../wishes.ts';
import { changePlan, planOfButton } from '../find-plan.ts';
import { dialog } from '../panel/dialog.ts';
import { suggestPlans } from '../plan-option.ts';
import { EDIT_OPTIONS, editPlan, savedMessage } from '../settings/edit-plan.ts';
import { readTiming, suggestDays, suggestTimes, suggestZones } from '../settings/read-timing.ts';

const TYPED_MAX = 60;

/** `/ost-daily edit`: changes what is given and leaves the rest. */
export const edit = defineDailyCommand({
  declaration: {
    name: 'edit',
    description: 'Change what you give, leave the rest',
    options: EDIT_OPTIONS,
  },
  suggest: {
    ...suggestWishes,
    plan: suggestPlans,
    time: suggestTimes,
    zone: suggestZones,
    days: suggestDays,
  },
  slow: 'hidden',
  run: async (args, context) => privately(await editPlan(args, context)),
  components: {
    async 'daily-ask-edit'(press) {
      const { id, slot, time, zone, days } = await planOfButton(press.fields[0], press);
      const { text } = press;
      const field = (name: 'time' | 'zone' | 'days', value: string) => ({
        id: name,
        label: text(`daily.edit.${name}`),
        hint: text(`daily.edit.${name}Hint`),
        isNeeded: true,
        value,
        max: TYPED_MAX,
      });
      const fields = [field('time', time), field('zone', zone), field('days', daysLine(days, text))];
      return asking(dialog(encodeCustomId('daily-edit', id), text('daily.edit.title', { slot }), fields));
    },
    async 'daily-edit'(press) {
      const { time, zone, days } = press.inputs;
      const timing = readTiming({ time, zone, days }, press);
      const plan = await planOfButton(press.fields[0], press);
      const stored = await changePlan(plan, press, (latest) => ({ ...latest, ...timing }));
      return updating(await savedMessage(stored, [], press));
    },
  },
});
