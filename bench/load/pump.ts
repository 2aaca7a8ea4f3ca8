import type { Discord } from '../discord/start-discord.ts';

/** No answer for so long means that one was lost. */
const SILENCE_MS = 10_000;

/** Every pick is a card of some kilobytes; a shorter answer is an apology. */
const CARD_MIN_BYTES = 1_000;

interface Load {
  readonly discord: Discord;
  readonly interaction: (number: number) => string;
  /** Rejects when the bot ends. */
  readonly ended: Promise<never>;
  /** Whether answers have to be cards. */
  readonly expectsCards: boolean;
}

interface Stretch {
  /** Interactions that wait for their answer at any moment. */
  readonly inFlight: number;
  /** Whether to send no more. */
  readonly isOver: (answered: number, ms: number) => boolean;
}

/** What came of a stretch of load. */
export interface Pumped {
  readonly answered: number;
  readonly ms: number;
  /** From the event to the whole callback, in milliseconds, one for each answer. */
  readonly latencies: readonly number[];
  readonly bytes: number;
}

/** Sends interactions to one bot, each as soon as another is answered. Numbers go on from stretch to stretch. */
export const createPump = ({ discord, interaction, ended, expectsCards }: Load) => {
  let next = 0;
  return async ({ inFlight, isOver }: Stretch): Promise<Pumped> => {
    const done = Promise.withResolvers<void>();
    const sentAt = new Map<number, number>();
    const latencies: number[] = [];
    let bytes = 0;
    let seen = 0;

    const send = (): void => {
      const number = next;
      next += 1;
      const data = interaction(number);
      sentAt.set(number, performance.now());
      discord.dispatch(data);
    };
    const begun = performance.now();
    discord.onAnswer((number, size) => {
      const now = performance.now();
      const sent = sentAt.get(number);
      if (sent === undefined) return done.reject(new Error(`Interaction ${number} was answered twice.`));
      if (expectsCards && size < CARD_MIN_BYTES)
        return done.reject(new Error(`Interaction ${number} got ${size} bytes: that is no card.`));
      sentAt.delete(number);
      latencies.push(now - sent);
      bytes += size;
      if (!isOver(latencies.length, now - begun)) send();
      else if (sentAt.size === 0) done.resolve();
    });
    const watch = setInterval(() => {
      if (seen === latencies.length) done.reject(new Error(`No answer for ${SILENCE_MS / 1000} seconds.`));
      seen = latencies.length;
    }, SILENCE_MS);
    try {
      for (let count = 0; count < inFlight; count += 1) send();
      await Promise.race([done.promise, ended]);
    } finally {
      clearInterval(watch);
    }
    return { answered: latencies.length, ms: performance.now() - begun, latencies, bytes };
  };
};

/** Sends stretches of load to one bot. */
export type Pump = ReturnType<typeof createPump>;
