import { ComponentType } from 'discord-api-types/v10';
import type { Context } from '#src/core/command/context.ts';
import { encodeCustomId } from '#src/core/custom-id.ts';
import { SELECT_OPTIONS_MAX } from '#src/core/limits.ts';
import type { Plan } from '#src/daily/plan.ts';
import { fullName } from '#src/views/names.ts';
import { button } from '#src/views/title/title-buttons.ts';
import type { DailyServices } from '../../services.ts';
import { type Row, rowOf } from '../panel/panel-rows.ts';

/** What can be done where titles are blocked already: block another, or let one of the latest come again. */
export const blockRows = (
  { id, blocked }: Plan,
  { text, services: { catalog } }: Context<DailyServices>,
): Row[] => [
  rowOf(button(encodeCustomId('daily-name-block', id), text('daily.block.another'), '🚫')),
  rowOf({
    type: ComponentType.StringSelect,
    custom_id: encodeCustomId('daily-unblock', id),
    placeholder: text('daily.block.takeBack'),
    options: blocked
      .slice(-SELECT_OPTIONS_MAX)
      .reverse()
      .map((value) => {
        const title = catalog.title(value);
        return { value, label: title === undefined ? value : fullName(title) };
      }),
  }),
];
