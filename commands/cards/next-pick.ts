import type { Past, Pick, Recommendation } from '#src/catalog/recommend/create-recommender.ts';
import type { Question } from '#src/catalog/recommend/question.ts';
import type { Context } from '#src/core/command/context.ts';
import type { Message } from '#src/core/reply/message.ts';
import { UserError } from '#src/core/user-error.ts';
import type { Services } from '../services.ts';
import { isStoreTrouble } from '../storing.ts';
import { pickMessage } from './pick-message.ts';

/** What is remembered, or nothing while storage is not answering: recommending goes on. */
const recall = async ({ services: { members }, userId, channelId, now }: Context<Services>) => {
  const seed = `${userId} ${new Date(now).toISOString().slice(0, 10)}`;
  try {
    const [member, here] = await Promise.all([
      members.past(userId),
      channelId === undefined ? [] : members.shownIn(channelId),
    ]);
    const past: Past = {
      barred: new Set([...member.heard, ...member.rejected]),
      shown: new Set(member.shown),
      latest: member.shown.at(-1),
      shownHere: new Set(here),
      seed,
    };
    return { past, isLost: false };
  } catch (error) {
    if (!isStoreTrouble(error)) throw error;
    const nothing = new Set<string>();
    const past: Past = { barred: nothing, shown: nothing, latest: undefined, shownHere: nothing, seed };
    return { past, isLost: true };
  }
};

/** Writes a pick into the bags; answers whether that worked. */
const remember = async (
  context: Context<Services>,
  titleId: string,
  recommendation: Recommendation,
): Promise<boolean> => {
  const { userId, channelId } = context;
  const leaving = recommendation.isNewRound ? recommendation.fitting.map(({ id }) => id) : [];
  try {
    await context.services.members.recordShown({ userId, channelId, titleId, leaving });
    return true;
  } catch (error) {
    if (!isStoreTrouble(error)) throw error;
    return false;
  }
};

const nothingFits = ({ artist }: Question, { services: { catalog } }: Context<Services>): UserError => {
  const name = artist === undefined ? undefined : catalog.person(artist)?.name;
  return name === undefined
    ? new UserError('pick.nothing')
    : new UserError('pick.nothingArtist', { artist: name });
};

/** A title of the menu; it may have left the first ten since the card was made. */
const chosenPick = (
  chosen: string,
  { picks }: Recommendation,
  { services: { catalog } }: Context<Services>,
): Pick | undefined => {
  const title = catalog.title(chosen);
  return picks.find((pick) => pick.title === title) ?? (title && { title, reasons: [] });
};

interface NextPickOptions {
  /** A title picked from the menu, shown whatever its place. */
  readonly chosen?: string;
  /** Sentences to stand above the reason. */
  readonly lines?: readonly string[];
  /** Title whose verdict the member may take back. */
  readonly undo?: string;
}

/** Recommends and writes the pick into the bags; nobody else's pick for this member comes in between. */
const choose = async (question: Question, context: Context<Services>, chosen: string | undefined) => {
  const { past, isLost } = await recall(context);
  const recommendation = context.services.recommender.recommend(question, past);
  const pick = chosen === undefined ? recommendation.picks[0] : chosenPick(chosen, recommendation, context);
  if (pick === undefined) throw nothingFits(question, context);
  const isKept = !isLost && (await remember(context, pick.title.id, recommendation));
  return { pick, recommendation, isKept };
};

/**
 * The next pick for a question: recommends, writes the pick into the bags, makes the card.
 *
 * @throws UserError when nothing fits
 */
export const nextPick = async (
  question: Question,
  context: Context<Services>,
  { chosen, lines = [], undo }: NextPickOptions = {},
): Promise<Message> => {
  const { pick, recommendation, isKept } = await context.services.members.inTurn(context.userId, () =>
    choose(question, context, chosen),
  );
  const troubles = isKept ? [] : [context.text('pick.noMemory')];
  return pickMessage(pick, recommendation, question, context, { lines: [...troubles, ...lines], undo });
};
