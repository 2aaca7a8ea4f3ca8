import { ComponentType } from 'discord-api-types/v10';
import type { Title } from '#src/catalog/model/title.ts';
import { encodeCustomId } from '#src/core/custom-id.ts';
import type { Message } from '#src/core/reply/message.ts';
import type { Text } from '#src/text/texts.ts';
import { plain } from '../markdown.ts';
import { fullName } from '../names.ts';
import { button } from '../title/title-buttons.ts';
import { longDate } from './dates.ts';

/** How a title did in the week's votes. */
export interface Place {
  readonly title: Title;
  readonly up: number;
  readonly down: number;
}

interface DigestParts {
  /** The most liked first; at least one. */
  readonly places: readonly Place[];
  /** First and last local date. */
  readonly from: string;
  readonly to: string;
  readonly text: Text;
  /** Stands in a button, so that the post can be found again. */
  readonly marker: string;
}

/** The week's favourite of a daily plan, and what else was liked. */
export const digestCard = ({ places, from, to, text, marker }: DigestParts): Message => {
  const [winner, ...others] = places;
  if (winner === undefined) throw new RangeError('a digest without a winner');
  const line = ({ title, up, down }: Place) => ({ title: plain(fullName(title)), up, down });
  return {
    content: [
      text('digest.heading', { from: longDate(from, text), to: longDate(to, text) }),
      text('digest.winner', line(winner)),
      ...(others.length === 0 ? [] : [text('digest.others', { count: others.length })]),
      ...others.map((place) => `• ${text('digest.line', line(place))}`),
    ].join('\n'),
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          // The marker behind the title means nothing to the button.
          button(encodeCustomId('save', winner.title.id, marker), text('pick.save'), '🔖'),
        ],
      },
    ],
  };
};
