import { ComponentType } from 'discord-api-types/v10';
import type { Context } from '#src/core/command/context.ts';
import { encodeCustomId } from '#src/core/custom-id.ts';
import type { Message } from '#src/core/reply/message.ts';
import type { Plan } from '#src/daily/plan.ts';
import { shortDate } from '#src/views/daily/dates.ts';
import { themeLine } from '#src/views/daily/plan-lines.ts';
import { queueCard } from '#src/views/daily/queue-card.ts';
import { button } from '#src/views/title/title-buttons.ts';
import type { DailyServices } from '../../services.ts';
import { panelMessage, viewPartsOf } from '../panel/panel-message.ts';
import { type Row, rowOf } from '../panel/panel-rows.ts';

type AdminContext = Context<DailyServices>;

/** What a menu calls a queued title or a theme by; the same as long as it is there. */
export const queuedKey = ({ titleId, at }: Plan['queue'][number]): string => `title/${titleId}/${at}`;
export const themeKey = ({ from, to }: Plan['themes'][number]): string => `theme/${from}/${to}`;

const takeOutMenu = ({ id, queue, themes }: Plan, { services: { catalog }, text }: AdminContext): Row[] =>
  queue.length + themes.length === 0
    ? []
    : [
        rowOf({
          type: ComponentType.StringSelect,
          custom_id: encodeCustomId('daily-unqueue', id),
          placeholder: text('daily.queue.takeOut'),
          options: [
            ...themes.map((theme) => ({ value: themeKey(theme), label: themeLine(catalog, theme, text) })),
            ...queue.map((item) => ({
              value: queuedKey(item),
              label: catalog.title(item.titleId)?.names.en ?? item.titleId,
              description:
                item.date === undefined ? text('daily.queue.nextFree') : shortDate(item.date, text),
            })),
          ],
        }),
      ];

/** A plan's queue, with ways to add to it and to take something out. */
export const queueMessage = (
  plan: Plan,
  context: AdminContext,
  lines: readonly string[] = [],
): Promise<Message> => {
  const { text } = context;
  return panelMessage(plan, context, {
    lines,
    card: queueCard(plan, viewPartsOf(context)),
    rows: [
      ...takeOutMenu(plan, context),
      rowOf(
        button(encodeCustomId('daily-ask-title', plan.id), text('daily.queue.addTitle'), '➕'),
        button(encodeCustomId('daily-ask-theme', plan.id), text('daily.queue.addTheme'), '🎞️'),
      ),
    ],
  });
};
