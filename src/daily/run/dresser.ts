import type { Catalog } from '#src/catalog/catalog.ts';
import type { Message } from '#src/core/reply/message.ts';
import type { Texts } from '#src/text/texts.ts';
import { dailyCard, threadName } from '#src/views/daily/daily-card.ts';
import type { Plan } from '../plan.ts';
import type { Dresser } from '../post/desk.ts';
import type { Trouble } from '../post/suspender.ts';

const NO_VOTES = { up: 0, down: 0 };

interface DresserOptions {
  readonly catalog: () => Catalog;
  readonly texts: Texts;
}

/** How posts look: the daily card in the plan's language. */
export const createDresser = ({ catalog, texts }: DresserOptions): Dresser => {
  const card: Dresser['card'] = (plan, upcoming, postId) =>
    dailyCard({
      catalog: catalog(),
      title: upcoming.title,
      upcoming,
      plan,
      text: texts.in(plan.locale),
      votes: NO_VOTES,
      postId,
    });
  return {
    card,
    plain(plan, upcoming, postId) {
      const { embeds, content = '', ...rest } = card(plan, upcoming, postId);
      const [shown] = embeds ?? [];
      return { ...rest, content: `${content}\n\n**${shown?.title ?? ''}**\n${shown?.description ?? ''}` };
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
