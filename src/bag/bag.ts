import { hashOf } from './hash.ts';

const SIZE_FIRST = 32;
/** Marks an empty slot; a hash of 0 counts as 1. */
const EMPTY = 0;

const slotHash = (hash: number): number => ((hash | 0) === EMPTY ? 1 : hash | 0);

/**
 * Ids in the order in which they came in, with a small table of their hashes beside them: a pick asks hundreds of
 * titles whether they are in the bag, and the table of one member's bag fits into a few lines of the processor's
 * cache where the ids themselves are spread over all memory.
 *
 * Two ids share a hash in four billion times; then one of them counts as being in when the other one is.
 */
export class Bag extends Set<string> {
  #slots = new Int32Array(SIZE_FIRST);
  #isStale = false;

  constructor(ids: Iterable<string> = []) {
    super();
    for (const id of ids) this.add(id);
  }

  override add(id: string): this {
    if (this.has(id)) return this;
    super.add(id);
    if (2 * this.size > this.#slots.length) this.#isStale = true;
    if (!this.#isStale) this.#put(hashOf(id));
    return this;
  }

  override delete(id: string): boolean {
    const was = super.delete(id);
    this.#isStale ||= was;
    return was;
  }

  override clear(): void {
    super.clear();
    this.#isStale = true;
  }

  /** Whether an id with this hash (`hashOf`) is in. */
  hasHash(hash: number): boolean {
    if (this.#isStale) this.#refill();
    const slots = this.#slots;
    const mask = slots.length - 1;
    const wanted = slotHash(hash);
    for (let at = wanted & mask; ; at = (at + 1) & mask) {
      const found = slots[at];
      if (found === wanted) return true;
      if (found === EMPTY) return false;
    }
  }

  #put(hash: number): void {
    const mask = this.#slots.length - 1;
    const own = slotHash(hash);
    let at = own & mask;
    while (this.#slots[at] !== EMPTY && this.#slots[at] !== own) at = (at + 1) & mask;
    this.#slots[at] = own;
  }

  #refill(): void {
    let length = SIZE_FIRST;
    while (length < 4 * this.size) length *= 2;
    this.#slots = new Int32Array(length);
    this.#isStale = false;
    for (const id of this) this.#put(hashOf(id));
  }
}
