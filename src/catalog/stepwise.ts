/** Work that can be put down: it yields where others may have their turn. */
export type Steps<T> = Generator<void, T, void>;

/** Something that takes long to make, and is made once. */
export interface Stepwise<T> {
  /** What was made; whatever is left of the work is done now. */
  get(): T;
  /** Makes it a few milliseconds at a time, so that answers and heartbeats meanwhile hardly wait. */
  prepare(): Promise<void>;
}

/** Milliseconds of work between two turns of the others. */
const SLICE_MS = 8;

const othersHadTheirTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Does all of some work at once. */
export const finish = <T>(steps: Steps<T>): T => {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};

/** Begins with nothing done: the work starts with whoever asks first. */
export const createStepwise = <T>(begin: () => Steps<T>): Stepwise<T> => {
  let steps: Steps<T> | undefined;
  let made: { readonly value: T } | undefined;
  const step = (): void => {
    steps ??= begin();
    const { done, value } = steps.next();
    if (!done) return;
    made = { value };
    // What the work held is not needed any more.
    steps = undefined;
  };
  return {
    get() {
      while (made === undefined) step();
      return made.value;
    },
    async prepare() {
      while (made === undefined) {
        const until = performance.now() + SLICE_MS;
        while (made === undefined && performance.now() < until) step();
        await othersHadTheirTurn();
      }
    },
  };
};
