import { UserError } from '#src/core/user-error.ts';
import { StoreUnavailable, StoreUnreadable } from '#src/state/store.ts';

/** Whether storage did not do what it was asked; picks go on without it. */
export const isStoreTrouble = (error: unknown): boolean =>
  error instanceof StoreUnavailable || error instanceof StoreUnreadable;

/**
 * Does something that the person asked to be kept or looked up: when storage fails they are told, and nothing
 * else happens.
 *
 * @throws UserError instead of the storage's own errors
 */
export const storing = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (isStoreTrouble(error)) throw new UserError('error.storage', {}, { cause: error });
    throw error;
  }
};

/**
 * Looks something up after a write was stored: when storage fails only now, the answer does without, since saying
 * that nothing was saved would be wrong.
 */
export const afterwards = async <T>(work: () => Promise<T>, without: T): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!isStoreTrouble(error)) throw error;
    return without;
  }
};
