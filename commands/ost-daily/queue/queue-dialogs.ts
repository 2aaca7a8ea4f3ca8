import type { Context } from '#src/core/command/context.ts';
import { encodeCustomId } from '#src/core/custom-id.ts';
import { type Answer, asking } from '#src/core/reply/message.ts';
import type { Plan } from '#src/daily/plan.ts';
import type { DailyServices } from '../../services.ts';
import { dialog } from '../panel/dialog.ts';

const NAME_MAX = 100;
const DATE_MAX = 40;
const NUMBER_MAX = 5;

type AdminContext = Context<DailyServices>;

/** Asks for a title and perhaps a date. */
export const askTitle = ({ id, slot }: Plan, { text }: AdminContext): Answer =>
  asking(
    dialog(encodeCustomId('daily-add-title', id), text('daily.queue.titleDialog', { slot }), [
      {
        id: 'title',
        label: text('daily.queue.titleLabel'),
        hint: text('daily.block.hint'),
        isNeeded: true,
        max: NAME_MAX,
      },
      {
        id: 'date',
        label: text('daily.queue.dateLabel'),
        hint: text('daily.queue.dateHint'),
        isNeeded: false,
        max: DATE_MAX,
      },
    ]),
  );

/** Asks for an artist, a country or a decade, and the days it is for. */
export const askTheme = ({ id, slot }: Plan, { text }: AdminContext): Answer => {
  const field = (name: 'artist' | 'from' | 'decade' | 'begin' | 'days', max: number) => ({
    id: name,
    label: text(`daily.queue.themeFields.${name}`),
    hint: text(`daily.queue.themeHints.${name}`),
    isNeeded: false,
    max,
  });
  return asking(
    dialog(encodeCustomId('daily-add-theme', id), text('daily.queue.themeDialog', { slot }), [
      field('artist', NAME_MAX),
      field('from', NAME_MAX),
      field('decade', NUMBER_MAX),
      field('begin', DATE_MAX),
      field('days', NUMBER_MAX),
    ]),
  );
};
