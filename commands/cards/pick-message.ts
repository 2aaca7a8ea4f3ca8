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

/** Sentences on what had to be given up. */
const relaxedLine = (
  { dropped }: Recommendation,
  question: Question,
  { text }: Context<Services>,
): string[] => {
  if (dropped.length === 0) return [];
  const parts = dropped.filter((part) => part !== 'text').map((part) => text(`relaxed.${part}`));
  return [
    ...(parts.length === 1 ? [text('relaxed.one', { part: parts[0] ?? '' })] : []),
    ...(parts.length > 1 ? [text('relaxed.many', { parts })] : []),
    ...(dropped.includes('text') ? [text('relaxed.text', { text: plain(question.text ?? '') })] : []),
  ];
};

interface PickMessageParts {
  readonly pick: Pick;
  readonly recommendation: Recommendation;
  readonly question: Question;
  /** The question as `packQuestion` made it. */
  readonly packed: string;
  /** Sentences to stand above the reason. */
  readonly lines: readonly string[];
  /** Title whose verdict the member may take back. */
  readonly undo: string | undefined;
}

/** A pick's card with the reason for it, the menu of further picks and the buttons. */
export const pickMessage = (
  { pick, recommendation, question, packed, lines: before, undo }: PickMessageParts,
  context: Context<Services>,
): Message => {
  const { catalog } = context.services;
  const { text } = context;
  const lines = [
    ...before,
    ...relaxedLine(recommendation, question, context),
    ...(recommendation.isNewRound ? [text('pick.newRound', { count: recommendation.fitting.length })] : []),
    reasonLine(pick.reasons, text),
  ];
  const further = recommendation.picks.map(({ title }) => title).filter((title) => title !== pick.title);
  return {
    content: lines.join('\n'),
    embeds: [titleCard(catalog, pick.title, text)],
    components: cardRows({ catalog, title: pick.title, packed, further, undo, text }),
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
