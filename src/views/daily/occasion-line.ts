import type { Title } from '#src/catalog/model/title.ts';
import type { Upcoming } from '#src/daily/daily.ts';
import type { Text } from '#src/text/texts.ts';

/** Years between a premiere and a date; `undefined` where the day of the premiere is not known or later. */
const yearsSince = ({ premiered }: Title, date: string): number | undefined => {
  if (premiered === undefined) return undefined;
  const years = Number(date.slice(0, 4)) - Number(premiered.slice(0, 4));
  return years > 0 ? years : undefined;
};

/** Why a title comes on a date, where there is something to say about it; else an empty text. */
export const occasionLine = (
  { title, date, occasion }: Pick<Upcoming, 'title' | 'date' | 'occasion'>,
  text: Text,
): string => {
  switch (occasion) {
    case 'anniversary': {
      const count = yearsSince(title, date);
      return count === undefined ? '' : text('daily.occasion.anniversary', { count });
    }
    case 'queue':
      return text('daily.occasion.queue');
    case 'theme':
      return text('daily.occasion.theme');
    case 'season':
      return text('daily.occasion.season');
    case 'pick':
      return '';
  }
};
