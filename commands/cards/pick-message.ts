import type { Title } from '#src/catalog/model/title.ts';
import type { Pick, Recommendation } from '#src/catalog/recommend/create-recommender.ts';
import type { Question } from '#src/catalog/recommend/question.ts';
import type { Context } from '#src/core/command/context.ts';
import type { Message } from '#src/core/reply/message.ts';
import { plain } from '#src/views/markdown.ts';
import { reasonLine } from '#src/views/title/reason-line.ts';
import { titleCard } from '#src/views/title/title-card.ts';
import type { Services } from '../services.ts';
import { cardRows } from './card-rows.ts';
import { pictureOf } from './picture-of.ts';
import { packQuestion } from './question-code.ts';

/** Sentences on what had to be given up. */
const relaxedLine = (
  { dropped }: Recommendation,
  question: Question,
  { text }: Context<Services>,
): string[] => {
  const parts = dropped.filter((part) => part !== 'text').map((part) => text(`relaxed.${part}`));
  return [
    ...(parts.length === 1 ? [text('relaxed.one', { part: parts[0] ?? '' })] : []),
    ...(parts.length > 1 ? [text('relaxed.many', { parts })] : []),
    ...(dropped.includes('text') ? [text('relaxed.text', { text: plain(question.text ?? '') })] : []),
  ];
};

/** A pick's card with the reason for it, the menu of further picks and the buttons. */
export const pickMessage = async (
  pick: Pick,
  recommendation: Recommendation,
  question: Question,
  context: Context<Services>,
  extra: { readonly lines: readonly string[]; readonly undo: string | undefined },
): Promise<Message> => {
  const { catalog, questions } = context.services;
  const { text } = context;
  const lines = [
    ...extra.lines,
    ...relaxedLine(recommendation, question, context),
    ...(recommendation.isNewRound ? [text('pick.newRound', { count: recommendation.fitting.length })] : []),
    reasonLine(pick.reasons, text),
  ];
  const packed = await packQuestion(question, pick.title.id, questions);
  const further = recommendation.picks.map(({ title }) => title).filter((title) => title !== pick.title);
  return {
    content: lines.join('\n'),
    embeds: [titleCard(catalog, pick.title, text)],
    components: cardRows({ catalog, title: pick.title, packed, further, undo: extra.undo, text }),
    picture: pictureOf(pick.title, context),
  };
};

/**
 * A title's card that was not picked: what a search or a list leads to.
 *
 * @param packed - the question that "Another" goes on with, as `packQuestion` made it
 */
export const titleMessage = (
  title: Title,
  context: Context<Services>,
  lines: readonly string[] = [],
  packed = '',
): Message => {
  const { services, text } = context;
  const { catalog } = services;
  return {
    content: lines.join('\n'),
    embeds: [titleCard(catalog, title, text)],
    components: cardRows({ catalog, title, packed, further: [], undo: undefined, text }),
    picture: pictureOf(title, context),
  };
};
