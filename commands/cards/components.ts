import type { Title } from '#src/catalog/model/title.ts';
import type { Question } from '#src/catalog/recommend/question.ts';
import type { Press } from '#src/core/command/context.ts';
import type { ComponentHandler } from '#src/core/command/define-command.ts';
import { type Answer, type Message, privately, publicly, updating } from '#src/core/reply/message.ts';
import { UserError } from '#src/core/user-error.ts';
import { plain } from '#src/views/markdown.ts';
import { detailsCard } from '#src/views/title/title-card.ts';
import type { Services } from '../services.ts';
import { isStoreTrouble, storing } from '../storing.ts';
import { nextPick } from './next-pick.ts';
import { unpackQuestion } from './question-code.ts';
import { tracksMessage } from './tracks-message.ts';
import { vote } from './vote.ts';

/** A press on something below a card. */
export type CardPress = Press<Services>;

/** The title whose id a press carries. @throws UserError when there is none (any more) */
export const titleOf = (press: CardPress, id: string | undefined): Title => {
  const title = id === undefined ? undefined : press.services.catalog.title(id);
  if (title === undefined)
    throw new UserError('pick.gone', { recommend: press.commandMention('ost recommend') });
  return title;
};

/** The question on a button; without its words while storage is not answering. */
export const questionOn = async (press: CardPress, packed: string | undefined): Promise<Question> => {
  try {
    return await unpackQuestion(packed ?? '', press.services.questions);
  } catch (error) {
    if (isStoreTrouble(error)) return {};
    throw error;
  }
};

/** The owner's card changes in place; anybody else gets a card of their own and leaves the owner's alone. */
export const showTo = (press: CardPress, message: Message): Answer =>
  press.isHidden || press.ownerId === press.userId ? updating(message) : privately(message);

const another: ComponentHandler<Services> = async (press) => {
  const before = press.services.catalog.title(press.fields[1] ?? '')?.id;
  return showTo(press, await nextPick(await questionOn(press, press.fields[0]), press, { before }));
};

const like: ComponentHandler<Services> = async (press) => {
  const message = await nextPick({ like: titleOf(press, press.fields[0]).id }, press);
  return press.isHidden || press.ownerId !== press.userId ? privately(message) : publicly(message);
};

/** Opens the tracks in an answer of their own; its own buttons turn the pages there. */
const tracks: ComponentHandler<Services> = (press) => {
  const title = titleOf(press, press.fields[0]);
  const turned = press.fields[1];
  const message = tracksMessage(title, turned === undefined ? 0 : Number(turned), press);
  return turned === undefined ? privately(message) : showTo(press, message);
};

/** Opens the card with everything in an answer of its own, so that the channel keeps the short one. */
const details: ComponentHandler<Services> = (press) => {
  const { catalog } = press.services;
  return privately({ embeds: [detailsCard(catalog, titleOf(press, press.fields[0]), press.text)] });
};

const save: ComponentHandler<Services> = async (press) => {
  const title = titleOf(press, press.fields[0]);
  const isNew = await storing(() => press.services.members.save(press.userId, title.id, press.now));
  const key = isNew ? 'pick.saved' : 'pick.savedAlready';
  const values = { title: plain(title.names.en), list: press.commandMention('ost saved') };
  return privately({ content: press.text(key, values) });
};

/** Notes what the member thinks of a title and goes on to the next pick. */
const judge =
  (verdict: 'heard' | 'rejected'): ComponentHandler<Services> =>
  async (press) => {
    const title = titleOf(press, press.fields[0]);
    const question = await questionOn(press, press.fields[1]);
    await storing(() => press.services.members.recordVerdict(press.userId, verdict, title.id));
    const done = press.text(verdict === 'heard' ? 'pick.heardDone' : 'pick.rejectDone', {
      title: plain(title.names.en),
    });
    try {
      return showTo(press, await nextPick(question, press, { lines: [done], undo: title.id }));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return privately({ content: `${done}\n${press.text(error.key, error.values)}` });
    }
  };

const undo: ComponentHandler<Services> = async (press) => {
  const title = titleOf(press, press.fields[0]);
  await storing(() => press.services.members.forgetVerdict(press.userId, title.id));
  return privately({ content: press.text('pick.undone', { title: plain(title.names.en) }) });
};

const picks: ComponentHandler<Services> = async (press) => {
  const chosen = titleOf(press, press.values[0]).id;
  return showTo(press, await nextPick(await questionOn(press, press.fields[0]), press, { chosen }));
};

/** What the buttons and the menu of a title card do, by action. */
export const cardComponents = {
  another,
  like,
  tracks,
  details,
  save,
  heard: judge('heard'),
  reject: judge('rejected'),
  undo,
  picks,
  vote,
};
