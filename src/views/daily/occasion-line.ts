import type { Upcoming } from '#src/daily/daily.ts';
import type { Text } from '#src/text/texts.ts';

/** Why a title comes on a date, where there is something to say about it; else an empty text. */
export const occasionLine = (
  { occasion, years, season }: Pick<Upcoming, 'occasion' | 'years' | 'season'>,
  text: Text,
): string => {
  switch (occasion) {
    case 'anniversary':
      return years === undefined ? '' : text('daily.occasion.anniversary', { count: years });
    case 'season':
      return season === undefined ? '' : text(`daily.season.${season}`);
    case 'queue':
      return text('daily.occasion.queue');
    case 'theme':
      return text('daily.occasion.theme');
    case 'pick':
      return '';
  }
};
