import type { Pick, Recommendation } from '#src/catalog/recommend/create-recommender.ts';
import type { Past } from '#src/catalog/recommend/past.ts';
import type { Question } from '#src/catalog/recommend/question.ts';
import type { Context } from '#src/core/command/context.ts';
import type { Message } from '#src/core/reply/message.ts';
import { UserError } from '#src/core/user-error.ts';
import type { Picked, Seen } from '#src/state/members/contract.ts';
import type { Services } from '../services.ts';
import { isStoreTrouble } from '../storing.ts';
import { pickMessage } from './pick-message.ts';
import { packQuestion, packWhole } from './question-code.ts';

const NOTHING: ReadonlySet<string> = new Set();
const NOTHING_SEEN: Seen = { shown: NOTHING, heard: NOTHING, rejected: NOTHING, shownHere: NOTHING };

const MS_PER_DAY = 24 * 60 * 60 * 1000;

const pastOf = ({ shown, heard, rejected, shownHere }: Seen, { userId, now }: Context<Services>): Past => ({
  barred: heard.size + rejected.size === 0 ? NOTHING : heard.union(rejected),
  shown,
  shownHere,
  seed: `${userId} ${Math.floor(now / MS_PER_DAY)}`,
});

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
  /** The title on the card that another one is asked for from. */
  readonly before?: string | undefined;
  /** Sentences to stand above the reason. */
  readonly lines?: readonly string[];
  /** Title whose verdict the member may take back. */
  readonly undo?: string;
}

/** A pick and what it was chosen from. */
interface Chosen extends Picked {
  readonly pick: Pick;
  readonly recommendation: Recommendation;
}

/** Recommends, from what the member has seen. @throws UserError when nothing fits */
const choose = (
  question: Question,
  seen: Seen,
  context: Context<Services>,
  chosen: string | undefined,
): Chosen => {
  const recommendation = context.services.recommender.recommend(question, pastOf(seen, context));
  const pick = chosen === undefined ? recommendation.picks[0] : chosenPick(chosen, recommendation, context);
  if (pick === undefined) throw nothingFits(question, context);
  const leaving = recommendation.isNewRound ? recommendation.fitting.map(({ id }) => id) : [];
  return { pick, recommendation, titleId: pick.title.id, leaving };
};

/**
 * The next pick for a question: recommends, writes the pick into the bags (while storage is not answering, nowhere),
 * makes the card.
 *
 * @throws UserError when nothing fits
 */
export const nextPick = async (
  question: Question,
  context: Context<Services>,
  { chosen, before, lines = [], undo }: NextPickOptions = {},
): Promise<Message> => {
  const { members, questions } = context.services;
  let made: Chosen;
  let isKept = false;
  try {
    made = await members.pick(context, (seen) => choose(question, seen, context, chosen), before);
    isKept = !members.isForgetful();
  } catch (error) {
    if (!isStoreTrouble(error)) throw error;
    made = choose(question, NOTHING_SEEN, context, chosen);
  }
  const { pick, recommendation } = made;
  const { id } = pick.title;
  const packed = packWhole(question, id) ?? (await packQuestion(question, id, questions));
  const above = isKept ? lines : [context.text('pick.noMemory'), ...lines];
  return pickMessage({ pick, recommendation, question, packed, lines: above, undo }, context);
};
