import { privately, updating } from '#src/core/reply/message.ts';
import { defineDailyCommand } from '../../services.ts';
import { planOfButton } from '../find-plan.ts';
import { listMessage, panelMessage } from '../panel/panel-message.ts';
import { ALL_PLANS } from '../panel/panel-rows.ts';

/** `/ost-daily list`: every plan, when it posts next, what came last, what stands in the way; and a menu to open one. */
export const list = defineDailyCommand({
  declaration: {
    name: 'list',
    description: 'Every daily post: when it comes next, what came last, problems',
  },
  run: async (_args, context) => privately(await listMessage(context)),
  components: {
    async 'daily-open'(press) {
      const [chosen] = press.values;
      if (chosen === ALL_PLANS) return updating(await listMessage(press));
      return updating(await panelMessage(await planOfButton(chosen, press), press));
    },
  },
});
