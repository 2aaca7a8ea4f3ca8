import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { encodeCustomId } from '#src/core/custom-id.ts';
import type { Plan } from '#src/daily/plan.ts';
import type { Text } from '#src/text/texts.ts';
import { planChoice } from '#src/views/daily/plan-lines.ts';
import { button } from '#src/views/title/title-buttons.ts';

/** A row of a panel. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** In the menu of plans, the list of all. */
export const ALL_PLANS = 'all';

/** Buttons in one row. */
export const rowOf = (...components: APIComponentInMessageActionRow[]): Row => ({
  type: ComponentType.ActionRow,
  components,
});

/** Everything that can be done with a plan, as buttons. */
export const planRows = ({ id, pausedUntil, suspended }: Plan, text: Text): Row[] => {
  const verb = (action: string, label: string, emoji: string, style?: ButtonStyle.Danger) =>
    button(encodeCustomId(`daily-${action}`, id), label, emoji, style);
  const isHalted = pausedUntil !== undefined || suspended !== undefined;
  return [
    rowOf(
      verb('preview', text('panel.preview'), '👀'),
      verb('ask-post', text('panel.postNow'), '📣'),
      verb('skip', text('panel.skip'), '⏭️'),
      isHalted ? verb('resume', text('panel.resume'), '▶️') : verb('ask-pause', text('panel.pause'), '⏸️'),
      verb('check', text('panel.check'), '🔎'),
    ),
    rowOf(
      verb('ask-edit', text('panel.edit'), '✏️'),
      verb('queue', text('panel.queue'), '📥'),
      verb('ask-block', text('panel.block'), '🚫'),
      verb('history', text('panel.history'), '🕘'),
      verb('ask-remove', text('panel.remove'), '🗑️', ButtonStyle.Danger),
    ),
  ];
};

/** A menu of a server's plans, and the list of all when one of them is open. */
export const plansMenu = (plans: readonly Plan[], isOneOpen: boolean, text: Text): Row[] =>
  plans.length === 0
    ? []
    : [
        rowOf({
          type: ComponentType.StringSelect,
          custom_id: encodeCustomId('daily-open'),
          placeholder: text('panel.choose'),
          options: [
            ...(isOneOpen ? [{ value: ALL_PLANS, label: text('panel.all'), emoji: { name: '📋' } }] : []),
            ...plans.map((plan) => ({ value: plan.id, label: planChoice(plan, text) })),
          ],
        }),
      ];
