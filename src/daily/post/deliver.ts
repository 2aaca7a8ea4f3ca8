import { PostFailed } from '#src/core/posts/post-failed.ts';
import type { Posted, PostOffice } from '#src/core/posts/post-office.ts';
import type { Message } from '#src/core/reply/message.ts';

/**
 * Discord refuses a second message with a nonce for "a few minutes" that it does not count out; within so long this
 * is relied on, later the channel is looked at first.
 */
export const NONCE_TRUST_MS = 90_000;

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;

/** A message with this nonce was sent, and somebody deleted it before we heard of it. */
const UNKNOWN_MESSAGE = 10_008;
/** Discord does not take the body as it is. */
const BAD_BODY: readonly number[] = [50_035, 50_006, 40_005, 50_045, 400_001];

/** Discord answers files without Attach Files by this, and much else too. */
const MISSING_PERMISSION = 50_013;

/** A message in the forms it may go out in: where Discord does not take one as it is, the next one goes. */
export type Forms = readonly [Message, ...Message[]];

/** A post ready to go. */
export interface Letter {
  readonly guildId: string;
  readonly channelId: string;
  readonly isForum: boolean;
  readonly tagId: string | undefined;
  readonly name: string;
  readonly forms: Forms;
  readonly marker: string;
  readonly nonce: string;
  readonly startedAt: number;
  /** Nothing was sent before: there is nothing to look for. */
  readonly isFirst: boolean;
}

/** How a delivery ended. */
export type Delivery =
  /** Out; `posted` is absent when it was deleted again. */
  | { readonly kind: 'sent'; readonly posted?: Posted }
  /** Discord refused. `isOpen`: an earlier try may have got through. */
  | { readonly kind: 'refused'; readonly failure: PostFailed; readonly isOpen: boolean }
  /** Time is up; take it up again, and look first. */
  | { readonly kind: 'unfinished'; readonly failure: PostFailed }
  /** It may be out; sending again could double it. */
  | { readonly kind: 'unknown' }
  /** Looked for, and surely not there; only where nothing more is to be sent. */
  | { readonly kind: 'absent' };

interface DeliverParts {
  readonly office: PostOffice;
  /** Milliseconds since 1970 by the machine's clock. */
  readonly systemNow: () => number;
  /** Answers `false`, at once, when the program stops. */
  readonly sleep: (ms: number) => Promise<boolean>;
  /** No try begins later, by the machine's clock. */
  readonly until: number;
  /** Only find out whether it is there. */
  readonly onlyLook?: boolean;
}

/** Whether Discord may take another form of a message that it refused. */
const isAboutForm = ({ files = [] }: Message, { code }: PostFailed): boolean =>
  BAD_BODY.includes(code) || (code === MISSING_PERMISSION && files.length > 0);

const asFailure = (error: unknown): PostFailed => {
  if (error instanceof PostFailed) return error;
  throw error;
};

/**
 * Gets a post out once. A message goes again with the same nonce, which Discord takes once; where that cannot be
 * relied on, in forums and after a crash, the channel is looked at before anything is sent again.
 */
export const deliver = async (letter: Letter, parts: DeliverParts): Promise<Delivery> => {
  const { office, systemNow, sleep, until, onlyLook = false } = parts;
  const { channelId, isForum, name, marker, nonce, tagId, startedAt } = letter;
  let [message, ...others] = letter.forms;
  let mustLook = !letter.isFirst;
  let isOpen = mustLook;
  const canTrustNonce = (): boolean => !isForum && systemNow() - startedAt < NONCE_TRUST_MS;
  const send = (): Promise<Posted> =>
    isForum
      ? office.openForumPost(channelId, { name, message, tagId })
      : office.send(channelId, message, nonce);

  const attempt = async (): Promise<Delivery> => {
    if (mustLook) {
      const { guildId } = letter;
      const found = await office.find({ guildId, channelId, isForum, marker, name, since: startedAt });
      if (typeof found === 'object') return { kind: 'sent', posted: found };
      if (found === 'unknown' && (onlyLook || !canTrustNonce())) return { kind: 'unknown' };
      if (onlyLook) return { kind: 'absent' };
      mustLook = false;
      isOpen = found === 'unknown';
    }
    return { kind: 'sent', posted: await send() };
  };

  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    let failure: PostFailed;
    const wasLooking = mustLook;
    try {
      return await attempt();
    } catch (error) {
      failure = asFailure(error);
    }
    if (failure.trouble === 'refused') {
      if (failure.code === UNKNOWN_MESSAGE && !wasLooking) return { kind: 'sent' };
      const [simpler, ...rest] = others;
      if (wasLooking || simpler === undefined || !isAboutForm(message, failure))
        return { kind: 'refused', failure, isOpen };
      message = simpler;
      others = rest;
      continue;
    }
    if (failure.trouble === 'unknown') {
      isOpen = true;
      mustLook = wasLooking || !canTrustNonce();
    }
    const pause = Math.max(wait, failure.retryAfterMs);
    if (systemNow() + pause > until || !(await sleep(pause))) return { kind: 'unfinished', failure };
  }
};
