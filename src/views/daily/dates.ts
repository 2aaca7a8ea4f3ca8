import type { Text } from '#src/text/texts.ts';

/** A local date as people of a language write it: `Thursday, 26 November 2026`. @param date - `2026-11-26` */
export const longDate = (date: string, text: Text): string =>
  Temporal.PlainDate.from(date).toLocaleString(text('date.locale'), { dateStyle: 'full' });

/** The same in short, for lists: `Thu, 26 Nov`. */
export const shortDate = (date: string, text: Text): string =>
  Temporal.PlainDate.from(date).toLocaleString(text('date.locale'), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });

/** Names of weekdays, `Mon, Wed, Sun`. @param days - Monday 1 to Sunday 7 */
export const dayNames = (days: readonly number[], text: Text): string[] =>
  days.map((day) =>
    // A week that begins with a Monday.
    Temporal.PlainDate.from({ year: 2024, month: 1, day }).toLocaleString(text('date.locale'), {
      weekday: 'short',
    }),
  );

/** A moment that Discord shows in each reader's own time. @param at - milliseconds since 1970 */
export const discordTime = (at: number, style: 'f' | 'F' | 'R' | 'D' | 't' = 'f'): string =>
  `<t:${Math.floor(at / 1000)}:${style}>`;
