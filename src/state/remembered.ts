/** What is kept about people, so that they can see it and have it deleted. Both reject with `StoreUnavailable`. */
export interface Remembered {
  /** Everything kept about somebody, as JSON holds it; `undefined` or an empty list when that is nothing. */
  exportFor(userId: string): Promise<unknown>;
  /** Deletes all of it, from memory too; answers how many things that were. */
  deleteFor(userId: string): Promise<number>;
}
