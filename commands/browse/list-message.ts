import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { browseTitles, type Listing } from '#src/catalog/browse/browse-titles.ts';
import type { Question } from '#src/catalog/recommend/question.ts';
import type { Context } from '#src/core/command/context.ts';
import { encodeCustomId } from '#src/core/custom-id.ts';
import type { Message } from '#src/core/reply/message.ts';
import { UserError } from '#src/core/user-error.ts';
import { listCard, listPages } from '#src/views/list-card.ts';
import { plain } from '#src/views/markdown.ts';
import { wishesLine, wishPart } from '#src/views/wishes-line.ts';
import { packQuestion } from '../cards/question-code.ts';
import type { Services } from '../services.ts';
import { listRows } from './list-rows.ts';
import { type ListView, LONGEST_VIEW, writeView } from './view-code.ts';

/** The longest action of a list's buttons. */
const LONGEST_ACTION = 'browse-jump';

/** Nothing fits: what to loosen, and a button that does it. */
const loosenMessage = async (
  question: Question,
  { titles, dropped, question: loosened }: Listing,
  { sort }: ListView,
  { services: { catalog, questions }, text }: Context<Services>,
): Promise<Message> => {
  const parts = dropped.map((part) => `**${plain(wishPart(catalog, question, part, text) ?? part)}**`);
  const packed = await packQuestion(loosened, LONGEST_VIEW, questions, LONGEST_ACTION);
  return {
    content: text('browse.loosen', { parts, count: titles.length }),
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.Button,
            style: ButtonStyle.Primary,
            custom_id: encodeCustomId('browse', packed, writeView({ sort, page: 0 })),
            label: text('browse.show', { count: titles.length }),
          },
        ],
      },
    ],
  };
};

/** A list for a question, or what to loosen where nothing fits. */
export interface BrowseMessage {
  readonly message: Message;
  readonly isList: boolean;
}

/**
 * A page of what fits a question; the nearest page where the wanted one is not there.
 *
 * @throws UserError when nothing would fit, whatever is loosened
 */
export const listMessage = async (
  question: Question,
  view: ListView,
  context: Context<Services>,
): Promise<BrowseMessage> => {
  const { services, text } = context;
  const { catalog, questions, recommender } = services;
  const listing = browseTitles(recommender, question, view.sort);
  const { titles, dropped } = listing;
  if (titles.length === 0) throw new UserError('browse.nothing');
  if (dropped.length > 0)
    return { message: await loosenMessage(question, listing, view, context), isList: false };
  const page = Math.min(view.page, listPages(titles) - 1);
  const heading = wishesLine(catalog, question, text);
  const packed = await packQuestion(question, LONGEST_VIEW, questions, LONGEST_ACTION);
  return {
    message: {
      embeds: [listCard({ catalog, titles, sort: view.sort, page, heading, text })],
      components: listRows({ catalog, titles, view: { ...view, page }, packed, text }),
    },
    isList: true,
  };
};
