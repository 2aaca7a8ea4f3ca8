import { cutText } from '#src/core/cut-text.ts';
import { CONTENT_MAX } from '#src/core/limits.ts';
import type { Message } from '#src/core/reply/message.ts';
import type { Votes } from '#src/state/votes.ts';
import type { Texts } from '#src/text/texts.ts';
import { digestCard, type Place } from '#src/views/daily/digest-card.ts';
import type { Plan } from '../plan.ts';
import { deliver } from '../post/deliver.ts';
import type { Desk } from '../post/desk.ts';
import {
  again,
  DONE,
  type Errand,
  keyOf,
  LEASE_MS,
  type Outcome,
  PROBE_MS,
  TRY_UNTIL_MS,
} from '../post/errand.ts';
import type { Posting } from '../post/posting.ts';
import { nonceOf } from '../post/send-posting.ts';
import { postIdOf } from '../post-id.ts';
import { isOut } from '../what/grow-history.ts';
import { digestDue } from '../when/digest-due.ts';

const DAYS = 7;
/** A digest that is out is remembered until it cannot come due again. */
const KEPT_MS = 8 * 86_400_000;

interface DigestOptions {
  readonly desk: Desk;
  readonly votes: Pick<Votes, 'counts'>;
  readonly texts: Texts;
}

/** Posts the week's favourite of a plan, once, as its posts are. */
export const createDigest = ({ desk, votes, texts }: DigestOptions) => {
  const { plans, postings, claim, office, systemNow, sleep, now, log } = desk;

  /** What was posted in the week before a date, the most liked first; those without a vote are left out. */
  const weekOf = async (plan: Plan, date: string): Promise<Place[]> => {
    const first = Temporal.PlainDate.from(date).subtract({ days: DAYS }).toString();
    const { entries } = await plans.history(plan.id);
    const posts = entries.filter((entry) => isOut(entry) && entry.date > first && entry.date <= date);
    const places = await Promise.all(
      posts.map(async (entry) => {
        const title = desk.titleOf(entry.titleId ?? '');
        const counts = await votes.counts(entry.postId ?? postIdOf(plan.id, entry.date));
        return title === undefined ? [] : [{ title, ...counts }];
      }),
    );
    return places
      .flat()
      .filter(({ up }) => up > 0)
      .sort((a, b) => b.up - b.down - (a.up - a.down) || b.up - a.up);
  };

  const messageFor = async (plan: Plan, date: string): Promise<Message | undefined> => {
    const places = await weekOf(plan, date);
    if (places.length === 0) return undefined;
    const from = Temporal.PlainDate.from(date)
      .subtract({ days: DAYS - 1 })
      .toString();
    return digestCard({
      places,
      from,
      to: date,
      text: texts.in(plan.locale),
      marker: keyOf({ planId: plan.id, date, kind: 'digest' }),
    });
  };

  const isDone = async (key: string, posting: Posting): Promise<Outcome> => {
    await postings.set(key, { ...posting, state: 'done' }, KEPT_MS);
    return DONE;
  };

  return async (errand: Errand): Promise<Outcome> => {
    const { date } = errand;
    const key = keyOf(errand);
    const plan = await plans.find(errand);
    if (plan === undefined || plan.id !== errand.planId || plan.leftAt !== undefined) return DONE;
    if ((await postings.get(key))?.state === 'done') return DONE;
    const isOver = digestDue(plan, now())?.date !== date;
    if (!isOver && plan.suspended !== undefined) return again(PROBE_MS);
    if (!(await claim(`daily:${key}`, LEASE_MS))) return again(LEASE_MS);
    const before = await postings.get(key);
    if (before?.state === 'done' || (before === undefined && isOver)) return DONE;
    const message = await messageFor(plan, date);
    const text = texts.in(plan.locale);
    const posting: Posting = before ?? {
      state: 'sending',
      occasion: 'pick',
      leaving: [],
      isLate: false,
      channelId: plan.channelId,
      isForum: plan.channelKind === 'forum',
      name: text('digest.name'),
      nonce: nonceOf(key),
      startedAt: systemNow(),
    };
    if (message === undefined) return isDone(key, posting);
    await postings.set(key, posting);
    const plain = { ...message, embeds: [], content: cutText(message.content ?? '', CONTENT_MAX) };
    const delivery = await deliver(
      {
        ...posting,
        guildId: plan.guildId,
        tagId: plan.tagId,
        forms: [message, plain],
        marker: key,
        isFirst: before === undefined,
      },
      { office, systemNow, sleep, until: systemNow() + TRY_UNTIL_MS, onlyLook: isOver },
    );
    if (delivery.kind === 'unfinished') return again(LEASE_MS);
    if (delivery.kind !== 'sent')
      log.warn(
        { guildId: plan.guildId, planId: plan.id, delivery: delivery.kind },
        'a digest did not go out',
      );
    return isDone(key, posting);
  };
};
