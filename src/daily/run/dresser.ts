import type { Catalog } from '#src/catalog/catalog.ts';
import type { Message, Picture } from '#src/core/reply/message.ts';
import { withPicture } from '#src/core/reply/picture.ts';
import type { Pictures } from '#src/pictures/create-pictures.ts';
import type { Texts } from '#src/text/texts.ts';
import { dailyCard, threadName } from '#src/views/daily/daily-card.ts';
import { picturedCard } from '#src/views/picture/pictured-card.ts';
import type { Upcoming } from '../daily.ts';
import type { Plan } from '../plan.ts';
import type { Dresser } from '../post/desk.ts';
import type { Trouble } from '../post/suspender.ts';

const NO_VOTES = { up: 0, down: 0 };

/** A post waits so long for a picture that first has to be drawn; most take a tenth of a second. */
const DRAWING_WAIT_MS = 4_000;

interface DresserOptions {
  readonly catalog: () => Catalog;
  readonly texts: Texts;
  readonly pictures: Pictures;
  /** Many posts are due: they go with the pictures that were drawn before, since drawing takes what posting needs. */
  readonly isRush: () => boolean;
  /** Answers at once when the program stops. */
  readonly sleep: (ms: number) => Promise<unknown>;
}

/** How posts look: the daily card in the plan's language, with the title's picture. */
export const createDresser = ({ catalog, texts, pictures, isRush, sleep }: DresserOptions): Dresser => {
  const draw = (picture: Picture): Promise<Uint8Array | undefined> =>
    Promise.race([picture.draw(), sleep(DRAWING_WAIT_MS).then(() => undefined)]);
  const bytesOf = async (picture: Picture): Promise<Uint8Array | undefined> =>
    picture.ready ?? (await picture.soon()) ?? (isRush() ? undefined : await draw(picture));

  const card = (plan: Plan, upcoming: Upcoming, postId: string): Message =>
    dailyCard({
      catalog: catalog(),
      title: upcoming.title,
      upcoming,
      plan,
      text: texts.in(plan.locale),
      votes: NO_VOTES,
      postId,
    });
  const plain = ({ embeds, content = '', ...rest }: Message): Message => {
    const [shown] = embeds ?? [];
    return { ...rest, content: `${content}\n\n**${shown?.title ?? ''}**\n${shown?.description ?? ''}` };
  };
  return {
    async picture(plan, { title }) {
      const picture = pictures.offer(picturedCard(catalog(), title, texts.in(plan.locale)));
      const bytes = picture && (await bytesOf(picture));
      return picture && bytes && { titleId: title.id, picture, bytes };
    },
    forms(plan, upcoming, postId, drawn) {
      const message = card(plan, upcoming, postId);
      return drawn === undefined || drawn.titleId !== upcoming.title.id
        ? [message, plain(message)]
        : [withPicture(message, drawn.picture, drawn.bytes), message, plain(message)];
    },
    name: ({ title }) => threadName(title),
  };
};

/** What an admin is told when a plan has trouble. */
export const troubleWords =
  ({ texts, mention }: { readonly texts: Texts; readonly mention: (command: string) => string }) =>
  (plan: Plan, trouble: Trouble): Message => {
    const text = texts.in(plan.locale);
    const names = {
      channel: `<#${plan.channelId}>`,
      list: mention('ost-daily list'),
      edit: mention('ost-daily edit'),
      check: mention('ost-daily check'),
    };
    if (trouble === 'nothing-fits') return { content: text('told.nothingFits', names) };
    if (trouble === 'unknown') return { content: text('told.unknown', names) };
    const reason = text(`daily.suspended.${trouble}`, names);
    return { content: text('told.suspended', { ...names, reason }) };
  };
