import { type APIButtonComponentWithCustomId, ComponentType } from 'discord-api-types/v10';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import { encodeCustomId } from '#src/core/custom-id.ts';
import { cutText } from '#src/core/cut-text.ts';
import type { Message } from '#src/core/reply/message.ts';
import type { Upcoming } from '#src/daily/daily.ts';
import type { Plan } from '#src/daily/plan.ts';
import { postIdOf } from '#src/daily/post-id.ts';
import type { Text } from '#src/text/texts.ts';
import { fullName } from '../names.ts';
import { button, likeButton, saveButton, tracksButton } from '../title/title-buttons.ts';
import { titleCard } from '../title/title-card.ts';
import { longDate } from './dates.ts';
import { occasionLine } from './occasion-line.ts';

/** A thread's name may be this long. */
const THREAD_NAME_MAX = 100;

/** A way to vote. */
type Vote = 'up' | 'down';

interface DailyCardParts {
  readonly catalog: Catalog;
  readonly title: Title;
  readonly upcoming: Pick<Upcoming, 'date' | 'occasion' | 'isNewRound' | 'years' | 'season'>;
  readonly plan: Pick<Plan, 'id' | 'roleId'>;
  readonly text: Text;
  readonly votes: Readonly<Record<Vote, number>>;
  /** What its votes are counted under, and what the post is found by; by default that of the plan and the date. */
  readonly postId?: string;
}

const EMOJI: Readonly<Record<Vote, string>> = { up: '👍', down: '👎' };

/** A vote button with what was counted so far. */
export const voteButton = (postId: string, vote: Vote, count: number): APIButtonComponentWithCustomId =>
  button(encodeCustomId('vote', postId, vote), `${count}`, EMOJI[vote]);

/** What a thread or a forum post about a daily title is called. */
export const threadName = (title: Title): string =>
  cutText(`${fullName(title)} (${title.year})`, THREAD_NAME_MAX);

/**
 * The daily post: whom it calls, the date and its occasion, the title's card, votes and buttons. The `custom_id`s
 * of its votes hold its id, by which it is found in its channel.
 */
export const dailyCard = ({
  catalog,
  title,
  upcoming,
  plan,
  text,
  votes,
  postId,
}: DailyCardParts): Message => {
  const { date, isNewRound } = upcoming;
  const id = postId ?? postIdOf(plan.id, date);
  const heading = text('daily.heading', { date: longDate(date, text) });
  const lines = [
    plan.roleId === undefined ? heading : `${heading} · <@&${plan.roleId}>`,
    occasionLine(upcoming, text),
    isNewRound ? text('daily.newRound') : '',
  ];
  return {
    content: lines.filter((line) => line !== '').join('\n'),
    embeds: [titleCard(catalog, title, text)],
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          voteButton(id, 'up', votes.up),
          voteButton(id, 'down', votes.down),
          saveButton(title, text),
          tracksButton(title, text),
          likeButton(title, text),
        ],
      },
    ],
    ...(plan.roleId !== undefined && { pings: { roles: [plan.roleId] } }),
  };
};
