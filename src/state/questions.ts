import { createHash } from 'node:crypto';
import type { Shape, State } from './store.ts';

const SHAPE: Shape<string> = {
  namespace: 'question',
  version: 1,
  durable: false,
  read(raw) {
    if (typeof raw !== 'string') throw new TypeError('a stored question is a text');
    return raw;
  },
};

/** Two years: a button older than that asks without the long words it had. */
const TTL_MS = 2 * 365 * 24 * 60 * 60 * 1000;

const REFERENCE_LENGTH = 12;

/** Keeps what is too long for a button, under a short reference that the button carries. */
export interface Questions {
  /** Answers the reference, the same for the same text. Rejects with `StoreUnavailable`. */
  keep(text: string): Promise<string>;
  /** The text, or `undefined` when it is not (or no longer) there. Rejects with `StoreUnavailable`. */
  find(reference: string): Promise<string | undefined>;
}

/** Opens the kept questions. */
export const createQuestions = (state: State): Questions => {
  const store = state.store(SHAPE);
  return {
    async keep(text) {
      const reference = createHash('sha256').update(text).digest('base64url').slice(0, REFERENCE_LENGTH);
      await store.set(reference, text, TTL_MS);
      return reference;
    },
    find: (reference) => store.get(reference),
  };
};
